package model

import (
	"briefing/ui/reader"
	tea "charm.land/bubbletea/v2"
)

// maxHistory is how many jumps can be gone back.
const maxHistory = 100

// history is the places that were left by jumping, like a browser's.
type history struct {
	places []reader.Place
	at     int // index of the next place to write; what lies behind it is forward
}

// push remembers a place; what lay ahead is forgotten.
func (h *history) push(s reader.Place) {
	if h.at > 0 && h.places[h.at-1] == s {
		h.places = h.places[:h.at]
		return
	}
	h.places = append(h.places[:h.at], s)
	if len(h.places) > maxHistory {
		h.places = append([]reader.Place(nil), h.places[1:]...)
	}
	h.at = len(h.places)
}

// back returns the place before; here is kept, so that forward finds it.
func (h *history) back(here reader.Place) (reader.Place, bool) {
	if h.at == 0 {
		return reader.Place{}, false
	}
	if h.at == len(h.places) {
		h.places = append(h.places, here)
	}
	h.at--
	return h.places[h.at], true
}

// forward returns the place that back left.
func (h *history) forward() (reader.Place, bool) {
	if h.at+1 >= len(h.places) {
		return reader.Place{}, false
	}
	h.at++
	return h.places[h.at], true
}

// remember notes where the reader is before a jump.
func (m *Model) remember() { m.history.push(m.panes.reader.Place()) }

// goBack goes to where the last jump began, and from the first one to the
// document before.
func (m *Model) goBack() {
	if s, ok := m.history.back(m.panes.reader.Place()); ok {
		m.panes.reader.Return(s)
		m.moved()
		return
	}
	if !m.previousDocument() {
		m.flash("No earlier place")
	}
}

// goForward goes to where the last way back began, and from the last jump of a
// document to the one that was left by going back.
func (m *Model) goForward() tea.Cmd {
	if s, ok := m.history.forward(); ok {
		m.panes.reader.Return(s)
		m.moved()
		return nil
	}
	n := len(m.later)
	if n == 0 {
		m.flash("No later place")
		return nil
	}
	path := m.later[n-1]
	m.later = m.later[:n-1]
	return m.openPath(path, false)
}
