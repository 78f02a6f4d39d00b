package render

import (
	"slices"
	"strings"

	"briefing/content/article"
)

// Limits of what is to the left of a text. Where a pane is narrower than
// twice the prefix, outer containers are dropped, so that text keeps half of it.
const (
	minText   = 8 // cells that a text should have beside its prefix
	codeInset = 2 // cells beside a line of code
)

// part is one decoration of a prefix.
type part struct {
	text  string
	face  FaceID
	width int
}

// prefix is what is to the left of a leaf: on its first line, and on the
// others.
type prefix struct {
	first, rest []part
	width       int
}

// Block lays leaves out in the given number of cells, at least 1: the lines are no wider.
func (r *Renderer) Block(leaves []article.Leaf, width int) *Block {
	return r.Piece(leaves, width, true, true)
}

// Piece lays out a block that may be a piece of a construct, which begins or ends with it.
func (r *Renderer) Piece(leaves []article.Leaf, width int, begins, ends bool) *Block {
	b := &builder{r: r, out: &Block{Leaves: leaves}, width: max(1, width), begins: begins, ends: ends}
	for i := 0; i < len(leaves); {
		n := 1
		if leaves[i].Kind == article.Cell {
			n = cells(leaves[i:])
		}
		p := b.prefixOf(i)
		if i > 0 && b.apart(i-1, i) {
			b.blank(b.shared(i-1, i))
		}
		if n > 1 || leaves[i].Kind == article.Cell {
			b.table(i, i+n, p)
		} else {
			b.leaf(i, p)
		}
		i += n
	}
	return b.out
}

// cells is the number of leaves of the table that leaves begin with.
func cells(leaves []article.Leaf) int {
	n := 1
	for n < len(leaves) && leaves[n].Kind == article.Cell && leaves[n].Row >= leaves[n-1].Row &&
		(leaves[n].Row > leaves[n-1].Row || leaves[n].Column > leaves[n-1].Column) {
		n++
	}
	return n
}

// apart reports whether a blank line is between two neighbouring leaves. The
// items of a tight list, and an item and the tight list within it, stay together.
func (b *builder) apart(i, j int) bool {
	next := &b.out.Leaves[j]
	if n := len(next.Containers); n > 0 {
		last := next.Containers[n-1]
		return last.Kind != article.ListItem || !last.First || last.Apart
	}
	return next.Kind != article.Note || b.out.Leaves[i].Kind != article.Note
}

// shared is the prefix of a blank line between two leaves: the bars of the
// quotations in which both are.
func (b *builder) shared(i, j int) prefix {
	a, c := b.out.Leaves[i].Containers, b.out.Leaves[j].Containers
	n := 0
	for n < len(a) && n < len(c) && a[n].ID == c[n].ID && a[n].Kind == c[n].Kind {
		n++
	}
	return b.containers(c[:n])
}

func (b *builder) prefixOf(i int) prefix { return b.containers(b.out.Leaves[i].Containers) }

// containers builds the prefix of containers, innermost first as far as there is
// room.
func (b *builder) containers(list []article.Container) prefix {
	var p prefix
	room := b.width - min(minText, (b.width+1)/2)
	for i := len(list) - 1; i >= 0; i-- {
		first, rest := b.container(&list[i])
		if p.width+first.width > room {
			break
		}
		p.width += first.width
		p.first = append(p.first, first)
		p.rest = append(p.rest, rest)
	}
	slices.Reverse(p.first)
	slices.Reverse(p.rest)
	return p
}

func (b *builder) container(c *article.Container) (first, rest part) {
	if c.Kind == article.BlockQuote {
		token := b.r.barToken()
		bar := part{token, b.r.bar, b.r.meter.width(token)}
		return bar, bar
	}
	marker := c.Marker + " "
	width := b.r.meter.width(marker)
	rest = part{strings.Repeat(" ", width), 0, width}
	if !c.First {
		return rest, rest
	}
	return part{marker, b.r.item, width}, rest
}

// prefix draws a prefix; without its blank end on a line that shows nothing else.
func (b *builder) prefix(parts []part, bare bool) {
	if bare {
		for len(parts) > 0 && strings.TrimSpace(parts[len(parts)-1].text) == "" {
			parts = parts[:len(parts)-1]
		}
	}
	for i, p := range parts {
		text := p.text
		if bare && i == len(parts)-1 {
			text = strings.TrimRight(text, " ")
		}
		b.decorate(text, p.face)
	}
}

