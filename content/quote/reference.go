package quote

import (
	"strings"

	"briefing/content/article"
)

// listsWorks reports whether a heading stands over a list of works, whose marks
// hold titles. Notes may quote, and are not among them.
func listsWorks(heading string) bool {
	switch strings.ToLower(strings.Trim(heading, " :.")) {
	case "references", "citations", "bibliography", "works cited", "sources", "further reading", "external links", "see also",
		"selected works", "publications", "literature", "discography", "filmography":
		return true
	}
	return false
}

// isReference reports whether a leaf is an entry in a list of works.
func (r *recogniser) isReference(leaf int) bool {
	if !r.works {
		return false
	}
	in := r.leaves[leaf].Containers
	return len(in) > 0 && in[len(in)-1].Kind == article.ListItem
}
