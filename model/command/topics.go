package command

import (
	_ "embed"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

//go:embed topics/serving.md
var servingTopic string

//go:embed topics/exporting.md
var exportingTopic string

// topics are pages of help that belong to no command: briefing help serving. The
// manual page carries them too.
func (a *app) topics() []*cobra.Command {
	return []*cobra.Command{
		a.topic("serving", "how to let others read on a server", servingTopic),
		a.topic("exporting", "how to use the export in other programs", exportingTopic),
	}
}

// topic makes a page of help of a Markdown text that begins with its title. Cobra
// lists a command that cannot be run, and has none below it, among the topics.
func (a *app) topic(name, short, text string) *cobra.Command {
	title, body, _ := strings.Cut(text, "\n")
	c := &cobra.Command{Use: name, Short: short, Long: strings.TrimPrefix(title, "# ") + "\n" + strings.TrimRight(body, "\n")}
	c.SetHelpFunc(func(c *cobra.Command, _ []string) {
		_, _ = io.WriteString(c.OutOrStdout(), c.Long+"\n")
	})
	return c
}
