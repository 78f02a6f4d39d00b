package quote

import "testing"

func TestReportedClauses(t *testing.T) {
	check(t, []example{
		{"subject of a reported clause", `Ada Novak, the mayor, said Oscar Lindqvist would leave. "We lost," she said.`, []string{"direct Ada Novak: We lost,"}},
		{"of one's own gender", `Bilal Khan, the mayor, said Oscar Lindqvist would leave. "We lost," he said.`, []string{"direct Bilal Khan: We lost,"}},
		{"inverted all the same", `They lost, said Bilal Khan. Oscar Lindqvist lost too. "It hurts," said Khan.`, []string{"direct Bilal Khan: It hurts,"}},
		{"foretold", `Novak countered that Khan would say "anything to win the vote".`, []string{"mixed Ada Novak: anything to win the vote"}},
		{"would say himself", `Khan would say only that it was "too early to tell".`, []string{"mixed Bilal Khan: too early to tell"}},
		{"wrote to somebody", `Novak wrote to the Harbour Institute asking whether it was "open to all of us".`, []string{"mixed Ada Novak: open to all of us"}},
		{"as mayor", `Novak resigned as mayor saying that the town needed "somebody who can add".`, []string{"mixed Ada Novak: somebody who can add"}},
		{"with one saying", `Opponents defended Novak, with one aide saying it was "a very small thing".`, []string{"mixed (one aide): a very small thing"}},
		{"as has written", `As Novak has written, the tax is "a fine on hope".`, []string{"mixed Ada Novak: a fine on hope"}},
		{"not somebody else", `It was Khan, not Lindqvist, who called the tax "a fine on hope".`, []string{"mixed Bilal Khan: a fine on hope"}},
	})
}

func TestInFront(t *testing.T) {
	check(t, []example{
		{"while", `While Novak praised the deal as "historic," Khan dismissed it as "a photo opportunity".`, []string{"mixed Ada Novak: historic,", "mixed Bilal Khan: a photo opportunity"}},
		{"asked about a remark", `When asked about Khan's remark that the plan was "a joke," Novak said: "Nobody laughs."`, []string{"mixed Bilal Khan: a joke,", "direct Ada Novak: Nobody laughs."}},
		{"not where the clause says nothing", `Although it was "a very long day," Khan said, nobody complained.`, []string{"mixed Bilal Khan: a very long day,"}},
	})
}

func TestDescribedSpeakers(t *testing.T) {
	check(t, []example{
		{"affairs director", `"We lost," said Novak communications director Mei Tanaka.`, []string{"direct Mei Tanaka: We lost,"}},
		{"of a body, in apposition", `The study's lead author, Mei Tanaka of the Harbour Institute, said: "We lost."`, []string{"direct Mei Tanaka: We lost."}},
		{"behind the verb", `"We lost," said the study's lead author, Mei Tanaka of the Harbour Institute.`, []string{"direct Mei Tanaka: We lost,"}},
		{"any verb of a description", `"They asked us," Novak said. "Nobody did," one reader began.`, []string{"direct Ada Novak: They asked us,", "direct (one reader): Nobody did,"}},
		{"the two", `The two said in a letter that it was "over and done with".`, []string{"mixed (The two): over and done with"}},
		{"a third", `A third said that it was "over and done with".`, []string{"mixed (A third): over and done with"}},
		{"name and reflexive", `Khan called it "very sad news." Novak herself was more careful: "We wait."`, []string{"mixed Bilal Khan: very sad news.", "direct Ada Novak: We wait."}},
		{"in her words", `In Novak's words, "the night was longer than the day."`, []string{"mixed Ada Novak: the night was longer than the day."}},
		{"in brackets", `Novak ("I am no expert") thinks that it will rain.`, []string{"direct Ada Novak: I am no expert"}},
	})
}

func TestBodiesSpoken(t *testing.T) {
	check(t, []example{
		{"it, in the paragraph above", "The Harbour Institute warned people on Monday.\n\n\"We advise against it,\" it said in a letter.", []string{"direct Harbour Institute: We advise against it,"}},
		{"not after a person", "Novak warned people on Monday.\n\n\"We advise against it,\" it said in a letter.", []string{"direct -: We advise against it,"}},
		{"no court for a bank", `The Coastal Bank appealed. The court called it "a waste of time".`, []string{"mixed (The court): a waste of time"}},
		{"the bank", `The Coastal Bank appealed. The bank called it "a matter of honour".`, []string{"mixed Coastal Bank: a matter of honour"}},
	})
}

func TestNewSubjects(t *testing.T) {
	check(t, []example{
		{"comes in after a voice", `"Keep going," said Bilal Khan. "We must." His neighbour, Oscar Lindqvist, was less happy. "We were asleep," he said.`, []string{"direct Bilal Khan: Keep going,", "direct Bilal Khan: We must.", "direct Oscar Lindqvist: We were asleep,"}},
		{"an aside about somebody else", `"Keep going," said Khan. The road is long. "We must," he said.`, []string{"direct Bilal Khan: Keep going,", "direct Bilal Khan: We must,"}},
	})
}

func TestPresented(t *testing.T) {
	check(t, []example{})
}

func TestTitlesOfWorks(t *testing.T) {
	check(t, []example{
		{"announced", `The Coastal Bank shocked the town by announcing "Long Road Home," its first game.`, nil},
		{"long title", `In her book "A House Built on Sand: The Towns that Rise in the Flood," Novak wrote of the sea.`, nil},
		{"set off", `The book's title, "A House Full of Clocks," comes from her.`, nil},
		{"doubled within single", "‘It was late,’ said Novak. ‘We were ‘‘working round the clock’’ all week.’", []string{"direct Ada Novak: It was late,", "direct Ada Novak: We were ‘‘working round the clock’’ all week."}},
	})
}
