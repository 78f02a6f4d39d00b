package page

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

const newsPage = `<!doctype html><html lang="en"><head>
<title>Harbour reopens after storm | The Daily Gull</title>
<meta property="og:site_name" content="The Daily Gull">
<meta property="article:published_time" content="2025-03-04T09:00:00Z">
<meta name="author" content="Mara Lind">
<meta name="description" content="The port took its first ship.">
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Harbour reopens after storm</h1>
<p>The harbour of Westhaven reopened on Tuesday, nine days after a storm had thrown boats onto the quay and cut the town off from its is&shy;lands.</p>
<p>&ldquo;We worked day and night,&rdquo; said the harbour master, Jon Pell, who had slept in his office. &ldquo;It was worth <em>every</em> hour.&rdquo;</p>
<h2>What comes next</h2>
<p>The <a href="/council">town council</a> will vote on a new wall, which would cost about four million crowns and take two summers to build, engineers said.</p>
<ul><li>The wall would stand three metres high.</li><li>It would close the old slipway for good.</li></ul>
<table><tr><th>Year</th><th>Storms</th></tr><tr><td>2023</td><td>4</td></tr></table>
<script>alert("no")</script></article>
<footer>Copyright and other words that nobody reads</footer></body></html>`

func TestArticle(t *testing.T) {
	p, err := Article(newsPage, "https://gull.example/news/harbour")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"## What comes next", "“We worked day and night,”", "*every*", "its islands.", "- The wall", "|2023|4|", "(https://gull.example/council)"} {
		if !strings.Contains(p.Text, want) {
			t.Errorf("%q is missing in:\n%s", want, p.Text)
		}
	}
	for _, no := range []string{"alert", "nobody reads", "Home"} {
		if strings.Contains(p.Text, no) {
			t.Errorf("%q should not be in:\n%s", no, p.Text)
		}
	}
	m := p.Meta
	got := fmt.Sprintf("%s; %s; %s; %s; %s", m.Title, m.Byline, m.Source.Name, m.Source.URL, m.Date)
	if want := "Harbour reopens after storm; Mara Lind; The Daily Gull; https://gull.example/news/harbour; 4 March 2025"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestRelativeLinksStay(t *testing.T) {
	p, err := Article(newsPage, "saved/page.html")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(p.Text, "(/council)") {
		t.Errorf("the relative link was changed:\n%s", p.Text)
	}
}

func TestNoArticle(t *testing.T) {
	for _, page := range []string{"", "<p>", "<html><body><form><input name=q></form></body></html>", "<title>x</title><p>Two words</p>"} {
		if _, err := Article(page, ""); !errors.Is(err, ErrNoArticle) {
			t.Errorf("%q: error %v", page, err)
		}
	}
}

func TestMeasure(t *testing.T) {
	for name, tt := range map[string]struct{ page, what string }{
		"deep":       {strings.Repeat("<div>", 10_000), "elements inside each other"},
		"bold":       {strings.Repeat("<b>", 10_000), "elements inside each other"},
		"tables":     {strings.Repeat("<table><tr><td>", 1000), "lists, quotes and tables inside each other"},
		"quotes":     {strings.Repeat("<blockquote>", 30), "lists, quotes and tables inside each other"},
		"nested":     {strings.Repeat("<div>", 190) + strings.Repeat("<p>x</p>", 20_000), "steps in and out of its elements"},
		"brackets":   {"<p>" + strings.Repeat("[", 30_000), "bytes in brackets"},
		"citations":  {"<p>" + strings.Repeat("words [1] and more", 30_000), ""},
		"text":       {"<p>" + strings.Repeat("words ", 1<<20), "bytes of text"},
		"contained":  {strings.Repeat("<ul><li>", 15) + strings.Repeat("words ", 200_000), "bytes in lists, quotes and tables"},
		"marks":      {"<p>" + strings.Repeat("*", MaxMarks+1), "marks in its text"},
		"script":     {"<script>" + strings.Repeat("a[0", 2<<20) + "</script><p>words", ""},
		"ends":       {strings.Repeat("</p>", MaxElements+1), "elements"},
		"many":       {strings.Repeat("<p>x</p>", MaxElements+1), "elements"},
		"attributes": {"<p " + manyAttributes(10_000) + ">", "attributes of one element"},
		"large":      {strings.Repeat("x", MaxBytes+1), "bytes"},
		"unclosed":   {"<ul>" + strings.Repeat("<li>item", 5000) + "</ul>", ""},
		"rows":       {"<table>" + strings.Repeat("<tr><th>a<td><p>b<td>c", 1000) + "<tbody>" + strings.Repeat("<tr><td>b", 1000), ""},
		"terms":      {"<dl>" + strings.Repeat("<dt>a<dd><p>b", 1000) + "</dl>", ""},
		"lists":      {strings.Repeat("<ul><li><p>x", 20), "lists, quotes and tables inside each other"},
		"paragraphs": {strings.Repeat("<p>words", 5000), ""},
		"news":       {newsPage, ""},
	} {
		t.Run(name, func(t *testing.T) {
			err := Measure(tt.page)
			var past *LimitError
			if tt.what == "" && err != nil || tt.what != "" && (!errors.As(err, &past) || past.What != tt.what) {
				t.Errorf("error %v, want %q", err, tt.what)
			}
		})
	}
}

