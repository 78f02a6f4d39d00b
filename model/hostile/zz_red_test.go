//go:build unix

package hostile

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"briefing/model/terminal/ptytest"
)

func redRune(r rune, n int) bool {
	switch {
	case r == utf8.RuneError && n == 1, r >= 0x7f && r < 0xa0, r == 0x200b, r == 0xad, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r == 0xfeff, r >= 0xfff0 && r <= 0xfffb, r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef, r >= 0xe0000 && r <= 0xe00ff && !(r >= 0xe0061 && r <= 0xe007a || r == 0xe007f), r == 0x3164, r == 0x115f, r == 0x1160, r == 0xffa0, r == 0x34f, r == 0x180e:
		return true
	}
	return false
}

func redBytes(b []byte) string {
	for i := 0; i < len(b); {
		if b[i] == 0x1b && i+1 < len(b) && (b[i+1] == ']' || b[i+1] == '[' || b[i+1] == 'P') {
			// skip the sequence; its form is checked by the screen
			if b[i+1] == '[' {
				i += 2
				for i < len(b) && b[i] < 0x40 {
					i++
				}
				i++
				continue
			}
			j := i + 2
			for j < len(b) && b[j] != 7 && b[j] != 0x1b {
				r, n := utf8.DecodeRune(b[j:])
				if redRune(r, n) || r < ' ' {
					return fmt.Sprintf("in string %q: %U", b[i:min(len(b), j+5)], r)
				}
				j += n
			}
			i = j
			if i < len(b) && b[i] == 7 {
				i++
			} else {
				i += 2
			}
			continue
		}
		if b[i] == 0x1b {
			i += 2
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if redRune(r, n) {
			return fmt.Sprintf("%U after %q", r, b[max(0, i-40):i])
		}
		i += n
	}
	return ""
}

func TestRed(t *testing.T) {
	bin := "/tmp/h2.bin"
	files, _ := filepath.Glob(os.Getenv("RED_GLOB"))
	sort.Strings(files)
	out, _ := os.OpenFile(os.Getenv("RED_OUT"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	stop := time.Now().Add(105 * time.Second)
	done := map[string]bool{}
	old, _ := os.ReadFile(os.Getenv("RED_OUT"))
	for _, l := range strings.Split(string(old), "\n") {
		f, _, _ := strings.Cut(l, " ")
		done[f] = true
	}
	for _, f := range files {
		f := f
		name := filepath.Base(f)
		if done[name] {
			continue
		}
		if time.Now().After(stop) {
			fmt.Fprintln(os.Stderr, "MORE")
			return
		}
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			res := "died"
			var open, key, quit, quit0 time.Duration
			var mem int64
			defer func() {
				if t.Failed() {
					res += " FAILED"
				}
				flags := ""
				if open > 2*time.Second {
					flags += " SLOWOPEN"
				}
				if key > time.Second {
					flags += " SLOWKEY"
				}
				if quit > 200*time.Millisecond || quit0 > 200*time.Millisecond {
					flags += " SLOWQUIT"
				}
				if mem > 300<<10 {
					flags += " MEM"
				}
				fmt.Fprintf(out, "%s %s open=%d key=%d quit=%d quit0=%d mem=%dMB%s\n", name, res, open.Milliseconds(), key.Milliseconds(), quit.Milliseconds(), quit0.Milliseconds(), mem>>10, flags)
			}()
			s := ptytest.Start(t, ptytest.Options{Cols: 110, Rows: 30}, bin, "--", f)
			if !opened(s) {
				open = time.Since(began)
				s.WaitExit(1)
				s.Restored()
				res = fmt.Sprintf("refused %.150q", s.Bytes())
				if w := redBytes(s.Bytes()); w != "" {
					t.Error(w)
				}
				return
			}
			open = time.Since(began)
			timed := func(send, text string) {
				b := time.Now()
				s.Send(send)
				s.WaitText(text)
				if d := time.Since(b); d > key {
					key = d
					if d > 300*time.Millisecond {
						fmt.Fprintf(os.Stderr, "SLOW %s %q %v\n", name, send, d)
					}
				}
				s.Send(closes)
				s.Wait("end of "+text, func(v *ptytest.Screen) bool { return !v.Contains(text) })
			}
			s.Send("jj G")
			timed("Gv", "─ Voices")
			s.Send("g")
			timed("ge", "─ Who is")
			timed("go", "─ Links")
			timed("Gi", "─ About")
			s.Send("m/zz\rn")
			s.Resize(60, 20)
			timed("w", "─ When")
			s.Send("y1'\t\tjj\r")
			s.Resize(130, 40)
			timed("i", "─ About")
			mem = peak(s.Pid())
			b := time.Now()
			s.Send("q")
			s.WaitExit(0)
			quit = time.Since(b)
			s.Restored()
			s.Look(func(v *ptytest.Screen) { clipboard(t, v) })
			if w := redBytes(s.Bytes()); w != "" {
				t.Error(w)
			}
			s = ptytest.Start(t, ptytest.Options{Cols: 110, Rows: 30}, bin, "--", f)
			opened(s)
			s.Send("G")
			b = time.Now()
			s.Send("q")
			s.WaitExit(0)
			quit0 = time.Since(b)
			s.Restored()
			res = "shown"
		})
	}
}
