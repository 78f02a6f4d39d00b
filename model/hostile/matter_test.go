//go:build unix

package hostile

import (
	"fmt"
	"strings"
)

// matter are documents whose front matter is wrong.
func matter() []document {
	of := func(name, yaml string) document {
		return text("front matter", name, "---\n"+yaml+"\n---\n\n# T\n\nText by Ada Novak.\n")
	}
	toml := func(name, s string) document {
		return text("front matter", "TOML, "+name, "+++\n"+s+"\n+++\n\n# T\n\nText.\n")
	}
	return []document{
		of("wrong types", "title: [1, 2]\nsource: 7\ndate: {a: b}\nentities: yes"),
		of("wrong entities", "entities: [1, null, [x], {name: {a: b}, aliases: 3}, {kind: person}]"),
		of("empty names", "entities: [{name: ''}, {name: ' '}, {name: a}, {name: '\u200b'}, {name: '.', aliases: ['', ' ', ',']}]"),
		of("no mapping", "- a\n- b"),
		of("scalar", "just words"),
		of("broken", "title: \"open\n  : :\n\t- x"),
		of("tabs", "\ttitle: x\n\t\tentities:\n"),
		of("duplicate keys", strings.Repeat("title: x\n", 500)),
		of("tags", "title: !!python/object/apply:os.system ['id']\nsummary: !!binary AAAA\ndate: !!timestamp x"),
		of("merge", "a: &a {x: 1}\n<<: [*a, *a]\ntitle: *a"),
		of("documents in documents", "title: a\n...\n--- \ntitle: b"),
		of("control characters", "title: \"a\x01\x1b[31mb\"\nsummary: a\x9bb"),
		of("numbers", "title: 0x1F\ndate: 2021-13-45\nsubtitle: .nan\nsummary: 1e999"),
		of("long values", "title: "+strings.Repeat("word ", 4000)+"\nsummary: "+strings.Repeat("新", 4000)),
		of("long name", "entities: [{name: '"+strings.Repeat("Name ", 3000)+"', kind: person}]"),
		of("kinds", "entities: [{name: A b, kind: '\\e[31m'}, {name: C d, kind: 9}, {name: E f, kind: [x]}]"),
		text("front matter", "unclosed", "---\ntitle: x\n\n# T\n\nText.\n"),
		text("front matter", "empty", "---\n---\n\nText.\n"),
		text("front matter", "alone", "---\ntitle: x\n---\n"),
		text("front matter", "twice", "---\ntitle: a\n---\n---\ntitle: b\n---\nText.\n"),
		text("front matter", "invalid bytes", "---\ntitle: \xff\xfe\n---\nText.\n"),
		text("front matter", "carriage returns", "---\r\ntitle: x\r\n---\r\n\r\nText.\r\n"),
		toml("escapes", tomlEscapes),
		toml("wrong types", "title = 7\nsource = [1]\nentities = true"),
		toml("broken", "title = \"\"\"open\n[[["),
		toml("control characters", "title = \"\\u001b[31m\\u0007\""),
		toml("tables", strings.Repeat("[a.b.c.d]\n", 500)),
	}
}

// tomlEscapes holds escapes in every field.
const tomlEscapes = `title = "a \u001b[31m \u009b31m \u202e \u0007"
subtitle = '&#27;[31m &#x9b; &NewLine;&Tab;'
date = "2021-01-01\u001b]0;t\u0007"
byline = """
By \u001b[8m Ada\u0000"""
"\u001b[31mkey" = "x"
[source]
name = "\u001b]8;;javascript:x\u0007here"
url = "javascript:\u001b"
[[entities]]
name = "Ada \u001b[31m Novak"
kind = "person\u0007"
role = "head\u202e"
note = "\u001bP+q\u001b\\"
aliases = ["\u001b[2J", "Novak\u200b", "\U0001F600\u009c"]`

