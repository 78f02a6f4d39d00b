package mail

import (
	"bytes"
	"strings"
)

// Limits on the parts of a message.
const (
	MaxDepth  = 10  // parts inside each other
	MaxNested = 4   // messages inside each other
	MaxParts  = 500 // of a message and those inside it
)

// part is a message, or a part of one.
type part struct {
	header header
	body   []byte // as it was sent
	media  string // "text/plain", …
	params map[string]string
	name   string // of the file that it holds
	inline bool   // to be shown, as the sender says; true where nothing is said
}

// newPart reads the header of a part.
func newPart(data []byte) part {
	h, body := splitHeader(data)
	return partOf(h, body)
}

func partOf(h header, body []byte) part {
	p := part{header: h, body: body}
	p.media, p.params = h.media("content-type")
	disposition, params := h.media("content-disposition")
	p.inline = disposition != "attachment"
	if p.name = params["filename"]; p.name == "" {
		p.name = p.params["name"]
	}
	if p.media == "" || !strings.Contains(p.media, "/") {
		p.media = "text/plain"
	}
	return p
}

// decoded is the body without its transfer encoding.
func (p part) decoded() []byte { return decode(p.body, p.header["content-transfer-encoding"]) }

// text is the body as text, with line feeds.
func (p part) text() string {
	text := toUTF8(p.decoded(), p.params["charset"])
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// split divides a body into its parts at the lines of its boundary, or, where that is
// wrong, of what looks like one. A missing end is the end of the body.
func split(body []byte, boundary string) [][]byte {
	parts := splitAt(body, boundary)
	if len(parts) == 0 {
		parts = splitAt(body, likelyBoundary(body))
	}
	return parts
}

// likelyBoundary returns the first line that begins like a boundary and has a field
// behind it.
func likelyBoundary(body []byte) string {
	const lines = 200
	for range lines {
		line, rest := cutLine(body)
		if next, _ := cutLine(rest); len(line) > 4 && bytes.HasPrefix(line, []byte("--")) && strings.HasPrefix(fieldName(next), "content-") {
			return string(line[2:])
		}
		body = rest
	}
	return ""
}

func splitAt(body []byte, boundary string) [][]byte {
	if boundary == "" {
		return nil
	}
	mark := []byte("--" + strings.TrimRight(boundary, " "))
	var parts [][]byte
	start := -1
	for at := 0; at < len(body); {
		line, rest := cutLine(body[at:])
		next := len(body) - len(rest)
		if after, found := bytes.CutPrefix(line, mark); found && isBoundary(after) {
			if start >= 0 {
				parts = append(parts, trimEnd(body[start:at]))
			}
			start = next
			if bytes.HasPrefix(after, []byte("--")) || len(parts) >= MaxParts {
				return parts
			}
		}
		at = next
	}
	if start >= 0 && start < len(body) {
		parts = append(parts, body[start:])
	}
	return parts
}

// isBoundary reports whether a line that begins like a boundary is one, by its end.
func isBoundary(after []byte) bool {
	after = bytes.TrimRight(after, " \t")
	return len(after) == 0 || string(after) == "--"
}

// trimEnd takes the line end away that belongs to the boundary behind it.
func trimEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}
