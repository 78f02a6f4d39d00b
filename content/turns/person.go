package turns

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// person is who a label names, as far as the label itself says it. Offsets are
// into the text in which it was parsed.
type person struct {
	titleStart         int // what stands before the name
	nameStart, nameEnd int // equal for a role
	role               bool
	formal             bool // a form of address or an office says that it is a person
	address            bool // it begins with a form of address
	caps               bool
	office             bool // every word of a role is one for an office: "An hon. member"
	shouted            bool // the name is in capitals
	generic            bool // no word of it tells anything: "Note"
	words              int  // of the name
	gender             class
	behind             string // in brackets or after a comma
	short              string // the surname, or all words of a role, folded
	key                string // equal for labels that may name the same speaker
	initials           bool   // the name is but the initials of another label's
}

// Limits on labels, in words, and on initials, in bytes.
const (
	maxInitials = 3
	maxName     = 5
	maxRole     = 14
)

// parsePerson takes the words text[start:end] of a label apart.
func parsePerson(text string, start, end int) (person, bool) {
	s := text[start:end]
	core := end
	if i := strings.IndexAny(s, ",(["); i >= 0 {
		core = start + i
	}
	for _, apart := range [...]string{" - ", " -- ", " – ", " — ", " | "} {
		if i := strings.Index(text[start:core], apart); i > 0 {
			core = start + i
		}
	}
	core = trimMarks(text, start, core)
	if of := strings.Index(text[start:core], " of "); of > 0 && ofPlace(text[start:start+of]) {
		core = start + of // Mr. Novak of Elm
	}
	if core <= start {
		return person{}, false
	}
	p, ok := parseCore(text, start, core)
	if !ok {
		return person{}, false
	}
	p.behind = strings.TrimPrefix(strings.Trim(text[core:end], marks+",|-–—"), "of ")
	if p.behind != "" && !p.backed(text, core, end) {
		return person{}, false
	}
	return p, true
}

// ofPlace reports whether what stands before "of" is a form of address and a
// name, which the place where somebody is elected follows.
func ofPlace(s string) bool {
	first, rest, ok := strings.Cut(s, " ")
	c := classOf(first)
	return ok && c&honorific != 0 && c&(office|modifier) == 0 && classOf(strings.TrimSpace(rest))&office == 0
}

// backed reads what stands behind the core of a label: a name in brackets behind
// an office, "The Minister (Ada Novak)"; any words in brackets; after a comma what
// somebody is, which holds no verb.
func (p *person) backed(text string, core, end int) bool {
	if open := strings.IndexByte(text[core:end], '('); open >= 0 && p.role {
		at := core + open + 1
		stop := at + strings.IndexByte(text[at:end]+")", ')')
		stop = min(stop, end)
		if q, ok := parseCore(text, at, stop); ok && !q.role && (q.address || q.words >= 2 && !q.caps) {
			q.titleStart, q.caps, q.formal = p.titleStart, p.caps, true
			q.behind = ""
			*p = q
			return true
		}
	}
	for w := range strings.FieldsSeq(strings.ToLower(text[core:end])) {
		switch strings.Trim(w, ",.()[]") {
		case "who", "which", "that", "said", "says", "told", "asked", "added", "is", "was", "were", "are", "has", "had", "have", "he", "she", "they", "i", "we", "you", "then", "because", "but", "if", "when":
			return false
		}
	}
	return true
}

// parseCore takes apart what stands before brackets and commas.
func parseCore(text string, start, end int) (person, bool) {
	p := person{titleStart: start, caps: true, generic: true}
	s := text[start:end]
	if c, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(c) {
		return p, false
	}
	var w words
	if !w.cut(s) {
		return p, false
	}
	last := p.title(s, &w)
	the := w.n > 1 && announces(w.at(s, 0))
	p.formal = last >= 0 || the && p.caps
	if p.address && last > 0 && w.n > 1 && w.class[0]&(woman|man) != 0 && !chairs(w.at(s, 1)) {
		last = 0
		for last+1 < w.n-1 && w.class[last+1]&honorific != 0 {
			last++
		}
	}
	if the || last == w.n-1 || last >= 0 && number(w.at(s, w.n-1)) {
		p.role = true
		p.short = fold(s)
		p.key = p.short
		return p, w.n <= maxRole && p.formalRole(s, &w, last)
	}
	from := last + 1
	for from > 0 && from < w.n-1 && w.class[from]&modifier != 0 && last >= 0 {
		from++
	}
	return p.named(s, &w, start, from)
}

// title looks at every word and returns the last one that belongs to a title, -1
// where there is none.
func (p *person) title(s string, w *words) int {
	last := -1
	for i := range w.n {
		word, c := w.at(s, i), w.class[i]
		if c&(plainly|function) == 0 || c&plainly == 0 && inCapitals(word) && len(word) <= maxInitials {
			p.generic = false
		}
		if !inCapitals(word) && !(i == 0 && announces(word)) && !number(word) && !particle(word) && !(c&honorific != 0) && !linking(word) {
			p.caps = false
		}
		if c&(office|honorific) != 0 && !(i == w.n-1 && i > 0 && w.isName(i)) {
			last = i
		}
		if c&honorific != 0 && i == 0 {
			p.address = true
			p.gender = c & (woman | man)
		}
		if i > 0 && last == i && (w.at(s, 0) == "Right" || w.at(s, 0) == "Rt") && strings.HasPrefix(fold(word), "hon") {
			p.address = true
		}
	}
	return last
}

