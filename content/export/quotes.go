package export

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"briefing/content/article"
)

// Unattributed is the heading of the quotations whose speaker is not certain.
const Unattributed = "Unattributed"

// Quotes writes who said what: every speaker with the quotations, those with most
// first, the unattributed ones last.
func Quotes(w io.Writer, d *article.Document) error {
	out := bufio.NewWriter(w)
	p := pages{d: d}
	for i, v := range voices(d) {
		if i > 0 {
			out.WriteByte('\n')
		}
		fmt.Fprintf(out, "%s (%d)\n", v.title, len(v.quotes))
		for _, q := range v.quotes {
			fmt.Fprintf(out, "  “%s”%s\n", p.quotation(q), where(d, q))
		}
	}
	return out.Flush()
}

// where names the section of a quotation, and says why a doubtful speaker is named.
func where(d *article.Document, q *article.Quote) string {
	place := ""
	if i := d.SectionAt(q.Span().Start); i >= 0 && d.Sections[i].Title != "" {
		place = "  § " + d.Sections[i].Title
	}
	if q.Doubtful() {
		place += "  ? " + d.Why(q)
	}
	return place
}

// voice is a speaker with what they said.
type voice struct {
	title  string
	quotes []*article.Quote
}

// voices gathers the quotations by speaker.
func voices(d *article.Document) []voice {
	var list []voice
	index := make(map[string]int)
	for i := range d.Quotes {
		q := &d.Quotes[i]
		key := strings.ToLower(d.SpeakerName(q)) // “The ministry” is “the ministry”
		at, known := index[key]
		if !known {
			at = len(list)
			index[key] = at
			list = append(list, voice{title: voiceTitle(d, q)})
		}
		list[at].quotes = append(list[at].quotes, q)
	}
	slices.SortStableFunc(list, func(a, b voice) int {
		if (a.title == Unattributed) != (b.title == Unattributed) {
			if a.title == Unattributed {
				return 1
			}
			return -1
		}
		return len(b.quotes) - len(a.quotes)
	})
	return list
}

// voiceTitle heads the quotations of a speaker.
func voiceTitle(d *article.Document, q *article.Quote) string {
	if d.SpeakerName(q) == "" {
		return Unattributed
	}
	sure := *q
	sure.Confidence = 100 // the heading stands over several; each says whether it is doubtful
	return d.SpeakerTitle(&sure)
}

// end ends a line.
func (e *encoder) end() {
	e.close('}')
	e.b = append(e.b, '\n')
	e.flush(flushAt)
}
