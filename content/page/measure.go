package page

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits on a page. They are where the libraries' time grows with the square of
// what there is: a page at one of them takes about a second.
const (
	MaxBytes      = 20 << 20
	MaxDepth      = 200    // open elements
	MaxContainers = 16     // open lists, quotes and tables
	MaxElements   = 40_000 // start tags
	MaxAttributes = 200    // of one element
	MaxText       = 4 << 20
	MaxMarks      = 1 << 20 // characters of the text that mean something in Markdown
	// MaxNesting is the sum of the depths of all elements; MaxBracketed the
	// sum of the distances from each "[" of the text to the next "]".
	// MaxContained is the bytes of text, each as often as there are lists, quotes and
	// tables around it.
	MaxNesting   = 1_500_000
	MaxBracketed = 1 << 28
	MaxContained = 16 << 20
)

// LimitError says which limit a page is past.
type LimitError struct {
	What  string // "bytes", "elements", …
	Limit int
}

// Error implements error.
func (e *LimitError) Error() string {
	return fmt.Sprintf("it has more than %d %s", e.Limit, e.What)
}

// Measure passes over a page once, without recursion, and returns a [*LimitError]
// if the page is past a limit.
func Measure(page string) error {
	if len(page) > MaxBytes {
		return &LimitError{"bytes", MaxBytes}
	}
	m := measure{z: html.NewTokenizer(strings.NewReader(page))}
	for {
		kind := m.z.Next()
		if kind == html.ErrorToken {
			return nil
		}
		m.token(kind)
		if err := m.past(); err != nil {
			return err
		}
	}
}

// measure counts what a page is made of.
type measure struct {
	z          *html.Tokenizer
	open       depth
	elements   int
	text       int // bytes
	marks      int // of text
	contained  int
	waiting    int // "[" since the last "]"
	bracketed  int
	nesting    int
	attributes bool // an element has too many
}

func (m *measure) token(kind html.TokenType) {
	switch kind {
	case html.TextToken:
		if raw := m.open.innermost(); raw != atom.Script && raw != atom.Style {
			m.words(m.z.Raw())
		}
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := m.z.TagName()
		m.elements++
		m.attributes = more && !fewAttributes(m.z)
		if kind == html.StartTagToken {
			m.open.start(atom.Lookup(name))
		}
		m.nesting += len(m.open.stack)
	case html.EndTagToken:
		name, _ := m.z.TagName()
		a := atom.Lookup(name)
		if !m.open.end(a) && (a == atom.P || a == atom.Br) {
			m.elements++ // these make an element where they end none
		}
	}
}

// words counts a stretch of text.
func (m *measure) words(s []byte) {
	m.text += len(s)
	m.contained += len(s) * m.open.containers
	for _, c := range s {
		m.bracketed += m.waiting
		if isMark(c) {
			m.marks++
		}
		switch c {
		case '[':
			m.waiting++
		case ']':
			m.waiting = 0
		}
	}
}

// isMark reports whether a character has to be looked at, and may have to be escaped,
// when a text becomes Markdown.
func isMark(c byte) bool {
	switch c {
	case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '<', '>', '#', '+', '-', '!', '|', '~', '&', '.':
		return true
	}
	return false
}

// past returns the limit that the page is past.
func (m *measure) past() error {
	switch {
	case m.attributes:
		return &LimitError{"attributes of one element", MaxAttributes}
	case m.elements > MaxElements:
		return &LimitError{"elements", MaxElements}
	case len(m.open.stack) > MaxDepth:
		return &LimitError{"elements inside each other", MaxDepth}
	case m.open.containers > MaxContainers:
		return &LimitError{"lists, quotes and tables inside each other", MaxContainers}
	case m.text > MaxText:
		return &LimitError{"bytes of text", MaxText}
	case m.contained > MaxContained:
		return &LimitError{"bytes in lists, quotes and tables", MaxContained}
	case m.marks > MaxMarks:
		return &LimitError{"marks in its text", MaxMarks}
	case m.nesting > MaxNesting:
		return &LimitError{"steps in and out of its elements", MaxNesting}
	case m.bracketed > MaxBracketed:
		return &LimitError{"bytes in brackets", MaxBracketed}
	}
	return nil
}

// fewAttributes reads the attributes of the current tag as far as the limit.
func fewAttributes(z *html.Tokenizer) bool {
	for range MaxAttributes {
		if _, _, more := z.TagAttr(); !more {
			return true
		}
	}
	return false
}

// depth estimates which elements are open, about as a browser would.
type depth struct {
	stack      []atom.Atom
	containers int // of stack
}

// innermost is the element that was opened last.
func (d *depth) innermost() atom.Atom {
	if len(d.stack) == 0 {
		return 0
	}
	return d.stack[len(d.stack)-1]
}

func (d *depth) start(a atom.Atom) {
	if isVoid(a) {
		return
	}
	for n := len(d.stack); n > 0 && ends(a, d.stack[n-1]); n-- {
		d.stack = d.stack[:n-1]
	}
	d.stack = append(d.stack, a)
	if isContainer(a) {
		d.containers++
	}
}

// end closes the innermost element of the name, and those inside it, if it is
// not far out; a stray end tag closes nothing, which it returns.
func (d *depth) end(a atom.Atom) (closed bool) {
	for i := len(d.stack) - 1; i >= 0 && i >= len(d.stack)-8; i-- {
		if d.stack[i] != a {
			continue
		}
		for _, closed := range d.stack[i:] {
			if isContainer(closed) {
				d.containers--
			}
		}
		d.stack = d.stack[:i]
		return true
	}
	return false
}

func isContainer(a atom.Atom) bool {
	switch a {
	case atom.Ul, atom.Ol, atom.Dl, atom.Blockquote, atom.Table:
		return true
	}
	return false
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input,
		atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// ends reports whether an element that begins ends the one before it, whose end
// tag HTML lets a page leave out.
func ends(begins, open atom.Atom) bool {
	switch begins {
	case atom.P, atom.Option:
		return open == begins
	case atom.Li:
		return open == atom.Li || open == atom.P
	case atom.Dt, atom.Dd:
		return open == atom.Dt || open == atom.Dd || open == atom.P
	case atom.Td, atom.Th:
		return isCell(open) || open == atom.P
	case atom.Tr:
		return isCell(open) || open == atom.P || open == atom.Tr
	case atom.Thead, atom.Tbody, atom.Tfoot:
		return isCell(open) || open == atom.P || open == atom.Tr || open == atom.Thead || open == atom.Tbody
	}
	return false
}

func isCell(a atom.Atom) bool { return a == atom.Td || a == atom.Th }
