package event

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/text"
)

// leavesOf makes a paragraph of every line of a text.
func leavesOf(text string) []article.Leaf {
	var leaves []article.Leaf
	pos := 0
	for line := range strings.Lines(text) {
		words := strings.TrimRight(line, "\n")
		if words != "" {
			leaves = append(leaves, article.Leaf{
				Text: words,
				Runs: []article.Run{{End: len(words), Source: article.Span{Start: pos, End: pos + len(words)}}},
			})
		}
		pos += len(line)
	}
	return leaves
}

// found lists the events of a text: "2021-08-00 August 2021", with the index of
// the anchor where there is one.
func read(leaves []article.Leaf) *text.Text { return text.Read(leaves) }

func found(text string) []string {
	var out []string
	for _, e := range Recognise(read(leavesOf(text))) {
		s := fmt.Sprintf("%04d-%02d-%02d %s", e.Year, e.Month, e.Day, text[e.Date.Start:e.Date.End])
		if e.Anchor >= 0 {
			s += fmt.Sprintf(" (%d)", e.Anchor)
		}
		out = append(out, s)
	}
	return out
}

type sample struct {
	text string
	want []string
}

func compare(t *testing.T, samples []sample) {
	t.Helper()
	for _, s := range samples {
		if got := found(s.text); !reflect.DeepEqual(got, s.want) {
			t.Errorf("%q\n got %q\nwant %q", s.text, got, s.want)
		}
	}
}

func TestAbsolute(t *testing.T) {
	compare(t, []sample{
		{"It fell in August 2021.", []string{"2021-08-00 August 2021"}},
		{"It fell in August of 2021.", []string{"2021-08-00 August of 2021"}},
		{"They met in February.", []string{"0000-02-00 February"}},
		{"They met on 3 May 2019.", []string{"2019-05-03 3 May 2019"}},
		{"They met on the 3rd of May, 2019, in Oslo.", []string{"2019-05-03 3rd of May, 2019"}},
		{"On May 3 they met.", []string{"0000-05-03 May 3"}},
		{"On Sept. 11, 2001, it rained.", []string{"2001-09-11 Sept. 11, 2001"}},
		{"Friday, July 21, 2017", []string{"2017-07-21 Friday, July 21, 2017"}},
		{"Signed 2021-08-15 in Oslo.", []string{"2021-08-15 2021-08-15"}},
		{"They have governed since 2014.", []string{"2014-00-00 2014"}},
		{"It is the plan of 2014.", []string{"2014-00-00 2014"}},
		{"It began in the summer of 2014.", []string{"2014-00-00 summer of 2014"}},
		{"She served from 2014 to 2016.", []string{"2014-00-00 2014 to 2016"}},
		{"It was open from May 3 to May 9.", []string{"0000-05-03 May 3 to May 9"}},
		{"They met in July. The rest stayed.", []string{"0000-07-00 July"}},
		{"In May they left; by June they were back.", []string{"0000-05-00 May", "0000-06-00 June"}},
	})
}

