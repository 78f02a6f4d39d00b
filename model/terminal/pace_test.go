package terminal

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// counting counts what it is asked for; its view is the number of its keys.
type counting struct{ keys, views int }

func (c *counting) Init() tea.Cmd { return nil }

func (c *counting) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyMsg); ok {
		c.keys++
	}
	return c, nil
}

func (c *counting) View() tea.View {
	c.views++
	return tea.NewView(string(rune('a' + c.keys%26)))
}

// TestFloodOfKeys gives keys faster than frames: the view is made every few
// milliseconds, and shows the last key in the end.
func TestFloodOfKeys(t *testing.T) {
	const keys = 100_000
	m := &counting{}
	g := &guard{model: m, caught: func(f *fault) { t.Error(f.value) }}
	g.View()
	began, ticks := time.Now(), 0
	for range keys {
		if _, cmd := g.Update(tea.KeyPressMsg{Code: 'x', Text: "x"}); cmd != nil {
			ticks++
		}
		g.View()
	}
	if most := int(time.Since(began)/viewEvery) + 2; m.views > most || m.keys != keys {
		t.Errorf("%d views and %d keys, at most %d views are due", m.views, m.keys, most)
	}
	if ticks > 1 {
		t.Errorf("%d times is it asked for a view to come", ticks)
	}
	g.Update(caughtUp{})
	if got, want := g.View().Content, string(rune('a'+keys%26)); got != want {
		t.Errorf("the last view is %q, want %q", got, want)
	}
	before := m.views
	g.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	g.View()
	if m.views != before+1 {
		t.Error("what is no key is not drawn at once")
	}
}