// leaf lays one leaf out that is no table cell.
func (b *builder) leaf(i int, p prefix) {
	l := &b.out.Leaves[i]
	switch l.Kind {
	case article.Heading:
		b.heading(i, p)
	case article.Code:
		b.code(i, p)
	case article.Rule:
		b.prefix(p.first, false)
		b.rule("─", b.width-b.used, b.r.rule)
		b.end()
	case article.Notice:
		b.marked(i, p, part{"⚠ ", b.r.warning, b.r.meter.width("⚠ ")})
	case article.Note:
		label := "[" + l.Info + "] "
		b.marked(i, p, part{label, b.r.item, b.r.meter.width(label)})
	default:
		b.text(i, p)
	}
}

// marked lays a leaf out behind a mark of its own.
func (b *builder) marked(i int, p prefix, mark part) {
	if p.width+mark.width+minText <= b.width {
		p.first = append(p.first[:len(p.first):len(p.first)], mark)
		p.rest = append(p.rest[:len(p.rest):len(p.rest)], part{strings.Repeat(" ", mark.width), 0, mark.width})
		p.width += mark.width
	}
	b.text(i, p)
}

// text lays a leaf out as wrapped text.
func (b *builder) text(i int, p prefix) {
	room := b.width - p.width
	f := b.flow(i, room, room, b.key(i))
	for n := range f.lines {
		if n == 0 {
			b.prefix(p.first, false)
		} else {
			b.prefix(p.rest, f.lines[n].start == f.lines[n].end)
		}
		b.stretch(&f, n)
		b.end()
	}
}

// key is what the looks of a leaf depend on.
func (b *builder) key(i int) lookKey {
	l := &b.out.Leaves[i]
	key := lookKey{kind: l.Kind}
	if l.Kind == article.Heading {
		key.level = l.Level
	}
	for _, c := range l.Containers {
		key.quoted = key.quoted || c.Kind == article.BlockQuote
	}
	return key
}

// heading lays a heading out: what Glamour puts around it, and beneath one of
// the first level a rule, as a title has.
func (b *builder) heading(i int, p prefix) {
	l := &b.out.Leaves[i]
	before, after := b.r.heading(l.Level)
	width := 0
	for _, s := range before {
		width += s.width
	}
	if p.width+width+minText > b.width {
		before, after, width = nil, nil, 0
	}
	room := b.width - p.width - width
	f := b.flow(i, room, room, b.key(i))
	longest := 0
	for n := range f.lines {
		b.prefix(p.first, false)
		if n == 0 {
			b.stands(before)
		} else {
			b.pad(width)
		}
		b.stretch(&f, n)
		longest = max(longest, f.lines[n].width)
		if n == len(f.lines)-1 {
			b.stands(after)
		}
		b.end()
	}
	if l.Level == 1 && b.r.options.Glamour == nil {
		b.prefix(p.rest, false)
		b.rule("━", longest, b.r.rule)
		b.end()
	}
}

func (b *builder) stands(list []stand) {
	for _, s := range list {
		b.decorate(s.text, s.face)
	}
}

// links judges the links of a leaf and returns their numbers in the block, from
// one.
func (b *builder) links(l *article.Leaf) []uint16 {
	if len(l.Links) == 0 {
		return nil
	}
	out := make([]uint16, len(l.Links))
	for i, target := range l.Links {
		if len(b.out.Links) == maxLinks {
			break
		}
		h := Href{Target: target}
		if b.r.options.Allow != nil {
			if address, ok := b.r.options.Allow(target); ok && printable(address) {
				h.Address = address
			}
		}
		b.out.Links = append(b.out.Links, h)
		out[i] = uint16(len(b.out.Links))
	}
	return out
}

// maxAddress is the longest address in bytes that terminals take in a hyperlink
// (the proposal by Egmont Koblinger, "Hyperlinks in terminal emulators").
const maxAddress = 2083

// maxLinks is how many links of a block can be distinguished.
const maxLinks = 1<<16 - 1

// printable reports whether an address can be in an escape sequence.
func printable(address string) bool {
	for i := 0; i < len(address); i++ {
		if address[i] <= ' ' || address[i] >= 0x7f {
			return false
		}
	}
	return len(address) > 0 && len(address) <= maxAddress
}
