package command

import (
	"fmt"
	"io"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

// printer is standard output for what Cobra prints, which does not report when it
// cannot be written.
type printer struct {
	out    io.Writer
	failed error // the first
}

func (p *printer) Write(b []byte) (int, error) {
	n, err := p.out.Write(b)
	if p.failed == nil {
		p.failed = err
	}
	return n, err
}

// man is the hidden command that prints the manual page.
func (a *app) man() *cobra.Command {
	return &cobra.Command{
		Use: "man", Short: "The manual page", Hidden: true, Args: documentArgs(0),
		RunE: func(c *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, c.Root())
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(a.out, page.Build(roff.NewDocument()))
			return quietly(err)
		},
	}
}
