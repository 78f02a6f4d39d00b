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

// Essential are the actions that a new reader needs first, in the order in which
// the README lists them.
func Essential() []Action {
	return []Action{
		SpeakerQuote, NextQuote, Reported, Voices, WhoIs, Search, NextStop, Escape,
		Events, NextSection, NextPane, MarkHere, Copy, Select, Letters, Back, Help, Quit,
	}
}

// KeyTable returns the keys of some actions as a Markdown table.
func KeyTable(m KeyMap, actions []Action) string {
	var b strings.Builder
	b.WriteString("| Key | What it does |\n| --- | --- |\n")
	for _, a := range actions {
		for i := range m.Bindings {
			if bound := &m.Bindings[i]; bound.Action == a && bound.Enabled() {
				b.WriteString("| " + code(bound.Help().Key) + " | " + escaped(bound.Help().Desc) + " |\n")
			}
		}
	}
	return b.String()
}

// code is the keys as a code span in a table's cell.
func code(keys string) string {
	if strings.Contains(keys, "`") {
		return "`` " + escaped(keys) + " ``"
	}
	return "`" + escaped(keys) + "`"
}

// escaped keeps a pipe from ending the table's cell.
func escaped(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

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
