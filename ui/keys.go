package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

// Action is something that a key does.
type Action uint8

// The actions. Their names in configuration files and help are in the key map.
const (
	NoAction Action = iota
	LineDown
	LineUp
	HalfDown
	HalfUp
	PageDown
	PageUp
	GoTop
	GoEnd
	NextParagraph
	PrevParagraph
	NextSection
	PrevSection
	NextPane
	PrevPane
	Choose
	Mentions
	SpeakerQuote // the speaker is the position of the key in the binding: "1" is the first
	NextQuote
	PrevQuote
	Reported
	Voices
	Search
	NextStop
	PrevStop
	WhoIs
	Links
	Letters
	Select
	Annotate
	Edit
	Pipe
	Goto
	Back
	Forward
	MarkHere
	Marks
	Correct
	Events
	Copy
	Zen
	Theme
	About
	Help
	NextDocument
	PrevDocument
	Escape
	Redraw
	Suspend
	Quit
	Leave
	// Of lists in overlays, where letters filter.
	ListDown
	ListUp
	ListPageDown
	ListPageUp
	ListFirst
	ListLast
	ListChoose
	ListClose
	ListRemove
	ListEdit
	ListCopy
	ListMark
	ListHelp
	ListCorrect
	ListTurn
	ListSort
	ListCompare
	// Of a selection of words.
	SelectRight
	SelectLeft
	SelectDown
	SelectUp
	SelectStart
	SelectStop
	SelectNext
	SelectPrev
	SelectFirst
	SelectLast
	SelectOther
	SelectHere
	SelectCopy
	SelectMark
	SelectPipe
	SelectLeave
)

// Scope is where a binding holds.
type Scope uint8

// The scopes: Reading is everything but overlays, Listing the overlays in which
// typing filters, Selecting the text while words of it are selected.
const (
	Reading Scope = iota
	Listing
	Selecting
)

// Binding ties keys to an action.
type Binding struct {
	key.Binding
	Action Action
	Scope  Scope
	// Name is the action's name in configuration files: "next-section".
	Name string
	// Group is the heading under which help shows it.
	Group string
	// spare are those of its keys that other programs have made a habit: help does
	// not show them, and they are dropped for a key that is bound by name.
	spare []string
}

// KeyMap is every binding, in the order in which help shows them.
type KeyMap struct{ Bindings []Binding }

