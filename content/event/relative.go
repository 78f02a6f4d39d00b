package event

import (
	"strings"

	"briefing/content/text"
)

// counted reads a date at some distance from another or from the day of
// writing: "two days later", "a month before", "three years ago".
func (r *recogniser) counted(at int) date {
	i := at
	if r.is(i, "a") && r.near(i+1) && r.is(i+1, "few") {
		i++
	}
	n, ordinal := r.number(i)
	if !r.word(i).Lower().Usage.Is(text.Count) && (n < 1 || ordinal) || !r.near(i+1) || !r.noun(i+1, text.TimeUnit) || !r.near(i+2) {
		return date{}
	}
	switch i += 2; {
	case r.is(i, "ago"):
		return date{words: i + 1 - at}
	case r.is(i, "later", "earlier", "afterwards", "afterward", "beforehand"):
		return date{words: i + 1 - at, relative: true}
	case r.is(i, "before", "after", "previously") && !r.spaced(i+1): // else something is compared
		return date{words: i + 1 - at, relative: true}
	}
	return date{}
}

// neighbour reads the day, week, month or year beside that of the event before:
// "the day after", "the following week", "the next day", "that same year".
func (r *recogniser) neighbour(at int) date {
	if !r.near(at + 1) {
		return date{}
	}
	three := r.near(at + 2)
	that := r.is(at, "that")
	switch {
	case that && r.is(at+1, "same"):
		if three && r.noun(at+2, text.TimeUnit) {
			return date{words: 3, relative: true}
		}
	case that:
		if r.singleUnit(at+1) && r.datesThat(at) {
			return date{words: 2, relative: true}
		}
	case three && r.is(at+1, "following", "next", "previous", "preceding", "same"):
		if r.noun(at+2, text.Weekday) || r.singleUnit(at+2) && !r.is(at+2, "decade") {
			return date{words: 3, relative: true}
		}
	case three && r.singleUnit(at+1) && r.is(at+2, "after", "before"):
		return date{words: 3, relative: true}
	}
	return date{}
}

// singleUnit reports whether word i is one stretch of time.
func (r *recogniser) singleUnit(i int) bool {
	return r.noun(i, text.TimeUnit) && !strings.HasSuffix(r.word(i).Text, "s")
}

// datesThat reports whether "that day" at a word reads as a time: it begins the
// text or follows a preposition, a mark or a verb's end, not "said that day".
func (r *recogniser) datesThat(at int) bool {
	return !r.spaced(at) || r.is(at-1, "later", "earlier", "in", "on", "during", "since")
}

// fromToday reads dates that count from the day of writing: "yesterday", "last
// Tuesday", "on Monday night", "earlier this year".
func (r *recogniser) fromToday(at int) date {
	switch {
	case r.is(at, "yesterday", "tomorrow"):
		if r.near(at+1) && r.noun(at+1, text.DayPart) {
			return date{words: 2}
		}
		return date{words: 1}
	case r.noun(at, text.Weekday):
		return r.weekday(at, at)
	}
	i := at + 1
	if r.is(at, "earlier") {
		if !r.near(i) || !r.is(i, "this") {
			return date{}
		}
		i++
	}
	switch {
	case !r.near(i):
	case r.noun(i, text.Weekday):
		return r.weekday(at, i)
	case r.spaced(at) && r.is(at-1, "the", "its", "his", "her", "their", "of"): // "the last year", "of this year"
	case r.singleUnit(i) && !r.is(i, "day"), r.noun(i, text.Season):
		return date{words: i + 1 - at}
	}
	return date{}
}

// weekday reads the weekday at word i with what belongs to it, from word at on.
func (r *recogniser) weekday(at, i int) date {
	if r.near(i + 1) {
		if r.noun(i+1, text.DayPart) {
			i++
		} else if r.capital(i+1) && r.month(i+1) == 0 && i == at && !r.is(at-1, "on") {
			return date{} // "Sunday Times"
		}
	}
	if i+1 < len(r.tokens) && (r.tokens[i+1].Gap == text.GapComma || r.spaced(i+1)) {
		if d := r.first(i+1, (*recogniser).monthFirst, (*recogniser).dayFirst); d.words > 1 {
			d.words += i + 1 - at
			return d // "Friday, July 21, 2017"
		}
	}
	return date{words: i + 1 - at}
}
