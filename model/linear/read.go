package linear

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/search"
	"briefing/model/state"
)

// maxCommand is the longest line that is taken for a command, in bytes.
const maxCommand = 4 << 10

// session is where one reading is.
type session struct {
	Options
	doc *article.Document
	out *bufio.Writer
	// passages are what has words, in order.
	passages []passage
	at       int // index of the passage that comes next
	named    map[int32]bool
	section  int
	sought   string // the words that were searched for last
}

// Options say where a reading begins, and who is called with how far it is.
type Options struct {
	// From is the offset at which the document was left; 0 for its beginning.
	From int
	// Moved is called with the offset of what was read last, after each line that was
	// typed. It may be nil, as all the others.
	Moved func(offset int)
	// Copy writes to the clipboard.
	Copy func(text string) error
	// Mark marks a place, or changes its note; Marks are all that are marked.
	Mark  func(state.Mark) error
	Marks func() []state.Mark
	// Correct corrects a statement, or takes back what was corrected, and returns the
	// document as it is now.
	Correct func(c article.Correction, undo bool) (*article.Document, error)
}

// Read reads the document to out, a paragraph for each line that comes from in,
// until the document or the input ends, or q is typed. It returns the first
// error of writing.
func Read(doc *article.Document, in io.Reader, out io.Writer, o Options) error {
	s := &session{Options: o, doc: doc, out: bufio.NewWriter(out), passages: collect(doc), named: make(map[int32]bool), section: -1}
	s.opening()
	s.begin(o.From)
	lines := bufio.NewReaderSize(in, maxCommand)
	for {
		if err := s.out.Flush(); err != nil {
			return err
		}
		if o.Moved != nil && s.at > 0 {
			o.Moved(s.passages[s.at-1].span.Start)
		}
		line, err := s.command(lines)
		if err != nil || !s.obey(strings.TrimSpace(line)) {
			return s.out.Flush()
		}
	}
}

// command reads the next line that is short enough, and says so of those that are not.
func (s *session) command(lines *bufio.Reader) (string, error) {
	for {
		line, more, err := lines.ReadLine()
		if err != nil || !more {
			return string(line), err
		}
		for more && err == nil {
			_, more, err = lines.ReadLine()
		}
		s.say("That line is longer than %d bytes; ? lists what can be typed.", maxCommand)
		if err := s.out.Flush(); err != nil {
			return "", err
		}
	}
}

// begin reads the first passage, or the one at which the document was left.
func (s *session) begin(from int) {
	if len(s.passages) > 0 && from >= s.passages[0].span.End {
		s.say("Resuming where you left off; g goes to the beginning.")
		s.goTo(from)
		return
	}
	s.next()
}

func (s *session) say(format string, values ...any) { fmt.Fprintf(s.out, format+"\n", values...) }

// opening says what is about to be read.
func (s *session) opening() {
	m := &s.doc.Meta
	s.say("%s", m.Title)
	for _, line := range []string{m.Subtitle, m.Source.Name, m.Date} {
		if line != "" {
			s.say("%s", line)
		}
	}
	s.say("%s, %s, %s. Enter continues, ? lists the commands.",
		article.Counted(len(s.doc.Sections), "section"), article.Counted(article.Minutes(s.doc.WordCount()), "minute"), article.Counted(len(s.doc.Quotes), "quotation"))
	s.say("")
}

// obey does what was typed; false ends the reading.
func (s *session) obey(line string) bool {
	command, rest := line, ""
	if line != "" {
		command, rest = line[:1], strings.TrimSpace(line[1:])
	}
	if rest != "" && !strings.Contains("@/mMc", command) {
		command = line
	}
	switch command {
	case "":
		s.next()
	case "q":
		return false
	case "g":
		s.goTo(0)
	case "b":
		s.at = max(0, s.at-2)
		s.next()
	case "]":
		s.toSection(max(0, s.section) + 1)
	case "[":
		s.toSection(max(0, s.section) - 1)
	case "o":
		s.outline()
	case "v":
		s.voices()
	case "@":
		s.speaker(rest)
	case "/", "n":
		s.find(cmp.Or(rest, s.sought))
	case "y":
		s.copy()
	case "m":
		s.mark(rest)
	case "M":
		s.marks(rest)
	case "c":
		s.correct(rest)
	default:
		n, err := strconv.Atoi(line)
		if err != nil {
			s.help()
			break
		}
		s.toSection(n - 1)
	}
	return true
}

func (s *session) help() {
	s.say("Enter: next paragraph. b: the one before. g: the beginning. ] and [: next and previous section.")
	s.say("o: outline. A number: go to that section. v: who is quoted. @2: next quotation of speaker 2. /words: search. n: search on.")
	s.say("m: mark the paragraph; m words: with a note. M: the marks. M2: read at mark 2. y: copy the paragraph with its source.")
	s.say("c: who said what in the paragraph. c1 name: who said statement 1; also c1 nobody, c1 none, c1 undo. q: quit.")
}

// next reads the passage that comes next, with what has to be said around it.
func (s *session) next() {
	if s.at >= len(s.passages) {
		s.say("End of the document. q quits.")
		return
	}
	p := s.passages[s.at]
	s.at++
	s.announceSection(p.span.Start)
	s.announceMarks(p.span)
	if p.leaf.Kind != article.Heading {
		s.announceQuotes(p.span)
		s.say("%s", lead(p.leaf)+p.text)
		s.announceNames(p.span)
	}
	s.say("")
}

