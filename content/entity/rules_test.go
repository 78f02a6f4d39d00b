package entity

import "testing"

func TestPeople(t *testing.T) {
	compare(t, []sample{
		{"The mayor met Ada Novak in the hall.", "person Ada Novak"},
		{"She thanked Ursula van der Berg and Omar bin Zaid.", "person Ursula van der Berg; person Omar bin Zaid"},
		{"It was J. K. Novak who called Ada N. Lund.", "person J. K. Novak; person Ada N. Lund"},
		{"A letter to Martin Novak Jr. was found.", "person Martin Novak Jr"},
		{"They asked Zdravko Petkanov about it.", "person Zdravko Petkanov"},
		{"Yesterday April Novak came, in April.", "person April Novak"},
		{`Everyone calls her Ada "Addie" Novak here.`, `person Ada "Addie" Novak`},
		{"We heard from Ban Su-kyung and Lam Wai-ting.", "person Ban Su-kyung; person Lam Wai-ting"},
		{"Nothing here names anyone. But They do shout.", ""},
	})
}

func TestTitles(t *testing.T) {
	compare(t, []sample{
		{"Then Prime Minister Lund spoke.", "person Lund"},
		{"Afghan Ambassador to Norway Hamid Zaman left.", "place Norway; person Hamid Zaman"},
		{"The President of Atlantis Council spoke.", "organization Atlantis Council"},
		{"Both Mr. Novak and Mrs. Lund agreed.", "person Novak; person Lund"},
		{"I saw Lt. Gen. Mark Lund and Sen. Ada Novak.", "person Mark Lund; person Ada Novak"},
		{"The Senator's office and the President's aides were silent.", ""},
		{"Police named Det Con Ada Novak and PC Peter Lund.", "person Ada Novak; person Peter Lund"},
		{"Substitute Peter Lund came on.", "person Peter Lund"},
		{"Then King Zorak VI spoke.", "person Zorak VI"},
		{"Mayor London Novak was there.", "person London Novak"},
	})
}

func TestOrganisations(t *testing.T) {
	compare(t, []sample{
		{"He works at the University of Ruritania.", "organization University of Ruritania"},
		{"The Ministry of Health and Welfare closed.", "organization Ministry of Health and Welfare"},
		{"She joined the Ruritanian Reef Council in May.", "organization Ruritanian Reef Council"},
		{"A grant by King's College London helped.", "organization King's College London"},
		{"The Centre for Turkish Studies was shut.", "organization Centre for Turkish Studies"},
		{"Lawyers at Lund & Bergman filed the papers.", "organization Lund & Bergman"},
		{"She heads the Lund Institute of the National University of Singapore.", "organization Lund Institute; organization National University of Singapore"},
		{"He reads the Springfield Gazette and watches the BBC.", "organization Springfield Gazette; organization BBC"},
		{"They belong to Mothers Against Drunk Driving.", "organization Mothers Against Drunk Driving"},
		{"The party met. The Council voted.", ""},
		{"Lund Pharmaceuticals of Boston grew.", "organization Lund Pharmaceuticals; place Boston"},
		{"Fans of the Springfield Isotopes cheered.", "organization Springfield Isotopes"},
		{"Its analysts at Bergman Zwick were less sure.", "organization Bergman Zwick"},
		{"The Reef Council's Ada Novak and Ada Lund of Zwick spoke.", "organization Reef Council; person Ada Novak; person Ada Lund; organization Zwick"},
	})
}

func TestOrganisationsByTheWordsAround(t *testing.T) {
	compare(t, []sample{
		{"A spokesman for Zorvex declined to comment.", "organization Zorvex"},
		{"Vortan CEO Ada Lund spoke.", "organization Vortan; person Ada Lund"},
		{"She works for Brentex and once worked at Qualdora.", "organization Brentex; organization Qualdora"},
		{"Then the Zorkan announced a new rule.", "organization Zorkan"},
		{"The phones are manufactured by Zorvex.", "organization Zorvex"},
		{"The Reef Administration and National Dune Board met.", "organization Reef Administration; organization National Dune Board"},
		{"He told the Springfield Courier that he was innocent.", "organization Springfield Courier"},
		{"Rivals Zorvex SA and Lund Steel grew.", "organization Zorvex SA; organization Lund Steel"},
		{"She told the Zornicle that it was over.", "organization Zornicle"},
		{"Shares in Zorham fell. They hold a stake in Zonvex.", "organization Zorham; organization Zonvex"},
		{"Shares in Zorvex Plc rose.", "organization Zorvex Plc"},
	})
}

func TestUnsureOrganisations(t *testing.T) {
	compare(t, []sample{
		{"Target said sales rose.", "organization Target"},
		{"Then the firm met Visa.", "organization Visa"},
		{"Target practice was held.", ""},
		{"Visa rules change in May.", ""},
		{"We met Paris Hilton. Hilton was late.", "person Paris Hilton"},
	})
}

