package parse

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// decodeTOML reads TOML into strings, lists and mappings, like decodeYAML.
func decodeTOML(source string) (map[string]any, error) {
	if bare := withoutStrings(source); nests(bare) || dots(bare) {
		return nil, errTooNested
	}
	raw := map[string]any{}
	if _, err := toml.Decode(source, &raw); err != nil {
		text, _, _ := strings.Cut(strings.TrimPrefix(err.Error(), "toml: "), "\n")
		return nil, errors.New(text)
	}
	v, err := tomlValue(raw, 0)
	if err != nil {
		return nil, err
	}
	return v.(map[string]any), nil
}

// withoutStrings is TOML without its strings and comments: what stands between
// them decides how deep it nests, and nothing in them can hide that. It is exact as
// far as the source is valid; the decoder reads no further.
func withoutStrings(source string) string {
	var b strings.Builder
	for i := 0; i < len(source); {
		switch c := source[i]; c {
		case '#':
			i += lineEnd(source[i:])
		case '"', '\'':
			i += stringLength(source[i:])
			b.WriteByte('s')
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String()
}

func lineEnd(s string) int {
	if end := strings.IndexByte(s, '\n'); end >= 0 {
		return end
	}
	return len(s)
}

// stringLength is the length of the string of any of the four kinds at the
// beginning of s.
func stringLength(s string) int {
	mark := s[:1]
	if strings.HasPrefix(s[1:], mark+mark) {
		mark = s[:3]
	}
	for i := len(mark); i < len(s); i++ {
		switch {
		case s[i] == '\\' && s[0] == '"':
			i++
		case s[i] == '\n' && len(mark) == 1:
			return i // not closed
		case strings.HasPrefix(s[i:], mark):
			i += len(mark)
			for extra := 1; extra < len(mark) && i < len(s) && s[i] == s[0]; extra++ {
				i++ // up to two of its marks may stand before the end
			}
			return i
		}
	}
	return len(s)
}

// dots reports whether a line has more dots than a key of MaxHeadDepth parts
// needs, four times over: the decoder takes seconds for a key of thousands of
// parts.
func dots(source string) bool {
	for l := range strings.SplitSeq(source, "\n") {
		if strings.Count(l, ".") > 4*MaxHeadDepth {
			return true
		}
	}
	return false
}

func tomlValue(v any, depth int) (any, error) {
	if depth > MaxHeadDepth {
		return nil, errTooNested
	}
	switch v := v.(type) {
	case string:
		return v, nil
	case time.Time:
		return tomlDate(v), nil
	case []map[string]any: // an array of tables
		list := make([]any, len(v))
		for i, t := range v {
			list[i] = t
		}
		return tomlValue(list, depth)
	case []any:
		list := make([]any, len(v))
		for i := range v {
			var err error
			if list[i], err = tomlValue(v[i], depth+1); err != nil {
				return nil, err
			}
		}
		return list, nil
	case map[string]any:
		fields := make(map[string]any, len(v))
		for key, field := range v {
			var err error
			if fields[strings.ToLower(key)], err = tomlValue(field, depth+1); err != nil {
				return nil, err
			}
		}
		return fields, nil
	}
	return fmt.Sprint(v), nil
}

// tomlDate writes a date as TOML does; the decoder tells the local kinds by the
// name of their location.
func tomlDate(t time.Time) string {
	switch t.Location().String() {
	case "date-local":
		return t.Format(time.DateOnly)
	case "datetime-local":
		return t.Format(time.DateTime)
	case "time-local":
		return t.Format(time.TimeOnly)
	}
	return t.Format(time.RFC3339)
}
