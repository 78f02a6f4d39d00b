package turns

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks may stand around a label: those of Markdown in plain text, those with
// which captions announce another speaker.
const marks = " \t\u00a0*_>#"

// skipMarks returns the first byte in [at, end) that is no mark.
func skipMarks(text string, at, end int) int {
	return end - len(strings.TrimLeft(text[at:end], marks))
}

// trimMarks returns the end of text[at:end] without the marks at its end.
func trimMarks(text string, at, end int) int {
	return at + len(strings.TrimRight(text[at:end], marks))
}

// timeAt parses a time at the begin of s: "0:12", "00:01:02", "00:01:02.500",
// in brackets or not, a range of two, "2:15 PM". It returns the first time as
// written and the bytes taken.
func timeAt(s string) (time string, n int) {
	open := byte(0)
	if s != "" && (s[0] == '(' || s[0] == '[' || s[0] == '<') {
		open, n = s[0], 1
	}
	first := clock(s[n:])
	if first == 0 {
		return "", 0
	}
	time = s[n : n+first]
	n += first
	rest := strings.TrimLeft(s[n:], " ")
	for _, dash := range [...]string{"-->", "–", "—", "-"} {
		if after, ok := strings.CutPrefix(rest, dash); ok {
			after = strings.TrimLeft(after, " ")
			if c := clock(after); c > 0 {
				n = len(s) - len(after) + c
			}
			break
		}
	}
	if half := halfDay(s[n:]); half > 0 {
		n += half
	}
	if open != 0 {
		if n >= len(s) || s[n] != closing(open) {
			return "", 0
		}
		n++
	}
	return time, n
}

func closing(open byte) byte {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	}
	return '>'
}

// clock returns the bytes of a time that begins s: two or three numbers apart by
// colons, the second and third of two digits, perhaps with a fraction; 0 if none.
func clock(s string) int {
	n := digits(s, 3)
	if n == 0 {
		return 0
	}
	groups := 0
	for groups < 2 && n < len(s) && s[n] == ':' {
		d := digits(s[n+1:], 2)
		if d == 0 || d == 1 && groups == 0 && (n+2 >= len(s) || s[n+2] != ':') {
			break
		}
		n += 1 + d
		groups++
	}
	if groups == 0 {
		return 0
	}
	if n < len(s) && (s[n] == '.' || s[n] == ',') {
		if d := digits(s[n+1:], 3); d > 0 {
			n += 1 + d
		}
	}
	if n < len(s) && (isDigit(s[n]) || s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		return 0
	}
	return n
}

func digits(s string, most int) int {
	n := 0
	for n < len(s) && n <= most && isDigit(s[n]) {
		n++
	}
	if n > most {
		return 0
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// halfDay returns the bytes of " P.M. EDT" at the begin of s, 0 if there are none.
func halfDay(s string) int {
	t := strings.TrimLeft(s, " \u00a0")
	upper := strings.ToUpper(t[:min(len(t), 4)])
	n := 0
	switch {
	case strings.HasPrefix(upper, "A.M."), strings.HasPrefix(upper, "P.M."):
		n = 4
	case strings.HasPrefix(upper, "AM"), strings.HasPrefix(upper, "PM"):
		n = 2
	default:
		return 0
	}
	zone := strings.TrimLeft(t[n:], " ")
	z := 0
	for z < len(zone) && z < 5 && zone[z] >= 'A' && zone[z] <= 'Z' {
		z++
	}
	if z >= 2 && (z == len(zone) || zone[z] == ' ' || zone[z] == ')' || zone[z] == ']') {
		return len(s) - len(zone) + z
	}
	return len(s) - len(t) + n
}

// onlyTime reports whether a line is a time and nothing else, and returns it.
func onlyTime(s string) (string, bool) {
	s = strings.Trim(s, marks)
	t, n := timeAt(s)
	return t, n > 0 && strings.Trim(s[n:], marks+".-–—") == ""
}

// isDirection reports whether a line stands in brackets from its first to its
// last character: "(Laughter.)", "[Recess.]".
func isDirection(s string) bool {
	s = strings.Trim(s, marks+".")
	if len(s) < 2 {
		return false
	}
	end := strings.IndexByte(")]", s[len(s)-1])
	if end < 0 || s[0] != "(["[end] {
		return false
	}
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ' ', '.':
		default:
			if depth == 0 {
				return false
			}
		}
	}
	return true
}

// endsTalk reports whether a line ends what is said: a rule of signs, END, the
// time at which a meeting ends, what follows in the record of a hearing.
func endsTalk(s string) bool {
	t := strings.Trim(s, marks+".-–—=()[]")
	if t == "" {
		return true
	}
	if time, n := timeAt(t); n > 0 && time != "" && halfDay(t[len(time):]) > 0 && n == len(t) {
		return true
	}
	low := strings.ToLower(t[:min(len(t), 64)])
	for _, w := range endings {
		if rest, ok := strings.CutPrefix(low, w); ok {
			if last := w[len(w)-1]; rest == "" || last == ' ' || last == ',' {
				return true
			}
			if after, isTime := strings.CutPrefix(rest, " "); isTime && clock(after) > 0 {
				return true
			}
		}
	}
	return false
}

// endings are the words, in small letters, that end a record; with a space at
// the end where more may follow them.
var endings = [...]string{
	"end", "ends", "end of transcript", "end of interview", "end of audio", "end of recording", "end transcript",
	"whereupon", "whereupon ", "whereupon,", "the prepared statement ", "the statement ", "the information ", "adjourned at ",
	"the hearing was ", "the hearing adjourned ", "this interview ", "this transcript ", "this conversation ", "transcript provided ",
	"transcribed by ", "edited by ", "interview by ", "interviewed by ", "copyright ", "about the author",
}

// startsUpper reports whether s begins with a capital letter.
func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
