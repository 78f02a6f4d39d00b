package entity

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/content/article"
)

// FuzzRecognise checks the contract of Recognise: no panic; names in order, not
// overlapping, inside their leaf's text and on rune boundaries; every name's
// entity exists and every entity's count is that of its names; the declared
// entities come first, as declared; the same input gives the same output.
func FuzzRecognise(f *testing.F) {
	for _, seed := range []string{
		"Ada Novak, a senior fellow at the Reef Council (RC), said so.\nMr. Novak’s aide left for Washington, D.C., on May 3.",
		"BERLIN — “We won,” said Gen. Peter van den Lund Jr. of Lund & Söhne GmbH.",
		"U.S.–China talks in St. Xanten. O'Brien's \"Addie\" Novak, R-Ohio",
		"a.b.c. X. Y.Z 's ’s ’’ -A- A--B &C& @x #y http://é",
		"NOVAK: No.\nTHE ADA NOVAK SHOW GOES ON AND ON\nUniversity of of the and &",
		"\xff\xfeA\x00B \u202eÉ",
	} {
		f.Add(seed, "Ada Novak", uint8(article.Person))
	}
	f.Fuzz(func(t *testing.T, text, name string, k uint8) {
		text, name = strings.ToValidUTF8(text, "?"), strings.ToValidUTF8(name, "?") // as documents are
		leaves := leavesOf(text)
		declared := []article.Entity{
			{Name: name, Kind: article.EntityKind(k % uint8(article.Meeting+1)), Declared: true, Aliases: []string{strings.ToUpper(name)}},
			{Name: "Ruritania", Kind: article.Place, Declared: true},
		}
		entities, names := Recognise(read(leaves), declared, nil)
		checkContract(t, leaves, declared, entities, names)
		again, namesAgain := Recognise(read(leaves), declared, nil)
		if !reflect.DeepEqual(entities, again) || !reflect.DeepEqual(names, namesAgain) {
			t.Error("the same input gave another output")
		}
	})
}

func checkContract(t *testing.T, leaves []article.Leaf, declared, entities []article.Entity, names []article.Name) {
	t.Helper()
	if len(entities) < len(declared) {
		t.Fatalf("%d entities, %d declared", len(entities), len(declared))
	}
	counts := make([]int, len(entities))
	last := article.Name{Leaf: -1}
	for _, n := range names {
		if n.Leaf < 0 || n.Leaf >= len(leaves) || n.Entity < 0 || n.Entity >= len(entities) {
			t.Fatalf("name %+v of %d leaves, %d entities", n, len(leaves), len(entities))
		}
		text := leaves[n.Leaf].Text
		if n.Start < 0 || n.Start >= n.End || n.End > len(text) {
			t.Fatalf("name %+v in %d bytes", n, len(text))
		}
		if n.Leaf < last.Leaf || n.Leaf == last.Leaf && n.Start < last.End {
			t.Fatalf("name %+v after %+v", n, last)
		}
		if !utf8.RuneStart(text[n.Start]) || n.End < len(text) && !utf8.RuneStart(text[n.End]) {
			t.Fatalf("name %+v cuts a character of %q", n, text)
		}
		counts[n.Entity]++
		last = n
	}
	for i, e := range entities {
		if e.Count != counts[i] {
			t.Errorf("entity %q counts %d mentions of %d", e.Name, e.Count, counts[i])
		}
		if i < len(declared) && e.Name != declared[i].Name {
			t.Errorf("declared entity %d is %q", i, e.Name)
		}
		if i >= len(declared) && (e.Name == "" || e.First.Empty() || e.Declared) {
			t.Errorf("recognised entity %+v", e)
		}
	}
}
