package render

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// stretch is one line of a flow: the bytes [start, end) of its text, width cells
// wide. The white space between two stretches is not shown.
type stretch struct{ start, end, width int }

// stand is what is shown in place of the bytes [at, end) of a text: of a tab, a
// control that should not be there, a cluster wider than the line. Where
// at == end it is added before byte at, as Glamour's prefixes and suffixes are.
type stand struct {
	at, end int
	text    string
	width   int
	face    FaceID // of an addition
	suffix  bool   // the addition belongs to what is before it
}

const (
	replacement = "\uFFFD" // for what must not reach a terminal
	tooWide     = "…"      // for a cluster that is wider than the line
	markBase    = "◌"      // under a combining mark that begins a line
)

// wrapper breaks text into lines.
type wrapper struct {
	meter
	text   string
	added  []stand // additions, by place
	stands []stand // of the lines so far, by place
}

// wrap breaks the text into lines, the first of them first cells wide at most,
// the others rest cells; both at least 1. It breaks at white space and line
// feeds, between ideographs, after dashes, and inside a word only where the word
// is longer than a line: then after a hyphen or a slash if there is one.
func (w *wrapper) wrap(first, rest int) []stretch {
	out := make([]stretch, 0, len(w.text)/max(1, rest)+1)
	limit := first
	for at := 0; at < len(w.text) || len(out) == 0; {
		line, next := w.line(at, limit)
		for n := len(w.stands); n > 0 && w.stands[n-1].at >= next; n-- {
			w.stands = w.stands[:n-1]
		}
		out = append(out, line)
		at, limit = next, rest
	}
	return out
}

// line returns the line that begins at start, and where the next begins.
func (w *wrapper) line(start, limit int) (stretch, int) {
	s := w.text
	cells := 0
	var strong, weak stretch // where the line may end; strong.start is where the next begins
	seam := -1               // a character after which the line may break without a space
	for i := start; i < len(s); {
		if s[i] == '\n' {
			return stretch{start, i, cells}.trimmed(s), i + 1
		}
		if n := spaceAt(s, i); n > 0 {
			end, spaces := w.spaces(i)
			if cells+spaces > limit {
				return stretch{start, i, cells}, skipFeed(s, end)
			}
			if i > start {
				strong = stretch{end, i, cells}
			}
			i, cells, seam = end, cells+spaces, -1
			continue
		}
		n, cw := 1, 1
		if !plain(s, i) || w.wide {
			n, cw = w.cluster(i, start, limit)
		}
		if (seam >= 0 || cw >= 2 && i > start && strong.start != i) && mayBreak(s, i) {
			strong = stretch{i, i, cells}
		}
		cw += w.addition(i)
		if cells+cw > limit && i > start {
			return breakLine(start, stretch{i, i, cells}, strong, weak)
		}
		cells += cw
		if seam = -1; cw >= 2 || isDash(s, i) {
			seam = i
		}
		if breaksWord(s, i) && i > start {
			weak = stretch{i + n, i + n, cells}
		}
		i += n
	}
	return stretch{start, len(s), cells}.trimmed(s), len(s)
}

// plain reports whether the byte at s[i] is a character of its own that is one
// cell wide: ASCII, with nothing after it that could join it.
func plain(s string, i int) bool {
	return s[i] > ' ' && s[i] < 0x7f && (i+1 == len(s) || s[i+1] < utf8.RuneSelf)
}

// breakLine chooses the best of the places where a full line may end.
func breakLine(start int, hard, strong, weak stretch) (stretch, int) {
	best := hard
	if strong.end > start {
		best = strong
	} else if weak.end > start {
		best = weak
	}
	return stretch{start, best.end, best.width}, best.start
}

// trimmed is the line without the white space at its end.
func (l stretch) trimmed(s string) stretch {
	for l.end > l.start {
		r, n := utf8.DecodeLastRuneInString(s[l.start:l.end])
		if spaceAt(s, l.end-n) != n {
			break
		}
		l.end -= n
		l.width--
		if r == 0x3000 {
			l.width--
		}
	}
	return l
}

// skipFeed is the offset behind a line feed at i, or i.
func skipFeed(s string, i int) int {
	if i < len(s) && s[i] == '\n' {
		i++
	}
	return i
}

// spaces returns where the white space at i ends, and its width.
func (w *wrapper) spaces(i int) (end, width int) {
	for i < len(w.text) {
		n := spaceAt(w.text, i)
		if n == 0 {
			break
		}
		switch {
		case w.text[i] == '\t':
			w.stands = append(w.stands, stand{at: i, end: i + 1, text: " ", width: 1})
			width++
		case n == 1:
			width++
		default:
			_, cw := w.next(w.text, i)
			width += cw
		}
		width += w.addition(i)
		i += n
	}
	return i, width
}

// cluster returns the size and the width of the cluster at i as it will be
// shown in a line that begins at start and is limit cells wide.
func (w *wrapper) cluster(i, start, limit int) (size, width int) {
	n, cw := w.next(w.text, i)
	c := w.text[i : i+n]
	switch {
	case n == 1 && c[0] >= ' ' && c[0] != 0x7f && c[0] < utf8.RuneSelf:
		return n, cw
	case hostile(c):
		w.stands = append(w.stands, stand{at: i, end: i + n, text: replacement, width: 1})
		return n, 1
	case cw == 0 && i == start:
		text := markBase + c
		w.stands = append(w.stands, stand{at: i, end: i + n, text: text, width: 1})
		return n, 1
	case cw > limit:
		w.stands = append(w.stands, stand{at: i, end: i + n, text: tooWide, width: 1})
		return n, 1
	}
	return n, cw
}

// addition is the width of what is added before byte i.
func (w *wrapper) addition(i int) int {
	if len(w.added) == 0 {
		return 0
	}
	width := 0
	for n := sort.Search(len(w.added), func(n int) bool { return w.added[n].at >= i }); n < len(w.added) && w.added[n].at == i; n++ {
		width += w.added[n].width
	}
	return width
}

// isDash reports whether the character at s[i] is a dash after which a line may
// break.
func isDash(s string, i int) bool {
	return s[i] == 0xe2 && (strings.HasPrefix(s[i:], "—") || strings.HasPrefix(s[i:], "―"))
}

// closers never begin a line, openers never end one, where a line could break
// between two characters without a space. The ideographic ones follow the rules
// of Japanese and Chinese setting (JIS X 4051; GB/T 15834).
const (
	closers = ",.;:!?)]}%”’»›…、。，．：；？！）］｝」』】》〉〕々ーァィゥェォッャュョぁぃぅぇぉっゃゅょ—―"
	openers = "([{“‘«‹（［｛「『【《〈〔"
)

// mayBreak reports whether a line may break before the character at s[i], where
// it or the one before is wide or a dash.
func mayBreak(s string, i int) bool {
	after, _ := utf8.DecodeRuneInString(s[i:])
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return !strings.ContainsRune(closers, after) && !strings.ContainsRune(openers, before)
}

// breaksWord reports whether a word that is longer than a line is best broken
// after the character at i.
func breaksWord(s string, i int) bool {
	switch s[i] {
	case '-', '/', '_', '&', '=', '?', '.', ',', ':', ';', '|':
		return true
	case 0xe2:
		return strings.HasPrefix(s[i:], "‐") || strings.HasPrefix(s[i:], "–")
	}
	return false
}
