package command

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/library"
	"briefing/model/state"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// library is the command about the file in which is remembered what was recognised.
func (a *app) library() *cobra.Command {
	c := &cobra.Command{
		Use:   "library",
		Short: "What is remembered of documents: size, list, forget, clear",
		Long: "library says where the file is in which briefing remembers the text of documents and what was recognised in it, " +
			"how large that is, and of how many documents. It can always be made again: library clear empties it, library " +
			"forget removes one document, or a folder with all in it. With library: off in the configuration nothing is remembered.",
		Example: "  briefing library\n  briefing library list\n  briefing library forget articles/",
		Args:    documentArgs(0),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withLibrary(c.Context(), func(l *library.Library, docs []*library.Document) error {
				words := 0
				for _, d := range docs {
					words += d.Words
				}
				_, err := fmt.Fprintf(a.out, "%s\n%d documents, %d words, %.1f MB\n", a.libraryFile(), len(docs), words, float64(l.Size())/1e6)
				return quietly(err)
			})
		},
	}
	sub := func(use, short string, args cobra.PositionalArgs, run func(context.Context, []string) error) {
		c.AddCommand(&cobra.Command{Use: use, Short: short, Args: args, RunE: func(c *cobra.Command, args []string) error {
			return run(c.Context(), args)
		}})
	}
	sub("list", "The documents that are remembered", documentArgs(0), a.listRemembered)
	sub("forget DOC...", "Forget documents, or all in a folder", documentArgs(anyNumber), a.forget)
	sub("clear", "Forget everything", documentArgs(0), func(ctx context.Context, _ []string) error {
		return a.withLibrary(ctx, func(l *library.Library, _ []*library.Document) error { return l.Clear() })
	})
	return c
}

// libraryFile is the file of the library; "" where there is no home.
func (a *app) libraryFile() string {
	if dir := state.Folder(a.getenv, "XDG_DATA_HOME", ".local", "share"); dir != "" {
		return filepath.Join(dir, "library.db")
	}
	return ""
}

// withLibrary does something with the library and the documents in it.
func (a *app) withLibrary(ctx context.Context, do func(*library.Library, []*library.Document) error) error {
	path := a.libraryFile()
	if _, err := os.Stat(path); err != nil {
		return errors.New("nothing is remembered: there is no library")
	}
	l, notice, err := library.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = l.Close() }()
	a.warn(clean.Line(notice))
	scope, err := l.Scope(ctx, nil)
	if err == nil {
		err = do(l, scope.Documents())
	}
	if library.Damaged(err) {
		_ = l.Close()
		notice, err = library.SetAside(path)
		a.warn(clean.Line(notice))
	}
	return err
}

func (a *app) listRemembered(ctx context.Context, _ []string) error {
	return a.withLibrary(ctx, func(_ *library.Library, docs []*library.Document) error {
		for _, d := range docs {
			facts := []string{clean.Line(d.Path)}
			for _, s := range []string{d.Day, d.Title} {
				if s != "" {
					facts = append(facts, s)
				}
			}
			if _, err := fmt.Fprintln(a.out, strings.Join(facts, " · ")); err != nil {
				return quietly(err)
			}
		}
		return nil
	})
}

func (a *app) forget(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return &usageError{errors.New("library forget takes the names of documents or folders")}
	}
	return a.withLibrary(ctx, func(l *library.Library, docs []*library.Document) error {
		var paths []string
		for _, name := range args {
			name, known := nameOf(name), len(paths)
			for _, d := range docs {
				if d.Path == name || strings.HasPrefix(d.Path, name+string(filepath.Separator)) || strings.HasPrefix(d.Path, name+"#") {
					paths = append(paths, d.Path)
				}
			}
			if len(paths) == known {
				return fmt.Errorf("nothing is remembered of %s", clean.Line(name))
			}
		}
		_, err := l.Forget(paths...)
		return err
	})
}

// nameOf is the name under which a document is remembered: the absolute path of a file.
func nameOf(name string) string {
	if name == "" || name == "-" || strings.Contains(name, "://") || strings.HasPrefix(name, "briefing:") {
		return name
	}
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return name
}

// remembered is a library with the documents that a command line names.
type remembered struct {
	*library.Library
	scope *library.Scope
	// corrections are those of names that hold for any of the documents.
	corrections []article.Correction
	failed      error // a document that could not be read
}

// remember opens the library and reads into it what is new of the documents. Without
// names it is all that is remembered.
func (a *app) remember(ctx context.Context, args []string) (*remembered, error) {
	l, err := a.openLibrary(args)
	if err != nil {
		return nil, err
	}
	r := &remembered{Library: l}
	if err := r.fill(ctx, a, args); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return r, nil
}

