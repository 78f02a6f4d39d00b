package event

import "briefing/content/article"

// reach is the number of leaves over which a relative date may count from an
// event before it: beyond, the text has moved on.
const reach = 8

// Recognise returns the dated happenings of the leaves, in order.
//
// Date is the span of the words that date it, with the preposition left out;
// Sentence that of the sentence around them. Year, Month and Day are those that
// the words give, 0 where they are silent: nothing is computed. A date that
// counts from another ("the day after") has the event before it as its Anchor,
// if one stands near enough; all others have -1. The leaves are read, not kept;
// the same input gives the same output.
func Recognise(leaves []article.Leaf) []article.Event {
	r := recogniser{lastLeaf: -reach}
	for i := range leaves {
		if l := &leaves[i]; readable(l.Kind) {
			r.leaf(i, l)
		}
	}
	return r.events
}

// readable reports whether a leaf holds words of the document in sentences.
func readable(k article.LeafKind) bool {
	switch k {
	case article.Code, article.Rule, article.Notice, article.RawHTML:
		return false
	}
	return true
}

// recogniser is the state of one call.
type recogniser struct {
	words  []word // of the leaf at hand
	text   string
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
func (r *recogniser) leaf(i int, l *article.Leaf) {
	r.text = l.Text
	if !r.scan() {
		return
	}
	from, to := 0, 0 // the sentence found last
	for at := 0; at < len(r.words); {
		d := r.match(at)
		if d.words == 0 {
			at++
			continue
		}
		end := r.through(at, at+d.words)
		start, stop := r.words[at].start, r.words[end-1].end
		if stop > to {
			from, to = r.sentence(start, stop)
		}
		r.add(i, article.Event{
			Date: l.Span(start, stop), Sentence: l.Span(from, to),
			Year: d.year, Month: d.month, Day: d.day,
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
	w := &r.words[at]
	if w.joined || w.opens == 0 {
		return date{}
	}
	for _, rule := range [...]struct {
		read func(*recogniser, int) date
		on   opening
	}{
		{(*recogniser).iso, numeral},
		{(*recogniser).monthFirst, monthName},
		{(*recogniser).dayFirst, numeral},
		{(*recogniser).seasonal, seasonName},
		{(*recogniser).yearAlone, numeral},
		{(*recogniser).counted, numeral | counting},
		{(*recogniser).neighbour, pointing},
		{(*recogniser).fromToday, beside},
	} {
		if w.opens&rule.on == 0 {
			continue
		}
		if d := rule.read(r, at); d.words > 0 {
			return d
		}
	}
	return date{}
}
