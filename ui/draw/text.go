package draw

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Ellipsis ends a text that was cut.
const Ellipsis = "…"

// Width is the number of cells that the text takes, [Plain].
func Width(s string) int { return displaywidth.String(Plain(s)) }

// Cut returns the text, plain, in at most width cells, ending in an ellipsis if
// something had to go. It cuts between graphemes, and leaves no space before the
// ellipsis.
func Cut(s string, width int) string {
	if width <= 0 {
		return ""
	}
	s = Plain(s)
	if len(s) <= width { // no grapheme is wider than its bytes are many
		return s
	}
	fits, rest := split(s, width)
	if rest == "" {
		return s
	}
	head, _ := split(fits, width-1)
	return strings.TrimRight(head, " ") + Ellipsis
}

// split returns the most graphemes of s that fit in width cells, and the rest.
func split(s string, width int) (head, tail string) {
	g := displaywidth.StringGraphemes(s)
	cells, end := 0, 0
	for g.Next() {
		w := g.Width()
		if cells+w > width {
			break
		}
		cells += w
		end += len(g.Value())
	}
	return s[:end], s[end:]
}

// Pad returns the text in exactly width cells: cut, or filled with spaces.
func Pad(s string, width int) string {
	s = Cut(s, width)
	return s + Spaces(width-Width(s))
}

// Right returns the text at the right end of at least width cells.
func Right(s string, width int) string { return Spaces(width-Width(s)) + s }

// Spaces is n spaces; none if n is negative.
func Spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

// Wrap breaks the text, plain, at spaces into lines of at most width cells; a longer word
// is broken between graphemes. Of more than most lines, the last one kept ends in
// an ellipsis; most ≤ 0 means all. An empty text has no line.
func Wrap(s string, width, most int) []string {
	if width <= 0 {
		return nil
	}
	var lines []string
	rest := strings.TrimSpace(Plain(s))
	for rest != "" {
		if most > 0 && len(lines) == most-1 {
			return append(lines, Cut(strings.ReplaceAll(head(rest, width), "\n", " "), width))
		}
		var line string
		line, rest = breakLine(rest, width)
		lines = append(lines, line)
	}
	return lines
}

// head bounds what the last line has to look at: more than fits, and not the
// whole of a very long text.
func head(s string, width int) string {
	n := 0
	for i := range s {
		if n++; n > 8*width+64 {
			return s[:i]
		}
	}
	return s
}

// breakLine returns the first line of s and what follows it without the space or
// line feed between them. It always takes at least one grapheme.
func breakLine(s string, width int) (line, rest string) {
	first, after := split(head(s, width), width)
	if n := strings.IndexByte(first, '\n'); n >= 0 {
		return strings.TrimRight(first[:n], " "), strings.TrimLeft(s[n+1:], " \n")
	}
	if len(first) == len(s) {
		return first, ""
	}
	if first == "" { // a grapheme wider than the line: it cannot be shown
		g := displaywidth.StringGraphemes(s)
		g.Next()
		return "", s[len(g.Value()):]
	}
	if after != "" && (after[0] == ' ' || after[0] == '\n') {
		return strings.TrimRight(first, " "), strings.TrimLeft(s[len(first):], " \n")
	}
	if n := strings.LastIndexByte(first, ' '); n > 0 {
		return strings.TrimRight(first[:n], " "), strings.TrimLeft(s[n:], " \n")
	}
	return first, s[len(first):]
}
