package library

import (
	"database/sql"
	"errors"
)

// writer writes within one transaction.
type writer struct {
	tx    *sql.Tx
	stmts map[string]*sql.Stmt
	names map[Name]int64
}

// change does something within a transaction: all of it, or nothing.
func (l *Library) change(do func(*writer) error) error {
	tx, err := l.db.Begin()
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if err := do(&writer{tx, make(map[string]*sql.Stmt), make(map[Name]int64)}); err != nil {
		return err
	}
	return tx.Commit()
}

// write replaces what is remembered of documents: of all of them or of none. The file
// is locked only now, not while documents are read.
func (l *Library) write(batch []finding) error {
	return l.change(func(w *writer) error {
		for i := range batch {
			if err := w.document(batch[i].input, &batch[i].record); err != nil {
				return err
			}
		}
		return nil
	})
}

// prepare returns a statement that is prepared once a transaction.
func (w *writer) prepare(query string) (*sql.Stmt, error) {
	s, err := w.stmts[query], error(nil)
	if s == nil {
		s, err = w.tx.Prepare(query)
		w.stmts[query] = s
	}
	return s, err
}

func (w *writer) exec(query string, args ...any) (sql.Result, error) {
	s, err := w.prepare(query)
	if err != nil {
		return nil, err
	}
	return s.Exec(args...)
}

// insert adds a row and returns its number.
func (w *writer) insert(query string, args ...any) (int64, error) {
	res, err := w.exec(query, args...)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// document replaces what is remembered of a document.
func (w *writer) document(in Input, r *record) error {
	if _, err := w.forget(in.Path); err != nil {
		return err
	}
	m := &r.meta
	id, err := w.insert("INSERT INTO documents(path, size, changed, rules, title, byline, source, url, date, day, words, statements, sketch, text) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
		in.Path, in.Size, in.Changed, in.Rules, m.Title, m.Byline, m.Source.Name, m.Source.URL, m.Date, r.day, r.words, len(r.statements), r.sketch, r.text)
	if err == nil {
		_, err = w.exec("INSERT INTO words(rowid, title, text) VALUES(?,?,?)", id, m.Title, r.text)
	}
	if err != nil {
		return err
	}
	return w.parts(id, r)
}

// parts writes what was found in a document.
func (w *writer) parts(doc int64, r *record) error {
	names := make(map[int]int64, len(r.names)) // by entity
	for _, n := range r.names {
		id, err := w.nameOf(n.name)
		if err == nil {
			_, err = w.exec("INSERT INTO named VALUES(?,?,?,?,?) ON CONFLICT DO UPDATE SET count = count + excluded.count, said = said + excluded.said", doc, id, n.count, n.said, n.first)
		}
		if err != nil {
			return err
		}
		names[n.entity] = id
	}
	for n, s := range r.statements {
		var name, speaker, section any // NULL for what another row says
		if id, ok := names[s.entity]; ok {
			name = id
		} else if s.Speaker != "" {
			speaker = s.Speaker
		}
		if s.Section != r.meta.Title {
			section = s.Section
		}
		if _, err := w.exec("INSERT INTO statements VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", doc, n, s.Kind, s.Text, name, speaker, s.Confidence, s.Corrected, s.Span.Start, s.Span.End, section, s.Page); err != nil {
			return err
		}
	}
	for n, e := range r.events {
		if _, err := w.exec("INSERT INTO events VALUES(?,?,?,?,?,?,?,?,?)", doc, n, e.Date, e.Sentence, e.Year, e.Month, e.Day, e.Span.Start, e.Span.End); err != nil {
			return err
		}
	}
	return nil
}

// nameOf returns the number of a name, which is added if it is new.
func (w *writer) nameOf(n Name) (id int64, err error) {
	if id, ok := w.names[n]; ok {
		return id, nil
	}
	values := []any{n.Name, n.Kind, n.Role, n.Affiliation, n.Gender, n.Aliases}
	s, err := w.prepare("SELECT id FROM names WHERE name = ? AND kind = ? AND role = ? AND affiliation = ? AND gender = ? AND aliases = ?")
	if err != nil {
		return 0, err
	}
	if err = s.QueryRow(values...).Scan(&id); errors.Is(err, sql.ErrNoRows) {
		id, err = w.insert("INSERT INTO names(name, kind, role, affiliation, gender, aliases) VALUES(?,?,?,?,?,?)", values...)
	}
	w.names[n] = id
	return id, err
}

// forget removes a document; it reports whether it was there.
func (w *writer) forget(path string) (bool, error) {
	s, err := w.prepare("SELECT id, title, text FROM documents WHERE path = ?")
	if err != nil {
		return false, err
	}
	var id int64
	var title, text string
	if err := s.QueryRow(path).Scan(&id, &title, &text); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		return false, err
	}
	if _, err := w.exec("INSERT INTO words(words, rowid, title, text) VALUES('delete',?,?,?)", id, title, text); err != nil {
		return false, err
	}
	for _, table := range []string{"statements", "named", "events"} {
		if _, err := w.exec("DELETE FROM "+table+" WHERE doc = ?", id); err != nil {
			return false, err
		}
	}
	_, err = w.exec("DELETE FROM documents WHERE id = ?", id)
	return true, err
}
