// Package mail converts messages (RFC 5322, MIME) to Markdown, and divides a mailbox
// (RFC 4155) into its messages.
//
// It owns how a message is taken apart: the headers, the encodings, the parts, which
// of two alternatives is read, what is quoted in a reply, and the limits on all of
// that. It reads what mail programs write rather than what the standards allow: a
// damaged message is read as far as it goes. Nothing that a message names is fetched,
// and no attachment leaves it.
//
// Start reading at [Convert].
package mail
