package feed

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/charset"
)

// Is reports whether a document that begins so is a feed.
func Is(head []byte) bool {
	head = withoutUTF16(head)
	text := strings.TrimLeft(strings.TrimPrefix(string(head[:min(len(head), 16<<10)]), "\ufeff"), " \t\r\n")
	if strings.HasPrefix(text, "{") {
		return strings.Contains(text[:min(len(text), 4<<10)], "jsonfeed.org/version/")
	}
	root := rootTag(text)
	name, _, _ := strings.Cut(strings.Trim(root, "<>/"), " ")
	name = strings.TrimSpace(name)
	if _, local, found := strings.Cut(name, ":"); found {
		name = local
	}
	switch strings.ToLower(strings.Fields(name + " x")[0]) {
	case "rss":
		return true
	case "feed":
		return strings.Contains(root, "w3.org/2005/Atom") || strings.Contains(root, "purl.org/atom")
	case "rdf":
		return strings.Contains(root, "purl.org/rss") || strings.Contains(root, "netscape.com/rdf")
	}
	return false
}

// rootTag returns the tag that begins the outermost element of XML, "" where the text
// begins with none.
func rootTag(text string) string {
	for {
		text = strings.TrimLeft(text, " \t\r\n")
		end := -1
		switch {
		case strings.HasPrefix(text, "<?"):
			end = endOf(text, "?>")
		case strings.HasPrefix(text, "<!--"):
			end = endOf(text, "-->")
		case strings.HasPrefix(text, "<!"):
			end = endOfType(text)
		case strings.HasPrefix(text, "<"):
			tag, _, _ := strings.Cut(text, ">")
			return tag
		}
		if end < 0 {
			return ""
		}
		text = text[end:]
	}
}

func endOf(text, mark string) int {
	if at := strings.Index(text, mark); at >= 0 {
		return at + len(mark)
	}
	return -1
}

// endOfType returns the end of a document type, which may hold declarations.
func endOfType(text string) int {
	end := endOf(text, ">")
	if inner := strings.IndexByte(text, '['); inner >= 0 && inner < end {
		return endOf(text, "]>")
	}
	return end
}

// withoutUTF16 decodes UTF-16, and drops the declaration that says so.
func withoutUTF16(data []byte) []byte {
	label := ""
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("<\x00?\x00")), bytes.HasPrefix(data, []byte("{\x00")):
		label = "utf-16le"
	case bytes.HasPrefix(data, []byte("\xfe\xff")), bytes.HasPrefix(data, []byte("\x00<\x00?")), bytes.HasPrefix(data, []byte("\x00{")):
		label = "utf-16be"
	default:
		return data
	}
	enc, _ := charset.Lookup(label)
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return data
	}
	return withoutDeclaration(text)
}

// withoutDeclaration drops a byte-order mark, and the declaration by which XML begins.
func withoutDeclaration(text []byte) []byte {
	text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")), " \t\r\n")
	if end := bytes.Index(text, []byte("?>")); bytes.HasPrefix(text, []byte("<?xml")) && end >= 0 {
		text = text[end+2:]
	}
	return text
}

// shallow reports whether no more than MaxDepth elements, or values of JSON, stand
// inside each other. It counts tags as they come, without looking at their names.
func shallow(data []byte) bool {
	if trimmed := bytes.TrimLeft(data, " \t\r\n\ufeff"); bytes.HasPrefix(trimmed, []byte("{")) {
		return shallowJSON(trimmed)
	}
	depth := 0
	for {
		at := bytes.IndexByte(data, '<')
		if at < 0 || at+1 == len(data) {
			return true
		}
		data = data[at:]
		end := 0
		switch {
		case bytes.HasPrefix(data, []byte("<![CDATA[")):
			end = bytes.Index(data, []byte("]]>"))
		case bytes.HasPrefix(data, []byte("<!--")):
			end = bytes.Index(data, []byte("-->"))
		case data[1] == '/':
			depth--
		case data[1] == '?' || data[1] == '!':
		default:
			if end = bytes.IndexByte(data, '>'); end > 0 && data[end-1] != '/' {
				depth++
			}
		}
		if depth > MaxDepth {
			return false
		}
		if end < 0 {
			return true
		}
		data = data[max(end, 1):]
	}
}

func shallowJSON(data []byte) bool {
	depth, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > MaxDepth {
				return false
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return true
}
