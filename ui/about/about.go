package about

import (
	"fmt"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/ui"
	"briefing/ui/card"
	"briefing/ui/cast"
	"briefing/ui/draw"
	"briefing/ui/pager"

	"charm.land/lipgloss/v2"
)

// labels is the width of the column of labels, in cells.
const labels = 12

// About is the overlay of facts.
type About struct{ *pager.Pager }

// New returns an empty overlay.
func New(styles *ui.Styles, keys *ui.KeyMap) *About {
	return &About{pager.New(styles, keys)}
}

// Show shows the facts of a document; the cast must be of the same snapshot.
func (a *About) Show(doc *article.Document, c *cast.Cast) {
	facts := gather(doc, c)
	a.SetPage("About this document", func(s *ui.Styles, width int) []string {
		return page(s, doc, facts, width)
	})
}

// fact is a line of the page: a label and what it says.
type fact struct {
	label, text string
	warning     bool
}

func gather(doc *article.Document, c *cast.Cast) []fact {
	m := &doc.Meta
	facts := []fact{
		{label: "by", text: m.Byline},
		{label: "source", text: m.Source.Name},
		{label: "address", text: m.Source.URL},
		{label: "date", text: m.Date},
		{label: "opened from", text: clean.Line(m.Path)},
		{label: "length", text: length(doc)},
		{label: "quotations", text: quotations(doc, c)},
		{label: "names", text: names(doc)},
	}
	if n := len(doc.Events); n > 0 {
		facts = append(facts, fact{label: "dates", text: card.Count(n, "dated sentence")})
	}
	if m.Replaced > 0 {
		facts = append(facts, fact{"replaced", card.Count(m.Replaced, "character") + " that a terminal would have obeyed or hidden", true})
	}
	for _, n := range m.Notices {
		facts = append(facts, fact{"note", n, true})
	}
	if !doc.Progress.Done() {
		facts = append(facts, fact{"unfinished", progress(doc.Progress), true})
	}
	return facts
}

func length(doc *article.Document) string {
	words, inferred := 0, 0
	for i := range doc.Sections {
		words += doc.Sections[i].Words
		if doc.Sections[i].Inferred {
			inferred++
		}
	}
	sections := card.Count(len(doc.Sections), "section")
	if inferred > 0 {
		sections += fmt.Sprintf(" (%d inferred ~)", inferred)
	}
	return join(card.Count(words, "word"), fmt.Sprintf("%d min", article.Minutes(words)), sections)
}

func quotations(doc *article.Document, c *cast.Cast) string {
	if len(doc.Quotes) == 0 {
		return "none found"
	}
	return join(fmt.Sprint(len(doc.Quotes)), card.Count(len(c.Speakers), "speaker"), some(len(c.Unattributed), "unattributed"))
}

func names(doc *article.Document) string {
	declared := 0
	for i := range doc.Entities {
		if doc.Entities[i].Declared {
			declared++
		}
	}
	return join(fmt.Sprint(len(doc.Entities)), some(declared, "declared"), some(len(doc.Entities)-declared, "recognised (~)"), card.Count(len(doc.Mentions), "mention"))
}

func progress(p article.Progress) string {
	percent := func(n int) int { return int(int64(n) * 100 / int64(max(1, p.Total))) }
	return fmt.Sprintf("%d %% indexed, %d %% searched for names and quotations", percent(p.Indexed), percent(p.Recognised))
}

// some is a number with a word that has no plural; "" for none.
func some(n int, word string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, word)
}

func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// page sets title, summary and facts.
func page(s *ui.Styles, doc *article.Document, facts []fact, width int) []string {
	m := &doc.Meta
	title := m.Title
	if title == "" {
		title = "untitled"
	}
	var lines []string
	text := func(words string, style lipgloss.Style) {
		for _, l := range draw.Wrap(words, width, 0) {
			lines = append(lines, draw.Line(width, l, style))
		}
	}
	text(title, s.Strong)
	text(m.Subtitle, s.Text.Italic(true))
	if m.Summary != "" {
		lines = append(lines, draw.Spaces(width))
		text(m.Summary, s.Text)
	}
	lines = append(lines, draw.Spaces(width))
	for _, f := range facts {
		lines = append(lines, f.lines(s, width)...)
	}
	return lines
}

// lines sets the label beside the text; above it where it is narrow.
func (f fact) lines(s *ui.Styles, width int) []string {
	if f.text == "" {
		return nil
	}
	style := s.Text
	if f.warning {
		style = s.Warning
	}
	var lines []string
	if width < 2*labels {
		lines = append(lines, draw.Line(width, f.label, s.Quiet))
		for _, l := range draw.Wrap(f.text, width, 0) {
			lines = append(lines, draw.Line(width, l, style))
		}
		return lines
	}
	for i, l := range draw.Wrap(f.text, width-labels-1, 0) {
		label := f.label
		if i > 0 {
			label = ""
		}
		lines = append(lines, draw.Row(width, []draw.Piece{{Text: draw.Pad(label, labels) + " ", Style: s.Quiet}, {Text: l, Style: style}}, nil))
	}
	return lines
}
