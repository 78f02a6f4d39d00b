package page

import (
	"strings"
	"testing"
)

// whole converts all of a page.
func whole(t *testing.T, page string) string {
	t.Helper()
	root, err := Tree(page)
	if err != nil {
		t.Fatal(err)
	}
	text, err := Markdown(root)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestElements(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"quotation marks", "<p>said <q>the <b>ice</b> holds</q>.</p>", "said “the **ice** holds”."},
		{"quotation in a quotation", "<p><q>He said <q>wait</q> to us</q></p>", "“He said ‘wait’ to us”"},
		{"a note that is not there", "<p>in 2019<sup class=n><a href='#gone'>1</a></sup> and 4.5<sup><a href='#n'>[2]</a></sup></p>", "in 2019[\\[1\\]](#gone) and 4.5[\\[2\\]](#n)"},
		{"raised by a style", "<p>10<span style='vertical-align: super;'>9</span> H<span style='vertical-align:sub'>2</span>O</p>", "10⁹ H₂O"},
		{"raised by a class", "<style>.c1,p.c5{vertical-align:super} .c2{position:relative;top:-0.3em;font-size:.6em} .c3{position:relative;top:-1em}</style><p>a<span class=c1>2</span>b<span class=c2>3</span>c<span class=c3>4</span>d<span class='x c5'>5</span></p>", "a²b³c4d⁵"},
		{"a comment", "<p>It leans.<sup><a href='#cmnt1' id=cmnt_ref1>[a]</a></sup></p><div><p><a href='#cmnt_ref1' id=cmnt1>[a]</a><span>Check!</span></p></div>", "It leans."},
		{"caption by its class", "<div class=wp-caption><img src=a.png alt='The pier'><p class=wp-caption-text>The pier</p></div>", "![The pier](a.png)"},
		{"figures", "<p>10<sup>9</sup> H<sub>2</sub>O x<sup>k</sup> 1<sup>st</sup></p>", "10⁹ H₂O x^k 1st"},
		{"definitions", "<dl><dt>Bow</dt><dd>The front.</dd></dl>", "**Bow**\n\nThe front."},
		{"caption that repeats", "<figure><img src=a.png alt='The pier'><figcaption>The pier. Photo: Ada Lund</figcaption></figure>", "![The pier. Photo: Ada Lund](a.png)"},
		{"caption of its own", "<figure><img src=a.png alt='Ice.'><figcaption>Photo: Ada Lund</figcaption></figure>", "![Ice. Photo: Ada Lund](a.png)"},
		{"a quotation's figure", "<figure><blockquote>Wait.</blockquote><figcaption>Ada Lund</figcaption></figure>", "> Wait.\n\nAda Lund"},
		{"numbers", "<ol start=4><li>a</li><li>b</li></ol>", "4. a\n5. b"},
		{"a list after a list", "<ol><li>a</li></ol><ol><li>b</li></ol>", "1. a\n\n<!--THE END-->\n\n1. b"},
		{"a list in no item", "<ol><li>a</li><ul><li>b</li></ul><li>c</li></ol><ul><ul><li>d</li></ul></ul>", "1. a\n   \n   - b\n2. c\n\n<!--THE END-->\n\n- d"},
		{"a first number", "<ol><li value=7>a</li><li>b</li></ol>", "7. a\n8. b"},
		{"Word's lists", "<p class=MsoListParagraphCxSpFirst><span>·<span>&nbsp;&nbsp; </span></span>One</p>\n<p class=MsoListParagraphCxSpLast><span>·<span>&nbsp; </span></span>Two</p>", "- One\n- Two"},
		{"a link to nowhere", "<p><a href='#'>up</a></p><h2>Two</h2>", "[up](#)\n\n## Two"},
		{"a linked heading", "<p><a href='#two'>on</a></p><h2 id=two>Two</h2><h2 id=three>Three</h2>", "[on](#two)\n\n## Two {#two}\n\n## Three"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := whole(t, tt.in); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestFootnotes(t *testing.T) {
	const want = "The pier is old.[^1] It leans.[^2] So it does.[^1]"
	tests := []struct{ name, in string }{
		{"Word", `<p>The pier is old.<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> It leans.<a href="#_ftn2" name="_ftnref2">[2]</a> So it does.<a href="#_ftn1">[1]</a></p>
<div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Harbour <i>list</i>, 1850.</p></div><div id=ftn2><p><a href="#_ftnref2" name="_ftn2">[2]</a> By a hand.</p></div></div>`},
		{"list", `<p>The pier is old.<sup><a href="#fn1" id="r1">1</a></sup> It leans.<sup><a href="#fn2">2</a></sup> So it does.<sup><a href="#fn1">1</a></sup></p>
<ol><li id="fn1">Harbour <i>list</i>, 1850. <a href="#r1">↩</a></li><li id="fn2"><p>By a hand. <a href="#r2">^</a></p></li></ol>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := whole(t, tt.in)
			if !strings.HasPrefix(got, want) || !strings.Contains(got, "\n\n[^1]: Harbour *list*, 1850.") || !strings.HasSuffix(got, "\n\n[^2]: By a hand.") {
				t.Error(got)
			}
		})
	}
	for _, in := range []string{
		`<p>See <a href="#top">1</a> and <a href="#none">[2]</a>.</p><h2 id=top>Top</h2>`,
		"<p id=a>Go <a href='#a'>[1]</a> \uE0F01\uE0F1</p>",
	} {
		if got := whole(t, in); strings.Contains(got, "[^") || strings.ContainsAny(got, noteOpen+noteClose) {
			t.Errorf("%q became %q", in, got)
		}
	}
}

// TestLinkedData takes an article from the JSON-LD of a page that holds no other, and
// the names of several authors.
func TestLinkedData(t *testing.T) {
	body := strings.Repeat("The pier was shut on Monday and nobody at the harbour could say why. ", 4)
	const head = `<!doctype html><title>Pier | Gull</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Pier shut","datePublished":"2024-05-09T08:00:00Z","author":[{"name":"Ada Lund"},{"name":"Jon Pell"}],"articleBody":"`
	p, err := Article(head+body+`\n\n* It * is shut."}]}</script><body><div id=root></div>`, "")
	if err != nil {
		t.Fatal(err)
	}
	if p.Meta.Title != "Pier shut" || p.Meta.Byline != "Ada Lund, Jon Pell" || p.Meta.Date != "9 May 2024" {
		t.Errorf("%+v", p.Meta)
	}
	if !strings.HasPrefix(p.Text, "The pier was shut") || !strings.Contains(p.Text, "\n\n\\* It \\* is shut.") && !strings.Contains(p.Text, "\n\n\\* It * is shut.") {
		t.Error(p.Text)
	}
	if _, err := Article(strings.Repeat(`<script type="application/ld+json">`+strings.Repeat(`{"mainEntity":`, 500)+"1"+strings.Repeat("}", 500)+"</script>", 3), ""); err == nil {
		t.Error("a page without an article")
	}
}

// TestLaidOut reads a page that is one text in a fixed pitch as that text.
func TestLaidOut(t *testing.T) {
	text := "\n   HEARING\n\n" + strings.Repeat("    Mr. Lund. The pier was shut and nobody could say &amp; ask why.\n", 8)
	p, err := Article("<html><head><title>- HEARING</title></head><body><pre>"+text+"</pre></body></html>", "")
	if err != nil {
		t.Fatal(err)
	}
	if !p.Plain || p.Meta.Title != "HEARING" || !strings.Contains(p.Text, "say & ask why.\n    Mr. Lund.") {
		t.Errorf("%+v", p)
	}
	code := "<pre>" + strings.Repeat("func f() { return 1 }\n", 30) + "</pre>"
	for _, in := range []string{code, "<p>" + strings.Repeat("The pier was shut. ", 20) + "</p><pre>" + text + "</pre>"} {
		if p, err := Article(in, ""); err == nil && p.Plain {
			t.Errorf("%.60q was read as plain text", in)
		}
	}
}
