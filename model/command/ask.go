package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/export"
	"briefing/content/library"
	"github.com/spf13/cobra"
)

// question is what quotes, entities, events and search are asked for beside documents.
type question struct {
	filter       library.Filter
	since, until string
	format       string
	asJSON       bool
	words        string // to search for
	quotations   bool   // are asked for, not what documents hold that quote somebody
}

// asker finds the answer to a question.
type asker func(context.Context, *remembered) (*answer, error)

// answer is what was found: how to write it as text and as Markdown, and as a table.
type answer struct {
	none  string // says that nothing was found; "" if there is something
	text  func(io.Writer) error
	page  func(io.Writer) error
	table *export.Table
}

// formats are the names of the forms of answers.
var formats = []string{"text", "md", "csv", "json", "bib", "csl"}

const formatsHelp = "text, md, csv, json (JSON Lines); or bib, csl: the documents cited, as BibTeX or CSL-JSON"

// asking makes a command that is asked about many documents. Ask returns the answer.
func (a *app) asking(c *cobra.Command, q *question, ask asker) *cobra.Command {
	f := c.Flags()
	f.StringVar(&q.format, "format", "text", formatsHelp)
	f.BoolVar(&q.asJSON, "json", false, "the same as --format json")
	f.StringVar(&q.since, "since", "", "only documents of this day or later: 2025, 2025-05 or 2025-05-31")
	f.StringVar(&q.until, "until", "", "only documents of this day or earlier")
	by := "only what speakers said one of whose names contains this, in any case"
	if !q.quotations {
		by = "only documents in which a speaker is quoted one of whose names contains this, in any case"
	}
	f.StringVar(&q.filter.By, "by", "", by)
	f.BoolVar(&q.filter.Reported, "reported", false, "quoted is also what is reported without quotation marks")
	if c.Args == nil {
		c.Args = documentArgs(anyNumber)
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		if c.Flags().Changed("by") && q.filter.By == "" {
			return &usageError{errors.New("--by takes a name")}
		}
		if err := q.check(); err != nil {
			return err
		}
		if c.Name() == "search" {
			q.words, args = args[0], args[1:]
		}
		docs := a.documentsOf(c.Context(), args)
		if len(docs) == 0 && q.words == "" {
			return noDocument()
		}
		err := a.answer(c.Context(), q, docs, ask)
		if path := a.libraryFile(); library.Damaged(err) {
			notice, failed := library.SetAside(path)
			if failed != nil {
				return err
			}
			a.warn(clean.Line(notice))
			clear(a.skipped)
			err = a.answer(c.Context(), q, docs, ask)
		}
		return err
	}
	return c
}

// answer asks the library about documents and writes the answer.
func (a *app) answer(ctx context.Context, q *question, docs []string, ask asker) error {
	r, err := a.remember(ctx, docs)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	if err := r.narrow(ctx, q); err != nil {
		return err
	}
	found, err := ask(ctx, r)
	switch {
	case err != nil:
		return err
	case found.none != "" && r.failed != nil:
		return r.failed
	case found.none != "":
		return errors.New(found.none)
	}
	if err := quietly(found.write(a, q.format)); err != nil {
		return err
	}
	return r.failed
}

// narrow leaves the documents of the days that are asked for, and those that quote the
// speaker where it is not the quotations themselves that are asked for.
func (r *remembered) narrow(ctx context.Context, q *question) error {
	r.scope = r.scope.Between(q.since, q.until)
	if q.filter.By == "" || q.quotations {
		return nil
	}
	said, err := r.Statements(ctx, r.scope, q.filter)
	if err != nil {
		return err
	}
	if len(said) == 0 {
		return errors.New(noQuotation(q.filter.By))
	}
	quotes := make(map[*library.Document]bool)
	for i := range said {
		quotes[said[i].Document] = true
	}
	r.scope = r.scope.Where(func(d *library.Document) bool { return quotes[d] })
	return nil
}

// noDocument is the error of a command that was given nothing to read.
func noDocument() error {
	return &usageError{errors.New("there is no document: name a DOC, or - for standard input")}
}

// day matches a day as it is given to --since and --until.
var day = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

