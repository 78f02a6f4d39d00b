package command

import (
	"bufio"
	"context"
	"fmt"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/export"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// export is the command that writes whole documents as JSON Lines, or the marks
// that were set in them.
func (a *app) export() *cobra.Command {
	var marks, asJSON, noText bool
	c := &cobra.Command{
		Use:   "export [DOC...]",
		Short: "The whole document as JSON Lines, or its marks as Markdown",
		Long: "export writes one JSON object a line for each document with its text, in the order given, folders walked, " +
			"recognised in parallel; briefing help exporting says what to do with it. With --marks it writes what you marked, with speaker, section, source and notes. " + whichDocuments,
		Example: "  briefing export articles/ > documents.jsonl\n  briefing export --marks report.md > marks.md",
		Args:    documentArgs(anyNumber),
		RunE: func(c *cobra.Command, args []string) error {
			if marks {
				return a.each(c.Context(), args, choose(asJSON, a.marks, a.marksJSON))
			}
			return a.exportAll(c.Context(), args, noText)
		},
	}
	c.Flags().BoolVar(&noText, "no-text", false, "leave out the texts that the offsets point into")
	c.Flags().BoolVar(&marks, "marks", false, "write the marks set in the documents, as Markdown")
	c.Flags().BoolVar(&asJSON, "json", false, "with --marks: as JSON Lines")
	return c
}

// exportAll runs the parallel export.
func (a *app) exportAll(ctx context.Context, args []string, noText bool) error {
	if args = a.documentsOf(ctx, args); len(args) == 0 {
		return noDocument()
	}
	out := bufio.NewWriterSize(a.out, 1<<16)
	p := progress{app: a, started: time.Now(), shown: term.IsTerminal(a.err.Fd()) && !term.IsTerminal(a.out.Fd())}
	o := a.options()
	summary, err := export.Run(ctx, a.documents(ctx, args), out, export.Options{
		Read: func(ctx context.Context, path string) (*article.Document, error) {
			return content.Read(ctx, path, o)
		},
		Failed: func(_ string, err error) {
			p.clear()
			a.tell(err)
		},
		Progress: p.tell,
		NoText:   noText,
	})
	p.clear()
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	skipped := a.remarkSkipped()
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return quietly(err)
	case summary.Failed == 0 && summary.Written == 0 && skipped != nil:
		return skipped
	case summary.Failed > 0:
		return &reported{fmt.Errorf("%d of %d documents could not be read", summary.Failed, summary.Failed+summary.Written)}
	}
	return nil
}

// progressAfter is how long work goes on before progress is shown, and
// progressEvery how often it is shown again.
const (
	progressAfter = time.Second
	progressEvery = 200 * time.Millisecond
)

// progress is a line on standard error that is written over and over.
type progress struct {
	app           *app
	started, last time.Time
	shown         bool // wanted at all
	visible       bool
}

// tell shows how many documents are done.
func (p *progress) tell(done int) {
	now := time.Now()
	if !p.shown || now.Sub(p.started) < progressAfter || now.Sub(p.last) < progressEvery {
		return
	}
	p.last, p.visible = now, true
	rate := float64(done) / now.Sub(p.started).Seconds()
	fmt.Fprintf(p.app.err, "\r%d documents, %.0f a second ", done, rate)
}

// clear removes the line.
func (p *progress) clear() {
	if p.visible {
		fmt.Fprint(p.app.err, "\r\x1b[K")
		p.visible = false
	}
}
