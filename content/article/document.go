package article

import (
	"strconv"
	"strings"
	"unicode"
)

// MaxBytes is the size of the largest document that is opened, in bytes.
const MaxBytes = 64 << 20

// Format says how the normalised text is to be read.
type Format uint8

// The formats. HTML is converted to Markdown before it becomes a document.
const (
	Markdown Format = iota
	Plain
)

// Text is the normalised text of a document: UTF-8, clean (see package clean), with
// line feeds for line ends.
type Text string

// Len is the length of the text in bytes.
func (t Text) Len() int { return len(t) }

// Slice returns the bytes of the span; a span beyond the text is cut to it.
func (t Text) Slice(s Span) string {
	start, end := max(0, min(s.Start, len(t))), max(0, min(s.End, len(t)))
	if start >= end {
		return ""
	}
	return string(t[start:end])
}

// Parser turns blocks into what a reader sees of them.
type Parser interface {
	// Leaves returns the leaves of a block, in reading order. The result is
	// immutable, and shared between calls where the parser caches it. It is
	// safe for several goroutines and never fails: a block past a limit comes
	// back as plain leaves after one of kind Notice that says why.
	Leaves(Block) []Leaf
}

// NoteFinder is a Parser that knows where a document's own links lead.
type NoteFinder interface {
	// Note returns the beginning of a footnote's definition, by its label; false
	// where there is none, or it is not known yet.
	Note(label string) (Span, bool)
	// Anchor returns the offset of the line that the document gives an id; false
	// where there is none, or the document is not known to its end.
	Anchor(id string) (int, bool)
}

// Publication names who published a document, and where.
type Publication struct{ Name, URL string }

// Meta is what is known about a document beside its text. All strings are clean
// (see package clean).
type Meta struct {
	// Path is the name under which the document was opened: a file's path, an
	// address, "-" for standard input, "briefing:NAME" for a built-in one.
	Path     string
	Title    string
	Subtitle string
	Byline   string
	Source   Publication
	// Date is the date as the document gives it, not interpreted; "" if none.
	Date    string
	Summary string
	// Replaced counts the characters that were replaced by visible substitutes
	// or U+FFFD because a terminal would have obeyed or hidden them.
	Replaced int
	// Notices are short sentences about what was done to the document or could
	// not be had: "decoded from Windows-1252", "front matter too deep: ignored".
	Notices []string
}

// Progress says how much of the text has been worked through, in bytes.
type Progress struct{ Indexed, Recognised, Total int }

// Done reports whether nothing more is to come.
func (p Progress) Done() bool { return p.Indexed >= p.Total && p.Recognised >= p.Total }

// Document is an immutable snapshot of an opened document.
type Document struct {
	Meta   Meta
	Format Format
	Text   Text
	Parser Parser

	// Blocks are in order, do not overlap, and leave out only blank lines,
	// front matter and link definitions.
	Blocks []Block
	// Sections are in order of their start; see Section. There is at least one
	// where there is a block.
	Sections []Section
	// Entities are ordered: declared ones as declared, then by first mention.
	Entities []Entity
	// Mentions of all entities, ordered by start, not overlapping.
	Mentions []Mention
	// Quotes are ordered by the start of their first part.
	Quotes []Quote
	// Reported are the statements without quotation marks, ordered likewise. A
	// mixed quotation may lie in one.
	Reported []Quote
	// quoted is the document without what is reported among its Quotes; see Following.
	quoted *Document
	// Events are the dated happenings of the text, in text order.
	Events []Event
	// Pages are the pages of a document that was converted from a form with
	// pages, in order of their start; none for others.
	Pages []Page

	Progress Progress
}

// BlockAt returns the index of the block that holds pos, or of the next one
// after it; the last block's if pos lies behind it, -1 if there are no blocks.
func (d *Document) BlockAt(pos int) int {
	i := Search(len(d.Blocks), func(i int) Span { return d.Blocks[i].Span }, pos)
	return min(i, len(d.Blocks)-1)
}

// SectionAt returns the index of the innermost section that holds pos, -1 if
// pos lies before the first.
func (d *Document) SectionAt(pos int) int {
	lo, hi := 0, len(d.Sections)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sections[mid].Span.Start <= pos {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}

// MentionsIn returns the mentions that overlap the span, in order.
func (d *Document) MentionsIn(s Span) []Mention {
	at := func(i int) Span { return d.Mentions[i].Span() }
	lo := Search(len(d.Mentions), at, s.Start)
	hi := lo
	for hi < len(d.Mentions) && at(hi).Start < s.End {
		hi++
	}
	return d.Mentions[lo:hi]
}

// Words returns the visible words of a span: without markup, entities decoded,
// soft line breaks as spaces, leaves apart by a line feed.
func (d *Document) Words(s Span) string {
	i := d.BlockAt(s.Start)
	if i < 0 || s.Empty() {
		return ""
	}
	var out []byte
	for ; i < len(d.Blocks) && d.Blocks[i].Span.Start < s.End; i++ {
		leaves := d.Parser.Leaves(d.Blocks[i])
		for j := range leaves {
			w := leaves[j].Words(s)
			if w == "" {
				continue
			}
			if len(out) > 0 {
				out = append(out, '\n')
			}
			out = append(out, w...)
		}
	}
	return string(out)
}

// Note returns how a footnote begins: those leaves of its definition that stand
// in one block. There are none where no such footnote is known.
func (d *Document) Note(label string) []Leaf {
	finder, ok := d.Parser.(NoteFinder)
	if !ok {
		return nil
	}
	at, ok := finder.Note(label)
	i := d.BlockAt(at.Start)
	if !ok || i < 0 || i >= len(d.Blocks) {
		return nil
	}
	all := d.Parser.Leaves(d.Blocks[i])
	from := 0
	for from < len(all) && !defines(&all[from], label) {
		from++
	}
	to := from
	for to < len(all) && defines(&all[to], label) {
		to++
	}
	return all[from:to]
}

// Anchor returns the section that a link to "#fragment" leads to: the one that holds
// the id, or whose title makes that fragment, as web pages of Markdown name them: in
// lower case, with hyphens between the words, and with a number where a title is
// repeated. -1 if there is none.
func (d *Document) Anchor(fragment string) (section int) {
	if finder, ok := d.Parser.(NoteFinder); ok {
		if at, ok := finder.Anchor(fragment); ok {
			return d.SectionAt(at)
		}
	}
	seen := map[string]int{}
	want := slug(fragment)
	for i := range d.Sections {
		name := slug(d.Sections[i].Title)
		n := seen[name]
		seen[name]++
		if n > 0 {
			name += "-" + strconv.Itoa(n)
		}
		if name == want {
			return i
		}
	}
	return -1
}

// slug is the words of a title in lower case, with hyphens between them.
func slug(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
	return strings.Join(words, "-")
}

// defines reports whether a leaf belongs to the definition of a footnote.
func defines(l *Leaf, label string) bool { return l.Kind == Note && strings.EqualFold(l.Info, label) }
