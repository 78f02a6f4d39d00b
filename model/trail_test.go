package model

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// TestDigitsReachEveryQuotation walks every speaker's quotations with the digit
// alone, at several widths, and compares the cells that are marked as current
// with the words of the quotation.
func TestDigitsReachEveryQuotation(t *testing.T) {
	for _, w := range []int{40, 60, 80, 100, 120, 200} {
		t.Run(fmt.Sprint(w), func(t *testing.T) {
			h := open(t, w, 40, nil)
			for n, speaker := range h.panes.sidebar.Speakers() {
				if n == 9 {
					break
				}
				want := 0
				for i := range h.session.doc.Quotes {
					if saidBy(speaker)(&h.session.doc.Quotes[i]) {
						want++
					}
				}
				seen := map[int]bool{}
				for range want {
					h.press(fmt.Sprint(n + 1))
					stop := h.trail.Stops[h.trail.Current]
					seen[stop.Index] = true
					h.marked(stop)
				}
				if len(seen) != want {
					t.Errorf("key %d reached %d of %d quotations of %s", n+1, len(seen), want, h.session.doc.Entities[speaker].Name)
				}
				h.press("g")
			}
		})
	}
}

// marked checks that exactly the words of a stop are painted as current, that it
// rests in the upper third, and that its section is current.
func (h *harness) marked(stop ui.Stop) {
	h.t.Helper()
	var want strings.Builder
	for _, p := range stop.Parts {
		want.WriteString(h.session.doc.Words(p))
	}
	got, first := h.painted(), h.first()
	if squeeze(got) != squeeze(want.String()) {
		h.t.Errorf("%d wide: marked %q, want %q", h.Model.screen.width, got, want.String())
	}
	l := h.Model.screen.layout
	if first > l.Article.H/3 && h.panes.reader.Fraction() < 1 {
		h.t.Errorf("%d wide: %q rests in line %d of %d", h.Model.screen.width, got, first, l.Article.H)
	}
	if s := h.session.doc.SectionAt(stop.Parts[0].Start); s != h.currentSection() {
		h.t.Errorf("%d wide: %q: section %d is current, not %d", h.Model.screen.width, got, h.currentSection(), s)
	}
}

// painted is the text of the article pane's cells that are painted as current.
func (h *harness) painted() string {
	v, l := h.screen(), h.Model.screen.layout
	var b strings.Builder
	for y := l.Article.Y; y < l.Article.Y+l.Article.H; y++ {
		for x := l.Article.X; x < l.Article.X+l.Article.W; x++ {
			if c := v.Cell(x, y); string(c.Back) == "#ffd479" {
				b.WriteString(c.Text)
			}
		}
	}
	return b.String()
}

// first is the first line of the article pane with a cell painted as current.
func (h *harness) first() int {
	v, l := h.screen(), h.Model.screen.layout
	for y := range l.Article.H {
		for x := l.Article.X; x < l.Article.X+l.Article.W; x++ {
			if string(v.Cell(x, l.Article.Y+y).Back) == "#ffd479" {
				return y
			}
		}
	}
	return -1
}

// squeeze leaves out white space, which wrapping eats.
func squeeze(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, " ", " ")), "")
}

// TestDownAndUp: as many lines up as down lead back to the same screen.
func TestDownAndUp(t *testing.T) {
	h := open(t, 120, 40, nil)
	h.press("j j j")
	before := h.View().Content
	for range 500 {
		h.press("j")
	}
	for range 500 {
		h.press("k")
	}
	h.press("j j j")
	if after := h.View().Content; after != before {
		t.Errorf("the screen differs after going down and up:\n%s", strip(after))
	}
}

// TestResizeKeepsThePlace: the first visible words stay the first visible words.
func TestResizeKeepsThePlace(t *testing.T) {
	h := open(t, 120, 40, nil)
	for range 6 {
		h.press("space j j")
		before := h.panes.reader.Anchor()
		for _, size := range [][2]int{{80, 24}, {60, 20}, {30, 10}, {200, 50}, {120, 40}} {
			h.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if now := h.panes.reader.Anchor(); !now.Overlaps(before) && h.panes.reader.Fraction() < 1 {
				t.Errorf("%d×%d: begins with %q, not %q", size[0], size[1],
					h.session.doc.Words(now), h.session.doc.Words(before))
			}
		}
	}
}

