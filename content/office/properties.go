package office

import (
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
)

// coreProperties reads what a DOCX document says of itself. Its dates are left out:
// they are those of the file.
func coreProperties(a *archive) article.Meta {
	var meta article.Meta
	_ = newScanner(a.ctx, a.optional("docProps/core.xml")).eachBelow(func(s *scanner, e element) {
		switch e.name {
		case "title":
			meta.Title = saneTitle(s.text())
		case "creator":
			meta.Byline = saneAuthor(s.text())
		default:
			s.skip()
		}
	})
	return meta
}

// saneTitle returns a title that somebody meant, "" for what programs fill in.
func saneTitle(title string) string {
	title = property(title)
	low := strings.ToLower(title)
	for _, start := range []string{"microsoft word", "untitled", "document", "slide ", "template", "powerpoint"} {
		if strings.HasPrefix(low, start) && len(low) < len(start)+24 {
			return ""
		}
	}
	for _, end := range []string{".doc", ".docx", ".odt", ".dot", ".dotx", ".rtf", ".pdf", ".indd"} {
		if strings.HasSuffix(low, end) {
			return ""
		}
	}
	if len(title) > 300 || !strings.ContainsAny(low, "abcdefghijklmnopqrstuvwxyz") && len(title) < 4 {
		return ""
	}
	return title
}

// saneAuthor returns the name of an author: one word is a user of a machine.
func saneAuthor(name string) string {
	name, _, _ = strings.Cut(property(name), " (")
	low := strings.ToLower(name)
	if !strings.Contains(name, " ") || len(name) > 200 || strings.ContainsAny(name, "@\\/_0123456789") {
		return ""
	}
	for _, machine := range []string{"user", "admin", "office", "microsoft", "windows", "owner", "author", "unknown"} {
		if strings.Contains(low, machine) {
			return ""
		}
	}
	return name
}

// property is a value on one line of bounded length.
func property(s string) string {
	return clean.Line(strings.Join(strings.Fields(s[:min(len(s), 4096)]), " "))
}
