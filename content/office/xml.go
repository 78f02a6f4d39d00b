package office

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// Limits on the XML of a part.
const (
	MaxDepth    = 256       // elements inside each other
	MaxElements = 4_000_000 // in one part
)

var (
	errDeep = errors.New("it has more than 256 elements inside each other")
	errMany = errors.New("it has more than 4000000 elements")
)

// element is the beginning of an element.
type element struct {
	name  string // without its namespace
	attrs []xml.Attr
}

// attr returns the value of an attribute, whatever its namespace.
func (e element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// scanner walks through the XML of a part. Its methods do nothing after an error.
type scanner struct {
	ctx   context.Context
	dec   *xml.Decoder
	depth int
	count int
	err   error
}

func newScanner(ctx context.Context, data []byte) *scanner {
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.CharsetReader = charset.NewReaderLabel
	return &scanner{ctx: ctx, dec: dec}
}

// token returns the next token; false at the end or after an error.
func (s *scanner) token() (xml.Token, bool) {
	if s.err != nil {
		return nil, false
	}
	t, err := s.dec.Token()
	if err == nil {
		if _, ok := t.(xml.StartElement); ok {
			s.depth++
			s.count++
			switch {
			case s.depth > MaxDepth:
				err = errDeep
			case s.count > MaxElements:
				err = errMany
			case s.count%4096 == 0:
				err = s.ctx.Err()
			}
		} else if _, ok := t.(xml.EndElement); ok {
			s.depth--
		}
	}
	if err != nil {
		s.err = err
		return nil, false
	}
	return t, true
}

// root calls visit for the outermost element.
func (s *scanner) root(visit func(element)) error {
	for {
		t, ok := s.token()
		if !ok {
			break
		}
		if start, ok := t.(xml.StartElement); ok {
			visit(elementOf(start))
			break
		}
	}
	if errors.Is(s.err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return s.err
}

func elementOf(start xml.StartElement) element {
	return element{start.Name.Local, start.Attr}
}

// each calls visit for every child of the element that was visited last. Visit
// consumes the child, with each, text or skip.
func (s *scanner) each(visit func(element)) { s.mixed(visit, nil) }

// mixed is each, and calls text for what stands between the children.
func (s *scanner) mixed(visit func(element), text func(string)) {
	for {
		t, ok := s.token()
		if !ok {
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			visit(elementOf(t))
		case xml.EndElement:
			return
		case xml.CharData:
			if text != nil {
				text(string(t))
			}
		}
	}
}

// skip passes over the element that was visited last.
func (s *scanner) skip() {
	for depth := s.depth; s.depth >= depth; {
		if _, ok := s.token(); !ok {
			return
		}
	}
}

// text consumes the element that was visited last and returns all text in it.
func (s *scanner) text() string {
	var b strings.Builder
	for depth := s.depth; s.depth >= depth; {
		t, ok := s.token()
		if !ok {
			break
		}
		if data, ok := t.(xml.CharData); ok {
			b.Write(data)
		}
	}
	return b.String()
}

// find calls visit for every element of that name, at any depth; visit consumes it.
func (s *scanner) find(name string, visit func(element)) {
	s.each(func(e element) {
		if e.name == name {
			visit(e)
		} else {
			s.find(name, visit)
		}
	})
}

// problem puts an error of a scanner in words.
func problem(part string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, errDeep), errors.Is(err, errMany):
		return refuse("", "is refused: %v", err)
	}
	return errDamaged(part)
}
