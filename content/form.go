package content

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/captions"
	"briefing/content/clean"
	"briefing/content/feed"
	"briefing/content/mail"
	"briefing/content/office"
	"briefing/content/pdf"
)

// form is a kind of document that is converted to Markdown when it is opened. A
// package for a form is plugged in by one line in forms.
type form struct {
	// name completes the sentence "FILE is …": "a PDF document".
	name string
	// exts are the file name extensions by which folders list it, with the dot and
	// in lower case. Opening goes by content alone.
	exts []string
	// is reports whether a document that begins with head, at most sampleSize
	// bytes, is of this form.
	is func(head []byte) bool
	// convert converts a whole document, whose path or address is name. The message
	// of an error completes the sentence "open NAME: …"; an error with a method
	// Hint() string also says what to do instead. It must not change data, and
	// returns ctx.Err() soon after ctx is done.
	convert func(ctx context.Context, data []byte, name string) (article.Converted, error)
	// members lists the documents in a form that holds several; convert is nil then.
	members func(ctx context.Context, data []byte) ([]member, error)
	// begin, where it is not nil, converts the beginning of a document that takes
	// long; size estimates the length of the whole text, with which convert must begin
	// the same, and is 0 where begun is the whole.
	begin func(ctx context.Context, data []byte) (begun article.Converted, size int, err error)
}

// forms lists the forms in the order in which they are tried. Cache is the folder of
// [Options].
func forms(cache string) []form {
	convert := func(ctx context.Context, data []byte, _ string) (article.Converted, error) {
		return office.Convert(ctx, data)
	}
	fromPDF := func(ctx context.Context, data []byte, _ string) (article.Converted, error) {
		return pdf.Convert(ctx, data, pdf.Options{CacheDir: cache})
	}
	beginPDF := func(ctx context.Context, data []byte) (article.Converted, int, error) {
		return pdf.Begin(ctx, data, pdf.Options{CacheDir: cache})
	}
	return []form{
		{name: "a PDF document", exts: []string{".pdf"}, is: pdf.Is, convert: fromPDF, begin: beginPDF},
		{name: "an EPUB book", exts: []string{".epub"}, is: office.IsEPUB, convert: convert},
		{name: "an ODT document", exts: []string{".odt", ".ott"}, is: office.IsODT, convert: convert},
		{name: "a DOCX document", exts: []string{".docx", ".docm", ".dotx"}, is: office.IsDOCX, convert: convert},
		{name: "a file of captions", exts: []string{".vtt"}, is: captions.IsVTT, convert: convertCaptions},
		{name: "a file of captions", exts: []string{".srt"}, is: captions.IsSubRip, convert: convertCaptions},
		{name: "a mailbox", exts: []string{".mbox", ".mbx"}, is: mail.IsMailbox, members: mailbox(cache)},
		{name: "a feed", exts: []string{".rss", ".atom"}, is: feed.Is, members: entries},
		{name: "a message", exts: []string{".eml", ".mht", ".mhtml"}, is: mail.IsMessage, convert: convertMail(cache)},
	}
}

// convertMail converts a message, and what it shows of the other forms.
func convertMail(cache string) func(context.Context, []byte, string) (article.Converted, error) {
	attached := func(ctx context.Context, name string, data []byte) (article.Converted, bool) {
		f, ok := formOf(forms(cache), string(data))
		if !ok || f.convert == nil || mail.IsMessage(data) {
			return article.Converted{}, false
		}
		c, err := f.convert(ctx, data, name)
		return c, err == nil
	}
	return func(ctx context.Context, data []byte, _ string) (article.Converted, error) {
		return mail.Convert(ctx, data, attached)
	}
}

// convertCaptions decodes captions, which are text, and converts them.
func convertCaptions(_ context.Context, data []byte, name string) (article.Converted, error) {
	text, notice := decodeSource(&source{name: name, text: string(data)})
	c, err := captions.Convert(text)
	if notice != "" {
		c.Meta.Notices = append(c.Meta.Notices, notice)
	}
	return c, err
}

// formOf returns the form of a document that begins with head; false for text.
func formOf(forms []form, head string) (form, bool) {
	sample := []byte(head[:min(len(head), sampleSize)])
	for _, f := range forms {
		if f.is(sample) {
			return f.guarded(), true
		}
	}
	return form{}, false
}

