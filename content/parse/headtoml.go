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
	if nests(source) || dots(source) {
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

// dots reports whether a line has more dots outside of quotation marks than a
// key of MaxHeadDepth parts needs, four times over: the decoder takes seconds
// for a key of thousands of parts.
func dots(source string) bool {
	for line := range strings.SplitSeq(source, "\n") {
		if dotsIn(line) > 4*MaxHeadDepth {
			return true
		}
	}
	return false
}

// dotsIn counts the dots of a line outside quotation marks.
func dotsIn(line string) (n int) {
	quoted := byte(0)
	for i := range len(line) {
		switch c := line[i]; {
		case c == quoted:
			quoted = 0
		case quoted != 0:
		case c == '"', c == '\'':
			quoted = c
		case c == '.':
			n++
		}
	}
	return n
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
