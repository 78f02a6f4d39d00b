package quote

import (
	"testing"

	"briefing/content/article"
	"briefing/content/text"
)

func TestMarkForms(t *testing.T) {
	check(t, []example{
		{"curly", `“We lost,” Novak said.`, []string{"direct Ada Novak: We lost,"}},
		{"doubled single", `''We lost,'' Novak said.`, []string{"direct Ada Novak: We lost,"}},
		{"TeX", "``We lost,'' Novak said.", []string{"direct Ada Novak: We lost,"}},
		{"guillemets", `« We lost », Novak said.`, []string{"direct Ada Novak: We lost"}},
		{"low and high", `„We lost“, Novak said.`, []string{"direct Ada Novak: We lost"}},
		{"turned at the start", `”We lost,” Novak said.`, []string{"direct Ada Novak: We lost,"}},
		{"turned at the end", `“We lost,“ Novak said.`, []string{"direct Ada Novak: We lost,"}},
		{"curly and straight", `“We lost," Novak said.`, []string{"direct Ada Novak: We lost,"}},
		{"space forgotten", `Novak said,"We lost."`, []string{"direct Ada Novak: We lost."}},
		{"stray mark at the end", `Novak left the hall on Monday."`, nil},
		{"inches", `Novak is 6'3" tall, and "very fast on the track," Khan said.`, []string{"mixed Bilal Khan: very fast on the track,"}},
		{"nested single", `"He said 'never' to me," Novak said.`, []string{"direct Ada Novak: He said 'never' to me,"}},
		{"nested curly in straight", `"He said “never” to me," Novak said.`, []string{"direct Ada Novak: He said “never” to me,"}},
		{"two after each other", `“We lost,” Novak said. “It hurts.”`, []string{"direct Ada Novak: We lost,", "direct Ada Novak: It hurts."}},
		{"apostrophes", `It's the mayors' day, and '90s music isn't what Novak's after.`, nil},
	})
}

func TestSingleMarks(t *testing.T) {
	check(t, []example{
		{"curly", `‘We lost the vote,’ said Novak.`, []string{"direct Ada Novak: We lost the vote,"}},
		{"comma outside", `‘We lost the vote’, said Novak, ‘and it hurts’.`, []string{"direct Ada Novak: We lost the vote / and it hurts"}},
		{"apostrophe inside", `‘We didn’t lose the voters’ trust,’ said Novak.`, []string{"direct Ada Novak: We didn’t lose the voters’ trust,"}},
		{"straight", `'We didn't lose the vote,' said Novak.`, []string{"direct Ada Novak: We didn't lose the vote,"}},
		{"double inside", `‘They said “no” to us all,’ said Novak.`, []string{"direct Ada Novak: They said “no” to us all,"}},
		{"American text keeps them inside", `"We lost," Novak said. The 'very big and old boat' sank.`, []string{"direct Ada Novak: We lost,"}},
	})
}

func TestTermsAreNoQuotations(t *testing.T) {
	check(t, []example{
		{"programme", `Novak spoke on Norland Radio's "The Morning Hour" on Monday.`, nil},
		{"book", `She wrote the book "A Long Way to the Sea" in two years.`, nil},
		{"nickname", `Robert "Bob" Smith left the hall.`, nil},
		{"so-called", `The so-called "long road" was closed.`, nil},
		{"shudder", `The "experts" went home.`, nil},
		{"dubbed", `Dubbed "the Iron Hand" or "the hand", she won, Novak said.`, nil},
		{"quoted name", `Novak called Khan "Crooked Ben".`, []string{"mixed Ada Novak: Crooked Ben"}},
	})
}

func TestDashes(t *testing.T) {
	check(t, []example{
		{"same line", `"We lost." — Ada Novak, mayor of Springfield`, []string{"direct Ada Novak: We lost."}},
		{"double hyphen", `"We lost." -- Ada Novak`, []string{"direct Ada Novak: We lost."}},
		{"next paragraph", "\"We lost.\"\n\n— Ada Novak", []string{"direct Ada Novak: We lost."}},
		{"brackets", `"We lost." (Ada Novak)`, []string{"direct Ada Novak: We lost."}},
		{"dash in a paragraph", `They spoke. "We lost the vote." - Ada Novak. The hall was cold.`, []string{"direct Ada Novak: We lost the vote."}},
		{"label behind a dash, source note", `A cold hall - Ada Novak: "We lost the vote." [Harbour Institute.]`, []string{"direct Ada Novak: We lost the vote."}},
		{"a dash alone names nobody", `"We lost the vote" — that was the feeling in Springfield.`, []string{"direct -: We lost the vote"}},
	})
}

