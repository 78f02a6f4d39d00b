package overlay

import (
	"fmt"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/ui"
	"briefing/ui/cast"
	"briefing/ui/draw"

	"charm.land/lipgloss/v2"
)

// labelWidth is the width of the column of labelWidth, in cells.
const labelWidth = 12

// About is the overlay of facts.
type About struct{ *Pager }

// NewAbout returns an empty overlay.
func NewAbout(styles *ui.Styles, keys *ui.KeyMap) *About {
	return &About{NewPager(styles, keys)}
}

// Show shows the facts of a document; the cast must be of the same snapshot.
func (a *About) Show(doc *article.Document, c *cast.Cast) {
	facts := gatherFacts(doc, c)
	a.SetPage("About this document", func(s *ui.Styles, width int) []string {
		return aboutPage(s, doc, facts, width)
	})
}

// fact is a line of the page: a label and what it says.
type fact struct {
	label, text string
	warning     bool
}

func gatherFacts(doc *article.Document, c *cast.Cast) []fact {
	m := &doc.Meta
	facts := []fact{
		{label: "by", text: m.Byline},
		{label: "source", text: m.Source.Name},
		{label: "address", text: m.Source.URL},
		{label: "date", text: m.Date},
		{label: "opened from", text: clean.Line(m.Path)},
		{label: "length", text: lengthFact(doc)},
		{label: "quotations", text: quotationsFact(doc, c)},
		{label: "names", text: namesFact(doc)},
	}
	if n := len(doc.Events); n > 0 {
		facts = append(facts, fact{label: "dates", text: cast.Count(n, "dated sentence")})
	}
	if m.Replaced > 0 {
		facts = append(facts, fact{"replaced", cast.Count(m.Replaced, "character") + " that could have controlled or misled the terminal", true})
	}
	for _, n := range m.Notices {
		facts = append(facts, fact{"note", n, true})
	}
	if !doc.Progress.Done() {
		facts = append(facts, fact{"unfinished", progressFact(doc.Progress), true})
	}
	return facts
}

func lengthFact(doc *article.Document) string {
	words, inferred := doc.WordCount(), 0
	for i := range doc.Sections {
		if doc.Sections[i].Inferred {
			inferred++
		}
	}
	sections := cast.Count(len(doc.Sections), "section")
	if inferred > 0 {
		sections += fmt.Sprintf(" (%d inferred ~)", inferred)
	}
	return joinFacts(cast.Count(words, "word"), fmt.Sprintf("%d min", article.Minutes(words)), sections)
}

func quotationsFact(doc *article.Document, c *cast.Cast) string {
	if len(doc.Quotes) == 0 {
		return "none found"
	}
	return joinFacts(fmt.Sprint(len(doc.Quotes)), cast.Count(len(c.Speakers), "speaker"), countIf(len(c.Unattributed), "unattributed"))
}

func namesFact(doc *article.Document) string {
	declared := 0
	for i := range doc.Entities {
		if doc.Entities[i].Declared {
			declared++
		}
	}
	return joinFacts(fmt.Sprint(len(doc.Entities)), countIf(declared, "declared"), countIf(len(doc.Entities)-declared, "recognised (~)"), cast.Count(len(doc.Mentions), "mention"))
}

func progressFact(p article.Progress) string {
	percent := func(n int) int { return int(int64(n) * 100 / int64(max(1, p.Total))) }
	return fmt.Sprintf("%d %% indexed, %d %% searched for names and quotations", percent(p.Indexed), percent(p.Recognised))
}

// countIf is a number with a word that has no plural; "" for none.
func countIf(n int, word string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, word)
}

func joinFacts(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

// aboutPage sets title, summary and facts.
func aboutPage(s *ui.Styles, doc *article.Document, facts []fact, width int) []string {
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
	if width < 2*labelWidth {
		lines = append(lines, draw.Line(width, f.label, s.Quiet))
		for _, l := range draw.Wrap(f.text, width, 0) {
			lines = append(lines, draw.Line(width, l, style))
		}
		return lines
	}
	for i, l := range draw.Wrap(f.text, width-labelWidth-1, 0) {
		label := f.label
		if i > 0 {
			label = ""
		}
		lines = append(lines, draw.Row(width, []draw.Piece{{Text: draw.Pad(label, labelWidth) + " ", Style: s.Quiet}, {Text: l, Style: style}}, nil))
	}
	return lines
}
