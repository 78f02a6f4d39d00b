package parse

import (
	"fmt"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
)

// Limits of front matter.
const (
	// MaxHeadBytes is the size beyond which front matter is not read.
	MaxHeadBytes = 64 << 10
	// MaxHeadDepth is the depth of lists and mappings in each other.
	MaxHeadDepth = 16
	// MaxDeclared is the number of entities that a document may declare, and
	// MaxAliases that of an entity's aliases.
	MaxDeclared, MaxAliases = 1000, 50
	// MaxValueBytes is where a value is cut.
	MaxValueBytes = 2000
)

// Head is what stands before a document's text.
type Head struct {
	Meta     article.Meta // of the fields only what the head says
	Entities []article.Entity
	// Corrections are what the head says of statements, and of words that name nothing.
	Corrections []article.Correction
	// Body is the offset where the text itself begins; 0 without front matter.
	Body int
	// Notices are short sentences about what could not be read.
	Notices []string
}

// FrontMatter reads YAML between lines of "---", TOML between lines of "+++", a JSON
// object or pandoc's title block at the beginning of a text, of which it needs the
// first MaxHeadBytes and a little more. It never fails: what it cannot use is left out
// with a notice, and unknown keys are ignored. All strings of the result are clean.
func FrontMatter(text string) Head {
	source, body, toml := cutHead(text)
	if body == 0 {
		fields, body := otherHead(text)
		if body == 0 {
			return Head{}
		}
		h := headReader{head: Head{Body: body}}
		h.read(fields)
		return h.head
	}
	if len(source) > MaxHeadBytes {
		return Head{Body: body, Notices: []string{"The front matter is too long; it was ignored."}}
	}
	decode := decodeYAML
	if toml {
		decode = decodeTOML
	}
	fields, err := decode(source)
	if err != nil {
		if !toml && !looksLikeFields(source) {
			return Head{} // a thematic break, not a head
		}
		return Head{Body: body, Notices: []string{notice("The front matter could not be read (%s); it was ignored.", err.Error())}}
	}
	h := headReader{head: Head{Body: body}}
	h.read(fields)
	return h.head
}

func notice(format string, args ...any) string {
	return shorten(clean.Line(fmt.Sprintf(format, args...)), TitleBytes)
}

// cutHead finds the front matter of a text and where the body begins after it;
// body is 0 if there is none.
func cutHead(text string) (source string, body int, toml bool) {
	first, _ := cutLine(text)
	mark := strings.TrimRight(strings.TrimPrefix(first, "\uFEFF"), " \t\r\n")
	if mark != "---" && mark != "+++" || len(first) == len(text) {
		return "", 0, false
	}
	for at := len(first); at < len(text); {
		s, _ := cutLine(text[at:])
		end := strings.TrimRight(s, " \t\r\n")
		if end == mark || end == "..." && mark == "---" {
			return text[len(first):at], at + len(s), mark == "+++"
		}
		at += len(s)
	}
	return "", 0, false
}

// looksLikeFields reports whether the first line that is not blank is a
// "key: value".
func looksLikeFields(s string) bool {
	first, _ := cutLine(strings.TrimLeft(s, " \t\r\n"))
	key, _, ok := strings.Cut(first, ":")
	return ok && !strings.ContainsAny(key, " \t")
}

// headReader turns decoded fields into a head. A field is a string, a []any or
// a map[string]any.
type headReader struct {
	head Head
}

func (h *headReader) read(fields map[string]any) {
	m := &h.head.Meta
	m.Title, m.Subtitle, m.Date = h.text(fields, "title"), h.text(fields, "subtitle"), h.text(fields, "date")
	m.Summary, m.Byline = h.text(fields, "summary"), h.text(fields, "byline")
	if m.Byline == "" {
		m.Byline = h.names(fields)
	}
	if m.Summary == "" {
		m.Summary = h.text(fields, "description")
	}
	h.source(fields)
	list, ok := fields["entities"].([]any)
	if !ok && fields["entities"] != nil {
		h.refuse("entities", "a list")
	}
	for i, e := range list {
		if i == MaxDeclared {
			h.note("The front matter declares more than %d entities; the rest was ignored.", MaxDeclared)
			break
		}
		h.entity(i, e)
	}
	h.statements(fields)
}

func (h *headReader) note(format string, args ...any) {
	if len(h.head.Notices) < 8 {
		h.head.Notices = append(h.head.Notices, notice(format, args...))
	}
}

func (h *headReader) refuse(key, want string) {
	h.note("In the front matter, %q is not %s; it was ignored.", key, want)
}

// text is the field's text, clean and on one line.
func (h *headReader) text(fields map[string]any, key string) string {
	switch v := fields[key].(type) {
	case nil:
		return ""
	case string:
		return h.clean(v)
	}
	h.refuse(key, "text")
	return ""
}

func (h *headReader) clean(s string) string {
	s = shorten(strings.TrimSpace(s), MaxValueBytes)
	s, n := clean.Text(s)
	h.head.Meta.Replaced += n
	return strings.Join(strings.Fields(s), " ")
}

// names reads who wrote the text, under any of the usual keys.
func (h *headReader) names(fields map[string]any) string {
	for _, key := range [...]string{"author", "authors", "by"} {
		switch v := fields[key].(type) {
		case string:
			return h.clean(v)
		case []any:
			return strings.Join(h.strings(key, v, MaxAliases), ", ")
		case map[string]any:
			return h.text(v, "name")
		}
	}
	return ""
}

func (h *headReader) source(fields map[string]any) {
	p := &h.head.Meta.Source
	switch v := fields["source"].(type) {
	case nil:
	case string:
		if strings.Contains(v, "://") {
			p.URL = h.clean(v)
		} else {
			p.Name = h.clean(v)
		}
	case map[string]any:
		p.Name, p.URL = h.text(v, "name"), h.text(v, "url")
	default:
		h.refuse("source", "a name or an address")
	}
	if p.URL == "" {
		p.URL = h.text(fields, "url")
	}
}

// strings reads a list of texts; what is no text is left out with a notice.
func (h *headReader) strings(key string, list []any, most int) []string {
	var out []string
	for _, v := range list {
		s, ok := v.(string)
		if !ok {
			h.refuse(key, "a list of texts")
			continue
		}
		if s = h.clean(s); s != "" && len(out) < most {
			out = append(out, s)
		}
	}
	return out
}
