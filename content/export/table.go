package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"briefing/content/library"
)

// Table is an answer in rows, for other programs. A value is a string, an int, a bool
// or a list of strings.
type Table struct {
	Columns []string
	Rows    [][]any
	// Documents are those from which the rows are.
	Documents []*library.Document
	cited     map[*library.Document]bool
}

// cite adds documents from which the rows are.
func (t *Table) cite(docs ...*library.Document) {
	if t.cited == nil {
		t.cited = make(map[*library.Document]bool)
	}
	for _, d := range docs {
		if !t.cited[d] {
			t.cited[d] = true
			t.Documents = append(t.Documents, d)
		}
	}
}

// add appends a row.
func (t *Table) add(values ...any) { t.Rows = append(t.Rows, values) }

// CSV writes the table after RFC 4180, the first row its columns. What a spreadsheet
// would calculate stands behind an apostrophe, as the OWASP page "CSV Injection" advises.
func (t *Table) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(t.Columns); err != nil {
		return err
	}
	cells := make([]string, len(t.Columns))
	for _, row := range t.Rows {
		for i, v := range row {
			cells[i] = cell(v)
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// cell is a value as a cell of a spreadsheet.
func cell(v any) string {
	var s string
	switch v := v.(type) {
	case int:
		return strconv.Itoa(v)
	case []string:
		s = strings.Join(v, "; ")
	default:
		s = fmt.Sprint(v)
	}
	if s = oneLine(s); s != "" && strings.IndexAny(s, "=+-@＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}

// JSON writes the rows as JSON Lines. A field without a value is left out.
func (t *Table) JSON(w io.Writer) error {
	e := encoder{w: w}
	for _, row := range t.Rows {
		e.open('{')
		for i, v := range row {
			switch k := t.Columns[i]; v := v.(type) {
			case int:
				e.int(k, v)
			case bool:
				e.bool(k, v)
			case []string:
				if len(v) > 0 {
					e.strings(k, v)
				}
			case string:
				e.text(k, v)
			}
		}
		e.end()
	}
	e.flush(0)
	return e.err
}
