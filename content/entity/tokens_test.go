package entity

import (
	"reflect"
	"testing"
)

func TestScan(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Ada O'Brien's dog", []string{"Ada", "O'Brien", "dog"}},
		{"Novak 's view, the Lunds’ view", []string{"Novak", "view", "the", "Lunds", "view"}},
		{"don't we’ll I'm", []string{"don't", "we", "I"}},
		{"the U.S. and J.K. Novak at example.com", []string{"the", "U.S.", "and", "J.K.", "Novak", "at", "example.com"}},
		{"AT&T and R&D", []string{"AT&T", "and", "R&D"}},
		{"Beijing-based US-China pro-Ruritania Smith-Jones Wai-ting", []string{"Beijing", "based", "US", "China", "Ruritania", "Smith-Jones", "Wai-ting"}},
		{"see https://example.com/Ada and @ada or ada@example.com now", []string{"see", "and", "or", "now"}},
		{"François Ångström’s", []string{"François", "Ångström"}},
		{"Gen. Lund", []string{"Gen", "Lund"}},
	}
	for _, test := range tests {
		r := newRecogniser(leavesOf(test.text), nil)
		r.tokenise(0)
		var got []string
		for i := range r.tokens {
			got = append(got, r.text(0, int32(i), int32(i)))
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestBegins(t *testing.T) {
	tests := []struct {
		text string
		want []bool
	}{
		{"One two. Three", []bool{true, false, true}},
		{"Gen. Lund", []bool{true, false}},
		{"He said: “One two”", []bool{true, false, true, false}},
		{`so "One two"`, []bool{true, true, false}},
		{"the U.S. Army", []bool{true, false, false}},
		{"the U.S. The army", []bool{true, false, true, false}},
	}
	for _, test := range tests {
		r := newRecogniser(leavesOf(test.text), nil)
		r.tokenise(0)
		var got []bool
		for i := range r.tokens {
			got = append(got, r.tokens[i].begins)
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q: got %v, want %v", test.text, got, test.want)
		}
	}
}

func TestShapeOf(t *testing.T) {
	for w, want := range map[string]shape{
		"ada": lower, "Ada": titled, "O'Brien": titled, "NATO": caps, "G20": caps, "U.S.": caps, "iPhone": mixed,
		"12": number, "21st": number, "Ångström": titled, "I": titled,
	} {
		if got := shapeOf(w); got != want {
			t.Errorf("shapeOf(%q) = %d, want %d", w, got, want)
		}
	}
}
