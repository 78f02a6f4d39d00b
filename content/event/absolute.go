package event

import "strings"

// iso reads "2021-08-15".
func (r *recogniser) iso(at int) date {
	w := r.words[at]
	s := r.text[w.start:w.end]
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
	m := month(r.string(at))
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
		if y := r.year(at + 1); y > 0 {
			return date{words: 2, year: y, month: m}
		}
		if r.is(at+1, "of") && r.near(at+2) {
			if y := r.year(at + 2); y > 0 {
				return date{words: 3, year: y, month: m}
			}
		}
	}
	if at+1 < len(r.words) && r.words[at+1].comma {
		if y := r.year(at + 1); y > 0 {
			return date{words: 2, year: y, month: m}
		}
	}
	if r.datesMonth(at) {
		return date{words: 1, month: m}
	}
	return date{}
}

// yearAfterDay reads the year at word i after a day: "May 3, 2019".
func (r *recogniser) yearAfterDay(i int) int {
	if i < len(r.words) && (r.words[i].comma || r.words[i].space) {
		return r.year(i)
	}
	return 0
}

// day reads the day of a month at word i: not "May 30 people" and the like.
func (r *recogniser) day(i, month int) int {
	w := r.words[i]
	if w.number < 1 || w.number > days(month) || w.end-w.start > 4 || w.joined || r.percent(i) {
		return 0
	}
	if r.near(i+1) && !w.ordinal && r.is(i+1, "million", "billion", "thousand", "people", "percent", "per", "men", "women", "points", "votes", "years", "degrees") {
		return 0
	}
	return w.number
}

// datesMonth reports whether the word before makes a month's name a date. What
// is capitalised as "May" and "March" may be something else.
func (r *recogniser) datesMonth(at int) bool {
	if at == 0 || !r.near(at) {
		return false
	}
	if r.is(at-1, "in", "since", "until", "till", "last", "next", "early", "late", "mid", "during", "this", "before", "after") {
		return !r.near(at+1) || !r.words[at+1].capital || weekday(r.string(at+1))
	}
	if month(r.string(at)) == 5 || month(r.string(at)) == 3 || month(r.string(at)) == 4 {
		return false
	}
	return r.is(at-1, "by", "from", "of", "between", "through", "for")
}

// dayFirst reads "3 May 2019", "3rd of May" and "the 3rd of May, 2019".
func (r *recogniser) dayFirst(at int) date {
	w := r.words[at]
	if w.number < 1 || w.number > 31 || w.end-w.start > 4 {
		return date{}
	}
	i := at + 1
	if r.near(i) && r.is(i, "of") {
		i++
	}
	if !r.near(i) {
		return date{}
	}
	m := month(r.string(i))
	if m == 0 || w.number > days(m) || i > at+1 && !w.ordinal {
		return date{}
	}
	if y := r.yearAfterDay(i + 1); y > 0 {
		return date{words: i + 2 - at, year: y, month: m, day: w.number}
	}
	return date{words: i + 1 - at, month: m, day: w.number}
}

// seasonal reads "summer 2019" and "the summer of 2019".
func (r *recogniser) seasonal(at int) date {
	if !season(r.string(at)) || !r.near(at+1) {
		return date{}
	}
	if y := r.year(at + 1); y > 0 {
		return date{words: 2, year: y}
	}
	if r.is(at+1, "of") && r.near(at+2) {
		if y := r.year(at + 2); y > 0 {
			return date{words: 3, year: y}
		}
	}
	return date{}
}

// yearAlone reads a year where the words around it make it one: "since 2014".
func (r *recogniser) yearAlone(at int) date {
	y := r.year(at)
	if y == 0 || at == 0 || !r.near(at) {
		return date{}
	}
	counts := r.near(at+1) && r.is(at+1, "people", "men", "women", "children", "percent", "per", "million", "billion", "dollars", "euros", "pounds", "votes", "cases", "deaths", "troops", "soldiers", "miles", "kilometres", "kilometers", "metres", "meters", "feet", "tonnes", "tons", "words", "members", "employees", "workers", "delegates", "points", "times", "years", "homes", "jobs")
	plural := r.near(at+1) && !r.words[at+1].capital && strings.HasSuffix(r.string(at+1), "s") && len(r.string(at+1)) > 3
	switch {
	case counts:
		return date{}
	case r.is(at-1, "in", "since", "during", "early", "late", "mid"):
		return date{words: 1, year: y}
	case y < 1700, plural && !r.is(at+1, "this", "was"):
		return date{} // "by 1500", "of 1804 homes"
	case r.is(at-1, "until", "till", "by", "from", "before", "after", "of", "year"):
		return date{words: 1, year: y}
	}
	return date{}
}

// through extends a date over the end of its range: "from 2014 [to 2016]",
// "May 3 [and 4]".
func (r *recogniser) through(at, end int) int {
	if !r.near(end) || !r.is(end, "to", "until", "through", "and") {
		return end
	}
	ranged := at > 0 && r.is(at-1, "from", "between")
	if !ranged && !r.is(end, "through") {
		return end
	}
	next := end + 1
	if !r.near(next) {
		return end
	}
	for _, rule := range [...]func(*recogniser, int) date{(*recogniser).monthFirst, (*recogniser).dayFirst} {
		if d := rule(r, next); d.words > 0 {
			return next + d.words
		}
	}
	if month(r.string(next)) > 0 || r.year(next) > 0 {
		return next + 1
	}
	return end
}