func TestTranscripts(t *testing.T) {
	check(t, []example{
		{"labels", "NOVAK: We lost the vote.\n\nKHAN: We did.\n\nNOVAK: It hurts.", []string{"direct Ada Novak: We lost the vote.", "direct Bilal Khan: We did.", "direct Ada Novak: It hurts."}},
		{"mixed case labels", "Ada Novak: We lost the vote.\n\nBilal Khan: We did.\n\nAda Novak: It hurts.", []string{"direct Ada Novak: We lost the vote.", "direct Bilal Khan: We did.", "direct Ada Novak: It hurts."}},
		{"quoted labels", "\"NOVAK: We lost the vote.\n\n\"KHAN: We did.", []string{"direct Ada Novak: We lost the vote.", "direct Bilal Khan: We did."}},
		{"labels with offices", "ADA NOVAK, MAYOR OF ELMTON AND LOWTON: We lost the vote.\n\nKHAN (through an interpreter): We did.\n\nNOVAK (voice-over): It hurts.", []string{"direct Ada Novak: We lost the vote.", "direct Bilal Khan: We did.", "direct Ada Novak: It hurts."}},
		{"unknown voice", "NOVAK: We lost.\n\nHECKLER: No.\n\nNOVAK: Yes.", []string{"direct Ada Novak: We lost.", "direct (HECKLER): No.", "direct Ada Novak: Yes."}},
		{"one label is no transcript", "Springfield: We lost the vote.", nil},
		{"second paragraph", "NOVAK: We lost.\n\nIt hurts.\n\nKHAN: It does.\n\nNOVAK: Yes.", []string{"direct Ada Novak: We lost. / It hurts.", "direct Bilal Khan: It does.", "direct Ada Novak: Yes."}},
		{"bold questions", "Ada Novak talked about the vote.\n\n**Did you lose?**\n\nWe did.\n\n**Does it hurt?**\n\nYes.\n\nIt does.", []string{"direct Ada Novak: We did.", "direct Ada Novak: Yes. / It does."}},
		{"label before marks", `Ada Novak: "We lost."`, []string{"direct Ada Novak: We lost."}},
	})
}

func TestBlockQuotes(t *testing.T) {
	check(t, []example{
		{"dash", "> We lost the vote.\n> — Ada Novak", []string{"direct Ada Novak: We lost the vote."}},
		{"dash on the line", "> We lost the vote. — Ada Novak, mayor", []string{"direct Ada Novak: We lost the vote."}},
		{"two paragraphs", "> We lost the vote.\n> It hurts.\n> — Ada Novak", []string{"direct Ada Novak: We lost the vote. / It hurts."}},
		{"announced", "Novak wrote:\n\n> We lost the vote.", []string{"direct Ada Novak: We lost the vote."}},
		{"a note is no quotation", "The town voted.\n\n> Remember the date.", nil},
		{"unnamed signature", "> We lost the vote.\n> — A neighbour", []string{"direct (A neighbour): We lost the vote."}},
	})
}

func TestListsTablesHeadings(t *testing.T) {
	check(t, []example{
		{"list item", "- Ada Novak: \"We lost.\"", []string{"direct Ada Novak: We lost."}},
		{"list of works", "# References\n\n- Ada Novak. \"The long vote\". Norland Press.", nil},
	})
}

func TestTitlesOfTranscripts(t *testing.T) {
	check(t, []example{
		{"is a turn", "# NOVAK: We lost the vote.\n\nKHAN: We did.\n\nNOVAK: It hurts.\n\nKHAN: Yes.", []string{"direct Ada Novak: We lost the vote.", "direct Bilal Khan: We did.", "direct Ada Novak: It hurts.", "direct Bilal Khan: Yes."}},
		{"is a title", "# Hearing: what was said\n\nKHAN: We did.\n\nNOVAK: It hurts.\n\nKHAN: Yes.", []string{"direct Bilal Khan: We did.", "direct Ada Novak: It hurts.", "direct Bilal Khan: Yes."}},
		{"is a headline", "# Novak: We lost the vote\n\n\"It hurts,\" Novak said.", []string{"direct Ada Novak: It hurts,"}},
	})
}

// TestMarksOfOtherTypesetting: blanks inside straight marks, the corners of East Asia,
// scripts without blanks, a nickname, and a table that is only set in.
func TestMarksOfOtherTypesetting(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`The ice broke. " Who is there? " asked Ada Novak.`, "Who is there?"},
		{"田中さんは「船は来ない」と述べた。", "船は来ない"},
		{"船長说：“我们明天出发。”", "我们明天出发。"},
		{"A man who goes by the name “Lucky.”", ""},
	} {
		leaf := article.Leaf{Text: c.text, Runs: []article.Run{{End: len(c.text), Source: article.Span{End: len(c.text)}}}}
		got := ""
		quotes, _ := RecogniseAll(text.Read([]article.Leaf{leaf}), nil, nil, nil)
		for _, q := range quotes {
			got += c.text[q.Parts[0].Start:q.Parts[0].End]
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
