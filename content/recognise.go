package content

import (
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/entity"
	"briefing/content/event"
	"briefing/content/quote"
	"briefing/content/text"
	"briefing/content/turns"
)

// windowSize is the most text, in bytes, that the recognisers see at once. An
// article of up to this size is recognised as a whole. A text of 10 MB recognised as
// one took 200 MB of memory instead of 50, and a second until anything was shown.
const windowSize = 256 << 10

// windowEnd returns the index of the first block after the window that begins at
// block i: at a heading in its second half, if there is one, else where the
// window is full. Windows depend on the blocks alone, so that the same text
// gives the same result however it is read.
func windowEnd(blocks []article.Block, i int) int {
	start := blocks[i].Span.Start
	heading := 0
	for j := i + 1; j < len(blocks); j++ {
		if blocks[j].Span.End-start > windowSize {
			if heading > 0 {
				return heading
			}
			return j
		}
		if blocks[j].Kind == article.HeadingBlock && blocks[j].Span.Start-start > windowSize/2 {
			heading = j
		}
	}
	return len(blocks)
}

// window is what the recognisers found in one stretch of blocks. Entities are
// its own; merging makes them the document's.
type window struct {
	from, to int // blocks
	entities []article.Entity
	mentions []article.Mention
	quotes   []article.Quote
	reported []article.Quote
	events   []article.Event
	dates    event.Context // of the next window
	tallies  []tally
	replaced int // characters that only decoding brought forth
}

// tally is the number of words in one block.
type tally struct{ start, words int }

// recognise works through the next window.
func (w *work) recognise() {
	blocks := w.indexer.Blocks()
	end := windowEnd(blocks, w.next)
	var win *window
	if w.early != nil && w.early.final && w.early.win.from == w.next && w.early.win.to == end {
		win = w.early.win
	} else {
		win = w.look(w.next, end)
	}
	if w.early != nil && w.early.win.from < end {
		w.early = nil
	}
	w.next, w.dates = end, win.dates
	w.found.add(win)
	w.tally(win)
}

// look runs the recognisers over the blocks [from, to). A failure in one of them
// costs what it would have found.
func (w *work) look(from, to int) *window {
	win := &window{from: from, to: to}
	leaves := w.leaf[:0]
	w.guard("a part of the document could not be read", func() {
		leaves = w.leaves(win, leaves)
	})
	var words *text.Text
	w.guard("the words of a part of the document could not be read", func() {
		words = w.words.Read(leaves)
	})
	if words == nil {
		return win
	}
	var script *turns.Script
	w.guard("who speaks was not recognised in a part of the document", func() {
		if w.voices {
			script = turns.RecogniseVoices(leaves, w.meta.Title)
		} else {
			script = turns.Recognise(leaves, w.meta.Title)
		}
	})
	var names []article.Name
	w.guard("names were not recognised in a part of the document", func() {
		win.entities, names = entity.Recognise(words, w.declared, script)
	})
	win.mentions = mentionsOf(leaves, names, len(win.entities))
	w.guard("quotations were not recognised in a part of the document", func() {
		win.quotes, win.reported = quote.RecogniseAll(words, win.entities, names, script)
		w.timeTurns(win.quotes)
	})
	w.guard("dates were not recognised in a part of the document", func() {
		dates := w.dates
		if from == 0 {
			dates.Issued = event.Read(w.meta.Date)
		}
		win.events, win.dates = event.Recognise(words, dates)
	})
	win.inOrder()
	clear(leaves) // their text is not kept
	w.leaf = leaves
	return win
}

// timeTurns tells the turns of a recording when they begin, where the document's
// parts are times.
func (w *work) timeTurns(quotes []article.Quote) {
	if !w.voices {
		return
	}
	d := article.Document{Pages: w.pages}
	for i := range quotes {
		if q := &quotes[i]; q.Turn && q.Time == "" {
			if p, ok := d.PageAt(q.Span().Start); ok {
				q.Time = strings.TrimPrefix(p.Label, "at ")
			}
		}
	}
}

// leaves collects the leaves of a window's blocks and counts their words. Pictures
// come last: a caption stands between two paragraphs, but not between what they say.
func (w *work) leaves(win *window, leaves []article.Leaf) []article.Leaf {
	blocks := w.indexer.Blocks()[win.from:win.to]
	leaves = slices.Grow(leaves, len(blocks)+len(blocks)/4)
	win.tallies = make([]tally, 0, len(blocks))
	var pictures []article.Leaf
	for _, b := range blocks {
		add := w.parser.Leaves(b)
		words := 0
		for i := range add {
			words += wordsIn(&add[i])
			win.replaced += add[i].Replaced
		}
		win.tallies = append(win.tallies, tally{b.Span.Start, words})
		for i := range add {
			if isPicture(&add[i]) {
				pictures = append(pictures, add[i])
			} else {
				leaves = append(leaves, add[i])
			}
		}
	}
	return append(leaves, pictures...)
}

// isPicture reports whether all of a leaf's words describe a picture.
func isPicture(l *article.Leaf) bool {
	for _, r := range l.Runs {
		if r.Style&article.Image == 0 {
			return false
		}
	}
	return len(l.Runs) > 0
}

// inOrder sorts what was found by its place in the text: the words of pictures were
// read behind the others.
func (win *window) inOrder() {
	slices.SortStableFunc(win.quotes, func(a, b article.Quote) int { return a.Span().Start - b.Span().Start })
	order := make([]int, len(win.events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return win.events[a].Date.Start - win.events[b].Date.Start })
	to := make([]int, len(order))
	for now, was := range order {
		to[was] = now
	}
	events := make([]article.Event, len(order))
	for now, was := range order {
		events[now] = win.events[was]
		if anchor := events[now].Anchor; anchor >= 0 {
			events[now].Anchor = to[anchor]
		}
	}
	win.events = events
}

