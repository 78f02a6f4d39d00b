package search

import (
	"cmp"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// Companion is an entity that shares sentences with another.
type Companion struct {
	Entity    int // index into Document.Entities
	Sentences int // that name both
}

// MaxSentences is how many of an entity's sentences are looked at; in a document
// that names it more often, the first ones.
const MaxSentences = 2000

// maxNeighbours is how many mentions on each side still count as of the same
// sentence: what names more is a list without an end.
const maxNeighbours = 32

// reach is how far apart, in bytes, two names of one sentence may be.
const reach = 600

// Companions returns the entities that share sentences with the given one, those that
// share most first; equal ones by their order in the document. Only the
// mentions' surroundings are read, so that it is fast in a large document too.
func Companions(d *article.Document, entity int) []Companion {
	counts := make(map[int32]int)
	seen := make(map[int32]bool)
	last := -1 // the end of the sentence that was counted last
	first, left := mentioned(d, entity)
	for i, sentences := first, 0; i < len(d.Mentions) && sentences < MaxSentences && left != 0; i++ {
		m := d.Mentions[i]
		if int(m.Entity) != entity {
			continue
		}
		left--
		if m.Span().Start < last {
			continue
		}
		sentences++
		clear(seen)
		last = neighbours(d, i, func(other int32) { seen[other] = true })
		for other := range seen {
			if int(other) != entity {
				counts[other]++
			}
		}
	}
	list := make([]Companion, 0, len(counts))
	for e, n := range counts {
		list = append(list, Companion{int(e), n})
	}
	slices.SortFunc(list, func(a, b Companion) int {
		return cmp.Or(b.Sentences-a.Sentences, a.Entity-b.Entity)
	})
	return list
}

// mentioned returns the index of the entity's first mention and the number of
// all; 0 and -1 where the document does not say, 0 and 0 if there is no such
// entity. Most names stand once, in a
// document that may hold a million mentions.
func mentioned(d *article.Document, entity int) (first, count int) {
	if entity < 0 || entity >= len(d.Entities) {
		return 0, 0
	}
	e := &d.Entities[entity]
	if e.Count == 0 {
		return 0, -1
	}
	first, _ = slices.BinarySearchFunc(d.Mentions, e.First.Start, func(m article.Mention, start int) int {
		return m.Span().Start - start
	})
	return first, e.Count
}

// neighbours calls with for each mention in the sentence of mention i, and
// returns where that sentence ends, as far as mentions reach.
func neighbours(d *article.Document, i int, with func(int32)) (end int) {
	end = d.Mentions[i].Span().End
	for j := i - 1; j >= max(0, i-maxNeighbours); j-- {
		gap := article.Span{Start: d.Mentions[j].Span().End, End: d.Mentions[j+1].Span().Start}
		if breaks(d, gap) {
			break
		}
		with(d.Mentions[j].Entity)
	}
	for j := i + 1; j < min(len(d.Mentions), i+1+maxNeighbours); j++ {
		next := d.Mentions[j].Span()
		if breaks(d, article.Span{Start: end, End: next.Start}) {
			break
		}
		with(d.Mentions[j].Entity)
		end = next.End
	}
	return end
}

// breaks reports whether a sentence ends in a gap between two mentions: at a
// mark that ends one, a blank line, a row of a table, or where the gap is too long.
func breaks(d *article.Document, gap article.Span) bool {
	if gap.Len() > reach {
		return true
	}
	s := d.Text.Slice(gap)
	for _, begin := range [...]string{"\n\n", "\n#", "\n- ", "\n* ", "\n|"} {
		if strings.Contains(s, begin) {
			return true
		}
	}
	around := d.Text.Slice(article.Span{Start: gap.Start - beside, End: gap.End + beside})
	from := min(gap.Start, beside)
	for i := from; i < from+len(s); i++ {
		if c := around[i]; (c == '.' || c == '!' || c == '?') && text.SentenceEnds(around, i) {
			return true
		}
	}
	return false
}

// beside is how much text beside a gap decides whether a mark in it ends a sentence:
// the word before it and the one after, in bytes.
const beside = 32
