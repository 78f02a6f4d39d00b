package render

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/internal/uitest"
	"github.com/charmbracelet/x/ansi"
)

func newDark() *Renderer {
	return New(ui.NewStyles(ui.DarkPalette(), true), Options{
		Allow: func(s string) (string, bool) { return s, strings.HasPrefix(s, "https://") },
	})
}

// checkBlock holds a laid-out block against the contract: no line is wider than
// the block, nothing that a terminal obeys is in it, every byte of the leaves is
// shown once and in order but for white space at which lines break, and what is
// shown is the bytes themselves unless they cannot be.
func checkBlock(t *testing.T, r *Renderer, b *Block, width int) {
	t.Helper()
	seen := make([]int, len(b.Leaves))
	for y := range b.Height() {
		cells := 0
		for _, s := range b.Line(y) {
			cells += int(s.Width)
			checkText(t, r, s)
			if s.Leaf == Decoration {
				continue
			}
			checkSegment(t, b, s, seen[s.Leaf], y)
			seen[s.Leaf] = int(s.End)
		}
		if cells > width {
			t.Errorf("line %d is %d cells wide, not %d: %q", y, cells, width, lineText(b, y))
		}
	}
	for i, l := range b.Leaves {
		if rest := l.Text[seen[i]:]; strings.TrimFunc(rest, blank) != "" {
			t.Errorf("leaf %d: %q is not shown", i, rest)
		}
	}
}

func blank(r rune) bool { return unicode.IsSpace(r) && r != 0xa0 && r != 0x202f && r != 0x85 }

func checkText(t *testing.T, r *Renderer, s Segment) {
	t.Helper()
	if w := r.Width(s.Text); w != int(s.Width) {
		t.Errorf("segment %q is %d cells wide, not %d", s.Text, w, s.Width)
	}
	if !utf8.ValidString(s.Text) {
		t.Errorf("segment %q is not valid UTF-8", s.Text)
	}
	for _, c := range s.Text {
		if hostile(string(c)) && c != utf8.RuneError && (c < 0xe0000 || s.Text == string(c)) {
			t.Errorf("segment %q holds %U", s.Text, c)
		}
	}
}

func checkSegment(t *testing.T, b *Block, s Segment, from, y int) {
	t.Helper()
	l := &b.Leaves[s.Leaf]
	if int(s.Start) < from || s.End <= s.Start || int(s.End) > len(l.Text) {
		t.Fatalf("leaf %d: bytes [%d, %d) after %d of %d", s.Leaf, s.Start, s.End, from, len(l.Text))
	}
	if gap := l.Text[from:s.Start]; strings.TrimFunc(gap, blank) != "" {
		t.Errorf("leaf %d: %q is not shown", s.Leaf, gap)
	}
	text := l.Text[s.Start:s.End]
	if s.Literal() && s.Text != text && s.Text != " " && s.Text != "\uFFFD" && s.Text != "…" {
		t.Errorf("segment %q shows %q", s.Text, text)
	}
	if got := b.LineOf(Place{int(s.Leaf), int(s.Start)}); got != y {
		t.Errorf("byte %d of leaf %d is found on line %d, not %d", s.Start, s.Leaf, got, y)
	}
}

func lineText(b *Block, y int) string {
	var out strings.Builder
	for _, s := range b.Line(y) {
		out.WriteString(s.Text)
	}
	return out.String()
}

// everything holds every kind of leaf and hard cases of width.
const everything = `# A title that is long enough to wrap at most widths

Some **bold**, *slanted*, ` + "`code`" + `, ~gone~ and a [link](https://example.org/a) to **[follow](x)** with counter-terrorism in it.

## 第二部分：会谈 and “quotes”—dashes—everywhere

- one item
- two items of a longer text that wraps around the end of the line
  - nested **item** of a longer text that wraps around the end
    - deeper still and still more words to wrap
10. ten, with a family 👨‍👩‍👧‍👦 and flags 🇨🇭🇮🇷

> A quotation that is long enough to wrap around the end of the line, twice.
> 中国巴基斯坦伊朗三方反恐磋商机制会议在北京举行，各方就地区反恐形势交换意见。
> — Someone

` + "```go\nfunc main() {\n\tprintln(\"a rather long line of code that does not fit\")\n}\n```" + `

---

| Name | Role | What was said |
| - | - | - |
| Maryam Teo | minister of somewhere | a long statement that goes on and on for a while |
| Ö | é́ à́́ नमस्ते | https://example.org/a/very/long/address/that/has/no/space?in=it&at=all |

مرحبا بالعالم and back, with a no-break space here.` + " and می\u200cخواهم with a joiner of no width"

