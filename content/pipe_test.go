//go:build unix

package content

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

func pipe(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pipe")
	if err := unix.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPipeWithoutWriter(t *testing.T) {
	_, err := Open(t.Context(), pipe(t), Options{})
	var told *Error
	if !errors.As(err, &told) || !strings.Contains(told.Problem, "nobody writes to") {
		t.Errorf("error %v", err)
	}
}

func TestPipeWithWriter(t *testing.T) {
	path := pipe(t)
	// Opened for both, a pipe waits for nobody.
	w, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	f, _, err := openFile(path, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.WriteString("# Piped\n\nwords\n"); err != nil {
		t.Fatal(err)
	}
	w.Close()
	src, err := pipeSource(t.Context(), &source{name: path}, f)
	if err != nil || !strings.HasPrefix(src.text, "# Piped") {
		t.Errorf("%v", err)
	}
}

func TestSocket(t *testing.T) {
	// The path of a socket must be short.
	dir, err := os.MkdirTemp("", "b")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "s")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := Open(t.Context(), path, Options{}); err == nil || !strings.Contains(err.Error(), "is a socket") {
		t.Errorf("error %v", err)
	}
}
