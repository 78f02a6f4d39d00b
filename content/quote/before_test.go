package quote

import "testing"

func TestCueBefore(t *testing.T) {
	check(t, []example{
		{"comma", `Novak said, "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"colon", `Novak wrote: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"that", `Novak said that it "makes no sense."`, []string{"mixed Ada Novak: makes no sense."}},
		{"object", `Novak called him a "pathological liar".`, []string{"mixed Ada Novak: pathological liar"}},
		{"said between commas", `But, said Novak, "we are not lost."`, []string{"mixed Ada Novak: we are not lost."}},
		{"day before the verb", `Novak on Monday called Khan's remarks "a disgrace to us".`, []string{"mixed Ada Novak: a disgrace to us"}},
		{"both", `Novak and Khan both called it "a disgrace to us".`, []string{"mixed Ada Novak: a disgrace to us"}},
		{"hearer", `Novak told Khan, "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"adjuncts", `Novak said in an interview with Khan on Monday, "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"asked about", `Asked about Khan, Novak said: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"shared subject", `Novak visited Springfield and said: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"participle", `Novak criticised the plan, adding that it was "dead on arrival."`, []string{"mixed Ada Novak: dead on arrival."}},
		{"statement saying", `Novak issued a statement saying "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"quoted as saying", `Novak was quoted as saying: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"active quoted as saying", `Novak quoted Khan as saying: "We lost."`, []string{"direct Bilal Khan: We lost."}},
		{"apposition", `Novak, the mayor of Springfield, Norland, said: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"name in apposition", `The mayor, Ada Novak, said: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"perfect", `Few are kind; as Novak has written, "the tower is a joke on us all."`, []string{"mixed Ada Novak: the tower is a joke on us all."}},
		{"of the institute", `Novak of the Harbour Institute said: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"spokeswoman", `A spokeswoman for Novak said: "We lost."`, []string{"direct (A spokeswoman for Novak): We lost."}},
		{"aide", `Novak's aide said: "We lost."`, []string{"direct (Novak's aide): We lost."}},
		{"who added", `It was won by Novak, who added: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"passive has no subject", `The plan was described as "dead on arrival in town".`, []string{"mixed -: dead on arrival in town"}},
		{"owner of a noun", `Novak's claim that it was "dead on arrival" did not last.`, []string{"mixed Ada Novak: dead on arrival"}},
		{"two speakers", `Novak said the plan was "very cold," and Khan called it "quite warm."`, []string{"mixed Ada Novak: very cold,", "mixed Bilal Khan: quite warm."}},
		{"infinitive", `Novak went on to say: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"in front", `In Springfield, Ada Novak, 45, said: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"office with a name", `Minister of Education Ada Novak said: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"inverted before", `Said Novak: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"verb in a relative clause", `Novak mocked the claim, saying anybody who complains about it "is having a bad day".`, []string{"mixed Ada Novak: is having a bad day"}},
		{"which it calls", `The Harbour Institute spoke of what it calls "the great silence of our time".`, []string{"mixed Harbour Institute: the great silence of our time"}},
		{"accused", `Khan has been accused of "selling the whole town" by opponents.`, []string{"mixed -: selling the whole town"}},
		{"two who speak as one", `Novak and Khan said in a statement: "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"response", `Khan's response: "Nobody asked us."`, []string{"direct Bilal Khan: Nobody asked us."}},
		{"made a remark", `Khan made the following comment: "We lost."`, []string{"direct Bilal Khan: We lost."}},
		{"letter that says", `Khan released a letter that says he is "in very good health".`, []string{"mixed Bilal Khan: in very good health"}},
		{"participle in front", `After saying it was "a very cold place", Novak left.`, []string{"mixed Ada Novak: a very cold place"}},
		{"adjective and noun of saying", `Novak sent a clear message that the "new order of things" was over.`, []string{"mixed Ada Novak: new order of things"}},
	})
}

func TestAccordingTo(t *testing.T) {
	check(t, []example{
		{"after", `The town is "on its knees," according to Novak.`, []string{"mixed Ada Novak: on its knees,"}},
		{"before", `According to Novak, the town is "on its knees".`, []string{"mixed Ada Novak: on its knees"}},
		{"role", `According to veteran talk show host Ada Novak, the town is "on its knees".`, []string{"mixed Ada Novak: on its knees"}},
		{"unnamed", `The town is "on its knees," according to two officials.`, []string{"mixed (two officials): on its knees,"}},
	})
}
