package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/text"
)

// maxLabel is the most bytes that the label of a transcript's line may have.
const maxLabel = 60

// label is what stands before the colon of a transcript's line.
type label struct {
	start, end int // of the name
	body       int // where the words begin
}

// labelAt parses "NAME: words", "NAME, OFFICE: words", "Ada Novak: words",
// "((AN)) words", "Q. words" at the start of a text. That a capitalised label names somebody is for the caller to check.
func labelAt(s string) (label, bool) {
	if l, ok := turnAt(s); ok {
		return l, true
	}
	if l, ok := bracketedAt(s); ok {
		return l, true
	}
	i := strings.IndexByte(s[:min(len(s), maxLabel)], ':')
	if i < 2 || i+1 >= len(s) || s[i+1] != ' ' && s[i+1] != 0xC2 {
		return label{}, false
	}
	name := nameLength(s[:i])
	words := 0
	for w := range strings.FieldsSeq(s[:name]) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\""))
		if !unicode.IsUpper(r) && !particle(w) {
			return label{}, false
		}
		words++
	}
	body := i + 1 + len(s[i+1:]) - len(strings.TrimLeftFunc(s[i+1:], unicode.IsSpace))
	if words == 0 || words > 5 || body >= len(s) || noLabel(s[:i]) {
		return label{}, false
	}
	return label{0, name, body}, true
}

// nameLength is the length of the name in a label: in capitals it may be followed
// by what the speaker is, "ADA NOVAK, MAYOR OF ELMTON", or by how the words are
// heard, "NOVAK (through an interpreter)".
func nameLength(s string) int {
	i := strings.IndexAny(s, ",(")
	if i < 0 || !allCapitals(s[:i]) {
		return len(s)
	}
	if s[i] == '(' && strings.HasSuffix(s, ")") || s[i] == ',' && allCapitals(s[i:]) {
		return len(strings.TrimRight(s[:i], " "))
	}
	return len(s)
}

// bracketedAt parses a label in two pairs of brackets, as wikis set it.
func bracketedAt(s string) (label, bool) {
	if !strings.HasPrefix(s, "((") {
		return label{}, false
	}
	end := strings.Index(s[:min(len(s), maxLabel)], "))")
	if end < len("((")+1 || noLabel(s[2:end]) {
		return label{}, false
	}
	rest := strings.TrimLeft(s[end:], ") :\u00a0")
	return label{2, end, len(s) - len(rest)}, rest != ""
}

// turnAt parses the marks of question and answer: Q. Q: A. A:, and a Q alone.
func turnAt(s string) (label, bool) {
	if strings.HasPrefix(s, "Q ") {
		if body := len(s) - len(strings.TrimLeft(s, "Q \t\u00a0")); body < len(s) && isUpperAt(s, body) {
			return label{0, 1, body}, true
		}
	}
	if len(s) > 3 && (s[0] == 'Q' || s[0] == 'A') && (s[1] == '.' || s[1] == ':') && s[2] == ' ' {
		return label{0, 1, 3}, true
	}
	return label{}, false
}

func particle(w string) bool {
	switch w {
	case "de", "van", "von", "der", "den", "la", "le", "al", "bin", "del", "da", "di", "of", "the":
		return true
	}
	return false
}

// noLabel knows the words before a colon that are no speaker.
func noLabel(s string) bool {
	switch strings.ToLower(s) {
	case "note", "update", "correction", "clarification", "editor's note", "editor’s note",
		"photo", "source", "sources", "read more", "related", "image", "video", "caption",
		"summary", "warning", "tip", "example", "see also", "by", "date", "time", "where",
		"when", "what", "why", "how", "who", "the question", "the answer", "ps", "p.s.":
		return true
	}
	return false
}