func TestPlaces(t *testing.T) {
	compare(t, []sample{
		{"She flew from Buenos Aires to New Zealand.", "place Buenos Aires; place New Zealand"},
		{"A fire broke out in Xantenburg.", "place Xantenburg"},
		{"They met at the Lund Convention Centre.", "place Lund Convention Centre"},
		{"He lay in St. Mary's Hospital.", "place St. Mary's Hospital"},
		{"The boat crossed Lake Novak near Mount Zdrava.", "place Lake Novak; place Mount Zdrava"},
		{"Rain fell on Southern Italy and East Berlin.", "place Southern Italy; place East Berlin"},
		{"BERLIN — The talks went on.", "place Berlin"},
		{"They live in Springfield, Ill. and vote.", "place Springfield; place Illinois"},
		{"The Beijing-based firm and the US-China talks.", "place Beijing; place US; place China"},
		{"German and Afghan officials met French ones.", ""},
		{"It costs US$20 on Monday, in March or at Easter.", ""},
	})
}

func TestPlacesByTheWordsAround(t *testing.T) {
	compare(t, []sample{
		{"Libraries in Zolwick, Zexham and Wooldham closed.", "place Zolwick; place Zexham; place Wooldham"},
		{"In Zoncord, Boeing grew.", "place Zoncord; organization Boeing"},
		{"In Zonlord, Kevin and Zora met.", "place Zonlord; person Kevin; person Zora"},
		{"Rain hit its Zobri and Zarpeta districts.", "place Zobri; place Zarpeta"},
		{"The Zexham MP and the MP for Zolwick-upon-Tweed agreed.", "place Zexham; place Zolwick-upon-Tweed"},
		{"They had to flee Ziotari, Zennadi and Zardos.", "place Ziotari; place Zennadi; place Zardos"},
		{"Former Ziambu Governor Ada Novak came.", "place Ziambu; person Ada Novak"},
		{"Ada Novak, 58, of Zoadby, was there.", "person Ada Novak; place Zoadby"},
	})
}

func TestDeals(t *testing.T) {
	compare(t, []sample{
		{"They signed the Ruritania Agreement.", "agreement Ruritania Agreement"},
		{"It was said at the Lund Security Conference.", "meeting Lund Security Conference"},
		{"It paid for the Novak Water Project.", "project Novak Water Project"},
		{"The China-Pakistan Economic Corridor grows.", "agreement China-Pakistan Economic Corridor"},
	})
}

func TestAcronyms(t *testing.T) {
	compare(t, []sample{
		{"The Ruritania Reef Council (RRC) met. Later the RRC voted.", "organization Ruritania Reef Council"},
		{"The RRC (Ruritania Reef Council) met.", "organization Ruritania Reef Council"},
		{"The International Atomic Energy Agency met. The IAEA voted.", "organization International Atomic Energy Agency"},
		{"A senator (R-Ohio) saw TV and a DVD on WWII.", ""},
		{"This is HUGE and VERY bad.", ""},
	})
}

func TestLists(t *testing.T) {
	compare(t, []sample{
		{"The tour takes Berlin, Xanten, Zwolle and Rome.", "place Berlin; place Xanten; place Zwolle; place Rome"},
	})
}

func TestTeams(t *testing.T) {
	report := "The goalkeeper and the striker lost the match. A late penalty and a goal by a midfielder decided it. The coach was silent.\n"
	compare(t, []sample{
		{report + "Norway beat Italy in Berlin.", "organization Norway; organization Italy; place Berlin"},
		{"Norway beat Italy in a vote in Berlin.", "place Norway; place Italy; place Berlin"},
	})
}

func TestHeadlines(t *testing.T) {
	compare(t, []sample{
		{"Angry Voters Reject Novak Plan After Long Debate\nThe voters said no to Ada Novak.", "person Ada Novak"},
		{"VOTERS REJECT THE PLAN\nThe plan of Ada Novak failed.", "person Ada Novak"},
		{"Ada Novak Speaks About Her Long Journey Home\nNovak said that it was long. Then Novak left.", "person Ada Novak"},
	})
}

func TestTranscripts(t *testing.T) {
	compare(t, []sample{
		{"ADA NOVAK, HOST: Good evening, Omar Khan.\nKHAN: Good evening.\nMR. KHAN: And thanks.", "person Ada Novak; person Omar Khan"},
	})
}

// TestCapitalsWithoutSmallLetters reads letters that are capitals and have no
// small form, which mathematics and fancy headlines are made of.
func TestCapitalsWithoutSmallLetters(t *testing.T) {
	for _, text := range []string{"ℂ", "ℂA ℂa ℂ’s", "𝐁𝐫𝐞𝐚𝐤𝐢𝐧𝐠: 𝓐𝓭𝓪 𝓝𝓸𝓿𝓪𝓴", "ϒϒϒ’ϒ", "ℝ𝔼𝔻 Ada Novak"} {
		leaves := leavesOf(text)
		entities, names := Recognise(read(leaves), nil, nil)
		checkContract(t, leaves, nil, entities, names)
	}
}
