package turns

import (
	"embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// class is the set of what the word lists know of a word.
type class uint16

const (
	honorific class = 1 << iota // Mr, Dame
	woman
	man
	office   // minister, moderator
	modifier // acting, deputy
	bearable // an office that is a surname too: King
	plainly  // a word before a colon that is no speaker: Note
	function // a word of grammar
)

// lexicon is read on first use and never changed.
var lexicon = sync.OnceValue(func() map[string]class {
	words := make(map[string]class, 1024)
	for name, c := range map[string]class{
		"honorifics": honorific, "offices": office, "modifiers": modifier, "surnames": bearable, "plain": plainly, "function": function,
	} {
		text, err := lexiconFiles.ReadFile("lexicon/" + name + ".txt")
		if err != nil {
			panic(err) // it is part of the program
		}
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for w := range strings.FieldsSeq(line) {
				w, sex, _ := strings.Cut(w, ":")
				words[w] |= c
				switch sex {
				case "f":
					words[w] |= woman
				case "m":
					words[w] |= man
				}
			}
		}
	}
	return words
})

// classOf looks a word up as it stands in a label.
func classOf(w string) class {
	w = strings.TrimRight(w, ".,;")
	var buf [32]byte
	if len(w) > len(buf) {
		return 0
	}
	low := buf[:len(w)]
	for i := range len(w) {
		c := w[i]
		if c >= utf8.RuneSelf {
			return lexicon()[strings.ToLower(w)]
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return lexicon()[string(low)]
}

// particle reports whether a small word may stand inside a name.
func particle(w string) bool {
	switch w {
	case "de", "van", "von", "der", "den", "del", "della", "da", "di", "do", "dos", "du", "la", "le", "al", "el", "bin", "bint", "ibn", "ben", "ter", "ten", "zu", "y", "e", "af", "av", "st":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "d'") || strings.HasPrefix(w, "d’")
}

// linking reports whether a small word may stand inside an office: Secretary of
// State for the Sea.
func linking(w string) bool {
	switch w {
	case "of", "for", "the", "and", "to", "on", "in", "at", "with", "pro", "tempore", "tem", "ad", "interim", "&":
		return true
	}
	return false
}

// inCapitals reports whether a word has no small letter, apart from those after
// which a name in capitals goes on: "McCARTHY".
func inCapitals(w string) bool {
	upper, small := 0, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			small++
		}
	}
	return upper > 0 && (small == 0 || upper >= 3 && small <= 3 && upper > small)
}

// written returns words in capitals as people write names: "Jean-Pierre",
// "McCarthy", "Ms". Other words stay, but for the full stop of a form of address.
func written(s string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(s) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		c := classOf(w)
		if c&honorific != 0 {
			w = strings.TrimRight(w, ".")
		}
		if !inCapitals(w) || utf8.RuneCountInString(w) < 2 || initials(w) {
			b.WriteString(w)
			continue
		}
		if low := strings.ToLower(w); b.Len() > 0 && linking(low) {
			b.WriteString(low)
			continue
		}
		capitalise(&b, w)
	}
	return b.String()
}

// capitalise writes a word in small letters but for the first of every part.
func capitalise(b *strings.Builder, w string) {
	begins := true
	if rest, ok := strings.CutPrefix(w, "MC"); ok && len(rest) > 2 {
		b.WriteString("Mc")
		w = rest
	}
	for i, r := range w {
		if begins {
			b.WriteRune(unicode.ToUpper(r))
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		begins = r == '-' || (r == '\'' || r == '’') && i <= 2 && len(w)-i > 3
	}
}

// initials reports whether a word is initials: "J.", "J.K.".
func initials(w string) bool {
	return len(w) <= 6 && len(w)%2 == 0 && strings.Count(w, ".")*2 == len(w)
}

// fold is a name in the form in which names are compared.
func fold(s string) string { return strings.ToLower(strings.ReplaceAll(s, "’", "'")) }
