package parse

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/parse/corpus"
)

// outline writes sections as "level title", a guessed one with "~".
func outline(sections []article.Section) string {
	var out []string
	for _, s := range sections {
		mark := ""
		if s.Inferred {
			mark = "~"
		}
		out = append(out, fmt.Sprintf("%d%s %s<%d", s.Level, mark, s.Title, s.Parent))
	}
	return strings.Join(out, "|")
}

const (
	long  = "This paragraph is long enough to be the body of something, since it goes on and on, and ends like a sentence."
	short = "A short one."
)

func TestSections(t *testing.T) {
	tests := []struct {
		name   string
		format article.Format
		in     string
		want   string
	}{
		{"tree", article.Markdown, "# A\n\n### B\n\n## C\n\n### D\n\n# E\n", "1 A<-1|3 B<0|2 C<0|3 D<2|1 E<-1"},
		{"text before", article.Markdown, "text\n\n## A\n", "1 <-1|2 A<-1"},
		{"visible titles", article.Markdown, "# A *b* `c` [d](e) [f][g] &amp; <i>h</i> \\* snake_case 2 * 3[^1] ##\n", "1 A b c d f & h * snake_case 2 * 3<-1"},
		{"clean titles", article.Markdown, "# a\x1b[1m&#x202e;b\tc\n", "1 a␛[1m\uFFFDb c<-1"},
		{"underlined", article.Markdown, "A\n=\n\nB\n-\n", "1 A<-1|2 B<0"},
		{"no headings, short", article.Markdown, long + "\n\n" + long, "1 <-1"},
		{"bold lines", article.Markdown, long + "\n\n**Why now**\n\n" + long + "\n\n__Who decides__\n\n" + long, "1 <-1|1~ Why now<-1|1~ Who decides<-1"},
		{"one bold line is no outline", article.Markdown, long + "\n\n**Why now**\n\n" + long, "1 <-1"},
		{"headline", article.Plain, "A deal at last.\n\n" + long + "\n\n" + long, "1 A deal at last<-1"},
		{"capitals", article.Plain, "A deal\n\nABSTRACT.\n\n" + long + "\n\nFULL TEXT.\n\n" + long, "1 A deal<-1|2 ABSTRACT<0|2 FULL TEXT<0"},
		{"crossheads", article.Plain, long + "\n\nWhy now\n\n" + long + "\n\nWho decides\n\n" + long, "1 <-1|2~ Why now<-1|2~ Who decides<-1"},
		{"a signature is no crosshead", article.Plain, long + "\n\nAnn Lee\n\nPort Alder\n", "1 <-1"},
		{"a byline is no headline", article.Plain, "By Ann Lee\n\n" + long, "1 <-1"},
		{"underlined in plain text", article.Plain, "Why now\n-------\n" + long + "\n\nNext\n====\n\n" + long, "2 Why now<-1|1 Next<-1"},
		{"a question is no crosshead", article.Plain, long + "\n\nWhy now?\n\n" + long, "1 <-1"},
		{"exchanges of a transcript", article.Markdown, "MS. LEE:  Good day.\n\nQ    Thanks, Ann.  What about the\nferry that sank?\n\nMS. LEE:  " + strings.Repeat(long+" ", 8) + "\n\nQ    Ann —\n\nMS. LEE:  Yes.\n\nQ    And will you raise it?\n\nMS. LEE:  No.\n\nQ    Why not, if I may?\n\nMS. LEE:  No.", "1 <-1|1~ What about the ferry that sank?<-1|1~ And will you raise it?<-1"},
		{"exchanges of an interview", article.Plain, "Ann Lee:\n\nDo you sail in winter?\n\nBen Kerr:\n\n" + strings.Repeat(long+" ", 8) + "\n\nAnn Lee:\n\nAnd who pays for all that?\n\nBen Kerr:\n\n" + long + "\n\nAnn Lee:\n\nWho does?", "1 <-1|1~ And who pays for all that?<-1"},
		{"a speaker's name is no heading", article.Plain, "Ann Lee\n\n" + long + "\n\nBen Kerr\n\n" + long + "\n\nAnn Lee\n\n" + long + "\n\nBen Kerr\n\n" + long, "1 <-1"},
		{"dialogue", article.Plain, long + "\n\n" + short + "\n\n" + short + "\n\n" + long, "1 <-1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			check(t, tt.in, tt.format)
			if got := outline(indexed(tt.in, tt.format, 1<<20).Sections()); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestInferredStretches(t *testing.T) {
	for _, size := range []int{6 << 10, 60 << 10, 200 << 10, 1 << 20} {
		s := corpus.Plain(4, size)
		sections := indexed(s, article.Plain, 1<<20).Sections()
		if len(sections) < min(size/(2*StretchBytes), MaxStretches/2) || len(sections) > MaxStretches+1 {
			t.Errorf("%d sections of %d bytes", len(sections), len(s))
		}
		for i, sec := range sections {
			if i > 0 && (!sec.Inferred || sec.Title == "" || sec.Span.Len() < StretchBytes/3) {
				t.Errorf("section %d of %d: %+v", i, len(sections), sec)
			}
		}
	}
}

func TestManyHeadingsMakeBoundedSections(t *testing.T) {
	s := strings.Repeat("# a\n", 250_000)
	x := indexed(s, article.Markdown, 1<<20)
	if n := len(x.Sections()); n > FreeSections+len(s)/SectionEvery+1 {
		t.Errorf("%d sections", n)
	}
	if n := len(x.Blocks()); n > FreeBlocks+len(s)/BlockEvery+1 {
		t.Errorf("%d blocks", n)
	}
}

func TestPublishedSectionsAreNotChanged(t *testing.T) {
	text := article.Text(corpus.Article(5, 64<<10))
	x := NewIndexer(text, article.Markdown, 0)
	type kept struct {
		blocks   []article.Block
		sections []article.Section
		before   string
	}
	var all []kept
	for done := false; !done; {
		done = x.Advance(3000)
		all = append(all, kept{x.Blocks(), x.Sections(), fmt.Sprint(x.Blocks(), x.Sections())})
		if len(x.Blocks()) > 0 && len(x.Sections()) == 0 {
			t.Fatal("blocks without a section")
		}
	}
	for i, k := range all {
		if after := fmt.Sprint(k.blocks, k.sections); after != k.before {
			t.Fatalf("what step %d returned has changed", i)
		}
	}
}
