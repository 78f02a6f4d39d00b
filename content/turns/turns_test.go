package turns_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/turns"
)

// leavesOf builds leaves from paragraphs apart by blank lines: "# " begins a
// heading, "---" is a rule, "**…**" around a paragraph's beginning is bold, and
// "*…*" around all of it emphasis.
func leavesOf(text string) []article.Leaf {
	var out []article.Leaf
	at := 0
	for para := range strings.SplitSeq(text, "\n\n") {
		l := article.Leaf{Text: para}
		switch {
		case strings.HasPrefix(para, "# "):
			l.Kind, l.Level, l.Text = article.Heading, 1, para[2:]
		case para == "---":
			l.Kind, l.Text = article.Rule, ""
		}
		l.Runs = runsOf(&l.Text, at)
		out = append(out, l)
		at += len(para) + 2
	}
	return out
}

// runsOf takes the marks off a text and returns the runs they make.
func runsOf(text *string, at int) []article.Run {
	styled := func(mark string, style article.Style) []article.Run {
		inner, rest, _ := strings.Cut((*text)[len(mark):], mark)
		*text = inner + rest
		runs := []article.Run{{End: len(inner), Source: article.Span{Start: at, End: at + len(inner)}, Style: style}}
		if rest != "" {
			runs = append(runs, article.Run{Start: len(inner), End: len(*text), Source: article.Span{Start: at + len(inner), End: at + len(*text)}})
		}
		return runs
	}
	switch {
	case strings.HasPrefix(*text, "**") && strings.Count(*text, "**") > 1:
		return styled("**", article.Strong)
	case strings.HasPrefix(*text, "*") && strings.Count(*text, "*") > 1:
		return styled("*", article.Emphasis)
	case *text == "":
		return nil
	}
	return []article.Run{{End: len(*text), Source: article.Span{Start: at, End: at + len(*text)}}}
}

// describe writes turns one a line: time, speaker, words.
func describe(leaves []article.Leaf, s *turns.Script) []string {
	var out []string
	for _, t := range s.Turns {
		sp := s.Speakers[t.Speaker]
		who := sp.Name
		switch {
		case sp.Part == turns.Guest && t.Label.End == 0:
			who = "guest"
		case who == "", sp.Part == turns.Role && who == sp.Shown:
			who = "(" + sp.Shown + ")"
		case !strings.Contains(who, " ") && sp.Part == turns.Named:
			who = sp.Shown
		}
		var words []string
		for _, w := range t.Words {
			words = append(words, leaves[w.Leaf].Text[w.Start:w.End])
		}
		line := who + ": " + strings.Join(words, " / ")
		if t.Time != "" {
			line = t.Time + " " + line
		}
		out = append(out, line)
	}
	return out
}

type example struct {
	name, text string
	want       []string
}

func check(t *testing.T, examples []example) {
	t.Helper()
	for _, x := range examples {
		t.Run(x.name, func(t *testing.T) {
			leaves := leavesOf(x.text)
			got := describe(leaves, turns.Recognise(leaves, ""))
			if !slices.Equal(got, x.want) {
				t.Errorf("%s\n got %s\nwant %s", x.text, strings.Join(got, "\n     "), strings.Join(x.want, "\n     "))
			}
		})
	}
}

