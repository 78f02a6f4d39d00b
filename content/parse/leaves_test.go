package parse

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
)

// shown writes a leaf as "kind:text", its containers' markers before it and the
// styled parts in braces. A slash follows the marker of an item that stands apart.
func shown(l article.Leaf) string {
	var b strings.Builder
	for _, c := range l.Containers {
		switch {
		case c.Kind == article.BlockQuote:
			b.WriteString("> ")
		case c.First && c.Apart:
			b.WriteString(c.Marker + "/ ")
		case c.First:
			b.WriteString(c.Marker + " ")
		default:
			b.WriteString("_ ")
		}
	}
	b.WriteString([...]string{"p", "h", "code", "cell", "rule", "notice", "html", "note"}[l.Kind] + ":")
	for _, r := range l.Runs {
		if r.Style == 0 {
			b.WriteString(l.Text[r.Start:r.End])
			continue
		}
		names := ""
		for i, letter := range "esc~lif" {
			if r.Style&(1<<i) != 0 {
				names += string(letter)
			}
		}
		fmt.Fprintf(&b, "{%s %s}", names, l.Text[r.Start:r.End])
	}
	return b.String()
}

func TestLeaves(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"soft and hard breaks", "one\ntwo  \nthree\\\nfour", "p:one two\nthree\nfour"},
		{"styles", "*a* **b** ***c*** `d` ~~e~~ ~f~", "p:{e a} {s b} {es c} {c d} {~ e} ~f~"},
		{"entities once", "&amp;lt; &eacute; &#233; &#x1b; &nope;", "p:&lt; é é ␛ &nope;"},
		{"escapes", `\*a\* \\ \a`, `p:*a* \ \a`},
		{"link", "[a *b*](u) <http://x.example> [c][d]\n\n[d]: e", "p:{l a }{el b} {l http://x.example} {l c}"},
		{"bare address", "see https://x.example/a_b(c). www.y.example, end", "p:see {l https://x.example/a_b(c)}. {l www.y.example}, end"},
		{"address in code", "`https://x.example`", "p:{c https://x.example}"},
		{"image", "![alt](u) ![](v)", "p:{li alt} {i [image]}"},
		{"linked image", "[![alt](u)](v)", "p:{li alt}"},
		{"tags", "a<b>c</b><br>d <!-- e -->f", "p:ac\nd f"},
		{"list", "- a\n\n  b\n- c\n  - d\n- [x] e\n- [ ] f", "•/ p:a|_ p:b|•/ p:c|_ • p:d|[✓]/ p:e|[ ]/ p:f"},
		{"tight list", "- a\n- b\n  - c\n", "• p:a|• p:b|_ • p:c"},
		{"loose list", "- a\n\n- b\n- c\n", "•/ p:a|•/ p:b|•/ p:c"},
		{"loose list in a tight one", "- a\n  - b\n\n  - c\n- d\n", "• p:a|_ •/ p:b|_ •/ p:c|• p:d"},
		{"list after a list", "- a\n- b\n\n1. c\n2. d\n", "• p:a|• p:b|1./ p:c|2. p:d"},
		{"ordered", "3. a\n3. b\n\n7) c", "3. p:a|4. p:b|7)/ p:c"},
		{"empty item", "- a\n-\n- b", "• p:a|• p:|• p:b"},
		{"quote", "> a\nb\n>\n> > c\n", "> p:a b|> > p:c"},
		{"alert", "> [!WARNING]\n> a *b*\n>\n> c", "> p:{s Warning}|> p:a {e b}|> p:c"},
		{"callout with a title", "> [!info]- Read *this* first\n> a", "> p:{s Info: }{s Read }{es this}{s  first}|> p:a"},
		{"no callout", "> [!NO 1] a", "> p:[!NO 1] a"},
		{"Liquid and attributes", "{% include top.html %}\n\nText {{ site.name }}{:.lead} here.\n{: #one .two}\n\n`{% code %}`", "p:Text  here.|p:{c {% code %}}"},
		{"braces", "a {b} {: {c} {#1} {.2}", "p:a {b} {: {c} {#1} {.2}"},
		{"a tag over lines", "a {% tag\n with=1 %} b", "p:a  b"},
		{"attributes of a heading", "# The *ice* {#ice .cold}", "h:The {e ice}"},
		{"list of contents", "* TOC\n{:toc}\n\na", "p:a"},
		{"formulas", "$a_1 * b_2$ and \\(x_1\\) cost $5 *and* $6_000", "p:$a_1 * b_2$ and \\(x_1\\) cost $5 {e and} $6_000"},
		{"a formula by itself", "$$\nx_1 = \\sum_*\n$$", "p:$$ x_1 = \\sum_* $$"},
		{"escaped brackets", "\\[sic\\] \\(a\\)", "p:[sic] (a)"},
		{"marked words", "a ==b c== d == e", "p:a {s b c} d == e"},
		{"emphasis in Chinese", "他**「说」**了*是*的", "p:他{s 「说」}了{e 是}的"},
		{"superscripts", "10<sup>9</sup> H<sub>2</sub>O x<sup>k</sup> 1<sup>st</sup> 4.5<sup>12</sup>", "p:10⁹ H₂O x^k 1st 4.5¹²"},
		{"a raised link", "in 2019<sup>[3](#fn3)</sup> and <sup>[\\[4\\]](#fn4)</sup>", "p:in 2019[{l 3}] and {l [4}{l ]}"},
		{"superscripts in HTML", "<p>10<sup>9</sup> <q>yes</q> <img src=a alt='The *pier*'></p>", "html:10⁹ “yes” {i The *pier*}"},
		{"quotation elements", "said <q>yes</q>", "p:said “yes”"},
		{"a picture in words", "see <img src='a' alt='the pier'> here", "p:see {i the pier} here"},
		{"definitions", "Bow\n: The front\n  of it.\n: Also this.", "p:{s Bow}| p:The front of it.| p:Also this."},
		{"notes", "[[Harbour plan|the *plan*]] [[Pier#The ice]] [[#Ice]] ![[a.png]] [[x](y)] [[a]](b)", "p:{l the *plan*} {l Pier#The ice} {l #Ice} {l a.png} [{l x}] {l [a]}"},
		{"code", "```go x\na\n\n\tb\n```\n", "code:a\n\n    b"},
		{"indented code", "    a\n\n      b\n", "code:a\n\n  b"},
		{"code in a list", "- a\n\n  ```\n  b\n    c\n  ```\n", "•/ p:a|_ code:b\n  c"},
		{"fence not closed", "```\na\n", "code:a"},
		{"table", "a|b\n-|:-:\n1|`2\\|3`\n4\n", "cell:a|cell:b|cell:1|cell:{c 2}{c |3}|cell:4"},
		{"rule", "a\n\n***\n", "p:a|rule:"},
		{"headings", "# a #\n\nb\n===\n\nc\n---\n", "h:a|h:b|h:c"},
		{"html", "<div>a <i>b</i> &amp; c<p>d<script>e</script></div>\n", "html:a b & c\nd"},
		{"hidden html", "<!-- a -->\n\n<style>\nb\n</style>\n", ""},
		{"footnote", "a[^1] b[^2]\n\n[^1]: c\n    d\n\n    e\n", "p:a{f [1]} b[^2]|note:c d|note:e"},
		{"definitions show nothing", "[a]: b\n[c]: d \"e\"\n", ""},
		{"bidi and zero width", "a\u202eb\u200bc\u00add", "p:a\uFFFDbcd"},
		{"zero byte", "a\x00*b*", "notice:" + holdsZeroByte + "|p:a␀*b*"},
		{"too deep", strings.Repeat(">", 17) + "a", "notice:" + tooDeep + "|p:" + strings.Repeat(">", 17) + "a"},
		{"deep enough", strings.Repeat(">", 16) + "a", strings.Repeat("> ", 16) + "p:a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			check(t, tt.in, article.Markdown)
			var got []string
			for _, l := range leavesOf(tt.in, article.Markdown) {
				got = append(got, shown(l))
			}
			if s := strings.Join(got, "|"); s != tt.want {
				t.Errorf("got  %q\nwant %q", s, tt.want)
			}
		})
	}
}

