//go:build unix

package hostile

import (
	"fmt"
	"strings"
)

// sequences are what a terminal obeys.
var sequences = [...]struct{ name, bytes string }{
	{"controls", "\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1c\x1d\x1e\x1f"},
	{"bell", "\x07\x07\x07"},
	{"delete and backspace", "safe\x08\x08\x08\x08\x7f\x7fevil"},
	{"carriage return", "safe words\rEVIL"},
	{"vertical tab and form feed", "a\x0b\x0cb"},
	{"shift out", "\x0elqqqk\x0f"},
	{"colour", "\x1b[31;1;5mred\x1b[0m"},
	{"conceal", "\x1b[8mhidden\x1b[28m"},
	{"clear", "\x1b[2J\x1b[H\x1b[3J"},
	{"cursor", "\x1b[10A\x1b[20C\x1b[5;5H\x1b[s\x1b[u"},
	{"scroll region", "\x1b[3;5r\x1b[10S"},
	{"alternate screen", "\x1b[?1049l\x1b[?1000h\x1b[?2004l\x1b[?25l"},
	{"reset", "\x1bc\x1b[!p"},
	{"questions", "\x1b[c\x1b[>c\x1b[6n\x1b[18t\x1b[21t\x1b[?2026$p"},
	{"forty parameters", "\x1b[" + strings.Repeat("1;", 40) + "m"},
	{"thousand parameters", "\x1b[" + strings.Repeat("38;5;", 1000) + "m"},
	{"long parameter", "\x1b[" + strings.Repeat("9", 5000) + "m"},
	{"8-bit sequence", "\x9b31m\x9d0;title\x9c\x90q\x9c"},
	{"8-bit sequence as runes", "\u009b31m\u009d0;title\u009c\u0090q\u009c\u0085\u0084"},
	{"title", "\x1b]0;taken over\x07\x1b]2;taken over\x1b\\"},
	{"clipboard", "\x1b]52;c;ZXZpbA==\x07\x1b]52;c;?\x07"},
	{"hyperlink", "\x1b]8;;javascript:alert(1)\x07here\x1b]8;;\x07"},
	{"palette", "\x1b]4;1;?\x07\x1b]10;#ff0000\x07\x1b]1337;File=:AAAA\x07\x1b]9;4;1;50\x07"},
	{"device control", "\x1bPq#0;2;0;0;0~\x1b\\\x1bP+q544e\x1b\\\x1b$q"},
	{"privacy, start and application strings", "\x1b^pm\x1b\\\x1bXsos\x1b\\\x1b_Gf=100;AAAA\x1b\\"},
	{"unfinished sequence", "\x1b["},
	{"unfinished string", "\x1b]0;" + strings.Repeat("never ends ", 500)},
	{"many escapes", strings.Repeat("\x1b", 20_000)},
	{"split by marks", "\x1b**[31m**_\x1b_[31m`\x1b`[31m"},
	{"repeat", "A\x1b[99999b\x1b[99999@\x1b[99999L"},
	{"keyboard", "\x1b[>31u\x1b[=31;1u\x1b[>4;2m\x1b="},
}

// escapes are documents that hold sequences in each place where a text can be.
func escapes() []document {
	var all []document
	for _, s := range sequences {
		all = append(all, text("escapes", s.name, everywhere(s.bytes)))
	}
	plain := text("escapes", "plain text", "A headline\n\nHARBOUR (Wire) — \x1b[31m\x9b31m\x1b]0;t\x07 text.\n\n“\x1b[31mWords\x07,” said Ada \x1b[8mNovak.\n")
	plain.file = "document.txt"
	return append(all, plain)
}

// everywhere is a document that holds a text in every place that Markdown has.
func everywhere(s string) string {
	var b strings.Builder
	quoted := strings.NewReplacer("\n", " ", "\r", " ", `\`, `\\`, `"`, `\"`).Replace(s)
	fmt.Fprintf(&b, "---\ntitle: \"%[1]s title\"\nsource: {name: \"s %[1]s\", url: \"https://a.example/%[1]s\"}\ndate: \"%[1]s\"\nentities:\n"+
		"  - {name: \"Ada %[1]s Novak\", kind: person, note: \"n %[1]s\", role: \"%[1]s\", aliases: [\"x %[1]s\"]}\n---\n\n", quoted)
	for _, place := range inPlaces {
		fmt.Fprintf(&b, strings.ReplaceAll(place.form, "%", "%[1]s")+"\n\n", s)
	}
	return b.String()
}

// inPlaces are the places where a text can be; % stands for it.
var inPlaces = [...]struct{ name, form string }{
	{"paragraph", "Ada Novak of the % council said “it is % time,” and left."},
	{"heading", "## Why % now"},
	{"underlined heading", "Why % now\n---"},
	{"strong", "**a % b** and *c % d* and ~~e % f~~"},
	{"code span", "Run `a % b` now."},
	{"fence", "```go\nx := \"%\"\n```"},
	{"fence name", "```%\nx\n```"},
	{"indented code", "    a % b"},
	{"table", "| a % | b |\n|---|---|\n| % | `%` |"},
	{"list", "- a % b\n  1. %\n- [ ] %"},
	{"quote", "> “It is % late.”\n>\n> — Ada % Novak"},
	{"link", "A [text % here](https://a.example/%) and <https://b.example/%>."},
	{"link title", "A [text](https://a.example/ \"title % here\")."},
	{"link target", "[a](<https://a.example/% x>) [b](https://%.example/) [c](%) [d](./%)"},
	{"reference", "[words %][ref]\n\n[ref]: https://a.example/% \"%\""},
	{"image", "![alt % text](picture%.png \"title %\")"},
	{"footnote", "A claim.[^n]\n\n[^n]: Says % here."},
	{"footnote name", "A claim.[^n%]\n\n[^n%]: Says here."},
	{"html block", "<div title=\"%\">a % b</div>"},
	{"html inline", "a <b title='%'>%</b> c <a href=\"https://a.example/%\">%</a>"},
	{"comment", "<!-- % -->\n\na <!-- % --> b"},
	{"definition", "Term %\n: What % means"},
	{"name", "Ada % Novak, the minister of % ports, said “yes.” Novak% agreed."},
	{"address", "See https://a.example/% or www.a.example/%"},
}

// places are documents with what becomes a control only when it is decoded, each
// in one place alone.
func places() []document {
	const decoded = "&#27;[31m&#x1b;]0;t&#7;&#x9b;31m&#155;31m&#x202e;&#0;&#8;&NewLine;&Tab;%1b%5b31m%9b&ZeroWidthSpace;&#xfeff;&#x2066;"
	var all []document
	for _, place := range inPlaces {
		all = append(all, text("entities", place.name, around(strings.ReplaceAll(place.form, "%", decoded))))
	}
	all = append(all,
		text("entities", "everywhere", everywhere(decoded)),
		text("entities", "front matter", "---\ntitle: \"\\e[31m\\x9b31m\\a &#27;[31m\"\nsummary: \"\\u202e \\0 \\N \\_\"\nentities:\n- name: \"\\e]0;x\\a\"\n  note: \"&#27;[8m\"\n---\n\nText.\n"),
		text("entities", "twice", around("&amp;#27;[31m &amp;amp;#27; &#38;#27;[31m")),
		text("entities", "outside Unicode", around("&#x110000; &#xd800; &#99999999999999; &#x; &#; &#-27;")),
	)
	return all
}
