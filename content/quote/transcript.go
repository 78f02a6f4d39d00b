package quote

import (
	"strings"

	"briefing/content/article"
)

// transcript is how the leaves of a document take turns.
type transcript struct {
	labelled    int // leaves that begin with the label of a speaker
	first, last int // the first and the last of them
	turns       bool
	titled      bool // what was taken for the title is its first turn
}

// A document with minLabels labelled paragraphs, and with a label on one of
// maxPerLabel paragraphs between the first and the last of them, is a
// transcript, whose words need no marks. A turn of talk is no longer than
// maxTurn paragraphs.
const (
	minLabels   = 3
	maxPerLabel = 3
	maxTurn     = 8
)

// surveyLabels counts the labelled leaves of the document.
func (r *recogniser) surveyLabels() {
	r.script.last = -1
	for i := range r.leaves {
		l := &r.leaves[i]
		if l.Kind != article.Paragraph || !mayBeLabel(l.Text) {
			continue
		}
		if _, _, ok := r.leafLabel(i); ok {
			if r.script.labelled++; r.script.labelled == 1 {
				r.script.first = i
			}
			r.script.last = i
		}
	}
	r.script.turns = r.script.labelled >= minLabels && r.script.labelled*maxPerLabel > r.script.last-r.script.first
	r.script.titled = r.script.turns && r.titleSpeaks()
}

// titleSpeaks reports whether the title of a transcript begins with the label of
// one of its speakers: in plain text the first line is taken for the title,
// though somebody may speak in it.
func (r *recogniser) titleSpeaks() bool {
	title := &r.leaves[0]
	if title.Kind != article.Heading || !mayBeLabel(title.Text) {
		return false
	}
	l, _, ok := r.leafLabel(0)
	if !ok {
		return false
	}
	for i := r.script.first; i <= min(r.script.last, maxTurn); i++ {
		if strings.HasPrefix(r.leaves[i].Text, title.Text[:l.end]+":") {
			return true
		}
	}
	return false
}

// mayBeLabel is the cheap test for labelAt.
func mayBeLabel(s string) bool {
	if strings.HasPrefix(s, "((") {
		return true
	}
	if s == "" || s[0] < 'A' || s[0] > 'Z' && s[0] < 0x80 {
		return false
	}
	return len(s) > 2 && s[1] == '.' || strings.IndexByte(s[:min(len(s), maxLabel)], ':') > 0
}

// leafLabel returns the label and speaker of a leaf that begins with one.
func (r *recogniser) leafLabel(leaf int) (label, attribution, bool) {
	text := r.leaves[leaf].Text
	l, ok := labelAt(text)
	if !ok {
		return l, attribution{}, false
	}
	if l.end == 1 {
		return l, r.turn(leaf, text[0]), true
	}
	g, ok := r.labelled(leaf, l.start, l.end)
	return l, g, ok
}

// turn returns who asks or answers.
func (r *recogniser) turn(leaf int, which byte) attribution {
	g := attribution{speaker: article.NoSpeaker, source: r.leaves[leaf].Span(0, 1), confidence: sureLabel}
	if which == 'A' {
		if e, sure := r.interviewee(); e >= 0 {
			g.speaker, g.confidence = e, sure
		}
	}
	return g
}

// readTurn reads a leaf of a transcript: one with a label, or a further
// paragraph of the speaker before. It reports false for other leaves.
func (r *recogniser) readTurn(leaf int) bool {
	if !r.script.turns || leaf > r.script.last && r.turnLeaf != leaf-1 {
		return false
	}
	text := r.leaves[leaf].Text
	if r.leaves[leaf].Kind != article.Paragraph && (leaf > 0 || !r.script.titled) {
		return false
	}
	if mayBeLabel(text) {
		if l, g, ok := r.leafLabel(leaf); ok {
			r.whole(leaf, l.body, len(text), g, false)
			r.turnLeaf, r.labelLeaf = leaf, leaf
			return true
		}
	}
	if r.turnLeaf == leaf-1 && leaf < r.script.last && leaf-r.labelLeaf < maxTurn && len(r.candidates) > 0 {
		g := r.candidates[len(r.candidates)-1].attribution
		r.whole(leaf, 0, len(text), g, true)
		r.turnLeaf = leaf
		return true
	}
	return false
}

// whole adds bytes [start, end) of a leaf, trimmed of spaces and marks, as an
// candidate that needs no marks.
func (r *recogniser) whole(leaf, start, end int, g attribution, joins bool) {
	text := r.leaves[leaf].Text[start:end]
	trimmed := strings.TrimLeft(text, " \t\n\"“«„‘")
	start += len(text) - len(trimmed)
	trimmed = strings.TrimRight(trimmed, " \t\n\"”»’")
	if trimmed == "" || trimmed[0] == '(' && trimmed[len(trimmed)-1] == ')' {
		return
	}
	seg := segment{outer: start, outerEnd: start + len(trimmed), start: start, end: start + len(trimmed), closed: true}
	r.candidates = append(r.candidates, candidate{attribution: g, leaf: leaf, seg: seg, found: g.confidence > 0, alone: true, joins: joins, labelled: true})
}
