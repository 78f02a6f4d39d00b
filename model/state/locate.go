package state

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/content/article"
)

// Found says how a kept place was found again.
type Found uint8

// The ways in which a place is found, the best first.
const (
	// Unmoved: the words stand where they stood.
	Unmoved Found = iota
	// Moved: the words stand elsewhere.
	Moved
	// AtHeading: the words are gone, their section is there.
	AtHeading
	// AtFraction: neither is there; it is as far in the text as it was.
	AtFraction
)

// String is what a status line says about it; "" for Unmoved.
func (f Found) String() string {
	switch f {
	case Moved:
		return "the text has changed: the same words are elsewhere now"
	case AtHeading:
		return "the text has changed: the words are gone, their section is here"
	case AtFraction:
		return "the text has changed: the words are gone, this is about as far"
	}
	return ""
}

// Of returns what lists say of a document, as far as it is recognised.
func Of(d *article.Document) About {
	return About{
		Title: d.Meta.Title, Source: d.Meta.Source.Name, Date: d.Meta.Date,
		Minutes: article.Minutes(d.WordCount()), Quotes: len(d.Following(false).Quotes),
	}
}

// placeWords is how many characters of a place's words are kept.
const placeWords = 80

// At returns the place at an offset of a document's normalised text.
func At(d *article.Document, offset int) Place {
	p := Place{Offset: offset}
	if n := d.Text.Len(); n > 0 {
		p.Fraction = min(1, float64(offset)/float64(n))
	}
	if n := len(d.Blocks); n > 0 {
		first, end := d.Blocks[0].Span.Start, d.Blocks[n-1].Span.End
		p.Read = max(0, min(1, float64(offset-first)/float64(max(1, end-first))))
	}
	if i := d.SectionAt(offset); i >= 0 {
		p.Heading = d.Sections[i].Title
	}
	// Markup takes room too: an address may be long.
	for _, reach := range [...]int{4 * placeWords, 40 * placeWords} {
		words := strings.Join(strings.Fields(d.Words(article.Span{Start: offset, End: offset + reach})), " ")
		p.Words = firstRunes(words, placeWords)
		if utf8.RuneCountInString(words) >= placeWords {
			break
		}
	}
	return p
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// Find finds a kept place in a document: where it was if its words still stand
// there, links and footnotes among them or not, else as [Locate] does.
func Find(d *article.Document, p Place) (offset int, how Found) {
	if p.Words != "" && At(d, p.Offset).Words == p.Words {
		return p.Offset, Unmoved
	}
	return Locate(d.Text, d.Sections, p)
}

// MarkFinder finds the marks of a document, one after another. What was inserted or
// removed before one of them has moved the next ones as well.
type MarkFinder struct {
	doc   *article.Document
	left  int // bytes that may still be searched
	moved int // by how many bytes the last mark that was found has moved
}

// NewMarkFinder returns a finder that searches MaxSearch bytes for all marks
// together. Marks after that are looked for where they were, and where they should
// be now, alone.
func NewMarkFinder(d *article.Document) *MarkFinder { return &MarkFinder{doc: d, left: MaxSearch} }

// Find finds the words of a mark: where they were if they still stand there, else
// as [locateMark] does; false if they are gone. A mark without words is at the heading of
// its section, or nowhere if it is of the document.
func (f *MarkFinder) Find(m Mark) (article.Span, bool) {
	if m.Words == "" {
		at := slices.IndexFunc(f.doc.Sections, func(s article.Section) bool { return s.Title == m.Section })
		if m.Section == "" || at < 0 {
			return article.Span{}, m.Section == ""
		}
		return f.doc.Sections[at].Heading, true
	}
	about := article.Span{Start: m.Span.Start, End: min(m.Span.End, m.Span.Start+maxMarked)}
	now := strings.Join(strings.Fields(f.doc.Words(about)), " ")
	if then := strings.Join(strings.Fields(m.Words), " "); then != "" && strings.HasPrefix(now, then) {
		f.moved = 0
		return m.Span, true
	}
	for _, by := range [...]int{0, f.moved} {
		if s, ok := locateMark(f.doc.Text, m, by, 0); ok {
			f.moved = s.Start - m.Span.Start
			return s, true
		}
	}
	if f.left <= 0 {
		return article.Span{}, false
	}
	s, ok := locateMark(f.doc.Text, m, f.moved, min(MaxSearch, f.left))
	f.left -= f.doc.Text.Len()
	if ok {
		f.moved = s.Start - m.Span.Start
	}
	return s, ok
}

// maxMarked is how far from its beginning a mark's words are read, in bytes: they
// are MaxWords at most, and addresses may stand between them.
const maxMarked = 64 << 10

// Locate finds a kept place in a text: its words where they were, else the
// nearest place at which the same words stand, whatever their line breaks and
// markup; else the nearest section of the same title; else the same fraction. The
// sections are those of the text, as far as they are known.
//
// It takes some milliseconds per MB if the words are gone, and microseconds if
// they are where they were; more than MaxSearch bytes on either side are not searched.
func Locate(text article.Text, sections []article.Section, p Place) (offset int, how Found) {
	if s, _, ok := find(text, p.Words, p.Offset, MaxSearch); ok {
		how = Moved
		if abs(s.Start-p.Offset) <= near {
			how = Unmoved
		}
		return s.Start, how
	}
	best := -1
	for i := range sections {
		if p.Heading != "" && sections[i].Title == p.Heading &&
			(best < 0 || abs(sections[i].Span.Start-p.Offset) < abs(sections[best].Span.Start-p.Offset)) {
			best = i
		}
	}
	if best >= 0 {
		return sections[best].Span.Start, AtHeading
	}
	return int(p.Fraction * float64(text.Len())), AtFraction
}

// locateMark finds the words of a mark in a text: where they were, moved by so many
// bytes, or else the nearest place within reach bytes at which they occur; false if
// they are gone.
func locateMark(text article.Text, m Mark, moved, reach int) (article.Span, bool) {
	s, whole, ok := find(text, m.Words, m.Span.Start+moved, reach)
	if cut := len(m.Words) >= MaxWords-utf8.UTFMax; ok && (!whole || cut) {
		// Only the beginning was found: the rest is taken to be as long as it was.
		s.End = max(s.End, runeStart(text, min(s.Start+m.Span.Len(), text.Len())))
	}
	return s, ok
}

// runeStart is the beginning of the rune that an offset lies in.
func runeStart(text article.Text, offset int) int {
	for ; offset > 0; offset-- {
		if b := text.Slice(article.Span{Start: offset, End: offset + 1}); b == "" || utf8.RuneStart(b[0]) {
			break
		}
	}
	return offset
}

// MaxSearch is how far from its old place something is searched, in bytes.
const MaxSearch = 64 << 20

// near is how many bytes off a place still counts as where it was: markup and
// white space before the words.
const near = 8

// fewLetters are so few that they may stand anywhere by chance: such words are
// only looked for where they were.
const fewLetters = 12

// fewestHalf is how many bytes of letters half of the words must have, so that
// they stand for all of them.
const fewestHalf = 16

// find returns the place of the words that is nearest to an offset, or, where reach
// is 0, that is there; whole is false if it is only that of their first half.
func find(text article.Text, words string, offset, reach int) (s article.Span, whole, ok bool) {
	needle := bare(nil, words, nil)
	if len(needle) == 0 {
		return article.Span{}, false, false
	}
	here := article.Span{Start: offset - near, End: offset + near + 8*len(needle)}
	if s, ok := nearest(text, here, needle, offset); ok || len(needle) < fewLetters || reach == 0 {
		return s, true, ok
	}
	anywhere := article.Span{Start: offset - reach, End: offset + reach}
	if s, ok := nearest(text, anywhere, needle, offset); ok {
		return s, true, true
	}
	// An address inside the words separates them: half of them will do.
	half := len(needle) / 2
	if half < fewestHalf {
		return article.Span{}, false, false
	}
	for half > 0 && !utf8.RuneStart(needle[half]) {
		half--
	}
	s, ok = nearest(text, anywhere, needle[:max(half, 1)], offset)
	return s, false, ok
}

// nearest searches a part of the text in pieces of bounded size.
func nearest(text article.Text, within article.Span, needle []byte, offset int) (best article.Span, ok bool) {
	const piece = 256 << 10
	end := min(within.End, text.Len())
	size := max(0, min(piece, end-within.Start)) + 8*len(needle)
	letters, at := make([]byte, 0, size), make([]int32, 0, size)
	for start := max(0, within.Start); start < end; start += piece {
		// Each piece reaches into the next one for what lies across.
		s := text.Slice(article.Span{Start: start, End: min(end, start+piece+len(needle)*8)})
		at = at[:0]
		letters = bare(letters[:0], s, &at)
		for from := 0; ; {
			i := bytes.Index(letters[from:], needle)
			if i < 0 {
				break
			}
			i += from
			found := article.Span{Start: start + int(at[i]), End: start + int(at[i+len(needle)-1]) + 1}
			if !ok || abs(found.Start-offset) < abs(best.Start-offset) {
				best, ok = found, true
			}
			from = i + 1
		}
	}
	return best, ok
}

// bare appends the letters and digits of s to b, ASCII in lower case, and their
// offsets to at if that is not nil: what stays the same when a text is wrapped
// anew, or words are made bold. Every byte of a rune outside ASCII counts as a
// letter, but for punctuation from U+2000 on, which editors exchange.
func bare(b []byte, s string, at *[]int32) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80:
			i += 2
			continue
		case c < utf8.RuneSelf:
			continue
		}
		b = append(b, c)
		if at != nil {
			*at = append(*at, int32(i))
		}
	}
	return b
}

func abs(n int) int { return max(n, -n) }
