package overlay

import (
	"fmt"
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/cast"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// Unattributed heads the quotations whose speaker is not certain.
const Unattributed = "Unattributed"

// Voices is the overlay of quotations.
type Voices struct {
	*Picker
	list *quoteList
}

// NewVoices returns an empty overlay.
func NewVoices(styles *ui.Styles, keys *ui.KeyMap) *Voices {
	v := &Voices{list: &quoteList{doc: &article.Document{}}}
	v.Picker = NewPicker(styles, keys,
		Words{Title: "Voices", Noun: "quotation", Empty: "No quotations"},
		Handlers{
			Choose:  func(i int) tea.Msg { return ui.QuoteChosen{Index: v.list.quotes[i]} },
			Correct: func(i int) tea.Msg { return ui.CorrectionAsked{Quote: v.list.quotes[i]} },
			Copy:    func(i int) tea.Msg { return ui.QuoteCopied{Index: v.list.quotes[i]} },
			Mark:    func(i int) tea.Msg { return ui.QuoteMarked{Index: v.list.quotes[i]} },
		})
	return v
}

// Show lists the quotations of a document; the cast must be of the same snapshot.
func (v *Voices) Show(doc *article.Document, c *cast.Cast) {
	selected := v.Quote()
	v.list = newQuoteList(doc, c)
	v.words.Noun = "quotation"
	if doc != doc.Following(false) {
		v.words.Noun = "statement"
	}
	v.SetSource(v.list)
	v.SelectQuote(selected)
}

// Quote is the quotation that is selected; -1 if there is none.
func (v *Voices) Quote() int {
	at := v.Selected()
	if at < 0 || at >= len(v.list.quotes) {
		return -1
	}
	return v.list.quotes[at]
}

// SelectQuote selects a quotation.
func (v *Voices) SelectQuote(quote int) {
	for i, q := range v.list.quotes {
		if q == quote {
			v.Select(i)
			return
		}
	}
}

// quoteList is the quotations in the order in which they are listed.
type quoteList struct {
	doc    *article.Document
	cast   *cast.Cast
	quotes []int
	// heads are the headings by speaker, made once.
	heads map[int]string
	words map[int]string // of quotations that have shown
}

// maxTexts is how many quotations' words are kept.
const maxTexts = 512

func newQuoteList(doc *article.Document, c *cast.Cast) *quoteList {
	l := &quoteList{doc: doc, cast: c, heads: make(map[int]string), words: make(map[int]string)}
	for _, e := range c.Speakers {
		said := c.Quotes(e)
		l.quotes = append(l.quotes, said...)
		head := fmt.Sprintf("%s · %d", doc.Entities[e].Name, len(said))
		if words := c.Said(e); strings.Contains(words, "reported") {
			head = doc.Entities[e].Name + " · " + words
		}
		if share := c.Share(e); share > 0 {
			head += fmt.Sprintf(" · %d %%", share)
		}
		if n := c.Number(e); n > 0 {
			head = fmt.Sprintf("%d %s", n, head)
		}
		l.heads[e] = head
	}
	l.quotes = append(l.quotes, c.Unattributed...)
	if n := len(c.Unattributed); n > 0 {
		l.heads[article.NoSpeaker] = fmt.Sprintf("%s · %d", Unattributed, n)
	}
	return l
}

func (l *quoteList) quote(i int) *article.Quote { return &l.doc.Quotes[l.quotes[i]] }

// speaker is the entity that said entry i, if that is certain.
func (l *quoteList) speaker(i int) int {
	if q := l.quote(i); q.Attributed() && q.Speaker < len(l.doc.Entities) {
		return q.Speaker
	}
	return article.NoSpeaker
}

// Len implements Source.
func (l *quoteList) Len() int { return len(l.quotes) }

// Heading implements Source.
func (l *quoteList) Heading(i int) string { return l.heads[l.speaker(i)] }

// Name implements Source.
func (l *quoteList) Name(i int) string {
	if e := l.speaker(i); e >= 0 {
		return l.doc.Entities[e].Name
	}
	return Unattributed
}

// Text implements Source: the speaker and the source of the words, which
// costs no parsing.
func (l *quoteList) Text(i int) string {
	text := l.Name(i)
	for _, p := range l.quote(i).Parts {
		text += " " + l.doc.Text.Slice(p)
	}
	return text
}

// Draw implements Source: the words in at most three lines, all of them where it is
// selected, of a turn the first lines; and at the end the section, with the phrase
// that the text has for a speaker who is not certain, and how long a turn is.
func (l *quoteList) Draw(s *ui.Styles, i, width int, selected bool) []string {
	const indent = 3
	most := 3
	switch turn := l.quote(i).Turn; {
	case turn && selected:
		most = 8
	case turn:
		most = 2
	case selected:
		most = 0
	}
	place := draw.Piece{Text: l.place(i), Style: s.Quiet.Italic(true)}
	var rows []draw.Sides
	used := width
	for n, line := range draw.Wrap(l.marked(i), max(1, width-indent-1), most) {
		lead := draw.Spaces(indent)
		if n > 0 && l.quote(i).Kind != article.Reported {
			lead = draw.Spaces(indent + 1) // under the first letter, not under the mark
		}
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: lead}, {Text: line, Style: s.Text}}})
		used = draw.Width(lead + line)
	}
	if room := width - used - 4; room >= min(draw.Width(place.Text), max(leastPlace, width*2/5)) {
		place.Text = draw.Cut(place.Text, room)
		rows[len(rows)-1].Right = []draw.Piece{place}
	} else {
		place.Text = draw.Cut(place.Text, width-indent-1)
		rows = append(rows, draw.Sides{Right: []draw.Piece{place}})
	}
	return draw.Rows(width, s.Selected, selected, rows)
}

