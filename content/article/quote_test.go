package article

import "testing"

func TestFollowing(t *testing.T) {
	at := func(start, end, speaker int, k QuoteKind) Quote {
		return Quote{Parts: []Span{{start, end}}, Speaker: speaker, Kind: k, Confidence: 90, Source: Span{start - 9, start - 5}}
	}
	d := &Document{
		Quotes:   []Quote{at(10, 20, 0, Direct), at(45, 50, 0, Mixed), at(55, 58, 1, Mixed)},
		Reported: []Quote{at(40, 60, 0, Reported)},
	}
	all := d.Following(true)
	if len(all.Quotes) != 3 || all.Quotes[1].Kind != Reported || all.Quotes[2].Speaker != 1 {
		t.Errorf("followed: %+v", all.Quotes)
	}
	if all.Following(true) != all || all.Following(false) != d || d.Following(false) != d {
		t.Error("a snapshot that is so already, or was, is another one")
	}
	if got, want := all.Quotes[1].Around(), (Span{31, 60}); got != want {
		t.Errorf("around %v, want %v", got, want)
	}
	if d := (&Document{}); d.Following(true) != d {
		t.Error("a document without reported statements is another one with them")
	}
}
