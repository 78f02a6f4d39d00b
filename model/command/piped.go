package command

import (
	"bufio"
	"context"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
)

// pipePatience is how long a pipe may stay silent before it is taken for one that
// was merely inherited, as from a service or a script, and brings nothing. At a
// terminal nobody inherits one by chance, and who waits can see why.
const pipePatience = time.Second

// documentsOf returns the documents that a command line names. Where it names
// none, but a document comes by a pipe or from a file, that is standard input.
func (a *app) documentsOf(ctx context.Context, args []string) []string {
	if len(args) > 0 || a.flags.restricted || !a.piped(ctx) {
		return args
	}
	return []string{"-"}
}

// piped reports whether standard input is a pipe or a file, and holds anything.
// What was read to find out is read again by the document.
func (a *app) piped(ctx context.Context) bool {
	info, err := a.in.Stat()
	if err != nil || !info.Mode().IsRegular() && info.Mode()&(os.ModeNamedPipe|os.ModeSocket) == 0 {
		return false
	}
	var late <-chan time.Time
	if !term.IsTerminal(a.out.Fd()) {
		late = time.After(pipePatience)
	}
	in := bufio.NewReader(a.in)
	holds := make(chan bool, 1)
	go func() {
		_, err := in.Peek(1)
		holds <- err == nil
	}()
	select {
	case ok := <-holds:
		a.document = in
		return ok
	case <-late: // the reading goes on until the program ends, and is used by nobody
	case <-ctx.Done():
	}
	return false
}
