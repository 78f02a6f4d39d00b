// Package quote finds the quotations of a document and says who speaks them.
//
// It owns the rules by which quotation marks are paired and speakers found. It
// starts from the names that package entity has found, reads no files, knows no
// terminal, keeps nothing between calls, and names nobody whom the text does
// not: a quotation whose speaker is doubtful gets a confidence below
// [article.Certain], and is displayed as unattributed.
//
// # What is a quotation
//
// A stretch between quotation marks, of any form: straight, curly, doubled
// single, TeX's, guillemets, low and high; single ones too in a document that
// sets most of its quotations so (marks.go, single.go). Marks may be turned the
// wrong way, nested, or missing at the end. Titles, nicknames and doubtful words
// are sorted out again (term.go). No marks are needed where the layout says that
// somebody speaks: a block quote signed with a dash or announced with a colon
// (block.go), and in the turns of a transcript or an interview, which
// package turns finds and turn.go makes quotations of; the rules below hold inside
// a turn for those who are quoted in it.
//
// # How its speaker is found
//
// A leaf is cut into tokens to which quotations are opaque (token.go), and into
// sentences (sentence.go). For each quotation the rules are asked in the order
// of how often they are right; the first that answers with a verb close by wins:
//
//   - beside it: a name after a dash (dash.go), before brackets (bracket.go) or
//     before a colon (label.go);
//   - behind it: subject and verb, or verb and subject (after.go), or what "is"
//     says of it (copula.go);
//   - before it: the nearest verb of speech or judgement that governs it, and
//     the subject of that verb, across appositions, relative clauses, shared
//     subjects and participles (before.go, subject.go), or who does it if it is
//     passive (agent.go);
//   - at the end of its sentence (after.go), or "according to" (according.go);
//   - with the quotation next to it in the same sentence;
//   - earlier in the paragraph: who spoke last, in marks or in reported speech
//     (carry.go), but hardly whoever answers (dialogue.go);
//   - the subject of its sentence, if that is a person;
//   - beyond the paragraph: a signature below, the row of a table, the paragraph
//     before, the heading above (carry.go, cell.go, heading.go).
//
// The phrase so found is resolved (resolve.go). A name is its entity; in "Khan's
// aide" the head is the aide, so Khan says nothing (phrase.go). A pronoun goes to
// whom the subjects just before and the speaker just before point, if gender agrees
// (pronoun.go, antecedent.go, with the weights in ballot.go), but not to anybody
// named beside it (others.go) nor, where it answers, to whom it answers
// (reply.go); or to somebody unnamed who has just spoken (unnamed.go). "The
// mayor" goes to the only bearer of that title, or to the person just named
// (role.go). Any other phrase for people stands as it is: an unnamed source.
//
// Quotations that their cue interrupts, or a paragraph's end, are joined into one
// with several parts (join.go). How sure each rule is stands in rules.go.
//
// Start reading at [Recognise], in recognise.go.
package quote
