package text

import (
	"embed"
	"strings"
	"sync"
)

// LongestPhrase is the number of words of the longest phrase in the lexicon.
const LongestPhrase = 7

//go:embed lexicon/*.tsv
var lexiconFiles embed.FS

// Lexicon is the knowledge of words. It is immutable.
type Lexicon struct {
	forms map[string]uint16 // index into sets
	sets  []Classes
	// synonyms, nicknames and leaders map a form to the fuller one.
	synonyms, nicknames, leaders map[string]string
}

// English returns the lexicon. It is read on first use, which takes a few
// milliseconds: a program that recognises nothing does not pay for it.
func English() *Lexicon { return english() }

var english = sync.OnceValue(readLexicon)

// Lookup returns the classes of a word or phrase as it is written, with plain
// apostrophes; those of an unknown one are empty. They must not be changed.
func (l *Lexicon) Lookup(form string) *Classes { return &l.sets[l.forms[form]] }

// Name returns the classes of the family Name of a form as it is written.
func (l *Lexicon) Name(form string) Name { return l.sets[l.forms[form]].Name }

// Synonym returns the fullest of the names of one thing: "United Nations" for "UN".
func (l *Lexicon) Synonym(name string) (string, bool) {
	full, ok := l.synonyms[name]
	return full, ok
}

// Nickname returns the given name of which another is a short form: "Robert" for
// "Bob"; the full form's is itself.
func (l *Lexicon) Nickname(given string) (string, bool) {
	full, ok := l.nicknames[given]
	return full, ok
}

// Leader returns the full name of a head of state or government of whom office and
// surname leave no doubt: "Angela Merkel" for "Chancellor Merkel".
func (l *Lexicon) Leader(officeAndSurname string) (string, bool) {
	full, ok := l.leaders[officeAndSurname]
	return full, ok
}

// lexiconReader makes the lexicon of its files.
type lexiconReader struct {
	*Lexicon
	byNames map[string]uint16  // sets by the classes as they are written
	bySet   map[Classes]uint16 // sets by their classes
	bits    map[string]Classes // classes by name
}

func readLexicon() *Lexicon {
	r := lexiconReader{
		Lexicon: &Lexicon{forms: make(map[string]uint16, 33_000), sets: make([]Classes, 1, 512)},
		byNames: make(map[string]uint16, 512),
		bySet:   make(map[Classes]uint16, 512),
		bits:    classBits(),
	}
	r.read("names", r.enter)
	r.read("words", r.enter)
	lead := ""
	r.read("phrases", func(form, classes string) { // last: its first words are known
		r.enter(form, classes)
		if first, _, _ := strings.Cut(form, " "); first != lead {
			r.open(first)
			r.open(strings.TrimSuffix(first, ".")) // tokens leave the stop out
			lead = first
		}
	})
	r.synonyms = r.fuller("synonyms")
	r.nicknames = r.fuller("nicknames")
	r.leaders = r.fuller("leaders")
	return r.Lexicon
}

// read calls with for each entry of a file.
func (r *lexiconReader) read(name string, with func(form, rest string)) {
	b, err := lexiconFiles.ReadFile("lexicon/" + name + ".tsv")
	if err != nil {
		panic("text: " + err.Error()) // embedded: it is there or the program does not build
	}
	for rest := string(b); rest != ""; {
		line := rest
		if n := strings.IndexByte(rest, '\n'); n >= 0 {
			line, rest = rest[:n], rest[n+1:]
		} else {
			rest = ""
		}
		if n := strings.IndexByte(line, '\t'); n > 0 && line[0] != '#' {
			with(line[:n], line[n+1:])
		}
	}
}

// enter enters a form with the names of its classes.
func (r *lexiconReader) enter(form, classes string) {
	set, ok := r.byNames[classes]
	if !ok {
		set = r.set(r.parse(classes))
		r.byNames[classes] = set
	}
	r.forms[form] = set
}

// parse returns the set of the classes that are named.
func (r *lexiconReader) parse(classes string) Classes {
	var c Classes
	for name := range strings.FieldsSeq(classes) {
		b := r.bits[name]
		c.Name |= b.Name
		c.Grammar |= b.Grammar
		c.Noun |= b.Noun
		c.Usage |= b.Usage
		c.Head |= b.Head
	}
	return c
}

// set returns the index of a set of classes.
func (r *lexiconReader) set(c Classes) uint16 {
	i, ok := r.bySet[c]
	if !ok {
		i = uint16(len(r.sets))
		r.sets = append(r.sets, c)
		r.bySet[c] = i
	}
	return i
}

// open marks a word as the first of a phrase.
func (r *lexiconReader) open(word string) {
	if c := *r.Lookup(word); !c.Name.Is(Opens) {
		c.Name |= Opens
		r.forms[word] = r.set(c)
	}
}

// fuller reads a file of forms and their fuller forms, which map to themselves.
func (r *lexiconReader) fuller(name string) map[string]string {
	m := make(map[string]string, 256)
	r.read(name, func(form, full string) {
		m[form] = full
		m[full] = full
	})
	return m
}

// classBits returns the bit of each class by its name.
func classBits() map[string]Classes {
	bits := make(map[string]Classes, 256)
	for i, name := range strings.Fields(nameClasses) {
		bits[name] = Classes{Name: 1 << i}
	}
	for i, name := range strings.Fields(grammarClasses) {
		bits[name] = Classes{Grammar: 1 << i}
	}
	for i, name := range strings.Fields(nounClasses) {
		bits[name] = Classes{Noun: 1 << i}
	}
	for i, name := range strings.Fields(usageClasses) {
		bits[name] = Classes{Usage: 1 << i}
	}
	for i, name := range strings.Fields(headClasses) {
		bits[name] = Classes{Head: 1 << i}
	}
	return bits
}
