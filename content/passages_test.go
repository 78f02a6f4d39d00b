package content_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
)

// passage is a short text of testdata/passages.txt with its answers.
type passage struct {
	name, text string
	answers    []string // "speaker: first words"
}

func passages(t *testing.T) []passage {
	t.Helper()
	all, err := os.ReadFile(filepath.Join("testdata", "passages.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out []passage
	for _, block := range strings.Split(string(all), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		text, answers, _ := strings.Cut(rest, "\n---\n")
		p := passage{name: name, text: text}
		for line := range strings.Lines(answers) {
			if line = strings.TrimSpace(line); line != "" {
				p.answers = append(p.answers, line)
			}
		}
		out = append(out, p)
	}
	return out
}

// TestPassages reads short texts of many kinds, from court reports to football,
// and asks who says what. A wrong name is worse than none; a few of both are
// borne, since every rule about language has exceptions.
func TestPassages(t *testing.T) {
	asked, silent, wrong := 0, 0, 0
	for _, p := range passages(t) {
		d := readPassage(t, p)
		for _, answer := range p.answers {
			asked++
			want, words, _ := strings.Cut(answer, ": ")
			switch got := speakerOf(d, words); got {
			case want:
			case "-":
				silent++
				t.Logf("%s: nobody for %q, which is %s's", p.name, words, want)
			default:
				wrong++
				t.Logf("%s: %s for %q, which is %s's", p.name, got, words, want)
			}
		}
	}
	if asked < 200 || wrong*100 > asked*3 || silent*100 > asked*3 {
		t.Errorf("of %d quotations %d have nobody and %d somebody else", asked, silent, wrong)
	}
}

func readPassage(t *testing.T, p passage) *article.Document {
	t.Helper()
	name := "passage.txt"
	if strings.Contains(p.text, "\n- ") || strings.Contains(p.text, "**") || strings.HasPrefix(p.text, "# ") {
		name = "passage.md"
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(p.text), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := content.Read(context.Background(), path, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// speakerOf says who speaks the quotation that holds the words, as passages.txt
// writes it.
func speakerOf(d *article.Document, words string) string {
	for i := range d.Quotes {
		q := &d.Quotes[i]
		switch {
		case !strings.Contains(letters(wordsOf(d, q)), letters(words)):
		case q.Attributed():
			return d.Entities[q.Speaker].Name
		case q.Unnamed():
			return "?" + d.Words(q.Source)
		default:
			return "-"
		}
	}
	return "no quotation"
}
