package turns

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/content/article"
)

// people makes speakers of the labels: labels of one name are one speaker, as are
// a surname and the only full name that ends in it.
func (d *dealer) people() {
	b := roster{dealer: d, fulls: map[string][]string{}, genders: map[string]class{}, roles: map[string]string{}, index: map[string]int{}}
	for _, n := range d.labelOf {
		b.note(&d.labels[n])
	}
	for i, n := range d.labelOf {
		c := &d.labels[n]
		at := b.speaker(c)
		d.turns[i].Speaker = at
		switch {
		case d.speakers[at].Name == "":
		case c.who.nameEnd > c.who.nameStart:
			d.turns[i].Name = Place{c.leaf, c.who.nameStart, c.who.nameEnd}
		default:
			d.turns[i].Name = d.turns[i].Label
		}
	}
}

// roster is the speakers while they are told apart.
type roster struct {
	*dealer
	words   []headerWord        // of the title and header, once looked for
	fulls   map[string][]string // by surname, and by given name: the full names in labels, folded
	genders map[string]class    // by surname: the forms of address before it
	roles   map[string]string   // by role: the name that a label has in brackets behind it
	index   map[string]int      // by key
}

func (b *roster) text(c *label) string { return b.leaves[c.leaf].Text }

// surname is the last word of the name in a label, folded; initials are one too.
func (b *roster) surname(c *label) string {
	words := strings.Fields(fold(b.text(c)[c.who.nameStart:c.who.nameEnd]))
	for len(words) > 1 && suffix(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.TrimRight(words[len(words)-1], ".")
}

// note gathers what the labels say of each other.
func (b *roster) note(c *label) {
	if c.who.role {
		return
	}
	name := b.text(c)[c.who.nameStart:c.who.nameEnd]
	words := strings.Fields(fold(name))
	if role := fold(b.officeOf(c)); role != "" {
		if known, ok := b.roles[role]; ok && fold(known) != fold(name) {
			b.roles[role] = "" // it has changed hands
		} else {
			b.roles[role] = written(name)
		}
	}
	if len(words) > 1 {
		full := strings.Join(words, " ")
		for _, short := range [...]string{b.surname(c), words[0], firstLetters(words)} {
			if !slices.Contains(b.fulls[short], full) && len(b.fulls[short]) < 4 {
				b.fulls[short] = append(b.fulls[short], full)
			}
		}
	} else {
		b.genders[b.surname(c)] |= c.who.gender
	}
}

// firstLetters are the initials by which an interview goes on calling somebody.
func firstLetters(words []string) string {
	var b strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
	}
	return b.String()
}

// officeOf returns the office before a name in brackets: "The Minister (Ada Novak)".
func (b *roster) officeOf(c *label) string {
	before, _, ok := strings.Cut(b.text(c)[c.who.titleStart:c.who.nameStart], "(")
	if !ok {
		return ""
	}
	return strings.TrimSpace(before)
}

// speaker returns the index of a label's speaker.
func (b *roster) speaker(c *label) int {
	key := c.who.key
	switch {
	case c.isMark():
		key = "mark " + key
	case c.who.role:
		key = "role " + key
	default:
		words := strings.Fields(fold(b.text(c)[c.who.nameStart:c.who.nameEnd]))
		full := strings.Join(words, " ")
		key = b.surname(c)
		known := b.fulls[key]
		if len(known) == 0 && len(words) == 1 {
			known = b.fulls[words[0]]
		}
		switch {
		case len(words) > 1:
			key = "name " + full
		case b.genders[key] == woman|man && c.who.gender != 0 && len(known) != 1:
			key += string('0' + byte(c.who.gender))
		case len(known) == 1:
			key = "name " + known[0]
		}
	}
	at, known := b.index[key]
	if !known {
		at = len(b.speakers)
		b.index[key] = at
		b.speakers = append(b.speakers, b.describe(c))
	} else {
		b.complete(&b.speakers[at], c)
	}
	return at
}

