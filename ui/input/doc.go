// Package input is one line of typed text: the filter of a list, a search.
//
// It owns the text, the cursor and the keys that edit them, by grapheme; what is
// pasted becomes one clean line. It emits no messages: whoever holds a [Line]
// sees from Update whether the text changed. Start reading at [Line.Update].
package input