// openLibrary opens the library; one in memory where nothing may be remembered, and for
// what comes by standard input.
func (a *app) openLibrary(args []string) (*library.Library, error) {
	c, err := a.settings()
	if err != nil {
		a.warn(oneLine(err))
	}
	if err != nil || !c.Library || a.flags.restricted || slices.Contains(args, "-") {
		return library.Memory() // a faulty configuration may want nothing to be remembered
	}
	l, notice, err := library.Open(a.libraryFile())
	a.warn(clean.Line(notice))
	return l, err
}

// fill reads what is new. Where the library cannot be written the documents are read
// into memory.
func (r *remembered) fill(ctx context.Context, a *app, args []string) (err error) {
	if len(args) == 0 {
		r.scope, err = r.Scope(ctx, nil)
		return err
	}
	inputs, shown, err := r.inputs(ctx, a, args)
	if err != nil {
		return err
	}
	p := progress{app: a, started: time.Now(), shown: term.IsTerminal(a.err.Fd())}
	fo := a.fillOptions(func(done, _ int) { p.tell(done) })
	if len(inputs) == 1 {
		fo.Read = a.readDocument
	}
	sum, err := r.Fill(ctx, inputs, fo)
	if err != nil && ctx.Err() == nil && !r.InMemory() && !library.Damaged(err) {
		p.clear()
		memory, again, failed := a.fillMemory(ctx, err, inputs, fo)
		if memory == nil {
			return failed
		}
		_ = r.Close()
		r.Library, sum, err = memory, again, failed
	}
	p.clear()
	slices.SortFunc(sum.Failed, func(x, y library.Failure) int { return strings.Compare(x.Path, y.Path) })
	for _, f := range sum.Failed {
		a.tell(f.Err)
		r.failed = &reported{f.Err}
	}
	if skipped := a.remarkSkipped(); skipped != nil && len(inputs) == 0 {
		r.failed = skipped
	}
	if err == nil {
		r.scope, err = r.Scope(ctx, shown)
	}
	return err
}

// fillOptions say how documents are read into the library.
func (a *app) fillOptions(progress func(done, of int)) library.FillOptions {
	o := a.options()
	return library.FillOptions{
		Read:     func(ctx context.Context, path string) (*article.Document, error) { return content.Read(ctx, path, o) },
		Progress: progress,
	}
}

// fillMemory reads documents into a library in memory, in place of one that fails for a
// reason that is said; nil if there is none.
func (a *app) fillMemory(ctx context.Context, why error, inputs []library.Input, o library.FillOptions) (*library.Library, library.Summary, error) {
	a.warn("the library cannot be written: " + oneLine(why))
	memory, err := library.Memory()
	if err != nil {
		return nil, library.Summary{}, err
	}
	sum, err := memory.Fill(ctx, inputs, o)
	return memory, sum, err
}

// inputs are the documents that arguments name, and how they are shown. What is gone
// from the folders among them is forgotten.
func (r *remembered) inputs(ctx context.Context, a *app, args []string) ([]library.Input, map[string]string, error) {
	rules := a.rules()
	var inputs []library.Input
	shown := make(map[string]string)
	for path, err := range a.documents(ctx, args) {
		if err != nil {
			a.tell(err)
			r.failed = &reported{err}
			continue
		}
		name := nameOf(path)
		if _, twice := shown[name]; twice {
			continue
		}
		shown[name] = path
		version, corrections := rules(name)
		r.corrections = append(r.corrections, corrections...)
		inputs = append(inputs, library.FileInput(name, version))
	}
	for _, name := range args {
		if isFolder(name) && ctx.Err() == nil {
			if _, err := r.Prune(nameOf(name), func(path string) bool { return shown[path] != "" }); err != nil {
				return nil, nil, err
			}
		}
	}
	return inputs, shown, ctx.Err()
}

// rules returns a function that says by which version of the program, and with which
// corrections, a document is recognised.
func (a *app) rules() func(name string) (version string, ofNames []article.Correction) {
	build := version()
	if exe, err := os.Executable(); err == nil {
		if info, err := os.Stat(exe); err == nil { // two builds of a checkout have one version
			build += fmt.Sprintf(", %d bytes of %d", info.Size(), info.ModTime().UnixNano())
		}
	}
	store := a.store()
	return func(name string) (string, []article.Correction) {
		list, _ := store.Corrections(name)
		if len(list) == 0 {
			return build, nil
		}
		var ofNames []article.Correction
		h := fnv.New64a()
		for _, c := range list {
			if !c.Kind.OfStatement() {
				ofNames = append(ofNames, c)
			}
		}
		_ = json.NewEncoder(h).Encode(list)
		return build + ", corrected " + strconv.FormatUint(h.Sum64(), 16), ofNames
	}
}
