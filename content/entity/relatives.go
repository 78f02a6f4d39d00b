package entity

import (
	"strings"

	"briefing/content/text"
)

// relatives knows which people are introduced as relatives of somebody, and where each
// name first stands in running text.
type relatives struct {
	r *recogniser
	// first is, by form, the first token of its first mention outside headings, and
	// kin whether that one introduces a relative.
	first []int32
	kin   []bool
}

func (r *recogniser) findRelatives() relatives {
	x := relatives{r: r, first: make([]int32, len(r.forms)), kin: make([]bool, len(r.forms))}
	for i := range x.first {
		x.first[i] = -1
	}
	for i := range r.mentions {
		a := &r.mentions[i]
		if r.headline[a.leaf] || x.first[a.form] >= 0 && x.first[a.form] <= a.first {
			continue
		}
		x.first[a.form] = a.first
		x.kin[a.form] = r.forms[a.form].kind == person && (r.afterKin(a) || r.besideNamesake(i))
	}
	return x
}

// precede reports whether a bare surname stood before the full names of all who bear it,
// and each of them was introduced as somebody's relative: it is another's, whom the
// text never names in full.
func (x *relatives) precede(form int32, bearers []int32) bool {
	r := x.r
	if x.first[form] < 0 || len(bearers) == 0 || r.forms[form].words != 1 {
		return false
	}
	for _, e := range bearers {
		d := &r.entities[e]
		if d.declared > 0 || len(d.forms) == 0 {
			return false
		}
		for _, f := range d.forms {
			if at := x.first[f]; at < x.first[form] || !x.kin[f] && f == d.forms[0] {
				return false
			}
		}
	}
	return true
}

// afterKin reports whether a noun for a relative stands right before a mention: "his
// wife Ada Novak", "her son, Peter Novak".
func (r *recogniser) afterKin(a *mention) bool {
	kin := a.first - 1
	if kin <= r.bounds[a.leaf] || r.tokens[a.first].Gap&^text.GapComma != 0 || !r.isRelative(r.word(kin)) {
		return false
	}
	return r.word(kin-1).Grammar.Is(text.OwnPronoun) || r.tokens[kin-1].Possessive
}

// follows reports whether only a comma, behind "Jr." as well, or "and" stands between two
// mentions.
func (r *recogniser) follows(a, b *mention) bool {
	if a.leaf == b.leaf && b.first == a.last+1 {
		return r.tokens[b.first].Gap&text.GapComma != 0 && r.tokens[b.first].Gap&^(text.GapComma|text.GapStop|text.GapAbbreviation) == 0
	}
	return r.listed(a, b)
}

// isRelative reports whether a word is a man or a woman of somebody's family, and no
// successor or colleague.
func (r *recogniser) isRelative(w *text.Word) bool {
	return w.Class.Noun.Is(text.Kin) && w.Class.Noun.Is(text.Man|text.Woman)
}

// besideNamesake reports whether a mention stands in a list beside another person of the
// same surname: "Novak Jr., Ada Novak and Peter Novak".
func (r *recogniser) besideNamesake(i int) bool {
	a := &r.mentions[i]
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(r.mentions) {
			continue
		}
		b := &r.mentions[j]
		if b.form == a.form || r.forms[b.form].kind != person || !r.follows(&r.mentions[min(i, j)], &r.mentions[max(i, j)]) {
			continue
		}
		p, q := r.forms[a.form].person, r.forms[b.form].person
		if sameWord(p.last, q.last) && r.forms[b.form].words > 1 && (p.given == "" || q.given == "" || !r.sameGiven(p.given, q.given)) {
			return true
		}
	}
	return false
}

// isNamesakesChild reports whether a name with "Jr." comes after a person's who was
// introduced without it, or one with "Sr." after "Jr.": a father and his son. The forms
// of a text are in the order of their first mentions.
func (r *recogniser) isNamesakesChild(d *draft, f *form) bool {
	suffix := r.nameSuffix(f.text)
	if suffix == "" || d.declared > 0 || len(d.forms) == 0 {
		return false
	}
	for _, known := range d.forms {
		if r.nameSuffix(r.forms[known].text) == suffix {
			return false
		}
	}
	return true
}

// nameSuffix is the "Jr." at the end of a person's name, without its stop; "" where there
// is none.
func (r *recogniser) nameSuffix(name string) string {
	plain := r.withoutSuffix(name)
	return strings.Trim(name[len(plain):], " ,.")
}
