package library

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"briefing/content/article"
	"briefing/content/event"
	"briefing/content/text"
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

// isoDay matches the beginning of a date as machines write it.
var isoDay = regexp.MustCompile(`^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:\D|$)`)

// dayOf returns a date as 2026-12-01, 2026-12 or 2026, as far as it is told; "" where
// it has no year.
func dayOf(date string) string {
	if m := isoDay.FindStringSubmatch(strings.TrimSpace(date)); m != nil {
		return m[1]
	}
	for _, e := range event.Recognise(text.Read([]article.Leaf{{Text: date}})) {
		if e.Year == 0 {
			continue
		}
		day := strconv.Itoa(e.Year)
		for _, part := range []int{e.Month, e.Day} {
			if part == 0 {
				return day
			}
			day += "-" + strconv.Itoa(part/10) + strconv.Itoa(part%10)
		}
		return day
	}
	return ""
}
