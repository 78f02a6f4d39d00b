package library

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/content/article"
)

// told is a made-up document, and who is meant by the names in it: name=identity.
type told struct{ text, who string }

// valley are documents about one valley: two people of one name with different offices,
// surnames alone, initials, titles, bodies and their acronyms.
var valley = []told{
	{"Mara Tolland, the mayor of Quarrow, opened the bridge. “It took nine years,” said Tolland. Hugo Fenn, an engineer at the Valley Water Board (VWB), had drawn it.", "Mara Tolland=mayor, Hugo Fenn=engineer, Valley Water Board=vwb"},
	{"“We will pay for it,” said Mayor Mara Tolland. The VWB did not comment.", "Mara Tolland=mayor"}, // two bodies are called VWB
	{"Mara Tolland, a goalkeeper for Brindle Rovers, broke her hand. “I shall be back,” said Tolland.", "Mara Tolland=goalkeeper"},
	{"“She is our best player,” said Otto Keel, the coach of Brindle Rovers, of goalkeeper Mara Tolland.", "Mara Tolland=goalkeeper, Otto Keel=coach"},
	{"Hugo Fenn, chief engineer of the Valley Water Board, warned of a flood. “The dam leaks,” said Fenn.", "Hugo Fenn=engineer, Valley Water Board=vwb"},
	{"“I saw the water rise,” said Hugo Fenn, a baker in Ostmere. His shop stood under water.", "Hugo Fenn=baker"},
	{"Baker Hugo Fenn has opened his shop again. “People need bread,” said Fenn.", "Hugo Fenn=baker"},
	{"Ida R. Sallow, the finance minister, resigned on Monday. “I am tired,” said Ms Sallow. Prime Minister Jon Arkwell thanked her.", "Ida R. Sallow=minister, Jon Arkwell=premier"},
	{"“There is no money,” said Finance Minister Ida Sallow. Prime Minister Jon Arkwell was abroad.", "Ida Sallow=minister, Jon Arkwell=premier"},
	{"Former finance minister Ida Sallow has written a book. “It is all in there,” said Sallow.", "Ida Sallow=minister"},
	{"“The court will decide,” said Jon Arkwell, the prime minister. He said Ida Sallow, his former minister, had lied.", "Jon Arkwell=premier, Ida Sallow=minister"},
	{"Dr. Sallow examined forty patients. “They will live,” said Dr. Sallow.", "Sallow=doctor1"},
	{"Dr. Sallow sold his house. “It was too large,” said Dr. Sallow.", "Sallow=doctor2"},
	{"Professor Lena Orrin of Wexley University counted the fish. “There are fewer each year,” said Orrin.", "Lena Orrin=professor"},
	{"“The river is too warm,” said Lena Orrin, a professor of biology at Wexley University. Hugo Fenn of the Valley Water Board agreed.", "Lena Orrin=professor, Hugo Fenn=engineer, Valley Water Board=vwb"},
	{"Lena Orrin, a police officer in Norvale, stopped the lorry. “He drove too fast,” said Orrin.", "Lena Orrin=officer"},
	{"“Nobody was hurt,” said police officer Lena Orrin. The lorry belonged to Otto Keel.", "Lena Orrin=officer"},
	{"Tom Weir, a spokesman for the Valley Water Board, denied it. “The dam is safe,” said Weir.", "Tom Weir=spokesman, Valley Water Board=vwb"},
	{"“We have nothing to hide,” said Tom Weir, spokesman for the board. The Valley Wage Bureau (VWB) said that Mara Tolland, the mayor of Quarrow, had not asked it.", "Tom Weir=spokesman, Mara Tolland=mayor, Valley Wage Bureau=wages"},
	{"Sir Peter Ammon, the mayor of Elmton, and Peter Ammon, his son, quarrelled. “My father is wrong,” said the son.", ""},
	{"“We shall not build it,” said Peter Ammon, the mayor of Saltby.", "Peter Ammon=saltby"},
	{"Peter Ammon, mayor of Harwick, will build it. “Saltby has no say,” said Ammon.", "Peter Ammon=harwick"},
	{"“I paid for it myself,” said Peter Ammon, the Harwick mayor.", "Peter Ammon=harwick"},
}

