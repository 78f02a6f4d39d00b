package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"briefing/content/article"
)

// Document is what is remembered of a document beside its text.
type Document struct {
	// Path is the name under which it is opened, Shown that by which it was asked for.
	Path, Shown                string
	Title, Byline, Source, URL string
	// Date is as the document gives it, Day the same as 2026-12-01, 2026-12 or 2026; ""
	// where that cannot be told.
	Date, Day string
	// Words and Statements are how many there are.
	Words, Statements int

	id     int64
	sketch []byte // see copies.go
}

// Scope is the documents that a question is about.
type Scope struct {
	docs []*Document
	byID map[int64]*Document
}

// Documents returns the documents of a scope, by day and path.
func (s *Scope) Documents() []*Document { return s.docs }

// Scope returns the documents of these paths that are remembered, each with the name by
// which it was asked for; all documents where paths is nil.
func (l *Library) Scope(ctx context.Context, paths map[string]string) (*Scope, error) {
	s := &Scope{byID: make(map[int64]*Document)}
	rows, err := l.db.QueryContext(ctx, "SELECT id, path, title, byline, source, url, date, day, words, statements, sketch FROM documents")
	if err != nil {
		return nil, err
	}
	err = each(rows, func() error {
		d := new(Document)
		if err := rows.Scan(&d.id, &d.Path, &d.Title, &d.Byline, &d.Source, &d.URL, &d.Date, &d.Day, &d.Words, &d.Statements, &d.sketch); err != nil {
			return err
		}
		d.Shown = d.Path
		if shown, ok := paths[d.Path]; ok {
			d.Shown = shown
		} else if paths != nil {
			return nil
		}
		s.docs = append(s.docs, d)
		s.byID[d.id] = d
		return nil
	})
	slices.SortFunc(s.docs, earlier)
	return s, err
}

// Text returns the normalised text of a document.
func (l *Library) Text(ctx context.Context, d *Document) (text string, err error) {
	err = l.db.QueryRowContext(ctx, "SELECT text FROM documents WHERE id = ?", d.id).Scan(&text)
	return text, err
}

// Filter narrows what is asked for.
type Filter struct {
	// Since and Until are days, as in Document.Day; "" for no bound. With one of them a
	// document without a day is left out.
	Since, Until string
	// By is part of the speaker's name, in any case; "" for everybody.
	By string
	// Reported includes what was said without quotation marks.
	Reported bool
}

// Holds reports whether a document's day lies within the bounds. A day that is less
// exact than a bound holds where it may.
func (f Filter) Holds(d *Document) bool {
	if f.Since == "" && f.Until == "" {
		return true
	}
	if d.Day == "" {
		return false
	}
	cut := func(bound string) string { return bound[:min(len(bound), len(d.Day))] }
	return (f.Since == "" || d.Day >= cut(f.Since)) && (f.Until == "" || d.Day[:min(len(d.Day), len(f.Until))] <= f.Until)
}

// Names returns the names of a scope that are mentioned or speak, those of one
// document after another in the order of the scope. With speakers, only those who
// say something.
func (l *Library) Names(ctx context.Context, s *Scope, speakers bool) ([]Name, error) {
	where := ""
	if speakers {
		where = " WHERE said > 0"
	}
	rows, err := l.db.QueryContext(ctx, "SELECT doc, n, name, kind, role, affiliation, gender, count, said, aliases, start FROM names"+where)
	if err != nil {
		return nil, err
	}
	var out []Name
	err = each(rows, func() error {
		var n Name
		var doc int64
		var aliases string
		if err := rows.Scan(&doc, &n.n, &n.Name, &n.Kind, &n.Role, &n.Affiliation, &n.Gender, &n.Count, &n.said, &aliases, &n.First); err != nil {
			return err
		}
		if n.Document = s.byID[doc]; n.Document == nil {
			return nil
		}
		if aliases != "" {
			n.Aliases = strings.Split(aliases, "\n")
		}
		out = append(out, n)
		return nil
	})
	slices.SortStableFunc(out, func(a, b Name) int { return earlier(a.Document, b.Document) })
	return out, err
}

