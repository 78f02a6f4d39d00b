package quote

import (
	"slices"
	"sort"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
	"briefing/content/turns"
)

// beside looks for a bare name next to the quotation at token q: a signature
// after a dash, a label before a colon.
func (f *frame) beside(q, lo, hi int) (cue, bool) {
	if c, ok := f.colonName(q, lo); ok {
		return c, true
	}
	return f.dashed(q, hi)
}

// maxSigned is the most tokens that a name and its office after a dash may take.
const maxSigned = 24

// dashed parses "— Ada Novak, mayor of Springfield" after the quotation at token
// q: a dash or bracket, a name, and no verb before the sentence ends. Where the
// paragraph goes on behind it, the name must be a person's.
func (f *frame) dashed(q, hi int) (cue, bool) {
	i := q + 1
	if i+1 >= hi || f.tokens[i].kind != tDash && f.tokens[i].kind != tOpen || hi-i > maxSigned {
		return cue{}, false
	}
	p, ok := f.nounPhrase(i+1, hi)
	if !ok || !f.tokens[p.head].capital || f.tokens[i].kind == tOpen && !f.isPerson(p) { // [Harbour Daily.]
		return cue{}, false
	}
	inside := hi < len(f.tokens)
	if inside && (f.tokens[i].kind != tDash || !f.isPerson(p) || f.tokens[hi-1].kind != tStop) {
		return cue{}, false
	}
	for k := p.to; k < hi; k++ {
		t := &f.tokens[k]
		if t.kind == tQuote || t.class.Is(text.VerbLike) && (inside || t.class.Is(text.Auxiliary)) || inside && t.class.Is(cueVerb) {
			return cue{}, false
		}
	}
	return cue{source: p, from: i, to: i + 1, confidence: sureDash}, true
}

// labelSegment takes a label out of the words of a candidate whose marks hold
// it too, as quoted transcripts have them. In a heading they hold a title, of
// which the colon parts the second half.
func (r *recogniser) labelSegment(u *candidate) bool {
	l := &r.leaves[u.leaf]
	if l.Kind == article.Heading {
		return false
	}
	start, end, body, ok := turns.LabelEnd(l.Text[u.seg.start:u.seg.end])
	if !ok {
		return false
	}
	start, end = u.seg.start+start, u.seg.start+end
	u.attribution = attribution{speaker: article.NoSpeaker, source: l.Span(start, end), confidence: sureLabel}
	for _, n := range r.namesAt(u.leaf, start, end) {
		if r.entities[n.Entity].Kind.IsPerson() {
			u.speaker = n.Entity
		}
	}
	if u.speaker < 0 {
		u.speaker = r.bearer(l.Text[start:end])
	}
	u.found, u.labelled = true, true
	u.seg.start += body
	return true
}

// colonName parses a name and a colon that begin the sentence before the quotation at
// token q, or follow a dash: Ada Novak: "We lost." The vote - Ada Novak: "We lost."
func (f *frame) colonName(q, lo int) (cue, bool) {
	if q-2 < lo || f.tokens[q-1].kind != tColon {
		return cue{}, false
	}
	if p, ok := f.phraseBefore(q-1, lo); ok && f.isName(p) {
		if first, ok := f.chunkBefore(p.from-1, lo); ok && f.word(p.from-1) == "and" && f.isPerson(first) {
			p = phrase{first.from, p.to, first.head}
		}
		if p.from > lo && f.tokens[p.from-1].kind == tDash {
			return cue{source: p, from: q - 1, to: q, confidence: sureLabel}, true
		}
	}
	p, ok := f.nounPhrase(lo, q-1)
	if !ok || !f.isName(p) || p.to != q-1 && f.tokens[p.to].kind != tComma && f.tokens[p.to].kind != tOpen {
		return cue{}, false
	}
	for i := p.to; i < q-1; i++ {
		if f.tokens[i].class.Is(cueVerb | text.VerbLike) {
			return cue{}, false
		}
	}
	return cue{source: p, from: q - 1, to: q, confidence: sureLabel}, true
}

