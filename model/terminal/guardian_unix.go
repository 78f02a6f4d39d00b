//go:build unix

package terminal

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// guardian is a process that restores the terminal when ours has died without
// being able to: killed by SIGKILL, or ended by the runtime after a stack
// overflow or a panic in a goroutine of a library. It is a shell that waits for
// the end of a pipe: half a millisecond to start, 0.3 MB, off the way to the
// first frame. A parent process could do the same but would have to be ourselves
// once more, before the first frame.
//
// What the pipe says, a line each: s and a before and after sleeping, while
// there is nothing to restore; q before an orderly end. The runtime writes its
// report of a crash there too.
type guardian struct {
	mu   sync.Mutex
	pipe *os.File
	done bool
}

// guardianAfter is how long after the start the guardian is started: when the
// first frame is drawn.
const guardianAfter = 100 * time.Millisecond

// guarding is what the shell does. Its arguments are the saved line settings for
// stty, restoreAll, and the name of a report.
const guarding = `trap '' HUP INT QUIT TERM TSTP TTIN TTOU
asleep=
while IFS= read -r line; do
	case $line in
	q) exit ;;
	s) asleep=1 ;;
	a) asleep= ;;
	?*) break ;;
	esac
done
if [ -z "$asleep" ]; then
	printf %s "$2" >&3
	stty "$1" <&3 2>/dev/null || stty sane <&3 2>/dev/null
fi
if [ -n "$line" ]; then
	umask 077
	set -C
	{ printf '%s\n' "$line"; cat; } >"$3" &&
		printf '\nbriefing: stopped by a fault of its own; a report is in %s\n' "$3" >&3
fi`

// guard starts the guardian a moment after the program; if there is no shell,
// there is none.
func (t *Terminal) guard() {
	if t.opts.Unguarded {
		return
	}
	saved := sttyState(t.in.Fd())
	timer := time.AfterFunc(guardianAfter, func() { t.guardian.start(t.out.file, saved, t.opts.ReportDir) })
	t.Go(func() { <-t.over; timer.Stop() })
}

func (g *guardian) start(tty *os.File, saved, dir string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.done {
		return
	}
	listens, pipe, err := os.Pipe()
	if err != nil {
		return
	}
	defer func() { _ = listens.Close() }()
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		dir = os.TempDir()
	}
	report := filepath.Join(dir, "crash-"+strconv.Itoa(os.Getpid())+"-"+strconv.FormatInt(time.Now().Unix(), 36)+".txt")
	shell := exec.Command("/bin/sh", "-c", guarding, "briefing-guardian", saved, restoreAll, report)
	shell.Dir = "/"
	shell.Stdin, shell.ExtraFiles = listens, []*os.File{tty}
	shell.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // so that nothing meant for us stops it
	// Before the shell is there, so that a crash never meets a guardian that is
	// told nothing.
	_ = debug.SetCrashOutput(pipe, debug.CrashOptions{})
	if err := shell.Start(); err != nil {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = pipe.Close()
		return
	}
	g.pipe = pipe
	go func() { _ = shell.Wait() }()
}

// tell says something to the guardian, if there is one.
func (g *guardian) tell(what string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.pipe != nil {
		_, _ = g.pipe.WriteString(what + "\n")
	}
}

// dismiss sends the guardian away: the terminal is as it was.
func (g *guardian) dismiss() {
	g.tell("q")
	g.mu.Lock()
	defer g.mu.Unlock()
	g.done = true
	if g.pipe != nil {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = g.pipe.Close()
		g.pipe = nil
	}
}
