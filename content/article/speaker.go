package article

import (
	"cmp"
	"slices"
	"strings"
)

// Unattributed is what stands for the speaker of a quotation whom nobody names
// with enough certainty.
const Unattributed = "unattributed"

// SpeakerName returns who said a quotation as far as that is certain: the full
// name of an entity, or the phrase for one without a name; "" otherwise.
func (d *Document) SpeakerName(q *Quote) string {
	switch {
	case q.Attributed() && q.Speaker < len(d.Entities):
		return d.Entities[q.Speaker].Name
	case q.Unnamed() && q.Voice != "":
		return q.Voice
	case q.Unnamed():
		return d.Line(q.Source)
	}
	return ""
}

// SpeakerTitle returns SpeakerName with the role and the affiliation of an entity,
// and [Unattributed] for nobody: a line to put under a quotation. A doubtful speaker has
// a question mark behind.
func (d *Document) SpeakerTitle(q *Quote) string {
	if q.Attributed() && q.Speaker < len(d.Entities) {
		e := &d.Entities[q.Speaker]
		return e.Name + q.doubt() + strings.TrimPrefix(e.Title(), e.Name)
	}
	if name := d.SpeakerName(q); name != "" {
		return name + q.doubt()
	}
	return Unattributed
}

// SpeakerShort returns SpeakerName as the text calls a person, and [Unattributed]
// for nobody.
func (d *Document) SpeakerShort(q *Quote) string {
	if q.Attributed() && q.Speaker < len(d.Entities) {
		return d.Entities[q.Speaker].ShortName() + q.doubt()
	}
	if name := d.SpeakerName(q); name != "" {
		return name + q.doubt()
	}
	return Unattributed
}

// doubt returns the question mark of a doubtful speaker.
func (q *Quote) doubt() string {
	if q.Doubtful() {
		return "?"
	}
	return ""
}

// Why says how the speaker of a quotation is known: by the words of the text that say
// so, and where they stand. It is "" where nothing says it.
func (d *Document) Why(q *Quote) string {
	switch {
	case q.Corrected:
		return "corrected"
	case q.Turn && !q.Source.Empty():
		return "by its label"
	case q.Turn && q.Attributed():
		return "by the question before it"
	case q.Source.Empty():
		return ""
	}
	first, second := q.Source, q.Cue
	if !second.Empty() && second.Start < first.Start {
		first, second = second, first
	}
	words := strings.TrimSpace(d.Line(first) + " " + d.Line(second))
	where := "before the quotation"
	if q.Source.Start >= q.Span().Start {
		where = "behind the quotation"
	}
	return "“" + words + "”, " + where
}

// QuoteWords returns the words of a quotation on one line, with " … " where it was
// interrupted; the paragraphs of a turn follow each other.
func (d *Document) QuoteWords(q *Quote) string {
	parts := make([]string, len(q.Parts))
	for i, p := range q.Parts {
		parts[i] = d.Line(p)
		if i < len(q.Parts)-1 {
			parts[i] = strings.TrimRight(parts[i], ",")
		}
	}
	if q.Turn {
		return strings.Join(parts, " ")
	}
	return strings.Join(parts, " … ")
}

// Line returns the visible words of a span on one line.
func (d *Document) Line(s Span) string { return strings.Join(strings.Fields(d.Words(s)), " ") }

// Title returns the name with role and affiliation, as far as they are known.
func (e *Entity) Title() string {
	title := e.Name
	for _, s := range []string{e.Role, e.Affiliation} {
		if s != "" {
			title += ", " + s
		}
	}
	return title
}

// ShortName returns how a text calls a person: the one word of the name that is an
// alias (Xi of Xi Jinping, Khan of Zoon Ahmed Khan), or else the full name.
func (e *Entity) ShortName() string {
	if !e.Kind.IsPerson() {
		return e.Name
	}
	words := strings.Fields(e.Name)
	for _, a := range e.Aliases {
		if slices.Contains(words, a) {
			return a
		}
	}
	return e.Name
}

// Speakers returns the entities with quotations in the order of their numbers: the
// analysts that the document declares first, as it declares them, then by the length of
// their turns of talk and by number of quotations; among equals the one that the
// document has first.
func (d *Document) Speakers() []int {
	count, spoken := make(map[int]int), make(map[int]int)
	var out []int
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if !q.Attributed() || q.Speaker >= len(d.Entities) {
			continue
		}
		if _, known := count[q.Speaker]; !known {
			out, count[q.Speaker] = append(out, q.Speaker), 0
		}
		spoken[q.Speaker] += q.TurnBytes()
	}
	for _, q := range d.Following(false).Quotes { // whatever is followed, digits remain
		if q.Attributed() {
			count[q.Speaker]++
		}
	}
	rank := func(e int) int {
		if d.Entities[e].Kind == Analyst && d.Entities[e].Declared {
			return -1 // before all numbers of quotations
		}
		return 0
	}
	slices.SortFunc(out, func(a, b int) int {
		if rank(a) < 0 || rank(b) < 0 {
			return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
		}
		return cmp.Or(cmp.Compare(spoken[b], spoken[a]), cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	return out
}

// TurnBytes is the length of a turn of talk in bytes; 0 for a quotation.
func (q *Quote) TurnBytes() (n int) {
	if q.Turn {
		for _, p := range q.Parts {
			n += p.Len()
		}
	}
	return n
}
