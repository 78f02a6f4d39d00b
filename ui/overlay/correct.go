package overlay

import (
	"cmp"
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/cast"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// Correct is the overlay that asks what is right: who said a statement, or what a
// name names. What is typed filters the answers and is an answer itself.
type Correct struct {
	*Picker
	answers answers
	typed   string
	// other makes the answer of what was typed.
	other func(typed string) answer
}

// answer is one thing that may be right.
type answer struct {
	heading, name, about string
	kind                 article.EntityKind
	msg                  tea.Msg
}

// Choice is one of a few things to choose from, and the message that does it.
type Choice struct {
	Name, About string
	Msg         tea.Msg
}

// NewChoices returns an overlay of a few things to choose from.
func NewChoices(styles *ui.Styles, keys *ui.KeyMap, title string, choices []Choice) *Picker {
	list := make(answers, len(choices))
	for i, c := range choices {
		list[i] = answer{name: c.Name, about: c.About, msg: c.Msg}
	}
	p := NewPicker(styles, keys, Words{Title: title, Choose: "choose"}, Handlers{Choose: func(i int) tea.Msg { return list[i].msg }})
	p.SetSource(list)
	return p
}

// NewCorrect returns an empty overlay.
func NewCorrect(styles *ui.Styles, keys *ui.KeyMap) *Correct {
	c := &Correct{}
	c.Picker = NewPicker(styles, keys,
		Words{Title: "Correct", Noun: "answer", Choose: "that is right", Empty: "nothing to choose from", Filter: "type a name"},
		Handlers{Choose: func(i int) tea.Msg { return c.answers[i].msg }})
	return c
}

// ShowStatement asks who said a statement. The cast must be of the same snapshot.
func (c *Correct) ShowStatement(d *article.Document, of *cast.Cast, quote int) {
	q := &d.Quotes[quote]
	says := func(kind article.CorrectionKind, value string) ui.CorrectionChosen {
		return ui.CorrectionChosen{Correction: article.CorrectStatement(d, q, kind, value)}
	}
	c.SetTitle("Who said “" + draw.Cut(d.StatementWords(q), 40) + "”?")
	c.answers = undo(q.Corrected, says(article.SaidBy, ""))
	seen := map[int]bool{article.NoSpeaker: true}
	list := func(heading string, e int) {
		if seen[e] || d.Entities[e].Count == 0 {
			return
		}
		seen[e] = true
		n := &d.Entities[e]
		c.answers = append(c.answers, answer{heading, n.Name, n.Role, n.Kind, says(article.SaidBy, n.Name)})
	}
	if q.Speaker != article.NoSpeaker && !q.Attributed() {
		list("Perhaps", q.Speaker)
	}
	for _, e := range of.Speakers {
		list("Speakers", e)
	}
	none := answer{heading: "Nobody named", name: "no quotation", about: "a title, a term, a nickname", msg: says(article.NoStatement, "")}
	if q.Kind == article.Reported {
		none.name, none.about = "no statement", "the writer's own words"
	}
	c.answers = append(
		c.answers,
		answer{heading: "Nobody named", name: "nobody", about: "leave it unattributed", msg: says(article.SaidByNobody, "")},
		none,
	)
	for e := range d.Entities {
		if d.Entities[e].Kind.IsPerson() {
			list("People", e)
		}
	}
	for e := range d.Entities {
		if !d.Entities[e].Kind.IsPerson() && d.Entities[e].Kind != article.Place {
			list("Others", e)
		}
	}
	c.other = func(typed string) answer {
		return answer{heading: "Another name", name: typed, about: "said it", msg: says(article.SaidBy, typed)}
	}
	c.list()
}

// correctable are the kinds of which a reader may say that a name is one.
func correctable() []article.EntityKind {
	return []article.EntityKind{article.Person, article.Organization, article.Place, article.Agreement, article.Other}
}

// ShowName asks what a name names.
func (c *Correct) ShowName(d *article.Document, entity int) {
	e := &d.Entities[entity]
	is := func(kind article.CorrectionKind, value string) ui.CorrectionChosen {
		return ui.CorrectionChosen{Correction: article.Correction{Kind: kind, Target: e.Name, Value: value}}
	}
	c.SetTitle("What is “" + draw.Cut(e.Name, 40) + "”?")
	c.answers = undo(e.Corrected, is(article.KindIs, ""))
	for _, k := range correctable() {
		if k != e.Kind {
			c.answers = append(c.answers, answer{"It is", cmp.Or(k.Noun(), "something else"), "", k, is(article.KindIs, k.String())})
		}
	}
	c.answers = append(c.answers, answer{heading: "It is", name: "no name", about: "the words name nothing", msg: is(article.NoName, "")})
	for i := range d.Entities {
		if o := &d.Entities[i]; i != entity && o.Count > 0 {
			c.answers = append(c.answers, answer{"The same as", o.Name, o.Role, o.Kind, is(article.SameAs, o.Name)})
		}
	}
	c.other = func(typed string) answer {
		return answer{heading: "A better name", name: typed, about: "is its full name", kind: e.Kind, msg: is(article.NamedBetter, typed)}
	}
	c.list()
}

// ShowAll lists corrections, to take them back.
func (c *Correct) ShowAll(list []article.Correction) {
	c.SetTitle("Corrections")
	c.words.Noun, c.words.Choose = "correction", "take it back"
	c.answers = nil
	for _, fix := range list {
		c.answers = append(c.answers, answer{name: fix.String(), msg: ui.CorrectionChosen{Correction: fix, Undo: true}})
	}
	c.other = nil
	c.list()
}

// undo is the answer that takes a correction back, where there is one.
func undo(corrected bool, msg ui.CorrectionChosen) answers {
	if !corrected {
		return nil
	}
	msg.Undo = true
	return answers{{heading: "Corrected", name: "undo", about: "as it was recognised", msg: msg}}
}

// list offers the answers, and what was typed as one more.
func (c *Correct) list() {
	c.typed = strings.Join(strings.Fields(c.Filter()), " ")
	offered := c.answers
	if c.typed != "" && c.other != nil {
		offered = append(offered[:len(offered):len(offered)], c.other(c.typed))
	}
	c.handlers.Choose = func(i int) tea.Msg { return offered[i].msg }
	c.SetSource(offered)
}

// Update handles keys, the wheel and clicks.
func (c *Correct) Update(msg tea.Msg) tea.Cmd {
	cmd := c.Picker.Update(msg)
	if typed := strings.Join(strings.Fields(c.Filter()), " "); typed != c.typed {
		c.list()
	}
	return cmd
}

// answers is a list of them.
type answers []answer

// Len implements Source.
func (a answers) Len() int { return len(a) }

// Heading implements Source.
func (a answers) Heading(i int) string { return a[i].heading }

// Name implements Source.
func (a answers) Name(i int) string { return a[i].name }

// Text implements Source.
func (a answers) Text(i int) string { return a[i].name + "\n" + a[i].about }

// Draw implements Source: the answer and what it means on one line.
func (a answers) Draw(s *ui.Styles, i, width int, selected bool) []string {
	name := s.Text
	if a[i].kind != article.Other {
		name = s.Kind(a[i].kind, true)
	}
	return draw.Rows(width, s.Selected, selected, []draw.Sides{{Left: []draw.Piece{
		{Text: a[i].name, Style: name}, {Text: "  "}, {Text: a[i].about, Style: s.Quiet},
	}}})
}
