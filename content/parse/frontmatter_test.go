package parse

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"briefing/content/article"
)

func ExampleFrontMatter() {
	text := `---
title: What the port deal means
source: {name: Coastal Review, url: "https://review.example/port"}
date: 2026-11-20
entities:
  - {name: Amina Qureshi, kind: analyst, aliases: [Qureshi], role: senior fellow}
---
The text begins here.
`
	head := FrontMatter(text)
	fmt.Println(head.Meta.Title, "|", head.Meta.Source.Name, "|", head.Meta.Date)
	fmt.Println(head.Entities[0].Name, head.Entities[0].Kind, head.Entities[0].Aliases)
	fmt.Print(text[head.Body:])
	// Output:
	// What the port deal means | Coastal Review | 2026-11-20
	// Amina Qureshi analyst [Qureshi]
	// The text begins here.
}

func TestFrontMatter(t *testing.T) {
	tests := []struct {
		name, in string
		want     Head
	}{
		{"none", "# Title\n", Head{}},
		{"a rule is no head", "---\n\nSome text. More\n\n---\n\nText\n", Head{}},
		{"not closed", "---\ntitle: x\n", Head{}},
		{"yaml", "---\r\nTitle: A title\nauthor: [Ann Bee, C. Dee]\ndate: 3 May 2026\ndescription: >\n  folded\n  text\nx: 1\n...\nBody", Head{
			Meta: article.Meta{Title: "A title", Byline: "Ann Bee, C. Dee", Date: "3 May 2026", Summary: "folded text"},
		}},
		{"toml", "+++\ntitle = \"T\"\ndate = 2026-01-02\n[source]\nname = \"N\"\n[[entities]]\nname = \"Lee\"\nkind = \"person\"\ngender = \"female\"\n+++\nBody", Head{
			Meta:     article.Meta{Title: "T", Date: "2026-01-02", Source: article.Publication{Name: "N"}},
			Entities: []article.Entity{{Name: "Lee", Kind: article.Person, Gender: article.Female, Declared: true}},
		}},
		{"json", "{\n \"Title\": \"T\", \"weight\": 3, \"author\": [\"Ann Bee\"],\n \"source\": {\"name\": \"N\"}\n}\nBody", Head{
			Meta: article.Meta{Title: "T", Byline: "Ann Bee", Source: article.Publication{Name: "N"}},
		}},
		{"json alone", "{\"title\": \"T\"}\n", Head{}},
		{"json of no head", "{\"port\": 1}\n\nText\n", Head{}},
		{"pandoc", "% The title\n  goes on\n% Ann Bee; C. Dee\n  Ed Fay\n% 3 May 2026\n\nBody", Head{
			Meta: article.Meta{Title: "The title goes on", Byline: "Ann Bee, C. Dee, Ed Fay", Date: "3 May 2026"},
		}},
		{"pandoc's title alone", "% The title\n\nBody", Head{Meta: article.Meta{Title: "The title"}}},
		{"a comment in TeX", "% My article\n\\documentclass{article}\n\nText\n", Head{}},
		{"per cent", "% of all\n% and more\n% of them\n% too\n\nText", Head{}},
		{"wrong types", "---\ntitle: [a]\nsource: https://x.example/a\nentities: {a: b}\n---\nBody", Head{
			Meta: article.Meta{Source: article.Publication{URL: "https://x.example/a"}},
			Notices: []string{
				`In the front matter, "title" is not text; it was ignored.`,
				`In the front matter, "entities" is not a list; it was ignored.`,
			},
		}},
		{"anchors", "---\na: &x [1]\nb: *x\n---\nBody", Head{
			Notices: []string{"The front matter could not be read (it uses anchors); it was ignored."},
		}},
		{"broken", "---\ntitle: \"x\n---\nBody", Head{
			Notices: []string{"The front matter could not be read (line 2: found unexpected end of stream); it was ignored."},
		}},
		{"escape in a value", "---\ntitle: \"a\\e[31mb\\u202ec\"\n---\nBody", Head{Meta: article.Meta{Title: "a␛[31mb\uFFFDc", Replaced: 2}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := FrontMatter(tt.in)
			tt.want.Body = max(0, strings.Index(tt.in, "Body"))
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

func TestFrontMatterBombs(t *testing.T) {
	for name, in := range map[string]string{
		"flow":     "---\na: " + strings.Repeat("[", 60_000) + "\n---\n",
		"maps":     "---\na: " + strings.Repeat("{a: ", 15_000) + "\n---\n",
		"dashes":   "---\na:\n" + strings.Repeat("- ", 30_000) + "a\n---\n",
		"aliases":  "---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\n",
		"size":     "---\ntitle: " + strings.Repeat("x", 100_000) + "\n---\n",
		"entities": "---\nentities:\n" + strings.Repeat("- {name: a}\n", 5000) + "---\n",
		"toml":     "+++\na = " + strings.Repeat("[", 60_000) + "\n+++\n",
		"tables":   "+++\n[" + strings.Repeat("a.", 30_000) + "a]\n+++\n",
		"keys":     "+++\n\"a\\\"\"" + strings.Repeat(".a", 20_000) + " = 1\n+++\n", // a quotation mark in the first part
		"inline":   "+++\nx = [\"\"\"\na\"\"\", {" + strings.Repeat("a.", 20_000) + "a = 1}]\n+++\n",
		"braces":   "+++\na = " + strings.Repeat("{b = \"}\", a = ", 4000) + "1" + strings.Repeat("}", 4000) + "\n+++\n",
		"ends":     "+++\nx = [\"\"\"a\"\"\"\"\", {" + strings.Repeat("a.", 20_000) + "a = 1}]\n+++\n",
	} {
		t.Run(name, func(t *testing.T) {
			h := FrontMatter(in)
			if h.Body != len(in) {
				t.Errorf("body at %d, want %d", h.Body, len(in))
			}
			if len(h.Notices) == 0 || len(h.Entities) > MaxDeclared {
				t.Errorf("%d entities, notices %q", len(h.Entities), h.Notices)
			}
		})
	}
}

func FuzzFrontMatter(f *testing.F) {
	f.Add("---\ntitle: x\nentities: [{name: a, aliases: [b, c], kind: person}]\n---\nbody")
	f.Add("+++\ntitle = 'x'\n[[entities]]\nname='a'\n+++\nbody")
	f.Fuzz(func(t *testing.T, s string) {
		h := FrontMatter(s)
		if h.Body < 0 || h.Body > len(s) {
			t.Fatalf("body at %d of %d", h.Body, len(s))
		}
		if again := FrontMatter(s); !reflect.DeepEqual(h, again) {
			t.Fatalf("differs from run to run: %+v, %+v", h, again)
		}
		all := fmt.Sprint(h.Meta, h.Entities, h.Notices)
		if i := strings.IndexFunc(all, unicode.IsControl); i >= 0 {
			t.Fatalf("control in %q at %d", all, i)
		}
	})
}

func TestWithoutStrings(t *testing.T) {
	for in, want := range map[string]string{
		`a = "b" # c`:               `a = s `,
		`a."b\"c".'d\' = 1`:         `a.s.s = 1`,
		`a = ["", '']`:              `a = [s, s]`,
		"a = \"\"\"\n\"]\n\"\"\" b": "a = s b",
		`a = """b""""" c`:           `a = s c`,
		"a = '''\n''''' c":          "a = s c",
		`a = """b\"""" c`:           `a = s c`,
		"a = \"b\nc = 1":            "a = s\nc = 1",
		"# \"\na = 1":               "\na = 1",
		`a = "b\`:                   `a = s`,
	} {
		if got := withoutStrings(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
