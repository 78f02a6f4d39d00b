package parse

import (
	"maps"
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"briefing/content/article"
)

// References are the definitions of a document that any of its blocks may use:
// link reference definitions and footnotes. They are immutable.
type References struct {
	links    map[string]parser.Reference
	notes    map[string]article.Span
	anchors  map[string]int
	complete bool
}

// Anchor returns the offset of the line that a document names with an id of its own,
// as "{#id}" or in a tag.
func (r *References) Anchor(id string) (int, bool) {
	if r == nil {
		return 0, false
	}
	at, ok := r.anchors[id]
	return at, ok
}

// Note returns the span of the block that defines a footnote, by its label.
func (r *References) Note(label string) (article.Span, bool) {
	if r == nil {
		return article.Span{}, false
	}
	s, ok := r.notes[noteKey(label)]
	return s, ok
}

// Complete reports whether the whole document has been looked through.
func (r *References) Complete() bool { return r != nil && r.complete }

// Len is the number of definitions; it only grows while a document is indexed.
func (r *References) Len() int {
	if r == nil {
		return 0
	}
	return len(r.links) + len(r.notes)
}

func (r *References) link(label string) (parser.Reference, bool) {
	if r == nil {
		return nil, false
	}
	ref, ok := r.links[label]
	return ref, ok
}

// knowsNote reports whether a mark with this label is a footnote's. Before the
// whole document is known every mark gets the benefit of the doubt.
func (r *References) knowsNote(label string) bool {
	if !r.Complete() {
		return true
	}
	_, ok := r.notes[noteKey(label)]
	return ok
}

func noteKey(label string) string { return strings.ToLower(label) }

// gatherer collects definitions; a snapshot is taken of it when asked for.
type gatherer struct {
	links map[string]parser.Reference
	notes map[string]article.Span
	last  *References
	// anchors are handed out when all are there.
	anchors map[string]int
}

// addAnchors notes the ids that a line gives itself: "{#id}" and the attributes id and
// name of tags.
func (g *gatherer) addAnchors(l *line) {
	for s := l.s; ; {
		i := strings.IndexAny(s, "{<")
		if i < 0 || i+1 == len(s) {
			return
		}
		s = s[i:]
		switch {
		case s[0] == '{' && s[1] == '#' && hiddenBraces(s) > 0:
			id, _, _ := strings.Cut(s[2:hiddenBraces(s)-1], " ")
			g.addAnchor(id, l.start)
		case s[0] == '<' && isLetter(s[1]):
			tag := s[:tagLength(s)]
			if strings.Contains(tag, "id=") || strings.Contains(tag, "name=") {
				g.addAnchor(attribute(tag, "id"), l.start)
				g.addAnchor(attribute(tag, "name"), l.start)
			}
		}
		s = s[1:]
	}
}

func (g *gatherer) addAnchor(id string, at int) {
	if _, ok := g.anchors[id]; ok || id == "" || len(id) > TitleBytes || len(g.anchors) >= MaxReferences {
		return
	}
	if g.anchors == nil {
		g.anchors = map[string]int{}
	}
	g.anchors[strings.Clone(id)] = at
}

func (g *gatherer) addLink(label, destination, title string) {
	key := util.ToLinkReference([]byte(label))
	if _, ok := g.links[key]; ok || len(g.links) >= MaxReferences || key == "" {
		return
	}
	if g.links == nil {
		g.links = map[string]parser.Reference{}
	}
	key = strings.Clone(key)
	g.links[key] = parser.NewReference([]byte(key), []byte(destination), []byte(title))
}

func (g *gatherer) addNote(label string, at article.Span) {
	key := strings.Clone(noteKey(label))
	if _, ok := g.notes[key]; ok || len(g.notes) >= MaxReferences {
		return
	}
	if g.notes == nil {
		g.notes = map[string]article.Span{}
	}
	g.notes[key] = at
}

// snapshot returns the definitions as they are, or as they were lately: before
// everything has been looked through a newer one comes when there are more by an
// eighth, so that copying them costs no more than finding them.
func (g *gatherer) snapshot(complete bool) *References {
	if g.last == nil || g.last.complete != complete || len(g.links)+len(g.notes) > g.last.Len()+g.last.Len()/8 {
		g.last = &References{links: maps.Clone(g.links), notes: maps.Clone(g.notes), complete: complete}
		if complete {
			g.last.anchors = g.anchors
		}
	}
	return g.last
}
