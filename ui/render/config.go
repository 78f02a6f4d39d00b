package render

import (
	"fmt"
	"image/color"

	"briefing/ui"
	"charm.land/glamour/v2/ansi"
)

// Style is the Glamour style sheet of the program's own themes: no margins, no
// colour for plain text, so that a screen costs few bytes and the terminal's own
// colours hold. Without colour, bold, italics and underline carry the meaning.
func Style(s *ui.Styles) ansi.StyleConfig {
	p := s.Palette
	ink := func(c color.Color) ansi.StylePrimitive {
		if !s.Colour {
			return ansi.StylePrimitive{}
		}
		return ansi.StylePrimitive{Color: hex(c)}
	}
	block := func(q ansi.StylePrimitive) ansi.StyleBlock { return ansi.StyleBlock{StylePrimitive: q} }
	bar := "▎ "
	return ansi.StyleConfig{
		BlockQuote:     ansi.StyleBlock{IndentToken: &bar},
		Heading:        block(bold(ansi.StylePrimitive{})),
		H1:             block(ink(p.Strong)),
		H2:             block(underlined(ink(p.Accent), !s.Colour)),
		H3:             block(ink(p.Strong)),
		H4:             block(italic(ink(p.Strong))),
		H5:             block(italic(ink(p.Quiet))),
		H6:             block(italic(ink(p.Quiet))),
		Emph:           italic(ansi.StylePrimitive{}),
		Strong:         bold(ansi.StylePrimitive{}),
		Strikethrough:  ansi.StylePrimitive{CrossedOut: yes()},
		HorizontalRule: ink(p.Rule), Item: ink(p.Accent), Enumeration: ink(p.Accent),
		Task:      ansi.StyleTask{StylePrimitive: ink(p.Accent), Ticked: "[✓] ", Unticked: "[ ] "},
		Link:      underlined(ink(p.Link), true),
		LinkText:  underlined(ink(p.Link), true),
		Image:     ink(p.Link),
		ImageText: picture(ink(p.Link)),
		Code:      block(grounded(ink(p.Code), s)),
		CodeBlock: ansi.StyleCodeBlock{StyleBlock: block(ink(p.Code)), Chroma: chromaOf(ink, p)},
		HTMLBlock: block(ink(p.Quiet)),
	}
}

// chromaOf colours the tokens of code with few of the palette's colours.
func chromaOf(ink func(color.Color) ansi.StylePrimitive, p ui.Palette) *ansi.Chroma {
	return &ansi.Chroma{
		Text: ink(p.Code), Comment: italic(ink(p.Quiet)), CommentPreproc: ink(p.Quiet),
		Keyword: bold(ink(p.Projects)), KeywordType: ink(p.Agreements),
		Name: ink(p.Code), NameFunction: ink(p.Link), NameBuiltin: ink(p.Agreements),
		NameTag: ink(p.Projects), NameAttribute: ink(p.Organizations), NameDecorator: ink(p.Accent),
		LiteralString: ink(p.Places), LiteralStringEscape: ink(p.Agreements), LiteralNumber: ink(p.People),
		GenericDeleted: ink(p.Groups), GenericInserted: ink(p.Places), GenericSubheading: ink(p.Quiet),
		GenericEmph: italic(ansi.StylePrimitive{}), GenericStrong: bold(ansi.StylePrimitive{}),
		Error: ink(p.Code), Operator: ink(p.Code), Punctuation: ink(p.Code),
	}
}

func yes() *bool {
	t := true
	return &t
}

func bold(q ansi.StylePrimitive) ansi.StylePrimitive {
	q.Bold = yes()
	return q
}

func italic(q ansi.StylePrimitive) ansi.StylePrimitive {
	q.Italic = yes()
	return q
}

// picture is the look of the words for an image, which it says they are.
func picture(q ansi.StylePrimitive) ansi.StylePrimitive {
	q.Prefix = "Picture: "
	return italic(q)
}

func underlined(q ansi.StylePrimitive, on bool) ansi.StylePrimitive {
	if on {
		q.Underline = yes()
	}
	return q
}

// grounded is the look of code within a text: on a ground of its own, or where there is
// no colour between the marks that it has in Markdown.
func grounded(q ansi.StylePrimitive, s *ui.Styles) ansi.StylePrimitive {
	if s.Colour {
		q.BackgroundColor = hex(s.Palette.CodeBG)
	} else {
		q.Prefix, q.Suffix = "`", "`"
	}
	return q
}

// hex is a colour as Glamour wants it; nil for none.
func hex(c color.Color) *string {
	if c == nil {
		return nil
	}
	r, g, b, _ := c.RGBA()
	s := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	return &s
}
