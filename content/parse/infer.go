package parse

import (
	"strings"
	"unicode"

	"briefing/content/article"
)

// inferrer finds where sections of a text without headings could begin: at
// lines that look like titles if there are several, else at the beginnings of
// even stretches.
type inferrer struct {
	stretch    int // bytes; 0 if the text is too short to be divided
	total      int
	begun      int // where the current stretch began
	origin     int
	started    bool
	cues       bool // candidates are cues; set by choose
	chosen     bool
	opening    string // the text's first words
	candidates []candidate
}

type candidate struct {
	start int
	title string
	cue   bool
}

// begin divides so many bytes into stretches.
func (f *inferrer) begin(total int) {
	f.total = total
	if total < 2*StretchBytes {
		return
	}
	n := min((total+StretchBytes/2)/StretchBytes, MaxStretches)
	f.stretch = total / n
}

func (f *inferrer) block(kind article.BlockKind, start int, words, cue string) {
	if !f.started {
		f.started, f.begun, f.origin = true, start, start
	}
	if cue != "" && (!f.chosen || f.cues) {
		f.candidates = append(f.candidates, candidate{start, cue, true})
		return
	}
	if f.stretch == 0 || kind != article.Prose || f.chosen && f.cues {
		return
	}
	if start-f.begun < f.stretch || f.origin+f.total-start < f.stretch/2 {
		return
	}
	if title := openingWords(words); strings.IndexFunc(title, unicode.IsLetter) >= 0 {
		f.begun = start
		f.candidates = append(f.candidates, candidate{start, title, false})
	}
}

// choose keeps the cues if there are at least two, else the stretches.
func (f *inferrer) choose() {
	cues := 0
	for _, c := range f.candidates {
		if c.cue {
			cues++
		}
	}
	f.chosen, f.cues = true, cues >= 2
	kept := f.candidates[:0]
	for _, c := range f.candidates {
		if c.cue == f.cues {
			kept = append(kept, c)
		}
	}
	f.candidates = kept
}

func (f *inferrer) take() []candidate {
	c := f.candidates
	f.candidates = nil
	return c
}
