package command

import (
	"errors"
	"fmt"
	"io"

	"briefing/content/article"
	"briefing/content/export"
	"github.com/spf13/cobra"
)

// corrections is the command that writes what was corrected in documents.
func (a *app) corrections() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "corrections [DOC...]",
		Short: "What you corrected in a document",
		Long: "corrections writes what you corrected while you read: who said a statement, what a name names. As Markdown, as JSON Lines, " +
			"or as front matter that has the same effect for every reader when it stands at the beginning of the document.",
		Example: "  briefing corrections report.md\n  briefing corrections --format yaml report.md",
		Args:    documentArgs(anyNumber),
		RunE: func(c *cobra.Command, args []string) error {
			write, ok := map[string]func(io.Writer, *article.Document, []article.Correction) error{
				"md": export.Corrections, "json": export.CorrectionsJSON, "yaml": frontMatter,
			}[format]
			if !ok {
				return &usageError{fmt.Errorf("no format %q: it is md, json or yaml", format)}
			}
			none := true
			err := a.each(c.Context(), args, form{write: func(w io.Writer, d *article.Document) error {
				list, notice := a.store().Corrections(d.Meta.Path)
				a.warn(notice)
				if len(list) == 0 {
					return nil
				}
				none = false
				return write(w, d, list)
			}})
			if err == nil && none {
				err = errors.New("nothing is corrected: press c on a statement or a name while you read")
			}
			return err
		},
	}
	c.Flags().StringVar(&format, "format", "md", "md, json or yaml (front matter)")
	return c
}

func frontMatter(w io.Writer, _ *article.Document, list []article.Correction) error {
	return export.CorrectionsHead(w, list)
}
