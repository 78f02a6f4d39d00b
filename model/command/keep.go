package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/export"
	"briefing/model/linear"
	"briefing/model/state"
)

// store is where places and marks are kept; nil in a restricted session.
func (a *app) store() *state.Store {
	if a.flags.restricted {
		return nil
	}
	return state.Open(state.Dir(a.getenv))
}

// place is where a linear reading of a document of that name begins, and what keeps how
// far it came, what is marked and what is corrected. Each step is kept, so that a
// terminal that goes away loses nothing.
func (a *app) place(ctx context.Context, name string, d *article.Document) linear.Options {
	store, path := a.store(), d.Meta.Path
	kept, notice := store.Load(path)
	var o linear.Options
	if kept.Place.Offset > 0 {
		o.From, _ = state.Find(d, kept.Place)
	}
	a.warn(notice)
	told := false
	o.Moved = func(offset int) {
		err := store.SavePlace(path, state.Of(d), state.At(d, offset), time.Now())
		if err != nil && !errors.Is(err, state.ErrNotKept) && !told {
			told = true
			a.warn(oneLine(err))
		}
	}
	if store == nil {
		return o
	}
	o.Copy = a.clipboard()
	o.Mark = func(m state.Mark) error {
		_, err := store.AddMark(path, d.Meta.Title, m)
		return err
	}
	o.Marks = func() []state.Mark {
		kept, _ := store.Load(path)
		return kept.Marks
	}
	o.Correct = func(c article.Correction, undo bool) (*article.Document, error) {
		change := store.AddCorrection
		if undo {
			change = store.RemoveCorrections
		}
		if err := change(path, c); err != nil {
			return nil, err
		}
		return a.readDocument(ctx, name)
	}
	return o
}

// warn says something on standard error that does not stop the work.
func (a *app) warn(notice string) {
	if a.quiet {
		a.notice = cmp.Or(notice, a.notice)
	} else if notice != "" {
		fmt.Fprintln(a.err, "briefing: "+notice)
	}
}

// marks writes the marks of a document as Markdown.
func (a *app) marks(w io.Writer, d *article.Document) error {
	if all := a.kept(d); len(all) > 0 { // else it was said that there are none
		return export.Marks(w, d, all)
	}
	return nil
}

// marksJSON writes the marks of a document as JSON Lines.
func (a *app) marksJSON(w io.Writer, d *article.Document) error {
	return export.MarksJSON(w, d, a.kept(d))
}

// kept is the marks of a document where their words stand now, in text order;
// those whose words are gone come last. Where there are none, that is said.
func (a *app) kept(d *article.Document) []export.Mark {
	found, notice := a.store().Load(d.Meta.Path)
	a.warn(notice)
	if len(found.Marks) == 0 && notice == "" {
		a.warn("nothing is marked in " + clean.Line(d.Meta.Path) + ": m marks while you read")
	}
	finder := state.NewMarkFinder(d)
	out := make([]export.Mark, 0, len(found.Marks))
	for _, m := range found.Marks {
		span, ok := finder.Find(m)
		out = append(out, export.Mark{
			Span: span, Words: m.Words, Note: m.Note, Made: m.Made,
			Lost: !ok, Speaker: m.Speaker, Section: m.Section,
		})
	}
	slices.SortStableFunc(out, func(x, y export.Mark) int {
		if x.Lost != y.Lost {
			if x.Lost {
				return 1
			}
			return -1
		}
		return x.Span.Start - y.Span.Start
	})
	return out
}
