package event

// counted reads a date at some distance from another or from the day of
// writing: "two days later", "a month before", "three years ago".
func (r *recogniser) counted(at int) date {
	i := at
	if r.is(i, "a") && r.near(i+1) && r.is(i+1, "few") {
		i++
	}
	w := r.words[i]
	if !count(r.string(i)) && (w.number < 1 || w.joined || w.ordinal) || !r.near(i+1) || !unit(r.string(i+1)) || !r.near(i+2) {
		return date{}
	}
	switch i += 2; {
	case r.is(i, "ago"):
		return date{words: i + 1 - at}
	case r.is(i, "later", "earlier", "afterwards", "afterward", "beforehand"):
		return date{words: i + 1 - at, relative: true}
	case r.is(i, "before", "after", "previously") && r.clauseEnds(i+1):
		return date{words: i + 1 - at, relative: true}
	}
	return date{}
}

// clauseEnds reports whether nothing is compared at word i: after "a month
// before", the text goes on with something else than what it was before.
func (r *recogniser) clauseEnds(i int) bool {
	return i >= len(r.words) || !r.words[i].space
}

// neighbour reads the day, week, month or year beside that of the event before:
// "the day after", "the following week", "the next day", "the same year".
func (r *recogniser) neighbour(at int) date {
	if !r.is(at, "the", "that", "on") || !r.near(at+1) {
		return date{}
	}
	i := at
	if r.is(at, "on") {
		if i++; !r.is(i, "the") || !r.near(i+1) {
			return date{}
		}
	}
	start := i - at
	if r.is(i, "that") {
		if r.is(i+1, "same") && r.near(i+2) && unit(r.string(i+2)) {
			return date{words: 3, relative: true}
		}
		if r.is(i+1, "day", "week", "month", "year", "night", "evening", "morning") && r.follows(at) {
			return date{words: 2, relative: true}
		}
		return date{}
	}
	if start > 0 {
		return date{} // matched again without "on"
	}
	switch {
	case r.is(i+1, "following", "next", "previous", "preceding", "same") && r.near(i+2) && (unit(r.string(i+2)) || weekday(r.string(i+2))):
		if r.is(i+2, "years", "days", "weeks", "months", "decades") || r.is(i+1, "same", "next") && r.is(i+2, "decade") {
			return date{}
		}
		return date{words: 3, relative: true}
	case r.is(i+1, "day", "week", "month", "year", "night", "evening", "morning") && r.near(i+2) && r.is(i+2, "after", "before"):
		return date{words: 3, relative: true}
	}
	return date{}
}

// follows reports whether "that day" at a word reads as a time: it begins the
// text or follows a preposition, a mark or a verb's end, not "said that day".
func (r *recogniser) follows(at int) bool {
	return at == 0 || !r.words[at].space || r.is(at-1, "later", "earlier", "in", "on", "during", "since")
}

// fromToday reads dates that count from the day of writing: "yesterday", "last
// Tuesday", "on Monday night", "next year".
func (r *recogniser) fromToday(at int) date {
	switch {
	case r.is(at, "yesterday", "tomorrow"):
		n := 1
		if r.near(at+1) && r.is(at+1, "morning", "evening", "afternoon", "night") {
			n++
		}
		return date{words: n}
	case weekday(r.string(at)):
		return r.weekday(at, at)
	case r.is(at, "last", "next", "this", "earlier") && r.near(at+1):
		i := at + 1
		if r.is(at, "earlier") {
			if !r.is(i, "this") || !r.near(i+1) {
				return date{}
			}
			i++
		}
		if weekday(r.string(i)) {
			return r.weekday(at, i)
		}
		if at > 0 && r.words[at].space && r.is(at-1, "the", "its", "his", "her", "their", "of") {
			return date{} // "the last year", "of this year"
		}
		if r.is(i, "week", "month", "year", "night", "weekend", "decade") || season(r.string(i)) {
			return date{words: i + 1 - at}
		}
	}
	return date{}
}

// weekday reads the weekday at word i with what belongs to it, from word at on.
func (r *recogniser) weekday(at, i int) date {
	if r.near(i + 1) {
		if r.is(i+1, "morning", "evening", "afternoon", "night") {
			i++
		} else if r.words[i+1].capital && month(r.string(i+1)) == 0 && i == at && !r.is(at-1, "on") {
			return date{} // "Sunday Times"
		}
	}
	d := date{words: i + 1 - at}
	if i+1 < len(r.words) && (r.words[i+1].comma || r.words[i+1].space) {
		for _, rule := range [...]func(*recogniser, int) date{(*recogniser).monthFirst, (*recogniser).dayFirst} {
			if m := rule(r, i+1); m.words > 1 {
				m.words += i + 1 - at
				return m // "Friday, July 21, 2017"
			}
		}
	}
	return d
}
