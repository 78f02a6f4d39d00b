// Package corpus makes PDF documents for tests: by text at places on pages, and a set
// of documents that are broken or made to do harm.
package corpus

import (
	"fmt"
	"strings"
)

// Maker builds PDF documents for tests.
type Maker struct {
	Objects []string // those after the pages
	pages   []string // their contents
	Extra   []string // entries of each page
	Catalog string   // more entries
	Info    string   // entries of the trailer
}

// Fonts of every page: their names in contents.
const (
	Roman = "F1"
	Bold  = "F2"
)

// Page adds a page of 612 by 792 points.
func (m *Maker) Page(content ...string) *Maker {
	m.pages = append(m.pages, strings.Join(content, "\n"))
	m.Extra = append(m.Extra, "")
	return m
}

// At draws text at a place, y from the bottom.
func At(x, y float64, font string, size float64, text string) string {
	text = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(text)
	return fmt.Sprintf("BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET", font, size, x, y, text)
}

// Column draws lines of text from a place downwards.
func Column(x, y, size float64, lines ...string) string {
	var out []string
	for i, l := range lines {
		out = append(out, At(x, y-float64(i)*1.2*size, Roman, size, l))
	}
	return strings.Join(out, "\n")
}

// Object adds an object and returns its number.
func (m *Maker) Object(body string) int {
	m.Objects = append(m.Objects, body)
	return len(m.Objects)
}

func stream(dict, body string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(body), body)
}

// FirstPage is the object of the first page in what Bytes makes; each page has two.
const FirstPage = 5

// Bytes writes the document: objects 1 to 4 are catalog, pages and fonts, then each
// page and its content, then those that were added.
func (m *Maker) Bytes() []byte {
	kids := make([]string, len(m.pages))
	for i := range m.pages {
		kids[i] = fmt.Sprintf("%d 0 R", FirstPage+2*i)
	}
	all := []string{
		"<< /Type /Catalog /Pages 2 0 R " + m.Catalog + " >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids)),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
	}
	for i, c := range m.pages {
		all = append(all, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents %d 0 R %s >>", FirstPage+2*i+1, m.Extra[i]), stream("", c))
	}
	return assemble(append(all, m.Objects...), m.Info)
}

// Added is the number of the first object that Bytes adds after the pages.
func (m *Maker) Added() int { return FirstPage + 2*len(m.pages) }

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

// Prose is filler for bodies: n lines of invented text.
func Prose(n int) []string {
	words := strings.Fields("the harbour office of the northern islands reported on the number of ships that called in the last quarter and said that the figures were lower than a year before because storms kept small boats away from both ports")
	lines := make([]string, n)
	for i := range lines {
		var line []string
		for j := range 8 {
			line = append(line, words[(i*5+j)%len(words)])
		}
		lines[i] = strings.Join(line, " ")
	}
	return lines
}
