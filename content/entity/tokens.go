package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
)

// gap is the set of what stands between a word and the one before it.
type gap uint16

// What can stand before a word. A plain space sets nothing.
const (
	gapComma gap = 1 << iota
	gapStop      // . ! ? or an ellipsis that is not part of a word
	gapQuote     // a double or single quotation mark
	gapParen
	gapClose // a closing bracket
	gapDash
	gapColon
	gapBreak // a line's or the leaf's begin
	gapOther
	gapJoined    // nothing at all: the second half of "Beijing-based"
	gapAmpersand // " & "
	gapSemicolon
	// gapAbbreviation is the full stop of "Gen." or "Inc.", which ends no sentence.
	gapAbbreviation

	// gapInside is what may stand inside a name.
	gapInside = gapAmpersand | gapAbbreviation
)

// shape is how a word is written.
type shape uint8

// The shapes of words.
const (
	lower  shape = iota
	titled       // "Novak", "O'Brien", "McDonald"
	caps         // "NATO", "U.S.", "G20"
	mixed        // "iPhone", "al-Amr"
	number
	foreign // of an address, a handle, a path: no word at all
)

// token is a word of a leaf.
type token struct {
	start, end int32 // bytes of the leaf's text, without a possessive ending
	word       int32 // index into recogniser.words
	gap        gap   // what stands before it
	shape      shape
	begins     bool // a sentence, a quotation, a heading
	possessive bool
}

// upper reports whether the word may be part of a name by how it is written.
func (t *token) upper() bool { return t.shape == titled || t.shape == caps || t.shape == mixed }

// scanner cuts a leaf into tokens.
type scanner struct {
	r    *recogniser
	text string
	pos  int
	gap  gap
	// abbreviation is true after a token whose full stop ends no sentence, and
	// dotted after one that may or may not: "U.S."
	abbreviation, dotted bool
	lastEnd              int
}

