package render

import (
	"strings"
	"testing"

	"briefing/content/article"
)

func codeLeaf(info, text string) *article.Leaf {
	return &article.Leaf{Kind: article.Code, Info: info, Text: text, Runs: runsOf(text, 0)}
}

// hostileCode is code made of what makes lexers look far ahead or fall back. It
// is small so that the test is quick; the lexers were tried with the same up to
// MaxColoured.
func hostileCode() []string {
	units := []string{
		"/", "{", "\"", "'", "<", "\\", "a", "(", "`", "/*", "s{", "$(", "#", "-", "${", "'''", "\"\"\"", "<<E\n", "r\"",
		"a.", "[[", "-- ", "@", "0x", "1e", "a: ", "- ", "\t", " ", "/a/", "=>", "\\\n", "$((", "%", "|", ">", "&", "a=\"", "é", "\r",
	}
	var out []string
	for _, u := range units {
		for _, line := range []string{u, u + "\n"} {
			out = append(out, strings.Repeat(line, 128/len(line))+"\n")
		}
	}
	return out
}

func TestLexHostile(t *testing.T) {
	for _, language := range strings.Fields(languages) {
		for _, text := range hostileCode() {
			l := codeLeaf(language, text)
			if !Lexable(l) {
				t.Fatalf("%s: not within the limits: %q", language, text[:8])
			}
			last := int32(0)
			for _, k := range Lex(l) {
				if k.Start < last || k.End <= k.Start || int(k.End) > len(text) {
					t.Fatalf("%s: token [%d, %d) after %d", language, k.Start, k.End, last)
				}
				last = k.End
			}
		}
	}
}

func TestLexable(t *testing.T) {
	for info, want := range map[string]bool{"go": true, "Python": true, "jungle": false, "perl": false, "": false, "text": false} {
		if got := Lexable(codeLeaf(info, "x = 1\n")); got != want {
			t.Errorf("%q: %v, want %v", info, got, want)
		}
	}
	if Lexable(codeLeaf("go", strings.Repeat("x", MaxColouredLine+1))) || Lexable(codeLeaf("go", strings.Repeat("x\n", MaxColoured))) {
		t.Error("code past a limit is coloured")
	}
}

func TestLexTwice(t *testing.T) {
	code := "func main() {\n\tif x := \"a\\n\"; x != 1.5 { // why\n\t}\n}\n"
	l := codeLeaf("go", code)
	first := Lex(l)
	if len(first) < 10 {
		t.Fatalf("%d tokens", len(first))
	}
	for range 20 {
		again := Lex(l)
		for i := range first {
			if first[i] != again[i] {
				t.Fatal("colours differ between runs")
			}
		}
	}
}