func TestEveryWidth(t *testing.T) {
	d := uitest.Sample(everything)
	for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
		r := New(ui.NewStyles(ui.LightPalette(), true), Options{Method: method})
		for width := 1; width <= 200; width += 1 + width/40 {
			for _, block := range d.Blocks {
				b := r.Block(d.Parser.Leaves(block), width)
				checkBlock(t, r, b, width)
				if t.Failed() {
					t.Fatalf("width %d, block %q", width, everything[block.Span.Start:block.Span.End])
				}
			}
		}
	}
}

func TestForeignStyleSheet(t *testing.T) {
	d := uitest.Sample(everything)
	for name, config := range foreign() {
		for width := 1; width <= 100; width += 1 + width/4 {
			r := New(ui.NewStyles(ui.DarkPalette(), true), Options{Glamour: config})
			for _, block := range d.Blocks {
				checkBlock(t, r, r.Block(d.Parser.Leaves(block), width), width)
			}
			if t.Failed() {
				t.Fatalf("style sheet %s, width %d", name, width)
			}
		}
	}
}

// TestPaint compares what is painted with what was to be painted, cell by cell.
func TestPaint(t *testing.T) {
	d := uitest.Sample(everything)
	r := newDark()
	mark := r.Face(Face{BG: "41"})
	for _, width := range []int{20, 33, 60, 80, 200} {
		for _, block := range d.Blocks {
			b := r.Block(d.Parser.Leaves(block), width)
			for leaf, l := range b.Leaves {
				for start := 0; start < len(l.Text); start += 7 {
					end := min(start+23, len(l.Text))
					want := l.Text[clusterEnd(r, l.Text, start):clusterEnd(r, l.Text, end)]
					got := painted(r, b, Stroke{Leaf: leaf, Start: start, End: end, Face: mark})
					if squeeze(got) != squeeze(want) {
						t.Fatalf("width %d: painted %q, want %q of %q", width, got, want, l.Text)
					}
				}
			}
		}
	}
}

// clusterEnd is the first boundary between clusters at or behind a byte.
func clusterEnd(r *Renderer, s string, at int) int {
	i := 0
	for i < at {
		n, _ := r.meter.next(s, i)
		i += n
	}
	return i
}

