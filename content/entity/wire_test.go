package entity

import "testing"

func TestDatelines(t *testing.T) {
	compare(t, []sample{
		{"RIO DE JANEIRO, June 1 — A ferry sank.", "place Rio de Janeiro"},
		{"AUGUSTA, GA. — A ferry sank.", "place Augusta; place Georgia"},
		{"BERLIN — A ferry sank.", "place Berlin"},
		{"ZORHAM, Texas (Reuters) – Actors Ada Novak and Peter Lund met in Zorham.", "place Zorham; place Texas; organization Reuters; person Ada Novak; person Peter Lund"},
		{"PORT ZORHAM — A ferry sank off Port Zorham.", "place Port Zorham"},
		{"BREAKING NEWS — A ferry sank.", ""},
		{"OSLO — Snubbing Norway, they left.", "place Oslo; place Norway"},
	})
}

func TestSignsOfSharesAreNoNames(t *testing.T) {
	compare(t, []sample{
		{"Then Zorvex Inc (ZRVX.O) grew.", "organization Zorvex Inc"},
		{"Then Zorvex Inc (NYSE: ZRV) grew.", "organization Zorvex Inc"},
		{"Some 50K people came.", ""},
	})
}

func TestBylines(t *testing.T) {
	compare(t, []sample{
		{"Zorin Lund, Associate Professor, Reef University", "person Zorin Lund; organization Reef University"},
		{"Six Ways, Two Bad Professors, One University", ""},
	})
}

func TestStorms(t *testing.T) {
	compare(t, []sample{
		{"Then Hurricane Ada struck the coast. Ada went on.", "other Hurricane Ada"},
		{"They live in Zornstrasse now.", "place Zornstrasse"},
		{"They call it Cyclone Zorin. Zorin weakened.", "other Cyclone Zorin"},
		{"The Storm Center in Rome warned them.", "organization Storm Center; place Rome"},
	})
}

func TestSortsOfBodiesBeforeTheirNames(t *testing.T) {
	compare(t, []sample{
		{"Brokerage Zorvex Lundia cut it.", "organization Zorvex Lundia"},
		{"The Zorvia aviation company and the Lundavia news agency agreed.", "organization Zorvia; organization Lundavia"},
		{"The vocal group the Zorvans sang.", "organization Zorvans"},
		{"They asked publishers who agree, such as Zorvany, and towns like Zorsted.", "organization Zorvany; place Zorsted"},
		{"After its merger with Zorvalin it grew.", "organization Zorvalin"},
		{"The Springfield Courier-Journal reported it.", "organization Springfield Courier-Journal"},
		{"The Reef Movement-North and the Reef High-level Panel met.", "organization Reef Movement-North; organization Reef High-level Panel"},
	})
}

func TestNumberedBodies(t *testing.T) {
	compare(t, []sample{
		{"Then the 82nd Reef Division and the 3rd Battalion left.", "organization 82nd Reef Division; organization 3rd Battalion"},
		{"Team Estonia won. Team members left.", "organization Team Estonia"},
		{"On the 3rd Ada Novak left.", "person Ada Novak"},
	})
}

func TestOfficesAndWhatTheyDealWith(t *testing.T) {
	compare(t, []sample{
		{"Then Minister of Industry and Commerce Zorin Lundqvar left.", "person Zorin Lundqvar"},
		{"The Director for Legal Affairs at the Reef Council left.", "organization Reef Council"},
		{"The Minister of Foreign Affairs of Ukraine Zorin Lundqvar left.", "place Ukraine; person Zorin Lundqvar"},
		{"Then the Representative of the European Union for Foreign Relations and Security Policy Zorin Lundqvar left.", "organization European Union; person Zorin Lundqvar"},
		{"Then Springfield County District Attorney Ada Novak left.", "place Springfield County; person Ada Novak"},
		{"Then Gov. Earl Ben Novak left.", "person Earl Ben Novak"},
		{"Prosecutor-General Ada Novak and Attorney-General Peter Lund left.", "person Ada Novak; person Peter Lund"},
		{"The Zorvian Court for the District of Columbia ruled.", "organization Zorvian Court for the District of Columbia"},
		{"She asked Dallas Goldtand, spokesman for the reef.", "person Dallas Goldtand"},
		{"The Worker's Party and NHS Providers met.", "organization Worker's Party; organization NHS Providers"},
		{"Rival Zorvian Reef Technologies left.", "organization Zorvian Reef Technologies"},
	})
}

func TestAcronymsInBrackets(t *testing.T) {
	tests := []struct{ text, name, alias string }{
		{"The National Bank of Ruritania (BNR) met. BNR paid.", "National Bank of Ruritania", "BNR"},
		{"The UN Reef Rights Council (UNRRC) met. UNRRC paid.", "UN Reef Rights Council", "UNRRC"},
		{"The Association of Northern Asian Nations (Anan) met. Anan paid.", "Association of Northern Asian Nations", "Anan"},
		{"The Lund Reef Councils (LRCs) met. The LRCs paid.", "Lund Reef Councils", "LRCs"},
	}
	for _, tt := range tests {
		if e := one(t, tt.text, tt.name); len(e.Aliases) != 1 || e.Aliases[0] != tt.alias {
			t.Errorf("%q: %s is also called %q, want %q", tt.text, e.Name, e.Aliases, tt.alias)
		}
	}
}

func TestMiddleNamesThatPeopleAreCalledBy(t *testing.T) {
	if e := one(t, "Ada Inácia Zula da Lund spoke. Then Zula left.", "Ada Inácia Zula da Lund"); e.Count != 2 {
		t.Errorf("%+v", e)
	}
}

func TestHyphenatedSurnames(t *testing.T) {
	e := one(t, "Ada Novak-Lundqvar spoke. Mrs. Lundqvar left.", "Ada Novak-Lundqvar")
	if e.Count != 2 {
		t.Errorf("%+v", e)
	}
}
