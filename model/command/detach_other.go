//go:build !unix

package command

import "os/exec"

// detach does nothing here.
func detach(*exec.Cmd) {}
