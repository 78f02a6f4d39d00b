package quote

import (
	"strings"
	"testing"

	"briefing/content/text"
)

// report is a wire report of the usual make: half of its paragraphs quote.
const report = `Ada Novak, the mayor of Springfield, said on Monday that the town had lost its case against the Coastal Bank. "We lost," Novak said. "It hurts, and it will hurt for years."

The case began in the spring, when the bank closed three of its four offices without a word to the council.

Bilal Khan, a spokesman for the bank, told reporters: "We have kept to every law." He called the mayor's words "a very sad mistake" and said that the bank "never hid anything."

Nobody in the hall moved while the judge read the ruling, which runs to ninety pages and took an hour and a half.

"It isn't over," she said. "We'll be back," said Mei Tanaka, who leads the Harbour Institute.

`

func BenchmarkRecogniseAll(b *testing.B) {
	words := strings.Repeat(report, 200)
	leaves, entities, names := sampleText(words)
	t := text.Read(leaves)
	b.SetBytes(int64(len(words)))
	b.ReportAllocs()
	for b.Loop() {
		RecogniseAll(t, entities, names, nil)
	}
}

func BenchmarkWithoutMarks(b *testing.B) {
	words := strings.Repeat(strings.ReplaceAll(report, `"`, ""), 200)
	words = strings.ReplaceAll(words, "'", "")
	leaves, entities, names := sampleText(words)
	t := text.Read(leaves)
	b.SetBytes(int64(len(words)))
	b.ReportAllocs()
	for b.Loop() {
		RecogniseAll(t, entities, names, nil)
	}
}