// capital are documents about one election: offices that follow each other, short forms
// of given names, a father and his son, bodies by their short names.
var capital = []told{
	{"Senator Robert Hale, the Republican nominee, spoke in Tarrant. “We will win,” said Hale. Vera Quist of the Tarrant Herald asked him about Nora Pym.", "Robert Hale=hale, Vera Quist=reporter, Nora Pym=pym"},
	{"“I voted for it,” said Bob Hale, a senator from Tarrant. Governor Nora Pym said she had not.", "Bob Hale=hale, Nora Pym=pym"},
	{"President Robert Hale took his oath. Nora Pym, the defeated candidate, stayed at home. “It is a sad day,” said Pym.", "Robert Hale=hale, Nora Pym=pym"},
	{"Robert Hale Jr., a lawyer, defended his father. “He is honest,” said Mr. Hale.", "Robert Hale Jr=son"},
	{"“My client is innocent,” said lawyer Robert Hale Jr. of the accused.", "Robert Hale Jr=son"},
	{"Nora B. Pym, a former governor, will run again. “Why not?” said Pym.", "Nora B. Pym=pym"},
	{"Vera Quist, a reporter for the Tarrant Herald, was arrested. “I did my work,” said Quist.", "Vera Quist=reporter"},
	{"Vera Quist, a nurse, found the child. “She was asleep,” said Quist.", "Vera Quist=nurse"},
	{"“We need more beds,” said Vera Quist, a nurse at St Anne's Hospital.", "Vera Quist=nurse"},
	{"The National Grain Council (NGC) fixed the price. Emil Rask, its chairman, said: “It is fair.”", "National Grain Council=ngc, Emil Rask=rask"},
	{"“The NGC has no choice,” said Emil Rask, chairman of the NGC.", "NGC=ngc, Emil Rask=rask"},
	{"Farmers blamed the NGC. “It never asks us,” said Emil Rask, a farmer near Yoxford.", "NGC=ngc, Emil Rask=farmer"},
	{"Emil Rask, the farmer, drove his tractor to the capital. “They must listen,” said Rask. President Robert Hale did not.", "Emil Rask=farmer, Robert Hale=hale"},
	{"“I know what it costs,” said Zoë Maran, an economist at Wexley University.", "Zoë Maran=maran"},
	{"Zoe Maran, economist, was surprised. “It is too much,” said Maran. Nora Pym was not.", "Zoe Maran=maran, Nora Pym=pym"},
	{"Defence Minister Ulla Brandt met Foreign Minister Karl Voss. “We agree,” said Brandt.", "Ulla Brandt=brandt, Karl Voss=voss"},
	{"Karl Voss, now the finance minister, raised taxes. “I must,” said Voss. Ulla Brandt, the defence minister, got more.", "Karl Voss=voss, Ulla Brandt=brandt"},
	{"“We lost because we slept,” said Karl Voss, a striker for Harwick Town.", "Karl Voss=striker"},
	{"Striker Karl Voss will not play on Sunday. “My knee hurts,” said Voss.", "Karl Voss=striker"},
	{"Ulla Brandt met her colleague. “It was pleasant,” said Brandt. Karl Voss, the foreign minister, and President Robert Hale were there.", "Ulla Brandt=brandt, Karl Voss=voss, Robert Hale=hale"},
}

// judge counts the pairs of names in different documents that mean the same and are
// joined, and reports those that are joined and do not.
func judge(t *testing.T, folder []told, corrections ...article.Correction) (joined, same int) {
	l, dir, ctx := open(t), t.TempDir(), context.Background()
	var paths []string
	for i, d := range folder {
		paths = append(paths, write(t, dir, fmt.Sprintf("%02d.md", i), "# "+d.text[:12]+"\n\n"+d.text+"\n"))
	}
	fill(t, l, paths...)
	people := must(l.People(ctx, must(l.Scope(ctx, nil))(t), false, corrections))(t)
	var whose []string // identities and the documents
	var who []*Person
	for i, d := range folder {
		for pair := range strings.SplitSeq(d.who, ", ") {
			name, identity, _ := strings.Cut(pair, "=")
			at := slices.IndexFunc(people, func(p *Person) bool { return p.named(name, paths[i]) })
			if at < 0 && name != "" {
				t.Errorf("%d: %s is not found", i, name)
			} else if name != "" {
				whose, who = append(whose, identity), append(who, people[at])
			}
		}
	}
	for i := range whose {
		for j := range i {
			switch {
			case whose[i] == whose[j]:
				same++
				if who[i] == who[j] {
					joined++
				} else {
					t.Logf("%s is two: %q, %q", whose[i], who[i].Role, who[j].Role)
				}
			case who[i] == who[j] && who[i] != nil:
				t.Errorf("%s and %s are one", whose[i], whose[j])
			}
		}
	}
	return joined, same
}

// named reports whether a document names the person so.
func (p *Person) named(name, path string) bool {
	return slices.ContainsFunc(p.bearers, func(b *bearer) bool {
		return b.Name.Name == name && slices.ContainsFunc(b.places, func(at Place) bool { return at.Document.Path == path })
	})
}

func TestPeopleOfFolders(t *testing.T) {
	inValley, ofValley := judge(t, valley)
	inCapital, ofCapital := judge(t, capital)
	joined, same := inValley+inCapital, ofValley+ofCapital
	t.Logf("%d of %d pairs are joined", joined, same)
	if joined*100 < same*95 {
		t.Error("fewer than 95 % of the pairs are joined")
	}
}

func TestCorrectedPeople(t *testing.T) {
	folder := []told{
		{"“Yes,” said Ann Dole, the mayor. Leif Strand, an engineer, said “no”.", "Ann Dole=ann, Leif Strand=ann"},
		{"“Perhaps,” said Leif Strand, a goalkeeper.", "Leif Strand=ann"},
		{"“Never,” said Ida Pell, a nurse.", "Ida Pell=first"},
		{"“Never again,” said Ida Pell, the nurse.", "Ida Pell=second"},
	}
	joined, same := judge(t, folder, article.Correction{Kind: article.SameAs, Target: "Leif Strand", Value: "Ann Dole"}, article.Correction{Kind: article.NotSame, Target: "Ida Pell", Value: "Ida Pell"})
	if joined != same {
		t.Errorf("%d of %d pairs are joined", joined, same)
	}
}
