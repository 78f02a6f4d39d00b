package command

import (
	"embed"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

//go:embed topics/*.md
var topicTexts embed.FS

// topics are pages of help that belong to no command: briefing help serving. The
// manual page carries them too.
func (a *app) topics() (list []*cobra.Command) {
	for _, t := range []struct{ name, short string }{
		{"serving", "how to let others read on a server"},
		{"exporting", "how to use the export and the library in other programs"},
		{"clusters", "the export in ClickHouse, Spark, Elasticsearch"},
		{"millions", "a job over a million articles"},
	} {
		text, err := topicTexts.ReadFile("topics/" + t.name + ".md")
		if err != nil {
			panic(err) // it is part of the program
		}
		list = append(list, a.topic(t.name, t.short, string(text)))
	}
	return list
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
