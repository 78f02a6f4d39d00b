package entity

import (
	"strings"
	"unicode/utf8"

	"briefing/content/text"
)

// nameParts are the parts of a person's name.
type nameParts struct {
	given   string // the first given name, or initials; "" if there is none
	rest    string // what stands between, apart by spaces
	surname string // with its particles
	last    string // the last word of the surname
}

// splitName takes a person's name apart; suffixes and titles are left out.
func (r *recogniser) splitName(name string) nameParts {
	words := strings.FieldsFunc(name, func(c rune) bool { return strings.ContainsRune(" \t\n\u00a0\"“”‘'", c) && c != '\'' })
	for len(words) > 1 && r.lex.Lookup(strings.TrimSuffix(words[len(words)-1], ",")).Head.Is(text.NameSuffix) {
		words = words[:len(words)-1]
	}
	if n := len(words); n > 0 {
		words[n-1] = strings.TrimRight(words[n-1], ",")
	}
	switch len(words) {
	case 0:
		return nameParts{}
	case 1:
		return nameParts{surname: words[0], last: words[0]}
	}
	if len(words) == 2 && r.lex.Lookup(words[0]).Head.Is(text.SurnameParticle) {
		return nameParts{surname: words[0] + " " + words[1], last: words[1]}
	}
	at := len(words) - 1
	for at > 1 && r.lex.Lookup(strings.ToLower(words[at-1])).Name.Is(text.Particle) && len(words[at-1]) > 1 {
		at--
	}
	return nameParts{
		given:   words[0],
		rest:    strings.Join(words[1:at], " "),
		surname: strings.Join(words[at:], " "),
		last:    words[len(words)-1],
	}
}

// samePerson reports whether two full names may be one person's: the same
// surname, and given names that do not contradict each other.
func (r *recogniser) samePerson(a, b nameParts) bool {
	if !sameWord(a.last, b.last) {
		return false
	}
	if a.given == "" || b.given == "" {
		return true
	}
	return r.sameGiven(a.given, b.given) ||
		a.rest != "" && r.sameGiven(a.rest, b.given) || b.rest != "" && r.sameGiven(a.given, b.rest)
}

// sameGiven reports whether two given names may be one: equal, an initial, or a
// nickname of the other.
func (r *recogniser) sameGiven(a, b string) bool {
	if sameWord(a, b) {
		return true
	}
	if isInitial(a) || isInitial(b) {
		return a[0] == b[0]
	}
	full := func(s string) string {
		if f, ok := r.lex.Nickname(s); ok {
			return f
		}
		return s
	}
	return full(a) == full(b)
}

func isInitial(s string) bool {
	return utf8.RuneCountInString(s) == 1 || len(s) >= 2 && s[1] == '.'
}

// sameWord reports whether two words are equal but for case and the form of
// their apostrophes.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	if strings.Contains(a, "’") || strings.Contains(b, "’") {
		a, b = strings.ReplaceAll(a, "’", "'"), strings.ReplaceAll(b, "’", "'")
	}
	return strings.EqualFold(a, b)
}

// foldName is a name in the form in which spellings are compared: small letters,
// straight apostrophes.
func foldName(s string) string {
	return strings.ToLower(strings.ReplaceAll(s, "’", "'"))
}
