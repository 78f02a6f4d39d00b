//go:build unix

package command

import (
	"os/exec"
	"syscall"
)

// detach runs a command in a session of its own, where it cannot reach the terminal, and
// ends all of its processes when it is cancelled.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
