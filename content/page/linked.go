package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"briefing/content/article"
	"briefing/content/markdown"
)

// linkedData is what the JSON-LD of a page says of its article.
type linkedData struct {
	title, date, body string
	authors           []string
}

// Limits of JSON-LD.
const (
	maxLinkedBytes = 4 << 20
	maxLinkedDepth = 12
	maxAuthors     = 20
)

// linkedDataOf reads the JSON-LD of a page; of several objects the one with an article.
func linkedDataOf(root *html.Node) (found linkedData) {
	for n := range root.Descendants() {
		if n.DataAtom != atom.Script || Attr(n, "type") != "application/ld+json" || n.FirstChild == nil || len(n.FirstChild.Data) > maxLinkedBytes {
			continue
		}
		var v any
		if json.Unmarshal([]byte(strings.TrimSpace(n.FirstChild.Data)), &v) == nil {
			found.read(v, 0)
		}
	}
	return found
}

func (d *linkedData) read(v any, depth int) {
	if depth > maxLinkedDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			d.read(item, depth+1)
		}
	case map[string]any:
		body, _ := v["articleBody"].(string)
		title, _ := v["headline"].(string)
		if title != "" && d.title == "" || len(body) > len(d.body) {
			d.title, d.body = title, body
			d.date, _ = v["datePublished"].(string)
			d.authors = namesOf(v["author"])
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			d.read(v[key], depth+1)
		}
	}
}

// namesOf are the names of people or houses that JSON-LD gives in any of its ways.
func namesOf(v any) (names []string) {
	switch v := v.(type) {
	case string:
		if v != "" && !strings.Contains(v, "://") {
			return []string{v}
		}
	case map[string]any:
		return namesOf(v["name"])
	case []any:
		for _, item := range v[:min(len(v), maxAuthors)] {
			names = append(names, namesOf(item)...)
		}
	}
	return names
}

// metaAuthors are the authors that a page names in elements of their own.
func metaAuthors(root *html.Node) (names []string) {
	for n := range root.Descendants() {
		if n.DataAtom != atom.Meta || len(names) >= maxAuthors {
			continue
		}
		switch strings.ToLower(Attr(n, "name") + Attr(n, "property")) {
		case "author", "article:author", "citation_author", "dc.creator", "parsely-author", "sailthru.author":
			names = append(names, namesOf(strings.TrimSpace(Attr(n, "content")))...)
		}
	}
	return names
}

// byline joins authors, each once; "" if there are not several.
func byline(names []string) string {
	var kept []string
	seen := map[string]bool{}
	for _, name := range names {
		name = strings.TrimPrefix(line(html.UnescapeString(name)), "By ")
		if key := strings.ToLower(name); key != "" && !seen[key] {
			seen[key] = true
			kept = append(kept, name)
		}
	}
	if len(kept) < 2 {
		return ""
	}
	return strings.Join(kept, ", ")
}

// complete adds to what is known of a page what its JSON-LD says.
func (d *linkedData) complete(meta *article.Meta) {
	if d.title != "" {
		meta.Title = line(html.UnescapeString(d.title))
	}
	if meta.Byline == "" && len(d.authors) > 0 {
		meta.Byline = line(html.UnescapeString(d.authors[0]))
	}
	if meta.Date == "" {
		meta.Date = article.DayOf(line(d.date))
	}
}

// markdown is the article that the JSON-LD holds, "" if it holds none.
func (d *linkedData) markdown() string {
	if strings.Contains(d.body, "</p>") {
		if root, err := html.Parse(strings.NewReader(d.body)); err == nil {
			if text, err := Markdown(root); err == nil {
				return text
			}
		}
	}
	var b strings.Builder
	for text := range strings.Lines(html.UnescapeString(d.body)) {
		if text = strings.TrimSpace(text); text != "" {
			b.WriteString(markdown.Line(markdown.Escape(text)) + "\n\n")
		}
	}
	return strings.TrimSpace(b.String())
}
