package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Style says how a span is set.
type Style uint8

// The styles, which add up.
const (
	Strong Style = 1 << iota
	Emphasis
	Super
	Sub
	// Raw is Markdown already: the mark of a footnote.
	Raw
)

// Inline is what stands in one paragraph.
type Inline struct{ spans []span }

type span struct {
	text   string
	style  Style
	target string // of a link
}

// Add adds text. Line feeds in it are kept as line breaks.
func (p *Inline) Add(text string, style Style, target string) {
	if style&Raw == 0 {
		text = noMarks(text)
	}
	if text == "" {
		return
	}
	if n := len(p.spans); n > 0 && p.spans[n-1].style == style && p.spans[n-1].target == target {
		p.spans[n-1].text += text
		return
	}
	p.spans = append(p.spans, span{text, style, target})
}

// Page notes that a page begins here.
func (p *Inline) Page(label string) { p.Add(pageMark+noMarks(label)+pageEnd, Raw, "") }

// Append adds what stands in another paragraph.
func (p *Inline) Append(q Inline) {
	for _, s := range q.spans {
		p.Add(s.text, s.style, s.target)
	}
}

// Plain is the text alone, on one line.
func (p *Inline) Plain() string {
	return strings.Join(strings.Fields(p.Lines()), " ")
}

// Lines is the text alone, with its line breaks and blanks.
func (p *Inline) Lines() string {
	var b strings.Builder
	for _, s := range p.spans {
		if s.style&Raw == 0 {
			b.WriteString(s.text)
		}
	}
	return b.String()
}

// Is reports whether all of the text has the style.
func (p *Inline) Is(style Style) bool {
	for _, s := range p.spans {
		if s.style&style != style && s.style&Raw == 0 && strings.TrimSpace(s.text) != "" {
			return false
		}
	}
	return len(p.spans) > 0
}

// Cut takes the first bytes of the text away, as far as they stand in its first span.
func (p *Inline) Cut(bytes int) {
	p.spans = slices.Clone(p.spans)
	for i := range p.spans {
		if s := &p.spans[i]; s.style&Raw == 0 {
			s.text = s.text[min(bytes, len(s.text)):]
			return
		}
	}
}

// Strip takes the style from every span, for headings that are set bold anyway.
func (p *Inline) Strip(style Style) {
	spans := p.spans
	p.spans = nil
	for _, s := range spans {
		p.Add(s.text, s.style&^style, s.target)
	}
}

// Markdown returns the paragraph; breaks says what stands for a line break in it.
func (p *Inline) Markdown(breaks string) string {
	var b strings.Builder
	last := ' '
	for i := 0; i < len(p.spans); {
		end := i + 1
		for target := p.spans[i].target; end < len(p.spans) && target != "" && p.spans[end].target == target; {
			end++
		}
		next := ' '
		if end < len(p.spans) {
			next, _ = utf8.DecodeRuneInString(p.spans[end].text)
		}
		text := ""
		for j, s := range p.spans[i:end] {
			after := next
			if i+j+1 < end {
				after, _ = utf8.DecodeRuneInString(p.spans[i+j+1].text)
			}
			set := s.markdown(last, after, breaks)
			if set != "" {
				last, _ = utf8.DecodeLastRuneInString(set)
			}
			text += set
		}
		b.WriteString(linked(text, p.spans[i].target))
		i = end
	}
	return strings.Trim(b.String(), " \t\n")
}

// linked makes a link of a text, but for the blanks around it.
func linked(text, target string) string {
	if target == "" {
		return text
	}
	words := strings.TrimSpace(text)
	at := strings.Index(text, words)
	return text[:at] + Link(words, target) + text[at+len(words):]
}

// markdown writes one span; before and after are the characters around it.
func (s span) markdown(before, after rune, breaks string) string {
	if s.style&Raw != 0 {
		return s.text
	}
	text := s.text
	if s.style&(Super|Sub) != 0 {
		text = Raise(text, s.style&Super != 0)
	}
	text = strings.ReplaceAll(Escape(text), "\n", breaks)
	mark := ""
	if s.style&Strong != 0 {
		mark = "**"
	}
	if s.style&Emphasis != 0 {
		mark += "*"
	}
	words := strings.TrimSpace(text)
	if mark == "" || words == "" {
		return text
	}
	at := strings.Index(text, words)
	lead, tail := text[:at], text[at+len(words):]
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	if lead != "" {
		before = ' '
	}
	if tail != "" {
		after = ' '
	}
	if !flanks(before, first) || !flanks(after, last) {
		return text
	}
	return lead + mark + words + mark + tail
}

// flanks reports whether a mark of emphasis between the two characters is read as
// one (CommonMark, "left-flanking delimiter run"); inner stands inside.
func flanks(outer, inner rune) bool {
	punct := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
	return !punct(inner) && outer != '*' || unicode.IsSpace(outer) || punct(outer) && outer != '*'
}

const (
	plainDigits = "0123456789+-−=()n"
	superDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"
	subDigits   = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ"
)

// Raise sets figures as superscripts or subscripts, so that 10⁹ is not read as 109.
// Other raised words, but for the ending of an ordinal or a sign of trade, get a
// sign before them: "x^k", "1st".
func Raise(text string, up bool) string {
	digits := []rune(subDigits)
	if up {
		digits = []rune(superDigits)
	}
	var b strings.Builder
	for _, r := range text {
		i := runeIndex(plainDigits, r)
		switch {
		case i >= 0:
			b.WriteRune(digits[i])
		case r == ' ':
			b.WriteRune(r)
		case !up || strings.ContainsAny(text, "[](^") || isOrdinalEnding(text):
			return text
		default:
			return "^" + text
		}
	}
	return b.String()
}

// isOrdinalEnding reports whether raised words are the end of a number or a name: of
// "1st", "2º", "Café™".
func isOrdinalEnding(words string) bool {
	switch strings.ToLower(words) {
	case "st", "nd", "rd", "th", "e", "er", "re", "ère", "ème", "o", "a", "tm", "sm", "®", "™", "©":
		return true
	}
	return strings.TrimSpace(words) == "" || strings.Trim(words, "*†‡§¶") == ""
}

func runeIndex(s string, want rune) int {
	n := 0
	for _, r := range s {
		if r == want {
			return n
		}
		n++
	}
	return -1
}
