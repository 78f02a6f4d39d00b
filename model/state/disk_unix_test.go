//go:build unix

package state

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

func TestNoFileIsFollowedOrWaitedFor(t *testing.T) {
	target := filepath.Join(t.TempDir(), "target")
	must(t, os.WriteFile(target, []byte(`{"version":1}`), 0o600))
	for name, make := range map[string]func(string) error{
		"pipe":   func(f string) error { return syscall.Mkfifo(f, 0o600) },
		"link":   func(f string) error { return os.Symlink(target, f) },
		"loop":   func(f string) error { return os.Symlink(f, f) },
		"folder": func(f string) error { return os.Mkdir(f, 0o700) },
	} {
		t.Run(name, func(t *testing.T) {
			s := Open(t.TempDir())
			file := stored(t, s.dir)
			must(t, make(file))
			if _, notice := s.Load(path); !strings.Contains(notice, ".bad") {
				t.Errorf("notice %q", notice)
			}
			must(t, make(file+".tmp"))
			if err := s.SavePlace(path, About{Title: "Title"}, Place{Offset: 7}, at(1)); err != nil {
				t.Error(err)
			}
			if d, _ := s.Load(path); d.Place.Offset != 7 {
				t.Errorf("%+v", d)
			}
		})
	}
	if b, _ := os.ReadFile(target); string(b) != `{"version":1}` {
		t.Errorf("the target of a link was written: %s", b)
	}
	t.Run("the folder is a link", func(t *testing.T) {
		link := filepath.Join(t.TempDir(), "briefing")
		must(t, os.Symlink(filepath.Dir(target), link))
		if err := Open(link).SavePlace(path, About{}, Place{}, at(1)); err == nil {
			t.Error("written through a link")
		}
	})
	t.Run("the lock is a link", func(t *testing.T) {
		s := Open(t.TempDir())
		must(t, os.Symlink(target, filepath.Join(s.dir, "lock")))
		if err := s.SavePlace(path, About{}, Place{}, at(1)); err == nil {
			t.Error("locked through a link")
		}
	})
}

// TestFullDisk limits the size of files, which fails a write in its middle as a
// full disk does.
func TestFullDisk(t *testing.T) {
	s := Open(t.TempDir())
	for i := range 20 {
		_, err := s.AddMark(path, "Title", Mark{Words: fmt.Sprint("kept ", i), Made: at(1)})
		must(t, err)
	}
	before, _ := s.Load(path)
	var old syscall.Rlimit
	must(t, syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old))
	signal.Ignore(syscall.SIGXFSZ)
	must(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 1000, Max: old.Max}))
	_, err := s.AddMark(path, "Title", Mark{Words: "one too many", Made: at(1)})
	must(t, syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old))
	signal.Reset(syscall.SIGXFSZ)
	if err == nil {
		t.Fatal("a mark was confirmed that could not be written")
	}
	after, notice := s.Load(path)
	if !slices.Equal(words(after), words(before)) || notice != "" {
		t.Errorf("%d marks, notice %q", len(after.Marks), notice)
	}
	if left, _ := filepath.Glob(filepath.Join(s.dir, "*.tmp")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestKilledAnywhere kills a process that keeps a mark and a place at each of
// its system calls in turn. Whatever it had confirmed is there afterwards, what
// was there before too, and the next one is not hindered.
func TestKilledAnywhere(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not installed")
	}
	if out, err := exec.Command(strace, "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		t.Skipf("strace may not trace here: %s", out)
	}
	kills := 0
	for _, call := range []string{"openat", "mkdirat", "newfstatat", "fstat", "fchmodat", "fcntl", "epoll_ctl", "flock", "read", "write", "fsync", "close", "renameat", "renameat2", "unlinkat"} {
		for n := 1; n <= 60; n++ {
			if !killedAt(t, strace, call, n) {
				break
			}
			kills++
		}
	}
	if kills < 20 {
		t.Errorf("only %d kills: the calls are not those that are made here", kills)
	}
	t.Logf("killed at %d calls", kills)
}

// killedAt reports whether the process was killed at its n-th call of that name.
func killedAt(t *testing.T, strace, call string, n int) bool {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "briefing")
	s := Open(dir)
	_, err := s.AddMark(path, "Title", Mark{Words: "before", Made: at(1)})
	must(t, err)
	child := command(dir, "new")
	cmd := exec.Command(strace, "-f", "-qq", "-o", os.DevNull, "-e", "trace="+call,
		"-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", call, n), os.Args[0])
	cmd.Env = child.Env
	out, err := cmd.Output()
	d, notice := s.Load(path)
	got := strings.Join(words(d), " ")
	confirmed := strings.Contains(string(out), "kept new")
	if notice != "" || got != "before new" && (confirmed || got != "before") {
		t.Errorf("killed at %s %d: confirmed %v, marks %q, notice %q", call, n, confirmed, got, notice)
	}
	if said := strings.Contains(string(out), "corrected new"); said && len(d.Corrections) != 1 {
		t.Errorf("killed at %s %d: a confirmed correction is lost", call, n)
	}
	if _, err := s.AddMark(path, "Title", Mark{Words: "after", Made: at(1)}); err != nil {
		t.Errorf("killed at %s %d: then %v", call, n, err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 3 {
		t.Errorf("killed at %s %d: %d files are left", call, n, len(left))
	}
	return err != nil
}
