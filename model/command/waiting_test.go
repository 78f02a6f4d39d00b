package command

import (
	"testing"
	"time"
)

func TestOpeningLine(t *testing.T) {
	for _, c := range []struct {
		name  string
		since time.Duration
		width int
		want  string
	}{
		{"/home/ada/report.pdf", noticeAfter, 79, "Opening report.pdf …"},
		{"report.pdf", 12500 * time.Millisecond, 79, "Opening report.pdf … 12 s"},
		{"https://news.example/a/report.pdf", noticeAfter, 79, "Opening https://news.example/a/report.pdf …"},
		{"mails.mbox#2", noticeAfter, 79, "Opening mails.mbox#2 …"},
		{"a-long-name-of-a-report.pdf", noticeAfter, 20, "Opening a-long-na… …"},
		{"\x1b[2Jred\nblue.pdf", noticeAfter, 79, "Opening ␛[2Jred blue.pdf …"},
		{"report.pdf", noticeAfter, 4, "Ope…"},
		{"report.pdf", noticeAfter, 0, ""},
	} {
		if got := openingLine(c.name, c.since, c.width); got != c.want {
			t.Errorf("%q after %v in %d cells: %q, want %q", c.name, c.since, c.width, got, c.want)
		}
	}
}
