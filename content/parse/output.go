package parse

import "briefing/content/article"

// output gathers what a scanner finds: blocks, sections, definitions.
type output struct {
	from     int
	blocks   []article.Block // final, append-only
	pending  article.Block   // the last one, which the next may join
	has      bool            // pending holds a block
	alone    bool            // pending takes nobody in
	sections sectioner
	refs     gatherer
}

func (o *output) begin(from, size int) {
	o.from = from
	o.sections.begin(from, size)
}

// emit adds a block. alone keeps a paragraph from sharing its block.
func (o *output) emit(b article.Block, alone bool) {
	if b.Span.Empty() {
		return
	}
	if o.joins(b, alone) {
		if o.pending.Kind != b.Kind {
			o.pending.Kind, o.pending.Level = article.Prose, 0
		}
		o.pending.Span.End = b.Span.End
		return
	}
	o.flush()
	o.pending, o.has, o.alone = b, true, alone
}

func (o *output) joins(b article.Block, alone bool) bool {
	p := &o.pending
	if !o.has || p.Continues != 0 || b.Continues != 0 || b.Span.End-p.Span.Start > ProseBytes {
		return false
	}
	if p.Kind == article.Prose && b.Kind == article.Prose && !o.alone && !alone {
		return true
	}
	return len(o.blocks) >= FreeBlocks+(b.Span.Start-o.from)/BlockEvery
}

func (o *output) flush() {
	if o.has {
		o.blocks = append(o.blocks, o.pending)
		o.has = false
	}
}

func (o *output) finish(end int) {
	o.flush()
	o.sections.finish(end)
}
