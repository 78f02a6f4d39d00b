package content

import (
	"bytes"
	"context"
	endian "encoding/binary"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"briefing/content/article"
)

// write puts a file into a folder of the test's own and returns its path.
func write(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// textOfDocument is the whole normalised text.
func textOfDocument(d *article.Document) string {
	return d.Text.Slice(article.Span{Start: 0, End: d.Text.Len()})
}

var little, big = endian.LittleEndian, endian.BigEndian

func asUTF16(order endian.ByteOrder, mark bool, s string) string {
	var b bytes.Buffer
	units := utf16.Encode([]rune(s))
	if mark {
		units = append([]uint16{0xfeff}, units...)
	}
	_ = endian.Write(&b, order, units)
	return b.String()
}

func TestEncodings(t *testing.T) {
	const words = "Müller said “no” to Zoë’s café 𝄞.\nAnd that was the end of the matter, for a time.\n"
	tests := map[string]struct{ raw, want, notice string }{
		"utf8":          {words, words, ""},
		"utf8 mark":     {"\ufeff" + words, words, ""},
		"utf16le mark":  {asUTF16(little, true, words), words, "decoded from UTF-16 (little-endian)"},
		"utf16be mark":  {asUTF16(big, true, words), words, "decoded from UTF-16 (big-endian)"},
		"utf16le":       {asUTF16(little, false, words), words, "decoded from UTF-16 (little-endian)"},
		"utf16be":       {asUTF16(big, false, words), words, "decoded from UTF-16 (big-endian)"},
		"half a pair":   {"\xff\xfea\x00\x00\xd8b\x00", "a�b", "decoded from UTF-16 (little-endian)"},
		"odd utf16":     {"\xff\xfea\x00b", "a�", "decoded from UTF-16 (little-endian)"},
		"windows":       {"M\xfcller said \x93no\x94 to Zo\xeb\x92s caf\xe9 \x96 twice.\n", "Müller said “no” to Zoë’s café – twice.\n", "decoded from Windows-1252"},
		"crlf":          {"one\r\ntwo\r\n\r\nthree\rfour\r", "one\ntwo\n\nthree\nfour\n", ""},
		"damaged utf8":  {"caf\xc3\xa9 na\xc3\xafve \xe2\x80\x9cyes\xe2\x80\x9d and \xe2\x80 lost\n", "café naïve “yes” and �� lost\n", "Some bytes are not valid UTF-8; they are shown as �"},
		"no encoding":   {"some \xff\xfe\x80\x9b bytes\n", "", "Some bytes are not valid UTF-8; they are shown as �"},
		"stray control": {strings.Repeat("words ", 100) + "\x1b[31mred\x00\n", "", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d, err := Read(t.Context(), write(t, "a.txt", tt.raw), Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := textOfDocument(d)
			if tt.want != "" && got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			if notices := strings.Join(d.Meta.Notices, "; "); notices != tt.notice {
				t.Errorf("notices %q, want %q", notices, tt.notice)
			}
			if !utf8.ValidString(got) || strings.ContainsAny(got, "\x00\x1b\r") {
				t.Errorf("%q is not clean", got)
			}
		})
	}
}

func TestStatedCharset(t *testing.T) {
	tests := []struct {
		src    source
		want   string
		notice string
	}{
		{source{text: "\x93\xfa\x96\x7b", charset: "shift_jis"}, "日本", "decoded from shift_jis"},
		{source{text: "<html><meta charset='koi8-r'>\xcd\xc9\xd2"}, "<html><meta charset='koi8-r'>мир", "decoded from koi8-r"},
		{source{text: "<html><meta content=\"text/html; charset=windows-1251\">\xec\xe8\xf0"}, "<html><meta content=\"text/html; charset=windows-1251\">мир", "decoded from windows-1251"},
		{source{text: "café", charset: "iso-8859-1"}, "café", ""},
		{source{text: "caf\xe9", charset: "iso-8859-1"}, "café", "decoded from windows-1252"},
		{source{text: "caf\xe9", charset: "utf-8"}, "café", "decoded from Windows-1252"},
		{source{text: "caf\xe9", charset: "no-such"}, "café", "decoded from Windows-1252"},
	}
	for _, tt := range tests {
		if text, notice := decodeSource(&tt.src); text != tt.want || notice != tt.notice {
			t.Errorf("%q: %q, %q", tt.src.text, text, notice)
		}
	}
}

func TestReplacedIsCounted(t *testing.T) {
	d, err := Read(t.Context(), write(t, "a.md", "A \x1b[31mred\x07 word.\n"), Options{})
	if err != nil || d.Meta.Replaced != 2 {
		t.Errorf("replaced %d, %v", d.Meta.Replaced, err)
	}
}

func TestKinds(t *testing.T) {
	const page = "<!-- saved --><!DOCTYPE html><html><title>x</title><body>words</body></html>"
	tests := []struct {
		base, text string
		served     kind
		want       kind
	}{
		{"a.md", "words", unknown, markdown},
		{"a.TXT", "# words", unknown, plain},
		{"a.txt", "# The pier\n\nIt is **shut**.\n\n## Ice\n\nWords\n", unknown, markdown},
		{"a.txt", "# 1 in the list\n# 2 in it\n\n- words\n- words\n", unknown, plain},
		{"a.htm", "words", unknown, html},
		{"", page, unknown, html},
		{"", "\n  <html lang=en>", unknown, html},
		{"", "<html-like> words", unknown, html},
		{"", "# Title\n\nwords", unknown, markdown},
		{"", "---\ntitle: x\n---\n", unknown, markdown},
		{"", "See [this](http://a.example) and **that**.\n- one\n- two\n> three\n", unknown, markdown},
		{"", "Plain words.\n\nMore of them - and a dash.\n", unknown, plain},
		{"", "#hashtag and more", unknown, plain},
		{"a.txt", page, html, html},
		{"README", "# Title\n", unknown, markdown},
		{"entry.xml", "<p class=x>The pier is <b>shut</b>.</p>\n<div>Ice.</div>", unknown, html},
		{"", "<p align=center>A picture</p>\n\n# Title\n\n<p>Words</p>\n", unknown, markdown},
		{"", "<p> is a tag; so is <div>. Words about HTML.", unknown, plain},
	}
	for _, tt := range tests {
		if got := kindOf(&source{base: tt.base, kind: tt.served}, tt.text); got != tt.want {
			t.Errorf("%q %.30q: kind %d, want %d", tt.base, tt.text, got, tt.want)
		}
	}
}

func TestRefused(t *testing.T) {
	dir := t.TempDir()
	loop := filepath.Join(dir, "loop.md")
	if err := os.Symlink(loop, loop); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, problem string }{
		{filepath.Join(dir, "missing.md"), "no such file"},
		{dir, "is a folder"},
		{loop, "too many levels of symbolic links"},
		{os.DevNull, "is a device"},
		{write(t, "empty.md", ""), "holds no text"},
		{write(t, "blank.md", " \r\n\n\t"), "holds no text"},
		{write(t, "a.png", "\x89PNG\r\n\x1a\n\x00\x00"), "is a PNG picture"},
		{write(t, "a.md", "\x7fELF\x02\x01\x01\x00"), "is a program"},
		{write(t, "a.pdf", "%PDF-1.7\n"), "is a damaged PDF document"},
		{write(t, "a.gz", "\x1f\x8b\x08\x00"), "is compressed with gzip"},
		{write(t, "a.bin", strings.Repeat("ab\x00\x01", 500)), "is binary data"},
		{"file://elsewhere.example/x.md", "on another machine"},
		{"briefing:none", "no built-in briefing has this name"},
		{"-", "there is no standard input"},
		{"a\x00b", "is not a file name"},
		{"bad\x1b[31m\nname.md", "no such file"},
	}
	for _, tt := range tests {
		_, err := Open(t.Context(), tt.name, Options{})
		var told *Error
		if !errors.As(err, &told) || !strings.Contains(told.Problem, tt.problem) {
			t.Errorf("%q: error %v, want %q", tt.name, err, tt.problem)
			continue
		}
		if line := err.Error() + told.Hint; strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Errorf("%q is not clean", line)
		}
	}
	if _, err := Open(t.Context(), dir, Options{}); !errors.Is(err, ErrFolder) {
		t.Errorf("folder: error %v", err)
	}
}

