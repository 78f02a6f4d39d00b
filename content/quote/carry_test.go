package quote

import "testing"

func TestCarriedSpeaker(t *testing.T) {
	check(t, []example{
		{"next sentence", `"We lost," Novak said. "It hurts."`, []string{"direct Ada Novak: We lost,", "direct Ada Novak: It hurts."}},
		{"after reported speech", `They had lost, Novak said. "It hurts."`, []string{"direct Ada Novak: It hurts."}},
		{"sentence between", `"We lost," Novak said. The hall was silent. "It hurts."`, []string{"direct Ada Novak: We lost,", "direct Ada Novak: It hurts."}},
		{"announced by a colon", "Novak put it this way in her speech:\n\n\"We lost.\"", []string{"direct Ada Novak: We lost."}},
		{"beat", `Novak shrugged. "It happens."`, []string{"direct Ada Novak: It happens."}},
		{"a colon before somebody else", `"We lost," Novak said. Her rival Bilal Khan disagrees: "We won."`, []string{"direct Ada Novak: We lost,", "direct Bilal Khan: We won."}},
		{"open in the paragraph before", "Novak told the council that the vote was lost.\n\n\"We lost. It hurts.\"", []string{"direct Ada Novak: We lost. It hurts."}},
		{"cue behind", `"We lost. It hurts. That is what Springfield told us," Novak said.`, []string{"direct Ada Novak: We lost. It hurts. That is what Springfield told us,"}},
	})
}

func TestPronouns(t *testing.T) {
	check(t, []example{
		{"speaker before", "\"We lost,\" Novak said.\n\n\"It hurts,\" she said.", []string{"direct Ada Novak: We lost,", "direct Ada Novak: It hurts,"}},
		{"subject before", `Khan arrived late. "We lost," he said.`, []string{"direct Bilal Khan: We lost,"}},
		{"gender", `Novak met Khan. "We lost," he said.`, []string{"direct Bilal Khan: We lost,"}},
		{"gender of the speaker before", "\"We lost,\" Khan said. Novak had already left.\n\n\"It hurts,\" she said.", []string{"direct Bilal Khan: We lost,", "direct Ada Novak: It hurts,"}},
		{"not who is named in it", `Khan met Lindqvist. "Khan is right," he said.`, []string{"direct Oscar Lindqvist: Khan is right,"}},
		{"subject, not object", `Khan met Lindqvist. "We lost," he said.`, []string{"direct Bilal Khan: We lost,"}},
		{"same sentence", `Although Khan won, he said it "hurts like hell".`, []string{"mixed Bilal Khan: hurts like hell"}},
		{"name follows", `Although he called it "a very good day", Khan did not smile.`, []string{"mixed Bilal Khan: a very good day"}},
		{"nobody fits", `Novak met Tanaka. "We lost," he said.`, []string{"direct -: We lost,"}},
		{"subject of the paragraph, not the voice before", "\"We lost,\" Khan said.\n\nLindqvist bristles at that. \"We won,\" he said.", []string{"direct Bilal Khan: We lost,", "direct Oscar Lindqvist: We won,"}},
		{"reported speech is a voice", "\"We lost,\" Khan said.\n\nLindqvist said they had won. \"By a hair,\" he said.", []string{"direct Bilal Khan: We lost,", "direct Oscar Lindqvist: By a hair,"}},
		{"pronoun goes on", "Khan said the vote was lost. He left at noon.\n\n\"It hurts,\" he said.", []string{"direct Bilal Khan: It hurts,"}},
		{"somebody unnamed", `Ada Novak stood aside. A voter said it was cold. "I'm going home," she said.`, []string{"direct (A voter): I'm going home,"}},
		{"somebody else's somebody", "\"We lost,\" Khan said.\n\nNovak's lawyer left early. \"It hurts,\" he said.", []string{"direct Bilal Khan: We lost,", "direct (Novak's lawyer): It hurts,"}},
		{"body", `The Harbour Institute said it was "watching the vote". It added: "We expect order in the hall."`, []string{"mixed Harbour Institute: watching the vote", "direct Harbour Institute: We expect order in the hall."}},
		{"it of a text", `The report found that all of it had been "repeatedly put aside for years". It said: "They knew of the cracks."`, []string{"mixed (The report): repeatedly put aside for years", "direct (The report): They knew of the cracks."}},
		{"they of a crowd", `Analysts called it "odd at best". "We see no logic," they wrote.`, []string{"mixed (Analysts): odd at best", "direct (Analysts): We see no logic,"}},
		{"they", `Two women came in. "We lost," they said.`, []string{"direct -: We lost,"}},
	})
}

func TestRoles(t *testing.T) {
	check(t, []example{
		{"title", `Mayor Ada Novak arrived. Khan followed. "We lost," the mayor said.`, []string{"direct Ada Novak: We lost,"}},
		{"two of them", `Mayor Ada Novak met Mayor Bilal Khan. "We lost," the mayor said.`, []string{"direct (the mayor): We lost,"}},
		{"person just named", `Khan scored late. Novak watched. "It feels unreal," the teenager said.`, []string{"direct Ada Novak: It feels unreal,"}},
		{"gender of the noun", `Khan won and Novak lost. "We need change," the businessman said.`, []string{"direct Bilal Khan: We need change,"}},
		{"two halves", `Novak won. The former first lady and Norland senator said it was "a mistake" to go.`, []string{"mixed Ada Novak: a mistake"}},
		{"unnamed for good", `Novak won. "We need change," the official said.`, []string{"direct (the official): We need change,"}},
		{"possessive", `Mayor Ada Novak arrived. "We lost," the mayor's driver said.`, []string{"direct (the mayor's driver): We lost,"}},
	})
}

func TestJoinedQuotations(t *testing.T) {
	check(t, []example{
		{"interrupted", `"We lost," Novak said, "and it hurts."`, []string{"direct Ada Novak: We lost, / and it hurts."}},
		{"interrupted with adjunct", `"We lost," Novak said on Monday in Springfield, "and it hurts."`, []string{"direct Ada Novak: We lost, / and it hurts."}},
		{"British comma", `"We lost", said Novak, "and it hurts."`, []string{"direct Ada Novak: We lost / and it hurts."}},
		{"two sentences", `"We lost," Novak said. "And it hurts."`, []string{"direct Ada Novak: We lost,", "direct Ada Novak: And it hurts."}},
		{"two paragraphs", "Novak said: \"We lost.\n\n\"And it hurts.\"", []string{"direct Ada Novak: We lost. / And it hurts."}},
		{"two paragraphs, cue last", "\"We lost.\n\n\"And it hurts,\" Novak said.", []string{"direct Ada Novak: We lost. / And it hurts,"}},
	})
}
