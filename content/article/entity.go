package article

// EntityKind is what an entity is.
type EntityKind uint8

// The kinds of entities. Analyst and Official are people whose standing the
// document's front matter declares.
const (
	Other EntityKind = iota
	Analyst
	Official
	Person
	Group
	Place
	Organization
	Project
	Agreement
	Meeting
)

// IsPerson reports whether the kind is one of people.
func (k EntityKind) IsPerson() bool { return k == Analyst || k == Official || k == Person }

var kindNames = [...]string{"other", "analyst", "official", "person", "group", "place", "organization", "project", "agreement", "meeting"}

// String is the kind's name as front matter and JSON write it.
func (k EntityKind) String() string { return kindNames[k] }

// Noun returns the word for the kind, as readers are shown it; "" for Other.
func (k EntityKind) Noun() string {
	switch k {
	case Other:
		return ""
	case Organization:
		return "organisation"
	}
	return k.String()
}

// KindGroup is the kinds that are listed under one title.
type KindGroup struct {
	Title string
	Kinds []EntityKind
}

// KindGroups returns every kind in the order in which readers are shown them.
func KindGroups() []KindGroup {
	return []KindGroup{
		{"Analysts", []EntityKind{Analyst}},
		{"Officials", []EntityKind{Official}},
		{"People", []EntityKind{Person}},
		{"Groups", []EntityKind{Group}},
		{"Places", []EntityKind{Place}},
		{"Organisations", []EntityKind{Organization}},
		{"Projects", []EntityKind{Project}},
		{"Agreements and meetings", []EntityKind{Agreement, Meeting}},
		{"Others", []EntityKind{Other}},
	}
}

// ParseKind returns the kind of a name as String gives it ("organisation" and
// "location" too); false if there is none.
func ParseKind(name string) (EntityKind, bool) {
	switch name {
	case "organisation":
		return Organization, true
	case "location", "country":
		return Place, true
	}
	for k, n := range kindNames {
		if n == name {
			return EntityKind(k), true
		}
	}
	return Other, false
}

// Gender is what pronoun stands for a person, where the text or the given name
// tells.
type Gender uint8

// The genders a pronoun can agree with.
const (
	GenderUnknown Gender = iota
	Female
	Male
)

// Entity is someone or something that the document names.
type Entity struct {
	// Name is the fullest form; Aliases are the other forms that occur or were
	// declared, without possessives.
	Name        string
	Aliases     []string
	Kind        EntityKind
	Gender      Gender
	Role        string // "senior fellow"
	Affiliation string // "Middle East Institute, National University of Singapore"
	Note        string // one sentence
	// Declared is true for what front matter declares; the rest is recognised,
	// and Role and Affiliation then come from an apposition in the text.
	Declared bool
	// Corrected is true for what a reader has corrected; see Correction.
	Corrected bool
	// First is the span of the first mention; empty if there is none (yet).
	First Span
	// Count is the number of mentions.
	Count int
}

// Mention is a place where the text names an entity. It is small because a
// large document has millions.
type Mention struct {
	start  uint32
	length uint16
	Entity int32 // index into Document.Entities
}

// NewMention returns the mention of an entity at a span; a span longer than
// 65,535 bytes is cut.
func NewMention(s Span, entity int) Mention {
	return Mention{start: uint32(s.Start), length: uint16(min(s.Len(), 1<<16-1)), Entity: int32(entity)}
}

// Span is the mention's place in the normalised text.
func (m Mention) Span() Span { return Span{int(m.start), int(m.start) + int(m.length)} }

// Name is a mention as the recognisers hand it to each other: the bytes
// [Start, End) of the text of leaf number Leaf, without a possessive ending.
type Name struct {
	Leaf, Start, End int
	Entity           int // index into the entities that were returned with it
}
