//go:build unix

package hostile

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unicode/utf16"
)

// made is a document that is not a file with a text.
func made(name string, want outcome, make func(t testing.TB, dir string) string) document {
	return document{kind: "file", name: name, make: make, want: want}
}

// must ends the test on an error of making a document.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// at is the path of a thing that the system has, whatever the folder.
func at(path string) func(testing.TB, string) string {
	return func(testing.TB, string) string { return path }
}

// files are what a name may lead to that is no document.
func files() []document {
	return append([]document{
		made("directory", shown, func(t testing.TB, dir string) string {
			must(t, os.WriteFile(filepath.Join(dir, "document.md"), []byte(around("Words.")), 0o600))
			must(t, os.WriteFile(filepath.Join(dir, "a\x1b[31m\nb.md"), []byte(around("Words.")), 0o600))
			return dir
		}),
		made("missing", refused, func(_ testing.TB, dir string) string { return filepath.Join(dir, "missing.md") }),
		made("below a file", refused, func(t testing.TB, dir string) string {
			path := filepath.Join(dir, "file")
			must(t, os.WriteFile(path, []byte("x"), 0o600))
			return filepath.Join(path, "x.md")
		}),
		made("pipe without a writer", refused, func(t testing.TB, dir string) string {
			path := filepath.Join(dir, "pipe.md")
			must(t, syscall.Mkfifo(path, 0o600))
			return path
		}),
		made("socket", refused, func(t testing.TB, dir string) string {
			// Names of sockets are short; folders of tests are not.
			short, err := os.MkdirTemp("", "h")
			must(t, err)
			l, err := net.Listen("unix", filepath.Join(short, "s.md"))
			must(t, err)
			t.Cleanup(func() { _ = l.Close(); _ = os.RemoveAll(short) })
			return filepath.Join(short, "s.md")
		}),
		made("endless device", refused, at("/dev/zero")),
		made("empty device", refused, at("/dev/null")),
		made("terminal", refused, at("/dev/tty")),
		made("link loop", refused, func(t testing.TB, dir string) string {
			a, b := filepath.Join(dir, "a.md"), filepath.Join(dir, "b.md")
			must(t, os.Symlink(a, b))
			must(t, os.Symlink(b, a))
			return a
		}),
		made("link to nothing", refused, func(t testing.TB, dir string) string {
			path := filepath.Join(dir, "a.md")
			must(t, os.Symlink(filepath.Join(dir, "gone"), path))
			return path
		}),
		made("link to a device", refused, func(t testing.TB, dir string) string {
			path := filepath.Join(dir, "a.md")
			must(t, os.Symlink("/dev/zero", path))
			return path
		}),
		// Whoever runs the tests as root may read it.
		made("unreadable", either, func(t testing.TB, dir string) string {
			path := filepath.Join(dir, "secret.md")
			must(t, os.WriteFile(path, []byte("# T\n\ntext\n"), 0))
			return path
		}),
		made("sparse, 3 GB", refused, sparse(3<<30)),
		made("sparse, 200 MB", refused, sparse(200<<20)),
		made("long name", refused, func(_ testing.TB, dir string) string { return filepath.Join(dir, strings.Repeat("n", 5000)+".md") }),
		made("deep name", refused, func(_ testing.TB, dir string) string { return dir + strings.Repeat("/./x/..", 800) + "/x.md" }),
		made("name with a zero byte removed", refused, at("\xff\xfe/\x1b]0;t\x07.md")),
	}, contents()...)
}

// sparse makes a file of zero bytes that takes no room.
func sparse(size int64) func(t testing.TB, dir string) string {
	return func(t testing.TB, dir string) string {
		path := filepath.Join(dir, "sparse.md")
		must(t, os.WriteFile(path, nil, 0o600))
		must(t, os.Truncate(path, size))
		return path
	}
}

// contents are files whose bytes are no text, or a text in another encoding.
func contents() []document {
	wide := func(order string, s string) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(s)) {
			if order == "be" {
				b.Write([]byte{byte(u >> 8), byte(u)})
			} else {
				b.Write([]byte{byte(u), byte(u >> 8)})
			}
		}
		return b.String()
	}
	of := func(name, s string, want outcome) document {
		d := text("file", name, s)
		d.want = want
		return d
	}
	story := around("Words \x1b[31m here.")
	return []document{
		of("empty", "", refused),
		of("blank", " \n\t\n\r\n", refused),
		of("zero bytes", strings.Repeat("\x00", 5000), refused),
		of("picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", refused),
		of("program", "\x7fELF\x02\x01\x01"+strings.Repeat("\x00\x01", 500), refused),
		of("binary", noise(40_000), refused),
		of("compressed", "\x1f\x8b\x08\x00\x00\x00\x00\x00", refused),
		of("UTF-16, little end first", "\xff\xfe"+wide("le", story), shown),
		of("UTF-16, big end first", "\xfe\xff"+wide("be", story), shown),
		of("UTF-16 without a mark", wide("le", story), either),
		of("UTF-16, cut", "\xff\xfe"+wide("le", story)+"\x41", shown),
		of("UTF-16, half a pair", "\xff\xfe"+wide("le", story)+"\x00\xd8\x41\x00\x00\xdc", shown),
		of("UTF-16 mark alone", "\xff\xfe", refused),
		of("UTF-32", "\xff\xfe\x00\x00T\x00\x00\x00", either),
		of("UTF-7", "+ADw-script+AD4-", shown),
		of("Windows-1252", "caf\xe9 \x93quoted\x94 said \x80\x9b31m\x81\x8d", shown),
		of("Shift JIS escapes", "\x1b$B%K%e!<%9\x1b(B", either),
		of("no end of line", "#", either),
		of("one letter", "a", shown),
		of("late zero bytes", story+strings.Repeat("\x00", 20_000), either),
	}
}

// noise is a text of bytes without an order, always the same.
func noise(n int) string {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		b[i] = byte(x)
	}
	return string(b)
}

// names are documents whose file names deceive; there is no title but the name.
func names() []document {
	var all []document
	for _, n := range []struct{ name, file string }{
		{"escape", "a\x1b[31mred\x1b]0;t\x07.md"},
		{"8-bit escape", "a\x9b31m\u009b31m.md"},
		{"end of line", "a\nbriefing: all is well\r.md"},
		{"override", "a\u202egpj.md"},
		{"invalid", "a\xff\xc0\x9b.md"},
		{"option", "--help.md"},
		{"dash", "-"},
		{"spaces", "   "},
		{"markup", "<b>&#27;[31m **x** [a](b).md"},
		{"parameters", "\x1b[" + strings.Repeat("1;", 60) + "m.md"},
		{"combining", "e" + strings.Repeat("\u0301", 100) + ".md"},
		{"colon", "http:x.md"},
	} {
		d := text("file name", n.name, "Only words here.\n\nAnd more of them.\n")
		d.file = n.file
		gone := made(n.name, refused, func(_ testing.TB, dir string) string { return filepath.Join(dir, n.file+"x") })
		gone.kind = "missing file name"
		all = append(all, d, gone)
	}
	return all
}
