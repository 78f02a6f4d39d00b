package article

import "time"

// DateLayout is how dates are written that a program gave with their time.
const DateLayout = "2 January 2006"

// DayOf returns the day of a date that was written by a program, with its time, as
// people write it: "7 May 2024" for "2024-05-07T08:00:00+02:00". Any other date is
// returned as it is.
func DayOf(date string) string {
	for _, layout := range [...]string{
		time.RFC3339, "2006-01-02T15:04:05.999Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04",
		"2006-01-02 15:04:05.999 -0700 MST", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02 15:04:05Z07:00",
		time.DateTime, "2006-01-02 15:04", time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", time.RFC850, time.UnixDate, time.ANSIC,
	} {
		if t, err := time.Parse(layout, date); err == nil {
			return t.Format(DateLayout)
		}
	}
	return date
}
