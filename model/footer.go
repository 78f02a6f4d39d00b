package model

import (
	"slices"
	"strings"

	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// helpContext is what the help line at the bottom is about.
type helpContext uint8

const (
	readingHelp helpContext = iota
	quietHelp               // the article, in which nobody is quoted
	aloneHelp               // the article, without room for a side pane
	trailHelp               // the article, on a trail
	outlineHelp             // the sections
	sidebarHelp             // the sidebar
	filterHelp              // its filter, or the search line, is typed into
	overlayHelp             // the overlay's border says what its keys do
)

// helpContext is what the keys mean now.
func (m *Model) helpContext() helpContext {
	switch p := m.focused(); {
	case m.overlay.kind.isLine():
		return filterHelp
	case m.active() != nil:
		return overlayHelp
	case p != nil && p.Filtering():
		return filterHelp
	case p == m.panes.outline:
		return outlineHelp
	case p != nil:
		return sidebarHelp
	case m.trail.Kind != ui.NoTrail && m.trail.Kind != ui.PlaceTrail:
		return trailHelp
	}
	if d := m.session.doc; len(d.Quotes) == 0 && d.Progress.Done() {
		return quietHelp
	}
	if l := m.screen.layout; l.Outline.Empty() && l.Sidebar.Empty() && !m.screen.state.Zen {
		return aloneHelp
	}
	return readingHelp
}

// tips are the keys that matter most, in few words.
func (f helpContext) tips() []ui.Tip {
	switch f {
	case trailHelp:
		return []ui.Tip{
			{Action: ui.NextStop, Words: "next"},
			{Action: ui.PrevStop, Words: "previous"},
			{Action: ui.Escape, Words: "leave the trail"},
			{Action: ui.MarkHere, Words: "mark"},
			{Action: ui.Copy, Words: "copy"},
			{Action: ui.SpeakerQuote, Words: "speaker"},
			{Action: ui.Voices, Words: "voices"},
			{Action: ui.Help, Words: "help"},
			{Action: ui.Quit, Words: "quit"},
		}
	case outlineHelp:
		return paneTips("go there")
	case sidebarHelp:
		return []ui.Tip{
			{Action: ui.Choose, Words: "follow"},
			{Action: ui.Mentions, Words: "mentions"},
			{Action: ui.WhoIs, Words: "card"},
			{Action: ui.Search, Words: "filter"},
			{Action: ui.Escape, Words: "back to the text"},
			{Action: ui.NextPane, Words: "pane"},
			{Action: ui.Help, Words: "help"},
			{Action: ui.Quit, Words: "quit"},
		}
	case filterHelp:
		return []ui.Tip{{Action: ui.ListChoose, Words: "go there"}, {Action: ui.ListClose, Words: "back"}}
	case quietHelp:
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
	case overlayHelp:
		return nil
	case aloneHelp:
		return []ui.Tip{
			{Action: ui.SpeakerQuote, Words: "speaker"},
			{Action: ui.NextPane, Words: "sections"},
			{Action: ui.PrevPane, Words: "names"},
			{Action: ui.Voices, Words: "voices"},
			{Action: ui.NextQuote, Words: "quotation"},
			{Action: ui.Search, Words: "search"},
			{Action: ui.NextSection, Words: "section"},
			{Action: ui.Help, Words: "help"},
			{Action: ui.Quit, Words: "quit"},
		}
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
func (m *Model) helpLine(f helpContext, w int) string {
	s := m.screen.styles
	line, used := "", -1 // the first is under the status line's text
	for _, t := range m.shownTips(f, w) {
		line += "  " + s.Text.Render(m.keys.Shown(t.Action)) + " " + s.Quiet.Render(t.Words)
		used += m.tipWidth(t)
	}
	return m.pad(strings.TrimPrefix(line, " "), max(0, used), w)
}

// tipWidth is the cells that a tip takes, with the blanks before it.
func (m *Model) tipWidth(t ui.Tip) int {
	return 2 + draw.Width(m.keys.Shown(t.Action)) + 1 + draw.Width(t.Words)
}

// clickHelp does what the key under the mouse does in the help line.
func (m *Model) clickHelp(x int) tea.Cmd {
	at := -1
	for _, t := range m.shownTips(m.helpContext(), m.screen.layout.Help.W) {
		if at += m.tipWidth(t); x < at {
			return m.act(t.Action, 0)
		}
	}
	return nil
}

// clickStatus follows the speaker under the mouse in the status line.
func (m *Model) clickStatus(x int) {
	room := m.screen.layout.Status.W - 2
	text, _ := m.leftText(room, room-draw.Width(m.placeText(0))-2)
	if m.screen.flash != "" || !strings.HasPrefix(text, "1 ") || m.trail.Kind != ui.NoTrail {
		return
	}
	at := 1
	for n, name := range strings.Split(text, "  ") {
		if at += draw.Width(name) + 2; x < at-1 {
			m.followNumbered(n)
			return
		}
	}
}

// shownTips are the tips that have room in w cells.
func (m *Model) shownTips(f helpContext, w int) []ui.Tip {
	tips := slices.DeleteFunc(f.tips(), func(t ui.Tip) bool { return m.keys.Shown(t.Action) == "" })
	used := -1
	for _, t := range tips {
		used += m.tipWidth(t)
	}
	for used >= w && len(tips) > 0 {
		drop := max(0, len(tips)-3)
		used -= m.tipWidth(tips[drop])
		tips = slices.Delete(tips, drop, drop+1)
	}
	return tips
}
