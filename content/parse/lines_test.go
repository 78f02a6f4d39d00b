package parse

import (
	"math/rand/v2"
	"strings"
	"testing"

	"briefing/content/article"
)

// TestLinesDoNotDependOnTheWindow compares the reader's lines with those of the
// whole text, where lines of all lengths stand over the borders of its windows.
func TestLinesDoNotDependOnTheWindow(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < 6*windowBytes {
		n := r.IntN(200)
		switch toBorder := windowBytes - b.Len()%windowBytes; {
		case toBorder < 1000:
			n = r.IntN(toBorder + 2*overlapBytes)
		case r.IntN(50) == 0:
			n = r.IntN(3 * PieceBytes)
		}
		b.WriteString(strings.Repeat("ab c", n/4+1)[:n])
		b.WriteByte('\n')
	}
	text := b.String()
	whole := lineReader{text: article.Text(text), size: len(text), window: text}
	windows := lineReader{text: article.Text(text), size: len(text)}
	inside := false
	for pos := 0; pos < len(text); {
		want, got := whole.at(pos, inside), windows.at(pos, inside)
		if got != want {
			t.Fatalf("at %d: a line to %d, %d bytes; want to %d, %d bytes", pos, got.next, len(got.s), want.next, len(want.s))
		}
		pos, inside = got.next, got.cut
	}
}
