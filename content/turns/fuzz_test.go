package turns_test

import (
	"reflect"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/turns"
)

var seeds = []string{
	"MS. NOVAK:  Good morning.\n\nQ    Is it open?\n\n(Laughter.)\n\nMS. NOVAK:  \"It is.\"\n\nEND",
	"The Chairman. Order.\n\nMr. Lund [continuing]. I am.\n\nMr. Kerr of Elm. No.",
	"Ada Novak  0:02\nWelcome.\n\nBen Lund (0:10):\nThanks.\n\n[00:15] Ada Novak: So?",
	"**Ada Novak** So?\n\n**Who?**\n\nWe.\n\n**Why?**\n\n((Desk)) What?",
	"Ada Novak (ABC). – We.\n\n>> ADA: \xff\n\nQ:\n\nA: \x00",
	"# Ada\n\n---\n\nThe Minister (Ms : (:\n\nA. A. A.",
}

// FuzzRecognise checks that turns are in order, hold words, lie within their
// leaves and do not overlap, that speakers exist, and that the same document
// gives the same answer.
func FuzzRecognise(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, "Remarks by President Novak")
	}
	f.Fuzz(func(t *testing.T, text, title string) {
		leaves := leavesOf(text)
		s := turns.Recognise(leaves, title)
		last := turns.Place{}
		for i := range s.Turns {
			turn := &s.Turns[i]
			if len(turn.Words) == 0 || turn.Speaker < 0 || turn.Speaker >= len(s.Speakers) || turn.Confidence > 100 {
				t.Fatalf("turn %d: %+v", i, turn)
			}
			inside(t, leaves, turn.Label)
			inside(t, leaves, turn.Name)
			for _, w := range turn.Words {
				inside(t, leaves, w)
				if w.Start >= w.End || w.Leaf < last.Leaf || w.Leaf == last.Leaf && w.Start < last.End {
					t.Fatalf("%q: %+v after %+v", text, w, last)
				}
				last = w
			}
		}
		if again := turns.Recognise(leaves, title); !reflect.DeepEqual(s, again) {
			t.Fatalf("%q: two answers", text)
		}
	})
}

func inside(t *testing.T, leaves []article.Leaf, p turns.Place) {
	t.Helper()
	if p.Leaf < 0 || p.Leaf >= len(leaves) || p.Start < 0 || p.Start > p.End || p.End > len(leaves[p.Leaf].Text) {
		t.Fatalf("%+v lies in no leaf", p)
	}
}

// TestHostile checks that text made to be slow is not.
func TestHostile(t *testing.T) {
	for _, unit := range []string{"A. ", "Mr. A", "A: ", "(", "[0:0", "Q ", "\n", "**A** ", "A 1:11 ", "THE A:\n\n", "Mr. Novak: a\n\n", "A B C D. ", "The A (", "– "} {
		leaves := leavesOf(strings.Repeat(unit, 1<<17/len(unit)))
		turns.Recognise(leaves, strings.Repeat(unit, 1000))
	}
}

func BenchmarkRecognise(b *testing.B) {
	leaves := leavesOf(strings.Repeat("MS. NOVAK:  Good morning to all of you, and thanks for coming. We have much to do.\n\nMore of it follows here, with no label.\n\nQ    Is it open?\n\n", 500))
	b.SetBytes(int64(len(leaves) * 60))
	for b.Loop() {
		turns.Recognise(leaves, "")
	}
}
