package overlay_test

import (
	"slices"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	tea "charm.land/bubbletea/v2"
)

func line(text string) *overlay.Prompt {
	keys := ui.Keys()
	p := overlay.NewPrompt(uitest.Styles("plain"), &keys)
	p.SetSize(40, 1)
	p.Show("/ ", text)
	return p
}

func TestPromptKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want []tea.Msg
	}{
		{"each letter tells", []string{"ab"}, []tea.Msg{ui.SearchEdited{Query: "a"}, ui.SearchEdited{Query: "ab"}}},
		{"enter", []string{"a", "enter"}, []tea.Msg{ui.SearchEdited{Query: "a"}, ui.SearchEdited{Query: "a", Done: true}}},
		{"moves tell nothing", []string{"left", "right", "home"}, nil},
		{"esc", []string{"esc"}, []tea.Msg{ui.OverlayClosed{}}},
		{"backspace on nothing", []string{"a", "backspace", "backspace"}, []tea.Msg{ui.SearchEdited{Query: "a"}, ui.SearchEdited{}, ui.OverlayClosed{}}},
		{"reading keys are typed", []string{"q"}, []tea.Msg{ui.SearchEdited{Query: "q"}}},
	} {
		if got := uitest.Press(line(""), c.keys...); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPromptViewIsOneLine(t *testing.T) {
	p := line("corridor")
	p.SetCount("12 hits")
	for w := range 100 {
		p.SetSize(w, 30)
		if f := uitest.Fault(p.View(), w, 1); f != "" {
			t.Fatalf("%d cells: %s", w, f)
		}
	}
	if view := p.View(); !strings.Contains(view, "corridor") || !strings.Contains(view, "12 hits") {
		t.Errorf("%q", view)
	}
}

func TestPromptShowStartsFromAText(t *testing.T) {
	p := line("old")
	uitest.Press(p, "er")
	if p.Text() != "older" {
		t.Errorf("%q", p.Text())
	}
}

func TestPromptRecall(t *testing.T) {
	p := line("")
	p.SetEarlier([]string{"first", "second"})
	for _, step := range []struct{ key, text string }{
		{"n", "n"}, {"up", "second"}, {"up", "first"}, {"up", "first"}, {"down", "second"}, {"down", "n"}, {"down", "n"}, {"up", "second"},
	} {
		if uitest.Press(p, step.key); p.Text() != step.text {
			t.Errorf("%s: %q, want %q", step.key, p.Text(), step.text)
		}
	}
	if got := uitest.Press(p, "enter"); !slices.Equal(got, []tea.Msg{ui.SearchEdited{Query: "second", Done: true}}) {
		t.Errorf("enter: %v", got)
	}
}
