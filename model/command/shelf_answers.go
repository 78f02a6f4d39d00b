package command

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/export"
	"briefing/content/library"
	"briefing/model"
	"briefing/ui/overlay"
)

// asked answers a question with what is known by now.
func (s *shelf) asked(ctx context.Context, answer func() (model.Found, error)) (model.Found, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refresh(ctx); err != nil {
		return model.Found{}, err
	}
	return answer()
}

// refresh looks at the documents; while they are being read, what has been read counts.
func (s *shelf) refresh(ctx context.Context) error {
	if err := s.look(ctx); err != nil {
		return err
	}
	if len(s.names) > 0 && !s.filled {
		if scope, err := s.r.Scope(ctx, s.shown); err == nil {
			s.r.scope = scope
		}
	}
	return nil
}

// Voices implements [model.Collection]: statements by speaker or, where there are too
// many to be read through, the speakers.
func (s *shelf) Voices(ctx context.Context, reported bool) (model.Found, error) {
	return s.asked(ctx, func() (model.Found, error) { return s.voices(ctx, reported) })
}

func (s *shelf) voices(ctx context.Context, reported bool) (model.Found, error) {
	total := 0
	for _, d := range s.r.scope.Documents() {
		total += d.Statements
	}
	if total > mostRows {
		found, err := s.listNames(ctx, "Voices · all documents", true)
		found.Noun = "speaker"
		return found, err
	}
	list, err := s.r.Statements(ctx, s.r.scope, library.Filter{Reported: reported})
	if err != nil {
		return model.Found{}, err
	}
	said := library.Gather(list)
	found := model.Found{Title: "Voices · all documents", Of: len(said)}
	for _, group := range library.BySpeaker(said) {
		for _, q := range group {
			p := passage(q)
			p.Group = fmt.Sprintf("%s · %d", cmp.Or(group[0].Speaker, overlay.Unattributed), len(group))
			found.Rows = append(found.Rows, p)
		}
	}
	return found, nil
}

// passage is a statement as it is listed.
func passage(q *library.Said) overlay.Passage {
	about := placeOf(q.Document, len(q.Also))
	if q.Differs != nil {
		about += " · ≠ " + export.DocumentTitle(q.Differs.Statement.Document)
	}
	return overlay.Passage{Path: q.Document.Shown, Span: q.Span, Person: -1, Text: q.InMarks(), About: about}
}

// placeOf says what a document is, title, source and date, and in how many others the
// same is.
func placeOf(d *library.Document, others int) string {
	more := ""
	if others > 0 {
		more = fmt.Sprintf("and in %d more", others)
	}
	return article.JoinNonEmpty(" · ", export.DocumentTitle(d), d.Source, d.Date, more)
}

// Names implements [model.Collection].
func (s *shelf) Names(ctx context.Context) (model.Found, error) {
	return s.asked(ctx, func() (model.Found, error) { return s.listNames(ctx, "Who is who · all documents", false) })
}

// listNames lists who is named, or who speaks.
func (s *shelf) listNames(ctx context.Context, title string, speakers bool) (model.Found, error) {
	people, err := s.r.People(ctx, s.r.scope, speakers, s.r.corrections)
	if err != nil {
		return model.Found{}, err
	}
	s.people = people
	found := model.Found{Title: title, Of: len(people)}
	for i, p := range people[:min(len(people), mostRows)] {
		about := fmt.Sprintf("%s · %s", article.Counted(p.Statements, "statement"), article.Counted(len(p.Places), "document"))
		if first, last := p.Places[0].Document.Day, p.Places[len(p.Places)-1].Document.Day; first != "" && last != "" && first != last {
			about += fmt.Sprintf(" · %s to %s", article.DayOf(first), article.DayOf(last))
		}
		found.Rows = append(found.Rows, overlay.Passage{Person: i, Text: p.Title(), About: about})
	}
	return found, nil
}

// Person implements [model.Collection]: the statements in the order of their dates, the
// documents in which the name alone is, and who else is quoted in them.
func (s *shelf) Person(ctx context.Context, person int, reported bool) (model.Found, error) {
	return s.asked(ctx, func() (model.Found, error) { return s.statementsOf(ctx, person, reported) })
}

