package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/render"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
)

const text = `# The harbour talks

Three ministers met at the harbour on Monday. “We came to listen, and we will come again”, said Maryam Teo, who leads the *delegation* of the islands.

## What was agreed

- A fund for counter-terrorism training, paid by all three
- **Patrols** that “begin in the spring and end when the storms do”, as Teo put it
  - with boats from the north, where there are enough of them for now
- A hotline

> The harbour is ours to share, and **nobody** will close it while we are talking about what to do.
>
> — Maryam Teo

| Who | What | How much |
| - | - | - |
| The islands | boats | “as many as are needed, and not one more” |
| The north | crews | 40 |

## What is open

The date. “Some say [spring](https://example.org/spring), some say never”, said a spokesman who did not want to be named, and who laughed when he was asked again.

` + "```go\nfunc main() {\n\tprintln(\"harbour\")\n}\n```" + `

---

第二次会谈将在北京举行，三方同意继续就反恐问题交换意见。“我们会再来”，她说。`

// document is the sample with its quotations and the mentions of one name.
func document(source string) *article.Document {
	d := uitest.Sample(source)
	d.Entities = []article.Entity{{Name: "Maryam Teo", Kind: article.Person, First: article.Span{}}}
	for _, s := range between(source, "“", "”") {
		d.Quotes = append(d.Quotes, article.Quote{Parts: []article.Span{s}, Speaker: 0})
	}
	for at := 0; ; {
		i := strings.Index(source[at:], "Teo")
		if i < 0 {
			return d
		}
		d.Mentions = append(d.Mentions, article.NewMention(article.Span{Start: at + i, End: at + i + 3}, 0))
		at += i + 3
	}
}

func between(s, open, end string) []article.Span {
	var out []article.Span
	for at := 0; ; {
		i := strings.Index(s[at:], open)
		if i < 0 {
			return out
		}
		from := at + i + len(open)
		j := strings.Index(s[from:], end)
		if j < 0 {
			return out
		}
		out = append(out, article.Span{Start: from, End: from + j})
		at = from + j
	}
}

func trail(d *article.Document, current int) *ui.Trail {
	t := &ui.Trail{Kind: ui.QuoteTrail, Label: "Teo", Current: current}
	for i, q := range d.Quotes {
		t.Stops = append(t.Stops, ui.Stop{Parts: q.Parts, Index: i})
	}
	return t
}

func open(d *article.Document, width, height int) *Reader {
	p := New(ui.NewStyles(ui.DarkPalette(), true), render.Options{})
	p.SetLayout(ui.Arrange(width, height, ui.State{Zen: true}))
	p.Show(d)
	return p
}

func plainView(p *Reader) string { return ansi.Strip(p.View()) }

func TestScreens(t *testing.T) {
	for _, size := range [][2]int{{24, 12}, {60, 20}, {80, 24}, {120, 40}, {200, 50}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			p := open(document(text), size[0], size[1])
			p.SetTrail(trail(p.doc, 1))
			golden.RequireEqual(t, []byte(plainView(p)))
		})
	}
}

func TestThemes(t *testing.T) {
	for name, styles := range map[string]*ui.Styles{
		"dark": ui.NewStyles(ui.DarkPalette(), true), "light": ui.NewStyles(ui.LightPalette(), true),
		"plain": ui.NewStyles(ui.DarkPalette(), false),
	} {
		t.Run(name, func(t *testing.T) {
			p := open(document(text), 70, 44)
			p.SetStyles(styles)
			p.SetTrail(trail(p.doc, 1))
			golden.RequireEqual(t, []byte(p.View()))
		})
	}
}

// TestReportedWithoutColour: where nothing is styled, a sign in the margin tells what is
// reported from what is quoted; with colour the underline does.
func TestReportedWithoutColour(t *testing.T) {
	for _, colour := range []bool{true, false} {
		p := open(document(text), 70, 44)
		p.SetStyles(ui.NewStyles(ui.DarkPalette(), colour))
		tr := trail(p.doc, 1)
		tr.Stops[0].Reported = true
		p.SetTrail(tr)
		signs := 0
		for line := range strings.Lines(plainView(p)) {
			if strings.HasPrefix(strings.TrimLeft(line, " "), Reported) {
				signs++
			}
		}
		if want := map[bool]int{true: 0, false: 1}[colour]; signs != want {
			t.Errorf("colour %v: %d signs, want %d\n%s", colour, signs, want, plainView(p))
		}
	}
}

func TestPreface(t *testing.T) {
	d := document("Words at once, without a heading of their own.")
	d.Meta = article.Meta{
		Path: "sample", Title: "The harbour talks", Subtitle: "What was said", Date: "12 May",
		Source: article.Publication{Name: "The Island Post"}, Summary: "Three ministers met.",
	}
	p := open(d, 50, 16)
	golden.RequireEqual(t, []byte(plainView(p)))
	if got := d.Words(p.Anchor()); got != "W" {
		t.Errorf("anchor at %q", got)
	}
	if hit := p.At(p.text.X, 0); !hit.Span.Empty() {
		t.Errorf("the preface shows %v of the text", hit.Span)
	}
}

