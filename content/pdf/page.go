package pdf

import (
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// sheet is one page as it is in the file: its words, in the file's order.
type sheet struct {
	index         int
	label         string
	width, height float64
	words         []word
	cut           bool // it is too full to be read
}

// file is an open document in an engine.
type file struct {
	*engine
	doc   references.FPDF_DOCUMENT
	pages int
}

// sheet reads a page.
func (f *file) sheet(index int) (*sheet, error) {
	loaded, err := f.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.doc, Index: index})
	if err != nil {
		return nil, err
	}
	defer f.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	page := requests.Page{ByReference: &loaded.Page}
	objects, err := f.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return nil, err
	}
	if objects.Count > MaxPageObjects {
		return &sheet{index: index, cut: true}, nil
	}
	text, err := f.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, err
	}
	defer f.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	s := &sheet{index: index}
	if label, err := f.FPDF_GetPageLabel(&requests.FPDF_GetPageLabel{Document: f.doc, Page: index}); err == nil {
		s.label = label.Label
	}
	frame, err := f.frame(page)
	if err != nil {
		return nil, err
	}
	scan := scanner{file: f, text: text.TextPage}
	if err := scan.run(); err != nil {
		return nil, err
	}
	s.cut = scan.cut
	turn := s.place(scan.words, frame, scan.quarter())
	markRaised(s.words)
	f.addLinks(s, page, turn)
	return s, nil
}

// place puts words where they are seen on a page whose text is written in a
// direction, and leaves out what is written in others or lies outside.
func (s *sheet) place(words []word, frame box, quarter int) turner {
	turn := turnerFor(frame, quarter)
	s.width, s.height = frame.width(), frame.height()
	if quarter%2 == 1 {
		s.width, s.height = s.height, s.width
	}
	glued := true
	for _, w := range words {
		w.base = turn.baseline(&w)
		w.box = turn.box(w.x0, w.y0, w.x1, w.y1)
		if w.quarter != quarter || w.x1 <= 0 || w.x0 >= s.width || w.y1 <= 0 || w.y0 >= s.height {
			glued = false
			continue
		}
		w.glued = w.glued && glued
		w.order, glued = len(s.words), true
		s.words = append(s.words, w)
	}
	return turn
}

// turner turns a point of the file's coordinates into one of the page as it is seen.
type turner func(x, y float64) (float64, float64)

func (t turner) box(x0, y0, x1, y1 float64) box {
	ax, ay := t(x0, y0)
	bx, by := t(x1, y1)
	return box{min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)}
}

// turnerFor returns how a page is seen whose text is written in a direction, in
// quarters of a turn.
func turnerFor(frame box, quarter int) turner {
	switch quarter {
	case 1:
		return func(x, y float64) (float64, float64) { return y - frame.y0, x - frame.x0 }
	case 2:
		return func(x, y float64) (float64, float64) { return frame.x1 - x, y - frame.y0 }
	case 3:
		return func(x, y float64) (float64, float64) { return frame.y1 - y, frame.x1 - x }
	}
	return func(x, y float64) (float64, float64) { return x - frame.x0, frame.y1 - y }
}

// baseline is y of a word's baseline as it is seen, of one in the file's coordinates.
func (t turner) baseline(w *word) float64 {
	x, y := w.x0, w.base
	if w.quarter%2 == 1 {
		x, y = w.base, w.y0
	}
	_, y = t(x, y)
	return y
}

// quarterOf rounds an angle in radians to quarters of a turn.
func quarterOf(angle float64) int {
	if math.IsNaN(angle) || math.IsInf(angle, 0) {
		return 0
	}
	return int(math.Round(angle/(math.Pi/2))) & 3
}

// frame is the part of a page that is shown, in the file's coordinates, where y
// grows upwards.
func (f *file) frame(page requests.Page) (box, error) {
	r, err := f.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: page})
	if err != nil {
		return box{}, err
	}
	b := r.Rect
	return box{float64(min(b.Left, b.Right)), float64(min(b.Bottom, b.Top)), float64(max(b.Left, b.Right)), float64(max(b.Bottom, b.Top))}, nil
}

// addLinks gives the words under a page's links their addresses.
func (f *file) addLinks(s *sheet, page requests.Page, turn turner) {
	for at, n := 0, 0; n < MaxPageLinks; n++ {
		next, err := f.FPDFLink_Enumerate(&requests.FPDFLink_Enumerate{Page: page, StartPos: at})
		if err != nil || next.Link == nil || next.NextStartPos == nil || *next.NextStartPos <= at {
			return
		}
		at = *next.NextStartPos
		address := f.address(*next.Link)
		if address == "" {
			continue
		}
		rect, err := f.FPDFLink_GetAnnotRect(&requests.FPDFLink_GetAnnotRect{Link: *next.Link})
		if err != nil || rect.Rect == nil {
			continue
		}
		r := rect.Rect
		area := turn.box(float64(r.Left), float64(r.Top), float64(r.Right), float64(r.Bottom))
		for i := range s.words {
			if area.holds(s.words[i].box) {
				s.words[i].link = address
			}
		}
	}
}

// address is where a link leads, "" if that is not the web.
func (f *file) address(link references.FPDF_LINK) string {
	action, err := f.FPDFLink_GetAction(&requests.FPDFLink_GetAction{Link: link})
	if err != nil || action.Action == nil {
		return ""
	}
	kind, err := f.FPDFAction_GetType(&requests.FPDFAction_GetType{Action: *action.Action})
	if err != nil || kind.Type != enums.FPDF_ACTION_ACTION_URI {
		return ""
	}
	uri, err := f.FPDFAction_GetURIPath(&requests.FPDFAction_GetURIPath{Document: f.doc, Action: *action.Action})
	if err != nil || uri.URIPath == nil {
		return ""
	}
	return webAddress(*uri.URIPath)
}
