package entity

import "briefing/content/text"

// platforms takes the names of the sites on which people write, where the text only
// says that something stands there, "on Zorvex", "a Zorvex post", out of the bodies:
// no firm is meant.
func (r *recogniser) platforms() {
	uses := map[int32]int{}
	for i := range r.atoms {
		a := &r.atoms[i]
		if f := &r.forms[a.form]; a.declared == 0 && f.words == 1 && r.lex.Lookup(f.text).Head.Is(text.Platform) && r.usedAsSite(a) {
			uses[a.form]++
		}
	}
	for id, n := range uses {
		if f := &r.forms[id]; n == f.count && f.kind == organisation {
			f.kind = other
		}
	}
}

// usedAsSite reports whether the words beside a mention say that something stands or
// happens on the site.
func (r *recogniser) usedAsSite(a *atom) bool {
	if next := a.last + 1; next < r.bounds[a.leaf+1] && r.tokens[next].Gap == 0 && !r.tokens[a.last].Possessive {
		if r.word(next).Class.Noun.Is(text.OnSite) {
			return true
		}
	}
	if a.first == r.bounds[a.leaf] || r.tokens[a.first].Gap != 0 || r.tokens[a.last].Possessive {
		return false
	}
	switch r.word(a.first - 1).Text {
	case "On", "via":
		return true
	case "on":
		return a.first-1 == r.bounds[a.leaf] || !r.word(a.first-2).Class.Usage.Is(text.WeighsOn)
	}
	return false
}
