package entity

import "briefing/content/text"

// weigh adds to every name what the words around each of its mentions say about
// its kind.
func (r *recogniser) weigh() {
	for i := range r.atoms {
		a := &r.atoms[i]
		if a.declared > 0 {
			continue
		}
		f := &r.forms[a.form]
		r.before(a, f)
		r.after(a, f)
		if i > 0 {
			r.belongs(&r.atoms[i-1], a)
		}
	}
	r.coordinate()
	r.located()
	r.addresses()
	for i := range r.forms {
		r.forms[i].total()
	}
}

// belongs weighs a person beside a body: "Ada Novak of the Reef Council", "the
// Reef Council's Ada Novak".
func (r *recogniser) belongs(a, b *atom) {
	if a.leaf != b.leaf {
		return
	}
	fa, fb := &r.forms[a.form], &r.forms[b.form]
	apart := b.first - a.last
	switch {
	case apart == 1 && r.tokens[a.last].Possessive && r.tokens[b.first].Gap == 0 && fb.base[person] >= 2 && fb.words > 1:
		if !r.lex.Name(fa.text).Is(text.Place) {
			fa.score[organisation] += 3
		}
		fa.score[person] -= 2
	case (apart == 2 || apart == 3 && r.word(b.first-1).Text == "the") && fa.base[person] >= 3 && fa.words > 1:
		if w := r.word(a.last + 1).Text; w == "of" && r.tokens[b.first].Gap == 0 {
			fb.score[organisation] += 2
		}
	}
}

// total adds the votes of the context to those of the name itself. However
// often a name occurs, its context cannot outvote what its own words tell.
func (f *form) total() {
	low, high := -5, 5
	for _, b := range f.base {
		if b >= 5 {
			low, high = -1, 3
		}
	}
	if 2*f.article >= f.count && f.hints&(givenFirst|hasTitle) == 0 {
		f.score[person] -= 3
		f.score[location]--
	}
	f.context = f.score
	for k, b := range f.base {
		f.score[k] = b + max(low, min(high, f.score[k]))
	}
}
