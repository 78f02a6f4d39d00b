package event

import (
	"strings"

	"briefing/content/article"
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
	return date{words: 1, on: article.Day{Year: y, Month: m, Day: d}}
}

// monthFirst reads "May 3, 2019", "May 3rd", "May 3 and 5", "August 2021" and, after a
// word that makes it one, a month alone: "in February".
func (r *recogniser) monthFirst(at int) date {
	m := r.month(at)
	if m == 0 {
		return date{}
	}
	if r.near(at + 1) {
		if d, next := r.daysOf(at+1, m); d > 0 {
			if y := r.yearAfterDay(next); y > 0 {
				return date{words: next + 1 - at, on: article.Day{Year: y, Month: m, Day: d}}
			}
			return date{words: next - at, on: article.Day{Month: m, Day: d}}
		}
	}
	if d := r.yearAfter(at); d.words > 0 {
		d.on.Month = m
		return d
	}
	if r.datesMonth(at) {
		return date{words: 1, on: article.Day{Month: m}}
	}
	return date{}
}

// yearAfter reads a month or season, at a word, with the year after it: "August
// 2021", "August, 2021", "summer of 2014".
func (r *recogniser) yearAfter(at int) date {
	if r.near(at+1) || at+1 < len(r.tokens) && r.tokens[at+1].Gap == text.GapComma {
		if y := r.year(at + 1); y > 0 {
			return date{words: 2, on: article.Day{Year: y}}
		}
	}
	if r.near(at+1) && r.is(at+1, "of") && r.near(at+2) {
		if y := r.year(at + 2); y > 0 {
			return date{words: 3, on: article.Day{Year: y}}
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

// daysOf reads the first day of a month at word i, and returns the word behind it and
// those that are named with it: "3", "3rd", "3-5", "3–5", "3 and 5", "3 to 5". 0 for what
// counts something else.
func (r *recogniser) daysOf(i, month int) (day, next int) {
	n, ordinal := r.number(i)
	if from, to, ok := strings.Cut(r.word(i).Text, "-"); n < 0 && ok {
		last, _ := value(to)
		if n, ordinal = value(from); last <= n || last > days(month) {
			return 0, i
		}
	}
	next = i + 1
	if n < 1 || n > days(month) || r.near(next) && !ordinal && r.noun(next, text.Counted) {
		return 0, i
	}
	second := next
	if r.near(next) && r.is(next, "and", "to", "or", "through") {
		second++
	} else if next >= len(r.tokens) || r.tokens[next].Gap != text.GapDash {
		return n, next
	}
	if m, _ := r.numberAfter(second); m > n && m <= days(month) && !(r.near(second+1) && r.noun(second+1, text.Counted)) {
		return n, second + 1
	}
	return n, next
}

// numberAfter reads word i, behind a dash or a word, as a number.
func (r *recogniser) numberAfter(i int) (n int, ordinal bool) {
	if i >= len(r.tokens) || r.tokens[i].Shape != text.Number {
		return -1, false
	}
	return value(r.word(i).Text)
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

// dayFirst reads "3 May 2019", "3rd of May", "3–5 May".
func (r *recogniser) dayFirst(at int) date {
	n, i := r.daysOf(at, 1)
	if n < 1 {
		return date{}
	}
	if r.near(i) && r.is(i, "of") {
		if _, ordinal := r.number(i - 1); !ordinal {
			return date{}
		}
		i++
	}
	if !r.near(i) {
		return date{}
	}
	m := r.month(i)
	if m == 0 || n > days(m) {
		return date{}
	}
	if y := r.yearAfterDay(i + 1); y > 0 {
		return date{words: i + 2 - at, on: article.Day{Year: y, Month: m, Day: n}}
	}
	return date{words: i + 1 - at, on: article.Day{Month: m, Day: n}}
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
	if first, _, ok := strings.Cut(r.word(at).Text, "-"); y == 0 && ok && len(first) == 4 && len(r.word(at).Text) >= 7 { // 2019-21
		y, _ = value(first)
		if y < 1700 || y > 2199 {
			return date{}
		}
	}
	if y == 0 || !r.near(at) || r.near(at+1) && r.noun(at+1, text.Counted) {
		return date{}
	}
	plural := false
	if r.near(at+1) && !r.capital(at+1) && !r.is(at+1, "this", "was") {
		w := r.word(at + 1).Text
		plural = len(w) > 3 && strings.HasSuffix(w, "s")
	}
	switch {
	case r.is(at-1, "in", "since", "during", "early", "late", "mid", "between"):
		return date{words: 1, on: article.Day{Year: y}}
	case y < 1700, plural:
		return date{} // "by 1500", "of 1804 homes"
	case r.is(at-1, "until", "till", "by", "from", "before", "after", "of", "year"):
		return date{words: 1, on: article.Day{Year: y}}
	}
	return date{}
}

// decade reads "the 1990s".
func (r *recogniser) decade(at int) date {
	first, plural := strings.CutSuffix(r.word(at).Text, "s")
	y, _ := value(first)
	if !plural || y < 1700 || y > 2199 || y%10 != 0 || !r.is(at-1, "the", "early", "late", "mid") {
		return date{}
	}
	return date{words: 1, on: article.Day{Year: y}}
}

// period reads a part of a year or a year of accounts: "Q3 2024", "mid-2024", "FY2023",
// "fiscal 2024".
func (r *recogniser) period(at int) date {
	w := r.word(at).Text
	for _, prefix := range [...]string{"mid-", "FY"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok && len(rest) == 4 {
			if y, _ := value(rest); y >= 1700 && y <= 2199 {
				return date{words: 1, on: article.Day{Year: y}}
			}
		}
	}
	next := at + 1
	if r.is(at, "fiscal") && r.near(next) && r.is(next, "year") {
		next++
	}
	if !r.near(next) || r.year(next) == 0 {
		return date{}
	}
	d := date{words: next + 1 - at, on: article.Day{Year: r.year(next)}}
	switch {
	case w[0] != 'Q':
	case w[1] < '1' || w[1] > '4':
		return date{}
	default:
		d.on.Month = 3*int(w[1]-'1') + 1
	}
	return d
}

// rangeEnd extends a date over the end of its range: "from 2014 [to 2016]",
// "May 3 [through May 4]".
func (r *recogniser) rangeEnd(at, end int) int {
	next := end + 1
	if end < len(r.tokens) && r.tokens[end].Gap == text.GapDash && r.year(end-1) > 0 {
		if n, _ := r.numberAfter(end); n > 9 && (n < 100 || n > r.year(end-1) && n < 2200) {
			return next // 2014–16
		}
	}
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
