package content

import (
	"path/filepath"
	"strings"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/parse"
)

// kind is how a source's text is to be read.
type kind uint8

const (
	unknown kind = iota
	markdown
	plain
	html
)

func (k kind) format() article.Format {
	if k == plain {
		return article.Plain
	}
	return article.Markdown
}

// kindOf tells the kind of a text by what a server said, then by the name, then
// by the text itself, of which the beginning is enough.
func kindOf(s *source, text string) kind {
	if s.kind != unknown {
		return s.kind
	}
	switch strings.ToLower(filepath.Ext(s.base)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return markdown
	case ".txt", ".text":
		if surelyMarkdown(text[:min(len(text), sampleSize)]) {
			return markdown
		}
		return plain
	case ".html", ".htm", ".xhtml":
		return html
	}
	text = text[:min(len(text), sampleSize)]
	switch {
	case looksHTML(text):
		return html
	case looksMarkdown(text):
		return markdown
	case looksFragment(text):
		return html
	}
	return plain
}

// looksFragment reports whether a text is a part of an HTML page: it begins with a
// block, and closes several.
func looksFragment(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	closed := 0
	begins := false
	for _, tag := range [...]string{"p", "div", "h1", "h2", "h3", "ul", "ol", "blockquote", "section", "table", "figure"} {
		rest, ok := strings.CutPrefix(text, "<"+tag)
		begins = begins || ok && rest != "" && (rest[0] == '>' || rest[0] == ' ')
		closed += strings.Count(text, "</"+tag+">")
	}
	return begins && closed >= 2
}

// looksHTML reports whether a text begins as HTML pages do.
func looksHTML(text string) bool {
	head := strings.ToLower(strings.TrimLeft(text[:min(len(text), 1024)], " \t\r\n\ufeff"))
	for {
		rest, isComment := strings.CutPrefix(head, "<!--")
		if !isComment {
			break
		}
		_, after, _ := strings.Cut(rest, "-->")
		head = strings.TrimLeft(after, " \t\r\n")
	}
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<main"} {
		if strings.HasPrefix(head, start) {
			return true
		}
	}
	return strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<html")
}

// looksMarkdown reports whether a text without a telling name uses Markdown:
// front matter or a heading is proof; weaker signs need company.
func looksMarkdown(text string) bool {
	if parse.FrontMatter(text).Body > 0 {
		return true
	}
	signs := 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case isHeadingLine(line), strings.HasPrefix(line, "```"):
			return true
		case strings.HasPrefix(line, "> "), strings.HasPrefix(line, "- "), strings.HasPrefix(line, "* "),
			strings.Contains(line, "](http"), strings.Count(line, "**") >= 2:
			signs++
		}
		if signs >= 3 {
			return true
		}
	}
	return false
}

// surelyMarkdown reports whether a text that is named as plain uses Markdown all the
// same: it has headings, and one other kind of its marks.
func surelyMarkdown(text string) bool {
	headings, links, strong, fences, lists := 0, 0, 0, 0, 0
	previous := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if isHeadingLine(line) && previous == "" {
			headings++
		}
		links += strings.Count(line, "](")
		strong += strings.Count(line, "**") / 2
		if strings.HasPrefix(line, "```") {
			fences++
		}
		if strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "> ") {
			lists++
		}
		previous = strings.TrimSpace(line)
	}
	return headings >= 2 && links+strong+fences+lists >= 1 || headings == 1 && links+strong+fences/2 >= 2
}

// isHeadingLine reports whether a line is a heading of the form "## Words".
func isHeadingLine(line string) bool {
	rest := strings.TrimLeft(line, "#")
	level := len(line) - len(rest)
	return level >= 1 && level <= 6 && strings.HasPrefix(rest, " ") && strings.TrimSpace(rest) != ""
}

// magics are the first bytes of files that people open by mistake.
var magics = [...]struct{ start, what, hint string }{
	{"\x89PNG\r\n\x1a\n", "a PNG picture", ""},
	{"\xff\xd8\xff", "a JPEG picture", ""},
	{"GIF8", "a GIF picture", ""},
	{"\x1f\x8b", "compressed with gzip", "unpack it first: gunzip -c FILE | briefing -"},
	{"BZh", "compressed with bzip2", "unpack it first: bzcat FILE | briefing -"},
	{"\xfd7zXZ\x00", "compressed with xz", "unpack it first: xzcat FILE | briefing -"},
	{"\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it first: zstdcat FILE | briefing -"},
	{"PK\x03\x04", "a ZIP archive (or a word processor's file)", "briefing reads DOCX, ODT and EPUB among them"},
	{"\xd0\xcf\x11\xe0", "an old word processor's file", "convert it to text, HTML or Markdown first"},
	{"{\\rtf", "an RTF document", "convert it to text, HTML or Markdown first"},
	{"\x7fELF", "a program", ""},
	{"MZ\x90", "a program", ""},
	{"\xca\xfe\xba\xbe", "a program", ""},
	{"\xcf\xfa\xed\xfe", "a program", ""},
	{"SQLite format 3\x00", "a database", ""},
}

// readable are the forms of documents that are read.
const readable = "texts, HTML, Markdown, PDF, DOCX, ODT, EPUB, mail and feeds"

// binary says what a file is that is no text, by its first bytes; "" for text.
func binary(sample string) (what, hint string) {
	const other = "briefing reads " + readable
	for _, m := range magics {
		if strings.HasPrefix(sample, m.start) {
			if m.hint == "" {
				return m.what, other
			}
			return m.what, m.hint
		}
	}
	if !wideEncoding(sample).isUTF8() {
		return "", ""
	}
	// Text may hold a stray NUL; a file full of them is no text in any encoding
	// read here.
	sample = sample[:min(len(sample), 8<<10)]
	nuls := strings.Count(sample, "\x00")
	many := nuls*200 > len(sample) && (nuls >= 8 || nuls*4 > len(sample))
	if nuls > 0 && (many || !utf8.ValidString(sample) && controls(sample)*20 > len(sample)) {
		return "binary data", other
	}
	return "", ""
}

// controls counts the bytes that text has hardly any of: controls other than
// white space and escape. Bytes in no order hold one in ten.
func controls(s string) (n int) {
	for i := range len(s) {
		if c := s[i]; c < ' ' && (c < '\t' || c > '\r') && c != 0x1b {
			n++
		}
	}
	return n
}
