package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"go.yaml.in/yaml/v3"

	"briefing/content/article"
	"briefing/content/clean"
)

// Corrections writes what a reader corrected in a document as a Markdown list.
func Corrections(w io.Writer, d *article.Document, list []article.Correction) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# Corrections in %s\n\n", escape(d.Meta.Title))
	for _, c := range list {
		fmt.Fprintf(out, "- %s\n", escape(clean.Line(c.String())))
	}
	return out.Flush()
}

// CorrectionsJSON writes corrections as JSON Lines, with the document's path.
func CorrectionsJSON(w io.Writer, d *article.Document, list []article.Correction) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, c := range list {
		line := struct {
			Path   string `json:"path"`
			Kind   string `json:"kind"`
			Target string `json:"target"`
			Value  string `json:"value,omitempty"`
			Start  int    `json:"start,omitempty"`
			End    int    `json:"end,omitempty"`
		}{clean.Line(d.Meta.Path), c.Kind.String(), clean.Line(c.Target), clean.Line(c.Value), c.Span.Start, c.Span.End}
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// CorrectionsHead writes corrections as front matter that has the same effect when it stands at the document's beginning:
// what it declares of names, and what it says of statements. That two of one name are not the same cannot be said there.
func CorrectionsHead(w io.Writer, list []article.Correction) error {
	type entity struct {
		Name    string   `yaml:"name"`
		Kind    string   `yaml:"kind,omitempty"`
		Aliases []string `yaml:"aliases,omitempty,flow"`
	}
	type statement struct {
		Words   string `yaml:"words"`
		Speaker string `yaml:"speaker"`
	}
	var head struct {
		Entities   []entity    `yaml:"entities,omitempty"`
		Statements []statement `yaml:"statements,omitempty"`
	}
	for _, e := range article.Declare(nil, list) {
		named := entity{Name: e.Name, Aliases: e.Aliases}
		if e.Kind != article.Other {
			named.Kind = e.Kind.String()
		}
		head.Entities = append(head.Entities, named)
	}
	for _, c := range list {
		switch c.Kind {
		case article.SaidBy:
			head.Statements = append(head.Statements, statement{c.Target, c.Value})
		case article.SaidByNobody:
			head.Statements = append(head.Statements, statement{c.Target, "nobody"})
		case article.NoStatement:
			head.Statements = append(head.Statements, statement{c.Target, "none"})
		case article.NoName:
			head.Entities = append(head.Entities, entity{Name: c.Target, Kind: "none"})
		}
	}
	b, err := yaml.Marshal(head)
	if err == nil {
		_, err = fmt.Fprintf(w, "---\n%s---\n", b)
	}
	return err
}
