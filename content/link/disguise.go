package link

import (
	"net/url"
	"strings"
)

// Disguised reports whether the words of a link look like an address of another
// host than the one that the target leads to: "www.bank.example" over a link to
// elsewhere. Words that are no address disguise nothing.
func (t Target) Disguised(words string) bool {
	shown, ok := hostIn(words)
	if !ok {
		return false
	}
	if t.Kind != Web && t.Kind != Mail {
		return true
	}
	shown, host := strings.TrimPrefix(shown, "www."), strings.TrimPrefix(t.Host, "www.")
	// A shorter name for the same site ("example.org" for "news.example.org")
	// deceives nobody.
	return shown != host && !strings.HasSuffix(host, "."+shown)
}

// hostIn returns the host of what looks like an address in the words of a link.
func hostIn(words string) (string, bool) {
	for word := range strings.FieldsSeq(words) {
		word = strings.Trim(word, `.,;:!?()[]<>"'“”‘’…`)
		rest := word
		explicit := false
		for _, scheme := range [...]string{"https://", "http://", "mailto:"} {
			if len(rest) >= len(scheme) && strings.EqualFold(rest[:len(scheme)], scheme) {
				rest, explicit = rest[len(scheme):], true
			}
		}
		if i := strings.IndexAny(rest, "/?#"); i >= 0 {
			rest = rest[:i]
		}
		if i := strings.LastIndexByte(rest, '@'); i >= 0 {
			rest, explicit = rest[i+1:], true
		}
		if i := strings.LastIndexByte(rest, ':'); i >= 0 {
			rest = rest[:i]
		}
		if name, err := url.PathUnescape(rest); err == nil {
			rest = name
		}
		if host, err := hostOf(rest); err == nil && (explicit || likeDomain(host)) {
			return host, true
		}
	}
	return "", false
}

// likeDomain reports whether a word is a domain name and not an abbreviation, a
// number or a file: at least two labels, the last one of letters that common
// files do not end in.
func likeDomain(host string) bool {
	i := strings.LastIndexByte(host, '.')
	if i <= 1 || len(host)-i-1 < 2 {
		return false
	}
	last := host[i+1:]
	for j := range len(last) {
		if !isLetter(last[j]) && !strings.HasPrefix(last, "xn--") {
			return false
		}
	}
	switch last {
	case "md", "txt", "html", "htm", "pdf", "go", "json", "yaml", "yml", "csv", "doc", "docx", "png", "jpg":
		return false
	}
	return strings.HasPrefix(host, "www.") || strings.Count(host, ".") >= 1 && !strings.Contains(host, "..")
}
