package content

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/event"
	"briefing/content/parse"
	"briefing/content/text"
)

// work is a document in the making. It belongs to one goroutine at a time; what
// it gives away are snapshots that share its arrays, which only ever grow.
type work struct {
	text    article.Text
	format  article.Format
	meta    article.Meta
	pages   []article.Page
	voices  bool   // see [article.Converted.Voices]
	base    string // file name, for a title
	titled  bool   // the title is not a makeshift
	indexer *parse.Indexer
	parser  *parse.Parser
	refs    *parse.References // that parser knows
	all     []article.Section // every section, once everything is indexed

	indexed   int // bytes
	indexDone bool

	declared []article.Entity
	// corrections are the author's and then the reader's.
	corrections []article.Correction
	found       findings
	early       *preview
	words       text.Reader    // the leaves in words
	leaf        []article.Leaf // the room of a window's leaves, for the next one's
	next        int            // the first block that is not recognised yet
	dates       event.Context  // of what is not recognised yet
	notices     []string
}

// findings are what has been recognised so far, in text order.
type findings struct {
	roster   *roster
	mentions []article.Mention
	quotes   []article.Quote
	reported []article.Quote
	events   []article.Event
	words    []int32 // by section
	spoken   []int32 // quotations by section
}

// newWork reads the front matter and prepares indexing.
func newWork(orig original, corrections []article.Correction) *work {
	var head parse.Head
	if !orig.converted {
		head = parse.FrontMatter(orig.text.Slice(article.Span{Start: 0, End: headSize}))
	}
	w := &work{text: orig.text, format: orig.format, pages: orig.pages, voices: orig.voices, declared: article.Declare(head.Entities, corrections), corrections: append(head.Corrections, corrections...)}
	w.meta = joinMeta(orig.meta, head.Meta)
	w.meta.Notices = append(w.meta.Notices, head.Notices...)
	w.titled = w.meta.Title != ""
	w.indexer = parse.NewIndexer(w.text, w.format, head.Body)
	w.indexed = head.Body
	w.found.roster = newRoster(w.declared)
	return w
}

// joinMeta completes what front matter says with what was known before.
func joinMeta(known, said article.Meta) article.Meta {
	pick := func(a, b string) string {
		if a != "" {
			return a
		}
		return b
	}
	said.Path = known.Path
	said.Title = pick(said.Title, known.Title)
	said.Subtitle = pick(said.Subtitle, known.Subtitle)
	said.Byline = pick(said.Byline, known.Byline)
	said.Date = article.DayOf(pick(said.Date, known.Date))
	said.Summary = pick(said.Summary, known.Summary)
	said.Source.Name = pick(said.Source.Name, known.Source.Name)
	said.Source.URL = pick(said.Source.URL, known.Source.URL)
	said.Replaced += known.Replaced
	said.Notices = append(known.Notices, said.Notices...)
	return said
}

// index indexes about so many bytes more.
func (w *work) index(bytes int) {
	failed := w.guard("the rest of the document could not be indexed", func() {
		w.indexDone = w.indexer.Advance(bytes)
	})
	end := w.indexer.Indexed()
	w.indexDone = w.indexDone || failed
	w.indexed = end
	if w.indexDone {
		w.indexed, w.all = w.text.Len(), w.indexer.Sections()
	}
	if refs := w.indexer.References(); w.parser == nil || refs != w.refs {
		w.refs, w.parser = refs, parse.NewParser(w.text, w.format, refs)
	}
	if !w.titled {
		w.meta.Title = titleOf(w)
		w.titled = w.indexDone
	}
}

// done reports whether everything has been indexed and recognised.
func (w *work) done() bool { return w.indexDone && w.next >= len(w.indexer.Blocks()) }

// guard runs a step and turns a panic in it into a notice that says where it was.
func (w *work) guard(what string, step func()) (failed bool) {
	defer func() {
		if r := recover(); r != nil {
			failed = true
			w.notice(fmt.Sprintf("%s (%s, %s)", what, clean.Line(fmt.Sprint(r)), panicked()))
		}
	}()
	step()
	return false
}

// panicked returns the file and line of the panic that a deferred function has just
// recovered from: "quote/cues.go:120".
func panicked() string {
	callers := make([]uintptr, 32)
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers)])
	for more := true; more; {
		var f runtime.Frame
		if f, more = frames.Next(); !strings.HasPrefix(f.Function, "runtime.") {
			folder, file := filepath.Split(f.File)
			return fmt.Sprintf("%s/%s:%d", filepath.Base(folder), file, f.Line)
		}
	}
	return "somewhere"
}

// notice adds a notice, once, and not too many.
func (w *work) notice(text string) {
	const most = 20
	for _, n := range w.notices {
		if n == text {
			return
		}
	}
	if len(w.notices) < most {
		w.notices = append(w.notices, text)
	}
}

// snapshot is the document as it is now.
func (w *work) snapshot() *article.Document {
	blocks := w.indexer.Blocks()
	d := &article.Document{
		Meta: w.meta, Format: w.format, Text: w.text, Parser: w.parser,
		Blocks:   blocks[:len(blocks):len(blocks)],
		Sections: w.sections(),
		Pages:    w.pages,
		Entities: w.entities(),
		Mentions: w.found.mentions[:len(w.found.mentions):len(w.found.mentions)],
		Quotes:   w.found.quotes[:len(w.found.quotes):len(w.found.quotes)],
		Reported: w.found.reported[:len(w.found.reported):len(w.found.reported)],
		Events:   w.found.events[:len(w.found.events):len(w.found.events)],
		Progress: article.Progress{Indexed: w.indexed, Recognised: w.recognised(), Total: w.text.Len()},
	}
	d.Meta.Notices = append(d.Meta.Notices[:len(d.Meta.Notices):len(d.Meta.Notices)], w.notices...)
	if w.early != nil {
		w.early.addTo(d)
	}
	return article.Correct(d, w.corrections)
}

// entities are those found so far.
func (w *work) entities() []article.Entity {
	if w.done() && w.early == nil {
		return w.found.roster.final()
	}
	return w.found.roster.list()
}

// recognised is how far recognition has come, in bytes.
func (w *work) recognised() int {
	blocks := w.indexer.Blocks()
	switch {
	case w.done():
		return w.text.Len()
	case w.next < len(blocks) && w.next > 0:
		return blocks[w.next].Span.Start
	}
	return 0
}

// sections are the indexer's, with what is known of their words and quotations.
func (w *work) sections() []article.Section {
	indexed := w.all
	if !w.indexDone {
		indexed = w.indexer.Sections()
	}
	sections := make([]article.Section, len(indexed))
	copy(sections, indexed)
	for i := range min(len(sections), len(w.found.words)) {
		sections[i].Words = int(w.found.words[i])
		sections[i].Quotes = int(w.found.spoken[i])
	}
	return sections
}
