package column_test

import (
	"bytes"
	"fmt"
	"image"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefing/model/terminal/column"
	"briefing/model/terminal/ptytest"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// pair is a terminal that is written what the renderer writes, and one that is
// written what the rewriter makes of it.
type pair struct {
	rewriter     *column.Rewriter
	plain, short *ptytest.Screen
	sent, saved  int
	rewritten    int
}

func newPair(cols, rows int) *pair {
	p := &pair{
		rewriter: column.New(cols, rows),
		plain:    ptytest.NewScreen(cols, rows), short: ptytest.NewScreen(cols, rows),
	}
	p.plain.Margins, p.short.Margins = true, true
	return p
}

func (p *pair) write(b []byte, area image.Rectangle) {
	out := p.rewriter.Frame(b, area)
	p.sent, p.saved = len(out), len(b)-len(out)
	if !bytes.Equal(out, b) {
		p.rewritten++
	}
	_, _ = p.plain.Write(b)
	_, _ = p.short.Write(out)
}

func (p *pair) resize(cols, rows int) {
	p.rewriter.Resize(cols, rows)
	p.plain.Resize(cols, rows)
	p.short.Resize(cols, rows)
}

// differ says where the two terminals differ; "" if they do not.
func (p *pair) differ() string {
	for y := range p.plain.Rows {
		for x := range p.plain.Cols {
			want, got := p.plain.Cell(x, y), p.short.Cell(x, y)
			if seen(want) != seen(got) {
				return fmt.Sprintf("cell %d in line %d is %+v instead of %+v", x, y, got, want)
			}
		}
	}
	return p.differAside()
}

// differAside does so for what is not in cells.
func (p *pair) differAside() string {
	x, y, shown := p.plain.Cursor()
	if x2, y2, shown2 := p.short.Cursor(); x != x2 || y != y2 || shown != shown2 {
		return fmt.Sprintf("the cursor is at %d, %d instead of %d, %d", x2, y2, x, y)
	}
	if a, b := p.plain.Leftovers(), p.short.Leftovers(); !slices.Equal(a, b) || p.plain.Title != p.short.Title {
		return fmt.Sprintf("it leaves %q and the title %q instead of %q and %q", b, p.short.Title, a, p.plain.Title)
	}
	return ""
}

// seen is a cell as the eye has it.
func seen(c ptytest.Cell) ptytest.Cell {
	if c.Text == " " {
		c.Text = ""
	}
	if c.Text == "" && !c.Reverse && !c.Underline && !c.Crossed && c.Link == "" {
		c.Style = ptytest.Style{Back: c.Back}
	}
	return c
}

// renderer writes frames as Bubble Tea does.
type renderer struct {
	buf    bytes.Buffer
	scr    *uv.TerminalRenderer
	screen uv.ScreenBuffer
}

func newRenderer(cols, rows int) *renderer {
	r := &renderer{screen: uv.NewScreenBuffer(cols, rows)}
	r.scr = uv.NewTerminalRenderer(&r.buf, []string{"TERM=xterm-256color"})
	r.scr.SetFullscreen(true)
	r.scr.SetRelativeCursor(false)
	r.scr.SetScrollOptim(true)
	r.buf.WriteString("\x1b[?1049h")
	r.scr.Erase()
	return r
}

func (r *renderer) frame(content string) []byte {
	r.screen.Clear()
	uv.NewStyledString(content).Draw(r.screen, r.screen.Bounds())
	r.scr.Render(r.screen.RenderBuffer)
	_ = r.scr.Flush()
	b := append([]byte("\x1b[?2026h"), r.buf.Bytes()...)
	r.buf.Reset()
	return append(b, "\x1b[?2026l"...)
}

func (r *renderer) resize(cols, rows int) {
	r.scr.Erase()
	r.scr.Resize(cols, rows)
	r.screen.Touched = nil
	r.screen.Resize(cols, rows)
}

// panes is a screen of three panes, of which the middle one scrolls.
type panes struct {
	cols, rows, top int
	lines           []string
	chosen          int // the line of the left pane that is shown in reverse
	struck          int // the line of the text in another colour
}

func (v panes) column() image.Rectangle { return image.Rect(20, 1, v.cols-21, v.rows-1) }

func (v panes) content() string {
	var b strings.Builder
	b.WriteString("\x1b[1m" + fit("A title", v.cols) + "\x1b[m\n")
	c := v.column()
	for y := c.Min.Y; y < c.Max.Y; y++ {
		left := fit(fmt.Sprintf("Section %d", y), c.Min.X-1)
		if y == v.chosen {
			left = "\x1b[7m" + left + "\x1b[m"
		}
		text := fit(v.lines[(v.top+y)%len(v.lines)], c.Dx())
		if v.top+y == v.struck {
			text = "\x1b[38;5;200;48;5;17m" + text + "\x1b[m"
		}
		fmt.Fprintf(&b, "%s│%s┃\x1b[2m%s\x1b[m\n", left, text, fit(fmt.Sprintf("Entity %d", y*7), v.cols-c.Max.X-1))
	}
	b.WriteString(fit(fmt.Sprintf("%d of %d", v.top, len(v.lines)), v.cols))
	return b.String()
}

// fit makes a line so many cells wide.
func fit(s string, width int) string {
	s = ansi.Truncate(s, width, "")
	return s + strings.Repeat(" ", width-ansi.StringWidth(s))
}

func prose(random *rand.Rand, words []string, n int) []string {
	lines := make([]string, n)
	for i := range lines {
		if random.IntN(6) == 0 {
			continue
		}
		var b strings.Builder
		for range 4 + random.IntN(12) {
			word := words[random.IntN(len(words))]
			switch random.IntN(12) {
			case 0:
				word = "\x1b[1;4m" + word + "\x1b[m"
			case 1:
				word = "\x1b]8;;https://example.org/" + fmt.Sprint(i) + "\x1b\\\x1b[34m" + word + "\x1b[m\x1b]8;;\x1b\\"
			}
			b.WriteString(word + " ")
		}
		lines[i] = b.String()
	}
	return lines
}

var plain = []string{"border", "the", "minister", "“said”", "of", "café", "– and", "12,000", "treaty", "Šibenik", "Киев"}

// What takes two cells a rune.
var wide = []string{"北京", "日本語", "한국", "！"}

// What terminals disagree on.
var odd = []string{"e\u0301te", "👩‍👩‍👧", "नमस्ते", "שלום", "☺️", "🇵🇰"}

func ExampleRewriter() {
	const cols, rows = 60, 8
	r, rewriter := newRenderer(cols, rows), column.New(cols, rows)
	text := image.Rect(0, 0, cols-8, rows)
	for top := range 2 {
		var content strings.Builder
		for y := range rows {
			line := strings.Repeat(fmt.Sprintf("%c%c ", 'a'+top+y, 'p'+top+y), 16)
			fmt.Fprintf(&content, "%s side %d\n", fit(line, cols-8), y)
		}
		frame := r.frame(strings.TrimSuffix(content.String(), "\n"))
		fmt.Println(len(frame) > 300, len(rewriter.Frame(frame, text)) < 150)
	}
	// Output:
	// true false
	// true true
}

func TestFrameShowsTheSame(t *testing.T) {
	for name, words := range map[string][]string{
		"plain": plain, "wide": slices.Concat(slices.Repeat(plain, 3), wide), "odd": slices.Concat(slices.Repeat(plain, 300), odd),
	} {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(4) {
				rewritten := wander(t, rand.New(rand.NewPCG(seed, 1)), words)
				if rewritten < 20 {
					t.Errorf("seed %d: only %d frames were rewritten", seed, rewritten)
				}
			}
		})
	}
}

