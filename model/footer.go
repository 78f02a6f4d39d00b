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
	selectHelp              // words are selected
	lettersHelp             // a link's letter is waited for
)

// helpContext is what the keys mean now.
func (m *Model) helpContext() helpContext {
	switch p := m.focused(); {
	case m.overlay.kind == linkLetters:
		return lettersHelp
	case m.overlay.kind.isLine():
		return filterHelp
	case m.active() != nil:
		return overlayHelp
	case m.panes.reader.Selecting():
		return selectHelp
	case p != nil && p.Filtering():
		return filterHelp
	case p == m.panes.outline:
		return outlineHelp
	case p != nil:
		return sidebarHelp
	case m.onTrail():
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

// tip is what an action does in few words.
type tip struct {
	action ui.Action
	words  string
}

// tips are the keys that matter most, in few words; help and quit are the last ones of
// all that leave keys to the panes.
func (f helpContext) tips() []tip {
	var own []tip
	switch f {
	case overlayHelp:
		return nil
	case filterHelp:
		return []tip{{ui.ListChoose, "go there"}, {ui.ListClose, "back"}}
	case lettersHelp:
		return []tip{{ui.ListClose, "back"}}
	case selectHelp:
		return []tip{
			{ui.SelectCopy, "copy"},
			{ui.SelectMark, "mark with a note"},
			{ui.SelectPipe, "command"},
			{ui.SelectRight, "word"},
			{ui.SelectDown, "line"},
			{ui.SelectNext, "paragraph"},
			{ui.SelectOther, "other end"},
			{ui.SelectHere, "begin here"},
			{ui.SelectLeave, "leave"},
		}
	case trailHelp:
		own = []tip{
			{ui.NextStop, "next"},
			{ui.PrevStop, "previous"},
			{ui.Escape, "leave the trail"},
			{ui.MarkHere, "mark"},
			{ui.Copy, "copy"},
			{ui.SpeakerQuote, "speaker"},
			{ui.Voices, "voices"},
		}
	case outlineHelp:
		own = []tip{
			{ui.Choose, "go there"},
			{ui.Search, "filter"},
			{ui.Escape, "back to the text"},
			{ui.NextPane, "pane"},
			{ui.LineDown, "down"},
			{ui.LineUp, "up"},
		}
	case sidebarHelp:
		own = []tip{
			{ui.Choose, "follow"},
			{ui.Mentions, "mentions"},
			{ui.WhoIs, "card"},
			{ui.Search, "filter"},
			{ui.Escape, "back to the text"},
			{ui.NextPane, "pane"},
		}
	case quietHelp:
		own = []tip{
			{ui.WhoIs, "who?"},
			{ui.Search, "search"},
			{ui.NextSection, "section"},
			{ui.NextPane, "pane"},
			{ui.Links, "links"},
			{ui.MarkHere, "mark"},
			{ui.Copy, "copy"},
		}
	case aloneHelp:
		own = []tip{
			{ui.SpeakerQuote, "speaker"},
			{ui.NextPane, "sections"},
			{ui.PrevPane, "names"},
			{ui.Voices, "voices"},
			{ui.NextQuote, "quotation"},
			{ui.Search, "search"},
			{ui.NextSection, "section"},
		}
	default:
		own = []tip{
			{ui.SpeakerQuote, "speaker"},
			{ui.NextQuote, "quotation"},
			{ui.Voices, "voices"},
			{ui.WhoIs, "who?"},
			{ui.Search, "search"},
			{ui.NextSection, "section"},
			{ui.NextPane, "pane"},
		}
	}
	return append(own, tip{ui.Help, "help"}, tip{ui.Quit, "quit"})
}

// helpLine shows the keys that matter most, as many as there is room for; help and
// quit, the last ones, keep theirs longest.
func (m *Model) helpLine(f helpContext, w int) string {
	s := m.screen.styles
	line, used := "", -1 // the first is under the status line's text
	for _, t := range m.shownTips(f, w) {
		line += "  " + s.Text.Render(m.keys.Shown(t.action)) + " " + s.Quiet.Render(t.words)
		used += m.tipWidth(t)
	}
	return m.pad(strings.TrimPrefix(line, " "), max(0, used), w)
}

// tipWidth is the cells that a tip takes, with the blanks before it.
func (m *Model) tipWidth(t tip) int {
	return 2 + draw.Width(m.keys.Shown(t.action)) + 1 + draw.Width(t.words)
}

// clickHelp does what the key under the mouse does in the help line.
func (m *Model) clickHelp(x int) tea.Cmd {
	at := -1
	for _, t := range m.shownTips(m.helpContext(), m.screen.layout.Help.W) {
		if at += m.tipWidth(t); x < at {
			return m.clickedHint(t.action)
		}
	}
	return nil
}

// clickedHint does what the key of a hint does where keys go now.
func (m *Model) clickedHint(a ui.Action) tea.Cmd {
	p := m.focused()
	switch {
	case m.active() != nil:
		return m.perform(m.toOverlay(a))
	case m.panes.reader.Selecting():
		return m.selectionAction(a)
	case p != nil && p.Filtering():
		return m.perform(p.Update(a))
	}
	return m.act(a, 0)
}

// clickStatus does what the key under the mouse in a message does, or follows the
// speaker.
func (m *Model) clickStatus(x int) tea.Cmd {
	said := m.screen.flash
	m.screen.flash = ""
	if said != "" {
		return m.act(m.keys.Hinted(ui.Reading, strings.TrimSpace(hintAt(said, x-1))), 0)
	}
	room := m.screen.layout.Status.W - 2
	text, _ := m.leftText(room, room-draw.Width(m.placeText(0))-2)
	if !strings.HasPrefix(text, "1 ") || m.onTrail() || m.overlay.kind.isLine() {
		return nil
	}
	at := 1
	for n, name := range strings.Split(text, "  ") {
		if at += draw.Width(name) + 2; x < at-1 {
			m.followNumbered(n)
			break
		}
	}
	return nil
}

// hintAt is the part of a message in a column that may be a hint: what is between dots,
// behind a colon.
func hintAt(said string, column int) string {
	for part := range strings.SplitSeq(said, " · ") {
		if column >= 0 && column < draw.Width(part) {
			return part[strings.LastIndex(part, ": ")+1:]
		}
		column -= draw.Width(part) + 3
	}
	return ""
}

// shownTips are the tips that have room in w cells.
func (m *Model) shownTips(f helpContext, w int) []tip {
	tips := slices.DeleteFunc(f.tips(), func(t tip) bool { return m.keys.Shown(t.action) == "" })
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
