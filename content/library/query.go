package library

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
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
	rank   int    // in its scope
	sketch []byte // see copies.go
}

// Scope is the documents that a question is about.
type Scope struct {
	docs []*Document
	byID map[int64]*Document
	ids  string // as JSON; "" for all that are remembered
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
	var d Document
	others := false
	err = each(rows, []any{&d.id, &d.Path, &d.Title, &d.Byline, &d.Source, &d.URL, &d.Date, &d.Day, &d.Words, &d.Statements, &d.sketch}, func() {
		shown, ok := paths[d.Path]
		if paths != nil && !ok {
			others = true
			return
		}
		d.Shown = cmp.Or(shown, d.Path)
		s.docs = append(s.docs, new(d))
	})
	slices.SortFunc(s.docs, earlier)
	ids := make([]int64, len(s.docs))
	for i, d := range s.docs {
		d.rank, ids[i] = i, d.id
		s.byID[d.id] = d
	}
	if others {
		s.ids = jsonList(ids)
	}
	return s, err
}

// jsonList is numbers as an argument of json_each.
func jsonList(ids []int64) string {
	b, _ := json.Marshal(ids) // which cannot fail
	return string(b)
}

// where begins a condition: that a column has the number of one of the documents.
func (s *Scope) where(column string) (condition string, args []any) {
	if s.ids == "" {
		return " WHERE true", nil
	}
	return " WHERE " + column + " IN (SELECT value FROM json_each(?))", []any{s.ids}
}

// Between returns the documents of a scope whose days lie within bounds: days as in
// Document.Day; "" for no bound. A day that is less exact than a bound lies within it
// where it may; a document without a day lies within none.
func (s *Scope) Between(since, until string) *Scope {
	if since == "" && until == "" {
		return s
	}
	return s.Where(func(d *Document) bool {
		return d.Day != "" && d.Day >= since[:min(len(since), len(d.Day))] && (until == "" || d.Day[:min(len(d.Day), len(until))] <= until)
	})
}

// Where returns those documents of a scope of which something holds.
func (s *Scope) Where(holds func(*Document) bool) *Scope {
	out := &Scope{byID: make(map[int64]*Document)}
	var ids []int64
	for _, d := range s.docs {
		if holds(d) {
			out.docs, ids = append(out.docs, d), append(ids, d.id)
			out.byID[d.id] = d
		}
	}
	out.ids = jsonList(ids)
	return out
}

// Filter narrows which statements are asked for.
type Filter struct {
	// By is part of the speaker's name, in any case; "" for everybody. Of is who said it;
	// nil for everybody.
	By string
	Of *Person
	// Reported includes what was said without quotation marks.
	Reported bool
}

// Statements returns the statements of a scope that a filter lets through, by day,
// path and place. Their speakers are named as in their documents.
func (l *Library) Statements(ctx context.Context, s *Scope, f Filter) ([]Statement, error) {
	where, args := s.where("s.doc")
	if !f.Reported {
		where += " AND s.kind <> 'reported'"
	}
	by := fold(f.By)
	switch {
	case f.Of != nil:
		names, docs := f.Of.numbers()
		where += " AND s.name IN (SELECT value FROM json_each(?)) AND s.doc IN (SELECT value FROM json_each(?))"
		args = append(args, jsonList(names), jsonList(docs))
	case by != "":
		names, err := l.namesLike(ctx, by)
		if err != nil {
			return nil, err
		}
		where += " AND (s.speaker IS NOT NULL OR s.name IN (SELECT value FROM json_each(?)))"
		args = append(args, jsonList(names))
	}
	rows, err := l.db.QueryContext(ctx, `SELECT s.doc, s.kind, s.text, COALESCE(s.name, 0), COALESCE(n.name, s.speaker, ''), COALESCE(n.role, ''), COALESCE(n.affiliation, ''),
		s.confidence, s.corrected, s.start, s.end, COALESCE(s.section, char(0)), s.page FROM statements s LEFT JOIN names n ON n.id = s.name`+where, args...)
	if err != nil {
		return nil, err
	}
	var out []Statement
	var q Statement
	var doc int64
	err = each(rows, []any{
		&doc, &q.Kind, &q.Text, &q.name, &q.Speaker, &q.Role, &q.Affiliation,
		&q.Confidence, &q.Corrected, &q.Span.Start, &q.Span.End, &q.Section, &q.Page,
	}, func() {
		q.Document = s.byID[doc]
		if q.Document == nil || f.Of != nil && !f.Of.says(&q) || by != "" && q.name == 0 && !strings.Contains(fold(q.Speaker), by) {
			return
		}
		if q.Section == "\x00" {
			q.Section = q.Document.Title
		}
		out = append(out, q)
	})
	slices.SortStableFunc(out, func(a, b Statement) int {
		return cmp.Or(a.Document.rank-b.Document.rank, a.Span.Start-b.Span.Start)
	})
	return out, err
}

