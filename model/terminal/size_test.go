//go:build unix

package terminal

import (
	"testing"

	"github.com/creack/pty"
)

func TestSize(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = master.Close(), slave.Close() }()
	for _, tt := range []struct{ cols, rows, wantCols, wantRows int }{
		{120, 40, 120, 40},
		{0, 0, 80, 24},
		{0, 30, 80, 24},
		{1, 1, 1, 1},
		{65535, 65535, maxColumns, maxRows},
		{65535, 24, maxColumns, 24},
	} {
		if err := pty.Setsize(master, &pty.Winsize{Cols: uint16(tt.cols), Rows: uint16(tt.rows)}); err != nil {
			t.Fatal(err)
		}
		if cols, rows := Size(slave); cols != tt.wantCols || rows != tt.wantRows {
			t.Errorf("%d × %d is taken for %d × %d", tt.cols, tt.rows, cols, rows)
		}
	}
}
