package linear_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
	"briefing/model/linear"
	"briefing/model/state"
)

const crossing = "# The crossing\n\n“We sail at noon,” said Ada Novak.\n\n- [x] Ropes\n- [ ] Coal\n\nNobody else “saw the light”, the crew say.\n\n```sh\nls\n```\n\n![A map](a.png)\n\nTerm\n: Meaning\n"

// kept runs a reading that marks, copies and corrects, and returns what was said.
func kept(t *testing.T, typed string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "crossing.md")
	if err := os.WriteFile(path, []byte(crossing), 0o600); err != nil {
		t.Fatal(err)
	}
	store := state.Open(t.TempDir())
	read := func() (*article.Document, error) {
		return content.Read(context.Background(), path, content.Options{Corrections: func(name string) []article.Correction {
			list, _ := store.Corrections(name)
			return list
		}})
	}
	doc, err := read()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	err = linear.Read(doc, strings.NewReader(typed), &out, linear.Options{
		Copy: func(text string) error {
			if strings.Contains(text, "Coal") {
				return errors.New("no display")
			}
			out.WriteString("[" + text + "]\n")
			return nil
		},
		Mark:  func(m state.Mark) error { _, err := store.AddMark(path, "", m); return err },
		Marks: func() []state.Mark { d, _ := store.Load(path); return d.Marks },
		Correct: func(c article.Correction, undo bool) (*article.Document, error) {
			if undo {
				return doc, store.RemoveCorrections(path, c)
			}
			if err := store.AddCorrection(path, c); err != nil {
				return nil, err
			}
			return read()
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestKeep(t *testing.T) {
	for _, c := range []struct{ typed, says string }{
		{"", "The crossing\n1 section, 1 minute, 2 quotations. Enter continues, ? lists the commands.\n\nSection 1 of 1.\n"},
		{"\ny\n", "[“We sail at noon,” said Ada Novak.\n\nThe crossing, § The crossing]"},
		{"\n\n", "Item, done: Ropes\n"},
		{"\n\n\ny\n", "Item, not done: Coal\n\nNot copied: no display.\n"},
		{"\nm\n", "Marked.\n"},
		{"\nm ask her\nM\n", "Marked with a note.\n1. “We sail at noon,” said Ada Novak. (note: ask her)\n"},
		{"\nm ask her\n\n\nM1\n", "Marked, with the note: ask her\nQuotation: Ada Novak.\n“We sail at noon,”"},
		{"\n\n\n\n\n\n", "Code:\nls\n\nPicture: A map\n"},
		{"M\n", "No marks yet: m marks the paragraph.\n"},
		{"M7\n", "No mark 7 (1 to 0); M lists them.\n"},
		{"\nc\n", "1. Ada Novak: “We sail at noon,”\n"},
		{"\nc1 Eva Lind\nc\nb\n", "Corrected: “We sail at noon,”: said by Eva Lind.\n1. Eva Lind: “We sail at noon,”\n"},
		{"\nc1 nobody\nc\n", "1. unattributed: “We sail at noon,”\n"},
		{"\nc1 Eva Lind\nc1 undo\nc\n", "Taken back.\n1. Ada Novak: “We sail at noon,”\n"},
		{"\nc1 undo\n", "Not corrected: there is no such correction any more.\n"},
		{"\nc9 Eva\n", "Type the number of a statement (1 to 1) and who said it: c1 name.\n"},
		{"\n\nc\n", "No statement in this paragraph.\n"},
	} {
		if got := kept(t, c.typed); !strings.Contains(got, c.says) {
			t.Errorf("typed %q: no %q in\n%s", c.typed, c.says, got)
		}
	}
}

// TestNothingKept types what needs what is not there.
func TestNothingKept(t *testing.T) {
	doc, err := content.Read(context.Background(), "", content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := linear.Read(doc, strings.NewReader("\n\nm\ny\nM\nc1 Ada\n"), &out, linear.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Not marked: saving is off.", "Not copied: there is no clipboard.", "No marks yet", "Not corrected: saving is off."} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not said:\n%s", want, out.String())
		}
	}
}
