package pdf

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"briefing/content/article"
	"github.com/klippa-app/go-pdfium/requests"
)

// meta reads what a document says of itself. Its programs put file names, user names
// and the titles of templates there: what the text of its first pages does not say
// too is not believed.
func (f *file) meta(firstPages string) article.Meta {
	said := " " + spaced(firstPages) + " "
	var m article.Meta
	if t := f.metaText("Title"); isTitle(t) && saysMost(said, t) {
		m.Title = t
	}
	if a := f.metaText("Author"); isAuthor(a) && strings.Contains(said, " "+spaced(a)+" ") {
		m.Byline = a
	}
	return m
}

func (f *file) metaText(tag string) string {
	r, err := f.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: f.doc, Tag: tag})
	if err != nil || len(r.Value) > 2000 {
		return ""
	}
	return oneLine(r.Value)
}

// fileName is a title that is a file's name or the program's that made it.
var fileName = regexp.MustCompile(`(?i)\.(docx?|pdf|indd|qxd|pptx?|xlsx?|odt|rtf|tex|dvi|pub|wpd|fm|txt)\b|^microsoft |^untitled|[\\/_]|^(document|slide|layout) ?\d`)

func isTitle(s string) bool {
	return letterCount(s) >= 4 && len(s) <= 300 && strings.Contains(s, " ") && !fileName.MatchString(s)
}

func isAuthor(s string) bool {
	n := len(strings.Fields(s))
	return n >= 2 && n <= 12 && letterCount(s)*3 >= len(s)*2 && !fileName.MatchString(s)
}

// spaced is a text's words in lower case with one blank between.
func spaced(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(spelled(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// saysMost reports whether a text has four in five of the words of a title.
func saysMost(said, title string) bool {
	words := strings.Fields(spaced(title))
	n := 0
	for _, w := range words {
		if strings.Contains(said, " "+w+" ") {
			n++
		}
	}
	return n*5 >= len(words)*4
}

// webAddress returns an address as a link in Markdown can hold it; "" if it does not
// lead to the web or to mail.
func webAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || len(s) > 2000 {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto":
	default:
		return ""
	}
	return strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", " ", "%20", "\\", "%5C").Replace(u.String())
}
