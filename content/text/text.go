package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
)

// Text is a document's leaves in words. It refers to the text of the leaves.
type Text struct {
	Leaves []article.Leaf
	Tokens []Token // of all leaves, in order
	Words  []Word
	// Bounds[i] is the index of the first token of leaf i, with one more at the end.
	Bounds []int32
	Lex    *Lexicon

	ids map[string]int32
}

// Word is what is known of one spelling in a text.
type Word struct {
	Text string
	// Class is what the lexicon knows of the word as it is written, and Small what it
	// knows of it in lower case, where it begins with a capital; neither is nil.
	Class, Small *Classes
	// Grammar is what the word does in a sentence, written large or small, by the
	// lexicon or by the endings of English verbs and adverbs.
	Grammar Grammar
	// InLower is how often the text has the word itself in lower case.
	InLower int32
	// Twin is the index of the word in lower case, plus one; 0 for a word that has
	// no capital.
	Twin  int32
	Shape Shape
}

// Is reports whether the word as it is written has any of the classes.
func (w *Word) Is(any Name) bool { return w.Class.Name&any != 0 }

// Unknown reports whether the lexicon knows no name by the word as it is written, and
// no other use of it where names are looked for.
func (w *Word) Unknown() bool { return w.Class.Name&^Opens == 0 }

// Lower returns what the lexicon knows of the word in lower case.
func (w *Word) Lower() *Classes {
	if w.Twin > 0 {
		return w.Small
	}
	return w.Class
}

// Read cuts leaves into words. Leaves of code, raw HTML and the like have none.
func Read(leaves []article.Leaf) *Text { return new(Reader).Read(leaves) }

// Reader reads one text after the other into the same memory.
type Reader struct{ t Text }

// Read is [Read]; the Text is valid until the next call.
func (r *Reader) Read(leaves []article.Leaf) *Text {
	r.t.reset(leaves)
	for i := range leaves {
		if readable(leaves[i].Kind) {
			r.t.scan(leaves[i].Text)
		}
		r.t.Bounds = append(r.t.Bounds, int32(len(r.t.Tokens)))
	}
	return &r.t
}

// mostWords bounds the memory that is used again: a text of a megabyte has as many.
const mostWords = 1 << 15

// reset makes room for the text of some leaves.
func (t *Text) reset(leaves []article.Leaf) {
	size := 0
	for i := range leaves {
		size += len(leaves[i].Text)
	}
	if t.ids == nil || len(t.Words) > mostWords {
		*t = Text{Words: make([]Word, 0, 256+size/32), ids: make(map[string]int32, 256+size/32)}
	}
	if cap(t.Tokens) < size/5 {
		t.Tokens = make([]Token, 0, 16+size/5)
	}
	clear(t.Words)
	clear(t.ids)
	t.Leaves, t.Lex = leaves, English()
	t.Words, t.Tokens = t.Words[:0], t.Tokens[:0]
	t.Bounds = append(t.Bounds[:0], 0)
}

// readable reports whether a leaf holds words of the document in sentences.
func readable(k article.LeafKind) bool {
	switch k {
	case article.Code, article.Rule, article.Notice, article.RawHTML:
		return false
	}
	return true
}

// Leaf returns the tokens of leaf i.
func (t *Text) Leaf(i int) []Token { return t.Tokens[t.Bounds[i]:t.Bounds[i+1]] }

// Word returns what is known of a token's spelling.
func (t *Text) Word(tok Token) *Word { return &t.Words[tok.Word] }

// Compound returns the range of tokens, of all, that one hyphenated word takes: i and
// i+1 for any other.
func (t *Text) Compound(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && t.Tokens[from].Gap == GapJoined {
		from--
	}
	for to < len(t.Tokens) && t.Tokens[to].Gap == GapJoined {
		to++
	}
	return from, to
}

// Find returns the index in Words of a spelling, if the text has it.
func (t *Text) Find(spelling string) (int32, bool) {
	id, ok := t.ids[spelling]
	return id, ok
}

// Intern returns the index in Words of a spelling, which need not occur.
func (t *Text) Intern(spelling string) int32 {
	if id, ok := t.ids[spelling]; ok {
		return id
	}
	w := t.newWord(spelling)
	id := int32(len(t.Words))
	t.Words = append(t.Words, w)
	t.ids[spelling] = id
	return id
}

// newWord looks a spelling up.
func (t *Text) newWord(spelling string) Word {
	plain := spelling
	if strings.Contains(spelling, "’") {
		plain = strings.ReplaceAll(spelling, "’", "'")
	}
	w := Word{Text: spelling, Class: t.Lex.Lookup(plain), Small: t.Lex.Lookup(""), Shape: ShapeOf(spelling)}
	w.Grammar = w.Class.Grammar
	if c, size := utf8.DecodeRuneInString(plain); unicode.IsUpper(c) {
		small := string(unicode.ToLower(c)) + plain[size:]
		if w.Shape == Caps {
			small = strings.ToLower(plain)
		}
		if small != plain { // some capitals have no small letter: ℂ, 𝐀, ϒ
			w.Small = t.Lex.Lookup(small)
			w.Twin = t.Intern(small) + 1
			w.Grammar |= t.Words[w.Twin-1].Grammar
		}
	}
	if w.Grammar == 0 && w.Twin == 0 {
		w.Grammar = t.Lex.byEnding(plain)
	}
	w.Grammar &^= NounInLy // it has kept the word from being an adverb
	if w.Class.Name&^Body == 0 && w.Shape == Titled {
		t.hyphenated(&w)
	}
	return w
}

// hyphenated says what an unknown capitalised word with a hyphen is by its halves.
func (t *Text) hyphenated(w *Word) {
	first, second, _ := strings.Cut(w.Text, "-")
	if second == "" {
		return
	}
	a, b := t.Lex.Lookup(first), t.Lex.Lookup(second)
	switch {
	case len(first) > 3 && len(second) > 3 && (a.Noun | b.Noun).Is(Newspaper), // "Courier-Journal", "Post-Dispatch"
		a.Name.Is(BodyHead) && b.Noun.Is(Direction): // "Reef Movement-North"
		w.Class = w.Class.and(BodyHead)
	case b.Usage.Is(TitleEnd):
		w.Class = w.Class.and(Title) // "Prosecutor-General"
	case IsLower(second[0]) && IsUpper(first[0]) && t.Lex.Name(strings.ToLower(first)).Is(Common):
		w.Small = w.Small.and(Common) // "High-level"
	}
}

// and returns a copy of the classes with more of them.
func (c *Classes) and(more Name) *Classes {
	sum := *c
	sum.Name |= more
	return &sum
}
