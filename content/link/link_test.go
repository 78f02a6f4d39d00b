package link

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestJudge(t *testing.T) {
	const site = "https://gull.example/news/today.html"
	tests := []struct {
		target, base string
		want         string // kind address host path fragment
		err          error
	}{
		{"https://gull.example/a?b=c#d", "", "0 https://gull.example/a?b=c#d gull.example  ", nil},
		{"HTTP://Gull.Example:8080", "", "0 http://gull.example:8080 gull.example  ", nil},
		{"https://gull.example/straße nach süden", "", "0 https://gull.example/stra%C3%9Fe%20nach%20s%C3%BCden gull.example  ", nil},
		{"https://bücher.example/", "", "0 https://xn--bcher-kva.example/ xn--bcher-kva.example  ", nil},
		{"https://gооgle.example/", "", "0 https://xn--ggle-55da.example/ xn--ggle-55da.example  ", nil},
		{"https://bank.example@evil.example/", "", "0 https://evil.example/ evil.example  ", nil},
		{"https://[::1]:80/x", "", "0 https://[::1]:80/x ::1  ", nil},
		{"https://a.example/';rm -rf ~;'", "", "0 https://a.example/%27;rm%20-rf%20~;%27 a.example  ", nil},
		{"https://a.example/100%", "", "", ErrInvalid},
		{"mailto:mara@gull.example?subject=x&body=y", "", "1 mailto:mara@gull.example gull.example  ", nil},
		{"mailto:-oX@gull.example", "", "", ErrInvalid},
		{"mailto:nobody", "", "", ErrInvalid},
		{"notes.md", "", "2   notes.md ", nil},
		{"more/notes.md#part two", "", "2   more/notes.md part two", nil},
		{"more/../notes.md", "", "2   notes.md ", nil},
		{"-rf.md", "", "2   ./-rf.md ", nil},
		{"a%20b.md", "", "2   a b.md ", nil},
		{"../secret.md", "", "", ErrOutside},
		{"%2e%2e/secret.md", "", "", ErrOutside},
		{"a/../../secret.md", "", "", ErrOutside},
		{"/etc/passwd", "", "", ErrOutside},
		{`..\secret.md`, "", "", ErrOutside},
		{`C:\secret.md`, "", "", ErrScheme},
		{`\\server\share`, "", "", ErrScheme},
		{"//other.example/x", "", "", ErrScheme},
		{"//other.example/x", site, "0 https://other.example/x other.example  ", nil},
		{"tomorrow.html", site, "0 https://gull.example/news/tomorrow.html gull.example  ", nil},
		{"../about", site, "0 https://gull.example/about gull.example  ", nil},
		{"#fn:1", "", "3 #fn:1   fn:1", nil},
		{"javascript:alert(1)", "", "", ErrScheme},
		{"JaVaScRiPt:alert(1)", site, "", ErrScheme},
		{"file:///etc/passwd", "", "", ErrScheme},
		{"data:text/html,x", "", "", ErrScheme},
		{"ssh://host", "", "", ErrScheme},
		{"http:opaque", "", "", ErrScheme},
		{"http:///path", "", "", ErrHost},
		{"https://-option/", "", "", ErrHost},
		{"https://a b/", "", "", ErrInvalid},
		{"", "", "", ErrEmpty},
		{"  ", "", "", ErrEmpty},
		{"https://a.example/\x1b[31m", "", "", ErrControl},
		{"https://a.example/\u202egpj", "", "", ErrControl},
		{"a%1b.md", "", "", ErrControl},
		{"//::", "http:", "", ErrHost},
		{"https://[fe80::1%25eth0]/", "", "", ErrHost},
		{"https://[::1]:80/x", "", "0 https://[::1]:80/x ::1  ", nil},
		{"mailto:a@::1", "", "", ErrHost},
		{"https://a.example/" + strings.Repeat("x", MaxBytes), "", "", ErrLong},
		{"https://a.example/" + strings.Repeat("é", MaxBytes/3), "", "", ErrLong},
	}
	for _, tt := range tests {
		got, err := Judge(tt.target, tt.base)
		if !errors.Is(err, tt.err) {
			t.Errorf("%.60q: error %v, want %v", tt.target, err, tt.err)
			continue
		}
		if show := fmt.Sprint(got.Kind, " ", got.Address, " ", got.Host, " ", got.Path, " ", got.Fragment); err == nil && show != tt.want {
			t.Errorf("%.60q:\n got %q\nwant %q", tt.target, show, tt.want)
		}
	}
}

func TestDisguised(t *testing.T) {
	tests := []struct {
		words, target string
		want          bool
	}{
		{"the report", "https://gull.example/", false},
		{"gull.example", "https://gull.example/x", false},
		{"www.gull.example", "https://gull.example/x", false},
		{"gull.example", "https://news.gull.example/x", false},
		{"https://gull.example/long/path", "https://gull.example/", false},
		{"www.bank.example", "https://evil.example/", true},
		{"https://bank.example/login", "https://bank.example.evil.example/", true},
		{"bank.example", "https://bank.example@evil.example/", true},
		{"mara@gull.example", "mailto:mara@gull.example", false},
		{"mara@gull.example", "mailto:eve@evil.example", true},
		{"bank.example", "notes.md", true},
		{"notes.md", "notes.md", false},
		{"U.S. policy, e.g. tariffs", "https://gull.example/", false},
		{"version 1.22", "https://gull.example/", false},
	}
	for _, tt := range tests {
		target, err := Judge(tt.target, "")
		if err != nil {
			t.Fatal(err)
		}
		if got := target.Disguised(tt.words); got != tt.want {
			t.Errorf("%q over %q: %v", tt.words, tt.target, got)
		}
	}
}

// FuzzJudge: what passes is printable ASCII without spaces, bounded, no option;
// and judging it again changes nothing.
func FuzzJudge(f *testing.F) {
	for _, s := range []string{"https://a.example/%41?x#y", "mailto:a@b.example", "x/../y.md#z", "//h", "ſ:x", "https://ａ.example", "https://a.example/%%41"} {
		f.Add(s, "https://base.example/x/")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, target, base string) {
		got, err := Judge(target, base)
		if err != nil {
			return
		}
		if len(got.Address) > MaxBytes*3 || strings.HasPrefix(got.Address, "-") || strings.HasPrefix(got.Path, "-") {
			t.Fatalf("%q: %+v", target, got)
		}
		if strings.ContainsFunc(got.Address, func(r rune) bool { return r <= ' ' || r > '~' }) {
			t.Fatalf("%q: address %q", target, got.Address)
		}
		if got.Kind == File && (strings.HasPrefix(got.Path, "/") || strings.HasPrefix(got.Path, "../") || got.Path == "..") {
			t.Fatalf("%q: path %q", target, got.Path)
		}
		if got.Kind == Web || got.Kind == Mail {
			again, err := Judge(got.Address, "")
			if err != nil || again.Address != got.Address || again.Host != got.Host {
				t.Fatalf("%q: %+v, then %+v, %v", target, got, again, err)
			}
		}
		got.Disguised(target)
	})
}

func BenchmarkJudge(b *testing.B) {
	for b.Loop() {
		Judge("https://gull.example/news/2025/harbour?from=front#more", "")
	}
}

func ExampleJudge() {
	t, err := Judge("https://bücher.example/neu", "")
	fmt.Println(t.Host, t.Address, err)
	_, err = Judge("javascript:alert(1)", "")
	fmt.Println(err)
	// Output:
	// xn--bcher-kva.example https://xn--bcher-kva.example/neu <nil>
	// links of this kind are not opened
}
