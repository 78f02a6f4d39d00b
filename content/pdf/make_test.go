package pdf

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"briefing/content/article"
)

// maker builds PDF documents for tests.
type maker struct {
	objects []string // from object 1
	pages   []string // their contents
	extra   []string // entries of each page
	catalog string   // more entries
	info    string
}

// Fonts of every page: their names in contents.
const (
	roman = "F1"
	bold  = "F2"
)

// page adds a page of 612 by 792 points.
func (m *maker) page(content ...string) *maker {
	m.pages = append(m.pages, strings.Join(content, "\n"))
	m.extra = append(m.extra, "")
	return m
}

// at draws text at a place, y from the bottom.
func at(x, y float64, font string, size float64, text string) string {
	text = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(text)
	return fmt.Sprintf("BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET", font, size, x, y, text)
}

// column draws lines of text from a place downwards.
func column(x, y, size float64, lines ...string) string {
	var out []string
	for i, l := range lines {
		out = append(out, at(x, y-float64(i)*1.2*size, roman, size, l))
	}
	return strings.Join(out, "\n")
}

// object adds an object and returns its number.
func (m *maker) object(body string) int {
	m.objects = append(m.objects, body)
	return len(m.objects)
}

func stream(dict, body string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(body), body)
}

// firstPage is the object of the first page in what bytes makes; each page has two.
const firstPage = 5

// bytes writes the document: objects 1 to 4 are catalog, pages and fonts, then each
// page and its content, then those that were added.
func (m *maker) bytes() []byte {
	kids := make([]string, len(m.pages))
	for i := range m.pages {
		kids[i] = fmt.Sprintf("%d 0 R", firstPage+2*i)
	}
	all := []string{
		"<< /Type /Catalog /Pages 2 0 R " + m.catalog + " >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids)),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
	}
	for i, c := range m.pages {
		all = append(all, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents %d 0 R %s >>", firstPage+2*i+1, m.extra[i]), stream("", c))
	}
	return assemble(append(all, m.objects...), m.info)
}

// added is the number of the first object that bytes adds after the pages.
func (m *maker) added() int { return firstPage + 2*len(m.pages) }

// assemble writes a file of objects, the first of which is the catalog.
func assemble(objects []string, info string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, info, start)
	return []byte(b.String())
}

// theEngine serves all tests that need no engine of their own.
var theEngine = sync.OnceValues(func() (*engine, error) { return interpreted(context.Background()) })

// converted converts a document with the engine of the tests.
func converted(t testing.TB, data []byte) article.Converted {
	t.Helper()
	c, err := convertShared(t.Context(), t, data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func convertShared(ctx context.Context, t testing.TB, data []byte) (article.Converted, error) {
	t.Helper()
	e, err := theEngine()
	if err != nil {
		t.Fatal(err)
	}
	return e.convert(ctx, data)
}

// convert converts a document and leaves the engine running.
func (e *engine) convert(ctx context.Context, data []byte) (article.Converted, error) {
	f, err := e.open(data)
	if err != nil {
		return article.Converted{}, err
	}
	defer f.closeDocument()
	return newReader(f, data).whole(ctx)
}

// startInterpreted starts an engine for one test.
func startInterpreted(t testing.TB) *engine {
	t.Helper()
	e, err := interpreted(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.close)
	return e
}
