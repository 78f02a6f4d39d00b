package entity

import "testing"

func TestSurnamesThatAreWords(t *testing.T) {
	compare(t, []sample{
		{"The minister, Zerrin Monk, said no.", "person Zerrin Monk"},
		{"“No,” said Zerrin Pike. Pike left.", "person Zerrin Pike"},
		{"They kept Zerrin Day.", ""},
	})
}

func TestWhoHeadsABody(t *testing.T) {
	compare(t, []sample{
		{"The head of the union, Zerrin Lund, said no.", "person Zerrin Lund"},
		{"A spokesman for the main charity, Zerrin Lund, said no.", "person Zerrin Lund"},
		{"The weather agency, Zemet, said no.", "organization Zemet"},
	})
}

func TestFirmsInSmallLetters(t *testing.T) {
	compare(t, []sample{
		{"Then Zorin Lund plc grew.", "organization Zorin Lund"},
		{"She told the Zorham Times of Mr. Novak.", "organization Zorham Times; person Novak"},
	})
}
