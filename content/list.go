package content

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/event"
	"briefing/content/page"
	"briefing/content/parse"
)

// Limits on the list of a folder.
const (
	MaxEntries = 20_000 // documents listed
	MaxDepth   = 16     // folders inside each other
	listHead   = 32 << 10
)

// NotCounted is the Quotes of an [Entry] that has not been read yet.
const NotCounted = -1

// Entry is a document that could be opened, as a list shows it. All strings but
// Path are clean.
type Entry struct {
	// Index counts the entries of one list from 0; an entry that is given again,
	// with more in it, has the same.
	Index int
	// Path is the name for [Open]; Name is how it is shown, relative to the
	// folder that is listed.
	Path, Name string
	Title      string
	Source     string
	Date       string // as the document gives it
	Day        string // the same as 2026-12-01, 2026-12 or 2026; "" where it cannot be told
	Minutes    int    // to read, estimated from the size until Quotes is there; 0 where it cannot be
	Quotes     int    // statements in it, reported ones too; NotCounted at first
	// Read is how far it was read, from 0 to 1, where the caller of List enters it.
	Read float64
}

// describe fills an entry from the beginning of the document and its size.
func (e *Entry) describe(meta article.Meta, size int) {
	e.Title, e.Source, e.Date = meta.Title, meta.Source.Name, meta.Date
	e.Day = event.Read(e.Date).String()
	if e.Name == "" {
		e.Name = clean.Line(e.Path)
	}
	if e.Title == "" {
		e.Title = fileTitle(filepath.Base(e.Name), e.Name)
	}
	e.Minutes = article.Minutes(article.EstimateWords(size))
}

// List gives the documents that names stand for to yield, those in a folder and below
// it, or in a mailbox or feed, in their order: first each with what its beginning tells, then each
// again as its quotations have been counted. Which files are documents [Files] says;
// no more than [MaxEntries] are listed, and skipped counts what is none.
//
// Yield is called from the goroutine that called List. List returns early with
// the context's error; what cannot be read is left out of the list, unless it is the
// only name. Nothing is fetched but a feed that is listed by its address.
func List(ctx context.Context, names []string, opts Options, yield func(Entry)) (skipped Skipped, err error) {
	name := ""
	if len(names) == 1 {
		name = names[0]
	}
	l := lister{dir: name, opts: opts, yield: yield}
	skipped = Skipped{}
	for f := range found(ctx, names, opts) {
		switch {
		case len(l.entries) == MaxEntries:
			return skipped, l.count(ctx)
		case f.err != nil && f.path == name:
			return skipped, f.err
		case f.err != nil:
		case f.skipped != "":
			skipped.add(f.skipped)
		case f.holds:
			if err := l.collection(ctx, f.path); err != nil && f.path == name {
				return skipped, tell(ctx, name, err)
			}
		default:
			if e, ok := peekEntry(name, f.path, opts.Within); ok {
				l.add(e, nil)
			}
		}
	}
	return skipped, l.count(ctx)
}

// lister makes the list of a folder.
type lister struct {
	dir     string
	opts    Options
	yield   func(Entry)
	entries []Entry
	// held are the entries that stand in a mailbox or feed, nil for the others.
	held []*heldEntry
}

// heldEntry is where an entry of a mailbox or feed is.
type heldEntry struct {
	in *collection
	m  member
}

func (l *lister) add(e Entry, held *heldEntry) {
	e.Index = len(l.entries)
	l.entries, l.held = append(l.entries, e), append(l.held, held)
	l.yield(e)
}

// collection lists the documents of a mailbox or feed.
func (l *lister) collection(ctx context.Context, path string) error {
	c, _, err := collectionOf(ctx, path, l.opts)
	if err != nil || c == nil {
		return err
	}
	under := ""
	if rel, err := filepath.Rel(l.dir, path); err == nil && rel != "." && !c.web {
		under = rel + "/"
	}
	for _, m := range c.members {
		if len(l.entries) == MaxEntries {
			break
		}
		name := m.meta.Byline
		if name == "" {
			name = m.meta.Source.Name
		}
		e := Entry{Path: c.nameOf(m), Name: clean.Line(under + strings.ReplaceAll(name, "/", " ")), Quotes: NotCounted}
		meta := cleanMeta(m.meta)
		if meta.Source.Name == "" {
			meta.Source.Name = meta.Byline
		}
		e.describe(meta, m.size)
		l.add(e, &heldEntry{c, m})
	}
	return nil
}

// count yields the entries again, as they have been read.
func (l *lister) count(ctx context.Context) error {
	if l.opts.BeginningsOnly {
		return nil
	}
	local := l.opts
	local.Offline = true
	for i, e := range l.entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		var b *Book
		var err error
		if held := l.held[i]; held != nil {
			b, err = newBook(ctx, &source{name: e.Path, base: e.Title, collection: held.in, member: held.m.id}, local)
		} else {
			b, err = Open(ctx, e.Path, local)
		}
		if err != nil {
			continue
		}
		if d, err := b.finish(ctx); err == nil {
			l.yield(e.complete(d))
		}
	}
	return ctx.Err()
}

// peekEntry makes an entry from the beginning of a file.
func peekEntry(dir, path, bound string) (Entry, bool) {
	f, info, err := openFile(path, bound)
	if err != nil {
		return Entry{}, false
	}
	defer f.Close()
	if !info.Mode().IsRegular() {
		return Entry{}, false
	}
	buf := make([]byte, min(listHead, info.Size()))
	n, _ := io.ReadFull(f, buf)
	raw := wholeRunes(string(buf[:n]))
	e := Entry{Path: path, Quotes: NotCounted}
	if rel, err := filepath.Rel(dir, path); err == nil {
		e.Name = clean.Line(rel)
	}
	if _, ok := formOf(forms(""), raw); ok {
		e.describe(article.Meta{}, 0) // converting it is too slow for a first list
		return e, true
	}
	if what, _ := binary(raw); what != "" {
		return Entry{}, false
	}
	text, _ := decodeSource(&source{text: raw, base: path})
	size := int(info.Size())
	if kindOf(&source{base: path}, text) == html {
		size = 0 // which says nothing of how much of a page is text
	}
	e.describe(headOf(path, text), size)
	return e, true
}

// headOf is what the beginning of a document says of it.
func headOf(path, text string) article.Meta {
	if kindOf(&source{base: path}, text) == html {
		p, _ := page.Words(text)
		return p.Meta
	}
	head := parse.FrontMatter(text)
	if head.Meta.Title == "" {
		head.Meta.Title = firstLine(text[min(head.Body, len(text)):])
	}
	return head.Meta
}

// firstLine is the first heading, or the first line that could be a title.
func firstLine(text string) string {
	first := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if isHeadingLine(line) {
			first = strings.TrimSpace(strings.Trim(line, "#"))
			break
		}
		if first == "" && len(line) > 0 && len(line) <= 120 {
			first = line
		}
	}
	first = clean.Line(first)
	return first
}

// complete is the entry with what reading the whole document told.
func (e Entry) complete(d *article.Document) Entry {
	if d.Meta.Title != "" {
		e.Title = d.Meta.Title
	}
	if d.Meta.Source.Name != "" {
		e.Source = d.Meta.Source.Name
	}
	if d.Meta.Date != "" {
		e.Date, e.Day = d.Meta.Date, event.Read(d.Meta.Date).String()
	}
	e.Minutes, e.Quotes = article.Minutes(d.WordCount()), len(d.Quotes)+len(d.Reported)
	return e
}
