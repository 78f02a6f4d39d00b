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
func (b *bench) reader(path string, doc document, in terminal) (s sample, err error) {
	p, err := start(in, b.binary, path)
	if err != nil {
		return s, err
	}
	defer p.stop()
	at, err := p.until("three panes", func(v *ptytest.Screen) bool {
		return v.Contains("Sections") && v.Contains("Names") && v.Contains(doc.first)
	})
	if err != nil {
		return s, err
	}
	s.first = at.Sub(p.started)
	if in == silent {
		return s, nil
	}
	s.opened = p.peak()
	s.busy = p.walkWhile(b.keys, text, func(v *ptytest.Screen) bool { return !recognised(v) })
	s.used = p.peak()
	if _, err = p.until("the end of recognition", recognised); err != nil {
		return s, err
	}
	s.whole = p.peak()
	p.send("g")
	p.settle()
	s.keys = p.walk(b.keys, text, &s.perLine)
	p.send("z")
	p.settle()
	p.walk(b.keys/4, text, &s.perLineAlone)
	p.send("z")
	p.settle()
	p.send("g")
	p.settle()
	if s.end, err = p.after("G", "the end", shows(doc.last)); err != nil {
		return s, err
	}
	p.settle()
	if s.home, err = p.after("g", "the beginning", shows(doc.first)); err != nil {
		return s, err
	}
	p.settle()
	if s.found, err = p.search(doc.needle); err != nil {
		return s, err
	}
	p.settle()
	if s.resized, err = p.resizing(doc.needle); err != nil {
		return s, err
	}
	p.rest(&s)
	return s, nil
}

// undisturbed measures until everything is recognised while no key is pressed.
func (b *bench) undisturbed(path string) (s sample, err error) {
	p, err := start(usual, b.binary, path)
	if err != nil {
		return s, err
	}
	defer p.stop()
	at, err := p.until("the end of recognition", recognised)
	if err != nil {
		return s, err
	}
	s.known = at.Sub(p.started)
	return s, nil
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
func (p *program) walk(n int, region func(*ptytest.Screen) string, bytes *[]int) []time.Duration {
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
func (p *program) walkWhile(n int, region func(*ptytest.Screen) string, while func(*ptytest.Screen) bool) []time.Duration {
	var all []time.Duration
	for range n {
		p.mu.Lock()
		goes := while(p.screen)
		p.mu.Unlock()
		if !goes {
			break
		}
		all = append(all, p.walk(1, region, nil)...)
	}
	return all
}

// search types the query, waits for the search line, and measures from enter on.
func (p *program) search(needle string) (time.Duration, error) {
	p.send("/")
	if _, err := p.until("the search line", func(v *ptytest.Screen) bool {
		return strings.Contains(v.Line(v.Rows-2), "/")
	}); err != nil {
		return 0, err
	}
	took, err := p.after(needle, "the hit", func(v *ptytest.Screen) bool { return countLines(v, needle) >= 2 })
	p.send("\r")
	return took, err
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
func (p *program) resizing(visible string) (time.Duration, error) {
	from := time.Now()
	p.resize(columns-20, rows-4)
	at, err := p.until("the new size", func(v *ptytest.Screen) bool {
		return v.Contains(visible) && v.Contains("Sections") && v.Contains("quit") && strings.Contains(v.Line(v.Rows-1), "quit")
	})
	took := at.Sub(from)
	p.resize(columns, rows)
	p.settle()
	return took, err
}

// settle waits until nothing has been written for a while.
func (p *program) settle() {
	for {
		time.Sleep(50 * time.Millisecond)
		p.mu.Lock()
		quiet := time.Since(p.last) > 100*time.Millisecond
		p.mu.Unlock()
		if quiet {
			return
		}
	}
}

// rest measures what the program does while nothing happens.
func (p *program) rest(s *sample) {
	const span = 2 * time.Second
	p.mu.Lock()
	before := p.bytes
	p.mu.Unlock()
	used := p.processor()
	time.Sleep(span)
	s.idle = float64(p.processor()-used) / float64(span)
	p.mu.Lock()
	s.idleBytes = p.bytes - before
	p.mu.Unlock()
}

// empty measures the empty program.
func (b *bench) empty(in terminal) (s sample, err error) {
	p, err := start(in, b.emptyBinary)
	if err != nil {
		return s, err
	}
	defer p.stop()
	at, err := p.until("the empty program", shows("ready"))
	if err != nil {
		return s, err
	}
	s.first = at.Sub(p.started)
	if in == silent {
		return s, nil
	}
	s.opened = p.peak()
	s.keys = p.walk(b.keys, (*ptytest.Screen).Text, nil)
	p.rest(&s)
	return s, nil
}

// less measures less; it needs it to be installed.
func (b *bench) less(path string, doc document) (s sample, err error) {
	p, err := start(usual, "less", path)
	if err != nil {
		return s, err
	}
	defer p.stop()
	at, err := p.until("the beginning in less", shows(doc.first))
	if err != nil {
		return s, err
	}
	s.first = at.Sub(p.started)
	s.keys = p.walk(b.keys, (*ptytest.Screen).Text, nil)
	s.opened = p.peak()
	s.found, err = p.after("/"+doc.needle+"\r", "the hit in less", func(v *ptytest.Screen) bool {
		return v.Contains(doc.needle)
	})
	return s, err
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
