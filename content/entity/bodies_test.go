package entity

import (
	"strings"
	"testing"
)

func TestBodiesOverCommas(t *testing.T) {
	compare(t, []sample{
		{"The Department for Culture, Media and Sport said no.", "organization Department for Culture, Media and Sport"},
		{"It went to the Committee on Defence, Intelligence and Foreign Relations today.", "organization Committee on Defence, Intelligence and Foreign Relations"},
		{"The Department of Health, Education, and Welfare closed.", "organization Department of Health, Education, and Welfare"},
		{"The Department of Health, Boeing and Nike agreed.", "organization Department of Health; organization Boeing; organization Nike"},
		{"The Lund Institute for Zorology and the Lund Center for Justice filed.", "organization Lund Institute for Zorology; organization Lund Center for Justice"},
		{"The Dune Liberties Union against the Department of Parks lost.", "organization Dune Liberties Union; organization Department of Parks"},
	})
}

func TestBodiesOwnedByManyOrNationwide(t *testing.T) {
	compare(t, []sample{
		{"The Boat Owners’ Federation and the Citizens' Movement met.", "organization Boat Owners’ Federation; organization Citizens' Movement"},
		{"In the neighbours' Council Street they met.", "place Council Street"},
		{"A doctor of NHS Zorham and one of BBC Scotland met.", "organization NHS Zorham; organization BBC Scotland"},
		{"It was paid for by the Arts Council England.", "organization Arts Council England"},
		{"She told BBC Radio Kent that it was over.", "organization BBC Radio Kent"},
	})
	e := one(t, "The Boat Owners’ Federation, known as BOF, would rather wait. BOF warned them.", "Boat Owners’ Federation")
	if e.Count != 3 || len(e.Aliases) != 1 || e.Aliases[0] != "BOF" {
		t.Errorf("the acronym is not joined: %+v", e)
	}
}

func TestNationalBranches(t *testing.T) {
	compare(t, []sample{
		{"Then the American Red Cross came.", "organization American Red Cross"},
		{"The Zorage Nation voted. A new Nation was born.", "organization Zorage Nation"},
		{"They saw it with the Lund Space Telescope.", "other Lund Space Telescope"},
		{"The lawyer was Ada Q. Tribe.", "person Ada Q. Tribe"},
	})
}

func TestBodiesByAppositions(t *testing.T) {
	compare(t, []sample{
		{"The weather agency, Zemet, put them on alert.", "organization Zemet"},
		{"Zopernica, its monitoring service, said so.", "organization Zopernica"},
		{"The former Taylor Zimpey executive left.", "organization Taylor Zimpey"},
		{"The former Ada Novak aide left.", "person Ada Novak"},
		{"The Nursing and Zidwifery Council met.", "organization Nursing and Zidwifery Council"},
		{"Moody's upgraded it. They sold it at Christie's.", "organization Moody; organization Christie"},
		{"They work for Zolly and Co. in Rome.", "organization Zolly and Co; place Rome"},
	})
}

func TestPortfoliosAreNoBodies(t *testing.T) {
	compare(t, []sample{
		{"Talks with Economic Affairs Minister Ada Novak went on.", "person Ada Novak"},
		{"The Israeli Defense Minister Omar Lund came.", "person Omar Lund"},
		{"A U.S. District Judge Ada Novak and a U.S. Agriculture Secretary Peter Lund came.", "place U.S.; person Ada Novak; person Peter Lund"},
		{"So Health and Social Care Secretary Ada Novak left.", "person Ada Novak"},
		{"So the Reef Council Chairman Ada Novak left.", "organization Reef Council; person Ada Novak"},
	})
}

func TestFirmsByTheirFirstWord(t *testing.T) {
	tests := []struct{ text, name, alias string }{
		{"Zorvex Foods Plc grew. Shares in Zorvex fell.", "Zorvex Foods Plc", "Zorvex"},
		{"Qualdora Partners paid. Qualdora, based in Rome, was glad.", "Qualdora Partners", "Qualdora"},
		{"Brentex AI was sued. In court, Brentex lost.", "Brentex AI", "Brentex"},
		{"The Danavia Line denies it. Danavia said so.", "Danavia Line", "Danavia"},
	}
	for _, test := range tests {
		if e := one(t, test.text, test.name); strings.Join(e.Aliases, ", ") != test.alias || e.Count != 2 {
			t.Errorf("%q: aliases %q, count %d; want %q, 2", test.text, e.Aliases, e.Count, test.alias)
		}
	}
	compare(t, []sample{
		{"Novak Media Group grew. Peter Novak left. Later Novak said no.", "organization Novak Media Group; person Peter Novak"},
		{"They took the Red Line. They fear Generative AI.", "other Red Line"},
	})
}