// wordsIn counts the words of a leaf that a reader reads.
func wordsIn(l *article.Leaf) int {
	switch l.Kind {
	case article.Code, article.RawHTML, article.Notice, article.Rule:
		return 0
	}
	words, inWord := 0, false
	for i := range len(l.Text) {
		space := l.Text[i] <= ' '
		if !space && !inWord {
			words++
		}
		inWord = !space
	}
	return words
}

// mentionsOf places names in the text, leaving out any that lies outside its
// leaf or overlaps the one before.
func mentionsOf(leaves []article.Leaf, names []article.Name, entities int) []article.Mention {
	mentions := make([]article.Mention, 0, len(names))
	for _, n := range names {
		if n.Leaf < 0 || n.Leaf >= len(leaves) || n.Entity < 0 || n.Entity >= entities {
			continue
		}
		l := &leaves[n.Leaf]
		if n.Start < 0 || n.Start >= n.End || n.End > len(l.Text) {
			continue
		}
		mentions = append(mentions, article.NewMention(l.Span(n.Start, n.End), n.Entity))
	}
	slices.SortStableFunc(mentions, func(a, b article.Mention) int { return a.Span().Start - b.Span().Start })
	kept := mentions[:0]
	end := -1
	for _, m := range mentions {
		if s := m.Span(); !s.Empty() && s.Start >= end {
			kept = append(kept, m)
			end = s.End
		}
	}
	return kept
}

// tally adds a window's words and quotations to their sections.
func (w *work) tally(win *window) {
	sections := w.all
	w.meta.Replaced += win.replaced
	for len(w.found.words) < len(sections) {
		w.found.words = append(w.found.words, 0)
		w.found.spoken = append(w.found.spoken, 0)
	}
	doc := article.Document{Sections: sections}
	for _, t := range win.tallies {
		if i := doc.SectionAt(t.start); i >= 0 {
			w.found.words[i] += int32(t.words)
		}
	}
	for i := range win.quotes {
		if i := doc.SectionAt(win.quotes[i].Span().Start); i >= 0 {
			w.found.spoken[i]++
		}
	}
}

// add joins a window's findings to those of the windows before it.
func (f *findings) add(win *window) {
	to := f.roster.merge(win.entities)
	f.mentions = slices.Grow(f.mentions, len(win.mentions))
	f.events = slices.Grow(f.events, len(win.events))
	f.quotes = slices.Grow(f.quotes, len(win.quotes))
	for _, m := range win.mentions {
		e := to[m.Entity]
		f.roster.count(e, m.Span())
		f.mentions = append(f.mentions, article.NewMention(m.Span(), int(e)))
	}
	events := len(f.events)
	for _, e := range win.events {
		if e.Anchor >= 0 {
			e.Anchor += events
		}
		f.events = append(f.events, e)
	}
	f.quotes = appendQuotes(f.quotes, win.quotes, to)
	f.reported = appendQuotes(f.reported, win.reported, to)
}

// appendQuotes appends statements whose speakers are a window's own; to maps those to
// the document's.
func appendQuotes(list, found []article.Quote, to []int32) []article.Quote {
	for _, q := range found {
		if len(q.Parts) == 0 {
			continue
		}
		if q.Speaker >= 0 && q.Speaker < len(to) {
			q.Speaker = int(to[q.Speaker])
		} else {
			q.Speaker = article.NoSpeaker
		}
		list = append(list, q)
	}
	return list
}

// preview is what was found around the reader's place before its turn.
type preview struct {
	win   *window
	final bool // made when everything was indexed, so that it need not be repeated
}

// previewSize is how much text around the reader's place is enough, in bytes,
// while the rest of the document is still being indexed.
const previewSize = 64 << 10

// preview recognises the window where the reader is, if its turn is still to
// come.
func (w *work) preview(pos int) {
	blocks := w.indexer.Blocks()
	if len(blocks) == 0 || w.next >= len(blocks) {
		return
	}
	at := (&article.Document{Blocks: blocks}).BlockAt(pos)
	if at < w.next || w.indexDone && at < windowEnd(blocks, w.next) {
		return
	}
	if e := w.early; e != nil && e.win.from <= at && at < e.win.to {
		return
	}
	if w.indexDone {
		from, to := w.next, windowEnd(blocks, w.next)
		for to <= at {
			from, to = to, windowEnd(blocks, to)
		}
		w.early = &preview{w.look(from, to), true}
		return
	}
	from := at
	for from > w.next && blocks[at].Span.Start-blocks[from-1].Span.Start < previewSize/4 {
		from--
	}
	to := at + 1
	for to < len(blocks) && blocks[to].Span.End-blocks[from].Span.Start < previewSize {
		to++
	}
	w.early = &preview{w.look(from, to), false}
}

// addTo adds what was found early to a snapshot that does not have it yet.
func (p *preview) addTo(d *article.Document) {
	f := findings{
		roster:   &roster{entities: d.Entities},
		mentions: slices.Clip(d.Mentions), quotes: slices.Clip(d.Quotes), reported: slices.Clip(d.Reported), events: slices.Clip(d.Events),
	}
	f.roster.reindex()
	f.add(p.win)
	d.Entities, d.Mentions, d.Events = f.roster.entities, f.mentions, f.events
	d.Quotes, d.Reported = f.quotes, f.reported
}
