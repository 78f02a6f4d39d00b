package quote

import "testing"

func TestNamesInLongSubjects(t *testing.T) {
	check(t, []example{
		{"author of a text", `"We lost," according to a court paper filed by attorney Ada Novak.`, []string{"direct Ada Novak: We lost,"}},
		{"author without a participle", `It was "a bad year", according to sums by Ada Novak.`, []string{"mixed Ada Novak: a bad year"}},
		{"speaker of the house", `Of a picture likened to the Springfield, Speaker of the Harbour Institute Rep. Bilal Khan (Green) said "it is a bad joke".`, []string{"mixed Bilal Khan: it is a bad joke"}},
		{"office in capitals", `"We lost," Coastal Bank General Counsel Ada Novak wrote.`, []string{"direct Ada Novak: We lost,"}},
		{"two offices, no comma", `Ada Novak, president and founder of the Harbour Institute said: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"clause left open", `"We lost it," Ada Novak, who is chair of the Harbour Institute said in a note.`, []string{"direct Ada Novak: We lost it,"}},
		{"age and towns", `"We lost," Ada Novak, 30, of Springfield, Norland, who voted, said.`, []string{"direct Ada Novak: We lost,"}},
		{"brackets and a clause", `On the other side, Bilal Khan (Green), a baker who has made boats, tweeted: "We lost."`, []string{"direct Bilal Khan: We lost."}},
		{"two in an apposition", `Two analysts, Ada Novak and Bilal Khan, found in May that it was "a very bad year".`, []string{"mixed Ada Novak: a very bad year"}},
		{"committee in between", `Bilal Khan, the Green who heads the Harbour Institute, which meets today, said it was "a very bad year".`, []string{"mixed Bilal Khan: a very bad year"}},
		{"place behind an apposition's comma", `Novak, who lives in Norland, Springfield, says she likes "what the man is doing".`, []string{"mixed Ada Novak: what the man is doing"}},
		{"no comma in front of the verb", `"We lost it all" said Bilal Khan, the mayor.`, []string{"direct Bilal Khan: We lost it all"}},
		{"attacks of a town", `After the Springfield attacks, Khan wrote a note calling it "a very bad day".`, []string{"mixed Bilal Khan: a very bad day"}},
	})
}

func TestOutermostReporter(t *testing.T) {
	check(t, []example{
		{"said that said", `Lindqvist said Khan had told the voters that there was "no other way".`, []string{"mixed Oscar Lindqvist: no other way"}},
		{"said that begged", `Khan said that Novak begged him and "would have paid for it all".`, []string{"mixed Bilal Khan: would have paid for it all"}},
		{"told in words of his own", `Lindqvist said Khan had told the voters: "There is no other way."`, []string{"direct Bilal Khan: There is no other way."}},
		{"claim that somebody mentions", `Khan blamed the papers for an uproar over Novak's claim that the mayor "founded the gang".`, []string{"mixed Ada Novak: founded the gang"}},
		{"claim that is called something", `Khan said that Novak's claim that the mayor has lied is "simply not true".`, []string{"mixed Bilal Khan: simply not true"}},
		{"according to", `He left, because, according to Novak, the press would call him a "chicken of a man".`, []string{"mixed Ada Novak: chicken of a man"}},
		{"fronted clause behind a conjunction", `But even as Khan claimed on Monday that "Novak got in trouble for less," one of the lawyers said the cases differ.`, []string{"direct Bilal Khan: Novak got in trouble for less,"}},
		{"announced in front", `Khan wrote to her, telling her, "You will win it!" She replied to him that it was late.`, []string{"direct Bilal Khan: You will win it!"}},
		{"fronted letter", `In their letter, the members also "asked for a new vote".`, []string{"mixed (the members): asked for a new vote"}},
		{"body and colon", `The Harbour Institute was clear in its findings: "More talk is idle."`, []string{"direct Harbour Institute: More talk is idle."}},
	})
}

func TestSpeakerGoesOn(t *testing.T) {
	check(t, []example{
		{"behind an adverb", `"We lost," Novak said. Now, "we have a new chance to win it."`, []string{"direct Ada Novak: We lost,", "mixed Ada Novak: we have a new chance to win it."}},
		{"a word or two", `"We lost," Novak said. The vote was "close".`, []string{"direct Ada Novak: We lost,"}},
		{"not over another sentence", `"We lost," Novak said. The town is old. There is "a very good chance of more rain".`, []string{"direct Ada Novak: We lost,", "mixed -: a very good chance of more rain"}},
		{"a sign somebody holds", `Khan held up a sign that read "Not in my town!"`, []string{"direct Bilal Khan: Not in my town!"}},
		{"used the words", `When Khan used the words, "We are not there yet," he laughed.`, []string{"direct Bilal Khan: We are not there yet,"}},
		{"fragment in front of another clause", `In May, under what Novak called "the old model", the Harbour Institute, a club of Springfield, charged a fee.`, []string{"mixed Ada Novak: the old model"}},
		{"issued a statement", "The Harbour Institute issued a statement in May.\n\n\"We want to thank all of you who came to vote.\"", []string{"direct Harbour Institute: We want to thank all of you who came to vote."}},
		{"whom it concerns", "Khan agrees with that.\n\nFor Lindqvist, who rents out boats, the cause hardly matters. \"I had a party booked,\" he said.", []string{"direct Oscar Lindqvist: I had a party booked,"}},
		{"a reporter asks", "A reporter asked Khan if he had lost.\n\n\"You tell me what I should do,\" he said.", []string{"direct Bilal Khan: You tell me what I should do,"}},
	})
}

func TestSignaturesBelow(t *testing.T) {
	check(t, []example{
		{"hyphen", "\"We lost the vote, and it hurts.\"\n\n-Ada Novak, after the count", []string{"direct Ada Novak: We lost the vote, and it hurts."}},
		{"read as a list", "\"We lost the vote, and it hurts.\"\n\n- Ada Novak.", []string{"direct Ada Novak: We lost the vote, and it hurts."}},
		{"a list of two", "\"We lost the vote, and it hurts.\"\n\n- Ada Novak.\n\n- Bilal Khan.", []string{"direct -: We lost the vote, and it hurts."}},
		{"subheading between dashes", "\"We lost the vote, and it hurts,\" Novak said. \"It does.\"\n\n– A Man Alone –", []string{"direct Ada Novak: We lost the vote, and it hurts,", "direct Ada Novak: It does."}},
		{"pull quote", "Some hope that the town will vote once moreAda Novak, mayor\n\n\"The old hope that the town will vote once more,\" Novak said.", []string{"direct Ada Novak: Some hope that the town will vote once more", "direct Ada Novak: The old hope that the town will vote once more,"}},
		{"credit of a picture", "The hall in which the town will vote once moreAda Novak, Coastal Bank\n\n\"We lost,\" Khan said.", []string{"direct Bilal Khan: We lost,"}},
		{"sign-off behind a fragment", `Novak said that her side was "still the first of all".--Bilal Khan.`, []string{"mixed Ada Novak: still the first of all"}},
	})
}

func TestTitlesWithoutACue(t *testing.T) {
	check(t, []example{
		{"article and its author", `"Boats at night are a danger," by Ada Novak, is worth a look.`, nil},
		{"begins a sentence", `We like a play. "Opening Bell," which is on tonight, is good.`, nil},
		{"object of no verb of speech", `Novak lived here and self-published "Lost at Sea" in May.`, nil},
		{"term that is explained", `We were told. "Containment" has been the plan for years.`, nil},
	})
}
