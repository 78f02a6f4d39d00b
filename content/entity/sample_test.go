package entity

import (
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/text"
)

// leavesOf makes a paragraph of every line of a text.
func leavesOf(text string) []article.Leaf {
	var leaves []article.Leaf
	pos := 0
	for line := range strings.Lines(text) {
		words := strings.TrimRight(line, "\n")
		if words != "" {
			leaves = append(leaves, article.Leaf{
				Text: words,
				Runs: []article.Run{{End: len(words), Source: article.Span{Start: pos, End: pos + len(words)}}},
			})
		}
		pos += len(line)
	}
	return leaves
}

func read(leaves []article.Leaf) *text.Text { return text.Read(leaves) }

// found recognises a text and lists what is in it: "person Ada Novak".
func found(text string, declared ...article.Entity) []string {
	entities, _ := Recognise(read(leavesOf(text)), declared, nil)
	var out []string
	for _, e := range entities {
		if e.Count > 0 {
			out = append(out, e.Kind.String()+" "+e.Name)
		}
	}
	return out
}

// sample is a text and what is found in it.
type sample struct {
	text string
	want string // apart by "; "
}

// compare checks what is found in every sample.
func compare(t *testing.T, samples []sample) {
	t.Helper()
	for _, s := range samples {
		if got := strings.Join(found(s.text), "; "); got != s.want {
			t.Errorf("%q\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// one returns the entity of a name.
func one(t *testing.T, text, name string) article.Entity {
	t.Helper()
	entities, _ := Recognise(read(leavesOf(text)), nil, nil)
	for _, e := range entities {
		if e.Name == name {
			return e
		}
	}
	t.Fatalf("%q: no entity %q in %v", text, name, entities)
	return article.Entity{}
}
