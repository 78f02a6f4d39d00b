package turns

import "briefing/content/article"

// Script is who speaks in a document, as its form has it.
type Script struct {
	// Turns are in the order of their labels.
	Turns []Turn
	// Speakers are the people and roles that the labels name.
	Speakers []Speaker
}

// Place is the bytes [Start, End) of the text of leaf number Leaf.
type Place struct{ Leaf, Start, End int }

// Turn is what one speaker says before the next one does.
type Turn struct {
	// Label is the label as written, without a time or marks; empty (Start ==
	// End) for the answer to a question that has none.
	Label Place
	// Name is the part of the label that is the person's name, or the whole label
	// of a role whose holder is known; empty where nobody is named.
	Name Place
	// Speaker is an index into Script.Speakers.
	Speaker int
	// Time is the time as written, "00:01:02"; "" where the form gives none.
	Time string
	// Words are the paragraphs, in order, trimmed, without stage directions.
	// There is at least one.
	Words []Place
	// Confidence that the label's speaker says this, as article.Quote has it.
	Confidence uint8
}

// Part is which part a speaker has.
type Part uint8

// The parts. A Role is somebody who is not named: "The Chairman". A Guest is the
// person interviewed, whom no label names.
const (
	Named Part = iota
	Role
	Questioner
	Guest
)

// Speaker is somebody whom labels name.
type Speaker struct {
	Part Part
	// Shown is how people write the label: "Ms Jean-Pierre", "The President".
	Shown string
	// Name is the person's name without titles, in full where title or header say
	// it: "Ada Novak"; for a role that is one person's, but whose is not said, it is
	// Shown, and "" for whoever asks or cries.
	Name string
	// Title is what stands before the name, in usual writing: "Ms", "Prime
	// Minister". For a role that a title explains it is the office.
	Title string
	// Role and Affiliation are what stands behind the name: "Mayor of Elmton";
	// "Quayside, Lab".
	Role, Affiliation string
	// Gender is that of the form of address.
	Gender article.Gender
	// Namesake is true where the form of address is all that tells the speaker
	// from another one of the same surname.
	Namesake bool
}

// The confidence of the forms. Certain forms are labels by convention.
const (
	sureLabel = 97
	sureLine  = 92 // a name alone on a line
	sureGuest = 60 // the person interviewed is nowhere named as answering
)

// Recognise returns who speaks in the leaves of a document, which are in reading
// order. title is the document's title where it is not among the leaves; it may
// be empty. The leaves are read, not kept. The result depends on the arguments
// alone; a document that is no transcript has no turns.
func Recognise(leaves []article.Leaf, title string) *Script {
	return recognise(&survey{leaves: leaves, title: title})
}

// RecogniseVoices is [Recognise] for captions that name their voices: every name in
// bold with a colon that begins a paragraph is a label.
func RecogniseVoices(leaves []article.Leaf, title string) *Script {
	return recognise(&survey{leaves: leaves, title: title, voices: true})
}

func recognise(s *survey) *Script {
	s.collect()
	s.decide()
	if s.accepted == 0 || s.onlyMarks {
		if out := s.interview(); len(out.Turns) > s.accepted {
			return out
		}
	}
	d := dealer{survey: s}
	d.deal()
	d.people()
	return d.script()
}

// LabelEnd returns the bytes [start, end) of the label that begins a text in
// capitals and ends with a colon, and where the words behind it begin; ok is
// false where there is none.
func LabelEnd(text string) (start, end, body int, ok bool) {
	l := &article.Leaf{Text: text}
	c, ok := parse(l, 0, len(text))
	if !ok || c.style != colon || !c.who.caps || c.who.generic || c.body >= len(text) {
		return 0, 0, 0, false
	}
	return c.start, c.end, c.body, true
}

// MayLabel reports whether a line begins as one does with the label of a speaker:
// words behind a colon, before it a name in capitals or in full, or an office.
func MayLabel(s string) bool {
	l := &article.Leaf{Text: s}
	c, ok := parse(l, 0, len(s))
	return ok && c.style == colon && c.body < c.stop && !c.who.generic && (c.who.caps || c.who.words >= 2 || c.who.formal)
}
