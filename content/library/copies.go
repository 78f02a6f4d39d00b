package library

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"unicode"
)

// Two texts are copies of one story when they share so much of their runs of words:
// of the shorter one's shingles so many must stand in the longer one. A wire story
// that a paper has cut, or given another headline and a paragraph of its own, still
// does; two reports on the same event, which share quotations, do not.
const (
	shingleWords = 4
	sameStory    = 0.6
	// sketchSize is how many of a text's smallest shingle hashes are remembered (Broder,
	// "On the resemblance and containment of documents", 1997): 128 estimate a share of
	// 0.6 within some five points.
	sketchSize = 128
)

// sketchOf returns the smallest hashes of a text's shingles, ascending, four bytes
// each, little-endian.
func sketchOf(text string) []byte {
	hashes := runsOf(wordHashes(text), shingleWords)
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	out := make([]byte, 0, 4*sketchSize)
	for _, h := range hashes[:min(len(hashes), sketchSize)] {
		out = binary.LittleEndian.AppendUint32(out, h)
	}
	return out
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// wordHashes returns the FNV-1a hashes of the words of a text in lower case: letters and
// digits, without the apostrophes in them.
func wordHashes(text string) []uint64 {
	out := make([]uint64, 0, len(text)/5)
	h := uint64(fnvOffset)
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			h = (h ^ uint64(r)) * fnvPrime
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			h = (h ^ uint64(unicode.ToLower(r))) * fnvPrime
		case r != '\'' && r != '’' && h != fnvOffset:
			out, h = append(out, h), fnvOffset
		}
	}
	if h != fnvOffset {
		out = append(out, h)
	}
	return out
}

// runsOf returns a well mixed hash of each run of so many words.
func runsOf(words []uint64, length int) []uint32 {
	out := make([]uint32, 0, max(0, len(words)-length+1))
	for i := range cap(out) {
		h := uint64(fnvOffset)
		for _, w := range words[i : i+length] {
			h = (h ^ w) * fnvPrime
			h ^= h >> 33
		}
		h *= 0xff51afd7ed558ccd
		out = append(out, uint32(h>>32))
	}
	return out
}

// sketch is the smallest hashes of a text's shingles, ascending.
type sketch []uint32

func decodeSketch(b []byte) sketch {
	s := make(sketch, len(b)/4)
	for i := range s {
		s[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return s
}

// sharedWith estimates what share of the smaller text's shingles stands in the other.
// Below the lower of the two highest hashes both sketches are complete samples.
func (s sketch) sharedWith(o sketch) float64 {
	if len(s) == 0 || len(o) == 0 {
		return 0
	}
	limit := uint32(math.MaxUint32)
	for _, x := range []sketch{s, o} {
		if len(x) == sketchSize {
			limit = min(limit, x[len(x)-1])
		}
	}
	s, o = s.upTo(limit), o.upTo(limit)
	fewer := min(len(s), len(o))
	if fewer < minShared {
		return 0
	}
	return float64(inBoth(s, o)) / float64(fewer)
}

func (s sketch) upTo(limit uint32) sketch {
	for len(s) > 0 && s[len(s)-1] > limit {
		s = s[:len(s)-1]
	}
	return s
}

// minShared is the least number of sampled shingles on which a share is founded.
const minShared = 8

// Fold groups documents that are copies of one story, each group in the order of date
// and path, the groups in the order of their first documents. A document without a
// copy is a group of its own.
func Fold(docs []*Document) [][]*Document {
	group := make([]int, len(docs))
	for i := range group {
		group[i] = i
	}
	find := func(i int) int {
		for group[i] != i {
			i = group[i]
		}
		return i
	}
	holders := make(map[uint32][]int)
	sketches := make([]sketch, len(docs))
	for i, d := range docs {
		sketches[i] = decodeSketch(d.sketch)
		candidates := make(map[int]int)
		for _, h := range sketches[i] {
			for _, o := range holders[h] {
				candidates[o]++
			}
			if len(holders[h]) < maxHolders {
				holders[h] = append(holders[h], i)
			}
		}
		for o, n := range candidates {
			if n >= minShared && sketches[i].sharedWith(sketches[o]) >= sameStory {
				a, b := find(i), find(o)
				group[max(a, b)] = min(a, b)
			}
		}
	}
	byRoot := make(map[int][]*Document)
	for i, d := range docs {
		byRoot[find(i)] = append(byRoot[find(i)], d)
	}
	var out [][]*Document
	for i := range docs {
		if g := byRoot[i]; g != nil {
			slices.SortStableFunc(g, earlier)
			out = append(out, g)
		}
	}
	return out
}

// maxHolders bounds the work on a run of words that stands in very many documents,
// such as a paper's imprint.
const maxHolders = 64

// earlier orders documents by day, those without one last, and then by path.
func earlier(a, b *Document) int {
	if (a.Day == "") != (b.Day == "") {
		return strings.Compare(b.Day, a.Day)
	}
	return cmp.Or(strings.Compare(a.Day, b.Day), strings.Compare(a.Path, b.Path))
}
