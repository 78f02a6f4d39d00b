package cast

import (
	"fmt"
	"slices"

	"briefing/content/article"
)

// Numbered is how many speakers have a digit key.
const Numbered = 9

// Group is the entities that are listed under one heading.
type Group struct {
	Title string
	// Members are indices into Document.Entities: speakers in the order of their
	// numbers, all others as the document has them.
	Members []int
}

// Cast is who is in one snapshot of a document.
type Cast struct {
	// Groups are never empty, and in the order in which they are shown.
	Groups []Group
	// Speakers are the entities with quotations: analysts that the document
	// declares first, as it declares them, then in a transcript by how much they
	// say in it, then by number of quotations; among equals the one that the
	// document has first.
	Speakers []int
	// Unattributed are the quotations that have no certain speaker.
	Unattributed []int

	quotes  [][]int // by entity
	inMarks []int   // by entity, how many of them are quotations, not reported
	spoken  []int   // by entity, bytes of their turns
	talk    int     // bytes of all turns
}

// Of groups and orders the entities of a document, in time linear in entities and
// quotations but for the sorting of speakers.
func Of(d *article.Document) *Cast {
	c := &Cast{quotes: make([][]int, len(d.Entities)), spoken: make([]int, len(d.Entities)), inMarks: make([]int, len(d.Entities))}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		bytes := q.TurnBytes()
		c.talk += bytes
		if !q.Attributed() || q.Speaker >= len(d.Entities) {
			c.Unattributed = append(c.Unattributed, i)
			continue
		}
		c.quotes[q.Speaker] = append(c.quotes[q.Speaker], i)
		c.spoken[q.Speaker] += bytes
		if q.Kind != article.Reported {
			c.inMarks[q.Speaker]++
		}
	}
	c.Speakers = d.Speakers()
	c.group(d)
	return c
}

// Share is how much of all that is said in a transcript an entity says, in percent;
// 0 for a document that is none.
func (c *Cast) Share(entity int) int {
	if c.talk == 0 || entity < 0 || entity >= len(c.spoken) {
		return 0
	}
	return (c.spoken[entity]*100 + c.talk/2) / c.talk
}

// group puts every entity that is shown under one heading: whoever is quoted and
// all analysts under the first, the others by kind.
func (c *Cast) group(d *article.Document) {
	kinds := article.KindGroups()
	members := make([][]int, len(kinds))
	members[0] = slices.Clone(c.Speakers)
	of := make(map[article.EntityKind]int)
	for g, group := range kinds {
		for _, k := range group.Kinds {
			of[k] = g
		}
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		if len(c.quotes[i]) > 0 || e.Name == "" || e.Count == 0 && !e.Declared {
			continue
		}
		g := of[e.Kind]
		members[g] = append(members[g], i)
	}
	for g, group := range kinds {
		if len(members[g]) == 0 {
			continue
		}
		if g == 0 {
			group.Title = "Speakers"
			if slices.ContainsFunc(members[g], func(e int) bool { return d.Entities[e].Kind == article.Analyst }) {
				group.Title = "Analysts and speakers"
			}
		}
		c.Groups = append(c.Groups, Group{group.Title, members[g]})
	}
}

// Number is the digit of a speaker, 1 to Numbered; 0 for all others.
func (c *Cast) Number(entity int) int {
	return 1 + slices.Index(c.Speakers[:min(Numbered, len(c.Speakers))], entity)
}

// Said counts the statements of an entity: "5 quotations, 9 reported"; "" for none.
func (c *Cast) Said(entity int) string {
	n := len(c.Quotes(entity))
	if n == 0 {
		return ""
	}
	marks := c.inMarks[entity]
	if reported := n - marks; reported > 0 {
		return article.JoinNonEmpty(", ", Count(marks, "quotation"), fmt.Sprintf("%d reported", reported))
	}
	return Count(marks, "quotation")
}

// Quotes are the quotations of an entity, as indices into Document.Quotes, in
// text order. The result must not be modified.
func (c *Cast) Quotes(entity int) []int {
	if entity < 0 || entity >= len(c.quotes) {
		return nil
	}
	return c.quotes[entity]
}
