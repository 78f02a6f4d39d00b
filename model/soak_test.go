package model

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/clean"
	"briefing/model/terminal/ptytest"
	"briefing/ui"
	"briefing/ui/draw"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// soakTime is how long TestSoak goes on, unless SOAK says otherwise ("60s").
const soakTime = 2 * time.Second

// soakSteps is how much is done to one document before the next comes.
const soakSteps = 150

// TestSoak does what hands and cats do to a keyboard, a mouse and a window, over
// every sample article and the built-in briefing. After each step the view has no
// line too many or too wide, and nothing in it that a terminal must not see. The
// seeds are those of the round and the document, so that a failure comes again.
func TestSoak(t *testing.T) {
	patience := soakTime
	if s := os.Getenv("SOAK"); s != "" {
		var err error
		if patience, err = time.ParseDuration(s); err != nil {
			t.Fatal(err)
		}
	}
	docs := soakDocuments(t)
	end := time.Now().Add(patience)
	steps := 0
	defer func() { t.Logf("%d steps", steps) }()
	for round := uint64(0); round == 0 || time.Now().Before(end); round++ {
		for i, doc := range docs {
			s := soak{random: rand.New(rand.NewPCG(round, uint64(i))), round: round}
			s.harness = openDocument(t, doc, 120, 40, func(o *Options) {
				o.Colour = s.random.IntN(4) > 0
				o.Restricted = s.random.IntN(4) == 0
			})
			for range soakSteps {
				s.step()
				s.check(doc.Meta.Path)
				steps++
			}
			if t.Failed() || time.Now().After(end) && round > 0 {
				return
			}
		}
	}
}

// soakDocuments are the sample articles, the built-in briefing, and one with
// nothing in it that is as it should be.
func soakDocuments(t *testing.T) []*article.Document {
	t.Helper()
	paths, err := filepath.Glob("../content/testdata/articles/*.*")
	if err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(t.TempDir(), "a\x1b[31m\u202eb.md")
	text := "---\ntitle: \"\\e[31m\\u202e&#27;\"\n---\n\n# \x1b[31m新聞 &#27;[1m\n\n“\x9bA\u0301\u0301\u0301,” said Ada \x07Novak👩‍👩‍👧.\n\n" +
		"| a\t|\x1b|\n|-|-|\n|[x](javascript:y)|![\x1b](z)|\n\n> - ```go\n> \t\x1b\n\n[^1]: \u202e\n\na[^1]\n"
	if err := os.WriteFile(bad, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var docs []*article.Document
	for _, path := range append(paths, "", bad) {
		if strings.HasSuffix(path, ".json") {
			continue
		}
		doc, err := content.Read(context.Background(), path, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	return docs
}

// soak is a reader with a bad day.
type soak struct {
	*harness
	random *rand.Rand
	round  uint64
	done   []string // what was done, for the report
}

// soakKeys are pressed by name; letters are pressed besides.
var soakKeys = [...]string{"enter", "esc", "tab", "shift+tab", "down", "up", "space", "esc", "enter"}

// step does one thing.
func (s *soak) step() {
	switch n := s.random.IntN(100); {
	case n < 60:
		s.key()
	case n < 78:
		s.point()
	case n < 90:
		s.size()
	case n < 95:
		s.did("paste")
		s.send(tea.PasteMsg{Content: s.paste()})
	case n < 97:
		s.did("background")
		s.send(tea.BackgroundColorMsg{Color: ui.LightPalette().Text})
	default:
		s.did("snapshot")
		s.Update(documentGrown{s.session.generation, s.session.doc}) // its command waits for another
	}
}

// did remembers what was done.
func (s *soak) did(what string) { s.done = append(s.done, what) }

func (s *soak) key() {
	name := string(rune('!' + s.random.IntN('~'-'!')))
	switch n := s.random.IntN(10); {
	case n < 3:
		name = soakKeys[s.random.IntN(len(soakKeys))]
	case n < 4:
		name = string([]rune("新é\u0301👩\u200d")[s.random.IntN(5)])
	}
	s.did(name)
	s.send(keyPress(name))
}

// point moves the mouse, clicks or turns its wheel, also outside of the window.
func (s *soak) point() {
	at := tea.Mouse{X: s.random.IntN(210) - 5, Y: s.random.IntN(70) - 5, Button: tea.MouseLeft}
	s.did("mouse")
	switch s.random.IntN(5) {
	case 0, 1:
		s.send(tea.MouseClickMsg(at))
	case 2:
		s.send(tea.MouseMotionMsg(at))
	case 3:
		s.send(tea.MouseReleaseMsg(at))
	default:
		at.Button = tea.MouseWheelUp + tea.MouseButton(s.random.IntN(2))
		s.send(tea.MouseWheelMsg(at))
	}
}

// size resizes: often to something usable, now and then to nothing.
func (s *soak) size() {
	w, h := 40+s.random.IntN(120), 10+s.random.IntN(40)
	if s.random.IntN(4) == 0 {
		w, h = s.random.IntN(30), s.random.IntN(12)
	}
	s.did("resize")
	s.send(tea.WindowSizeMsg{Width: w, Height: h})
}

func (s *soak) paste() string {
	all := [...]string{"harbour", "a\nb\tc", "\x1b[31mx\x1b]0;t\x07", "\u202e新\xff", strings.Repeat("long ", 2000), ""}
	return all[s.random.IntN(len(all))]
}

// check looks at the view.
func (s *soak) check(path string) {
	s.t.Helper()
	view, w, h := s.View(), s.Model.screen.width, s.Model.screen.height
	fail := func(format string, args ...any) {
		s.t.Helper()
		s.t.Errorf(format, args...)
		s.t.Fatalf("%q, round %d, at %d×%d after %q", path, s.round, w, h, s.done)
	}
	lines := strings.Split(view.Content, "\n")
	if len(lines) > max(1, h) {
		fail("%d lines", len(lines))
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got > w {
			fail("line %d is %d wide: %q", i, got, line)
		}
	}
	if err := ptytest.Check([]byte(view.Content)); err != nil {
		fail("%v", err)
	}
	if title := view.WindowTitle; clean.Line(title) != title || draw.Width(title) > maxTitle+20 {
		fail("foreign output in the title %q", title)
	}
}
