// Package column lets the terminal scroll a column of the screen by itself.
//
// Bubble Tea's renderer can have the terminal scroll whole lines only. Where a text
// scrolls between two other panes it writes every line of it anew, two kilobytes
// for one line of text, which shows on a slow connection. A terminal that knows left
// and right margins (DECLRMM and DECSLRM of the VT420, as in xterm) can do better.
//
// A [Rewriter] follows what the renderer writes: it keeps the screen that the
// terminal shows, and applies every frame to a copy of it. Where it sees that the
// column has moved, it has the terminal move it and writes what differs then; the
// screen, the cursor and the pen are the same as if it had written the frame itself.
// In all other cases the frame is written as it is.
//
// It knows what the renderer uses and nothing else. Whatever it does not know, or
// whose width terminals disagree on, makes the cells concerned unknown, and a frame
// that would draw an unknown cell is written as it is: a doubt costs bytes, never a
// wrong screen.
//
// It must not write anything itself, and does not know whether the terminal has
// margins. Start reading at [Rewriter.Frame].
package column
