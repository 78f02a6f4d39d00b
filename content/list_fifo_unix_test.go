//go:build unix

package content

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestPipeInAFolder looks at a named pipe that has a document's name: it is left out
// of the list, and its descriptor is closed again.
func TestPipeInAFolder(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe.md")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no named pipes here:", err)
	}
	// The next descriptor to be given is the lowest that is free.
	next := func() uintptr {
		f, err := os.Open(os.DevNull)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		return f.Fd()
	}
	before := next()
	for range 20 {
		if _, ok := peekEntry(filepath.Dir(pipe), pipe, ""); ok {
			t.Fatal("a named pipe is listed as a document")
		}
	}
	if after := next(); after != before {
		t.Errorf("the next descriptor was %d and is %d: some are left open", before, after)
	}
}
