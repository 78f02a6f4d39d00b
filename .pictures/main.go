//go:build unix

// Pictures draws the screen of the real program as an SVG: it runs the program in
// a pseudo-terminal, presses keys, and writes down the cells that it sees.
//
//	go run ./.pictures -size 120x40 -keys "]]1" -out screen.svg [DOC]
//
// It builds and runs the reader. -light answers its question for the background
// with white. With -record the picture moves: it shows the first screen and the one
// after each key, so many seconds each. The pictures of the README are made anew by
//
//	go run ./.pictures -all
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"briefing/model/terminal/ptytest"
)

// quiet is how long a screen has not changed that is taken.
const quiet = 300 * time.Millisecond

// options are what the command line says.
type options struct {
	size, keys, out, env string
	light                bool
	record               float64  // seconds for each screen; 0 for the last one alone
	args                 []string // of the reader
}

func main() {
	var o options
	flag.StringVar(&o.size, "size", "120x40", "columns x rows")
	flag.StringVar(&o.keys, "keys", "", "keys to press, one after another; ^[ is escape, ^I tab, ^M enter")
	flag.StringVar(&o.out, "out", "screen.svg", "file to write")
	flag.BoolVar(&o.light, "light", false, "a light terminal")
	flag.StringVar(&o.env, "env", "", "further variables, apart by commas")
	flag.Float64Var(&o.record, "record", 0, "seconds for each screen of a picture that moves")
	all := flag.Bool("all", false, "make the README's pictures anew")
	flag.Parse()
	o.args = flag.Args()
	pictures := []options{o}
	if *all {
		pictures = readme()
	}
	for i := range pictures {
		if err := run(&pictures[i]); err != nil {
			fmt.Fprintln(os.Stderr, "pictures:", err)
			os.Exit(1)
		}
	}
}

// readme are the pictures of the README.
func readme() []options {
	return []options{
		{size: "92x26", keys: "]]11v^[w^[", out: ".pictures/tour.svg", record: 2.5},
	}
}

func run(o *options) error {
	var cols, rows int
	if _, err := fmt.Sscanf(o.size, "%dx%d", &cols, &rows); err != nil {
		return fmt.Errorf("size %q: want columns x rows", o.size)
	}
	script := &ptytest.Script{Name: "pictures"}
	defer script.End()
	program := filepath.Join(script.TempDir(), "briefing")
	if b, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("build: %w: %s", err, b)
	}
	look := dark
	if o.light {
		look = light
	}
	s := ptytest.Start(script, ptytest.Options{
		Cols: cols, Rows: rows, Background: look.answer,
		Env: append([]string{"COLORTERM=truecolor"}, strings.Split(o.env, ",")...),
	}, program, o.args...)
	s.Wait("the first screen", func(v *ptytest.Screen) bool { return v.Line(0) != "" })
	var frames []string
	take := func() {
		time.Sleep(quiet) // for the program to begin to answer
		s.Settle(quiet)
		s.Look(func(v *ptytest.Screen) {
			if err := v.Err(); err != nil {
				script.Errorf("%v", err)
			}
			frames = append(frames, frame(v, look))
		})
	}
	take()
	for _, k := range split(o.keys) {
		s.Send(k)
		take()
	}
	if o.record == 0 {
		frames = frames[len(frames)-1:]
	}
	return os.WriteFile(o.out, []byte(svg(frames, cols, rows, o.record, look)), 0o644)
}

// split cuts the keys apart; caret notation stands for control keys, an arrow
// or another sequence is written as ESC[…] after ^[.
func split(keys string) []string {
	var out []string
	for i := 0; i < len(keys); i++ {
		if keys[i] == '^' && i+1 < len(keys) {
			out = append(out, string(rune(keys[i+1]&0x1f)))
			i++
			continue
		}
		out = append(out, keys[i:i+1])
	}
	return out
}
