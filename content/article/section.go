package article

// Section is a part of the document under one heading, down to the next heading
// of any level: sections do not nest as spans; Level and Parent make the tree.
type Section struct {
	Title string
	Level int  // 1 to 6; inferred sections have 1
	Span  Span // from the heading's start to the next section's start
	// Heading is the span of the heading's words; empty for an inferred section
	// and for text before the first heading.
	Heading Span
	// Parent is the index of the nearest section before with a lower level; -1.
	Parent int
	// Inferred is true where the text has no heading here.
	Inferred bool
	// Words and Quotes count what stands in the section itself; complete once
	// Document.Progress is done.
	Words, Quotes int
}

// WordsPerMinute is the reading speed from which minutes are computed: the mean
// for silent reading of English non-fiction in the meta-analysis of Brysbaert,
// Journal of Memory and Language 109 (2019), 238 words a minute.
const WordsPerMinute = 238

// Minutes is the time to read so many words, rounded up to whole minutes.
func Minutes(words int) int { return (words + WordsPerMinute - 1) / WordsPerMinute }

// bytesPerWord is the mean length of an English word in running text with its
// space, in bytes (4.8 letters, Norvig's count of the Google corpus, plus
// space and marks).
const bytesPerWord = 6

// EstimateWords estimates the number of words in so many bytes of a text.
func EstimateWords(bytes int) int { return bytes / bytesPerWord }

// WordCount returns the number of words of all sections; while the document is not
// recognised to its end, an estimate from its size.
func (d *Document) WordCount() int {
	if d.Progress.Recognised < d.Progress.Total {
		return EstimateWords(d.Text.Len())
	}
	total := 0
	for i := range d.Sections {
		total += d.Sections[i].Words
	}
	return total
}

// Name is the title, or what stands for it where there is none: the text before
// the first heading is the opening.
func (s *Section) Name() string {
	switch {
	case s.Title != "":
		return s.Title
	case s.Heading.Empty():
		return "Opening"
	}
	return "untitled"
}
