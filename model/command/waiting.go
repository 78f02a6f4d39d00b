package command

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/clean"
	"briefing/ui/draw"
	"github.com/charmbracelet/x/term"
)

// noticeAfter is how long a document may take to open before a line says what is being
// opened, and noticeEvery how often that line is written again.
const (
	noticeAfter = 300 * time.Millisecond
	noticeEvery = time.Second
)

// readDocument reads a document with everything recognised, and says so on standard
// error while it takes long.
func (a *app) readDocument(ctx context.Context, name string) (*article.Document, error) {
	defer waiting(a.err, name)()
	return content.Read(ctx, name, a.options())
}

// waiting writes a line on a terminal once opening a document takes long, with the
// seconds when it goes on, and returns what removes the line. It writes nothing on what
// is no terminal, nor for standard input, for which another program is awaited.
func waiting(out *os.File, name string) (opened func()) {
	width, _, err := term.GetSize(out.Fd())
	if name == "-" || name == "" || err != nil {
		return func() {}
	}
	done, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		started, next := time.Now(), time.NewTimer(noticeAfter)
		defer next.Stop()
		for shown := false; ; shown = true {
			select {
			case <-next.C:
				fmt.Fprint(out, "\r"+openingLine(name, time.Since(started), width-1)+"\x1b[K")
				next.Reset(noticeEvery)
			case <-done:
				if shown {
					fmt.Fprint(out, "\r\x1b[K")
				}
				return
			}
		}
	}()
	return func() {
		close(done)
		<-gone
	}
}

// openingLine says in at most so many cells which document is being opened, and for how
// long where that is some seconds. A file is named without its folder.
func openingLine(name string, since time.Duration, width int) string {
	if !strings.Contains(name, "://") {
		name = filepath.Base(name)
	}
	end := " …"
	if since >= 2*time.Second {
		end = fmt.Sprintf(" … %d s", int(since.Seconds()))
	}
	const begin = "Opening "
	if width < draw.Width(begin+end) {
		return draw.Cut(begin, max(width, 0))
	}
	return begin + draw.Cut(clean.Line(name), width-draw.Width(begin+end)) + end
}
