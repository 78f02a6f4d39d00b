// Package prompt is the line in which a search is typed.
//
// It owns the text and says with each change what it is; it searches nothing.
// Start reading at [Prompt.Show].
package prompt
