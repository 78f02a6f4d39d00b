package terminal

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
)

func filtered(in string) string {
	var f filter
	return string(f.pass(nil, []byte(in), time.Now()))
}

func TestFilterPasses(t *testing.T) {
	for name, in := range map[string]string{
		"text":        "jk gG/größer 漢字 👩‍👩‍👧 e\u0301 \r\t\x7f\x03",
		"keys":        "\x1b[A\x1bOP\x1b[1;5C\x1b[3~\x1ba\x1b\x1b[Z\x1b",
		"kitty":       "\x1b[97;5u\x1b[97:65;2:1;65u\x1b[?1u",
		"mouse":       "\x1b[<64;10;20M\x1b[<0;1;1m",
		"focus":       "\x1b[I\x1b[O",
		"replies":     "\x1b]11;rgb:0000/0000/0000\x07\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;22c\x1b[?2026;2$y\x1bP>|xterm(390)\x1b\\",
		"30 fields":   "\x1b[" + strings.Repeat("1;", 29) + "1m",
		"paste":       "\x1b[200~two\nlines\tand größer\x1b[201~j",
		"half escape": "\x1b[",
		"alt bracket": "\x1b]j",
	} {
		if got := filtered(in); got != in {
			t.Errorf("%s: %q became %q", name, in, got)
		}
	}
}

