package library

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"briefing/content/event"
)

// fold returns a name in lower case without diacritics, with single blanks.
func fold(s string) string {
	s = strings.ToLower(oneLine(s))
	if strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// dayOf returns a date as 2026-12-01, 2026-12 or 2026, as far as it is told; "" where
// it has no year.
func dayOf(date string) string {
	switch d := event.Read(date); {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	}
}
