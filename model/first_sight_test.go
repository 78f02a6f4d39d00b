package model

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/export"
	"briefing/model/state"
	"briefing/ui"
	"briefing/ui/reader"
	tea "charm.land/bubbletea/v2"
)

// written opens a document of that text.
func written(t *testing.T, text string) *article.Document {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := content.Read(context.Background(), path, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

const wire = "The mayor of Lowmoor will not resign, she said on Monday.\n\n" +
	"“I was elected for five years,” Greta Holm told reporters at the town hall.\n"

// TestOneSectionShowsWhoIsWho: beside an article without headings a list of one
// section would tell nothing, until the reader asks for it.
func TestOneSectionShowsWhoIsWho(t *testing.T) {
	h := openDocument(t, written(t, wire), 95, 24, nil)
	if l := h.Model.screen.layout; l.Sidebar.Empty() || !l.Outline.Empty() {
		t.Errorf("the sidebar is not beside an article of one section: %+v", l)
	}
	if line := strip(h.statusLine(80)); strings.Contains(line, "§") {
		t.Errorf("the only section is numbered: %q", line)
	}
	h.press("shift+tab")
	if l := h.Model.screen.layout; l.Outline.Empty() {
		t.Error("the sections do not come when they are asked for")
	}
	if h := open(t, 95, 24, nil); h.Model.screen.layout.Outline.Empty() {
		t.Error("the sections are not beside a briefing of many")
	}
}

// TestDigitsAreNamed: where no sidebar shows whom the digits mean, the status line
// does, and gives way to the trail.
func TestDigitsAreNamed(t *testing.T) {
	for _, c := range []struct {
		width int
		keys  string
		want  bool
	}{{80, "", true}, {60, "", true}, {95, "", true}, {120, "", false}, {40, "", false}, {80, "tab", true}, {80, "shift+tab", false}, {80, "1", false}, {80, "z", false}} {
		h := open(t, c.width, 24, nil)
		h.press(c.keys)
		if line := strip(h.statusLine(c.width)); strings.Contains(line, "1 Pantucci  2 Khan") != c.want {
			t.Errorf("%d cells, %q: %q", c.width, c.keys, line)
		}
	}
}

// TestTrailSaysWhoSpeaks follows quotations by anyone, and goes round an end.
func TestTrailSaysWhoSpeaks(t *testing.T) {
	h := open(t, 120, 40, nil)
	for _, c := range []struct{ keys, want string }{
		{"'", "anyone: China"},
		{"' '", "anyone: Pantucci · quotation 3 of 24"},
		{"' ' ' ' ' ' \"", "anyone: "},
		{"N N N N N N N N N N", "quotation 2"},
		{"g 3 3 3", "Samaan · quotation 1 of 2: back to the first"},
		{"N", "Samaan · quotation 2 of 2: back to the last"},
		{"g 7 7", "Qin · quotation 1 of 1: the only one"},
	} {
		h.press(c.keys)
		if line := strip(h.statusLine(120)); !strings.Contains(line, c.want) {
			t.Errorf("%s: %q lacks %q", c.keys, line, c.want)
		}
	}
	h = openDocument(t, written(t, "A quiet day in Lowmoor, on which nobody spoke a word to anybody else.\n"), 80, 24, nil)
	h.press("'")
	if line := strip(h.statusLine(80)); !strings.Contains(line, "No quotations") {
		t.Errorf("without quotations: %q", line)
	}
}

// TestMarksStandInTheMargin marks a paragraph and a quotation: the lines of both
// have a sign, and no others, in every layout, until the marks are removed.
func TestMarksStandInTheMargin(t *testing.T) {
	store := state.Open(t.TempDir())
	h := open(t, 120, 40, func(o *Options) { o.Store = store })
	h.run(h.mark(h.targetHere(), ""))
	h.Update(keyPress("2")) // and no saving of the place, which waits
	h.run(h.mark(h.targetHere(), ""))
	for _, size := range [][2]int{{120, 40}, {80, 24}, {200, 50}, {40, 20}} {
		h.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for _, mark := range h.marks.own {
			h.panes.reader.JumpTo(mark.now)
			lines := marked(h)
			if len(lines) == 0 {
				t.Errorf("%v: no line has a sign", size)
			}
			for _, line := range lines {
				of := func(word string) bool { return strings.Contains(mark.Words, strings.Trim(word, "“”.,")) }
				if line != "" && !slices.ContainsFunc(strings.Fields(line), of) {
					t.Errorf("%v: %q has a sign, and is not of %q", size, line, mark.Words)
				}
			}
		}
	}
	h.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	for _, mark := range h.marks.own {
		if err := store.RemoveMark(h.session.doc.Meta.Path, mark.ID); err != nil {
			t.Fatal(err)
		}
	}
	h.loadMarks()
	if h.panes.reader.Top(); len(marked(h)) > 0 {
		t.Error("signs stay where nothing is marked")
	}
}

// marked is the lines of the text that have a sign in the margin.
func marked(h *harness) []string {
	var out []string
	v, l := h.screen(), h.Model.screen.layout
	for y := l.Text.Y; y < l.Text.Y+l.Text.H; y++ {
		if v.Cell(l.Text.X-1, y).Text != reader.Marked {
			continue
		}
		line := ""
		for x := l.Text.X; x < l.Text.X+l.Text.W; x++ {
			if c := v.Cell(x, y).Text; c == "" {
				line += " "
			} else {
				line += c
			}
		}
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

// TestMarksBelongToTheirDocument goes to another document and back.
func TestMarksBelongToTheirDocument(t *testing.T) {
	store := state.Open(t.TempDir())
	h := open(t, 120, 40, func(o *Options) { o.Store = store })
	h.run(h.mark(h.targetHere(), ""))
	h.Update(documentOpened{generation: h.session.generation, book: finished{written(t, wire)}}) // what it waits for never comes
	if n := len(h.marks.own); n != 0 {
		t.Errorf("the other document has %d marks", n)
	}
	h.goBack()
	if n := len(h.marks.own); n != 1 || len(marked(h)) == 0 {
		t.Errorf("back in the first document there are %d marks", n)
	}
}

// TestNothingStandsBehindAList of a folder's documents.
func TestNothingStandsBehindAList(t *testing.T) {
	h := &harness{NewFolder([]string{t.TempDir()}, Options{Keys: ui.Keys(), Theme: ui.Dark, Width: 100, Height: 30}), t}
	v := h.screen()
	if text := trimmed(v); strings.Contains(text, "Sections") || strings.Contains(text, "┬") || !strings.Contains(text, "esc quit") {
		t.Errorf("panes stand behind the list:\n%s", text)
	}
	h.flash("no such document")
	if text := trimmed(h.screen()); !strings.Contains(text, "no such document") {
		t.Errorf("what went wrong is not said:\n%s", text)
	}
}

// TestPlacesAmongLinksAreFound comes back to words with addresses and a footnote
// among them, which the text shows differently from how it is written.
func TestPlacesAmongLinksAreFound(t *testing.T) {
	d := written(t, "# Trial\n\nSee [the report](https://example.org/a/long/report), [below](#second), [a neighbour](n.md) and a note[^1].\n\n[^1]: It says more.\n")
	offset := d.Blocks[1].Span.Start
	if at, how := state.Find(d, state.At(d, offset)); at != offset || how != state.Unmoved {
		t.Errorf("the place is at %d, %q; want %d", at, how, offset)
	}
	span := d.Blocks[1].Span
	if at, ok := state.NewMarkFinder(d).Find(state.Mark{Span: span, Words: d.Words(span)}); !ok || at != span {
		t.Errorf("the mark is at %v, %v; want %v", at, ok, span)
	}
}

// TestEveryThemeLooksAnother presses the key for the next theme on a dark and on a
// light terminal: something changes every time, and the first comes back.
func TestEveryThemeLooksAnother(t *testing.T) {
	for _, dark := range []bool{true, false} {
		h := open(t, 100, 30, func(o *Options) { o.Theme = ui.Auto })
		h.backgroundAnswered(dark)
		first := h.palette()
		seen := map[ui.ThemeName]bool{}
		for range 3 {
			before := h.palette()
			h.press("t")
			if seen[h.palette()] = true; h.palette() == before {
				t.Errorf("dark %v: %s looks as before", dark, h.Model.screen.theme)
			}
		}
		if len(seen) != 3 || h.palette() != first || h.Model.screen.theme != ui.Auto {
			t.Errorf("dark %v: three presses lead through %v to %s", dark, seen, h.Model.screen.theme)
		}
	}
}

// palette is the palette that is painted.
func (h *harness) palette() ui.ThemeName { return h.Model.screen.styles.Palette.Name }

// TestKeepsWhatTheTrailRestsOn searches and follows a name: what is marked and copied
// is the paragraph of the hit, which rests below the top; and no mark is made twice.
func TestKeepsWhatTheTrailRestsOn(t *testing.T) {
	h := open(t, 80, 24, func(o *Options) { o.Store = state.Open(t.TempDir()) })
	h.persist.waiting = true // or each key would wait until the place is saved
	h.press("/ r i g h t s enter")
	d := h.session.doc
	if got := d.Words(h.paragraphHere()); !strings.Contains(got, "rights") {
		t.Errorf("the paragraph of the hit is %q", got)
	}
	for range 24 {
		h.press("j")
	}
	if got := h.paragraphHere(); got != h.panes.reader.Paragraph() {
		t.Errorf("the hit is off screen, and the paragraph %q", d.Words(got))
	}
	h.run(h.mark(h.targetHere(), ""))
	if h.run(h.mark(h.targetHere(), "")); len(h.marks.own) != 1 || !strings.HasPrefix(h.Model.screen.flash, "Already marked: M ") {
		t.Errorf("%d marks, %q", len(h.marks.own), h.Model.screen.flash)
	}
}

// TestTheTitleStandsOnce: on screen and as linear text, also where the first line is a
// title with a stop, or all that there is.
func TestTheTitleStandsOnce(t *testing.T) {
	for text, want := range map[string]int{
		"Mayor leaves office.\n\nThe town of Lowmoor has none.\n": 1,
		"# Mayor leaves office;\n\nThe town has none.\n":          1,
		"Mayor leaves office\n":                                   1,
		"---\ntitle: Mayor leaves office\n---\n\n# Other\n":       1,
	} {
		d := written(t, text)
		var out strings.Builder
		if err := export.Linear(&out, d); err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(out.String(), "Mayor leaves office"); got != want {
			t.Errorf("%q: %d titles in\n%s", text, got, out.String())
		}
		h := openDocument(t, d, 60, 20, nil)
		if got := strings.Count(strip(h.panes.reader.View()), "Mayor leaves office"); got != want {
			t.Errorf("%q: %d titles on screen", text, got)
		}
	}
}
