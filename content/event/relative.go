package event

import (
	"slices"
	"strings"
	"time"

	"briefing/content/article"
	"briefing/content/text"
)

// unit is what a shift counts in. The days of the week come last, Sunday first.
type unit uint8

const (
	noUnit unit = iota // of what is not known, or not counted
	dayUnit
	weekUnit
	monthUnit
	yearUnit
	springUnit
	summerUnit
	autumnUnit
	winterUnit
	sundayUnit
)

// shift is the way from one day to another: so many units, or the last, this or next day
// of the week or season.
type shift struct {
	unit  unit
	count int
	// loose says that a day of the week is named alone, and may be the last or the next.
	loose bool
}

// numbers are the words that count, one apart.
var numbers = [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// numberWord returns the number that a word names, 0 for "few".
func numberWord(w string) int {
	if w == "a" || w == "an" {
		return 1
	}
	return slices.Index(numbers[:], w) + 1
}

// unitOf returns the unit that word i names, a weekday included.
func (r *recogniser) unitOf(i int) unit {
	w := strings.ToLower(r.word(i).Text)
	if r.noun(i, text.Weekday) {
		for d := time.Sunday; d <= time.Saturday; d++ {
			if len(w) >= 3 && strings.HasPrefix(strings.ToLower(d.String()), w[:3]) {
				return sundayUnit + unit(d)
			}
		}
	}
	switch strings.TrimSuffix(w, "s") {
	case "day":
		return dayUnit
	case "week":
		return weekUnit
	case "month":
		return monthUnit
	case "year":
		return yearUnit
	case "spring":
		return springUnit
	case "summer":
		return summerUnit
	case "autumn", "fall":
		return autumnUnit
	case "winter":
		return winterUnit
	}
	return noUnit
}

// from returns the day that lies so far from another, as precisely as that is known: the
// week of a day is given as its month. Its Year is 0 where it cannot be told. Ahead says
// that a day of the week named alone is the next one.
func (s shift) from(base article.Day, ahead bool) article.Day {
	if base.Year == 0 {
		return article.Day{}
	}
	switch {
	case s.unit == yearUnit:
		return article.Day{Year: base.Year + s.count}
	case s.unit == monthUnit && base.Month > 0:
		at := time.Date(base.Year, time.Month(base.Month+s.count), 1, 0, 0, 0, 0, time.UTC)
		return article.Day{Year: at.Year(), Month: int(at.Month())}
	case s.unit >= springUnit && s.unit <= winterUnit:
		return s.season(base)
	case s.unit == noUnit || base.Month == 0 || base.Day == 0:
		return article.Day{}
	}
	at := time.Date(base.Year, time.Month(base.Month), base.Day, 0, 0, 0, 0, time.UTC)
	switch s.unit {
	case dayUnit:
		at = at.AddDate(0, 0, s.count)
	case weekUnit:
		at = at.AddDate(0, 0, 7*s.count)
		return article.Day{Year: at.Year(), Month: int(at.Month())}
	default:
		at = s.weekday(at, ahead)
	}
	return article.Day{Year: at.Year(), Month: int(at.Month()), Day: at.Day()}
}

// weekday returns the day of the week before, in or after that of a day.
func (s shift) weekday(at time.Time, ahead bool) time.Time {
	behind := (int(at.Weekday()) - int(s.unit-sundayUnit) + 7) % 7
	switch {
	case s.count > 0, s.loose && ahead:
		return at.AddDate(0, 0, 7-behind)
	case s.count < 0 && behind == 0:
		return at.AddDate(0, 0, -7)
	}
	return at.AddDate(0, 0, -behind)
}

// season returns the year of the season before, in or after a day.
func (s shift) season(base article.Day) article.Day {
	begins := 3 * int(s.unit-springUnit+1) // its first month; that of winter is December
	year := base.Year + max(s.count, 0)
	if s.count < 0 && (base.Month == 0 || base.Month < begins+3) {
		year--
	}
	return article.Day{Year: year}
}

// yearFor returns the year of a month or day that lacks one: that which the paragraph or
// the heading names, else that which makes it the last before the document's own date,
// or the next after it; 0 if there is nothing to go by.
func (r *recogniser) yearFor(on article.Day, leaf int, ahead bool) int {
	issued := r.context.Issued
	switch {
	case r.yearLeaf == leaf:
		return r.yearNamed
	case r.context.year > 0:
		return r.context.year
	case issued.Year > 0 && issued.Month > 0:
		order := on.Month - issued.Month
		if order == 0 && on.Day > 0 && issued.Day > 0 {
			order = on.Day - issued.Day
		}
		switch {
		case ahead && order < 0:
			return issued.Year + 1
		case !ahead && order > 0:
			return issued.Year - 1
		}
		return issued.Year
	}
	return issued.Year
}

// aheadWords is how many words behind a date that opens its sentence may say what is to
// come.
const aheadWords = 8

// ahead reports whether the sentence around the date of words [at, end) speaks of what is
// to come: will meet on Friday; On Friday the council will meet; but not said on Friday.
func (r *recogniser) ahead(at, end int) bool {
	sentence := r.tokens[at].Sentence
	for i := at - 1; i >= 0 && r.tokens[i].Sentence == sentence; i-- {
		switch w := r.word(i); {
		case r.is(i, "will", "shall", "due", "scheduled", "planned", "expected", "until", "upcoming", "by"):
			return true
		case w.Class.Grammar.Is(text.Speech) && w.Class.Grammar.Is(text.Finite):
			return false
		}
	}
	if at > 2 && r.tokens[at-2].Sentence == sentence && r.tokens[at-3].Sentence == sentence {
		return false
	}
	for i := end; i < min(end+aheadWords, len(r.tokens)) && r.tokens[i].Sentence == sentence; i++ {
		if r.is(i, "will", "shall") {
			return true
		}
	}
	return false
}

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
	if n < 1 && i == at {
		n = numberWord(strings.ToLower(r.word(i).Text))
	}
	by := shift{}
	if n > 0 {
		by = shift{unit: r.unitOf(i + 1), count: n}
	}
	back := shift{unit: by.unit, count: -by.count}
	switch i += 2; {
	case r.is(i, "ago"):
		return date{words: i + 1 - at, shift: back}
	case r.is(i, "later", "afterwards", "afterward"), r.is(i, "after") && !r.spaced(i+1): // else something is compared
		return date{words: i + 1 - at, relative: true, shift: by}
	case r.is(i, "earlier", "beforehand"), r.is(i, "before", "previously") && !r.spaced(i+1):
		return date{words: i + 1 - at, relative: true, shift: back}
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
			return date{words: 3, relative: true, shift: shift{unit: r.unitOf(at + 2)}}
		}
	case that:
		if r.singleUnit(at+1) && r.datesThat(at) {
			return date{words: 2, relative: true, shift: shift{unit: r.unitOf(at + 1)}}
		}
	case three && r.is(at+1, "following", "next", "previous", "preceding", "same"):
		if r.noun(at+2, text.Weekday) || r.singleUnit(at+2) && !r.is(at+2, "decade") {
			return date{words: 3, relative: true, shift: shift{unit: r.unitOf(at + 2), count: r.direction(at + 1)}}
		}
	case three && r.singleUnit(at+1) && r.is(at+2, "after", "before"):
		return date{words: 3, relative: true, shift: shift{unit: r.unitOf(at + 1), count: r.direction(at + 2)}}
	}
	return date{}
}

// direction is 1 for a word that leads on in time, -1 for one that leads back, else 0.
func (r *recogniser) direction(i int) int {
	switch {
	case r.is(i, "following", "next", "after", "tomorrow"):
		return 1
	case r.is(i, "previous", "preceding", "before", "last", "yesterday"):
		return -1
	}
	return 0
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
		d := date{words: 1, shift: shift{unit: dayUnit, count: r.direction(at)}}
		if r.near(at+1) && r.noun(at+1, text.DayPart) {
			d.words = 2
		}
		return d
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
		return date{words: i + 1 - at, shift: shift{unit: r.unitOf(i), count: r.direction(at)}}
	}
	return date{}
}

// weekday reads the weekday at word i with what belongs to it, from word at on.
func (r *recogniser) weekday(at, i int) date {
	by := shift{unit: r.unitOf(i), count: r.direction(at), loose: at == i}
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
	if r.near(i+1) && r.is(i+1, "in") && r.near(i+2) && r.month(i+2) > 0 {
		if d := r.monthFirst(i + 2); d.words > 0 {
			d.words += i + 2 - at
			return d // "on a Tuesday in December 1999"
		}
	}
	return date{words: i + 1 - at, shift: by}
}
