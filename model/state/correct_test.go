package state

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"briefing/content/article"
)

func TestCorrections(t *testing.T) {
	dir := t.TempDir()
	s := Open(filepath.Join(dir, "state"))
	doc, folder := filepath.Join(dir, "texts", "a.md"), filepath.Join(dir, "texts")
	first := article.Correction{Kind: article.SaidBy, Target: "It will fall", Span: article.Span{Start: 10, End: 22}, Value: "Ann Dole"}
	again := first
	again.Kind, again.Value = article.SaidByNobody, ""
	elsewhere := first
	elsewhere.Span = article.Span{Start: 90, End: 102}
	kind := article.Correction{Kind: article.KindIs, Target: "Strand", Value: "person"}
	name := article.Correction{Kind: article.NamedBetter, Target: "Strand", Value: "Leif Strand"}
	for _, c := range []article.Correction{first, elsewhere, again, kind, name} {
		must(t, s.AddCorrection(doc, c))
	}
	// One for the folder, and a statement's, which is nobody's there.
	must(t, s.AddCorrection(folder, article.Correction{Kind: article.SameAs, Target: "the Bank", Value: "Bank of Quay"}))
	must(t, s.AddCorrection(folder, first))

	got, notice := Open(s.dir).Corrections(doc)
	want := []article.Correction{{Kind: article.SameAs, Target: "the Bank", Value: "Bank of Quay"}, again, elsewhere, kind, name}
	if notice != "" || !slices.Equal(got, want) {
		t.Errorf("notice %q, corrections\n%+v\nwant\n%+v", notice, got, want)
	}
	must(t, s.RemoveCorrections(doc, again))
	if err := s.RemoveCorrections(doc, again); !errors.Is(err, ErrNoCorrection) {
		t.Errorf("taken back twice: %v", err)
	}
	if got, _ := s.Corrections(doc); len(got) != 4 {
		t.Errorf("%d corrections after one was taken back", len(got))
	}
	// What was called better is taken back under its new name, with all that was said of it.
	must(t, s.RemoveCorrections(doc, article.Correction{Kind: article.KindIs, Target: "Leif Strand"}))
	if got, _ := s.Corrections(doc); len(got) != 3 {
		t.Errorf("%d corrections after the name's were taken back: %+v", len(got), got)
	}
	if list, _ := (*Store)(nil).Corrections(doc); list != nil {
		t.Error("a store that saves nothing has corrections")
	}
}