// turnQuotes makes a quotation of every turn of the script: its words need no
// marks, and its label is their source.
func (r *recogniser) turnQuotes() []article.Quote {
	if r.script == nil {
		return nil
	}
	out := make([]article.Quote, 0, len(r.script.Turns))
	who := make([]attribution, len(r.script.Speakers))
	known := make([]bool, len(who))
	for i := range r.script.Turns {
		t := &r.script.Turns[i]
		if !known[t.Speaker] {
			who[t.Speaker], known[t.Speaker] = r.turnSpeaker(t), true
		}
		g := who[t.Speaker]
		q := article.Quote{Speaker: g.speaker, Confidence: min(t.Confidence, g.confidence), Time: t.Time, Turn: true}
		if t.Label.End > t.Label.Start {
			l := &r.leaves[t.Label.Leaf]
			q.Source = l.Span(t.Label.Start, t.Label.End)
			if shown := r.script.Speakers[t.Speaker].Shown; g.speaker < 0 && shown != l.Text[t.Label.Start:t.Label.End] {
				q.Voice = shown
			}
		}
		for _, w := range t.Words {
			if s := r.leaves[w.Leaf].Span(w.Start, w.End); !s.Empty() {
				q.Parts = append(q.Parts, s)
			}
		}
		if len(q.Parts) > 0 {
			out = append(out, q)
		}
	}
	return out
}

// turnSpeaker returns who speaks in the turns that have the speaker of turn t. A
// label whose name is no known person's is an unnamed source.
func (r *recogniser) turnSpeaker(t *turns.Turn) attribution {
	s := &r.script.Speakers[t.Speaker]
	g := attribution{speaker: article.NoSpeaker, confidence: 100}
	switch s.Part {
	case turns.Questioner:
	case turns.Guest:
		if e, sure := r.interviewee(); e >= 0 {
			return attribution{speaker: e, confidence: sure}
		}
		if t.Label.End == t.Label.Start {
			g.confidence = 0
		}
	default:
		for _, n := range r.namesAt(t.Name.Leaf, t.Name.Start, t.Name.End) {
			if g.speaker = n.Entity; r.entities[n.Entity].Kind.IsPerson() {
				break
			}
		}
		if g.speaker < 0 {
			g.speaker = r.bearer(s.Name)
		}
	}
	return g
}

// bearer returns the only person with a name, or whose surname it is.
func (r *recogniser) bearer(name string) int {
	found := article.NoSpeaker
	for e := range r.entities {
		n := r.entities[e].Name
		if name == "" || !r.entities[e].Kind.IsPerson() {
			continue
		}
		if strings.EqualFold(n, name) {
			return e
		}
		if strings.EqualFold(n[strings.LastIndexByte(n, ' ')+1:], name) {
			if found >= 0 {
				return article.NoSpeaker
			}
			found = e
		}
	}
	return found
}

// interviewee returns the person who answers, where the document makes plain who
// it is: the one named most before the first answer, title included, and twice as
// often as anybody else.
func (r *recogniser) interviewee() (int, uint8) {
	until := max(r.script.Turns[0].Words[0].Leaf, 1)
	counts := map[int]int{}
	for _, n := range r.names {
		if n.Leaf >= until {
			break
		}
		if r.entities[n.Entity].Kind.IsPerson() && !r.interviews(n) {
			counts[n.Entity]++
		}
	}
	guest, best, second := article.NoSpeaker, 0, 0
	for e := range r.entities {
		switch c := counts[e]; {
		case c > best:
			best, second, guest = c, best, e
		case c > second:
			second = c
		}
	}
	if best < 2*second || best == 0 {
		return article.NoSpeaker, 0
	}
	return guest, sureGuest
}

// interviews reports whether a name is that of the person who asks: "he spoke with
// Ada Novak", "interview by Ada Novak".
func (r *recogniser) interviews(n article.Name) bool {
	before := strings.ToLower(r.leaves[n.Leaf].Text[max(0, n.Start-32):n.Start])
	for _, by := range [...]string{"he spoke with ", "he spoke to ", "he talked to ", "he talked with ", "they spoke to ", "they spoke with ", "interview by ", "interviewed by ", "interviewer: ", "questions by "} {
		if strings.HasSuffix(before, by) {
			return true
		}
	}
	return false
}

// withTurns merges quotations inside turns with the turns. What the marks around
// a whole turn hold is the turn itself; what lies across its border is none.
func withTurns(inside, all []article.Quote) []article.Quote {
	if len(all) == 0 {
		return inside
	}
	var parts []article.Span
	for i := range all {
		parts = append(parts, all[i].Parts...)
	}
	for _, q := range inside {
		if !slices.ContainsFunc(q.Parts, func(s article.Span) bool { return repeats(parts, s) }) {
			all = append(all, q)
		}
	}
	sort.SliceStable(all, func(a, b int) bool { return all[a].Parts[0].Start < all[b].Parts[0].Start })
	return all
}

// repeats reports whether a span holds most of one of the ordered parts, or
// crosses its border.
func repeats(parts []article.Span, s article.Span) bool {
	for i := article.Search(len(parts), func(i int) article.Span { return parts[i] }, s.Start); i < len(parts) && parts[i].Start < s.End; i++ {
		if p := parts[i]; s.Start < p.Start || s.End > p.End || s.Len()+8 >= p.Len() {
			return true
		}
	}
	return false
}
