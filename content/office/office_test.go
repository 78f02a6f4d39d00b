package office

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
)

// packed is an archive of parts, each a name and what is in it by turns.
func packed(parts ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const (
	wordSpace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
	odfSpace  = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`

	wordStyles = `<w:styles` + wordSpace + `>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="Heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="House"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style></w:styles>`
	wordLists = `<w:numbering` + wordSpace + `>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`
)

// docxOf is a DOCX document with a body, and further parts.
func docxOf(body string, parts ...string) []byte {
	return packed(append([]string{
		"[Content_Types].xml", "<Types/>",
		"word/document.xml", "<w:document" + wordSpace + "><w:body>" + body + "</w:body></w:document>",
		"word/styles.xml", wordStyles, "word/numbering.xml", wordLists,
	}, parts...)...)
}

// odtOf is an ODT document with a text, and styles.
func odtOf(text, styles string) []byte {
	return packed("mimetype", "application/vnd.oasis.opendocument.text",
		"content.xml", "<office:document-content"+odfSpace+"><office:automatic-styles>"+styles+"</office:automatic-styles><office:body><office:text>"+text+"</office:text></office:body></office:document-content>")
}

// epubOf is a book: navigation entries, then chapters.
func epubOf(nav string, chapters ...string) []byte {
	items, spine := "", ""
	parts := []string{
		"mimetype", "application/epub+zip",
		"META-INF/container.xml", `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		"OPS/nav.xhtml", `<html xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body><nav epub:type="toc"><ol>` + nav + `</ol></nav></body></html>`,
	}
	for i, c := range chapters {
		name := fmt.Sprintf("c%d.xhtml", i+1)
		items += fmt.Sprintf(`<item id="c%d" href="%s" media-type="application/xhtml+xml"/>`, i+1, name)
		spine = fmt.Sprintf(`<itemref idref="c%d"/>`, i+1) + spine // the last chapter first
		parts = append(parts, "OPS/"+name, `<?xml version="1.0"?><html xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="x"/></head><body>`+c+`</body></html>`)
	}
	opf := `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The quay</dc:title><dc:creator>Olu Ade</dc:creator><dc:publisher>Tide Press</dc:publisher><dc:date>2024-05-07T00:00:00Z</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>` + items + `</manifest><spine>` + spine + `</spine></package>`
	return packed(append(parts, "OPS/book.opf", opf)...)
}

func p(style, words string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + words + `</w:t></w:r></w:p>`
}

func li(id, level int, words string) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`, level, id, words)
}

// converts converts a document and compares its Markdown.
func converts(t *testing.T, data []byte, want string) article.Converted {
	t.Helper()
	c, err := Convert(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(c.Text); got != strings.TrimSpace(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	return c
}

func TestDOCX(t *testing.T) {
	run := func(properties, words string) string {
		return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>"
	}
	for name, tt := range map[string]struct{ body, want string }{
		"headings by style": {
			p("T", "The quay") + p("Kop1", "Why now") + p("Eigen", "Details") + p("", "Words."),
			"# The quay\n\n## Why now\n\n### Details\n\nWords.",
		},
		"quotation":         {p("Q", "One.") + p("Q", "Two.") + p("", "Three."), "> One.\n>\n> Two.\n\nThree."},
		"table of contents": {p("Inhopg1", "Why now 3") + p("Kop1", "Why now"), "# Why now"},
		"lists":             {li(1, 0, "One") + li(1, 1, "Inner") + li(1, 0, "Two") + li(2, 0, "Dot") + li(3, 0, "Seven"), "1. One\n   - a) Inner\n2. Two\n- Dot\n7. Seven"},
		"emphasis":          {"<w:p>" + run("<w:b/>", "Bold") + run("", ", ") + run("<w:i/>", "soft ") + run(`<w:rStyle w:val="Nadruk"/>`, "too") + run(`<w:b w:val="0"/>`, " not") + "</w:p>", "**Bold**, *soft too* not"},
		"figures raised":    {"<w:p>" + run("", "10") + run(`<w:vertAlign w:val="superscript"/>`, "9") + run("", " H") + run(`<w:vertAlign w:val="subscript"/>`, "2") + run("", "O 1") + run(`<w:vertAlign w:val="superscript"/>`, "st") + "</w:p>", "10⁹ H₂O 1st"},
		"changes accepted": {
			`<w:p><w:del><w:r><w:delText>Old</w:delText></w:r></w:del><w:ins><w:r><w:t>New</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> here</w:t></w:r></w:moveTo></w:p>`,
			"New here",
		},
		"deleted paragraph end": {`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p><w:p><w:r><w:t>line</w:t></w:r></w:p>`, "One line"},
		"comments and hidden":   {`<w:p><w:commentRangeStart/><w:r><w:t>Seen</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>` + run("<w:vanish/>", "hidden") + `</w:p>`, "Seen"},
		"fields": {
			`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://quay.example/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the plan</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`,
			"[the plan](https://quay.example/a).",
		},
		"table": {
			`<w:tbl><w:tr><w:tc>` + p("", "Year") + `</w:tc><w:tc>` + p("", "a|b") + `</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + p("", "2023") + p("", "x") + `</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p("", "gone") + `</w:tc></w:tr></w:tbl>`,
			"| Year | a\\|b |\n| --- | --- |\n| 2023 x |  |",
		},
		"frame of one cell":   {`<w:tbl><w:tr><w:tc>` + p("Kop1", "In a box") + p("", "Words.") + `</w:tc></w:tr></w:tbl>`, "# In a box\n\nWords."},
		"text box once":       {`<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:docPr xmlns:wp="x" descr="A wall"/><w:txbxContent>` + p("", "Boxed") + `</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + p("", "Boxed") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "Before"},
		"markup as text":      {p("", "# no *heading* &lt;b&gt; [x](y) snake_case 2 * 3") + p("", "1. no list"), "\\# no \\*heading\\* \\<b> \\[x\\](y) snake_case 2 * 3\n\n1\\. no list"},
		"headings by hand":    {"<w:p>" + run("<w:b/>", "Summary") + "</w:p>" + p("", "Words.") + "<w:p>" + run("<w:b/>", "Outlook") + "</w:p>" + p("", "More.") + p("", "• typed"), "# Summary\n\nWords.\n\n# Outlook\n\nMore.\n\n- typed"},
		"formula":             {`<w:p><m:oMath><m:r><m:t>πr</m:t></m:r><m:sSup><m:e/><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>`, "πr²"},
		"placeholder control": {`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p("", "Click here") + `</w:sdtContent></w:sdt><w:sdt><w:sdtContent>` + p("", "Kept") + `</w:sdtContent></w:sdt>`, "Kept"},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "text box once" {
				c, err := Convert(t.Context(), docxOf(tt.body))
				if err != nil || strings.Count(c.Text, "Boxed") != 1 || !strings.Contains(c.Text, "![A wall](picture)") {
					t.Errorf("%v\n%s", err, c.Text)
				}
				return
			}
			converts(t, docxOf(tt.body), tt.want)
		})
	}
}

func TestDOCXParts(t *testing.T) {
	data := docxOf(`<w:p><w:r><w:t>Tons</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> and </w:t></w:r><w:hyperlink r:id="r9"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>`+
		`<w:p><w:r><w:lastRenderedPageBreak/><w:t>Second page</w:t></w:r></w:p>`,
		"word/footnotes.xml", `<w:footnotes`+wordSpace+`><w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2">`+p("", "By weight.")+`</w:footnote></w:footnotes>`,
		"word/_rels/document.xml.rels", `<Relationships><Relationship Id="r9" Type="http://x/hyperlink" Target="https://quay.example/" TargetMode="External"/></Relationships>`,
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>Tons of quay</dc:title><dc:creator>Olu Ade</dc:creator></cp:coreProperties>`)
	c := converts(t, data, "Tons[^1] and [a link](https://quay.example/)\n\nSecond page\n\n[^1]: By weight.")
	if c.Meta.Title != "Tons of quay" || c.Meta.Byline != "Olu Ade" {
		t.Errorf("meta %+v", c.Meta)
	}
	if len(c.Pages) != 2 || c.Pages[1].Label != "2" || !strings.HasPrefix(c.Text[c.Pages[1].Start:], "Second page") {
		t.Errorf("pages %v", c.Pages)
	}
}

func TestODT(t *testing.T) {
	styles := `<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>`
	for name, tt := range map[string]struct{ text, want string }{
		"headings":  {`<text:p text:style-name="Title">The quay</text:p><text:h text:outline-level="1">Why</text:h><text:h text:outline-level="2">Now</text:h>`, "# The quay\n\n## Why\n\n### Now"},
		"lists":     {`<text:list text:style-name="L1"><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>In</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>`, "1. One\n   - In\n2. Two"},
		"spans":     {`<text:p>A <text:span text:style-name="T1">bold</text:span><text:span text:style-name="T2">hidden</text:span><text:s text:c="1"/>word<text:line-break/>next <text:a xlink:href="https://quay.example/">link</text:a></text:p>`, "A **bold** word\\\nnext [link](https://quay.example/)"},
		"changes":   {`<text:tracked-changes><text:changed-region><text:deletion><text:p>Old</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>New<text:change text:change-id="1"/> text<office:annotation><text:p>a comment</text:p></office:annotation></text:p>`, "New text"},
		"footnote":  {`<text:p>Tons<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By weight.</text:p></text:note-body></text:note>.</text:p>`, "Tons[^1].\n\n[^1]: By weight."},
		"table":     {`<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>`, "| a | b |\n| --- | --- |"},
		"contents":  {`<text:table-of-content><text:index-body><text:p>Why 3</text:p></text:index-body></text:table-of-content><text:p>Words</text:p>`, "Words"},
		"frame":     {`<text:p>Before<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box><svg:desc>A wall</svg:desc></draw:frame></text:p>`, "Before![A wall](picture)\n\nBoxed"},
		"file link": {`<text:p><text:a xlink:href="file:///etc/passwd">x</text:a> <text:a xlink:href="javascript:x">y</text:a></text:p>`, "x y"},
	} {
		t.Run(name, func(t *testing.T) { converts(t, odtOf(tt.text, styles), tt.want) })
	}
	c := converts(t, odtOf(`<text:p>One <text:soft-page-break/>two</text:p>`, ""), "One two")
	if len(c.Pages) != 2 || !strings.HasPrefix(c.Text[c.Pages[1].Start:], "two") {
		t.Errorf("pages %v", c.Pages)
	}
}

func TestEPUB(t *testing.T) {
	data := epubOf(
		`<li><a href="c2.xhtml">Why now</a></li><li><a href="c1.xhtml#end">The end</a><ol><li><a href="c1.xhtml#last">Last words</a></li></ol></li>`,
		`<section><p id="end">All of it ended on the quay.</p><h1 id="last">Last words</h1><p>Bye, <a href="c2.xhtml">see above</a>.</p></section>`,
		`<h3>Why now</h3><p>Tons<a epub:type="noteref" href="#n1">1</a> of <a href="https://quay.example/">quay</a>.</p><h2>Inner</h2><p>Words. <img src="../../../x.png" alt="A wall"/></p><aside epub:type="footnote" id="n1"><p>By weight.</p></aside>`,
	)
	c := converts(t, data, `# Why now

Tons[^1] of [quay](https://quay.example/).

## Inner

Words. ![A wall](picture)

# The end

All of it ended on the quay.

## Last words

Bye, see above.

[^1]: By weight.`)
	m := c.Meta
	if got, want := fmt.Sprintf("%s; %s; %s; %s", m.Title, m.Byline, m.Source.Name, m.Date), "The quay; Olu Ade; Tide Press; 2024-05-07"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for i, want := range []string{"Why now: # Why now", "The end: # The end", "Last words: ## Last words"} {
		if i >= len(c.Pages) || !strings.HasPrefix(c.Pages[i].Label+": "+c.Text[c.Pages[i].Start:], want) {
			t.Fatalf("pages %v: no %q", c.Pages, want)
		}
	}
}

func TestRefused(t *testing.T) {
	encryption := `<encryption><EncryptedData><CipherData><CipherReference URI="OPS/c1.xhtml"/></CipherData></EncryptedData></encryption>`
	locked := epubOf("", "<p>x</p>")
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"no archive":    {[]byte("PK\x03\x04 and nothing"), "is damaged or cut short"},
		"cut short":     {locked[:len(locked)/2], "is damaged or cut short"},
		"other archive": {packed("a.txt", "x"), "is a ZIP archive without a document"},
		"workbook":      {packed("[Content_Types].xml", "", "_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`, "xl/workbook.xml", ""), "is an Excel workbook, not a text"},
		"spreadsheet":   {packed("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "is an OpenDocument spreadsheet, not a text"},
		"damaged part":  {docxOf("<w:p>"), `is damaged: its part "word/document.xml" cannot be read`},
		"entities":      {packed("word/document.xml", `<!DOCTYPE d [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><d>&a;&c;</d>`), `is damaged: its part "word/document.xml" cannot be read`},
		"deep":          {docxOf(strings.Repeat("<w:sdt><w:sdtContent>", 1000)), "is refused: it has more than 256 elements inside each other"},
		"bomb":          {docxOf(strings.Repeat(" ", 30<<20)), "is packed so that it grows beyond all measure: it is not opened"},
		"encrypted":     {packed("mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<m><encryption-data/></m>", "content.xml", "x"), "is encrypted"},
		"locked book":   {append(locked[:0:0], lockedBook(encryption)...), "is encrypted: its seller has locked the book"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Convert(t.Context(), tt.data)
			var told *Error
			if !errors.As(err, &told) || !strings.HasPrefix(told.Problem, tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}

// lockedBook is a book whose first chapter is encrypted.
func lockedBook(encryption string) []byte {
	r, err := zip.NewReader(bytes.NewReader(epubOf("", "<p>x</p>")), int64(len(epubOf("", "<p>x</p>"))))
	if err != nil {
		panic(err)
	}
	parts := []string{"META-INF/encryption.xml", encryption}
	for _, f := range r.File {
		c, err := f.Open()
		if err != nil {
			panic(err)
		}
		var b bytes.Buffer
		_, _ = b.ReadFrom(c)
		parts = append(parts, f.Name, b.String())
	}
	return packed(parts...)
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, data := range map[string][]byte{"docx": docxOf(p("", "x")), "odt": odtOf("<text:p>x</text:p>", ""), "epub": epubOf("", "<p>x</p>")} {
		if _, err := Convert(ctx, data); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzPart puts any XML in the part with the text. Whatever it is, the pages of what
// comes out are in order and in the text, no mark of the conversion is left in it, and
// the same comes out again; an error is one line.
func FuzzPart(f *testing.F) {
	for _, seed := range []string{p("Kop1", "x") + li(1, 3, "y"), "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "<text:h>x</text:h>", "<p>x<h1>y</h1>", "<w:p><w:r><w:fldChar w:fldCharType='begin'/>", "\x01\x02"} {
		f.Add(seed, uint8(0))
		f.Add(seed, uint8(1))
		f.Add(seed, uint8(2))
	}
	f.Fuzz(func(t *testing.T, part string, kind uint8) {
		var data []byte
		switch kind % 3 {
		case 0:
			data = docxOf(part)
		case 1:
			data = odtOf(part, part)
		case 2:
			data = epubOf(part, part)
		}
		c, err := Convert(t.Context(), data)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("error %q", err)
			}
			return
		}
		last := 0
		for _, page := range c.Pages {
			if page.Start < last || page.Start > len(c.Text) {
				t.Fatalf("pages %v of %d bytes", c.Pages, len(c.Text))
			}
			last = page.Start
		}
		if kind%3 != 2 && strings.ContainsAny(c.Text, "\x01\x02") {
			t.Errorf("marks left in %q", c.Text)
		}
		if again, _ := Convert(t.Context(), data); again.Text != c.Text {
			t.Error("another text the second time")
		}
	})
}

func ExampleConvert() {
	c, err := Convert(context.Background(), docxOf(p("Kop1", "Why now")+p("", "The quay is closed.")))
	fmt.Println(c.Text, err)
	// Output:
	// # Why now
	//
	// The quay is closed.
	//  <nil>
}
