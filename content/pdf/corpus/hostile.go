package corpus

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// deflated is a stream of zeros or text that is far larger than its file.
func deflated(dict string, piece string, times int) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	for range times {
		_, _ = z.Write([]byte(piece))
	}
	_ = z.Close()
	return stream(dict+" /Filter /FlateDecode", b.String())
}

// Hostile returns documents that are broken, or made to do harm.
func Hostile() map[string][]byte {
	words := At(72, 700, Roman, 12, "Plain words of a page")
	page := func(content string) []byte { return new(Maker).Page(content).Bytes() }
	whole := new(Maker).Page(words, Column(72, 650, 10, Prose(30)...)).Bytes()
	with := func(catalog string, objects ...string) []byte {
		m := new(Maker).Page(words)
		m.Catalog = fmt.Sprintf(catalog, m.Added())
		m.Objects = objects
		return m.Bytes()
	}
	docs := map[string][]byte{
		"header alone":         []byte("%PDF-1.7"),
		"cut in half":          whole[:len(whole)/2],
		"cut before its table": whole[:bytes.Index(whole, []byte("xref"))],
		"no end":               bytes.TrimSuffix(whole, []byte("%%EOF\n")),
		"table that lies":      bytes.Replace(whole, []byte("0000000009"), []byte("9999999999"), 1),
		"bytes changed":        bytes.ReplaceAll(whole, []byte("endobj"), []byte("endjob")),
		"junk before":          append(bytes.Repeat([]byte("junk "), 150), whole...),
		"two in one":           append(bytes.Clone(whole), whole...),
		"length that lies":     bytes.Replace(whole, []byte("/Length "), []byte("/Length 9999999"), 1),
		"negative count":       bytes.Replace(whole, []byte("/Count 1"), []byte("/Count -9"), 1),
		"huge count":           bytes.Replace(whole, []byte("/Count 1"), []byte("/Count 2147483647"), 1),
		"pages in a circle":    bytes.Replace(whole, []byte("/Kids [5 0 R]"), []byte("/Kids [2 0 R 5 0 R]"), 1),
		"page of itself":       bytes.Replace(whole, []byte("/Contents 6 0 R"), []byte("/Contents 5 0 R"), 1),
		"huge page":            bytes.Replace(whole, []byte("[0 0 612 792]"), []byte("[0 0 1e30 1e30]"), 1),
		"page turned inside":   bytes.Replace(whole, []byte("[0 0 612 792]"), []byte("[612 792 0 0]"), 1),
		"no fonts":             bytes.Replace(whole, []byte("/F1 3 0 R"), []byte("/F1 99 0 R"), 1),
		"escape sequences":     page(At(72, 700, Roman, 12, "a\x1b]0;owned\x07b\x1b[2Jc")),
		"controls":             page(At(72, 700, Roman, 12, "a\x00b\x01c\x02d\x7fe")),
		"markdown":             page(At(72, 700, Roman, 12, "# [x](javascript:1) <script> ![i](http://h) ``` > | * _x_")),
		"deep arrays":          page(strings.Repeat("[", 25_000)),
		"deep dictionaries":    page(strings.Repeat("<<", 25_000)),
		"deep state":           page(strings.Repeat("q ", 25_000) + words),
		"numbers":              page("BT /F1 1e38 Tf 1e38 0 0 1e38 -1e38 1e38 Tm (x) Tj ET BT /F1 -12 Tf 72 72 Td (minus) Tj ET BT /F1 0 Tf (none) Tj ET"),
		"many words":           page(strings.Repeat(At(72, 700, Roman, 1, "a b c d e f"), 1500)),
		"one place":            page(strings.Repeat(At(72, 700, Roman, 12, "same place"), 800)),
		"grid":                 page(gridOf(30, 30)),
		"javascript":           with("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
		"launch":               with("/OpenAction << /S /Launch /F (/bin/sh) >>"),
		"attachment":           with("/Names << /EmbeddedFiles << /Names [(a.exe) %d 0 R] >> >>", "<< /Type /Filespec /F (../../etc/passwd) >>"),
		"xfa":                  with("/AcroForm << /XFA %d 0 R >>", stream("", `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`)),
		"bookmarks in a circle": with("/Outlines %d 0 R", "<< /First 8 0 R >>",
			"<< /Title (One) /Dest [5 0 R /Fit] /Next 9 0 R /First 8 0 R >>", "<< /Title (Two) /Dest [5 0 R /Fit] /Next 8 0 R >>"),
	}
	bomb := new(Maker).Page(words)
	bomb.Extra[0] = fmt.Sprintf("/Contents %d 0 R", bomb.Added())
	bomb.Object(deflated("", "BT /F1 9 Tf (bomb bomb) Tj ET ", 3_000))
	docs["bomb"] = bomb.Bytes()
	docs["forms in forms"] = NestedForms(5)
	many := new(Maker)
	for range 60 {
		many.Page(words)
	}
	docs["many pages"] = many.Bytes()
	return docs
}

// gridOf draws so many rows and columns of cells.
func gridOf(rows, cols int) string {
	var b strings.Builder
	for r := range rows {
		for c := range cols {
			b.WriteString(At(10+float64(c)*10, 780-float64(r)*9, Roman, 3, fmt.Sprint(r*c)) + "\n")
		}
	}
	return b.String()
}

// NestedForms is a page whose form shows another one twice, and so on: its text is
// drawn 2 to the power of depth times.
func NestedForms(depth int) []byte {
	m := new(Maker).Page("/X Do")
	first := m.Added()
	m.Extra[0] = fmt.Sprintf("/Resources << /Font << /F1 3 0 R >> /XObject << /X %d 0 R >> >>", first)
	for i := range depth {
		m.Object(stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >>", first+i+1), "/X Do /X Do"))
	}
	m.Object(stream("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>", At(72, 700, Roman, 12, "again")))
	return m.Bytes()
}

// WithPageBefore puts a plain page before the first page of a document.
func WithPageBefore(doc []byte) []byte {
	plain := "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 901 0 R >>"
	body := stream("", At(72, 700, Roman, 12, "Plain words"))
	doc = bytes.Replace(doc, []byte("/Kids [5 0 R] /Count 1"), []byte("/Kids [900 0 R 5 0 R] /Count 2"), 1)
	// The places of the objects change, which the engine finds out by itself.
	return bytes.Replace(doc, []byte("1 0 obj"), []byte("900 0 obj\n"+plain+"\nendobj\n901 0 obj\n"+body+"\nendobj\n1 0 obj"), 1)
}