func TestNoDates(t *testing.T) {
	for _, text := range []string{
		"Some 2,021 people came.",
		"About 2014 people came, or 2014 votes.",
		"It costs $2014 or €2019, by 2000%.",
		"They may march in august company.",
		"Theresa May said so. May said it again.",
		"A quarter of 2014 people and of 1804 homes.",
		"Room 2014 has 31 beds on 3 floors.",
		"The Sunday Times and the Tuesday Club.",
		"It was 32 May and 2021-13-40.",
		"Thirty-two days later they left.",
		"The first day, a long week, the last year of his life.",
	} {
		if got := found(text); got != nil {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

func TestRelative(t *testing.T) {
	compare(t, []sample{
		{"It fell in August 2021. The day after, they left.", []string{"2021-08-00 August 2021", "0000-00-00 The day after (0)"}},
		{"It fell in 2021. In the month before they had met.", []string{"2021-00-00 2021", "0000-00-00 the month before (0)"}},
		{"It fell in 2021. Two days later they left. A week earlier, too.", []string{"2021-00-00 2021", "0000-00-00 Two days later (0)", "0000-00-00 A week earlier (1)"}},
		{"On Tuesday they met. The next day they left.", []string{"0000-00-00 Tuesday", "0000-00-00 The next day (0)"}},
		{"The following year it fell.", []string{"0000-00-00 The following year"}},
		{"It fell in 2021. That same year they left.", []string{"2021-00-00 2021", "0000-00-00 That same year (0)"}},
	})
}

func TestFromToday(t *testing.T) {
	compare(t, []sample{
		{"He left last Tuesday, or on Monday night.", []string{"0000-00-00 last Tuesday", "0000-00-00 Monday night"}},
		{"She came yesterday morning.", []string{"0000-00-00 yesterday morning"}},
		{"It was three years ago.", []string{"0000-00-00 three years ago"}},
		{"It ends next month.", []string{"0000-00-00 next month"}},
	})
}

func TestAnchorsStayNear(t *testing.T) {
	text := "It fell in 2021." + strings.Repeat("\nNothing else.", reach) + "\nThe day after, they left."
	events := Recognise(read(leavesOf(text)))
	if len(events) != 2 || events[1].Anchor != -1 {
		t.Errorf("got %+v", events)
	}
}

func TestSentences(t *testing.T) {
	tests := []struct{ text, want string }{
		{"One. It fell in 2021, said Gen. A. Lund of the U.S. Navy. Three.", "It fell in 2021, said Gen. A. Lund of the U.S. Navy."},
		{"“It fell in 2021.” He left.", "“It fell in 2021.”"},
		{"Why? It fell on Sept. 3", "It fell on Sept. 3"},
		{"It rose 3.5 per cent in 2021! Then", "It rose 3.5 per cent in 2021!"},
	}
	for _, test := range tests {
		events := Recognise(read(leavesOf(test.text)))
		if len(events) != 1 {
			t.Errorf("%q: %d events", test.text, len(events))
			continue
		}
		if s := events[0].Sentence; test.text[s.Start:s.End] != test.want {
			t.Errorf("%q: got %q, want %q", test.text, test.text[s.Start:s.End], test.want)
		}
	}
}

// TestSentenceWithoutEnd: what is given for the dates of a text is in proportion to
// the text, wherever its sentences end.
func TestSentenceWithoutEnd(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("on 3 May 2021 ", 2000), strings.Repeat("新", 3000) + " on 3 May 2021 " + strings.Repeat("新", 3000),
	} {
		events := Recognise(read(leavesOf(text)))
		if len(events) == 0 {
			t.Fatal("no dates")
		}
		for _, e := range events {
			if e.Sentence.Len() > 2*farthest+20 || e.Sentence.Start > e.Date.Start || e.Sentence.End < e.Date.End {
				t.Fatalf("date %v, sentence %v", e.Date, e.Sentence)
			}
			if words := text[e.Sentence.Start:e.Sentence.End]; !utf8.ValidString(words) || strings.HasPrefix(words, "ay") || strings.HasSuffix(words, "Ma") {
				t.Fatalf("cut within a word: %.20q", words)
			}
		}
	}
}

func TestCodeIsNotRead(t *testing.T) {
	leaves := leavesOf("It fell in August 2021.")
	leaves[0].Kind = article.Code
	if got := Recognise(read(leaves)); got != nil {
		t.Errorf("got %v", got)
	}
}

// FuzzRecognise checks the contract of Recognise: no panic; dates in order, not
// overlapping, inside their sentences and the text; years, months and days in
// their bounds; anchors before what counts from them; the same input gives the
// same output.
func FuzzRecognise(f *testing.F) {
	for _, seed := range []string{
		"On 3 May 2019, the U.S. left. The day after, “it fell.” In 2021",
		"May 3, 2019 to May 4. Friday, July 21, 2017\n2021-08-15",
		"two days later a few years ago last Tuesday night the summer of 2014",
		"1.2.2014 $2014 2014% . ! ? ’” \n\u00a0In\u00a02014",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?") // as documents are
		leaves := leavesOf(text)
		events := Recognise(read(leaves))
		end := 0
		for i, e := range events {
			if e.Date.Empty() || e.Date.Start < end || e.Date.End > len(text) {
				t.Fatalf("date %v after %d in %d bytes", e.Date, end, len(text))
			}
			if e.Sentence.Start > e.Date.Start || e.Sentence.End < e.Date.End || e.Sentence.End > len(text) {
				t.Fatalf("date %v, sentence %v", e.Date, e.Sentence)
			}
			if e.Year < 0 || e.Year > 9999 || e.Month < 0 || e.Month > 12 || e.Day < 0 || e.Day > 31 || e.Anchor < -1 || e.Anchor >= i {
				t.Fatalf("event %d is %+v", i, e)
			}
			end = e.Date.End
		}
		if again := Recognise(read(leaves)); !reflect.DeepEqual(events, again) {
			t.Error("the same input gave another output")
		}
	})
}

func BenchmarkRecognise(b *testing.B) {
	paragraph := "The ministry had known about the plan since 2014 and did little to warn the people who live along the coast. " +
		"On May 3, 2019, the council voted, and the day after it was dissolved; nobody in the town could say why it had come to that.\n"
	leaves := leavesOf(strings.Repeat(paragraph, 256<<10/len(paragraph)))
	b.SetBytes(256 << 10)
	b.ReportAllocs()
	for b.Loop() {
		Recognise(read(leaves))
	}
}
