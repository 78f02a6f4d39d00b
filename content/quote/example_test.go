package quote_test

import (
	"fmt"

	"briefing/content/article"
	"briefing/content/quote"
	"briefing/content/text"
)

func ExampleRecogniseAll() {
	words := `"We lost," Ada Novak said, "and it hurts." A neighbour called the vote "a farce".`
	leaves := []article.Leaf{{
		Text: words,
		Runs: []article.Run{{Start: 0, End: len(words), Source: article.Span{Start: 0, End: len(words)}}},
	}}
	entities := []article.Entity{{Name: "Ada Novak", Kind: article.Person, Gender: article.Female}}
	names := []article.Name{{Leaf: 0, Start: 11, End: 20, Entity: 0}}
	quotes, _ := quote.RecogniseAll(text.Read(leaves), entities, names, nil)
	for _, q := range quotes {
		speaker := words[q.Source.Start:q.Source.End]
		if q.Attributed() {
			speaker = entities[q.Speaker].Name
		}
		fmt.Printf("%s, %s:", speaker, q.Kind)
		for _, part := range q.Parts {
			fmt.Printf(" %q", words[part.Start:part.End])
		}
		fmt.Println()
	}
	// Output:
	// Ada Novak, direct: "We lost," "and it hurts."
	// A neighbour, mixed: "a farce"
}