// announces reports whether a word announces an office: "The Chair", "An hon. member".
func announces(w string) bool {
	switch fold(w) {
	case "the", "an", "some", "several":
		return true
	}
	return false
}

// formalRole reports whether a label without a name is one: an office, or what
// capitals or an article announce.
func (p *person) formalRole(s string, w *words, last int) bool {
	if w.n == 1 && w.class[0]&honorific != 0 && w.class[0]&office == 0 {
		return false
	}
	p.office = last >= 0
	for i := range w.n {
		word := w.at(s, i)
		if w.class[i]&(office|modifier|honorific) == 0 && (i > 0 || !announces(word)) {
			p.office = false
		}
		if i > 0 && !startsUpper(word) && !linking(word) && !particle(word) && !number(word) && w.class[i]&(office|modifier|honorific) == 0 {
			return false
		}
	}
	return last >= 0 || p.caps || w.n <= 3
}

// named reads the words from number from on as a name.
func (p *person) named(s string, w *words, start, from int) (person, bool) {
	p.words = w.n - from
	if p.words > maxName || from > maxRole {
		return *p, false
	}
	for i := range w.n {
		word := w.at(s, i)
		if !startsUpper(word) && !(i > 0 && (particle(word) || i < from && linking(word))) || i >= from && !nameWord(word) {
			return *p, false
		}
	}
	if p.words == 1 && len(w.at(s, from)) < 2 {
		return *p, false
	}
	p.nameStart, p.nameEnd = start+w.start[from], start+w.end[w.n-1]
	p.short = fold(w.surname(s))
	p.key = p.short
	p.shouted = true
	for i := from; i < w.n; i++ {
		p.shouted = p.shouted && (inCapitals(w.at(s, i)) || particle(fold(w.at(s, i))))
	}
	p.caps = p.caps || p.formal && p.shouted && len(p.short) > 2 // "Secretary NOVAK"
	return *p, true
}

// chairs reports whether a form of address before it makes a word an office and
// no name: "Mr Speaker", "Madam Chair".
func chairs(w string) bool {
	switch fold(w) {
	case "speaker", "president", "chairman", "chair", "chairwoman", "chairperson", "deputy", "secretary", "moderator", "minister", "vice", "justice", "secretary-general":
		return true
	}
	return false
}

// nameWord reports whether a word may be one of a name.
func nameWord(w string) bool {
	for _, r := range w {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' && r != '\'' && r != '’' && r != '.' {
			return false
		}
	}
	if i := strings.IndexByte(w, '.'); i >= 0 && i < len(w)-1 && !initials(w) {
		return false
	}
	return true
}

// number reports whether a word tells apart those who are not named: "1", "#2",
// "A", "SPEAKER_01" has it inside.
func number(w string) bool {
	t := strings.TrimPrefix(w, "#")
	if t == "" {
		return false
	}
	if len(t) == 1 && t[0] >= 'A' && t[0] <= 'Z' {
		return true
	}
	for i := range len(t) {
		if !isDigit(t[i]) {
			return false
		}
	}
	return len(t) <= 3
}

// words are the words of the core of a label.
type words struct {
	n          int
	start, end [maxRole + 1]int
	class      [maxRole + 1]class
}

// cut finds the words; false if there are too many.
func (w *words) cut(s string) bool {
	for at := 0; at < len(s); {
		rest := strings.TrimLeft(s[at:], marks)
		at = len(s) - len(rest)
		if rest == "" {
			break
		}
		n := strings.IndexAny(rest, marks)
		if n < 0 {
			n = len(rest)
		}
		if w.n > maxRole {
			return false
		}
		w.start[w.n], w.end[w.n] = at, at+n
		word := rest[:n]
		if i := strings.IndexByte(word, '_'); i > 0 && number(word[i+1:]) {
			word = word[:i]
		}
		w.class[w.n] = classOf(word)
		w.n++
		at += n
	}
	return w.n > 0
}

func (w *words) at(s string, i int) string { return s[w.start[i]:w.end[i]] }

// isName reports whether the office that ends a label of several words is rather
// a surname: "Senator King".
func (w *words) isName(i int) bool {
	return w.class[i]&bearable != 0 && w.class[i-1]&(office|honorific) != 0 && w.class[i-1]&modifier == 0
}

// surname is the last word, without a suffix.
func (w *words) surname(s string) string {
	i := w.n - 1
	for i > 0 && suffix(w.at(s, i)) {
		i--
	}
	return strings.TrimRight(w.at(s, i), ".")
}

// suffix reports whether a word only goes on with a surname: "Jr.", "III".
func suffix(w string) bool {
	switch strings.ToUpper(strings.TrimRight(w, ".")) {
	case "JR", "SR", "II", "III", "IV", "KC", "QC", "MP", "MEP", "PHD", "MD":
		return true
	}
	return false
}
