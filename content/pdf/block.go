package pdf

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a block is in Markdown.
type kind uint8

const (
	paragraph kind = iota
	heading
	item    // of a list
	verse   // lines that stay lines
	grid    // a table
	footing // a footnote
)

// block is a piece of a document that becomes one block of Markdown.
type block struct {
	kind  kind
	lines []line
	cells [][]string // of a grid
	// level is a heading's, or how deep a list item is nested; mark is an item's
	// number with its mark, "" for a bullet, or a footnote's label.
	level int
	mark  string
	// ends is true where a paragraph is known to end with its last line.
	ends bool
}

func (b *block) page() int     { return b.lines[0].page }
func (b *block) last() *line   { return &b.lines[len(b.lines)-1] }
func (b *block) size() float64 { return b.lines[0].size }
func (b *block) isBold() bool  { return b.lines[0].bold }
func (b *block) text() string {
	parts := make([]string, len(b.lines))
	for i := range b.lines {
		parts[i] = b.lines[i].text()
	}
	return strings.Join(parts, " ")
}

// blocksOf cuts a flow into blocks.
func blocksOf(f *flow) []block {
	var blocks []block
	for i := 0; i < len(f.lines); {
		if n := tableLines(f.lines[i:]); n > 0 {
			blocks = append(blocks, tableOf(f.lines[i:i+n]))
			i += n
			continue
		}
		l := &f.lines[i]
		n := len(blocks)
		if n == 0 || i == 0 || blocks[n-1].kind == grid || begins(f, &blocks[n-1], l) {
			blocks = append(blocks, newBlock(l, blocks))
		} else {
			blocks[n-1].lines = append(blocks[n-1].lines, *l)
		}
		i++
	}
	for i := range blocks {
		blocks[i].ends = i+1 < len(blocks) || endsShort(f, blocks[i].last())
	}
	return blocks
}

// bullet and numbered begin the items of lists.
var (
	bullet   = regexp.MustCompile(`^[•‣◦▪▫■□●○➢➤✓⁃∙·–—*-]$|^o$`)
	numbered = regexp.MustCompile(`^(?:\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)])$`)
)

// marker returns how a line begins a list's item: "•", "3.".
func marker(l *line) (string, bool) {
	w := l.first()
	if len(l.cells[0].words) < 2 && len(l.cells) < 2 {
		return "", false
	}
	switch {
	case w.text == "o" || w.text == "–" || w.text == "—" || w.text == "-":
		next := secondWord(l)
		return "•", next.x0-w.x1 > 0.35*l.size
	case bullet.MatchString(w.text):
		return "•", true
	case numbered.MatchString(w.text):
		return w.text, true
	}
	return "", false
}

func secondWord(l *line) *word {
	if len(l.cells[0].words) > 1 {
		return &l.cells[0].words[1]
	}
	return &l.cells[1].words[0]
}

func newBlock(l *line, before []block) block {
	b := block{lines: []line{*l}}
	mark, ok := marker(l)
	if !ok {
		if isContents(l) {
			b.kind = verse
		}
		return b
	}
	b.kind = item
	if mark != "•" {
		b.mark = mark
	}
	for i := len(before) - 1; i >= 0 && before[i].kind == item; i-- {
		o := &before[i]
		if step := l.x0 - o.lines[0].x0; abs(step) < 0.7*l.size {
			b.level = o.level
			break
		} else if step > 0 {
			b.level = min(o.level+1, 5)
			break
		}
	}
	return b
}

// leader is the dots between a title and its page in a table of contents.
var leader = regexp.MustCompile(`(?:\.\s?){4,}\s*([\divxlc]{1,5})?$|…{2,}\s*([\divxlc]{1,5})?$`)

func isContents(l *line) bool { return leader.MatchString(l.text()) }

