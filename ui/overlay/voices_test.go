package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/cast"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	"github.com/charmbracelet/x/exp/golden"
)

func voicesPane(theme string, d *article.Document, w, h int) *overlay.Voices {
	keys := ui.Keys()
	v := overlay.NewVoices(uitest.Styles(theme), &keys)
	v.SetSize(w, h)
	v.Show(d, cast.Of(d))
	return v
}

func TestVoicesGolden(t *testing.T) {
	for _, size := range [][2]int{{30, 30}, {60, 30}, {96, 24}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(voicesPane("dark", uitest.Harbour(), size[0], size[1]).View()))
		})
	}
	for _, theme := range []string{"dark", "light", "plain"} {
		t.Run(theme, func(t *testing.T) {
			v := voicesPane(theme, uitest.Harbour(), 60, 24)
			v.Move(1)
			golden.RequireEqual(t, v.View())
		})
	}
}

func TestVoicesSweep(t *testing.T) {
	uitest.Sweep(t, voicesPane("plain", uitest.Harbour(), 0, 0))
	uitest.Sweep(t, voicesPane("plain", &article.Document{}, 0, 0))
}

func TestVoicesEveryQuotationIsReached(t *testing.T) {
	d := uitest.Harbour()
	v := voicesPane("plain", d, 60, 12)
	seen := map[int]bool{}
	for range d.Quotes {
		got := uitest.Press(v, "enter")
		if len(got) != 1 {
			t.Fatalf("enter sent %v", got)
		}
		seen[got[0].(ui.QuoteChosen).Index] = true
		uitest.Press(v, "down")
	}
	if len(seen) != len(d.Quotes) {
		t.Errorf("%d of %d quotations reached", len(seen), len(d.Quotes))
	}
}

func TestVoicesWhatIsShown(t *testing.T) {
	view := uitest.Plain(voicesPane("plain", uitest.Harbour(), 90, 40).View())
	for _, want := range []string{
		"1 Ada Quill · 2", "2 Bertil Ohm · 2", "3 李小龍 · 1", "Unattributed · 2",
		"“The line is cheap … and the quarrel is old.”", "A spokesman  § What is not known", "§ On trust",
	} {
		if !strings.Contains(view, want) {
			t.Errorf("%q is not shown:\n%s", want, view)
		}
	}
	if strings.Index(view, "Unattributed") < strings.Index(view, "李小龍") {
		t.Error("what nobody is known to have said does not come last")
	}
}

func TestVoicesAnUncertainSpeakerIsNotShown(t *testing.T) {
	d := uitest.Harbour()
	for i := range d.Quotes {
		d.Quotes[i].Confidence = article.Certain - 1
	}
	view := voicesPane("plain", d, 80, 40).View()
	if strings.Contains(view, "Ada Quill ·") || !strings.Contains(view, "Unattributed · 7") {
		t.Errorf("a guess is shown as a fact:\n%s", view)
	}
}

func TestVoicesFilter(t *testing.T) {
	d := uitest.Harbour()
	for filter, want := range map[string]int{"ohm": 2, "trust": 1, "bertil thaw": 1, "unattributed": 2, "brtl": 2, "PIER": 1} {
		v := voicesPane("plain", d, 80, 40)
		v.SetFilter(filter)
		if got := fmt.Sprintf(" %d of 7 ", want); !strings.Contains(v.View(), got) {
			t.Errorf("%q does not list%s:\n%s", filter, got, v.View())
		}
	}
}

func TestVoicesANewSnapshotKeepsTheQuotation(t *testing.T) {
	d := uitest.Harbour()
	v := voicesPane("plain", d, 80, 40)
	v.Move(4)
	at := v.Quote()
	d2 := uitest.Harbour()
	d2.Quotes[0].Confidence = 0
	v.Show(d2, cast.Of(d2))
	if v.Quote() != at {
		t.Errorf("quotation %d is selected, want %d", v.Quote(), at)
	}
	v.Show(&article.Document{}, cast.Of(&article.Document{}))
	if v.Quote() != -1 {
		t.Error("a quotation is selected where there is none")
	}
}

func BenchmarkVoicesShow(b *testing.B) {
	d := uitest.Many(50000, 50)
	c := cast.Of(d)
	v := voicesPane("dark", d, 80, 40)
	for b.Loop() {
		v.Show(d, c)
		v.View()
	}
}

func BenchmarkVoicesType(b *testing.B) {
	v := voicesPane("dark", uitest.Many(50000, 50), 80, 40)
	for b.Loop() {
		v.SetFilter("")
		v.SetFilter("quite 777")
		v.View()
	}
}

func TestVoicesOfATranscript(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("We wait for the tide and for the pilot. ", 12))
	text := "Ada 0:12 " + long + "\n\nPILOT So?"
	d := uitest.Sample(text)
	d.Entities = []article.Entity{{Name: "Ada Quill", Kind: article.Person, Count: 1}}
	d.Quotes = []article.Quote{
		{Parts: []article.Span{{Start: 9, End: 9 + len(long)}}, Speaker: 0, Confidence: 97, Turn: true, Time: "0:12"},
		{Parts: []article.Span{{Start: len(text) - 3, End: len(text)}}, Source: uitest.Find(d, "PILOT"), Speaker: article.NoSpeaker, Confidence: 97, Turn: true, Voice: "The Pilot"},
	}
	v := voicesPane("plain", d, 96, 16)
	v.Move(1) // what is selected shows more
	view := uitest.Plain(v.View())
	for _, want := range []string{"1 Ada Quill · 1 · 99 %", "0:12  108 words", "The Pilot"} {
		if !strings.Contains(view, want) {
			t.Errorf("%q is not shown:\n%s", want, view)
		}
	}
	if n := strings.Count(view, "pilot"); n > 6 {
		t.Errorf("more than the first lines of a turn are shown:\n%s", view)
	}
}
