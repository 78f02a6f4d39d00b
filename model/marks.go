package model

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/model/state"
	"briefing/ui"
	"briefing/ui/draw"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// errNoStore is why nothing can be marked.
var errNoStore = errors.New("saving is off")

// maxOthers is how many other documents are looked through for marks, those that were
// read last.
const maxOthers = 500

// target is what is marked, or what a note is written on.
type target struct {
	span          article.Span // empty for the document
	what, speaker string       // for the status line and the list of marks
	bare          bool         // a note on the section or the document, not on words
	always        bool         // marked even if no note is written
}

// targetHere is the quotation the trail rests on, or the paragraph that is read.
func (m *Model) targetHere() target {
	if i := m.quoteHere(); i >= 0 {
		return m.targetQuote(i)
	}
	return target{span: m.paragraphHere(), what: "paragraph"}
}

func (m *Model) targetQuote(i int) target {
	d := m.session.doc
	return target{span: d.Quotes[i].Span(), what: "quotation", speaker: d.SpeakerTitle(&d.Quotes[i])}
}

// about is what a target is called in the note's box: its words or its title.
func (m *Model) about(t target) string {
	d := m.session.doc
	switch {
	case !t.bare:
		return strings.TrimSpace(d.Words(t.span))
	case t.what == "section":
		return "§ " + d.SectionTitle(m.placeRead())
	}
	return d.Meta.Title
}

// mark marks a target, with a note or without.
func (m *Model) mark(t target, note string) tea.Cmd {
	d, about := m.session.doc, m.about(t)
	switch {
	case m.options.Store == nil:
		m.flash("Not marked: " + errNoStore.Error())
		return nil
	case about == "":
		m.flash("Nothing here to mark")
		return nil
	case note == "" && m.marks.of(t) >= 0:
		m.flash("Already marked: " + m.keys.Hint(ui.Tip{Action: ui.Marks, Words: "edit or remove"}))
		return nil
	}
	mark := state.Mark{Span: t.span, Words: about, Speaker: t.speaker, Note: note, Made: time.Now()}
	if t.what != "document" {
		mark.Section = d.SectionTitle(t.span.Start)
	}
	if t.bare {
		mark.Words = ""
	}
	return m.change("Marked: "+t.what+" "+beginning(about), func(s *state.Store) error {
		_, err := s.AddMark(d.Meta.Path, d.Meta.Title, mark)
		return err
	})
}

// marks are the marks of the document that is read and, while they are listed, those of
// others.
type marks struct {
	own, others []placedMark
	noting      *target // what a note is being written on; nil for a mark
}

// placedMark is a mark and where its words are now.
type placedMark struct {
	state.Mark
	now         article.Span
	lost        bool
	path, title string // of another document; "" for the one that is read
}

// of is the index of the mark of a target; -1 for none.
func (k *marks) of(t target) int {
	return slices.IndexFunc(k.own, func(p placedMark) bool { return !p.lost && p.now == t.span && (p.Words == "") == t.bare })
}

// listed is the mark with an index in the list of all; false if there is none.
func (k *marks) listed(i int) (placedMark, bool) {
	all := slices.Concat(k.own, k.others)
	if i < 0 || i >= len(all) {
		return placedMark{}, false
	}
	return all[i], true
}

// entries are the marks as the overlay lists them.
func (k *marks) entries() []overlay.MarkEntry {
	var out []overlay.MarkEntry
	for _, p := range slices.Concat(k.own, k.others) {
		out = append(out, overlay.MarkEntry{
			Words: p.Words, Speaker: p.Speaker, Section: p.Section, Note: p.Note, Lost: p.lost, Document: p.title,
		})
	}
	return out
}

// elsewhere are the marks of all documents but one.
func elsewhere(store *state.Store, path string) []placedMark {
	var out []placedMark
	for _, d := range store.Recent(maxOthers) {
		for _, k := range d.Marks {
			if d.Path != path {
				out = append(out, placedMark{Mark: k, path: d.Path, title: d.Title})
			}
		}
	}
	return out
}

// openAnnotate asks what a note is to be written on.
func (m *Model) openAnnotate() {
	d := m.session.doc
	targets := []target{m.targetHere(), {what: "document", bare: true}}
	if i := d.SectionAt(m.placeRead()); i >= 0 && !d.Sections[i].Heading.Empty() {
		targets = slices.Insert(targets, 1, target{span: d.Sections[i].Heading, what: "section", bare: true})
	}
	var choices []overlay.Choice
	for _, t := range targets {
		if about := m.about(t); about != "" {
			choices = append(choices, overlay.Choice{Name: t.what, About: clean.Line(cutBytes(about, maxAbout)), Msg: t})
		}
	}
	m.put(noteChoice, overlay.NewChoices(m.screen.styles, &m.keys, "Note on", choices), nil)
}

// maxAbout is how much of the words that a note is on is shown beside them, in bytes.
const maxAbout = 256