func TestFilterCuts(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"CSI", "a\x1b[" + strings.Repeat("1;", 40) + "mb", "a\x1b[" + strings.Repeat("1;", 29) + "1wb"},
		{"long CSI", "\x1b[" + strings.Repeat("1", 400) + "mb", "\x1b[" + strings.Repeat("1", 253) + "wb"},
		{"DCS header", "\x1bP" + strings.Repeat(";", 40) + "qdata\x1b\\b", "\x1bP" + strings.Repeat(";", 29) + "w\x1b\\\x1b\\b"},
		{"DCS data", "\x1bPq" + strings.Repeat("x", 300) + "\x1b\\b", "\x1bPq" + strings.Repeat("x", 253) + "\x1b\\\x1b\\b"},
		{"OSC", "\x1b]8;" + strings.Repeat("x", 5000) + "\x07b", "\x1b]8;" + strings.Repeat("x", 4092) + "\x1b\\b"},
		{"rune in OSC", "\x1b]11;✛;1\x07", "\x1b]11;;1\x07"},
		{"invalid in CSI", "\x1b[1;\x97\x97" + strings.Repeat("1;", 40) + "mb", "\x1b[" + strings.Repeat("1;", 29) + "1wb"},
		{"invalid before [", "\x1b\x97[" + strings.Repeat("1;", 40) + "mb", "\x1b[" + strings.Repeat("1;", 29) + "1wb"},
		{"half a rune in CSI", "\x1b[1;\xc3" + strings.Repeat("1;", 40) + "\xa4mb", "\x1b[" + strings.Repeat("1;", 29) + "1wb"},
		{"half a rune in DCS", "\x1bP\xc3" + strings.Repeat(";", 40) + "qdata\x1b\\b", "\x1bP" + strings.Repeat(";", 29) + "w\x1b\\\x1b\\b"},
		{"rune in CSI", "\x1b[1;ä1m", "\x1b[1;ä1m"},
		{"invalid", "a\xffb\xc3(\x9bc\xc2\x9bd\xed\xa0\x80e", "ab(cde"},
		{"paste with controls", "\x1b[200~a\x1b[31mb\x00\x1b\x1b[20c\x1b[201~d", "\x1b[200~a[31mb[20c\x1b[201~d"},
	}
	for _, tt := range tests {
		if got := filtered(tt.in); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestFilterPauses(t *testing.T) {
	now := time.Now()
	var f filter
	out := f.pass(nil, []byte("\x1b]"), now) // Alt+], and then many keys
	out = f.pass(out, []byte(strings.Repeat("j", 5000)), now.Add(time.Second))
	if want := "\x1b]" + strings.Repeat("j", 5000); string(out) != want {
		t.Errorf("%d bytes after Alt+], want %d", len(out), len(want))
	}
	f = filter{}
	out = f.pass(nil, []byte("\x1b[200~lost\x1b[20"), now)
	out = f.pass(out, []byte("q"), now.Add(3*time.Second))
	if want := "\x1b[200~lost\x1b[201~q"; string(out) != want {
		t.Errorf("unfinished paste: %q, want %q", out, want)
	}
}

// worst returns the largest number of separators in what a parser may take for a
// CSI sequence or the header of a DCS, and the length of the longest.
func worst(b []byte) (separators, length int) {
	for i := range b {
		if b[i] != esc {
			continue
		}
		j := i + 1
		for j < len(b) && b[j] >= ' ' && b[j] <= '/' {
			j++
		}
		if j == len(b) || b[j] != '[' && b[j] != 'P' {
			continue
		}
		n := 0
		for j++; j < len(b) && b[j] >= ' ' && b[j] <= '?'; j++ {
			if b[j] == ';' || b[j] == ':' {
				n++
			}
		}
		separators, length = max(separators, n), max(length, j-i)
	}
	return separators, length
}

// FuzzFilter: never more than MaxParams parameters and MaxSequence bytes of one
// sequence pass, only valid UTF-8 without C1 passes, the pieces in which the
// stream comes do not matter, text without escapes is unchanged, and the parser
// of Bubble Tea survives what passes.
func FuzzFilter(f *testing.F) {
	for _, s := range []string{
		"plain größer text", "\x1b[" + strings.Repeat("1;", 40) + "m", "\x1b [1;1;1", "\x1b]11;\u271b;;;;\x07",
		"\x1b[200~a\x1b[201~", "\x1bP1;1q\x1b[5;5~\x9b\xc2\x9b", "\x1b[M\x1b[1", "\x1b[97:65;2:1;65u\x1bO5P", "\x1b[1;2;3;4;5;6_",
		"\x1b[1;1;\x97\x971;" + strings.Repeat("1;", 40) + "m", "\x1b\x97[" + strings.Repeat("1;", 40) + "m",
	} {
		f.Add([]byte(s), uint8(3))
	}
	f.Fuzz(func(t *testing.T, in []byte, piece uint8) {
		now := time.Now()
		var whole, pieces filter
		want := whole.pass(nil, in, now)
		if len(want) > 2*len(in)+slack {
			t.Fatalf("%d bytes became %d", len(in), len(want))
		}
		var got []byte
		for rest := in; len(rest) > 0; {
			n := min(len(rest), int(piece)%7+1)
			got = pieces.pass(got, rest[:n], now)
			rest = rest[n:]
		}
		if !bytes.Equal(got, want) {
			t.Fatalf("in pieces %q, at once %q", got, want)
		}
		if n, length := worst(want); n >= MaxParams || length > MaxSequence {
			t.Fatalf("%d parameters, %d bytes pass", n+1, length)
		}
		if !utf8.Valid(want) || bytes.ContainsFunc(want, func(r rune) bool { return r >= 0x80 && r < 0xa0 }) {
			t.Fatalf("%q", want)
		}
		if utf8.Valid(in) && !bytes.ContainsFunc(in, func(r rune) bool { return r == esc || r >= 0x80 && r < 0xa0 }) && !bytes.Equal(in, want) {
			t.Fatalf("text %q became %q", in, want)
		}
		parse(t, want, int(piece)%7+1)
	})
}

// parse runs Bubble Tea's input parser over the bytes, as they come and at once.
func parse(t *testing.T, b []byte, piece int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	for _, r := range []io.Reader{bytes.NewReader(b), &dripping{b, piece}} {
		events := make(chan uv.Event, 1)
		go func() {
			for range events {
			}
		}()
		if err := uv.NewTerminalReader(r, "xterm-256color").StreamEvents(ctx, events); err != nil {
			t.Errorf("parse %q: %v", b, err)
		}
		close(events)
		if ctx.Err() != nil {
			t.Errorf("parse %q: no end", b)
		}
	}
}

type dripping struct {
	b []byte
	n int
}

func (d *dripping) Read(p []byte) (int, error) {
	if len(d.b) == 0 {
		return 0, io.EOF
	}
	n := copy(p, d.b[:min(d.n, len(d.b))])
	d.b = d.b[n:]
	return n, nil
}

func BenchmarkFilter(b *testing.B) {
	in := []byte(strings.Repeat("Ordinary words and größer. ", 64))
	out := make([]byte, 0, 4096)
	var f filter
	now := time.Now()
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		f.pass(out, in, now)
	}
}