func painted(r *Renderer, b *Block, k Stroke) string {
	var got strings.Builder
	for y := range b.Height() {
		var out strings.Builder
		r.Brush(&out).Line(b, y, []Stroke{k})
		for _, p := range readSGR(out.String()) {
			if p.face.BG == "41" {
				got.WriteString(p.text)
			}
		}
	}
	return got.String()
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// TestKinds draws the leaves that have a mark of their own, wide and narrow.
func TestKinds(t *testing.T) {
	said := func(kind article.LeafKind, info, text string) article.Leaf {
		return article.Leaf{Kind: kind, Info: info, Text: text, Runs: runsOf(text, 0)}
	}
	leaves := []article.Leaf{
		said(article.Notice, "", "This block is shown as plain text."),
		said(article.RawHTML, "", "<b>as it stands</b>"),
		said(article.Note, "1", "The first note, of some length."),
		said(article.Note, "ab", "The second."),
		said(article.Rule, "", ""),
		said(article.Code, "", "no language\n\n  indented\n"),
	}
	for width, want := range map[int]string{
		26: "⚠ This block is shown as\n  plain text.\n\n<b>as it stands</b>\n\n[1] The first note, of\n    some length.\n" +
			"[ab] The second.\n\n──────────────────────────\n\n┌─────────────┐\n│ no language │\n│             │\n│   indented  │\n└─────────────┘",
		9: "This\nblock is\nshown as\nplain\ntext.\n\n<b>as it\nstands</\nb>\n\nThe first\nnote, of\nsome\nlength.\n" +
			"The\nsecond.\n\n─────────\n\nno langua\nge\n\n  indente\nd",
	} {
		b := newDark().Block(leaves, width)
		var lines []string
		for y := range b.Height() {
			lines = append(lines, lineText(b, y))
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("width %d:\n%s\nwant:\n%s", width, got, want)
		}
	}
}

// TestLists draws items of a tight and of a loose list, in a quotation and outside.
func TestLists(t *testing.T) {
	item := func(text string, apart bool, around ...article.Container) article.Leaf {
		c := article.Container{Kind: article.ListItem, Marker: "•", First: true, Apart: apart}
		return article.Leaf{Text: text, Runs: runsOf(text, 0), Containers: append(around, c)}
	}
	quoted := article.Container{Kind: article.BlockQuote, ID: 1}
	for name, c := range map[string]struct {
		leaves []article.Leaf
		want   string
	}{
		"tight":       {[]article.Leaf{item("one", false), item("two", false)}, "• one\n• two"},
		"loose":       {[]article.Leaf{item("one", true), item("two", true)}, "• one\n\n• two"},
		"tight, then": {[]article.Leaf{item("one", false), item("two", true)}, "• one\n\n• two"},
		"in a quote":  {[]article.Leaf{item("one", true, quoted), item("two", true, quoted)}, "│ • one\n│\n│ • two"},
	} {
		b := newDark().Block(c.leaves, 30)
		var lines []string
		for y := range b.Height() {
			lines = append(lines, strings.ReplaceAll(lineText(b, y), "▎", "│"))
		}
		if got := strings.Join(lines, "\n"); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, c.want)
		}
		if got, want := b.Apart(), c.leaves[0].Containers[len(c.leaves[0].Containers)-1].Apart; got != want {
			t.Errorf("%s: the block stands apart: %v, want %v", name, got, want)
		}
	}
}

func TestHostileLeaf(t *testing.T) {
	text := "a\x1b[31mb\x07c\u009bd\u202ee\x7ff\u0301 \u0301g \t h\xff\r\n\u2066i"
	l := article.Leaf{Text: text, Runs: []article.Run{{End: len(text), Source: article.Span{End: len(text)}}}}
	r := newDark()
	for width := 1; width < 40; width++ {
		b := r.Block([]article.Leaf{l}, width)
		checkBlock(t, r, b, width)
		for y := range b.Height() {
			if s := lineText(b, y); strings.ContainsAny(s, "\x1b\x07\x7f\r\t") || strings.ContainsRune(s, 0x9b) {
				t.Fatalf("width %d: %q", width, s)
			}
		}
	}
}

func TestAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/": true, "https://example.org/\x1b": false, "https://example.org/ü": false,
		"": false, "https://example.org/a b": false, "https://" + strings.Repeat("a", 3000): false,
	} {
		r := New(ui.NewStyles(ui.DarkPalette(), true), Options{Allow: func(string) (string, bool) { return address, true }})
		d := uitest.Sample("a [link](x) here")
		var out strings.Builder
		r.Brush(&out).Line(r.Block(d.Parser.Leaves(d.Blocks[0]), 40), 0, nil)
		if got := strings.Contains(out.String(), "\x1b]8;;"+address+"\x1b\\"); got != want && address != "" {
			t.Errorf("%q: hyperlink %v, want %v", address, got, want)
		}
	}
}

func FuzzBlock(f *testing.F) {
	f.Add(everything, "plain words", uint8(40), uint16(3))
	f.Add("| a | b |\n| c |", "e\u0301\u200d👨‍👩‍👧‍👦\u0600 1", uint8(1), uint16(1))
	f.Add("> > x", "\x1b[1m\u009b\u202e\xff\t\n", uint8(2), uint16(0x5555))
	f.Fuzz(func(t *testing.T, source, text string, width uint8, cuts uint16) {
		if len(source)+len(text) > 8<<10 {
			return // LineOf is asked for every segment: quadratic
		}
		w := int(width%200) + 1
		d := uitest.Sample(source)
		r := newDark()
		for _, block := range d.Blocks {
			leaves := d.Parser.Leaves(block)
			b := r.Block(leaves, w)
			checkBlock(t, r, b, w)
			if again := newDark().Block(leaves, w); !reflect.DeepEqual(b.lines, again.lines) || len(b.segments) != len(again.segments) {
				t.Fatal("two renderers disagree")
			}
		}
		for _, kind := range []article.LeafKind{article.Paragraph, article.Heading, article.Code, article.Note} {
			l := article.Leaf{Kind: kind, Level: 1, Text: text, Runs: runsOf(text, cuts), Info: "1"}
			checkBlock(t, r, r.Block([]article.Leaf{l}, w), w)
		}
	})
}

