package config

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefing/ui"

	"go.yaml.in/yaml/v3"
)

// home returns an environment with a configuration file that says this.
func home(t testing.TB, file string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "briefing"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "briefing", "config.yaml"), []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	return map[string]string{"XDG_CONFIG_HOME": dir}
}

func from(env map[string]string) func(string) string {
	return func(name string) string { return env[name] }
}

func ExampleLoad() {
	c, err := Load(Flags{Width: new(66)}, func(string) string { return "" })
	fmt.Println(c.Theme, c.Width, c.width, err)
	// Output: auto 66 flag --width <nil>
}

func TestPrecedence(t *testing.T) {
	env := home(t, "theme: light\nwidth: 60 # narrow\nstart: sections\nkeys:\n  next-quotation: [K, ctrl+q]\n  zen: x\n")
	c, err := Load(Flags{}, from(env))
	if err != nil || c.Theme != ui.Light || c.Width != 60 || c.Start != ui.Outline || c.Look != nil {
		t.Fatalf("%+v, %v", c, err)
	}
	if a, n := c.Keys.Find(ui.Reading, "ctrl+q"); a != ui.NextQuote || n != 1 {
		t.Errorf("ctrl+q does %v %d", a, n)
	}
	if a, _ := c.Keys.Find(ui.Reading, "z"); a != ui.NoAction {
		t.Errorf("z still does %v", a)
	}
	env["GLAMOUR_STYLE"] = "dracula"
	c, err = Load(Flags{}, from(env))
	if err != nil || c.Theme != ui.Auto || c.Look == nil || c.theme != "GLAMOUR_STYLE" {
		t.Errorf("%+v, %v", c, err)
	}
	c, err = Load(Flags{Theme: "contrast", Width: new(84)}, from(env))
	if err != nil || c.Theme != ui.Contrast || c.Look != nil || c.Width != 84 || c.theme != "flag --theme" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestWithoutFile(t *testing.T) {
	for _, env := range []map[string]string{{}, {"HOME": t.TempDir()}, home(t, ""), home(t, "# nothing\n"), home(t, "---\n")} {
		c, err := Load(Flags{}, from(env))
		if err != nil || c.Theme != ui.Auto || c.Width != ui.TextWidth || c.Start != ui.Article {
			t.Errorf("%v: %+v, %v", env, c, err)
		}
	}
}

func TestStyleFiles(t *testing.T) {
	env := home(t, "theme: mine.json\n")
	style := filepath.Join(env["XDG_CONFIG_HOME"], "briefing", "mine.json")
	if err := os.WriteFile(style, []byte(`{"heading":{"bold":true}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := Load(Flags{}, from(env))
	if err != nil || c.Look == nil || c.Look.Heading.Bold == nil {
		t.Errorf("%+v, %v", c, err)
	}
	if c, err := Load(Flags{Theme: style}, from(nil)); err != nil || c.Look == nil {
		t.Errorf("%+v, %v", c, err)
	}
	for _, bad := range []string{"other.json", filepath.Dir(style), filepath.Join(filepath.Dir(style), "config.yaml"), "nothing"} {
		_, err := Load(Flags{Theme: bad}, from(env))
		var fault *Error
		if !errors.As(err, &fault) || !fault.Flag() {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestFaultsNameTheLine(t *testing.T) {
	for file, want := range map[string]string{
		"theme: dark\nthmee: light": "config.yaml:2: unknown setting \"thmee\"",
		"theme: purple":             "config.yaml:1: unknown theme \"purple\" (auto, light, dark, contrast, ascii",
		"\nwidth: 300":              "config.yaml:2: width 300 is out of range (20 to 84)",
		"width: wide":               "config.yaml:1: width: a number expected",
		"start: left":               "config.yaml:1: unknown pane \"left\"",
		"start: [a]":                "config.yaml:1: start: article, sections or entities expected",
		"- a":                       "config.yaml:1: settings are written as NAME: VALUE",
		"theme: dark\ntheme: dark":  "config.yaml:2: \"theme\" is set twice",
		"keys:\n  zen: t":           "\"t\" is bound to both",
		"keys:\n  zoom: Z":          "unknown action \"zoom\"",
		"keys:\n  mark: m\n  zen: ctrl+shift+banana": "config.yaml:3: keys: zen: no key is called \"ctrl+shift+banana\"",
		"keys:\n  zen: []":                           "zen: no key given",
		"keys:\n  zen: {a: b}":                       "config.yaml:2: zen: a key or a list of keys expected",
		"keys: q":                                    "config.yaml:1: keys are written as NAME: VALUE",
		"theme: [":                                   "config.yaml: yaml: line 1",
		"a: &a x\nb: *a":                             "config.yaml:1: unknown setting \"a\"",
		"theme: &a dark\nwidth: *a":                  "config.yaml:2: width: a number expected",
		"theme: \"\\e[31m\"":                         "unknown theme",
		strings.Repeat("# ", MaxFile):                "config.yaml: larger than 64 kB",
		"theme: " + strings.Repeat("[", 30000):       "config.yaml",
		"keys:\n  zen: [" + strings.Repeat("x, ", 3) + strings.Repeat("[", 200) + strings.Repeat("]", 200) + "]": "zen: a key or a list",
	} {
		_, err := Load(Flags{}, from(home(t, file)))
		var fault *Error
		if !errors.As(err, &fault) || fault.Flag() || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want %q", file, err, want)
			continue
		}
		if strings.ContainsAny(err.Error(), "\x1b\n") || len(err.Error()) > 400 {
			t.Errorf("%.40q: %q", file, err)
		}
	}
}

// TestFaultsLeaveTheRest: a setting that is at fault has its default, the others hold.
func TestFaultsLeaveTheRest(t *testing.T) {
	c, err := Load(Flags{}, from(home(t, "theme: purple\nwidth: 300\nstart: sections\nkeys:\n  mark: [ctrl+shift+banana]\n  zen: x\n  copy: j\n")))
	var fault *Error
	if !errors.As(err, &fault) || fault.Short() != "config.yaml:2: width 300 is out of range (20 to 84)" {
		t.Errorf("%v", err)
	}
	if c.Theme != ui.Auto || c.Style != "auto" || c.Width != ui.TextWidth || c.Start != ui.Outline {
		t.Errorf("%+v", c)
	}
	for k, want := range map[string]ui.Action{"m": ui.MarkHere, "x": ui.Zen, "z": ui.NoAction, "y": ui.Copy, "j": ui.LineDown} {
		if got, _ := c.Keys.Find(ui.Reading, k); got != want {
			t.Errorf("%s does %v, want %v", k, got, want)
		}
	}
}

func TestFlagFaults(t *testing.T) {
	for _, f := range []Flags{{Width: new(5)}, {Width: new(0)}, {Width: new(-1)}, {Theme: "purple"}} {
		_, err := Load(f, from(nil))
		var fault *Error
		if !errors.As(err, &fault) || !fault.Flag() {
			t.Errorf("%+v: %v", f, err)
		}
	}
}

// TestWriteCanBeRead: what is printed is a configuration that means the same, and
// it says of each value where it comes from.
func TestWriteCanBeRead(t *testing.T) {
	env := home(t, "width: 60\nkeys:\n  zen: [x, \"#\", \"'\", \"\\\"\"]\n  next-quotation: K\n  previous-quotation: \"@\"\n")
	c, err := Load(Flags{Theme: "pink"}, from(env))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := c.Write(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"theme: pink", "# flag --theme", "config.yaml:1\n", "config.yaml:3\n", `zen: [x, "#", "'", "\""]`, "start: article", "# default"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
	again, err := Load(Flags{}, from(home(t, out.String())))
	if err != nil {
		t.Fatalf("%v in\n%s", err, out.String())
	}
	if again.Style != c.Style || again.Width != c.Width || again.Start != c.Start {
		t.Errorf("%+v became %+v", c, again)
	}
	for i := range c.Keys.Bindings {
		if a, b := c.Keys.Bindings[i].Keys(), again.Keys.Bindings[i].Keys(); !slices.Equal(a, b) {
			t.Errorf("%s: %q became %q", c.Keys.Bindings[i].Name, a, b)
		}
	}
}

// FuzzParse: no bytes make it panic, and a fault is one line of text.
func FuzzParse(f *testing.F) {
	f.Add([]byte("theme: dark\nwidth: 60\nkeys:\n  zen: [x, y]\n"))
	f.Add([]byte("a: &a [*a]\n? [b]\n: c\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > MaxFile {
			return
		}
		c := &Config{File: "config.yaml", Keys: ui.Keys(), keys: map[string]Origin{}}
		var theme choice
		err := c.parse(b, &theme)
		if err == nil {
			err = c.failed
		}
		if err != nil && strings.ContainsFunc(err.Error(), func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Fatalf("%q", err)
		}
		if c.Width != 0 && (c.Width < MinWidth || c.Width > ui.MaxText) {
			t.Fatalf("width %d", c.Width)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	env := from(home(b, "theme: light\nwidth: 60\nkeys:\n  zen: [x]\n"))
	for b.Loop() {
		if _, err := Load(Flags{}, env); err != nil {
			b.Fatal(err)
		}
	}
}

// TestNoHome: wherever the file cannot be, the rest holds.
func TestNoHome(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, home := range []string{"", "relative", file, os.DevNull, filepath.Join(file, "deep"), "/" + strings.Repeat("x", 5000)} {
		c, err := Load(Flags{Width: new(50)}, func(name string) string {
			return map[string]string{"HOME": home, "XDG_CONFIG_HOME": home}[name]
		})
		if err != nil || c.Width != 50 {
			t.Errorf("%.40s: width %d, %v", home, c.Width, err)
		}
	}
}

// TestWrittenClean: what the environment holds is printed as text, and can be read
// again.
func TestWrittenClean(t *testing.T) {
	for _, s := range []string{"\x1b[31m\u009b\u202e\a\x9b", "a \"b\" \\ ü 新\n", "", "yes"} {
		written := scalar(s)
		if i := strings.IndexFunc(written, func(r rune) bool { return !unicode.IsPrint(r) }); i >= 0 {
			t.Errorf("%q is written as %s", s, written)
		}
		var read string
		if err := yaml.Unmarshal([]byte(written), &read); err != nil || utf8.ValidString(s) && read != s {
			t.Errorf("%q is read as %q (%v)", s, read, err)
		}
	}
}
