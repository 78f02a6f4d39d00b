package parse

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/parse/corpus"
)

// indexed runs an indexer over a text in steps of so many bytes.
func indexed(s string, format article.Format, step int) *Indexer {
	x := NewIndexer(article.Text(s), format, 0)
	for !x.Advance(step) {
	}
	return x
}

// leavesOf returns the leaves of all blocks of a text.
func leavesOf(s string, format article.Format) []article.Leaf {
	x := indexed(s, format, 1<<20)
	p := NewParser(article.Text(s), format, x.References())
	var leaves []article.Leaf
	for _, b := range x.Blocks() {
		leaves = append(leaves, p.Leaves(b)...)
	}
	return leaves
}

// checkIndex reports what is wrong with blocks and sections.
func checkIndex(s string, x *Indexer) error {
	at := 0
	for i, b := range x.Blocks() {
		if b.Span.Start < at || b.Span.Empty() || b.Span.End > len(s) {
			return fmt.Errorf("block %d %+v after %d of %d", i, b, at, len(s))
		}
		if b.Span.Len() > 2*PieceBytes || b.Continues > b.Span.Start {
			return fmt.Errorf("block %d %+v", i, b)
		}
		at = b.Span.End
	}
	if len(x.Blocks()) > FreeBlocks+len(s)/BlockEvery+1 {
		return fmt.Errorf("%d blocks of %d bytes", len(x.Blocks()), len(s))
	}
	if len(x.Blocks()) > 0 && len(x.Sections()) == 0 {
		return fmt.Errorf("blocks and no section")
	}
	for i, sec := range x.Sections() {
		if i > 0 && sec.Span.Start != x.Sections()[i-1].Span.End || sec.Span.Empty() || sec.Span.End > len(s) || sec.Parent >= i ||
			sec.Level < 1 || sec.Level > 6 || sec.Heading.End > len(s) || len(sec.Title) > TitleBytes+8 {
			return fmt.Errorf("section %d %+v", i, sec)
		}
		if err := checkText(sec.Title); err != nil || strings.Contains(sec.Title, "\n") {
			return fmt.Errorf("section title %q: %w", sec.Title, err)
		}
	}
	return nil
}

// checkLeaf reports what is wrong with a leaf of a block.
func checkLeaf(s string, b article.Block, l *article.Leaf) error {
	if err := checkText(l.Text + l.Info); err != nil {
		return err
	}
	at, source := 0, b.Span.Start
	for _, r := range l.Runs {
		if r.Start != at || r.End <= r.Start || r.End > len(l.Text) {
			return fmt.Errorf("run %+v does not begin at %d", r, at)
		}
		if r.Source.Start < source || r.Source.End < r.Source.Start || r.Source.End > b.Span.End {
			return fmt.Errorf("run %+v outside [%d, %d)", r, source, b.Span.End)
		}
		if r.Style&(article.Link|article.FootnoteRef) != 0 && r.Link >= len(l.Links) {
			return fmt.Errorf("run %+v of %d links", r, len(l.Links))
		}
		at, source = r.End, r.Source.Start
		if l.Kind == article.Notice || r.End-r.Start != r.Source.Len() {
			continue
		}
		source = r.Source.End
		if err := checkExact(l.Text[r.Start:r.End], s[r.Source.Start:r.Source.End]); err != nil {
			return err
		}
	}
	if at != len(l.Text) {
		return fmt.Errorf("runs cover %d of %d bytes", at, len(l.Text))
	}
	return checkRoundTrip(l)
}

// checkExact compares an exact run with its source. White space stands for
// white space; substitutes may have the length of their source by chance.
func checkExact(visible, source string) error {
	for i := range len(visible) {
		v, c := visible[i], source[i]
		if v != c && !(strings.IndexByte(" \n", v) >= 0 && strings.IndexByte(" \n\t\r", c) >= 0) {
			if decoded, n := decodeEntity(source); n == len(source) && decoded == visible || substitutes(visible) {
				return nil
			}
			return fmt.Errorf("%q shows %q", source, visible)
		}
	}
	return nil
}

// substitutes reports whether s is made of what package clean puts for others.
func substitutes(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return r != '\uFFFD' && r != '“' && r != '”' && r != '‘' && r != '’' && r != '◌' && r != ' ' && r != '\n' && (r < 0x2400 || r > 0x2421) && !unicode.Is(unicode.M, r)
	}) < 0
}

