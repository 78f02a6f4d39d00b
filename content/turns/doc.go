// Package turns finds who speaks in a document by its form alone: in a
// transcript, an interview, a list of statements, captions that became text.
//
// It owns the labels ("MS. NOVAK:", "Q", "Mr. Novak.", "Ada Novak 0:12") and
// the questions in bold, and what belongs to each. It knows no grammar, needs
// neither names nor quotations that others have found, reads no files but its
// word lists, and keeps nothing between calls. Who else is quoted inside a turn
// is for package quote; joining a label's name with the document's people for
// package entity.
//
// # How it works
//
// The text of every leaf is cut into lines (line.go). A line that may begin with
// a label is a candidate (label.go): what stands before a colon, a full stop, a
// time or a dash, in bold, or alone on the line. The words of a label are taken
// apart into title, name and what the person is (person.go, words.go).
//
// Whether the candidates are labels is decided over the whole document
// (survey.go): an office or a form of address in capitals is one wherever it
// stands; all others must recur, and speak in turns. Only then are the paragraphs
// dealt out (deal.go): a turn ends with the next label, a heading, a rule, or
// words such as END; stage directions and times belong to nobody. Where it is
// doubtful whether a paragraph still belongs to a turn, nobody speaks.
//
// An interview whose questions stand in bold or in paragraphs of their own has
// no labels (interview.go). Full names, and who "THE PRESIDENT" is, come from the
// document's title and what stands before the first turn (people.go, header.go).
// [FormOf] tells those who index a text what its labels look like (form.go).
//
// Start reading at [Recognise], in turns.go.
package turns