// Statements returns the statements of a scope that a filter lets through, by day,
// path and place. Their speakers are named as in their documents.
func (l *Library) Statements(ctx context.Context, s *Scope, f Filter) ([]Statement, error) {
	query := `SELECT s.doc, s.kind, s.text, s.name, s.speaker, COALESCE(n.role, ''), COALESCE(n.affiliation, ''), COALESCE(n.aliases, ''),
		s.confidence, s.corrected, s.start, s.end, s.section, s.page
		FROM statements s LEFT JOIN names n ON n.doc = s.doc AND n.n = s.name`
	if !f.Reported {
		query += " WHERE s.kind <> 'reported'"
	}
	rows, err := l.db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	by := fold(f.By)
	var out []Statement
	err = each(rows, func() error {
		var q Statement
		var doc int64
		var aliases string
		if err := rows.Scan(&doc, &q.Kind, &q.Text, &q.name, &q.Speaker, &q.Role, &q.Affiliation, &aliases, &q.Confidence, &q.Corrected, &q.Span.Start, &q.Span.End, &q.Section, &q.Page); err != nil {
			return err
		}
		q.Document = s.byID[doc]
		if q.Document == nil || !f.Holds(q.Document) {
			return nil
		}
		if by == "" || q.Speaker != "" && strings.Contains(fold(q.Speaker+" \n "+aliases), by) {
			out = append(out, q)
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b Statement) int { return earlier(a.Document, b.Document) })
	return out, err
}

// Events returns the dated happenings of a scope in the order of their dates; those
// without a year come last, by their documents.
func (l *Library) Events(ctx context.Context, s *Scope, f Filter) ([]Event, error) {
	rows, err := l.db.QueryContext(ctx, "SELECT doc, date, sentence, year, month, day, start, end FROM events")
	if err != nil {
		return nil, err
	}
	var out []Event
	err = each(rows, func() error {
		var e Event
		var doc int64
		if err := rows.Scan(&doc, &e.Date, &e.Sentence, &e.Year, &e.Month, &e.Day, &e.Span.Start, &e.Span.End); err != nil {
			return err
		}
		if e.Document = s.byID[doc]; e.Document != nil && f.Holds(e.Document) {
			out = append(out, e)
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b Event) int {
		if n := undated(a) - undated(b); n != 0 {
			return n
		}
		if n := (a.Year*100+a.Month)*100 + a.Day - (b.Year*100+b.Month)*100 - b.Day; n != 0 {
			return n
		}
		return earlier(a.Document, b.Document)
	})
	return out, err
}

func undated(e Event) int {
	if e.Year == 0 {
		return 1
	}
	return 0
}

// Hit is a place where the words of a search stand.
type Hit struct {
	Document *Document
	// Around is the text about the place on one line; Span is the first word of the search
	// in the normalised text.
	Around string
	Span   article.Span
}

// ErrNoWords is returned for a search without a word.
var ErrNoWords = errors.New("there is no word to search for")

// Search returns a hit for each document of the scope that holds all the words, and
// the words in quotation marks in their order; those that hold them most come first.
func (l *Library) Search(ctx context.Context, s *Scope, text string, most int) ([]Hit, error) {
	query, words := matchOf(text)
	if len(words) == 0 {
		return nil, ErrNoWords
	}
	rows, err := l.db.QueryContext(ctx, "SELECT words.rowid FROM words WHERE words MATCH ? ORDER BY rank", query)
	if err != nil {
		return nil, err
	}
	var docs []*Document
	err = each(rows, func() error {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return err
		}
		if d := s.byID[id]; d != nil && len(docs) < most {
			docs = append(docs, d)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, 0, len(docs))
	for _, d := range docs {
		body, err := l.Text(ctx, d)
		if err != nil {
			return hits, err
		}
		hits = append(hits, hitIn(d, body, words))
	}
	return hits, nil
}

// matchOf returns a query of FTS5 for what was typed, in which nothing is an
// operator, and the words and phrases that it asks for.
func matchOf(text string) (query string, words []string) {
	for i, part := range strings.Split(text, `"`) {
		if i%2 == 1 {
			words = append(words, oneLine(part))
			continue
		}
		words = append(words, strings.Fields(part)...)
	}
	words = slices.DeleteFunc(words, func(w string) bool { return strings.Trim(w, `"'-.,;:!?()[]*^ `) == "" })
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = `"` + w + `"`
	}
	return strings.Join(quoted, " AND "), words
}

// around is how much of the text a hit shows before and behind its first word, in bytes.
const around = 90

// hitIn finds the first of the words in a text.
func hitIn(d *Document, text string, words []string) Hit {
	folded := strings.ToLower(text)
	if len(folded) != len(text) {
		folded = text // a letter whose lower case is longer: found as it is written
	}
	at, length := 0, 0
	for _, w := range words {
		if i := strings.Index(folded, strings.ToLower(w)); i >= 0 {
			at, length = i, len(w)
			break
		}
	}
	from, to := max(0, at-around), min(len(text), at+length+around)
	if i := strings.IndexAny(text[from:at], " \n"); from > 0 && i >= 0 {
		from += i + 1
	}
	if i := strings.LastIndexAny(text[at+length:to], " \n"); to < len(text) && i >= 0 {
		to = at + length + i
	}
	return Hit{Document: d, Around: oneLine(strings.ToValidUTF8(text[from:to], "")), Span: article.Span{Start: at, End: at + length}}
}

// each calls f for every row, and closes them.
func each(rows *sql.Rows, f func() error) error {
	for rows.Next() {
		if err := f(); err != nil {
			return errors.Join(fmt.Errorf("read the library: %w", err), rows.Close())
		}
	}
	return errors.Join(rows.Err(), rows.Close())
}
