package feed

import (
	"strings"

	"briefing/content/article"
	"briefing/content/markdown"
	"briefing/content/page"
)

// whole is the number of words from which an entry is taken for a whole article, unless
// it breaks off.
const whole = 120

// Convert converts an entry to Markdown. Behind it stands a link to the article where
// the entry has only its beginning.
func (e Entry) Convert() article.Converted {
	var w markdown.Writer
	c := article.Converted{Meta: e.Meta}
	root, err := page.Tree(e.html)
	if err == nil {
		page.Detach(root)
		var text string
		if text, err = page.Markdown(root); err == nil {
			w.Raw(text)
		}
	}
	if err != nil {
		c.Meta.Notices = []string{"the HTML of the entry is too complex: only its words are shown"}
		for paragraph := range strings.SplitSeq(wordsOf(e.html), "\n\n") {
			var p markdown.Inline
			p.Add(paragraph, 0, "")
			w.Paragraph(p)
		}
	}
	if e.Excerpt {
		var link markdown.Inline
		link.Add("The whole article", 0, e.Meta.Source.URL)
		w.Paragraph(link)
	}
	c.Text, c.Pages = w.Finish()
	return c
}

// isExcerpt reports whether a text is likely the beginning of a longer one: it is short
// or breaks off.
func isExcerpt(source string) bool {
	words := wordsOf(source[:min(len(source), 64<<10)])
	if len(strings.Fields(words)) < whole {
		return true
	}
	tail := strings.ToLower(strings.TrimRight(words[max(0, len(words)-80):], " \t\r\n]»>"))
	for _, end := range [...]string{"…", "[...", "...", "read more", "continue reading", "(more"} {
		if strings.HasSuffix(tail, end) {
			return true
		}
	}
	return false
}

// wordsOf is all the words of a piece of HTML.
func wordsOf(source string) string {
	if !strings.ContainsAny(source, "<&") {
		return source
	}
	words, err := page.Words(source)
	if err != nil {
		return ""
	}
	return words.Text
}
