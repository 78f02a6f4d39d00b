//go:build unix

package command_test

import (
	"testing"
	"time"

	"briefing/model/terminal/ptytest"
)

// TestColumn reads the same in a terminal that has left and right margins and in one
// that has none: both show the same, and the first is written less.
func TestColumn(t *testing.T) {
	const lines, most = 20, 400 // bytes for a line
	var s [2]*ptytest.Session
	for i, margins := range []bool{true, false} {
		s[i] = start(t, ptytest.Options{Cols: 120, Rows: 40, Margins: margins})
		s[i].Wait("the speakers", func(v *ptytest.Screen) bool { return v.Contains("speakers ─") && v.Contains(builtinTitle) })
	}
	same := func(after string) {
		t.Helper()
		late := time.Now().Add(ptytest.Patience)
		for s[0].Text() != s[1].Text() {
			if time.Now().After(late) {
				t.Fatalf("after %q one shows\n%s\nand the other\n%s", after, s[0].Text(), s[1].Text())
			}
			time.Sleep(time.Millisecond)
		}
	}
	var used [2]int
	for i := range s {
		before := len(s[i].Bytes())
		for range lines {
			shown := s[i].Text()
			s[i].Send("j")
			s[i].Wait("a line further down", func(v *ptytest.Screen) bool { return v.Text() != shown })
		}
		used[i] = len(s[i].Bytes()) - before
	}
	same("lines down")
	t.Logf("%d lines: %d bytes instead of %d", lines, used[0], used[1])
	if used[0] > lines*most {
		t.Errorf("%d lines took %d bytes", lines, used[0])
	}
	for _, keys := range []string{"dd", "kkk", "u", "1", "1", "n", "zz", "}", "]", "t", "jj", "v", "\x1b", "jk", "/border\r", "j", "G", "kk", "g", "\x0c"} {
		for i := range s {
			s[i].Send(keys)
		}
		same(keys)
	}
	for _, size := range [][2]int{{200, 50}, {90, 30}, {120, 40}} {
		for i := range s {
			s[i].Resize(size[0], size[1])
			s[i].Send("jjj")
		}
		same("a resize")
	}
}
