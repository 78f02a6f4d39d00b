// Package captions converts the captions of a recording, WebVTT and SubRip, to
// Markdown: paragraphs without the numbers, times and tags of the cues, each voice
// that is named as a label in bold.
//
// It owns the two forms and how cues become paragraphs. It reads no files, and
// leaves to package turns who it is that a label names. When each paragraph is
// said is kept as the document's pages: "at 00:01:02".
//
// Start reading at [Convert].
package captions
