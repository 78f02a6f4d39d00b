package model

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"briefing/content"
	"briefing/content/article"
	"briefing/model/terminal/ptytest"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

var update = flag.Bool("update", false, "write the golden files anew")

// finished is a book that is complete from the first.
type finished struct{ doc *article.Document }

func (b finished) First() *article.Document                                  { return b.doc }
func (finished) Follow(context.Context, func() int, func(*article.Document)) {}
func (finished) Editable() string                                            { return "" }
func (finished) Stale() content.Staleness                                    { return content.Fresh }

func (finished) Watch(ctx context.Context, known content.Staleness) (content.Staleness, error) {
	<-ctx.Done()
	return known, ctx.Err()
}

// builtin is the built-in briefing, recognised to its end.
var builtin = sync.OnceValues(func() (*article.Document, error) {
	return content.Read(context.Background(), "", content.Options{})
})

// harness drives a root by Update and View, and answers its commands at once.
type harness struct {
	*Model
	t *testing.T
}

func open(t *testing.T, w, h int, change func(*Options)) *harness {
	t.Helper()
	doc, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	return openDocument(t, doc, w, h, change)
}

func openDocument(t *testing.T, doc *article.Document, w, h int, change func(*Options)) *harness {
	t.Helper()
	o := Options{Keys: ui.Keys(), Theme: ui.Dark, Colour: true, Width: w, Height: h}
	if change != nil {
		change(&o)
	}
	return &harness{New(finished{doc}, o), t}
}

// press presses keys by their names, apart by spaces.
func (h *harness) press(keys string) {
	h.t.Helper()
	for _, k := range strings.Fields(keys) {
		h.send(keyPress(k))
	}
}

// send gives a message to the root and what its commands answer, too. Commands
// that wait for something outside are not run: see runnable.
func (h *harness) send(msg tea.Msg) {
	_, cmd := h.Update(msg)
	h.run(cmd)
}

func (h *harness) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			h.run(c)
		}
	default:
		h.send(msg)
	}
}

// keyPress is the message of a key.
func keyPress(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "tab":
		return tea.KeyPressMsg{Code: tea.KeyTab}
	case "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	case "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// screen is the frame as a terminal shows it.
func (h *harness) screen() *ptytest.Screen {
	h.t.Helper()
	w, height := h.Model.screen.width, h.Model.screen.height
	v := ptytest.NewScreen(max(1, w), max(1, height))
	_, _ = v.Write([]byte(strings.ReplaceAll(h.View().Content, "\n", "\r\n")))
	if err := v.Err(); err != nil {
		h.t.Errorf("%d×%d: foreign output: %v", w, height, err)
	}
	return v
}

// golden compares a text with a file under testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; go test ./model -update writes it anew\ngot:\n%s", name, got)
	}
}

// trimmed is a screen's text without blank ends of lines.
func trimmed(v *ptytest.Screen) string {
	var b strings.Builder
	for y := range v.Rows {
		b.WriteString(strings.TrimRight(v.Line(y), " "))
		b.WriteByte('\n')
	}
	return b.String()
}
