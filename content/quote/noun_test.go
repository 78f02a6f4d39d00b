package quote

import "testing"

func TestNounsThatLookLikeVerbs(t *testing.T) {
	check(t, []example{
		{"a body's report", `A Coastal Bank report warned that the dam was "close to its very end".`, []string{"mixed (A Coastal Bank report): close to its very end"}},
		{"compound", `Novak said that he had had phone calls "in that very tone".`, []string{"mixed Ada Novak: in that very tone"}},
		{"behind a participle", `Novak answered disparaging comments with "a very long sigh".`, []string{"mixed Ada Novak: a very long sigh"}},
		{"talks", `Norland talks this week were "quite promising for all", the Harbour Institute said.`, []string{"mixed Harbour Institute: quite promising for all"}},
		{"talked of", `Novak talked of "a very long winter".`, []string{"mixed Ada Novak: a very long winter"}},
		{"puts together", `The Coastal Bank put together a "strong and sober case" for it, Novak said.`, []string{"mixed Ada Novak: strong and sober case"}},
	})
}

func TestVerbsThatGovernSomethingElse(t *testing.T) {
	check(t, []example{
		{"quoted as saying on a day", `The Coastal Bank quoted officials on Monday as saying that it was agreed "in principle and in full".`, []string{"mixed (officials): in principle and in full"}},
		{"he was", `Khan was "hunted down like a dog" in Springfield.`, []string{"mixed -: hunted down like a dog"}},
		{"shared with a description", `The mayor, who was born in Norland, called it "quite absurd" and said Khan was "playing at politics".`, []string{"mixed (The mayor): quite absurd", "mixed (The mayor): playing at politics"}},
	})
}

func TestNamesBehindOffices(t *testing.T) {
	check(t, []example{
		{"comma left out", `Ada Novak, chairman of Harbour Institute commented, "We lost."`, []string{"direct Ada Novak: We lost."}},
		{"a letter's addressee", `Khan sent a letter to Norland Banker Ada Novak that called for "a broad and open talk".`, []string{"mixed Bilal Khan: a broad and open talk"}},
	})
}
