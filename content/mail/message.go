package mail

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/markdown"
)

// maxListed is how many attachments are listed by name.
const maxListed = 100

// Error says why a message cannot be converted.
type Error struct {
	Problem string // completes "open NAME: …"
	Advice  string // what to do instead; may be empty
}

// Error implements error.
func (e *Error) Error() string { return e.Problem }

// Hint says what to do instead.
func (e *Error) Hint() string { return e.Advice }

// Opener converts an attachment that is shown inside of its message; false where its
// form is not known.
type Opener func(ctx context.Context, name string, data []byte) (article.Converted, bool)

// IsMessage reports whether a document that begins so is a message: it begins with
// fields, of which one is there for mail programs alone.
func IsMessage(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	if bytes.HasPrefix(head, []byte("From ")) || bytes.HasPrefix(head, []byte(">From ")) {
		_, head = cutLine(head)
	}
	line, _ := cutLine(head)
	if fieldName(line) == "" {
		return false
	}
	h, _ := splitHeader(head)
	for _, name := range []string{"message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature", "newsgroups", "content-transfer-encoding"} {
		if h[name] != "" {
			return true
		}
	}
	return strings.Contains(h["content-type"], "/") || strings.Contains(h["from"], "@") && h["subject"]+h["date"] != ""
}

// Convert converts a message. What is in it is read as far as limits and damage allow;
// the only errors are an [*Error] for a message that is encrypted, and ctx's own. Open
// may be nil.
func Convert(ctx context.Context, data []byte, open Opener) (article.Converted, error) {
	h, body := splitHeader(bytes.TrimLeft(data, " \t\r\n"))
	c := converter{ctx: ctx, open: open}
	c.meta = article.Meta{Title: h.words("subject"), Byline: h.people("from"), Date: h.date()}
	if c.meta.Byline == "" {
		c.meta.Byline = h.people("sender")
	}
	c.part(partOf(h, body), 0)
	if err := ctx.Err(); err != nil {
		return article.Converted{}, err
	}
	if c.encrypted && c.w.Len() == 0 {
		return article.Converted{}, &Error{"is encrypted", "open it in a mail program that has the key, and save its text"}
	}
	c.listAttachments()
	text, pages := c.w.Finish()
	return article.Converted{Text: text, Meta: c.meta, Pages: pages}, nil
}

// converter converts one message.
type converter struct {
	ctx       context.Context
	open      Opener
	w         markdown.Writer
	meta      article.Meta
	parts     int
	nested    int // messages that the part at hand stands in
	encrypted bool
	listed    []string // attachments
}

// part writes a part of the message.
func (c *converter) part(p part, depth int) {
	if c.parts++; c.ctx.Err() != nil {
		return
	}
	if c.parts > MaxParts || depth > MaxDepth {
		c.notice("some parts are too many or too deep: not shown")
		return
	}
	switch kind, _, _ := strings.Cut(p.media, "/"); {
	case kind == "multipart":
		c.multipart(p, depth)
	case p.media == "message/rfc822" || p.media == "message/global":
		c.message(p, depth)
	case p.media == "application/pkcs7-mime" && p.params["smime-type"] != "signed-data" || p.media == "application/pgp-encrypted":
		c.encrypted = true
		c.notice("a part of the message is encrypted")
	case kind == "text" && p.inline && (p.media == "text/plain" || p.media == "text/html"):
		c.text(p)
	case isSignature(p.media):
	case kind == "message" && p.name == "":
	default:
		c.attachment(p)
	}
}

func (c *converter) notice(text string) {
	for _, n := range c.meta.Notices {
		if n == text {
			return
		}
	}
	c.meta.Notices = append(c.meta.Notices, text)
}

// isSignature reports parts that only programs read.
func isSignature(media string) bool {
	switch media {
	case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-keys",
		"text/rfc822-headers", "message/delivery-status", "text/x-amp-html":
		return true
	}
	return false
}

