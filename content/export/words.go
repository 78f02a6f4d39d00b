package export

import (
	"strings"

	"briefing/content/article"
)

// oneLine replaces line feeds and tabs by spaces.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\t") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// joined is those of the parts that are not empty, with something between them.

// quotation returns the words of a quotation, its parts apart by spaces.
func quotation(d *article.Document, q *article.Quote) string {
	parts := make([]string, len(q.Parts))
	for i, s := range q.Parts {
		parts[i] = d.Line(s)
	}
	return strings.Join(parts, " ")
}

// guess returns who may have said a quotation whose speaker is not certain; a
// pronoun is nobody.
func guess(d *article.Document, q *article.Quote) string {
	switch {
	case q.Attributed(), q.Unnamed():
		return ""
	case q.Speaker != article.NoSpeaker:
		return d.Entities[q.Speaker].Name
	case q.Confidence > 0:
		return d.Line(q.Source)
	}
	return ""
}