func (s *shelf) statementsOf(ctx context.Context, person int, reported bool) (model.Found, error) {
	if person < 0 || person >= len(s.people) {
		return model.Found{}, fmt.Errorf("the documents have changed: close the list and open it again")
	}
	who := s.people[person]
	list, err := s.r.Statements(ctx, s.r.scope, library.Filter{Of: who, Reported: reported})
	if err != nil {
		return model.Found{}, err
	}
	said := library.Gather(list)
	found := model.Found{Title: who.Title() + " · " + article.Counted(len(who.Places), "document"), Of: len(said)}
	for i := range said[:min(len(said), mostRows)] {
		p := passage(&said[i])
		p.Lead = cmp.Or(said[i].Document.Date, "undated")
		found.Rows = append(found.Rows, p)
	}
	for _, at := range who.Places { // where nothing is said, the place of the name
		if at.Statements == 0 && len(found.Rows) < mostRows {
			found.Rows = append(found.Rows, overlay.Passage{
				Path: at.Document.Shown, Span: article.Span{Start: at.First, End: at.First + 1}, Person: -1,
				Group: "Named in", Lead: at.Document.Date, Text: placeOf(at.Document, 0), About: article.Counted(at.Mentions, "mention"),
			})
			found.Of++
		}
	}
	with := s.company(who)
	found.Rows, found.Of = append(found.Rows, with...), found.Of+len(with)
	return found, nil
}

// company are those who are quoted in the documents that name somebody: those in most of
// them first.
func (s *shelf) company(who *library.Person) (rows []overlay.Passage) {
	in := make(map[*library.Document]bool)
	for _, at := range who.Places {
		in[at.Document] = true
	}
	shared := make(map[int]int)
	for i, p := range s.people {
		for _, at := range p.Places {
			if p != who && at.Statements > 0 && in[at.Document] {
				shared[i]++
			}
		}
	}
	order := slices.SortedFunc(maps.Keys(shared), func(a, b int) int { return cmp.Or(shared[b]-shared[a], a-b) })
	for _, i := range order[:min(len(order), mostWith)] {
		rows = append(rows, overlay.Passage{Person: i, Group: "With", Text: s.people[i].Name, About: "in " + article.Counted(shared[i], "document")})
	}
	return rows
}

// Timeline implements [model.Collection].
func (s *shelf) Timeline(ctx context.Context) (model.Found, error) {
	return s.asked(ctx, func() (model.Found, error) { return s.timeline(ctx) })
}

func (s *shelf) timeline(ctx context.Context) (model.Found, error) {
	events, err := s.r.Events(ctx, s.r.scope, mostRows)
	found := model.Found{Title: "Timeline · all documents", Of: len(events)}
	for i := range events {
		e := &events[i]
		found.Rows = append(found.Rows, overlay.Passage{Path: e.Document.Shown, Span: e.Span, Person: -1, Lead: e.Date, Text: e.Sentence, About: placeOf(e.Document, 0)})
	}
	if len(events) == mostRows {
		found.Title += fmt.Sprintf(" · the first %d", mostRows)
	}
	return found, err
}

// Search implements [model.Collection].
func (s *shelf) Search(ctx context.Context, words string) (model.Found, error) {
	return s.asked(ctx, func() (model.Found, error) { return s.hits(ctx, words) })
}

func (s *shelf) hits(ctx context.Context, words string) (model.Found, error) {
	hits, err := s.r.Search(ctx, s.r.scope, words, mostFolded)
	found := model.Found{Title: fmt.Sprintf("“%s” · all documents", clean.Line(words))}
	for _, p := range passagesOf(hits) {
		found.Rows = append(found.Rows, overlay.Passage{
			Path: p.Document.Shown, Span: article.Span{Start: p.Start, End: p.End}, Person: -1, Text: p.Text, About: placeOf(p.Document, len(p.Also)),
		})
	}
	if found.Of = len(found.Rows); len(hits) == mostFolded {
		found.Title += fmt.Sprintf(" · the first %d", mostFolded)
	}
	return found, err
}

// Compare implements [model.Collection].
func (s *shelf) Compare(ctx context.Context, first, second string) (string, error) {
	found, err := s.app.findings(ctx, []string{first, second}, false)
	if err != nil {
		return "", err
	}
	if len(found) == 0 {
		return "Nothing differs.", nil
	}
	var out bytes.Buffer
	err = export.Findings(&out, found, false)
	return out.String(), err
}
