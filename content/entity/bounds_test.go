package entity

import "testing"

func TestPrefixesInNames(t *testing.T) {
	compare(t, []sample{
		{"The National Anti-Corruption Board met. It was the board.", "organization National Anti-Corruption Board"},
		{"Then the Anti-Smuggling Bureau (ASB) met. They wrote to ASB.", "organization Anti-Smuggling Bureau"},
		{"They read it in pro-Norway papers.", "place Norway"},
	})
}

func TestShortNamesInBrackets(t *testing.T) {
	compare(t, []sample{
		{"The Zorvian Institute of Reefs (Inzor) said so.", "organization Zorvian Institute of Reefs; organization Inzor"},
		{"The National Library (Paris) said so.", "organization National Library; place Paris"},
	})
}

func TestLettersOfNoBody(t *testing.T) {
	compare(t, []sample{
		{"Makers of electronic design software (EDS) grew, and EDS paid.", "other EDS"},
		{"The UN Office for the Coordination of Reef Affairs (OCRA) met.", "organization UN; organization Office for the Coordination of Reef Affairs"},
		{"It cost ZLB 29 million and KVR 14 million.", "other ZLB; other KVR"},
	})
}

func TestStations(t *testing.T) {
	compare(t, []sample{
		{"They met at Zorham Railway Station and at Zwolle Station.", "place Zorham Railway Station; place Zwolle Station"},
	})
}

func TestPeopleAfterOtherNames(t *testing.T) {
	compare(t, []sample{
		{"Then the President of the Republic Peter Novak spoke.", "person Peter Novak"},
		{"Both former Namibian Olympians Ada Novak and Peter Lund came.", "other Olympians; person Ada Novak; person Peter Lund"},
	})
}

func TestNamesInLanguagesOfWesternEurope(t *testing.T) {
	compare(t, []sample{
		{
			"They asked the Consejo Nacional para la Reforma Zorval, the Partido Liberal del Zorvo and the Société Zorvienne des Mines.",
			"organization Consejo Nacional para la Reforma Zorval; organization Partido Liberal del Zorvo; organization Société Zorvienne des Mines",
		},
		{"He studied at the Universidade de Zorvelha in Portugal.", "organization Universidade de Zorvelha; place Portugal"},
		{"They walked in the Parque Zorval de la Norva.", "place Parque Zorval de la Norva"},
	})
}

func TestPlacesByWhatStandsBesideThem(t *testing.T) {
	compare(t, []sample{
		{"They built a camp at Zorwick. It rained.", "place Zorwick"},
		{"They saw the villages of Zorwick, Lundelby and Norvelham.", "place Zorwick; place Lundelby; place Norvelham"},
		{"For Zorwick resident Ada Novak it was late.", "place Zorwick; person Ada Novak"},
		{"The line runs from Dubai and Al Mirva to the sea.", "place Dubai; place Al Mirva"},
		{"Later Al Zorami said no.", "person Al Zorami"},
	})
}
