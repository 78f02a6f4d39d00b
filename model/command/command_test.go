//go:build unix

package command_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"briefing/model/command"
	"briefing/model/terminal/ptytest"
)

// asProgram makes this test binary run as the program itself.
const asProgram = "BRIEFING_TEST_AS_PROGRAM=1"

func TestMain(m *testing.M) {
	if os.Getenv("BRIEFING_TEST_AS_PROGRAM") == "1" {
		os.Exit(command.Run(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// result is what a run without a terminal gave.
type result struct {
	out, err string
	code     int
}

// run runs the program without a terminal.
func run(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	home := t.TempDir()
	cmd.Env = []string{asProgram, "PATH=" + os.Getenv("PATH"), "HOME=" + home, "TERM=xterm-256color", "CLICOLOR_FORCE="}
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	late := time.AfterFunc(3*time.Minute, func() { _ = cmd.Process.Kill() })
	defer late.Stop()
	_ = cmd.Run()
	return result{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

// start runs the program in a terminal.
func start(t *testing.T, o ptytest.Options, args ...string) *ptytest.Session {
	t.Helper()
	o.Env = append(o.Env, asProgram)
	return ptytest.Start(t, o, os.Args[0], args...)
}

// builtIn is the built-in briefing.
const builtIn = "briefing:china-iran-pakistan"

const builtinTitle = "China brings Pakistan and Iran"

func TestNotATerminal(t *testing.T) {
	for _, args := range [][]string{{}, {"cat", builtIn}} {
		r := run(t, "", args...)
		if r.code != 0 || !strings.Contains(r.out, builtinTitle) || !strings.Contains(r.out, "Quotations") {
			t.Errorf("briefing %v: %d\n%s%s", args, r.code, r.out[:min(len(r.out), 300)], r.err)
		}
		if strings.ContainsAny(r.out, "\x1b\x07") {
			t.Errorf("briefing %v writes escapes", args)
		}
	}
}

func TestStandardInput(t *testing.T) {
	r := run(t, "# The harbour\n\n“It is closed,” said Ada Novak, the mayor.\n", "quotes", "-")
	if r.code != 0 || !strings.Contains(r.out, "Ada Novak") || !strings.Contains(r.out, "It is closed") {
		t.Errorf("%d %s %s", r.code, r.out, r.err)
	}
}

func TestPiped(t *testing.T) {
	const text = "# The harbour\n\n“It is closed,” said Ada Novak, the mayor.\n"
	for _, args := range [][]string{{}, {"cat"}, {"quotes"}, {"export"}} {
		if r := run(t, text, args...); r.code != 0 || !strings.Contains(r.out, "It is closed") {
			t.Errorf("briefing %v with a pipe: %d %s%s", args, r.code, r.out, r.err)
		}
	}
	if r := run(t, text, "--restricted"); strings.Contains(r.out, "It is closed") {
		t.Error("--restricted reads a pipe that nobody named")
	}
	s := start(t, ptytest.Options{Stdin: strings.NewReader(text)})
	s.WaitText("It is closed")
	s.Send("q")
	s.WaitExit(0)
}

// TestSilentPipe inherits a pipe on which nothing ever comes.
func TestSilentPipe(t *testing.T) {
	in, silent, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = silent.Close() }()
	cmd := exec.Command(os.Args[0])
	cmd.Env, cmd.Stdin = []string{asProgram, "HOME=" + t.TempDir()}, in
	out, err := cmd.Output()
	if err != nil || !bytes.Contains(out, []byte(builtinTitle)) {
		t.Errorf("%v: %.300s", err, out)
	}
}

func TestBadInput(t *testing.T) {
	dir := t.TempDir()
	picture := filepath.Join(dir, "picture.txt")
	if err := os.WriteFile(picture, []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x00"), 0o600); err != nil {
		t.Fatal(err)
	}
	pipe := filepath.Join(dir, "pipe.md")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--nonsense"}, 2, "usage"},
		{[]string{"nonsense"}, 2, "usage"},
		{[]string{"quotez"}, 2, `called "quotez": did you mean quotes?`},
		{[]string{"qoute", "a.md"}, 2, `called "qoute": did you mean quotes?`},
		{[]string{"xyz", "a.md"}, 2, "called \"xyz\"\n"},
		{[]string{"--widht", "60"}, 2, "unknown flag: --widht: did you mean --width?"},
		{[]string{"cat", "--offlien"}, 2, "did you mean --offline?"},
		{[]string{"one.md", "two.md"}, 1, `"one.md"`},
		{[]string{"cat", "--nonsense"}, 2, "usage"},
		{[]string{"--width", "wide"}, 2, `--width does not take "wide"`},
		{[]string{"--width", "0"}, 2, "width 0 is out of range (20 to 84)"},
		{[]string{"config", "--width", "0"}, 2, "width 0 is out of range (20 to 84)"},
		{[]string{"--color", "sometimes"}, 2, "auto, always and never"},
		{[]string{""}, 2, "name of a document is empty"},
		{[]string{"cat", ""}, 2, "name of a document is empty"},
		{[]string{"config", "one.md"}, 2, "takes no document"},
		{[]string{"help", "nonsense"}, 2, "nonsense"},
		{[]string{"completion", "nonsense"}, 2, "nonsense"},
		{[]string{"missing.md"}, 1, "missing.md"},
		{[]string{picture}, 1, "picture.txt"},
		{[]string{pipe}, 1, "pipe.md"},
		{[]string{"cat", dir + "/none/x.md"}, 1, "x.md"},
		{[]string{"--offline", "https://news.example/x"}, 1, "news.example"},
		{[]string{"ftp://news.example/x"}, 1, "begin with ftp are not read"},
		{[]string{"cat", "-"}, 1, "standard input: holds no text"},
		{[]string{"a\x1b[31mb.md"}, 1, "b.md"},
	} {
		r := run(t, "", c.args...)
		if r.code != c.code || !strings.Contains(r.err, c.says) || r.out != "" {
			t.Errorf("briefing %q: exit %d, want %d; out %q err %q", c.args, r.code, c.code, r.out, r.err)
		}
		if strings.Contains(r.err, "\x1b") {
			t.Errorf("briefing %q: an escape reaches standard error: %q", c.args, r.err)
		}
		if lines := strings.Count(r.err, "\n"); lines > 2 {
			t.Errorf("briefing %q: %d lines: %s", c.args, lines, r.err)
		}
	}
}

func TestOtherCommands(t *testing.T) {
	for _, c := range []struct{ args, says string }{
		{"--version", "go1."},
		{"--help", "briefing"},
		{"man", ".TH"},
		{"completion bash", "briefing"},
		{"list", "briefing:china-iran-pakistan"},
		{"config", "next-section"},
		{"config --theme contrast --width 60", "# flag --width"},
		{"help quotes", "Unattributed"},
		{"list --json", `"kind":"built-in"`},
		{"completion fish", "complete -c briefing"},
		{"outline" + " " + builtIn, "Why now"},
		{"entities" + " " + builtIn, "Tsinghua University"},
		{"quotes --by Samaan" + " " + builtIn, "a regional momentum"},
		{"export" + " " + builtIn, `"version":`},
	} {
		r := run(t, "", strings.Fields(c.args)...)
		if r.code != 0 || !strings.Contains(r.out, c.says) {
			t.Errorf("briefing %s: exit %d, no %q in %q %s", c.args, r.code, c.says, r.out[:min(200, len(r.out))], r.err)
		}
	}
}

// TestFaultyConfiguration prints what holds beside the error: it names the actions
// that there are. The reader starts all the same.
func TestFaultyConfiguration(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "briefing"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "briefing", "config.yaml"), []byte("width: 60\nkeys:\n  nonsense: x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := start(t, ptytest.Options{Cols: 200, Rows: 120, Env: []string{"XDG_CONFIG_HOME=" + dir}}, "config")
	s.WaitText(`config.yaml:3: keys: unknown action "nonsense"`)
	s.WaitText("next-section:")
	s.WaitText("config.yaml:1")
	s.WaitExit(1)
	s = start(t, ptytest.Options{Cols: 120, Rows: 30, Env: []string{"XDG_CONFIG_HOME=" + dir}})
	s.WaitText(`config.yaml:3: keys: unknown action "nonsense"`)
	s.Send("q")
	s.WaitExit(0)
}

// TestFolder lists what is in a folder, by the command and where there is no
// terminal to choose in.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.md": "---\ntitle: The harbour\nsource: The Daily Gull\ndate: 4 March 2031\n---\n“It is closed,” said Ada Novak. “It leaks,” said Ada Novak.\n",
		"b.md": "# The pier\n\nNothing new.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"list", dir}, {dir}, {"--linear", dir}} {
		r := run(t, "", args...)
		if r.code != 0 || !strings.Contains(r.out, "The Daily Gull · 4 March 2031 · 1 min · 2 quotations") || !strings.Contains(r.out, "b.md\n") || !strings.HasPrefix(r.out, "The harbour\n  The Daily") {
			t.Errorf("briefing %q: exit %d\n%s%s", args, r.code, r.out, r.err)
		}
	}
	if r := run(t, "", "list", "--json", dir); strings.Count(r.out, "\n") != 2 || !strings.Contains(r.out, `"quotes":2`) {
		t.Errorf("as JSON: %s%s", r.out, r.err)
	}
}

func TestRead(t *testing.T) {
	s := start(t, ptytest.Options{Cols: 120, Rows: 40})
	s.WaitText(builtinTitle)
	s.WaitText("Raffaello Pantucci")
	s.Send("1")
	s.WaitText("quotation 1 of 7")
	s.Resize(70, 20)
	s.Wait("the new size", func(v *ptytest.Screen) bool { return v.Contains("1 of 7") && v.Line(19) != "" })
	s.Send("q")
	s.WaitExit(0)
	s.Restored()
}

// TestPlaceIsKept opens a document again where it was left, though it was killed.
func TestPlaceIsKept(t *testing.T) {
	home := t.TempDir()
	env := []string{"XDG_STATE_HOME=" + home}
	s := start(t, ptytest.Options{Cols: 80, Rows: 24, Env: env})
	s.WaitText("1 Pantucci")
	s.Send("]]]]]")
	s.WaitText("Mes Aynak")
	s.Send("q")
	s.WaitExit(0)
	again := start(t, ptytest.Options{Cols: 80, Rows: 24, Env: env})
	again.WaitText("Mes Aynak")
	again.Send("q")
	again.WaitExit(0)
	list := start(t, ptytest.Options{Cols: 100, Rows: 24, Env: env}, "list")
	list.WaitText("§ The projects")
	list.WaitExit(0)
}

// TestReload shows a document anew when its file changes.
func TestReload(t *testing.T) {
	path := filepath.Join(t.TempDir(), "news.md")
	write := func(text string) {
		next := path + ".new"
		if err := os.WriteFile(next, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(next, path); err != nil {
			t.Fatal(err)
		}
	}
	write("# News\n\nThe harbour is open.\n")
	s := start(t, ptytest.Options{Cols: 80, Rows: 24}, path)
	s.WaitText("harbour is open")
	write("# News\n\nThe harbour is closed.\n")
	s.WaitText("harbour is closed")
	s.Send("q")
	s.WaitExit(0)
}

func TestDumbTerminal(t *testing.T) {
	env := []string{"TERM=dumb", "XDG_STATE_HOME=" + t.TempDir()}
	s := start(t, ptytest.Options{Cols: 80, Rows: 24, Env: env})
	s.WaitText("Enter continues")
	s.Send("3\r")
	s.WaitText("Section 3")
	s.Send("q\r")
	s.WaitExit(0)
	if bytes.Contains(s.Bytes(), []byte("\x1b")) {
		t.Error("escapes are written to a dumb terminal")
	}
	again := start(t, ptytest.Options{Cols: 40, Rows: 24, Env: env})
	again.WaitText("Resuming where you left off")
	again.Send("q\r")
	again.WaitExit(0)
	for line := range strings.Lines(string(again.Bytes())) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\r\n")); n > 40 {
			t.Errorf("a line of %d characters is broken within a word: %q", n, line)
		}
	}
}

func TestBrokenPipe(t *testing.T) {
	cmd := exec.Command(os.Args[0], "export", filepath.Join("..", "..", "content", "testdata", "articles"))
	cmd.Env = []string{asProgram, "HOME=" + t.TempDir()}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = w, &errs
	_ = r.Close()
	err = cmd.Run()
	_ = w.Close()
	if err == nil || errs.Len() > 0 {
		t.Errorf("with nobody reading: %v, says %q", err, errs.String())
	}
}

// TestHelpAsksNothing shows help in a terminal that answers no question.
func TestHelpAsksNothing(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"quotes", "-h"}, {"help", "export"}, {"--version"}} {
		s := start(t, ptytest.Options{Silent: true}, args...)
		s.WaitExit(0)
		s.Restored()
		if out := s.Bytes(); !bytes.Contains(bytes.ToLower(out), []byte("briefing")) || bytes.Contains(out, []byte("\x1b]")) || bytes.Contains(out, []byte("\x1b[c")) {
			t.Errorf("briefing %v writes %q", args, out)
		}
	}
}

