//go:build unix

package hostile

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"briefing/model/terminal/ptytest"
)

// TestChangedWhileRead does to a file what must not hurt its reader: the words on
// the screen stay or the new ones come, keys work, and the end is an orderly one.
func TestChangedWhileRead(t *testing.T) {
	long := strings.Repeat(around("Words that go on."), 40_000) // more than is kept in memory
	type change struct {
		name, text, says string
		change           func(path string) error
	}
	for _, c := range some([]change{
		{"truncated", around("Words."), "", func(path string) error { return os.Truncate(path, 20) }},
		{"emptied", around("Words."), "", func(path string) error { return os.Truncate(path, 0) }},
		{"large, truncated", long, "", func(path string) error { return os.Truncate(path, 100) }},
		{"large, emptied", long, "", func(path string) error { return os.Truncate(path, 0) }},
		{"removed", around("Words."), "File deleted", os.Remove},
		{"large, removed", long, "File deleted", os.Remove},
		{"folder removed", around("Words."), "File deleted", func(path string) error { return os.RemoveAll(filepath.Dir(path)) }},
		{"replaced by a folder", around("Words."), "is a folder|File deleted", func(path string) error {
			_ = os.Remove(path)
			return os.Mkdir(path, 0o700)
		}},
		{"replaced by a pipe", around("Words."), "", func(path string) error {
			_ = os.Remove(path)
			return syscall.Mkfifo(path, 0o600)
		}},
		{"replaced by a device", around("Words."), "is a device|File deleted", func(path string) error {
			_ = os.Remove(path)
			return os.Symlink("/dev/zero", path)
		}},
		{"replaced by noise", around("Words."), "", func(path string) error { return replace(path, noise(5000)) }},
		{"replaced by escapes", around("Words."), "changed", func(path string) error { return replace(path, around("Other \x1b[31mwords\x9b.")) }},
	}) {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "sub", "document.md")
			must(t, os.Mkdir(filepath.Dir(path), 0o700))
			must(t, os.WriteFile(path, []byte(c.text), 0o600))
			s := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1"}}, os.Args[0], path)
			s.WaitText("The harbour report")
			must(t, c.change(path))
			if c.says != "" {
				s.Wait(c.says, func(v *ptytest.Screen) bool {
					return slices.ContainsFunc(strings.Split(c.says, "|"), v.Contains)
				})
			}
			use(s, &measured{name: c.name})
			s.Send("q")
			s.WaitExit(0)
			s.Restored()
		})
	}
}

// replace puts another file in the place of one.
func replace(path, text string) error {
	if err := os.WriteFile(path+".new", []byte(text), 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// TestNamesInLists reads documents whose names deceive, and looks at what the
// program then says about them elsewhere.
func TestNamesInLists(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	env := []string{asProgram + "=1", "HOME=" + home, "XDG_STATE_HOME=" + home}
	for _, d := range some(names()) {
		if d.make != nil || d.file == "-" {
			continue
		}
		path := filepath.Join(folder, d.file)
		must(t, os.WriteFile(path, []byte(d.text()), 0o600))
		s := ptytest.Start(t, ptytest.Options{Env: env}, os.Args[0], "--", path)
		s.WaitText("Only words here")
		s.Send("m")
		s.WaitText("Marked: ")
		s.Send("q")
		s.WaitExit(0)
		s.Restored()
	}
	for _, args := range [][]string{{"list"}, {"export", "--marks", folder}, {"quotes", folder}, {"outline", folder}, {"cat", folder}, {"export", "--marks", "--json", folder}} {
		r := runIn(t, env, args...)
		for _, out := range [][]byte{r.out, r.err} {
			if at, what := control(out); at >= 0 {
				t.Errorf("%v writes %s", args, what)
			}
		}
		if len(r.out) == 0 && args[0] != "quotes" {
			t.Errorf("%v writes nothing: %s", args, r.err)
		}
	}
	s := ptytest.Start(t, ptytest.Options{Env: env}, os.Args[0], folder)
	s.WaitText("enter read")
	s.Send("\r")
	s.WaitText("Only words here")
	s.Send("Q")
	s.WaitExit(0)
	s.Restored()
}
