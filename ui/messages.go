package ui

import (
	"briefing/content/article"

	tea "charm.land/bubbletea/v2"
)

// Messages that panes and overlays return upward. They are requests to the root
// or facts about what a pane did; the root alone answers them.
type (
	// SectionChosen asks to read the section with this index.
	SectionChosen struct{ Index int }
	// EntityChosen asks to follow the entity with this index: its quotations if it has
	// any and Mentions is false, otherwise its mentions.
	EntityChosen struct {
		Index    int
		Mentions bool
	}
	// EntityOpened asks to show the card of the entity with this index over the text.
	EntityOpened struct{ Index int }
	// QuoteChosen asks to read the quotation with this index.
	QuoteChosen struct{ Index int }
	// SpeakerChosen asks to follow the quotations of the entity with this index.
	SpeakerChosen struct{ Index int }
	// QuoteCopied and QuoteMarked ask to copy and to mark the quotation with this index.
	QuoteCopied struct{ Index int }
	QuoteMarked struct{ Index int }
	// PlaceMarked asks to mark a place in the text.
	PlaceMarked struct{ Span article.Span }
	// HelpAsked asks to show the keys over the open overlay.
	HelpAsked struct{}
	// PlaceChosen asks to read a place in the text.
	PlaceChosen struct{ Span article.Span }
	// LinkChosen asks to open a link of the document, as the document has it;
	// Text is what the document shows for it. Unseen is true where the reader has not
	// been shown the address.
	LinkChosen struct {
		Target, Text string
		Unseen       bool
	}
	// DocumentChosen asks to open another document.
	DocumentChosen struct{ Path string }
	// ScopeTurned asks for the same list of all documents, or of this one again; Query is
	// what is being searched for.
	ScopeTurned struct{ Query string }
	// PassageChosen asks to read a place in another document.
	PassageChosen struct {
		Path string
		Span article.Span
	}
	// PersonChosen asks what somebody said in all documents: the name with this index.
	PersonChosen struct{ Index int }
	// DocumentsSorted asks for the next order of the list of documents.
	DocumentsSorted struct{}
	// DocumentCompared asks to compare a document with the one that is named next.
	DocumentCompared struct{ Path string }
	// SearchEdited reports what the reader has typed so far; Done is true on enter.
	SearchEdited struct {
		Query string
		Done  bool
	}
	// MarkChosen asks to read the place of a mark.
	MarkChosen struct{ Mark int }
	// NoteAsked asks to edit the note of a mark.
	NoteAsked struct{ Mark int }
	// NoteEdited reports the new text of a mark's note, which is done with; Mark is
	// negative for a note on what is not marked yet.
	NoteEdited struct {
		Mark int
		Text string
	}
	// MarkRemoved asks to remove a mark.
	MarkRemoved struct{ Mark int }
	// CorrectionAsked asks what is right about the quotation with this index.
	CorrectionAsked struct{ Quote int }
	// CorrectionChosen tells what a reader knows better; with Undo, that all
	// corrections of the same statement or name are taken back.
	CorrectionChosen struct {
		Correction article.Correction
		Undo       bool
	}
	// OverlayClosed reports that an overlay has nothing more to do.
	OverlayClosed struct{}
	// Background asks to run a command that takes time, or waits. What panes
	// return is otherwise done at once.
	Background struct{ Run tea.Cmd }
	// CopyAsked asks to copy a text; What names it in the footer.
	CopyAsked struct{ Text, What string }
)

// Trail is the set of places that the reader follows: the quotations of a
// speaker, the mentions of an entity, the hits of a search. It is immutable.
type Trail struct {
	Kind TrailKind
	// Label names it in the status line: "Pantucci", "“corridor”".
	Label string
	// Stops are in text order. A quotation's stop has all its parts in Parts.
	Stops []Stop
	// Current is the index of the stop the reader is at; -1 before the first.
	Current int
	// More is true while stops are still being found.
	More bool
}

// TrailKind is what a trail follows.
type TrailKind uint8

// The kinds of trails.
const (
	NoTrail TrailKind = iota
	QuoteTrail
	MentionTrail
	SearchTrail
	PlaceTrail // a single place that was jumped to
)

// Noun is what one stop of the trail is called.
func (k TrailKind) Noun() string {
	switch k {
	case QuoteTrail:
		return "quotation"
	case MentionTrail:
		return "mention"
	case SearchTrail:
		return "hit"
	}
	return "place"
}

// Stop is one place of a trail: the spans to mark, in order. It rests on the
// first.
type Stop struct {
	Parts []article.Span
	// Index is the quotation's or mention's index in the document; -1 for none.
	Index int
	// Doubtful is true for a quotation whose speaker may be wrong.
	Doubtful bool
	// Reported is true for a statement without quotation marks.
	Reported bool
}

// Span covers all parts of the stop.
func (s Stop) Span() article.Span {
	return article.Span{Start: s.Parts[0].Start, End: s.Parts[len(s.Parts)-1].End}
}