// bombs are documents whose front matter grows when it is read.
func bombs() []document {
	bomb := func(name string, text func() string) document {
		return document{kind: "front matter", name: name, text: text}
	}
	return []document{
		bomb("aliases", func() string {
			var b strings.Builder
			b.WriteString("---\na0: &a0 [x,x,x,x,x,x,x,x,x]\n")
			for i := 1; i < 12; i++ {
				fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i-1), 9), ","))
			}
			return b.String() + "title: *a11\nentities: *a11\n---\n\nText.\n"
		}),
		bomb("alias of itself", func() string { return "---\na: &a [*a]\ntitle: *a\n---\n\nText.\n" }),
		bomb("many aliases", func() string { return "---\na: &a x\nb: [" + strings.Repeat("*a, ", 12_000) + "]\n---\n\nText.\n" }),
		bomb("deep flow", func() string { return "---\ntitle: " + strings.Repeat("[", 30_000) + "\n---\n\nText.\n" }),
		bomb("deep mappings", func() string { return "---\n" + strings.Repeat("{a: ", 15_000) + "\n---\n\nText.\n" }),
		bomb("deep lists", func() string { return "---\n" + strings.Repeat("- ", 30_000) + "x\n---\n\nText.\n" }),
		bomb("deep indentation", func() string {
			var b strings.Builder
			b.WriteString("---\n")
			for i := range 350 {
				b.WriteString(strings.Repeat(" ", i) + "a:\n")
			}
			return b.String() + "---\n\nText.\n"
		}),
		bomb("large", func() string {
			return "---\ntitle: x\nsummary: " + strings.Repeat("word ", 40_000) + "\n---\n\nText.\n"
		}),
		bomb("never closed, large", func() string { return "---\n" + strings.Repeat("a: b\n", 200_000) }),
		bomb("many entities", func() string {
			return "---\nentities:\n" + numbered("- {name: Name %d, aliases: [N%d]}\n", 1500) + "---\n\nName 7 met Name 8.\n"
		}),
		bomb("many shared aliases", func() string {
			return "---\nentities:\n" + strings.Repeat("- {name: Ada Novak, aliases: [Novak, Ada]}\n", 1200) + "---\n\n" + strings.Repeat("Novak and Ada Novak met. ", 2000)
		}),
		bomb("long list", func() string {
			return "---\ntitle: [" + strings.Repeat("a, ", 60_000) + "]\nentities: [" + strings.Repeat("{name: A}, ", 1000) + "]\n---\n\nText.\n"
		}),
		bomb("entities without a name", func() string { return "---\nentities:\n" + strings.Repeat("- x\n", 50_000) + "---\n\nText.\n" }),
		bomb("aliases of one", func() string {
			return "---\nentities:\n- {name: Ada Novak, kind: person, aliases: [" + numbered("A%d B%d, ", 8000) + "]}\n---\n\nA7 B7 met Novak.\n"
		}),
		bomb("many keys", func() string { return "---\n" + numbered("k%d: %d\n", 4500) + "---\n\nText.\n" }),
		bomb("long scalar", func() string { return "---\ntitle: |\n" + strings.Repeat("  line\n", 8000) + "---\n\nText.\n" }),
		bomb("TOML, deep", func() string { return "+++\na = " + strings.Repeat("[", 30_000) + "\n+++\n\nText.\n" }),
		bomb("TOML, dotted", func() string { return "+++\n" + strings.Repeat("a.", 30_000) + "a = 1\n+++\n\nText.\n" }),
		bomb("TOML, dotted behind a quotation mark", func() string { return "+++\n\"a\\\"\"" + strings.Repeat(".a", 20_000) + " = 1\n+++\n\nText.\n" }),
		bomb("TOML, braces in strings", func() string {
			return "+++\na = " + strings.Repeat("{b = \"}\", a = ", 4000) + "1" + strings.Repeat("}", 4000) + "\n+++\n\nText.\n"
		}),
		bomb("TOML, large", func() string { return "+++\n" + numbered("k%d = %d\n", 20_000) + "+++\n\nText.\n" }),
		bomb("TOML, unclosed", func() string { return "+++\n" + strings.Repeat("a = 1\n", 100_000) }),
	}
}