// allCapitals reports whether the letters of a label are capitals, two at least.
func allCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// labelled returns the speaker that text[start:end] of a leaf names as a label:
// a name that is known there, or capitals or brackets, whose name need not be.
func (r *recogniser) labelled(leaf, start, end int) (attribution, bool) {
	l := &r.leaves[leaf]
	out := attribution{speaker: article.NoSpeaker, source: l.Span(start, end), confidence: sureLabel}
	for _, n := range r.namesAt(leaf, start, end) {
		if r.mayLabel(n.Entity) {
			out.speaker = n.Entity
		}
	}
	words := l.Text[start:end]
	if e := r.byCapitals(words); e >= 0 {
		out.speaker = e
	}
	bracketed := start > 0 && l.Text[start-1] == '('
	return out, out.speaker >= 0 || bracketed || allCapitals(words)
}

func (r *recogniser) mayLabel(e int) bool {
	k := r.entities[e].Kind
	return k.IsPerson() || k == article.Organization || k == article.Other
}

// byCapitals finds the only person whose name, or the last word of whose name,
// is the label in other case.
func (r *recogniser) byCapitals(words string) int {
	if !allCapitals(words) {
		return article.NoSpeaker
	}
	if e, ok := r.labels[words]; ok {
		return e
	}
	if r.labels == nil {
		r.labels = map[string]int{}
	}
	r.labels[words] = r.surnamed(words)
	return r.labels[words]
}

// surnamed is byCapitals, looked up.
func (r *recogniser) surnamed(words string) int {
	last := words[strings.LastIndexByte(words, ' ')+1:]
	found := article.NoSpeaker
	for e := range r.entities {
		n := r.entities[e].Name
		if !r.entities[e].Kind.IsPerson() || allCapitals(n) {
			continue
		}
		if strings.EqualFold(n, words) {
			return e
		}
		if strings.EqualFold(n[strings.LastIndexByte(n, ' ')+1:], last) || initialsOf(n, words) {
			if found >= 0 {
				return article.NoSpeaker
			}
			found = e
		}
	}
	return found
}

// initialsOf reports whether words are the initials of a name: interviews give
// the full name once, and then AN.
func initialsOf(name, words string) bool {
	if len(words) > maxInitials {
		return false
	}
	for part := range strings.FieldsSeq(name) {
		r, n := utf8.DecodeRuneInString(part)
		if !strings.HasPrefix(words, part[:n]) || !unicode.IsUpper(r) {
			return false
		}
		words = words[n:]
	}
	return words == ""
}

// maxInitials is the most bytes that initials may have.
const maxInitials = 8

// labelSegment takes a label out of the words of an candidate whose marks hold
// it too, as quoted transcripts have them. In a heading they hold a title, of
// which the colon parts the second half.
func (r *recogniser) labelSegment(u *candidate) bool {
	if r.leaves[u.leaf].Kind == article.Heading {
		return false
	}
	text := r.leaves[u.leaf].Text[u.seg.start:u.seg.end]
	l, ok := labelAt(text)
	if !ok {
		return false
	}
	g, ok := r.labelled(u.leaf, u.seg.start+l.start, u.seg.start+l.end)
	if !ok {
		return false
	}
	u.attribution, u.found, u.labelled = g, true, true
	u.seg.start += l.body
	return true
}

// colonName parses a name and a colon that begin the sentence before the
// quotation at token q: Ada Novak: "We lost."
func (f *frame) colonName(q, lo int) (cue, bool) {
	if q-2 < lo || f.tokens[q-1].kind != tColon {
		return cue{}, false
	}
	p, ok := f.nounPhrase(lo, q-1)
	if !ok || !f.isName(p) || p.to != q-1 && f.tokens[p.to].kind != tComma && f.tokens[p.to].kind != tOpen {
		return cue{}, false
	}
	for i := p.to; i < q-1; i++ {
		if f.tokens[i].class.Is(cueVerb | text.VerbLike) {
			return cue{}, false
		}
	}
	return cue{source: p, from: q - 1, to: q, confidence: sureLabel}, true
}
