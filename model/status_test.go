package model

import (
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/draw"
	tea "charm.land/bubbletea/v2"
)

// TestStatusLine narrows the terminal: the count of the trail and the number of
// the section stay longest, and titles are cut only where there is no room.
func TestStatusLine(t *testing.T) {
	h := open(t, 80, 24, nil)
	h.press("1")
	for _, c := range []struct {
		width int
		want  []string
	}{
		{120, []string{"Pantucci · quotation 1 of 7", "§ 3/18 Why now · 12 % · 7 min left"}},
		{60, []string{"Pantucci · quotation 1 of 7", "§ 3/18", " % · 7 min left"}},
		{40, []string{"Pantucci · 1 of 7", "§ 3/18", " %"}},
		{30, []string{"… · 1 of 7", "§ 3/18"}},
		{20, []string{"1 of 7"}},
	} {
		h.send(tea.WindowSizeMsg{Width: c.width, Height: 24})
		line := strip(h.statusLine(c.width))
		for _, want := range c.want {
			if !strings.Contains(line, want) {
				t.Errorf("%d cells: %q lacks %q", c.width, line, want)
			}
		}
	}
	h.press("esc")
	h.send(tea.WindowSizeMsg{Width: 100, Height: 24})
	h.press("g j")
	if line := strip(h.statusLine(100)); !strings.Contains(line, "brings Pakistan and Iran") {
		t.Errorf("the title is cut where there is room: %q", line)
	}
}

// TestAPlaceIsNoTrail goes to a date: there is nowhere to go on to, and that is said.
func TestAPlaceIsNoTrail(t *testing.T) {
	for _, key := range []string{"n", "N"} {
		h := open(t, 100, 30, nil)
		h.press("w enter")
		before := h.panes.reader.View()
		if h.press(key); !strings.HasPrefix(h.Model.screen.flash, "No trail: ") || h.panes.reader.View() != before {
			t.Errorf("%s: %q", key, h.Model.screen.flash)
		}
	}
}

// TestTitleLine: a short title keeps what follows it, a long one gives way to the
// minutes, and to nothing else where hardly anything of it would be left.
func TestTitleLine(t *testing.T) {
	short := openDocument(t, written(t, "---\ntitle: News\nsource: Daily Gull\ndate: 4 March 2031\n---\n"+strings.Repeat("Nothing new in Lowmoor.\n\n", 40)), 80, 24, nil)
	long := open(t, 80, 24, nil)
	for want, h := range map[string]*harness{" a.md · 1 min": short, " South China Morning Post · 8 min": long} {
		if got := strings.TrimRight(strip(h.titleLine(80)), " "); got != want {
			t.Errorf("where the text shows the title: %q, want %q", got, want)
		}
		h.press("j")
	}
	for _, c := range []struct {
		h     *harness
		width int
		want  string
	}{
		{short, 80, " News · Daily Gull · 4 March 2031 · 1 min"},
		{short, 30, " News · Daily Gull · 1 min"},
		{short, 16, " News · 1 min"},
		{short, 10, " News"},
		{long, 40, " China brings Pakistan and Ira… · 8 min"},
		{long, 14, " China bring…"},
	} {
		if got := strings.TrimRight(strip(c.h.titleLine(c.width)), " "); got != c.want {
			t.Errorf("%d cells: %q, want %q", c.width, got, c.want)
		}
	}
}

// TestHelpLine shows the keys of whatever has them, and always help and quit while
// the text or a pane has.
func TestHelpLine(t *testing.T) {
	for _, c := range []struct {
		keys string
		foot helpContext
		want string
	}{
		{"", aloneHelp, "shift+tab names"},
		{"1", trailHelp, "n next"},
		{"w enter", aloneHelp, "1…9 speaker"},
		{"shift+tab", sidebarHelp, "enter follow"},
		{"tab", outlineHelp, "enter go there"},
		{"tab /", filterHelp, "esc back"},
		{"/", filterHelp, "enter go there"},
		{"v", overlayHelp, ""},
	} {
		h := open(t, 80, 24, nil)
		h.press(c.keys)
		f := h.helpContext()
		line := strip(h.helpLine(f, 80))
		if f != c.foot || !strings.Contains(line, c.want) || draw.Width(line) != 80 {
			t.Errorf("%q: %d, %q; want %d with %q", c.keys, f, line, c.foot, c.want)
		}
		if quits := strings.HasSuffix(strings.TrimSpace(line), "? help  q quit"); quits != (f == aloneHelp || f == trailHelp || f == outlineHelp || f == sidebarHelp) {
			t.Errorf("%q: help and quit are not where they matter: %q", c.keys, line)
		}
	}
	quiet := openDocument(t, written(t, "A quiet day in Lowmoor, on which nobody spoke a word to anybody else.\n"), 80, 24, nil)
	if line := strip(quiet.helpLine(quiet.helpContext(), 80)); strings.Contains(line, "speaker") || !strings.Contains(line, "e who?") || !strings.HasSuffix(strings.TrimSpace(line), "? help  q quit") {
		t.Errorf("where nobody is quoted: %q", line)
	}
	h := open(t, 80, 24, func(o *Options) {
		if err := o.Keys.Rebind(map[string][]string{"voices": {"ctrl+v"}}); err != nil {
			t.Fatal(err)
		}
	})
	if line := strip(h.helpLine(readingHelp, 80)); !strings.Contains(line, "ctrl+v voices") {
		t.Errorf("another key is not shown: %q", line)
	}
	if k := h.keys.Shown(ui.NoAction); k != "" {
		t.Errorf("nothing has the key %q", k)
	}
}
