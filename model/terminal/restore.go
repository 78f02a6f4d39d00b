package terminal

// Sequences around a session. The title that was there before is kept on the
// terminal's stack; a terminal without one ignores both.
const (
	pushTitle = "\x1b[22;0t"
	popTitle  = "\x1b[23;0t"
)

// restoreAll undoes every mode that the renderer may have set, whatever was set:
// for ends at which the renderer itself could not do it.
const restoreAll = "\x1b\\" + // ends a string that was cut off
	"\x1b[?2026l" + // synchronised output
	"\x1b[?2027l" + // grapheme clustering
	"\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l" + // mouse
	"\x1b[?1004l" + // focus reports
	"\x1b[?2004l" + // bracketed paste
	"\x1b[>4m\x1b[<u" + // keyboard: modifyOtherKeys, Kitty's flags
	"\x1b[4l" + // insert mode
	"\x1b[?7h" + // wrapping
	"\x1b[?69l\x1b[r" + // margins, scroll region
	"\x1b[0m\x1b]8;;\x1b\\" + // styles, hyperlink
	"\x1b]9;4;0\x07" + // progress
	"\x1b[0 q" + // cursor's shape
	"\x1b[?1049l" + // alternate screen; the cursor goes back where it was
	"\x1b[?25h" + // cursor
	popTitle
