package ui

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefing/content/clean"

	"charm.land/bubbles/v2/key"
)

// KeyError is a fault in how an action is bound.
type KeyError struct {
	Action  string // its name
	Problem string
}

// Error implements error.
func (e *KeyError) Error() string { return "keys: " + e.Problem }

// Rebind replaces the keys of named actions. An unknown name, an empty list, a key
// that no keyboard has, a letter that lists need for their filter, or a key that two
// actions of one scope would share is a [*KeyError] about one of the named actions;
// the key map is then of no use. Spare keys are dropped without one.
func (m *KeyMap) Rebind(keys map[string][]string) error {
	known := 0
	for i := range m.Bindings {
		b := &m.Bindings[i]
		to, ok := keys[b.Name]
		if !ok {
			continue
		}
		known++
		if err := b.accepts(to); err != nil {
			return err
		}
		b.spare = nil
		if slices.Equal(to, b.Keys()) { // as in what briefing config prints
			continue
		}
		help := b.Help().Desc
		b.Binding = key.NewBinding(key.WithKeys(to...), key.WithHelp(strings.Join(to, " "), help))
	}
	if known < len(keys) {
		for _, name := range slices.Sorted(maps.Keys(keys)) {
			if !m.has(name) {
				return &KeyError{name, fmt.Sprintf("unknown action %q (see briefing config)", name)}
			}
		}
	}
	m.yield(keys)
	return m.conflict(keys)
}

// place is a key in a scope.
type place struct {
	scope Scope
	key   string
}

// yield takes spare keys away from actions where they have been bound by name.
func (m *KeyMap) yield(bound map[string][]string) {
	taken := make(map[place]bool)
	for i := range m.Bindings {
		b := &m.Bindings[i]
		for _, k := range bound[b.Name] {
			taken[place{b.Scope, k}] = true
		}
	}
	for i := range m.Bindings {
		b := &m.Bindings[i]
		left := slices.DeleteFunc(slices.Clone(b.Keys()), func(k string) bool {
			return slices.Contains(b.spare, k) && taken[place{b.Scope, k}]
		})
		if len(left) < len(b.Keys()) {
			b.SetKeys(left...)
		}
	}
}

// accepts refuses keys that could not be pressed, and in lists those that are
// typed into the filter.
func (b *Binding) accepts(keys []string) error {
	refuse := func(format string, values ...any) error {
		return &KeyError{b.Name, b.Name + ": " + fmt.Sprintf(format, values...)}
	}
	if len(keys) == 0 {
		return refuse("no key given")
	}
	for _, k := range keys {
		switch {
		case k == "":
			return refuse("an empty key")
		case !isKey(k):
			return refuse("no key is called %q", clean.Line(k))
		case k == "ctrl+c" && b.Scope == Reading && b.Action != Quit:
			return refuse("ctrl+c always quits")
		case b.Scope == Listing && (utf8.RuneCountInString(k) == 1 || k == "space" || k == "backspace"):
			return refuse("%q is needed for typing into the filter of a list", k)
		}
	}
	return nil
}

// isKey reports whether a terminal can send a key of that name, in Bubble Tea's words:
// modifiers in their order, then a character or a name.
func isKey(name string) bool {
	for _, modifier := range [...]string{"ctrl+", "alt+", "shift+", "meta+", "hyper+", "super+"} {
		name = strings.TrimPrefix(name, modifier)
	}
	if utf8.RuneCountInString(name) == 1 {
		return name != " "
	}
	if number, ok := strings.CutPrefix(name, "f"); ok {
		n, err := strconv.Atoi(number)
		return err == nil && n >= 1 && n <= 63
	}
	switch name {
	case "enter", "tab", "backspace", "esc", "space", "up", "down", "left", "right", "begin", "find", "insert", "delete",
		"select", "pgup", "pgdown", "home", "end", "menu", "pause", "printscreen":
		return true
	}
	return false
}

func (m *KeyMap) has(name string) bool {
	for i := range m.Bindings {
		if m.Bindings[i].Name == name {
			return true
		}
	}
	return false
}

// conflict returns an error about two actions of one scope that share a key, or nil. It
// names the second of the two, unless it is the first that was bound anew.
func (m *KeyMap) conflict(bound map[string][]string) error {
	owner := make(map[place]string)
	for i := range m.Bindings {
		b := &m.Bindings[i]
		for _, k := range b.Keys() {
			at := place{b.Scope, k}
			if first, taken := owner[at]; taken {
				action := b.Name
				if _, anew := bound[action]; !anew {
					action = first
				}
				return &KeyError{action, fmt.Sprintf("%q is bound to both %s and %s", k, first, b.Name)}
			}
			owner[at] = b.Name
		}
	}
	return nil
}
