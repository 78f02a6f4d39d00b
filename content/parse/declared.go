package parse

import (
	"strings"

	"briefing/content/article"
)

// entity reads one declared entity: a mapping, or only its name.
func (h *headReader) entity(i int, v any) {
	fields, ok := v.(map[string]any)
	if !ok {
		name, isName := v.(string)
		if !isName {
			h.note("In the front matter, entity %d is not a mapping; it was ignored.", i+1)
			return
		}
		fields = map[string]any{"name": name}
	}
	e := article.Entity{Name: h.text(fields, "name"), Declared: true}
	if e.Name == "" {
		h.note("In the front matter, entity %d has no name; it was ignored.", i+1)
		return
	}
	kind := strings.ToLower(h.text(fields, "kind"))
	if kind == noKind {
		h.head.Corrections = append(h.head.Corrections, article.Correction{Kind: article.NoName, Target: e.Name})
		return
	}
	if kind != "" {
		if e.Kind, ok = article.ParseKind(kind); !ok {
			h.note("In the front matter, %q is no kind of entity.", kind)
		}
	}
	switch v := fields["aliases"].(type) {
	case nil:
	case string:
		if s := h.clean(v); s != "" {
			e.Aliases = []string{s}
		}
	case []any:
		e.Aliases = h.strings("aliases", v, MaxAliases)
	default:
		h.refuse("aliases", "a list")
	}
	e.Role, e.Affiliation, e.Note = h.text(fields, "role"), h.text(fields, "affiliation"), h.text(fields, "note")
	switch strings.ToLower(h.text(fields, "gender")) {
	case "female", "f", "woman", "she":
		e.Gender = article.Female
	case "male", "m", "man", "he":
		e.Gender = article.Male
	}
	h.head.Entities = append(h.head.Entities, e)
}

// What front matter says of a name that is none, of a speaker who is not known, and
// of words that are no statement.
const (
	noKind  = "none"
	nobody  = "nobody"
	noWords = "none"
)

// statements reads the list of who said what: mappings of words, as they stand in
// the text, and a speaker, "nobody", or "none" for words that nobody says.
func (h *headReader) statements(fields map[string]any) {
	list, ok := fields["statements"].([]any)
	if !ok && fields["statements"] != nil {
		h.refuse("statements", "a list")
	}
	for i, v := range list {
		if i == MaxDeclared {
			h.note("The front matter corrects more than %d statements; the rest was ignored.", MaxDeclared)
			return
		}
		entry, _ := v.(map[string]any)
		c := article.Correction{Target: h.text(entry, "words"), Value: h.text(entry, "speaker")}
		if c.Target == "" || c.Value == "" {
			h.note("In the front matter, statement %d lacks its words or its speaker; it was ignored.", i+1)
			continue
		}
		switch strings.ToLower(c.Value) {
		case nobody:
			c.Kind, c.Value = article.SaidByNobody, ""
		case noWords:
			c.Kind, c.Value = article.NoStatement, ""
		}
		h.head.Corrections = append(h.head.Corrections, c)
	}
}
