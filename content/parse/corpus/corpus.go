// Package corpus makes news-like documents for tests and benchmarks: prose with
// quotations and their speakers, headings, lists, tables, links, footnotes,
// code, and letters beyond ASCII. The same seed and size give the same text, on
// every machine. Nothing in it is about anybody; nothing but tests may import it.
//
// Start reading at [Article].
package corpus

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Article returns a Markdown document of about so many bytes: it ends with the
// first paragraph that reaches them.
func Article(seed uint64, bytes int) string {
	w := writer{rand: rand.New(rand.NewPCG(seed, 0x6272696566696e67)), size: bytes}
	w.markdown()
	return w.String()
}

// Plain returns a plain-text document of about so many bytes: a headline, a
// dateline, and paragraphs of one line apart by blank lines.
func Plain(seed uint64, bytes int) string {
	w := writer{rand: rand.New(rand.NewPCG(seed, 0x706c61696e)), size: bytes, plain: true}
	fmt.Fprintf(&w, "%s\n\n%s (%s) — ", w.title(), strings.ToUpper(w.pick(places)), w.pick(bureaus))
	for w.Len() < w.size {
		w.paragraph()
	}
	return w.String()
}

// writer writes one document.
type writer struct {
	strings.Builder
	rand     *rand.Rand
	size     int
	plain    bool
	speakers []string // those of the section
	notes    int
	defined  int
}

func (w *writer) pick(from []string) string { return from[w.rand.IntN(len(from))] }

func (w *writer) person() string { return w.pick(given) + " " + w.pick(family) }

func (w *writer) title() string {
	return fmt.Sprintf("%s %s %s as %s %s", w.pick(places), w.pick([]string{"weighs", "delays", "signs", "questions"}), w.pick(subjects),
		w.pick(bodies), w.pick([]string{"waits", "objects", "meets", "is split"}))
}

func (w *writer) markdown() {
	fmt.Fprintf(w, "# %s\n\n", w.title())
	for section := 1; w.Len() < w.size; section++ {
		if section > 1 {
			fmt.Fprintf(w, "%s %s\n\n", strings.Repeat("#", 2+w.rand.IntN(2)), w.heading())
		}
		w.speakers = []string{w.person(), w.person()}
		for range 4 + w.rand.IntN(5) {
			w.paragraph()
		}
		w.feature()
		for ; w.defined < w.notes; w.defined++ {
			fmt.Fprintf(w, "[^%d]: %s, %s.\n\n", w.defined+1, w.pick(bodies), w.pick(subjects))
		}
	}
	fmt.Fprintf(w, "[report]: https://archive.example/report \"The report\"\n")
}

func (w *writer) heading() string {
	return w.pick([]string{"Why now", "What is at stake", "The view from " + w.pick(places), "Who decides", "What is not known", "The *quiet* partners"})
}

// feature writes something that is not prose, or nothing.
func (w *writer) feature() {
	switch w.rand.IntN(8) {
	case 0:
		for i := range 3 + w.rand.IntN(4) {
			fmt.Fprintf(w, "- %s: %s\n", w.pick(places), w.clause())
			if i == 1 {
				fmt.Fprintf(w, "  - including %s\n", w.pick(subjects))
			}
		}
	case 1:
		for i := range 3 + w.rand.IntN(3) {
			fmt.Fprintf(w, "%d. **%s** — %s.\n", i+1, w.pick(bodies), w.clause())
		}
	case 2:
		fmt.Fprintf(w, "| Place | Project | Cost |\n|:------|---------|-----:|\n")
		for range 3 + w.rand.IntN(5) {
			fmt.Fprintf(w, "| %s | %s | %d m |\n", w.pick(places), w.pick(subjects), w.rand.IntN(900))
		}
	case 3:
		fmt.Fprintf(w, "> %s\n>\n> — %s\n", w.speech(), w.pick(w.speakers))
	case 4:
		fmt.Fprintf(w, "```json\n{\n\t\"place\": %q,\n\t\"cost\": %d\n}\n```\n", w.pick(places), w.rand.IntN(900))
	case 5:
		fmt.Fprintf(w, "---\n")
	default:
		return
	}
	w.WriteByte('\n')
}

// paragraph writes one paragraph of two to five sentences.
func (w *writer) paragraph() {
	for i := range 2 + w.rand.IntN(4) {
		if i > 0 {
			w.WriteByte(' ')
		}
		w.sentence()
	}
	w.WriteString("\n\n")
}

func (w *writer) sentence() {
	if len(w.speakers) == 0 || w.plain && w.rand.IntN(12) == 0 {
		w.speakers = []string{w.person(), w.person()}
	}
	speaker := w.pick(w.speakers)
	_, surname, _ := strings.Cut(speaker, " ")
	switch w.rand.IntN(10) {
	case 0:
		fmt.Fprintf(w, "“%s,” said %s, %s at the %s.", w.speech(), speaker, w.pick(roles), w.pick(bodies))
	case 1:
		fmt.Fprintf(w, "“%s,” %s said, “%s.”", w.speech(), surname, w.clause())
	case 2:
		fmt.Fprintf(w, "%s told reporters that the %s was “%s”.", surname, w.pick(subjects), w.pick(verdicts))
	case 3:
		fmt.Fprintf(w, "According to %s, %s.", surname, w.clause())
	case 4:
		w.marked()
	default:
		fmt.Fprintf(w, "%s %s %s, and %s.", w.pick(starts), w.pick(places), w.pick(verbs), w.clause())
	}
}

// marked writes a sentence with inline marks.
func (w *writer) marked() {
	if w.plain {
		fmt.Fprintf(w, "In %s, %s — and %s.", w.pick(places), w.clause(), w.clause())
		return
	}
	switch w.rand.IntN(5) {
	case 0:
		fmt.Fprintf(w, "The [%s](https://news.example/%d) came before the *%s*.", w.pick(subjects), w.rand.IntN(1000), w.pick(subjects))
	case 1:
		w.notes++
		fmt.Fprintf(w, "**%s** has %s.[^%d]", w.pick(bodies), w.pick(verbs), w.notes)
	case 2:
		fmt.Fprintf(w, "The [report][] calls it `%s`, at a cost of %d&nbsp;million.", w.pick(verdicts), w.rand.IntN(900))
	case 3:
		fmt.Fprintf(w, "In %s,\n%s; in %s,\n%s.", w.pick(places), w.clause(), w.pick(places), w.clause())
	default:
		fmt.Fprintf(w, "It was ~~%s~~ %s & nothing more: see <https://archive.example/%d>.", w.pick(verdicts), w.pick(verdicts), w.rand.IntN(1000))
	}
}

func (w *writer) clause() string {
	return fmt.Sprintf("%s %s %s the %s", w.pick([]string{"the " + w.pick(bodies), w.pick(places), "neither side", "every village on the coast"}),
		w.pick(verbs), w.pick([]string{"over", "because of", "before", "in spite of", "without"}), w.pick(subjects))
}

func (w *writer) speech() string {
	return w.pick([]string{"We have waited long enough for ", "Nobody here was asked about ", "It is too early to judge ", "I would not call it "}) +
		w.pick([]string{"the ", "this "}) + w.pick(subjects)
}
