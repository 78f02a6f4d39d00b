package article

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// DateLayout is how dates are written that a program gave with their time.
const DateLayout = "2 January 2006"

// DayOf returns the day of a date that was written by a program, as people write it: "7
// May 2024" for "2024-05-07T08:00:00+02:00". Any other date is returned as it is.
func DayOf(date string) string {
	for _, layout := range [...]string{
		time.RFC3339, "2006-01-02T15:04:05.999Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04",
		"2006-01-02 15:04:05.999 -0700 MST", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02 15:04:05Z07:00",
		time.DateTime, "2006-01-02 15:04", time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", time.RFC850, time.UnixDate, time.ANSIC,
		time.DateOnly, "2006/01/02",
	} {
		if t, err := time.Parse(layout, date); err == nil {
			return t.Format(DateLayout)
		}
	}
	if t, err := time.Parse("2006-01", date); err == nil {
		return t.Format(monthLayout)
	}
	return date
}

const monthLayout = "January 2006"

// Day is a day of the calendar; Day, or Month and Day, are 0 where only the month or
// the year is known, and all where nothing is.
type Day struct{ Year, Month, Day int }

// String returns the day as machines sort it: 2026-12-01, 2026-12 or 2026; "" without a
// year.
func (d Day) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// When returns the date of an event as people write it, as far as it is known: "7 May
// 2024", "May 2024", "2024", "7 May"; "" where nothing is.
func (e *Event) When() string {
	switch {
	case e.Year == 0 && e.Month == 0:
		return ""
	case e.Month == 0:
		return strconv.Itoa(e.Year)
	}
	layout := DateLayout
	if e.Day == 0 {
		layout = monthLayout
	}
	if e.Year == 0 {
		layout = strings.TrimSuffix(layout, " 2006")
	}
	return time.Date(e.Year, time.Month(e.Month), max(e.Day, 1), 0, 0, 0, 0, time.UTC).Format(layout)
}

// DateOf returns how an event is dated: the words that date it or, where they leave
// something out that is known, what they mean, behind a sign for about.
func (d *Document) DateOf(e *Event) string {
	if e.Computed {
		return "~ " + e.When()
	}
	return d.Line(e.Date)
}
