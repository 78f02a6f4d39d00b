package reader

import "briefing/ui/render"

// layPreface lays out what is known about the document above its text, unless
// the text begins with its title.
func (p *Reader) layPreface() *render.Block {
	if p.doc.Meta.Title == "" || p.text.W <= 0 || p.doc.BeginsWithTitle() {
		return nil
	}
	return p.r.Preface(p.doc.Meta, p.text.W)
}
