package page

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"golang.org/x/net/html"

	"briefing/content/article"
	"briefing/content/clean"
)

// ErrNoArticle says that a page holds no article that could be told from its
// surroundings.
var ErrNoArticle = errors.New("it holds no connected text")

// leastWords is the number of words below which what was found is no article.
const leastWords = 25

// Page is what was taken from an HTML page.
type Page struct {
	// Text is Markdown from Article, plain text from Words.
	Text string
	// Plain says that Text is plain text: the page is one text that a program has
	// laid out.
	Plain bool
	// Meta has what the page says of itself: title, byline, source, date,
	// summary. Its strings are clean; Path is empty.
	Meta article.Meta
}

// Article finds the article in a page and returns it as Markdown. Address is
// where the page comes from; where it is an http or https address, relative
// links are resolved against it, else they stay relative.
//
// The error is [ErrNoArticle] where there is none, or a [*LimitError].
func Article(page, address string) (result Page, err error) {
	// The libraries were not made for hostile pages.
	defer func() {
		if r := recover(); r != nil {
			result, err = Page{}, fmt.Errorf("it could not be laid out: %v", r)
		}
	}()
	if err := Measure(page); err != nil {
		return Page{}, err
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return Page{}, err
	}
	limitSpans(doc)
	if text := laidOut(doc); text != "" {
		title := line(strings.TrimLeft(titleOf(doc), "- "))
		return Page{Text: text, Plain: true, Meta: article.Meta{Title: title}}, nil
	}
	linked, authors := linkedDataOf(doc), metaAuthors(doc)
	notes := takeNotes(doc)
	markTargets(doc)
	makeLists(doc)
	makeFigures(doc)
	Raised{}.Set(doc)
	from := webAddress(address)
	parser := readability.NewParser()
	found, err := parser.ParseAndMutate(doc, from)
	if err != nil {
		return Page{}, err
	}
	meta := metaOf(found, from)
	if several := byline(linked.authors); several != "" {
		meta.Byline = several
	} else if several = byline(authors); several != "" {
		meta.Byline = several
	}
	markdown, err := "", error(nil)
	if found.Node != nil {
		tidy(found.Node)
		markdown, err = convert(found.Node)
		markdown = notes.put(markdown)
	}
	if err != nil {
		return Page{Meta: meta}, err
	}
	if tooShort(markdown) {
		if markdown = linked.markdown(); tooShort(markdown) {
			return Page{Meta: meta}, ErrNoArticle
		}
		linked.complete(&meta)
	}
	if begins(markdown, meta.Summary) {
		meta.Summary = "" // the page has none: it is how the article begins
	}
	return Page{Text: markdown + "\n", Meta: meta}, nil
}

// begins reports whether a text begins with the first letters of a summary, which
// may be cut, and lacks markup.
func begins(markdown, summary string) bool {
	const enough = 60 // letters
	want := letters(summary, enough)
	return want != "" && strings.HasPrefix(letters(markdown, enough), want)
}

// letters are the first letters of a text.
func letters(s string, most int) string {
	var b strings.Builder
	for _, r := range s {
		if b.Len() >= most {
			break
		}
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// tooShort reports whether a text has too few words for an article; two characters of
// Chinese or Japanese are taken for a word.
func tooShort(text string) bool {
	han := 0
	for _, r := range text {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			han++
		}
	}
	return len(strings.Fields(text))+han/2 < leastWords
}

// convert converts a tree of elements to Markdown.
func convert(root *html.Node) (string, error) {
	settleElements(root)
	conv := converter.NewConverter(converter.WithPlugins(
		base.NewBasePlugin(),
		commonmark.NewCommonmarkPlugin(
			commonmark.WithListEndComment(true),
			commonmark.WithLinkEmptyHrefBehavior(commonmark.LinkBehaviorSkip),
			commonmark.WithLinkEmptyContentBehavior(commonmark.LinkBehaviorSkip),
		),
		table.NewTablePlugin(
			table.WithHeaderPromotion(true),
			table.WithSkipEmptyRows(true),
			table.WithCellPaddingBehavior(table.CellPaddingBehaviorNone),
			table.WithNewlineBehavior(table.NewlineBehaviorPreserve),
		),
	))
	markdown, err := conv.ConvertNode(root)
	return seen(string(bytes.TrimSpace(markdown))), err
}

// seen leaves out what pages use to steer line breaks and no browser draws.
func seen(s string) string {
	return strings.NewReplacer("\u200B", "", "\uFEFF", "", "\u00AD", "").Replace(s)
}

// webAddress parses an http or https address; nil for anything else.
func webAddress(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}

// metaOf is what the page says of itself.
func metaOf(a readability.Article, from *url.URL) article.Meta {
	meta := article.Meta{
		Title:   line(a.Title()),
		Byline:  line(strings.TrimPrefix(a.Byline(), "By ")),
		Summary: line(a.Excerpt()),
		Source:  article.Publication{Name: line(a.SiteName())},
	}
	meta.Title = without(without(meta.Title, meta.Source.Name), meta.Byline)
	if from != nil {
		meta.Source.URL = from.String()
		if meta.Source.Name == "" {
			meta.Source.Name = strings.TrimPrefix(from.Hostname(), "www.")
		}
	}
	if strings.EqualFold(meta.Byline, meta.Source.Name) {
		meta.Byline = "" // a house that signs its own articles
	}
	if at, err := a.PublishedTime(); err == nil {
		meta.Date = at.Format(article.DateLayout)
	}
	return meta
}

// without removes the name of the site or the author from the end of a title,
// with what stands between ("Title | Site", "Title - Site").
func without(title, name string) string {
	rest, found := strings.CutSuffix(title, name)
	if !found || name == "" {
		return title
	}
	bare := strings.TrimRight(rest, " |-–—·:»/")
	if bare == "" || len(rest)-len(bare) < 2 {
		return title
	}
	return bare
}

// line is a value of the page on one clean line of bounded length.
func line(s string) string {
	const most = 1000 // bytes
	s = clean.Line(strings.Join(strings.Fields(s), " "))
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
