package ui

import "strings"

// Entry is a line of help: the keys of an action and what they do.
type Entry struct{ Keys, Does string }

// Section is the lines of help of one group of actions.
type Section struct {
	Title   string
	Entries []Entry
}

// HelpSections returns every enabled binding in the groups and the order of the
// key map: help and the README show no other keys.
func (m *KeyMap) HelpSections() []Section {
	var out []Section
	for i := range m.Bindings {
		b := &m.Bindings[i]
		if !b.Enabled() {
			continue
		}
		if len(out) == 0 || out[len(out)-1].Title != b.Group {
			out = append(out, Section{Title: b.Group})
		}
		s := &out[len(out)-1]
		s.Entries = append(s.Entries, Entry{Keys: b.Help().Key, Does: b.Help().Desc})
	}
	return out
}

// Tip is what an action does in few words, where its help is too long.
type Tip struct {
	Action Action
	Words  string
}

// Shown is what help calls the keys of an action; "" where it has none.
func (m *KeyMap) Shown(a Action) string {
	for i := range m.Bindings {
		if b := &m.Bindings[i]; b.Action == a && b.Enabled() {
			return b.Help().Key
		}
	}
	return ""
}

// Hint names keys with what they do, for a border or the last line of the screen:
// "enter go there · esc back". Actions without a key are left out.
func (m *KeyMap) Hint(tips ...Tip) string {
	var out []string
	for _, t := range tips {
		if k := m.Shown(t.Action); k != "" {
			out = append(out, k+" "+t.Words)
		}
	}
	return strings.Join(out, " · ")
}

// Hinted returns the action whose keys a hint begins with: of "ctrl+y copy" that of
// ctrl+y. A click on the hint does what the key does.
func (m *KeyMap) Hinted(scope Scope, hint string) Action {
	for i := range m.Bindings {
		b := &m.Bindings[i]
		if b.Scope == scope && b.Enabled() && strings.HasPrefix(hint, b.Help().Key+" ") {
			return b.Action
		}
	}
	return NoAction
}
