package mail

import (
	"bytes"
	"hash/fnv"
	"strconv"

	"briefing/content/article"
)

// MaxMessages is how many messages of a mailbox are listed.
const MaxMessages = 20_000

// Message is a message of a mailbox.
type Message struct {
	// ID tells it from the others of the mailbox, and stays the same as long as the
	// message does.
	ID string
	// Start and End are where it stands in the mailbox, in bytes, without the line
	// that divides it from the one before.
	Start, End int
	// Meta is its subject, sender and date.
	Meta article.Meta
}

// IsMailbox reports whether a document that begins so is a mailbox.
func IsMailbox(head []byte) bool {
	line, rest := cutLine(head)
	if !isDivider(line) {
		return false
	}
	next, _ := cutLine(rest)
	return fieldName(next) != ""
}

// isDivider reports whether a line begins a message of a mailbox: "From ", the sender,
// and when it came.
func isDivider(line []byte) bool {
	if !bytes.HasPrefix(line, []byte("From ")) || len(line) > 400 {
		return false
	}
	fields := bytes.Fields(line)
	if len(fields) < 5 {
		return false
	}
	for _, f := range fields[2:] {
		if len(f) >= 4 && len(f) <= 8 && f[0] >= '0' && f[0] <= '9' && bytes.Count(f, []byte(":")) >= 1 {
			return true // the time
		}
	}
	return false
}

// Messages divides a mailbox into its messages.
func Messages(data []byte) []Message {
	var list []Message
	blank := true
	start := -1
	seen := map[string]int{}
	add := func(end int) {
		if start < 0 || start >= end {
			return
		}
		m := Message{Start: start, End: end}
		m.describe(data[start:end], seen)
		list = append(list, m)
	}
	for at := 0; at < len(data) && len(list) < MaxMessages; {
		line, rest := cutLine(data[at:])
		next := len(data) - len(rest)
		if blank && isDivider(line) {
			if follow, _ := cutLine(rest); fieldName(follow) != "" {
				add(at)
				start = next
			}
		}
		blank = len(line) == 0
		at = next
	}
	if len(list) < MaxMessages {
		add(len(data))
	}
	return list
}

// describe fills what a list shows of a message.
func (m *Message) describe(data []byte, seen map[string]int) {
	h, _ := splitHeader(data)
	m.Meta = article.Meta{Title: h.words("subject"), Byline: h.people("from"), Date: h.date()}
	id := h["message-id"]
	if id == "" {
		id = h["date"] + h["from"] + h["subject"]
	}
	hash := fnv.New64a()
	hash.Write([]byte(id))
	m.ID = strconv.FormatUint(hash.Sum64(), 36)
	if seen[m.ID]++; seen[m.ID] > 1 {
		m.ID += "-" + strconv.Itoa(seen[m.ID])
	}
}

// Unquote returns the bytes of a message of a mailbox as they were before they were put
// there: lines that begin like its dividers have a mark.
func Unquote(data []byte) []byte {
	if !bytes.Contains(data, []byte("\n>From ")) && !bytes.Contains(data, []byte("\n>>")) {
		return data
	}
	out := make([]byte, 0, len(data))
	for len(data) > 0 {
		end := bytes.IndexByte(data, '\n') + 1
		if end == 0 {
			end = len(data)
		}
		line := data[:end]
		if bytes.HasPrefix(line, []byte(">")) && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
			line = line[1:]
		}
		out = append(out, line...)
		data = data[end:]
	}
	return out
}
