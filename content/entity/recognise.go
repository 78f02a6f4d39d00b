// Package entity recognises the people, organisations, places, agreements,
// meetings and projects that a text names, by rules: offline, without a model,
// and always the same.
//
// It owns the rules by which names are found and joined, and the lexicon that
// they share. It reads no files but those built into it, knows no terminal, and
// keeps nothing between calls. Quotations are another package's matter, which
// starts from the names found here.
//
// # How a name is found
//
// The text of every leaf is cut into words by package text, which looks
// each up once. Runs of capitalised
// words (runs.go) are cut into names from left to right by the first rule that
// knows what begins at a word:
//
//   - the name in the label of a transcript, as package turns reads it (labels.go)
//   - a declared name (declared.go), the longest first
//   - the long form of an acronym in brackets, in either order (acronyms.go)
//   - a name that the lexicon knows (gazetteer.go), or one that a telling word
//     ends or begins, such as "Institute", "Ministry of", "River" or "Treaty"
//     (patterns.go, heads.go, chains.go, series.go)
//   - a title, after which a person comes (titles.go), what its bearer minds
//     (offices.go, subjects.go), and a dignity that stands for its holder (peers.go)
//   - a body with a number (numbered.go), a storm (storms.go), and the sign of a
//     share, which is no name (tickers.go)
//   - words that are no names: months, nationalities, the first word of a
//     sentence (runs.go)
//   - a person's name by its given name (people.go), an acronym, a dateline or
//     the label of a transcript in capitals (capitals.go), and the rest, of which
//     nothing is known yet (unknown.go)
//
// In headlines every word has a capital, so that only names that the rest of the
// text or the lexicon knows are looked for there (headlines.go), and the authors
// in a list of books (books.go). A byline is no headline.
//
// # What kind it is
//
// Every rule gives the spelling that it found a number of votes for a kind. The
// words around all its mentions add theirs: "in" before it, "said" after it, an
// age, an apposition (evidence.go, before.go, after.go), the plural of which it
// is an example (examples.go), the other members of a list (lists.go), a match
// in a sports report (teams.go). The kind with most votes wins (classify.go); a
// lone ordinary word with none is no name. What the text says of one spelling
// may settle another: a surname that speaks bears out the name that it ends
// (borne.go), "Zorvex" is the firm Zorvex Foods (firms.go).
//
// # Whose it is
//
// Spellings of one person, body or place are joined (join.go, things.go,
// names.go, couples.go, misspelt.go): full names that agree, then surnames and
// given names, acronyms, synonyms, and what stands in brackets (bracketed.go). A
// bare surname of several people is the main one's, unless a title tells that
// the other is meant. At last come the fullest name, the aliases that occur
// (result.go), gender (gender.go), role and affiliation (roles.go,
// appositions.go).
//
// # The lexicon
//
// What is known of words is the lexicon of package text, which also says how to add
// one. Bodies whose name is an ordinary word or a person's as well are unsure: they
// count only inside a sentence, or where they say or own something.
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
