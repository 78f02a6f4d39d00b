package quote

import (
	"sort"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// frame is a leaf in tokens and sentences. Sentence i is tokens
// [cuts[i], cuts[i+1]).
type frame struct {
	leaf         int
	kind         article.LeafKind
	text         string
	segs         []segment
	words        []text.Word // of the whole text
	tokens       []token
	cuts         []int
	lastSpeakers []lastSpeaker // by sentence

	referents map[int]int // the person to whom the pronoun at a token refers
}

// lastSpeaker is who speaks last in a sentence: whoever says the last of its
// quotations that has a speaker, or, once looked for, somebody in reported speech.
type lastSpeaker struct {
	attribution
	known, ok bool
	last      int // one more than the index of that quotation; 0 for none
}

// word returns a word in lower case, without the ending of a possessive; "" for
// every other token.
func (f *frame) word(i int) string {
	w := &f.words[f.tokens[i].word]
	if w.Twin > 0 {
		w = &f.words[w.Twin-1]
	}
	return w.Text
}

// is reports whether token i is one of some words, in any case.
func (f *frame) is(i int, words ...string) bool {
	for _, w := range words {
		if f.word(i) == w {
			return true
		}
	}
	return false
}

// noun reports whether token i is a noun of one of some classes.
func (f *frame) noun(i int, any text.Noun) bool {
	return f.words[f.tokens[i].word].Lower().Noun.Is(any)
}

// usage reports whether token i is a word of one of some classes.
func (f *frame) usage(i int, any text.Usage) bool {
	return f.words[f.tokens[i].word].Lower().Usage.Is(any)
}

// sentence returns the token range of sentence i.
func (f *frame) sentence(i int) (from, to int) { return f.cuts[i], f.cuts[i+1] }

// sentences is the number of sentences.
func (f *frame) sentences() int { return max(0, len(f.cuts)-1) }

// sentenceOf returns the sentence that holds token t.
func (f *frame) sentenceOf(t int) int {
	i := sort.Search(f.sentences(), func(i int) bool { return t < f.cuts[i+1] })
	return min(i, f.sentences()-1)
}

// onlyQuotes reports whether tokens [lo, hi) hold no word outside quotations.
func (f *frame) onlyQuotes(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		switch f.tokens[i].kind {
		case tWord, tName, tNumber:
			return false
		}
	}
	return true
}

// nextQuote returns the token of the next quotation after q, hi if there is none.
func (f *frame) nextQuote(q, hi int) int {
	for i := q + 1; i < hi; i++ {
		if f.tokens[i].kind == tQuote {
			return i
		}
	}
	return hi
}

// How many tokens back the rules look for a verb, and how many sentences back for a
// speaker; a longer sentence is cut. This bounds the work on hostile text.
const (
	maxSentence     = 300
	maxReach        = 80
	maxSpeakersBack = 40
)

// cut splits the tokens of a frame into sentences: where those of package text end,
// unless the words behind a quotation are the cue for it.
func (f *frame) cut() {
	f.cuts = append(f.cuts[:0], 0)
	from, word := 0, -1
	for i := range f.tokens {
		switch f.tokens[i].kind {
		case tWord, tName, tNumber, tQuote:
		default:
			if i-from >= maxSentence {
				from = i
				f.cuts = append(f.cuts, i)
			}
			continue
		}
		switch {
		case word >= 0 && f.endsBetween(word, i):
			from = word + 1
			for from < i && (f.tokens[from].kind == tStop || f.tokens[from].kind == tClose) {
				from++
			}
			f.cuts = append(f.cuts, from)
		case i-from >= maxSentence:
			from = i
			f.cuts = append(f.cuts, i)
		}
		word = i
	}
	if len(f.tokens) > 0 {
		f.cuts = append(f.cuts, len(f.tokens))
	}
	f.lastSpeakers = make([]lastSpeaker, f.sentences())
}

// endsBetween reports whether a sentence ends between words or quotations i and j.
func (f *frame) endsBetween(i, j int) bool {
	t := &f.tokens[i]
	if t.kind != tQuote {
		return f.tokens[j].first > t.last
	}
	if !f.segs[t.ref].closed {
		return true
	}
	if f.tokens[j].first <= t.last || f.tokens[i+1].kind == tDash || f.tokens[i+1].kind == tOpen {
		return false
	}
	end := f.ending(i)
	return f.tokens[j].kind == tQuote || f.announces(i-1) || end != '?' && end != '!' || !f.cueFollows(j)
}

// announces reports whether the comma or colon at token i follows a verb of speech with
// at most its hearer between, so that what is behind needs no other: told her, "…"
func (f *frame) announces(i int) bool {
	if i < 1 || f.tokens[i].kind != tComma && f.tokens[i].kind != tColon {
		return false
	}
	verb := func(i int) bool { return f.tokens[i].class.Is(text.Speech) && !f.tokens[i].class.Is(text.NounToo) }
	return verb(i-1) || i > 1 && verb(i-2)
}

// maxTag is the most tokens that a tag's subject and verb take.
const maxTag = 12

// cueFollows reports whether the tokens from i on are a short subject and a
// verb of speech, as after a question: Novak asked.
func (f *frame) cueFollows(i int) bool {
	for n := 0; i < len(f.tokens) && n < maxTag; i, n = i+1, n+1 {
		t := &f.tokens[i]
		switch t.kind {
		case tWord:
			if t.class.Is(text.Speech) && t.class.Is(text.Finite|text.Plain) && !(t.class.Is(text.NounToo) && f.nounContext(i)) {
				return true
			}
			if t.class.Is(text.VerbLike) && !t.class.Is(text.Auxiliary) || t.class.Is(text.Preposition) && n == 0 {
				return false
			}
		case tStop, tQuote, tSemi, tColon:
			return false
		}
	}
	return false
}

// cueVerb are the verbs that can be the cue of a quotation.
const cueVerb = text.Speech | text.Naming

// phrasal marks verbs that are cues only with the particle behind them: Novak
// went on, hit back, chipped in.
func (f *frame) phrasal() {
	for i := 0; i+1 < len(f.tokens); i++ {
		t, particle := &f.tokens[i], &f.tokens[i+1]
		if t.kind != tWord || particle.kind != tWord || !f.words[t.word].Lower().Name.Is(text.Opens) {
			continue
		}
		u := text.English().Lookup(f.word(i) + " " + f.word(i+1)).Usage
		if u.Is(text.PhrasalCue) || u.Is(text.PhrasalCueAlone) && (i+2 == len(f.tokens) || f.tokens[i+2].kind != tName && f.endsApposition(i+2)) {
			t.class = t.class&^text.NounToo | text.Speech | text.Finite | text.VerbLike
		}
	}
}

// looksVerb reports whether the unknown word at i, after a name, is rather a
// verb in -s (bristles, walks) than a plural of people (aides, supporters).
func (f *frame) looksVerb(i int) bool {
	t := &f.tokens[i]
	if t.kind != tWord || t.class != 0 || t.capital || f.text[t.end-1] != 's' {
		return false
	}
	for _, end := range [...]string{
		"ers", "ors", "ists", "ians", "ides", "als", "ies", "ents", "ants", "ans", "fans", "men", "ss", "us", "is",
		"ions", "ings", "ics", "irs", "sales", "sports", "news", "arts",
	} {
		if strings.HasSuffix(f.word(i), end) {
			return false
		}
	}
	return true
}
