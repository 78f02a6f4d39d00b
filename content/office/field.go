package office

import (
	"slices"
	"strings"
)

// field is a field of a DOCX document that is open: its instruction, then its
// result.
type field struct {
	instruction string
	result      bool
}

// maxInstruction bounds what is kept of an instruction, and maxFields how many are
// open in each other.
const maxInstruction, maxFields = 4 << 10, 64

// fieldChar begins a field, its result, or ends it.
func (d *docx) fieldChar(kind string) {
	last := len(d.fields) - 1
	switch {
	case kind == "begin" && last+1 < maxFields:
		d.fields = append(d.fields, field{})
	case kind == "separate" && last >= 0:
		d.fields[last].result = true
	case kind == "end" && last >= 0:
		d.fields = d.fields[:last]
	}
}

func (d *docx) instruct(text string) {
	if last := len(d.fields) - 1; last >= 0 && len(d.fields[last].instruction)+len(text) <= maxInstruction {
		d.fields[last].instruction += text
	}
}

// inCode reports whether what is read now is an instruction, not its result.
func (d *docx) inCode() bool {
	return slices.ContainsFunc(d.fields, func(f field) bool { return !f.result })
}

// inContents reports whether what is read now is the result of a field that makes a
// table of contents.
func (d *docx) inContents() bool {
	return slices.ContainsFunc(d.fields, func(f field) bool {
		return strings.HasPrefix(strings.TrimSpace(f.instruction), "TOC")
	})
}

// endFields ends, at the end of a paragraph, the fields whose end may be missing.
func (d *docx) endFields(r role) {
	if r == heading {
		d.fields = nil
		return
	}
	d.fields = slices.DeleteFunc(d.fields, func(f field) bool { return !f.result })
}

// target returns where the text at hand leads: a link around it, or a field's.
func (d *docx) target(around string) string {
	if around != "" {
		return around
	}
	for _, f := range d.fields {
		words := strings.Fields(f.instruction)
		if len(words) > 1 && words[0] == "HYPERLINK" && words[1] != `\l` {
			return strings.Trim(words[1], `"`)
		}
	}
	return ""
}
