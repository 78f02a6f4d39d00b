package entity

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/text"
)

// report is made-up news of about so many bytes, with names that change from
// paragraph to paragraph.
func report(size int) string {
	given := strings.Fields("Ada Peter Maria Omar Wei Ingrid Paolo Fatima Igor Grace")
	family := strings.Fields("Novak Lund Bergman Khan Moretti Okafor Petrov Tanaka Silva Weiss")
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		g, s, o := given[i%len(given)], family[i/7%len(family)], family[i/3%len(family)]
		fmt.Fprintf(&b, "%s %s, a senior fellow at the %s Institute for Marine Studies in Oslo, said on Tuesday that the ministry of fisheries "+
			"had known about the plan since last spring and had done little to warn the people who live along the coast. "+
			"“Nobody asked us what we thought of it,” Mr. %s told the Daily %s, “and nobody will answer for it now.” "+
			"The U.S. and the European Union (EU) sent observers, while %s's government in Lisbon waited for the vote.\n", g, s, o, s, o, s)
	}
	return b.String()
}

func BenchmarkRecognise(b *testing.B) {
	for _, size := range []int{6 << 10, 256 << 10} {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			leaves := leavesOf(report(size))
			text.English()
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				Recognise(read(leaves), nil, nil)
			}
		})
	}
}
