// Package library remembers what was recognised in documents, so that questions
// about many of them are answered at once: who said what, who is named where,
// what happened when, and where words stand.
//
// It owns one SQLite file with a full-text index. Everything in it can be made
// again from the documents: a file that is damaged, or that another version
// wrote, is moved aside or left alone, and the library says so and goes on in
// memory. Where nothing may be written it works in memory from the start
// ([Memory]).
//
// [Library.Fill] reads the documents that are new or have changed, several at
// once, and writes what was found in batches, so that a kill loses at most one
// batch. Questions are methods: [Library.People], [Library.Statements],
// [Library.Events], [Library.Search]; each is asked within a
// [Scope], the documents it is about.
//
// [Fold] finds the copies of one story, [Gather] those of one statement, and [Compare]
// and [Against] in what two documents differ. They are pure.
//
// The package opens no documents: whoever fills the library says how. It knows no
// terminal.
//
// Start reading at [Open] and fill.go.
package library
