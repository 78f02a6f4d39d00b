package model

import (
	"briefing/model/state"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// Update implements tea.Model. It only routes.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.route(msg)
	return m, tea.Batch(cmd, m.panes.reader.Work(), m.saveSoon())
}

// route dispatches a message to its one owner.
func (m *Model) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.backgroundAnswered(msg.IsDark())
	case tea.KeyPressMsg:
		return m.pressed(msg)
	case tea.PasteMsg:
		return m.pasted(msg)
	case tea.MouseMsg:
		return m.mouse(msg)
	case tea.ResumeMsg:
		return tea.ClearScreen
	default:
		return m.answer(msg)
	}
	return nil
}

// answer routes what commands and panes report.
func (m *Model) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case documentGrown:
		return m.grew(msg)
	case documentOpened:
		return m.opened(msg)
	case documentFailed:
		return m.failed(msg)
	case documentChanged:
		return m.reopen(msg)
	case firstHitFound:
		return m.firstHit(msg)
	case hitsFound:
		m.foundHits(msg)
	case folderListed:
		return m.listed(msg)
	case documentsKnown:
		return m.known(msg)
	case passagesFound:
		m.passagesCame(msg)
	case documentsRead:
		return m.newRead(msg)
	case trailContinued:
		return m.trailGoesOn(msg)
	case compared:
		m.showCompared(msg)
	case commandEnded:
		m.commandEnded(msg)
	case correctionSaved:
		return m.corrected(msg)
	case marksLoaded:
		m.marksRead(msg)
	case saveDue:
		return m.saveNow()
	case placeSaved:
		m.placeSaved(msg)
	case flashed:
		m.flash(msg.text)
	default:
		return m.request(msg)
	}
	return nil
}

// request routes what panes and overlays ask for.
func (m *Model) request(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case ui.SectionChosen:
		m.toSection(msg.Index)
	case ui.EntityChosen:
		if len(m.panes.sidebar.Cast().Quotes(msg.Index)) > 0 && !msg.Mentions {
			m.leaveSidePane()
			m.followSpeaker(msg.Index)
		} else {
			m.followEntity(msg.Index)
		}
	case ui.QuoteCopied:
		return m.copyQuote(msg.Index)
	case ui.QuoteMarked:
		return m.mark(m.targetQuote(msg.Index), "")
	case ui.PlaceMarked:
		return m.mark(target{span: msg.Span, what: "passage"}, "")
	case ui.Action: // of a line of help that was clicked
		if m.closeOverlay(); m.active() == nil {
			return m.act(msg, 0)
		}
	case ui.HelpAsked:
		m.openHelp()
	case ui.EntityOpened:
		m.openCard(msg.Index)
	case ui.QuoteChosen:
		m.toQuote(msg.Index)
	case ui.SpeakerChosen:
		m.followSpeaker(msg.Index)
	case ui.PlaceChosen:
		m.toPlace(msg.Span)
	case ui.LinkChosen:
		return m.openLink(msg)
	case ui.DocumentChosen:
		return m.choose(msg.Path)
	case ui.ScopeTurned, ui.PassageChosen, ui.PersonChosen, ui.DocumentCompared, ui.DocumentsSorted:
		return m.askedOfAll(msg)
	case ui.SearchEdited:
		return m.searchEdited(msg)
	case ui.NoteAsked:
		m.openNote(msg.Mark)
	case ui.NoteEdited:
		return m.noteEdited(msg)
	case ui.MarkChosen:
		return m.toMark(msg.Mark)
	case ui.MarkRemoved:
		return m.changeMark(msg.Mark, "Mark removed", (*state.Store).RemoveMark)
	case target:
		m.closeOverlay()
		m.beginNote(msg)
	case ui.CorrectionAsked:
		m.correctStatement(msg.Quote)
	case ui.CorrectionChosen:
		return m.correct(msg)
	case ui.Background:
		return msg.Run
	case ui.CopyAsked:
		return m.copyText(msg.Text, msg.What)
	case ui.OverlayClosed:
		return m.overlayClosed()
	default:
		return m.forward(msg)
	}
	return nil
}

// forward passes on a message that is not the root's to the overlay and to the panes
// whose own commands may have sent it.
func (m *Model) forward(msg tea.Msg) tea.Cmd {
	return tea.Batch(m.toOverlay(msg), m.panes.reader.Update(msg))
}

func (m *Model) toOverlay(msg tea.Msg) tea.Cmd {
	if o := m.active(); o != nil {
		return o.pane.Update(msg)
	}
	return nil
}

// pasted sends pasted text to whatever is being typed into.
func (m *Model) pasted(msg tea.PasteMsg) tea.Cmd {
	if p := m.focused(); m.active() == nil && p != nil && p.Filtering() {
		return m.perform(p.Update(msg))
	}
	return m.perform(m.toOverlay(msg))
}

// perform answers what a pane asks for after a key at once: as commands, two requests
// could overtake each other, and the next keys would still go to an overlay that
// is about to close. Panes only ask; for what waits there is ui.Background.
func (m *Model) perform(request tea.Cmd) tea.Cmd {
	if request == nil {
		return nil
	}
	return m.request(request())
}

// backgroundAnswered restyles when the terminal turns out to be light.
func (m *Model) backgroundAnswered(dark bool) {
	if dark == m.screen.dark {
		return
	}
	m.screen.dark = dark
	if m.screen.theme == ui.Auto {
		m.restyle()
	}
}

// overlayClosed returns to what lies under the overlay; where that is nothing, the
// program ends.
func (m *Model) overlayClosed() tea.Cmd {
	under := noOverlay
	if o := m.active(); o != nil {
		under = o.kind
	}
	m.closeOverlay()
	switch {
	case under == noteEditor:
		return m.noteClosed("", false)
	case under == folderList && m.session.doc.Text.Len() == 0:
		return m.quit()
	}
	return nil
}

// searchEdited follows what is typed into the search line; nothing typed at all is
// the last search again.
func (m *Model) searchEdited(msg ui.SearchEdited) tea.Cmd {
	if kind := m.overlay.kind; kind == gotoLine || kind == pipeLine {
		if !msg.Done {
			return nil
		}
		m.closeOverlay()
		if kind == pipeLine {
			return m.pipe(msg.Query)
		}
		return m.goTyped(msg.Query)
	}
	query := msg.Query
	if n := len(m.queries); msg.Done && query == "" && n > 0 {
		query = m.queries[n-1]
	}
	cmd := m.searchFor(query)
	if msg.Done {
		m.overlay = overlayState{}
		m.endSearch(true)
	}
	return cmd
}

// placeSaved reports once that places can not be kept.
func (m *Model) placeSaved(msg placeSaved) {
	if msg.err != nil && !m.persist.failed {
		m.persist.failed = true
		m.flash(oneLine(msg.err))
	}
}

// failed says in the status line why a document could not be opened. One that is
// being written may be whole the next time.
func (m *Model) failed(msg documentFailed) tea.Cmd {
	if msg.generation != m.session.generation {
		return nil
	}
	m.flash(oneLine(msg.err))
	if msg.reload {
		return m.watch(m.session.book.Stale())
	}
	return nil
}
