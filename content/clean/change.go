package clean

import (
	"iter"
	"unicode/utf8"
)

// Hidden is the visible sign for a character that is not shown: U+FFFD.
const Hidden = "\uFFFD"

// MaxMarks is the number of combining marks, variation selectors and joiners
// that pass in one cluster. Scripts in use need six at most; dozens are used to
// draw over other lines.
const MaxMarks = 8

// MaxDropped is the number of characters of no width in a row that are taken for
// hidden data, and not for what a page leaves behind.
const MaxDropped = 8

// Change is one replacement: the Len bytes from At are to be replaced by With,
// which may be empty. A quiet one is not worth telling the reader about.
type Change struct {
	At, Len int
	With    string
	Quiet   bool
}

// Changes yields what Text would replace, in order and without overlaps.
func Changes(s string) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		c := cluster{}
		for i := 0; i < len(s); {
			if n := safePrefix(s[i:]); n > 0 {
				i += n
				c = after(s[:i])
				continue
			}
			r, size := utf8.DecodeRuneInString(s[i:])
			with, n, verdict := c.judge(r, size, s[i:])
			if verdict != pass && !yield(Change{At: i, Len: n, With: with, Quiet: verdict == quiet}) {
				return
			}
			i += n
		}
	}
}

// after is the state behind a text that ends in a character safePrefix let pass.
func after(s string) cluster {
	r, _ := utf8.DecodeLastRuneInString(s)
	if r == '\n' || r == '\t' {
		return cluster{}
	}
	return cluster{base: r}
}

type verdict uint8

const (
	pass    verdict = iota
	replace         // and count
	quiet           // replace, and do not count
)

// cluster is what the rules need to know of the text before a character.
type cluster struct {
	base  rune // the last character that is no mark and no joiner; 0 at a line's start
	marks int  // marks, selectors and joiners since then
	joins bool // the last character is a joiner that passed
	// dropped counts the characters of no width that were left out since the base.
	dropped int
}

// judge decides on the character r of so many bytes at the start of rest: what
// stands in for it, and how many bytes of rest the decision covers.
func (c *cluster) judge(r rune, size int, rest string) (with string, n int, v verdict) {
	if r == utf8.RuneError && size <= 1 {
		*c = cluster{base: r}
		return Hidden, 1, replace
	}
	switch class := classOf(r); class {
	case control:
		return c.control(r, rest)
	case separator:
		*c = cluster{base: ' '}
		return " ", size, quiet
	case zeroWidth:
		return c.drop(size)
	case mark, selector, joiner, tone:
		return c.attach(r, class, size, rest)
	case invisible, tag:
	case prefix:
		if leads(rest[size:]) {
			c.follow(r)
			return "", size, pass
		}
	default:
		if n := flagLength(rest); n > 0 {
			*c = cluster{base: r, marks: MaxMarks}
			return "", n, pass
		}
		c.follow(r)
		return "", size, pass
	}
	*c = cluster{base: utf8.RuneError}
	return Hidden, size, replace
}

// drop leaves out a character of no width. Pages and word processors scatter single
// ones; a run of MaxDropped hides something, and is replaced by one sign.
func (c *cluster) drop(size int) (string, int, verdict) {
	c.dropped++
	switch {
	case c.dropped < MaxDropped:
		return "", size, quiet
	case c.dropped == MaxDropped:
		*c = cluster{base: utf8.RuneError, dropped: MaxDropped}
		return Hidden, size, replace
	}
	return "", size, replace
}

// follow moves on to a base character; emoji that are joined stay one cluster.
func (c *cluster) follow(r rune) {
	marks := 0
	if c.joins && emoji(r) {
		marks = c.marks
	}
	*c = cluster{base: r, marks: marks}
}

func (c *cluster) control(r rune, rest string) (string, int, verdict) {
	if r == '\r' && len(rest) > 1 && rest[1] == '\n' {
		return "", 1, quiet
	}
	if r == '\n' || r == '\t' {
		*c = cluster{}
		return "", 1, pass
	}
	*c = cluster{base: utf8.RuneError}
	if r >= 0x80 {
		return Hidden, 2, replace
	}
	return picture(r), 1, replace
}

// attach decides on a character that has no place of its own: it needs a base,
// and no more than MaxMarks hang on one.
func (c *cluster) attach(r rune, class class, size int, rest string) (string, int, verdict) {
	allowed := true
	switch class {
	case selector:
		allowed = c.base != 0 && (r < 0xE0000 || han(c.base))
	case tone:
		allowed = toned(c.base)
	case joiner:
		allowed = shaped(c.base) || r == zeroWidthJoiner && emoji(c.base) && emoji(runeAt(rest[size:]))
	}
	if !allowed && class == joiner {
		return c.drop(size) // it joins nothing here
	}
	if !allowed {
		*c = cluster{base: utf8.RuneError}
		return Hidden, size, replace
	}
	if c.base == 0 {
		*c = cluster{base: circle, marks: 1}
		return string(circle) + string(r), size, replace
	}
	if c.marks >= MaxMarks {
		return "", size, replace
	}
	c.marks++
	c.joins = class == joiner
	return "", size, pass
}

// leads reports whether a prefix has something to stand before in rest. One that
// has not would share a cell with the space behind it, and a row of them would be
// a cluster without an end.
func leads(rest string) bool {
	r := runeAt(rest)
	if r == ' ' || rest == "" {
		return false
	}
	switch classOf(r) {
	case visible, mark:
		return r != utf8.RuneError
	}
	return false
}

func runeAt(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// picture is the control picture of a C0 control or DEL.
func picture(r rune) string {
	if r == 0x7F {
		return "\u2421"
	}
	return string(0x2400 + r)
}
