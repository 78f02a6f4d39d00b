package feed

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Quay &amp;amp; more</title><link>https://quay.example/</link>
<item><title>Strike</title><link>/1</link><guid>a</guid><dc:creator>Olu Ade</dc:creator><pubDate>Tue, 07 May 2024 10:00:00 GMT</pubDate><description>Short …</description><content:encoded><![CDATA[<p>We <b>go</b>.</p><img src="x" alt="A wall"><a href="javascript:x">no</a>]]></content:encoded></item>
<item><title>Calm</title><link>javascript:x</link><guid>a</guid><description>&lt;p&gt;Words.&lt;/p&gt;</description></item><item/></channel></rss>`

func TestParse(t *testing.T) {
	f, err := Parse([]byte(rss))
	if err != nil || len(f.Entries) != 2 {
		t.Fatalf("%v, %+v", err, f)
	}
	e := f.Entries[0]
	got := fmt.Sprintf("%s; %s; %s; %s; %s; %v", e.Meta.Title, e.Meta.Byline, e.Meta.Date, e.Meta.Source.Name, e.Meta.Source.URL, e.Excerpt)
	if want := "Strike; Olu Ade; 2024-05-07; The Quay & more; https://quay.example/1; true"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := e.Convert().Text, "We **go**.\n\n![A wall](picture)no\n\n[The whole article](https://quay.example/1)\n"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if other := f.Entries[1]; other.ID == e.ID || other.Meta.Source.URL != "" || other.Excerpt {
		t.Errorf("%+v", other)
	}
}

func TestForms(t *testing.T) {
	for name, data := range map[string]string{
		"atom":      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title type="html">Strike &amp;lt;b&amp;gt;</title><id>1</id><link href="https://quay.example/1"/><updated>2024-05-07T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>We go.</p></div></content></entry></feed>`,
		"rdf":       `<!DOCTYPE rdf:RDF [<!ELEMENT a ANY>]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Quay</title></channel><item><title>Strike</title><link>https://quay.example/1</link><description>We go.</description></item></rdf:RDF>`,
		"json":      `{"version":"https://jsonfeed.org/version/1.1","title":"Quay","items":[{"id":"1","title":"Strike","url":"https://quay.example/1","content_html":"<p>We go.</p>"}]}`,
		"utf-16":    "\xff\xfe" + strings.Join(strings.Split(strings.Replace(rss, "…", "", 1), ""), "\x00") + "\x00",
		"bad label": strings.Replace(strings.Replace(rss, `1.0"?>`, `1.0" encoding="koi8-r"?>`, 1), "<b>go</b>", "go → there", 1),
		"latin 1":   strings.Replace(rss, "Olu Ade", "Ol\xfa Ade", 1),
		"controls":  strings.Replace(rss, "Olu Ade", "Olu\x01 Ade", 1),
		"bom":       "\xef\xbb\xbf\n" + rss,
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Parse([]byte(data))
			if err != nil || !Is([]byte(data)) || len(f.Entries) == 0 || !strings.HasPrefix(f.Title, "The Quay") && f.Title != "Quay" {
				t.Fatalf("is %v, %v, %+v", Is([]byte(data)), err, f)
			}
			if text := f.Entries[0].Convert().Text; !strings.HasPrefix(text, "We ") || strings.Contains(text, "<") {
				t.Errorf("text %q", text)
			}
		})
	}
}

func TestIs(t *testing.T) {
	for _, no := range []string{"", "<", "<html>", "<feed>", "<?xml version='1.0'?><plist/>", "{}", "[1]", "<!-- rss -->", "<rssx>", "text <rss>", "<!DOCTYPE [", "<rdf:RDF xmlns='x'>"} {
		if Is([]byte(no)) {
			t.Errorf("%q is taken for a feed", no)
		}
	}
}

func TestRefused(t *testing.T) {
	item := "<item><title>x</title><link>https://a.example</link></item>"
	for name, tt := range map[string]struct{ data, want string }{
		"cut short": {rss[:len(rss)/2], "is a damaged feed"},
		"deep":      {"<rss><channel>" + strings.Repeat("<x>", 5000), "is a feed with more than 1000 elements inside each other"},
		"deep json": {`{"version":"https://jsonfeed.org/version/1","a":` + strings.Repeat("[", 5000), "is a feed with more than 1000 elements inside each other"},
		"large":     {"<rss>" + strings.Repeat(" ", MaxBytes), "is a feed larger than 20 MB"},
		"entities":  {`<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title>` + item, "is a damaged feed"},
	} {
		_, err := Parse([]byte(tt.data))
		var told *Error
		if !errors.As(err, &told) || told.Problem != tt.want {
			t.Errorf("%s: error %v, want %q", name, err, tt.want)
		}
	}
	f, err := Parse([]byte("<rss><channel>" + strings.Repeat(item, MaxEntries+10) + "</channel></rss>"))
	if err != nil || len(f.Entries) != MaxEntries {
		t.Errorf("%v, %d entries", err, len(f.Entries))
	}
}

// FuzzParse takes any bytes for a feed: no panic, entries with different identifiers,
// addresses of the web alone, the same again.
func FuzzParse(f *testing.F) {
	f.Add([]byte(rss))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"x"}]}`))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="file:///x"/><content>&lt;b&gt;`))
	f.Fuzz(func(t *testing.T, data []byte) {
		feed, err := Parse(data)
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for _, e := range feed.Entries {
			if seen[e.ID] || e.ID == "" {
				t.Errorf("identifier %q twice", e.ID)
			}
			seen[e.ID] = true
			if url := e.Meta.Source.URL; url != "" && !strings.HasPrefix(url, "http") {
				t.Errorf("address %q", url)
			}
			if first, second := e.Convert().Text, e.Convert().Text; first != second {
				t.Error("another text the second time")
			}
		}
	})
}

func ExampleParse() {
	f, err := Parse([]byte(rss))
	fmt.Println(f.Title, len(f.Entries), err)
	// Output: The Quay & more 2 <nil>
}
