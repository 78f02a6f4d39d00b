package reader

import (
	"sort"

	"briefing/content/article"
	"briefing/ui/render"
	tea "charm.land/bubbletea/v2"
)

// maxLexed is how many code blocks keep their colours.
const maxLexed = 64

// codeID names a code block of the document that is shown.
type codeID struct{ block, leaf int }

// coloured is the answer of the work that Work asked for.
type coloured struct {
	generation int
	id         codeID
	tokens     []render.Token
}

// Work returns a command for what the screen shows and could show better: code
// that is not coloured yet. It is nil when there is nothing to do; its answer
// goes to Update. Ask after every message.
func (p *Reader) Work() tea.Cmd {
	var cmds []tea.Cmd
	rows := p.rowsNow()
	for y, r := range rows {
		if r.blank || r.block < 0 || y > 0 && rows[y-1].block == r.block && !rows[y-1].blank {
			continue
		}
		leaves := p.block(r.block).Leaves
		for i := range leaves {
			id := codeID{r.block, i}
			if _, known := p.lexed[id]; known || !render.Lexable(&leaves[i]) {
				continue
			}
			cmds = append(cmds, p.lex(id, &leaves[i]))
		}
	}
	return tea.Batch(cmds...)
}

// lex notes that a code block is being coloured, and returns the command.
func (p *Reader) lex(id codeID, l *article.Leaf) tea.Cmd {
	if p.lexed == nil || len(p.lexed) >= maxLexed {
		p.lexed = make(map[codeID][]render.Token)
	}
	p.lexed[id] = nil
	generation := p.generation
	return func() tea.Msg { return coloured{generation, id, render.Lex(l)} }
}

// colour takes the colours of a code block, if it is still shown.
func (p *Reader) colour(m coloured) {
	if _, asked := p.lexed[m.id]; !asked || m.generation != p.generation {
		return
	}
	p.lexed[m.id] = m.tokens
	p.fresh = false
}

// tokens adds strokes over the tokens of code on screen.
func (p *Reader) tokens(out []render.Stroke, block int, e extent) []render.Stroke {
	tokens := p.lexed[codeID{block, e.leaf}]
	i := sort.Search(len(tokens), func(i int) bool { return int(tokens[i].End) > e.start })
	for ; i < len(tokens) && int(tokens[i].Start) < e.end; i++ {
		t := tokens[i]
		if face := p.r.Token(t); face != 0 {
			out = append(out, render.Stroke{Leaf: e.leaf, Start: int(t.Start), End: int(t.End), Face: face})
		}
	}
	return out
}
