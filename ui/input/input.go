package input

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/clean"
	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// MaxBytes is the longest text that is kept; typing beyond it does nothing.
const MaxBytes = 1024

// Line is a line of text that is being typed. The zero value is empty.
type Line struct {
	// Placeholder is shown while nothing has been typed.
	Placeholder string

	text string
	at   int // byte offset of the cursor, at a grapheme boundary
}

// Text is what has been typed.
func (l *Line) Text() string { return l.text }

// Set replaces the text and puts the cursor behind it.
func (l *Line) Set(s string) {
	l.text, l.at = "", 0
	l.insert(s)
}

// Update handles a key or a paste. It reports whether the text changed, and whether
// the message was one for a line of text at all.
func (l *Line) Update(msg tea.Msg) (changed, taken bool) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return l.insert(msg.Content), true
	case tea.KeyPressMsg:
		before := l.text
		taken = l.key(msg)
		return l.text != before, taken
	}
	return false, false
}

func (l *Line) key(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "backspace", "ctrl+h":
		l.cut(l.before(), l.at)
	case "delete":
		l.cut(l.at, l.after())
	case "ctrl+w", "alt+backspace":
		l.cut(l.wordBefore(), l.at)
	case "ctrl+u":
		l.cut(0, l.at)
	case "left", "ctrl+b":
		l.at = l.before()
	case "right", "ctrl+f":
		l.at = l.after()
	case "home", "ctrl+a":
		l.at = 0
	case "end":
		l.at = len(l.text)
	default:
		if k.Text == "" || k.Mod&(tea.ModCtrl|tea.ModAlt) != 0 {
			return false
		}
		l.insert(k.Text)
	}
	return true
}

// insert puts clean text in at the cursor; it reports whether there was any.
func (l *Line) insert(s string) bool {
	s = clean.Line(s)
	if room := MaxBytes - len(l.text); len(s) > room {
		for room > 0 && !utf8.RuneStart(s[room]) {
			room--
		}
		s = s[:room]
	}
	l.text = l.text[:l.at] + s + l.text[l.at:]
	l.at += len(s)
	return s != ""
}

func (l *Line) cut(from, to int) {
	l.text = l.text[:from] + l.text[to:]
	l.at = from
}

// before is the offset of the grapheme before the cursor.
func (l *Line) before() int {
	last := 0
	g := graphemes.FromString(l.text[:l.at])
	for g.Next() {
		last = g.Start()
	}
	return last
}

// after is the offset behind the grapheme at the cursor.
func (l *Line) after() int {
	g := graphemes.FromString(l.text[l.at:])
	if !g.Next() {
		return l.at
	}
	return l.at + g.End()
}

func (l *Line) wordBefore() int {
	s := strings.TrimRightFunc(l.text[:l.at], unicode.IsSpace)
	return strings.LastIndexFunc(s, unicode.IsSpace) + 1
}

// View draws a label and the text with its cursor in exactly width cells; of a
// text that is too long, the part around the cursor. Count is at the right.
func (l *Line) View(s *ui.Styles, label, count string, width int) string {
	if draw.Width(label)+8 > width {
		label = ""
	}
	if draw.Width(label)+draw.Width(count)+9 > width {
		count = ""
	}
	room := width - draw.Width(label) - 1
	if count != "" {
		room -= draw.Width(count) + 1
	}
	head, under, tail := l.window(room)
	left := []draw.Piece{
		{Text: label, Style: s.Accent},
		{Text: head, Style: s.Text},
		{Text: under, Style: s.Text.Reverse(true)},
		{Text: tail, Style: s.Text},
	}
	if l.text == "" {
		left = append(left, draw.Piece{Text: " " + l.Placeholder, Style: s.Quiet})
	}
	var right []draw.Piece
	if count != "" {
		right = []draw.Piece{{Text: count, Style: s.Quiet}}
	}
	return draw.Row(width, left, right)
}

// window returns the text before the cursor, under it and after it, so that all
// fits in room cells and one for the cursor behind the text.
func (l *Line) window(room int) (head, under, tail string) {
	head, under, tail = l.text[:l.at], " ", ""
	if l.at < len(l.text) {
		under, tail = l.text[l.at:l.after()], l.text[l.after():]
	}
	for head != "" && draw.Width(head)+draw.Width(under) > max(1, room) {
		g := graphemes.FromString(head)
		g.Next()
		head = head[g.End():]
	}
	return head, under, tail
}