func (q *question) check() error {
	if q.asJSON {
		q.format = "json"
	}
	if !slices.Contains(formats, q.format) {
		return &usageError{fmt.Errorf("no format %q: it is %s", q.format, strings.Join(formats, ", "))}
	}
	for _, bound := range []string{q.since, q.until} {
		if bound != "" && !day.MatchString(bound) {
			return &usageError{fmt.Errorf("%q is no day: it is 2025, 2025-05 or 2025-05-31", bound)}
		}
	}
	return nil
}

func (f *answer) write(a *app, format string) error {
	switch format {
	case "csv":
		return f.table.CSV(a.out)
	case "json":
		return f.table.JSON(a.out)
	case "bib":
		return export.Bibliography(a.out, f.table.Documents)
	case "csl":
		return export.CSL(a.out, f.table.Documents)
	case "md":
		return f.page(a.out)
	}
	return f.text(a.paper())
}

// quotes is the command that says who said what.
func (a *app) quotes() *cobra.Command {
	q := &question{quotations: true}
	return a.asking(&cobra.Command{
		Use:   "quotes DOC...",
		Short: "Who said what",
		Long: "quotes lists the quotations of documents, ordered by their dates, each under its speaker and with its section; who is not " +
			"certain to have spoken stands under Unattributed. The same quotation in several documents is one with its places; where they " +
			"give different words or speakers for it, that is said. With --format md it is a page to hand on. " + whichDocuments,
		Example: "  briefing quotes --by khan report.md\n  briefing quotes --by khan --since 2025 --format md articles/ > khan.md\n  briefing quotes --json articles/ | jq -r '[.speaker, .text] | @tsv'",
	}, q, func(ctx context.Context, r *remembered) (*answer, error) { return r.quotes(ctx, q.filter) })
}

func (r *remembered) quotes(ctx context.Context, f library.Filter) (*answer, error) {
	list, err := r.Statements(ctx, r.scope, f)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return &answer{none: noQuotation(f.By)}, nil
	}
	said := library.Gather(list)
	alone := len(r.scope.Documents()) == 1
	return &answer{
		table: export.SaidTable(said),
		text:  func(w io.Writer) error { return export.SaidText(w, said, alone) },
		page: func(w io.Writer) error {
			who, with, err := r.page(ctx, f, said)
			if err != nil {
				return err
			}
			return export.SaidPage(w, said, who, with)
		},
	}, nil
}

// mostWith is how many others are named on a person's page.
const mostWith = 8

// page finds whose page it is, if all statements are of one person, and who else is
// quoted in the documents.
func (r *remembered) page(ctx context.Context, f library.Filter, said []library.Said) (who *library.Person, with []string, err error) {
	if f.By == "" {
		return nil, nil, nil
	}
	people, err := r.People(ctx, r.scope, true, r.corrections)
	if err != nil {
		return nil, nil, err
	}
	docs, speaks := make(map[*library.Document]bool), make(map[string]bool)
	for i := range said {
		docs[said[i].Document], speaks[said[i].Speaker] = true, true
		for j := range said[i].Also {
			docs[said[i].Also[j].Document] = true
		}
	}
	var whose []*library.Person
	for _, p := range people {
		switch {
		case speaks[p.Name] || slices.ContainsFunc(p.Aliases, func(name string) bool { return speaks[name] }):
			whose = append(whose, p)
		case len(with) < mostWith && slices.ContainsFunc(p.Places, func(at library.Place) bool { return docs[at.Document] }):
			with = append(with, p.Name)
		}
	}
	if len(whose) > 1 {
		whose = slices.DeleteFunc(whose, func(p *library.Person) bool { return !strings.EqualFold(p.Name, f.By) })
	}
	if len(whose) == 1 {
		who = whose[0]
	}
	return who, with, nil
}

// noQuotation says that nothing was found.
func noQuotation(by string) string {
	if by == "" {
		return "no quotation was found"
	}
	return fmt.Sprintf("nobody called %q is quoted; without --by all are listed", clean.Line(by))
}