// describe makes the speaker of a label.
func (b *roster) describe(c *label) Speaker {
	text := b.text(c)
	if c.isMark() {
		part := Questioner
		if c.who.key == "a" {
			if part = Role; b.onlyMarks {
				part = Guest
			}
		}
		return Speaker{Part: part, Shown: text[c.start:c.end]}
	}
	if c.who.role {
		return b.role(c)
	}
	s := Speaker{Part: Named, Gender: genderOf(c.who.gender)}
	s.Name = written(text[c.who.nameStart:c.who.nameEnd])
	s.Title = written(titleOf(text[c.who.titleStart:c.who.nameStart]))
	s.Shown = strings.TrimSpace(s.Title + " " + s.Name)
	s.Role, s.Affiliation = behind(c.who.behind)
	if s.Role == "" && c.who.formal && !addressOnly(s.Title) {
		s.Role = s.Title
	}
	if office := b.officeOf(c); office != "" {
		s.Role = strings.TrimPrefix(strings.TrimPrefix(written(office), "The "), "the ")
	}
	if c.who.words == 1 {
		s.Namesake = b.genders[b.surname(c)] == woman|man
		if name := text[c.who.nameStart:c.who.nameEnd]; len(name) <= maxInitials && c.who.caps {
			if full := b.initialled(fold(name)); full != "" {
				s.Name, s.Shown = full, full
				return s
			}
		}
		if full := b.fullName(b.surname(c), c.who.gender, s.Title); full != "" {
			s.Name = full
		}
	}
	return s
}

// complete adds what a later label says more.
func (b *roster) complete(s *Speaker, c *label) {
	if s.Part != Named || c.who.role {
		return
	}
	more := b.describe(c)
	if s.Gender == article.GenderUnknown {
		s.Gender = more.Gender
	}
	if len(strings.Fields(more.Name)) > len(strings.Fields(s.Name)) && c.who.words > 1 {
		s.Name, s.Shown = more.Name, more.Shown
	}
	if s.Role == "" {
		s.Role = more.Role
	}
	if s.Affiliation == "" {
		s.Affiliation = more.Affiliation
	}
}

// role makes the speaker of a label without a name, whom another label, the title
// or the words before the first turn may name. One whom nobody names goes by the
// label, where that is one person's.
func (b *roster) role(c *label) Speaker {
	s := Speaker{Part: Role, Shown: written(b.text(c)[c.start:c.end])}
	office, the := strings.CutPrefix(fold(s.Shown), "the ")
	if name, changes := b.roles[fold(s.Shown)]; name != "" {
		s.Name, s.Role = name, office
		return s
	} else if changes {
		return s
	}
	if the && classOf(office[strings.LastIndexByte(office, ' ')+1:])&honorific == 0 { // a courtesy is no office
		s.Name = b.holder(office)
		s.Title = capitalised(office)
	}
	if s.Name == "" && onePerson(s.Shown) {
		s.Name, s.Title = s.Shown, ""
	}
	return s
}

// onePerson reports whether a label without a name is one person's throughout, and
// no word for whoever speaks up.
func onePerson(shown string) bool {
	for w := range strings.FieldsSeq(fold(shown)) {
		switch w {
		case "question", "questions", "questioner", "reporter", "reporters", "journalist", "press", "audience", "crowd", "participant", "participants",
			"unidentified", "unknown", "unidentifiable", "all", "everyone", "voice", "voices", "member", "members", "an", "some", "several", "caller", "attendee", "speakers", "male", "female":
			return false
		}
	}
	return true
}

// capitalised writes every word of an office with a capital.
func capitalised(office string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(office) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		if linking(w) {
			b.WriteString(w)
		} else {
			capitalise(&b, w)
		}
	}
	return b.String()
}

func genderOf(c class) article.Gender {
	switch c & (woman | man) {
	case woman:
		return article.Female
	case man:
		return article.Male
	}
	return article.GenderUnknown
}

// titleOf is the form of address and office before a name, without an office
// before brackets.
func titleOf(s string) string {
	if i := strings.IndexByte(s, '('); i >= 0 {
		s = s[i+1:]
	}
	return strings.Trim(s, marks)
}

func addressOnly(title string) bool {
	for w := range strings.FieldsSeq(title) {
		if classOf(w)&honorific == 0 {
			return false
		}
	}
	return true
}

// behind takes apart what stands behind a name: after a comma what the person is,
// in brackets where from.
func behind(s string) (role, affiliation string) {
	head, brackets := s, ""
	if i := strings.IndexAny(s, "(["); i >= 0 {
		head, brackets = s[:i], s[i:]
	}
	var parts []string
	for p := range strings.FieldsFuncSeq(brackets, func(r rune) bool { return strings.ContainsRune("()[]", r) }) {
		if p = strings.Trim(p, marks+","); startsUpper(p) {
			parts = append(parts, p)
		}
	}
	return strings.Trim(head, marks+","), strings.Join(parts, ", ")
}
