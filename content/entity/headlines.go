package entity

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// isHeadline reports whether the capitals of a leaf tell nothing: a headline in
// title case, or text all in capitals.
func (r *recogniser) isHeadline(leaf int) bool {
	lo, hi := r.bounds[leaf], r.bounds[leaf+1]
	heading := r.leaves[leaf].Kind == article.Heading
	if hi-lo < 2 || !heading && hi-lo > 30 {
		return hi-lo > 30 && r.isInCapitals(lo, hi)
	}
	content, upper, plain := 0, 0, 0
	for i := lo; i < hi; i++ {
		t, w := &r.tokens[i], r.word(i)
		if t.Shape == text.Number || t.Shape == text.Lower && w.Class.Usage.Is(text.SmallInTitles) && !w.Grammar.Is(text.Auxiliary) {
			continue
		}
		content++
		if t.Upper() {
			upper++
			if r.ordinaryAnywhere(w) && i > lo {
				plain++
			}
		}
	}
	if r.isInCapitals(lo, hi) {
		return true
	}
	ends := endsSentence(r.leaves[leaf].Text)
	switch {
	case r.isByline(lo, hi), hi-lo > 3 && r.word(lo).Class.Head.Is(text.WireCredit):
		return false
	case heading:
		return upper*10 >= content*8
	case ends && (leaf > 0 || plain == 0 || upper < content):
		return false
	}
	return content >= 4 && plain > 0 && upper*10 >= content*8
}

// isByline reports whether a name begins the words from lo to hi, and what its
// bearer is follows at a comma: "Zorin Lund, Associate Professor, Reef University".
func (r *recogniser) isByline(lo, hi int32) bool {
	j := lo
	for ; j < hi && j < lo+4 && (j == lo || r.tokens[j].Gap&^text.GapInside == 0); j++ {
		if w := r.word(j); r.tokens[j].Shape != text.Titled && !isInitials(w.Text) || r.ordinaryAnywhere(w) || w.Is(text.Title|text.Body) {
			return false
		}
	}
	if j < lo+2 || j >= hi || r.tokens[j].Gap != text.GapComma {
		return false
	}
	for ; j < hi; j++ {
		if w := r.word(j); w.Is(text.Title|text.BodyHead) || w.Small.Name.Is(text.Role) {
			return true
		}
	}
	return false
}

// ordinaryAnywhere is ordinary without a look at the rest of the text.
func (r *recogniser) ordinaryAnywhere(w *text.Word) bool {
	return w.Small.Name.Is(text.Common|text.Stop|text.Role|text.PersonVerb) || w.Unknown() && ordinaryEnding(w.Text)
}

// isInCapitals reports whether most words of some length are in capitals.
func (r *recogniser) isInCapitals(lo, hi int32) bool {
	long, loud := 0, 0
	for i := lo; i < hi; i++ {
		t := &r.tokens[i]
		if t.End-t.Start < 4 || t.Shape == text.Number {
			continue
		}
		long++
		if t.Shape == text.Caps {
			loud++
		}
	}
	return long >= 2 && loud*10 >= long*7
}

func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \n\"”’')")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?")
}

// headlineNames finds in the headlines the names that the rest of the text or
// the lexicon knows.
func (r *recogniser) headlineNames() {
	for i := range r.leaves {
		if r.headline[i] {
			r.knownNames(int32(i))
		}
	}
}

func (r *recogniser) knownNames(leaf int32) {
	end := r.bounds[leaf+1]
	for at := r.bounds[leaf]; at < end; at++ {
		if d, last := r.declaredAt(leaf, at, end); d > 0 {
			r.addMention(mention{leaf: leaf, first: at, last: last, declared: d})
			at = last
			continue
		}
		if !r.tokens[at].Upper() {
			continue
		}
		if last := r.invertedName(leaf, at, end); last > at {
			at = last
			continue
		}
		if last := r.fullNameAt(at, end); last > at {
			r.addMention(mention{leaf: leaf, first: at, last: last, hint: begins | givenFirst})
			f := &r.forms[r.mentions[len(r.mentions)-1].form]
			f.base[person] = max(f.base[person], 5)
			at = last
			continue
		}
		if last := r.knownAt(leaf, at, end); last >= at {
			r.addMention(mention{leaf: leaf, first: at, last: last, hint: begins})
			at = last
		}
	}
}