// wander scrolls up and down, and makes the screen narrower once. It returns how many
// frames were rewritten.
func wander(t *testing.T, random *rand.Rand, words []string) int {
	t.Helper()
	v := panes{cols: 60 + random.IntN(80), rows: 12 + random.IntN(36), lines: prose(random, words, 300)}
	p, r := newPair(v.cols, v.rows), newRenderer(v.cols, v.rows)
	for i := range 100 {
		v.top = max(0, v.top+random.IntN(9)-3)
		v.chosen, v.struck = random.IntN(v.rows), v.top+random.IntN(40)
		if i == 70 {
			v.cols, v.rows = v.cols-10, v.rows+3
			p.resize(v.cols, v.rows)
			r.resize(v.cols, v.rows)
		}
		p.write(r.frame(v.content()), v.column())
		if what := p.differ(); what != "" {
			t.Fatalf("frame %d: %s\n%s", i, what, p.short.Text())
		}
	}
	return p.rewritten
}

func TestFrameIsShorter(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	v := panes{cols: 120, rows: 40, lines: prose(random, plain, 300), struck: -1}
	p, r := newPair(v.cols, v.rows), newRenderer(v.cols, v.rows)
	p.write(r.frame(v.content()), v.column())
	for range 100 {
		v.top++
		p.write(r.frame(v.content()), v.column())
		if p.sent > 400 {
			t.Fatalf("a line took %d bytes, %d fewer than before", p.sent, p.saved)
		}
	}
}

