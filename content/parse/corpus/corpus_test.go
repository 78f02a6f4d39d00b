package corpus

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func ExampleArticle() {
	title, _, _ := strings.Cut(Article(1, 500), "\n")
	fmt.Println(title)
	// Output: # the Kesh valley delays customs union as Council of the Straits meets
}

func TestSize(t *testing.T) {
	for _, n := range []int{1 << 10, 10 << 10, 1 << 20} {
		for name, s := range map[string]string{"Article": Article(7, n), "Plain": Plain(7, n)} {
			if len(s) < n || len(s) > n+8<<10 || !utf8.ValidString(s) {
				t.Errorf("%s(7, %d) has %d bytes", name, n, len(s))
			}
		}
	}
}

func TestSameSeedSameText(t *testing.T) {
	first, again, other := Article(1, 5000), Article(1, 5000), Article(2, 5000)
	if first != again || first == other {
		t.Error("the text does not follow from the seed")
	}
}

func TestEverythingOccurs(t *testing.T) {
	s := Article(3, 200<<10)
	for _, want := range []string{"\n## ", "\n- ", "\n1. ", "\n|", "\n> ", "```", "\n---\n", "[^1]: ", "](https", "[report][]", "&nbsp;", "~~", "“", "ø"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q", want)
		}
	}
}
