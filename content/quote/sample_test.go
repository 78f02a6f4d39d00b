package quote

import (
	"slices"
	"sort"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/text"
	"briefing/content/turns"
)

// cast lists who is named in the tests' texts: a name, a slash, and f or m for
// people, u for people of unknown gender, o for organisations, p for places.
// People are mentioned by their full name or their last word.
const cast = "Ada Novak/f|Bilal Khan/m|Mei Tanaka/f|Oscar Lindqvist/m|Robin Adeyemi/u|Harbour Institute/o|Coastal Bank/o|Springfield/p|Norland/p"

// sampleText builds leaves from a small markup: paragraphs apart by blank lines,
// "# " a heading, "> " a block quote, "| a | b" a table row, "- " a list item,
// "**…**" around a paragraph's beginning for bold.
func sampleText(text string) ([]article.Leaf, []article.Entity, []article.Name) {
	var leaves []article.Leaf
	at := 0
	for i, para := range strings.Split(text, "\n\n") {
		leaves = append(leaves, leavesOf(para, at, i)...)
		at += len(para) + 2
	}
	entities := castEntities()
	return leaves, entities, namesIn(leaves, entities)
}

func leavesOf(para string, at, id int) []article.Leaf {
	l := article.Leaf{Text: para}
	skip := 0
	switch {
	case strings.HasPrefix(para, "# "):
		l.Kind, l.Level, skip = article.Heading, 2, 2
	case strings.HasPrefix(para, "> "):
		l.Containers, skip = []article.Container{{Kind: article.BlockQuote, ID: id}}, 2
		if prev := strings.Index(para, "\n> "); prev > 0 {
			a := leavesOf(para[:prev], at, id)
			b := leavesOf(para[prev+1:], at+prev+1, id)
			return append(a, b...)
		}
	case strings.HasPrefix(para, "- "):
		l.Containers, skip = []article.Container{{Kind: article.ListItem, Marker: "•", First: true, ID: id}}, 2
	case strings.HasPrefix(para, "| "):
		return cellsOf(para, at, id)
	case strings.HasPrefix(para, "**") && strings.Contains(para[2:], "**"):
		return []article.Leaf{boldLeaf(para, at)}
	}
	l.Text = para[skip:]
	l.Runs = []article.Run{{Start: 0, End: len(l.Text), Source: article.Span{Start: at + skip, End: at + len(para)}}}
	return []article.Leaf{l}
}

func cellsOf(para string, at, row int) []article.Leaf {
	var out []article.Leaf
	at++ // the bar
	for column, cell := range strings.Split(para, "|")[1:] {
		start := at + len(cell) - len(strings.TrimLeft(cell, " "))
		at += len(cell) + 1
		words := strings.Trim(cell, " ")
		out = append(out, article.Leaf{
			Kind: article.Cell, Text: words, Row: row + 1, Column: column,
			Runs: []article.Run{{Start: 0, End: len(words), Source: article.Span{Start: start, End: start + len(words)}}},
		})
	}
	return out
}

func boldLeaf(para string, at int) article.Leaf {
	end := strings.Index(para[2:], "**") + 2
	bold, rest := para[2:end], para[end+2:]
	l := article.Leaf{Text: bold + rest}
	if bold == "" {
		return article.Leaf{}
	}
	l.Runs = []article.Run{{Start: 0, End: len(bold), Source: article.Span{Start: at + 2, End: at + end}, Style: article.Strong}}
	if rest != "" {
		l.Runs = append(l.Runs, article.Run{Start: len(bold), End: len(l.Text), Source: article.Span{Start: at + end + 2, End: at + len(para)}})
	}
	return l
}

func castEntities() []article.Entity {
	var out []article.Entity
	for entry := range strings.SplitSeq(cast, "|") {
		name, kind, _ := strings.Cut(entry, "/")
		e := article.Entity{Name: name, Kind: article.Person}
		switch kind {
		case "f":
			e.Gender = article.Female
		case "m":
			e.Gender = article.Male
		case "o":
			e.Kind = article.Organization
		case "p":
			e.Kind = article.Place
		}
		out = append(out, e)
	}
	return out
}

func namesIn(leaves []article.Leaf, entities []article.Entity) []article.Name {
	var out []article.Name
	for i := range leaves {
		var here []article.Name
		for e := range entities {
			name := entities[e].Name
			forms := []string{name}
			if entities[e].Kind == article.Person {
				forms = append(forms, name[strings.LastIndexByte(name, ' ')+1:])
			}
			for _, form := range forms {
				here = append(here, occurrences(leaves[i].Text, form, i, e, here)...)
				sort.Slice(here, func(a, b int) bool { return here[a].Start < here[b].Start })
			}
		}
		out = append(out, here...)
	}
	return out
}

// occurrences finds a form where no longer one has been found.
func occurrences(text, form string, leaf, entity int, taken []article.Name) []article.Name {
	var out []article.Name
	for at, k := 0, 0; ; {
		next := strings.Index(text[at:], form)
		if next < 0 {
			return out
		}
		n := article.Name{Leaf: leaf, Start: at + next, End: at + next + len(form), Entity: entity}
		for k < len(taken) && taken[k].End <= n.Start {
			k++
		}
		if k == len(taken) || taken[k].Start >= n.End {
			out = append(out, n)
		}
		at = n.End
	}
}

// describe writes quotations one a line: kind, speaker, words. A speaker that
// is not certain is "-", an unnamed source stands in brackets.
func describe(text string, entities []article.Entity, quotes []article.Quote) []string {
	var out []string
	for i := range quotes {
		q := &quotes[i]
		who := "-"
		switch {
		case q.Attributed():
			who = entities[q.Speaker].Name
		case q.Speaker == article.NoSpeaker && !q.Source.Empty() && q.Confidence >= article.Certain:
			who = "(" + text[q.Source.Start:q.Source.End] + ")"
		}
		var parts []string
		for _, p := range q.Parts {
			parts = append(parts, text[p.Start:p.End])
		}
		out = append(out, q.Kind.String()+" "+who+": "+strings.Join(parts, " / "))
	}
	return out
}

// example is a text and the quotations it holds.
type example struct {
	name, text string
	want       []string
}

func check(t *testing.T, examples []example) {
	t.Helper()
	for _, x := range examples {
		t.Run(x.name, func(t *testing.T) {
			leaves, entities, names := sampleText(x.text)
			quotes, _ := RecogniseAll(text.Read(leaves), entities, names, turns.Recognise(leaves, ""))
			got := describe(x.text, entities, quotes)
			if !slices.Equal(got, x.want) {
				t.Errorf("%s\n got %q\nwant %q", x.text, got, x.want)
			}
		})
	}
}
