package entity

import "testing"

func TestWhereTheNamesOfFirmsEnd(t *testing.T) {
	compare(t, []sample{
		{"Lundvar Corp. of Cleveland, which bought Zorvar Co. of Boston, grew.", "organization Lundvar Corp; place Cleveland; organization Zorvar Co; place Boston"},
		{"She is an analyst at ZLB World Markets here.", "organization ZLB World Markets"},
		{"They sold it to Zorvar Financial and ZLB International last week.", "organization Zorvar Financial; organization ZLB International"},
		{"It is on the Red Line.", "other Red Line"},
		{"Then ZLB Zorvian reported it.", "organization ZLB Zorvian"},
		{"A team of the University of Leeds of the UK has found it.", "organization University of Leeds; place UK"},
	})
}

func TestLettersAreHardlyPlaces(t *testing.T) {
	compare(t, []sample{
		{"The area near ZVQ posts was shelled.", "organization ZVQ"},
		{"An uptick in Hezbollah and ZVQ attacks was seen.", "organization Hezbollah; organization ZVQ"},
	})
}

func TestCreditsOfAgencies(t *testing.T) {
	compare(t, []sample{
		{"(Reporting By Ada French in Toronto; Editing by Peter Galloway)", "person Ada French; place Toronto; person Peter Galloway"},
	})
}

func TestClubsInReportsOfSport(t *testing.T) {
	compare(t, []sample{
		{"The striker left Chelsea on loan for Dortmund, and the Premier League side's manager said Barcelona have a squad.", "organization Chelsea; organization Dortmund; other Premier League; organization Barcelona"},
		{"The striker was on loan in the Premier League before the transfer to a squad in Hamburg, Germany, and Bilbao airport was shut.", "other Premier League; place Hamburg; place Germany; place Bilbao"},
		{"She left Barcelona for Hamburg.", "place Barcelona; place Hamburg"},
	})
}

func TestSitesOnWhichPeopleWrite(t *testing.T) {
	compare(t, []sample{
		{"She said so on Twitter and in a Facebook post.", "other Twitter; other Facebook"},
		{"Twitter said on Monday that a ban on TikTok was wrong.", "organization Twitter; organization TikTok"},
	})
}

func TestNounsThatTellAPlace(t *testing.T) {
	compare(t, []sample{
		{"It struck near Jose Zorvar Lund town and in the Zorvarra neighbourhood.", "place Jose Zorvar Lund; place Zorvarra"},
		{"They met at Zorvar House. The Reef Forum, a grouping of towns, left.", "place Zorvar House; organization Reef Forum"},
		{"They struck Zorvarra, an area outside Rome, and the Lundvar military airport.", "place Zorvarra; place Rome; place Lundvar"},
		{"She is an analyst at Sanford Novak here.", "organization Sanford Novak"},
	})
}

func TestNicknamesBeforeParticles(t *testing.T) {
	compare(t, []sample{
		{`They asked Pedro Inacio "Lulo" da Novak about it.`, `person Pedro Inacio "Lulo" da Novak`},
	})
}

func TestArticlesOfNewspapers(t *testing.T) {
	compare(t, []sample{
		{"She told The Standard so. The Nation said it had seen it.", "organization The Standard; organization The Nation"},
		{"The nation said so. The Nation voted.", ""},
	})
}

func TestBodiesBesideOffices(t *testing.T) {
	compare(t, []sample{
		{"Then Reef Communications Office Undersecretary Ada Novak spoke.", "organization Reef Communications Office; person Ada Novak"},
		{"She heads the Zorvar Police District here.", "organization Zorvar Police District"},
		{"Then the overtime was lost by the coach after a layup and a buzzer, and Toronto rallied with 9 assists and rebounds.", "organization Toronto"},
	})
	if e := one(t, "He left the Lundar Party (LP). The LP met.", "Lundar Party"); len(e.Aliases) != 1 {
		t.Errorf("%+v", e)
	}
}
