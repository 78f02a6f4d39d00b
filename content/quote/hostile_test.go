package quote

import (
	"strings"
	"testing"

	"briefing/content/text"
)

// hostile are texts that ask the rules to look far, again and again: each is
// repeated until it fills one paragraph.
var hostile = []struct{ name, words string }{
	{"opening marks", "“"},
	{"opening marks and words", "“a "},
	{"marks in turn", "\"a\" "},
	{"curly marks in turn", "“a” "},
	{"closing marks", "a” "},
	{"nested marks", "“a ‘b "},
	{"guillemets", "«a "},
	{"low marks", "„a "},
	{"doubled marks", "''a "},
	{"single marks", "'a b c' "},
	{"plurals", "‘boats’ cats’ "},
	{"names", "Ada Novak "},
	{"names and stops", "Ada Novak. "},
	{"names and commas", "Ada Novak, "},
	{"names and and", "Novak and Khan and "},
	{"cues", "said "},
	{"cues and quotations", "said \"we a\" "},
	{"subjects and cues", "she said, "},
	{"pronouns", "\"We lost,\" she said. He left. "},
	{"nobody", "\"We lost,\" it said. They left. "},
	{"pronouns and names", "\"We lost,\" she said. Khan met Novak. "},
	{"roles", "\"We lost,\" the mayor said. "},
	{"described", "\"We lost,\" the striker said. Novak left. "},
	{"brackets", "(\"a\") said ("},
	{"commas", ", "},
	{"dashes", "-- "},
	{"prepositions", "of the mayor "},
	{"ambiguous cues", "claims reports "},
	{"labels", "NOVAK: "},
	{"digits", "6'3\" "},
	{"according", "according to "},
	{"abbreviations", "U.S. \"a\" "},
	{"plain verbs", "of say \"we a\" "},
	{"passives", "was said by \"we a\" "},
	{"questions", "Why? \"We a.\" "},
	{"replies", "\"We a,\" was the reply "},
	{"any verb", "\"We a,\" Novak walked "},
	{"brackets twice", "((AN)) We lost. "},
	{"reports", "say "},
	{"reports of many", "people close to Novak say "},
	{"reports in commas", "critics say, "},
	{"reports with that", "said that "},
	{"nouns of saying", "Novak's claim that "},
	{"minds", "is confident that "},
	{"gerunds behind commas", "said Novak, saying "},
	{"wants", "wants to "},
	{"no end", "\"We lost "},
}

// hostileBytes is how long a hostile paragraph is.
const hostileBytes = 1 << 18

// BenchmarkHostile shows the speed on each of them: it must not fall with the
// length of the paragraph.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		words := `"We lost," she said. ` + strings.Repeat(h.words, hostileBytes/len(h.words)) + ` "We lost," Novak said.`
		leaves, entities, names := sampleText(words)
		t := text.Read(leaves)
		b.Run(strings.ReplaceAll(h.name, " ", "-"), func(b *testing.B) {
			b.SetBytes(int64(len(words)))
			for b.Loop() {
				RecogniseAll(t, entities, names, nil)
			}
		})
	}
}
