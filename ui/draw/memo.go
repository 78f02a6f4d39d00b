package draw

// Memo keeps what a pane drew until something changed.
type Memo struct {
	kept  bool
	drawn string
}

// Drop forgets what was drawn.
func (m *Memo) Drop() { m.kept, m.drawn = false, "" }

// Keep returns what was drawn, drawing it if nothing is kept.
func (m *Memo) Keep(draw func() string) string {
	if !m.kept {
		m.drawn, m.kept = draw(), true
	}
	return m.drawn
}

// maxRows is how many rows are kept before all are forgotten.
const maxRows = 1024

// RowMemo keeps rows by all that they depend on, so that a pane of which one row
// changed draws one row. The zero value keeps nothing yet.
type RowMemo[K comparable] struct{ rows map[K]string }

// Drop forgets all rows.
func (m *RowMemo[K]) Drop() { clear(m.rows) }

// Keep returns the row of a key, drawing it if it is not kept.
func (m *RowMemo[K]) Keep(key K, draw func() string) string {
	row, ok := m.rows[key]
	if ok {
		return row
	}
	if m.rows == nil || len(m.rows) >= maxRows {
		m.rows = make(map[K]string)
	}
	row = draw()
	m.rows[key] = row
	return row
}

// LastMemo keeps what was drawn last, with all that it depends on. The zero value
// keeps nothing yet.
type LastMemo[K comparable] struct {
	kept  bool
	key   K
	drawn string
}

// Keep returns what is drawn for a key, drawing it if the last key was another.
func (m *LastMemo[K]) Keep(key K, draw func() string) string {
	if !m.kept || m.key != key {
		m.drawn, m.key, m.kept = draw(), key, true
	}
	return m.drawn
}
