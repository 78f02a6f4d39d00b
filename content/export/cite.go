package export

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"

	"briefing/content/library"
)

// mostFragment is how many words at either end of a passage a link names.
const mostFragment = 5

// LinkTo returns an address that lets browsers scroll to words of the page and mark
// them: a text fragment, as the WICG's "Scroll To Text Fragment" describes it. Without
// an address it is "".
func LinkTo(address, words string) string {
	if address == "" {
		return ""
	}
	first, last, interrupted := strings.Cut(words, " … ")
	if i := strings.LastIndex(last, " … "); i >= 0 {
		last = last[i+len(" … "):]
	}
	list := strings.Fields(strings.TrimRight(first, " ,"))
	switch {
	case len(list) == 0:
		return address
	case interrupted:
		words = fragment(list[:min(len(list), mostFragment)])
		list = strings.Fields(last)
		words += "," + fragment(list[max(0, len(list)-mostFragment):])
	case len(list) > 2*mostFragment:
		words = fragment(list[:mostFragment]) + "," + fragment(list[len(list)-mostFragment:])
	default:
		words = fragment(list)
	}
	if !strings.Contains(address, "#") {
		address += "#"
	}
	return address + ":~:text=" + words
}

// fragment is words as a part of a text fragment, in which commas, hyphens and
// ampersands have a meaning.
func fragment(words []string) string {
	s := url.PathEscape(strings.Join(words, " "))
	return strings.NewReplacer("-", "%2D", ",", "%2C", "&", "%26").Replace(s)
}

// Bibliography writes documents as BibTeX.
func Bibliography(w io.Writer, docs []*library.Document) error {
	out := bufio.NewWriter(w)
	for i, d := range docs {
		fmt.Fprintf(out, "@misc{%s,\n", citeKey(d, i))
		for _, f := range []struct{ name, value string }{
			{"title", "{" + bibText(d.Title) + "}"},
			{"author", bibAuthors(d.Byline)},
			{"publisher", bibText(d.Source)},
			{"date", d.Day},
			{"year", d.Day[:min(4, len(d.Day))]},
			{"url", bibURL.Replace(d.URL)},
		} {
			if f.value != "" {
				fmt.Fprintf(out, "  %s = {%s},\n", f.name, f.value)
			}
		}
		fmt.Fprint(out, "}\n")
	}
	return out.Flush()
}

// citeKey is the key of a document in a bibliography: quaypost2025-1.
func citeKey(d *library.Document, i int) string {
	var b strings.Builder
	for _, r := range strings.ToLower(cmp.Or(d.Source, d.Title)) {
		if (r >= 'a' && r <= 'z' || r >= '0' && r <= '9') && b.Len() < 16 {
			b.WriteRune(r)
		}
	}
	return b.String() + d.Day[:min(4, len(d.Day))] + "-" + strconv.Itoa(i+1)
}

var (
	bibSpecial = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)
	bibURL     = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C", " ", "%20")
)

func bibText(s string) string { return bibSpecial.Replace(oneLine(s)) }

// bibAuthors is a byline as names that BibTeX does not take apart.
func bibAuthors(byline string) string {
	names := authors(byline)
	for i, name := range names {
		names[i] = "{" + bibText(name) + "}"
	}
	return strings.Join(names, " and ")
}

// authors are the names of a byline: By Ann Bell and Tom Reed.
func authors(byline string) []string {
	byline = oneLine(byline)
	if len(byline) > 3 && strings.EqualFold(byline[:3], "by ") {
		byline = byline[3:]
	}
	if byline == "" {
		return nil
	}
	return strings.Split(strings.ReplaceAll(byline, " & ", " and "), " and ")
}

// cslItem is a document in CSL-JSON.
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Author    []cslName `json:"author,omitempty"`
	Container string    `json:"container-title,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	URL       string    `json:"URL,omitempty"`
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

// CSL writes documents as CSL-JSON, which Zotero, Pandoc and others read.
func CSL(w io.Writer, docs []*library.Document) error {
	items := make([]cslItem, len(docs))
	for i, d := range docs {
		item := cslItem{ID: citeKey(d, i), Type: "article-newspaper", Title: d.Title, Container: d.Source, URL: d.URL}
		if d.URL != "" {
			item.Type = "webpage"
		}
		for _, name := range authors(d.Byline) {
			item.Author = append(item.Author, cslName{name})
		}
		if d.Day != "" {
			var parts []int
			for p := range strings.SplitSeq(d.Day, "-") {
				n, _ := strconv.Atoi(p)
				parts = append(parts, n)
			}
			item.Issued = &cslDate{[][]int{parts}}
		}
		items[i] = item
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(items)
}
