package library

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"briefing/content/article"
	"briefing/content/event"
	"briefing/content/text"
)

// fold returns a name in lower case without diacritics, with single blanks.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(oneLine(s))) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
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
