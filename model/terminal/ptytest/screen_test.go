package ptytest

import (
	"fmt"
	"strings"
	"testing"
)

func ExampleScreen() {
	s := NewScreen(20, 3)
	_, _ = s.Write([]byte("\x1b[2;3H\x1b[1;38;2;255;0;16mred\x1b[m and \x1b]8;;https://example.org\x07link\x1b]8;;\x07"))
	x, y, _ := s.Find("red")
	fmt.Println(x, y, s.Cell(x, y).Fore, s.Cell(x, y).Bold)
	x, y, _ = s.Find("link")
	fmt.Println(s.Cell(x, y).Link, s.Err())
	// Output:
	// 2 1 #ff0010 true
	// https://example.org <nil>
}

func TestScreen(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"lines", "one\r\ntwo", "one\ntwo"},
		{"wrapping", "abcdefghijklm", "abcdefghij\nklm"},
		{"no wrapping", "\x1b[?7labcdefghijklm", "abcdefghim"},
		{"scrolling", "1\r\n2\r\n3\r\n4", "2\n3\n4"},
		{"region", "a\r\nb\r\nc\x1b[1;2r\x1b[2;1H\nx", "b\nx\nc"},
		{"up out of the region", "a\r\nb\r\nc\x1b[2;3r\x1b[2;1H\x1bMx", "a\nx\nb"},
		{"erase line", "abcdef\x1b[3D\x1b[K", "abc"},
		{"erase to cursor", "abcdef\x1b[3D\x1b[1K", "    ef"},
		{"erase below", "a\r\nb\r\nc\x1b[2;1H\x1b[J", "a"},
		{"erase characters", "abcdef\x1b[1G\x1b[2X", "  cdef"},
		{"delete and insert", "abcdef\x1b[2G\x1b[2Px\x1b[2@", "ax  ef"},
		{"insert and delete lines", "a\r\nb\r\nc\x1b[1;1H\x1b[L\x1b[3;1H\x1b[M", "\na"},
		{"repeat", "-\x1b[4b", "-----"},
		{"moves", "\x1b[3;5Hx\x1b[2A\x1b[2Dy\x1b[3dz\x1b[2Gw", "   y\n\n w  z"},
		{"tabs", "\tx\x1b[Zy", "        y"},
		{"alternate", "main\x1b[?1049h\x1b[Halt\x1b[?1049l!", "main!"},
	}
	for _, tt := range tests {
		for _, piece := range []int{1, 3, len(tt.in)} {
			s := NewScreen(10, 3)
			for rest := tt.in; rest != ""; {
				n := min(piece, len(rest))
				_, _ = s.Write([]byte(rest[:n]))
				rest = rest[n:]
			}
			if got := s.Text(); got != tt.want || s.Err() != nil {
				t.Errorf("%s in pieces of %d: %q, want %q (%v)", tt.name, piece, got, tt.want, s.Err())
			}
		}
	}
}

func TestCheck(t *testing.T) {
	for _, s := range []string{
		"text größer 漢字\r\n\t\b", "\x1b[1;38;5;3m\x1b[4:3m\x1b[0m", "\x1b[?1049h\x1b[?25l\x1b[?2026$p\x1b[>1u\x1b[<u\x1b[>4;2m",
		"\x1b]2;title\x07\x1b]8;;https://a\x1b\\x\x1b]8;;\x07\x1b]52;c;YQ==\x07\x1b]9;4;1;50\x07\x1b]11;?\x07",
		"\x1b[22;0t\x1b[23;0t\x1b[0 q\x1b[?5W\x1b\\\x1b7\x1b8",
	} {
		if err := Check([]byte(s)); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
	for _, s := range []string{
		"\x00", "\a", "\x7f", "\x9b31m", "\u009b31m", "\u202e", "\xff", "\x1bc", "\x1b(0", "\x1b[8m", "\x1b[5m", "\x1b[6n\x1b[5n",
		"\x1b[?47h", "\x1b[?9999h", "\x1b[14t", "\x1b[38;9m", "\x1bPq#0\x1b\\", "\x1b_Ga\x1b\\", "\x1b^x\x1b\\", "\x1bXx\x1b\\",
		"\x1b]8;;javascript:x\x07", "\x1b]52;c;?\x07", "\x1b]4;1;red\x07", "\x1b]0;a\x1b[31m", "\x1b[!p", "\x1b[4h", "\x1b[?69h", "\x1b[3J", "\x1b]2;\u202e\x07",
		"\x1b]8;;https://a/" + strings.Repeat("x", 2048) + "\x07",
	} {
		if err := Check([]byte(s)); err == nil {
			t.Errorf("%q passes", s)
		}
	}
}

func TestAnswers(t *testing.T) {
	s := NewScreen(10, 3)
	var got strings.Builder
	s.Reply = func(text string) { got.WriteString(text) }
	s.Background = "rgb:ffff/ffff/ffff"
	_, _ = s.Write([]byte("ab\x1b[c\x1b[6n\x1b]11;?\x07\x1b[?2026$p\x1b[?1$p\x1b[>1u\x1b[?u"))
	if want := "\x1b[?62;22c\x1b[1;3R\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?2026;2$y\x1b[?1;0$y\x1b[?1u"; got.String() != want {
		t.Errorf("%q, want %q", got.String(), want)
	}
}

func TestLeftovers(t *testing.T) {
	s := NewScreen(10, 3)
	_, _ = s.Write([]byte("\x1b[?1049h\x1b[?1002h\x1b[?2004h\x1b[?25l\x1b[>1u\x1b]0;t\x07\x1b[1;2r\x1b[31m\x1b]8;;https://a\x07\x1b["))
	if got := len(s.Leftovers()); got != 10 {
		t.Errorf("%d: %v", got, s.Leftovers())
	}
	if left := NewScreen(1, 1).Leftovers(); len(left) > 0 {
		t.Errorf("on a fresh screen: %v", left)
	}
}

// FuzzScreen: no output makes it panic, at any size, however it comes in pieces,
// and what it shows has no controls.
func FuzzScreen(f *testing.F) {
	f.Add([]byte("\x1b[2;3Htext\x1b[K漢\x1b[4h\x1b[3@\x1b[?1049h\x1b[99L\x1b[99b"), uint8(3), uint8(2))
	f.Fuzz(func(t *testing.T, b []byte, cols, rows uint8) {
		s := NewScreen(int(cols)+1, int(rows)+1)
		_, _ = s.Write(b[:len(b)/2])
		s.Resize(int(rows)+1, int(cols)+1)
		_, _ = s.Write(b[len(b)/2:])
		if strings.ContainsFunc(s.Text(), func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f }) {
			t.Fatalf("%q", s.Text())
		}
	})
}
