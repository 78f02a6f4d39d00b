package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/export"
	"briefing/content/library"
	"github.com/spf13/cobra"
)

// compare is the command that compares two documents, or one with a transcript.
func (a *app) compare() *cobra.Command {
	var format, against string
	c := &cobra.Command{
		Use:   "compare A B",
		Short: "What differs between two documents, or from a transcript",
		Long: "compare lists in what the document B differs from A: sentences that were added, removed or changed; people in one of them " +
			"only; quotations that are the same, cut, altered or given to somebody else. With --against it checks the quotations of one document against a " +
			"transcript of what was said: the same, altered, with the transcript's words, or not found.",
		Example: "  briefing compare draft.md final.md\n  briefing compare --against hearing.txt report.md",
		Args: func(c *cobra.Command, args []string) error {
			if want := map[bool]int{false: 2, true: 1}[against != ""]; len(args) != want {
				return &usageError{errors.New("compare takes two documents, or one with --against TRANSCRIPT")}
			}
			return documentArgs(anyNumber)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if !slices.Contains(formats[:4], format) {
				return &usageError{fmt.Errorf("no format %q: it is %s", format, strings.Join(formats[:4], ", "))}
			}
			if against != "" {
				args = append(args, against)
			}
			found, err := a.findings(c.Context(), args, against != "")
			switch {
			case err != nil:
				return err
			case len(found) == 0 && against != "":
				return errors.New("no quotation was found")
			case len(found) == 0:
				a.warn("nothing differs")
			}
			write := &answer{
				table: export.FindingsTable(found),
				text:  func(w io.Writer) error { return export.Findings(w, found, false) },
				page:  func(w io.Writer) error { return export.Findings(w, found, true) },
			}
			return quietly(write.write(a, format))
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text, md, csv or json (JSON Lines)")
	c.Flags().StringVar(&against, "against", "", "the transcript that the quotations are checked against")
	return c
}

// findings reads two documents and compares them.
func (a *app) findings(ctx context.Context, names []string, against bool) ([]library.Finding, error) {
	var docs [2]*article.Document
	for i, name := range names {
		d, err := a.readDocument(ctx, name)
		if err != nil {
			return nil, err
		}
		docs[i] = d
	}
	if against {
		return library.Against(docs[0], docs[1]), nil
	}
	return library.Compare(docs[0], docs[1]), nil
}