// checkRoundTrip goes from visible bytes to the source and back.
func checkRoundTrip(l *article.Leaf) error {
	if l.Kind == article.Notice {
		return nil
	}
	for start := 0; start < len(l.Text); start += 1 + len(l.Text)/16 {
		for _, end := range []int{start + 1, (start + len(l.Text) + 1) / 2, len(l.Text)} {
			if end <= start {
				continue
			}
			from, to := l.Visible(l.Span(start, end))
			if from > start || to < end {
				return fmt.Errorf("bytes [%d, %d) come back as [%d, %d)", start, end, from, to)
			}
		}
	}
	return nil
}

func checkText(s string) error {
	if !utf8.ValidString(s) {
		return fmt.Errorf("invalid UTF-8 in %q", s)
	}
	for i, r := range s {
		if r < 0x20 && r != '\n' || r >= 0x7F && r < 0xA0 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 {
			return fmt.Errorf("%U at %d in %q", r, i, s)
		}
	}
	return nil
}

// check runs every contract of the package over a text.
func check(t *testing.T, s string, format article.Format) {
	t.Helper()
	x := indexed(s, format, 1<<20)
	if err := checkIndex(s, x); err != nil {
		t.Fatalf("%v in %.500q", err, s)
	}
	y := indexed(s, format, 1)
	if !reflect.DeepEqual(x.Blocks(), y.Blocks()) || !reflect.DeepEqual(x.Sections(), y.Sections()) {
		t.Fatalf("the steps matter: %+v, %+v in %.500q", x.Blocks(), y.Blocks(), s)
	}
	p, q := NewParser(article.Text(s), format, x.References()), NewParser(article.Text(s), format, y.References())
	for _, b := range x.Blocks() {
		leaves := p.Leaves(b)
		for i := range leaves {
			if err := checkLeaf(s, b, &leaves[i]); err != nil {
				t.Fatalf("block %+v leaf %d %q: %v in %.2000q", b, i, leaves[i].Text, err, s)
			}
		}
		if !reflect.DeepEqual(leaves, q.Leaves(b)) {
			t.Fatalf("block %+v differs from parser to parser in %.500q", b, s)
		}
	}
}

func TestContractOfCorpus(t *testing.T) {
	for seed := range uint64(20) {
		check(t, corpus.Article(seed, 4<<10), article.Markdown)
		check(t, corpus.Plain(seed, 4<<10), article.Plain)
		check(t, corpus.Article(seed, 4<<10), article.Plain)
	}
}

var seeds = []string{
	"", "plain", "# A *b*\n\ntext [l](u) `c` &amp; &#27; \x1b\n", "- a\n  - b\n\n1. c\n", "> q\n> [!NOTE]\n", "a | b\n--|--\n1 | 2\n",
	"```go\nx\n\ty\n```\n", "    code\n\n\t\tmore\n", "<div>\na<br>b\n</div>\n", "[a]: /u \"t\"\n[a][] [^n]\n\n[^n]: note\n    more\n", "Title\n=====\n\nx  \ny\\\nz\n",
	"> [!WARNING]\n> x\n", "a\u202eb\u00adc\u200dd&#x202e;", "\ufeff# x\r\n\r\ny\r\n", "- [ ] a\n- [x] b\n", "![](a) ![x](b) [![y](c)](d)\n", "WHY NOW\n\nLong enough text follows the heading here, so that it is a body, is it not?\n",
	"a `b\n c` d\n", "<script>\nx\n\ny</script>z\n", "*a **b `c` d** e* ~~f~~ ~g~\n", "1) a\n2) b\n   c\n\n   d\n", "&nLt;&acE; &#x80; &#0;\n", "&#&#9;", "&Tab;&NewLine;&#13;x", "a&#10;&#10;b\n",
	"{% a\nb %}{{c}}{:d}{#e .f} {", "$a_1$ \\(x^2\\) $$\ny\n$$", "[[a#b|c]] ![[d]] [[", "==a== *b*了", "x<sup>2</sup><q>y</q><img alt=z>", "<q><q>a</q></q></q>", "a\n: b\n\n: c\n", "> [!x]- y *z\n> a*\n", "* TOC\n{:toc}", "<p>x<sup>2</sup><img alt='a'>", "\t- a\n\t\tb\n", "- a\n\n      code\n",
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s, article.Markdown) })
}

func FuzzPlain(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s, article.Plain) })
}

// FuzzPieces repeats a text until it has to be split.
func FuzzPieces(f *testing.F) {
	for i, s := range seeds {
		f.Add(seeds[(i+7)%len(seeds)], s)
		f.Add("- a\n  ", s)
		f.Add("> ", s)
	}
	f.Fuzz(func(t *testing.T, head, unit string) {
		if unit == "" || len(head)+len(unit) > 4<<10 {
			return
		}
		check(t, head+strings.Repeat(unit, 1+2*PieceBytes/len(unit)), article.Markdown)
	})
}