func TestATitleIsShownOnce(t *testing.T) {
	for title, want := range map[string]int{"The harbour talks": 1, "the harbour talks.": 1, "The harbour talks;": 1, "Other talks": 2} {
		d := document("# The harbour talks\n\nWords.")
		d.Meta.Title = title
		if got := strings.Count(strings.ToLower(plainView(open(d, 50, 16))), " talks"); got != want {
			t.Errorf("%q: %d titles, want %d", title, got, want)
		}
	}
}

// apart gives the leaves of a list that is cut into pieces as a loose one's.
type apart struct{ article.Parser }

func (p apart) Leaves(b article.Block) []article.Leaf {
	leaves := slices.Clone(p.Parser.Leaves(b)) // which the parser keeps
	for i := range leaves {
		leaves[i].Containers = slices.Clone(leaves[i].Containers)
		for n := range leaves[i].Containers {
			leaves[i].Containers[n].Apart = true
		}
	}
	return leaves
}

func TestPiecesOfALooseListStandApart(t *testing.T) {
	d := document("- one\n- two\n- three")
	whole := d.Blocks[0]
	first, second := whole, whole
	first.Span.End, second.Span.Start, second.Continues = 12, 12, 1
	d.Blocks = []article.Block{first, second}
	for name, c := range map[string]struct {
		parser article.Parser
		blank  int
	}{"tight": {d.Parser, 0}, "loose": {apart{d.Parser}, 2}} {
		loose := *d
		loose.Parser = c.parser
		var lines []string
		for line := range strings.SplitSeq(plainView(open(&loose, 30, 8)), "\n") {
			lines = append(lines, strings.TrimSpace(line))
		}
		text := strings.TrimSpace(strings.Join(lines, "\n"))
		if got := strings.Count(text, "\n\n"); got != c.blank {
			t.Errorf("%s: %d blank lines, want %d:\n%s", name, got, c.blank, text)
		}
	}
}

// TestEverySize draws every size: each line is exactly as wide as the pane, and
// there are as many as the pane is high.
func TestEverySize(t *testing.T) {
	d := document(text)
	p := open(d, 80, 24)
	p.SetTrail(trail(d, 2))
	for width := 0; width <= 200; width += 1 + width/40 {
		for _, height := range []int{0, 1, 2, 3, 5, 24, 60} {
			p.SetLayout(ui.Arrange(width, height, ui.State{Zen: width%2 == 0}))
			lines := strings.Split(p.View(), "\n")
			if p.pane.Empty() {
				if p.View() != "" {
					t.Fatalf("%d×%d: an empty pane shows %q", width, height, p.View())
				}
				continue
			}
			if len(lines) != p.pane.H {
				t.Fatalf("%d×%d: %d lines, want %d", width, height, len(lines), p.pane.H)
			}
			for _, line := range lines {
				if w := ansi.StringWidthWc(line); w != p.pane.W {
					t.Fatalf("%d×%d: line of %d cells, want %d: %q", width, height, w, p.pane.W, line)
				}
			}
		}
	}
}

func TestDownAndUp(t *testing.T) {
	d := document(strings.Repeat(text+"\n\n", 30))
	for _, size := range [][2]int{{30, 9}, {80, 24}, {120, 40}} {
		p := open(d, size[0], size[1])
		p.LineDown(7)
		want := p.View()
		for range 500 {
			p.LineDown(1)
		}
		if p.View() == want {
			t.Fatal("nothing moved")
		}
		for range 500 {
			p.LineUp(1)
		}
		if p.View() != want {
			t.Errorf("%v: 500 lines down and 500 up lead elsewhere", size)
		}
	}
}

func TestSteps(t *testing.T) {
	d := document(strings.Repeat(text+"\n\n", 5))
	p := open(d, 80, 24)
	one := open(d, 80, 24)
	p.PageDown()
	one.LineDown(p.pane.H - pageOverlap)
	if p.View() != one.View() {
		t.Error("a page is not its lines")
	}
	p.End()
	if !p.AtEnd() || p.Fraction() != 1 {
		t.Errorf("at the end: %v, fraction %v", p.AtEnd(), p.Fraction())
	}
	if lines := strings.Split(plainView(p), "\n"); !strings.Contains(lines[len(lines)-1], "说。") {
		t.Errorf("the last line is not the text's: %q", lines[len(lines)-1])
	}
	p.PageUp()
	p.Top()
	if p.View() != open(d, 80, 24).View() || p.Fraction() != 0 {
		t.Error("the top is not where it began")
	}
	var places []article.Span
	for !p.AtEnd() {
		p.NextParagraph()
		places = append(places, p.Anchor())
		if len(places) > 1000 {
			t.Fatal("paragraphs do not end")
		}
	}
	if len(places) < 50 {
		t.Errorf("%d paragraphs", len(places))
	}
}

