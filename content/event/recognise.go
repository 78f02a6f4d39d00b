// Package event recognises the dated happenings of a text: "on 3 May 2019",
// "in February", "since 2014", "last Tuesday", "the day after".
//
// It owns the rules by which words are read as dates.
// It does not know what day it is: "yesterday" stays without a date, and a year
// that the text leaves out stays out. It reads no files and keeps no state.
//
// Each group of rules has its file: dates with a month or a year in absolute.go,
// those that count from another day in relative.go. Start reading at
// [Recognise].
package event

import (
	"strings"
	"unicode"

	"briefing/content/article"
	"briefing/content/text"
)

// reach is the number of leaves over which a relative date may count from an
// event before it: beyond, the text has moved on.
const reach = 8

// Recognise returns the dated happenings of a text, in order.
//
// Date is the span of the words that date it, with the preposition left out;
// Sentence that of the sentence around them. Year, Month and Day are those that
// the words give, 0 where they are silent: nothing is computed. A date that
// counts from another ("the day after") has the event before it as its Anchor,
// if one stands near enough; all others have -1. The text is read, not kept; the
// same input gives the same output.
func Recognise(t *text.Text) []article.Event {
	r := recogniser{t: t, lastLeaf: -reach}
	for i := range t.Leaves {
		r.leaf(i)
	}
	return r.events
}

// recogniser is the state of one call.
type recogniser struct {
	t      *text.Text
	tokens []text.Token // of the leaf at hand
	text   string       // of the leaf
	events []article.Event
	// lastLeaf is the leaf of the last event that others may count from.
	lastLeaf int
	last     int // its index
}

// date is what a rule reads from the words at some place.
type date struct {
	words            int // how many words of the leaf it takes
	year, month, day int
	relative         bool // counts from the event before
}

// leaf finds the events of one leaf.
func (r *recogniser) leaf(i int) {
	l := &r.t.Leaves[i]
	r.text, r.tokens = l.Text, r.t.Leaf(i)
	for at := 0; at < len(r.tokens); {
		d := r.match(at)
		if d.words == 0 {
			at++
			continue
		}
		end := r.rangeEnd(at, at+d.words)
		from, to := r.sentence(at, end-1)
		r.add(i, article.Event{
			Date:     l.Span(int(r.tokens[at].Start), int(r.tokens[end-1].End)),
			Sentence: l.Span(from, to),
			Year:     d.year, Month: d.month, Day: d.day,
		}, d)
		at = end
	}
}

// add enters an event and ties it to the one it counts from.
func (r *recogniser) add(leaf int, e article.Event, d date) {
	e.Anchor = -1
	if d.relative && leaf-r.lastLeaf < reach {
		e.Anchor = r.last
	}
	r.lastLeaf, r.last = leaf, len(r.events)
	r.events = append(r.events, e)
}

// match reads a date that begins at a word; one of no words if none does.
func (r *recogniser) match(at int) date {
	switch {
	case r.tokens[at].Gap == text.GapJoined:
		return date{} // "thirty-[two days later]"
	case r.tokens[at].Shape == text.Number:
		return r.first(at, (*recogniser).iso, (*recogniser).dayFirst, (*recogniser).yearAlone, (*recogniser).counted)
	}
	w := r.word(at)
	switch {
	case w.Class.Noun.Is(text.Month):
		return r.monthFirst(at)
	case w.Class.Noun.Is(text.Season):
		return r.seasonal(at)
	case w.Lower().Usage.Is(text.Count):
		return r.counted(at)
	case w.Class.Noun.Is(text.Weekday), w.Lower().Usage.Is(text.FromToday):
		return r.fromToday(at)
	case r.is(at, "the", "that"):
		return r.neighbour(at)
	}
	return date{}
}

// first returns the date that the first of the rules reads that reads one.
func (r *recogniser) first(at int, rules ...func(*recogniser, int) date) date {
	for _, rule := range rules {
		if d := rule(r, at); d.words > 0 {
			return d
		}
	}
	return date{}
}

// word returns what is known of word i.
func (r *recogniser) word(i int) *text.Word { return r.t.Word(r.tokens[i]) }

// is reports whether word i is a text, its first letter large or small.
func (r *recogniser) is(i int, texts ...string) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	w := r.word(i).Text
	for _, t := range texts {
		if len(w) == len(t) && w[1:] == t[1:] && w[0]|0x20 == t[0] {
			return true
		}
	}
	return false
}

// noun reports whether word i is a noun of any of the classes, as it is written.
func (r *recogniser) noun(i int, any text.Noun) bool {
	return i >= 0 && i < len(r.tokens) && r.word(i).Class.Noun.Is(any)
}

// capital reports whether word i begins with a capital.
func (r *recogniser) capital(i int) bool { return text.IsUpper(r.text[r.tokens[i].Start]) }

// spaced reports whether word i exists and only a space stands before it.
func (r *recogniser) spaced(i int) bool {
	return i > 0 && i < len(r.tokens) && r.tokens[i].Gap == 0 && r.tokens[i-1].Tail == 0
}

// near reports whether word i exists and follows the one before at once, apart
// from the full stop of a month's abbreviation.
func (r *recogniser) near(i int) bool {
	return r.spaced(i) || i > 0 && i < len(r.tokens) && r.tokens[i].Gap == text.GapAbbreviation && r.noun(i-1, text.Month)
}

// farthest is how far from a date, in bytes, the sentence around it is sought. Where
// it has no end there it is cut between words: a text without ends of sentences would
// else be returned anew with each of its dates.
const farthest = 400

// sentence returns the bounds, in r.text, of the sentence that holds the words from
// first to last.
func (r *recogniser) sentence(first, last int) (from, to int) {
	start, end := r.tokens[first].Start, r.tokens[last].End
	for first > 0 && r.tokens[first-1].Sentence == r.tokens[first].Sentence && start-r.tokens[first-1].Start <= farthest {
		first--
	}
	for last+1 < len(r.tokens) && r.tokens[last+1].Sentence == r.tokens[last].Sentence && r.tokens[last+1].End-end <= farthest {
		last++
	}
	return r.opening(first), r.closing(last)
}

// opening returns where the sentence or piece of one that begins with word i does,
// with the marks that open it.
func (r *recogniser) opening(i int) int {
	start := int(r.tokens[i].Start)
	if i == 0 {
		return start - len(trailingMarks(r.text[max(0, start-farthest):start]))
	}
	if r.tokens[i-1].Sentence == r.tokens[i].Sentence {
		return start
	}
	return start - len(trailingMarks(r.text[r.tokens[i-1].Next():start]))
}

// trailingMarks returns what stands behind the last space of a text.
func trailingMarks(s string) string {
	return s[len(strings.TrimRightFunc(s, func(c rune) bool { return !unicode.IsSpace(c) })):]
}

// closing returns where the sentence or piece of one that ends with word i does, with
// the marks that close it.
func (r *recogniser) closing(i int) int {
	from, to := r.tokens[i].Next(), len(r.text)
	if i+1 < len(r.tokens) {
		if to = int(r.tokens[i+1].Start); r.tokens[i+1].Sentence == r.tokens[i].Sentence {
			return from
		}
	}
	gap := strings.TrimRightFunc(r.text[from:min(to, from+farthest)], unicode.IsSpace)
	if n := strings.IndexFunc(gap, unicode.IsSpace); n >= 0 && to < len(r.text) {
		gap = gap[:n]
	}
	return from + len(gap)
}
