package entity

import "testing"

func TestSurnamesThatAreWordsOrPlacesToo(t *testing.T) {
	compare(t, []sample{
		{"He spoke for Gov. Ada Marsh and for Ada K. Park.", "person Ada Marsh; person Ada K. Park"},
		{"The quarterback Zorin Marsh threw it.", "person Zorin Marsh"},
		{"It was Zenella Stroud who sang in Stroud.", "person Zenella Stroud; place Stroud"},
		{"Zenella Stroud sang. They liked Stroud's voice.", "person Zenella Stroud"},
		{"They live by Silver Lake.", "place Silver Lake"},
		{"Professor Ada Whitehorse spoke. Whitehorse says no.", "person Ada Whitehorse"},
		{"Professor Ada Whitehorse spoke. They met in Whitehorse.", "person Ada Whitehorse; place Whitehorse"},
		{"The talk radio host Rush Zorin left. Later Zorin said no.", "person Rush Zorin"},
		{"There was Rush Zorin. Later Zorin said no.", "person Rush Zorin"},
		{"Ada Zorive read it. “So be it,” Zorive read.", "person Ada Zorive"},
		{"She met Rhodri ap Zorin and Siti binti Omar.", "person Rhodri ap Zorin; person Siti binti Omar"},
	})
}

func TestTitlesAndSuffixesAreAliases(t *testing.T) {
	tests := []struct{ text, name, alias string }{
		{"Major general Ada Novak said so.", "Ada Novak", "Major general Ada Novak"},
		{"It was Peter Q. Novak Jr. who spoke.", "Peter Q. Novak Jr", "Peter Q. Novak"},
	}
	for _, test := range tests {
		if e := one(t, test.text, test.name); len(e.Aliases) != 1 || e.Aliases[0] != test.alias {
			t.Errorf("%q: aliases %q, want %q alone", test.text, e.Aliases, test.alias)
		}
	}
}

func TestTurnedNamesInListsOfBooks(t *testing.T) {
	compare(t, []sample{
		{"Novak, Ada. The Reef and the Sea", "person Ada Novak"},
		{"Zorin, Ada and Lund, Peter. Dunes (second edition)", "person Ada Zorin; person Peter Lund"},
		{"Boeing, in Paris. Big Deal in Sight", "organization Boeing"},
	})
}

func TestPeopleByInitialsOrOffice(t *testing.T) {
	compare(t, []sample{
		{"It was AS Zorin who said it.", "person AS Zorin"},
		{"Then the Zorin government fell.", "person Zorin"},
		{"Then the Norway government fell.", "place Norway"},
		{"The theory is Einstein's.", "person Einstein"},
	})
}

func TestPeersAndRoyals(t *testing.T) {
	compare(t, []sample{
		{"The Duke of Lundshire and the Archbishop of Canterbury spoke.", "person Duke of Lundshire; person Archbishop of Canterbury"},
		{"The Bishop of Rome Ada Novak spoke.", "place Rome; person Ada Novak"},
		{"Then Prince Charles met Charles Lund.", "person Charles; person Charles Lund"},
		{"Police named Dean Zollis. Mr Zollis slept.", "person Dean Zollis"},
		{"It was Dean Ada Lund who spoke.", "person Ada Lund"},
		{"It was led by Drs. Ada Novak and Peter Lund.", "person Ada Novak; person Peter Lund"},
	})
	if e := one(t, "Margaret Novak is dead. Maggie never wore gloves.", "Margaret Novak"); e.Count != 2 {
		t.Errorf("the short given name is not joined: %+v", e)
	}
}

func TestUnusualFullNames(t *testing.T) {
	compare(t, []sample{
		{"The composer A. R. Zorin sang.", "person A. R. Zorin"},
		{"Zoltanek's successor, Ada Novak, took office.", "person Zoltanek; person Ada Novak"},
		{"It was Zemmitt Zarten III who ran.", "person Zemmitt Zarten III"},
		{`Then chief Zerelyn "CJ" Davis left.`, `person Zerelyn "CJ" Davis`},
		{"Zosplayer Jamie-Lee Stott and Aunty Ada Lund met.", "person Jamie-Lee Stott; person Ada Lund"},
		{"The family of Tyre Nichols wept in Tyre.", "person Tyre Nichols; place Tyre"},
		{"The Zelby County District Attorney Ada Novak came.", "place Zelby County; person Ada Novak"},
	})
}

func TestCouples(t *testing.T) {
	compare(t, []sample{
		{"Peter and Ada Novak failed.", "person Peter Novak; person Ada Novak"},
		{"Later Peter and Ada Novak met. Peter Lund left.", "person Peter Lund; person Ada Novak"},
		{"Seventeen-year-old Tobi Zolemi-Zole won.", "person Tobi Zolemi-Zole"},
	})
}

func TestRelativesOfOneSurname(t *testing.T) {
	compare(t, []sample{
		{"Zorin said no.\nThey asked Zorin Jr., Ada Zorin, and Peter Lund.", "person Zorin; person Zorin Jr; person Ada Zorin; person Peter Lund"},
		{"Novak said he left with his wife, Ada Novak.", "person Novak; person Ada Novak"},
		{"Novak left. Ada Novak is a mayor.", "person Ada Novak"},
		{"Peter Novak left. Later Peter Novak Jr. spoke.", "person Peter Novak; person Peter Novak Jr"},
		{"Peter Novak Jr. left. Later Peter Novak spoke.", "person Peter Novak Jr"},
		{"Novak left. He met Lund's successor, Ada Novak.", "person Ada Novak; person Lund"},
		{"Then Mayor Bill de Zorin spoke. Nobody saw de Zorin leave.", "person Bill de Zorin"},
		{"Peter Novak left with his wife, Ada Novak. Novak said so.", "person Peter Novak; person Ada Novak"},
	})
}
