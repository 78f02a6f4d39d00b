package mail

import (
	"strings"
	"unicode/utf8"

	"briefing/content/markdown"
)

const (
	// maxQuoted is the depth of quotations in each other that is shown.
	maxQuoted = 8
	// wrapWidth is the least width at which mail programs break lines: the next word
	// must have had no room for a line to have been broken by one.
	wrapWidth = 64
)

// line is a line of a plain text.
type line struct {
	depth int    // of quotation
	text  string // without the marks of quotation
	soft  bool   // the paragraph goes on with the next line of the same depth
}

// plain writes plain text: quoted lines as block quotations, paragraphs, lists and
// lines that were broken on purpose.
func (c *converter) plain(text string, flowed, delsp bool) {
	text = c.withoutArmour(c.withoutFiles(text))
	var w textWriter
	for _, l := range linesOf(text, flowed, delsp) {
		w.line(l)
	}
	c.w.Raw(w.b.String())
}

// longestLine is how many bytes of a paragraph are joined from lines.
const longestLine = 64 << 10

// linesOf divides a text into lines and joins those that were only broken to be sent
// (RFC 3676).
func linesOf(text string, flowed, delsp bool) []line {
	var lines []line
	var joined strings.Builder // the text of the last line, while it goes on
	for raw := range strings.SplitSeq(text, "\n") {
		l := lineOf(raw, flowed)
		signature := l.text == "-- "
		if flowed && !signature && strings.HasSuffix(l.text, " ") {
			l.soft = true
			if delsp {
				l.text = l.text[:len(l.text)-1]
			}
		}
		if n := len(lines); n > 0 && lines[n-1].soft {
			last := &lines[n-1]
			if last.depth == l.depth && !signature && joined.Len() < longestLine {
				joined.WriteString(l.text)
				if last.soft = l.soft; !l.soft {
					last.text = joined.String()
				}
				continue
			}
			last.text = joined.String()
		}
		joined.Reset()
		joined.WriteString(l.text)
		lines = append(lines, l)
	}
	if n := len(lines); n > 0 && lines[n-1].soft {
		lines[n-1].text = joined.String()
	}
	return lines
}

// lineOf takes the marks of quotation from a line.
func lineOf(raw string, flowed bool) line {
	var l line
	rest := raw
	for strings.HasPrefix(rest, ">") && l.depth < maxQuoted {
		l.depth++
		rest = rest[1:]
		if !flowed && strings.HasPrefix(rest, " >") {
			rest = rest[1:]
		}
	}
	rest = strings.TrimLeft(rest, ">")
	l.text = strings.TrimPrefix(rest, " ")
	if !flowed && l.depth == 0 {
		l.text = rest
	}
	return l
}

// textWriter writes the lines of a plain text as Markdown.
type textWriter struct {
	b     strings.Builder
	last  line   // the one before; its text is empty after a blank line
	start string // what the line before began with: the marker of an item
	count int    // lines of the paragraph so far
}

func (w *textWriter) line(l line) {
	text := strings.TrimRight(l.text, " \t")
	if strings.TrimSpace(text) == "" || isRule(text) {
		w.end()
		return
	}
	if l.depth != w.last.depth {
		w.end()
	}
	marker, rest := itemMarker(text)
	indented := text[0] == ' ' || text[0] == '\t'
	switch {
	case w.count == 0:
	case marker != "" && (w.start != "" || endsClause(w.last.text)):
		w.b.WriteByte('\n')
	case marker != "":
		marker, rest = "", text // a number that happens to begin a line
		fallthrough
	default:
		if w.brokenOnPurpose(text, l) && !(indented && w.start != "") {
			w.b.WriteString(`\`)
		}
		w.b.WriteByte('\n')
	}
	if w.count == 0 || marker != "" {
		w.start = marker
	}
	w.b.WriteString(strings.Repeat("> ", l.depth))
	if marker != "" {
		w.b.WriteString(marker + " ")
	} else if w.start != "" {
		w.b.WriteString(strings.Repeat(" ", len(w.start)+1))
	}
	w.b.WriteString(markdown.Line(markdown.Escape(strings.TrimSpace(rest))))
	w.count++
	w.last = line{l.depth, text, l.soft}
}

// end ends a paragraph.
func (w *textWriter) end() {
	if w.count > 0 {
		w.b.WriteString("\n\n")
	}
	w.count, w.start = 0, ""
	w.last = line{}
}

// brokenOnPurpose reports whether the line before was ended by its writer, not by the
// width of the screen: the first word of this one would have had room in it.
func (w *textWriter) brokenOnPurpose(text string, l line) bool {
	first, _, _ := strings.Cut(strings.TrimLeft(text, " \t"), " ")
	return utf8.RuneCountInString(w.last.text)+1+utf8.RuneCountInString(first)+2*l.depth < wrapWidth
}

func endsClause(s string) bool { return s != "" && strings.ContainsAny(s[len(s)-1:], ".:;,!?)") }

// isRule reports whether a line only draws a line.
func isRule(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) >= 4 && strings.Trim(text, "-=_*~#+") == ""
}

// itemMarker returns the marker of an item of a list that a line begins, as Markdown
// writes it, and the rest of the line.
func itemMarker(text string) (marker, rest string) {
	trimmed := strings.TrimLeft(text, " \t")
	for _, bullet := range [...]string{"- ", "* ", "• ", "· ", "+ ", "o "} {
		if rest, found := strings.CutPrefix(trimmed, bullet); found && (bullet != "o " || trimmed != text) && strings.TrimSpace(rest) != "" {
			return "-", rest
		}
	}
	digits := len(trimmed) - len(strings.TrimLeft(trimmed, "0123456789"))
	if digits > 0 && digits <= 3 && digits+1 < len(trimmed) && (trimmed[digits] == '.' || trimmed[digits] == ')') && trimmed[digits+1] == ' ' {
		return trimmed[:digits+1], trimmed[digits+2:]
	}
	return "", text
}

// withoutArmour takes what programs add to a signed text, and an encrypted one, out.
func (c *converter) withoutArmour(text string) string {
	const begin, signature, message = "-----BEGIN PGP SIGNED MESSAGE-----", "-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----"
	if before, rest, found := strings.Cut(text, message); found {
		_, after, _ := strings.Cut(rest, "-----END PGP MESSAGE-----")
		c.encrypted = true
		c.notice("a part of the message is encrypted")
		text = before + after
	}
	if before, rest, found := strings.Cut(text, begin); found {
		_, rest, _ = strings.Cut(rest, "\n\n") // the names of hashes
		text = before + strings.ReplaceAll(rest, "\n- -", "\n-")
	}
	if before, rest, found := strings.Cut(text, signature); found {
		_, after, _ := strings.Cut(rest, "-----END PGP SIGNATURE-----")
		text = before + after
	}
	return text
}

// withoutFiles takes files in the old encoding of uuencode out of a text, and lists
// them.
func (c *converter) withoutFiles(text string) string {
	if !strings.Contains(text, "\nbegin ") && !strings.HasPrefix(text, "begin ") {
		return text
	}
	var b strings.Builder
	inside := false
	for l := range strings.SplitAfterSeq(text, "\n") {
		words := strings.Fields(l)
		switch {
		case inside:
			inside = !strings.HasPrefix(l, "end")
		case len(words) >= 3 && words[0] == "begin" && len(words[1]) == 3 && strings.Trim(words[1], "01234567") == "":
			inside = true
			c.listed = append(c.listed, strings.Join(words[2:], " "))
		default:
			b.WriteString(l)
		}
	}
	return b.String()
}
