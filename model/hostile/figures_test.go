//go:build unix

package hostile

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// measured is how a document was held.
type measured struct {
	kind, name      string
	held            bool
	open, key, quit time.Duration // the slowest key, for key
	peak            int64         // memory in kB; 0 where the system does not tell
}

// peak is the most memory that a running process had. What the system tells of
// one that has ended counts the memory of the process that started it, too.
func peak(pid int) (kilobytes int64) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(status)) {
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &kilobytes); err == nil {
			break
		}
	}
	return kilobytes
}

// figures are what was measured. They are told, never judged: a busy machine is
// slow.
type figures struct {
	mu  sync.Mutex
	all []measured
}

func (f *figures) add(m measured) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.all = append(f.all, m)
}

// write writes a table of the kinds and lists of the worst to the file that
// HOSTILE_FIGURES names.
func (f *figures) write(t *testing.T) {
	path := os.Getenv("HOSTILE_FIGURES")
	if path == "" {
		return
	}
	var b strings.Builder
	b.WriteString("| kind | documents | held |\n|---|---:|---:|\n")
	kinds := map[string][2]int{}
	for _, m := range f.all {
		n := kinds[m.kind]
		n[0]++
		if m.held {
			n[1]++
		}
		kinds[m.kind] = n
	}
	sum := [2]int{}
	for _, kind := range slices.Sorted(func(yield func(string) bool) {
		for k := range kinds {
			if !yield(k) {
				return
			}
		}
	}) {
		n := kinds[kind]
		sum[0], sum[1] = sum[0]+n[0], sum[1]+n[1]
		fmt.Fprintf(&b, "| %s | %d | %d |\n", kind, n[0], n[1])
	}
	fmt.Fprintf(&b, "| all | %d | %d |\n", sum[0], sum[1])
	f.worst(&b, "first screen", func(m measured) int64 { return int64(m.open) })
	f.worst(&b, "slowest key", func(m measured) int64 { return int64(m.key) })
	f.worst(&b, "q to the end", func(m measured) int64 { return int64(m.quit) })
	f.worst(&b, "memory", func(m measured) int64 { return m.peak })
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Error(err)
	}
}

// worst lists the five documents with the greatest figure.
func (f *figures) worst(b *strings.Builder, title string, of func(measured) int64) {
	slices.SortFunc(f.all, func(x, y measured) int { return cmp.Compare(of(y), of(x)) })
	fmt.Fprintf(b, "\nWorst by %s\n\n| document | first screen | slowest key | q | peak memory |\n|---|---:|---:|---:|---:|\n", title)
	for _, m := range f.all[:min(5, len(f.all))] {
		fmt.Fprintf(b, "| %s: %s | %d ms | %d ms | %d ms | %d MB |\n", m.kind, m.name,
			m.open.Milliseconds(), m.key.Milliseconds(), m.quit.Milliseconds(), m.peak>>10)
	}
}