func TestLinks(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"decoded", `[a](<u\*v?x&amp;y> "t")`, []string{"u*v?x&y"}},
		{"control in a target", "[a](u&#27;&#x202e;)", []string{"u␛\uFFFD"}},
		{"mail", "<a@b.example>", []string{"mailto:a@b.example"}},
		{"reference, case folded", "[A b][]\n\n[a B]: /u", []string{"/u"}},
		{"footnote", "a[^n]\n\n[^n]: b", []string{"#fn:n"}},
		{"www", "www.a.example", []string{"https://www.a.example"}},
		{"scripts are not judged here", "[a](javascript:b)", []string{"javascript:b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := leavesOf(tt.in, article.Markdown)[0].Links
			if fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestReferencesFromElsewhere(t *testing.T) {
	text := article.Text("See [the report][r] and note[^1].\n\n" + strings.Repeat("Filler.\n\n", 500) + "[r]: https://x.example/r\n\n[^1]: Text.\n")
	x := NewIndexer(text, article.Markdown, 0)
	x.Advance(100)
	early := x.References()
	if got := shown(NewParser(text, article.Markdown, early).Leaves(article.Block{Span: article.Span{End: 34}})[0]); got != "p:See [the report][r] and note{f [1]}." {
		t.Errorf("before the definitions are known: %q", got)
	}
	for !x.Advance(1 << 20) {
	}
	late := x.References()
	if got := shown(NewParser(text, article.Markdown, late).Leaves(x.Blocks()[0])[0]); got != "p:See {l the report} and note{f [1]}." {
		t.Errorf("afterwards: %q", got)
	}
	if early.Len() != 0 || early.Complete() || late.Len() != 2 || !late.Complete() {
		t.Errorf("%d and %d definitions", early.Len(), late.Len())
	}
	if span, ok := late.Note("1"); !ok || !strings.HasPrefix(text.Slice(span), "[^1]:") {
		t.Errorf("note at %v, %v", span, ok)
	}
}

func TestNothingOfTheCorpusIsRefused(t *testing.T) {
	for _, l := range leavesOf(strings.Repeat(seeds[2]+"\n", 200), article.Markdown) {
		if l.Kind == article.Notice {
			t.Errorf("notice %q", l.Text)
		}
	}
}

// TestNote finds the beginnings of footnotes by their labels.
func TestNote(t *testing.T) {
	text := "a[^n] b[^M]\n\n[^n]: first\n\n    second\n\n[^m]: other\n[^n]: again\n"
	x := NewIndexer(article.Text(text), article.Markdown, 0)
	for !x.Advance(1 << 20) {
	}
	d := &article.Document{Text: article.Text(text), Blocks: x.Blocks(), Parser: NewParser(article.Text(text), article.Markdown, x.References())}
	for label, want := range map[string]string{"n": "first second", "M": "other", "missing": "", "": ""} {
		var words []string
		for _, l := range d.Note(label) {
			words = append(words, l.Text)
		}
		if got := strings.Join(words, " "); got != want {
			t.Errorf("%q: %q, want %q", label, got, want)
		}
	}
}
