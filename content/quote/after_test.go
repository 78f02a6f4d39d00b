package quote

import "testing"

func TestCueAfter(t *testing.T) {
	check(t, []example{
		{"subject and verb", `"We lost," Ada Novak said.`, []string{"direct Ada Novak: We lost,"}},
		{"inverted", `"We lost," said Ada Novak, the mayor.`, []string{"direct Ada Novak: We lost,"}},
		{"adverb", `"We lost," Novak later said.`, []string{"direct Ada Novak: We lost,"}},
		{"question", `"Did we lose?" Novak asked.`, []string{"direct Ada Novak: Did we lose?"}},
		{"exclamation inverted", `"We lost!" cried Novak.`, []string{"direct Ada Novak: We lost!"}},
		{"apposition", `"We lost," Novak, the mayor of Springfield, told reporters.`, []string{"direct Ada Novak: We lost,"}},
		{"two appositions", `"We lost," Novak, the mayor of Springfield, one of three towns, said.`, []string{"direct Ada Novak: We lost,"}},
		{"relative clause", `"We lost," Novak, who ran twice, said.`, []string{"direct Ada Novak: We lost,"}},
		{"party in brackets", `"We lost," Novak (Green) said.`, []string{"direct Ada Novak: We lost,"}},
		{"role before", `"We lost," campaign manager Ada Novak said.`, []string{"direct Ada Novak: We lost,"}},
		{"role before, inverted", `"We lost," said former Springfield mayor Ada Novak.`, []string{"direct Ada Novak: We lost,"}},
		{"description, then name", `"We lost," said the mayor, Ada Novak.`, []string{"direct Ada Novak: We lost,"}},
		{"subject description, then name", `"We lost," the mayor of Springfield, Ada Novak, said.`, []string{"direct Ada Novak: We lost,"}},
		{"possessor is no speaker", `"We lost," Khan's aide said.`, []string{"direct (Khan's aide): We lost,"}},
		{"possessor inverted", `"We lost," said a spokesman for Khan.`, []string{"direct (a spokesman for Khan): We lost,"}},
		{"hearer is no speaker", `"We lost," Novak told Khan.`, []string{"direct Ada Novak: We lost,"}},
		{"in brackets", `Ada Novak ("I'm no expert") thinks that it will rain.`, []string{"mixed Ada Novak: I'm no expert"}},
		{"legal form", `"We lost," Harbour Institute plc said.`, []string{"direct Harbour Institute: We lost,"}},
		{"organisation", `"We lost," the Harbour Institute said.`, []string{"direct Harbour Institute: We lost,"}},
		{"unnamed", `"We lost," one voter said.`, []string{"direct (one voter): We lost,"}},
		{"quoted as saying", `"We lost," Novak was quoted as saying.`, []string{"direct Ada Novak: We lost,"}},
		{"as she put it", `The vote was lost by "a hair," as Novak put it.`, []string{"mixed Ada Novak: a hair,"}},
		{"went on to say", `"We lost," Novak went on to say.`, []string{"direct Ada Novak: We lost,"}},
		{"comma outside", `"We lost", said Novak.`, []string{"direct Ada Novak: We lost"}},
		{"man who", `"We lost," the man who counted the votes said.`, []string{"direct (the man): We lost,"}},
		{"nickname inside the name", `"We lost," Robert "Bob" Lindqvist said.`, []string{"direct Oscar Lindqvist: We lost,"}},
		{"two who speak as one", `"We lost," Novak and Khan said.`, []string{"direct Ada Novak: We lost,"}},
		{"three who speak as one", `"We lost," Novak, Khan and Tanaka said.`, []string{"direct Ada Novak: We lost,"}},
		{"sign", `"Stop the trains," read one sign.`, []string{"direct (one sign): Stop the trains,"}},
		{"dash and a clause", `Khan called it "a crime" -- one question is what Novak said.`, []string{"mixed Bilal Khan: a crime"}},
		{"based", `"We lost," Novak, a Springfield-based lawyer and spokeswoman for the bank, which closed, said.`, []string{"direct Ada Novak: We lost,"}},
		{"any verb, inverted", `"It happens," tutted Novak.`, []string{"direct Ada Novak: It happens,"}},
		{"retired", `"We lost," said retired teacher Mei Tanaka.`, []string{"direct Mei Tanaka: We lost,"}},
		{"first author", `"We lost," said first author Mei Tanaka.`, []string{"direct Mei Tanaka: We lost,"}},
		{"third in a year", `"We lost," said the town's third mayor in a year, Ada Novak.`, []string{"direct Ada Novak: We lost,"}},
		{"state senator", `"We lost," state Sen. Ada Novak said.`, []string{"direct Ada Novak: We lost,"}},
		{"marks in a row", `''She said, 'We lost,''' Novak recalled.`, []string{"direct Ada Novak: She said, 'We lost,'"}},
		{"day before the cue", `"We lost," Novak on Monday said.`, []string{"direct Ada Novak: We lost,"}},
	})
}

func TestTrailingCue(t *testing.T) {
	check(t, []example{
		{"far behind", `The vote was "a gift of the gods" to the town, Novak said.`, []string{"mixed Ada Novak: a gift of the gods"}},
		{"several fragments", `It was "cold," "wet" and "dark," Novak said.`, []string{"mixed Ada Novak: cold,", "mixed Ada Novak: wet", "mixed Ada Novak: dark,"}},
	})
}