func TestNames(t *testing.T) {
	path := write(t, "a b.md", "# Found\n\nwords\n")
	for _, name := range []string{path, "file://" + strings.ReplaceAll(path, " ", "%20"), "file:" + strings.ReplaceAll(path, " ", "%20"), "FILE://localhost" + strings.ReplaceAll(path, " ", "%20")} {
		d, err := Read(t.Context(), name, Options{})
		if err != nil || d.Meta.Title != "Found" {
			t.Errorf("%s: %v", name, err)
		}
	}
	d, err := Read(t.Context(), "-", Options{Stdin: strings.NewReader("# Piped\n\nwords\n")})
	if err != nil || d.Meta.Title != "Piped" || d.Meta.Path != "-" {
		t.Errorf("standard input: %v", err)
	}
	d, err = Read(t.Context(), "", Options{})
	if err != nil || !strings.HasPrefix(d.Meta.Path, "briefing:") || len(d.Blocks) == 0 {
		t.Errorf("built-in: %v", err)
	}
	if list := Builtin(); len(list) == 0 || list[0].Path != d.Meta.Path || list[0].Title == "" {
		t.Errorf("built-in list: %+v", list)
	}
}

// TestTooLarge opens documents beyond the limit: none is read to its end.
func TestTooLarge(t *testing.T) {
	const want = "is larger than 64 MB"
	refused := func(name string, opts Options) {
		t.Helper()
		_, err := Read(t.Context(), name, opts)
		var told *Error
		if !errors.As(err, &told) || told.Problem != want || told.Hint == "" {
			t.Errorf("%q: %v, want %q", name, err, want)
		}
	}
	endless := &counter{r: repeat("A line of words that goes on and on.\n\n")}
	refused("-", Options{Stdin: endless})
	if n := endless.n.Load(); n > article.MaxBytes+1<<20 {
		t.Errorf("%d bytes of standard input were read", n)
	}
	path := write(t, "sparse.txt", "words")
	if err := os.Truncate(path, article.MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	refused(path, Options{})
	d, err := Read(t.Context(), "-", Options{Stdin: io.LimitReader(repeat("> \n\n"), 8<<20)})
	if err != nil || d.Text.Len() != 8<<20 {
		t.Errorf("8 MB of standard input: %v", err)
	}
}

// counter counts what is read of r.
type counter struct {
	r io.Reader
	n atomic.Int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// repeat reads the same words for ever.
type repeat string

func (r repeat) Read(p []byte) (int, error) {
	for n := 0; n < len(p); {
		n += copy(p[n:], r)
	}
	return len(p), nil
}

func TestWeb(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/a.md":
			w.Header().Set("Content-Type", "text/plain")
			io.WriteString(w, "# Served\n\nwords\n")
		case "/latin":
			w.Header().Set("Content-Type", "text/plain; charset=ISO-8859-1")
			io.WriteString(w, "caf\xe9")
		case "/form":
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, "<title>Sign in</title><form>Name and <b>password</b></form>")
		case "/frame":
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, "<title>Empty</title><iframe src=x></iframe>")
		default:
			http.NotFound(w, r)
		}
	}))
	defer s.Close()
	d, err := Read(t.Context(), s.URL+"/a.md", Options{})
	if err != nil || d.Meta.Title != "Served" || d.Format != article.Markdown {
		t.Errorf("Markdown: %v", err)
	}
	if d, err = Read(t.Context(), s.URL+"/latin", Options{}); err != nil || textOfDocument(d) != "café" {
		t.Errorf("Latin-1: %v", err)
	}
	d, err = Read(t.Context(), s.URL+"/form", Options{})
	if err != nil || !strings.Contains(textOfDocument(d), "Name and password") || !strings.Contains(d.Meta.Notices[0], "no article can be") {
		t.Errorf("no article: %v", err)
	}
	if _, err = Read(t.Context(), s.URL+"/frame", Options{}); !errors.Is(err, ErrNoArticle) {
		t.Errorf("no words: %v", err)
	}
	d, err = Read(t.Context(), s.URL+"/form", Options{RawText: true})
	if err != nil || d.Meta.Title != "Sign in" || !strings.Contains(textOfDocument(d), "Name and password") {
		t.Errorf("raw: %v", err)
	}
	var told *Error
	if _, err = Read(t.Context(), s.URL+"/none", Options{}); !errors.As(err, &told) || !strings.Contains(told.Problem, "404") {
		t.Errorf("missing: %v", err)
	}
	if _, err = Read(t.Context(), s.URL+"/a.md", Options{Offline: true}); !errors.As(err, &told) {
		t.Errorf("offline: %v", err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, name := range []string{write(t, "a.md", "words"), "http://127.0.0.1:1/"} {
		if _, err := Read(ctx, name, Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// TestStandardInputIsCancelled: neither an endless input nor a silent one keeps
// Open from returning.
func TestStandardInputIsCancelled(t *testing.T) {
	silent, writer := io.Pipe()
	defer writer.Close()
	for name, c := range map[string]struct {
		in      io.Reader
		timeout time.Duration // of an endless one before its first lines are shown
	}{"endless": {repeat("words "), 0}, "silent": {silent, 20 * time.Millisecond}} {
		ctx, cancel := context.WithTimeout(t.Context(), c.timeout)
		defer cancel()
		if _, err := Open(ctx, "-", Options{Stdin: c.in}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// FuzzDecode: what is decoded is valid UTF-8 without carriage returns, the same
// each time.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"words\r\n", "\xff\xfea\x00\r\x00", "\xfe\xff\xd8\x00", "M\xfcller", "\xef\xbb\xbfx", "a\x00b\x00c\x00d\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		text, notice := decodeSource(&source{text: raw})
		again, _ := decodeSource(&source{text: raw})
		if text != again || strings.Contains(text, "\r") {
			t.Fatalf("%q became %q, then %q", raw, text, again)
		}
		if strings.HasPrefix(notice, "decoded") && !utf8.ValidString(text) {
			t.Fatalf("%q became %q", raw, text)
		}
		binary(raw)
		kindOf(&source{}, text)
	})
}

// TestNoise refuses bytes in no order, of which too few are zero to tell.
func TestNoise(t *testing.T) {
	noise := make([]byte, 4000)
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		noise[i] = byte(x)
	}
	if what, _ := binary(string(noise)); what == "" {
		t.Error("noise is taken for a text")
	}
	for _, s := range []string{"a\x00b" + strings.Repeat(" and words enough to be a text", 10), "caf\xe9 \x1b[31mred\x1b[0m", "新聞\x00" + strings.Repeat("記事", 100)} {
		if what, _ := binary(s); what != "" {
			t.Errorf("%q is taken for %s", s, what)
		}
	}
}

// TestReplacedByDecoding counts what only an entity makes a control of, too.
func TestReplacedByDecoding(t *testing.T) {
	path := write(t, "a.md", "# A &#27;[31m title\n\nThe \x07 bell &#x202e; rings `&#27;` and &#x9b; ends.\n")
	doc, err := Read(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if doc.Meta.Replaced != 4 {
		t.Errorf("%d characters are replaced", doc.Meta.Replaced)
	}
}

// TestLongNamesAreShortened: an error stays a line that can be read.
func TestLongNamesAreShortened(t *testing.T) {
	_, err := Read(t.Context(), strings.Repeat("新", 2000)+"/end.md", Options{})
	if err == nil || len(err.Error()) > 400 || !strings.Contains(err.Error(), "…") || !strings.Contains(err.Error(), "/end.md\":") || !utf8.ValidString(err.Error()) {
		t.Errorf("error %v", err)
	}
}
