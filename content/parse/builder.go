package parse

import (
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
)

// builder puts leaves together from pieces of a block's source. It keeps the
// one invariant of runs: they cover the text, in order, and point into the
// source in order.
type builder struct {
	src  string // what is parsed
	base int    // offset in the normalised text of src[0]
	skip int    // src before this is not the block's own: nothing of it is shown
	refs *References

	trees treeParser

	text  []byte        // of all leaves
	runs  []article.Run // of all leaves, offsets into the leaf's own text
	sub   bool          // the last run is a substitute: nothing may join it
	style article.Style
	link  int

	quoted int // <q> that are open in the leaf

	leaves     []article.Leaf
	ends       []leafEnd
	containers []article.Container // those open now
	ids        int
	resumed    bool     // the next item to open began in an earlier piece
	links      []string // of the current leaf
}

// leafEnd is where a leaf's text and runs end in the builder's.
type leafEnd struct{ text, runs int }

// begin makes the builder ready for another block, in the memory of the last.
func (b *builder) begin(src string, base int, refs *References) {
	*b = builder{
		src: src, base: base, refs: refs, trees: b.trees,
		text: b.text[:0], runs: b.runs[:0], leaves: b.leaves[:0], ends: b.ends[:0], containers: b.containers[:0],
	}
}

func (b *builder) leafStart() leafEnd {
	if n := len(b.ends); n > 0 {
		return b.ends[n-1]
	}
	return leafEnd{}
}

// exact adds the source bytes [from, to) as they are, except that tabs, line
// feeds and carriage returns become spaces.
func (b *builder) exact(from, to int) {
	if from >= to {
		return
	}
	at := len(b.text)
	b.text = append(b.text, b.src[from:to]...)
	b.addRun(at, from, to)
	for i, c := range b.text[at:] {
		if c == '\t' || c == '\n' || c == '\r' {
			b.text[at+i] = ' '
		}
	}
}

// newline adds the one source byte at from as a line feed.
func (b *builder) newline(from int) {
	at := len(b.text)
	b.text = append(b.text, '\n')
	b.addRun(at, from, from+1)
}

// substitute adds text that stands for the source bytes [from, to).
func (b *builder) substitute(text string, from, to int) {
	if text == "" {
		return
	}
	at := len(b.text)
	b.text = append(b.text, text...)
	b.sub = true
	b.addRun(at, from, to)
	b.sub = true
}

// addRun records the bytes from at to the text's end, joining them to the last
// run where both continue it.
func (b *builder) addRun(at, from, to int) {
	start := b.leafStart()
	source := article.Span{Start: b.base + from, End: b.base + to}
	if n := len(b.runs); !b.sub && n > start.runs {
		if r := &b.runs[n-1]; r.Source.End == source.Start && r.Style == b.style && r.Link == b.link {
			r.End, r.Source.End = len(b.text)-start.text, source.End
			return
		}
	}
	b.sub = false
	b.runs = append(b.runs, article.Run{
		Start: at - start.text, End: len(b.text) - start.text, Source: source, Style: b.style, Link: b.link,
	})
}

// addLink registers a target and returns its index.
func (b *builder) addLink(target string) int {
	b.links = append(b.links, cleanTarget(target))
	return len(b.links) - 1
}

// cleanTarget is a target as it is kept. The rest of one that is too long is left out,
// and a mark added that makes it too long still for whoever judges it.
func cleanTarget(s string) string {
	if len(s) > MaxReferenceBytes {
		return clean.Line(s[:MaxReferenceBytes]) + "…"
	}
	return strings.Clone(clean.Line(s))
}

// open and close bracket what stands in a quote or a list item.
func (b *builder) open(kind article.ContainerKind, marker string) {
	b.ids++
	b.containers = append(b.containers, article.Container{Kind: kind, Marker: marker, First: !b.resumed, ID: b.ids})
	b.resumed = false
}

func (b *builder) close() { b.containers = b.containers[:len(b.containers)-1] }

// leaf ends the current leaf. One without text is dropped unless keep is set.
func (b *builder) leaf(l article.Leaf, keep bool) {
	start := b.leafStart()
	if l.Kind != article.Code {
		b.trim(start)
	}
	b.sub, b.style, b.link, b.quoted = true, 0, 0, 0 // runs of two leaves never join
	if len(b.text) == start.text && !keep {
		b.text, b.runs, b.links = b.text[:start.text], b.runs[:start.runs], nil
		return
	}
	if len(b.containers) > 0 {
		l.Containers = append([]article.Container(nil), b.containers...)
		for i := range b.containers {
			b.containers[i].First = false
		}
	}
	l.Links, b.links = b.links, nil
	b.leaves = append(b.leaves, l)
	b.ends = append(b.ends, leafEnd{len(b.text), len(b.runs)})
}

// trim takes the white space off both ends of the leaf that begins at start.
func (b *builder) trim(start leafEnd) {
	for len(b.text) > start.text && isBlank(b.text[len(b.text)-1]) {
		last := &b.runs[len(b.runs)-1]
		exact := last.End-last.Start == last.Source.Len()
		if !exact && last.End-last.Start > 1 {
			break
		}
		b.text = b.text[:len(b.text)-1]
		if last.End--; exact {
			last.Source.End--
		}
		if last.End == last.Start {
			b.runs = b.runs[:len(b.runs)-1]
		}
	}
	lead := 0
	for start.text+lead < len(b.text) && isBlank(b.text[start.text+lead]) {
		lead++
	}
	if lead > 0 {
		b.trimLeft(start, lead)
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' }

// trimLeft takes n bytes off the leaf's front.
func (b *builder) trimLeft(start leafEnd, n int) {
	b.text = append(b.text[:start.text], b.text[start.text+n:]...)
	runs := b.runs[start.runs:]
	kept := runs[:0]
	for _, r := range runs {
		if r.End <= n {
			continue
		}
		if cut := n - r.Start; cut > 0 {
			if r.End-r.Start == r.Source.Len() {
				r.Source.Start += cut
			}
			r.Start = n
		}
		r.Start, r.End = r.Start-n, r.End-n
		kept = append(kept, r)
	}
	b.runs = b.runs[:start.runs+len(kept)]
}

// finish returns the leaves, in memory of their own.
func (b *builder) finish() []article.Leaf {
	if len(b.leaves) == 0 {
		return nil
	}
	text, runs := string(b.text), append([]article.Run(nil), b.runs...)
	leaves := append([]article.Leaf(nil), b.leaves...)
	clear(b.leaves) // lets go of what they refer to
	from := leafEnd{}
	for i, end := range b.ends {
		l := &leaves[i]
		l.Text, l.Runs = text[from.text:end.text], runs[from.runs:end.runs:end.runs]
		cleanLeaf(l)
		linkAddresses(l)
		from = end
	}
	return leaves
}
