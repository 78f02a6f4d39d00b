package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/clean"
	"briefing/model/environ"
	"briefing/model/state"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Exit codes of the process.
const (
	ExitFailed      = 1
	ExitUsage       = 2
	ExitInterrupted = 130
)

// app is one run of the program: its streams, its environment and its flags.
type app struct {
	in       *os.File
	document io.Reader // what "-" reads: in, or what is left of it
	out, err *os.File
	getenv   func(string) string
	flags    flags
	bound    string // of the files that a restricted session opens; see content.Options
	shelf    content.Shelf
	quiet    bool            // nothing is said on standard error: the reader has the screen
	notice   string          // what would have been said there last
	skipped  content.Skipped // what was no document in the folders that were walked
}

// flags are those of the root command that others share.
type flags struct {
	theme, color string
	width        *int // nil where it is not given
	offline, raw bool
	linear       bool
	restricted   bool
}

// Run runs the program with the arguments behind its name and returns the exit
// code.
func Run(args []string) int {
	environ.Restore(slices.ContainsFunc(args, func(arg string) bool { return strings.HasPrefix(arg, "--restricted") }))
	a := &app{in: os.Stdin, document: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv, skipped: content.Skipped{}}
	// The runtime answers SIGQUIT with the stacks of all goroutines.
	ctx, forget := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGQUIT)
	defer forget()
	out := &printer{out: a.paper()}
	root := a.root()
	root.SetArgs(args)
	root.SetOut(out)
	err := cmp.Or(root.ExecuteContext(ctx), quietly(out.failed))
	if err == nil {
		return 0
	}
	a.tell(err)
	return exitCode(ctx, err)
}

// whichDocument says in help what a command's arguments are.
const whichDocument = "DOC is a file, a folder, an http(s) address, or - for standard input; without DOC it is what comes by a pipe, or else the built-in briefing."

// whichDocuments says in help what the arguments of a command are that prints documents.
const whichDocuments = "DOC is a file, a folder, an http(s) address, or - for standard input; without DOC it is what comes by a pipe."

// root builds the command tree.
func (a *app) root() *cobra.Command {
	c := &cobra.Command{
		Use:   "briefing [DOC...]",
		Short: "Read a briefing or an article, and see who said what",
		Long: "briefing reads articles, reports and transcripts in the terminal, in Markdown, plain text, HTML, PDF, DOCX, ODT, EPUB, mail and feeds: sections on the left, the text in the middle, " +
			"who is who on the right, and one key to what each analyst said. " + whichDocument + " While you read, ? lists the keys.\n\n" +
			"Data goes to standard output, messages to standard error. Exit status: 0, 1 (failed), 2 (usage), 130 (interrupted).",
		Example: "  briefing                      # the built-in briefing\n  briefing report.md\n  curl -s … | briefing\n  briefing quotes --by Khan report.md",
		Args:    documentArgs(anyNumber),
		RunE:    a.read,
		Version: version(),
		// Errors are printed in one place, as one line and a hint.
		SilenceErrors: true, SilenceUsage: true,
	}
	c.SetFlagErrorFunc(flagError)
	c.SetIn(a.in)
	c.SetErr(a.err)
	p := c.PersistentFlags()
	p.BoolVar(&a.flags.offline, "offline", false, "refuse web addresses")
	p.BoolVar(&a.flags.raw, "raw", false, "show all words of an HTML page instead of looking for the article")
	f := c.Flags()
	a.look(f)
	f.StringVar(&a.flags.color, "color", "", "colours: auto, always or never")
	f.BoolVar(&a.flags.linear, "linear", false, "read paragraph by paragraph, without taking over the screen")
	f.BoolVar(&a.flags.restricted, "restricted", false, "only the given documents: no other files, addresses, browser, shell, state or notes")
	c.AddCommand(a.quotes(), a.entities(), a.events(), a.search(), a.compare(), a.outline(), a.cat(), a.export(), a.corrections(), a.list(), a.library(), a.config(), a.man())
	c.AddCommand(a.topics()...)
	strict(c)
	return c
}

// look adds the flags that say how the reader looks.
func (a *app) look(f *pflag.FlagSet) {
	f.StringVar(&a.flags.theme, "theme", "", "theme: auto, light, dark, contrast, or a Glamour style (name or JSON file)")
	f.Var(optionalInt{&a.flags.width}, "width", "width of the text column in cells (20 to 84)")
}

// options are how documents are opened.
func (a *app) options() content.Options {
	o := content.Options{Stdin: a.document, Offline: a.flags.offline || a.flags.restricted, RawText: a.flags.raw, Within: a.bound, Shelf: &a.shelf}
	if !a.flags.restricted {
		o.Cache = state.Folder(a.getenv, "XDG_CACHE_HOME", ".cache")
	}
	if store := a.store(); store != nil {
		o.Corrections = func(name string) []article.Correction {
			list, _ := store.Corrections(name) // what is wrong with the file is said where the document's place is loaded
			return list
		}
	}
	return o
}

// reported is an error that has been told already.
type reported struct{ err error }

func (e *reported) Error() string { return e.err.Error() }
func (e *reported) Unwrap() error { return e.err }

// tell prints an error as one line and, where there is one, a hint.
func (a *app) tell(err error) {
	var told *reported
	if errors.As(err, &told) || errors.Is(err, context.Canceled) || a.quiet {
		return
	}
	fmt.Fprintln(a.err, "briefing: "+oneLine(err))
	var failure *content.Error
	switch {
	case errors.As(err, &failure) && failure.Hint != "":
		fmt.Fprintln(a.err, failure.Hint)
	case isUsage(err):
		fmt.Fprintln(a.err, "usage: briefing [flags] [DOC] or briefing COMMAND [flags] [DOC...]; briefing --help lists them")
	}
}

// isUsage reports whether the command line was not understood; cobra has no type
// for an unknown command.
func isUsage(err error) bool {
	return isUsageError(err) || strings.HasPrefix(err.Error(), "unknown command")
}

// exitCode is the exit code that an error stands for.
func exitCode(ctx context.Context, err error) int {
	var coded interface{ ExitCode() int }
	switch {
	case errors.As(err, &coded):
		return coded.ExitCode()
	case isUsage(err):
		return ExitUsage
	case ctx.Err() != nil:
		return ExitInterrupted
	}
	return ExitFailed
}

// oneLine is an error as one clean line.
func oneLine(err error) string { return clean.Line(err.Error()) }
