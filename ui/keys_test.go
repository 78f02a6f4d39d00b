package ui

import (
	"strings"
	"testing"
)

func TestKeyMapIsWhole(t *testing.T) {
	m := Keys()
	if err := m.conflict(nil); err != nil {
		t.Error(err)
	}
	names, actions := map[string]bool{}, map[Action]bool{}
	for i := range m.Bindings {
		b := &m.Bindings[i]
		switch {
		case b.Name == "" || names[b.Name]:
			t.Errorf("action %d: the name %q is empty or taken", b.Action, b.Name)
		case b.Help().Key == "" || b.Help().Desc == "" || b.Group == "":
			t.Errorf("%s has no help", b.Name)
		case len(b.Keys()) == 0:
			t.Errorf("%s has no key", b.Name)
		case actions[b.Action]:
			t.Errorf("%s: its action is bound twice", b.Name)
		}
		if err := b.accepts(b.Keys()); err != nil {
			t.Error(err)
		}
		names[b.Name], actions[b.Action] = true, true
	}
	for a := NoAction + 1; a <= SelectLeave; a++ {
		if !actions[a] {
			t.Errorf("action %d has no binding", a)
		}
	}
}

func TestFind(t *testing.T) {
	m := Keys()
	for _, c := range []struct {
		scope Scope
		key   string
		want  Action
		nth   int
	}{
		{Reading, "1", SpeakerQuote, 0},
		{Reading, "9", SpeakerQuote, 8},
		{Reading, "space", PageDown, 0},
		{Reading, "j", LineDown, 0},
		{Listing, "j", NoAction, 0},
		{Listing, "esc", ListClose, 0},
		{Reading, "esc", Escape, 0},
		{Reading, "F13", NoAction, 0},
		// The habits of other pagers and of browsers.
		{Reading, "h", PrevSection, 2},
		{Reading, "right", NextSection, 1},
		{Reading, "Q", Leave, 0},
		{Reading, "f1", Help, 1},
		{Reading, "alt+left", Back, 3},
		{Reading, "<", GoTop, 2},
		{Listing, "end", ListLast, 0},
		{Reading, "", NoAction, 0},
	} {
		if a, n := m.Find(c.scope, c.key); a != c.want || n != c.nth {
			t.Errorf("Find(%d, %q) = %d, %d; want %d, %d", c.scope, c.key, a, n, c.want, c.nth)
		}
	}
	for i := range m.Bindings {
		m.Bindings[i].SetEnabled(m.Bindings[i].Action != Quit)
	}
	if a, _ := m.Find(Reading, "q"); a != NoAction {
		t.Error("a disabled binding is found")
	}
}

func TestRebind(t *testing.T) {
	for _, c := range []struct {
		name string
		keys map[string][]string
		err  string // what the error must name; "" for none
	}{
		{"nothing", nil, ""},
		{"another key", map[string][]string{"voices": {"B", "f2"}}, ""},
		{"swapped", map[string][]string{"next-stop": {"N"}, "previous-stop": {"n"}}, ""},
		{"unknown", map[string][]string{"voces": {"B"}}, `"voces"`},
		{"empty list", map[string][]string{"voices": {}}, "voices"},
		{"empty key", map[string][]string{"voices": {""}}, "voices"},
		{"what always quits", map[string][]string{"quit": {"f9"}, "copy": {"ctrl+c"}}, "copy"},
		{"taken", map[string][]string{"voices": {"j"}}, "voices and line-down"},
		{"no such key", map[string][]string{"mark": {"ctrl+shift+banana"}}, `"ctrl+shift+banana"`},
		{"modifiers in another order", map[string][]string{"mark": {"shift+ctrl+x"}}, `"shift+ctrl+x"`},
		{"two letters", map[string][]string{"mark": {"gg"}}, `"gg"`},
		{"a key beyond the last", map[string][]string{"mark": {"f64"}}, `"f64"`},
		{"modifiers in their order", map[string][]string{"mark": {"ctrl+alt+shift+f12", "ctrl++", "é", "alt+ü"}}, ""},
		{"twice itself", map[string][]string{"voices": {"f2", "f2"}}, "voices"},
		{"taken in lists", map[string][]string{"list-remove": {"enter"}}, "list-choose"},
		{"a letter in lists", map[string][]string{"list-down": {"j"}}, "list-down"},
		{"space in lists", map[string][]string{"list-down": {"space"}}, "list-down"},
		{"same key in two scopes", map[string][]string{"voices": {"ctrl+e"}}, ""},
	} {
		m := Keys()
		err := m.Rebind(c.keys)
		switch {
		case c.err == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
			t.Errorf("%s: error %v does not name %s", c.name, err, c.err)
		}
	}
}

// TestHabitsGiveWay binds keys that do something only because they do so in other
// programs.
func TestHabitsGiveWay(t *testing.T) {
	m := Keys()
	if err := m.Rebind(map[string][]string{"voices": {"l"}, "zen": {"h"}}); err != nil {
		t.Fatal(err)
	}
	again := Keys()
	if err := again.Rebind(map[string][]string{"back": {"H", "ctrl+o", "backspace", "alt+left"}, "about": {"backspace"}}); err == nil {
		t.Error("a habit that is bound by name gives way in silence")
	}
	if k := again.Shown(Back); k != "H" {
		t.Errorf("keys that are bound as they were are shown as %q", k)
	}
	for k, want := range map[string]Action{"l": Voices, "h": Zen, "q": Quit, "[": PrevSection, "v": NoAction} {
		if got, _ := m.Find(Reading, k); got != want {
			t.Errorf("%s: action %d, want %d", k, got, want)
		}
	}
}

func TestReboundKeyIsShown(t *testing.T) {
	m := Keys()
	if err := m.Rebind(map[string][]string{"voices": {"B", "f2"}}); err != nil {
		t.Fatal(err)
	}
	if a, _ := m.Find(Reading, "f2"); a != Voices {
		t.Error("the new key does nothing")
	}
	if a, _ := m.Find(Reading, "v"); a != NoAction {
		t.Error("the old key still works")
	}
	if hint := m.Hint(Tip{Voices, "voices"}); !strings.Contains(hint, "B f2") {
		t.Errorf("the hint %q does not show the new keys", hint)
	}
}

func TestDisabledBindingsVanish(t *testing.T) {
	m := Keys()
	for i := range m.Bindings {
		if m.Bindings[i].Action == Links {
			m.Bindings[i].SetEnabled(false)
		}
	}
	if m.Shown(Links) != "" || m.Hint(Tip{Links, "links"}) != "" {
		t.Error("a disabled binding is shown")
	}
}
