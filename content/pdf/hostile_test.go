package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"briefing/content/article"
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

// hostile returns documents that are broken, or made to do harm.
func hostile() map[string][]byte {
	words := at(72, 700, roman, 12, "Plain words of a page")
	page := func(content string) []byte { return new(maker).page(content).bytes() }
	whole := new(maker).page(words, column(72, 650, 10, prose(30)...)).bytes()
	with := func(catalog string, objects ...string) []byte {
		m := new(maker).page(words)
		m.catalog = fmt.Sprintf(catalog, m.added())
		m.objects = objects
		return m.bytes()
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
		"escape sequences":     page(at(72, 700, roman, 12, "a\x1b]0;owned\x07b\x1b[2Jc")),
		"controls":             page(at(72, 700, roman, 12, "a\x00b\x01c\x02d\x7fe")),
		"markdown":             page(at(72, 700, roman, 12, "# [x](javascript:1) <script> ![i](http://h) ``` > | * _x_")),
		"deep arrays":          page(strings.Repeat("[", 100_000)),
		"deep dictionaries":    page(strings.Repeat("<<", 100_000)),
		"deep state":           page(strings.Repeat("q ", 100_000) + words),
		"numbers":              page("BT /F1 1e38 Tf 1e38 0 0 1e38 -1e38 1e38 Tm (x) Tj ET BT /F1 -12 Tf 72 72 Td (minus) Tj ET BT /F1 0 Tf (none) Tj ET"),
		"many words":           page(strings.Repeat(at(72, 700, roman, 1, "a b c d e f"), 1500)),
		"one place":            page(strings.Repeat(at(72, 700, roman, 12, "same place"), 800)),
		"grid":                 page(gridOf(40, 40)),
		"javascript":           with("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
		"launch":               with("/OpenAction << /S /Launch /F (/bin/sh) >>"),
		"attachment":           with("/Names << /EmbeddedFiles << /Names [(a.exe) %d 0 R] >> >>", "<< /Type /Filespec /F (../../etc/passwd) >>"),
		"xfa":                  with("/AcroForm << /XFA %d 0 R >>", stream("", `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`)),
		"bookmarks in a circle": with("/Outlines %d 0 R", "<< /First 8 0 R >>",
			"<< /Title (One) /Dest [5 0 R /Fit] /Next 9 0 R /First 8 0 R >>", "<< /Title (Two) /Dest [5 0 R /Fit] /Next 8 0 R >>"),
	}
	bomb := new(maker).page(words)
	bomb.extra[0] = fmt.Sprintf("/Contents %d 0 R", bomb.added())
	bomb.object(deflated("", "BT /F1 9 Tf (bomb bomb) Tj ET ", 3_000))
	docs["bomb"] = bomb.bytes()
	docs["forms in forms"] = nestedForms(7)
	many := new(maker)
	for range 60 {
		many.page(words)
	}
	docs["many pages"] = many.bytes()
	return docs
}

// gridOf draws so many rows and columns of cells.
func gridOf(rows, cols int) string {
	var b strings.Builder
	for r := range rows {
		for c := range cols {
			b.WriteString(at(10+float64(c)*10, 780-float64(r)*9, roman, 3, fmt.Sprint(r*c)) + "\n")
		}
	}
	return b.String()
}

// nestedForms is a page whose form shows another one twice, and so on: its text is
// drawn 2 to the power of depth times.
func nestedForms(depth int) []byte {
	m := new(maker).page("/X Do")
	first := m.added()
	m.extra[0] = fmt.Sprintf("/Resources << /Font << /F1 3 0 R >> /XObject << /X %d 0 R >> >>", first)
	for i := range depth {
		m.object(stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >>", first+i+1), "/X Do /X Do"))
	}
	m.object(stream("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>", at(72, 700, roman, 12, "again")))
	return m.bytes()
}

// withPageBefore puts a plain page before the first page of a document.
func withPageBefore(doc []byte) []byte {
	plain := "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 901 0 R >>"
	body := stream("", at(72, 700, roman, 12, "Plain words"))
	doc = bytes.Replace(doc, []byte("/Kids [5 0 R] /Count 1"), []byte("/Kids [900 0 R 5 0 R] /Count 2"), 1)
	// The places of the objects change, which the engine finds out by itself.
	return bytes.Replace(doc, []byte("1 0 obj"), []byte("900 0 obj\n"+plain+"\nendobj\n901 0 obj\n"+body+"\nendobj\n1 0 obj"), 1)
}

func TestHostile(t *testing.T) {
	docs := hostile()
	if len(docs) < 25 {
		t.Fatalf("only %d documents", len(docs))
	}
	e := startInterpreted(t)
	for name, data := range docs {
		t.Run(name, func(t *testing.T) {
			c, err := e.convert(t.Context(), data)
			if stopped(c, err) {
				e = startInterpreted(t)
			}
			if err != nil {
				if strings.ContainsAny(err.Error(), "\n\x1b") {
					t.Errorf("error %q", err)
				}
				return
			}
			check(t, c)
		})
	}
}

// stopped reports whether a conversion ended with its engine.
func stopped(c article.Converted, err error) bool {
	return errors.Is(err, errSlow) || strings.Contains(strings.Join(c.Meta.Notices, ""), "too long")
}

// TestPageWithoutEnd reads a page that would take for ever: the page is stopped, and
// what was read before it stays.
func TestPageWithoutEnd(t *testing.T) {
	endless := nestedForms(26)
	for name, test := range map[string]struct {
		data []byte
		want error
	}{"alone": {endless, errSlow}, "last": {withPageBefore(endless), nil}} {
		f, err := startInterpreted(t).open(test.data)
		if err != nil {
			t.Fatal(err)
		}
		r := newReader(f, test.data)
		r.patience = 700 * time.Millisecond
		c, err := r.whole(t.Context())
		if !errors.Is(err, test.want) || err == nil && (len(c.Meta.Notices) != 1 || !strings.Contains(c.Text, "Plain words")) {
			t.Errorf("%s: %v, %q, notices %q", name, err, c.Text, c.Meta.Notices)
		}
	}
}

// check checks the contract of what comes out of a conversion.
func check(t testing.TB, c article.Converted) {
	t.Helper()
	if !utf8.ValidString(c.Text) {
		t.Error("the text is no UTF-8")
	}
	if len(c.Text) > MaxText {
		t.Errorf("%d bytes of text", len(c.Text))
	}
	if i := strings.IndexFunc(c.Text, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 }); i >= 0 {
		t.Errorf("a control in the text: %q", c.Text[i:min(len(c.Text), i+20)])
	}
	at := 0
	for _, p := range c.Pages {
		if p.Start < at || p.Start > len(c.Text) || !utf8.RuneStart((c.Text + " ")[p.Start]) {
			t.Errorf("page %q begins at %d of %d, after %d", p.Label, p.Start, len(c.Text), at)
		}
		at = p.Start
	}
}

// FuzzConvert: any bytes end in an error or in text that keeps the contract of check,
// and the same bytes end in the same text.
func FuzzConvert(f *testing.F) {
	for _, data := range hostile() {
		if len(data) < 20_000 {
			f.Add(data)
		}
	}
	e := startInterpreted(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := e.convert(t.Context(), data)
		if stopped(c, err) {
			e = startInterpreted(f)
		}
		if err != nil {
			return
		}
		check(t, c)
		if again, err := e.convert(t.Context(), data); err != nil || again.Text != c.Text {
			t.Errorf("another text the second time: %v", err)
		}
	})
}
