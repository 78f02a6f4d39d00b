package ptytest

import (
	"fmt"
	"image/color"
	"sort"
	"strconv"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// Screen is a terminal's screen. It is not safe for several goroutines; inside a
// condition given to [Session.Wait] it may be used freely.
type Screen struct {
	// Cols and Rows are its size in cells.
	Cols, Rows int
	// Reply receives the answers to what the program asks; nil: it stays silent.
	Reply func(string)
	// Background is the answer to a question for the background colour, as
	// "rgb:0000/0000/0000"; "" for none.
	Background string
	// Title is the window's title.
	Title string
	// Clipboard is what was last written by OSC 52, still in base64.
	Clipboard string

	emulator *vt.Emulator
	modes    map[string]bool // those that differ from a fresh terminal's
	keyboard [2]int          // depths of the main and the alternate screen's keyboard modes
	titles   []string
	link     string
	pending  []byte // a sequence or a rune that is not complete
	foreign  []string
}

// NewScreen returns an empty screen.
func NewScreen(cols, rows int) *Screen {
	s := &Screen{Cols: cols, Rows: rows, modes: map[string]bool{}, emulator: vt.NewEmulator(cols, rows)}
	s.emulator.SetScrollbackSize(1) // nobody looks at it
	return s
}

// Resize changes the size; what no longer fits is lost.
func (s *Screen) Resize(cols, rows int) {
	s.Cols, s.Rows = cols, rows
	s.emulator.Resize(cols, rows)
	s.set("scroll region", false)
}

// Check returns an error that names the first of the bytes that a program of
// ours must not write; nil if all is known.
func Check(b []byte) error {
	s := NewScreen(80, 24)
	_, _ = s.Write(b)
	return s.Err()
}

// Err returns an error that names what was written and is not on the list of
// what our renderer writes; nil if there is nothing.
func (s *Screen) Err() error {
	if len(s.foreign) == 0 {
		return nil
	}
	return fmt.Errorf("foreign output (%d): %s", len(s.foreign), strings.Join(s.foreign[:min(5, len(s.foreign))], ", "))
}

// Line is the text of a line without trailing spaces; the first is 0.
func (s *Screen) Line(y int) string { return s.text(0, y) }

// text is the text of a line from a column on.
func (s *Screen) text(x, y int) string {
	var b strings.Builder
	for ; x < s.Cols; x++ {
		if cell := s.emulator.CellAt(x, y); cell != nil {
			b.WriteString(cell.Content)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// Text is the text of all lines.
func (s *Screen) Text() string {
	lines := make([]string, s.Rows)
	for y := range lines {
		lines[y] = s.Line(y)
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// Contains reports whether some line shows the text.
func (s *Screen) Contains(text string) bool {
	for y := range s.Rows {
		if strings.Contains(s.Line(y), text) {
			return true
		}
	}
	return false
}

// Find returns the place of the first cell of a text; false if no line shows it.
func (s *Screen) Find(text string) (x, y int, ok bool) {
	for y := range s.Rows {
		if !strings.Contains(s.Line(y), text) {
			continue
		}
		for x := range s.Cols {
			if s.Cell(x, y).Text != "" && strings.HasPrefix(s.text(x, y), text) {
				return x, y, true
			}
		}
	}
	return 0, 0, false
}

// Colour is a cell's colour as it was set: "" for the default, "0" to "255" for
// the palette, "#rrggbb" for the rest.
type Colour string

// Cell is one cell of the screen.
type Cell struct {
	// Text is the cluster that is shown; "" for the second cell of a wide one.
	Text                                  string
	Fore, Back                            Colour
	Bold, Italic, Underline, Reverse, Dim bool
	// Link is the target of the hyperlink that the cell belongs to.
	Link string
}

// Look is the cell without its text.
func (c Cell) Look() Cell {
	c.Text = ""
	return c
}

// Cell returns a cell.
func (s *Screen) Cell(x, y int) Cell {
	cell := s.emulator.CellAt(x, y)
	if cell == nil {
		return Cell{}
	}
	has := func(attribute uint8) bool { return cell.Style.Attrs&attribute != 0 }
	return Cell{
		Text: cell.Content, Fore: colour(cell.Style.Fg), Back: colour(cell.Style.Bg), Link: cell.Link.URL,
		Bold: has(uv.AttrBold), Italic: has(uv.AttrItalic), Reverse: has(uv.AttrReverse), Dim: has(uv.AttrFaint),
		Underline: cell.Style.Underline != ansi.UnderlineNone,
	}
}

func colour(c color.Color) Colour {
	switch c := c.(type) {
	case nil:
		return ""
	case ansi.BasicColor:
		return Colour(strconv.Itoa(int(c)))
	case ansi.IndexedColor:
		return Colour(strconv.Itoa(int(c)))
	}
	r, g, b, _ := c.RGBA()
	return Colour(fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8))
}

// Cursor returns the cursor's place and whether it is shown.
func (s *Screen) Cursor() (x, y int, shown bool) {
	at := s.emulator.CursorPosition()
	return at.X, at.Y, !s.modes["cursor hidden"]
}

// Alternate reports whether the alternate screen is shown.
func (s *Screen) Alternate() bool { return s.emulator.IsAltScreen() }

// Updating reports whether a synchronised update has begun and not ended.
func (s *Screen) Updating() bool { return s.modes["synchronised output"] }

// Leftovers names, in order, what is not as on a fresh terminal: modes, the
// alternate screen, a scroll region, a style, a keyboard mode on the stack.
func (s *Screen) Leftovers() []string {
	var left []string
	for name := range s.modes {
		left = append(left, name)
	}
	for name, is := range map[string]bool{
		"alternate screen": s.Alternate(), "keyboard flags": s.keyboard != [2]int{}, "hyperlink": s.link != "",
		"title": len(s.titles) > 0 || s.Title != "", fmt.Sprintf("unfinished %q", s.pending): len(s.pending) > 0,
	} {
		if is {
			left = append(left, name)
		}
	}
	sort.Strings(left)
	return left
}

func (s *Screen) set(name string, on bool) {
	if on {
		s.modes[name] = true
	} else {
		delete(s.modes, name)
	}
}

func (s *Screen) reject(b []byte) {
	s.foreign = append(s.foreign, fmt.Sprintf("%q", b[:min(40, len(b))]))
}

func (s *Screen) answer(format string, args ...any) {
	if s.Reply != nil {
		s.Reply(fmt.Sprintf(format, args...))
	}
}
