package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner cuts a leaf into tokens.
type scanner struct {
	t     *Text
	first int // the leaf's first token
	text  string
	pos   int
	gap   Gap
	// abbreviation is set after a token whose full stop ends no sentence, and
	// dotted after one that ends in a full stop of its own: "U.S."
	abbreviation, dotted bool
	lastEnd              int
	sentence             int32
	ended                bool // the next word begins a sentence
}

// scan appends the tokens of a leaf.
func (t *Text) scan(text string) {
	s := scanner{t: t, first: len(t.Tokens), text: text, gap: GapBreak}
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch {
		case c == ' ':
			s.pos++
		case IsLetter(c) || IsDigit(c):
			s.word()
		case c < utf8.RuneSelf:
			s.punctuation(c)
		default:
			s.wide()
		}
	}
}

// tokens returns the tokens of the leaf so far.
func (s *scanner) tokens() []Token { return s.t.Tokens[s.first:] }

// punctuation notes an ASCII character that is no part of a word.
func (s *scanner) punctuation(c byte) {
	s.pos++
	switch c {
	case ',':
		s.gap |= GapComma
	case '.':
		if s.abbreviation && s.pos-1 == s.lastEnd {
			s.gap |= GapAbbreviation
			s.tokens()[len(s.tokens())-1].Stopped = true
			s.end(s.pos - 1)
			return
		}
		s.stop(s.pos - 1)
	case '!', '?':
		s.stop(s.pos - 1)
	case '"', '`':
		s.gap |= GapQuote
	case '\'':
		s.apostrophe()
	case '(', '[', '{':
		s.gap |= GapParen
	case ')', ']', '}':
		s.gap |= GapClose
	case '-':
		s.gap |= GapDash
	case ':':
		s.gap |= GapColon
	case ';':
		s.gap |= GapSemicolon
	case '\n', '\r', '\t':
		s.gap |= GapBreak
		s.ended = s.ended || c == '\n'
	case '&':
		s.gap |= GapAmpersand
	case '@', '#':
		s.address()
	default:
		s.gap |= GapOther
	}
}

// stop notes a mark that may end a sentence.
func (s *scanner) stop(at int) {
	s.gap |= GapStop
	s.end(at)
}

// end notes where a sentence ends.
func (s *scanner) end(at int) {
	s.ended = s.ended || s.t.Lex.sentenceEnds(s.text, at)
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
		s.gap |= GapQuote
	case '—', '–', '―', '‒':
		s.gap |= GapDash
	case '…':
		s.stop(s.pos - size)
	case '\u00a0', '\u2009', '\u202f', '\u200a', '\u2002', '\u2003':
	case '•', '·', '‣', '▪':
		s.gap |= GapBreak
	default:
		if !unicode.IsMark(c) {
			s.gap |= GapOther
		}
	}
}

// apostrophe handles a single quotation mark that is not inside a word: the ending of
// a possessive that stands apart ("Novak 's"), or a mark.
func (s *scanner) apostrophe() {
	rest := s.text[s.pos:]
	if tokens := s.tokens(); len(tokens) > 0 && s.gap == 0 && strings.HasPrefix(rest, "s") && !continues(rest[1:]) {
		s.pos++
		last := &tokens[len(tokens)-1]
		last.Possessive = true
		if tail := s.pos - int(last.End); tail < 1<<8 {
			last.Tail = uint8(tail)
		}
		return
	}
	s.gap |= GapQuote
}

// address skips to the next white space: what follows is no word.
func (s *scanner) address() {
	end := strings.IndexAny(s.text[s.pos:], " \n\t")
	if end < 0 {
		end = len(s.text) - s.pos
	}
	s.pos += end
	s.gap |= GapOther
	word := strings.TrimRight(s.text[:s.pos], "”’)\"'»›]")
	if _, size := utf8.DecodeLastRuneInString(word); len(word) > 0 {
		s.end(len(word) - size)
	}
}

