package parse

import (
	"encoding/json"
	"fmt"
	"strings"
)

// otherHead reads the front matter that no line of marks encloses: a JSON object, as
// Hugo has it, or the title block of pandoc. body is 0 if there is neither.
func otherHead(text string) (fields map[string]any, body int) {
	switch {
	case strings.HasPrefix(text, "{"):
		return jsonHead(text)
	case strings.HasPrefix(text, "% "):
		return titleBlock(text)
	}
	return nil, 0
}

// jsonHead reads a JSON object with a title that stands before other text.
func jsonHead(text string) (map[string]any, int) {
	if nests(text[:min(len(text), MaxHeadBytes)]) {
		return nil, 0
	}
	decoder := json.NewDecoder(strings.NewReader(text[:min(len(text), MaxHeadBytes)]))
	decoder.UseNumber()
	var raw map[string]any
	if decoder.Decode(&raw) != nil {
		return nil, 0
	}
	end := int(decoder.InputOffset())
	line, rest := cutLine(text[end:])
	if strings.TrimSpace(line) != "" || strings.TrimSpace(rest) == "" {
		return nil, 0
	}
	fields, _ := jsonValue(raw).(map[string]any)
	if title, ok := fields["title"].(string); !ok || title == "" {
		return nil, 0
	}
	return fields, end + len(line)
}

// jsonValue turns numbers and truth values into text, and keys into lower case.
func jsonValue(v any) any {
	switch v := v.(type) {
	case nil, string:
		return v
	case []any:
		for i := range v {
			v[i] = jsonValue(v[i])
		}
		return v
	case map[string]any:
		fields := make(map[string]any, len(v))
		for key, field := range v {
			fields[strings.ToLower(key)] = jsonValue(field)
		}
		return fields
	}
	return fmt.Sprint(v)
}

// titleBlock reads the title block of pandoc: a title, authors and a date, each on a
// line that begins with "%" and lines behind it that are indented, then a blank line.
func titleBlock(text string) (map[string]any, int) {
	var values []string
	at := 0
	for at < len(text) && at < MaxHeadBytes {
		line, _ := cutLine(text[at:])
		body := strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(body, "%") && len(values) < 3:
			values = append(values, strings.TrimSpace(body[1:]))
		case strings.TrimSpace(body) == "":
			return titleFields(values), at + len(line)
		case body[0] == ' ':
			// Authors may stand below each other.
			last := &values[len(values)-1]
			if len(values) == 2 {
				*last += "; "
			}
			*last += " " + strings.TrimSpace(body)
		default:
			return nil, 0
		}
		at += len(line)
	}
	return nil, 0
}

func titleFields(values []string) map[string]any {
	fields := make(map[string]any, len(values))
	for i, key := range [...]string{"title", "author", "date"} {
		if i < len(values) {
			fields[key] = values[i]
		}
	}
	if authors, ok := fields["author"].(string); ok {
		var names []any
		for name := range strings.SplitSeq(authors, ";") {
			if name = strings.TrimSpace(name); name != "" {
				names = append(names, name)
			}
		}
		fields["author"] = names
	}
	return fields
}
