package link

import (
	"errors"
	"net/netip"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/idna"

	"briefing/content/clean"
)

// MaxBytes is the length of the longest target that is accepted, encoded.
const MaxBytes = 2 << 10

// Kind is what a target is.
type Kind uint8

// The kinds of targets. Note is a place in the document itself ("#…").
const (
	Web Kind = iota
	Mail
	File
	Note
)

// Target is a judged target.
type Target struct {
	Kind Kind
	// Address is the whole target in ASCII, percent-encoded: an address for Web
	// and Mail, "#fragment" for Note. For File it is empty: see Path.
	Address string
	// Host of a web or mail address as it really is, punycode for what is not
	// ASCII ("xn--…"): this is what a reader should be shown before it is opened.
	Host string
	// Path of a file, relative to the document's folder, with slashes, decoded
	// and cleaned. It never leads out of the folder and never begins with "-".
	// Symbolic links are not looked at: whoever opens the file must.
	Path string
	// Fragment is what follows "#", decoded; only of a File or Note.
	Fragment string
}

// The reasons for which a target is refused.
var (
	ErrEmpty   = errors.New("the link has no target")
	ErrLong    = errors.New("the link's target is too long")
	ErrControl = errors.New("the link's target holds control characters")
	ErrScheme  = errors.New("links of this kind are not opened")
	ErrHost    = errors.New("the link's host is not valid")
	ErrOutside = errors.New("the link leads out of the document's folder")
	ErrInvalid = errors.New("the link's target is not valid")
)

// Judge judges the target of a link, decoded as the document means it. Base is
// the web address of the document if it has one, against which a relative target
// is resolved; "" for a document from a file, whose relative targets are files
// in its folder. The error is one of the package's.
func Judge(target, base string) (Target, error) {
	target = strings.TrimSpace(target)
	switch {
	case target == "":
		return Target{}, ErrEmpty
	case len(target) > MaxBytes:
		return Target{}, ErrLong
	case hasControl(target):
		return Target{}, ErrControl
	case target[0] == '#':
		return note(target)
	}
	if scheme, ok := schemeOf(target); ok {
		return absolute(scheme, target)
	}
	if from, ok := webBase(base); ok {
		ref, err := url.Parse(target)
		if err != nil {
			return Target{}, ErrInvalid
		}
		return web(from.ResolveReference(ref))
	}
	if strings.HasPrefix(target, "//") || strings.HasPrefix(target, `\\`) {
		return Target{}, ErrScheme
	}
	return file(target)
}

// absolute judges a target with a scheme.
func absolute(scheme, target string) (Target, error) {
	switch scheme {
	case "http", "https":
		u, err := url.Parse(target)
		if err != nil {
			return Target{}, ErrInvalid
		}
		return web(u)
	case "mailto":
		return mail(target[len("mailto:"):])
	}
	return Target{}, ErrScheme
}

// schemeOf is what stands before the first colon, where that can be a scheme.
// A drive letter counts as one, so that "C:\x" is refused and not a file.
func schemeOf(target string) (scheme string, ok bool) {
	for i := range len(target) {
		c := target[i]
		switch {
		case isLetter(c), i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		case c == ':' && i > 0:
			return strings.ToLower(target[:i]), true
		default:
			return "", false
		}
	}
	return "", false
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func webBase(base string) (*url.URL, bool) {
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return nil, false
	}
	return u, true
}

// web judges a web address.
func web(u *url.URL) (Target, error) {
	if u.Scheme != "http" && u.Scheme != "https" || u.Opaque != "" {
		return Target{}, ErrScheme
	}
	host, err := hostOf(u.Hostname())
	if err != nil {
		return Target{}, err
	}
	authority := host
	if strings.Contains(host, ":") {
		authority = "[" + host + "]"
	}
	if port := u.Port(); port != "" {
		authority += ":" + port
	}
	// Credentials in an address only serve to make its host look like another.
	address := u.Scheme + "://" + authority + encode(u.EscapedPath())
	if u.RawQuery != "" {
		address += "?" + encode(u.RawQuery)
	}
	if u.Fragment != "" {
		address += "#" + encode(u.EscapedFragment())
	}
	if len(address) > MaxBytes {
		return Target{}, ErrLong
	}
	return Target{Kind: Web, Address: address, Host: host}, nil
}

