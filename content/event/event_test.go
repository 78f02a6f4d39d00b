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

func found(text string) []string { return foundIn(text, Context{leaves: ownLeaves}) }

func foundIn(text string, c Context) []string {
	var out []string
	events, _ := Recognise(read(leavesOf(text)), c)
	for _, e := range events {
		s := fmt.Sprintf("%04d-%02d-%02d %s", e.Year, e.Month, e.Day, text[e.Date.Start:e.Date.End])
		if e.Computed {
			s = "~" + s
		}
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

func TestForms(t *testing.T) {
	compare(t, []sample{
		{"They met on May 3 and 5, 2025.", []string{"2025-05-03 May 3 and 5, 2025"}},
		{"They met on May 3-5, 2025.", []string{"2025-05-03 May 3-5, 2025"}},
		{"They met from 3–5 May 2025.", []string{"2025-05-03 3–5 May 2025"}},
		{"They met on 3 and 5 May.", []string{"0000-05-03 3 and 5 May"}},
		{"On May 3 and 5 people left.", []string{"0000-05-03 May 3"}},
		{"It fell between 2019 and 2021.", []string{"2019-00-00 2019 and 2021"}},
		{"It fell in 2019–2021, and in 2014-16.", []string{"2019-00-00 2019–2021", "2014-00-00 2014-16"}},
		{"It was so in the 1990s and in early 2024.", []string{"1990-00-00 1990s", "2024-00-00 2024"}},
		{"Sales fell in Q3 2024, in FY2023 and in fiscal 2022.", []string{"2024-07-00 Q3 2024", "2023-00-00 FY2023", "2022-00-00 fiscal 2022"}},
		{"It opened in mid-2024 and shut in mid-March.", []string{"2024-00-00 mid-2024", "~2024-03-00 March"}},
		{"On a cold Tuesday in December 1999 it fell.", []string{"1999-12-00 Tuesday in December 1999"}},
		{"The years of 1990-kilo boats and of the Q4 plan.", nil},
	})
}

// TestComputed completes dates from the document's own, from the paragraph and from the
// happening before.
func TestComputed(t *testing.T) {
	for _, s := range []sample{
		{"They left on Friday, or last Tuesday; yesterday they came back.", []string{"~2025-02-28 Friday", "~2025-02-25 last Tuesday", "~2025-03-03 yesterday"}},
		{"They left on Tuesday, the mayor said on Monday.", []string{"~2025-03-04 Tuesday", "~2025-03-03 Monday"}},
		{"The council will meet on Friday.", []string{"~2025-03-07 Friday"}},
		{"On Friday the council will meet.", []string{"~2025-03-07 Friday"}},
		{"The mayor said on Friday that it will rain.", []string{"~2025-02-28 Friday"}},
		{"It ends next Tuesday or next month.", []string{"~2025-03-11 next Tuesday", "~2025-04-00 next month"}},
		{"It began nine months ago, last week, or three years ago.", []string{"~2024-06-00 nine months ago", "~2025-02-00 last week", "~2022-00-00 three years ago"}},
		{"It fell last summer; it fell a few years ago.", []string{"~2024-00-00 last summer", "0000-00-00 a few years ago"}},
		{"They met in November and on January 9.", []string{"~2024-11-00 November", "~2025-01-09 January 9"}},
		{"The vote is due in November.", []string{"~2025-11-00 November"}},
		{"It fell in August 2021. By October it stood.", []string{"2021-08-00 August 2021", "~2021-10-00 October"}},
		{"It fell on 30 December 2021. Two days later it rose. The following week, too.", []string{"2021-12-30 30 December 2021", "~2022-01-01 Two days later (0)", "~2022-01-00 The following week (1)"}},
	} {
		if got := foundIn(s.text, Context{Issued: article.Day{Year: 2025, Month: 3, Day: 4}, leaves: ownLeaves}); !reflect.DeepEqual(got, s.want) {
			t.Errorf("%q\n got %q\nwant %q", s.text, got, s.want)
		}
	}
}

// TestOwnDate takes the line that dates a document for what others count from, and not
// for a happening.
func TestOwnDate(t *testing.T) {
	for _, s := range []sample{
		{"Published on March 4, 2025 at 10:00 GMT\nThey left on Friday.", []string{"~2025-02-28 Friday"}},
		{"By Ada Lund | 4 March 2025\nThey left on Friday.", []string{"~2025-02-28 Friday"}},
		{"QUAY, March 4, 2025 (Gull) — They left on Friday.", []string{"~2025-02-28 Friday"}},
		{"QUAY — They left on March 4, 2025.", []string{"2025-03-04 March 4, 2025"}},
		{"March 4, 2025: the port is shut.", []string{"2025-03-04 March 4, 2025"}},
		{"On Friday, March 7 2025, they left.", []string{"2025-03-07 Friday, March 7 2025"}},
	} {
		if got := foundIn(s.text, Context{}); !reflect.DeepEqual(got, s.want) {
			t.Errorf("%q\n got %q\nwant %q", s.text, got, s.want)
		}
	}
	leaves := leavesOf("The pier in 2014\nIt fell in May.\n1. Findings of 2015 ........ 12")
	leaves[0].Kind = article.Heading
	if events, c := Recognise(read(leaves), Context{}); len(events) != 1 || events[0].Year != 2014 || !events[0].Computed || c.year != 2014 {
		t.Errorf("below a heading: %+v, %+v", events, c)
	}
}

func TestRead(t *testing.T) {
	for in, want := range map[string]article.Day{
		"2026-12-01": {Year: 2026, Month: 12, Day: 1}, "2019-10-20T04:37:00+01:00": {Year: 2019, Month: 10, Day: 20}, "June 2024": {Year: 2024, Month: 6, Day: 0}, "2024": {Year: 2024, Month: 0, Day: 0}, "Friday": {}, "": {},
	} {
		if got := Read(in); got != want {
			t.Errorf("%q is %v, want %v", in, got, want)
		}
	}
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
		{"It fell in 2021. That same year they left.", []string{"2021-00-00 2021", "~2021-00-00 That same year (0)"}},
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
	events, _ := Recognise(read(leavesOf(text)), Context{leaves: ownLeaves})
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
		events, _ := Recognise(read(leavesOf(test.text)), Context{leaves: ownLeaves})
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
		events, _ := Recognise(read(leavesOf(text)), Context{leaves: ownLeaves})
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
	if got, _ := Recognise(read(leaves), Context{}); got != nil {
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
		events, _ := Recognise(read(leaves), Context{Issued: article.Day{Year: 2025, Month: 3, Day: 4}})
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
		if again, _ := Recognise(read(leaves), Context{Issued: article.Day{Year: 2025, Month: 3, Day: 4}}); !reflect.DeepEqual(events, again) {
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
		Recognise(read(leaves), Context{})
	}
}
