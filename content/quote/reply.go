package quote

import "briefing/content/article"

// maxSubject is the most tokens that a pronoun or description and the words up
// to its verb take, where that is looked for without reading the phrase.
const maxSubject = 5

// replying looks for whom the pronoun or description at token t answers, where
// its verb says that it does and it begins a paragraph: the speaker who ends the
// paragraph before, which it is not itself, and to whom that spoke, who it rather
// is. "Novak asked Khan: “…”", and below, "He replied: “…”".
func (a *search) replying(f *frame, t, lo int) {
	if f.sentenceOf(t) > 0 || !f.replies(t) || f.wasAsked(t, lo) {
		return
	}
	at := a.frameBefore(f)
	if at == nil || at.leaf != f.leaf-1 || at.kind == article.Heading || at.sentences() == 0 {
		return
	}
	last := at.sentences() - 1
	v, ok := a.speakerAt(at, last)
	if !ok || v.speaker < 0 {
		return
	}
	a.others.add(v.speaker)
	from, hi := at.sentence(last)
	for i := from; i < hi; i++ {
		if w := &at.tokens[i]; w.person && !w.possessive {
			if e := a.names[w.ref].Entity; a.fits(e) > 0 {
				a.add(e, asLastSpeaker)
				return
			}
		}
	}
}

// replies reports whether the verb behind token t says that somebody answers.
func (f *frame) replies(t int) bool {
	for i := t + 1; i < min(len(f.tokens), t+maxSubject); i++ {
		switch f.word(i) {
		case "replied", "replies", "responded", "responds", "retorted", "retorts", "countered", "shot", "hit":
			return true
		}
		if k := f.tokens[i].kind; k != tWord && k != tName {
			return false
		}
	}
	return false
}

// wasAsked reports whether the words before token t of its sentence say that its
// question was put by somebody who is not heard: Asked about the vote, he replied.
func (f *frame) wasAsked(t, lo int) bool {
	for i := lo; i < t; i++ {
		switch f.word(i) {
		case "asked", "Asked", "pressed", "Pressed", "questioned", "Questioned", "quizzed", "told", "Told":
			return true
		}
	}
	return false
}
