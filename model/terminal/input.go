package terminal

import (
	"time"
	"unicode/utf8"
)

// Limits on what a terminal may send. A longer sequence is cut off, so that the
// parser behind the filter sees a harmless unknown one instead.
const (
	// MaxParams is the number of parameters of a CSI or DCS sequence. The parser
	// of x/ansi 0.11.9 has room for 32 and panics on the 33rd.
	MaxParams = 30
	// MaxSequence is the length of a CSI, DCS, SOS, PM or APC sequence in bytes.
	MaxSequence = 256
	// MaxOSC is the length of an OSC sequence in bytes.
	MaxOSC = 4096
)

// Pauses after which something unfinished is taken to be finished. Terminals
// write a reply or a paste in one go; a key pressed by hand (Alt+] begins an OSC)
// is followed by nothing.
const (
	stringPause = 200 * time.Millisecond
	pastePause  = 2 * time.Second
)

const (
	esc = 0x1b
	bel = 0x07
	can = 0x18
	sub = 0x1a
	del = 0x7f
)

// What is written in place of the rest of a sequence that is cut off: a final
// byte that no key ends in, and a string terminator.
const (
	cutFinal  = 'w'
	cutString = "\x1b\\"
	pasteEnd  = "\x1b[201~"
)

type inputState uint8

const (
	ground inputState = iota
	escape
	params   // CSI, up to its final byte
	header   // DCS, up to its final byte
	payload  // DCS, SOS, PM, APC up to ESC
	command  // OSC up to BEL or ESC
	skipping // the rest of a CSI or DCS header that was cut off
	ignoring // the rest of a string that was cut off
	paste    // a bracketed paste up to pasteEnd
)

// filter passes on what a terminal sends, without what could hurt the parser
// behind it:
//
//   - at most MaxParams parameters and MaxSequence bytes reach it per sequence,
//     MaxOSC of an OSC;
//   - strings hold printable ASCII only: the parser takes a byte 0x9C or 0x9B
//     inside a multi-byte rune for a C1 control;
//   - invalid UTF-8 and C1 controls are left out everywhere;
//   - in a bracketed paste only text, tabs and line ends pass.
//
// Ordinary keys, text and replies pass unchanged and at once: nothing is held
// back but an unfinished rune, and inside a paste the beginning of what may be
// its end. However the stream is cut into pieces, the same bytes come out.
type filter struct {
	state   inputState
	count   int // parameters' separators in this sequence
	length  int // bytes of this sequence
	number  int // first parameter, while there is only one; -1 otherwise
	matched int // bytes of pasteEnd that were seen and held back
	rune    [utf8.UTFMax]byte
	held    int // bytes of an unfinished rune
	last    time.Time
}

// pass appends to out what may pass of in, which arrived at the given time.
// Never more than 2*len(in)+slack bytes are appended.
func (f *filter) pass(out, in []byte, now time.Time) []byte {
	out = f.resume(out, now)
	for _, c := range in {
		out = f.byte(out, c)
	}
	return out
}

// slack is by how much a piece can grow beyond its double, which is more than
// cuts can add: the end of a paste that was given up, and what was held back.
const slack = 2*len(pasteEnd) + utf8.UTFMax + 1 + len(cutString)

// resume gives up what was unfinished too long ago.
func (f *filter) resume(out []byte, now time.Time) []byte {
	pause := now.Sub(f.last)
	first := f.last.IsZero()
	f.last = now
	if first {
		return out
	}
	switch {
	case f.state == paste && pause > pastePause:
		f.state, f.matched, f.held = ground, 0, 0
		return append(out, pasteEnd...)
	case pause > stringPause && (f.state == payload || f.state == command || f.state == ignoring):
		f.state = ground
	}
	return out
}

func (f *filter) byte(out []byte, c byte) []byte {
	if f.state == paste {
		return f.pasted(out, c)
	}
	if c == esc {
		f.state, f.length, f.held = escape, 1, 0
		return append(out, c)
	}
	switch f.state {
	case escape:
		return f.escaped(out, c)
	case params, header, skipping:
		return f.parameter(out, c)
	case payload, command, ignoring:
		return f.inString(out, c)
	default:
		return f.text(out, c)
	}
}

