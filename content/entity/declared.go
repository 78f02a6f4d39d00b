package entity

import (
	"sort"
	"strings"

	"briefing/content/text"
)

// declare enters the declared names: name, aliases and, of people, the surname,
// if no other declared person has it. The bare surname of two belongs to the one
// declared first. Longer names come first.
func (r *recogniser) declare() {
	taken := map[string]bool{}
	for i := range r.declared {
		e := &r.declared[i]
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			r.declareName(name, i, taken)
		}
	}
	for i := range r.declared {
		if e := &r.declared[i]; e.Kind.IsPerson() {
			if p := r.splitName(e.Name); p.given != "" {
				r.declareName(p.surname, i, taken)
			}
		}
	}
	for _, list := range r.phrases {
		sort.SliceStable(list, func(a, b int) bool { return len(list[a].text) > len(list[b].text) })
	}
}

func (r *recogniser) declareName(name string, entity int, taken map[string]bool) {
	name = strings.TrimSpace(name)
	for _, n := range [...]string{name, strings.ReplaceAll(name, "'", "’"), strings.ReplaceAll(name, "’", "'")} {
		if n == "" || taken[n] {
			continue
		}
		taken[n] = true
		first := text.FirstWord(n)
		if first == "" {
			continue
		}
		r.enter(first, phrase{n, entity})
		if left, _, ok := strings.Cut(first, "-"); ok && left != "" {
			r.enter(left, phrase{n, entity}) // the text's words may be cut there
		}
	}
}

// enter notes a declared name under its first word.
func (r *recogniser) enter(first string, p phrase) {
	id := r.t.Intern(first)
	r.phrases[id] = append(r.phrases[id], p)
}

// declaredInside reports whether a declared name begins at a token inside a run
// that no recognised name may run over. A place may stand inside the name of
// something else: "University of Atlantis".
func (s *segmenter) declaredInside(j int32) bool {
	r := s.r
	if len(r.phrases[r.tokens[j].Word]) == 0 {
		return false
	}
	d, _ := r.declaredAt(s.leaf, j, r.bounds[s.leaf+1])
	return d > 0 && coarse(r.declared[d-1].Kind) != location
}

// declaredAt returns the declared entity, plus one, whose longest name stands at
// a token, and the name's last token; 0 if there is none.
func (r *recogniser) declaredAt(leaf, at, end int32) (entity, last int32) {
	start := r.tokens[at].Start
	for _, p := range r.phrases[r.tokens[at].Word] {
		if !strings.HasPrefix(r.leaves[leaf].Text[start:], p.text) {
			continue
		}
		stop := start + int32(len(p.text))
		for j := at; j < end && r.tokens[j].End <= stop; j++ {
			if r.tokens[j].End == stop || r.tokens[j].End == stop-1 && p.text[len(p.text)-1] == '.' {
				return int32(p.entity) + 1, j
			}
		}
	}
	return 0, 0
}
