package content

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/parse"
)

const (
	// headPatience is how long the first lines of a stream may take to come together
	// before they are shown, and growEvery how often what has come since is.
	headPatience = 50 * time.Millisecond
	growEvery    = 100 * time.Millisecond
	// streamPiece is the most that is read of a stream at once, in bytes.
	streamPiece = 64 << 10
)

// stream is standard input while it comes in.
type stream struct {
	pieces <-chan []byte
	failed error // once pieces is closed
	text   strings.Builder
	ended  bool
}

// newStream begins to read r, until ctx is done. A read that waits for its writer is
// left behind then.
func newStream(ctx context.Context, r io.Reader) *stream {
	pieces := make(chan []byte, 4)
	s := &stream{pieces: pieces}
	go func() {
		defer close(pieces)
		defer func() {
			if p := recover(); p != nil {
				s.failed = fmt.Errorf("read standard input: %v", p)
			}
		}()
		for {
			buf := make([]byte, streamPiece)
			n, err := r.Read(buf)
			if n > 0 {
				select {
				case pieces <- buf[:n]:
				case <-ctx.Done():
					return
				}
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					s.failed = err
				}
				return
			}
		}
	}()
	return s
}

// more waits until something has come in, and for so long afterwards; s.ended reports
// whether that was all.
func (s *stream) more(ctx context.Context, gather time.Duration) error {
	var enough <-chan time.Time
	for !s.ended {
		select {
		case piece, ok := <-s.pieces:
			if !ok {
				s.ended = true
				return cmp.Or(s.failed, ctx.Err()) // which ends the reading, too
			}
			s.text.Write(piece)
			if s.text.Len() > article.MaxBytes {
				return tooLarge("-")
			}
			if enough == nil {
				enough = time.After(gather)
			}
		case <-enough:
			return ctx.Err()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// head reads the first lines of a stream; all of it where they do not tell that it is
// text which can be shown while more comes in.
func (s *stream) head(ctx context.Context, whole bool, forms []form) error {
	err := s.more(ctx, headPatience)
	for err == nil && !s.ended && (whole || !growsAsText(s.text.String(), forms)) {
		err = s.more(ctx, headPatience)
	}
	return err
}

// growsAsText reports whether a text that begins so can be shown before it is there to
// its end: it is no page, no form and no mailbox, and in UTF-8.
func growsAsText(head string, forms []form) bool {
	sample := wholeRunes(head[:min(len(head), sampleSize)])
	if _, ok := formOf(forms, head); ok {
		return false
	}
	if strings.TrimSpace(sample) == "" || !utf8.ValidString(sample) || !wideEncoding(sample).isUTF8() || looksHTML(sample) {
		return false
	}
	if what, _ := binary(sample); what != "" {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimLeft(sample, "\ufeff \t\r\n"), "\n")
	key, _, field := strings.Cut(first, ":")
	switch {
	case strings.IndexByte("<{[", first[0]) >= 0, strings.HasPrefix(first, "From "), strings.HasPrefix(first, "WEBVTT"),
		strings.Trim(first, "0123456789\r") == "", field && !strings.Contains(key, " "):
		return false
	case strings.HasPrefix(first, "---"), strings.HasPrefix(first, "+++"), strings.HasPrefix(first, "% "):
		return len(head) > parse.MaxHeadBytes || parse.FrontMatter(sample).Body > 0
	}
	return true
}

// fromStream makes a document of what has come in of a stream so far; its rest comes
// in while it is read.
func fromStream(src *source) (original, error) {
	s := src.stream
	part := func() (original, error) {
		now := *src
		now.stream, now.text = nil, s.text.String()
		if !s.ended {
			now.text = wholeLines(now.text)
		}
		return fromText(&now)
	}
	orig, err := part()
	if err != nil || s.ended {
		return orig, err
	}
	orig.rest = func(ctx context.Context, grown func(original)) (original, error) {
		gather := growEvery
		for {
			if err := s.more(ctx, gather); err != nil {
				return original{}, err
			}
			begun := time.Now()
			orig, err := part()
			if s.ended || err != nil {
				return orig, err
			}
			grown(orig)
			gather = max(growEvery, 4*time.Since(begun))
		}
	}
	return orig, nil
}

// wholeLines cuts a text behind its last line that is complete.
func wholeLines(text string) string {
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		return text[:i+1]
	}
	return wholeRunes(text)
}
