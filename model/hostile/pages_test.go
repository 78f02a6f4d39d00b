//go:build unix

package hostile

import (
	"fmt"
	"strings"
)

// pages are HTML pages.
func pages() []document {
	const prose = "<p>The harbour was closed on Monday, and the council has not said when it opens again. “We will see,” said Ada Novak, the harbour master, in a long talk with the press.</p>"
	page := func(name string, want outcome, body func() string) document {
		return document{kind: "html", name: name, file: "page.html", want: want, text: func() string {
			return "<!doctype html><html><head><title>The &#27;[31m harbour</title></head><body><article>" + strings.Repeat(prose, 8) + body() + "</article></body></html>"
		}}
	}
	fixed := func(name, body string) document { return page(name, shown, func() string { return body }) }
	deep := func(open string, n int, last string) func() string {
		return func() string { return strings.Repeat(open, n) + last }
	}
	return []document{
		page("deep divisions", either, deep("<div>", 50_000, prose)),
		page("deep emphasis", either, deep("<b><i>", 20_000, "x")),
		page("deep spans", either, func() string { return strings.Repeat("<span>", 100_000) + "x" + strings.Repeat("</span>", 100_000) }),
		page("deep links", either, deep("<a href=x>", 100_000, "x")),
		page("deep fonts", either, deep("<font><p>", 50_000, "x")),
		page("deep lists", either, deep("<ul><li>", 5000, "x")),
		page("deep quotes", either, deep("<blockquote>", 5000, prose)),
		page("deep tables", either, deep("<table><tr><td>", 2000, "x")),
		page("deep formatting", either, deep("<a><b><font><nobr>", 3000, "x")),
		page("deep behind formatting", either, deep("<b><div></b>", 19_000, "x")),
		page("quotes behind formatting", either, deep("<b><blockquote></b>", 240, strings.Repeat("<p>x</p>", 500))),
		page("end tags left out", shown, func() string {
			return "<table>" + strings.Repeat("<tr><th>a<td><p>b", 500) + "</table><dl>" + strings.Repeat("<dt>a<dd><p>b", 500) + "</dl>"
		}),
		page("a million nodes", either, deep("<br>", 1_000_000, "x")),
		page("many paragraphs", either, deep("<p>x", 300_000, "")),
		page("many links", either, func() string { return numbered("<a href='https://a.example/%d'>a%d</a> ", 30_000) }),
		page("large attributes", either, func() string {
			return "<p title='" + strings.Repeat("x", 1<<20) + "'>a</p><p " + strings.Repeat("a=b ", 50_000) + ">b</p>"
		}),
		page("distinct attributes", either, func() string { return "<p " + numbered("a%d=%d ", 50_000) + ">b</p>" }),
		page("wide table", either, func() string {
			return "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td>x", 500), 100) + "</table>"
		}),
		fixed("spans", "<table><tr><td colspan=1000000 rowspan=1000000>x</td><td colspan=-1>y</td></tr></table>"),
		fixed("script", "<script>document.write('\x1b[31m')</script><noscript>x</noscript><style>p{}</style><template>t</template>"),
		fixed("frames", "<iframe src='http://127.0.0.1/'></iframe><object data='file:///etc/passwd'></object><embed src=x><link rel=stylesheet href='http://127.0.0.1/'>"),
		fixed("malformed", "<p><<b>x</p></b></div></body><p a='b><i>y<//p><table><p>z</table><![CDATA[x]]><!-->--><?x?>"),
		fixed("unclosed comment", "<!-- "+strings.Repeat("x ", 1000)),
		fixed("escapes", "<p>a &#27;[31m &#x9b;31m \x1b[31m \x9b &#x202e; &#0; &#128; &#129;</p><h2>&#27;]0;t&#7;</h2><pre>&#27;[2J\x1b[2J</pre><a href='https://a.example/&#27;' title='&#27;'>&#27;</a><img alt='&#27;[31m' src=x>"),
		fixed("markup in text", "<p>&lt;script&gt; **a** [b](javascript:x) ```` # h | - &gt; \\ _c_</p><pre>```\n````\n# no\n</pre><code>`a``b`</code>"),
		fixed("svg and math", "<svg><title>x</title><script>y</script><foreignObject><p>z</p></foreignObject></svg><math><mi>a</mi></math>"),
		fixed("base", "<base href='javascript:x'><a href='x'>a</a><base href='file:///'><a href='etc/passwd'>b</a>"),
		page("plaintext", either, func() string { return "<plaintext>" + strings.Repeat("</p><p>x", 10_000) }),
		page("title that never ends", either, func() string { return "<textarea><title>" + strings.Repeat("x", 100_000) }),
		page("marks", shown, func() string { return "<article><h1>Harbour</h1>" + prose + "<p>" + strings.Repeat("*", 3<<20) }),
		page("end tags", shown, func() string { return "<article><h1>Harbour</h1>" + prose + strings.Repeat("</p>", 1_500_000) }),
		page("few words", shown, func() string { return "<title>x</title><p>Nothing &#27;[31m has \x9b changed.</p>" }),
		page("entities", either, func() string { return "<p>" + strings.Repeat("&ampamp;&#x41;&nosuch", 30_000) }),
		{kind: "html", name: "nothing in it", file: "page.html", want: refused, text: func() string { return "<html><body></body></html>" }},
		{kind: "html", name: "frames only", file: "page.html", want: either, text: func() string { return "<frameset><frame src=x></frameset>" }},
		{kind: "html", name: "metadata", file: "page.html", want: shown, text: func() string { return metadata(prose) }},
	}
}

// metadata is a page that says hostile things about itself.
func metadata(prose string) string {
	var b strings.Builder
	b.WriteString("<!doctype html><html lang='\x1b'><head><meta charset='utf-7'><meta http-equiv=refresh content='0;url=file:///etc/passwd'>")
	for _, name := range []string{"author", "og:title", "og:site_name", "article:published_time", "description"} {
		fmt.Fprintf(&b, "<meta name='%[1]s' property='%[1]s' content='&#27;[31m %[1]s &#x202e; &#x9b; \x1b]0;t\x07'>", name)
	}
	b.WriteString("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\\u001b[31mh\",\"author\":{\"name\":\"\\u009b31m\"},\"datePublished\":[[[[[[]]]]]]}</script>")
	b.WriteString("<link rel=canonical href='javascript:x'></head><body><article><h1>Harbour</h1>" + strings.Repeat(prose, 8) + "</article></body></html>")
	return b.String()
}
