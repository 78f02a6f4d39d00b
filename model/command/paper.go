package command

import (
	"bytes"
	"io"
	"strings"

	"briefing/ui/draw"
	"github.com/charmbracelet/x/term"
)

// paper is what text is written on: standard output, and where that is a terminal,
// broken into lines that fit it, since a terminal itself breaks them within words.
func (a *app) paper() io.Writer {
	width, _, err := term.GetSize(a.out.Fd())
	if err != nil || width <= 0 {
		return a.out
	}
	return &folding{out: a.out, width: width - 1} // some begin a new line after the last cell
}

// folding breaks lines at spaces. What comes after the last line feed waits for the
// next one.
type folding struct {
	out   io.Writer
	width int // in cells
	rest  []byte
}

// Write writes all lines that are whole.
func (f *folding) Write(b []byte) (int, error) {
	f.rest = append(f.rest, b...)
	end := bytes.LastIndexByte(f.rest, '\n') + 1
	var text strings.Builder
	for line := range strings.Lines(string(f.rest[:end])) {
		fold(&text, strings.TrimSuffix(line, "\n"), f.width)
	}
	f.rest = append(f.rest[:0], f.rest[end:]...)
	if _, err := io.WriteString(f.out, text.String()); err != nil {
		return 0, err
	}
	return len(b), nil
}

// leastFolded is how many cells must be left beside the margin.
const leastFolded = 10

// fold writes a line, and what does not fit below it under its own beginning.
func fold(w *strings.Builder, line string, width int) {
	first, more := marginOf(line)
	room := width - draw.Width(more)
	if draw.Width(line) <= width || room < leastFolded {
		w.WriteString(line + "\n")
		return
	}
	margin := first
	for _, part := range draw.Wrap(line[len(first):], room, 0) {
		w.WriteString(margin + part + "\n")
		margin = more
	}
}

// marginOf is what stands before the words of a line, spaces and the marks of
// quotations and lists, and what stands before those that follow.
func marginOf(line string) (first, more string) {
	n := 0
	for n < len(line) && (line[n] == ' ' || strings.HasPrefix(line[n:], "> ")) {
		n++
		if line[n-1] == '>' {
			n++
		}
	}
	first, more = line[:n], line[:n]
	mark, _, listed := strings.Cut(line[n:], " ")
	if number := strings.TrimRight(mark, ".)"); listed && (mark == "•" || mark != number && strings.Trim(number, "0123456789") == "" && number != "") {
		first += mark + " "
		more += draw.Spaces(draw.Width(mark) + 1)
	}
	return first, more
}
