//go:build unix

package hostile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// control returns the first thing in a text that a terminal would obey, or that
// reorders or is no text: its offset and a description; -1 if there is none.
func control(b []byte) (at int, what string) {
	for i := 0; i < len(b); {
		r, n := rune(b[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(b[i:])
		}
		bad := r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError && n == 1 ||
			r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
		if bad {
			return i, fmt.Sprintf("%U after %q", r, b[max(0, i-60):i])
		}
		i += n
	}
	return -1, ""
}

// groups divides the documents so that one process reads several, and a failure
// still names where to look.
func groups() map[string][]document {
	all := map[string][]document{}
	for _, d := range documents() {
		all[d.kind] = append(all[d.kind], d)
	}
	return all
}

// paths writes documents and returns where they are, and how many of them must
// and may fail.
func paths(t *testing.T, group []document) (names []string, must, may int) {
	t.Helper()
	for _, d := range group {
		path := d.write(t)
		if d.kind == "file" && d.name == "directory" {
			continue // a folder stands for the documents in it
		}
		names = append(names, path)
		switch d.want {
		case refused:
			must, may = must+1, may+1
		case either:
			may++
		}
	}
	return names, must, may
}

// TestText reads every document as plain text.
func TestText(t *testing.T) {
	for kind, group := range groups() {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			names, must, may := paths(t, group)
			r := run(t, append([]string{"cat", "--"}, names...)...)
			checkRun(t, r, must, may)
		})
	}
}

// TestJSON exports every document.
func TestJSON(t *testing.T) {
	for kind, group := range groups() {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			names, must, may := paths(t, group)
			r := run(t, append([]string{"export", "--"}, names...)...)
			checkRun(t, r, must, may)
			written := 0
			for line := range bytes.Lines(r.out) {
				written++
				if !json.Valid(line) {
					t.Errorf("no JSON: %.200q", line)
				}
			}
			if want := len(names) - must; written > want || written < len(names)-may {
				t.Errorf("%d documents of %d, of which %d to %d are none", written, len(names), must, may)
			}
		})
	}
}

// checkRun checks what a run over several documents wrote and said.
func checkRun(t *testing.T, r result, must, may int) {
	t.Helper()
	if at, what := control(r.out); at >= 0 {
		t.Errorf("standard output has %s", what)
	}
	if at, what := control(r.err); at >= 0 {
		t.Errorf("standard error has %s", what)
	}
	failed := 0
	for line := range strings.Lines(string(r.err)) {
		// A remark on a document that was read begins with its path.
		if what, ok := strings.CutPrefix(line, "briefing: "); ok && !strings.HasPrefix(what, "/") {
			failed++
		}
		if strings.Contains(line, "goroutine ") {
			t.Fatalf("a panic: %.2000s", r.err)
		}
	}
	if failed < must || failed > may {
		t.Errorf("%d documents are refused, not %d to %d:\n%s", failed, must, may, r.err)
	}
	if code := min(failed, 1); r.code != code {
		t.Errorf("exit code %d after %d refusals", r.code, failed)
	}
}
