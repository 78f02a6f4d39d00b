package quote

import (
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/text"
)

// reportedIn returns what a text reports without marks: source, cue and content.
func reportedIn(s string) []string {
	leaf := article.Leaf{Text: s, Runs: []article.Run{{End: len(s), Source: article.Span{End: len(s)}}}}
	_, reported := RecogniseAll(text.Read([]article.Leaf{leaf}), nil, nil, nil)
	var out []string
	for _, q := range reported {
		line := s[q.Source.Start:q.Source.End] + " | " + s[q.Cue.Start:q.Cue.End]
		for _, p := range q.Parts {
			line += " | " + s[p.Start:p.End]
		}
		out = append(out, line)
	}
	return out
}

func TestReported(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The harbour office said that the pier would fall within a year.", "The harbour office | said | that the pier would fall within a year"},
		{"The pier would fall within a year, the harbour office said on Monday.", "the harbour office | said | The pier would fall within a year"},
		{"The pier, the engineers said, would fall within a year.", "the engineers | said | would fall within a year"},
		{"According to the engineers, the pier will fall within a year.", "the engineers | According to | the pier will fall within a year"},
		{"The pier will fall within a year, according to a survey.", "a survey | according to | The pier will fall within a year"},
		{"The minister told reporters that the pier was as good as new.", "The minister | told | that the pier was as good as new"},
		{"The mayor warned of a flood before the end of the year.", "The mayor | warned | a flood before the end of the year"},
		{"Officials called for an inquiry into the fall of the pier.", "Officials | called | an inquiry into the fall of the pier"},
		{"A survey found that most residents would rather leave.", "A survey | found | that most residents would rather leave"},
		{"The mayor wants to rebuild the pier in three years.", "The mayor | wants | to rebuild the pier in three years"},
		{"While the mayor said the pier was safe, nobody went near it.", "the mayor | said | the pier was safe"},
		{"The minister did not say when the pier would be closed.", "The minister | say | when the pier would be closed"},
		{"The pier would fall within a year, records show.", "records | show | The pier would fall within a year"},
		{"Engineers close to the mayor say the pier will not last.", "Engineers | say | the pier will not last"},
		{"The mayor is confident that the pier will stand for years.", "The mayor | is confident | that the pier will stand for years"},
		{"The mayor made clear that she would not rebuild the pier.", "The mayor | made clear | that she would not rebuild the pier"},
		{"The council is weighing the minister's plan to rebuild the old pier.", "minister's | plan | to rebuild the old pier"},
		{"The mayor pointed to the cracks in the northern wall.", "The mayor | pointed | the cracks in the northern wall"},
		{"The mayor called the old pier a danger to every boat.", "The mayor | called | the old pier a danger to every boat"},
		// What no longer belongs to it.
		{"The mayor said the pier would fall very soon: “We saw it lean.”", "The mayor | said | the pier would fall very soon"},
		{"The mayor decided to rebuild the old pier and she went home.", "The mayor | decided | to rebuild the old pier"},
		{"The engineer, who has criticised the mayor's old plan for it, and the keeper left.", "The engineer | criticised | the mayor's old plan for it"},
		{"The mayor called for a wholly new inquiry following the fall of the pier.", "The mayor | called | a wholly new inquiry"},
		{"The mayor praised the crew of the ferry, took the oar and left.", "The mayor | praised | the crew of the ferry"},
		// The writer's own sentences, and quotations.
		{"The pier fell within a year, and nobody was hurt by it.", ""},
		{"I said that the pier would fall within the year.", ""},
		{"“The pier will fall within a year,” the mayor said.", ""},
		{"“We lost,” the mayor said of the old pier and its keeper.", ""},
		{"When the pier fell in the night, the mayor said nothing.", ""},
		{"It is too soon to say whether the pier will fall.", ""},
		{"The mayor held a dinner for the crew of the ferry.", ""},
		{"The crew goes to eight states where piers fell last year.", ""},
		{"The attack, which the group claimed on Monday evening in a film, was planned.", ""},
		{"The talks continued for hours in the town hall.", ""},
	} {
		if got := strings.Join(reportedIn(c.text), "\n"); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
