package library

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// The made-up articles of the benchmarks: 9 KB of prose each, as news is written, with
// a headline, a date, people with offices, quotations of every kind, bodies with
// acronyms, and words of which few are frequent and most are rare.

var (
	madeGiven    = strings.Fields("Ann Leif Ida Tom Mara Joss Edith Pell Nils Orla Hugo Vera Karl Ruth Emil Dora Otto Nina Paul Rosa")
	madeSurnames = strings.Fields("Dole Strand Reed Birk Voss Hallam Quill Tarn Osk Fenwick Lund Marsh Ardent Colby Drax Ewell Frome Garth Hobb Inver")
	madeEndings  = strings.Fields("son ley wick by ford man ton ham stead worth croft dale gate hurst field bourne")
	madeOffices  = strings.Split("the mayor of %s|an engineer at the %s Harbour Office|the %s finance minister|a spokeswoman for the %s Port Authority|a researcher at the University of %s|the head of the %s Fishing Union", "|")
	madeTowns    = strings.Fields("Elmton Harwick Norvale Saltby Quarrow Brindle Ostmere Wexley Tarrant Yoxford")
	madeVerbs    = strings.Fields("delayed repaired closed opened measured counted sold rented crossed left reached examined")
	madeEnds     = strings.Split("before the winter|for the third time|at the town's expense|in spite of the rain|without a permit|after a long debate|with borrowed money", "|")
	madeMonths   = strings.Fields("January February March April May June July August September October November December")
	madeParts    = strings.Fields("ba co di fu ga hi jo ku la me ni po ra se tu va wo xe ya zo")
)

// maker makes the parts of one article.
type maker struct{ *rand.Rand }

func pick[T any](m maker, list []T) T { return list[m.IntN(len(list))] }

// noun is one of some 30,000 words, of which the first are the most frequent.
func (m maker) noun() string {
	n := int(30_000 * m.Float64() * m.Float64() * m.Float64())
	word := ""
	for ; n > 0 || word == ""; n /= len(madeParts) {
		word += madeParts[n%len(madeParts)]
	}
	return word + "n"
}

func (m maker) clause() string {
	return fmt.Sprintf("the %s %s the %s %s", m.noun(), pick(m, madeVerbs), m.noun(), pick(m, madeEnds))
}

// name is one of some 6,000.
func (m maker) name() string {
	return pick(m, madeGiven) + " " + pick(m, madeSurnames) + pick(m, madeEndings)
}

// office is what the bearer of a name is, everywhere the same.
func office(name string) string {
	m := maker{rand.New(rand.NewPCG(uint64(len(name)), uint64(name[0])<<16|uint64(name[len(name)/2])<<8|uint64(name[len(name)-2])))}
	return strings.ReplaceAll(pick(m, madeOffices), "%s", pick(m, madeTowns))
}

// madeArticle returns the i-th made-up article, in Markdown.
func madeArticle(i, bytes int) string {
	m := maker{rand.New(rand.NewPCG(uint64(i), 1))}
	var b strings.Builder
	date := func() string { return fmt.Sprintf("%d %s %d", 1+m.IntN(28), pick(m, madeMonths), 2019+m.IntN(7)) }
	town := pick(m, madeTowns)
	fmt.Fprintf(&b, "---\ndate: %s\nsource: %s Post\nurl: https://post.example/%d\n---\n# How %s\n\n", date(), town, i, m.clause())
	cast := [4]string{m.name(), m.name(), m.name(), m.name()}
	for j, name := range cast {
		fmt.Fprintf(&b, "“In %s %s,” said %s, %s. ", town, m.clause(), name, office(name))
		if j%2 == 1 {
			b.WriteString("\n\n")
		}
	}
	for b.Len() < bytes {
		surname := strings.Fields(pick(m, cast[:]))[1]
		switch m.IntN(8) {
		case 0:
			fmt.Fprintf(&b, "“It is not that %s,” %s said. “But %s, and %s.”\n\n", m.clause(), surname, m.clause(), m.clause())
		case 1:
			fmt.Fprintf(&b, "%s said that %s, and that %s.\n\n", surname, m.clause(), m.clause())
		case 2:
			fmt.Fprintf(&b, "On %s %s, while %s. ", date(), m.clause(), m.clause())
		case 3:
			fmt.Fprintf(&b, "According to the %s Water Board (%cWB), %s.\n\n", town, town[0], m.clause())
		default:
			c := m.clause()
			fmt.Fprintf(&b, "%s%s, so that %s. Nobody in %s asked whether %s. ", strings.ToUpper(c[:1]), c[1:], m.clause(), pick(m, madeTowns), m.clause())
		}
	}
	return b.String()
}

// madeFolder writes made-up articles and returns their inputs.
func madeFolder(t testing.TB, dir string, n int) (inputs []Input) {
	for i := range n {
		inputs = append(inputs, FileInput(write(t, dir, fmt.Sprintf("%05d.md", i), madeArticle(i, madeBytes)), "1"))
	}
	return inputs
}
