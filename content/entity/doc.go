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
