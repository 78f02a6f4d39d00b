// Package entity recognises the people, organisations, places, agreements,
// meetings and projects that a text names, by rules: offline, without a model,
// and always the same.
//
// It owns the rules by which names are found, classified and joined. Words,
// sentences and the lexicon are package text's; quotations are package quote's,
// which starts from the names found here. It reads no files, knows no terminal and
// keeps nothing between calls.
//
// # The stages, in their order
//
//   - labels.go: the names in the labels of a transcript
//   - headlines.go: which leaves are headlines, whose capitals tell nothing
//   - segment.go: runs of capitalised words are cut into names, from left to right,
//     by the first rule of [segmenter.step] that applies; the rules are in
//     known.go (declared names, names of the lexicon, numbered bodies, storms),
//     chains.go (long forms of acronyms; names that go on after their head),
//     patterns.go (names that a word in them tells: Institute, Lake, Treaty),
//     people.go (titles, offices, given names) and
//     capitals.go (acronyms, datelines, what no rule knows)
//   - headlines.go again: names in headlines that the rest of the text or the lexicon
//     knows; couples with one surname
//   - context.go, weigh.go: votes by the words around a name, by lists, by sports
//   - classify.go: the kind of each spelling
//   - join.go, things.go: one entity for all spellings of a person, and of a thing
//   - result.go, roles.go: the fullest name, aliases, gender, role, affiliation
//
// # How votes work
//
// A mention is a place in the text, a form one spelling with all its mentions. The
// rule that finds a name gives its form votes for a kind: form.base holds the most
// that any mention got, from 1 (a guess: an unknown word) over 5 (a given name with a
// surname, a head such as Institute) and 6 (the lexicon knows the name) to 7 and more
// (storms, labels). The context of each mention adds to form.score or takes from it:
// 1 for a hint, 2 to 4 for what hardly says anything else. [form.addContext] sums
// both, the context at most 5 up or down, and where the name has 5 or more of its own
// at most 3 up and 1 down: however often a name occurs, its context cannot outvote
// what its own words say. The kind with most votes wins in [recogniser.kindOf]; a lone
// ordinary word without votes is no name.
//
// # Adding a word, a rule
//
// A word is a line in a file of package text's lexicon; its classes are explained
// there. No Go changes.
//
// A rule that finds names is a method of segmenter which returns the token behind the
// name, or 0, and enters the name by [segmenter.emit]; it is called from step, before
// the rules that must not see its words. A rule about context is a case in context.go
// that adds to score; a rule about spellings that are one name a step in join.go or
// things.go. Add the rule's sentence to the tests with invented names, and measure it
// on texts that the rule was not made for: it must mend more than it breaks.
//
// Start reading at [Recognise].
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
	r.splitCouples()
	r.nameTeams()
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

	mentions []mention
	forms    []form
	formIDs  map[string]int32
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

// mention is one mention of a name, before it is known whose.
type mention struct {
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

// hint is what segmentation saw of an mention.
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

// addMention enters a mention.
func (r *recogniser) addMention(a mention) {
	name := r.text(a.leaf, a.first, a.last)
	if strings.ContainsAny(name, "\n\t\u00a0") || strings.Contains(name, "  ") {
		name = strings.Join(strings.Fields(name), " ")
	}
	r.addMentionAs(a, name)
}

// addMentionAs enters a mention under another spelling than the text's.
func (r *recogniser) addMentionAs(a mention, name string) {
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
	r.mentions = append(r.mentions, a)
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

// ordinary reports whether a capitalised word is one of common English, by the
// lexicon, by its ending, or because the text has it in lower case too.
func (r *recogniser) ordinary(w *text.Word) bool {
	if w.Small.Name.Is(text.Common|text.Stop|text.Role|text.PersonVerb) || w.Is(text.NoName|text.Calendar) {
		return true
	}
	if w.Twin > 0 && r.t.Words[w.Twin-1].InLower > 0 {
		return true
	}
	return w.Unknown() && ordinaryEnding(w.Text)
}

// ordinaryEnding reports whether a word has an ending of English nouns,
// adjectives and adverbs that names hardly have.
func ordinaryEnding(w string) bool {
	if len(w) < 7 {
		return false
	}
	for _, e := range [...]string{"tion", "tions", "ment", "ments", "ness", "ities", "ility", "ology", "ical", "ional", "ially", "fully", "ously", "ingly", "ography", "ship", "able", "ible", "istic", "ization", "isation", "less", "ously", "ically", "wards", "ionist", "tive", "sive", "-old", "-born", "-winning", "-based", "-backed", "-owned", "-time"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