func TestRecords(t *testing.T) {
	check(t, []example{
		{
			"an official briefing",
			"2:15 P.M. EDT\n\nMR. LUND:  Good morning.\n\nThe ferry sails at ten.\n\n(Laughter.)\n\nQ    Who pays?\n\nMR. LUND:  (Laughs.)  We do.\n\nEND\n\n2:20 P.M. EDT\n\nAn office in town.",
			[]string{"Mr Lund: Good morning. / The ferry sails at ten.", "(Q): Who pays?", "Mr Lund: (Laughs.)  We do."},
		},
		{
			"one label is enough in capitals with an office",
			"THE GOVERNOR:  My friends, the dam is safe.\n\nIt was safe last year.\n\nIt will be safe.",
			[]string{"(The Governor): My friends, the dam is safe. / It was safe last year. / It will be safe."},
		},
		{
			"nobody is named",
			"MODERATOR:  Welcome.\n\nSENIOR PORT OFFICIAL:  Thank you.\n\nUNIDENTIFIED SPEAKER #2:  Louder!\n\nSENIOR PORT OFFICIAL:  Yes.",
			[]string{"(Moderator): Welcome.", "(Senior Port Official): Thank you.", "(Unidentified Speaker #2): Louder!", "(Senior Port Official): Yes."},
		},
		{
			"Mr and Ms tell two people apart",
			"MR. LUND:  I came.\n\nMS. LUND:  So did I.\n\nMR. LUND:  Late.",
			[]string{"Mr Lund: I came.", "Ms Lund: So did I.", "Mr Lund: Late."},
		},
		{
			"several labels in one paragraph",
			"MS. NOVAK:  Well?\nQ    Is it open?\nMS. NOVAK:  It is.",
			[]string{"Ms Novak: Well?", "(Q): Is it open?", "Ms Novak: It is."},
		},
		{
			"a King is no king after an office",
			"SENATOR KING:  I ask.\n\nMCCARTHY-BELL:  Do.\n\nSENATOR KING:  I did.\n\nMCCARTHY-BELL:  So.",
			[]string{"Senator King: I ask.", "McCarthy-Bell: Do.", "Senator King: I did.", "McCarthy-Bell: So."},
		},
	})
}

func TestHearings(t *testing.T) {
	check(t, []example{
		{
			"full stops",
			"The hearing began, Hon. Ada Novak (chairwoman) presiding.\n\nThe Chairwoman. Order. Dr. Lund, you have five minutes.\n\nDr. Lund. Thank you. Mr. Kerr is with me.\n\n[The prepared statement of Dr. Lund follows:]\n\nI am a doctor.\n\nMr. Kerr of Elm. I am.\n\nDr. Lund [continuing]. As I said.\n\n[Laughter.]\n\nWe wait.",
			[]string{"Ada Novak: Order. Dr. Lund, you have five minutes.", "Dr Lund: Thank you. Mr. Kerr is with me.", "Mr Kerr: I am.", "Dr Lund: As I said. / We wait."},
		},
		{
			"names in capitals",
			"The PRESIDING OFFICER (Mr. LUND). The clerk will call the roll.\n\nMr. DE BERG. Mr. President, I object.\n\nThe PRESIDING OFFICER. Objection is heard.\n\nMr. DE BERG. So be it.",
			[]string{"Mr Lund: The clerk will call the roll.", "De Berg: Mr. President, I object.", "Lund: Objection is heard.", "De Berg: So be it."},
		},
		{
			"parliament",
			"Ada Novak (Elm Bay) (Lab): Will she meet them?\n\nThe Minister for Tides (Dame Vera Lund): I have.\n\nMr Speaker: Order.\n\nAda Novak: When?\n\nThe Minister for Tides: In May.",
			[]string{"Ada Novak: Will she meet them?", "Vera Lund: I have.", "(Mr Speaker): Order.", "Ada Novak: When?", "Vera Lund: In May."},
		},
		{
			"parliament with times and cries",
			"Ms NOVAK (Elm—Minister for Tides) (14:02): I move the bill.\n\nThe SPEAKER (14:03): Order.\n\nAn hon. member: Oh, oh!\n\nMs NOVAK: I thank the Speaker.",
			[]string{"14:02 Ms Novak: I move the bill.", "14:03 (The Speaker): Order.", "(An hon member): Oh, oh!", "Ms Novak: I thank the Speaker."},
		},
		{
			"names on lines, seats in brackets",
			"**Ada Novak** (Elm Bay) (Lab)\n\nIs it late?\n\n**The Minister for Tides (Vera Kerr)**\n\nIt is.\n\nVery.\n\n**Ada Novak**\n\nStill?\n\n**Vera Kerr**\n\nYes.",
			[]string{"Ada Novak: Is it late?", "Vera Kerr: It is. / Very.", "Ada Novak: Still?", "Vera Kerr: Yes."},
		},
		{
			"a court",
			"MR. LUND: Call her.\n\nTHE COURT: Proceed.\n\nBY MR. LUND:\n\nQ. Where were you?\n\nA. At sea.\n\nTHE WITNESS: May I sit?",
			[]string{"Mr Lund: Call her.", "(The Court): Proceed.", "(Q): Where were you?", "(A): At sea.", "(The Witness): May I sit?"},
		},
		{
			"firms on the line of the name",
			"Operator\n\nWelcome to the call.\n\nAda Novak -- Chief Executive\n\nThank you. Prices rose.\n\nOperator\n\nA question from Ben Lund.\n\nBen Lund -- Harbour Bank -- Analyst\n\nAnd costs?\n\nAda Novak -- Chief Executive\n\nThey fell.",
			[]string{"(Operator): Welcome to the call.", "Ada Novak: Thank you. Prices rose.", "(Operator): A question from Ben Lund.", "Ben Lund: And costs?", "Ada Novak: They fell."},
		},
		{
			"groups and a dash",
			"Ada Novak (ABC). – Madam President, we lost.\n\nPresident. – Thank you.\n\nBen Lund, on behalf of the XYZ Group. – We won.\n\nAda Novak (ABC). – No.",
			[]string{"Ada Novak: Madam President, we lost.", "(President): Thank you.", "Ben Lund: We won.", "Ada Novak: No."},
		},
	})
}