// scan appends the tokens of a leaf's text to r.tokens.
func (r *recogniser) scan(leaf *article.Leaf) {
	s := scanner{r: r, text: leaf.Text, gap: gapBreak}
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch {
		case c == ' ':
			s.pos++
		case isLetter(c) || isDigit(c):
			s.word()
		case c < utf8.RuneSelf:
			s.punctuation(c)
		default:
			s.wide()
		}
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isUpper(c byte) bool  { return c >= 'A' && c <= 'Z' }
func isLower(c byte) bool  { return c >= 'a' && c <= 'z' }

// punctuation notes an ASCII character that is no part of a word.
func (s *scanner) punctuation(c byte) {
	s.pos++
	switch c {
	case ',':
		s.gap |= gapComma
	case '.':
		if s.abbreviation && s.pos-1 == s.lastEnd {
			s.gap |= gapAbbreviation
			return
		}
		s.gap |= gapStop
	case '!', '?':
		s.gap |= gapStop
	case '"', '`':
		s.gap |= gapQuote
	case '\'':
		s.apostrophe()
	case '(', '[', '{':
		s.gap |= gapParen
	case ')', ']', '}':
		s.gap |= gapClose
	case '-':
		s.gap |= gapDash
	case ':':
		s.gap |= gapColon
	case ';':
		s.gap |= gapSemicolon
	case '\n', '\r', '\t':
		s.gap |= gapBreak
	case '&':
		s.gap |= gapAmpersand
	case '@', '#':
		s.address()
	default:
		s.gap |= gapOther
	}
}

// apostrophe handles a single quotation mark that is not inside a word: the
// ending of a possessive that stands apart ("Novak 's"), or a mark.
func (s *scanner) apostrophe() {
	rest := s.text[s.pos:]
	if n := len(s.r.tokens); n > s.r.first && s.gap == 0 && strings.HasPrefix(rest, "s") && !continues(rest[1:]) {
		s.pos++
		s.r.tokens[n-1].possessive = true
		return
	}
	s.gap |= gapQuote
}

// continues reports whether a word goes on at the begin of the text.
func continues(text string) bool {
	if text == "" {
		return false
	}
	c := text[0]
	if c < utf8.RuneSelf {
		return isLetter(c) || isDigit(c)
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// wide handles a character beyond ASCII.
func (s *scanner) wide() {
	c, size := utf8.DecodeRuneInString(s.text[s.pos:])
	if unicode.IsLetter(c) || unicode.IsDigit(c) {
		s.word()
		return
	}
	s.pos += size
	switch c {
	case '’', '‘':
		s.apostrophe()
	case '“', '”', '„', '«', '»', '‹', '›', '‚', '‟':
		s.gap |= gapQuote
	case '—', '–', '―', '‒':
		s.gap |= gapDash
	case '…':
		s.gap |= gapStop
	case '\u00a0', '\u2009', '\u202f', '\u200a', '\u2002', '\u2003':
	case '•', '·', '‣', '▪':
		s.gap |= gapBreak
	default:
		if !unicode.IsMark(c) {
			s.gap |= gapOther
		}
	}
}

// address skips to the next white space: what follows is no word.
func (s *scanner) address() {
	end := strings.IndexAny(s.text[s.pos:], " \n\t")
	if end < 0 {
		end = len(s.text) - s.pos
	}
	s.pos += end
	s.gap |= gapOther
}

// word cuts the word that begins at pos.
func (s *scanner) word() {
	start := s.pos
	end := s.wordEnd(start)
	if strings.HasPrefix(s.text[end:], "://") || strings.HasPrefix(s.text[end:], "@") || strings.HasPrefix(s.text[start:end], "www.") {
		s.address()
		return
	}
	s.pos = end
	if cut := s.hyphen(start, end); cut > 0 {
		if !isPrefix(s.text[start:cut]) {
			s.emit(start, cut)
		}
		s.gap |= gapJoined
		s.emit(cut+1, end)
	} else {
		s.emit(start, end)
	}
	s.ending()
}

// ending handles what follows a word at once: a possessive or contraction.
func (s *scanner) ending() {
	rest := s.text[s.pos:]
	mark := 0
	switch {
	case strings.HasPrefix(rest, "'"):
		mark = 1
	case strings.HasPrefix(rest, "’"):
		mark = len("’")
	default:
		return
	}
	after := rest[mark:]
	t := &s.r.tokens[len(s.r.tokens)-1]
	for _, e := range [...]string{"s", "S", "re", "ve", "ll", "d", "m"} {
		if strings.HasPrefix(after, e) && !continues(after[len(e):]) {
			s.pos += mark + len(e)
			t.possessive = e == "s" || e == "S"
			return
		}
	}
	if last := s.text[s.pos-1]; (last == 's' || last == 'S') && (after == "" || after[0] == ' ') && t.upper() {
		s.pos += mark
		t.possessive = true
	}
}

// emit appends one token.
func (s *scanner) emit(start, end int) {
	r := s.r
	t := token{start: int32(start), end: int32(end), gap: s.gap, word: r.intern(s.text[start:end])}
	w := &r.words[t.word]
	if t.shape = w.shape; end < len(s.text) && s.text[end] == '$' {
		t.shape = foreign // "US$20"
	}
	t.begins = s.gap&(gapBreak|gapStop|gapColon|gapSemicolon) != 0 || s.gap&gapQuote != 0 && s.gap&^gapQuote != 0 ||
		s.dotted && t.shape == titled && r.lowerClass(w)&stop != 0
	if n := len(r.tokens); s.gap&gapDash != 0 && n > r.first && n-r.first <= 6 && (s.gap&gapClose != 0 || r.tokens[n-1].shape == caps) {
		t.begins = true // after a dateline
	}
	if s.gap&gapQuote != 0 && len(r.tokens) > r.first && s.gap&(gapComma|gapColon|gapStop) == 0 {
		t.begins = t.begins || s.opensQuote(start)
	}
	if t.shape == lower {
		w.lower++
	}
	s.gap, s.lastEnd = 0, end
	s.dotted = s.text[end-1] == '.'
	short := r.abbreviation(s.text, start, end)
	if short&place != 0 && t.gap == gapComma {
		t.end++ // "Springfield, Va."
		t.word = r.intern(s.text[start:t.end])
		s.lastEnd, s.pos = end+1, max(s.pos, end+1)
		s.dotted = true
		r.tokens = append(r.tokens, t)
		return
	}
	s.abbreviation = t.upper() && (end-start <= 5) && short != 0
	r.tokens = append(r.tokens, t)
}

// abbreviation is the class of a word with the full stop that follows it; that
// of a word in capitals as a title is written.
func (r *recogniser) abbreviation(text string, start, end int) class {
	if end >= len(text) || text[end] != '.' {
		return 0
	}
	if end-start > 1 && isUpper(text[start+1]) {
		return r.lex.words[titleCase(text[start:end+1])]
	}
	return r.lex.words[text[start:end+1]]
}

// opensQuote reports whether the word at start follows an opening mark after a
// space, so that its capital may be that of a sentence.
func (s *scanner) opensQuote(start int) bool { return start > 0 && s.text[start-1] != ' ' }
