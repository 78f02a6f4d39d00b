package library

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"briefing/content/text"
)

// Relation is how the words of two statements relate.
type Relation uint8

// The relations. Words are cut where all of one, or each of its pieces, stand in the
// other; they are altered where the two share runs of words, and neither holds the other.
const (
	Unrelated Relation = iota
	Same
	Cut
	Altered
)

// String is the relation's name on paper.
func (r Relation) String() string {
	return [...]string{"not found", "the same", "cut", "altered"}[r]
}

// What makes words related. Fewer words in the same order are common property: "I do
// not know" said twice is no quotation of one by the other.
const (
	fewestWords   = 4
	alteredRun    = 3 // words
	alteredShare  = 0.4
	fewestAltered = 3 // runs
	fewestNearly  = 2
	nearlyShare   = 0.7
	mostNearly    = 16 // words
)

// speech is the words of a statement, made ready to be compared: in lower case, with a
// blank before and behind each.
type speech struct {
	whole  string
	pieces []string // of an interrupted statement
	runs   []uint32 // hashes, ascending
}

func speechOf(statement string) speech {
	var s speech
	for piece := range strings.SplitSeq(statement, " … ") {
		if words := wordsOf(piece); len(words) > 0 {
			s.pieces = append(s.pieces, " "+strings.Join(words, " ")+" ")
			s.runs = append(s.runs, runsOf(wordHashes(piece), alteredRun)...)
		}
	}
	slices.Sort(s.runs)
	s.runs = slices.Compact(s.runs)
	s.whole = strings.ReplaceAll(strings.Join(s.pieces, ""), "  ", " ")
	return s
}

// wordsOf returns the words in lower case: letters and digits, without the
// apostrophes in them.
func wordsOf(s string) []string {
	s = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(s))
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// words counts them.
func (s *speech) words() int { return max(0, strings.Count(s.whole, " ")-1) }

// within reports whether every piece stands in other words.
func (s *speech) within(o *speech) bool {
	return s.words() >= fewestWords && !slices.ContainsFunc(s.pieces, func(p string) bool { return !strings.Contains(o.whole, p) })
}

// relate returns how the words of two statements relate.
func relate(a, b *speech) Relation {
	switch {
	case a.whole == b.whole && a.words() >= fewestWords-1:
		return Same
	case a.within(b), b.within(a):
		return Cut
	}
	both, fewer := inBoth(a.runs, b.runs), min(len(a.runs), len(b.runs))
	if both >= fewestAltered && float64(both) >= alteredShare*float64(fewer) || both >= fewestNearly && nearly(a, b) {
		return Altered
	}
	return Unrelated
}

// nearly reports whether two short statements differ by some words.
func nearly(a, b *speech) bool {
	shorter, longer := min(a.words(), b.words()), max(a.words(), b.words())
	enough := nearlyShare * float64(longer)
	return shorter > fewestWords && longer <= mostNearly && float64(shorter) >= enough &&
		float64(len(inOrder(strings.Fields(a.whole), strings.Fields(b.whole)))) >= enough
}

// inOrder returns where in a stretch of words the most words of a statement stand in their
// order: their longest common subsequence.
func inOrder(words, stretch []string) (at []int) {
	row := len(stretch) + 1
	length := make([]int, (len(words)+1)*row) // of what the rests of both have in common
	for i := len(words) - 1; i >= 0; i-- {
		for j := len(stretch) - 1; j >= 0; j-- {
			if length[i*row+j] = max(length[(i+1)*row+j], length[i*row+j+1]); words[i] == stretch[j] {
				length[i*row+j] = length[(i+1)*row+j+1] + 1
			}
		}
	}
	for i, j := 0, 0; i < len(words) && j < len(stretch); {
		switch {
		case words[i] == stretch[j]:
			at = append(at, j)
			i, j = i+1, j+1
		case length[(i+1)*row+j] >= length[i*row+j+1]:
			i++
		default:
			j++
		}
	}
	return at
}

// inBoth counts the hashes that two ascending lists have in common.
func inBoth(a, b []uint32) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			i, j, n = i+1, j+1, n+1
		}
	}
	return n
}

// sameSpeaker reports whether two documents may mean the same by their names for a
// speaker: where one does not say, or has only part of the other's name, with a title
// or without.
func sameSpeaker(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return !slices.ContainsFunc(x, func(w string) bool { return !slices.ContainsFunc(y, func(v string) bool { return fold(v) == fold(w) }) })
}

// nameWords are the words of a name but for its titles.
func nameWords(name string) []string {
	return slices.DeleteFunc(strings.Fields(name), func(w string) bool {
		return text.English().Name(w).Is(text.Title)
	})
}

// finder finds statements by the runs of words that they share.
type finder struct {
	speeches []speech
	holders  map[uint32][]int32 // indices of speeches
	exact    map[string][]int32 // those too short for a run
	counts   []int32            // runs shared with each speech, while one is looked for
}

func newFinder() *finder {
	return &finder{holders: make(map[uint32][]int32), exact: make(map[string][]int32)}
}

func (f *finder) add(s speech) {
	i := int32(len(f.speeches))
	f.speeches, f.counts = append(f.speeches, s), append(f.counts, 0)
	if len(f.exact[s.whole]) < maxHolders {
		f.exact[s.whole] = append(f.exact[s.whole], i)
	}
	for _, h := range s.runs {
		if len(f.holders[h]) < maxHolders {
			f.holders[h] = append(f.holders[h], i)
		}
	}
}

// match is a speech that relates to another.
type match struct {
	speech   int // its index
	relation Relation
}

// matches returns the speeches that relate to another, the nearest first, and of those
// that are as near the first. Only those that may be are looked at.
func (f *finder) matches(s *speech, may func(i int) bool) (out []match) {
	found := slices.Clone(f.exact[s.whole])
	for _, h := range s.runs {
		for _, i := range f.holders[h] {
			if f.counts[i]++; f.counts[i] == 1 && f.speeches[i].whole != s.whole {
				found = append(found, i)
			}
		}
	}
	for _, i := range found {
		o := &f.speeches[i]
		enough := o.whole == s.whole || int(f.counts[i]) >= min(fewestNearly, len(s.runs), len(o.runs))
		f.counts[i] = 0
		if enough && may(int(i)) {
			if r := relate(s, o); r != Unrelated {
				out = append(out, match{int(i), r})
			}
		}
	}
	slices.SortFunc(out, func(a, b match) int { return cmp.Or(int(a.relation)-int(b.relation), a.speech-b.speech) })
	return out
}

// closest returns the first of the matches, or -1.
func (f *finder) closest(s *speech, may func(i int) bool) (best int, relation Relation) {
	if all := f.matches(s, may); len(all) > 0 {
		return all[0].speech, all[0].relation
	}
	return -1, Unrelated
}
