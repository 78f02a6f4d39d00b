package entity

import (
	"strings"

	"briefing/content/text"
)

// ordinary reports whether a capitalised word is one of common English, by the
// lexicon, by its ending, or because the text has it in lower case too.
func (r *recogniser) ordinary(w *text.Word) bool {
	if w.Small.Name.Is(text.Common|text.Stop|text.Role|text.PersonVerb) || w.Is(text.NoName|text.Calendar) {
		return true
	}
	if w.Twin > 0 && r.t.Words[w.Twin-1].InLower > 0 {
		return true
	}
	return w.Unknown() && ordinaryEnding(w.Text)
}

// ordinaryEnding reports whether a word has an ending of English nouns,
// adjectives and adverbs that names hardly have.
func ordinaryEnding(w string) bool {
	if len(w) < 7 {
		return false
	}
	for _, e := range [...]string{"tion", "tions", "ment", "ments", "ness", "ities", "ility", "ology", "ical", "ional", "ially", "fully", "ously", "ingly", "ography", "ship", "able", "ible", "istic", "ization", "isation", "less", "ously", "ically", "wards", "ionist", "tive", "sive", "-old", "-born", "-winning", "-based", "-backed", "-owned", "-time"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
