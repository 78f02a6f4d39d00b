package ui

// Pane is one of the three panes of the screen.
type Pane uint8

// The panes, in the order in which tab walks them.
const (
	Article Pane = iota
	Sidebar
	Outline
)

// Rect is a rectangle of cells; X and Y count from the screen's top left cell.
type Rect struct{ X, Y, W, H int }

// Empty reports whether the rectangle holds no cell.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains reports whether the cell lies in the rectangle.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Widths and heights at which the layout changes, in cells. The text column
// follows the usual measure of 66 to 75 characters a line (Bringhurst, The
// Elements of Typographic Style, 2.1.2): side panes never leave it half of that.
const (
	WideFrom   = 100 // three panes
	MiddleFrom = 90  // the article and one side pane
	DockFrom   = 150 // voices and the timeline open beside the text instead of over it
	TextWidth  = 72  // of the text column, where there is room
	MaxText    = 84  // of the text column, at most

	outlineWide = 40
	sidebarWide = 46
	outlineSlim = 24
	sidebarSlim = 28
	dockWide    = 72 // of a docked overlay, at most

	floatFrom = 60 // a floating pane leaves some of the text in sight
	floatRoom = 14 // so many columns of it at least

	titleFrom = 6 // heights from which the title, the rule and the help line are drawn
	ruleFrom  = 12
	helpFrom  = 10
)

// State is what the layout depends on beside the terminal's size.
type State struct {
	// Focus is the pane that has the keys.
	Focus Pane
	// Side is the side pane shown where there is room for one.
	Side Pane
	// Zen shows the text alone.
	Zen bool
	// Text is the wanted width of the text column; 0 means TextWidth.
	Text int
	// Titles and Names are the widths at which the outline and the sidebar cut
	// nothing, in cells; 0 where they are not known.
	Titles, Names int
	// Docked is true while an overlay is open that can be docked at the right.
	Docked bool
}

// Layout is where everything is. Rectangles that are not drawn are empty.
type Layout struct {
	Screen  Rect
	Title   Rect
	Rule    Rect // the line under the title, with the panes' names
	Outline Rect
	Article Rect // all of the middle pane, scroll bar included
	Text    Rect // the text column inside Article
	Scroll  Rect // the scroll bar, one column inside Article
	Sidebar Rect
	// Lines are the vertical rules between panes.
	Lines   []Rect
	Status  Rect
	Help    Rect
	Overlay Rect // where overlays are, over the panes
	Dock    Rect // where an overlay is docked, in place of the sidebar
	// Floating is the side pane that covers the article because the terminal is
	// too narrow for both; Article for none.
	Floating Pane
}

// Arrange turns a terminal's size and the state of the screen into every
// rectangle. All rectangles lie within the screen, and those of the panes do not
// overlap, except a floating side pane, which covers the article.
func Arrange(width, height int, s State) Layout {
	l := Layout{Screen: Rect{0, 0, max(0, width), max(0, height)}}
	body := l.rows(s)
	l.columns(body, s)
	l.text(s)
	l.overlay(body)
	return l
}

// rows cuts the lines above and below the panes off and returns what is left.
func (l *Layout) rows(s State) Rect {
	w, h := l.Screen.W, l.Screen.H
	body := l.Screen
	if s.Zen {
		if h >= titleFrom {
			body.H--
			l.Status = Rect{0, h - 1, w, 1}
		}
		return body
	}
	if h >= helpFrom {
		body.H--
		l.Help = Rect{0, h - 1, w, 1}
	}
	if h >= 2 {
		body.H--
		l.Status = Rect{0, body.H, w, 1}
	}
	if h >= titleFrom {
		l.Title = Rect{0, 0, w, 1}
		body.Y, body.H = body.Y+1, body.H-1
	}
	if h >= ruleFrom {
		l.Rule = Rect{0, 1, w, 1}
		body.Y, body.H = body.Y+1, body.H-1
	}
	return body
}

// columns shares the body between the panes.
func (l *Layout) columns(body Rect, s State) {
	l.Article = body
	switch w := body.W; {
	case s.Zen:
		return
	case w >= WideFrom:
		l.beside(s)
	case w >= MiddleFrom:
		if s.Side == Outline {
			l.left(outlineSlim)
		} else {
			l.right(sidebarSlim)
		}
	case s.Focus == Outline:
		l.Outline, l.Floating = floating(body, max(outlineWide, s.Titles)), Outline
	case s.Focus == Sidebar:
		l.Sidebar, l.Floating = floating(body, max(sidebarWide, s.Names)), Sidebar
		l.Sidebar.X = body.X + body.W - l.Sidebar.W
	}
}

// beside draws both side panes. Each has its share of the width; the outline grows to
// its longest title, then the sidebar to its longest name, while the text keeps its
// measure.
func (l *Layout) beside(s State) {
	w := l.Article.W
	left := clamp(w*22/100, outlineSlim, outlineWide)
	right := clamp(w*24/100, sidebarSlim, sidebarWide)
	if s.Docked && w >= DockFrom {
		right = clamp(w*40/100, sidebarWide, dockWide)
	}
	free := max(0, w-2-left-right-(max(s.Text, TextWidth)+4))
	grown := clamp(s.Titles, left, left+free)
	free -= grown - left
	if !s.Docked {
		right = clamp(s.Names, right, right+free)
	}
	l.left(grown)
	l.right(right)
	if s.Docked && w >= DockFrom {
		l.Dock, l.Sidebar = l.Sidebar, Rect{}
	}
}

// floating is a pane over the article: all of it where it is narrow.
func floating(body Rect, wanted int) Rect {
	if body.W >= floatFrom {
		body.W = min(wanted, body.W-floatRoom)
	}
	return body
}

func (l *Layout) left(width int) {
	a := l.Article
	l.Outline = Rect{a.X, a.Y, width, a.H}
	l.Lines = append(l.Lines, Rect{a.X + width, a.Y, 1, a.H})
	l.Article.X, l.Article.W = a.X+width+1, a.W-width-1
}

// right cuts the sidebar off, behind a blank column. There is no rule before it: the
// scroll bar, the last column of the article pane, is one.
func (l *Layout) right(width int) {
	a := l.Article
	l.Sidebar = Rect{a.X + a.W - width, a.Y, width, a.H}
	l.Article.W -= width + 1
}

// text centres the text column in the article pane, left of the scroll bar.
func (l *Layout) text(s State) {
	a := l.Article
	want := s.Text
	if want <= 0 {
		want = TextWidth
	}
	want = min(want, MaxText)
	room := a.W
	if a.W >= 4 {
		l.Scroll = Rect{a.X + a.W - 1, a.Y, 1, a.H}
		room--
	}
	margin := 0
	if room >= 24 {
		margin = 1
	}
	w := min(want, room-2*margin)
	l.Text = Rect{a.X + (room-w)/2, a.Y, max(0, w), a.H}
}

// overlay centres the overlays' rectangle over the body.
func (l *Layout) overlay(body Rect) {
	w, h := body.W, body.H
	if w > 50 {
		w = min(w-4, 96)
	}
	if h > 24 {
		h -= 2
	}
	l.Overlay = Rect{body.X + (body.W-w)/2, body.Y + (body.H-h)/2, w, h}
}

func clamp(v, lo, hi int) int { return max(lo, min(v, hi)) }
