package entity

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

func TestTerritoriesAreThoseOfTheCLDR(t *testing.T) {
	namer := display.Regions(language.English)
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := language.ParseRegion(string(a) + string(b))
			if err != nil || !region.IsCountry() || region.Canonicalize() != region {
				continue
			}
			name := namer.Name(region)
			if name == "" || strings.ContainsAny(name, "-(&") || name == "Eurozone" || name == "United Nations" || strings.Contains(name, "SAR") || strings.Contains(name, "Unknown") || strings.Contains(name, "Pseudo") {
				continue
			}
			if n++; theLexicon().words[name]&place == 0 {
				t.Errorf("the lexicon lacks %q: run go generate", name)
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d territories", n)
	}
}

func TestLexiconIsSound(t *testing.T) {
	l := theLexicon()
	for w, c := range l.words {
		if w == "" || strings.TrimSpace(w) != w {
			t.Errorf("word %q", w)
		}
		if n := strings.Count(w, " ") + 1; n > longestPhrase {
			t.Errorf("%q has %d words, the longest phrase %d", w, n, longestPhrase)
		}
		if first, _, ok := strings.Cut(w, " "); ok && l.words[first]&opens == 0 {
			t.Errorf("%q is not marked to open %q", first, w)
		}
		if c&(stop|common|role|speech) != 0 && c&(given|place|body) == 0 && w != strings.ToLower(w) {
			t.Errorf("%q should be in lower case", w)
		}
	}
}
