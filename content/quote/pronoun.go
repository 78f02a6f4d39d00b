package quote

import (
	"strings"

	"briefing/content/article"
)

// pronounSpeaker finds whom the pronoun that heads a cue's source stands for.
func (r *recogniser) pronounSpeaker(f *frame, c cue) (int, uint8) {
	g, ok := pronounGender(f.word(c.source.head))
	if !ok {
		return r.bodySpeaker(f, c)
	}
	e, sure := r.antecedent(f, c.source.head, g, maxChain)
	if e < 0 {
		return article.NoSpeaker, 0
	}
	return e, min(sure, c.confidence)
}

// bodySpeaker finds the organisation for which "it" or "they" stands.
func (r *recogniser) bodySpeaker(f *frame, c cue) (int, uint8) {
	switch f.word(c.source.head) {
	case "it", "It", "they", "They":
	default:
		return article.NoSpeaker, 0
	}
	e := r.bodyBefore(f, c.source.head)
	if e < 0 {
		return article.NoSpeaker, 0
	}
	return e, min(c.confidence, sureOrganisation)
}

// bodyBefore returns the organisation that a pronoun or noun at token t takes
// up: the one that has just spoken in this paragraph, or the subject of the
// clause or sentence just before; none if that is somebody else.
func (r *recogniser) bodyBefore(f *frame, t int) int {
	s := f.sentenceOf(t)
	if v, ok := r.speakerBefore(f, s); ok && v.speaker >= 0 && r.isBody(v.speaker) {
		return v.speaker
	}
	lo, _ := f.sentence(s)
	for hi := t; ; {
		if p, ok := f.leading(lo, hi); ok && f.isName(p) {
			e := r.names[f.tokens[p.head].ref].Entity
			if r.isBody(e) {
				return e
			}
			return article.NoSpeaker
		}
		if s--; hi != t {
			return article.NoSpeaker
		}
		if s < 0 {
			return r.bodyAbove(f)
		}
		lo, hi = f.sentence(s)
	}
}

// bodyAbove returns the organisation that is the subject of the last sentence of
// the paragraph before the leaf f, or speaks in it.
func (r *recogniser) bodyAbove(f *frame) int {
	at := r.frameBefore(f)
	if at == nil || at.leaf != f.leaf-1 || at.kind == article.Heading || at.sentences() == 0 {
		return article.NoSpeaker
	}
	s := at.sentences() - 1
	if v, ok := r.speakerAt(at, s); ok {
		if v.speaker >= 0 && r.isBody(v.speaker) {
			return v.speaker
		}
		return article.NoSpeaker
	}
	lo, hi := at.sentence(s)
	if p, ok := at.leading(lo, hi); ok && at.isName(p) {
		if e := r.names[at.tokens[p.head].ref].Entity; r.isBody(e) {
			return e
		}
	}
	return article.NoSpeaker
}

func (r *recogniser) isBody(e int) bool {
	k := r.entities[e].Kind
	return k == article.Organization || k == article.Group
}

// pronounGender returns whom a pronoun can stand for; false for those that
// stand for no one named.
func pronounGender(w string) (article.Gender, bool) {
	switch strings.ToLower(w) {
	case "he", "his", "he'd", "he’d", "he's", "he’s", "he'll", "he’ll":
		return article.Male, true
	case "she", "her", "she'd", "she’d", "she's", "she’s", "she'll", "she’ll":
		return article.Female, true
	}
	return article.GenderUnknown, false
}
