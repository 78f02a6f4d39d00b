package model

import (
	"slices"
	"strings"

	"briefing/ui"
	"briefing/ui/draw"
)

// footing is what the help line at the bottom is about.
type footing uint8

const (
	readingFoot footing = iota
	quietFoot           // the article, in which nobody is quoted
	trailFoot           // the article, on a trail
	paneFoot            // the sections
	whoFoot             // the sidebar
	filterFoot          // its filter, or the search line, is typed into
	overlayFoot         // the overlay's border says what its keys do
)

// footing is what the keys mean now.
func (m *Model) footing() footing {
	switch p := m.focused(); {
	case m.overlay.kind.isLine():
		return filterFoot
	case m.overlay.pane != nil:
		return overlayFoot
	case p != nil && p.Filtering():
		return filterFoot
	case p == m.panes.outline:
		return paneFoot
	case p != nil:
		return whoFoot
	case m.trail.Kind != ui.NoTrail && m.trail.Kind != ui.PlaceTrail:
		return trailFoot
	}
	if d := m.session.doc; len(d.Quotes) == 0 && d.Progress.Done() {
		return quietFoot
	}
	return readingFoot
}

// tips are the keys that matter most, in few words.
func (f footing) tips() []ui.Tip {
	switch f {
	case trailFoot:
		return []ui.Tip{
			{Action: ui.NextStop, Words: "next"},
			{Action: ui.PrevStop, Words: "previous"},
			{Action: ui.Escape, Words: "drop the trail"},
			{Action: ui.MarkHere, Words: "mark"},
			{Action: ui.Copy, Words: "copy"},
			{Action: ui.SpeakerQuote, Words: "speaker"},
			{Action: ui.Voices, Words: "voices"},
			{Action: ui.Help, Words: "help"},
			{Action: ui.Quit, Words: "quit"},
		}
	case paneFoot:
		return paneTips("go there")
	case whoFoot:
		return paneTips("follow the name")
	case filterFoot:
		return []ui.Tip{{Action: ui.ListChoose, Words: "go there"}, {Action: ui.ListClose, Words: "back"}}
	case quietFoot:
		return []ui.Tip{
			{Action: ui.WhoIs, Words: "who?"},
			{Action: ui.Search, Words: "search"},
			{Action: ui.NextSection, Words: "section"},
			{Action: ui.NextPane, Words: "pane"},
			{Action: ui.Links, Words: "links"},
			{Action: ui.MarkHere, Words: "mark"},
			{Action: ui.Copy, Words: "copy"},
			{Action: ui.Help, Words: "help"},
			{Action: ui.Quit, Words: "quit"},
		}
	case overlayFoot:
		return nil
	}
	return []ui.Tip{
		{Action: ui.SpeakerQuote, Words: "speaker"},
		{Action: ui.NextQuote, Words: "quotation"},
		{Action: ui.Voices, Words: "voices"},
		{Action: ui.WhoIs, Words: "who?"},
		{Action: ui.Search, Words: "search"},
		{Action: ui.NextSection, Words: "section"},
		{Action: ui.NextPane, Words: "pane"},
		{Action: ui.Help, Words: "help"},
		{Action: ui.Quit, Words: "quit"},
	}
}

// paneTips are the keys of a side pane, in which enter does what these words say.
func paneTips(enter string) []ui.Tip {
	return []ui.Tip{
		{Action: ui.Choose, Words: enter},
		{Action: ui.Search, Words: "filter"},
		{Action: ui.Escape, Words: "back to the text"},
		{Action: ui.NextPane, Words: "pane"},
		{Action: ui.LineDown, Words: "down"},
		{Action: ui.LineUp, Words: "up"},
		{Action: ui.Help, Words: "help"},
		{Action: ui.Quit, Words: "quit"},
	}
}

// helpLine shows the keys that matter most, as many as there is room for; help and
// quit, the last ones, keep theirs longest.
func (m *Model) helpLine(f footing, w int) string {
	s := m.screen.styles
	tips := slices.DeleteFunc(f.tips(), func(t ui.Tip) bool { return m.keys.Shown(t.Action) == "" })
	size := func(t ui.Tip) int { return 2 + draw.Width(m.keys.Shown(t.Action)) + 1 + draw.Width(t.Words) }
	used := -1 // the first stands under the status line's text
	for _, t := range tips {
		used += size(t)
	}
	for used >= w && len(tips) > 0 {
		drop := max(0, len(tips)-3)
		used -= size(tips[drop])
		tips = slices.Delete(tips, drop, drop+1)
	}
	line := ""
	for _, t := range tips {
		line += "  " + s.Text.Render(m.keys.Shown(t.Action)) + " " + s.Quiet.Render(t.Words)
	}
	return m.pad(strings.TrimPrefix(line, " "), max(0, used), w)
}