// Keys returns the key map as it comes.
func Keys() KeyMap {
	var m KeyMap
	group, scope := "Who said what", Reading
	add := func(a Action, name, keys, shown, help string) {
		own, spare, _ := strings.Cut(keys, " | ")
		b := Binding{Action: a, Scope: scope, Name: name, Group: group, spare: strings.Fields(spare)}
		b.Binding = key.NewBinding(key.WithKeys(append(strings.Fields(own), b.spare...)...), key.WithHelp(shown, help))
		m.Bindings = append(m.Bindings, b)
	}
	add(SpeakerQuote, "speaker-quotation", "1 2 3 4 5 6 7 8 9", "1…9", "next quotation of that speaker")
	add(NextQuote, "next-quotation", "'", "'", "next quotation by anyone")
	add(PrevQuote, "previous-quotation", "\"", "\"", "previous quotation by anyone")
	add(Reported, "reported", "r", "r", "reported statements in or out of the trail")
	add(Voices, "voices", "v", "v", "voices: all quotations by speaker")
	add(WhoIs, "who-is-this", "e", "e", "who is this? any name")
	add(Mentions, "mentions", "a", "a", "all mentions of the selected or followed name")
	add(Search, "search", "/", "/", "search; in a side pane, filter")
	add(NextStop, "next-stop", "n", "n", "next stop on the trail")
	add(PrevStop, "previous-stop", "N", "N", "previous stop on the trail")
	add(Escape, "escape", "esc", "esc", "leave the trail or the pane")

	group = "Panes"
	add(NextPane, "next-pane", "tab", "tab", "next pane")
	add(PrevPane, "previous-pane", "shift+tab", "shift+tab", "previous pane")
	add(Choose, "choose", "enter", "enter", "go to the section; follow the speaker or name")
	add(Zen, "zen", "z", "z", "text only")
	add(Theme, "theme", "t", "t", "next theme")

	group = "Mark, copy, look up"
	add(MarkHere, "mark", "m", "m", "mark the quotation or paragraph")
	add(Marks, "marks", "M", "M", "marks and notes")
	add(Correct, "correct", "c", "c", "correct who said it, or the name in the sidebar")
	add(Copy, "copy", "y", "y", "copy it with speaker and source")
	add(Select, "select", "V", "V", "select words, also by dragging the mouse")
	add(Annotate, "annotate", "A", "A", "write a note on the paragraph, section or document")
	add(Links, "links", "o", "o", "links and footnotes on screen")
	add(Letters, "link-letters", "f", "f", "letters on the links: one opens it")
	add(Edit, "edit", "E", "E", "edit the file at this place")
	add(Pipe, "pipe", "|", "|", "give the article or quotation to a command")
	add(Events, "when", "w", "w", "timeline: dated events")
	add(About, "about", "i | =", "i", "about this document")
	add(Help, "help", "? | f1", "?", "help")
	add(Redraw, "redraw", "ctrl+l", "ctrl+l", "redraw the screen")
	add(Suspend, "suspend", "ctrl+z", "ctrl+z", "suspend (fg to resume)")
	add(Quit, "quit", "q ctrl+c", "q", "quit, or back to the list (saves your place)")
	add(Leave, "leave", "Q", "Q", "quit, from a list of documents too")

	group = "Move"
	add(LineDown, "line-down", "j down | ctrl+e ctrl+n", "j ↓", "line down")
	add(LineUp, "line-up", "k up | ctrl+y ctrl+p", "k ↑", "line up")
	add(HalfDown, "half-page-down", "d | ctrl+d", "d", "half a page down")
	add(HalfUp, "half-page-up", "u | ctrl+u", "u", "half a page up")
	add(PageDown, "page-down", "space pgdown | ctrl+f", "space", "page down")
	add(PageUp, "page-up", "b pgup | ctrl+b shift+space", "b", "page up")
	add(GoTop, "top", "g home | <", "g", "to the beginning")
	add(GoEnd, "end", "G end | >", "G", "to the end")
	add(NextParagraph, "next-paragraph", "}", "}", "next paragraph")
	add(PrevParagraph, "previous-paragraph", "{", "{", "previous paragraph")
	add(NextSection, "next-section", "] right | l", "]", "next section")
	add(PrevSection, "previous-section", "[ left | h", "[", "previous section")
	add(NextDocument, "next-document", ")", ")", "next document of the list")
	add(PrevDocument, "previous-document", "(", "(", "previous document of the list")
	add(Goto, "goto", ":", ":", "go to a paragraph, a page (p12) or a speaker (@12)")
	add(Back, "back", "H | ctrl+o backspace alt+left", "H", "back to where you jumped from")
	add(Forward, "forward", "L | alt+right", "L", "forward again")

	group, scope = "In lists", Listing
	add(ListDown, "list-down", "down ctrl+n ctrl+j", "↓", "next entry")
	add(ListUp, "list-up", "up ctrl+p ctrl+k", "↑", "previous entry")
	add(ListPageDown, "list-page-down", "pgdown", "pgdn", "page down")
	add(ListPageUp, "list-page-up", "pgup", "pgup", "page up")
	add(ListFirst, "list-first", "home", "home", "first entry")
	add(ListLast, "list-last", "end", "end", "last entry")
	add(ListChoose, "list-choose", "enter", "enter", "go there")
	add(ListEdit, "list-edit", "ctrl+e", "ctrl+e", "edit the note of a mark")
	add(ListRemove, "list-remove", "ctrl+d", "ctrl+d", "remove a mark")
	add(ListCorrect, "list-correct", "ctrl+r", "ctrl+r", "correct who said it")
	add(ListCopy, "list-copy", "ctrl+y", "ctrl+y", "copy the entry")
	add(ListMark, "list-mark", "ctrl+b", "ctrl+b", "mark the entry")
	add(ListTurn, "list-scope", "tab", "tab", "this document, or all documents")
	add(ListSort, "list-sort", "ctrl+s", "ctrl+s", "sort the documents")
	add(ListCompare, "list-compare", "ctrl+o", "ctrl+o", "compare two documents: press it on both")
	add(ListHelp, "list-help", "f1", "f1", "help")
	add(ListClose, "list-close", "esc ctrl+c", "esc", "clear the filter, then close")

	group, scope = "While words are selected", Selecting
	add(SelectRight, "select-right", "w l right", "w l", "to the next word")
	add(SelectLeft, "select-left", "b h left", "b h", "to the previous word")
	add(SelectDown, "select-down", "j down", "j ↓", "line down")
	add(SelectUp, "select-up", "k up", "k ↑", "line up")
	add(SelectStart, "select-line-start", "0 home", "0", "to the beginning of the line")
	add(SelectStop, "select-line-end", "$ end", "$", "to the end of the line")
	add(SelectNext, "select-next-paragraph", "}", "}", "to the next paragraph")
	add(SelectPrev, "select-previous-paragraph", "{", "{", "to the previous paragraph")
	add(SelectFirst, "select-top", "g", "g", "to the beginning of the text")
	add(SelectLast, "select-end", "G", "G", "to the end of the text")
	add(SelectOther, "select-other-end", "o", "o", "move the other end")
	add(SelectHere, "select-here", "v", "v", "begin here")
	add(SelectCopy, "select-copy", "y enter", "y", "copy the words with their source")
	add(SelectMark, "select-mark", "m", "m", "mark the words, with a note")
	add(SelectPipe, "select-pipe", "|", "|", "give the words to a command")
	add(SelectLeave, "select-leave", "esc V q", "esc", "leave the selection")
	return m
}

// Find returns the action of a key in a scope, and which of the binding's keys it
// is; NoAction if there is none or the binding is disabled.
func (m *KeyMap) Find(scope Scope, pressed string) (Action, int) {
	for i := range m.Bindings {
		b := &m.Bindings[i]
		if b.Scope != scope || !b.Enabled() {
			continue
		}
		for n, k := range b.Keys() {
			if k == pressed {
				return b.Action, n
			}
		}
	}
	return NoAction, 0
}
