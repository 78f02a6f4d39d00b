package uitest

import (
	"fmt"
	"strings"
	"testing"

	"briefing/ui"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Pane is what all panes and overlays have in common.
type Pane interface {
	SetSize(w, h int)
	SetStyles(*ui.Styles)
	Update(tea.Msg) tea.Cmd
	View() string
}

// Styles are the styles of a theme, or those without colour for "plain".
func Styles(theme string) *ui.Styles {
	switch theme {
	case "light":
		return ui.NewStyles(ui.LightPalette(), true)
	case "contrast":
		return ui.NewStyles(ui.ContrastPalette(), true)
	case "plain":
		return ui.NewStyles(ui.DarkPalette(), false)
	}
	return ui.NewStyles(ui.DarkPalette(), true)
}

// Fault says what is wrong with a view that should have h lines of exactly w
// cells and no escape sequence but for colours; "" for nothing.
func Fault(view string, w, h int) string {
	if w <= 0 || h <= 0 {
		return "" // nothing of it is seen
	}
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		return fmt.Sprintf("%d lines, want %d", len(lines), h)
	}
	for i, l := range lines {
		if got := ansi.StringWidth(l); got != w {
			return fmt.Sprintf("line %d is %d cells wide, want %d: %q", i, got, w, l)
		}
		if c := control(l); c != "" {
			return fmt.Sprintf("line %d holds %q", i, c)
		}
	}
	return ""
}

// control returns the first control character that does not begin a sequence of
// colours ("\x1b[…m"); "" for none.
func control(line string) string {
	for i := 0; i < len(line); i++ {
		if line[i] == 0x1b {
			end := strings.IndexFunc(line[i:], func(r rune) bool { return r >= '@' && r <= '~' && r != '[' })
			if end < 0 || line[i+end] != 'm' {
				return line[i:min(len(line), i+8)]
			}
			i += end
		} else if line[i] < 0x20 || line[i] == 0x7f {
			return line[i : i+1]
		}
	}
	return ""
}

// Sweep draws a pane at sizes up to 60×60, with and without the focus by turns,
// and at some larger ones: at every width, and at every height up to 16, from
// where on another line changes little.
func Sweep(t *testing.T, p Pane) {
	t.Helper()
	SweepTo(t, p, 60, 60)
}

// SweepTo is Sweep up to another size, for panes that are slow to draw.
func SweepTo(t *testing.T, p Pane, width, height int) {
	t.Helper()
	for w := range width + 1 {
		for h := 0; h <= height; h += 1 + h/16 {
			if f, ok := p.(interface{ SetFocused(bool) }); ok {
				f.SetFocused((w+h)%2 == 0)
			}
			at(t, p, w, h)
		}
	}
	for _, size := range [][2]int{{200, 60}, {96, 50}, {500, 3}, {3, 500}, {-1, -1}} {
		at(t, p, size[0], size[1])
	}
}

func at(t *testing.T, p Pane, w, h int) {
	t.Helper()
	p.SetSize(w, h)
	view := p.View()
	if f := Fault(view, w, h); f != "" {
		t.Fatalf("%d×%d: %s", w, h, f)
	}
	if p.View() != view {
		t.Fatalf("%d×%d: drawing twice gives two pictures", w, h)
	}
}

// Plain is a view without colours and without blanks at line ends.
func Plain(view string) string {
	lines := strings.Split(ansi.Strip(view), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Press sends keys and returns the messages that came back. A key is named as the
// key map names it; what is no name is typed letter by letter.
func Press(p interface{ Update(tea.Msg) tea.Cmd }, keys ...string) []tea.Msg {
	var out []tea.Msg
	for _, k := range keys {
		for _, msg := range Keys(k) {
			out = append(out, Answers(p.Update(msg))...)
		}
	}
	return out
}

// Answers runs a command and returns its messages.
func Answers(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case nil:
		return nil
	case ui.Background:
		return Answers(msg.Run)
	case tea.BatchMsg:
		var out []tea.Msg
		for _, c := range msg {
			out = append(out, Answers(c)...)
		}
		return out
	default:
		return []tea.Msg{msg}
	}
}

// Keys are the key presses that a name stands for.
func Keys(name string) []tea.KeyPressMsg {
	named := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd, "tab": tea.KeyTab,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	}
	if code, ok := named[name]; ok {
		return []tea.KeyPressMsg{{Code: code}}
	}
	if name == "space" {
		return []tea.KeyPressMsg{{Code: tea.KeySpace, Text: " "}}
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return []tea.KeyPressMsg{{Code: rune(letter[0]), Mod: tea.ModCtrl}}
	}
	var out []tea.KeyPressMsg
	for _, r := range name {
		out = append(out, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return out
}
