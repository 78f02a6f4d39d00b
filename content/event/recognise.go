// Package event recognises the dated happenings of a text: "on 3 May 2019",
// "in February", "since 2014", "last Tuesday", "the day after".
//
// It owns the rules by which words are read as dates, and by which a date that
// leaves its year out, or counts from another day, is completed: from the
// document's own date, a year that was named before, the happening before. What
// is completed is marked as such. It reads no files, no clock, and keeps no state.
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

// Context is what the dates of a text are completed from. The zero value is that of the
// beginning of a document that states no date.
type Context struct {
	// Issued is the document's own date.
	Issued article.Day
	year   int // that a heading names
	leaves int // of the document that were read
}

// Recognise returns the dated happenings of a text, in order, and the context of the
// text that follows it in the document.
//
// Date is the span of the words that date it, with the preposition left out;
// Sentence that of the sentence around them. Year, Month and Day are those that
// the words give or, where the event is marked as computed, what they mean; 0 where
// that is not known. A date that counts from another ("the day after") has the
// event before it as its Anchor, if one stands near enough; all others have -1.
// Headings, lists of contents and the line that dates the document are no events.
// The text is read, not kept; the same input gives the same output.
func Recognise(t *text.Text, c Context) ([]article.Event, Context) {
	r := recogniser{t: t, context: c, lastLeaf: -reach, yearLeaf: -reach}
	for i := range t.Leaves {
		r.leaf(i)
		r.context.leaves++
	}
	return r.events, r.context
}

// Read returns the day that a date on its own means, as a document states it: "3 May
// 2025", "2025-05-03T08:00:00Z". Its Year is 0 where it names none.
func Read(date string) article.Day {
	date = strings.TrimSpace(date)
	if len(date) > len("2006-01-02") && date[10] == 'T' {
		date = date[:10]
	}
	r := recogniser{t: text.Read([]article.Leaf{{Text: date}})}
	r.text, r.tokens = date, r.t.Leaf(0)
	for at := range r.tokens {
		if d := r.match(at); d.on.Year > 0 {
			return d.on
		} else if y := r.year(at); y > 0 {
			return article.Day{Year: y}
		}
	}
	return article.Day{}
}

// recogniser is the state of one call.
type recogniser struct {
	t       *text.Text
	tokens  []text.Token // of the leaf at hand
	text    string       // of the leaf
	context Context
	events  []article.Event
	// lastLeaf is the leaf of the last event that others may count from.
	lastLeaf int
	last     int // its index
	// yearNamed is the last year that the words gave, and yearLeaf the leaf of it.
	yearNamed, yearLeaf int
}

// date is what a rule reads from the words at some place.
type date struct {
	words    int         // how many words of the leaf it takes
	on       article.Day // as far as the words give it
	shift    shift       // from another day
	relative bool        // that is the event before, not the document's own date
}

// leaf finds the events of one leaf.
func (r *recogniser) leaf(i int) {
	l := &r.t.Leaves[i]
	r.text, r.tokens = l.Text, r.t.Leaf(i)
	if l.Kind == article.Heading {
		r.heading()
		return
	}
	if isContents(l) {
		return
	}
	for at := 0; at < len(r.tokens); {
		d := r.match(at)
		if d.words == 0 {
			at++
			continue
		}
		end := r.rangeEnd(at, at+d.words)
		if r.datesDocument(at, end) {
			if r.context.Issued.Year == 0 && d.on.Year > 0 {
				r.context.Issued = d.on
			}
			at = end
			continue
		}
		from, to := r.sentence(at, end-1)
		e := article.Event{
			Date:     l.Span(int(r.tokens[at].Start), int(r.tokens[end-1].End)),
			Sentence: l.Span(from, to),
			Year:     d.on.Year, Month: d.on.Month, Day: d.on.Day,
		}
		r.add(i, e, d, r.ahead(at, end))
		at = end
	}
}

// heading takes the year that a heading names for that of what stands below it.
func (r *recogniser) heading() {
	r.context.year = 0
	for at := range r.tokens {
		if y := r.year(at); y > 0 {
			r.context.year = y
		}
	}
}

// isContents reports whether a leaf is a line of a list of contents: one link to a place
// in the document, or a title, dots and a page.
func isContents(l *article.Leaf) bool {
	if len(l.Links) == 1 && len(l.Runs) == 1 && strings.HasPrefix(l.Links[0], "#") {
		return true
	}
	return text.IsContentsLine(l.Text)
}