// entities is the command that says who is who.
func (a *app) entities() *cobra.Command {
	q := new(question)
	c := a.asking(&cobra.Command{
		Use: "entities DOC...", Short: "Who is who",
		Long: "entities lists people, groups, places, organisations, projects, agreements and meetings: what they are, and in how many " +
			"documents they are named and quoted. People of several documents are one where their full names and what is said of them " +
			"agree. Of one document it says as text where in it they are named, and who shares most sentences with them. " + whichDocuments,
		Example: "  briefing entities report.md\n  briefing entities --json articles/ | jq -r 'select(.kind == \"person\").name'",
	}, q, func(ctx context.Context, r *remembered) (*answer, error) {
		return r.entities(ctx)
	})
	inFull := c.RunE
	c.RunE = func(c *cobra.Command, args []string) error {
		docs := a.documentsOf(c.Context(), args)
		if q.format == "text" && !q.asJSON && q.since+q.until+q.filter.By == "" && len(docs) == 1 && !several(docs) && !strings.Contains(docs[0], "://") {
			return a.each(c.Context(), docs, choose(false, export.Entities, nil))
		}
		return inFull(c, docs)
	}
	return c
}

func (r *remembered) entities(ctx context.Context) (*answer, error) {
	people, err := r.People(ctx, r.scope, false, r.corrections)
	if err != nil || len(people) == 0 {
		return &answer{none: "no name was found"}, err
	}
	return &answer{
		table: export.PeopleTable(people),
		text:  func(w io.Writer) error { return export.PeopleText(w, people, false) },
		page:  func(w io.Writer) error { return export.PeopleText(w, people, true) },
	}, nil
}

// events is the command that lists what is dated.
func (a *app) events() *cobra.Command {
	q := new(question)
	return a.asking(&cobra.Command{
		Use: "events DOC...", Short: "What happened when",
		Long:    "events lists the sentences that name a date, in the order of those dates. --since and --until are about the documents' own dates. " + whichDocuments,
		Example: "  briefing events report.md\n  briefing events --format csv articles/ > timeline.csv",
	}, q, func(ctx context.Context, r *remembered) (*answer, error) {
		events, err := r.Events(ctx, r.scope, -1)
		passages := make([]export.Passage, len(events))
		for i := range events {
			e := &events[i]
			passages[i] = export.Passage{
				Document: e.Document, Label: e.Date, Text: e.Sentence, Start: e.Span.Start, End: e.Span.End,
				When: article.Day{Year: e.Year, Month: e.Month, Day: e.Day},
			}
		}
		return passagesFound(passages, "no date was found"), err
	})
}

// mostHits is how many documents a search lists.
const mostHits = 1000

// search is the command that finds words.
func (a *app) search() *cobra.Command {
	q := new(question)
	return a.asking(&cobra.Command{
		Use: "search WORDS [DOC...]", Short: "Where words stand",
		Long: "search lists the documents in which all the words stand, those that are most about them first; words in quotation marks must " +
			"follow each other. Without DOC it searches everything that is remembered of documents that were asked about; see briefing library.",
		Example: "  briefing search 'harbour \"port authority\"' articles/\n  briefing search tariffs",
		Args:    searchArgs,
	}, q, func(ctx context.Context, r *remembered) (*answer, error) {
		hits, err := r.Search(ctx, r.scope, q.words, mostHits)
		if errors.Is(err, library.ErrNoWords) {
			return nil, &usageError{err}
		}
		return passagesFound(passagesOf(hits), fmt.Sprintf("%q was not found", clean.Line(q.words))), err
	})
}

// passagesOf are hits, those in copies of one story as one with its places.
func passagesOf(hits []library.Hit) (passages []export.Passage) {
	docs := make([]*library.Document, len(hits))
	for i := range hits {
		docs[i] = hits[i].Document
	}
	copies := make(map[*library.Document][]*library.Document)
	for _, group := range library.Fold(docs) {
		for _, d := range group {
			copies[d] = group
		}
	}
	for _, h := range hits {
		if group := copies[h.Document]; h.Document == group[0] { // the earliest
			passages = append(passages, export.Passage{Document: h.Document, Text: h.Around, Start: h.Span.Start, End: h.Span.End, Also: group[1:]})
		}
	}
	return passages
}

// searchArgs demands the words, and accepts documents behind them.
func searchArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return &usageError{errors.New("search needs the words that it looks for")}
	}
	return documentArgs(anyNumber)(c, args)
}

func passagesFound(passages []export.Passage, none string) *answer {
	if len(passages) == 0 {
		return &answer{none: none}
	}
	return &answer{
		table: export.PassageTable(passages),
		text:  func(w io.Writer) error { return export.PassageText(w, passages, false) },
		page:  func(w io.Writer) error { return export.PassageText(w, passages, true) },
	}
}