// beginNote writes a note on a target, or edits the one that is there.
func (m *Model) beginNote(t target) {
	if m.options.Store == nil {
		m.flash("Not saved: " + errNoStore.Error())
		return
	}
	if i := m.marks.of(t); i >= 0 {
		m.openNote(i)
		return
	}
	n := overlay.NewNote(m.screen.styles, &m.keys)
	m.put(noteEditor, n, nil)
	m.marks.noting = &t
	n.Show(-1, m.about(t), "")
}

// openNote edits the note of a listed mark, over the list.
func (m *Model) openNote(mark int) {
	k, ok := m.marks.listed(mark)
	if !ok {
		return
	}
	n := overlay.NewNote(m.screen.styles, &m.keys)
	m.putOver(noteEditor, n)
	n.Show(mark, k.Words, k.Note)
}

// noteClosed marks what a note was to be written on. Written is false where nothing
// was written.
func (m *Model) noteClosed(text string, written bool) tea.Cmd {
	t := m.marks.noting
	m.marks.noting = nil
	if t == nil || !written && !t.always {
		return nil
	}
	return m.mark(*t, text)
}

// beginning is the first words of a text in quotation marks, so that the status
// line says which paragraph was meant.
func beginning(words string) string {
	const cells = 32
	return "“" + draw.Cut(clean.Line(cutBytes(words, 4*cells)), cells) + "”"
}

// cutBytes cuts a text to a length at the end of a character.
func cutBytes(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return strings.ToValidUTF8(s[:limit], "")
}

// change changes what is kept in the background, and reads it anew: another
// instance may have changed it too. Only then is said that it was done. The marks of
// other documents are read while they are listed. Do may be nil.
func (m *Model) change(said string, do func(*state.Store) error) tea.Cmd {
	store, path, generation := m.options.Store, m.session.doc.Meta.Path, m.session.generation
	if store == nil {
		return nil
	}
	all := m.overlay.kind == marksList || do == nil
	return func() tea.Msg {
		answer := marksLoaded{generation: generation, flash: said, list: do == nil}
		if do != nil {
			if err := do(store); err != nil {
				answer.flash = "Not saved: " + oneLine(err)
			}
		}
		kept, _ := store.Load(path)
		answer.marks = kept.Marks
		if all {
			answer.others = elsewhere(store, kept.Path)
		}
		return answer
	}
}

// marksRead loads the marks as they are on the disk now.
func (m *Model) marksRead(msg marksLoaded) {
	if msg.generation != m.session.generation {
		return
	}
	m.setMarks(msg.marks)
	m.marks.others = msg.others
	if msg.flash != "" {
		m.flash(msg.flash)
	}
	if msg.list && m.overlay.kind != marksList {
		m.showMarks()
	}
	m.refreshOverlay()
}

// openMarks lists the marks of the document and, as soon as they are read, those of all
// others.
func (m *Model) openMarks() tea.Cmd {
	m.marks.others = nil
	if m.options.Store == nil || len(m.marks.own) > 0 {
		m.showMarks()
	}
	return m.change("", nil)
}

func (m *Model) showMarks() {
	if len(m.marks.entries()) == 0 {
		m.flash("No marks yet: " + m.keys.Hint(ui.Tip{Action: ui.MarkHere, Words: "marks a passage"}))
		return
	}
	l := overlay.NewMarks(m.screen.styles, &m.keys)
	m.put(marksList, l, func() { l.SetEntries(m.marks.entries()) })
}

// toMark reads the place of a listed mark, in its document.
func (m *Model) toMark(i int) tea.Cmd {
	k, ok := m.marks.listed(i)
	switch {
	case !ok:
		return nil
	case k.path == "":
		m.toPlace(k.now)
		return nil
	}
	m.closeOverlay()
	return m.openFar(k.path, func(o *documentOpened) { o.mark = k.ID })
}

// toMarkNamed reads the place of the mark of this document with that ID, if there is one.
func (m *Model) toMarkNamed(id string) {
	i := slices.IndexFunc(m.marks.own, func(k placedMark) bool { return k.ID == id && !k.lost })
	if i >= 0 {
		m.toPlace(m.marks.own[i].now)
	}
}

// changeMark changes a listed mark.
func (m *Model) changeMark(i int, said string, change func(s *state.Store, path, id string) error) tea.Cmd {
	k, ok := m.marks.listed(i)
	if !ok {
		return nil
	}
	path := cmp.Or(k.path, m.session.doc.Meta.Path)
	return m.change(said, func(s *state.Store) error { return change(s, path, k.ID) })
}

// noteEdited keeps a note, and goes back to where it was written.
func (m *Model) noteEdited(msg ui.NoteEdited) tea.Cmd {
	m.closeOverlay()
	if msg.Mark < 0 {
		return m.noteClosed(msg.Text, true)
	}
	return m.changeMark(msg.Mark, "Note saved", func(s *state.Store, path, id string) error { return s.SetNote(path, id, msg.Text) })
}
