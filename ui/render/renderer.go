package render

import (
	"strings"

	"briefing/content/article"
	"briefing/ui"
	glamourstyle "charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/alecthomas/chroma/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/text"
)

// Options are what a renderer takes besides the program's styles.
type Options struct {
	// Glamour is a Glamour style sheet that replaces the theme's own; nil for
	// none.
	Glamour *glamourstyle.StyleConfig
	// Allow judges the target of a link: the address that a terminal may be
	// told, and whether it may be told any. Nil allows none.
	Allow func(target string) (address string, ok bool)
	// Method is how the terminal measures text.
	Method ansi.Method
}

// Renderer lays blocks out. It keeps the looks it has asked Glamour for, and
// belongs to one goroutine.
type Renderer struct {
	styles  *ui.Styles
	options Options
	meter   meter
	glamour *glamour

	looks  map[lookKey]look
	faces  []Face
	opens  []string // the escape sequence of each face
	ids    map[Face]FaceID
	over   map[[2]FaceID]FaceID
	tokens map[chroma.TokenType]FaceID
	chrome
}

// chrome is the faces of what is drawn around the text.
type chrome struct{ bar, item, rule, quiet, warning, code, html FaceID }

// look is how a run is set: its face, and what Glamour puts before and after it.
type look struct {
	face          FaceID
	before, after []stand
}

// New returns a renderer for a theme.
func New(styles *ui.Styles, options Options) *Renderer {
	config := Style(styles)
	if options.Glamour != nil {
		config = *options.Glamour
	}
	r := &Renderer{
		styles: styles, options: options, meter: newMeter(options.Method), glamour: newGlamour(config),
		looks: make(map[lookKey]look), ids: make(map[Face]FaceID), over: make(map[[2]FaceID]FaceID),
	}
	r.Face(Face{})
	r.chrome = chrome{
		bar:  r.LipGloss(styles.Rule),
		item: r.Face(r.glamour.primitive(config.Item)), rule: r.Face(r.glamour.primitive(config.HorizontalRule)),
		quiet: r.LipGloss(styles.Quiet), warning: r.LipGloss(styles.Warning),
		code: r.Face(r.glamour.primitive(config.CodeBlock.StylePrimitive)),
		html: r.Face(r.glamour.primitive(config.HTMLBlock.StylePrimitive)),
	}
	return r
}

// Face returns the identity of a face in this renderer.
func (r *Renderer) Face(f Face) FaceID {
	id, ok := r.ids[f]
	if !ok {
		id = FaceID(len(r.faces))
		r.ids[f] = id
		r.faces = append(r.faces, f)
		r.opens = append(r.opens, f.open())
	}
	return id
}

// LipGloss returns the face of a Lip Gloss style.
func (r *Renderer) LipGloss(s lipgloss.Style) FaceID {
	for _, p := range readSGR(s.Render("x")) { // one letter: underlined ones are styled each for itself
		if p.text == "x" {
			return r.Face(p.face)
		}
	}
	return 0
}

// Over returns the face of a cell with one face on which another is painted.
func (r *Renderer) Over(base, paint FaceID) FaceID {
	if base == 0 || paint == 0 {
		return max(base, paint)
	}
	id, ok := r.over[[2]FaceID{base, paint}]
	if !ok {
		id = r.Face(r.faces[base].Over(r.faces[paint]))
		r.over[[2]FaceID{base, paint}] = id
	}
	return id
}

// Width is the number of cells of a clean text.
func (r *Renderer) Width(s string) int { return r.meter.width(s) }

// Fit returns how many bytes of a clean text fit into the given number of cells, and how
// many cells they take.
func (r *Renderer) Fit(s string, cells int) (size, width int) { return r.meter.fit(s, cells) }

// Cluster returns the bytes and the cells of the character with which a clean text, which
// is not empty, begins.
func (r *Renderer) Cluster(s string) (size, width int) { return r.meter.next(s, 0) }

// look returns how a run is set. A run with several styles has what each of them
// changes.
func (r *Renderer) look(key lookKey) look {
	if lk, ok := r.looks[key]; ok {
		return lk
	}
	// What Glamour prints depends on less than the look does.
	plain := lookKey{quoted: key.quoted}
	if key.kind == article.Heading {
		plain.kind, plain.level = key.kind, key.level
	}
	base := r.glamour.render(plain)
	switch {
	case key.kind == article.Cell && key.level > 0:
		base.face.Attr |= Bold
	case key.aside:
		base.face = r.faces[r.quiet]
	case key.kind == article.Notice:
		base.face = r.faces[r.warning]
	case key.kind == article.RawHTML:
		base.face = r.faces[r.html]
	}
	face, lk := base.face, look{}
	for bit := article.Style(1); bit != 0 && bit <= key.style; bit <<= 1 {
		if key.style&bit == 0 {
			continue
		}
		plain.style = bit
		got := r.glamour.render(plain)
		face = face.changed(base.face, got.face)
		if key.kind != article.Heading {
			lk.before = append(lk.before, r.stands(got.before[min(len(base.before), len(got.before)):])...)
			lk.after = append(r.stands(got.after[:max(0, len(got.after)-len(base.after))]), lk.after...)
		}
	}
	lk.face = r.Face(face)
	r.looks[key] = lk
	return lk
}

// changed is the face with what a style changes from a base.
func (f Face) changed(base, styled Face) Face {
	if styled.FG != base.FG {
		f.FG = styled.FG
	}
	if styled.BG != base.BG {
		f.BG = styled.BG
	}
	f.Attr |= styled.Attr
	return f
}

// heading returns what Glamour puts around a heading.
func (r *Renderer) heading(level uint8) (before, after []stand) {
	got := r.glamour.render(lookKey{kind: article.Heading, level: level})
	return r.stands(got.before), r.stands(got.after)
}

func (r *Renderer) stands(pieces []piece) []stand {
	var out []stand
	for _, p := range pieces {
		out = append(out, stand{text: p.text, width: r.meter.width(p.text), face: r.Face(p.face)})
	}
	return out
}

// barToken is what is before every line of a block quote.
func (r *Renderer) barToken() string {
	if t := r.glamour.config.BlockQuote.IndentToken; t != nil && strings.TrimSpace(*t) != "" && r.meter.width(*t) <= 4 {
		return *t
	}
	return "▎ "
}

// textSegment is where the stand-in is in the source that Glamour is given.
func textSegment() text.Segment { return text.NewSegment(0, len(standIn)) }
