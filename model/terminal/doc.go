// Package terminal runs a Bubble Tea program so that nothing can hurt the
// terminal it runs in, and nothing the terminal sends can end the program.
//
// It owns everything between the model and the two file descriptors:
//
//   - What comes in passes a filter before Bubble Tea parses it: control
//     sequences past a bound, invalid UTF-8 and controls inside a paste are
//     left out (input.go).
//   - What goes out is the model's view, and of that only text, SGR and
//     hyperlinks pass (frame.go); the rest are the renderer's own sequences.
//   - A terminal with left and right margins scrolls the column of the text by
//     itself (margins.go, package column).
//   - However the program ends (quit, signal, hang-up, a panic in Update, View,
//     a command or a goroutine started with [Terminal.Go]), the place is saved,
//     the terminal is as it was before, and the process ends within a second
//     (run.go, restore.go, crash.go).
//   - Where nothing can be caught (SIGKILL, a stack overflow, a panic in a
//     goroutine of a library), a small process of its own restores the terminal
//     (guardian_unix.go).
//   - Stopping, continuing and the terminal's size (signals_unix.go).
//   - Colours are settled from flags and environment without asking anybody
//     (colour.go), and so is whether there is a terminal at all (interactive.go).
//
// On Windows input is not filtered: Bubble Tea reads keys and sizes from the
// console as records, past any reader of ours. One in between would have to do all
// that itself: read the records, be cancelled, and tell of a new size. Nor is there
// a guardian.
//
// It must not know what is shown: no documents, panes or keys. Text that is
// measured or wrapped must have been cleaned before; the frame's filter is the
// last line, not the first.
//
// Start reading at [Terminal.Run].
package terminal
