package export

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/clean"
)

// lines is a parser for tests: a block is a leaf.
type lines struct{ text string }

func (p lines) Leaves(b article.Block) []article.Leaf {
	s := p.text[b.Span.Start:b.Span.End]
	kind := article.Paragraph
	if b.Kind == article.HeadingBlock {
		kind = article.Heading
	}
	return []article.Leaf{{Kind: kind, Text: s, Level: b.Level, Runs: []article.Run{{Start: 0, End: len(s), Source: b.Span}}}}
}

const (
	harbour = "Harbour reopens"
	first   = "“We worked day and night,” said Jon Pell, the harbour master. “It was worth it.”"
	second  = "A sailor said the sea was “calm again”. Jon Pell met Mara Lind in Westhaven."
)

// harbourDocument is a small document with something of everything.
func harbourDocument() *article.Document {
	text := harbour + "\n\n" + first + "\n\n" + second + "\n"
	span := func(words string) article.Span {
		i := strings.Index(text, words)
		return article.Span{Start: i, End: i + len(words)}
	}
	last := strings.LastIndex(text, "Jon Pell")
	return &article.Document{
		Meta: article.Meta{Path: "harbour.txt", Title: harbour, Date: "4 March", Source: article.Publication{Name: "The Daily Gull"}},
		Text: article.Text(text), Parser: lines{text}, Format: article.Plain,
		Blocks: []article.Block{{Span: span(harbour), Kind: article.HeadingBlock, Level: 1}, {Span: span(first)}, {Span: span(second)}},
		Sections: []article.Section{{
			Title: harbour, Level: 1, Span: article.Span{Start: 0, End: len(text)},
			Heading: span(harbour), Parent: -1, Words: 30, Quotes: 2,
		}},
		Entities: []article.Entity{
			{Name: "Jon Pell", Aliases: []string{"Pell"}, Kind: article.Official, Role: "harbour master", Gender: article.Male, First: span("Jon Pell"), Count: 2},
			{Name: "Mara Lind", Kind: article.Person, First: span("Mara Lind"), Count: 1},
			{Name: "Westhaven", Kind: article.Place, First: span("Westhaven"), Count: 1},
		},
		Mentions: []article.Mention{
			article.NewMention(span("Jon Pell"), 0), article.NewMention(article.Span{Start: last, End: last + 8}, 0),
			article.NewMention(span("Mara Lind"), 1), article.NewMention(span("Westhaven"), 2),
		},
		Quotes: []article.Quote{
			{Parts: []article.Span{span("We worked day and night,"), span("It was worth it.")}, Cue: span("said"), Source: span("Jon Pell"), Speaker: 0, Confidence: 95},
			{Parts: []article.Span{span("calm again")}, Source: span("A sailor"), Cue: article.Span{}, Speaker: article.NoSpeaker, Kind: article.Mixed, Confidence: 70},
		},
		Events:   []article.Event{{Date: span("day"), Sentence: span(second), Year: 2025, Month: 3, Day: 4, Anchor: -1}},
		Progress: article.Progress{Indexed: len(text), Recognised: len(text), Total: len(text)},
	}
}

func TestDocument(t *testing.T) {
	var out bytes.Buffer
	if err := Document(&out, harbourDocument(), true); err != nil {
		t.Fatal(err)
	}
	v := decodeLine(t, out.Bytes())
	quotes := v["quotes"].([]any)
	q := quotes[0].(map[string]any)
	if q["text"] != "We worked day and night, It was worth it." || q["speaker"] != "Jon Pell" || q["cue"] != "said" {
		t.Errorf("first quotation: %v", q)
	}
	if start := int(q["start"].(float64)); !strings.HasPrefix(string(harbourDocument().Text)[start:], "We worked") {
		t.Errorf("start %d", start)
	}
	if v["text"] != string(harbourDocument().Text) || q["date"] != "4 March" || q["outlet"] != "The Daily Gull" {
		t.Errorf("text %q, first quotation %v", v["text"], q)
	}
	if q := quotes[1].(map[string]any); q["speaker"] != "A sailor" || q["kind"] != "mixed" {
		t.Errorf("second quotation: %v", q)
	}
	if e := v["entities"].([]any)[0].(map[string]any); e["kind"] != "person" || e["detail"] != "official" {
		t.Errorf("first entity: %v", e)
	}
}

func TestUncertainSpeakerIsNull(t *testing.T) {
	d := harbourDocument()
	d.Quotes[0].Confidence = article.Certain - 1
	var out bytes.Buffer
	if err := Document(&out, d, true); err != nil {
		t.Fatal(err)
	}
	v := decodeLine(t, out.Bytes())
	q := v["quotes"].([]any)[0].(map[string]any)
	if q["speaker"] != nil || q["guess"] != "Jon Pell" {
		t.Errorf("got %v", q)
	}
}

