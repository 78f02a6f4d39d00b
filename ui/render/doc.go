// Package render lays the leaves of a block out as lines of styled cells, with
// an exact map from every cell to the bytes it shows.
//
// Glamour decides how everything looks, yet no word of a document passes through
// it. For each kind of text (a paragraph, a level-two heading, bold, a link …) a
// goldmark tree that holds a stand-in word is rendered by Glamour's renderer
// once, the escape sequences around the stand-in are read back as a [Face], and
// the leaf's own text is set in that face. That way
//
//   - nothing in a document can be taken for markup, an entity or an escape
//     sequence a second time: its bytes are only ever cut and measured;
//   - the map from cells to bytes is exact, because the wrapping is ours;
//   - a block costs microseconds, where rendering it with Glamour costs a
//     fraction of a millisecond.
//
// What Glamour's layout cannot do is done here: hanging indents, bars beside
// every line of a quotation, tables with fair columns that become stacked cards
// where there is no room.
//
// The package reads leaves ([article.Leaf]) and knows nothing of documents,
// scrolling or trails; package reader does. It never trusts a leaf to be clean:
// a control character that comes in goes out as a visible substitute.
//
// A [Renderer] belongs to one goroutine; the [Block] values it returns are
// immutable. Start reading at [Renderer.Block], then layout.go and wrap.go.
package render
