package captions

import (
	"errors"
	"strings"
	"time"

	"briefing/content/article"
	"briefing/content/markdown"
	"briefing/content/turns"
)

// IsVTT reports whether a file that begins with head is WebVTT.
func IsVTT(head []byte) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(string(head[:min(len(head), 16)]), "\ufeff"), "WEBVTT")
	return ok && (rest == "" || strings.ContainsAny(rest[:1], " \t\r\n"))
}

// IsSubRip reports whether a file that begins with head is SubRip: a number, and
// below it two times with an arrow between.
func IsSubRip(head []byte) bool {
	s := strings.TrimLeft(strings.TrimPrefix(string(head[:min(len(head), 256)]), "\ufeff"), " \t\r\n")
	number, rest, ok := strings.Cut(s, "\n")
	number = strings.TrimSpace(number)
	if !ok || number == "" || len(number) > 6 || strings.Trim(number, "0123456789") != "" {
		return false
	}
	line, _, _ := strings.Cut(rest, "\n")
	_, ok = timing(line)
	return ok && strings.Count(line, ":") >= 4 && strings.ContainsAny(line, ".,")
}

// Paragraphs of captions that no voice begins: cues belong together until a
// sentence ends before a pause, or in a paragraph of some length.
const (
	pause     = 2500 * time.Millisecond
	paragraph = 500  // bytes
	longest   = 1500 // bytes, sentence or not
)

// Convert converts the text of a file of captions, in UTF-8. Text outside cues
// (notes, styles) is left out. Words that a cue repeats of the one before, as
// captions do that roll up, are taken once.
func Convert(text string) (article.Converted, error) {
	w := writer{out: article.Converted{Voices: true}}
	w.out.Meta.Title = title(text)
	for c := range cues(text) {
		w.cue(&c)
	}
	w.flush()
	if w.b.Len() == 0 {
		return article.Converted{}, errors.New("holds no captions")
	}
	w.out.Text = w.b.String()
	return w.out, nil
}

// title returns what stands behind the signature of WebVTT.
func title(text string) string {
	line, _, _ := strings.Cut(strings.TrimPrefix(text, "\ufeff"), "\n")
	rest, ok := strings.CutPrefix(line, "WEBVTT")
	if !ok {
		return ""
	}
	return strings.Trim(rest, " \t\r-–—")
}

// writer makes paragraphs of cues.
type writer struct {
	out    article.Converted
	b      strings.Builder
	voices bool // some cue has named its voice

	voice string // of the paragraph
	begun string // when it begins
	words string
	end   time.Duration // of the last cue
	last  string        // line of it
}

// cue adds the words of a cue.
func (w *writer) cue(c *cue) {
	paused := c.start-w.end > pause
	for i, l := range c.lines {
		if i == 0 && l.words == w.last && l.words != "" {
			continue
		}
		if w.breaks(&l, paused && i == 0) {
			w.flush()
			w.voice, w.begun = l.voice, c.time
			if l.voice == "" && (l.dash || w.voices) && !turns.MayLabel(l.words) {
				w.words = "–"
			}
		}
		w.voices = w.voices || l.voice != ""
		if w.begun == "" {
			w.begun = c.time
		}
		w.words = strings.TrimSpace(w.words + " " + l.words)
	}
	if n := len(c.lines); n > 0 {
		w.last = c.lines[n-1].words
	}
	w.end = c.end
}

// breaks reports whether a line begins a paragraph.
func (w *writer) breaks(l *line, paused bool) bool {
	if w.words == "" || l.voice != w.voice || l.dash || turns.MayLabel(l.words) || strings.HasPrefix(l.words, "[") != strings.HasPrefix(w.words, "[") {
		return true
	}
	ended := strings.HasSuffix(w.words, ".") || strings.HasSuffix(w.words, "?") || strings.HasSuffix(w.words, "!")
	return ended && (paused || len(w.words) > paragraph) || len(w.words) > longest
}

// flush writes the paragraph. One of a voice that has just been named goes on
// without a label.
func (w *writer) flush() {
	words := strings.Join(strings.Fields(w.words), " ")
	if words == "" || words == "–" {
		w.words = ""
		return
	}
	w.out.Pages = append(w.out.Pages, article.Page{Start: w.b.Len(), Label: "at " + w.begun})
	if w.voice != "" {
		w.b.WriteString("**" + markdown.Escape(w.voice) + ":** ")
		w.b.WriteString(markdown.Escape(words))
	} else {
		w.b.WriteString(markdown.Line(markdown.Escape(words)))
	}
	w.b.WriteString("\n\n")
	w.words, w.begun = "", ""
}
