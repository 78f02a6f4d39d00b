package event

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// farthest is how far from a date, in bytes, the sentence around it is sought. Where
// it has no end there it is cut between words: a text without ends of sentences would
// else be given anew with each of its dates.
const farthest = 400

// sentence returns the bounds, in r.text, of the sentence that holds a range.
func (r *recogniser) sentence(start, end int) (int, int) {
	first, last := max(0, start-farthest), min(len(r.text), end+farthest)
	from, to := r.wordFrom(first, start), r.wordTo(last, end)
	for i := start - 1; i > 0 && i >= first; i-- {
		if r.ends(i) {
			from = i + 1
			break
		}
	}
	for i := end - 1; i < last; i++ {
		if r.ends(i) {
			to = i + 1
			break
		}
	}
	from += r.marksAfter(from)
	to += r.marksAfter(to)
	for from < start && (r.text[from] == ' ' || r.text[from] == '\n') {
		from++
	}
	if strings.HasPrefix(r.text[from:], "\u00a0") && from+2 <= start {
		from += 2
	}
	return from, max(to, end)
}

// wordFrom is where the first word begins at or behind a place, at most at limit.
func (r *recogniser) wordFrom(at, limit int) int {
	if at == 0 {
		return 0
	}
	if n := strings.IndexAny(r.text[at:limit], " \n"); n >= 0 {
		return at + n
	}
	return limit
}

// wordTo is where the last word ends at or before a place, at least at limit.
func (r *recogniser) wordTo(at, limit int) int {
	if at == len(r.text) {
		return at
	}
	return limit + max(0, strings.LastIndexAny(r.text[limit:at], " \n"))
}

// marksAfter is the length of the closing marks at i, which belong to the
// sentence before.
func (r *recogniser) marksAfter(i int) int {
	n := 0
	for i+n > 0 && i+n < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[i+n:])
		if c != '”' && c != '’' && c != ')' && c != '"' && c != '\'' && c != '»' {
			break
		}
		n += size
	}
	return n
}

// ends reports whether the character at i ends a sentence: a full stop, question
// or exclamation mark, with a capital, a mark or nothing after the space behind
// it, that is not the stop of an abbreviation; or a line feed.
func (r *recogniser) ends(i int) bool {
	switch r.text[i] {
	case '\n':
		return true
	case '.', '!', '?':
	default:
		return false
	}
	after := i + 1 + r.marksAfter(i+1)
	rest := r.text[after:]
	if rest == "" {
		return true
	}
	if rest[0] != ' ' && rest[0] != '\n' || r.text[i] == '.' && abbreviated(r.text[:i]) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \n"))
	return !unicode.IsLower(c)
}

// abbreviated reports whether the full stop after a text is that of its last
// word: an initial, a title, a month.
func abbreviated(before string) bool {
	w := before
	if at := strings.LastIndexAny(before, " \n(“\"‘—–-"); at >= 0 {
		_, size := utf8.DecodeRuneInString(before[at:])
		w = before[at+size:]
	}
	if len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' {
		return true
	}
	if n := len(w); n >= 3 && w[n-2] == '.' && n <= 5 {
		return true // "U.S", "e.g"
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Sen", "Sens", "Rep", "Reps", "Gov", "Rev", "Hon", "St", "Mt", "Ft", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "No", "vs", "Adm", "Cmdr", "Jr", "Sr", "Bros", "etc":
		return w != "etc"
	}
	return false
}
