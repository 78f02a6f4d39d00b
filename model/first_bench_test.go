package model

import (
	"context"
	"testing"

	"briefing/content"
	"briefing/ui"
)

// BenchmarkFirstView opens the built-in briefing and draws its first frame: what
// happens between the start of main and the first frame, but for Bubble Tea.
func BenchmarkFirstView(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		book, err := content.Open(context.Background(), "", content.Options{})
		if err != nil {
			b.Fatal(err)
		}
		m := New(book, Options{Keys: ui.Keys(), Theme: ui.Dark, Colour: true, Width: 120, Height: 40})
		if m.View().Content == "" {
			b.Fatal("nothing drawn")
		}
	}
}

// BenchmarkKey scrolls by a line and draws the frame.
func BenchmarkKey(b *testing.B) {
	doc, err := builtin()
	if err != nil {
		b.Fatal(err)
	}
	m := New(finished{doc}, Options{Keys: ui.Keys(), Theme: ui.Dark, Colour: true, Width: 120, Height: 40})
	keys := [2]string{"j", "k"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		_, _ = m.Update(keyPress(keys[i/40%2]))
		_ = m.View()
	}
}
