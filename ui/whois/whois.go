package whois

import (
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/card"
	"briefing/ui/cast"
	"briefing/ui/draw"
	"briefing/ui/pager"
	"briefing/ui/picker"

	tea "charm.land/bubbletea/v2"
)

// Whois is the overlay of names and cards.
type Whois struct {
	list *picker.Picker
	card *pager.Pager
	keys *ui.KeyMap

	names names
	open  int // the entity whose card shows; -1 for the list
}

// New returns an empty overlay.
func New(styles *ui.Styles, keys *ui.KeyMap) *Whois {
	w := &Whois{keys: keys, open: -1, card: pager.New(styles, keys)}
	w.names = names{doc: &article.Document{}, cast: &cast.Cast{}}
	w.list = picker.New(styles, keys,
		picker.Words{Title: "Who is this?", Noun: "name", Empty: "no name is on screen", Choose: "card"},
		picker.Deeds{Choose: func(i int) tea.Msg { return ui.EntityOpened{Index: w.names.entities[i]} }})
	w.card.SetHint(keys.Hint(ui.Tip{Action: ui.ListChoose, Words: "follow the mentions"}, ui.Tip{Action: ui.ListClose, Words: "back"}))
	return w
}

// Show lists the entities, in the order given, each once; the cast must be of the
// same snapshot.
func (w *Whois) Show(doc *article.Document, c *cast.Cast, entities []int) {
	w.names = names{doc: doc, cast: c}
	seen := make(map[int]bool)
	for _, e := range entities {
		if e >= 0 && e < len(doc.Entities) && !seen[e] {
			seen[e] = true
			w.names.entities = append(w.names.entities, e)
		}
	}
	w.list.SetSource(w.names)
}

// Open shows the card of an entity; the cast must be of the same snapshot.
func (w *Whois) Open(doc *article.Document, c *cast.Cast, entity int) {
	if entity < 0 || entity >= len(doc.Entities) {
		return
	}
	w.open = entity
	facts := cast.About(doc, c, entity)
	w.card.SetPage("Who is this?", func(s *ui.Styles, width int) []string {
		return card.Lines(s, doc, c, facts, width)
	})
}

// Opened is the entity whose card shows; -1 while the list shows.
func (w *Whois) Opened() int { return w.open }

// SetSize sets the size of the box in cells.
func (w *Whois) SetSize(width, height int) {
	w.list.SetSize(width, height)
	w.card.SetSize(width, height)
}

// Wanted is the height of a box of that width that shows the card or every name,
// but no more than most.
func (w *Whois) Wanted(width, most int) int {
	if w.open < 0 {
		return w.list.Wanted(width, most)
	}
	return w.card.Wanted(width, most)
}

// SetFocused does nothing: an overlay has the focus while it is open.
func (w *Whois) SetFocused(bool) {}

// SetStyles changes the styles.
func (w *Whois) SetStyles(s *ui.Styles) {
	w.list.SetStyles(s)
	w.card.SetStyles(s)
}

// Update obeys keys, the wheel and clicks. On a card, enter follows the mentions.
func (w *Whois) Update(msg tea.Msg) tea.Cmd {
	if w.open < 0 {
		return w.list.Update(msg)
	}
	if k, ok := msg.(tea.KeyPressMsg); ok {
		if a, _ := w.keys.Find(ui.Listing, k.String()); a == ui.ListChoose {
			at := w.open
			return func() tea.Msg { return ui.EntityChosen{Index: at} }
		}
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

// names is the list of names.
type names struct {
	doc      *article.Document
	cast     *cast.Cast
	entities []int
}

func (n names) entity(i int) *article.Entity { return &n.doc.Entities[n.entities[i]] }

// Len implements picker.Source.
func (n names) Len() int { return len(n.entities) }

// Heading implements picker.Source.
func (n names) Heading(int) string { return "" }

// Name implements picker.Source.
func (n names) Name(i int) string { return n.entity(i).Name }

// Text implements picker.Source.
func (n names) Text(i int) string {
	e := n.entity(i)
	return strings.Join(append([]string{e.Name, e.Role, e.Affiliation}, e.Aliases...), "\n")
}

// Draw implements picker.Source: the name, and what stands first on its card.
func (n names) Draw(s *ui.Styles, i, width int, selected bool) []string {
	e := n.entity(i)
	about := e.Role
	if about == "" {
		about = e.Note
	}
	if about == "" {
		about = card.Kind(e.Kind)
	}
	name := s.Kind(e.Kind, true).Italic(!e.Declared)
	return draw.Rows(width, s.Selected, selected, []draw.Sides{{Left: []draw.Piece{
		{Text: e.Name, Style: name}, {Text: "  "}, {Text: about, Style: s.Quiet},
	}}})
}
