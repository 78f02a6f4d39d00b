package page

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// Tree parses a page of which every word is to be read: a chapter of a book, a
// letter. The error is a [*LimitError] where the page is past a limit.
func Tree(page string) (*html.Node, error) {
	if err := Measure(page); err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, err
	}
	limitSpans(root)
	return root, nil
}

// Markdown converts all of a tree to Markdown; it may change the tree.
func Markdown(root *html.Node) (text string, err error) {
	defer func() {
		if r := recover(); r != nil {
			text, err = "", fmt.Errorf("it could not be laid out: %v", r)
		}
	}()
	return markdownOf(root)
}
