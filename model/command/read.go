package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/export"
	"briefing/model"
	"briefing/model/linear"
	"briefing/model/terminal"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// read is the root command: the reader, or the article as text where there is no
// terminal to read it in.
func (a *app) read(c *cobra.Command, args []string) error {
	name := ""
	if args = a.documentsOf(c.Context(), args); len(args) > 0 {
		name = args[0]
	}
	if isNeither(name) {
		return mistyped(c, name)
	}
	if len(args) > 1 {
		return a.readSeveral(c, args)
	}
	if a.flags.restricted && name == "-" {
		return &usageError{errors.New("--restricted reads named documents only")}
	}
	if a.flags.restricted {
		a.bound = content.Bound(name)
	}
	_, fault := a.settings()
	if isUsageError(fault) {
		return fault
	}
	interactive, _ := terminal.Interactive(a.in, a.out, a.getenv)
	onScreen := term.IsTerminal(a.out.Fd()) && interactive && !a.flags.linear
	if !onScreen {
		a.warn(notice(fault))
	}
	switch {
	case onScreen:
		return a.screen(c.Context(), name)
	case term.IsTerminal(a.out.Fd()) || a.flags.linear:
		return a.aloud(c.Context(), name)
	}
	return a.print(c.Context(), name)
}

// readSeveral lists several documents to choose from, or prints them where there is no
// terminal. One that is not there ends it at once.
func (a *app) readSeveral(c *cobra.Command, names []string) error {
	if a.flags.restricted || a.flags.linear {
		return &usageError{errors.New("--restricted and --linear read one document")}
	}
	for _, name := range names {
		if name == "-" {
			return &usageError{errors.New("- is read alone")}
		}
		if !filepath.IsAbs(nameOf(name)) || strings.Contains(name, "#") {
			continue // no file, or an entry of one
		}
		if _, err := os.Stat(name); err != nil {
			if _, err := content.Open(c.Context(), name, a.options()); err != nil {
				return err // which says what is wrong
			}
		}
	}
	interactive, _ := terminal.Interactive(a.in, a.out, a.getenv)
	if !term.IsTerminal(a.out.Fd()) || !interactive {
		return a.each(c.Context(), names, choose(false, export.Linear, nil))
	}
	return a.screen(c.Context(), names...)
}

// isNeither reports whether a name is a bare word, as commands are, and no file:
// a command that was mistyped more likely than a document.
func isNeither(name string) bool {
	for i := range len(name) {
		if name[i] < 'a' || name[i] > 'z' {
			return false
		}
	}
	_, err := os.Lstat(name)
	return name != "" && errors.Is(err, os.ErrNotExist)
}

// print prints the article as linear text, or lists a folder.
func (a *app) print(ctx context.Context, name string) error {
	doc, err := a.whole(ctx, name)
	if doc == nil {
		return err
	}
	return quietly(export.Linear(a.out, doc))
}

// whole returns the document with everything recognised. Where the name is a
// folder's, what is in it is listed, and no document comes back.
func (a *app) whole(ctx context.Context, name string) (*article.Document, error) {
	doc, err := a.readDocument(ctx, name)
	if errors.Is(err, content.ErrFolder) {
		return nil, a.listGiven(ctx, []string{name}, entryForm{writeEntry, true})
	}
	return doc, err
}

// aloud reads paragraph by paragraph, or lists a folder. Where the document
// itself comes by standard input, the terminal is asked for the lines that go on.
func (a *app) aloud(ctx context.Context, name string) error {
	doc, err := a.whole(ctx, name)
	if doc == nil {
		return err
	}
	in := a.in
	if name == "-" {
		tty, err := os.Open("/dev/tty")
		if err != nil {
			return quietly(export.Linear(a.paper(), doc))
		}
		defer func() { _ = tty.Close() }()
		in = tty
	}
	return quietly(linear.Read(doc, in, a.paper(), a.place(ctx, name, doc)))
}

// screen runs the reader.
func (a *app) screen(ctx context.Context, names ...string) error {
	o, err := a.modelOptions()
	if err != nil {
		return err
	}
	o.Collection = a.newShelf()
	moreProcessors(a.getenv)
	var first opening
	t := terminal.New(terminal.Options{
		In: a.in, Out: a.out, Err: a.err,
		Profile: a.profile(), Save: first.Save, ReportDir: a.reportDir(), Version: version(),
	})
	o.Guard = func(f func()) {
		t.Go(func() {
			lowerPriority()
			f()
		})
	}
	opened := waiting(a.out, names[0])
	first.build, err = open(ctx, names, o)
	opened()
	if err = cmp.Or(err, ctx.Err()); err != nil { // a signal may have come while it opened
		return err
	}
	return t.Run(&first)
}

// open opens the document, or lists the folder or several documents, and returns what
// makes the model for it.
func open(ctx context.Context, names []string, o model.Options) (func() *model.Model, error) {
	list := func() *model.Model {
		if s, ok := o.Collection.(*shelf); ok {
			s.names = names
		}
		return model.NewFolder(names, o)
	}
	if len(names) > 1 {
		return list, nil
	}
	book, err := content.Open(ctx, names[0], o.Open)
	switch {
	case errors.Is(err, content.ErrFolder):
		return list, nil
	case err != nil:
		return nil, err
	}
	return func() *model.Model { return model.New(book, o) }, nil
}

// profile is what colours the terminal shows.
func (a *app) profile() colorprofile.Profile {
	return colourProfile(a.flags.color, term.IsTerminal(a.out.Fd()), a.getenv)
}

// browsePatience is how long a program that opens addresses may take to fail. One
// that goes on for longer is the browser itself.
const browsePatience = time.Second

// browse opens an address with the desktop's own program: one argument of an
// argument vector, no shell. It waits for a while, so that a failure is told.
func browse(address string) error {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	path, err := exec.LookPath(name)
	if err != nil {
		return fmt.Errorf("no program to open it with: %s", name)
	}
	cmd := exec.Command(path, args...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", name, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return fmt.Errorf("%s could not open it", name)
		}
	case <-time.After(browsePatience):
	}
	return nil
}
