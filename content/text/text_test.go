package text

import (
	"reflect"
	"strings"
	"testing"

	"briefing/content/article"
)

func read(text string) *Text { return Read([]article.Leaf{{Text: text}}) }

// spans returns the words of a text's tokens.
func spans(t *Text) []string {
	var out []string
	for _, tok := range t.Tokens {
		out = append(out, t.Leaves[0].Text[tok.Start:tok.End])
	}
	return out
}

func TestTokens(t *testing.T) {
	tests := []struct {
		text string
		want string
	}{
		{"Ada O'Brien's dog", "Ada O'Brien dog"},
		{"Novak 's view, the Lunds’ view", "Novak view the Lunds view"},
		{"don't we’ll I'm", "don't we I"},
		{"the U.S. and J.K. Novak at example.com", "the U.S. and J.K. Novak at example.com"},
		{"AT&T and R&D", "AT&T and R&D"},
		{"Beijing-based US-China pro-Ruritania Smith-Jones Wai-ting", "Beijing based US China pro Ruritania Smith-Jones Wai-ting"},
		{"see https://example.com/Ada and @ada or ada@example.com now", "see and or now"},
		{"François Ångström’s", "François Ångström"},
		{"Gen. Lund", "Gen Lund"},
		{"some 2,021 of 3.5 m on 2021-08-15, or 9/11.", "some 2,021 of 3.5 m on 2021-08-15 or 9/11"},
	}
	for _, test := range tests {
		if got := strings.Join(spans(read(test.text)), " "); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestEndings(t *testing.T) {
	tests := []struct {
		text       string
		next       int // of the first token
		possessive bool
	}{
		{"Novak's dog", 7, true},
		{"Novak’s dog", 9, true},
		{"Novak 's dog", 8, true},
		{"Lunds’ dog", 8, true},
		{"we'll go", 5, false},
		{"Gen. Lund", 4, false},
		{"U.S. troops", 4, false},
		{"Novak, who", 5, false},
	}
	for _, test := range tests {
		first := read(test.text).Tokens[0]
		if first.Next() != test.next || first.Possessive != test.possessive {
			t.Errorf("%q: ends at %d, possessive %t", test.text, first.Next(), first.Possessive)
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
		var got []bool
		for _, tok := range read(test.text).Tokens {
			got = append(got, tok.Begins)
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q: got %v, want %v", test.text, got, test.want)
		}
	}
}

func TestSentences(t *testing.T) {
	tests := []struct {
		text string
		want []string // the first words of the sentences
	}{
		{"One fell. Two fell! Three? Four", []string{"One", "Two", "Three", "Four"}},
		{"It fell, said Gen. A. Lund of the U.S. Navy. Three rose.", []string{"It", "Three"}},
		{"He is in the U.S. She is not. On Sept. 3 it rained in Springfield, Va. It dried.", []string{"He", "She", "On", "It"}},
		{"“It fell in 2021.” He left. (It was dark.) She stayed", []string{"It", "He", "It", "She"}},
		{"It rose 3.5 per cent, to e.g. Oslo… Then", []string{"It", "Then"}},
		{"LONDON, March 3 (Harbour Wire) — The dam broke.", []string{"LONDON", "The"}},
		{"A line\nNext line", []string{"A", "Next"}},
		{"“Is it?” asked Lund. “It is,” he said.", []string{"Is", "It"}},
		{"See http://example.com/a). Then go; ask @ada. He knows", []string{"See", "Then", "He"}},
		{"The mayor,\u00a0Gov.\u00a0Lund, left.\u00a0Then", []string{"The", "Then"}},
		{"John Novak Jr. ran. Harbour Inc. fell, and Lund Corp. rose", []string{"John", "Harbour"}},
	}
	for _, test := range tests {
		text := read(test.text)
		var got []string
		last := int32(-1)
		for i, tok := range text.Tokens {
			if tok.Sentence != last {
				got = append(got, spans(text)[i])
			}
			last = tok.Sentence
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestGrammar(t *testing.T) {
	for w, want := range map[string]Grammar{
		"argued": Speech | Finite | VerbLike, "argues": Speech | Finite, "arguing": Speech | Gerund, "argue": Speech | Plain,
		"Quickly": Adverb, "family": 0, "claims": Speech | NounToo | Finite, "claimed": Speech | Finite | VerbLike,
		"quipped": Speech | Finite | VerbLike, "walked": VerbLike, "SAID": Speech | Finite | VerbLike, "Monday": TimeWord, "Mr": TitleWord,
		"table": 0,
	} {
		text := read("and " + w + " and")
		if got := text.Word(text.Tokens[1]).Grammar; got != want {
			t.Errorf("%s: got %b, want %b", w, got, want)
		}
	}
}

func TestShapeOf(t *testing.T) {
	for w, want := range map[string]Shape{
		"ada": Lower, "Ada": Titled, "O'Brien": Titled, "NATO": Caps, "G20": Caps, "U.S.": Caps, "iPhone": Mixed,
		"12": Number, "21st": Number, "Ångström": Titled, "I": Titled,
	} {
		if got := ShapeOf(w); got != want {
			t.Errorf("ShapeOf(%q) = %d, want %d", w, got, want)
		}
	}
}

func TestReaderUsesItsMemoryAgain(t *testing.T) {
	var r Reader
	first := r.Read([]article.Leaf{{Text: "Ada Novak said so. Ada left."}, {Text: "x", Kind: article.Code}, {Text: "Lund"}})
	if n := []int{len(first.Leaf(0)), len(first.Leaf(1)), len(first.Leaf(2))}; !reflect.DeepEqual(n, []int{6, 0, 1}) {
		t.Errorf("tokens by leaf: %v", n)
	}
	second := r.Read([]article.Leaf{{Text: "Ada left."}})
	if fresh := read("Ada left."); !reflect.DeepEqual(second.Tokens, fresh.Tokens) || !reflect.DeepEqual(second.Words, fresh.Words) {
		t.Errorf("got %v %v, want %v %v", second.Tokens, second.Words, fresh.Tokens, fresh.Words)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"LONDON — “It’s Novak's,” said Gen. O'Brien 's U.S. aide. He's pro-EU.\nÅ 3.5", "www.x.y a@b #c d://e", "'s 's’ -- - .-. U. U.S",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?") // as documents are
		text := read(s)
		end, sentence := 0, int32(0)
		for i, tok := range text.Tokens {
			if int(tok.Start) < end || tok.Start >= tok.End || tok.Next() > len(s) {
				t.Fatalf("token %d is %+v after %d in %d bytes", i, tok, end, len(s))
			}
			if tok.Sentence < sentence || tok.Sentence > sentence+1 {
				t.Fatalf("sentence %d after %d", tok.Sentence, sentence)
			}
			if w := text.Word(tok); w.Text != s[tok.Start:tok.End] || w.Class == nil || w.Small == nil {
				t.Fatalf("token %d is %q, its word %+v", i, s[tok.Start:tok.End], w)
			}
			end, sentence = tok.Next(), tok.Sentence
		}
		if again := read(s); !reflect.DeepEqual(text.Tokens, again.Tokens) {
			t.Error("the same input gave another output")
		}
	})
}