// TestOverlaysReturn: closing an overlay shows exactly the screen before it.
func TestOverlaysReturn(t *testing.T) {
	for _, keys := range []string{"v", "e", "?", "i", "w", "/"} {
		h := open(t, 100, 30, nil)
		h.press("2 2")
		before := h.View().Content
		h.press(keys)
		if h.View().Content == before {
			t.Errorf("%s shows nothing", keys)
		}
		h.press("x esc")
		for i := 0; h.overlay.kind != noOverlay && i < 3; i++ {
			h.press("esc")
		}
		if after := h.View().Content; after != before {
			t.Errorf("after %s and esc the screen differs:\n%s", keys, strip(after))
		}
	}
}

// TestExactlyTheSameText leaves a place and comes back, from every line of a few
// pages: also where a blank line or a heading's rule stands at the top.
func TestExactlyTheSameText(t *testing.T) {
	h := open(t, 100, 30, nil)
	for line := range 60 {
		before := h.panes.reader.View()
		for _, keys := range []string{"/ x y z esc", "/ t a l k s esc", "1 H esc", "G H", "] H", "] ] ] [ H", "v enter H esc", "/ t a l k s enter H esc"} {
			h.press(keys)
			if after := h.panes.reader.View(); after != before {
				t.Fatalf("line %d: after %q the screen differs:\n%s\nbefore:\n%s", line, keys, strip(after), strip(before))
			}
		}
		h.press("j")
	}
}

// TestEscapeLeavesTheSection drops a trail whose stop stands below the end of
// another section: the section that is named stays until the text moves.
func TestEscapeLeavesTheSection(t *testing.T) {
	for _, keys := range []string{"/ T a l i b a n enter n", "1", "2 2", "w enter"} {
		h := open(t, 80, 24, nil)
		h.press(keys)
		before := h.currentSection()
		h.press("esc")
		if after := h.currentSection(); after != before || h.trail.Kind != ui.NoTrail {
			t.Errorf("%s: section %d became %d, trail %d", keys, before, after, h.trail.Kind)
		}
		if h.press("j j j"); h.currentSection() != h.Document().SectionAt(h.panes.reader.Anchor().Start) {
			t.Errorf("%s: the section does not follow the text", keys)
		}
	}
}

// TestEverySectionIsReached turns section by section to the end and back: the one
// that was jumped to is current, also where it cannot come to stand at the top.
func TestEverySectionIsReached(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 120}} {
		h := open(t, size[0], size[1], nil)
		last := len(h.Document().Sections) - 1
		for want := 1; want <= last; want++ {
			if h.press("]"); h.currentSection() != want {
				t.Fatalf("%v: ] leads to section %d, want %d", size, h.currentSection(), want)
			}
		}
		h.press("/ x y z esc")
		if h.press("i esc"); h.currentSection() != last {
			t.Errorf("%v: section %d after overlays", size, h.currentSection())
		}
		for want := last - 1; want > 0; want-- {
			if h.press("["); h.currentSection() != want {
				t.Fatalf("%v: [ leads to section %d, want %d", size, h.currentSection(), want)
			}
		}
	}
}

// TestTheEndIsReadToTheEnd: what is kept of a document says how much of its text was
// read, without the front matter.
func TestTheEndIsReadToTheEnd(t *testing.T) {
	h := open(t, 80, 24, nil)
	read := func() float64 { return h.persist.at.Load().read }
	if h.press("j k"); read() != 0 {
		t.Errorf("%.2f read at the beginning", read())
	}
	if h.press("] ]"); read() < 0.01 || read() > 0.15 {
		t.Errorf("%.2f read in the third section", read())
	}
	if h.press("G"); read() != 1 {
		t.Errorf("%.2f read at the end", read())
	}
	h.send(tea.WindowSizeMsg{Width: 200, Height: 300})
	if line := strip(h.statusLine(200)); !strings.Contains(line, "100 %") {
		t.Errorf("all is on screen, but the status line says %q", line)
	}
}

// TestOverlaysAreNoHigherThanTheyNeed asks who is on screen: the text below stays in
// sight, and a click there closes the box.
func TestOverlaysAreNoHigherThanTheyNeed(t *testing.T) {
	for _, keys := range []string{"e", "e enter", "i"} {
		h := open(t, 120, 40, nil)
		h.press(keys)
		r, most := h.overlay.rect, h.Model.screen.layout.Overlay
		if r.H <= 3 || r.H >= most.H || r.X != most.X || r.Y != most.Y || r.W != most.W {
			t.Errorf("%s: stands at %v in %v", keys, r, most)
		}
		h.send(tea.MouseClickMsg{X: r.X + 1, Y: r.Y + r.H, Button: tea.MouseLeft})
		if h.overlay.kind != noOverlay {
			t.Errorf("%s: a click below does not close it", keys)
		}
	}
}

