package entity

import (
	"fmt"
	"reflect"
	"testing"

	"briefing/content/article"
)

func TestDeclared(t *testing.T) {
	declared := []article.Entity{
		{Name: "Ada Novak", Kind: article.Analyst, Role: "fellow", Declared: true},
		{Name: "Peter Novak", Kind: article.Official, Declared: true},
		{Name: "China-Ruritania Corridor", Aliases: []string{"CRC", "the corridor"}, Kind: article.Project, Declared: true},
		{Name: "Ruritania", Kind: article.Place, Declared: true},
		{Name: "People's Reef Council", Kind: article.Group, Declared: true},
	}
	tests := []struct {
		text string
		want []string // "words=entity"
	}{
		{"Novak’s view is not Peter Novak's.", []string{"Novak=0", "Peter Novak=1"}},
		{"The China-Ruritania Corridor (CRC) and the corridor again.", []string{"China-Ruritania Corridor=2", "CRC=2", "the corridor=2"}},
		{"The University of Ruritania is in Ruritania.", []string{"University of Ruritania=5", "Ruritania=3"}},
		{"The People’s Reef Council met in Berlin.", []string{"People’s Reef Council=4", "Berlin=5"}},
		{"The corridors and novakian ideas.", nil},
	}
	for _, test := range tests {
		leaves := leavesOf(test.text)
		entities, names := Recognise(read(leaves), declared, nil)
		var got []string
		for _, n := range names {
			got = append(got, fmt.Sprintf("%s=%d", leaves[n.Leaf].Text[n.Start:n.End], n.Entity))
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
		for i := range declared {
			if entities[i].Name != declared[i].Name || entities[i].Kind != declared[i].Kind || entities[i].Role != declared[i].Role {
				t.Errorf("%q: entity %d is %+v", test.text, i, entities[i])
			}
		}
	}
}

func TestDeclaredAreNotChanged(t *testing.T) {
	declared := []article.Entity{{Name: "Ada Novak", Kind: article.Person, Aliases: []string{"Addie"}}}
	Recognise(read(leavesOf("Ms. Novak and Addie spoke.")), declared, nil)
	if len(declared[0].Aliases) != 1 || declared[0].Count != 0 || declared[0].Gender != article.GenderUnknown {
		t.Errorf("the argument was changed: %+v", declared[0])
	}
}
