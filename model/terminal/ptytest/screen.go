package ptytest

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"briefing/content/clean"
)

// Screen emulates a terminal's screen. It is not safe for several goroutines;
// inside a condition given to [Session.Wait] it may be used freely.
type Screen struct {
	// Cols and Rows are its size in cells.
	Cols, Rows int
	// Reply receives the answers to what the program asks; nil: it stays silent.
	Reply func(string)
	// Background is the answer to a question for the background colour, as
	// "rgb:0000/0000/0000"; "" for none.
	Background string
	// Margins makes a terminal that has left and right margins (DECLRMM), and says so
	// when it is asked.
	Margins bool
	// Title is the window's title.
	Title string
	// Clipboard is what was last written by OSC 52, still in base64.
	Clipboard string

	main, alt buffer
	onAlt     bool
	modes     map[string]bool // those that differ from a fresh terminal's
	titles    []string
	insert    bool
	repeat    string // the last cluster, for REP
	pending   []byte
	foreign   []string
	frames    int
}

// NewScreen returns an empty screen.
func NewScreen(cols, rows int) *Screen {
	s := &Screen{Cols: cols, Rows: rows, modes: map[string]bool{}}
	s.main.resize(cols, rows)
	s.alt.resize(cols, rows)
	return s
}

// Resize changes the size; what no longer fits is lost.
func (s *Screen) Resize(cols, rows int) {
	s.Cols, s.Rows = cols, rows
	s.main.resize(cols, rows)
	s.alt.resize(cols, rows)
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
func (s *Screen) Line(y int) string { return lineText(s.current().cells[y]) }

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

// Cell returns a cell.
func (s *Screen) Cell(x, y int) Cell { return s.current().cells[y][x] }

// Find returns the place of the first cell of a text; false if no line shows it.
func (s *Screen) Find(text string) (x, y int, ok bool) {
	for y := range s.Rows {
		for x := range s.Cols {
			if strings.HasPrefix(lineText(s.current().cells[y][x:]), text) && s.Cell(x, y).Text != "" {
				return x, y, true
			}
		}
	}
	return 0, 0, false
}

// Cursor returns the cursor's place and whether it is shown.
func (s *Screen) Cursor() (x, y int, shown bool) {
	return s.current().x, s.current().y, !s.modes["cursor hidden"]
}

// Alternate reports whether the alternate screen is shown.
func (s *Screen) Alternate() bool { return s.onAlt }

// Frames counts the updates that the program wrapped as synchronised output.
func (s *Screen) Frames() int { return s.frames }

// Leftovers names, in order, what is not as on a fresh terminal: modes, the
// alternate screen, a scroll region, a style, a keyboard mode on the stack.
func (s *Screen) Leftovers() []string {
	var left []string
	for name := range s.modes {
		left = append(left, name)
	}
	if s.onAlt {
		left = append(left, "alternate screen")
	}
	if s.main.top != 0 || s.main.bottom != s.Rows-1 || s.main.left != 0 || s.main.right != s.Cols-1 {
		left = append(left, "scroll region")
	}
	if s.main.style != (Style{}) {
		left = append(left, "style")
	}
	if s.main.keyboard > 0 || s.alt.keyboard > 0 {
		left = append(left, "keyboard flags")
	}
	if s.insert {
		left = append(left, "insert mode")
	}
	if len(s.titles) > 0 || s.Title != "" {
		left = append(left, "title")
	}
	if len(s.pending) > 0 {
		left = append(left, fmt.Sprintf("unfinished %q", s.pending))
	}
	sort.Strings(left)
	return left
}

func (s *Screen) current() *buffer {
	if s.onAlt {
		return &s.alt
	}
	return &s.main
}

func (s *Screen) set(name string, on bool) {
	if on {
		s.modes[name] = true
	} else {
		delete(s.modes, name)
	}
}

func (s *Screen) reject(b []byte) {
	if len(b) > 40 {
		b = b[:40]
	}
	s.foreign = append(s.foreign, fmt.Sprintf("%q", b))
}

func (s *Screen) answer(format string, args ...any) {
	if s.Reply != nil {
		s.Reply(fmt.Sprintf(format, args...))
	}
}

// print shows text that holds no controls.
func (s *Screen) print(text string) {
	clusters := displaywidth.StringGraphemes(text)
	for clusters.Next() {
		s.put(clusters.Value(), clusters.Width())
	}
}

func (s *Screen) put(cluster string, width int) {
	r, size := utf8.DecodeRuneInString(cluster)
	if r == utf8.RuneError && size == 1 || clean.Hostile(r) {
		s.reject([]byte(cluster))
		return
	}
	b := s.current()
	if width == 0 || s.Cols == 0 || s.Rows == 0 {
		s.join(cluster)
		return
	}
	if b.wrap || b.x+width > s.Cols {
		if s.modes["no wrapping"] {
			b.x = max(0, s.Cols-width)
		} else {
			b.x = 0
			s.lineFeed()
		}
		b.wrap = false
	}
	width = min(width, s.Cols)
	if s.insert {
		copy(b.cells[b.y][b.x+width:], b.cells[b.y][b.x:])
	}
	b.cells[b.y][b.x] = Cell{Text: cluster, Wide: width == 2, Style: b.style}
	if width == 2 {
		b.cells[b.y][b.x+1] = Cell{Style: b.style}
	}
	s.repeat = cluster
	if b.x += width; b.x >= s.Cols {
		b.x, b.wrap = s.Cols-1, true
	}
}

// join adds a cluster without width to the cell before the cursor.
func (s *Screen) join(cluster string) {
	b := s.current()
	x := b.x - 1
	if b.wrap {
		x = b.x
	}
	if x >= 0 && s.Rows > 0 {
		b.cells[b.y][x].Text += cluster
	}
}

func (s *Screen) lineFeed() {
	b := s.current()
	b.wrap = false
	switch {
	case b.y == b.bottom:
		b.scroll(b.top, 1)
	case b.y < s.Rows-1:
		b.y++
	}
}

func (s *Screen) move(x, y int) {
	b := s.current()
	b.x, b.y, b.wrap = max(0, min(x, s.Cols-1)), max(0, min(y, s.Rows-1)), false
}
