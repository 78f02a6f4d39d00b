//go:build !unix

package terminal

// guardian does nothing here; see the one for Unix.
type guardian struct{}

func (t *Terminal) guard()   {}
func (g *guardian) dismiss() {}
