//go:build unix

package hostile

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
)

const (
	wordSpace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	odfSpace  = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="x"`
	harbour   = "The harbour was closed on Monday. “We will see,” said Ada Novak, the harbour master."
	external  = `<!DOCTYPE d [<!ENTITY lol "lol"><!ENTITY l2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;"><!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1/y"> %y;]>`
)

// archived is a ZIP archive of parts, each a name and what is in it by turns.
func archived(parts ...string) string {
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
	return b.String()
}

// inForm makes documents of one form, whose kind and file have the same name.
func inForm(form string) func(name string, want outcome, text func() string) document {
	return func(name string, want outcome, text func() string) document {
		return document{kind: form, name: name, file: "document." + form, want: want, text: text}
	}
}

func always(s string) func() string { return func() string { return s } }

// spoilt are the documents that any archive can become.
func spoilt(form string, whole func() string) []document {
	d := inForm(form)
	return []document{
		d("whole", shown, whole),
		d("cut in half", refused, func() string { s := whole(); return s[:len(s)/2] }),
		d("without its end", refused, func() string { s := whole(); return s[:len(s)-10] }),
		d("first bytes alone", refused, func() string { return whole()[:40] }),
		d("zeros in the middle", either, func() string {
			s := whole()
			return s[:len(s)/3] + strings.Repeat("\x00", len(s)/3) + s[2*(len(s)/3):]
		}),
		d("every byte of the directory changed", either, func() string {
			s := []byte(whole())
			for i := bytes.Index(s, []byte("PK\x01\x02")); i < len(s); i += 7 {
				s[i] ^= 0x55
			}
			return string(s)
		}),
		d("flagged as encrypted", refused, func() string {
			s := []byte(whole())
			for i := range s {
				if bytes.HasPrefix(s[i:], []byte("PK\x01\x02")) {
					s[i+8] |= 1
				}
				if bytes.HasPrefix(s[i:], []byte("PK\x03\x04")) {
					s[i+6] |= 1
				}
			}
			return string(s)
		}),
		d("an unknown method of packing", refused, func() string {
			s := []byte(whole())
			for i := range s {
				if bytes.HasPrefix(s[i:], []byte("PK\x01\x02")) {
					s[i+10] = 99
				}
			}
			return string(s)
		}),
		d("sizes that are wrong", either, func() string {
			s := []byte(whole())
			for i := range s {
				if bytes.HasPrefix(s[i:], []byte("PK\x01\x02")) {
					copy(s[i+24:], "\xff\xff\xff\x7f")
				}
			}
			return string(s)
		}),
		d("bytes before and behind", either, func() string { return whole() + strings.Repeat("x", 1000) }),
	}
}

// boom is a part of a size, made of as little as possible.
func boom(head, unit string, size int, tail string) string {
	return head + strings.Repeat(unit, size/len(unit)) + tail
}

// docx are documents of the form DOCX.
func docx() []document {
	with := func(body string, more ...string) string {
		return archived(append([]string{
			"[Content_Types].xml", "<Types/>",
			"word/document.xml", "<w:document" + wordSpace + "><w:body>" + body + "<w:p><w:r><w:t>" + harbour + "</w:t></w:r></w:p></w:body></w:document>",
		}, more...)...)
	}
	d := inForm("docx")
	in := func(name string, want outcome, body func() string) document {
		return d(name, want, func() string { return with(body()) })
	}
	many := func(unit string, n int) func() string { return func() string { return strings.Repeat(unit, n) } }
	return append(spoilt("docx", func() string { return with("") }),
		d("bomb of blanks", refused, func() string { return with(boom("", " ", 60<<20, "")) }),
		d("bomb larger than a part may be", refused, func() string { return with(boom("<w:p><w:r><w:t>", "harbour 1234 ", 70<<20, "</w:t></w:r></w:p>")) }),
		d("many parts", either, func() string {
			var parts []string
			for i := range 25_000 {
				parts = append(parts, fmt.Sprint("word/media/", i), "")
			}
			return with("", parts...)
		}),
		in("deep controls", refused, many("<w:sdt><w:sdtContent>", 3000)),
		in("deep tables", either, many("<w:tbl><w:tr><w:tc>", 80)),
		in("many paragraphs", shown, many("<w:p><w:r><w:t>x</w:t></w:r></w:p>", 100_000)),
		in("many cells", shown, func() string {
			return "<w:tbl>" + strings.Repeat("<w:tr>"+strings.Repeat("<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>", 60)+"</w:tr>", 500) + "</w:tbl>"
		}),
		in("wide cells", shown, always(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)),
		in("fields that never end", shown, many(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC HYPERLINK "javascript:x"</w:instrText></w:r></w:p>`, 3000)),
		in("escapes", shown, always(`<w:p><w:r><w:t>a &#x9b;31m &#x202e;b &#x85; &#x200b;c ␛ &#xfeff;</w:t></w:r></w:p>`)),
		in("control characters", refused, always(`<w:p><w:r><w:t>a &#27;[31m b</w:t></w:r></w:p>`)),
		in("raw escape", refused, always("<w:p><w:r><w:t>\x1b[31m</w:t></w:r></w:p>")),
		in("wrong UTF-8", refused, always("<w:p><w:r><w:t>\xff\xfe</w:t></w:r></w:p>")),
		d("entities", refused, always(archived("[Content_Types].xml", "", "word/document.xml", external+"<w:document"+wordSpace+"><w:body><w:p><w:r><w:t>&l2;&x;</w:t></w:r></w:p></w:body></w:document>"))),
		d("names that lead out", shown, always(with("", "../../../etc/passwd", "x", "/etc/shadow", "x", "word/../../x", "x", "word/\x1b[31m.xml", "x", `..\..\x`, "x"))),
		d("relations that lead out", shown, always(with(`<w:p><w:hyperlink r:id="a"><w:r><w:t>x</w:t></w:r></w:hyperlink><w:hyperlink r:id="b"><w:r><w:t>y</w:t></w:r></w:hyperlink></w:p>`,
			"word/_rels/document.xml.rels", `<Relationships><Relationship Id="a" Type="t/hyperlink" TargetMode="External" Target="file:///etc/passwd"/><Relationship Id="b" Type="t/hyperlink" TargetMode="External" Target="javascript:&#10;x"/><Relationship Id="c" Type="t/footnotes" Target="../../../etc/passwd"/><Relationship Id="d" Type="t/styles" TargetMode="External" Target="http://127.0.0.1/"/></Relationships>`))),
		d("styles in a circle", shown, always(with(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`, "word/styles.xml", `<w:styles`+wordSpace+`><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`))),
		d("lists that count to the end", shown, always(with(`<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`, "word/numbering.xml", `<w:numbering`+wordSpace+`><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="8"><w:start w:val="9223372036854775807"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%9%9%9%1\x1b[31m"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`))),
		d("footnotes that refer to themselves", shown, always(with(`<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="1"/></w:r></w:p>`, "word/footnotes.xml", `<w:footnotes`+wordSpace+`><w:footnote w:id="1"><w:p><w:r><w:t>y</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>`))),
		d("macros and objects", shown, always(with(`<w:p><w:r><w:object><o:OLEObject xmlns:o="x" r:id="q"/></w:object></w:r></w:p>`, "word/vbaProject.bin", "Sub AutoOpen()", "word/embeddings/a.exe", "MZ\x90"))),
		d("the same part twice", either, always(with("", "word/document.xml", "<w:document/>"))),
		d("a workbook", refused, always(archived("[Content_Types].xml", "", "_rels/.rels", `<Relationships><Relationship Id="a" Type="t/officeDocument" Target="xl/workbook.xml"/></Relationships>`, "xl/workbook.xml", "<x/>"))),
		d("no text", refused, always(archived("[Content_Types].xml", "", "word/document.xml", "<w:document"+wordSpace+"><w:body/></w:document>"))),
		d("old and encrypted", refused, always("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"+strings.Repeat("\x00", 500)+"E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")),
	)
}

// odt are documents of the form ODT.
func odt() []document {
	with := func(text string, more ...string) string {
		return archived(append([]string{
			"mimetype", "application/vnd.oasis.opendocument.text",
			"content.xml", "<office:document-content" + odfSpace + "><office:body><office:text>" + text + "<text:p>" + harbour + "</text:p></office:text></office:body></office:document-content>",
		}, more...)...)
	}
	d := inForm("odt")
	in := func(name string, want outcome, text string, times int) document {
		return d(name, want, func() string { return with(strings.Repeat(text, times)) })
	}
	return append(spoilt("odt", func() string { return with("") }),
		d("bomb of blanks", refused, func() string { return with(boom("", " ", 60<<20, "")) }),
		in("deep lists", refused, "<text:list><text:list-item>", 3000),
		in("lists to the limit", either, "<text:list><text:list-item>", 100),
		in("deep spans", refused, "<text:p><text:span>", 3000),
		in("deep frames", either, "<text:p><draw:frame><draw:text-box>", 80),
		in("many blanks", shown, `<text:p>a<text:s text:c="2000000000"/>b</text:p>`, 2000),
		in("repeated cells", shown, `<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`, 10),
		in("many headings", shown, `<text:h text:outline-level="-5">x</text:h><text:h text:outline-level="99">y</text:h>`, 20_000),
		in("many footnotes", shown, `<text:p>x<text:note><text:note-body><text:p>y<text:note><text:note-body><text:p>z</text:p></text:note-body></text:note></text:p></text:note-body></text:note></text:p>`, 5000),
		in("list numbers", shown, `<text:list><text:list-item text:start-value="9223372036854775807"><text:p>x</text:p></text:list-item><text:list-item><text:p>y</text:p></text:list-item></text:list>`, 1),
		in("links that lead out", shown, `<text:p><text:a xlink:href="file:///etc/passwd">x</text:a><text:a xlink:href="../../x">y</text:a><text:a xlink:href="javascript:x">z</text:a><draw:frame><draw:image xlink:href="http://127.0.0.1/x.png"/></draw:frame></text:p>`, 1),
		in("macros", shown, `<text:p><text:script script:language="x">Shell("rm")</text:script><text:execute-macro>x</text:execute-macro></text:p>`, 1),
		in("escapes", shown, `<text:p>a &#x9b;31m &#x202e;b &#x85;</text:p>`, 1),
		in("control characters", refused, `<text:p>&#27;[31m</text:p>`, 1),
		in("unclosed", refused, `<text:p>`, 1),
		d("entities", refused, always(archived("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", external+"<x>&l2;&x;</x>"))),
		d("encrypted", refused, always(with("", "META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"))),
		d("a spreadsheet", refused, always(archived("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"))),
		d("a kind with escapes", refused, always(archived("mimetype", "application/vnd.oasis.opendocument.\x1b[31m", "content.xml", "<x/>"))),
		d("names that lead out", shown, always(with("", "../../etc/passwd", "x", "/x", "y"))),
		d("styles in a circle", shown, always(with(`<text:p text:style-name="a">x</text:p>`, "styles.xml", `<s xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><styles><style:style style:name="a" style:family="paragraph" style:parent-style-name="a"/></styles></s>`))),
	)
}

// epub are books.
func epub() []document {
	const container = `<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>`
	book := func(opf string, more ...string) string {
		return archived(append([]string{"mimetype", "application/epub+zip", "META-INF/container.xml", container, "book.opf", opf}, more...)...)
	}
	const opf = `<package><metadata/><manifest><item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`
	with := func(chapter string, more ...string) string {
		return book(opf, append([]string{"a.xhtml", "<html><body><p>" + harbour + "</p>" + chapter + "</body></html>"}, more...)...)
	}
	nav := func(entries string) string {
		return `<html><body><nav epub:type="toc"><ol>` + entries + `</ol></nav></body></html>`
	}
	d := inForm("epub")
	in := func(name string, want outcome, chapter string, times int) document {
		return d(name, want, func() string { return with(strings.Repeat(chapter, times)) })
	}
	return append(spoilt("epub", func() string { return with("") }),
		d("bomb of blanks", refused, func() string { return with(boom("", " ", 60<<20, "")) }),
		in("deep", shown, "<div>", 50_000),
		in("many elements", shown, "<p>x", 100_000),
		in("deep tables", shown, "<table><tr><td>", 500),
		in("scripts and frames", shown, "<script>document.write('\x1b')</script><iframe src='http://127.0.0.1/'></iframe><object data='file:///etc/passwd'></object>", 1),
		in("links that lead out", shown, "<a href='../../../etc/passwd'>x</a><a href='file:///x'>y</a><a href='javascript:x'>z</a><img src='http://127.0.0.1/x' alt='a wall'/>", 1),
		in("escapes", shown, "<p>&#27;[31m \x1b[31m \x9b &#x9b; &#x202e;</p><h1>\ue0f4"+"0\ue0f6 \ue0f5"+"9\ue0f6</h1>", 1),
		in("footnotes in a circle", shown, "<p id='a'><a epub:type='noteref' href='#b'>1</a></p><p id='b'><a epub:type='noteref' href='#a'>2</a></p><p id='c'><a epub:type='noteref' href='#c'>3</a></p>", 1),
		in("entities", shown, "<p>&nbsp;&lol;&x;</p>", 1),
		d("entities of its own", either, always(book(opf, "a.xhtml", external+"<html><body><p>&l2;&x; "+harbour+"</p></body></html>"))),
		d("entities in the package", refused, always(book(external+"<package><metadata><title>&l2;</title></metadata></package>"))),
		d("no package", refused, always(archived("mimetype", "application/epub+zip", "META-INF/container.xml", container))),
		d("a package that leads out", refused, always(archived("mimetype", "application/epub+zip", "META-INF/container.xml", `<c><rootfile full-path="../../../etc/passwd"/></c>`))),
		d("chapters that lead out", refused, always(book(strings.ReplaceAll(opf, "a.xhtml", "../../etc/passwd")))),
		d("chapters from elsewhere", refused, always(book(strings.ReplaceAll(opf, "a.xhtml", "http://127.0.0.1/a")))),
		d("chapters that are missing", refused, always(book(opf))),
		d("the same chapter for ever", either, func() string {
			return book(strings.Replace(opf, `<itemref idref="a"/>`, strings.Repeat(`<itemref idref="a"/>`, 20_000), 1), "a.xhtml", "<p>"+harbour+"</p>")
		}),
		d("pictures alone", refused, always(book(strings.Replace(opf, `id="a" href="a.xhtml" media-type="application/xhtml+xml"`, `id="a" href="a.png" media-type="image/png"`, 1)))),
		d("locked", refused, always(with("", "META-INF/encryption.xml", `<e><d><CipherReference URI="a.xhtml"/></d></e>`))),
		d("contents without end", shown, func() string {
			return with("", "n.xhtml", nav(numbered("<li><a href='a.xhtml#%d'>The harbour %d</a></li>", 10_000)))
		}),
		d("contents that are deep", shown, func() string { return with("", "n.xhtml", nav(strings.Repeat("<li><a href='a.xhtml'>x</a><ol>", 90))) }),
		d("contents with escapes", shown, always(with("", "n.xhtml", nav("<li><a href='a.xhtml'>\x1b[31m&#27;[2J&#x202e;</a></li>")))),
		d("names that lead out", shown, always(with("", "../../etc/passwd", "x", "/x", "y"))),
	)
}

// mails are messages and mailboxes.
func mails() []document {
	const head = "From: Ada Novak <ada@quay.example>\r\nSubject: The harbour\r\nMIME-Version: 1.0\r\n"
	d := inForm("eml")
	mail := func(name string, want outcome, fields, body string, times int) document {
		return d(name, want, func() string { return head + fields + "\r\n" + harbour + "\r\n\r\n" + strings.Repeat(body, times) })
	}
	parts := func(name string, want outcome, body string, times int) document {
		return d(name, want, func() string {
			return head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + harbour + "\r\n" + strings.Repeat(body, times)
		})
	}
	const html = "Content-Type: text/html\r\n"
	return []document{
		mail("whole", shown, "", "", 1),
		mail("escapes", shown, "X: \x1b[31m\r\n", "\x1b]0;t\x07 \x9b31m \x00 \u202e \x01\x02", 1),
		d("escapes in the fields", shown, always("From: \x1b[31m <a@b.example>\r\nSubject: =?utf-8?Q?=1B[31m=0D=0A=07?=\r\nDate: \x1b[2J\r\nMessage-ID: x\r\n\r\n"+harbour)),
		mail("long field", shown, "X: "+strings.Repeat("x", 1<<20)+"\r\n", "", 1),
		mail("many fields", either, strings.Repeat("X: y\r\n", 100_000), "", 1),
		mail("folded for ever", shown, "X: y\r\n"+strings.Repeat(" z\r\n", 100_000), "", 1),
		mail("encoded words", shown, "To: "+strings.Repeat("=?utf-8?B?w6k=?= ", 900)+"\r\n", "", 1),
		mail("quotations in each other", shown, "", strings.Repeat(">", 5000)+" x\r\n", 200),
		mail("flowed for ever", shown, "Content-Type: text/plain; format=flowed; delsp=yes\r\n", "x \r\n", 200_000),
		mail("rules and marks", shown, "", "----\r\n# x\r\n```\r\n* * *\r\n[x]: y\r\n", 2000),
		mail("markup", shown, "", "<script>x</script> **a** [b](javascript:x) {{x}} {% x %} | a | b |\r\n|---|---|\r\n", 100),
		mail("wrong base64", either, "Content-Transfer-Encoding: base64\r\n", "!!!! ==== \x1b QUJD", 1),
		mail("wrong quoted-printable", shown, "Content-Transfer-Encoding: quoted-printable\r\n", "=1B[31m =zz =\r\n==\r\n=", 1),
		mail("wrong charset", shown, "Content-Type: text/plain; charset=\"\x1b[31m\"\r\n", "\xff\xfe\x9b", 1),
		mail("UTF-16 that is none", either, "Content-Type: text/plain; charset=utf-16\r\n", "x", 1),
		mail("UTF-7", either, "Content-Type: text/plain; charset=utf-7\r\n", "+ABs-[31m", 1),
		mail("deep HTML", shown, html, "<div>", 50_000),
		mail("HTML with scripts", shown, html, "<script>x('\x1b')</script><img src='http://127.0.0.1/x'><iframe src='file:///etc/passwd'></iframe><a href='javascript:x'>y</a><form action='http://127.0.0.1/'><button>z</button></form>", 1),
		mail("HTML tables", shown, html, "<table><tr><td>", 500),
		mail("HTML hidden", shown, html, "<div style='display:none'>x</div><p style='font-size:0px'>y</p>", 2000),
		parts("parts without end", shown, "--b\r\n\r\nx\r\n", 50_000),
		parts("parts in parts", shown, "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", 5000),
		parts("messages in messages", shown, "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: again\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", 2000),
		parts("attachments with names", shown, "--b\r\nContent-Type: application/x; name=\"../../etc/\x1b[31m\u202epasswd\"\r\nContent-Disposition: attachment\r\n\r\nx\r\n", 300),
		parts("no boundary", shown, "--c\r\nContent-Type: text/plain\r\n\r\nx\r\n", 10),
		parts("attached bomb", shown, "--b\r\nContent-Disposition: inline; filename=a.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n"+base64.StdEncoding.EncodeToString([]byte(archived("[Content_Types].xml", "", "word/document.xml", boom("", " ", 8<<20, ""))))+"\r\n", 20),
		d("external body", either, always(head+"Content-Type: message/external-body; access-type=local-file; name=\"/etc/passwd\"\r\n\r\nContent-Type: text/plain\r\n\r\n")),
		d("encrypted", refused, always(head+"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIIB")),
		d("fields alone", refused, always(head)),
		d("cut in a part", shown, always(head+"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"+harbour[:60])),
		d("a mailbox of one", shown, always("From a@b.example Tue May  7 10:00:00 2024\r\n"+head+"\r\n"+harbour)),
	}
}

// feeds are feeds of one entry: those of more are lists.
func feeds() []document {
	rss := func(item string) string {
		return `<?xml version="1.0"?><rss version="2.0"><channel><title>The harbour &#x9b;31m</title><item><title>Closed</title><link>https://quay.example/1</link>` + item + `<description>` + harbour + `</description></item></channel></rss>`
	}
	d := inForm("xml")
	in := func(name string, want outcome, item string, times int) document {
		return d(name, want, func() string { return rss(strings.Repeat(item, times)) })
	}
	json := func(name string, want outcome, item func() string) document {
		return document{kind: "xml", name: name, file: "feed.json", want: want, text: func() string {
			return `{"version":"https://jsonfeed.org/version/1.1","title":"The harbour","items":[{"id":"1","title":"Closed","content_text":"` + harbour + `"` + item() + `}]}`
		}}
	}
	body := func(html string) string { return "<content:encoded><![CDATA[" + html + "]]></content:encoded>" }
	return []document{
		in("whole", shown, "", 1),
		d("cut in half", refused, always(rss("")[:200])),
		d("entities", either, always(strings.Replace(rss(""), "<rss", external+"<rss", 1)+"<!-- -->&l2;")),
		d("entities used", either, always(strings.Replace(strings.Replace(rss("<author>&x;</author>"), "?>", "?>"+external, 1), "Closed", "&l2;", 1))),
		in("deep", refused, "<x>", 50_000),
		in("deep to the limit", either, "<x>", 900),
		in("many extensions", shown, "<a:b xmlns:a='x' c='d'>e</a:b>", 50_000),
		in("many categories", shown, "<category>x</category>", 100_000),
		in("many authors", shown, "<author>a@b.example (A)</author>", 20_000),
		in("many links", shown, "<enclosure url='file:///etc/passwd'/><link>javascript:x</link>", 2000),
		in("unclosed", refused, "<![CDATA[", 1),
		in("comment without end", refused, "<!-- ", 1),
		in("instructions", shown, "<?php system('x') ?><?xml-stylesheet href='http://127.0.0.1/'?>", 100),
		in("deep HTML", shown, body(strings.Repeat("<div>", 50_000)+harbour), 1),
		in("scripts", shown, body("<script>x</script><iframe src='http://127.0.0.1/'></iframe><img src='file:///x' onerror=x><a href='javascript:x'>y</a>"+strings.Repeat(harbour, 5)), 1),
		in("escapes", shown, body("&#27;[31m &#x9b; &#x202e;"+strings.Repeat(harbour, 5)), 1),
		in("raw escape", either, "<author>\x1b[31m</author>", 1),
		in("wrong UTF-8", either, "<author>\xff\xfe\x9b</author>", 1),
		d("wrong encoding named", either, always(strings.Replace(rss(""), `"1.0"`, `"1.0" encoding="x-none"`, 1))),
		d("UTF-16 by half", either, always("\xff\xfe<\x00?\x00xml"+rss(""))),
		d("nothing in it", refused, always(`<rss version="2.0"><channel><title>x</title></channel></rss>`)),
		d("two roots", either, always(rss("")+rss(""))),
		d("a title of 1 MB", shown, func() string { return strings.Replace(rss(""), "Closed", strings.Repeat("x", 1<<20), 1) }),
		d("a date of 1 MB", shown, func() string { return rss("<pubDate>" + strings.Repeat("1", 1<<20) + "</pubDate>") }),
		d("an address of escapes", shown, always(strings.Replace(rss(""), "quay.example/1", "quay.example/&#x9b;%1b[31m", 1))),
		json("JSON", shown, always("")),
		json("deep JSON", refused, func() string { return `,"_x":` + strings.Repeat("[", 100_000) }),
		json("JSON with escapes", shown, always(`,"url":"javascript:x","authors":[{"name":"\u001b[31m\u009b\u202e"}]`)),
		json("wrong types", either, always(`,"url":{},"tags":"x","authors":3`)),
		json("JSON cut short", refused, func() string { return `,"url":"` }),
	}
}
