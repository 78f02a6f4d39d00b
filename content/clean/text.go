package clean

import "strings"

// Text returns s with every character that must not be shown replaced, and how
// many replacements were made (quiet ones are not counted; see the package's
// comment). Line feeds and tabs pass. If nothing is to be done it returns s
// itself. It is idempotent: Text of its result is the result.
func Text(s string) (clean string, replaced int) {
	if Plain(s) {
		return s, 0
	}
	var b strings.Builder
	done, changed := 0, false
	for c := range Changes(s) {
		if !changed {
			b.Grow(len(s) + 16)
			changed = true
		}
		b.WriteString(s[done:c.At])
		b.WriteString(c.With)
		done = c.At + c.Len
		if !c.Quiet {
			replaced++
		}
	}
	if !changed {
		return s, 0
	}
	b.WriteString(s[done:])
	return b.String(), replaced
}

// Line is Text on one line: each line feed and each tab becomes a space.
func Line(s string) string {
	s, _ = Text(s)
	if !strings.ContainsAny(s, "\n\t") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}
