// Package clean makes text safe to show: nothing that a terminal would obey,
// and nothing that hides or reorders what a reader sees, comes out of it.
//
// It owns the one rule about characters. What passes unchanged is letters,
// marks, digits, signs, emoji, spaces, tabs and line feeds. For the rest:
//
//   - C0 controls and DEL become their control pictures (ESC is shown as ␛,
//     NUL as ␀), so that a reader sees what was there.
//   - C1 controls, invalid UTF-8, noncharacters, bidirectional embeddings,
//     overrides and isolates, tag characters and Hangul fillers become U+FFFD, the
//     one sign for "something stood here that is not shown". So does a run of
//     [MaxDropped] characters of no width, which can carry hidden data.
//   - Other characters of no width (soft hyphens, zero-width spaces, byte-order
//     marks) are dropped, line and paragraph separators become a space; both
//     quietly, since they are not hostile.
//   - Zero-width joiners and non-joiners pass where they shape a script or an
//     emoji, a variation selector where it follows something, a skin tone where it
//     follows an emoji; left-to-right, right-to-left and Arabic letter marks always
//     pass.
//   - Of a cluster's combining marks the first [MaxMarks] pass; the rest are
//     dropped and counted.
//
// The package decodes no entities and knows no terminal: text that is decoded
// later (an entity, percent-encoding) must be cleaned after decoding.
//
// Start reading at [Text]; [Changes] is for callers that keep positions.
package clean
