package uitest

import "briefing/content/article"

// Harbour is a small briefing with most of what panes have to show: declared and
// recognised names of every kind, wide and long ones, speakers with several
// quotations, interrupted ones, unnamed and unknown speakers, dated events.
func Harbour() *article.Document {
	b := New(article.Meta{
		Path: "harbour.md", Title: "Two ports, one ferry", Subtitle: "What the new line is for, and who doubts it",
		Byline: "By a test", Source: article.Publication{Name: "The Example", URL: "https://example.org/harbour"},
		Date: "3 May 2031", Summary: "A ferry is to join two ports that have not traded for a generation.",
		Replaced: 2, Notices: []string{"decoded from Windows-1252"},
	}, harbourEntities()...)
	b.Section("Two ports, one ferry", 1)
	b.Para("Norland and Sudmark will open a ferry line in June 2031, the Harbour Council said.", "")
	b.Section("Why now", 2)
	b.Para("“The line is cheap,” said Ada Quill, “and the quarrel is old.” Norland has built a pier at Eastquay.", "Ada Quill")
	b.Para("In March 2030 the Harbour Council and Norland signed the Tide Accord. The day after, Eastquay was opened.", "")
	b.Section("What the analysts argue", 2)
	b.Para("“Nobody builds a pier for one ship,” Quill said of Norland.", "Ada Quill")
	b.Para("“Sudmark will wait and see who pays,” said Bertil Ohm.", "Bertil Ohm")
	b.Section("On trust", 3)
	b.Para("Ohm called it “a slow thaw” between Norland and Sudmark.", "Bertil Ohm")
	b.Para("“Trust comes by the hour and leaves by the boat,” 李小龍 wrote in Eastquay.", "李小龍")
	b.Section("What is not known: the price, the crew, the flag, and the name of the ship itself", 2)
	b.Para("A spokesman said it was “too early to say”. The Grey Gulls, a group of dockers, did not answer.", "?A spokesman")
	b.Para("“Somebody will have to,” it was heard on the pier.", "")
	b.Section("", 0)
	b.Para("Minister Carla Voss of Sudmark met Bertil Ohm at the Pier Meeting.", "")
	d := b.Document()
	d.Events = harbourEvents(d)
	return d
}

func harbourEntities() []article.Entity {
	return []article.Entity{
		{
			Name: "Ada Quill", Aliases: []string{"Quill"}, Kind: article.Analyst, Role: "senior fellow", Affiliation: "Institute for Tides and Trade, Norland",
			Note: "Thinks that the line is about more than cargo.", Declared: true,
		},
		{Name: "Bertil Ohm", Aliases: []string{"Ohm"}, Kind: article.Analyst, Role: "professor", Affiliation: "Eastquay University", Declared: true},
		{Name: "Carla Voss", Aliases: []string{"Voss"}, Kind: article.Official, Role: "minister of ports", Affiliation: "Sudmark", Declared: true},
		{Name: "Grey Gulls", Aliases: []string{"The Grey Gulls"}, Kind: article.Group},
		{Name: "Norland", Kind: article.Place, Declared: true},
		{Name: "Sudmark", Kind: article.Place, Declared: true},
		{Name: "Eastquay", Kind: article.Place},
		{Name: "Harbour Council", Kind: article.Organization, Declared: true, Note: "Runs both ports since the flood."},
		{Name: "Eastquay Deep-Water Pier and Container Terminal Extension", Kind: article.Project, Declared: true},
		{Name: "Tide Accord", Kind: article.Agreement, Declared: true},
		{Name: "Pier Meeting", Kind: article.Meeting},
		{Name: "李小龍", Kind: article.Person, Role: "dock historian"},
		{Name: "", Kind: article.Other, Count: 1},
	}
}

func harbourEvents(d *article.Document) []article.Event {
	at := func(words string) article.Span { return Find(d, words) }
	return []article.Event{
		{Date: at("June 2031"), Sentence: at("Norland and Sudmark will open a ferry line in June 2031, the Harbour Council said."), Year: 2031, Month: 6, Anchor: -1},
		{Date: at("March 2030"), Sentence: at("In March 2030 the Harbour Council and Norland signed the Tide Accord."), Year: 2030, Month: 3, Anchor: -1},
		{Date: at("The day after"), Sentence: at("The day after, Eastquay was opened."), Anchor: 1},
		{Date: at("by the hour"), Sentence: at("Trust comes by the hour and leaves by the boat"), Anchor: -1},
	}
}

// Find is the span of the first place where the words are in the document.
func Find(d *article.Document, words string) article.Span {
	text := d.Text.Slice(article.Span{End: d.Text.Len()})
	for i := range text {
		if len(text)-i >= len(words) && text[i:i+len(words)] == words {
			return article.Span{Start: i, End: i + len(words)}
		}
	}
	panic("no such words in the document: " + words)
}