func manyAttributes(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d=1 ", i)
	}
	return b.String()
}

func TestWords(t *testing.T) {
	p, err := Words(newsPage)
	if err != nil {
		t.Fatal(err)
	}
	if p.Meta.Title != "Harbour reopens after storm | The Daily Gull" {
		t.Errorf("title %q", p.Meta.Title)
	}
	for _, want := range []string{"Home News", "\n\n“We worked day and night,” said the harbour master, Jon Pell, who had slept in his office. “It was worth every hour.”\n\n", "2023 4"} {
		if !strings.Contains(p.Text, want) {
			t.Errorf("%q is missing in:\n%s", want, p.Text)
		}
	}
	if strings.Contains(p.Text, "alert") {
		t.Error("a script was taken for words")
	}
}

func FuzzPage(f *testing.F) {
	f.Add(newsPage)
	f.Add("<b><table><i><td><svg><![CDATA[x]]></b>&#27;[31m")
	f.Add(strings.Repeat("<a><div>", 90))
	f.Fuzz(func(t *testing.T, page string) {
		if len(page) > 64<<10 {
			return
		}
		page = strings.ToValidUTF8(page, "�")
		w, err := Words(page)
		if err != nil || !utf8.ValidString(w.Text) {
			t.Fatalf("Words: %v", err)
		}
		a, err := Article(page, "https://a.example/")
		again, errAgain := Article(page, "https://a.example/")
		if a.Text != again.Text || (err == nil) != (errAgain == nil) {
			t.Fatal("two runs differ")
		}
		if err == nil && !utf8.ValidString(a.Text) {
			t.Fatal("invalid UTF-8")
		}
		for _, s := range []string{a.Meta.Title, a.Meta.Byline, a.Meta.Summary, w.Meta.Title} {
			if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }) {
				t.Fatalf("control in %q", s)
			}
		}
	})
}

func BenchmarkArticle(b *testing.B) {
	for _, n := range []int{1, 100} {
		page := strings.Replace(newsPage, "<h2>", strings.Repeat("<p>The ferry to the islands sailed again, and the baker, who had given bread away, sold out by noon.</p>", 10*n)+"<h2>", 1)
		b.Run(fmt.Sprintf("%dKB", len(page)>>10), func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				if _, err := Article(page, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func ExampleArticle() {
	p, err := Article(newsPage, "https://gull.example/news/harbour")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Meta.Title, "·", p.Meta.Source.Name)
	fmt.Println(p.Text[:54])
	// Output:
	// Harbour reopens after storm · The Daily Gull
	// The harbour of Westhaven reopened on Tuesday, nine day
}

// TestSpans converts a table whose cells claim more than any page has room for.
// There is no deadline: without limits it runs until memory ends.
func TestSpans(t *testing.T) {
	prose := strings.Repeat("<p>The harbour of Westhaven reopened on Tuesday, nine days after the storm, and the council was glad.</p>", 6)
	cell := `<td colspan="90" rowspan=90>x</td>`
	for _, table := range []string{
		`<tr><td colspan=1000000 rowspan=1000000>x</td><td colspan=-1>y</td></tr>`,
		`<tr><td colspan=99999999999999999999>x</td></tr><tr><th rowspan=70000>z</th></tr>`,
		strings.Repeat("<tr>"+strings.Repeat(cell, 20)+"</tr>", 20),
	} {
		p, err := Article("<article><h1>Harbour</h1>"+prose+"<table>"+table+"</table></article>", "")
		if err != nil || !strings.Contains(p.Text, "nine days") || len(p.Text) > 1<<20 {
			t.Errorf("%.60s: %d bytes, %v", table, len(p.Text), err)
		}
	}
}

func TestWithout(t *testing.T) {
	for _, c := range []struct{ title, name, want string }{
		{"Harbour reopens | The Gull", "The Gull", "Harbour reopens"},
		{"Harbour reopens - Ann Ives", "Ann Ives", "Harbour reopens"},
		{"The word of Ann Ives", "Ann Ives", "The word of Ann Ives"},
		{"The Gull", "The Gull", "The Gull"},
		{"Harbour reopens", "", "Harbour reopens"},
	} {
		if got := without(c.title, c.name); got != c.want {
			t.Errorf("without(%q, %q) = %q, want %q", c.title, c.name, got, c.want)
		}
	}
}

func TestBegins(t *testing.T) {
	const text = "The **harbour** of Westhaven reopened on Tuesday, nine days after a storm had thrown boats onto the quay.\n"
	for _, c := range []struct {
		summary string
		want    bool
	}{
		{"The harbour of Westhaven reopened on Tuesday, nine days after a storm had…", true},
		{"The harbour of Westhaven reopened.", true},
		{"The port took its first ship.", false},
		{"", false},
	} {
		if got := begins(text, c.summary); got != c.want {
			t.Errorf("%q: %v", c.summary, got)
		}
	}
}
