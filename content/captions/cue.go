package captions

import (
	"html"
	"iter"
	"strconv"
	"strings"
	"time"
)

// cue is one caption.
type cue struct {
	start, end time.Duration
	time       string // when it begins, to the second: "00:01:02"
	lines      []line
}

// line is one line of a cue without tags.
type line struct {
	voice string // as a tag names it
	words string
	dash  bool // a mark says that another voice speaks
}

// cues goes through the cues of a text. A cue begins with a line of two times and
// ends with an empty line or the next such line.
func cues(text string) iter.Seq[cue] {
	return func(yield func(cue) bool) {
		var c cue
		open := false
		previous := "" // a line that may be the number of the next cue
		end := func() bool {
			ok := !open || yield(c)
			c, open = cue{}, false
			return ok
		}
		voice := ""
		for l := range strings.Lines(text) {
			l = strings.TrimSpace(l)
			if next, ok := timing(l); ok {
				if n := len(c.lines); open && n > 0 && c.lines[n-1].words == previous && strings.Trim(previous, "0123456789") == "" {
					c.lines = c.lines[:n-1] // no empty line before the number
				}
				if !end() {
					return
				}
				c, open, voice = next, true, ""
				continue
			}
			previous = l
			if l == "" {
				if !end() {
					return
				}
				continue
			}
			if open && len(c.lines) < maxLines {
				c.lines, voice = appendLines(c.lines, l, voice)
			}
		}
		end()
	}
}

// maxLines bounds the lines of one cue.
const maxLines = 1000

// timing parses the line of a cue's times.
func timing(l string) (cue, bool) {
	from, rest, ok := strings.Cut(l, "-->")
	if !ok || len(l) > 200 {
		return cue{}, false
	}
	from = strings.TrimSpace(from)
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return cue{}, false
	}
	start, ok := clock(from)
	end, ok2 := clock(fields[0])
	if !ok || !ok2 {
		return cue{}, false
	}
	whole := int(start / time.Second)
	shown := pad(whole/3600) + ":" + pad(whole/60%60) + ":" + pad(whole%60)
	return cue{start: start, end: end, time: shown}, true
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// clock parses "01:02.500", "00:01:02,500".
func clock(s string) (time.Duration, bool) {
	s = strings.Replace(s, ",", ".", 1)
	parts := strings.Split(s, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return 0, false
	}
	var total time.Duration
	for i, p := range parts {
		if i < len(parts)-1 {
			n, err := strconv.Atoi(p)
			if err != nil || n < 0 || n > 999 {
				return 0, false
			}
			total = total*60 + time.Duration(n)
			continue
		}
		f, err := strconv.ParseFloat(p, 64)
		if err != nil || !(f >= 0 && f < 60) {
			return 0, false
		}
		return total*time.Minute + time.Duration(f*float64(time.Second)), true
	}
	return 0, false
}

// appendLines adds a line of a cue, cut where a tag names another voice, and
// returns the voice that speaks at its end.
func appendLines(lines []line, s, voice string) ([]line, string) {
	var b strings.Builder
	add := func() {
		words := strings.TrimSpace(html.UnescapeString(b.String()))
		b.Reset()
		plain, dash := undashed(words)
		if plain != "" {
			lines = append(lines, line{voice, plain, dash})
		}
	}
	for at := 0; at < len(s); {
		switch s[at] {
		case '<':
			n := strings.IndexByte(s[at:], '>')
			if n < 0 {
				b.WriteString(s[at:])
				at = len(s)
				continue
			}
			tag := s[at+1 : at+n]
			at += n + 1
			if name, ok := voiceOf(tag); ok {
				add()
				voice = name
			} else if tag == "/v" {
				add()
				voice = ""
			}
		case '{':
			if n := strings.IndexByte(s[at:], '}'); n > 0 && strings.HasPrefix(s[at+1:], "\\") {
				at += n + 1
				continue
			}
			b.WriteByte('{')
			at++
		default:
			b.WriteByte(s[at])
			at++
		}
	}
	add()
	return lines, voice
}

// undashed takes off the mark with which another voice begins: ">>" or a dash.
func undashed(words string) (string, bool) {
	for _, mark := range [...]string{">>>", ">>", "- ", "– ", "-"} {
		if rest, ok := strings.CutPrefix(words, mark); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return words, false
}

// voiceOf returns the name in a voice tag: "v Ada Novak", "v.loud Ada Novak".
func voiceOf(tag string) (string, bool) {
	rest, ok := strings.CutPrefix(tag, "v")
	if !ok || rest == "" || rest[0] != ' ' && rest[0] != '.' && rest[0] != '\t' {
		return "", false
	}
	_, name, ok := strings.Cut(rest, " ")
	name = strings.Join(strings.Fields(html.UnescapeString(name)), " ")
	return strings.TrimRight(name, ":"), ok && name != ""
}
