// Package start makes the process start sooner: it lets the heap grow while the
// packages behind it are initialised and until the first frame is drawn.
//
// The highlighter that Glamour brings reads hundreds of definitions before main
// begins. From then on the collector would run several times before the first
// frame, on one of the cores that are needed. Measured on two cores, medians of
// 50 alternating starts: first paint of the built-in briefing after 50.4 ms
// without this package and 47.3 with it, of 1 MB after 51.7 and 48.7. To set it
// before the highlighter is initialised, too, by GOGC, brought nothing.
//
// It must import nothing but the standard library's debug package: Go initialises
// packages in the order of their paths once all they import is ready, so this one
// comes before all of ours and most of Glamour's.
package start

import "runtime/debug"

// relaxed is how much the heap may grow, in per cent, until Usual is called.
const relaxed = 400

// before is what the environment or the runtime had set: 100 unless GOGC says
// otherwise. Setting it is the purpose of this package.
var before = debug.SetGCPercent(relaxed)

// Usual sets the collector back to what it would have been.
func Usual() { debug.SetGCPercent(before) }
