package parse

import "briefing/content/article"

// Indexer finds the blocks and sections of a text, from its beginning to its
// end, in steps. What it finds does not depend on the steps.
//
// One goroutine calls its methods; what Blocks, Sections and References return
// is never changed afterwards and may be read by others while it goes on.
type Indexer struct {
	text   string
	scan   scanner
	out    output
	pos    int
	inside bool // pos is no line's start
	done   bool
}

// scanner turns lines into blocks.
type scanner interface {
	line(line)
	// finish closes what is open at the text's end.
	finish()
}

// NewIndexer returns an indexer for the text from an offset on, where the front
// matter ends.
func NewIndexer(text article.Text, format article.Format, from int) *Indexer {
	x := &Indexer{text: string(text), pos: from}
	x.out.begin(from, text.Len())
	if format == article.Plain {
		k := layoutOf(text)
		x.out.sections.inferrer.talk = k.talk
		x.scan = newPlainScanner(&x.out, k, x.text)
	} else {
		x.out.sections.inferrer.talk = talkOf(text, from)
		x.scan = &markdownScanner{out: &x.out}
	}
	return x
}

// Advance scans about so many bytes more, at least one line, and reports
// whether the end has been reached.
func (x *Indexer) Advance(bytes int) (done bool) {
	for target := x.pos + max(bytes, 1); x.pos < min(target, len(x.text)); {
		l := lineAt(x.text, x.pos, x.inside)
		x.scan.line(l)
		x.pos, x.inside = l.next, l.cut
	}
	if !x.done && x.pos >= len(x.text) {
		x.done = true
		x.scan.finish()
		x.out.finish(len(x.text))
	}
	return x.done
}

// Indexed is the offset up to which the text has been scanned.
func (x *Indexer) Indexed() int { return x.pos }

// Blocks returns the blocks found so far. The last one before the scanned
// offset may be missing until it is known where it ends.
func (x *Indexer) Blocks() []article.Block { return x.out.blocks[:len(x.out.blocks):len(x.out.blocks)] }

// Sections returns the sections found so far that are known to have ended; all
// once Advance has reported the end. If none has ended, it returns the one that
// is open, up to the scanned offset.
func (x *Indexer) Sections() []article.Section { return x.out.sections.published(x.pos) }

// References returns the definitions of links and footnotes found so far.
func (x *Indexer) References() *References { return x.out.refs.snapshot(x.done) }