// begins reports whether a line begins a new block after b.
func begins(f *flow, b *block, l *line) bool {
	prev := b.last()
	if isContents(l) || isContents(prev) {
		return true
	}
	if _, ok := marker(l); ok {
		return true
	}
	if styleDiffers(prev, l) {
		return true
	}
	step := l.base - prev.base
	if step > 1.38*max(f.leading, 1.05*l.size) || step < 0 {
		return true
	}
	if b.kind == item {
		// The text of an item goes on at its indent or, where that is not hanging,
		// at the margin; a deeper indent after a short line begins a paragraph.
		back := b.lines[0].x0 - l.x0
		return back > 0.5*l.size && (len(b.lines) > 1 || fits(f, prev, l) && endsShort(f, prev)) && !sameMargin(b, l) ||
			endsShort(f, prev) && abs(l.x0-prev.x0) > 0.5*l.size && len(b.lines) > 1
	}
	if indented := l.x0 - prev.x0; indented > 0.6*l.size && indented < 6*l.size && l.x0-f.left > 0.6*l.size {
		return !isCentred(f, prev) && (len(b.lines) > 1 || endsShort(f, prev) || endsSentence(prev))
	}
	return fits(f, prev, l) && !isHeadingStyle(prev) &&
		(endsSentence(prev) || prev.x1 < f.right-0.4*(f.right-f.left) && !beginsLower(l))
}

// sameMargin reports whether a line begins where the last one of an item of several
// lines did.
func sameMargin(b *block, l *line) bool {
	return len(b.lines) > 1 && abs(b.last().x0-l.x0) < 0.5*l.size
}

func isHeadingStyle(l *line) bool { return l.bold }

// styleDiffers reports whether two lines are set so differently that they are no
// one paragraph.
func styleDiffers(a, b *line) bool {
	if a.size > 1.12*b.size || b.size > 1.12*a.size {
		return true
	}
	return a.bold != b.bold && letterCount(a.text()) > 2 && letterCount(b.text()) > 2
}

// isCentred reports whether a line has room on both its sides alike.
func isCentred(f *flow, l *line) bool {
	left, right := l.x0-f.left, f.right-l.x1
	return left > 1.5*l.size && abs(left-right) < 1.5*l.size
}

// fits reports whether the first word of a line would have had room on the line
// before: its author broke the line on purpose.
func fits(f *flow, prev, l *line) bool {
	w := l.first()
	return prev.x1+0.3*l.size+w.width() < f.right-0.7*l.size
}

// endsShort reports whether a line ends well before its column does.
func endsShort(f *flow, l *line) bool { return l.x1 < f.right-2.5*l.size }

func endsSentence(l *line) bool {
	text := strings.TrimRight(l.last().text, `"'”’»)]`)
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:;", r) || l.last().raised != 0
}

// goesOn reports whether a block that begins a column or page goes on with the
// paragraph before it.
func goesOn(a, b *block) bool {
	if a.ends || b.kind != paragraph || a.kind != paragraph && a.kind != item {
		return false
	}
	if styleDiffers(a.last(), &b.lines[0]) || abs(a.size()-b.size()) > 0.06*a.size() {
		return false
	}
	if endsSentence(a.last()) && !strings.HasSuffix(a.last().last().text, ";") {
		return false
	}
	r := firstRune(&b.lines[0])
	return unicode.IsLower(r) || len(a.lines) > 1 && len(b.lines) > 1 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// firstRune is the first character of a line after opening marks.
func firstRune(l *line) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(l.first().text, `"'“‘«([`))
	return r
}

func beginsLower(l *line) bool { return unicode.IsLower(firstRune(l)) }

// joinBlocks appends the blocks of the next flow to those before, and joins a
// paragraph that goes on.
func joinBlocks(blocks, next []block) []block {
	i := len(blocks) - 1
	for i > 0 && blocks[i].kind == footing { // which stand at the page's end
		i--
	}
	if i >= 0 && len(next) > 0 && goesOn(&blocks[i], &next[0]) {
		last := &blocks[i]
		last.lines = append(last.lines, next[0].lines...)
		last.ends = next[0].ends
		next = next[1:]
	}
	return append(blocks, next...)
}

// plainNumber reports whether Markdown knows a list's number: "3." or "3)".
func plainNumber(mark string) bool {
	return mark != "" && unicode.IsDigit(rune(mark[0])) && slices.Contains([]byte{'.', ')'}, mark[len(mark)-1])
}
