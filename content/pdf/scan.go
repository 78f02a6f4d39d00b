package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// scanner reads the words of a page. A question to the engine costs about a
// microsecond, so it asks as few as it can: the places of a word's first and last
// character, and the font only where those are of another height than before.
type scanner struct {
	*file
	text   references.FPDF_TEXTPAGE
	units  []uint16
	words  []word
	cut    bool
	line   int // first word of the line that is read
	loose  box // of the word whose font was asked for last
	recent word
}

// run reads all words, in the file's coordinates and order.
func (s *scanner) run() error {
	count, err := s.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: s.text})
	if err != nil {
		return err
	}
	if count.Count > MaxPageChars {
		s.cut = true
		return nil
	}
	if err := s.readUnits(count.Count); err != nil {
		return err
	}
	glued := false
	for i := 0; i < len(s.units); {
		if isBlank(s.units[i]) {
			i, glued = i+1, false
			continue
		}
		end := i + 1
		for end < len(s.units) && !isBlank(s.units[end]) {
			end++
		}
		if err := s.readRun(i, end, glued); err != nil {
			return err
		}
		i, glued = end, true
	}
	s.endLine()
	return nil
}

func isBlank(u uint16) bool { return u == 0 || unicode.IsSpace(rune(u)) }

// readUnits reads the characters of the page: at once, or one by one where some have
// no meaning and are left out of the whole.
func (s *scanner) readUnits(count int) error {
	whole, err := s.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: s.text, Count: count})
	if err == nil {
		s.units = utf16.Encode([]rune(strings.TrimSuffix(whole.Text, "\x00")))
		if len(s.units) == count {
			return nil
		}
	}
	s.units = make([]uint16, count)
	for i := range s.units {
		r, err := s.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: s.text, Index: i})
		if err != nil {
			return err
		}
		s.units[i] = uint16(min(r.Unicode, 0xffff))
	}
	return nil
}

// readRun reads the characters from i to end, between which no space stands: one word,
// or several where one is raised.
func (s *scanner) readRun(i, end int, glued bool) error {
	first, err := s.box(i)
	if err != nil {
		return nil // a character without a place is not seen
	}
	last := first
	if end-i > 1 {
		if last, err = s.box(end - 1); err != nil {
			last = first
		}
	}
	if sameHeight(first, last) {
		s.add(i, end, first.union(last), glued)
		return nil
	}
	for i < end {
		b, err := s.box(i)
		n := i + 1
		for whole := b; err == nil && n < end; n++ {
			next, err := s.box(n)
			if err == nil && !sameHeight(whole, next) {
				break
			}
			b = b.union(next)
		}
		s.add(i, n, b, glued)
		i, glued = n, true
	}
	return nil
}

// box is the place of a character, from the font's lowest to its highest.
func (s *scanner) box(i int) (box, error) {
	r, err := s.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: s.text, Index: i})
	if err != nil {
		return box{}, err
	}
	b := r.Rect
	return box{float64(min(b.Left, b.Right)), float64(min(b.Bottom, b.Top)), float64(max(b.Left, b.Right)), float64(max(b.Bottom, b.Top))}, nil
}

// sameHeight reports whether two characters are of one size on one baseline.
func sameHeight(a, b box) bool {
	slack := 0.06 * a.height()
	return abs(a.y0-b.y0) <= slack && abs(a.y1-b.y1) <= slack
}

// add adds the word of the characters from i to end.
func (s *scanner) add(i, end int, b box, glued bool) {
	text := spelled(string(utf16.Decode(s.units[i:end])))
	if len(s.words) == 0 || !sameHeight(s.loose, b) {
		s.endLine()
		s.recent = s.ask(i, b)
		s.loose = b
	}
	w := s.recent
	w.text, w.box, w.glued, w.first = text, b, glued, i
	if w.quarter != 0 {
		w.box = s.inkBox(i, end)
	}
	s.words = append(s.words, w)
}

// endLine finds out whether a line that begins in bold ends so too.
func (s *scanner) endLine() {
	line := s.words[s.line:]
	s.line = len(s.words)
	if len(line) < 2 || !line[0].bold {
		return
	}
	last := &line[len(line)-1]
	if last.bold, last.italic = s.style(last.first); last.bold {
		return
	}
	for i := 1; i < len(line); i++ {
		line[i].bold = false
	}
}

// ask asks for font, baseline and direction of the character at an index.
func (s *scanner) ask(i int, loose box) word {
	w, scale := word{font: font{size: loose.height()}}, 1.0
	if m, err := s.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: s.text, Index: i}); err == nil {
		scale = math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
		w.quarter = quarterOf(math.Atan2(float64(m.Matrix.B), float64(m.Matrix.A)))
	}
	if r, err := s.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: s.text, Index: i}); err == nil {
		w.size = r.FontSize * scale
	}
	if !(w.size > 0.1 && w.size < 10_000) {
		w.size = 1
	}
	if r, err := s.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: s.text, Index: i}); err == nil {
		w.base = r.Y
		if w.quarter%2 == 1 {
			w.base = r.X
		}
	}
	w.bold, w.italic = s.style(i)
	return w
}

func (s *scanner) style(i int) (bold, italic bool) {
	weight := 0
	if r, err := s.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: s.text, Index: i}); err == nil {
		weight = r.FontWeight
	}
	r, err := s.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: s.text, Index: i})
	if err != nil {
		return weight >= 600, false
	}
	return fontStyle(r.FontName, weight, r.Flags)
}

// inkBox is the place of the characters from i to end by their ink: a turned line's
// other boxes mean nothing.
func (s *scanner) inkBox(i, end int) box {
	var whole box
	for n, at := range []int{i, end - 1} {
		r, err := s.FPDFText_GetCharBox(&requests.FPDFText_GetCharBox{TextPage: s.text, Index: at})
		if err != nil {
			continue
		}
		b := box{min(r.Left, r.Right), min(r.Bottom, r.Top), max(r.Left, r.Right), max(r.Bottom, r.Top)}
		if whole = whole.union(b); n == 0 {
			whole = b
		}
	}
	return whole
}

// quarter is the direction of most of the text, in quarters of a turn.
func (s *scanner) quarter() int {
	var written [4]int
	for i := range s.words {
		written[s.words[i].quarter] += len(s.words[i].text)
	}
	return slices.Index(written[:], slices.Max(written[:]))
}
