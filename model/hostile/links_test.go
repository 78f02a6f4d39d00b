//go:build unix

package hostile

import "strings"

// targets are what a link must never be opened as it stands.
var targets = [...]struct{ name, link string }{
	{"script", "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](&#106;avascript:alert(1)) [d](java\tscript:x) [e](%6aavascript:x)"},
	{"data", "[a](data:text/html;base64,PHNjcmlwdD4=) ![b](data:image/png;base64,AAAA)"},
	{"file", "[a](file:///etc/passwd) [b](FILE:/etc/passwd) [c](/etc/passwd)"},
	{"upwards", "[a](../../../../etc/passwd) [b](x/../../../etc/passwd) [c](%2e%2e/%2e%2e/etc/passwd) [d](..%2f..%2fetc/passwd) [e](..\\..\\x)"},
	{"host alone", "[a](//evil.example/x) [b](\\\\evil.example\\x) [c](/\\evil.example)"},
	{"option", "[a](-rf) [b](--help) [c](<-o /tmp/x>) [d](mailto:-x@a.example) [e](http://-x.example/)"},
	{"shell", "[a](<https://a.example/;id>) [b](<https://a.example/$(id)>) [c](<https://a.example/`id`>) [d](<https://a.example/ & id>) [e](<https://a.example/'\";|id>)"},
	{"long", "[a](https://a.example/" + strings.Repeat("x", 10_000) + ") [b](https://" + strings.Repeat("y", 3000) + ".example/)"},
	{"homographs", "[аррӏе.com](https://аррӏе.com/) [b](https://xn--80ak6aa92e.com/) [c](https://a\u0338.example/) [d](https://ⓔⓥⓘⓛ.example/)"},
	{"controls", "[a](https://a.example/\x1b[31m) [b](<https://a.example/\u202egnp>) [c](https://a.example/%1b%5b31m%07) [d](https://a.example/&#27;&#7;) [e](https://a\u200b.example/)"},
	{"credentials", "[a](https://www.bank.example@evil.example/) [b](https://user:secret@evil.example/) [c](https://bank.example%2f@evil.example/)"},
	{"disguised", "[https://www.bank.example/](https://evil.example/) [www.bank.example](http://evil.example) [bank.example](mailto:x@evil.example)"},
	{"other kinds", "[a](ssh://a.example) [b](ftp://a.example/) [c](tel:+1) [d](vbscript:x) [e](smb://a.example/x) [f](x-man-page:ls) [g](about:config) [h](view-source:https://a.example)"},
	{"ports and hosts", "[a](https://a.example:99999/) [b](https://[::1]/) [c](https://0x7f000001/) [d](https://a..example/) [e](https:///x) [f](https:a) [g](http://)"},
	{"mail", "[a](mailto:a@b.example?body=x&attach=/etc/passwd) [b](mailto:a@b.example%0d%0aBcc:x@y.example) [c](mailto:\"a b\"@c.example)"},
	{"hyperlink end", "[a](https://a.example/\x07\x1b\\evil) [b](<https://a.example/\u009c>) [c](https://a.example/;id=1:x)"},
	{"nothing", "[]() [a]() [b](<>) [c](#) [d](?) [e](%) [f](%zz) [](https://a.example/)"},
	{"itself", "[a](document.md) [b](./document.md#x) [c](document.md?x=1#y)"},
	{"folder", "[a](.) [b](./) [c](..) [d](x/)"},
	{"missing file", "[a](missing.md) [b](%1b%5b31m.md) [c](a%0ab.md) [d](a%00b.md) [e](con) [f](C:/x.md)"},
	{"automatic", "<javascript:alert(1)> <data:x,y> <https://a.example/\x1b> https://evil.example\u202e/x www.a\u0001.example"},
	{"html", "<a href=\"javascript:x\">a</a> <a href='file:///etc/passwd'>b</a> <img src=\"http://127.0.0.1/\" onerror=\"x\"> <iframe src=\"http://127.0.0.1\"></iframe>"},
	{"footnotes", "a[^1] b[^2] c[^\x1b[31m]\n\n[^1]: [x](javascript:y)\n\n[^2]: [^2]"},
	{"fragment", "[a](#" + strings.Repeat("x", 1900) + ") [b](#%1b%5b31m) [c](#afterwards) [d](#&#27;)"},
}

// good stands in every document of links, to show that links are opened at all.
const good = "https://archive.example/report"

// links are documents with links that must not be opened as they stand.
func links() []document {
	var all []document
	for _, l := range targets {
		all = append(all, text("links", l.name, "# Links\n\n[good]("+good+")\n\n"+l.link+"\n\n## Afterwards\n\nNothing more.\n"))
	}
	return all
}
