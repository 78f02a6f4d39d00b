package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is what is known of one spelling in the text at hand.
type word struct {
	text  string
	class class // as written
	// small is the class of the word in lower case, where it is capitalised.
	small class
	lower int32 // how often it stands in lower case
	shape shape
	// twin is the index of the word in lower case, plus one, where it occurs
	// there or may yet.
	twin int32
	// declared is the index, plus one, into recogniser.phrases of the declared
	// names that begin with the word.
	declared int32
}

// intern returns the index of a word.
func (r *recogniser) intern(text string) int32 {
	if id, ok := r.ids[text]; ok {
		return id
	}
	return r.newWord(text)
}

func (r *recogniser) newWord(text string) int32 {
	plain := text
	if strings.Contains(text, "’") {
		plain = strings.ReplaceAll(text, "’", "'")
	}
	w := word{text: text, class: r.lex.words[plain], shape: shapeOf(text)}
	if c, size := utf8.DecodeRuneInString(plain); unicode.IsUpper(c) {
		small := string(unicode.ToLower(c)) + plain[size:]
		if shapeOf(plain) == caps {
			small = strings.ToLower(plain)
		}
		// Some capitals have no small letter: ℂ, 𝐀, ϒ.
		if small != plain {
			w.small = r.lex.words[small]
			w.twin = r.intern(small) + 1
		}
	}
	if w.class&^body == 0 && strings.IndexByte(text, '-') > 0 {
		r.compound(&w)
	}
	id := int32(len(r.words))
	r.words = append(r.words, w)
	r.ids[text] = id
	return id
}

// compound tells what a capitalised word with a hyphen is by its halves.
func (r *recogniser) compound(w *word) {
	first, second, _ := strings.Cut(w.text, "-")
	switch {
	case w.shape != titled || second == "":
	case pairOfPapers(w.text), r.lex.words[first]&bodyHead != 0 && isDirection(second):
		w.class |= bodyHead // "Reef Movement-North"
	case second == "General" || second == "Elect" || second == "Designate":
		w.class |= title // "Prosecutor-General"
	case isLower(second[0]) && isUpper(first[0]):
		w.small |= r.lex.words[strings.ToLower(first)] & common // "High-level"
	}
}

// pairOfPapers reports whether a word is of two papers that became one:
// "Courier-Journal", "Post-Dispatch".
func pairOfPapers(w string) bool {
	first, second, ok := strings.Cut(w, "-")
	return ok && len(first) > 3 && len(second) > 3 && (isPaper(first) || isPaper(second))
}

// lowerClass is the class of the word in lower case.
func (r *recogniser) lowerClass(w *word) class {
	if w.twin > 0 {
		return w.small
	}
	return w.class
}

// ordinary reports whether a capitalised word is one of common English, by the
// lexicon, by its ending, or because the text has it in lower case too.
func (r *recogniser) ordinary(w *word) bool {
	if w.small&(common|stop|role|speech) != 0 || w.class&(noName|calendar) != 0 {
		return true
	}
	if w.twin > 0 && r.words[w.twin-1].lower > 0 {
		return true
	}
	return w.class&^opens == 0 && ordinaryEnding(w.text)
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

// isParticle reports whether a word in lower case may stand inside a person's
// name: "Ursula von der Leyen", "Osama bin Laden".
func isParticle(w string) bool {
	switch w {
	case "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "bin", "ibn", "al", "el", "ul", "ben", "abu", "ter", "ten", "af", "av", "zu", "bint", "binti", "binte", "ap", "ab", "ferch", "degli", "dalla", "op", "ould", "y", "e":
		return true
	}
	return false
}
