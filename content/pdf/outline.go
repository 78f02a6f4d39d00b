package pdf

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// bookmark is one entry of the outline that a document has of its own.
type bookmark struct {
	title string
	key   string // title as it is compared
	level int    // 1 for the highest
	page  int    // index of the page it leads to
}

// bookmarks reads the outline in reading order. An outline can be made to lead round
// in a circle: every entry is counted.
func (f *file) bookmarks() []bookmark {
	var out []bookmark
	left := MaxBookmarks
	var walk func(parent *references.FPDF_BOOKMARK, level int)
	walk = func(parent *references.FPDF_BOOKMARK, level int) {
		first, err := f.FPDFBookmark_GetFirstChild(&requests.FPDFBookmark_GetFirstChild{Document: f.doc, Bookmark: parent})
		if err != nil || level > MaxBookmarkDepth {
			return
		}
		for at := first.Bookmark; at != nil && left > 0; left-- {
			if b, ok := f.bookmark(*at, level); ok {
				out = append(out, b)
			}
			walk(at, level+1)
			next, err := f.FPDFBookmark_GetNextSibling(&requests.FPDFBookmark_GetNextSibling{Document: f.doc, Bookmark: *at})
			if err != nil {
				return
			}
			at = next.Bookmark
		}
	}
	walk(nil, 1)
	return out
}

func (f *file) bookmark(at references.FPDF_BOOKMARK, level int) (bookmark, bool) {
	title, err := f.FPDFBookmark_GetTitle(&requests.FPDFBookmark_GetTitle{Bookmark: at})
	if err != nil {
		return bookmark{}, false
	}
	b := bookmark{title: oneLine(title.Title), level: level}
	b.key = compared(b.title)
	dest := f.destination(at)
	if dest == nil || b.key == "" {
		return b, false
	}
	page, err := f.FPDFDest_GetDestPageIndex(&requests.FPDFDest_GetDestPageIndex{Document: f.doc, Dest: *dest})
	if err != nil || page.Index < 0 || page.Index >= f.pages {
		return b, false
	}
	b.page = page.Index
	return b, true
}

// destination is where a bookmark leads: of its own, or by an action.
func (f *file) destination(at references.FPDF_BOOKMARK) *references.FPDF_DEST {
	if dest, err := f.FPDFBookmark_GetDest(&requests.FPDFBookmark_GetDest{Document: f.doc, Bookmark: at}); err == nil && dest.Dest != nil {
		return dest.Dest
	}
	action, err := f.FPDFBookmark_GetAction(&requests.FPDFBookmark_GetAction{Bookmark: at})
	if err != nil || action.Action == nil {
		return nil
	}
	dest, err := f.FPDFAction_GetDest(&requests.FPDFAction_GetDest{Document: f.doc, Action: *action.Action})
	if err != nil {
		return nil
	}
	return dest.Dest
}

// oneLine is a text with each run of space and controls as one blank.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

// compared is a text as titles are compared: letters and digits in lower case.
func compared(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, spelled(s))
}

// spelled is a text with its ligatures as letters.
func spelled(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(letters(r))
	}
	return b.String()
}

// outline is a document's bookmarks on the way to becoming headings.
type outline struct {
	marks []bookmark
	// trusted is true where enough of them are titles that stand on their pages:
	// others were made by a machine, and say nothing.
	trusted bool
	// sparse is true where there are so few that how headings are set says more, and
	// deepest the level below which those are then; else 0.
	sparse  bool
	deepest int
}

// fewPages is how many pages a bookmark covers on average where there are enough.
const fewPages = 8

// learn judges the bookmarks by the blocks of some of a document's pages.
func (o *outline) learn(blocks []block, pages int) {
	found, all := 0, 0
	for i := range o.marks {
		if firstOf(blocks, o.marks[i].page) < 0 {
			continue
		}
		all++
		if at, _ := findTitle(blocks, &o.marks[i], 0); at >= 0 {
			found++
		}
	}
	o.trusted = found*2 >= all && len(o.marks) > 1
	o.sparse = o.trusted && pages > fewPages*len(o.marks)
	if o.sparse {
		for i := range o.marks {
			o.deepest = max(o.deepest, min(o.marks[i].level, 5))
		}
	}
}

