package parse

import (
	"errors"
	"strings"
	"testing"

	"briefing/content/link"
)

// TestLongTarget holds that a target which is too long is still so when it is judged:
// cut to what is allowed it would lead elsewhere.
func TestLongTarget(t *testing.T) {
	for _, n := range []int{link.MaxBytes - 20, link.MaxBytes, link.MaxBytes + 1, 3 * link.MaxBytes} {
		for _, fill := range []string{"a", " ", "新"} {
			target := "https://a.example/" + strings.Repeat(fill, n/len(fill)) + "x"
			_, err := link.Judge(cleanTarget(target), "")
			if long := len(target) > link.MaxBytes; long && !errors.Is(err, link.ErrLong) {
				t.Errorf("%d bytes of %q: %v", len(target), fill, err)
			}
		}
	}
}
