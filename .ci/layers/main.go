// Command layers prints every import that breaks the layers of the project, and
// exits with 1 if there is one. It is run from the project's root by .ci/run:
//
//	go run ./.ci/layers
//
// Imports point down only. The rules are the values at the top of this file;
// imports of tests count like others, except that a test may import the
// packages that exist for tests.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// leaves are the packages that everything may import. They import nothing of
// the project but each other, and that only upwards in this list.
var leaves = []string{"content/article", "content/clean", "content/link", "content/markdown", "content/text", "content/search", "content/turns"}

// forms are the packages for one form of document each. HTML is part of some of them,
// so that they may import what reads it.
var forms = []string{"content/office", "content/mail", "content/feed"}

// joined are the packages about many documents: they stand on content itself, and what
// they answer content/export writes.
var joined = []string{"content/library"}

// vocabulary are the packages under ui that panes and overlays share. Each may
// import those before it. Whatever else is under ui is a pane or an overlay,
// and those never import each other.
var vocabulary = []string{
	"ui", "ui/draw", "ui/cast", "ui/input", "ui/render",
}

// forTests are the packages that only tests, and programs for developers, import.
var forTests = []string{"content/parse/corpus", "content/pdf/corpus", "model/terminal/ptytest", "ui/internal/uitest"}

// programs are the commands for developers; nothing imports them, and they may
// import what they like.
var programs = []string{"model/bench", "model/bench/empty"}

// terminal are the beginnings of import paths that know a terminal; nothing
// under content reaches one of them, not even through other modules.
var terminal = []string{"charm.land/", "github.com/charmbracelet/", "github.com/muesli/", "golang.org/x/term"}

// pkg is what go list says of a package.
type pkg struct {
	ImportPath                         string
	Module                             *struct{ Path string }
	Imports, TestImports, XTestImports []string
	Deps                               []string
}

func main() {
	broken, err := check()
	if err != nil {
		fmt.Fprintln(os.Stderr, "layers:", err)
		os.Exit(1)
	}
	for _, b := range broken {
		fmt.Println(b)
	}
	if len(broken) > 0 {
		os.Exit(1)
	}
}

// check returns a line for every import that breaks a rule.
func check() ([]string, error) {
	pkgs, err := list()
	if err != nil {
		return nil, err
	}
	var broken []string
	for _, p := range pkgs {
		broken = append(broken, p.broken()...)
	}
	slices.Sort(broken)
	return slices.Compact(broken), nil
}

// broken returns what is wrong with the imports of one package.
func (p pkg) broken() (broken []string) {
	from := short(p, p.ImportPath)
	for _, path := range p.Imports {
		if why := judge(p, from, path, false); why != "" {
			broken = append(broken, fmt.Sprintf("%s imports %s: %s", from, path, why))
		}
	}
	for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
		if why := judge(p, from, path, true); why != "" {
			broken = append(broken, fmt.Sprintf("a test of %s imports %s: %s", from, path, why))
		}
	}
	for _, path := range p.Deps {
		if under(from, "content") && knowsTerminal(path) {
			broken = append(broken, fmt.Sprintf("%s depends on %s: content knows no terminal", from, path))
		}
	}
	return broken
}

func list() ([]pkg, error) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Module,Imports,TestImports,XTestImports,Deps", "./...").Output()
	if err != nil {
		if exit := new(exec.ExitError); errors.As(err, &exit) {
			return nil, fmt.Errorf("go list: %w: %s", err, exit.Stderr)
		}
		return nil, fmt.Errorf("go list: %w", err)
	}
	var pkgs []pkg
	dec := json.NewDecoder(bytes.NewReader(out))
	for {
		var p pkg
		if err := dec.Decode(&p); err == io.EOF {
			return pkgs, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		pkgs = append(pkgs, p)
	}
}

// short is a path within the module: "." for its root, "" for a path outside.
func short(p pkg, path string) string {
	if path == p.Module.Path {
		return "."
	}
	rest, ok := strings.CutPrefix(path, p.Module.Path+"/")
	if !ok {
		return ""
	}
	return rest
}

// judge says why a package must not import a path, or "".
func judge(p pkg, from, path string, test bool) string {
	to := short(p, path)
	switch {
	case to == "":
		if under(from, "content") && knowsTerminal(path) {
			return "content knows no terminal"
		}
		return ""
	case slices.Contains(programs, from):
		return ""
	case slices.Contains(forTests, to):
		if !test && !slices.Contains(forTests, from) {
			return "it is for tests alone"
		}
		return ""
	case slices.Contains(forTests, from) && under(to, "content"):
		return ""
	case test && to == from:
		return "" // a test in the package's own _test package
	case to == ".":
		return "nothing imports main"
	case from == "." || slices.Contains(leaves, to) && !slices.Contains(leaves, from):
		return ""
	}
	return layer(from, to)
}

// layer judges an import between two packages of the project that are neither
// main nor, at the lower end, a leaf.
func layer(from, to string) string {
	switch {
	case slices.Contains(leaves, from):
		if i := slices.Index(leaves, to); i < 0 || i > slices.Index(leaves, from) {
			return "a leaf imports only leaves listed before it"
		}
	case from == "content":
		if !under(to, "content") {
			return "content imports only what is under it"
		}
	case slices.Contains(forms, from) && to == "content/page":
	case slices.Contains(joined, from) && under(to, "content"):
	case from == "content/export" && slices.Contains(joined, to):
	case under(from, "content"):
		return "what is under content imports only leaves"
	case from == "model" || strings.HasPrefix(from, "model/command") || from == "model/hostile":
	case under(from, "model"):
		// The key map and the styles are in ui itself.
		if to != "ui" && under(to, "ui") || to == "model" {
			return "what is under model serves it, and knows neither it nor the panes"
		}
	case under(from, "ui"):
		return layerOfUI(from, to)
	default:
		return "no rule places " + from
	}
	return ""
}

func layerOfUI(from, to string) string {
	if !under(to, "ui") {
		return "what is under ui imports neither content nor model"
	}
	lower := slices.Index(vocabulary, to)
	if lower < 0 {
		return "panes do not import each other"
	}
	if own := slices.Index(vocabulary, from); own >= 0 && own < lower {
		return "the shared vocabulary imports only what is listed before it"
	}
	return ""
}

func under(path, folder string) bool { return path == folder || strings.HasPrefix(path, folder+"/") }

func knowsTerminal(path string) bool {
	return slices.ContainsFunc(terminal, func(t string) bool { return strings.HasPrefix(path, t) })
}