func TestTimes(t *testing.T) {
	check(t, []example{
		{"behind", "SPEAKER 1 [00:01:02]: Welcome.\n\nSPEAKER 2 [00:01:05]: Thanks.\n\nSPEAKER 1 [00:01:09]: So?", []string{"00:01:02 (Speaker 1): Welcome.", "00:01:05 (Speaker 2): Thanks.", "00:01:09 (Speaker 1): So?"}},
		{"before", "[00:12] Ada Novak: Welcome.\n\n[00:15] Ben Lund: Thanks.\n\n[00:20] Ada Novak: So?", []string{"00:12 Ada Novak: Welcome.", "00:15 Ben Lund: Thanks.", "00:20 Ada Novak: So?"}},
		{"a line of its own", "Ada Novak (01:02):\nWelcome to\nthe show.\n\nBen Lund (01:05):\nThanks.\n\nAda Novak (01:09):\nSo?", []string{"01:02 Ada Novak: Welcome to\nthe show.", "01:05 Ben Lund: Thanks.", "01:09 Ada Novak: So?"}},
		{"without marks", "Ada Novak  0:02\nWelcome.\n\nBen Lund  0:10\nThanks.\n\nAda Novak  0:15\nSo?", []string{"0:02 Ada Novak: Welcome.", "0:10 Ben Lund: Thanks.", "0:15 Ada Novak: So?"}},
		{"below", "Ada Novak\n0:02\nWelcome.\n\nBen Lund\n0:10\nThanks.\n\nAda Novak\n0:15\nSo?\n\nBen Lund\n0:20\nYes.", []string{"0:02 Ada Novak: Welcome.", "0:10 Ben Lund: Thanks.", "0:15 Ada Novak: So?", "0:20 Ben Lund: Yes."}},
		{"above", "00:00:00.000 --> 00:00:04.200\nAda Novak\nWelcome.\n\n00:00:05.000 --> 00:00:08.000\nBen Lund\nThanks.\n\n00:00:09.000 --> 00:00:12.000\nAda Novak\nSo?\n\n00:00:13.000 --> 00:00:14.000\nBen Lund\nYes.", []string{"00:00:00.000 Ada Novak: Welcome.", "00:00:05.000 Ben Lund: Thanks.", "00:00:09.000 Ada Novak: So?", "00:00:13.000 Ben Lund: Yes."}},
		{"right behind the colon", "Ada:0:12\n\nWelcome.\n\nBen:0:15\n\nThanks.\n\nAda:0:20\n\nSo?", []string{"0:12 Ada: Welcome.", "0:15 Ben: Thanks.", "0:20 Ada: So?"}},
		{"bold", "**Ada Novak:** [00:12] Welcome.\n\n**Ben Lund:** [00:15] Thanks.\n\n**Ada Novak:** [00:20] So?", []string{"00:12 Ada Novak: Welcome.", "00:15 Ben Lund: Thanks.", "00:20 Ada Novak: So?"}},
	})
}

