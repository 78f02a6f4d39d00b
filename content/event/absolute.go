package event

import (
	"strings"

	"briefing/content/text"
)

// month returns the number of the month that word i names; 0 if it names none.
func (r *recogniser) month(i int) int {
	if !r.noun(i, text.Month) {
		return 0
	}
	return text.MonthNumber(r.word(i).Text)
}

// days returns the most days that a month can have.
func days(month int) int {
	switch month {
	case 2:
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// value reads a number of up to four digits, or an ordinal such as "3rd"; -1 for
// anything else.
func value(s string) (n int, ordinal bool) {
	i := 0
	for i < len(s) && text.IsDigit(s[i]) {
		if i == 4 {
			return -1, false
		}
		n = 10*n + int(s[i]-'0')
		i++
	}
	switch s[i:] {
	case "":
		return n, false
	case "st", "nd", "rd", "th":
		return n, true
	}
	return -1, false
}

// number reads word i as a number; -1 if it is none, or an amount: "$2014", "2014%".
func (r *recogniser) number(i int) (n int, ordinal bool) {
	if i >= len(r.tokens) || r.tokens[i].Shape != text.Number {
		return -1, false
	}
	t := &r.tokens[i]
	before, after := r.text[:t.Start], r.text[t.End:]
	for _, sign := range [...]string{"$", "#", "/", ".", ",", ":", "+", "=", "_", "@", "-", "€", "£", "¥", "№", "§", "₹"} {
		if strings.HasSuffix(before, sign) {
			return -1, false
		}
	}
	if strings.HasPrefix(after, "%") {
		return -1, false
	}
	return value(r.text[t.Start:t.End])
}

// year reads a plausible year at word i: four digits from 1000 to 2199.
func (r *recogniser) year(i int) int {
	if n, ordinal := r.number(i); n >= 1000 && n <= 2199 && !ordinal {
		return n
	}
	return 0
}

// iso reads "2021-08-15".
func (r *recogniser) iso(at int) date {
	s := r.word(at).Text
	if len(s) != 10 || s[4] != '-' && s[4] != '/' || s[7] != s[4] {
		return date{}
	}
	y, _ := value(s[:4])
	m, _ := value(s[5:7])
	d, _ := value(s[8:])
	if y < 1000 || m < 1 || m > 12 || d < 1 || d > days(m) {
		return date{}
	}
	return date{words: 1, year: y, month: m, day: d}
}

// monthFirst reads "May 3, 2019", "May 3rd", "August 2021" and, after a word
// that makes it one, a month alone: "in February".
func (r *recogniser) monthFirst(at int) date {
	m := r.month(at)
	if m == 0 {
		return date{}
	}
	if r.near(at + 1) {
		if d := r.day(at+1, m); d > 0 {
			if y := r.yearAfterDay(at + 2); y > 0 {
				return date{words: 3, year: y, month: m, day: d}
			}
			return date{words: 2, month: m, day: d}
		}
	}
	if d := r.yearAfter(at); d.words > 0 {
		d.month = m
		return d
	}
	if r.datesMonth(at) {
		return date{words: 1, month: m}
	}
	return date{}
}

// yearAfter reads a month or season, at a word, with the year after it: "August
// 2021", "August, 2021", "summer of 2014".
func (r *recogniser) yearAfter(at int) date {
	if r.near(at+1) || at+1 < len(r.tokens) && r.tokens[at+1].Gap == text.GapComma {
		if y := r.year(at + 1); y > 0 {
			return date{words: 2, year: y}
		}
	}
	if r.near(at+1) && r.is(at+1, "of") && r.near(at+2) {
		if y := r.year(at + 2); y > 0 {
			return date{words: 3, year: y}
		}
	}
	return date{}
}

// yearAfterDay reads the year at word i after a day: "May 3, 2019".
func (r *recogniser) yearAfterDay(i int) int {
	if i < len(r.tokens) && (r.tokens[i].Gap == text.GapComma || r.spaced(i)) {
		return r.year(i)
	}
	return 0
}

// day reads the day of a month at word i, unless it counts something else.
func (r *recogniser) day(i, month int) int {
	n, ordinal := r.number(i)
	if n < 1 || n > days(month) || r.near(i+1) && !ordinal && r.noun(i+1, text.Counted) {
		return 0
	}
	return n
}

// datesMonth reports whether the word before a lone month makes it a date, and the
// words around it do not make it something else: "may", "March for Peace".
func (r *recogniser) datesMonth(at int) bool {
	if !r.near(at) {
		return false
	}
	if r.is(at-1, "in", "since", "until", "till", "last", "next", "early", "late", "mid", "during", "this", "before", "after") {
		return !r.near(at+1) || !r.capital(at+1) || r.noun(at+1, text.Weekday)
	}
	if m := r.month(at); m >= 3 && m <= 5 {
		return false // a verb, a given name
	}
	return r.is(at-1, "by", "from", "of", "between", "through", "for")
}

// dayFirst reads "3 May 2019", "3rd of May".
func (r *recogniser) dayFirst(at int) date {
	n, ordinal := r.number(at)
	if n < 1 {
		return date{}
	}
	i := at + 1
	if r.near(i) && r.is(i, "of") {
		i++
	}
	if !r.near(i) {
		return date{}
	}
	m := r.month(i)
	if m == 0 || n > days(m) || i > at+1 && !ordinal {
		return date{}
	}
	if y := r.yearAfterDay(i + 1); y > 0 {
		return date{words: i + 2 - at, year: y, month: m, day: n}
	}
	return date{words: i + 1 - at, month: m, day: n}
}

// seasonal reads "summer 2019" and "the summer of 2019".
func (r *recogniser) seasonal(at int) date {
	if at+1 < len(r.tokens) && r.tokens[at+1].Gap == text.GapComma {
		return date{}
	}
	return r.yearAfter(at)
}

// yearAlone reads a year where the words around it make it one: "since 2014".
func (r *recogniser) yearAlone(at int) date {
	y := r.year(at)
	if y == 0 || !r.near(at) || r.near(at+1) && r.noun(at+1, text.Counted) {
		return date{}
	}
	plural := false
	if r.near(at+1) && !r.capital(at+1) && !r.is(at+1, "this", "was") {
		w := r.word(at + 1).Text
		plural = len(w) > 3 && strings.HasSuffix(w, "s")
	}
	switch {
	case r.is(at-1, "in", "since", "during", "early", "late", "mid"):
		return date{words: 1, year: y}
	case y < 1700, plural:
		return date{} // "by 1500", "of 1804 homes"
	case r.is(at-1, "until", "till", "by", "from", "before", "after", "of", "year"):
		return date{words: 1, year: y}
	}
	return date{}
}

// rangeEnd extends a date over the end of its range: "from 2014 [to 2016]",
// "May 3 [through May 4]".
func (r *recogniser) rangeEnd(at, end int) int {
	next := end + 1
	if !r.near(end) || !r.near(next) {
		return end
	}
	if !r.is(end, "through") && !(r.is(end, "to", "until", "and") && r.is(at-1, "from", "between")) {
		return end
	}
	if d := r.first(next, (*recogniser).monthFirst, (*recogniser).dayFirst); d.words > 0 {
		return next + d.words
	}
	if r.month(next) > 0 || r.year(next) > 0 {
		return next + 1
	}
	return end
}
