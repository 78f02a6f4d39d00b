package content

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
)

// unpaged takes the pages out of a plain text that a program has laid out, with form
// feeds between them: running heads and feet and page numbers go, a sentence that goes
// over to the next page goes on, and a footnote at the page's end waits for its end. It
// returns where the pages began; none for a text without form feeds.
func unpaged(text string) (string, []article.Page) {
	if !strings.Contains(text, "\f") {
		return text, nil
	}
	var pages []paper
	for s := range strings.SplitSeq(text, "\f") {
		if p := (paper{lines: trimBlank(strings.Split(s, "\n"))}); len(p.lines) > 0 {
			pages = append(pages, p)
		}
	}
	for range 2 { // a head may have two lines
		dropRunning(pages, func(p *paper) *string { return &p.lines[0] }, func(p *paper) { p.lines = trimBlank(p.lines[1:]) })
		dropRunning(pages, func(p *paper) *string { return &p.lines[len(p.lines)-1] }, func(p *paper) { p.lines = trimBlank(p.lines[:len(p.lines)-1]) })
	}
	var w pageWriter
	for i := range pages {
		w.page(&pages[i], i+1)
	}
	w.flush()
	return w.b.String() + "\n", w.pages
}

// paper is a page of a text that a program has laid out.
type paper struct {
	lines []string
	label string // its number, where it is printed
}

// dropRunning drops the line at an end of the pages where it stands on half of them or on
// three, as a chapter's title does, but for its numbers; and those that are a page's
// number alone.
func dropRunning(pages []paper, line func(*paper) *string, drop func(*paper)) {
	counts := map[string]int{}
	for i := range pages {
		if p := &pages[i]; len(p.lines) > 0 {
			counts[running(*line(p))]++
		}
	}
	for i := range pages {
		p := &pages[i]
		if len(p.lines) == 0 {
			continue
		}
		s := *line(p)
		key := running(s)
		if key == "" || len(s) <= 200 && (counts[key] > 2 || counts[key] == 2 && len(pages) <= 4 || strings.Contains(s, "[Page ")) {
			if n := number(s); n != "" {
				p.label = n
			}
			drop(p)
		}
	}
}

// running is what a running head has in common from page to page: its letters.
func running(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s))
}

// number is the last number in a line, "" if it cannot be a page's.
func number(s string) string {
	end := strings.LastIndexFunc(s, unicode.IsDigit) + 1
	start := end
	for start > 0 && s[start-1] >= '0' && s[start-1] <= '9' {
		start--
	}
	if end-start > 3 { // a year
		return ""
	}
	return s[start:end]
}

func trimBlank(lines []string) []string {
	for len(lines) > 0 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// pageWriter writes pages as one text.
type pageWriter struct {
	b     strings.Builder
	pages []article.Page
	open  bool     // the last sentence goes on
	notes []string // at the end of the last page, if its sentence goes on
}

func (w *pageWriter) page(p *paper, index int) {
	label := p.label
	if label == "" {
		label = strconv.Itoa(index)
	}
	lines := p.lines
	goesOn := w.open && len(lines) > 0 && beginsLower(lines[0])
	switch {
	case goesOn:
		w.b.WriteByte('\n')
	case w.b.Len() > 0:
		w.flush()
		w.b.WriteString("\n\n")
	}
	w.pages = append(w.pages, article.Page{Start: w.b.Len(), Label: label})
	if goesOn {
		end := 0
		for end < len(lines) && strings.TrimSpace(lines[end]) != "" {
			end++
		}
		w.b.WriteString(strings.Join(lines[:end], "\n"))
		w.flush()
		if lines = trimBlank(lines[end:]); len(lines) > 0 {
			w.b.WriteString("\n\n")
		}
	}
	body, notes := splitNotes(lines)
	w.b.WriteString(strings.Join(body, "\n"))
	w.open = len(body) > 0 && !endsSentence(body[len(body)-1]) || len(body) == 0 && goesOn && w.open
	w.notes = notes
}

// flush writes the notes that wait.
func (w *pageWriter) flush() {
	if len(w.notes) > 0 {
		w.b.WriteString("\n\n" + strings.Join(w.notes, "\n"))
	}
	w.notes = nil
}

// splitNotes parts the footnotes at a page's end from its text: the last paragraphs, as
// long as each begins with a small number or a sign of notes.
func splitNotes(lines []string) (body, notes []string) {
	at := len(lines)
	for {
		start := at
		for start > 0 && strings.TrimSpace(lines[start-1]) != "" {
			start--
		}
		if start == 0 || start == at || !beginsNote(strings.TrimSpace(lines[start])) {
			break
		}
		at = len(trimBlank(lines[:start]))
		notes = lines[at:]
	}
	return lines[:at], trimBlank(notes)
}

func beginsNote(s string) bool {
	rest := strings.TrimLeft(s, "0123456789*†‡")
	n := len(s) - len(rest)
	if n == 0 || n > 3 || rest == "" || rest[0] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " “\"‘("))
	return unicode.IsUpper(r)
}

func endsSentence(line string) bool {
	line = strings.TrimRight(line, " \t\"')]”’»")
	return line == "" || strings.ContainsAny(line[len(line)-1:], ".!?:;") || strings.HasSuffix(line, "…")
}

func beginsLower(line string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(line))
	return unicode.IsLower(r)
}
