package terminal

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

func ExampleFrame() {
	fmt.Printf("%q\n", Frame("\x1b[1mbold\x1b[m and \x1b[2Jcleared"))
	// Output: "\x1b[1mbold\x1b[m and �[2Jcleared"
}

func TestFramePasses(t *testing.T) {
	for _, s := range []string{
		"", "text\nlines", "größer 漢字 │ ▌ 👩‍👩‍👧 العربية\u200f 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
		"\x1b[m\x1b[0m\x1b[1;3;4;7;9m\x1b[22;23;24;27;29m\x1b[38;5;208m\x1b[48;2;255;0;10m\x1b[58;5;1m\x1b[4:3m\x1b[91;103m\x1b[39;49;59m",
		"\x1b]8;;https://example.org/a?b=c\x07link\x1b]8;;\x07",
		"\x1b]8;id=a-1;mailto:a@example.org\x1b\\link\x1b]8;;\x1b\\",
	} {
		if got := Frame(s); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
}

func TestFrameReplaces(t *testing.T) {
	const r = "\uFFFD"
	tests := []struct{ in, want string }{
		{"a\x1b", "a" + r},
		{"a\x1b[", "a" + r + "["},
		{"\x1b[31", r + "[31"},
		{"\x1b[8mhidden", r + "[8mhidden"},
		{"\x1b[5m", r + "[5m"},
		{"\x1b[1;8m", r + "[1;8m"},
		{"\x1b[38m", r + "[38m"},
		{"\x1b[38;7;1m", r + "[38;7;1m"},
		{"\x1b[38;5m", r + "[38;5m"},
		{"\x1b[300m", r + "[300m"},
		{"\x1b[?25h", r + "[?25h"},
		{"\x1b[>4m", r + "[>4m"},
		{"\x1b[1 m", r + "[1 m"},
		{"\x1b]0;title\x07", r + "]0;title" + r},
		{"\x1bPq\x1b\\", r + "Pq" + r + "\\"},
		{"\x1b]8;;javascript:x\x07", r + "]8;;javascript:x" + r},
		{"\x1b]8;;https://a b\x07", r + "]8;;https://a b" + r},
		{"\x1b]8;;https://ä\x07", r + "]8;;https://ä" + r},
		{"\x1b]8;;https://" + strings.Repeat("a", MaxTarget) + "\x07", r + "]8;;https://" + strings.Repeat("a", MaxTarget) + r},
		{"\x1b]8;x", r + "]8;x"},
		{"\x1b]8;", r + "]8;"},
		{"\x1b]8;;", r + "]8;;"},
		{"\x1b[" + strings.Repeat("1;", 40) + "1m", r + "[" + strings.Repeat("1;", 40) + "1m"},
		{"\r\t\x00\x7f\x07", strings.Repeat(r, 5)},
		{"\x9b31m\xff\xc2", r + "31m" + r + r},
		{"\u009b31m\u0085", r + "31m" + r},
		{"\u202eabc\u2066\u2028\ufeff", r + "abc" + r + r + r},
		{"000000\x1f0", "000000" + r + "0"},
		{strings.Repeat("a", 9) + "\x01" + strings.Repeat("b", 9), strings.Repeat("a", 9) + r + strings.Repeat("b", 9)},
	}
	for _, tt := range tests {
		if got := Frame(tt.in); got != tt.want {
			t.Errorf("%q became %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestTitle(t *testing.T) {
	for in, want := range map[string]string{
		"Why now\n\tand \x1b]0;x\x07": "Why now  and  ]0;x ",
		strings.Repeat("ü", 400):      strings.Repeat("ü", MaxTitle/2),
	} {
		if got := Title(in); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// FuzzFrame: what comes out passes again unchanged, is valid UTF-8, holds no
// control character but line feeds and those of SGR and OSC 8, and can be drawn by
// Bubble Tea's renderer, whose panics nobody could catch, at any size.
func FuzzFrame(f *testing.F) {
	for _, s := range []string{"\x1b[1mtext\x1b[m", "\x1b]8;;https://a\x07b\x1b]8;;\x1b\\", "\x1b[38;5;1;4:3m\xff", "\x1b]8;;\x1b[m"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := Frame(s)
		if Frame(out) != out || !utf8.ValidString(out) {
			t.Fatalf("%q became %q", s, out)
		}
		for rest := out; rest != ""; {
			if rest[0] == esc {
				if !strings.HasPrefix(rest, "\x1b[") && !strings.HasPrefix(rest, "\x1b]8;") {
					t.Fatalf("%q in %q", rest, out)
				}
				rest = rest[sequence(rest):]
				continue
			}
			r, n := utf8.DecodeRuneInString(rest)
			if r < ' ' && r != '\n' || r >= del && r < 0xa0 || r >= 0x202a && r <= 0x202e {
				t.Fatalf("%q in %q", r, out)
			}
			rest = rest[n:]
		}
		for _, size := range [][2]int{{0, 0}, {1, 1}, {2, 3}, {9, 2}, {80, 24}} {
			for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
				screen := uv.NewScreenBuffer(size[0], size[1])
				screen.Method = method
				content := uv.NewStyledString(out)
				_ = content.Height()
				content.Draw(screen, screen.Bounds())
				renderer := uv.NewTerminalRenderer(io.Discard, []string{"TERM=xterm-256color"})
				renderer.SetFullscreen(true)
				renderer.Resize(size[0], size[1])
				renderer.Render(screen.RenderBuffer)
				_ = renderer.Flush()
			}
		}
	})
}

// frame is a full screen as the reader draws one: about 80 kB, most lines with
// several styles, borders, some wide text.
func frame(cols, rows int) string {
	var b strings.Builder
	for y := range rows {
		b.WriteString("\x1b[38;2;80;80;90m│\x1b[m ")
		for x := 3; x < cols-12; x += 12 {
			fmt.Fprintf(&b, "\x1b[1;38;2;%d;%d;90mNames\x1b[m words ", x%256, y)
		}
		b.WriteString("漢字 \x1b]8;;https://example.org\x07a\x1b]8;;\x07\n")
	}
	return b.String()
}

func BenchmarkFrame(b *testing.B) {
	for _, bb := range []struct{ name, s string }{
		{"styled200x50", frame(200, 50)},
		{"plain200x50", strings.Repeat(strings.Repeat("plain text, ", 16)+"\n", 50)},
		{"wide200x50", strings.Repeat(strings.Repeat("漢字", 50)+"\n", 50)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.s)))
			for b.Loop() {
				Frame(bb.s)
			}
		})
	}
}
