package quote

import "testing"

func TestAgents(t *testing.T) {
	check(t, []example{
		{"between", `The plan was described by Novak as "a gift to all the banks".`, []string{"mixed Ada Novak: a gift to all the banks"}},
		{"behind", `The plan was dismissed as "pure theatre, no more" by Khan.`, []string{"mixed Bilal Khan: pure theatre, no more"}},
		{"participle", `The play, hailed by critics as "a triumph of the will", opens today.`, []string{"mixed (critics): a triumph of the will"}},
		{"told by", `Khan was told by a neighbour to "slow right down".`, []string{"mixed (a neighbour): slow right down"}},
		{"a means is nobody", `Novak said by email: "We lost."`, []string{"direct Ada Novak: We lost."}},
	})
}

func TestTags(t *testing.T) {
	check(t, []example{
		{"went on", `"We lost," Novak went on.`, []string{"direct Ada Novak: We lost,"}},
		{"hit back", `Khan hit back: "We won."`, []string{"direct Bilal Khan: We won."}},
		{"any verb", `"We lost," Novak frowned.`, []string{"direct Ada Novak: We lost,"}},
		{"interrupted by a clause", `"We lost," Novak said while she packed, "and it hurts."`, []string{"direct Ada Novak: We lost, / and it hurts."}},
		{"is how", `"The cupboard is bare," is how Novak put the matter.`, []string{"direct Ada Novak: The cupboard is bare,"}},
		{"was the reply", `"Not on my watch," was the reply from Khan.`, []string{"direct Bilal Khan: Not on my watch,"}},
		{"was his verdict", `"Not on my watch," was Khan's verdict.`, []string{"direct Bilal Khan: Not on my watch,"}},
		{"in the words of", `In the words of Novak: "They simply forgot us."`, []string{"direct Ada Novak: They simply forgot us."}},
		{"colon", `Novak shook her head: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"reported in its turn", `Novak added that the raiders had threatened a man "with what looked like a hammer".`, []string{"mixed Ada Novak: with what looked like a hammer"}},
		{"relative clause", `Voters who live on the coast say that it is "a bad joke indeed".`, []string{"mixed (Voters): a bad joke indeed"}},
	})
}

func TestDatelines(t *testing.T) {
	check(t, []example{
		{"town", `SPRINGFIELD, March 3 (Coast Wire) - "We lost the vote" was the cry.`, []string{"direct -: We lost the vote"}},
		{"a dash in a sentence", `Novak — who lost — said: "It hurts."`, []string{"direct Ada Novak: It hurts."}},
	})
}

func TestWordsSpokenOf(t *testing.T) {
	check(t, []example{
		{"so-called", `Novak attacked the so-called "smart road scheme".`, nil},
		{"the word", `The word "fair" is worn smooth, Novak said.`, nil},
		{"used the word", `Novak used the word "liar" and left.`, []string{"mixed Ada Novak: liar"}},
		{"stage direction", `"We lost." (Laughter)`, []string{"direct -: We lost."}},
	})
}

func TestTurns(t *testing.T) {
	check(t, []example{
		{"a few words", "\"We lost,\" Novak said.\n\n\"Did we?\"", []string{"direct Ada Novak: We lost,", "direct -: Did we?"}},
		{"an answer", "\"Who counted the votes?\" Novak asked.\n\n\"It was the clerk and two of his men.\"", []string{"direct Ada Novak: Who counted the votes?", "direct -: It was the clerk and two of his men."}},
		{"a speech goes on", "\"We lost,\" Novak said.\n\n\"It was the clerk and two of his men.\"", []string{"direct Ada Novak: We lost,", "direct Ada Novak: It was the clerk and two of his men."}},
		{"initials", "Ada Novak: We lost.\n\nBilal Khan: You did.\n\nAN: It hurts.\n\nBK: It does.", []string{"direct Ada Novak: We lost.", "direct Bilal Khan: You did.", "direct Ada Novak: It hurts.", "direct Bilal Khan: It does."}},
		{"quoted in a turn", "NOVAK: Khan said: \"We lost.\" I laughed.\n\nKHAN: I did.\n\nNOVAK: \"It hurts.\"", []string{"direct Ada Novak: Khan said: \"We lost.\" I laughed.", "direct Bilal Khan: We lost.", "direct Bilal Khan: I did.", "direct Ada Novak: It hurts."}},
		{"double brackets", "((Desk)) Did you lose?\n\n((Ada Novak)) We did.\n\n((Desk)) Why?", []string{"direct (Desk): Did you lose?", "direct Ada Novak: We did.", "direct (Desk): Why?"}},
		{"plain questions", "We spoke to Ada Novak.\n\nDid you lose?\n\nWe did.\n\nWhy?\n\nNobody voted.\n\nDoes it hurt?\n\nYes.", []string{"direct Ada Novak: We did.", "direct Ada Novak: Nobody voted.", "direct Ada Novak: Yes."}},
		{"questions in an essay", "Who pays?\n\nNobody does.\n\nWhy?\n\nNovak knows.\n\nWhen?\n\nNever.", nil},
	})
}

func TestWhomAPronounTakesUp(t *testing.T) {
	check(t, []example{
		{"newcomer", "\"We lost,\" Khan said.\n\n\"It hurts,\" he added.\n\nHis opposite number, Oscar Lindqvist, beamed. \"What a night,\" he said.", []string{"direct Bilal Khan: We lost,", "direct Bilal Khan: It hurts,", "direct Oscar Lindqvist: What a night,"}},
		{"owner of the topic", "\"We lost,\" Mei Tanaka said.\n\nNovak's view of that is mild. \"She tried,\" she said.", []string{"direct Mei Tanaka: We lost,", "direct Ada Novak: She tried,"}},
		{"the charity", `The Harbour Institute called it "a very sad day". "We expected more," the institute said.`, []string{"mixed Harbour Institute: a very sad day", "direct Harbour Institute: We expected more,"}},
		{"the judge is nobody just named", `Khan wept. "You are a menace," the judge said.`, []string{"direct (the judge): You are a menace,"}},
		{"signs are no verb", `The clerk, Ada Novak, sat between two lawn signs. "I know both," she said.`, []string{"direct Ada Novak: I know both,"}},
		{"apposition", `At the inn we meet Khan, a teacher who walks. "My feet are fine," he says.`, []string{"direct Bilal Khan: My feet are fine,"}},
	})
}
