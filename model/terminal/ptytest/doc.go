// Package ptytest runs a program in a pseudo-terminal and looks at what a user
// would see: the screen's cells with their colours and links, the modes that are
// set, and every byte that was written.
//
// It owns three things. [Screen] is a small emulator of what the renderer uses of
// a terminal; it is also strict: whatever is not on its list of known sequences
// is reported by [Screen.Err], so that every test which looks at a screen also
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
// The package is for tests only and knows nothing of the program it runs.
// Start reading at [Start].
package ptytest
