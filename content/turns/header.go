package turns

import (
	"strings"
	"unicode/utf8"

	"briefing/content/article"
)

// headerWord is a word of the title or of what stands before the first turn.
type headerWord struct {
	text  string // without punctuation
	fold  string
	begin bool // of a source, or behind punctuation that parts names
	open  bool // behind an opening bracket
	comma bool // a comma stands before it
}

// Limits on what is read for full names.
const (
	headerLeaves = 60
	headerWords  = 3000
)

// readHeader gathers the words of the title, of what stands before the first
// turn, and of the headings.
func (d *dealer) readHeader() []headerWord {
	words := appendWords(nil, d.title)
	first := len(d.leaves)
	if len(d.turns) > 0 {
		first = d.turns[0].Label.Leaf
	}
	for i := range d.leaves {
		if len(words) > headerWords {
			break
		}
		l := &d.leaves[i]
		if i < min(first, headerLeaves) && speaks(l) || l.Kind == article.Heading {
			words = appendWords(words, l.Text)
		}
	}
	return words
}

func appendWords(words []headerWord, s string) []headerWord {
	begin := true
	for w := range strings.FieldsSeq(s) {
		if len(words) > headerWords {
			break
		}
		open := w[0] == '(' || w[0] == '['
		h := headerWord{begin: begin || open, open: open}
		if n := len(words); n > 0 && !begin {
			h.comma = words[n-1].comma
		}
		h.text = strings.Trim(w, "()[],;:“”\"*_|–—")
		if c := classOf(h.text); c&honorific == 0 && len(h.text) > 2 && !initials(h.text) {
			h.text = strings.TrimRight(h.text, ".")
		}
		h.text = strings.TrimSuffix(strings.TrimSuffix(h.text, "’s"), "'s")
		h.fold = fold(h.text)
		last := w[len(w)-1]
		begin = strings.IndexByte(",;:.|)!?", last) >= 0 && classOf(w)&honorific == 0 && !initials(w) && len(w) > 2
		words = append(words, h)
	}
	return words
}

// nameLike reports whether a word of the header may be one of a person's name.
func (h *headerWord) nameLike() bool {
	c := classOf(h.text)
	return startsUpper(h.text) && nameWord(h.text) && c&(honorific|modifier|plainly) == 0 && (c&office == 0 || c&bearable != 0) && !joins(h.fold)
}

// joins reports whether a word that a title in capitals sets between names is
// none itself.
func joins(w string) bool {
	switch w {
	case "by", "and", "of", "the", "in", "on", "at", "to", "for", "with", "from", "before", "after", "during", "statement", "testimony", "remarks", "hearing", "briefing", "press", "interview", "conversation", "question", "answers", "opening", "joint", "transcript", "meets", "says", "joins":
		return true
	}
	return len(w) > 6 && strings.HasSuffix(w, "ing")
}

// fullName looks for the full name of a surname in the header: the words before
// it, of one person's alone.
func (b *roster) fullName(key string, gender class, title string) string {
	header := b.header()
	found := ""
	for i := range header {
		if header[i].fold != key {
			continue
		}
		from := i
		for from > 0 && i-from < 3 && !header[from].begin && (header[from-1].nameLike() || from < i && particle(header[from-1].text)) {
			from--
		}
		if from == i || from > 0 && b.contradicts(from-1, gender, title) {
			continue
		}
		parts := make([]string, 0, 4)
		for _, h := range header[from : i+1] {
			parts = append(parts, written(h.text))
		}
		name := strings.Join(parts, " ")
		if found != "" && fold(found) != fold(name) {
			return ""
		}
		found = name
	}
	return found
}

// initialled looks for a name in the header that has some initials; of one person
// alone.
func (b *roster) initialled(letters string) string {
	header := b.header()
	found := ""
	n := utf8.RuneCountInString(letters)
	for i := 0; i+n <= len(header) && n > 1; i++ {
		words := make([]string, 0, maxInitials)
		for k := i; k < i+n && header[k].nameLike() && (k == i || !header[k].begin); k++ {
			words = append(words, header[k].fold)
		}
		if len(words) < n || firstLetters(words) != letters {
			continue
		}
		name := ""
		for _, h := range header[i : i+n] {
			name += " " + written(h.text)
		}
		if name = name[1:]; found != "" && found != name {
			return ""
		}
		found = name
	}
	return found
}

// contradicts reports whether the word before a full name says that it is another
// person than the label's.
func (b *roster) contradicts(before int, gender class, title string) bool {
	header := b.header()
	c := classOf(header[before].text)
	if sex := c & (woman | man); sex != 0 && gender != 0 && sex&gender == 0 {
		return true
	}
	return c&office != 0 && !addressOnly(title) && !strings.HasSuffix(fold(title), header[before].fold)
}

// holder returns whom the header names by an office: "President Novak", "Ada Novak
// (chairman)". It is "" where it names nobody or two.
func (b *roster) holder(office string) string {
	header := b.header()
	words := strings.Fields(office)
	found := ""
	for i := range header {
		if i+len(words) > len(header) || !b.officeAt(i, words) {
			continue
		}
		name := b.nameAfter(i + len(words))
		if h := &header[i]; name == "" && (h.open || h.begin) {
			name = b.nameBefore(i)
		}
		switch {
		case name == "" || found != "" && strings.HasSuffix(found, name):
		case found == "" || strings.HasSuffix(name, " "+found):
			found = name
		default:
			return ""
		}
	}
	return found
}

func (b *roster) officeAt(i int, words []string) bool {
	header := b.header()
	for k, w := range words {
		if header[i+k].fold != w || k > 0 && header[i+k].begin {
			return false
		}
	}
	return i == 0 || classOf(header[i-1].text)&modifier == 0 || linking(header[i-1].fold) || header[i].begin
}

func (b *roster) nameAfter(i int) string {
	header := b.header()
	var parts []string
	for i < len(header) && len(parts) < 3 && !header[i].begin && header[i].nameLike() {
		parts = append(parts, written(header[i].text))
		i++
	}
	return strings.Join(parts, " ")
}

func (b *roster) nameBefore(i int) string {
	header := b.header()
	from := i
	for from > 0 && i-from < 3 && header[from-1].nameLike() && (from == i || !header[from].begin) {
		from--
	}
	var parts []string
	for _, h := range header[from:i] {
		parts = append(parts, written(h.text))
	}
	return strings.Join(parts, " ")
}

// header returns the words in which full names are looked for.
func (b *roster) header() []headerWord {
	if b.words == nil {
		b.words = append(b.readHeader(), headerWord{begin: true})
	}
	return b.words
}
