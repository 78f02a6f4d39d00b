package quote

import (
	"reflect"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/text"
	"briefing/content/turns"
)

// seeds are texts that reach every group of rules.
var seeds = []string{
	`"We lost," Ada Novak said. "It hurts," she added.`,
	"“We lost,” said Khan’s aide.\n\n“And it hurts,” he said, “a lot.”",
	"‘We lost the vote’, said Novak, ‘and it hurts’.",
	"NOVAK: We lost.\n\nKHAN: Yes.\n\nNOVAK: It hurts.",
	"Q. Did you lose?\n\nA. We did.\n\nQ: Yes?\n\nA: Yes.",
	"**Did you lose?**\n\nWe did.\n\n**Does it?**\n\nYes.",
	"> We lost.\n> — Ada Novak",
	"| Ada Novak | \"We lost.\"",
	"# Ada Novak\n\n\"We lost.\"\n\n- Khan: « Oui ».",
	"''We lost,'' the mayor -- who left -- said; \"he'd 6'3\" in shoes\" („ja“).",
	"Khan said to Lindqvist: “You?” He replied: “I.”\n\nThe president responded. “As one teacher put it,” she said of Novak, “no.”",
	"A Coastal Bank report warned it was \"near\"; says director and president Ada Novak. ‘Old’ Norland Novak, chair of it said \"x\"",
	"\n\nThe president responded \"0000",
	"Novak said that Khan was sure to lose; the plan, critics say, is theirs. According to it, many believe that she, he said, wants to.",
	"Made clear that; is confident that it; her claim to. To say, she said. That, records show, they hope for — and Khan's plan of that",
	"The \"so-called 'expert'\" wrote the book \"A Long Way\" (\"x\"",
}

// FuzzRecognise checks the contract of the whole recogniser: no panic, ordered
// quotations, ordered parts each within one leaf, spans inside the text,
// speakers among the entities, the same result for the same text.
func FuzzRecognise(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if len(words) > 1<<14 {
			return
		}
		leaves, entities, names := sampleText(words)
		quotes, reported := RecogniseAll(text.Read(leaves), entities, names, turns.Recognise(leaves, ""))
		checkQuotes(t, leaves, entities, quotes)
		checkQuotes(t, leaves, entities, reported)
		again, twice := RecogniseAll(text.Read(leaves), entities, names, turns.Recognise(leaves, ""))
		if !reflect.DeepEqual(quotes, again) || !reflect.DeepEqual(reported, twice) {
			t.Fatalf("%q: two answers", words)
		}
	})
}

func checkQuotes(t *testing.T, leaves []article.Leaf, entities []article.Entity, quotes []article.Quote) {
	t.Helper()
	last := -1
	for i := range quotes {
		q := &quotes[i]
		if len(q.Parts) == 0 || q.Parts[0].Start < last {
			t.Fatalf("quotation %d: parts %v after %d", i, q.Parts, last)
		}
		last = q.Parts[0].Start
		end := 0
		for _, p := range q.Parts {
			if p.Empty() || p.Start < end || !inLeaf(leaves, p) {
				t.Fatalf("quotation %d: part %v", i, p)
			}
			end = p.End
		}
		for _, s := range []article.Span{q.Cue, q.Source} {
			if s != (article.Span{}) && (s.Empty() || !inLeaf(leaves, s)) {
				t.Fatalf("quotation %d: cue or source %v", i, s)
			}
		}
		if q.Speaker < article.NoSpeaker || q.Speaker >= len(entities) || q.Confidence > 100 {
			t.Fatalf("quotation %d: speaker %d, confidence %d", i, q.Speaker, q.Confidence)
		}
		if q.Unnamed() {
			checkUnnamed(t, leaves, q)
		}
	}
}

// checkUnnamed checks that what stands for an unnamed speaker's name is no
// personal pronoun, which would name nobody.
func checkUnnamed(t *testing.T, leaves []article.Leaf, q *article.Quote) {
	t.Helper()
	for i := range leaves {
		w := strings.ToLower(leaves[i].Words(q.Source))
		switch w {
		case "he", "she", "it", "they", "i", "we", "you", "who", "his", "her", "him", "them":
			if !q.Cue.Empty() { // a label or signature may be any word
				t.Fatalf("%q: %q speaks", leaves[i].Text, w)
			}
		}
	}
}

func inLeaf(leaves []article.Leaf, s article.Span) bool {
	for i := range leaves {
		e := leaves[i].Extent()
		if e.Start <= s.Start && s.End <= e.End {
			return true
		}
	}
	return false
}

// FuzzSegments checks that the stretches between marks are ordered, apart, not
// empty, and that single marks change nothing in that.
func FuzzSegments(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, words string, singles bool) {
		at := 0
		for _, g := range segments(words, singles) {
			if g.outer < at || g.outer > g.start || g.start >= g.end || g.end > g.outerEnd || g.outerEnd > len(words) {
				t.Fatalf("%q: segment %+v after %d", words, g, at)
			}
			at = g.outerEnd
		}
	})
}

// FuzzTokens checks that tokens are ordered and cover every letter that stands
// outside quotations, and that sentences cover all tokens.
func FuzzTokens(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		leaves, entities, names := sampleText(strings.ReplaceAll(words, "\n\n", " "))
		r := &recogniser{words: text.Read(leaves), leaves: leaves, entities: entities, names: names}
		for i := range leaves {
			fr := r.frame(i)
			at := 0
			for _, tok := range fr.tokens {
				if tok.start < at || tok.end <= tok.start || tok.end > len(fr.text) {
					t.Fatalf("%q: token %+v after %d", fr.text, tok, at)
				}
				at = tok.end
			}
			if n := fr.sentences(); n > 0 && (fr.cuts[0] != 0 || fr.cuts[n] != len(fr.tokens)) {
				t.Fatalf("%q: sentences %v of %d tokens", fr.text, fr.cuts, len(fr.tokens))
			}
		}
	})
}

// FuzzSignatures checks that signatures lie inside the text.
func FuzzSignatures(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if n := dashStart(words); n < 0 || n > len(words) {
			t.Fatalf("%q: dash of %d bytes", words, n)
		}
		if n := lastDash(words); n < 0 || n >= max(1, len(words)) {
			t.Fatalf("%q: dash at %d", words, n)
		}
	})
}