func TestFrameKeepsWhatStandsAside(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	v := panes{cols: 80, rows: 24, lines: prose(random, plain, 300), struck: -1}
	p, r := newPair(v.cols, v.rows), newRenderer(v.cols, v.rows)
	p.write(r.frame(v.content()), v.column())
	v.top++
	r.buf.WriteString("\x1b]2;another title\x07\x1b]9;4;1;20\x07")
	p.write(r.frame(v.content()), v.column())
	if p.rewritten != 1 || p.plain.Title != "another title" {
		t.Fatalf("rewritten %d times, title %q", p.rewritten, p.plain.Title)
	}
	if what := p.differ(); what != "" {
		t.Error(what)
	}
}

// FuzzFrame writes anything between two frames of which the second scrolls. Where the
// emulator knows all of it, the screens must be the same.
func FuzzFrame(f *testing.F) {
	random := rand.New(rand.NewPCG(7, 7))
	v := panes{cols: 80, rows: 12, lines: prose(random, append(plain, wide...), 60), struck: 8}
	r := newRenderer(v.cols, v.rows)
	first := r.frame(v.content())
	v.top = 2
	second := r.frame(v.content())
	for _, seed := range []string{
		"", "\x1b[3;9Htext", "\x1b[2J", "\x1b[1;4m\x1b[5;30Hlink\x1b[K", "\x1b[4;6r\x1b[2S\x1b[r", "\x1b[10;79H北京", "\n\n\n\x1bM",
		"\x1b[3;40H\x1b[5@\x1b[4;40H\x1b[7P\x1b[2L", "a\x1b[9b\b\b\t|\x1b[1K", "\x1b[38;5;9;48;2;1;2;3mx\x1b[J", "\x1b[?7lend\x1b[?7h",
		"\x1b[4hinserted\x1b[4l", "\x1b[4;0r\x1b[S0\x1b[r", "\x1b]8;;http:;\a", "\x1b[L200", "\x1b[21m", "\x1b[38;5;21mx", "\x1b]8;;http://a.example/\x07a\x1b]8;;\x07", "\x1b[?1049l\x1b[?1049h", "e\u0301\u200d\ufe0f", "\x1b[;;;;m\x1b[:m",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, between []byte) {
		p := newPair(v.cols, v.rows)
		p.write(first, v.column())
		p.write(between, v.column())
		if p.plain.Err() != nil || len(p.plain.Leftovers()) > 1 {
			return // something that the renderer never writes
		}
		p.write(second, v.column())
		if what := p.differ(); what != "" {
			t.Errorf("%s\n%s\ninstead of\n%s", what, p.short.Text(), p.plain.Text())
		}
	})
}

func BenchmarkFrame(b *testing.B) {
	random := rand.New(rand.NewPCG(3, 3))
	v := panes{cols: 120, rows: 40, lines: prose(random, plain, 300), struck: -1}
	r, rewriter := newRenderer(v.cols, v.rows), column.New(v.cols, v.rows)
	rewriter.Frame(r.frame(v.content()), v.column())
	var down, up []byte
	v.top++
	down = r.frame(v.content())
	v.top--
	up = r.frame(v.content())
	b.ReportAllocs()
	for b.Loop() {
		rewriter.Frame(down, v.column())
		rewriter.Frame(up, v.column())
	}
}