// leastPlace is how many cells the place of a quotation has at least beside its
// words, where two fifths of the line are enough for it: an inferred section may
// be called by half a sentence.
const leastPlace = 24

// place says where the quotation is, and by what phrase the text names a
// speaker who is not certain.
func (l *quoteList) place(i int) string {
	section := ""
	if at := l.doc.SectionAt(l.quote(i).Span().Start); at >= 0 && len(l.doc.Sections) > 1 {
		section = "§ " + l.doc.Sections[at].Name()
		if l.doc.Sections[at].Name() == l.Name(i) {
			section = "" // the heading says it
		}
	}
	about := strings.TrimSpace(l.phrase(i) + "  " + l.length(i))
	return strings.TrimSpace(about + "  " + section)
}

// shortTurn is how many words of a turn are few enough that its length says
// nothing.
const shortTurn = 40

// length is when a turn begins and how long it is; "" for what is short.
func (l *quoteList) length(i int) string {
	q := l.quote(i)
	if !q.Turn {
		return ""
	}
	length := ""
	if n := strings.Count(l.said(i), " ") + 1; n > shortTurn {
		length = fmt.Sprintf("%d words", n)
	}
	return strings.TrimSpace(q.Time + "  " + length)
}

// phrase is how the text names a speaker who is not certain, "a spokesman", or that
// a reader has said who it is.
func (l *quoteList) phrase(i int) string {
	q := l.quote(i)
	switch {
	case q.Corrected:
		return "corrected"
	case q.Doubtful():
		return "? " + l.doc.Why(q)
	}
	if l.speaker(i) >= 0 || q.Source.Empty() {
		return ""
	}
	if name := l.doc.SpeakerName(q); name != "" {
		return name
	}
	return l.doc.Line(q.Source)
}

// marked is the words of a quotation in its marks, or of what is reported without any.
func (l *quoteList) marked(i int) string {
	if l.quote(i).Kind == article.Reported {
		return l.said(i)
	}
	return "“" + l.said(i) + "”"
}

// said is the words of a quotation; " … " marks an interruption.
func (l *quoteList) said(i int) string {
	if w, ok := l.words[i]; ok {
		return w
	}
	if len(l.words) >= maxTexts {
		clear(l.words)
	}
	l.words[i] = strings.TrimRight(l.doc.QuoteWords(l.quote(i)), ",")
	return l.words[i]
}
