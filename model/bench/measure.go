//go:build unix

package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"briefing/model/terminal/ptytest"
)

// frame is the time between two frames of the renderer.
const frame = time.Second / 60

// sample is what one run of a program gave; durations that were not measured
// are 0.
type sample struct {
	first, known       time.Duration // first paint; everything recognised
	keys, busy         []time.Duration
	end, home, resized time.Duration
	found              time.Duration
	// Peak memory in bytes: at the first screen, after the keys that follow it,
	// and when everything was recognised.
	opened, used, whole int64
	perLine             []int // bytes written for one line, in three panes
	perLineAlone        []int // the same where the text stands alone
	idle                float64
	idleBytes           int
}

// reader measures the built reader over a document whose first words are given.
func (b *bench) reader(path string, doc document, in terminal) (s sample) {
	p := b.start(in, b.binary, path)
	defer p.stop()
	s.first = p.Wait("three panes", func(v *ptytest.Screen) bool {
		return v.Contains("Sections") && v.Contains("─ Names ") && v.Contains(doc.first)
	})
	if in == silent {
		return s
	}
	s.opened = p.peak()
	s.busy = p.walkWhile(b.keys, text, func(v *ptytest.Screen) bool { return !recognised(v) })
	s.used = p.peak()
	p.Wait("the end of recognition", recognised)
	s.whole = p.peak()
	p.press("g")
	s.keys = p.walk(b.keys, text, &s.perLine)
	p.press("z")
	p.walk(b.keys/4, text, &s.perLineAlone)
	p.press("z")
	p.press("g")
	s.end = p.after("G", "the end", shows(doc.last))
	p.Settle(quiet)
	s.home = p.after("g", "the beginning", shows(doc.first))
	p.Settle(quiet)
	s.found = p.search(doc.needle)
	p.Settle(quiet)
	s.resized = p.resizing(doc.needle)
	p.rest(&s)
	return s
}

// press sends a key and waits until its effect is drawn.
func (p program) press(key string) {
	p.Send(key)
	p.Settle(quiet)
}

// undisturbed measures until everything is recognised while no key is pressed.
func (b *bench) undisturbed(path string) (s sample) {
	p := b.start(usual, b.binary, path)
	defer p.stop()
	s.known = p.Wait("the end of recognition", recognised)
	return s
}

// recognised reports whether speakers are listed and nothing is said to go on in
// the background.
func recognised(v *ptytest.Screen) bool {
	return (v.Contains("Speakers") || v.Contains("speakers")) && !v.Contains("indexing") && !v.Contains("finding names")
}

// text is the middle of the screen, where the reader shows the document and
// nothing else.
func text(v *ptytest.Screen) string {
	const from, to = columns / 3, columns * 2 / 3
	var b strings.Builder
	for y := 3; y < v.Rows-3; y++ {
		for x := from; x < to; x++ {
			b.WriteString(v.Cell(x, y).Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func shows(text string) func(*ptytest.Screen) bool {
	return func(v *ptytest.Screen) bool { return v.Contains(text) }
}

// walk presses the key for a line down n times, at moments that have nothing to
// do with the renderer's ticker, and measures until a region shows it.
func (p program) walk(n int, region func(*ptytest.Screen) string, bytes *[]int) []time.Duration {
	var all []time.Duration
	for range n {
		time.Sleep(time.Duration(rand.IntN(int(2 * frame))))
		took, wrote := p.changed("j", region)
		all = append(all, took)
		if bytes != nil {
			*bytes = append(*bytes, wrote)
		}
	}
	return all
}

// walkWhile presses it up to n times, as long as the screen is as it says: what
// was pressed last may fall behind that.
func (p program) walkWhile(n int, region func(*ptytest.Screen) string, while func(*ptytest.Screen) bool) []time.Duration {
	var all []time.Duration
	for range n {
		goes := false
		p.Look(func(v *ptytest.Screen) { goes = while(v) })
		if !goes {
			break
		}
		all = append(all, p.walk(1, region, nil)...)
	}
	return all
}

// search types the query and measures until the hit is shown.
func (p program) search(needle string) time.Duration {
	p.after("/", "the search line", func(v *ptytest.Screen) bool { return strings.Contains(v.Line(v.Rows-2), "/") })
	took := p.after(needle, "the hit", func(v *ptytest.Screen) bool { return countLines(v, needle) >= 2 })
	p.Send("\r")
	return took
}

// countLines is the number of lines that show a text.
func countLines(v *ptytest.Screen, text string) int {
	n := 0
	for y := range v.Rows {
		if strings.Contains(v.Line(y), text) {
			n++
		}
	}
	return n
}

// resizing makes the terminal narrower and measures until the frame of that size
// is there: its last line is the help of the new width.
func (p program) resizing(visible string) time.Duration {
	from := p.Clock()
	p.Resize(columns-20, rows-4)
	took := p.Wait("the new size", func(v *ptytest.Screen) bool {
		return v.Contains(visible) && v.Contains("Sections") && strings.Contains(v.Line(v.Rows-1), "quit")
	}) - from
	p.Resize(columns, rows)
	p.Settle(quiet)
	return took
}

// rest measures what the program does while nothing happens.
func (p program) rest(s *sample) {
	const span = 2 * time.Second
	before, used := len(p.Bytes()), p.processor()
	time.Sleep(span)
	s.idle = float64(p.processor()-used) / float64(span)
	s.idleBytes = len(p.Bytes()) - before
}

// empty measures the empty program.
func (b *bench) empty() (s sample) {
	p := b.start(usual, b.emptyBinary)
	defer p.stop()
	s.first = p.Wait("the empty program", shows("ready"))
	s.opened = p.peak()
	s.keys = p.walk(b.keys, (*ptytest.Screen).Text, nil)
	p.rest(&s)
	return s
}

// less measures less; it needs it to be installed.
func (b *bench) less(path string, doc document) (s sample) {
	p := b.start(usual, "less", path)
	defer p.stop()
	s.first = p.Wait("the beginning in less", shows(doc.first))
	s.keys = p.walk(b.keys, (*ptytest.Screen).Text, nil)
	s.opened = p.peak()
	s.found = p.after("/"+doc.needle+"\r", "the hit in less", shows(doc.needle))
	return s
}

// percentile is the p-th percentile of durations, 0 for none.
func percentile(all []time.Duration, p int) time.Duration {
	if len(all) == 0 {
		return 0
	}
	all = slices.Clone(all)
	slices.Sort(all)
	return all[min(len(all)-1, len(all)*p/100)]
}
