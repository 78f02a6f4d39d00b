package export

import (
	"bytes"
	"encoding/json"
	"testing"
)

// decodeLine decodes an exported line, in which there must be no control
// character. That it follows schema.json is tested where documents are read, in
// package content.
func decodeLine(t testing.TB, line []byte) map[string]any {
	t.Helper()
	line = bytes.TrimSuffix(line, []byte("\n"))
	var v map[string]any
	if err := json.Unmarshal(line, &v); err != nil {
		t.Fatalf("%v in %.200q", err, line)
	}
	if bytes.ContainsFunc(line, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) {
		t.Fatalf("a control character in %.200q", line)
	}
	return v
}

func TestBar(t *testing.T) {
	tests := []struct {
		counts []int
		width  int
		want   string
	}{
		{nil, 4, ""},
		{[]int{1, 2}, 0, ""},
		{[]int{0, 0}, 4, "  "},
		{[]int{0, 4, 8}, 8, " ▄█"},
		{[]int{1, 100}, 2, "▁█"},
		{[]int{1, 1, 0, 0, 2, 2}, 3, "▄ █"},
	}
	for _, tt := range tests {
		if got := bar(tt.counts, tt.width); got != tt.want {
			t.Errorf("bar(%v, %d) = %q, want %q", tt.counts, tt.width, got, tt.want)
		}
	}
}
