package command

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/clean"
	"briefing/model/state"
	"github.com/spf13/cobra"
)

// recent is how many documents that were read lately are listed.
const recent = 20

// entry is a document as list prints it.
type entry struct {
	Path    string `json:"path"`
	Title   string `json:"title,omitempty"`
	Source  string `json:"source,omitempty"`
	Date    string `json:"date,omitempty"`
	Minutes int    `json:"minutes,omitempty"`
	Quotes  int    `json:"quotes,omitempty"`
	Kind    string `json:"kind"` // "built-in", "recent" or "given"
	// Read is when it was last read; Part how far, from 0 to 1, in which Section.
	Read    string  `json:"read,omitempty"`
	Part    float64 `json:"part,omitempty"`
	Section string  `json:"section,omitempty"`
	Marks   int     `json:"marks,omitempty"`
}

// list is the command that lists the built-in briefings and what was read lately,
// or the documents that are given.
func (a *app) list() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "list [DOC...]",
		Short: "The built-in briefings and what you read lately; or a folder",
		Long: "list names the built-in briefings and what you read lately, or the given documents and those in the given " +
			"folders: title, source, date, minutes, quotations, and how far you were.",
		Example: "  briefing list\n  briefing list articles/\n  briefing list --json articles/ | jq -r 'select(.quotes > 9) | .path'",
		Args:    documentArgs(anyNumber),
		RunE: func(c *cobra.Command, args []string) error {
			f := entryForm{writeEntry, true}
			if asJSON {
				f = entryForm{writeEntryJSON, false}
			}
			if len(args) > 0 {
				return a.listGiven(c.Context(), args, f)
			}
			return a.listKnown(c.Context(), f)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON Lines")
	return c
}

// entryForm is how entries are printed: as text or as lines of JSON.
type entryForm struct {
	write func(io.Writer, entry) error
	text  bool
}

// listGiven lists documents and what is in folders.
func (a *app) listGiven(ctx context.Context, names []string, f entryForm) error {
	return a.each(ctx, names, form{text: f.text, write: func(w io.Writer, d *article.Document) error {
		return f.write(w, a.describe(d, "given"))
	}})
}

// listKnown lists the built-in briefings and what was read lately.
func (a *app) listKnown(ctx context.Context, f entryForm) error {
	out := bufio.NewWriter(form{text: f.text}.on(a))
	var all []entry
	builtIn := make(map[string]bool)
	for _, b := range content.Builtin() {
		d, err := content.Read(ctx, b.Path, content.Options{})
		if err != nil {
			return err
		}
		builtIn[b.Path] = true
		all = append(all, a.describe(d, "built-in"))
	}
	for _, d := range a.store().Recent(recent) {
		if !builtIn[d.Path] {
			e := entry{Path: clean.Line(d.Path), Kind: "recent"}
			e.remember(d)
			e.about(d.About)
			all = append(all, e)
		}
	}
	for _, e := range all {
		if err := f.write(out, e); err != nil {
			return quietly(err)
		}
	}
	return quietly(out.Flush())
}

// describe is the entry of a document that has been read.
func (a *app) describe(d *article.Document, kind string) entry {
	e := entry{Path: clean.Line(d.Meta.Path), Kind: kind}
	e.about(state.Of(d))
	if kept, _ := a.store().Load(d.Meta.Path); !kept.Read.IsZero() {
		e.remember(kept)
	}
	return e
}

func (e *entry) about(a state.About) {
	e.Title, e.Source, e.Date, e.Minutes, e.Quotes = a.Title, a.Source, a.Date, a.Minutes, a.Quotes
}

// remember takes over what is kept of a document.
func (e *entry) remember(d state.Document) {
	e.Read, e.Marks = d.Read.Local().Format("2006-01-02 15:04"), len(d.Marks)
	e.Part, e.Section = d.Place.Read, d.Place.Heading
}

// writeEntry writes three lines: when it was read and the title, what is known of
// the document, and its name. Of a document that was given, most were never read,
// and there is no column for when.
func writeEntry(w io.Writer, e entry) error {
	title, indent := e.Title, "  "
	if e.Kind != "given" {
		when := e.Read
		if when == "" && e.Kind == "built-in" {
			when = e.Kind
		}
		title, indent = fmt.Sprintf("%-16s  %s", when, e.Title), strings.Repeat(" ", 18)
	}
	lines := []string{title}
	for _, line := range []string{e.facts(), e.Path} {
		if line != "" {
			lines = append(lines, indent+line)
		}
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}

// facts is what is known of the document, on one line.
func (e *entry) facts() string {
	var facts []string
	add := func(wanted bool, format string, values ...any) {
		if wanted {
			facts = append(facts, fmt.Sprintf(format, values...))
		}
	}
	add(e.Source != "", "%s", e.Source)
	add(e.Date != "", "%s", e.Date)
	add(e.Minutes > 0, "%d min", e.Minutes)
	add(e.Quotes == 1, "1 quotation")
	add(e.Quotes > 1, "%d quotations", e.Quotes)
	add(e.Part >= 1, "read to the end")
	add(e.Part > 0 && e.Part < 1, "at %.0f %%", 100*e.Part)
	add(e.Part > 0 && e.Part < 1 && e.Section != "", "§ %s", e.Section)
	add(e.Marks == 1, "1 mark")
	add(e.Marks > 1, "%d marks", e.Marks)
	add(e.Kind == "given" && e.Read != "", "read %s", e.Read)
	return strings.Join(facts, " · ")
}

func writeEntryJSON(w io.Writer, e entry) error { return json.NewEncoder(w).Encode(e) }
