package mail

import (
	"bytes"
	"io"
	"mime"
	netmail "net/mail"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"briefing/content/clean"
)

// Limits on a header.
const (
	maxHeaderLines = 2000
	maxHeaderBytes = 512 << 10
	maxValue       = 16 << 10 // bytes of one field
)

// header is the fields of a message or part, as they were sent, by name in lower case.
// Of fields that are repeated the first counts.
type header map[string]string

// splitHeader divides a message or part into its header and body. A line that is no
// field ends the header, unless fields follow it.
func splitHeader(data []byte) (header, []byte) {
	h := header{}
	name := ""
	rest := data
	for lines := 0; lines < maxHeaderLines && len(data)-len(rest) < maxHeaderBytes; lines++ {
		line, after := cutLine(rest)
		field := fieldName(line)
		switch {
		case len(line) == 0:
			return h, after
		case line[0] == ' ' || line[0] == '\t':
			if name != "" && len(h[name])+len(line) < maxValue {
				h[name] += "\n" + string(line)
			}
		case field == "":
			if name = ""; len(h) > 0 && !fieldFollows(after) {
				return h, rest
			}
		default:
			if name = field; h[name] != "" {
				name = ""
				break
			}
			value := line[bytes.IndexByte(line, ':')+1:]
			h[name] = strings.TrimSpace(string(value[:min(len(value), maxValue)]))
		}
		rest = after
	}
	return h, rest
}

// fieldFollows reports whether a field begins with the next line that continues none.
func fieldFollows(data []byte) bool {
	for range 3 {
		line, rest := cutLine(data)
		if len(line) == 0 || line[0] != ' ' && line[0] != '\t' {
			return fieldName(line) != ""
		}
		data = rest
	}
	return false
}

// cutLine returns the first line, without its end, and what follows it.
func cutLine(data []byte) (line, rest []byte) {
	end := bytes.IndexByte(data, '\n')
	if end < 0 {
		return data, nil
	}
	return bytes.TrimSuffix(data[:end], []byte("\r")), data[end+1:]
}

// fieldName returns the name of the field that a line begins, in lower case.
func fieldName(line []byte) string {
	end := bytes.IndexByte(line, ':')
	if end < 1 || end > 80 {
		return ""
	}
	name := bytes.TrimRight(line[:end], " \t")
	for _, c := range name {
		if c <= ' ' || c >= 0x7f {
			return ""
		}
	}
	return strings.ToLower(string(name))
}

// words returns a field as text on one line.
func (h header) words(name string) string {
	return clean.Line(strings.Join(strings.Fields(decodeWords(h[name])), " "))
}

// decodeWords decodes the encoded words of a field (RFC 2047).
func decodeWords(s string) string {
	s = joinWords(s)
	d := mime.WordDecoder{CharsetReader: reader}
	if decoded, err := d.DecodeHeader(s); err == nil {
		s = decoded
	}
	return toUTF8([]byte(s), "")
}

// joinWords joins encoded words in the same encoding that only white space divides:
// programs cut them within a character.
func joinWords(s string) string {
	for at := 0; ; {
		gap := strings.Index(s[at:], "?=")
		if gap < 0 {
			return s
		}
		end := at + gap
		next := strings.TrimLeft(s[end+2:], " \t\r\n")
		start := strings.LastIndex(s[:end], "=?")
		at = end + 2
		if start < 0 || len(next) == len(s[end+2:]) {
			continue
		}
		kind, text, ok := wordKind(s[start:end])
		if ok && len(next) >= len(kind) && strings.EqualFold(next[:len(kind)], kind) && !strings.HasSuffix(text, "=") {
			s = s[:end] + next[len(kind):]
			at = end
		}
	}
}

// wordKind returns the charset and encoding of an encoded word, as it begins, and its
// text.
func wordKind(word string) (kind, text string, ok bool) {
	parts := strings.SplitN(word, "?", 4)
	if len(parts) < 4 {
		return "", "", false
	}
	return word[:len(word)-len(parts[3])], parts[3], true
}

// reader decodes a charset for package mime.
func reader(label string, r io.Reader) (io.Reader, error) { return charset.NewReaderLabel(label, r) }

// people returns the names of those in a field, or their addresses.
func (h header) people(name string) string {
	value := strings.Join(strings.Fields(joinWords(h[name])), " ")
	parser := netmail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: reader}}
	list, err := parser.ParseList(value)
	if err != nil {
		return clean.Line(bareName(decodeWords(value)))
	}
	var names []string
	for _, a := range list {
		if a.Name = strings.TrimSpace(a.Name); a.Name == "" {
			a.Name = a.Address
		}
		if len(names) == 4 {
			names = append(names, "…")
			break
		}
		names = append(names, decodeWords(a.Name))
	}
	return clean.Line(strings.Join(names, ", "))
}

// bareName takes the address from a name that could not be parsed.
func bareName(s string) string {
	if name, _, found := strings.Cut(s, "<"); found && strings.TrimSpace(name) != "" {
		s = name
	}
	return strings.Trim(s, " \"'<>")
}

// date returns the day on which a message was written, as 2006-01-02; what the field
// says where that is no date.
func (h header) date() string {
	value := strings.Join(strings.Fields(h["date"]), " ")
	if at, err := netmail.ParseDate(value); err == nil {
		return at.Format(time.DateOnly)
	}
	if len(value) > 60 {
		return ""
	}
	return clean.Line(toUTF8([]byte(value), ""))
}

// media returns the media type of a part, in lower case, and its parameters. What
// cannot be parsed is read as far as it goes.
func (h header) media(field string) (string, map[string]string) {
	value := strings.Join(strings.Fields(h[field]), " ")
	media, params, err := mime.ParseMediaType(value)
	if err == nil || media != "" {
		return media, decodeParams(params)
	}
	params = map[string]string{}
	for i, piece := range strings.Split(value, ";") {
		if i == 0 {
			media = strings.ToLower(strings.TrimSpace(piece))
			continue
		}
		if key, val, found := strings.Cut(piece, "="); found {
			params[strings.ToLower(strings.TrimSpace(key))] = strings.Trim(strings.TrimSpace(val), `"`)
		}
	}
	return media, decodeParams(params)
}

func decodeParams(params map[string]string) map[string]string {
	for k, v := range params {
		if strings.Contains(v, "=?") {
			params[k] = decodeWords(v)
		}
	}
	return params
}

// toUTF8 decodes a text by the label of its charset. Without one that is known it is
// UTF-8, or else Western text in one byte a character.
func toUTF8(data []byte, label string) string {
	if label = strings.ToLower(strings.TrimSpace(label)); label != "" && label != "us-ascii" && label != "utf-8" {
		if enc, _ := charset.Lookup(label); enc != nil {
			if text, err := enc.NewDecoder().Bytes(data); err == nil {
				return string(text)
			}
		}
	}
	if utf8.Valid(data) {
		return string(data)
	}
	if label == "utf-8" {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	enc, _ := charset.Lookup("windows-1252")
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	return string(text)
}
