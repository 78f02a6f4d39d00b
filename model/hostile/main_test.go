//go:build unix

package hostile

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
	"time"

	"briefing/model/command"
)

// asProgram makes this test binary run as the program itself.
const asProgram = "BRIEFING_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "1" {
		os.Exit(command.Run(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// result is what a run without a terminal gave.
type result struct {
	out, err []byte
	code     int
}

// run runs the program without a terminal, and without anything kept.
func run(t *testing.T, args ...string) result {
	t.Helper()
	return runIn(t, []string{asProgram + "=1", "HOME=" + t.TempDir()}, args...)
}

// runIn runs the program without a terminal in an environment.
func runIn(t *testing.T, env []string, args ...string) result {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "TERM=xterm-256color"}, env...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	late := time.AfterFunc(5*time.Minute, func() { _ = cmd.Process.Kill() })
	defer late.Stop()
	_ = cmd.Wait()
	return result{out.Bytes(), errs.Bytes(), cmd.ProcessState.ExitCode()}
}