// lead says in words what a reader sees by indentation.
func lead(l *article.Leaf) string {
	switch l.Kind {
	case article.Code:
		return "Code:\n"
	case article.Note:
		return "Footnote " + l.Info + ": "
	case article.Notice:
		return "Notice: "
	}
	for i := len(l.Containers) - 1; i >= 0; i-- {
		if c := l.Containers[i]; c.Kind == article.BlockQuote {
			return "Set apart: "
		} else if c.First {
			switch c.Marker {
			case "[✓]":
				return "Item, done: "
			case "[ ]":
				return "Item, not done: "
			}
			return strings.TrimSpace("Item "+strings.Trim(c.Marker, "•.")) + ": "
		}
	}
	return ""
}

// announceSection names the section when it begins.
func (s *session) announceSection(pos int) {
	i := s.doc.SectionAt(pos)
	if i < 0 || i == s.section {
		return
	}
	s.section = i
	sec := &s.doc.Sections[i]
	inferred := ""
	if sec.Inferred {
		inferred = " (inferred)"
	}
	name := ": " + sec.Name()
	if i == 0 && s.at <= 1 && sec.Name() == s.doc.Meta.Title { // which was said just now
		name = ""
	}
	s.say("Section %d of %d%s%s.", i+1, len(s.doc.Sections), name, inferred)
}

// announceQuotes says who is quoted in the passage.
func (s *session) announceQuotes(span article.Span) {
	var said []string
	for _, i := range s.quotesIn(span) {
		q := &s.doc.Quotes[i]
		who := cmp.Or(s.doc.SpeakerName(q), article.Unattributed)
		if q.Doubtful() {
			who += " (doubtful)"
		}
		if len(said) == 0 || said[len(said)-1] != who {
			said = append(said, who)
		}
	}
	if len(said) > 0 {
		s.say("Quotation: %s.", strings.Join(said, "; "))
	}
}

// quotesIn returns the indices of the quotations that begin in a span.
func (s *session) quotesIn(span article.Span) []int {
	var out []int
	for i := range s.doc.Quotes {
		if span.Overlaps(s.doc.Quotes[i].Parts[0]) {
			out = append(out, i)
		}
	}
	return out
}

// announceNames says who a person is where the name comes for the first time.
func (s *session) announceNames(span article.Span) {
	for _, m := range s.doc.MentionsIn(span) {
		e := &s.doc.Entities[m.Entity]
		if s.named[m.Entity] || e.Role == "" && e.Note == "" {
			continue
		}
		s.named[m.Entity] = true
		about := e.Role
		if e.Affiliation != "" {
			about += ", " + e.Affiliation
		}
		if about == "" {
			about = e.Note
		}
		s.say("Named here: %s, %s.", e.Name, strings.TrimSuffix(about, "."))
	}
}

func (s *session) toSection(i int) {
	if i < 0 || i >= len(s.doc.Sections) {
		s.say("No such section (1 to %d).", len(s.doc.Sections))
		return
	}
	s.goTo(s.doc.Sections[i].Span.Start)
}

// goTo reads on at an offset.
func (s *session) goTo(pos int) {
	s.section = -1
	s.at = article.Search(len(s.passages), func(i int) article.Span { return s.passages[i].span }, pos)
	s.next()
}

func (s *session) outline() {
	for i := range s.doc.Sections {
		sec := &s.doc.Sections[i]
		s.say("%d. %s, %d minutes", i+1, sec.Name(), article.Minutes(sec.Words))
	}
}

// voices lists who is quoted, with the numbers that "@" takes.
func (s *session) voices() {
	rest := len(s.doc.Quotes)
	for n, e := range s.doc.Speakers() {
		quotes := s.quotesOf(e)
		rest -= len(quotes)
		s.say("%d. %s: %s", n+1, s.doc.Entities[e].Name, article.Counted(len(quotes), "quotation"))
	}
	if rest > 0 {
		s.say("Unattributed or unnamed: %s", article.Counted(rest, "quotation"))
	}
	if len(s.doc.Quotes) == 0 {
		s.say("No quotations.")
	}
}

// quotesOf returns the indices of the quotations of an entity, in text order.
func (s *session) quotesOf(entity int) []int {
	var out []int
	for i := range s.doc.Quotes {
		if q := &s.doc.Quotes[i]; q.Attributed() && q.Speaker == entity {
			out = append(out, i)
		}
	}
	return out
}

// speaker reads on at the next paragraph that quotes the speaker with a number, from
// the beginning again after the last.
func (s *session) speaker(number string) {
	speakers := s.doc.Speakers()
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(speakers) {
		s.say("No speaker %s (1 to %d); v lists them.", clean.Line(number), len(speakers))
		return
	}
	from := 0
	if s.at > 0 && s.at <= len(s.passages) {
		from = s.passages[s.at-1].span.End
	}
	quotes := s.quotesOf(speakers[n-1])
	next := quotes[0]
	for _, q := range quotes {
		if s.doc.Quotes[q].Parts[0].Start >= from {
			next = q
			break
		}
	}
	if s.doc.Quotes[next].Parts[0].Start < from {
		s.say("From the beginning again.")
	}
	s.goTo(s.doc.Quotes[next].Parts[0].Start)
}

// find reads on at the next place where the words are, after the last one from the
// beginning.
func (s *session) find(words string) {
	if words == "" {
		s.say("No search yet: type /words.")
		return
	}
	s.sought = words
	from := 0
	if s.at > 0 && s.at <= len(s.passages) {
		from = s.passages[s.at-1].span.End
	}
	at := -1
	for _, start := range []int{from, 0} {
		search.New(words).Scan(context.Background(), s.doc, start, func(hits []article.Span) bool {
			for _, h := range hits {
				if h.Start >= start {
					at = h.Start
					return false
				}
			}
			return true
		})
		if at >= 0 && start < from {
			s.say("From the beginning again.")
		}
		if at >= 0 {
			s.goTo(at)
			return
		}
	}
	s.say("No matches: %s", clean.Line(words))
}
