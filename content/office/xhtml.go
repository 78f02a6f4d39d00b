package office

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// decodeXHTML decodes a part of a book, by its byte-order mark, its declaration, or
// as UTF-8.
func decodeXHTML(data []byte) string {
	if utf8.Valid(data) {
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	label := "utf-8"
	if _, after, found := bytes.Cut(data[:min(len(data), 256)], []byte(`encoding=`)); found && len(after) > 0 {
		label, _, _ = strings.Cut(string(after[1:]), string(after[:1]))
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		label = "utf-16"
	}
	r, err := charset.NewReaderLabel(label, bytes.NewReader(data))
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	text, _ := io.ReadAll(r)
	return strings.ToValidUTF8(string(text), "\ufffd")
}

// expandEmpty writes the empty elements of XHTML ("<title/>") as HTML has them, where
// the slash means nothing and the element would take in what follows.
func expandEmpty(page string) string {
	var b strings.Builder
	for {
		at := strings.IndexByte(page, '<')
		if at < 0 || at+1 == len(page) {
			b.WriteString(page)
			return b.String()
		}
		b.WriteString(page[:at])
		page = page[at:]
		end := tagEnd(page)
		tag := page[:end]
		page = page[end:]
		name := tagName(tag)
		if name == "" || !strings.HasSuffix(tag, "/>") || isVoid(name) {
			b.WriteString(tag)
			continue
		}
		b.WriteString(strings.TrimSuffix(tag, "/>") + "></" + name + ">")
	}
}

// tagEnd returns the length of the tag or comment at the beginning of s.
func tagEnd(s string) int {
	if strings.HasPrefix(s, "<!--") {
		if end := strings.Index(s, "-->"); end >= 0 {
			return end + 3
		}
		return len(s)
	}
	quote := byte(0)
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		case c == '<':
			return i // no tag after all
		}
	}
	return len(s)
}

// tagName returns the name of an element that a tag begins, "" for other tags.
func tagName(tag string) string {
	name := tag[1:]
	if end := strings.IndexAny(name, " \t\r\n/>"); end >= 0 {
		name = name[:end]
	}
	if name == "" || name[0]|0x20 < 'a' || name[0]|0x20 > 'z' {
		return ""
	}
	return name
}

func isVoid(name string) bool {
	switch strings.ToLower(name) {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}
