package parse

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"briefing/content/clean"
	"briefing/content/text"
)

// look is what a paragraph of plain text looks like.
type look uint8

const (
	looksBody       look = iota
	looksHeadline        // the first line
	looksCapitals        // set in capitals
	looksCrosshead       // a lone short line without an end
	looksUnderlined      // with a line of signs below
	looksNumbered        // "2.1 Findings"
)

// Figures of what a heading may be: a crosshead is a short phrase, a headline
// up to a long sentence, and what is shorter than bodyBytes after a crosshead
// is more likely another line of an address or a table.
const (
	crossheadBytes, crossheadWords = 80, 10
	headlineBytes, headlineWords   = 160, 25
	bodyBytes                      = 80
	sentenceBytes                  = 100 // of a headline that ends like a sentence
)

// heads reports whether a paragraph that looks like this is a heading, given
// what follows it, and whether the text numbers its headings.
func (k look) heads(next following, numbered bool) bool {
	switch k {
	case looksUnderlined:
		return true
	case looksHeadline, looksCapitals:
		return next != nothingFollows
	case looksCrosshead:
		return next == bodyFollows || next == listFollows
	case looksNumbered:
		return next == bodyFollows || numbered && next != nothingFollows
	}
	return false
}

func cleanLine(s string) string {
	if len(s) > 4*TitleBytes {
		s = s[:4*TitleBytes]
	}
	return strings.Join(strings.Fields(clean.Line(s)), " ")
}

// isCapitals reports a line set in capitals: "FULL TEXT.", "WHY NOW".
func isCapitals(s string) bool {
	if len(s) > crossheadBytes+20 || strings.Count(s, " ") >= crossheadWords+2 || strings.HasSuffix(s, ",") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	upper := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 3
}

// isCrosshead reports a short phrase that begins like a title and does not end
// like a sentence.
func isCrosshead(s string) bool {
	if len(s) > crossheadBytes || strings.Count(s, " ") >= crossheadWords || strings.Contains(s, ": ") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if !unicode.IsUpper(first) || !unicode.IsLetter(last) && !unicode.IsDigit(last) && last != ')' {
		return false
	}
	return !isCredit(s) && !strings.ContainsAny(s, "@|\t") && !strings.Contains(s, "://") && !isDateLine(s)
}

// isHeadline reports a first line that can be a headline. Archives end
// headlines with a full stop or a semicolon, so that little but the length
// tells it from a first sentence.
func isHeadline(s string) bool {
	if len(s) > headlineBytes || strings.Count(s, " ") >= headlineWords || isCredit(s) || isDateLine(s) {
		return false
	}
	if strings.HasSuffix(s, ".") && (len(s) > sentenceBytes && !titleCased(s) || strings.HasSuffix(s, " said.")) {
		return false
	}
	return !strings.HasSuffix(s, ",") && !strings.HasSuffix(s, ":") && strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// numberedLevel returns the level of the heading that a numbered line can be, "1.
// Introduction" or "IV. Findings" 2, "2.1 Methods" 3; 0 if it can be none. A number
// without a full stop counts in a text that numbers its headings.
func (k layout) numberedLevel(s string) int {
	number, title, _ := strings.Cut(s, " ")
	title = strings.TrimSpace(title)
	bare := strings.TrimSuffix(number, ".")
	if number == bare && !strings.Contains(bare, ".") && !k.numbered || !isCrosshead(title) {
		return 0
	}
	if len(bare) <= 5 && strings.Trim(bare, "IVX") == "" && bare != "" {
		return 2
	}
	parts := strings.Split(bare, ".")
	for _, part := range parts {
		if part == "" || len(part) > 2 || strings.Trim(part, "0123456789") != "" {
			return 0
		}
	}
	return min(1+len(parts), 6)
}

// furnitureEnd is the offset behind the lines on top of a text that are furniture; of
// what stands between a path of the site, whose last step is the headline, and that
// headline, too.
func furnitureEnd(s string) int {
	const sought = 4 << 10
	head := s[:min(len(s), sought)]
	at := 0
	for rest := head; rest != ""; {
		line, after := cutLine(rest)
		words := strings.TrimSpace(line)
		if words != "" && !isFurniture(words) {
			break
		}
		rest = after
		at = len(head) - len(rest)
		for _, arrow := range arrows {
			if i := strings.LastIndex(words, arrow); i >= 0 {
				if to := strings.Index(head[at:], "\n"+words[i+len(arrow):]+"\n"); to >= 0 {
					return at + to + 1
				}
			}
		}
	}
	return at
}

// arrows stand between the steps of a path on a site.
var arrows = [...]string{" » ", " › ", " > ", " / "}

// isFurniture reports the lines on top of a saved page or a newsletter that lead to
// somewhere else: where on the site it stands, how else it can be read.
func isFurniture(s string) bool {
	for _, arrow := range arrows {
		if strings.Count(s, arrow) >= 2 {
			return true
		}
	}
	lower := strings.ToLower(s)
	for _, words := range [...]string{
		"view this email", "view this newsletter", "view it in", "view in ", "view online", "read online", "read in browser", "read this in",
		"in your browser", "in a browser", "online version", "web version", "trouble viewing", "trouble reading", "trouble seeing", "not displaying",
		"no images?", "click here", "unsubscribe", "forwarded this", "forward to a friend", "forward this", "skip to content", "skip to main content",
	} {
		if strings.Contains(lower, words) {
			return len(s) <= furnitureBytes
		}
	}
	return false
}

// furnitureBytes is the length of the longest line of furniture, a bare address included.
const furnitureBytes = 200

// isCredit reports lines that name a writer, a picture or a time instead of
// giving a title.
func isCredit(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	switch strings.ToLower(strings.TrimSuffix(word, ":")) {
	case "by":
		r, _ := utf8.DecodeRuneInString(strings.TrimSpace(rest))
		return unicode.IsUpper(r) && strings.Count(rest, " ") <= 8
	case "photo", "photograph", "photos", "image", "picture", "source", "updated", "published", "posted", "advertisement", "copyright", "©":
		return true
	}
	return false
}

// isDateLine reports a line that gives a date: a month's name and a number.
func isDateLine(s string) bool {
	if strings.Count(s, " ") > 5 || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if n := text.MonthNumber(word); n > 0 && (len(word) <= 4 || time.Month(n).String() == word) {
			return true
		}
	}
	return false
}

// titleCased reports whether most longer words begin with a capital.
func titleCased(s string) bool {
	long, capital := 0, 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘("))
		if len(w) < 4 || !unicode.IsLetter(r) {
			continue
		}
		long++
		if unicode.IsUpper(r) {
			capital++
		}
	}
	return long > 0 && capital*10 >= long*7
}