func TestNames(t *testing.T) {
	check(t, []example{
		{"bold without a colon", "**Ada Novak** Welcome.\n\n**Ben Lund** Thanks.\n\n**Ada Novak** So?", []string{"Ada Novak: Welcome.", "Ben Lund: Thanks.", "Ada Novak: So?"}},
		{"marks of Markdown in plain text", "Hello.\n\n _Ada Novak:_ Welcome.\n\n _Ben Lund:_ Thanks.\n\n _Ada Novak:_ So?", []string{"Ada Novak: Welcome.", "Ben Lund: Thanks.", "Ada Novak: So?"}},
		{"on lines of their own", "Ada Novak:\n\nWelcome.\n\nAll of you.\n\nBen Lund:\n\nThanks.\n\nAda Novak:\n\nSo?", []string{"Ada Novak: Welcome. / All of you.", "Ben Lund: Thanks.", "Ada Novak: So?"}},
		{"on lines of their own, without a colon", "Ada Novak\n\nWelcome.\n\nBen Lund\n\nThanks.\n\nAda Novak\n\nSo?\n\nBen Lund\n\nYes.", []string{"Ada Novak: Welcome.", "Ben Lund: Thanks.", "Ada Novak: So?", "Ben Lund: Yes."}},
		{"firms behind the name", "Ada Novak, Harbour Bank, chief analyst: Good morning.\n\nBen Lund (Tidewater Ltd): Hello.\n\nAda Novak: Prices?\n\nBen Lund: Flat.", []string{"Ada Novak: Good morning.", "Ben Lund: Hello.", "Ada Novak: Prices?", "Ben Lund: Flat."}},
		{"first names", "Vera: Welcome to the show.\n\nOtto: Thanks for having me.\n\nVera: So what happened?\n\nOtto: We lost.\n\nVera: Oh.", []string{"Vera: Welcome to the show.", "Otto: Thanks for having me.", "Vera: So what happened?", "Otto: We lost.", "Vera: Oh."}},
		{"statements", "**Ada Novak, mayor of Elm**: “We won.”\n\n**Ben Lund (Tidewater)**: “We lost.”\n\nBoth spoke on Monday.\n\n**Dr. Vera Kerr**: “I slept.” [link]", []string{"Ada Novak: We won.", "Ben Lund: We lost.", "Vera Kerr: I slept."}},
		{"captions", ">> ADA NOVAK: Welcome.\n\n>> BEN LUND: Thanks.\n\n>> ADA NOVAK: So?", []string{"Ada Novak: Welcome.", "Ben Lund: Thanks.", "Ada Novak: So?"}},
	})
}

func TestInterviews(t *testing.T) {
	check(t, []example{
		{"bold questions", "Ada Novak sails.\n\n**Who pays?**\n\nWe do.\n\nAlways.\n\n**And why?**\n\nWe must.\n\n*Ben Lund asked.*", []string{"guest: We do. / Always.", "guest: We must."}},
		{"bold questions, some with a mark", "Ada Novak sails.\n\n**Who pays?**\n\nWe do.\n\n**And why?**\n\nWe must.\n\n**Q: Again?**\n\nA: Yes.", []string{"guest: We do.", "guest: We must.", "guest: Yes."}},
		{"marks", "Q. Who pays?\n\nA. We do.\n\nAlways.\n\nQ. Why?\n\nA. We must.", []string{"(Q): Who pays?", "(A): We do. / Always.", "(Q): Why?", "(A): We must."}},
		{"italics that ask, in what says it is an interview", "We spoke to Ada Novak.\n\n# Ada\n\n*Why?*\n\nWe must.\n\n*And who pays?*\n\nWe do.", []string{"guest: We must.", "guest: We do."}},
		{"an article is no answer", "Q Who pays?\n\nA Elm official pays.\n\nQ Why?", []string{"(Q): Who pays?", "(A): Elm official pays.", "(Q): Why?"}},
	})
}

func TestNoTurns(t *testing.T) {
	check(t, []example{
		{"notes", "Note: The harbour is closed.\n\nCorrection: It is open.\n\nNote: It is not.\n\nCorrection: It was.", nil},
		{"a place", "Springfield: We lost the vote.", nil},
		{"places of short reports", "Paris: The strait is closed.\n\nBerlin: The council met.\n\nParis: Nothing was said.\n\nBerlin: It met again.", nil},
		{"a motto in capitals at every word", "THE PRESIDENT:  We met.\n\nOne Sea, One Shore: that is what we said.\n\nWe left.", []string{"(The President): We met. / One Sea, One Shore: that is what we said. / We left."}},
		{"an agenda", "10:00 Plenary\nThe council meets.\n11:00 Coffee\nIn the hall.\n12:00 Plenary\nIt meets again.\n13:00 Coffee\nIn the yard.", nil},
		{"a review", "Pros: Fast and light.\n\nCons: Dear.\n\nPros: Small.\n\nCons: It breaks.\n\nPros: Red.", nil},
		{"facts", "Elm Street: A film.\n\nRunning Time: 90 minutes\n\nOak Lane: A play.\n\nRunning Time: 80 minutes", nil},
		{"names that do not recur", "Ada Novak: mayor since May.\n\nBen Lund: her deputy.\n\nVera Kerr: the clerk.", nil},
		{"headings with a colon", "# Ada Novak: a life\n\nShe sails.\n\n# Ben Lund: a life\n\nHe swims.\n\n# Ada Novak: the end\n\nShe slept.", nil},
		{"prose", "The mayor said this: we lost.\n\nHer deputy, who swims, said this: we won.\n\nThe mayor said this: no.", nil},
		{"questions of an essay", "Who pays?\n\nWe do.\n\nWhy?\n\nWe must.\n\nWhen?\n\nNow.", nil},
	})
}

