// Package terminal runs a Bubble Tea program so that nothing can hurt the
// terminal it runs in, and nothing the terminal sends can end the program.
//
// It owns everything between the model and the two file descriptors:
//
//   - What comes in passes a filter before Bubble Tea parses it: control
//     sequences past a bound, invalid UTF-8 and controls inside a paste are
//     left out (input.go).
//   - However the program ends (quit, signal, hang-up, a panic in Update, View,
//     a command or a goroutine started with [Terminal.Go]), the place is saved,
//     the terminal is as it was before, and the process ends within a second
//     (run.go, restore.go, crash.go).
//   - Where nothing can be caught (a stack overflow, a panic in a goroutine of a
//     library), the runtime's words are at least kept in a report (crash.go).
//   - Stopping, continuing and the terminal's size (signals_unix.go), and whether
//     there is a terminal at all (interactive.go).
//
// On Windows input is not filtered: Bubble Tea reads keys and sizes from the
// console as records, past any reader of ours. One in between would have to do all
// that itself: read the records, be cancelled, and tell of a new size.
//
// It must not know what is shown: no documents, panes or keys. What a
// view holds is written as it is: packages content/clean and ui/render see to it that
// it is text, colours and harmless links.
//
// Start reading at [Terminal.Run].
package terminal
