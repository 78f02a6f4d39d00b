package event_test

import (
	"fmt"

	"briefing/content/article"
	"briefing/content/event"
	"briefing/content/text"
)

func ExampleRecognise() {
	news := "The harbour was closed on 3 May 2019. Two days later, the council fell."
	leaves := []article.Leaf{{
		Text: news,
		Runs: []article.Run{{End: len(news), Source: article.Span{End: len(news)}}},
	}}
	events, _ := event.Recognise(text.Read(leaves), event.Context{})
	for _, e := range events {
		fmt.Printf("%q: %d-%d-%d, anchor %d\n", news[e.Date.Start:e.Date.End], e.Year, e.Month, e.Day, e.Anchor)
	}
	// Output:
	// "3 May 2019": 2019-5-3, anchor -1
	// "Two days later": 2019-5-5, anchor 0
}