// TestSearchAgain: a search line without text leaves everything as it was, has no
// count, and enter on it is the last search again; older ones can be recalled.
func TestSearchAgain(t *testing.T) {
	h := open(t, 100, 30, nil)
	h.press("2 2")
	before := h.View().Content
	h.press("/ enter")
	if after := h.View().Content; after != before || h.overlay.kind != noOverlay {
		t.Errorf("nothing was searched for, yet the screen differs:\n%s", strip(after))
	}
	h.press("/ p o r t")
	if line := strip(h.statusLine(100)); !strings.Contains(line, "hits") {
		t.Errorf("no count: %q", line)
	}
	for range 4 {
		h.send(tea.KeyPressMsg{Code: tea.KeyBackspace})
	}
	if line := strip(h.statusLine(100)); strings.Contains(line, "hit") || h.trail.Kind != ui.QuoteTrail {
		t.Errorf("the count of nothing: %q, trail %d", line, h.trail.Kind)
	}
	h.send(tea.KeyPressMsg{Code: tea.KeyBackspace})
	if after := h.View().Content; after != before {
		t.Errorf("backspace does not close the empty line:\n%s", strip(after))
	}
	h.press("/ p o r t enter esc / g w a d a r enter esc / enter")
	if h.trail.Label != "“gwadar”" || h.trail.Current < 0 {
		t.Errorf("enter alone follows %q", h.trail.Label)
	}
	h.press("/ up up enter")
	if h.trail.Label != "“port”" {
		t.Errorf("two up and enter follow %q", h.trail.Label)
	}
}

// TestHistory goes back and forward through jumps.
func TestHistory(t *testing.T) {
	h := open(t, 100, 30, nil)
	var places []article.Span
	for _, k := range []string{"1", "3", "G"} {
		places = append(places, h.panes.reader.Anchor())
		h.press(k)
	}
	last := h.panes.reader.Anchor()
	for i := len(places) - 1; i >= 0; i-- {
		h.press("H")
		if got := h.panes.reader.Anchor(); got != places[i] {
			t.Errorf("back to %v, want %v", got, places[i])
		}
	}
	h.press("L L L")
	if got := h.panes.reader.Anchor(); got != last {
		t.Errorf("forward to %v, want %v", got, last)
	}
}

// TestEnterGoesOn: in the text, where there is nothing to choose, enter is a line down.
func TestEnterGoesOn(t *testing.T) {
	a, b := open(t, 100, 30, nil), open(t, 100, 30, nil)
	a.press("enter enter")
	b.press("j j")
	if a.panes.reader.View() != b.panes.reader.View() {
		t.Error("enter does not scroll by a line")
	}
}

// TestMouse clicks a section, an entity, a name in the text and the scroll bar.
func TestMouse(t *testing.T) {
	h := open(t, 120, 40, nil)
	v := h.screen()
	click := func(text string) {
		t.Helper()
		x, y, ok := v.Find(text)
		if !ok {
			t.Fatalf("%q is not on screen", text)
		}
		h.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
		h.send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	}
	click("The projects")
	if got := h.session.doc.Sections[h.currentSection()].Title; got != "The projects" {
		t.Errorf("a click on a section leads to %q", got)
	}
	click("Zoon Ahmed Khan")
	if h.Model.screen.state.Focus != ui.Sidebar {
		t.Error("a click on an entity does not give the sidebar the keys")
	}
	h.press("esc g")
	l := h.Model.screen.layout
	h.send(tea.MouseClickMsg{X: l.Scroll.X, Y: l.Scroll.Y + l.Scroll.H - 1, Button: tea.MouseLeft})
	if !h.panes.reader.AtEnd() {
		t.Error("a click on the end of the scroll bar does not lead to the end")
	}
	h.press("g")
	h.send(tea.MouseWheelMsg{X: l.Article.X + 3, Y: l.Article.Y + 3, Button: tea.MouseWheelDown})
	if h.panes.reader.Fraction() == 0 {
		t.Error("the wheel does not scroll the text")
	}
}
