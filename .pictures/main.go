// Pictures draws the screen of the real program as an SVG: it runs the program in
// a pseudo-terminal, presses keys, and writes down the cells that it sees.
//
//	go run ./.pictures -size 120x40 -keys "]]1" -out .pictures/reader.svg [DOC]
//
// It builds and runs the reader. -light answers its question for the background
// with white.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"briefing/model/terminal/ptytest"
	"github.com/creack/pty"
)

const (
	quiet    = 300 * time.Millisecond // a screen that has not changed for so long is taken
	patience = 20 * time.Second       // and one that goes on changing after this
)

// options are what the command line says.
type options struct {
	size, keys, out, env string
	light                bool
	args                 []string // of the reader
}

func main() {
	var o options
	flag.StringVar(&o.size, "size", "120x40", "columns x rows")
	flag.StringVar(&o.keys, "keys", "", "keys to press, one after another; ^[ is escape, ^I tab, ^M enter")
	flag.StringVar(&o.out, "out", "screen.svg", "file to write")
	flag.BoolVar(&o.light, "light", false, "a light terminal")
	flag.StringVar(&o.env, "env", "", "further variables, apart by commas")
	flag.Parse()
	o.args = flag.Args()
	if err := run(&o); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func run(o *options) error {
	size := &pty.Winsize{}
	if _, err := fmt.Sscanf(o.size, "%dx%d", &size.Cols, &size.Rows); err != nil {
		return fmt.Errorf("size %q: want columns x rows", o.size)
	}
	dir, err := os.MkdirTemp("", "briefing-pictures")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	program := filepath.Join(dir, "briefing")
	if b, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("build: %w: %s", err, b)
	}
	cmd := exec.Command(program, o.args...)
	cmd.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8",
	}, strings.Split(o.env, ",")...)
	look := dark
	if o.light {
		look = light
	}
	s, err := watch(cmd, size, look)
	if err != nil {
		return err
	}
	defer s.stop()
	s.settle()
	for _, k := range split(o.keys) {
		_, _ = s.master.WriteString(k)
		s.settle()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.screen.Err(); err != nil {
		fmt.Fprintln(os.Stderr, "pictures: foreign output:", err)
	}
	return os.WriteFile(o.out, []byte(svg(s.screen, look)), 0o644)
}

// split cuts the keys apart; caret notation stands for control keys, an arrow
// or another sequence is written as ESC[…] after ^[.
func split(keys string) []string {
	var out []string
	for i := 0; i < len(keys); i++ {
		if keys[i] == '^' && i+1 < len(keys) {
			out = append(out, string(rune(keys[i+1]&0x1f)))
			i++
			continue
		}
		out = append(out, keys[i:i+1])
	}
	return out
}

// session is the program that is watched.
type session struct {
	cmd    *exec.Cmd
	master *os.File
	mu     sync.Mutex
	screen *ptytest.Screen
	last   time.Time
}

// watch starts the program in a pseudo-terminal whose background is that of look.
func watch(cmd *exec.Cmd, size *pty.Winsize, look looks) (*session, error) {
	s := &session{cmd: cmd, screen: ptytest.NewScreen(int(size.Cols), int(size.Rows))}
	s.screen.Background = look.answer
	s.screen.Reply = func(text string) { go func() { _, _ = s.master.WriteString(text) }() }
	var err error
	s.master, err = pty.StartWithSize(cmd, size)
	if err != nil {
		return nil, err
	}
	go func() {
		buf := make([]byte, 64<<10)
		for {
			n, err := s.master.Read(buf)
			s.mu.Lock()
			_, _ = s.screen.Write(buf[:n])
			s.last = time.Now()
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	return s, nil
}

// settle waits until something has been written and nothing more comes.
func (s *session) settle() {
	time.Sleep(quiet)
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		s.mu.Lock()
		done := !s.last.IsZero() && time.Since(s.last) > quiet
		s.mu.Unlock()
		if done {
			return
		}
	}
}

func (s *session) stop() {
	_ = s.cmd.Process.Kill()
	_ = s.cmd.Wait()
	_ = s.master.Close()
}