// head makes headings of the blocks that are the titles of bookmarks, and adds those
// titles that stand nowhere, at the top of their page.
func (o *outline) head(blocks []block, from, to int) []block {
	at := 0
	for i := range o.marks {
		m := &o.marks[i]
		if m.page < from || m.page >= to {
			continue
		}
		level := min(m.level, 6)
		j, n := findTitle(blocks, m, at)
		if j < 0 {
			j, n = findTitle(blocks, m, 0)
		}
		if j < 0 {
			if j = firstOf(blocks, m.page); j >= 0 {
				blocks = slices.Insert(blocks, max(j, at), titleBlock(m, level))
				at = max(j, at) + 1
			}
			continue
		}
		blocks = cutTitle(blocks, j, n)
		blocks[j].kind, blocks[j].level = heading, level
		at = j + 1
	}
	return blocks
}

// firstOf is the first block that begins on a page; -1.
func firstOf(blocks []block, page int) int {
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].page() >= page })
	if i == len(blocks) || blocks[i].page() != page {
		return -1
	}
	return i
}

// titleBlock is a heading for a bookmark whose title stands nowhere.
func titleBlock(m *bookmark, level int) block {
	s := newSegment(word{text: m.title, font: font{size: 1}})
	return block{kind: heading, level: level, lines: []line{{cells: []segment{s}, size: 1, page: m.page}}}
}

// findTitle returns the block, from an index on, whose first lines are a bookmark's
// title, and how many lines that is, which may go on in the blocks behind.
func findTitle(blocks []block, m *bookmark, from int) (int, int) {
	first := firstOf(blocks, m.page)
	if first < 0 {
		return -1, 0
	}
	for i := max(from, first); i < len(blocks) && blocks[i].page() <= m.page; i++ {
		if blocks[i].kind == heading || blocks[i].kind == footing {
			continue
		}
		if n := titleLines(blocks[i:], m.key); n > 0 {
			return i, n
		}
	}
	return -1, 0
}

// titleLines returns how many of the first lines of blocks are a title; 0 for none.
func titleLines(blocks []block, key string) int {
	const mostLines, numberRunes = 6, 5
	got, n, first := "", 0, 0
	for i := range blocks {
		for j := range blocks[i].lines {
			if n++; n > mostLines || blocks[i].kind == grid {
				return 0
			}
			got += compared(blocks[i].lines[j].text())
			if n == 1 {
				first = len(got)
			}
			if got == key || alike(key, got, numberRunes) || alike(got, key, numberRunes) && len(got)-len(key) < first {
				return n
			}
			if len(got) > len(key)+2*numberRunes {
				return 0
			}
		}
	}
	return 0
}

// alike reports whether a title is another with at most so many runes of numbering
// before it.
func alike(long, short string, numbering int) bool {
	lead, ok := strings.CutSuffix(long, short)
	return ok && len(short) > 3 && len(lead) <= numbering && (strings.ContainsAny(lead, "0123456789") || len(lead) == 1)
}

// cutTitle makes n lines from block i on a block of their own.
func cutTitle(blocks []block, i, n int) []block {
	for len(blocks[i].lines) < n && i+1 < len(blocks) {
		blocks[i].lines = append(slices.Clone(blocks[i].lines), blocks[i+1].lines...)
		blocks = slices.Delete(blocks, i+1, i+2)
	}
	if len(blocks[i].lines) > n {
		rest := blocks[i]
		rest.lines = rest.lines[n:]
		rest.kind = paragraph
		blocks[i].lines = blocks[i].lines[:n:n]
		blocks = slices.Insert(blocks, i+1, rest)
	}
	blocks[i].ends = true
	return blocks
}
