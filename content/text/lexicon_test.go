package text

import (
	"bufio"
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// lexiconLines returns the lines of a file of the lexicon.
func lexiconLines(t *testing.T, name string) []string {
	t.Helper()
	b, err := lexiconFiles.ReadFile("lexicon/" + name + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for s := bufio.NewScanner(bytes.NewReader(b)); s.Scan(); {
		lines = append(lines, s.Text())
	}
	return lines
}

// fileOf is the file in which a form belongs.
func fileOf(form string) string {
	first := []rune(form)[0]
	switch {
	case strings.Contains(form, " "):
		return "phrases"
	case unicode.IsLower(first):
		return "words"
	}
	return "names"
}

func TestEntries(t *testing.T) {
	bits, explained, used := classBits(), map[string]bool{}, map[string]bool{}
	for _, file := range []string{"names", "phrases", "words"} {
		last := ""
		for _, line := range lexiconLines(t, file) {
			if head, ok := strings.CutPrefix(line, "# "); ok {
				if class, _, ok := strings.Cut(head, ": "); ok && !strings.Contains(class, " ") {
					if explained[class] {
						t.Errorf("%s is explained twice", class)
					}
					explained[class] = true
				}
				continue
			}
			form, classes, _ := strings.Cut(line, "\t")
			if form == "" || classes == "" || strings.Join(strings.Fields(form), " ") != form {
				t.Errorf("%s: line %q", file, line)
				continue
			}
			if fileOf(form) != file {
				t.Errorf("%q is in %s, belongs in %s", form, file, fileOf(form))
			}
			if form <= last {
				t.Errorf("%s: %q after %q: twice, or not in order", file, form, last)
			}
			last = form
			if n := strings.Count(form, " ") + 1; n > LongestPhrase {
				t.Errorf("%q has %d words, the longest phrase %d", form, n, LongestPhrase)
			}
			names := strings.Fields(classes)
			if !slices.IsSorted(names) || len(slices.Compact(names)) != len(strings.Fields(classes)) {
				t.Errorf("%q: classes %q are not in order", form, classes)
			}
			for _, class := range names {
				used[class] = true
				if bits[class] == (Classes{}) || class == "opens" {
					t.Errorf("%q: unknown class %s", form, class)
				}
			}
			if first, _, ok := strings.Cut(form, " "); ok && !English().Name(first).Is(Opens) {
				t.Errorf("%q does not open %q", first, form)
			}
		}
	}
	for class := range bits {
		if class != "opens" && (!explained[class] || !used[class]) {
			t.Errorf("class %s: explained %t, used by an entry %t", class, explained[class], used[class])
		}
	}
}

func TestFullerForms(t *testing.T) {
	for _, file := range []string{"synonyms", "nicknames", "leaders"} {
		last := ""
		for _, line := range lexiconLines(t, file) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			form, full, _ := strings.Cut(line, "\t")
			if form <= last || full == "" || form == full {
				t.Errorf("%s: %q after %q", file, line, last)
			}
			last = form
		}
	}
}

// TestClassesAreNamedAndAsked compares the names of the classes with those of their
// constants, and looks for a rule that asks for each.
func TestClassesAreNamedAndAsked(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "classes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	constants := map[string][]string{}
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST || len(g.Specs) == 1 && !g.Lparen.IsValid() {
			continue
		}
		family := g.Specs[0].(*ast.ValueSpec).Type.(*ast.Ident).Name
		for i, spec := range g.Specs {
			if v := spec.(*ast.ValueSpec); i == 0 || v.Values == nil {
				constants[family] = append(constants[family], v.Names[0].Name)
			}
		}
	}
	asked := askedClasses(t)
	for family, names := range map[string]string{"Name": nameClasses, "Grammar": grammarClasses, "Noun": nounClasses, "Usage": usageClasses, "Head": headClasses} {
		var want []string
		for name := range strings.FieldsSeq(names) {
			want = append(want, constantName(name))
		}
		if !slices.Equal(constants[family], want) {
			t.Errorf("%s: constants %q, names %q", family, constants[family], want)
		}
		for _, c := range constants[family] {
			if !asked[c] {
				t.Errorf("no rule asks for %s", c)
			}
		}
	}
}

// constantName is the constant of a class: GivenFemale for given-female.
func constantName(class string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(class, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

// askedClasses returns the identifiers that this package uses, and those of this
// package that the others do.
func askedClasses(t *testing.T) map[string]bool {
	asked := map[string]bool{}
	files, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || name == "../text/classes.go" {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "text" {
					asked[n.Sel.Name] = true
				}
			case *ast.Ident:
				if f.Name.Name == "text" {
					asked[n.Name] = true
				}
			}
			return true
		})
	}
	return asked
}

func TestTerritoriesAreThoseOfTheCLDR(t *testing.T) {
	namer := display.Regions(language.English)
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := language.ParseRegion(string(a) + string(b))
			if err != nil || !region.IsCountry() || region.Canonicalize() != region {
				continue
			}
			name := namer.Name(region)
			if name == "" || strings.ContainsAny(name, "-(&") || name == "Eurozone" || name == "United Nations" || strings.Contains(name, "SAR") || strings.Contains(name, "Unknown") || strings.Contains(name, "Pseudo") {
				continue
			}
			if n++; !English().Name(name).Is(Place) {
				t.Errorf("the lexicon lacks %q", name)
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d territories", n)
	}
}

func TestMonthNumber(t *testing.T) {
	for w, want := range map[string]int{"January": 1, "Jan.": 1, "May": 5, "Sept": 9, "Sept.": 9, "December": 12, "Day": 0, "an": 0} {
		if got := MonthNumber(w); got != want {
			t.Errorf("MonthNumber(%q) = %d, want %d", w, got, want)
		}
	}
}

func BenchmarkLexicon(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		readLexicon()
	}
}
