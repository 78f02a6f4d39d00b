package article_test

import (
	"encoding/json"
	"testing"

	"briefing/content/article"
)

// words is a parser whose blocks are one leaf each, with the text as it is.
type words struct{ text string }

func (w words) Leaves(b article.Block) []article.Leaf {
	s := w.text[b.Span.Start:b.Span.End]
	return []article.Leaf{{Text: s, Runs: []article.Run{{End: len(s), Source: b.Span}}}}
}

// said is a document in which Strand, a place by mistake, and Dole speak.
func said() *article.Document {
	text := "Yes, it will. | No. | Yes, it will."
	q := func(start, end, speaker int) article.Quote {
		return article.Quote{Parts: []article.Span{{Start: start, End: end}}, Speaker: speaker, Confidence: 80}
	}
	return &article.Document{
		Text: article.Text(text), Parser: words{text}, Blocks: []article.Block{{Span: article.Span{End: len(text)}}},
		Entities: []article.Entity{{Name: "Ann Dole", Aliases: []string{"Dole"}, Kind: article.Person, Count: 2}, {Name: "Strand", Kind: article.Place, Count: 1}},
		Mentions: []article.Mention{article.NewMention(article.Span{End: 3}, 1)},
		Quotes:   []article.Quote{q(0, 13, 1), q(16, 19, 1), q(22, 35, 0)},
	}
}

func TestCorrect(t *testing.T) {
	d := said()
	yes := func(start int, kind article.CorrectionKind, value string) article.Correction {
		return article.Correction{Kind: kind, Target: "Yes, it will.", Span: article.Span{Start: start, End: start + 13}, Value: value}
	}
	got := article.Correct(d, []article.Correction{
		yes(22, article.SaidBy, "Leif Strand"), // nobody has the name yet
		yes(2, article.SaidBy, "Dole"),         // an alias; the text has moved by two bytes
		{Kind: article.NoStatement, Target: "No."},
		{Kind: article.SaidBy, Target: "is not there", Value: "Ann Dole"},
	})
	if len(got.Quotes) != 2 || got.Quotes[0].Speaker != 0 || got.Entities[got.Quotes[1].Speaker].Name != "Leif Strand" {
		t.Errorf("statements %+v of %+v", got.Quotes, got.Entities)
	}
	for _, q := range got.Quotes {
		if !q.Corrected || q.Confidence != 100 {
			t.Errorf("not marked as corrected: %+v", q)
		}
	}
	if len(d.Quotes) != 3 || d.Quotes[0].Speaker != 1 || len(d.Entities) != 2 {
		t.Error("the snapshot itself was changed")
	}
	got = article.Correct(d, []article.Correction{yes(0, article.SaidByNobody, ""), {Kind: article.NoName, Target: "Strand"}})
	if q := got.Quotes[0]; q.Attributed() || q.Unnamed() || !q.Corrected {
		t.Errorf("nobody: %+v", q)
	}
	if len(got.Mentions) != 0 || got.Quotes[1].Speaker != article.NoSpeaker || got.Entities[1].Count != 0 {
		t.Errorf("a name that is none: %+v, %+v", got.Mentions, got.Quotes[1])
	}
	if article.Correct(d, nil) != d {
		t.Error("without corrections the snapshot is copied")
	}
}

func TestDeclare(t *testing.T) {
	head := []article.Entity{{Name: "Bank of Quay", Aliases: []string{"BoQ"}, Kind: article.Organization, Declared: true}}
	got := article.Declare(head, []article.Correction{
		{Kind: article.KindIs, Target: "Strand", Value: "person"},
		{Kind: article.NamedBetter, Target: "Strand", Value: "Leif Strand"},
		{Kind: article.SameAs, Target: "the Captain", Value: "Strand"},
		{Kind: article.SameAs, Target: "the Bank", Value: "BoQ"},
		{Kind: article.KindIs, Target: "Harbour Co", Value: "organization"},
		{Kind: article.SameAs, Target: "Harbour Co", Value: "Harbour Company"},
		{Kind: article.KindIs, Target: "Quay", Value: "no such kind"},
	})
	b, _ := json.Marshal(got)
	want := []article.Entity{
		{Name: "Bank of Quay", Aliases: []string{"BoQ", "the Bank"}, Kind: article.Organization, Declared: true, Corrected: true},
		{Name: "Leif Strand", Aliases: []string{"Strand", "the Captain"}, Kind: article.Person, Declared: true, Corrected: true},
		{Name: "Harbour Company", Aliases: []string{"Harbour Co"}, Kind: article.Organization, Declared: true, Corrected: true},
	}
	if w, _ := json.Marshal(want); string(b) != string(w) {
		t.Errorf("declared\n%s\nwant\n%s", b, w)
	}
	if len(head[0].Aliases) != 1 || head[0].Corrected {
		t.Error("the head's own entities were changed")
	}
}

func TestCorrectionJSON(t *testing.T) {
	c := article.Correction{Kind: article.NotSame, Target: "Pike", Value: "Pike"}
	b, err := json.Marshal(c)
	var back article.Correction
	if err != nil || json.Unmarshal(b, &back) != nil || back != c {
		t.Errorf("%s, %v: %+v", b, err, back)
	}
	if json.Unmarshal([]byte(`{"kind":"rumour"}`), &back) == nil {
		t.Error("an unknown kind was accepted")
	}
}

func TestDoubt(t *testing.T) {
	text := "“No.” said Dole"
	d := &article.Document{
		Text: article.Text(text), Parser: words{text}, Blocks: []article.Block{{Span: article.Span{End: len(text)}}},
		Entities: []article.Entity{{Name: "Ann Dole", Aliases: []string{"Dole"}, Kind: article.Person, Role: "mayor", Count: 1}},
	}
	q := article.Quote{
		Parts: []article.Span{{Start: 3, End: 6}}, Speaker: 0, Confidence: 60,
		Cue: article.Span{Start: 10, End: 14}, Source: article.Span{Start: 15, End: 19},
	}
	if got := d.SpeakerTitle(&q) + " | " + d.SpeakerShort(&q) + " | " + d.Why(&q); got != "Ann Dole?, mayor | Dole? | “said Dole”, behind the quotation" {
		t.Errorf("doubtful: %s", got)
	}
	q.Confidence = article.Sure
	if q.Doubtful() || d.SpeakerShort(&q) != "Dole" {
		t.Errorf("sure: %s", d.SpeakerShort(&q))
	}
	if q.Confidence = article.Certain - 1; q.Doubtful() || d.SpeakerShort(&q) != article.Unattributed {
		t.Errorf("not certain: %s", d.SpeakerShort(&q))
	}
}

func TestCorrectReported(t *testing.T) {
	d := said()
	d.Quotes, d.Reported = nil, d.Quotes
	fix := article.Correction{Kind: article.SaidBy, Target: "Yes, it will.", Span: article.Span{End: 13}, Value: "Dole"}
	got := article.Correct(d, []article.Correction{fix, {Kind: article.NoStatement, Target: "No."}})
	if len(got.Reported) != 2 || got.Reported[0].Speaker != 0 || !got.Reported[0].Corrected {
		t.Errorf("reported %+v", got.Reported)
	}
	if len(d.Reported) != 3 || d.Reported[0].Speaker != 1 {
		t.Error("the snapshot itself was changed")
	}
}
