package entity_test

import (
	"fmt"

	"briefing/content/article"
	"briefing/content/entity"
	"briefing/content/text"
)

func ExampleRecognise() {
	news := "Ada Novak, a senior fellow at the Reef Institute in Oslo, disagreed. Ms. Novak's view is shared by Peter Lund."
	leaves := []article.Leaf{{
		Text: news,
		Runs: []article.Run{{End: len(news), Source: article.Span{End: len(news)}}},
	}}
	entities, names := entity.Recognise(text.Read(leaves), nil, nil)
	for _, e := range entities {
		fmt.Printf("%s: %s %q\n", e.Kind, e.Name, e.Aliases)
	}
	fmt.Printf("%s, %s\n", entities[0].Role, entities[0].Affiliation)
	for _, n := range names {
		fmt.Printf("%q is %s\n", news[n.Start:n.End], entities[n.Entity].Name)
	}
	// Output:
	// person: Ada Novak ["Novak" "Ms. Novak"]
	// organization: Reef Institute []
	// place: Oslo []
	// person: Peter Lund []
	// senior fellow, Reef Institute
	// "Ada Novak" is Ada Novak
	// "Reef Institute" is Reef Institute
	// "Oslo" is Oslo
	// "Novak" is Ada Novak
	// "Peter Lund" is Peter Lund
}