// text passes ASCII, controls, and whole runes but C1.
func (f *filter) text(out []byte, c byte) []byte {
	if c < utf8.RuneSelf {
		f.held = 0
		return append(out, c)
	}
	if utf8.RuneStart(c) {
		f.held = 0
	} else if f.held == 0 {
		return out
	}
	f.rune[f.held] = c
	f.held++
	if !utf8.FullRune(f.rune[:f.held]) {
		return out
	}
	r, size := utf8.DecodeRune(f.rune[:f.held])
	whole := f.rune[:f.held]
	f.held = 0
	if size == 1 || size != len(whole) || r < 0xa0 {
		return out
	}
	return append(out, whole...)
}

func (f *filter) escaped(out []byte, c byte) []byte {
	f.length++
	if c < utf8.RuneSelf {
		f.held = 0
	}
	switch {
	case c == '[' || c == 'P':
		f.count, f.number = 0, 0
		f.state = params
		if c == 'P' {
			f.state = header
		}
	case c == ']':
		f.state = command
	case c == 'X' || c == '^' || c == '_':
		f.state = payload
	case c >= ' ' && c <= '/':
		// An intermediate byte: the parser still takes a following [ for a CSI.
		if f.length > MaxSequence {
			f.state = ground
		}
	default:
		return f.foreign(out, c)
	}
	return append(out, c)
}

// foreign is a byte that does not belong into the sequence that has begun. Where
// it passes, it ends that; where nothing of it passes, the parser behind the
// filter does not see it, and the sequence goes on.
func (f *filter) foreign(out []byte, c byte) []byte {
	before := len(out)
	if out = f.text(out, c); len(out) > before {
		f.state = ground
	}
	return out
}

func (f *filter) parameter(out []byte, c byte) []byte {
	switch {
	case c >= '@' && c <= '~':
		return f.final(out, c)
	case c < ' ' || c > '~':
		return f.foreign(out, c)
	}
	f.held = 0
	if f.state == skipping {
		return out
	}
	f.length++
	switch {
	case c == ';' || c == ':':
		f.count++
		f.number = -1
	case c >= '0' && c <= '9' && f.number >= 0 && f.number < 1000:
		f.number = f.number*10 + int(c-'0')
	default:
		f.number = -1
	}
	if f.count >= MaxParams || f.length >= MaxSequence {
		if f.state == header {
			f.state = ignoring
			return append(append(out, cutFinal), cutString...)
		}
		f.state = skipping
		return append(out, cutFinal)
	}
	return append(out, c)
}

func (f *filter) final(out []byte, c byte) []byte {
	f.length++
	f.held = 0
	switch f.state {
	case skipping:
		f.state = ground
		return out
	case header:
		f.state = payload
	case params:
		f.state = ground
		if c == '~' && f.number == 200 {
			f.state, f.matched = paste, 0
		}
	}
	return append(out, c)
}

func (f *filter) inString(out []byte, c byte) []byte {
	f.length++
	switch {
	case c == can || c == sub || c == bel && f.state == command:
		f.state = ground
		return append(out, c)
	case c == bel && f.state == ignoring:
		f.state = ground
		return out
	case c < ' ' || c > '~' || f.state == ignoring:
		return out
	}
	limit := MaxSequence
	if f.state == command {
		limit = MaxOSC
	}
	if f.length > limit {
		f.state = ignoring
		return append(out, cutString...)
	}
	return append(out, c)
}

// pasted passes text, tabs and line ends, and looks out for the paste's end.
func (f *filter) pasted(out []byte, c byte) []byte {
	if c == pasteEnd[f.matched] {
		f.matched++
		if f.matched == len(pasteEnd) {
			f.state, f.matched, f.held = ground, 0, 0
			return append(out, pasteEnd...)
		}
		return out
	}
	if f.matched > 0 {
		// Not the end: what was held back is text, but for its escape.
		out = append(out, pasteEnd[1:f.matched]...)
		f.matched = 0
		if c == esc {
			f.matched = 1
			return out
		}
	}
	if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == del {
		return out
	}
	return f.text(out, c)
}