// hostOf is a host in ASCII, in lower case.
func hostOf(name string) (string, error) {
	name = strings.ToLower(name)
	if name == "" {
		return "", ErrHost
	}
	if isASCII(name) && !strings.Contains(name, "xn--") {
		if plainHost(name) {
			return name, nil
		}
		return "", ErrHost
	}
	host, err := idna.Lookup.ToASCII(name)
	if err != nil || !plainHost(host) {
		return "", ErrHost
	}
	return host, nil
}

// plainHost reports whether a host is an address in numbers, or has only the
// characters of host names and does not begin like an option.
func plainHost(host string) bool {
	if strings.Contains(host, ":") {
		ip, err := netip.ParseAddr(host)
		return err == nil && ip.Zone() == ""
	}
	for i := range len(host) {
		c := host[i]
		if !isLetter(c) && !isDigit(c) && c != '.' && c != '-' && c != '_' {
			return false
		}
	}
	return host != "" && host[0] != '-' && host[0] != '.' && len(host) <= 253
}

// mail judges what follows "mailto:". Only the addresses are kept: what else a
// link may preset (a body, an attachment) is not the document's to say.
func mail(rest string) (Target, error) {
	to, _, _ := strings.Cut(rest, "?")
	to, err := url.PathUnescape(to)
	if err != nil || hasControl(to) {
		return Target{}, ErrInvalid
	}
	local, domain, ok := strings.Cut(to, "@")
	if !ok || local == "" || local[0] == '-' || strings.ContainsAny(to, " ,;<>\"'`$|&()\\") {
		return Target{}, ErrInvalid
	}
	host, err := hostOf(domain)
	if err != nil {
		return Target{}, err
	}
	if strings.Contains(host, ":") {
		return Target{}, ErrHost
	}
	address := "mailto:" + encode(url.PathEscape(local)) + "@" + host
	if len(address) > MaxBytes {
		return Target{}, ErrLong
	}
	return Target{Kind: Mail, Address: address, Host: host}, nil
}

// note judges a place in the document itself.
func note(target string) (Target, error) {
	fragment, err := url.PathUnescape(target[1:])
	if err != nil || hasControl(fragment) {
		return Target{}, ErrInvalid
	}
	return Target{Kind: Note, Address: "#" + encode(url.PathEscape(fragment)), Fragment: fragment}, nil
}

// file judges the path of a file in the document's folder.
func file(target string) (Target, error) {
	name, fragment, _ := strings.Cut(target, "#")
	name, _, _ = strings.Cut(name, "?")
	name, err := url.PathUnescape(name)
	if err != nil {
		return Target{}, ErrInvalid
	}
	if fragment, err = url.PathUnescape(fragment); err != nil {
		return Target{}, ErrInvalid
	}
	switch {
	case name == "":
		return Target{}, ErrEmpty
	case hasControl(name) || hasControl(fragment):
		return Target{}, ErrControl
	case strings.ContainsAny(name, `\:`) || name[0] == '/':
		return Target{}, ErrOutside // also what only Windows takes for a path
	}
	name = path.Clean(name)
	if name == ".." || strings.HasPrefix(name, "../") || name == "." {
		return Target{}, ErrOutside
	}
	if name[0] == '-' {
		name = "./" + name
	}
	return Target{Kind: File, Path: name, Fragment: fragment}, nil
}

// hasControl reports whether s holds a character that is hostile, the substitute of
// one, or a joiner or direction mark (U+200C to U+200F): text may need those, but
// nothing shows them in an address.
func hasControl(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return clean.Hostile(r) || r == '\ufffd' || r >= 0x200c && r <= 0x200f
	})
}

// encode percent-encodes every byte that has no business in an address; percent
// signs stay where they begin an escape.
func encode(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		escape := c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2])
		if escape || isLetter(c) || isDigit(c) || strings.IndexByte("-._~/?@!$&*+,;=:[]()", c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(digits[c>>4])
		b.WriteByte(digits[c&15])
	}
	return b.String()
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