// multipart writes the parts of a part.
func (c *converter) multipart(p part, depth int) {
	var parts []part
	for _, data := range split(p.body, p.params["boundary"]) {
		q := newPart(data)
		if p.media == "multipart/digest" && q.header["content-type"] == "" {
			q.media = "message/rfc822"
		}
		parts = append(parts, q)
	}
	if len(parts) == 0 {
		p.media = "text/plain" // the boundary is missing: what is there is all
		c.text(p)
		return
	}
	switch p.media {
	case "multipart/alternative":
		c.alternative(parts, depth)
	case "multipart/related":
		c.part(parts[0], depth+1)
		for _, q := range parts[1:] {
			if !strings.HasPrefix(q.media, "image/") {
				c.part(q, depth+1)
			}
		}
	case "multipart/encrypted":
		c.encrypted = true
		c.notice("a part of the message is encrypted")
	default:
		for _, q := range parts {
			c.part(q, depth+1)
		}
	}
}

// alternative writes the one of several parts that reads best: HTML, unless that lacks
// what the plain text has.
func (c *converter) alternative(parts []part, depth int) {
	var plain, rich *part
	for i := range parts {
		switch q := &parts[i]; {
		case q.media == "text/plain" && plain == nil:
			plain = q
		case q.media == "text/html" || strings.HasPrefix(q.media, "multipart/"):
			rich = q
		}
	}
	switch {
	case rich != nil && rich.media != "text/html":
		c.part(*rich, depth+1)
	case rich != nil && plain != nil:
		text, err := htmlText(*rich)
		if err != nil || 2*len(strings.Fields(text)) < len(strings.Fields(plain.text())) {
			c.text(*plain)
			return
		}
		c.w.Raw(text)
	case rich != nil:
		c.text(*rich)
	case plain != nil:
		c.text(*plain)
	default:
		c.part(parts[len(parts)-1], depth+1)
	}
}

// text writes the text of a part.
func (c *converter) text(p part) {
	if p.media != "text/html" {
		flowed := strings.EqualFold(p.params["format"], "flowed")
		c.plain(p.text(), flowed, flowed && strings.EqualFold(p.params["delsp"], "yes"))
		return
	}
	text, err := htmlText(p)
	if err != nil {
		c.notice("the HTML of the message is too complex: only its words are shown")
		c.plain(htmlWords(p), false, false)
		return
	}
	c.w.Raw(text)
}

// message writes a message inside of the message.
func (c *converter) message(p part, depth int) {
	if c.nested == MaxNested {
		c.notice("messages inside of each other are shown to a depth of 4")
		return
	}
	h, body := splitHeader(p.decoded())
	if len(h) == 0 {
		c.attachment(p)
		return
	}
	title := h.words("subject")
	if title == "" {
		title = "Message"
	}
	var words, from markdown.Inline
	words.Add(title, 0, "")
	c.w.Heading(2, words)
	var parts []string
	for _, s := range []string{h.people("from"), h.date()} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	from.Add(strings.Join(parts, ", "), markdown.Emphasis, "")
	c.w.Paragraph(from)
	c.nested++
	c.part(partOf(h, body), depth+1)
	c.nested--
}

// attachment opens an attachment that is to be shown with the message, or lists it.
func (c *converter) attachment(p part) {
	name := clean.Line(path.Base(strings.ReplaceAll(strings.Join(strings.Fields(p.name), " "), `\`, "/")))
	if p.name == "" {
		name = "without a name"
	}
	data := p.decoded()
	if p.inline && c.open != nil && !strings.HasPrefix(p.media, "image/") {
		if inner, ok := c.open(c.ctx, name, data); ok {
			var title markdown.Inline
			title.Add(name, 0, "")
			c.w.Heading(2, title)
			c.w.Raw(inner.Text)
			return
		}
	}
	if p.name == "" && strings.HasPrefix(p.media, "image/") {
		return
	}
	c.listed = append(c.listed, fmt.Sprintf("%s (%s)", name, size(len(data))))
}

func size(bytes int) string {
	switch {
	case bytes >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
	case bytes >= 1<<10:
		return fmt.Sprintf("%d KB", bytes>>10)
	}
	return fmt.Sprintf("%d bytes", bytes)
}

// listAttachments writes the names of the attachments.
func (c *converter) listAttachments() {
	if len(c.listed) == 0 {
		return
	}
	var head markdown.Inline
	head.Add("Attachments:", 0, "")
	c.w.Paragraph(head)
	for i, name := range c.listed {
		var item markdown.Inline
		if i == maxListed {
			item.Add(fmt.Sprintf("and %d more", len(c.listed)-i), 0, "")
			c.w.Item(0, "", item)
			return
		}
		item.Add(name, 0, "")
		c.w.Item(0, "", item)
	}
}
