package overlay

import (
	"cmp"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// Timeline is the overlay of events.
type Timeline struct {
	*Picker
	list *eventList
}

// NewTimeline returns an empty overlay.
func NewTimeline(styles *ui.Styles, keys *ui.KeyMap) *Timeline {
	t := &Timeline{list: &eventList{}}
	t.Picker = NewPicker(styles, keys,
		Words{Title: "Timeline", Noun: "date", Empty: "No dated events"},
		Handlers{
			Choose: func(i int) tea.Msg { return ui.PlaceChosen{Span: t.list.event(i).Sentence} },
			Copy: func(i int) tea.Msg {
				e := t.list.event(i)
				return ui.CopyAsked{Text: t.list.doc.DateOf(e) + ": " + t.list.said(e.Sentence), What: "event"}
			},
			Mark: func(i int) tea.Msg { return ui.PlaceMarked{Span: t.list.event(i).Sentence} },
		})
	return t
}

// Show lists the events of a document.
func (t *Timeline) Show(doc *article.Document) {
	t.list = newEventList(doc)
	t.words.Title = "Timeline"
	if slices.ContainsFunc(doc.Events, func(e article.Event) bool { return e.Computed }) {
		t.words.Title = "Timeline · ~ worked out from the context"
	}
	t.SetSource(t.list)
}

// eventList is the events in the order in which they are listed.
type eventList struct {
	doc   *article.Document
	rows  []eventRow
	dated int                     // how many rows come before those without a date
	dates int                     // width of the column of dates, in cells
	words map[article.Span]string // of events that have shown
}

type eventRow struct{ event, depth int }

// Bounds: how many texts are kept, how far relative dates are indented, and how
// wide the column of dates is.
const (
	maxEventTexts = 512
	maxDepth      = 4
	maxDateWidth  = 26 // of the column of dates, in cells
)

// newEventList lists the events of a known year in the order of their dates; those that
// count from one without follow it, and the rest comes last.
func newEventList(doc *article.Document) *eventList {
	l := &eventList{doc: doc, words: make(map[article.Span]string)}
	under := make(map[int][]int) // events without a year, by their anchor
	var dated, undated []int
	for i := range doc.Events {
		e := &doc.Events[i]
		switch {
		case e.Year != 0:
			dated = append(dated, i)
		case e.Anchor >= 0 && e.Anchor < i:
			under[e.Anchor] = append(under[e.Anchor], i)
		default:
			undated = append(undated, i)
		}
	}
	slices.SortStableFunc(dated, func(a, b int) int { return before(&doc.Events[a], &doc.Events[b]) })
	for _, i := range dated {
		l.add(i, under)
	}
	l.dated = len(l.rows)
	for _, i := range undated {
		l.add(i, under)
	}
	for _, r := range l.rows {
		// A date has no fewer bytes than cells: near enough, and nothing is read.
		e := &doc.Events[r.event]
		bytes := e.Date.Len()
		if e.Computed {
			bytes = len(doc.DateOf(e))
		}
		l.dates = max(l.dates, min(maxDateWidth, 2*r.depth+bytes))
	}
	return l
}

// before compares two events of known years by their dates.
func before(a, b *article.Event) int {
	return cmp.Or(a.Year-b.Year, a.Month-b.Month, a.Day-b.Day)
}

// add lists an event and, below it, those that count from it and have no date of their
// own.
func (l *eventList) add(root int, under map[int][]int) {
	todo := []eventRow{{root, 0}} // the next one last; no recursion, for chains may be long
	for len(todo) > 0 {
		next := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		l.rows = append(l.rows, next)
		for _, e := range slices.Backward(under[next.event]) {
			todo = append(todo, eventRow{e, min(next.depth+1, maxDepth)})
		}
	}
}

func (l *eventList) event(i int) *article.Event { return &l.doc.Events[l.rows[i].event] }

// Len implements Source.
func (l *eventList) Len() int { return len(l.rows) }

// Heading implements Source: events of no known year are a group of their own.
func (l *eventList) Heading(i int) string {
	if i < l.dated {
		return ""
	}
	return "Without a year"
}

// Name implements Source.
func (l *eventList) Name(i int) string { return l.date(i) }

// date is how an event is dated, as it is in the document: it costs no parsing.
func (l *eventList) date(i int) string {
	e := l.event(i)
	if e.Computed {
		return l.doc.DateOf(e)
	}
	return l.source(e.Date)
}

// Text implements Source.
func (l *eventList) Text(i int) string { return l.date(i) + "\n" + l.source(l.event(i).Sentence) }

// source is the text of a span as it is in the document: it costs no parsing.
func (l *eventList) source(s article.Span) string { return l.doc.Text.Slice(s) }

// Draw implements Source: the date, and the sentence beside it or below.
func (l *eventList) Draw(s *ui.Styles, i, width int, selected bool) []string {
	most := 3
	if selected {
		most = 0
	}
	lead := draw.Spaces(2 * l.rows[i].depth)
	if l.rows[i].depth > 0 {
		lead = draw.Spaces(2*l.rows[i].depth-2) + "↳ "
	}
	e := l.event(i)
	date, sentence := l.said(e.Date), l.said(e.Sentence)
	if e.Computed {
		date = l.doc.DateOf(e)
	}
	var rows []draw.Sides
	indent := l.dates + 2
	if width < 3*maxDateWidth {
		indent = 2
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: lead, Style: s.Quiet}, {Text: date, Style: s.Accent}}})
	}
	for n, line := range draw.Wrap(sentence, max(1, width-indent), most) {
		left := []draw.Piece{{Text: draw.Spaces(indent)}, {Text: line, Style: s.Text}}
		if n == 0 && indent > 2 {
			date = draw.Pad(date, l.dates-draw.Width(lead))
			left = []draw.Piece{{Text: lead, Style: s.Quiet}, {Text: date + "  ", Style: s.Accent}, {Text: line, Style: s.Text}}
		}
		rows = append(rows, draw.Sides{Left: left})
	}
	if len(rows) == 0 {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: date, Style: s.Accent}}})
	}
	return draw.Rows(width, s.Selected, selected, rows)
}

// said is the visible words of a span on one line.
func (l *eventList) said(s article.Span) string {
	if w, ok := l.words[s]; ok {
		return w
	}
	if len(l.words) >= maxEventTexts {
		clear(l.words)
	}
	l.words[s] = strings.Join(strings.Fields(l.doc.Words(s)), " ")
	return l.words[s]
}
