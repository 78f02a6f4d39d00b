package content

import (
	"context"
	"errors"
	"net/url"
	"path"
	"strings"

	"briefing/content/fetch"
)

// webSource fetches an address. Where a feed answers, a place in it ("#…") names an entry.
func webSource(ctx context.Context, address string, opts Options) (*source, error) {
	if opts.Offline {
		return nil, fail(address, "addresses are not opened offline", "leave out --offline, or save the page and open the file", nil)
	}
	container, id, _ := strings.Cut(address, "#")
	if c := opts.Shelf.get(container, nil); c != nil {
		return &source{name: address, collection: c, member: id}, nil
	}
	if src := opts.Shelf.take(address); src != nil {
		return src, nil
	}
	res, err := fetch.Get(ctx, address)
	if err != nil {
		var told *fetch.Error
		if errors.As(err, &told) {
			return nil, fail(address, told.Problem, told.Hint, err)
		}
		return nil, err
	}
	src := &source{name: res.Address, text: res.Body, charset: res.Charset, rawText: opts.RawText, cache: opts.Cache}
	if u, err := url.Parse(res.Address); err == nil {
		src.base = path.Base(u.Path)
	}
	src.kind = servedKind(res.Type, src.base)
	f, isForm := formOf(forms(""), src.text)
	switch {
	case isForm && f.members != nil:
		if src.collection, err = collect(ctx, f, src, container); err != nil {
			return nil, err
		}
		src.name, src.text, src.member = address, "", id
		opts.Shelf.put(src.collection, nil)
	case !isForm && src.kind == unknown && res.Type != "" && res.Type != "application/octet-stream":
		return nil, fail(address, "is "+res.Type, "briefing reads "+readable, nil)
	}
	return src, nil
}

// servedKind is the kind that a media type stands for. Servers give Markdown
// the type of plain text, so that there the name decides.
func servedKind(media, base string) kind {
	switch media {
	case "text/html", "application/xhtml+xml":
		return html
	case "text/markdown", "text/x-markdown":
		return markdown
	case "text/plain":
		if strings.HasSuffix(base, ".md") || strings.HasSuffix(base, ".markdown") {
			return markdown
		}
		return plain
	}
	return unknown
}
