package entity

import (
	"embed"
	"strings"
	"sync"
)

// class is the set of what the lexicon knows about a word or phrase.
type class uint32

// The classes of words. A word may have several: "Jordan" is a man, a woman and
// a place, "May" a month and a stop word.
const (
	female class = 1 << iota
	male
	eitherGender
	surname
	place
	demonym
	body // a well-known organisation
	deal // an agreement, meeting or project of its own name
	bodyHead
	placeHead
	placePrefix
	dealHead
	title
	titleFemale
	titleMale
	role
	speech
	calendar
	noName
	stop
	common
	// familyFirst is a surname that stands before the given name.
	familyFirst
	// unsure marks a body whose name is an ordinary word's or a person's too.
	unsure
	// town is a place whose name people bear as a surname, too.
	town
	// club is a sports club whose name is a town's or something else's, too.
	club
	// opens marks the first word of a phrase of several words.
	opens

	given = female | male | eitherGender
)

// longestPhrase is the number of words of the longest phrase in the lexicon.
const longestPhrase = 7

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// lexicon is the knowledge of words that the rules share. It is immutable.
type lexicon struct {
	// words maps words and phrases, as they are written, to their classes;
	// common words, roles and the like in lower case.
	words map[string]class
	// synonyms maps every name of a thing of several names to the fullest.
	synonyms map[string]string
	// leaders maps office and surname to the full name: "President Obama".
	leaders map[string]string
	// nicknames maps short given names to the full one.
	nicknames map[string]string
}

// theLexicon reads the lexicon on first use, which takes about five
// milliseconds: a program that recognises nothing does not pay for it.
var theLexicon = sync.OnceValue(readLexicon)

// readLexicon makes the lexicon of its files.
func readLexicon() *lexicon {
	l := &lexicon{
		words:     make(map[string]class, 33_000),
		synonyms:  make(map[string]string, 128),
		nicknames: make(map[string]string, 256),
		leaders:   make(map[string]string, 128),
	}
	for _, f := range []struct {
		name  string
		class class
	}{
		{"given_female", female},
		{"given_male", male},
		{"given_any", eitherGender},
		{"family_first", eitherGender | familyFirst},
		{"surnames", surname},
		{"surnames_world", surname},
		{"surnames_famous", surname},
		{"places", place},
		{"places_world", place},
		{"places_towns", place | town},
		{"places_districts", place},
		{"territories", place},
		{"demonyms", demonym},
		{"organisations", body},
		{"organisations_public", body},
		{"organisations_firms", body},
		{"organisations_press", body},
		{"organisations_society", body},
		{"organisations_ambiguous", body | unsure},
		{"clubs", club},
		{"deals", deal},
		{"organisation_heads", bodyHead},
		{"place_heads", placeHead},
		{"place_prefixes", placePrefix},
		{"deal_heads", dealHead},
		{"titles", title},
		{"roles", role},
		{"speech", speech},
		{"months", calendar},
		{"not_names", noName},
		{"stops", stop},
		{"common", common},
	} {
		l.add(lexiconText(f.name), f.class)
	}
	women, men, _ := strings.Cut(lexiconText("titles_gendered"), "|")
	l.add(women, titleFemale)
	l.add(men, titleMale)
	groups(lexiconText("synonyms"), l.synonyms)
	groups(lexiconText("nicknames"), l.nicknames)
	l.addLeaders(lexiconText("leaders"))
	return l
}

// lexiconText is the text of a file of the lexicon.
func lexiconText(name string) string {
	b, err := lexiconFiles.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		panic("entity: " + err.Error()) // embedded: it is there or the program does not build
	}
	return string(b)
}

// add enters the words of a file: apart by white space, "_" for the space in a
// phrase, lines that begin with "#" for people.
func (l *lexicon) add(text string, c class) {
	plain := strings.ReplaceAll(text, "_", " ") // of the same length
	for start := 0; start < len(text); {
		switch text[start] {
		case ' ', '\t', '\n':
			start++
			continue
		case '#':
			if start == 0 || text[start-1] == '\n' {
				start += strings.IndexByte(text[start:], '\n') + 1
				continue
			}
		}
		end, first := start, 0
		for end < len(text) && text[end] != ' ' && text[end] != '\n' && text[end] != '\t' {
			if text[end] == '_' && first == 0 {
				first = end
			}
			end++
		}
		l.enter(plain[start:end], first-start, c)
		start = end
	}
}

// enter enters a word, or a phrase whose first word ends at first.
func (l *lexicon) enter(word string, first int, c class) {
	l.words[word] |= c
	if first > 0 {
		lead := word[:first]
		l.words[lead] |= opens
		if stem, ok := strings.CutSuffix(lead, "."); ok {
			l.words[stem] |= opens // tokens leave the stop out
		}
	}
	if c&(title|titleFemale|titleMale|placePrefix) != 0 {
		if stem, ok := strings.CutSuffix(word, "."); ok {
			l.words[stem] |= c
		}
	}
}

// groups maps every further name of a line to the line's first.
func groups(text string, into map[string]string) {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		first := ""
		for word := range strings.FieldsSeq(line) {
			word = strings.ReplaceAll(word, "_", " ")
			if first == "" {
				first = word
			}
			into[word] = first
		}
	}
}

// addLeaders enters office and surname of each "Office_Given_Surname".
func (l *lexicon) addLeaders(text string) {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for entry := range strings.FieldsSeq(line) {
			entry = strings.ReplaceAll(entry, "_", " ")
			for _, office := range [...]string{"Vice President", "President", "Prime Minister", "Chancellor"} {
				if full, ok := strings.CutPrefix(entry, office+" "); ok {
					l.leaders[office+full[strings.LastIndexByte(full, ' '):]] = full
					break
				}
			}
		}
	}
}