// FuzzLeaf is FuzzBlock for one leaf, which is where width and map can go wrong.
func FuzzLeaf(f *testing.F) {
	f.Add("plain words and counter-terrorism", uint8(9), uint16(3), false)
	f.Add("第二次e\u0301\u200d👨‍👩‍👧‍👦\u0600 1🇨🇭🇮", uint8(2), uint16(0x5555), true)
	f.Add("\u0301 \u0301\u200d\ta\u3000\u00a0b\n\nc—“d”", uint8(1), uint16(1), false)
	f.Fuzz(func(t *testing.T, text string, width uint8, cuts uint16, grapheme bool) {
		if len(text) > 4<<10 {
			return
		}
		options := Options{}
		if grapheme {
			options.Method = ansi.GraphemeWidth
		}
		r := New(ui.NewStyles(ui.DarkPalette(), false), options)
		w := int(width%120) + 1
		quoted := []article.Container{{Kind: article.BlockQuote}, {Kind: article.ListItem, Marker: "10.", First: true, ID: 1}}
		for _, kind := range []article.LeafKind{article.Paragraph, article.Code} {
			l := article.Leaf{Kind: kind, Text: text, Runs: runsOf(text, cuts), Containers: quoted}
			checkBlock(t, r, r.Block([]article.Leaf{l}, w), w)
		}
	})
}

// runsOf cuts a text into runs of changing styles, as the bits of cuts say.
func runsOf(text string, cuts uint16) []article.Run {
	var out []article.Run
	start, n := 0, 0
	for i := range text {
		n++
		if i > start && cuts>>(n%16)&1 == 1 {
			out = append(out, article.Run{Start: start, End: i, Source: article.Span{Start: start, End: i}, Style: article.Style(n % 16)})
			start = i
		}
	}
	if start < len(text) {
		out = append(out, article.Run{Start: start, End: len(text), Source: article.Span{Start: start, End: len(text)}})
	}
	return out
}

func ExampleRenderer_Block() {
	r := New(ui.NewStyles(ui.DarkPalette(), false), Options{})
	d := uitest.Sample("> Words that are quoted and wrap.\n>\n> — Someone")
	b := r.Block(d.Parser.Leaves(d.Blocks[0]), 24)
	for y := range b.Height() {
		fmt.Println(lineText(b, y))
	}
	// Output:
	// ▎ Words that are quoted
	// ▎ and wrap.
	// ▎
	// ▎ — Someone
}

func BenchmarkBlock(b *testing.B) {
	d := uitest.Sample(strings.Repeat("Some **words** of a paragraph, with *emphasis* and a [link](x) in it. ", 8))
	r := newDark()
	leaves := d.Parser.Leaves(d.Blocks[0])
	b.ReportAllocs()
	for b.Loop() {
		r.Block(leaves, 72)
	}
}

func BenchmarkTable(b *testing.B) {
	d := uitest.Sample("| a | b | c |\n| - | - | - |\n" + strings.Repeat("| some words of a cell | others | and a longer cell that must wrap for sure, in any case |\n", 20))
	r := newDark()
	leaves := d.Parser.Leaves(d.Blocks[0])
	b.ReportAllocs()
	for b.Loop() {
		r.Block(leaves, 72)
	}
}

func BenchmarkLooks(b *testing.B) {
	d := uitest.Sample(everything)
	styles := ui.NewStyles(ui.DarkPalette(), true)
	for b.Loop() {
		r := New(styles, Options{})
		for _, block := range d.Blocks {
			r.Block(d.Parser.Leaves(block), 72)
		}
	}
}
