package content

import (
	"errors"
	"strconv"
	"strings"

	"briefing/content/clean"
)

// Error says in one line why a document could not be opened, and in another
// what can be done. Both are clean: they may be printed to a terminal.
type Error struct {
	// Name is what was to be opened, as the user gave it, cleaned.
	Name string
	// Problem completes the sentence "open NAME: …".
	Problem string
	// Hint is what to do instead, as one sentence without a full stop; it may be
	// empty.
	Hint string
	// Err is the cause, if there is one: for errors.Is and errors.As.
	Err error
}

// ErrNoArticle is the cause of an [*Error] where a web page holds no words. Where it
// only holds no article that could be told from its surroundings, all its words are
// shown, and a notice says so.
var ErrNoArticle = errors.New("no article found")

// Error implements error: one clean line.
func (e *Error) Error() string {
	if e.Name == "-" {
		return "standard input: " + e.Problem
	}
	return "open " + strconv.Quote(shortened(e.Name)) + ": " + e.Problem
}

// longName is the length in bytes from which the middle of a name is left out where
// it is told, and endOfName what then stays of its end.
const longName, endOfName = 300, 60

func shortened(name string) string {
	if len(name) <= longName {
		return name
	}
	return strings.ToValidUTF8(name[:longName-endOfName], "") + "…" + strings.ToValidUTF8(name[len(name)-endOfName:], "")
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// fail makes an Error about name. Cause may be nil.
func fail(name, problem, hint string, cause error) *Error {
	line := clean.Line(name)
	problem = clean.Line(problem)
	return &Error{Name: line, Problem: problem, Hint: hint, Err: cause}
}
