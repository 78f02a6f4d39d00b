package parse

import (
	"strings"
	"unicode"

	"briefing/content/article"
	"briefing/content/turns"
)

// inferrer finds where sections of a text without headings could begin: in a
// transcript where somebody asks, else at lines that look like titles if there are
// several, else at the beginnings of even stretches.
type inferrer struct {
	talk       *turns.Form // of a transcript, else nil
	exchange   exchange
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
	if f.talk.HasQuestions() {
		f.ask(kind, start, words)
		return
	}
	words, spoken := f.spoken(words)
	if spoken {
		cue = ""
		if len(strings.Fields(words[:min(len(words), 80)])) < leastAsked {
			return
		}
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

// spoken returns what a block begins with behind the label of a speaker and a time,
// and whether it begins with one.
func (f *inferrer) spoken(words string) (string, bool) {
	l, ok := f.talk.Label(firstLine(words))
	if !ok {
		return words, false
	}
	words = words[l.Body:]
	if time, rest, ok := strings.Cut(strings.TrimLeft(words, "\\[ "), "] "); ok && strings.Trim(time, "0123456789:\\") == "" {
		words = rest
	}
	return words, true
}

// exchange is the state of a transcript's outline.
type exchange struct {
	asking bool // the last label was that of somebody who asks
	begun  int  // where the last exchange began
	label  int  // where a label stands whose words are in the next paragraph, plus one
}

// exchangeBytes is the least length of an exchange in the outline of a transcript:
// what is asked sooner only follows up.
const exchangeBytes = 600

// leastAsked is the least words of a question without a question mark: what is
// shorter was cut off, or a greeting.
const leastAsked = 4

// ask begins a section where a question does, unless the last one has just begun.
func (f *inferrer) ask(kind article.BlockKind, start int, words string) {
	x := &f.exchange
	if kind != article.Prose {
		return
	}
	l, ok := f.talk.Label(firstLine(words))
	at := start
	switch {
	case ok:
		first := l.Asks && !x.asking
		x.asking = l.Asks
		x.label = 0
		if !first || start-x.begun < exchangeBytes && x.begun > 0 {
			return
		}
		if words, _ = f.spoken(words); strings.TrimSpace(words) == "" {
			x.label = start + 1
			return
		}
	case x.label > 0:
		at, x.label = x.label-1, 0
	default:
		return
	}
	words = question(words)
	if strings.IndexByte(words, '?') < 0 && len(strings.Fields(words[:min(len(words), 80)])) < leastAsked {
		return
	}
	if title := openingWords(words); strings.IndexFunc(title, unicode.IsLetter) >= 0 {
		if x.begun = max(at, 1); at == f.origin {
			return // it is the opening
		}
		f.candidates = append(f.candidates, candidate{at, title, false})
	}
}

// firstLine is the first of the lines that a block begins with.
func firstLine(words string) string {
	first, _, _ := strings.Cut(words, "\n")
	return first
}

// question leaves out the short sentences with which a question begins: thanks.
func question(s string) string {
	for {
		s = strings.TrimLeft(s, " \t\u00a0")
		i := strings.IndexAny(s, ".!?—")
		if i < 0 || s[i] == '?' || strings.Count(strings.TrimSpace(s[:i]), " ") > 4 {
			return s
		}
		rest := strings.TrimLeft(s[i:], ".!— \t\u00a0")
		if len(rest) < 12 {
			return s
		}
		s = rest
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