// TestResize resizes back and forth: the words that were first on screen stay on
// the first line, and the same size shows the same screen again.
func TestResize(t *testing.T) {
	d := document(strings.Repeat(text+"\n\n", 20))
	p := open(d, 80, 24)
	for _, n := range []int{3, 41, 77, 160} {
		p.LineDown(n)
		want, anchor := p.View(), p.Anchor()
		for width := 200; width >= 8; width -= 7 {
			p.SetLayout(ui.Arrange(width, 5+width/4, ui.State{Zen: true}))
			if p.Anchor() != anchor {
				t.Fatalf("width %d: the anchor moved from %v to %v", width, anchor, p.Anchor())
			}
			if on := p.Visible(); !on.Contains(anchor.Start) {
				t.Fatalf("width %d: %v is not on screen %v", width, anchor, on)
			}
		}
		p.SetStyles(ui.NewStyles(ui.LightPalette(), true))
		p.SetStyles(ui.NewStyles(ui.DarkPalette(), true))
		p.SetLayout(ui.Arrange(80, 24, ui.State{Zen: true}))
		if p.View() != want {
			t.Errorf("after %d lines: resized back, another screen", n)
		}
	}
}

// TestMarks follows every quotation at every width, and compares the cells that
// are painted with its words.
func TestMarks(t *testing.T) {
	d := document(text)
	for width := 20; width <= 200; width += 1 + width/40 {
		p := open(d, width, 60)
		for i, q := range d.Quotes {
			p.SetTrail(trail(d, i))
			p.ScrollTo(q.Span())
			got := strings.Join(strings.Fields(current(p.View())), "")
			want := strings.Join(strings.Fields(d.Words(q.Parts[0])), "")
			if got != want {
				t.Fatalf("width %d: marked %q, want %q", width, got, want)
			}
		}
	}
}

// current is the text that is painted as the current stop of the dark theme.
func current(view string) string {
	var out strings.Builder
	for {
		_, after, ok := strings.Cut(view, "48;2;255;212;121m")
		if !ok {
			return out.String()
		}
		end := strings.IndexByte(after, 0x1b)
		out.WriteString(after[:end])
		view = after[end:]
		// A link within the mark ends only its own sequence, not the colours.
		for strings.HasPrefix(view, "\x1b]8;") {
			_, view, _ = strings.Cut(view, "\x1b\\")
			end := max(0, strings.IndexByte(view, 0x1b))
			out.WriteString(view[:end])
			view = view[end:]
		}
	}
}

func TestScrollTo(t *testing.T) {
	d := document(strings.Repeat(text+"\n\n", 20))
	p := open(d, 80, 30)
	for i, q := range d.Quotes {
		p.ScrollTo(q.Span())
		y := rowOf(p, q.Parts[0].Start)
		switch {
		case y < 0:
			t.Fatalf("quotation %d is not on screen", i)
		case p.AtEnd() || p.top == p.start():
		case y != p.pane.H/restAt:
			t.Errorf("quotation %d rests on row %d, want %d", i, y, p.pane.H/restAt)
		}
	}
}

// rowOf is the row that shows a byte of the text; -1 for none.
func rowOf(p *Reader, pos int) int {
	for y, r := range p.on() {
		if s, ok := p.lineSpan(r); ok && s.Contains(pos) {
			return y
		}
	}
	return -1
}

func TestColours(t *testing.T) {
	d := document(text)
	p := open(d, 64, 60)
	before := p.View()
	cmd := p.Work()
	if cmd == nil {
		t.Fatal("code is not coloured")
	}
	msg := cmd()
	p.Update(msg)
	if p.View() == before {
		t.Error("the colours do not show")
	}
	if ansi.Strip(p.View()) != ansi.Strip(before) {
		t.Error("colours change the text")
	}
	if p.Work() != nil {
		t.Error("there is work left")
	}
	p.Show(document(text + "\n\nMore."))
	after := p.View()
	p.Update(msg)
	if p.View() != after {
		t.Error("a stale answer is taken")
	}
}

func Example() {
	p := New(ui.NewStyles(ui.DarkPalette(), false), render.Options{})
	p.SetLayout(ui.Arrange(20, 3, ui.State{Zen: true}))
	p.Show(uitest.Sample("One paragraph that wraps.\n\nAnother one."))
	p.LineDown(1)
	for _, line := range strings.Split(ansi.Strip(p.View()), "\n") {
		fmt.Println(strings.TrimSuffix(strings.TrimSpace(line[:19]), track))
	}
	// Output:
	// wraps.
	//
	// Another one.
}
