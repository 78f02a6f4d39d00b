package article

import (
	"slices"
	"strings"
)

// CorrectionKind is what a correction says.
type CorrectionKind uint8

// The kinds of corrections: the first three are of statements, the others of names.
const (
	SaidBy       CorrectionKind = iota // Value said it: a name
	SaidByNobody                       // somebody else than was found, it is not known who
	NoStatement                        // the words are no statement at all
	KindIs                             // Value is the kind of the entity
	SameAs                             // the entity is the one named Value
	NotSame                            // the entity is another than Value, though they share a name
	NamedBetter                        // Value is the better name
	NoName                             // the words name nothing
)

var correctionNames = [...]string{"speaker", "nobody", "no statement", "kind", "same as", "not the same", "name", "no name"}

// String is the kind's name in JSON.
func (k CorrectionKind) String() string { return correctionNames[k] }

// ParseCorrectionKind returns the kind of a name as String gives it; false if there is none.
func ParseCorrectionKind(name string) (CorrectionKind, bool) {
	i := slices.Index(correctionNames[:], name)
	return CorrectionKind(max(i, 0)), i >= 0
}

// MarshalText and UnmarshalText let a kind stand in JSON by its name.
func (k CorrectionKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText accepts what MarshalText returns; anything else is a [CorrectionError].
func (k *CorrectionKind) UnmarshalText(b []byte) error {
	kind, ok := ParseCorrectionKind(string(b))
	if !ok {
		return CorrectionError(b)
	}
	*k = kind
	return nil
}

// CorrectionError is a name that is no kind of correction.
type CorrectionError string

func (e CorrectionError) Error() string { return "no kind of correction: " + string(e) }

// OfStatement reports whether a correction of this kind is about a statement; the others are about names.
func (k CorrectionKind) OfStatement() bool { return k <= NoStatement }

// Correction is what a reader, or the author in front matter, knows better than the recognisers.
type Correction struct {
	Kind CorrectionKind `json:"kind"`
	// Target is what is corrected: the words of a statement, without marks and cut to
	// [MaxTarget] bytes, or the name of an entity as it was shown.
	Target string `json:"target"`
	// Span is where the statement stood when it was corrected; empty where only its words are known.
	Span Span `json:"span"`
	// Value is the name, or the name of the kind, that is right; empty for the kinds that need none.
	Value string `json:"value,omitempty"`
}

// String tells the correction in words, without a full stop.
func (c Correction) String() string {
	switch c.Kind {
	case SaidBy:
		return "“" + c.Target + "”: said by " + c.Value
	case SaidByNobody:
		return "“" + c.Target + "”: unattributed"
	case NoStatement:
		return "“" + c.Target + "”: no statement"
	case KindIs:
		return c.Target + " is of the kind " + c.Value
	case SameAs:
		return c.Target + " is the same as " + c.Value
	case NotSame:
		return c.Target + " is not " + c.Value
	case NamedBetter:
		return c.Target + " is called " + c.Value
	}
	return c.Target + " is no name"
}

// MaxTarget is the length in bytes to which the words of a corrected statement are cut.
const MaxTarget = 512

// CorrectStatement returns a correction of the statement q of a document.
func CorrectStatement(d *Document, q *Quote, kind CorrectionKind, value string) Correction {
	return Correction{Kind: kind, Target: d.StatementWords(q), Span: q.Span(), Value: value}
}

// StatementWords are the visible words by which a statement is found again: those of its first part, with single
// spaces, cut to MaxTarget bytes at a word's end.
func (d *Document) StatementWords(q *Quote) string {
	p := q.Parts[0]
	p.End = min(p.End, p.Start+2*MaxTarget)
	words := strings.Join(strings.Fields(d.Words(p)), " ")
	if len(words) <= MaxTarget {
		return words
	}
	if i := strings.LastIndexByte(words[:MaxTarget+1], ' '); i > 0 {
		return words[:i]
	}
	return strings.ToValidUTF8(words[:MaxTarget], "")
}

// Declare returns the declared entities of a document with what corrections say of names added, so that the recognisers
// use it as they use front matter. The arguments are not changed.
func Declare(declared []Entity, corrections []Correction) []Entity {
	out := slices.Clone(declared)
	for _, c := range corrections {
		switch c.Kind {
		case KindIs:
			if kind, ok := ParseKind(c.Value); ok {
				out, _ = declare(out, c.Target, func(e *Entity) { e.Kind = kind })
			}
		case SameAs:
			out = declareSame(out, c.Target, c.Value)
		case NamedBetter:
			out, _ = declare(out, c.Target, func(e *Entity) {
				old := e.Name
				e.Name = c.Value
				e.Aliases = addAlias(e, old)
			})
		}
	}
	return out
}

// declare changes the declared entity of a name, which is added if there is none.
func declare(list []Entity, name string, change func(*Entity)) ([]Entity, int) {
	i := slices.IndexFunc(list, func(e Entity) bool { return e.Answers(name) })
	if i < 0 {
		i = len(list)
		list = append(list, Entity{Name: name, Declared: true})
	}
	e := list[i]
	e.Aliases = slices.Clone(e.Aliases)
	change(&e)
	e.Corrected = true
	list[i] = e
	return list, i
}

// declareSame makes name an alias of the entity called as; an entity declared as name is merged into it.
func declareSame(list []Entity, name, as string) []Entity {
	if name == as {
		return list
	}
	var merged Entity
	if i := slices.IndexFunc(list, func(e Entity) bool { return e.Answers(name) && !e.Answers(as) }); i >= 0 {
		merged = list[i]
		list = slices.Delete(list, i, i+1)
	}
	list, _ = declare(list, as, func(e *Entity) {
		for _, n := range append([]string{name, merged.Name}, merged.Aliases...) {
			e.Aliases = addAlias(e, n)
		}
		if e.Kind == Other {
			e.Kind = merged.Kind
		}
	})
	return list
}

// addAlias returns the aliases of an entity with one more.
func addAlias(e *Entity, name string) []string {
	if name == "" || name == e.Name || slices.Contains(e.Aliases, name) {
		return e.Aliases
	}
	return append(e.Aliases, name)
}

// Answers reports whether the entity has a name, in the same letters.
func (e *Entity) Answers(name string) bool {
	return e.Name == name || slices.Contains(e.Aliases, name)
}

// Correct returns a snapshot to which the corrections of statements, and of names that are none, are applied; d itself
// where nothing changes. What is corrected is marked as such.
func Correct(d *Document, corrections []Correction) *Document {
	if len(corrections) == 0 {
		return d
	}
	c := *d
	c.Quotes, c.Reported, c.Entities = slices.Clone(d.Quotes), slices.Clone(d.Reported), slices.Clone(d.Entities)
	c.dropNames(corrections)
	c.Quotes = c.correctAll(c.Quotes, corrections)
	c.Reported = c.correctAll(c.Reported, corrections)
	return &c
}

// correctAll applies the corrections of statements to a list of them, which it changes.
func (c *Document) correctAll(list []Quote, corrections []Correction) []Quote {
	index := statementIndex{doc: c, list: list}
	var dropped []int
	for _, fix := range corrections {
		if !fix.Kind.OfStatement() {
			continue
		}
		i := index.find(fix)
		if i < 0 {
			continue
		}
		q := &list[i]
		q.Corrected, q.Confidence = true, 100
		switch fix.Kind {
		case SaidBy:
			q.Speaker = c.entityNamed(fix.Value)
		case SaidByNobody:
			q.Speaker, q.Source, q.Confidence = NoSpeaker, Span{}, 0
		case NoStatement:
			dropped = append(dropped, i)
		}
	}
	slices.Sort(dropped)
	for _, i := range slices.Backward(slices.Compact(dropped)) {
		list = slices.Delete(list, i, i+1)
	}
	return list
}

// entityNamed returns the index of the entity with a name; a person is added where no entity has it.
func (d *Document) entityNamed(name string) int {
	for i := range d.Entities {
		if d.Entities[i].Name == name {
			return i
		}
	}
	for i := range d.Entities {
		if d.Entities[i].Answers(name) {
			return i
		}
	}
	d.Entities = append(d.Entities, Entity{Name: name, Kind: Person, Corrected: true})
	return len(d.Entities) - 1
}

// dropNames removes the entities that corrections say are none, with their mentions. Their indexes stay free, so that
// all others keep theirs: such an entity has no mention and says nothing.
func (d *Document) dropNames(corrections []Correction) {
	var none []int
	for i := range d.Entities {
		if slices.ContainsFunc(corrections, func(c Correction) bool { return c.Kind == NoName && d.Entities[i].Name == c.Target }) {
			none = append(none, i)
		}
	}
	if len(none) == 0 {
		return
	}
	for _, i := range none {
		d.Entities[i].Count, d.Entities[i].First, d.Entities[i].Corrected = 0, Span{}, true
	}
	d.Mentions = slices.DeleteFunc(slices.Clone(d.Mentions), func(m Mention) bool { return slices.Contains(none, int(m.Entity)) })
	for _, list := range [...][]Quote{d.Quotes, d.Reported} {
		for i := range list {
			if slices.Contains(none, list[i].Speaker) {
				list[i].Speaker = NoSpeaker
			}
		}
	}
}

// statementIndex finds statements by their words.
type statementIndex struct {
	doc   *Document
	list  []Quote
	words map[string][]int // by StatementWords; made when first needed
}

// find returns the index of the statement that a correction is about: the one at its place if it has the words, else the
// nearest that has them; -1 if none has.
func (x *statementIndex) find(c Correction) int {
	if !c.Span.Empty() {
		i, _ := slices.BinarySearchFunc(x.list, c.Span.Start, func(q Quote, at int) int { return q.Parts[0].Start - at })
		if i < len(x.list) && x.list[i].Parts[0].Start == c.Span.Start && x.doc.StatementWords(&x.list[i]) == c.Target {
			return i
		}
	}
	if x.words == nil {
		x.words = make(map[string][]int, len(x.list))
		for i := range x.list {
			w := x.doc.StatementWords(&x.list[i])
			x.words[w] = append(x.words[w], i)
		}
	}
	best, distance := -1, 0
	for _, i := range x.words[c.Target] {
		if d := max(x.list[i].Parts[0].Start-c.Span.Start, c.Span.Start-x.list[i].Parts[0].Start); best < 0 || d < distance {
			best, distance = i, d
		}
	}
	return best
}