// guarded returns the form with its converters behind a guard: documents are hostile,
// and one that a converter cannot cope with must not end the program.
func (f form) guarded() form {
	if convert := f.convert; convert != nil {
		f.convert = func(ctx context.Context, data []byte, name string) (c article.Converted, err error) {
			defer failing(&err)
			return convert(ctx, data, name)
		}
	}
	if begin := f.begin; begin != nil {
		f.begin = func(ctx context.Context, data []byte) (c article.Converted, size int, err error) {
			defer failing(&err)
			return begin(ctx, data)
		}
	}
	if list := f.members; list != nil {
		f.members = func(ctx context.Context, data []byte) (members []member, err error) {
			defer failing(&err)
			members, err = list(ctx, data)
			for i := range members {
				members[i] = members[i].guarded()
			}
			return members, err
		}
	}
	return f
}

func (m member) guarded() member {
	convert := m.convert
	m.convert = func(ctx context.Context) (c article.Converted, err error) {
		defer failing(&err)
		return convert(ctx)
	}
	return m
}

// failing, when it is deferred, turns a panic into an error that says where it was.
func failing(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("cannot be converted (%s, %s)", clean.Line(fmt.Sprint(r)), panicked())
	}
}

// isFormName reports whether a file has the extension of a form.
func isFormName(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return slices.ContainsFunc(forms(""), func(f form) bool { return slices.Contains(f.exts, ext) })
}

// original is what a document's text was made from, decoded and clean, before its
// front matter is read.
type original struct {
	text   article.Text
	format article.Format
	meta   article.Meta
	pages  []article.Page
	// converted is true for a text that a form was converted to: it has no front
	// matter, whatever it begins with.
	converted bool
	// verbatim is true for a text whose lines are those of the source.
	verbatim bool
	// rest converts the whole document where this is its beginning, and calls grown
	// with what is there of it meanwhile; size is about the length of its text, or 0.
	rest func(ctx context.Context, grown func(original)) (original, error)
	size int
	// voices is [article.Converted.Voices].
	voices bool
}

// fromForm converts a source, or its beginning where it has a reader who waits and the
// whole takes long.
func fromForm(ctx context.Context, f form, src *source) (original, error) {
	name, data := src.name, []byte(src.text)
	whole := func(ctx context.Context) (original, error) {
		c, err := f.convert(ctx, data, name)
		return cleaned(c, err, name, f)
	}
	if f.begin == nil || src.whole {
		return whole(ctx)
	}
	c, size, err := f.begin(ctx, data)
	orig, err := cleaned(c, err, name, f)
	if size > 0 && err == nil {
		orig.rest, orig.size = func(ctx context.Context, _ func(original)) (original, error) { return whole(ctx) }, size
	}
	return orig, err
}

// cleaned cleans what comes out of a conversion.
func cleaned(c article.Converted, err error, name string, f form) (original, error) {
	if err != nil {
		return original{}, formError(name, err)
	}
	return fromConverted(c, name, f.name)
}

// formError is the failure to convert a document.
func formError(name string, err error) error {
	var hinter interface{ Hint() string }
	hint := ""
	if errors.As(err, &hinter) {
		hint = hinter.Hint()
	}
	return fail(name, err.Error(), hint, err)
}

// fromConverted cleans what a document called name was converted to; what completes
// the sentence "it is …".
func fromConverted(c article.Converted, name, what string) (original, error) {
	text, pages, replaced := cleanPages(c.Text, c.Pages)
	if strings.TrimSpace(text) == "" {
		return original{}, fail(name, "is "+what+" that holds no text", "", nil)
	}
	meta := cleanMeta(c.Meta)
	meta.Path = name
	meta.Replaced += replaced
	return original{text: article.Text(text), format: article.Markdown, meta: meta, pages: pages, converted: true, voices: c.Voices}, nil
}

// cleanPages cleans a text page by page, so that every page begins at the same
// character as before.
func cleanPages(text string, pages []article.Page) (string, []article.Page, int) {
	var b strings.Builder
	b.Grow(len(text))
	replaced, done := 0, 0
	add := func(to int) {
		piece, n := clean.Text(oneBlank(lineFeeds(text[done:to])))
		b.WriteString(piece)
		replaced += n
		done = to
	}
	cleaned := make([]article.Page, len(pages))
	for i, p := range pages {
		add(min(max(p.Start, done), len(text)))
		cleaned[i] = article.Page{Start: b.Len(), Label: clean.Line(p.Label)}
	}
	add(len(text))
	return b.String(), cleaned, replaced
}

// cleanMeta cleans every string that a form says of its document.
func cleanMeta(m article.Meta) article.Meta {
	for _, s := range []*string{&m.Title, &m.Subtitle, &m.Byline, &m.Date, &m.Summary, &m.Source.Name, &m.Source.URL} {
		*s = clean.Line(*s)
	}
	m.Notices = slices.Clone(m.Notices)
	for i := range m.Notices {
		m.Notices[i] = clean.Line(m.Notices[i])
	}
	return m
}
