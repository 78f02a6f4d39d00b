package entity

import (
	"testing"

	"briefing/content/article"
)

func TestInitials(t *testing.T) {
	tests := []struct {
		name  string
		small bool
		want  string
	}{
		{"Ministry of Health", false, "MH"},
		{"Ministry of Health", true, "MOH"},
		{"Asia-Pacific Reef Council", false, "APRC"},
		{"", false, ""},
	}
	for _, test := range tests {
		if got := newRecogniser(read(nil), nil).initials(test.name, test.small); got != test.want {
			t.Errorf("newRecogniser(read(nil), nil).initials(%q, %v) = %q, want %q", test.name, test.small, got, test.want)
		}
	}
}

func TestIsInitials(t *testing.T) {
	for w, want := range map[string]bool{"J.": true, "J.K.": true, "U.S.": false, "S.E.C.": false, "Jo": false, "j.": false} {
		if got := isInitials(w); got != want {
			t.Errorf("isInitials(%q) = %v", w, got)
		}
	}
}

func TestDealKind(t *testing.T) {
	for name, want := range map[string]article.EntityKind{
		"Treaty of Ruritania": article.Agreement, "Lund Summit": article.Meeting, "Congress of Lund": article.Meeting,
		"Reef Project": article.Project, "Reef War": article.Other, "Plan for the Reef": article.Project,
	} {
		if got := newRecogniser(read(nil), nil).dealKind(name); got != want {
			t.Errorf("dealKind(%q) = %v, want %v", name, got, want)
		}
	}
}

func TestThingKey(t *testing.T) {
	r := newRecogniser(read(nil), nil)
	for _, same := range [][]string{
		{"U.S.", "United States", "US"},
		{"Lund Inc.", "Lund", "The Lund"},
		{"Lund & Sons", "Lund and Sons"},
		{"S.E.C.", "SEC"},
		{"World Health Organisation", "World Health Organization", "WHO"},
		{"People’s Party", "People's Party"},
	} {
		for _, name := range same {
			if a, b := r.thingKey(same[0]), r.thingKey(name); a != b {
				t.Errorf("%q has key %q, %q has %q", same[0], a, name, b)
			}
		}
	}
	if r.thingKey("Lund Party") == r.thingKey("Lund League") {
		t.Error("two parties have one key")
	}
}

func TestOrdinary(t *testing.T) {
	r := newRecogniser(read(nil), nil)
	for w, want := range map[string]bool{
		"Police": true, "Government": true, "However": true, "Privatisation": true, "Novak": false, "Zdravko": false, "Berlin": false,
	} {
		if got := r.ordinary(&r.t.Words[r.t.Intern(w)]); got != want {
			t.Errorf("ordinary(%q) = %v", w, got)
		}
	}
}

func TestHeadlineIsTitleCase(t *testing.T) {
	tests := []struct {
		leaf article.Leaf
		want bool
	}{
		{article.Leaf{Text: "Angry Voters Reject the Plan of a Mayor"}, true},
		{article.Leaf{Text: "Angry voters reject the plan of Ada Novak"}, false},
		{article.Leaf{Text: "What the Council Wants", Kind: article.Heading}, true},
		{article.Leaf{Text: "What the council wants", Kind: article.Heading}, false},
		{article.Leaf{Text: "BERLIN — President Novak met Prime Minister Lund on Tuesday."}, false},
		{article.Leaf{Text: "THE COUNCIL SAYS NO"}, true},
		{article.Leaf{Text: "Ada Novak"}, false},
	}
	for _, test := range tests {
		r := newRecogniser(read([]article.Leaf{test.leaf}), nil)
		if r.headline[0] != test.want {
			t.Errorf("%q: headline %v", test.leaf.Text, r.headline[0])
		}
	}
}
