package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/text"
)

// vocabulary counts the words of a document that stand whole within its lines. It
// says what a word is that a line's end divides.
type vocabulary map[string]int

// maxVocabulary bounds how many words are counted.
const maxVocabulary = 200_000

// learn counts the words of a page.
func (v vocabulary) learn(segs []segment) {
	for i := range segs {
		words := segs[i].words
		for j := range words {
			if j == len(words)-1 && endsInHyphen(words[j].text) || len(v) >= maxVocabulary {
				continue
			}
			v[bare(words[j].text)]++
		}
	}
}

// bare is a word in lower case without the marks around it.
func bare(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

func endsInHyphen(s string) bool {
	return strings.HasSuffix(s, "-") || strings.HasSuffix(s, softHyphen)
}

// join joins the two parts of a word that a line's end divides after a hyphen. The
// hyphen stays in a compound: one that stands whole in the document, or whose parts
// are words of their own and together make none.
func (v vocabulary) join(a, b string) string {
	stem := strings.TrimRight(a, "-"+softHyphen)
	first, _ := utf8.DecodeRuneInString(b)
	last, _ := utf8.DecodeLastRuneInString(stem)
	if !unicode.IsLower(first) || !unicode.IsLower(last) {
		return stem + "-" + b
	}
	head, tail := bare(stem), bare(b)
	if i := strings.LastIndexByte(head, '-'); i >= 0 { // "state-of-the-" is a compound already
		return stem + "-" + b
	}
	whole, compound := v[head+tail], v[head+"-"+tail]
	switch {
	case whole != compound:
		if whole > compound {
			return stem + b
		}
		return stem + "-" + b
	case strings.HasSuffix(a, softHyphen) && !strings.HasSuffix(a, "-"):
		return stem + b
	case isCommon(head + tail):
		return stem + b
	case alwaysCompound[head]:
		return stem + "-" + b
	case (v[head] > 0 || isCommon(head)) && (v[tail] > 0 || isCommon(tail)) && len(head) > 2 && len(tail) > 2:
		return stem + "-" + b
	}
	return stem + b
}

// alwaysCompound are the parts that English joins to a word with a hyphen.
var alwaysCompound = map[string]bool{"self": true, "ex": true, "quasi": true, "well": true}

// isCommon reports whether a word in lower case is in the lexicon.
func isCommon(word string) bool { return !text.English().Lookup(word).Empty() }
