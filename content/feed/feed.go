package feed

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"

	"briefing/content/article"
	"briefing/content/clean"
)

// Limits on a feed.
const (
	MaxBytes   = 20 << 20
	MaxEntries = 2000
	MaxDepth   = 1000 // elements, or JSON values, inside each other
	maxLine    = 1000
)

// Error says why a feed cannot be read.
type Error struct {
	Problem string // completes "open NAME: …"
	Advice  string // what to do instead; may be empty
}

// Error implements error.
func (e *Error) Error() string { return e.Problem }

// Hint says what to do instead.
func (e *Error) Hint() string { return e.Advice }

// Feed is a feed that has been parsed.
type Feed struct {
	Title   string
	Entries []Entry
}

// Entry is an entry of a feed.
type Entry struct {
	// ID tells it from the others of the feed, and stays the same as long as the entry
	// is in it.
	ID string
	// Meta is what the feed says of it. Source.URL is the address of the article.
	Meta article.Meta
	// Excerpt is true where the entry likely has only the beginning of an article that
	// stands whole at Meta.Source.URL.
	Excerpt bool

	html string
}

// Parse parses a feed. Errors are of type [*Error]. Entries without an address and
// without words are left out.
func Parse(data []byte) (result Feed, err error) {
	// The library was not made for hostile feeds.
	defer func() {
		if r := recover(); r != nil {
			result, err = Feed{}, damaged()
		}
	}()
	if len(data) > MaxBytes {
		return Feed{}, &Error{fmt.Sprintf("is a feed larger than %d MB", MaxBytes>>20), ""}
	}
	data = withoutUTF16(data)
	if utf8.Valid(data) {
		data = withoutDeclaration(data) // whatever encoding that names
	}
	if !shallow(data) {
		return Feed{}, &Error{fmt.Sprintf("is a feed with more than %d elements inside each other", MaxDepth), ""}
	}
	parsed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err != nil {
		parsed, err = gofeed.NewParser().Parse(strings.NewReader(mended(data)))
	}
	if err != nil {
		return Feed{}, damaged()
	}
	f := Feed{Title: plainLine(parsed.Title)}
	seen := map[string]int{}
	for _, item := range parsed.Items {
		if len(f.Entries) == MaxEntries {
			break
		}
		if e := entryOf(parsed, item); e.html != "" || e.Meta.Source.URL != "" && e.Meta.Title != "" {
			if seen[e.ID]++; seen[e.ID] > 1 {
				e.ID += "-" + strconv.Itoa(seen[e.ID])
			}
			e.Meta.Source.Name = f.Title
			f.Entries = append(f.Entries, e)
		}
	}
	return f, nil
}

// mended is a feed with what most often breaks one put right: text that is in no
// encoding, or not in that which it names, and characters that XML does not have.
func mended(data []byte) string {
	text := string(withoutDeclaration(data))
	if !utf8.ValidString(text) {
		enc, _ := charset.Lookup("windows-1252")
		if decoded, err := enc.NewDecoder().String(text); err == nil {
			text = decoded
		}
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, text)
}

func damaged() error {
	return &Error{"is a damaged feed", "ask its publisher, or open the address of the article"}
}

// entryOf takes over an entry.
func entryOf(f *gofeed.Feed, item *gofeed.Item) Entry {
	e := Entry{html: item.Content}
	if len(e.html) < len(item.Description) {
		e.html = item.Description
	}
	e.Meta.Title = plainLine(item.Title)
	e.Meta.Source.URL = address(item.Link, f.Link)
	e.Meta.Byline = authors(item)
	switch {
	case item.PublishedParsed != nil:
		e.Meta.Date = item.PublishedParsed.Format(time.DateOnly)
	case item.UpdatedParsed != nil:
		e.Meta.Date = item.UpdatedParsed.Format(time.DateOnly)
	default:
		e.Meta.Date = plainLine(item.Published)
	}
	id := item.GUID
	if id == "" {
		id = item.Link + item.Title
	}
	hash := fnv.New64a()
	hash.Write([]byte(id))
	e.ID = strconv.FormatUint(hash.Sum64(), 36)
	e.Excerpt = e.Meta.Source.URL != "" && isExcerpt(e.html)
	return e
}

// authors returns the names of an entry's authors.
func authors(item *gofeed.Item) string {
	var names []string
	for _, a := range item.Authors {
		if a == nil || len(names) == 4 {
			continue
		}
		name := plainLine(a.Name)
		if name == "" {
			name = plainLine(a.Email)
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// address returns the address of an article, resolved against that of the site; ""
// where it is none of the web.
func address(link, site string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || link == "" {
		return ""
	}
	if base, err := url.Parse(strings.TrimSpace(site)); err == nil && !u.IsAbs() {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return clean.Line(u.String())
}

// plainLine is text of a feed, which may hold HTML, on one clean line.
func plainLine(s string) string {
	s = wordsOf(s[:min(len(s), 4*maxLine)])
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > maxLine {
		s = strings.ToValidUTF8(s[:maxLine], "") + "…"
	}
	return clean.Line(s)
}