// TestFullOutput writes where there is no room: that is an error of whatever
// command.
func TestFullOutput(t *testing.T) {
	if runtime.GOOS != "linux" { // others have no such device
		return
	}
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = full.Close() }()
	for _, args := range []string{"", "cat " + builtIn, "quotes " + builtIn, "quotes --format csv " + builtIn, "entities " + builtIn, "outline " + builtIn, "export " + builtIn, "list", "config", "man", "--help", "cat --help", "--version", "completion bash"} {
		cmd := exec.Command(os.Args[0], strings.Fields(args)...)
		cmd.Env = []string{asProgram, "HOME=" + t.TempDir()}
		var errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = full, &errs
		_ = cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code != 1 || !strings.HasPrefix(errs.String(), "briefing: ") || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("briefing %s: exit %d, says %q", args, code, errs.String())
		}
	}
}

// TestClosedDescriptors runs without standard streams: nothing hangs or panics.
func TestClosedDescriptors(t *testing.T) {
	for _, script := range []string{`"$0" <&-`, `"$0" >&-`, `"$0" cat - <&-`, `"$0" 2>&- missing.md`, `"$0" <&- >&- 2>&-`, `"$0" export . <&- >&- 2>&-`} {
		cmd := exec.Command("/bin/sh", "-c", script, os.Args[0])
		cmd.Env = []string{asProgram, "HOME=" + t.TempDir(), "TERM=xterm-256color"}
		out, _ := cmd.CombinedOutput()
		if code := cmd.ProcessState.ExitCode(); code != 0 && code != 1 || bytes.Contains(out, []byte("goroutine")) {
			t.Errorf("%s: exit %d, says %q", script, code, out)
		}
	}
}

// TestErrorAsksNothing fails in a terminal that answers no question: the error
// comes at once, and nothing else is written.
func TestErrorAsksNothing(t *testing.T) {
	for _, args := range [][]string{{"missing.md"}, {"--nonsense"}, {"cat", "--nonsense"}, {"one.md", "two.md"}, {"quotes", "missing.md"}} {
		s := start(t, ptytest.Options{Silent: true}, args...)
		s.WaitExit(-1)
		if out := s.Bytes(); !bytes.HasPrefix(out, []byte("briefing: ")) || bytes.Contains(out, []byte("\x1b")) {
			t.Errorf("briefing %v writes %q", args, out)
		}
	}
}
