package entity

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
	"briefing/content/turns"
)

// Recognise finds the people, organisations, places, agreements, meetings and
// projects that the leaves name.
//
// The entities are the declared ones, as declared and in their order, then those
// recognised, by first mention. Each is one for all of its forms: full name,
// surname, acronym, possessive, with and without title. Name is the fullest form
// that occurs, with three exceptions: a head of state whom the text names by office
// and surname ("President Obama") gets the full name from the lexicon, "Novak, Ada"
// in a list of books is Ada Novak, and the first of "Peter and Ada Novak" is Peter
// Novak. First is the span of the
// first mention and Count their number; both are added to what a declared entity
// already holds only in so far as they are empty.
//
// The names are ordered by leaf and position and do not overlap. Each is a range
// of bytes of its leaf's text, on rune boundaries and without the ending of a
// possessive. The text is read, not kept; the same input gives the same output.
//
// script is what the form of the document says of who speaks in it; nil where it
// says nothing. The name in a label is a person's, in the writing and as full as
// the script has it, and so is the label of an office whose holder it knows.
func Recognise(t *text.Text, declared []article.Entity, script *turns.Script) ([]article.Entity, []article.Name) {
	r := newRecogniser(t, declared)
	r.readScript(script)
	for i := range r.leaves {
		r.segment(i)
	}
	r.headlineNames()
	r.couples()
	r.teams()
	r.weigh()
	r.classify()
	r.join()
	return r.result()
}

// recogniser is the state of one call of Recognise.
type recogniser struct {
	t        *text.Text
	lex      *text.Lexicon
	leaves   []article.Leaf
	tokens   []text.Token
	bounds   []int32 // of the leaves' tokens, as in the text
	declared []article.Entity
	// phrases are the declared names by their first word, the longest first.
	phrases map[int32][]phrase
	// headline tells of each leaf whether its capitals are those of a headline.
	headline []bool

	atoms   []atom
	forms   []form
	formIDs map[string]int32
	// longForms are the long forms of acronyms in brackets, by first token, and
	// longEnds their last tokens.
	longForms map[int32]int32
	longEnds  map[int32]bool
	entities  []draft
	script    *scriptLabels
	// sameThing are the forms of which the first is the short name of the second: a
	// firm's, a storm's.
	sameThing [][2]int32
}

// phrase is a declared name: its words and the entity.
type phrase struct {
	text   string
	entity int
}

// atom is one mention of a name, before it is known whose.
type atom struct {
	leaf        int32
	first, last int32 // tokens, inclusive
	form        int32
	declared    int32 // the declared entity, plus one
	entity      int32 // index into recogniser.entities, plus one, once it is known
	hint        hint
	leader      int32 // the entity that office and surname tell, plus one
	titleAt     int32 // the first token of the title before the name, plus one
}

// form is one spelling of a name in the text, with what speaks for each kind.
type form struct {
	text    string
	words   int
	count   int
	inside  int        // how many mentions do not begin a sentence
	article int        // how many mentions follow "the" or "a"
	base    [kinds]int // the most that segmentation gave it at one mention
	context [kinds]int // what the words around all mentions say, once the text has been weighed
	score   [kinds]int // the same while it is weighed, then the sum of base and context
	person  nameParts
	hints   hint
	kind    kind
	entity  int32 // plus one
}

// kind is the coarse kind that the rules vote for.
type kind uint8

const (
	person kind = iota
	organisation
	location
	treaty
	other
	kinds
	nothing = kinds
)

// hint is what segmentation saw of an atom.
type hint uint16

const (
	hasTitle hint = 1 << iota
	womanTitle
	manTitle
	gazetteer  // the lexicon knows it
	afterOf    // complement of a title
	pattern    // it ends or begins with a telling word
	acronymous // all capitals
	begins     // begins a sentence
	givenFirst // begins with a given name
	plainWords // holds an ordinary English word
	royal      // follows the title of a king, a prince or a pope
)

func newRecogniser(t *text.Text, declared []article.Entity) *recogniser {
	r := &recogniser{
		t:         t,
		lex:       t.Lex,
		leaves:    t.Leaves,
		tokens:    t.Tokens,
		bounds:    t.Bounds,
		declared:  declared,
		phrases:   map[int32][]phrase{},
		headline:  make([]bool, len(t.Leaves)),
		formIDs:   make(map[string]int32, 64),
		longForms: map[int32]int32{},
		longEnds:  map[int32]bool{},
	}
	r.declare()
	for i := range r.leaves {
		r.headline[i] = r.isHeadline(i)
	}
	return r
}

// text is the text of the tokens from first to last, inclusive, of a leaf.
func (r *recogniser) text(leaf, first, last int32) string {
	return r.leaves[leaf].Text[r.tokens[first].Start:r.tokens[last].End]
}

func (r *recogniser) word(i int32) *text.Word { return &r.t.Words[r.tokens[i].Word] }

// addAtom enters a mention.
func (r *recogniser) addAtom(a atom) {
	name := r.text(a.leaf, a.first, a.last)
	if strings.ContainsAny(name, "\n\t\u00a0") || strings.Contains(name, "  ") {
		name = strings.Join(strings.Fields(name), " ")
	}
	r.addAtomAs(a, name)
}

// addAtomAs enters a mention under another spelling than the text's.
func (r *recogniser) addAtomAs(a atom, name string) {
	id := r.newForm(name, int(a.last-a.first)+1)
	a.form = id
	if r.tokens[a.first].Begins {
		a.hint |= begins
	}
	f := &r.forms[id]
	f.count++
	f.hints |= a.hint
	if a.hint&begins == 0 {
		f.inside++
	}
	r.atoms = append(r.atoms, a)
}

// newForm returns the index of the form of a spelling.
func (r *recogniser) newForm(name string, words int) int32 {
	id, ok := r.formIDs[name]
	if !ok {
		id = int32(len(r.forms))
		r.formIDs[name] = id
		r.forms = append(r.forms, form{text: name, words: words, kind: nothing})
	}
	return id
}
