//go:build unix

package main

import (
	"fmt"
	"slices"
	"time"
)

// median is the median of what get takes from the samples.
func median[T int | int64 | float64 | time.Duration](all []sample, get func(sample) T) T {
	var zero T
	if len(all) == 0 {
		return zero
	}
	values := make([]T, len(all))
	for i, s := range all {
		values[i] = get(s)
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// pool joins the keys of all samples.
func pool(all []sample, get func(sample) []time.Duration) []time.Duration {
	var out []time.Duration
	for _, s := range all {
		out = append(out, get(s)...)
	}
	return out
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000) }

func frames(d time.Duration) string {
	return fmt.Sprintf("%s (%.1f frames)", ms(d), float64(d)/float64(frame))
}

func ratio(a, b time.Duration) string {
	if a == 0 || b == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(a)/float64(b))
}

func mb(n int64) string { return fmt.Sprintf("%.0f MB", float64(n)/(1<<20)) }

// print writes the table of one size.
func (r results) print(name string) {
	first := func(s sample) time.Duration { return s.first }
	keys := func(s sample) []time.Duration { return s.keys }
	idle := func(s sample) float64 { return s.idle }
	row := func(what, value string) { fmt.Printf("| %s | %s |\n", what, value) }
	fmt.Printf("| %s | |\n|---|---|\n", name)
	ours, empty := median(r.ours, first), median(r.empty, first)
	row("first paint", fmt.Sprintf("%s; empty %s; ratio %s; less %s", ms(ours), ms(empty), ratio(ours, empty), ms(median(r.less, first))))
	silent := median(r.oursSilent, first)
	row("first paint, silent terminal", fmt.Sprintf("%s; ratio to one that answers %s", ms(silent), ratio(silent, ours)))
	row("everything recognised", ms(median(r.known, func(s sample) time.Duration { return s.known })))
	ourKeys, emptyKeys := pool(r.ours, keys), pool(r.empty, keys)
	row("key to paint p50, p95, max", fmt.Sprintf("%s, %s, %s; empty p95 %s; ratio %s",
		ms(percentile(ourKeys, 50)), ms(percentile(ourKeys, 95)), ms(percentile(ourKeys, 100)),
		ms(percentile(emptyKeys, 95)), ratio(percentile(ourKeys, 95), percentile(emptyKeys, 95))))
	busy := pool(r.ours, func(s sample) []time.Duration { return s.busy })
	row("key to paint while the background works p50, p95, max", fmt.Sprintf("%s, %s, %s of %d keys; ratio of p95 %s",
		ms(percentile(busy, 50)), ms(percentile(busy, 95)), ms(percentile(busy, 100)), len(busy), ratio(percentile(busy, 95), percentile(emptyKeys, 95))))
	row("End", frames(median(r.ours, func(s sample) time.Duration { return s.end })))
	row("Home", frames(median(r.ours, func(s sample) time.Duration { return s.home })))
	found := median(r.ours, func(s sample) time.Duration { return s.found })
	theirs := median(r.less, func(s sample) time.Duration { return s.found })
	row("search for a word at the end", fmt.Sprintf("%s; less %s; less ÷ ours %s", frames(found), ms(theirs), ratio(theirs, found)))
	row("resize", frames(median(r.ours, func(s sample) time.Duration { return s.resized })))
	row("peak memory, open; after those keys; recognised", fmt.Sprintf("%s; %s; %s (empty program %s)",
		mb(median(r.ours, func(s sample) int64 { return s.opened })), mb(median(r.ours, func(s sample) int64 { return s.used })),
		mb(median(r.ours, func(s sample) int64 { return s.whole })),
		mb(median(r.empty, func(s sample) int64 { return s.opened }))))
	perLine := func(s sample) []int { return s.perLine }
	row("bytes for one line of scrolling", fmt.Sprintf("three panes %d; text alone %d",
		medianBytes(r.ours, perLine), medianBytes(r.ours, func(s sample) []int { return s.perLineAlone })))
	row("at rest", fmt.Sprintf("%.1f %% of a core, %d bytes; empty program %.1f %%", 100*median(r.ours, idle),
		median(r.ours, func(s sample) int { return s.idleBytes }), 100*median(r.empty, idle)))
	fmt.Println()
}

// medianBytes is the median over all lines of all runs.
func medianBytes(all []sample, get func(sample) []int) int {
	var n []int
	for _, s := range all {
		n = append(n, get(s)...)
	}
	if len(n) == 0 {
		return 0
	}
	slices.Sort(n)
	return n[len(n)/2]
}
