package command

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"briefing/content"
	"briefing/content/clean"
	"briefing/content/library"
	"briefing/model"
	"briefing/ui"
	"briefing/ui/overlay"
)

// shelf answers the reader's questions about the documents that it was started with,
// from the library; without a list, about all that are remembered. It implements
// [model.Collection]; its methods take turns.
type shelf struct {
	app   *app
	names []string // of the list; nil for all that are remembered

	mu     sync.Mutex
	lib    *library.Library // nil before it is opened
	r      *remembered      // nil before the folders have been walked
	inputs []library.Input
	shown  map[string]string
	people []*library.Person // of the last list of names
	filled bool              // everything that is new has been read
}

// newShelf returns what answers for all documents that are remembered, until names are
// listed. It says nothing on standard error.
func (a *app) newShelf() *shelf {
	return &shelf{app: &app{
		in: a.in, document: a.document, out: a.out, err: a.err, getenv: a.getenv, flags: a.flags, bound: a.bound,
		skipped: content.Skipped{}, quiet: true,
	}}
}

// The most rows that lists over all documents show: what is more is found by a filter of
// the question, not of the list. Copies of a story are looked for among so many hits.
const mostRows, mostFolded = 2000, 200

// open opens the library.
func (s *shelf) open() (err error) {
	if s.lib == nil {
		s.lib, err = s.app.openLibrary(s.names)
	}
	return err
}

// below are the documents that are remembered of the one folder that is listed, without a
// look at the folder: most often nothing has changed there since.
func (s *shelf) below(ctx context.Context) (docs []*library.Document) {
	if len(s.names) != 1 || s.open() != nil {
		return nil
	}
	scope, err := s.lib.Scope(ctx, nil)
	if err != nil {
		return nil
	}
	folder := nameOf(s.names[0]) + string(filepath.Separator)
	for _, d := range scope.Documents() {
		if rel, ok := strings.CutPrefix(d.Path, folder); ok {
			d.Shown = filepath.Join(s.names[0], rel)
			docs = append(docs, d)
		}
	}
	slices.SortFunc(docs, func(a, b *library.Document) int { return strings.Compare(a.Shown, b.Shown) })
	return docs
}

// look opens the library and finds what is remembered of the documents.
func (s *shelf) look(ctx context.Context) error {
	if s.r != nil {
		return nil
	}
	if err := s.open(); err != nil {
		return err
	}
	r := &remembered{Library: s.lib}
	var err error
	if len(s.names) > 0 {
		if s.inputs, s.shown, err = r.inputs(ctx, s.app, s.names); err != nil {
			return err
		}
	}
	if r.scope, err = r.Scope(ctx, s.shown); err != nil {
		return err
	}
	s.r = r
	return nil
}

// Documents implements [model.Collection].
func (s *shelf) Documents(ctx context.Context) (entries []overlay.DocumentEntry, all bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.r == nil {
		for _, d := range s.below(ctx) {
			entries = append(entries, s.entry(d, nil))
		}
		if len(entries) > 0 {
			return entries, true, nil
		}
	}
	if err := s.look(ctx); err != nil {
		return nil, false, err
	}
	known := make(map[string]*library.Document)
	for _, d := range s.r.scope.Documents() {
		known[d.Path] = d
	}
	named := make(map[string][]string)
	if people, err := s.r.People(ctx, s.r.scope, true, s.r.corrections); err == nil {
		for _, p := range people {
			for _, at := range p.Places {
				named[at.Document.Path] = append(named[at.Document.Path], p.Name)
			}
		}
	}
	all = len(s.inputs) > 0
	for _, in := range s.inputs {
		d := known[in.Path]
		if d == nil {
			all = false
			continue
		}
		entries = append(entries, s.entry(d, named[d.Path]))
	}
	return entries, all, nil
}

func (s *shelf) entry(d *library.Document, names []string) overlay.DocumentEntry {
	e := overlay.DocumentEntry{
		Path: d.Shown, Name: clean.Line(d.Shown), Title: d.Title, Source: d.Source, Date: d.Date, Day: d.Day,
		Words: d.Words, Quotes: d.Statements, Names: strings.Join(names, "\n"),
	}
	if len(s.names) == 1 {
		if rel, err := filepath.Rel(s.names[0], d.Shown); err == nil && rel != "." {
			e.Name = clean.Line(rel)
		}
	}
	if e.Folder = filepath.Dir(e.Name); e.Folder == "." || len(s.names) != 1 {
		e.Folder = ""
	}
	return e
}

// Fill implements [model.Collection]. Where the library cannot be written, or is damaged,
// the documents are read into memory. The error says, too, what was done about a library
// that could not be used.
func (s *shelf) Fill(ctx context.Context, progress func(done, of int)) error {
	s.mu.Lock()
	err := s.look(ctx)
	r, inputs, shown := s.r, s.inputs, s.shown
	s.mu.Unlock()
	if err != nil || len(inputs) == 0 {
		return err
	}
	fill := s.app.fillOptions(progress)
	sum, err := r.Fill(ctx, inputs, fill)
	if err != nil && ctx.Err() == nil && !r.InMemory() {
		memory, again, failed := s.app.fillMemory(ctx, err, inputs, fill)
		if memory == nil {
			return failed
		}
		sum, err = again, failed
		s.mu.Lock()
		_ = r.Close()
		r.Library, s.lib = memory, memory
		s.mu.Unlock()
	}
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if r.scope, err = r.Scope(ctx, shown); err != nil {
		return err
	}
	s.filled = true
	for _, f := range sum.Failed {
		s.inputs = slices.DeleteFunc(s.inputs, func(in library.Input) bool { return in.Path == f.Path })
	}
	switch n := len(sum.Failed); {
	case n > 0:
		return fmt.Errorf("%d of the documents could not be read: %s", n, clean.Line(filepath.Base(sum.Failed[0].Path)))
	case s.app.notice != "":
		return errors.New(s.app.notice)
	}
	return nil
}

// Next implements [model.Collection]: the documents are in the order of the list.
func (s *shelf) Next(ctx context.Context, path string, by int, trail model.FarTrail) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refresh(ctx); err != nil {
		return "", err
	}
	has, err := s.documentsOn(ctx, trail)
	if err != nil {
		return "", err
	}
	at := slices.IndexFunc(s.inputs, func(in library.Input) bool { return in.Path == nameOf(path) })
	if at < 0 {
		return "", nil
	}
	for at += by; at >= 0 && at < len(s.inputs); at += by {
		if name := s.inputs[at].Path; has[name] {
			return s.shown[name], nil
		}
	}
	return "", nil
}

// documentsOn are the documents in which a trail has a stop.
func (s *shelf) documentsOn(ctx context.Context, trail model.FarTrail) (map[string]bool, error) {
	has := make(map[string]bool)
	if trail.Kind == ui.SearchTrail {
		hits, err := s.r.Search(ctx, s.r.scope, trail.Words, mostHits)
		for _, h := range hits {
			has[h.Document.Path] = true
		}
		return has, err
	}
	if trail.Who == "" {
		for _, d := range s.r.scope.Documents() {
			has[d.Path] = d.Statements > 0
		}
		return has, nil
	}
	people, err := s.r.People(ctx, s.r.scope, false, s.r.corrections)
	for _, p := range people {
		if p.Name != trail.Who && !slices.Contains(p.Aliases, trail.Who) {
			continue
		}
		for _, at := range p.Places {
			if trail.Kind == ui.MentionTrail || at.Statements > 0 {
				has[at.Document.Path] = true
			}
		}
	}
	return has, err
}
