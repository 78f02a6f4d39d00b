package entity

import (
	"strings"

	"briefing/content/text"
)

// spelling is what the spellings of one surname share when news gets it wrong
// once: how it begins, and its consonants.
type spelling struct {
	first      byte
	consonants string
}

// shortestMisspelt is the fewest bytes of surnames that are compared; shorter
// ones are alike by chance.
const shortestMisspelt = 5

// spellings maps how surnames may be spelt to the people who bear them.
func (r *recogniser) spellings() map[spelling][]int32 {
	out := map[spelling][]int32{}
	for i := range r.entities {
		d := &r.entities[i]
		if d.kind == person && d.parts.given != "" && len(d.parts.last) >= shortestMisspelt {
			key := spelling{d.parts.last[0], consonants(d.parts.last)}
			out[key] = append(out[key], int32(i))
		}
	}
	return out
}

// misspelt returns the only person whose surname a lone name spells in another
// way, "Mauer" for Maurer, where the lexicon does not know the lone name; -1 if
// there is none.
func (r *recogniser) misspelt(f *form, people map[spelling][]int32) int32 {
	if f.kind != person || f.words != 1 || len(f.text) < shortestMisspelt || r.lex.Name(f.text)&^text.Opens != 0 {
		return -1
	}
	if list := people[spelling{f.text[0], consonants(f.text)}]; len(list) == 1 {
		return list[0]
	}
	return -1
}

// consonants are the consonants of a name in small letters, each but once where
// it comes twice in a row; "y" and "h" are left out like the vowels.
func consonants(name string) string {
	var out []byte
	for i := 0; i < len(name); i++ {
		c := name[i] | 0x20
		if strings.IndexByte("aeiouyh", c) >= 0 || len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		out = append(out, c)
	}
	return string(out)
}
