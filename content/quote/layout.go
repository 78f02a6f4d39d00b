package quote

import (
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// blockOf returns the ID of the outermost block quote around a leaf.
func (r *recogniser) blockOf(leaf int) (int, bool) {
	for _, c := range r.leaves[leaf].Containers {
		if c.Kind == article.BlockQuote {
			return c.ID, true
		}
	}
	return 0, false
}

// readBlock reads the block quote that begins at a leaf, where a dash names its
// speaker or the words before it announce it, and returns how many leaves that
// took; 0 if the block is no quotation by itself.
func (r *recogniser) readBlock(leaf int) int {
	id, ok := r.blockOf(leaf)
	if !ok || leaf < r.blockEnd {
		return 0
	}
	end := leaf + 1
	for end < len(r.leaves) {
		if next, ok := r.blockOf(end); !ok || next != id {
			break
		}
		end++
	}
	r.blockEnd = end
	if r.leaves[leaf].Kind == article.Cell { // a table that is only set in
		return 0
	}
	if g, last, cut, ok := r.signature(leaf, end); ok {
		r.addBlock(leaf, last, cut, g)
		return end - leaf
	}
	_, marked := markAt(r.leaves[leaf].Text, 0)
	if g, ok := r.announcedBlock(leaf); ok && !marked {
		r.addBlock(leaf, end-1, len(r.leaves[end-1].Text), g)
		return end - leaf
	}
	return 0
}

// whole adds bytes [start, end) of a leaf, trimmed of spaces and marks, as an
// candidate that needs no marks.
func (r *recogniser) whole(leaf, start, end int, g attribution, joins bool) {
	text := r.leaves[leaf].Text[start:end]
	trimmed := strings.TrimLeft(text, " \t\n\"“«„‘")
	start += len(text) - len(trimmed)
	trimmed = strings.TrimRight(trimmed, " \t\n\"”»’")
	if trimmed == "" || trimmed[0] == '(' && trimmed[len(trimmed)-1] == ')' {
		return
	}
	seg := segment{outer: start, outerEnd: start + len(trimmed), start: start, end: start + len(trimmed), closed: true}
	r.candidates = append(r.candidates, candidate{attribution: g, leaf: leaf, seg: seg, found: g.confidence > 0, alone: true, joins: joins, labelled: true})
}

// addBlock adds leaves [from, last] as one quotation; of the last only the first
// cut bytes.
func (r *recogniser) addBlock(from, last, cut int, g attribution) {
	joins := false
	for i := from; i <= last; i++ {
		if !quotable(r.leaves[i].Kind) {
			continue
		}
		end := len(r.leaves[i].Text)
		if i == last {
			end = cut
		}
		n := len(r.candidates)
		r.whole(i, 0, end, g, joins)
		joins = joins || len(r.candidates) > n
	}
}

// signature finds the dash and speaker that end a block quote: a paragraph of
// their own, a last line, or the end of the last line. last and cut say where
// the words end.
func (r *recogniser) signature(from, end int) (g attribution, last, cut int, ok bool) {
	last = end - 1
	text := r.leaves[last].Text
	if at := dashStart(text); at > 0 {
		if g, ok = r.signedBy(last, at); ok {
			return g, last - 1, len(r.leaves[max(last-1, 0)].Text), last > from
		}
		return g, last, 0, false
	}
	line := strings.LastIndexByte(text, '\n') + 1
	if line > 0 {
		if at := dashStart(text[line:]); at > 0 {
			g, ok = r.signedBy(last, line+at)
			return g, last, line, ok
		}
	}
	if at := lastDash(text); at > 0 {
		n := dashStart(text[at:])
		g, ok = r.signedBy(last, at+n)
		return g, last, at, ok
	}
	return g, last, 0, false
}

// How many bytes of a pull quote must be in the text that it repeats, and how many leaves
// away that may be.
const (
	shortestPulled = 30
	maxPulled      = 40
)

// readPullQuote reads a leaf that repeats the end of what is said elsewhere, as pages set
// it large, with the name of the speaker stuck to its last word where the page's layout
// is lost: … and it hurtsAda Novak, mayor.
func (r *recogniser) readPullQuote(leaf int) {
	l := &r.leaves[leaf]
	if len(l.Text) > 3*maxSignature || strings.ContainsAny(l.Text[max(0, len(l.Text)-1):], ".:?!") {
		return
	}
	for i := shortestPulled; i < len(l.Text); i++ {
		if c := l.Text[i-1]; c < 'a' || c > 'z' || !isUpperAt(l.Text, i) {
			continue
		}
		g, ok := r.signedBy(leaf, i)
		g.speaker = r.bearer(l.Words(g.source))
		said := l.Text[i-shortestPulled : i]
		near := r.leaves[max(0, leaf-maxPulled):min(len(r.leaves), leaf+maxPulled)]
		if ok && g.speaker >= 0 && slices.ContainsFunc(near, func(o article.Leaf) bool { return hasMark(o.Text) && strings.Contains(o.Text, said) }) {
			r.whole(leaf, 0, i, g, false)
			return
		}
	}
}

// dashStart returns how many bytes of a dash and spaces begin a text, 0 if none.
func dashStart(s string) int {
	rest := strings.TrimLeft(s, " ~")
	n := 0
	for _, d := range []string{"—", "–", "―", "--", "- "} {
		if strings.HasPrefix(rest, d) {
			n = len(d)
			break
		}
	}
	if n == 0 && strings.HasPrefix(rest, "-") && isUpperAt(rest, 1) {
		n = 1
	}
	if n == 0 {
		return 0
	}
	return len(s) - len(strings.TrimLeft(rest[n:], "- "))
}

// lastDash returns the offset of the last dash, if it follows the end of a sentence.
func lastDash(s string) int {
	at := max(strings.LastIndex(s, "—"), strings.LastIndex(s, "―"), strings.LastIndex(s, " – "), strings.LastIndex(s, "--"))
	if at <= 0 {
		return 0
	}
	before := strings.TrimRight(s[:at], " -")
	if before == "" || !strings.ContainsAny(before[len(before)-1:], ".!?\"") && !strings.HasSuffix(before, "”") && !strings.HasSuffix(before, "’") && !strings.HasSuffix(before, "…") {
		return 0
	}
	return at
}

// maxSignature is the most bytes that a speaker after a dash may take.
const maxSignature = 160

// signedBy reads the speaker who signs at byte at of a leaf: the first name
// there, or the words if there is none.
func (r *recogniser) signedBy(leaf, at int) (attribution, bool) {
	l := &r.leaves[leaf]
	if len(l.Text)-at > maxSignature || at >= len(l.Text) || !isUpperAt(l.Text, at) || strings.ContainsRune("-–—", lastRune(strings.TrimRight(l.Text, " ."))) {
		return attribution{}, false
	}
	end := at + strings.IndexAny(l.Text[at:]+",", ",(;")
	end = at + len(strings.TrimRight(l.Text[at:end], " .\n"))
	g := attribution{speaker: article.NoSpeaker, confidence: sureBlock}
	for _, n := range r.namesAt(leaf, at, end) {
		if g.speaker < 0 || r.entities[n.Entity].Kind.IsPerson() {
			g.speaker = n.Entity
		}
	}
	g.source = l.Span(at, end)
	return g, end > at
}

// announcedBlock finds who is said to speak by the leaf before a block quote, if
// that ends in a colon.
func (r *recogniser) announcedBlock(leaf int) (attribution, bool) {
	if leaf == 0 {
		return attribution{}, false
	}
	if _, ok := r.blockOf(leaf - 1); ok || !quotable(r.leaves[leaf-1].Kind) {
		return attribution{}, false
	}
	return r.colonBefore(leaf)
}

// colonBefore finds the speaker whom the leaf before announces with a colon.
func (r *recogniser) colonBefore(leaf int) (attribution, bool) {
	if !strings.HasSuffix(strings.TrimRight(r.leaves[leaf-1].Text, " "), ":") {
		return attribution{}, false
	}
	prev := r.frame(leaf - 1)
	s := prev.sentences() - 1
	if s < 0 {
		return attribution{}, false
	}
	lo, hi := prev.sentence(s)
	if c, ok := prev.before(hi, lo, hi); ok {
		g := r.resolve(prev, c)
		g.confidence = min(g.confidence, sureContinued)
		return g, true
	}
	if c, ok := prev.colonName(hi, lo); ok {
		return r.resolve(prev, c), true
	}
	return attribution{}, false
}

// listsWorks reports whether a heading introduces a list of works, whose marks
// hold titles. Notes may quote, and are not among them.
func listsWorks(heading string) bool {
	return text.English().Lookup(strings.ToLower(strings.Trim(heading, " :."))).Usage.Is(text.ListsWorks)
}

// isReference reports whether a leaf is an entry in a list of works.
func (r *recogniser) isReference(leaf int) bool {
	if !r.works {
		return false
	}
	in := r.leaves[leaf].Containers
	return len(in) > 0 && in[len(in)-1].Kind == article.ListItem
}

// signedBelow finds the speaker of a quotation that makes up its leaf, where
// the next leaf is nothing but a dash and a name.
func (r *recogniser) signedBelow(leaf int) (attribution, bool) {
	if leaf+1 >= len(r.leaves) || !quotable(r.leaves[leaf+1].Kind) {
		return attribution{}, false
	}
	text := r.leaves[leaf+1].Text
	at := dashStart(text)
	if at == 0 && !r.onlyItem(leaf+1) || len(text) > maxSignature || len(r.frame(leaf+1).segs) > 0 {
		return attribution{}, false
	}
	if g, ok := r.signedBy(leaf+1, at); ok && (at > 0 || g.speaker >= 0 && r.entities[g.speaker].Kind.IsPerson()) {
		return g, true
	}
	return attribution{}, false
}

// onlyItem reports whether a leaf is all there is of a list, as Markdown reads a line that
// begins with a hyphen, and the leaf before it is none of it.
func (r *recogniser) onlyItem(leaf int) bool {
	item := func(i int) bool {
		in := r.leaves[i].Containers
		return len(in) > 0 && in[len(in)-1].Kind == article.ListItem
	}
	return item(leaf) && !item(leaf-1) && (leaf+1 == len(r.leaves) || !item(leaf+1))
}