// word cuts the word that begins at pos.
func (s *scanner) word() {
	start := s.pos
	end := wordEnd(s.text, start)
	if strings.HasPrefix(s.text[end:], "://") || strings.HasPrefix(s.text[end:], "@") || strings.HasPrefix(s.text[start:end], "www.") {
		s.address()
		return
	}
	s.pos = end
	if cut := s.hyphen(start, end); cut > 0 {
		s.emit(start, cut)
		s.gap = GapJoined
		start = cut + 1
	}
	s.emit(start, end)
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
	t := &s.t.Tokens[len(s.t.Tokens)-1]
	n := endingLength(after)
	t.Possessive = n > 0 && after[0]|0x20 == 's'
	if last := s.text[s.pos-1]; n == 0 {
		t.Possessive = (last == 's' || last == 'S') && (after == "" || after[0] == ' ') && t.Upper()
		if !t.Possessive {
			return
		}
	}
	t.Tail = uint8(mark + n)
	s.pos += mark + n
}

// endingLength returns the length of the letters behind the apostrophe of a
// possessive or a contraction with which s begins; 0 if it does not.
func endingLength(s string) int {
	for _, e := range [...]string{"s", "S", "re", "ve", "ll", "d", "m"} {
		if strings.HasPrefix(s, e) && !continues(s[len(e):]) {
			return len(e)
		}
	}
	return 0
}

// emit appends one token.
func (s *scanner) emit(start, end int) {
	t := Token{Start: int32(start), End: int32(end), Gap: s.gap}
	short := s.short(start, end)
	if short.Is(Place) && t.Gap == GapComma {
		t.End++ // "Springfield, Va."
	}
	t.Word = s.t.Intern(s.text[start:t.End])
	w := &s.t.Words[t.Word]
	if t.Shape = w.Shape; end < len(s.text) && s.text[end] == '$' {
		t.Shape = Foreign // "US$20"
	}
	t.Begins = s.begins(&t, w)
	if t.Shape == Lower {
		w.InLower++
	}
	if s.ended && len(s.tokens()) > 0 {
		s.sentence++
	}
	t.Sentence, s.ended = s.sentence, false
	s.gap, s.lastEnd = 0, end
	s.dotted = s.text[t.End-1] == '.'
	s.abbreviation = t.Upper() && end-start <= maxAbbreviation && short != 0
	if int(t.End) > end {
		s.abbreviation, s.lastEnd, s.pos = false, end+1, max(s.pos, end+1)
	}
	s.t.Tokens = append(s.t.Tokens, t)
	if s.dotted {
		s.end(int(t.End) - 1)
	}
}

// begins reports whether the capital of the token that comes next may be that of a
// sentence or the like. A dateline ends before it, too, which begins a sentence.
func (s *scanner) begins(t *Token, w *Word) bool {
	before := s.tokens()
	if n := len(before); s.gap&GapDash != 0 && n > 0 && n <= longestDateline && (s.gap&GapClose != 0 || before[n-1].Shape == Caps) {
		s.ended = s.ended || before[0].Shape == Caps && t.Upper()
		return true
	}
	switch {
	case s.gap&(GapBreak|GapStop|GapColon|GapSemicolon) != 0, s.gap&GapQuote != 0 && s.gap&^GapQuote != 0:
		return true
	case s.dotted && t.Shape == Titled && w.Lower().Name.Is(Stop):
		return true
	}
	return s.gap&GapQuote != 0 && len(before) > 0 && s.text[t.Start-1] != ' ' // behind an opening mark
}

// longestDateline is the most words of a dateline: "LONDON, March 3 (Harbour Wire) —".
const longestDateline = 6

// short returns the classes of a word with the full stop that follows it; those of a
// word in capitals as a title is written.
func (s *scanner) short(start, end int) Name {
	if end >= len(s.text) || s.text[end] != '.' || end-start > maxAbbreviation {
		return 0
	}
	if end-start > 1 && IsUpper(s.text[start+1]) {
		return s.t.Lex.Name(TitleCase(s.text[start : end+1]))
	}
	return s.t.Lex.Name(s.text[start : end+1])
}

// TitleCase turns a word in capitals into one that begins with a capital.
func TitleCase(w string) string {
	c, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(c)) + strings.ToLower(w[size:])
}
