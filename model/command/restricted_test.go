//go:build unix

package command_test

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefing/model/terminal/ptytest"
)

// server is an sshd of Debian's on the loopback interface, whose only account
// reads one document and nothing else.
type server struct {
	port, key, user string
	dir             string
}

// serve starts sshd with keys made for the test.
func serve(t *testing.T) server {
	t.Helper()
	daemon := "/usr/sbin/sshd"
	if _, err := os.Stat(daemon); err != nil {
		t.Skip("needs sshd (openssh-server)")
	}
	for _, name := range []string{"ssh", "ssh-keygen"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skip("needs " + name + " (openssh-client)")
		}
	}
	me, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	if me.Uid == "0" { // where sshd wants to lock itself in
		if err := os.MkdirAll("/run/sshd", 0o755); err != nil {
			t.Fatal(err)
		}
	}
	s := server{dir: t.TempDir(), user: me.Username, port: freePort(t)}
	s.key = filepath.Join(s.dir, "user")
	for _, key := range []string{s.key, filepath.Join(s.dir, "host")} {
		if out, err := exec.Command("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key).CombinedOutput(); err != nil {
			t.Fatalf("ssh-keygen: %v %s", err, out)
		}
	}
	s.configure(t)
	cmd := exec.Command(daemon, "-D", "-e", "-f", filepath.Join(s.dir, "config"))
	var log strings.Builder
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if t.Failed() {
			t.Log(log.String())
		}
	})
	s.wait(t)
	return s
}

// configure writes what sshd is told, and the document. The account gets a home of
// its own, so that the login shell does not run what the real one has.
func (s *server) configure(t *testing.T) {
	t.Helper()
	write := func(name, text string, mode os.FileMode) {
		if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	public, err := os.ReadFile(s.key + ".pub")
	if err != nil {
		t.Fatal(err)
	}
	write("authorized", string(public), 0o600)
	write("secret.md", "# Secret\n\nNobody may read this.\n", 0o600)
	write("doc.md", "# The harbour\n\n“It is closed,” said Ada Novak, the mayor. See [the other one](secret.md) and [a page](https://news.example/).\n", 0o600)
	program := filepath.Join(s.dir, "reader")
	write("reader", fmt.Sprintf("#!/bin/sh\nexec env %s HOME=%s %s --restricted %s\n", asProgram, s.dir, os.Args[0], filepath.Join(s.dir, "doc.md")), 0o700)
	write("config", fmt.Sprintf(`ListenAddress 127.0.0.1:%s
HostKey %s
AuthorizedKeysFile %s
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
PermitUserRC no
DisableForwarding yes
MaxStartups 200
SetEnv HOME=%s
ForceCommand exec %s
`, s.port, filepath.Join(s.dir, "host"), filepath.Join(s.dir, "authorized"), s.dir, program), 0o600)
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// wait waits until sshd answers.
func (s *server) wait(t *testing.T) {
	t.Helper()
	for deadline := time.Now().Add(ptytest.Patience); time.Now().Before(deadline); {
		c, err := net.DialTimeout("tcp", "127.0.0.1:"+s.port, time.Second)
		if err == nil {
			_ = c.Close()
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("sshd does not answer")
}

// dial opens a session in a terminal; args are the command that is asked for.
func (s *server) dial(t *testing.T, args ...string) *ptytest.Session {
	t.Helper()
	all := append([]string{
		"-tt", "-F", "none", "-p", s.port, "-i", s.key, "-o", "IdentitiesOnly=yes",
		"-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
		"-o", "ConnectTimeout=15", s.user + "@127.0.0.1",
	}, args...)
	return ptytest.Start(t, ptytest.Options{Cols: 100, Rows: 30}, "ssh", all...)
}

// TestRestricted reads a document through sshd and tries to leave it.
func TestRestricted(t *testing.T) {
	s := serve(t)
	r := s.dial(t, "sh", "-i")
	r.WaitText("The harbour")
	r.WaitText("Ada Novak")
	leave := []struct{ keys, says string }{
		{"o", "Links and footnotes"},
		{"\r", "Not opened (restricted)"},             // another file, in the same folder
		{"o", "Links and footnotes"},                  //
		{"\x1b[B\r", "Not opened (restricted): http"}, // the browser
		{"m", "Not marked"},                           // state and notes
		{"\x1a", "The harbour"},                       // the shell
		{"\x03", ""},                                  // ends the session, not the restriction
	}
	for _, step := range leave {
		r.Send(step.keys)
		if step.says != "" {
			r.WaitText(step.says)
		}
	}
	r.WaitExit(0)
	for _, c := range []struct{ what, text string }{{"another file", "Nobody may read"}, {"a shell", "$ "}} {
		if strings.Contains(string(r.Bytes()), c.text) {
			t.Errorf("%s was reached", c.what)
		}
	}
	if _, err := os.Stat(filepath.Join(s.dir, ".local")); err == nil {
		t.Error("a restricted session has kept state")
	}
}

// TestManySessions holds fifty sessions at once.
func TestManySessions(t *testing.T) {
	if testing.Short() {
		t.Skip("fifty sessions take their time: not with -short")
	}
	s := serve(t)
	var all []*ptytest.Session
	for range 50 {
		all = append(all, s.dial(t))
	}
	for _, r := range all {
		r.WaitText("Ada Novak")
	}
	for _, r := range all {
		r.Send("q")
	}
	for _, r := range all {
		r.WaitExit(0)
	}
}
