package state

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/clean"
)

// version is the format of the files. It is raised by every change that an older
// program would lose on writing, as by a new field, unless the next reading of the
// document makes it anew, as it does with About.
const version = 2

// Limits on what a file holds. What is larger is not read, and not written.
const (
	// MaxFile is the size of a file in bytes.
	MaxFile = 4 << 20
	// MaxMarks is the number of marks in a document.
	MaxMarks = 2000
	// MaxCorrections is the number of corrections in a document or a folder.
	MaxCorrections = 2000
	// MaxNote is the length of a note in bytes.
	MaxNote = 16 << 10
	// MaxWords is the length of a mark's words in bytes; longer ones are cut.
	MaxWords = 1 << 10
	// maxLine is the length of a title, a path and the like in bytes.
	maxLine = 4 << 10
)

// Place is where a reader was: the first words on screen.
type Place struct {
	// Offset is the place in the normalised text, in bytes.
	Offset int `json:"offset"`
	// Words are the first visible words there, Heading the title of the section
	// they stand in: to find the place again when the text has changed.
	Words   string `json:"words,omitempty"`
	Heading string `json:"heading,omitempty"`
	// Fraction is where in the file the place was, from 0 to 1.
	Fraction float64 `json:"fraction"`
	// Read is how much of the text was read, from 0 to 1: what stands before the
	// text in the file does not count, and what is on screen does.
	Read float64 `json:"read,omitempty"`
}

// Mark is a place that the reader marked.
type Mark struct {
	// ID names the mark within its document. AddMark chooses it.
	ID string `json:"id"`
	// Span is what was marked, in the normalised text of that time.
	Span article.Span `json:"span"`
	// Words are the marked words, Speaker who said them if they are a quotation,
	// Section the title above them.
	Words   string `json:"words,omitempty"`
	Speaker string `json:"speaker,omitempty"`
	Section string `json:"section,omitempty"`
	// Note is what the reader wrote, with line feeds.
	Note string `json:"note,omitempty"`
	// Made is when it was marked.
	Made time.Time `json:"made"`
}

// About is what a list says of a document, as it was when it was last read.
type About struct {
	Title  string `json:"title,omitempty"`
	Source string `json:"source,omitempty"`
	Date   string `json:"date,omitempty"` // as the document gives it
	// Minutes are to read the whole, Quotes the number of quotations.
	Minutes int `json:"minutes,omitempty"`
	Quotes  int `json:"quotes,omitempty"`
}

// Document is what is kept of one document.
type Document struct {
	// Path is its absolute path or its address.
	Path string `json:"path"`
	About
	// Read is when it was last read; zero if never.
	Read  time.Time `json:"read"`
	Place Place     `json:"place"`
	// Marks are in the order in which they were made.
	Marks []Mark `json:"marks,omitempty"`
	// Corrections are in the order in which they were made; a later one of the same
	// statement or name has taken the place of an earlier one.
	Corrections []article.Correction `json:"corrections,omitempty"`
}

// file is a Document as it stands on the disk.
type file struct {
	Version int `json:"version"`
	Document
}

// errNewer is what decode returns for a file that a newer version wrote.
var errNewer = errors.New("written by a newer version of briefing")

// decode reads a file. Whatever the bytes are, it returns a document within the
// limits whose text is clean, or an error.
func decode(b []byte) (Document, error) {
	if len(b) > MaxFile {
		return Document{}, fmt.Errorf("larger than %d MB", MaxFile>>20)
	}
	var f file
	err := json.Unmarshal(b, &f)
	switch {
	case f.Version > version: // whatever else may be different in it
		return Document{}, errNewer
	case err != nil || f.Version < 1:
		return Document{}, errors.New("not valid")
	}
	if len(f.Marks) > MaxMarks {
		return Document{}, fmt.Errorf("more than %d marks", MaxMarks)
	}
	if len(f.Corrections) > MaxCorrections {
		return Document{}, fmt.Errorf("more than %d corrections", MaxCorrections)
	}
	if len(f.Marks) == 0 {
		f.Marks = nil
	}
	f.Document.clean()
	return f.Document, nil
}

// encode writes a file; the text is cleaned and cut to the limits first.
func encode(d Document) ([]byte, error) {
	d.clean()
	b, err := json.MarshalIndent(file{version, d}, "", " ")
	if err == nil && len(b) > MaxFile {
		err = fmt.Errorf("larger than %d MB", MaxFile>>20)
	}
	return append(b, '\n'), err
}

func (d *Document) clean() {
	d.Path, d.Title = line(d.Path, maxLine), line(d.Title, maxLine)
	d.Source, d.Date = line(d.Source, maxLine), line(d.Date, maxLine)
	d.Minutes, d.Quotes = max(0, d.Minutes), max(0, d.Quotes)
	d.Place.clean()
	for i := range d.Marks {
		d.Marks[i].clean()
	}
	for i := range d.Corrections {
		c := &d.Corrections[i]
		c.Target, c.Value = line(c.Target, article.MaxTarget), line(c.Value, article.MaxTarget)
		c.Span = cleanSpan(c.Span)
	}
}

func (p *Place) clean() {
	p.Offset = max(0, min(p.Offset, article.MaxBytes))
	p.Words, p.Heading = line(p.Words, MaxWords), line(p.Heading, maxLine)
	for _, part := range []*float64{&p.Fraction, &p.Read} {
		if !(*part >= 0 && *part <= 1) {
			*part = 0
		}
	}
}

func (m *Mark) clean() {
	m.Span = cleanSpan(m.Span)
	m.ID, m.Words = line(m.ID, 64), line(m.Words, MaxWords)
	m.Speaker, m.Section = line(m.Speaker, maxLine), line(m.Section, maxLine)
	note, _ := clean.Text(m.Note)
	m.Note = cut(note, MaxNote)
}

func cleanSpan(s article.Span) article.Span {
	start := max(0, min(s.Start, article.MaxBytes))
	return article.Span{Start: start, End: max(start, min(s.End, article.MaxBytes))}
}

// line returns s clean, on one line and at most so many bytes long.
func line(s string, limit int) string {
	return cut(clean.Line(cut(s, limit)), limit)
}

// cut returns at most so many bytes of s, not ending inside a rune.
func cut(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return strings.TrimRight(s[:limit], " ")
}