// namesLike returns the numbers of the names of which one contains some folded words.
func (l *Library) namesLike(ctx context.Context, words string) (ids []int64, err error) {
	rows, err := l.db.QueryContext(ctx, "SELECT id, name, aliases FROM names")
	if err != nil {
		return nil, err
	}
	var id int64
	var name, aliases string
	err = each(rows, []any{&id, &name, &aliases}, func() {
		if strings.Contains(fold(name+" \n "+aliases), words) {
			ids = append(ids, id)
		}
	})
	return ids, err
}

// Events returns the dated happenings of a scope in the order of their dates, at most so
// many, or all for -1; those without a year come last, by their documents.
func (l *Library) Events(ctx context.Context, s *Scope, most int) ([]Event, error) {
	where, args := s.where("e.doc")
	rows, err := l.db.QueryContext(ctx, `SELECT e.doc, e.date, e.sentence, e.year, e.month, e.day, e.start, e.end FROM events e JOIN documents d ON d.id = e.doc`+
		where+" ORDER BY e.year = 0, e.year, e.month, e.day, d.day = '', d.day, d.path, e.n LIMIT ?", append(args, most)...)
	if err != nil {
		return nil, err
	}
	var out []Event
	var e Event
	var doc int64
	err = each(rows, []any{&doc, &e.Date, &e.Sentence, &e.Year, &e.Month, &e.Day, &e.Span.Start, &e.Span.End}, func() {
		if e.Document = s.byID[doc]; e.Document != nil {
			out = append(out, e)
		}
	})
	return out, err
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
	query := matchOf(text)
	if query == "" {
		return nil, ErrNoWords
	}
	where, args := s.where("+rowid") // without the sign FTS5 searches once for each document of the scope
	rows, err := l.db.QueryContext(ctx, "SELECT rowid, highlight(words, 1, char(2), char(3)) FROM words"+where+" AND words MATCH ? ORDER BY rank LIMIT ?", append(args, query, most)...)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	var id int64
	var marked string
	err = each(rows, []any{&id, &marked}, func() {
		if d := s.byID[id]; d != nil {
			hits = append(hits, hitIn(d, marked))
		}
	})
	return hits, err
}

// matchOf returns a query of FTS5 for what was typed, in which nothing is an operator.
func matchOf(text string) string {
	var words []string
	for i, part := range strings.Split(text, `"`) {
		if i%2 == 1 {
			words = append(words, oneLine(part))
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	words = slices.DeleteFunc(words, func(w string) bool { return strings.Trim(w, `'-.,;:!?()[]*^ `) == "" })
	if len(words) == 0 {
		return ""
	}
	return `"` + strings.Join(words, `" AND "`) + `"`
}

// around is how much of the text a hit shows before and behind its first word, in bytes.
const around = 90

// hitIn makes a hit of a text in which the words stand between marks.
func hitIn(d *Document, marked string) Hit {
	at, end := max(0, strings.IndexByte(marked, 2)), max(0, strings.IndexByte(marked, 3))
	from, to := max(0, at-around), min(len(marked), end+around)
	if i := strings.IndexAny(marked[from:at], " \n"); from > 0 && i >= 0 {
		from += i + 1
	}
	if i := strings.LastIndexAny(marked[end:to], " \n"); to < len(marked) && i >= 0 {
		to = end + i
	}
	shown := strings.NewReplacer("\x02", "", "\x03", "").Replace(strings.ToValidUTF8(marked[from:to], ""))
	return Hit{Document: d, Around: oneLine(shown), Span: article.Span{Start: at, End: max(at, end-1)}}
}

// each reads every row into the places and calls f after it.
func each(rows *sql.Rows, places []any, f func()) error {
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return errors.Join(fmt.Errorf("read the library: %w", err), rows.Close())
		}
		f()
	}
	return errors.Join(rows.Err(), rows.Close())
}