func TestDoubt(t *testing.T) {
	check(t, []example{
		{
			"an article below a transcript",
			"**Ada Novak:** Welcome.\n\n**Ben Lund:** Thanks.\n\n**Ada Novak:** So?\n\nWe ask.\n\n“It is late,” said Lund.\n\nThe sea is cold.",
			[]string{"Ada Novak: Welcome.", "Ben Lund: Thanks.", "Ada Novak: So? / We ask."},
		},
		{
			"a label that nobody else has",
			"Ada Novak: Welcome.\n\nBen Lund: Thanks.\n\nAda Novak: So?\n\nHarbour News: Hello.\n\nIs it you?",
			[]string{"Ada Novak: Welcome.", "Ben Lund: Thanks.", "Ada Novak: So?", "Harbour News: Hello. / Is it you?"},
		},
		{
			"what is no speaker ends a turn",
			"**Ada Novak:** Welcome.\n\n**Ben Lund:** Thanks.\n\n**Break:** [4:07]\n\nThe sea.\n\n**Ada Novak:** So?",
			[]string{"Ada Novak: Welcome.", "Ben Lund: Thanks.", "Ada Novak: So?"},
		},
		{
			"a heading and a rule end a turn",
			"Ada Novak: Welcome.\n\nBen Lund: Thanks.\n\nAda Novak: So?\n\n# More\n\nThe sea.\n\nBen Lund: Yes.\n\n---\n\nThe sea.",
			[]string{"Ada Novak: Welcome.", "Ben Lund: Thanks.", "Ada Novak: So?", "Ben Lund: Yes."},
		},
	})
}

func TestWhoTheTitleNames(t *testing.T) {
	for _, x := range []struct{ title, text, want string }{
		{"Briefing by Harbour Secretary Ada Novak and Ben Lund", "MS. NOVAK:  We wait.", "Ada Novak"},
		{"Remarks by President Novak Before a Dinner", "THE PRESIDENT:  We wait.", "Novak"},
		{"Remarks by President Novak and President Lund", "THE PRESIDENT:  We wait.", ""},
		{"Remarks by Vice President Novak", "THE PRESIDENT:  We wait.", ""},
		{"Remarks by President Lund and First Lady Vera Lund", "PRESIDENT LUND:  We wait.", "Lund"},
		{"Ms Ada Novak and Mr Otto Novak on ferries", "MR. NOVAK:  We wait.", "Otto Novak"},
	} {
		s := turns.Recognise(leavesOf(x.text), x.title)
		if x.want == "" {
			x.want = "The President" // of whom it is not said who that is
		}
		if len(s.Turns) != 1 || s.Speakers[0].Name != x.want {
			t.Errorf("%s: %+v, want %q", x.title, s.Speakers, x.want)
		}
	}
}

func ExampleRecognise() {
	leaves := []article.Leaf{
		{Text: "MS. NOVAK:  Good morning."},
		{Text: "Q    Is the strait open?"},
		{Text: "MS. NOVAK:  It is."},
	}
	script := turns.Recognise(leaves, "Press Briefing by Ada Novak")
	for _, t := range script.Turns {
		w := t.Words[0]
		fmt.Printf("%s: %s\n", script.Speakers[t.Speaker].Shown, leaves[w.Leaf].Text[w.Start:w.End])
	}
	// Output:
	// Ms Novak: Good morning.
	// Q: Is the strait open?
	// Ms Novak: It is.
}
