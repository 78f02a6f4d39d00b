package overlay

import (
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/cast"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// Whois is the overlay of names and cards.
type Whois struct {
	list *Picker
	card *Pager
	keys *ui.KeyMap

	names  names
	listed int // how many of the names the list has
	open   int // the entity whose card shows; -1 for the list
}

// NewWhois returns an empty overlay.
func NewWhois(styles *ui.Styles, keys *ui.KeyMap) *Whois {
	w := &Whois{keys: keys, open: -1, listed: -1, card: NewPager(styles, keys)}
	w.names = names{doc: &article.Document{}, cast: &cast.Cast{}}
	w.list = NewPicker(styles, keys,
		Words{
			Title: "Who is this?", Noun: "name", Choose: "card",
			Empty: "No names on screen: type to search all", Filter: "type to find any name",
		},
		Handlers{
			Choose: func(i int) tea.Msg { return ui.EntityOpened{Index: w.names.entities[i]} },
			Copy:   func(i int) tea.Msg { return ui.CopyAsked{Text: w.names.entity(i).Title(), What: "name"} },
		})
	return w
}

// Show lists the entities, in the order given, each once, and all others where a
// filter asks for them: who is asked about may have been named pages ago. The cast
// must be of the same snapshot.
func (w *Whois) Show(doc *article.Document, c *cast.Cast, entities []int) {
	w.names = names{doc: doc, cast: c}
	seen := make(map[int]bool)
	list := func(e int) {
		if e >= 0 && e < len(doc.Entities) && !seen[e] {
			seen[e] = true
			w.names.entities = append(w.names.entities, e)
		}
	}
	for _, e := range entities {
		list(e)
	}
	w.names.here = len(w.names.entities)
	for e := range doc.Entities {
		list(e)
	}
	w.listed = -1 // those of an earlier snapshot
	w.offer()
}

// offer lists what the filter is for: only those on screen while there is none.
func (w *Whois) offer() {
	n := w.names
	if strings.TrimSpace(w.list.Filter()) == "" {
		n.entities = n.entities[:n.here]
	}
	if n.Len() != w.listed {
		w.listed = n.Len()
		w.list.SetSource(n)
	}
}

// Open shows the card of an entity; the cast must be of the same snapshot.
func (w *Whois) Open(doc *article.Document, c *cast.Cast, entity int) {
	if entity < 0 || entity >= len(doc.Entities) {
		return
	}
	w.open = entity
	facts := cast.About(doc, c, entity)
	hint := ui.Tip{Action: ui.ListChoose, Words: "follow the mentions"}
	more := w.keys.Hint(hint)
	if len(c.Quotes(entity)) > 0 {
		hint.Words = "follow the quotations"
		more = w.keys.Hint(hint, ui.Tip{Action: ui.Mentions, Words: "all mentions"})
	}
	w.card.SetHint(more + " · " + w.keys.Hint(ui.Tip{Action: ui.ListClose, Words: "back"}))
	w.card.act = func(a ui.Action) tea.Msg {
		if a == ui.ListChoose || a == ui.Mentions {
			return ui.EntityChosen{Index: entity, Mentions: a == ui.Mentions}
		}
		return nil
	}
	w.card.SetPage("Who is this?", func(s *ui.Styles, width int) []string {
		return cast.Card(s, doc, c, facts, width)
	})
}

// SetSize sets the size of the box in cells.
func (w *Whois) SetSize(width, height int) {
	w.list.SetSize(width, height)
	w.card.SetSize(width, height)
}

// whoisHeight is how high the list is at least where names elsewhere can be asked
// for: those need room, too.
const whoisHeight = 8

// Wanted is the height of a box of that width that shows the card or every name on
// screen, but no more than most.
func (w *Whois) Wanted(width, most int) int {
	switch {
	case w.open >= 0:
		return w.card.Wanted(width, most)
	case w.names.here < w.names.Len():
		return min(most, max(whoisHeight, w.list.Wanted(width, most)))
	}
	return w.list.Wanted(width, most)
}

// SetTurn sets what the key for all documents sends; nil where there is no other.
func (w *Whois) SetTurn(turn func() tea.Msg) { w.list.SetTurn(turn) }

// SetStyles changes the styles.
func (w *Whois) SetStyles(s *ui.Styles) {
	w.list.SetStyles(s)
	w.card.SetStyles(s)
}

// Update handles keys, the wheel and clicks. On a card, enter follows
// the entity.
func (w *Whois) Update(msg tea.Msg) tea.Cmd {
	if w.open < 0 {
		cmd := w.list.Update(msg)
		w.offer()
		return cmd
	}
	return w.card.Update(msg)
}

// View draws the box: exactly the height in lines of exactly the width in cells.
func (w *Whois) View() string {
	if w.open < 0 {
		return w.list.View()
	}
	return w.card.View()
}

// RowAt returns the entity that is listed in line y of the box; false if there is
// none.
func (w *Whois) RowAt(y int) (entity int, ok bool) {
	if w.open >= 0 {
		return -1, false
	}
	i, ok := w.list.RowAt(y)
	if !ok {
		return -1, false
	}
	return w.names.entities[i], true
}

// names is the list of names: first those on screen, then all others.
type names struct {
	doc      *article.Document
	cast     *cast.Cast
	entities []int
	here     int
}

func (n names) entity(i int) *article.Entity { return &n.doc.Entities[n.entities[i]] }

// Len implements Source.
func (n names) Len() int { return len(n.entities) }

// Heading implements Source.
func (n names) Heading(i int) string {
	if i < n.here {
		return ""
	}
	return "elsewhere in the text"
}

// Name implements Source.
func (n names) Name(i int) string { return n.entity(i).Name }

// Text implements Source.
func (n names) Text(i int) string {
	e := n.entity(i)
	return strings.Join(append([]string{e.Name, e.Role, e.Affiliation}, e.Aliases...), "\n")
}

// Draw implements Source: the name, and what is first on its card.
func (n names) Draw(s *ui.Styles, i, width int, selected bool) []string {
	e := n.entity(i)
	about := e.Role
	if about == "" {
		about = e.Note
	}
	if about == "" {
		about = e.Kind.Noun()
	}
	name := s.Kind(e.Kind, true).Italic(!e.Declared)
	return draw.Rows(width, s.Selected, selected, []draw.Sides{{Left: []draw.Piece{
		{Text: e.Name, Style: name}, {Text: "  "}, {Text: about, Style: s.Quiet},
	}}})
}
