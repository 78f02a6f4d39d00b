//go:build unix

package command_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"briefing/model/terminal/ptytest"
)

// TestNothingBeforeMain starts the program with variables that name a pipe on which
// whoever opens it would wait for ever, and with a tmux that leaves a trace.
func TestNothingBeforeMain(t *testing.T) {
	dir := t.TempDir()
	pipe, trace := filepath.Join(dir, "pipe"), filepath.Join(dir, "trace")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "tmux"), []byte("#!/bin/sh\necho started >>"+trace+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	document := filepath.Join(dir, "doc.md")
	if err := os.WriteFile(document, []byte("# The harbour\n\nIt is closed.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	hostile := []string{
		asProgram, "PATH=" + dir + ":" + os.Getenv("PATH"), "TMUX=" + pipe + ",1,0", "TERM=x/../../../../../../../../" + pipe,
	}
	for _, c := range []struct {
		env, args []string
	}{
		{hostile, []string{document}},
		{append(hostile, "TZ="+pipe, "TERMINFO="+pipe, "TERMINFO_DIRS="+pipe), []string{"--restricted", document}},
		{append(hostile, "TERM=xterm-256color", "TZ="+pipe), []string{"--restricted", document}},
		{append(hostile, "TERM=xterm-256color", "TZ=:"+pipe), []string{document}},
	} {
		s := ptytest.Start(t, ptytest.Options{Env: c.env}, os.Args[0], c.args...)
		s.WaitText("The harbour")
		s.Send("q\nq\n")
		s.WaitExit(0)
	}
	if _, err := os.Stat(trace); err == nil {
		t.Error("tmux was started")
	}
}