// fullNameAt returns the last token of a given name and a surname that the rest
// of the text or the lexicon knows; 0 if there is none.
func (r *recogniser) fullNameAt(at, end int32) int32 {
	if !r.word(at).Is(text.Given) || r.tokens[at].Possessive {
		return 0
	}
	for last := at + 1; last < end && last <= at+2; last++ {
		t := &r.tokens[last]
		if t.Gap&^text.GapInside != 0 || !t.Upper() {
			return 0
		}
		if isInitials(r.word(last).Text) {
			continue
		}
		if w := r.word(last); last == at+1 && w.Is(text.Surname) && w.Small.Name == 0 && !w.Is(text.Place|text.Body) && !r.word(at).Is(text.Place|text.Body) && !r.ordinary(r.word(at)) {
			return last
		}
		id, ok := r.formIDs[r.word(last).Text]
		if ok && r.forms[id].words == 1 && r.forms[id].base[person] > 0 {
			return last
		}
		return 0
	}
	return 0
}

// knownAt returns the last token of the longest known name at a token, or -1.
func (r *recogniser) knownAt(leaf, at, end int32) int32 {
	limit := at + 1
	for limit < end && limit < at+8 && r.tokens[limit].Gap&^text.GapInside == 0 && !r.tokens[limit-1].Possessive {
		limit++
	}
	for last := limit - 1; last >= at; last-- {
		name := r.text(leaf, at, last)
		if id, ok := r.formIDs[name]; ok && r.forms[id].inside > 0 {
			return last
		}
		c := r.lex.Name(name)
		if c.Is(text.Place|text.Body) && !c.Is(text.Given|text.NoName) && (last > at || !r.ordinary(r.word(at))) {
			id := r.newForm(name, int(last-at)+1)
			if c.Is(text.Place) {
				r.forms[id].base[location] = 5
			} else {
				r.forms[id].base[organisation] = 5
			}
			r.forms[id].hints |= gazetteer
			return last
		}
	}
	return -1
}

// invertedName enters the author's name with which an entry of a list of books
// begins, "Novak, Ada. The Reef", and those that "and" joins to it. It returns
// their last token; 0 if there is none.
func (r *recogniser) invertedName(leaf, at, end int32) int32 {
	if at > r.bounds[leaf] && r.word(at-1).Text != "and" || at+1 >= end || r.tokens[at].Shape != text.Titled {
		return 0
	}
	last := at + 1
	if r.tokens[last].Gap != text.GapComma || !r.word(last).Is(text.GivenFemale|text.GivenMale) || r.word(at).Is(text.Given) && !r.word(at).Is(text.Surname) {
		return 0
	}
	for last+1 < end && r.tokens[last+1].Gap == 0 && r.tokens[last+1].Upper() {
		last++
	}
	if last+1 < end && r.tokens[last+1].Gap&text.GapStop == 0 && !(r.word(last+1).Text == "and" && last+3 < end && r.tokens[last+3].Gap == text.GapComma) {
		return 0
	}
	r.addMentionAs(mention{leaf: leaf, first: at, last: last, hint: givenFirst}, r.text(leaf, at+1, last)+" "+r.text(leaf, at, at))
	f := &r.forms[r.mentions[len(r.mentions)-1].form]
	f.base[person] = max(f.base[person], 5)
	return last
}

// splitCouples gives those whose surname stands but once, with the last of them, the
// surname too: "Jack and Ada Novak" are Jack Novak and Ada Novak. A given name that
// is the first word of somebody's full name elsewhere means that one.
func (r *recogniser) splitCouples() {
	var known map[string]bool // first words of full names, made when first needed
	for i := 0; i+1 < len(r.mentions); i++ {
		a, b := &r.mentions[i], &r.mentions[i+1]
		if a.leaf != b.leaf || a.declared > 0 || b.declared > 0 || b.first-a.last != 2 || a.first != a.last {
			continue
		}
		f, full := &r.forms[a.form], &r.forms[b.form]
		if !r.word(a.first).Is(text.GivenFemale|text.GivenMale) || f.base[location]+f.base[organisation] > 0 || full.hints&givenFirst == 0 || full.words < 2 {
			continue
		}
		if r.word(a.last+1).Text != "and" || r.tokens[a.last+1].Gap != 0 || r.tokens[b.first].Gap != 0 || r.tokens[a.last].Possessive {
			continue
		}
		if known == nil {
			known = r.wordsOfPeople(true)
		}
		if known[f.text] {
			continue
		}
		f.count--
		a.form = r.newForm(f.text+" "+r.splitName(full.text).surname, 2)
		whole := &r.forms[a.form]
		whole.count++
		whole.hints |= givenFirst
		whole.base[person] = 5
	}
}
