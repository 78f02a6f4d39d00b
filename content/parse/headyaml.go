package parse

import (
	"errors"
	"strings"

	yaml "go.yaml.in/yaml/v3"
)

var (
	errNotFields = errors.New("it is no list of fields")
	errAliases   = errors.New("it uses anchors")
	errTooNested = errors.New("it is nested too deeply")
)

// decodeYAML reads YAML into strings, lists and mappings. Every scalar is the
// string that stands in the source, so that a date stays as it was written.
// Anchors and aliases are refused: a few lines of them unfold to gigabytes.
func decodeYAML(source string) (map[string]any, error) {
	if nests(source) {
		return nil, errTooNested
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(source), &doc); err != nil {
		return nil, errors.New(strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if len(doc.Content) == 0 {
		return nil, errNotFields
	}
	v, err := yamlValue(doc.Content[0], 0)
	if err != nil {
		return nil, err
	}
	fields, ok := v.(map[string]any)
	if !ok {
		return nil, errNotFields
	}
	return fields, nil
}

func yamlValue(n *yaml.Node, depth int) (any, error) {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return nil, errAliases
	}
	if depth > MaxHeadDepth {
		return nil, errTooNested
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return nil, nil
		}
		return n.Value, nil
	case yaml.SequenceNode:
		list := make([]any, 0, len(n.Content))
		for _, c := range n.Content {
			v, err := yamlValue(c, depth+1)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		return list, nil
	case yaml.MappingNode:
		fields := make(map[string]any, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content); i += 2 {
			v, err := yamlValue(n.Content[i+1], depth+1)
			if err != nil {
				return nil, err
			}
			fields[strings.ToLower(n.Content[i].Value)] = v
		}
		return fields, nil
	}
	return nil, nil
}

// nests reports whether brackets stand open more than MaxHeadDepth deep, or a
// line is indented by more than that many steps of list items: what could send
// a decoder down a deep recursion. Brackets in text count too, closed or not;
// a head that trips over that is not one people write.
func nests(source string) bool {
	depth := 0
	for l := range strings.SplitSeq(source, "\n") {
		dashes := 0
		for s := strings.TrimLeft(l, " "); strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "? "); s = strings.TrimLeft(s[2:], " ") {
			dashes++
		}
		if dashes > MaxHeadDepth {
			return true
		}
		for i := range len(l) {
			switch l[i] {
			case '[', '{':
				depth++
			case ']', '}':
				depth = max(0, depth-1)
			}
			if depth > MaxHeadDepth {
				return true
			}
		}
	}
	return false
}
