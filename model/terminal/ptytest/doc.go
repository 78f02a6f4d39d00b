// Package ptytest runs a program in a pseudo-terminal and looks at what a user
// would see: the screen's cells with their colours and links, the modes that are
// set, and every byte that was written.
//
// It owns three things. [Screen] is what a terminal shows: charmbracelet's emulator
// behind a strict filter. Whatever is not on the filter's list of what our renderer
// writes is reported by [Screen.Err], so that every test which looks at a screen also
// proves that nothing foreign was written. [Check] does that alone. [Session] is
// a program in a pseudo-terminal: it answers the program's questions, sends keys,
// resizes, signals and hangs up, and waits for the screen to satisfy a condition.
// Nothing here sleeps: every wait has a condition and a deadline.
//
//	s := ptytest.Start(t, ptytest.Options{Cols: 80, Rows: 24}, program, "article.md")
//	s.Wait("the title", func(v *ptytest.Screen) bool { return v.Contains("Title") })
//	s.Send("q")
//	s.WaitExit(0)
//	s.Restored()
//
// The package is for tests, and for programs of developers (see [Script]); it knows
// nothing of the program that it runs.
// Start reading at [Start].
package ptytest
