package entity

import (
	"strings"
	"testing"

	"briefing/content/article"
)

func TestRoles(t *testing.T) {
	tests := []struct{ text, name, role, affiliation string }{
		{"Ada Novak, a senior fellow at the Lund Institute, said so.", "Ada Novak", "senior fellow", "Lund Institute"},
		{"Ada Novak, a fellow at the Lund Institute, University of Ruritania, said so.", "Ada Novak", "fellow", "Lund Institute, University of Ruritania"},
		{"He praised Prime Minister Peter Lund.", "Peter Lund", "Prime Minister", ""},
		{"The army chief Peter Lund agreed.", "Peter Lund", "army chief", ""},
		{"Mr. Peter Lund of the Reef Council agreed.", "Peter Lund", "", "Reef Council"},
		{"Peter Lund, who is the director of the Reef Council, agreed.", "Peter Lund", "director", "Reef Council"},
		{"Peter Lund, 44, agreed.", "Peter Lund", "", ""},
		{"Then Reef Council director Peter Lund agreed.", "Peter Lund", "director", "Reef Council"},
		{"Peter Lund, Oslo's mayor, agreed.", "Peter Lund", "mayor", "Oslo"},
		{"Her husband Peter Lund agreed.", "Peter Lund", "", ""},
		{"Ada Novak, a professor of marine law at the Reef Institute, left.", "Ada Novak", "professor of marine law", "Reef Institute"},
		{"Ada Novak, the chief of staff, left.", "Ada Novak", "chief of staff", ""},
		{"The keeper met the reef's financial adviser, Ada Novak, in May.", "Ada Novak", "financial adviser", ""},
		{"The party's chairman, Ada Novak, and Peter Lund left.", "Ada Novak", "", ""},
		{"Then scientists Ada Novak and Peter Lund left.", "Ada Novak", "scientist", ""},
		{"Then Sens. Ada Novak and Peter Lund left.", "Ada Novak", "Sen.", ""},
		{"Then Interior Minister Sheikh Omar Novak left.", "Omar Novak", "Interior Minister", ""},
		{"Then Mr Justice Novak left.", "Novak", "Justice", ""},
		{"Chief executive Ada Novak left.", "Ada Novak", "Chief executive", ""},
		{"Then vice-presidential nominee Ada Novak left.", "Ada Novak", "vice-presidential nominee", ""},
		{"Ada Novak, winner of Rome's prize, left.", "Ada Novak", "winner", ""},
		{"Ada Novak came. A veteran Novak donor left.", "Ada Novak", "", ""},
		{"His wife, Ada Novak, left.", "Ada Novak", "", ""},
	}
	for _, tt := range tests {
		e := one(t, tt.text, tt.name)
		if e.Role != tt.role || e.Affiliation != tt.affiliation {
			t.Errorf("%q: %s is %q at %q, want %q at %q", tt.text, e.Name, e.Role, e.Affiliation, tt.role, tt.affiliation)
		}
	}
}

// FuzzRoles checks the contract of roles: only people have them; a role, but for
// the plural that it may have lost, and an affiliation stand in the text on one
// leaf.
func FuzzRoles(f *testing.F) {
	for _, seed := range []string{
		"Ada Novak, a professor of marine law at the Reef Institute, Rome, left.",
		"The mayor, Peter Lund, met Sens. Ada Novak and Mr Justice Lund of Rome.",
		"Chief executive Ada Novak; the reef's former keeper, Peter Lund, said.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		leaves := leavesOf(strings.ToValidUTF8(text, "?"))
		entities, _ := Recognise(read(leaves), nil, nil)
		for _, e := range entities {
			if (e.Role != "" || e.Affiliation != "") && !e.Kind.IsPerson() {
				t.Errorf("%s %q has role %q, affiliation %q", e.Kind, e.Name, e.Role, e.Affiliation)
			}
			if !inOneLeaf(leaves, strings.TrimSuffix(e.Role, ".")) || !inOneLeaf(leaves, e.Affiliation) {
				t.Errorf("%q: role %q, affiliation %q", text, e.Role, e.Affiliation)
			}
		}
	})
}

func inOneLeaf(leaves []article.Leaf, part string) bool {
	for i := range leaves {
		if strings.Contains(leaves[i].Text, part) {
			return true
		}
	}
	return part == ""
}
