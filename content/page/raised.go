package page

import (
	"maps"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxStyles is the most bytes of style sheets that are read.
const maxStyles = 1 << 20

// Raised are the classes of elements that style sheets set as superscripts or
// subscripts, with [atom.Sup] or [atom.Sub].
type Raised map[string]atom.Atom

// RaisedBy reads a style sheet. Figures are raised by their vertical alignment, or by a
// place above or below the line.
func RaisedBy(css string) Raised {
	found := Raised{}
	for rule := range strings.SplitSeq(css[:min(len(css), maxStyles)], "}") {
		selectors, declarations, _ := strings.Cut(rule, "{")
		to := raisedBy(declarations)
		if to == 0 {
			continue
		}
		for selector := range strings.SplitSeq(selectors, ",") {
			_, class, _ := strings.Cut(strings.TrimSpace(selector), ".")
			if class != "" && !strings.ContainsAny(class, " .:>#[") {
				found[class] = to
			}
		}
	}
	return found
}

// raisedBy returns what the declarations of a style make of an element: 0 if neither.
func raisedBy(declarations string) (to atom.Atom) {
	for declaration := range strings.SplitSeq(strings.ToLower(declarations), ";") {
		property, value, _ := strings.Cut(declaration, ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(property) {
		case "vertical-align":
			switch value {
			case "super":
				return atom.Sup
			case "sub":
				return atom.Sub
			}
		case "top":
			if strings.HasSuffix(value, "em") && value[0] == '-' {
				to = atom.Sup
			} else if strings.HasSuffix(value, "em") && value[0] == '0' {
				to = atom.Sub
			}
		}
	}
	if !strings.Contains(declarations, "relative") || !strings.Contains(declarations, "font-size") {
		return 0 // moved, not set small
	}
	return to
}

// Set makes superscripts and subscripts of the elements that are set as such by their
// class, by the page's own style sheets or by their style.
func (r Raised) Set(root *html.Node) {
	classes := maps.Clone(r)
	var spans []*html.Node
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Style:
			if n.FirstChild != nil {
				if classes == nil {
					classes = Raised{}
				}
				maps.Copy(classes, RaisedBy(n.FirstChild.Data))
			}
		case atom.Span:
			spans = append(spans, n)
		}
	}
	for _, n := range spans {
		to := raisedBy(Attr(n, "style"))
		for class := range strings.FieldsSeq(Attr(n, "class")) {
			if to == 0 {
				to = classes[class]
			}
		}
		if to != 0 {
			rename(n, to)
		}
	}
}
