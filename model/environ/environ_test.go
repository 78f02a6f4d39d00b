package environ

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

func TestPlain(t *testing.T) {
	for name, want := range map[string]bool{
		"xterm-256color": true, "screen.xterm-256color": true, "tmux": true, "": true, "xterm+256color": true,
		"../x": false, "x/../../dev/zero": false, "/dev/zero": false, ".x": false, "-x": false, "x y": false, "x\x00": false, "é": false,
		"x/y": false, strings.Repeat("x", maxName+1): false,
	} {
		if got := plain(name, ""); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

func TestTimeZone(t *testing.T) {
	for zone, want := range map[string]bool{
		"": true, "Europe/Berlin": true, ":UTC": true, "Etc/GMT+5": true, "America/Argentina/Buenos_Aires": true,
		":/etc/localtime": true, "/usr/share/zoneinfo/Asia/Tokyo": true,
		"/dev/zero": false, ":/tmp/pipe": false, "../../../dev/zero": false, "/etc/../dev/zero": false, "a//b": false, "a/../b": false,
	} {
		if got := timeZone(zone); got != want {
			t.Errorf("%q: %v", zone, got)
		}
	}
}

func TestRestore(t *testing.T) {
	values := map[string]string{"TERM": "x/../y", "TMUX": "socket,1,0", "TERMINFO": "/x", "TERMINFO_DIRS": "/y", "TZ": "/z"}
	for _, restricted := range []bool{false, true} {
		for name, value := range values {
			t.Setenv(name, value)
		}
		hidden = hide()
		for name := range values {
			if _, set := os.LookupEnv(name); set {
				t.Errorf("%s is still set", name)
			}
		}
		Restore(restricted)
		var got []string
		for _, name := range []string{"TERM", "TMUX", "TERMINFO", "TERMINFO_DIRS", "TZ"} {
			if value, set := os.LookupEnv(name); set {
				got = append(got, name+"="+value)
			}
		}
		want := []string{"TERM=dumb"}
		if !restricted {
			want = append(want, "TMUX=socket,1,0", "TERMINFO=/x", "TERMINFO_DIRS=/y")
		}
		if !slices.Equal(got, want) {
			t.Errorf("restricted %v: %q, want %q", restricted, got, want)
		}
	}
}

// TestFirst holds that no import makes the package late.
func TestFirst(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{join .Imports " "}}`, ".").Output()
	if err != nil {
		t.Skip("needs the go command")
	}
	if got := strings.TrimSpace(string(out)); got != "syscall" {
		t.Errorf("it imports %s", got)
	}
}
