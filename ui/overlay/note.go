package overlay

import (
	"strings"
	"time"

	"briefing/content/clean"
	"briefing/ui"
	"briefing/ui/draw"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// MaxLength is how long a note may be, in characters.
const MaxLength = 4000

// quotedLines is how many lines of the marked words are above the note.
const quotedLines = 3

// Note is the overlay of one note.
type Note struct {
	styles *ui.Styles
	keys   *ui.KeyMap
	area   textarea.Model
	length int // of what the area holds
	mark   int
	about  string
	before string
	w, h   int
	memo   draw.Memo

	// What was typed and is not in the area yet.
	typed   []rune
	waiting bool // a caughtUp is on its way
}

// The area lays out all of its text for every key, which takes milliseconds. While
// keys come in a flood, as when a text is pasted without brackets, it is given those
// that arrive within this interval at once; nobody types so fast.
const batchInterval = 8 * time.Millisecond

// caughtUp sends the area what has been typed since the last one.
type caughtUp struct{ note *Note }

// NewNote returns an empty overlay.
func NewNote(styles *ui.Styles, keys *ui.KeyMap) *Note {
	n := &Note{styles: styles, keys: keys, area: textarea.New()}
	n.area.ShowLineNumbers = false
	n.area.Prompt = ""
	n.area.CharLimit = MaxLength
	n.area.Placeholder = "write a note"
	n.SetStyles(styles)
	return n
}

// Show begins to edit the note of a mark, whose words are above it.
func (n *Note) Show(mark int, words, text string) {
	n.typed = nil
	n.mark, n.about, n.before = mark, strings.Join(strings.Fields(words), " "), text
	n.area.SetValue(text)
	n.length = n.area.Length()
	n.area.MoveToEnd()
	n.area.Focus()
	n.SetSize(n.w, n.h)
}

// Text is the note as it is, clean and without blank ends.
func (n *Note) Text() string {
	n.catchUp()
	text, _ := clean.Text(n.area.Value())
	return strings.TrimSpace(text)
}

// SetSize sets the size of the box in cells.
func (n *Note) SetSize(w, h int) {
	n.memo.Drop()
	n.w, n.h = max(0, w), max(0, h)
	inner, lines := draw.Inside(n.w, n.h)
	n.area.SetWidth(max(1, inner))
	n.area.SetHeight(max(1, lines-len(n.words(inner, lines))))
}

// SetStyles changes the styles.
func (n *Note) SetStyles(s *ui.Styles) {
	n.memo.Drop()
	n.styles = s
	state := textarea.StyleState{Text: s.Text, Placeholder: s.Quiet, Selection: s.Selected, CursorLine: lipgloss.NewStyle()}
	n.area.SetStyles(textarea.Styles{
		Focused: state, Blurred: state,
		Cursor: textarea.CursorStyle{Color: s.Palette.Accent, Shape: tea.CursorBlock},
	})
}

// Update handles keys and pastes. Closing sends the note, if it changed.
func (n *Note) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if a, _ := n.keys.Find(ui.Listing, msg.String()); a == ui.ListClose {
			return n.close()
		}
		if msg.Text != "" {
			return n.write(msg)
		}
	case tea.MouseClickMsg:
		if n.box().HintAt(msg.X, msg.Y, n.w, n.h) != "" {
			return n.close()
		}
		return nil
	case tea.PasteMsg:
		msg.Content, _ = clean.Text(msg.Content)
		return background(n.catchUp(), n.pass(msg))
	case caughtUp:
		return n.caughtUp(msg)
	}
	return background(n.catchUp(), n.pass(msg))
}

// write puts what a key writes into the area: at once, or together with what is
// typed right after it.
func (n *Note) write(msg tea.KeyPressMsg) tea.Cmd {
	if n.length+len(n.typed) >= MaxLength {
		return nil // the area would lay out all of it again to find that out
	}
	if n.waiting {
		n.typed = append(n.typed, []rune(msg.Text)...)
		return nil
	}
	return background(n.pass(msg), n.wait())
}

// wait lets what is typed from now on come together.
func (n *Note) wait() tea.Cmd {
	n.waiting = true
	return tea.Tick(batchInterval, func(time.Time) tea.Msg { return caughtUp{n} })
}

func (n *Note) caughtUp(msg caughtUp) tea.Cmd {
	if msg.note != n {
		return nil
	}
	n.waiting = false
	if len(n.typed) == 0 {
		return nil
	}
	return background(n.catchUp(), n.wait())
}

// catchUp sends the area what was typed, if there is something.
func (n *Note) catchUp() tea.Cmd {
	if len(n.typed) == 0 {
		return nil
	}
	text := string(n.typed)
	n.typed = n.typed[:0]
	// As a key it would be a command where it is the name of one, as "up".
	return n.pass(tea.PasteMsg{Content: text})
}

func (n *Note) pass(msg tea.Msg) (cmd tea.Cmd) {
	n.memo.Drop()
	n.area, cmd = n.area.Update(msg)
	n.length = n.area.Length()
	return cmd
}

// background asks for commands that wait; nil if there are none.
func background(cmds ...tea.Cmd) tea.Cmd {
	all := tea.Batch(cmds...)
	if all == nil {
		return nil
	}
	return func() tea.Msg { return ui.Background{Run: all} }
}

func (n *Note) close() tea.Cmd {
	mark, text := n.mark, n.Text()
	if text == strings.TrimSpace(n.before) {
		return func() tea.Msg { return ui.OverlayClosed{} }
	}
	return func() tea.Msg { return ui.NoteEdited{Mark: mark, Text: text} }
}

// words are the marked words above the note, where there is room for both.
func (n *Note) words(width, height int) []string {
	if height < 2*quotedLines || n.about == "" {
		return nil
	}
	var lines []string
	for _, l := range draw.Wrap(n.about, width, quotedLines) {
		lines = append(lines, draw.Line(width, l, n.styles.Quiet))
	}
	return append(lines, draw.Spaces(width))
}

// View draws the box: exactly the height in lines of exactly the width in cells.
func (n *Note) View() string { return n.memo.Keep(n.draw) }

func (n *Note) draw() string {
	w, h := draw.Inside(n.w, n.h)
	lines := n.words(w, h)
	for line := range strings.SplitSeq(n.area.View(), "\n") {
		if len(lines) == h {
			break
		}
		line = ansi.Truncate(line, w, "")
		lines = append(lines, line+draw.Spaces(w-ansi.StringWidth(line)))
	}
	return n.box().Draw(n.styles, lines, n.w, n.h)
}

func (n *Note) box() draw.Box {
	return draw.Box{Title: "Note", Hint: n.keys.Hint(ui.Tip{Action: ui.ListClose, Words: "save and go back"})}
}