func TestWhoSpeaks(t *testing.T) {
	d := harbourDocument()
	at := strings.Index(string(d.Text), "It was")
	it := article.Span{Start: at, End: at + len("It")}
	for _, c := range []struct {
		quote       article.Quote
		name, guess string
	}{
		{article.Quote{Speaker: 0, Source: it, Confidence: 90}, "Jon Pell", ""},
		{article.Quote{Speaker: 0, Source: it, Confidence: article.Certain - 1}, "", "Jon Pell"},
		{article.Quote{Speaker: article.NoSpeaker, Source: it, Confidence: 90}, "It", ""},
		{article.Quote{Speaker: article.NoSpeaker, Source: it, Confidence: 40}, "", "It"},
		{article.Quote{Speaker: article.NoSpeaker, Source: it}, "", ""}, // a pronoun that stands for nobody known
		{article.Quote{Speaker: article.NoSpeaker}, "", ""},
	} {
		if name, guess := d.SpeakerName(&c.quote), guess(d, &c.quote); name != c.name || guess != c.guess {
			t.Errorf("%+v: speaker %q, guess %q", c.quote, name, guess)
		}
	}
}

func paths(n int) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for i := range n {
			if !yield(fmt.Sprint(i), nil) {
				return
			}
		}
	}
}

// slowly reads documents of which the early ones take longest.
func slowly(_ context.Context, path string) (*article.Document, error) {
	if strings.HasSuffix(path, "3") {
		return nil, errors.New("bad file")
	}
	if strings.HasSuffix(path, "0") {
		time.Sleep(2 * time.Millisecond)
	}
	d := harbourDocument()
	d.Meta.Path = path
	return d, nil
}

func TestRunKeepsOrder(t *testing.T) {
	var out bytes.Buffer
	var failed []string
	last := 0
	sum, err := Run(t.Context(), paths(100), &out, Options{
		Read: slowly, Workers: 8,
		Failed:   func(path string, err error) { failed = append(failed, path) },
		Progress: func(n int) { last = n },
	})
	if err != nil || sum != (Summary{90, 10}) || last != 100 {
		t.Fatalf("%+v, %v, progress %d", sum, err, last)
	}
	if len(failed) != 10 || failed[0] != "3" || failed[9] != "93" {
		t.Errorf("failed: %v", failed)
	}
	next := 0
	for line := range bytes.Lines(out.Bytes()) {
		if next%10 == 3 {
			next++
		}
		var v struct{ Path string }
		if err := json.Unmarshal(line, &v); err != nil || v.Path != fmt.Sprint(next) {
			t.Fatalf("line of %q, want %d (%v)", v.Path, next, err)
		}
		next++
	}
}

func TestRunInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var out bytes.Buffer
	_, err := Run(ctx, paths(1e6), &out, Options{Read: slowly, Workers: 4, Progress: func(n int) {
		if n == 50 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v", err)
	}
	if n := bytes.Count(out.Bytes(), []byte("\n")); n < 40 || !bytes.HasSuffix(out.Bytes(), []byte("}\n")) {
		t.Errorf("%d lines, ending in %q", n, out.Bytes()[out.Len()-20:])
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestRunCannotWrite(t *testing.T) {
	if _, err := Run(t.Context(), paths(1e6), full{}, Options{Read: slowly}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("error %v", err)
	}
	if _, err := Run(t.Context(), paths(3), full{}, Options{Read: slowly}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("error %v at the end", err)
	}
}

func TestLinear(t *testing.T) {
	var out strings.Builder
	if err := Linear(&out, harbourDocument()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Harbour reopens\nThe Daily Gull · 4 March · 1 min\n\n" + first + "\n\n" + second + "\n",
		"Quotations\n\nJon Pell, harbour master (1)\n  “We worked day and night … It was worth it.”  § Harbour reopens\n",
		"Who is who\n\nOfficials\n  Jon Pell, harbour master (2)\n    also: Pell\n",
		"    with: Mara Lind, Westhaven\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, out.String())
		}
	}
}

func TestCompanyAsBars(t *testing.T) {
	d := harbourDocument()
	text := "Pell and Lind. Lind met Pell. Pell left Oslo."
	d.Text, d.Mentions = article.Text(text), nil
	for e := range d.Entities {
		d.Entities[e].Count = 0
	}
	for i := range text {
		for e, name := range []string{"Pell", "Lind", "Oslo"} {
			if !strings.HasPrefix(text[i:], name) {
				continue
			}
			m := article.NewMention(article.Span{Start: i, End: i + 4}, e)
			d.Mentions = append(d.Mentions, m)
			if d.Entities[e].Count++; d.Entities[e].Count == 1 {
				d.Entities[e].First = m.Span()
			}
		}
	}
	var out strings.Builder
	if err := Entities(&out, d); err != nil {
		t.Fatal(err)
	}
	if want := "    ▇▇▇▇▇▇▇▇ Mara Lind 2\n    ▇▇▇▇     Westhaven 1\n"; !strings.Contains(out.String(), want) {
		t.Errorf("%q is missing in\n%s", want, out.String())
	}
}

func TestListsAsJSON(t *testing.T) {
	d := harbourDocument()
	for name, write := range map[string]func(io.Writer) error{
		"outline": func(w io.Writer) error { return OutlineJSON(w, d) },
		"marks":   func(w io.Writer) error { return MarksJSON(w, d, []Mark{{Span: d.Quotes[0].Span()}}) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil || out.Len() == 0 {
			t.Fatalf("%s: %d bytes, %v", name, out.Len(), err)
		}
		for line := range bytes.Lines(out.Bytes()) {
			var v map[string]any
			if err := json.Unmarshal(line, &v); err != nil || v["path"] != "harbour.txt" {
				t.Errorf("%s: %q: %v", name, line, err)
			}
		}
	}
}

func TestMarks(t *testing.T) {
	d := harbourDocument()
	var out strings.Builder
	err := Marks(&out, d, []Mark{
		{Span: d.Quotes[0].Parts[0], Note: "Compare with *last* year.\n", Made: time.Date(2025, 3, 5, 8, 0, 0, 0, time.UTC)},
		{Span: d.Blocks[2].Span, Words: "# changed [since]\x1b[31m"},
		{Span: d.Quotes[0].Parts[0], Words: "Nobody slept", Lost: true, Speaker: "Mara Lind", Section: "The night"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "# Marks in Harbour reopens\n\nThe Daily Gull · 4 March · `harbour.txt`\n\n## Harbour reopens\n\n" +
		"> We worked day and night,\n>\n> — Jon Pell, harbour master\n\nCompare with *last* year.\n\n*Marked on 5 March 2025, 08:00*\n\n" +
		"> \\# changed \\[since\\]␛\\[31m\n\n" +
		"## The night\n\n> Nobody slept\n>\n> — Mara Lind\n\n*no longer in the document*\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

// FuzzString: what is written is JSON, says the same to a reader of JSON, and
// holds nothing that a terminal obeys.
func FuzzString(f *testing.F) {
	for _, s := range []string{"", "a\"b\\c\n\t\x00\x1b[31m", "\u0085\u202e\u2028\U000e0041é", "\xff\xc3", "\U0010ffff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := appendString(nil, s)
		var got string
		if err := json.Unmarshal(b, &got); err != nil {
			t.Fatalf("%q: %v", b, err)
		}
		if want := strings.ToValidUTF8(s, "\xff"); utf8.ValidString(s) && got != want {
			t.Fatalf("%q became %q", s, got)
		}
		if bytes.ContainsFunc(b, func(r rune) bool { return r < ' ' || r == 0x7f || clean.Hostile(r) }) || !utf8.Valid(b) {
			t.Fatalf("%q is not safe", b)
		}
	})
}

func BenchmarkDocument(b *testing.B) {
	d := harbourDocument()
	b.ReportAllocs()
	for b.Loop() {
		if err := Document(io.Discard, d, true); err != nil {
			b.Fatal(err)
		}
	}
}

func ExampleDocument() {
	var out strings.Builder
	if err := Document(&out, harbourDocument(), true); err != nil {
		fmt.Println(err)
	}
	fmt.Println(out.String()[:73])
	// Output:
	// {"version":2,"path":"harbour.txt","title":"Harbour reopens","source":{"na
}

func ExampleRun() {
	sum, err := Run(context.Background(), paths(5), io.Discard, Options{Read: slowly})
	fmt.Println(sum.Written, sum.Failed, err)
	// Output:
	// 4 1 <nil>
}

// quoted is a parser for tests: every line is a paragraph of one block quote, and
// what begins with a bullet an item in it.
type quoted struct{ text string }

func (p quoted) Leaves(article.Block) []article.Leaf {
	var all []article.Leaf
	for line := range strings.Lines(p.text) {
		l := article.Leaf{Text: strings.TrimSpace(line), Containers: []article.Container{{Kind: article.BlockQuote}}}
		if item, ok := strings.CutPrefix(l.Text, "• "); ok {
			l.Text = item
			l.Containers = append(l.Containers, article.Container{Kind: article.ListItem, Marker: "•", First: true})
		}
		all = append(all, l)
	}
	return all
}

func TestLinearQuotation(t *testing.T) {
	d := &article.Document{Text: article.Text(""), Blocks: make([]article.Block, 1), Parser: quoted{"one\n• a\n• b\n— Ada Novak\n"}}
	var out strings.Builder
	if err := Linear(&out, d); err != nil {
		t.Fatal(err)
	}
	if want := "\n> one\n> • a\n> • b\n>\n> — Ada Novak\n"; !strings.HasSuffix(out.String(), want) {
		t.Errorf("%q does not end in %q", out.String(), want)
	}
}