// ownLeaves is the number of leaves at the beginning of a document in which it may
// state its own date.
const ownLeaves = 12

// datesDocument reports whether words [at, end) are the document's own date: in a line
// of little else at its beginning, or in front of a report.
func (r *recogniser) datesDocument(at, end int) bool {
	return r.context.leaves < ownLeaves && (r.statedAlone(at, end) || r.leadsReport(at, end))
}

// statedAlone reports whether the other words of the leaf only say that words [at, end)
// date it, or who wrote it: Published on; By Ada Lund.
func (r *recogniser) statedAlone(at, end int) bool {
	if len(r.tokens)-(end-at) > ownLeaves {
		return false
	}
	by := false
	for i := range r.tokens {
		if i >= at && i < end {
			continue
		}
		by = by || r.is(i, "by")
		switch {
		case r.tokens[i].Shape == text.Number, by && r.capital(i), r.noun(i, text.Weekday), r.month(i) > 0, r.allCapitals(i):
		case r.is(i, "published", "updated", "posted", "issued", "modified", "last", "on", "at", "by", "and", "date", "am", "pm", "a.m.", "p.m."):
		default:
			return false
		}
	}
	return true
}

// longestPlace is the most words before the date with which a report begins.
const longestPlace = 6

// leadsReport reports whether a place is before words [at, end), and a dash behind them,
// with an agency in brackets or without: QUAY, March 4 (Gull) —
func (r *recogniser) leadsReport(at, end int) bool {
	if at == 0 || at > longestPlace {
		return false
	}
	for i := range at {
		if !r.capital(i) && !r.is(i, "on") {
			return false
		}
	}
	behind := strings.TrimSpace(r.text[r.tokens[end-1].End:])
	if strings.HasPrefix(behind, "(") {
		_, behind, _ = strings.Cut(behind, ")")
		behind = strings.TrimSpace(behind)
	}
	return strings.HasPrefix(behind, "—") || strings.HasPrefix(behind, "–") || strings.HasPrefix(behind, "-")
}

// allCapitals reports whether word i is set in capitals: a time zone, a place.
func (r *recogniser) allCapitals(i int) bool {
	w := r.text[r.tokens[i].Start:r.tokens[i].End]
	return len(w) > 1 && strings.ToUpper(w) == w
}

// add enters an event, ties it to the one it counts from, and completes its date. Ahead
// says that its sentence speaks of what is to come.
func (r *recogniser) add(leaf int, e article.Event, d date, ahead bool) {
	e.Anchor = -1
	base := r.context.Issued
	if d.relative {
		base = article.Day{}
		if leaf-r.lastLeaf < reach {
			e.Anchor = r.last
			last := &r.events[r.last]
			base = article.Day{Year: last.Year, Month: last.Month, Day: last.Day}
		}
	}
	switch {
	case d.on.Year > 0:
		r.yearNamed, r.yearLeaf = d.on.Year, leaf
	case d.on.Month > 0:
		e.Year = r.yearFor(d.on, leaf, ahead)
		e.Computed = e.Year > 0
	default:
		day := d.shift.from(base, ahead)
		e.Year, e.Month, e.Day = day.Year, day.Month, day.Day
		e.Computed = e.Year > 0
	}
	r.lastLeaf, r.last = leaf, len(r.events)
	r.events = append(r.events, e)
}

// match reads a date that begins at a word; one of no words if none does.
func (r *recogniser) match(at int) date {
	switch {
	case r.tokens[at].Gap == text.GapJoined:
		if m := r.month(at); m > 0 && r.is(at-1, "mid") {
			d := r.yearAfter(at)
			d.words, d.on.Month = max(d.words, 1), m
			return d
		}
		return date{} // "thirty-[two days later]"
	case r.tokens[at].Shape == text.Number:
		return r.first(at, (*recogniser).iso, (*recogniser).dayFirst, (*recogniser).yearAlone, (*recogniser).decade, (*recogniser).counted)
	}
	w := r.word(at)
	switch {
	case w.Class.Noun.Is(text.Month):
		return r.monthFirst(at)
	case w.Class.Noun.Is(text.Season):
		return r.seasonal(at)
	case strings.HasPrefix(w.Text, "mid-"), r.is(at, "fiscal"), len(w.Text) == 2 && w.Text[0] == 'Q', len(w.Text) >= 2 && w.Text[:2] == "FY":
		return r.period(at)
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
