package parse

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/util"
)

// decodeEntity decodes the character reference at the start of s: the text that
// it stands for and its length; 0 if there is none. A tab or a line end written
// as a reference is a space like one in the source; other controls stay for
// package clean.
func decodeEntity(s string) (text string, n int) {
	text, n = decodeReference(s)
	if text == "\t" || text == "\n" || text == "\r" {
		text = " "
	}
	return text, n
}

func decodeReference(s string) (text string, n int) {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if name[0] == '#' {
		if text = decodeNumber(name[1:]); text == "" {
			return "", 0
		}
		return text, end + 1
	}
	if text = commonEntity(name); text != "" {
		return text, end + 1
	}
	if e, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(e.Characters), end + 1
	}
	return "", 0
}

func decodeNumber(s string) string {
	base, most := 10, 7
	if len(s) > 0 && s[0]|0x20 == 'x' {
		base, most, s = 16, 6, s[1:]
	}
	if len(s) == 0 || len(s) > most {
		return ""
	}
	n, err := strconv.ParseUint(s, base, 32)
	if err != nil {
		return ""
	}
	if n == 0 || n > 0x10FFFF || n >= 0xD800 && n < 0xE000 {
		return "\uFFFD"
	}
	return string(rune(n))
}

// commonEntity spares the common names the table of two thousand.
func commonEntity(name string) string {
	switch name {
	case "amp":
		return "&"
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "quot":
		return "\""
	case "nbsp":
		return "\u00a0"
	case "mdash":
		return "—"
	case "ndash":
		return "–"
	case "rsquo":
		return "’"
	case "lsquo":
		return "‘"
	case "ldquo":
		return "“"
	case "rdquo":
		return "”"
	case "hellip":
		return "…"
	}
	return ""
}
