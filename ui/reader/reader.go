package reader

import (
	"reflect"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/render"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Reader is the article pane. Make one with New; the zero value is not ready.
type Reader struct {
	doc     *article.Document
	styles  *ui.Styles
	options render.Options
	r       *render.Renderer
	cache   cache
	preface *render.Block // nil for none
	faces   faces

	pane, text ui.Rect // the article pane and the text column in it
	bar        bool    // the pane has a scroll bar, in its last column
	focused    bool
	trail      *ui.Trail
	marks      []article.Span
	labels     []Label
	sel        selection

	top    place
	anchor anchor // of top; see hold
	view   string
	fresh  bool // view shows the state
	shown  []row

	// generation counts the texts that were shown; lexed are the colours of
	// code, nil while they are being made.
	generation int
	lexed      map[codeID][]render.Token
}

// anchor is what stays in place when the lines change.
type anchor struct {
	span  article.Span // the first visible words
	above int          // lines on screen above them
	held  bool         // the anchor is set, and holds until the reader moves
}

// New returns an empty pane.
func New(styles *ui.Styles, options render.Options) *Reader {
	p := &Reader{options: options, top: place{block: 0}}
	p.SetStyles(styles)
	return p
}

// SetStyles changes the theme. The first visible words stay where they are.
func (p *Reader) SetStyles(s *ui.Styles) {
	p.hold()
	p.styles = s
	p.r = render.New(s, p.options)
	p.faces = newFaces(p.r, s)
	p.relay()
}

// SetMethod sets how the terminal measures text.
func (p *Reader) SetMethod(m ansi.Method) {
	if m != p.options.Method {
		p.options.Method = m
		p.SetStyles(p.styles)
	}
}

// SetLayout sets the pane's rectangles: the layout's Article, Text and
// Scroll. The first visible words stay the first visible words.
func (p *Reader) SetLayout(l ui.Layout) {
	bar := !l.Scroll.Empty() && l.Article.H >= barFrom
	if l.Article == p.pane && l.Text == p.text && bar == p.bar {
		return
	}
	p.hold()
	narrower := l.Text.W != p.text.W
	p.pane, p.text, p.bar = l.Article, l.Text, bar
	if narrower {
		p.relay()
	}
	p.restore()
}

// SetFocused sets whether the pane receives keys.
func (p *Reader) SetFocused(on bool) {
	if on != p.focused {
		p.focused, p.fresh = on, false
	}
}

// SetTrail sets what the reader follows; nil for nothing.
func (p *Reader) SetTrail(t *ui.Trail) {
	if t != p.trail {
		p.trail, p.fresh = t, false
	}
}

// SetMarks sets which places of the document the reader has marked.
func (p *Reader) SetMarks(marks []article.Span) { p.marks, p.fresh = marks, false }

// Label is a sign that is written over the beginning of a link.
type Label struct {
	Span article.Span // of the link
	Text string       // one ASCII character
}

// SetLabels sets the signs over links; nil for none.
func (p *Reader) SetLabels(labels []Label) { p.labels, p.fresh = labels, false }

// Show shows a snapshot of a document. A newer snapshot of the one that is shown
// (the same path) keeps the place; another one begins at its top.
func (p *Reader) Show(d *article.Document) {
	old := p.doc
	if d == old {
		return
	}
	if old == nil || d == nil || old.Meta.Path != d.Meta.Path {
		p.doc, p.anchor, p.sel = d, anchor{}, selection{}
		p.forget()
		p.relay()
		p.Top()
		return
	}
	p.hold()
	p.doc = d
	n := common(old.Blocks, d.Blocks)
	if n > 0 && n < len(d.Blocks) && d.Blocks[n].Continues > 0 { // the one before does not end with it any more
		p.cache.from(n - 1)
	}
	switch {
	case !same(old.Text, d.Text), !same(old.Parser, d.Parser):
		p.sel = selection{}
		p.forget()
		p.relay()
	case n < len(old.Blocks):
		p.forget()
		p.cache.from(n)
		fallthrough
	case n == 0, !reflect.DeepEqual(old.Meta, d.Meta):
		p.preface = p.layPreface()
	}
	p.fresh = false
	p.restore()
}

// common is the number of blocks with which both lists begin.
func common(a, b []article.Block) int {
	n := min(len(a), len(b))
	if n == 0 || &a[0] == &b[0] {
		return n
	}
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// same reports whether two values are one, where they can be compared at all.
func same(a, b any) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return reflect.TypeOf(a).Comparable() && reflect.TypeOf(b).Comparable() && a == b
}

// forget drops the colours of code.
func (p *Reader) forget() {
	p.generation++
	p.lexed = nil
}

// relay forgets everything that was laid out.
func (p *Reader) relay() {
	p.cache.clear()
	p.preface, p.fresh = nil, false
	if p.doc != nil {
		p.preface = p.layPreface()
	}
	p.restore()
}

// Document is the snapshot that is shown; nil for none.
func (p *Reader) Document() *article.Document { return p.doc }

// Update answers the messages that are the pane's own: the colours of code that
// Work had made, and what the terminal says of how it measures text.
func (p *Reader) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case coloured:
		p.colour(m)
	case tea.ModeReportMsg:
		if m.Mode == ansi.ModeUnicodeCore && (m.Value == ansi.ModeReset || m.Value == ansi.ModeSet || m.Value == ansi.ModePermanentlySet) {
			p.SetMethod(ansi.GraphemeWidth)
		}
	}
	return nil
}

// View is the pane as it looks, every line exactly as wide as the pane.
func (p *Reader) View() string {
	if !p.fresh {
		p.draw()
	}
	return p.view
}
