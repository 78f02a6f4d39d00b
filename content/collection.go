package content

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/feed"
	"briefing/content/mail"
	md "briefing/content/markdown"
)

// collection is a file, or what an address answers with, that holds several documents:
// a mailbox or a feed.
type collection struct {
	name    string // the path or address
	what    string // "a mailbox"
	web     bool   // name is an address
	members []member
}

// member is a document of a collection. Its name for [Open] is that of the collection,
// "#" and its identifier.
type member struct {
	id   string
	meta article.Meta
	size int // bytes, about
	// excerpt is true where the document likely is the beginning of one that stands
	// whole at meta.Source.URL.
	excerpt bool
	convert func(ctx context.Context) (article.Converted, error)
}

// mailbox lists the messages of a mailbox.
func mailbox(cache string) func(context.Context, []byte) ([]member, error) {
	convert := convertMail(cache)
	return func(_ context.Context, data []byte) ([]member, error) {
		var members []member
		for _, m := range mail.Messages(data) {
			raw := data[m.Start:m.End]
			members = append(members, member{
				id: m.ID, meta: m.Meta, size: min(len(raw), 100<<10),
				convert: func(ctx context.Context) (article.Converted, error) {
					return convert(ctx, mail.Unquote(raw), "")
				},
			})
		}
		return members, nil
	}
}

// entries lists the entries of a feed.
func entries(_ context.Context, data []byte) ([]member, error) {
	f, err := feed.Parse(data)
	if err != nil {
		return nil, err
	}
	var members []member
	for _, e := range f.Entries {
		members = append(members, member{
			id: e.ID, meta: e.Meta, excerpt: e.Excerpt,
			convert: func(context.Context) (article.Converted, error) { return e.Convert(), nil },
		})
	}
	return members, nil
}

// collect lists the documents of a source in a form that holds several.
func collect(ctx context.Context, f form, src *source, name string) (*collection, error) {
	members, err := f.members(ctx, []byte(src.text))
	if err != nil {
		return nil, formError(name, err)
	}
	if len(members) == 0 {
		return nil, fail(name, "is "+f.name+" with nothing in it", "", nil)
	}
	return &collection{name: name, what: f.name, web: isAddress(name), members: members}, nil
}

func isAddress(name string) bool { return hasScheme(name, "http") || hasScheme(name, "https") }

// nameOf is the name for [Open] of a document of the collection.
func (c *collection) nameOf(m member) string {
	if len(c.members) == 1 {
		return c.name
	}
	return c.name + "#" + m.id
}

// collectionOf returns what a mailbox or feed called name holds; nil, and the source,
// where it is something else.
func collectionOf(ctx context.Context, name string, opts Options) (*collection, *source, error) {
	src, err := find(ctx, name, opts)
	if err != nil {
		return nil, nil, err
	}
	if src.collection != nil {
		return src.collection, src, nil
	}
	c, err := opts.Shelf.collect(ctx, src)
	return c, src, err
}

// opened decodes or converts a source. Of one that holds several documents it returns
// the one that is meant, or the only one; of what comes by standard input, all.
func opened(ctx context.Context, src *source, opts Options) (original, error) {
	c := src.collection
	if c == nil {
		var err error
		if c, err = opts.Shelf.collect(ctx, src); err != nil {
			return original{}, err
		}
	}
	if c == nil {
		return originalOf(ctx, src, forms(src.cache))
	}
	switch {
	case src.member != "":
		m, err := c.find(src.member)
		if err != nil {
			return original{}, err
		}
		return c.original(ctx, m, opts)
	case len(c.members) == 1:
		return c.original(ctx, c.members[0], opts)
	case src.name == "-":
		return c.digest(ctx)
	}
	return original{}, fail(src.name, "is "+c.what, "open it alone to choose from it", ErrFolder)
}

// find returns the document of that identifier.
func (c *collection) find(id string) (member, error) {
	for _, m := range c.members {
		if m.id == id {
			return m, nil
		}
	}
	return member{}, fail(c.name+"#"+id, "is not in "+c.what+" any more", "open "+clean.Line(c.name)+" to see what is", nil)
}

// original converts a document of the collection. Where it is only the beginning of one,
// and the collection itself came from the web, the whole one is fetched.
func (c *collection) original(ctx context.Context, m member, opts Options) (original, error) {
	name := c.nameOf(m)
	converted, err := m.convert(ctx)
	if err != nil {
		return original{}, formError(name, err)
	}
	own, err := fromConverted(converted, name, c.what)
	if !m.excerpt || !c.web || opts.Offline {
		return own, err
	}
	whole, failed := c.whole(ctx, m, opts)
	switch {
	case ctx.Err() != nil:
		return original{}, ctx.Err()
	case failed == nil && whole.text.Len() > own.text.Len()/2:
		whole.meta = joinMeta(whole.meta, own.meta)
		return whole, nil
	case failed != nil && err == nil:
		own.meta.Notices = append(own.meta.Notices, "only the beginning: the whole article could not be opened ("+clean.Line(failed.Error())+")")
	}
	return own, err
}

