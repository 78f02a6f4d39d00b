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
	if kind := strings.ToLower(h.text(fields, "kind")); kind != "" {
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
