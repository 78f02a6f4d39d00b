package library

import (
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// Finding is something in which two documents differ, or in which a quotation agrees
// with a transcript or does not.
type Finding struct {
	// What it is about: "sentence", "name", "quotation" or "reported statement".
	What string
	// Change is what became of it: "added", "removed" or "changed", "only in the first" or
	// "only in the second", "other speaker", or the name of a [Relation].
	Change string
	// First and Second are the words in both documents; "" where they are in one alone.
	First, Second string
	// FirstSpeaker and SecondSpeaker are who is named for a quotation, or "".
	FirstSpeaker, SecondSpeaker string
	// Place is where the second's words stand: a page, a time or a section, or "".
	Place string
}

// otherSpeaker is the change of a quotation that is given to somebody else.
const otherSpeaker = "other speaker"

// mostSentences bounds what is compared of one document.
const mostSentences = 100_000

// Compare returns in what a second document differs from a first: its sentences, the
// people who are named, and the quotations with how their words relate. A sentence that
// only stands elsewhere is no difference.
func Compare(a, b *article.Document) []Finding {
	return slices.Concat(alike(compareSentences(a, b)), compareNames(a, b),
		alike(compareSaid(a, b, "quotation", a.Quotes, b.Quotes)), alike(compareSaid(a, b, "reported statement", a.Reported, b.Reported)))
}

// alike puts those findings together that are of one kind.
func alike(list []Finding) []Finding {
	slices.SortStableFunc(list, func(x, y Finding) int { return strings.Compare(x.Change, y.Change) })
	return list
}

// sentencesOf returns the sentences of a document.
func sentencesOf(d *article.Document) (out []string) {
	for _, block := range d.Blocks {
		t := text.Read(d.Parser.Leaves(block))
		for i := range t.Leaves {
			words, tokens, from := t.Leaves[i].Text, t.Leaf(i), 0
			for j := range tokens {
				end := len(words)
				if j+1 < len(tokens) {
					if tokens[j+1].Sentence == tokens[j].Sentence {
						continue
					}
					gap := words[tokens[j].End:tokens[j+1].Start]
					end = int(tokens[j].End) + strings.LastIndexAny(gap, " \n") + 1
				}
				out = append(out, oneLine(words[from:end]))
				from = end
			}
		}
		if len(out) > mostSentences {
			break
		}
	}
	return out
}

func compareSentences(a, b *article.Document) []Finding {
	removed, added := sentencesOf(a), sentencesOf(b)
	removed, added = without(removed, added), without(added, removed)
	f := newFinder()
	for _, s := range added {
		f.add(speechOf(s))
	}
	used := make([]bool, len(added))
	var out []Finding
	for _, s := range removed {
		sp := speechOf(s)
		i, _ := f.closest(&sp, func(i int) bool { return !used[i] })
		if i < 0 {
			out = append(out, Finding{What: "sentence", Change: "removed", First: s})
			continue
		}
		used[i] = true
		out = append(out, Finding{What: "sentence", Change: "changed", First: s, Second: added[i]})
	}
	for i, s := range added {
		if !used[i] {
			out = append(out, Finding{What: "sentence", Change: "added", Second: s})
		}
	}
	return out
}

// without returns the sentences of a list that are not in another, by their words, as
// often as they are not.
func without(list, other []string) (out []string) {
	count := make(map[string]int)
	for _, s := range other {
		count[strings.Join(wordsOf(s), " ")]++
	}
	for _, s := range list {
		key := strings.Join(wordsOf(s), " ")
		if count[key]--; count[key] < 0 && key != "" {
			out = append(out, s)
		}
	}
	return out
}

// compareNames returns the people who are in one of the documents only.
func compareNames(a, b *article.Document) (out []Finding) {
	only := func(in, other *article.Document, change string, finding func(string) Finding) {
		for i := range in.Entities {
			e := &in.Entities[i]
			if !e.Kind.IsPerson() || e.Count == 0 || slices.ContainsFunc(other.Entities, func(o article.Entity) bool {
				return o.Kind.IsPerson() && (o.Answers(e.Name) || e.Answers(o.Name))
			}) {
				continue
			}
			f := finding(e.Title())
			f.What, f.Change = "name", change
			out = append(out, f)
		}
	}
	only(a, b, "only in the first", func(name string) Finding { return Finding{First: name} })
	only(b, a, "only in the second", func(name string) Finding { return Finding{Second: name} })
	return out
}

// compareSaid compares statements of one sort: quotations, or what is reported.
func compareSaid(a, b *article.Document, what string, first, second []article.Quote) (out []Finding) {
	f := newFinder()
	for i := range second {
		f.add(speechOf(b.QuoteWords(&second[i])))
	}
	used := make([]bool, len(second))
	for i := range first {
		q := &first[i]
		found := Finding{What: what, Change: "only in the first", First: a.QuoteWords(q), FirstSpeaker: a.SpeakerName(q)}
		sp := speechOf(found.First)
		if j, relation := f.closest(&sp, func(j int) bool { return !used[j] }); j >= 0 {
			used[j] = true
			o := &second[j]
			found.Second, found.SecondSpeaker, found.Place = b.QuoteWords(o), b.SpeakerName(o), placeIn(b, o.Span().Start)
			found.Change = relation.String()
			if !sameSpeaker(found.FirstSpeaker, found.SecondSpeaker) {
				found.Change = otherSpeaker
			}
		}
		out = append(out, found)
	}
	for j := range second {
		if q := &second[j]; !used[j] {
			out = append(out, Finding{
				What: what, Change: "only in the second",
				Second: b.QuoteWords(q), SecondSpeaker: b.SpeakerName(q), Place: placeIn(b, q.Span().Start),
			})
		}
	}
	return out
}

// placeIn names a place of a document: its page or time, or else its section.
func placeIn(d *article.Document, at int) string {
	if p, ok := d.PageAt(at); ok {
		return p.Label
	}
	if i := d.SectionAt(at); i >= 0 && d.Sections[i].Title != "" {
		return "§ " + d.Sections[i].Title
	}
	return ""
}

// transcript is all the words of a document in order, made ready to be searched.
type transcript struct {
	d     *article.Document
	words []spoken
	whole string           // the words with a blank before and behind each
	at    []int            // where in whole a word's blank is
	runs  map[uint32][]int // words at which a run begins
}

// spoken is a word as it is compared, and where in the normalised text what it is written
// in stands: "half-open" is two words.
type spoken struct {
	word string
	at   article.Span
}

// Words of a quotation are looked for by runs of so many, at so many places of each; they
// are altered where so much of them stands in a stretch in the same order.
const (
	placeRun     = 2
	mostPlaces   = 256
	alteredWords = 0.6
)

func transcriptOf(d *article.Document) *transcript {
	t := &transcript{d: d, runs: make(map[uint32][]int)}
	for _, block := range d.Blocks {
		for _, leaf := range d.Parser.Leaves(block) {
			end := 0
			for written := range strings.FieldsSeq(leaf.Text) {
				start := end + strings.Index(leaf.Text[end:], written)
				end = start + len(written)
				for _, w := range wordsOf(written) {
					t.words = append(t.words, spoken{w, leaf.Span(start, end)})
				}
			}
		}
	}
	var whole strings.Builder
	for i := range t.words {
		t.at = append(t.at, whole.Len())
		whole.WriteString(" " + t.words[i].word)
	}
	t.whole = whole.String() + " "
	for i, h := range runsOf(wordHashes(t.whole), placeRun) {
		if len(t.runs[h]) < mostPlaces {
			t.runs[h] = append(t.runs[h], i)
		}
	}
	return t
}

// Against checks the quotations of a document against a transcript of what was said:
// each is the same, where its words, or the pieces of an interrupted one, stand there;
// altered, where most of them do; or not found.
func Against(d, of *article.Document) (out []Finding) {
	t := transcriptOf(of)
	for i := range d.Quotes {
		q := &d.Quotes[i]
		f := Finding{What: "quotation", First: d.QuoteWords(q), FirstSpeaker: d.SpeakerName(q)}
		relation, from, to := t.find(speechOf(f.First))
		f.Change = relation.String()
		if relation != Unrelated {
			begin := t.words[from].at.Start
			f.Second, f.Place = of.Line(article.Span{Start: begin, End: t.words[to-1].at.End}), placeIn(of, begin)
			f.SecondSpeaker = speakerAt(of, begin)
			if relation == Same && !sameSpeaker(f.FirstSpeaker, f.SecondSpeaker) {
				f.Change = otherSpeaker
			}
		}
		out = append(out, f)
	}
	return alike(out)
}

// speakerAt returns who speaks at a place of a document, or "".
func speakerAt(d *article.Document, at int) string {
	for i := range d.Quotes {
		if s := d.Quotes[i].Span(); s.Start <= at && at < s.End {
			return d.SpeakerName(&d.Quotes[i])
		}
	}
	return ""
}

// find returns how a statement relates to the transcript, and the words there that are
// meant, from and to.
func (t *transcript) find(s speech) (relation Relation, from, to int) {
	if len(s.pieces) == 0 {
		return Unrelated, 0, 0
	}
	from = len(t.words)
	for _, piece := range s.pieces {
		i := strings.Index(t.whole, piece)
		if i < 0 {
			return t.nearest(strings.Fields(s.whole))
		}
		first, _ := slices.BinarySearch(t.at, i)
		from, to = min(from, first), max(to, first+strings.Count(piece, " ")-1)
	}
	if to-from > 4*(s.words()+10) || speakerAt(t.d, t.words[from].at.Start) != speakerAt(t.d, t.words[to-1].at.Start) { // pieces of different answers
		return Cut, from, from + strings.Count(s.pieces[0], " ") - 1
	}
	return Same, from, to
}

// nearest finds the stretch of words that holds most of a statement's, in their order.
func (t *transcript) nearest(words []string) (relation Relation, from, to int) {
	var places []int
	for _, h := range runsOf(wordHashes(strings.Join(words, " ")), placeRun) {
		places = append(places, t.runs[h]...)
	}
	slices.Sort(places)
	half, best, low := len(words)/2, 0, 0
	for high := range places {
		for places[high]-places[low] > len(words)+half {
			low++
		}
		if n := high - low + 1; n > best {
			best, from, to = n, max(0, places[low]-half), min(len(t.words), places[high]+half+placeRun)
		}
	}
	stretch := make([]string, 0, to-from)
	for _, w := range t.words[from:to] {
		stretch = append(stretch, w.word)
	}
	both := inOrder(words, stretch)
	if len(both) < fewestWords || float64(len(both)) < alteredWords*float64(len(words)) {
		return Unrelated, 0, 0
	}
	return Altered, from + both[0], from + both[len(both)-1] + 1
}