// whole fetches the article that an entry is the beginning of.
func (c *collection) whole(ctx context.Context, m member, opts Options) (original, error) {
	src, err := webSource(ctx, m.meta.Source.URL, opts)
	if err != nil {
		return original{}, err
	}
	if src.collection != nil {
		return original{}, fail(src.name, "is "+src.collection.what, "", nil)
	}
	return originalOf(ctx, src, forms(src.cache))
}

// digest converts all documents of a collection to one: of what comes by standard
// input, none can be opened again.
func (c *collection) digest(ctx context.Context) (original, error) {
	var all article.Converted
	for _, m := range c.members {
		one, err := m.convert(ctx)
		if err != nil {
			continue
		}
		all.Pages = append(all.Pages, article.Page{Start: len(all.Text), Label: m.meta.Title})
		all.Text += digestHead(one.Meta) + one.Text + "\n"
		if len(all.Text) > article.MaxBytes/2 {
			break
		}
	}
	all.Meta.Source = c.members[0].meta.Source
	all.Meta.Source.URL = ""
	return fromConverted(all, c.name, c.what)
}

// digestHead is the heading of a document in a digest, and what stands below it.
func digestHead(meta article.Meta) string {
	var w md.Writer
	var title, facts md.Inline
	title.Add(meta.Title, 0, "")
	if meta.Title == "" {
		title.Add("Without a title", 0, "")
	}
	w.Heading(1, title)
	by := meta.Byline
	if by != "" && meta.Date != "" {
		by += ", "
	}
	facts.Add(by+meta.Date, md.Emphasis, "")
	w.Paragraph(facts)
	text, _ := w.Finish()
	return text + "\n"
}

// cutMember divides the name of a document in a collection into those of both.
func cutMember(name string) (container, id string, ok bool) {
	at := strings.LastIndexByte(name, '#')
	if at <= 0 || at+1 == len(name) {
		return "", "", false
	}
	container, id = name[:at], name[at+1:]
	if isAddress(name) {
		return container, id, true
	}
	if _, err := os.Lstat(name); err == nil {
		return "", "", false // a file with such a name
	}
	info, err := os.Stat(container)
	return container, id, err == nil && info.Mode().IsRegular()
}

// memberSource opens a document in a mailbox or feed on disk.
func memberSource(ctx context.Context, container, id string, opts Options) (*source, error) {
	f, info, err := openFile(container, opts.Within)
	if err != nil {
		return nil, err
	}
	f.Close()
	c := opts.Shelf.get(container, info)
	if c == nil {
		src, err := fileSource(ctx, container, opts)
		if err != nil {
			return nil, err
		}
		switch c, err = opts.Shelf.collect(ctx, src); {
		case err != nil:
			return nil, err
		case c == nil:
			return nil, fail(container+"#"+id, "is no document: "+clean.Line(container)+" is neither a mailbox nor a feed", "check the name", fs.ErrNotExist)
		}
	}
	return &source{name: container + "#" + id, base: filepath.Base(container), collection: c, member: id}, nil
}

// Shelf remembers the mailbox or feed that was opened last, so that its documents need
// not read or fetch it again, and pages that were fetched to see whether they are feeds.
// The zero value is ready to use, and nil remembers nothing. It is safe for several
// goroutines.
type Shelf struct {
	mu   sync.Mutex
	last *collection
	at   time.Time // when the file was changed; zero for an address
	size int64

	ahead map[string]*source
}

// get returns the collection of that name, if it is the one remembered. Info is that of
// its file now, nil for an address.
func (s *Shelf) get(name string, info fs.FileInfo) *collection {
	if s == nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last == nil || s.last.name != name || info != nil && (!info.ModTime().Equal(s.at) || info.Size() != s.size) {
		return nil
	}
	return s.last
}

// collect lists the documents of a source that holds several, and remembers them; nil
// for a source of another form.
func (s *Shelf) collect(ctx context.Context, src *source) (*collection, error) {
	f, ok := formOf(forms(src.cache), src.text)
	if !ok || f.members == nil {
		return nil, nil
	}
	c, err := collect(ctx, f, src, src.name)
	if err == nil && src.info != nil {
		s.put(c, src.info)
	}
	return c, err
}

func (s *Shelf) put(c *collection, info fs.FileInfo) {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last, s.at, s.size = c, time.Time{}, 0
	if info != nil {
		s.at, s.size = info.ModTime(), info.Size()
	}
}

// keep remembers a page until it is opened.
func (s *Shelf) keep(address string, src *source) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ahead == nil {
		s.ahead = map[string]*source{}
	}
	s.ahead[address] = src
}

// take returns a page that was kept, once.
func (s *Shelf) take(address string) *source {
	if s == nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	src := s.ahead[address]
	delete(s.ahead, address)
	return src
}
