package state

import (
	"path/filepath"
	"testing"
)

func TestFollowsReported(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	for _, on := range []bool{false, true, true, false, true} {
		if err := Open(dir).SetFollowsReported(on); err != nil {
			t.Fatal(err)
		}
		if got := Open(dir).FollowsReported(); got != on {
			t.Errorf("follows %v, want %v", got, on)
		}
	}
	var none *Store
	if err := none.SetFollowsReported(true); err != nil || none.FollowsReported() || len(Open(dir).Recent(9)) != 0 {
		t.Errorf("no store: %v, or a document where there is none", err)
	}
}
