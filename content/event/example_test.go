package event_test

import (
	"fmt"

	"briefing/content/article"
	"briefing/content/event"
)

func ExampleRecognise() {
	text := "The harbour was closed on 3 May 2019. Two days later, the council fell."
	leaves := []article.Leaf{{
		Text: text,
		Runs: []article.Run{{End: len(text), Source: article.Span{End: len(text)}}},
	}}
	for _, e := range event.Recognise(leaves) {
		fmt.Printf("%q: %d-%d-%d, anchor %d\n", text[e.Date.Start:e.Date.End], e.Year, e.Month, e.Day, e.Anchor)
	}
	// Output:
	// "3 May 2019": 2019-5-3, anchor -1
	// "Two days later": 0-0-0, anchor 0
}
