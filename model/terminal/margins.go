package terminal

import (
	"image"
	"io"
	"strings"
	"sync/atomic"

	"briefing/model/terminal/column"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Columned is what a model may be that shows a text beside other panes.
type Columned interface {
	// Column is where on the screen a text moves up and down, in cells; empty where
	// there is none. It is asked for after every View.
	Column() image.Rectangle
}

// scrolling is what is known of the terminal's left and right margins, with which it
// can scroll a column alone.
type scrolling struct {
	known  atomic.Int32 // one of the values below
	column atomic.Pointer[image.Rectangle]

	rewriter *column.Rewriter // nil once it is known that it has none
	waited   int              // writes since the question
}

// What is known.
const (
	unanswered = iota
	margins
	noMargins
)

// maxWaited is how many writes are followed for an answer: it comes within the
// first few, or never.
const maxWaited = 100

// marginsQuestion asks whether there are margins. Terminals that are known to show
// the end of it as text are not asked: the console of older Linux kernels, and
// Apple's.
func marginsQuestion(getenv func(string) string) string {
	switch getenv("TERM") {
	case "linux", "dumb", "":
		return ""
	}
	if strings.Contains(getenv("TERM_PROGRAM"), "Apple") {
		return ""
	}
	return ansi.RequestModeLeftRightMargin
}

func (m *scrolling) begin(cols, rows int) { m.rewriter = column.New(cols, rows) }

func (m *scrolling) resize(cols, rows int) {
	if m.rewriter != nil {
		m.rewriter.Resize(cols, rows)
	}
}

// answered is told what the terminal says.
func (m *scrolling) answered(value ansi.ModeSetting) {
	if value == ansi.ModeSet || value == ansi.ModeReset {
		m.known.Store(margins)
	} else {
		m.known.Store(noMargins)
	}
}

// look notes where the model's column is.
func (m *scrolling) look(model tea.Model) {
	columned, ok := model.(Columned)
	if !ok {
		return
	}
	now := columned.Column()
	if before := m.column.Load(); before == nil || *before != now {
		m.column.Store(&now)
	}
}

// write writes b, or less with the same effect. Until it is known whether that will
// be possible, the screen is followed behind the writing.
func (m *scrolling) write(w io.Writer, b []byte) (int, error) {
	if m.rewriter == nil {
		return w.Write(b)
	}
	if known := m.known.Load(); known != margins {
		n, err := w.Write(b)
		m.rewriter.Frame(b, image.Rectangle{})
		if m.waited++; known == noMargins || m.waited > maxWaited {
			m.rewriter = nil
		}
		return n, err
	}
	var area image.Rectangle
	if at := m.column.Load(); at != nil {
		area = *at
	}
	if _, err := w.Write(m.rewriter.Frame(b, area)); err != nil {
		return 0, err
	}
	return len(b), nil
}
