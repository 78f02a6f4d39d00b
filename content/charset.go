package content

import (
	"strings"
	"unicode/utf8"

	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// decodeSource decodes a source's text, and says in a sentence what that did, if
// anything. A byte-order mark and valid UTF-8 speak for themselves; then counts
// what the server or the page says; then what the bytes look like.
func decodeSource(src *source) (text, notice string) {
	if e, ok := plainEncoding(src.text); ok && e != utf8Text {
		return decode(src.text, e)
	}
	if utf8.ValidString(src.text) {
		return decode(src.text, utf8Text)
	}
	label := src.charset
	if label == "" && kindOf(src, src.text) == html {
		label = statedCharset(src.text)
	}
	if enc, name := byLabel(label); enc != nil {
		if text, err := enc.NewDecoder().String(src.text); err == nil {
			return lineFeeds(text), "decoded from " + name
		}
	}
	if text, notice = decode(src.text, guessEncoding(src.text)); notice == "" {
		notice = "some bytes are no UTF-8: shown as " + string(utf8.RuneError)
	}
	return text, notice
}

// byLabel returns the encoding that a label of the web stands for; nil for
// UTF-8, which the bytes are not, for what is unknown, and for what no text is
// written in.
func byLabel(label string) (xencoding.Encoding, string) {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return nil, ""
	}
	name, err := htmlindex.Name(enc)
	if err != nil || strings.HasPrefix(name, "utf-") || name == "replacement" || name == "x-user-defined" {
		return nil, ""
	}
	return enc, name
}

// statedCharset is what the beginning of a page says of its encoding, as in
// <meta charset="shift_jis">; "" if it says nothing.
func statedCharset(page string) string {
	const sought = 2048 // bytes; browsers look at 1024
	head := strings.ToLower(page[:min(len(page), sought)])
	for {
		_, after, found := strings.Cut(head, "charset")
		if !found {
			return ""
		}
		head = after
		value := strings.TrimLeft(after, " \t\n")
		if !strings.HasPrefix(value, "=") {
			continue
		}
		value = strings.TrimLeft(value[1:], " \t\n\"'")
		if end := strings.IndexAny(value, "\"'/>; \t\n"); end > 0 {
			return value[:end]
		}
	}
}
