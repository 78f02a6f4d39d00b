package parse

import (
	"strings"

	"briefing/content/article"
)

// addHeading emits what is open as a heading with these words.
func (m *markdownScanner) addHeading(level int, words string, at int) {
	m.out.sections.heading(article.Section{
		Title: visibleTitle(words), Level: level,
		Span: article.Span{Start: m.start}, Heading: article.Span{Start: at, End: at + len(words)},
	})
	m.out.emit(article.Block{Span: article.Span{Start: m.start, End: m.end}, Kind: article.HeadingBlock, Level: uint8(level)}, true)
	m.open = nothing
}

// atxHeading returns the level of the heading that a line is, 0 if it is none,
// and where its words stand in it.
func atxHeading(s string) (level int, words article.Span) {
	for level < len(s) && s[level] == '#' {
		level++
	}
	if level == 0 || level > 6 || level < len(s) && s[level] != ' ' && s[level] != '\t' {
		return 0, words
	}
	start := level + indentBytes(s[level:])
	body := strings.TrimRight(s[start:], " \t")
	if trimmed := strings.TrimRight(body, "#"); trimmed == "" || strings.HasSuffix(trimmed, " ") || strings.HasSuffix(trimmed, "\t") {
		body = strings.TrimRight(trimmed, " \t")
	}
	return level, article.Span{Start: start, End: start + len(body)}
}

// setextLevel returns the level that a line under a paragraph makes of it.
func setextLevel(l *line) int {
	if l.indent >= 4 || l.cut {
		return 0
	}
	rest := strings.TrimRight(l.rest(), " \t")
	switch {
	case strings.Trim(rest, "=") == "":
		return 1
	case strings.Trim(rest, "-") == "":
		return 2
	}
	return 0
}
