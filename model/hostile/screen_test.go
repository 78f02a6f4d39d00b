//go:build unix

package hostile

import (
	"bytes"
	"encoding/base64"
	"os"
	"strings"
	"testing"
	"time"

	"briefing/model"
	"briefing/model/terminal/ptytest"
)

// TestScreen opens every document in a terminal, presses keys and quits. As many
// are open at the same time as go test runs tests in parallel: see -parallel.
func TestScreen(t *testing.T) {
	var f figures
	t.Cleanup(func() { f.write(t) })
	for _, d := range documents() {
		t.Run(d.kind+"/"+d.name, func(t *testing.T) {
			t.Parallel()
			m := measured{kind: d.kind, name: d.name}
			read(t, &d, &m)
			m.held = !t.Failed()
			f.add(m)
		})
	}
}

// read opens a document and uses it.
func read(t *testing.T, d *document, m *measured) {
	path := d.write(t)
	began := time.Now()
	s := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1"}}, os.Args[0], "--", path)
	if !opened(s) {
		m.open = time.Since(began)
		notOpened(t, d, s)
		return
	}
	m.open = time.Since(began)
	if d.want == refused {
		t.Errorf("it opens:\n%s", s.Text())
	}
	use(s, m)
	m.peak = peak(s.Pid())
	began = time.Now()
	s.Send("Q") // q goes back to the list of a folder
	s.WaitExit(0)
	m.quit = time.Since(began)
	s.Restored()
	s.Look(func(v *ptytest.Screen) { clipboard(t, v) })
}

// drawn reports whether the first screen is there: the title, and the last row of
// the panes, how far the reader is in the text, or the keys; or the list of a folder.
func drawn(v *ptytest.Screen) bool {
	below := v.Line(v.Rows-3) != "" || strings.Contains(v.Line(v.Rows-1), "quit") || strings.Contains(v.Line(v.Rows-2), "%")
	return v.Alternate() && (v.Line(0) != "" && below || v.Contains("enter read"))
}

// opened waits for the first screen, or for the end.
func opened(s *ptytest.Session) (open bool) {
	s.WaitOr("the first screen", func(v *ptytest.Screen) bool {
		open = drawn(v)
		return open
	})
	return open
}

// notOpened checks what a program that did not open a document leaves: one line
// and a hint, and nothing else.
func notOpened(t *testing.T, d *document, s *ptytest.Session) {
	s.WaitExit(1)
	s.Restored()
	if d.want == shown {
		t.Errorf("it does not open: %s", s.Text())
	}
	out := s.Bytes()
	if lines := bytes.Count(out, []byte("\n")); lines == 0 || lines > 2 || !bytes.HasPrefix(out, []byte("briefing: ")) {
		t.Errorf("it says %q", out)
	}
	if bytes.Contains(out, []byte("\x1b")) {
		t.Errorf("an escape is written: %q", out)
	}
}

// overlays are keys that open something, and what then is on the screen. The
// links are those at the top, where what they lead to is not yet on the screen.
var overlays = [...]struct{ key, title string }{
	{"v", "Voices"}, {"e", "Who is this?"}, {"go", "Links and footnotes"}, {"w", "Timeline"}, {"i", "About this document"},
}

// closes is the key that closes every overlay at once; after Escape, a terminal
// program waits whether it begins a sequence.
const closes = "\x03"

// nothing reports whether the status line says that there is nothing to open.
func nothing(v *ptytest.Screen) bool {
	return strings.HasPrefix(strings.TrimSpace(v.Line(v.Rows-2)), "No ")
}

// use presses keys. What no overlay answers is known to be done when the next
// overlay opens.
func use(s *ptytest.Session, m *measured) {
	long := strings.HasPrefix(m.name, "ten megabytes") || strings.HasPrefix(m.name, "large")
	if strings.HasPrefix(m.name, "directory") { // what is in it is listed first
		s.Send("\r")
		s.WaitText("Nothing has changed")
	}
	s.Send(" G1n'y[]jk")
	if !long { // what is long is used while it is still read
		s.Send("iG")
		s.Wait("the end of the work", func(v *ptytest.Screen) bool { return v.Contains("─ About") && !v.Contains("searched for names") })
		s.Send(closes)
		s.Wait("the end of the facts", func(v *ptytest.Screen) bool { return !v.Contains("─ About") })
	}
	for _, o := range overlays {
		s.Send("k") // clears what was said about the last one
		s.Wait("a clear status line", func(v *ptytest.Screen) bool { return !nothing(v) })
		began, opens := time.Now(), false
		s.Send(o.key)
		s.Wait(o.title, func(v *ptytest.Screen) bool {
			opens = v.Contains("─ " + o.title)
			return opens || nothing(v)
		})
		m.key = max(m.key, time.Since(began))
		if !opens {
			continue
		}
		s.Send(closes)
		s.Wait("the end of "+o.title, func(v *ptytest.Screen) bool { return !v.Contains("─ " + o.title) })
	}
	s.Send("/x\rg/said\r")
	s.Resize(50, 16)
	s.Send("i")
	s.Wait("the facts at another size", func(v *ptytest.Screen) bool { return v.Contains("─ About") })
	s.Send("\x1b")
	s.Wait("the end of the facts", func(v *ptytest.Screen) bool { return !v.Contains("─ About") })
}

// clipboard checks what was copied.
func clipboard(t *testing.T, v *ptytest.Screen) {
	text, err := base64.StdEncoding.DecodeString(v.Clipboard)
	if err != nil || len(text) > model.MaxCopy {
		t.Errorf("the clipboard holds %d bytes (%v)", len(text), err)
	}
	if at, what := control(text); at >= 0 {
		t.Errorf("the clipboard holds %s", what)
	}
}
