package article_test

import (
	"testing"

	"briefing/content/article"
)

func TestDayOf(t *testing.T) {
	for in, want := range map[string]string{
		"2024-05-07T08:00:00+02:00":        "7 May 2024",
		"2024-05-07T23:30:00Z":             "7 May 2024",
		"2024-05-07T08:00:00.123-0500":     "7 May 2024",
		"2024-05-07 08:00:00 +0000":        "7 May 2024",
		"2024-05-07T08:00":                 "7 May 2024",
		"Tue, 7 May 2024 08:00:00 +0200":   "7 May 2024",
		"2024-05-07":                       "7 May 2024",
		"2024-05":                          "May 2024",
		"7 May 2024":                       "7 May 2024",
		"Spring 2024":                      "Spring 2024",
		"2024-05-07T08:00:00+02:00 and on": "2024-05-07T08:00:00+02:00 and on",
		"":                                 "",
	} {
		if got := article.DayOf(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
