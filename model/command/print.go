package command

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"syscall"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/export"
	"github.com/spf13/cobra"
)

// writer writes one document.
type writer func(io.Writer, *article.Document) error

// outline is the command that lists the sections.
func (a *app) outline() *cobra.Command {
	return a.listing(export.Outline, export.OutlineJSON, &cobra.Command{
		Use: "outline [DOC...]", Short: "The sections",
		Long:    "outline lists the sections, each with its minutes and its count of quotations. " + whichDocuments,
		Example: "  briefing outline report.md",
	})
}

// listing lets a command print documents in one of two forms.
func (a *app) listing(text, lines writer, c *cobra.Command) *cobra.Command {
	var asJSON bool
	c.Args = documentArgs(anyNumber)
	c.RunE = func(c *cobra.Command, args []string) error {
		return a.each(c.Context(), args, choose(asJSON, text, lines))
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON Lines")
	return c
}

// cat is the command that prints articles as linear text.
func (a *app) cat() *cobra.Command {
	return &cobra.Command{
		Use: "cat [DOC...]", Short: "The article as linear text",
		Long: "cat prints the article with a line for each paragraph, and below it its quotations and who is who; it is also " +
			"what briefing itself prints where standard output is no terminal. " + whichDocuments,
		Example: "  briefing cat report.html | less\n  briefing cat articles/ | grep -i pledge",
		Args:    documentArgs(anyNumber),
		RunE: func(c *cobra.Command, args []string) error {
			return a.each(c.Context(), args, choose(false, export.Linear, nil))
		},
	}
}

// form is how documents are printed: as text, titled where there are the names of
// the documents between them, or as lines of JSON.
type form struct {
	write        writer
	text, titled bool
}

func choose(asJSON bool, text, lines writer) form {
	if asJSON {
		return form{write: lines}
	}
	return form{write: text, text: true, titled: true}
}

// on is what is written on: text is broken into lines on a terminal.
func (f form) on(a *app) io.Writer {
	if f.text {
		return a.paper()
	}
	return a.out
}

// each prints every document, and goes on where one cannot be read. Folders are
// walked; without arguments it is standard input.
func (a *app) each(ctx context.Context, args []string, f form) error {
	if args = a.documentsOf(ctx, args); len(args) == 0 {
		return noDocument()
	}
	out := bufio.NewWriter(f.on(a))
	var failed error
	done := 0
	for path, err := range a.documents(ctx, args) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var doc *article.Document
		if err == nil {
			_ = out.Flush() // a line that waits must not share one of the text; a failure comes back at the end
			doc, err = a.readDocument(ctx, path)
		}
		if err != nil {
			a.tell(err)
			failed = err
			continue
		}
		if f.titled && done > 0 {
			fmt.Fprintln(out)
		}
		if f.titled && (several(args) || path != args[0]) {
			fmt.Fprintf(out, "== %s\n", clean.Line(doc.Meta.Path))
		}
		done++
		a.remark(doc)
		if err := f.write(out, doc); err != nil {
			return quietly(err)
		}
	}
	if err := quietly(out.Flush()); err != nil {
		return err
	}
	skipped := a.remarkSkipped()
	if failed != nil {
		return &reported{failed}
	}
	if done == 0 && skipped != nil {
		return skipped
	}
	if done == 0 {
		return errors.New("there is nothing to read in " + strings.Join(args, ", "))
	}
	return nil
}

// remarkSkipped says which files of the folders were no documents. The error is for
// where nothing else was in them.
func (a *app) remarkSkipped() error {
	if said := a.skipped.String(); said != "" {
		a.warn(said)
		return &reported{errors.New(said)}
	}
	return nil
}

// remark says what the reader would say in its status line: what had to be done to
// show the document at all.
func (a *app) remark(doc *article.Document) {
	for _, notice := range doc.Meta.Notices {
		if doc.Meta.Path != "" {
			notice = doc.Meta.Path + ": " + notice
		}
		a.warn(clean.Line(notice))
	}
}

// several reports whether more than one document may come out of the arguments.
func several(args []string) bool {
	return len(args) > 1 || len(args) == 1 && isFolder(args[0])
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// documents are the documents that the arguments name.
func (a *app) documents(ctx context.Context, args []string) iter.Seq2[string, error] {
	return content.Files(ctx, args, a.options(), a.skipped)
}

// quietly is an error of writing: a reader of ours that has seen enough is none
// that needs words, though the process still ends with 1.
func quietly(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, syscall.EPIPE) {
		return &reported{err}
	}
	return fmt.Errorf("write standard output: %w", err)
}
