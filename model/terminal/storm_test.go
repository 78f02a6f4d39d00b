//go:build unix

package terminal_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"briefing/model/terminal/ptytest"
)

// hostile is input that no keyboard sends but a terminal, or somebody who has got
// hold of one, may: sequences past every bound, replies to questions that nobody
// asked, pastes without an end, bytes that are no text.
func hostile() []string {
	many := strings.Repeat("1;", 40)
	return []string{
		"\x1b[" + many + "m", "\x1b[" + strings.Repeat(":", 64) + "u", "\x1bP" + many + "q\x1b\\", "\x1b [" + many + "A",
		"\x1b]52;c;" + strings.Repeat("A", 5000) + "\x07", "\x1b]11;rgb:ffff/ffff/ffff\x07", "\x1b]11;\u271b\u009b" + many + "\x07",
		"\x1b[?2026;4$y", "\x1b[?62;22c", "\x1b[5;5R", "\x1b[8;3;3t", "\x1b[I", "\x1b[O", "\x1b[?997;2n", "\x1b[97;65;3;1u",
		"\x1b[200~a paste\nof \x1b[31mlines\x1b[201~", "\x1b[201~", "\xff\xfe\x80", "\xc3", "\x00", "\u202e", "\x1b_G\x1b\\", "\x1b",
	}
}

// storm sends steps inputs, chosen at random but always the same for a seed:
// the keys that are given, clicks, drags and turns of the wheel anywhere, resizes
// from 1×1 to 200×60, and hostile ones. It ends early if the program does.
func storm(s *ptytest.Session, seed uint64, steps int, keys []string) {
	random := rand.New(rand.NewPCG(seed, 1))
	odd := hostile()
	for range steps {
		if s.Exited() {
			return
		}
		switch n := random.IntN(20); {
		case n == 0:
			s.Resize(1+random.IntN(200), 1+random.IntN(60))
		case n < 4:
			s.Press(mouse(random))
		case n == 4:
			s.Press(odd[random.IntN(len(odd))])
		default:
			s.Press(keys[random.IntN(len(keys))])
		}
	}
}

// mouse is a random event in SGR encoding.
func mouse(random *rand.Rand) string {
	buttons := [...]int{0, 0, 0, 2, 32, 35, 64, 65, 64, 65}
	final := "M"
	if random.IntN(3) == 0 {
		final = "m"
	}
	return fmt.Sprintf("\x1b[<%d;%d;%d%s", buttons[random.IntN(len(buttons))], 1+random.IntN(200), 1+random.IntN(60), final)
}
