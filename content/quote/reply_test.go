package quote

import "testing"

func TestOthers(t *testing.T) {
	check(t, []example{
		{"whom he told", "Khan came with Lindqvist.\n\n\"We lost,\" he told Khan.", []string{"direct Oscar Lindqvist: We lost,"}},
		{"whom she names next", "Novak came late. Tanaka waited.\n\nShe said Tanaka was \"not amused at all\".", []string{"mixed Ada Novak: not amused at all"}},
		{"another clause", "Khan came late.\n\n\"We lost,\" he said, but Khan stayed.", []string{"direct Bilal Khan: We lost,"}},
		{"whom the president blames", "Khan lost the vote in Springfield.\n\nKhan \"should hear it all now\", the president said.", []string{"mixed (the president): should hear it all now"}},
	})
}

func TestOffices(t *testing.T) {
	check(t, []example{
		{"another office", "Speaker Oscar Lindqvist ticked off the hall.\n\n\"It was your end,\" the president shouted.", []string{"direct (the president): It was your end,"}},
		{"one of several", "President Bilal Khan and President Oscar Lindqvist met. Khan spoke.\n\nKhan stayed. \"We won,\" the president said.", []string{"direct Bilal Khan: We won,"}},
		{"her words", "People laughed that loudly that Novak left. Her explanation of the \"backstop for all\" was not heard.", []string{"mixed Ada Novak: backstop for all"}},
		{"between dashes", "The answer to Khan's call – \"Which of the days is it?\" – she gave at once.", []string{"direct Bilal Khan: Which of the days is it?"}},
	})
}

func TestReplies(t *testing.T) {
	check(t, []example{
		{"his own words before", "Lindqvist came late. Khan told her that they would \"listen to it all\". \"We hear you,\" he replied.", []string{"mixed Bilal Khan: listen to it all", "direct Bilal Khan: We hear you,"}},
		{"asked by somebody unheard", "Khan said: \"You took it all.\"\n\nAsked if he meant Lindqvist, he replied: \"I do.\"", []string{"direct Bilal Khan: You took it all.", "direct Bilal Khan: I do."}},
	})
}

func TestWhoComesIn(t *testing.T) {
	check(t, []example{
		{"described and not named", "The actress confessed in a talk with Tanaka that she was tired.\n\n\"I was a student,\" she said.\n\n\"It went well,\" she noted.", []string{"direct (The actress): I was a student,", "direct (The actress): It went well,"}},
	})
}

func TestEpithetsAndTitles(t *testing.T) {
	check(t, []example{
		{"epithet", `“Old guard” Norland teacher Ada Novak said it was “a very bad day”.`, []string{"mixed Ada Novak: a very bad day"}},
		{"title between commas", `The paper, “Norland after the flood,” was published in May, Novak said.`, nil},
		{"label before a paragraph", "Ada Novak, chair of the board:\n\n“We lost the vote.”", []string{"direct Ada Novak: We lost the vote."}},
	})
}
