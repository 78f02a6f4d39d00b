package uitest

import (
	"briefing/content/article"
	"briefing/content/parse"
)

// Sample returns the document of a Markdown source, in which nothing is recognised.
func Sample(source string) *article.Document {
	text := article.Text(source)
	x := parse.NewIndexer(text, article.Markdown, 0)
	for !x.Advance(len(source)) {
	}
	return &article.Document{
		Meta: article.Meta{Path: "sample"}, Text: text, Blocks: x.Blocks(), Sections: x.Sections(),
		Parser:   parse.NewParser(text, article.Markdown, x.References()),
		Progress: article.Progress{Indexed: len(source), Recognised: len(source), Total: len(source)},
	}
}
