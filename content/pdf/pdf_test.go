package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/content/pdf/corpus"
)

func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	left, right := corpus.Prose(20), corpus.Prose(20)
	left[0], left[19] = "Leftfirst "+left[0], "leftlast "+left[7]+" and"
	right[0], right[19] = "rightfirst "+right[0], "rightlast line of the page ends here."
	c := converted(t, new(corpus.Maker).Page(
		corpus.At(72, 740, corpus.Bold, 20, "Ships Keep Away"),
		corpus.Column(72, 700, 9, left...), corpus.Column(330, 700, 9, right...),
	).Bytes())
	at := -1
	for _, want := range []string{"# Ships Keep Away", "Leftfirst", "leftlast", "rightfirst", "rightlast"} {
		i := strings.Index(c.Text, want)
		if i <= at {
			t.Fatalf("%q is at %d, after what stands at %d:\n%s", want, i, at, c.Text)
		}
		at = i
	}
	if !strings.Contains(c.Text, " and rightfirst") {
		t.Errorf("the paragraph does not go on in the second column:\n%s", c.Text)
	}
}

func TestHyphensAtLineEnds(t *testing.T) {
	v := vocabulary{"example": 1, "cooperation": 2, "long-term": 3, "decision-making": 1}
	for _, test := range []struct{ a, b, want string }{
		{"coop-", "eration", "cooperation"},
		{"long-", "term", "long-term"},
		{"decision-", "making.", "decision-making."},
		{"gov-", "ernment", "government"},
		{"self-", "made", "self-made"},
		{"ex-", "minister", "ex-minister"},
		{"ex-", "ample", "example"},
		{"Franco-", "German", "Franco-German"},
		{"state-of-the-", "art", "state-of-the-art"},
		{"2019-", "20", "2019-20"},
		{"obser\u00ad", "vation", "observation"},
	} {
		if got := v.join(test.a, test.b); got != test.want {
			t.Errorf("%q and %q make %q, want %q", test.a, test.b, got, test.want)
		}
	}
}

func TestRunningHeadsAndPageNumbers(t *testing.T) {
	m := new(corpus.Maker)
	for i := range 5 {
		m.Page(corpus.At(72, 760, corpus.Roman, 9, "Harbour Review"), corpus.At(480, 760, corpus.Roman, 9, fmt.Sprint("May ", 2031)),
			corpus.Column(72, 700, 11, corpus.Prose(12)...), corpus.At(72, 500, corpus.Roman, 11, fmt.Sprintf("Page %c has its own closing words.", 'A'+i)),
			corpus.At(300, 30, corpus.Roman, 9, fmt.Sprint(i+17)))
	}
	c := converted(t, m.Bytes())
	for _, gone := range []string{"Harbour Review", "2031", "17", "21"} {
		if strings.Contains(c.Text, gone) {
			t.Errorf("%q is still there:\n%s", gone, c.Text)
		}
	}
	if len(c.Pages) != 5 || c.Pages[0].Label != "17" || c.Pages[4].Label != "21" {
		t.Errorf("pages %v, want five from 17 to 21", c.Pages)
	}
	last := c.Text[c.Pages[4].Start:]
	if !strings.Contains(last, "Page E") || strings.Contains(last, "Page D") {
		t.Errorf("the last page begins at the wrong place: %.60q", last)
	}
}

func TestBeginIsHowTheWholeBegins(t *testing.T) {
	m := new(corpus.Maker)
	for i := range 9 {
		m.Page(corpus.At(72, 760, corpus.Roman, 9, "Harbour Review"), corpus.At(72, 720, corpus.Bold, 14, fmt.Sprintf("Part %c of the report", 'A'+i)),
			corpus.Column(72, 700, 11, corpus.Prose(40)...), corpus.At(300, 30, corpus.Roman, 9, fmt.Sprint(i+1)))
	}
	data := m.Bytes()
	e := startInterpreted(t)
	f, err := e.open(data)
	if err != nil {
		t.Fatal(err)
	}
	begun, more, err := newReader(f, data).begin(t.Context())
	if err != nil || !more {
		t.Fatalf("more is %v, %v", more, err)
	}
	whole := converted(t, data)
	if len(begun.Text) < 500 || !strings.HasPrefix(whole.Text, begun.Text) || len(whole.Text) < 3*len(begun.Text) {
		t.Errorf("%d bytes are not how %d begin:\n%s", len(begun.Text), len(whole.Text), begun.Text)
	}
	if n := strings.Count(whole.Text, "\n# Part ") + strings.Count(whole.Text, "# Part A"); n != 9 {
		t.Errorf("%d headings, want 9", n)
	}
}

func TestFootnotes(t *testing.T) {
	body := corpus.Prose(14)
	c := converted(t, new(corpus.Maker).Page(
		corpus.Column(72, 700, 11, body...), corpus.At(72, 500, corpus.Roman, 11, "The last tally was 103"), corpus.At(178.5, 504, corpus.Roman, 6.5, "7"),
		corpus.At(72, 90, corpus.Roman, 6, "7"), corpus.At(78, 86, corpus.Roman, 8, "See the tables of the annual survey, part two."),
	).Page(corpus.Column(72, 700, 11, "which nobody had expected to be so high.")).Bytes())
	if !strings.Contains(c.Text, "103[^7]") || !strings.Contains(c.Text, "\n\n[^7]: See the tables") {
		t.Errorf("no footnote:\n%s", c.Text)
	}
	same := converted(t, new(corpus.Maker).Page(
		corpus.Column(72, 700, 11, body...), corpus.At(72, 500, corpus.Roman, 11, "The last tally was 103"), corpus.At(178.5, 504, corpus.Roman, 6.5, "7"),
		corpus.At(72, 90, corpus.Roman, 6, "7"), corpus.At(76, 86, corpus.Roman, 11, "See the tables of the annual survey."),
	).Bytes())
	if !strings.Contains(same.Text, "103[^7]") || !strings.Contains(same.Text, "\n\n[^7]: See the tables") {
		t.Errorf("no footnote as large as the text:\n%s", same.Text)
	}
	if strings.Contains(c.Text, "1037") {
		t.Error("the mark is part of the figure")
	}
}

func TestListsAndTables(t *testing.T) {
	c := converted(t, new(corpus.Maker).Page(
		corpus.Column(72, 720, 11, corpus.Prose(6)...),
		corpus.At(80, 600, corpus.Roman, 11, "\x95"), corpus.At(95, 600, corpus.Roman, 11, "grain from the east"),
		corpus.At(80, 586, corpus.Roman, 11, "\x95"), corpus.At(95, 586, corpus.Roman, 11, "timber and paper"),
		corpus.At(72, 500, corpus.Bold, 11, "Port"), corpus.At(250, 500, corpus.Bold, 11, "Ships"), corpus.At(400, 500, corpus.Bold, 11, "Change"),
		corpus.At(72, 486, corpus.Roman, 11, "Norvik"), corpus.At(250, 486, corpus.Roman, 11, "1,204"), corpus.At(400, 486, corpus.Roman, 11, "-3.1"),
		corpus.At(72, 472, corpus.Roman, 11, "East Haven"), corpus.At(250, 472, corpus.Roman, 11, "87"), corpus.At(400, 472, corpus.Roman, 11, "+12"),
	).Bytes())
	for _, want := range []string{"\n- grain from the east\n- timber and paper", "| Port | Ships | Change |\n| --- | --- | --- |\n| Norvik | 1,204 | -3.1 |\n| East Haven | 87 | +12 |"} {
		if !strings.Contains(c.Text, want) {
			t.Errorf("no %q in:\n%s", want, c.Text)
		}
	}
}

func TestOutlineAndMeta(t *testing.T) {
	m := new(corpus.Maker).Page(corpus.At(72, 720, corpus.Bold, 22, "Tides and Trade"), corpus.At(72, 690, corpus.Roman, 11, "Mira Oldham"),
		corpus.At(72, 650, corpus.Roman, 11, "Where it began"), corpus.Column(72, 620, 11, corpus.Prose(8)...)).
		Page(corpus.At(72, 720, corpus.Roman, 11, "What followed"), corpus.Column(72, 690, 11, corpus.Prose(8)...))
	n := m.Added()
	m.Object(fmt.Sprintf("<< /Type /Outlines /First %d 0 R /Last %d 0 R >>", n+1, n+2))
	m.Object(fmt.Sprintf("<< /Title (Where it began) /Parent %d 0 R /Next %d 0 R /Dest [%d 0 R /XYZ 72 660 0] >>", n, n+2, corpus.FirstPage))
	m.Object(fmt.Sprintf("<< /Title (What followed) /Parent %d 0 R /Prev %d 0 R /Dest [%d 0 R /Fit] >>", n, n+1, corpus.FirstPage+2))
	m.Object("<< /Title (Tides and Trade) /Author (Mira Oldham) >>")
	m.Catalog, m.Info = fmt.Sprintf("/Outlines %d 0 R", n), fmt.Sprintf("/Info %d 0 R", n+3)
	c := converted(t, m.Bytes())
	for _, want := range []string{"# Where it began\n", "# What followed\n"} {
		if !strings.Contains(c.Text, want) {
			t.Errorf("no %q in:\n%s", want, c.Text)
		}
	}
	if c.Meta.Title != "Tides and Trade" || c.Meta.Byline != "Mira Oldham" {
		t.Errorf("title %q, byline %q", c.Meta.Title, c.Meta.Byline)
	}
}

func TestMetaIsNotBelieved(t *testing.T) {
	for _, title := range []string{"Microsoft Word - draft 3.doc", "report_final.indd", "Untitled document", "C:\\out\\x", "Slide 1", "Quite Another Subject Altogether"} {
		m := new(corpus.Maker).Page(corpus.At(72, 720, corpus.Bold, 22, "Tides and Trade"), corpus.Column(72, 690, 11, corpus.Prose(8)...))
		m.Info = fmt.Sprintf("/Info %d 0 R", m.Added())
		m.Object(fmt.Sprintf("<< /Title (%s) /Author (msmith2) >>", strings.ReplaceAll(title, `\`, `\\`)))
		if c := converted(t, m.Bytes()); c.Meta.Title != "" || c.Meta.Byline != "" {
			t.Errorf("title %q: got %q by %q", title, c.Meta.Title, c.Meta.Byline)
		}
	}
}

func TestLinks(t *testing.T) {
	m := new(corpus.Maker).Page(corpus.At(72, 720, corpus.Roman, 11, "Read"), corpus.At(102, 720, corpus.Roman, 11, "the survey"), corpus.At(160, 720, corpus.Roman, 11, "and"), corpus.At(190, 720, corpus.Roman, 11, "this"))
	m.Extra[0] = "/Annots [" +
		"<< /Type /Annot /Subtype /Link /Rect [100 715 156 732] /A << /S /URI /URI (https://survey.example/a\\(1\\)) >> >> " +
		"<< /Type /Annot /Subtype /Link /Rect [188 715 220 732] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>]"
	c := converted(t, m.Bytes())
	if !strings.Contains(c.Text, "Read [the survey](https://survey.example/a%281%29) and this") {
		t.Errorf("links: %q", c.Text)
	}
}

func TestTurnedPage(t *testing.T) {
	m := new(corpus.Maker).Page("0 1 -1 0 612 0 cm", corpus.At(72, 500, corpus.Bold, 18, "Sideways Report"), corpus.Column(72, 470, 11, corpus.Prose(6)...))
	if c := converted(t, m.Bytes()); !strings.HasPrefix(c.Text, "# Sideways Report\n\nthe harbour office") {
		t.Errorf("turned page: %.200q", c.Text)
	}
}

func TestRefusals(t *testing.T) {
	picture := new(corpus.Maker).Page("q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q").Bytes()
	locked := new(corpus.Maker).Page(corpus.At(72, 700, corpus.Roman, 12, "secret"))
	locked.Info = "/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + strings.Repeat("a", 32) + ") /U (" + strings.Repeat("b", 32) + ") /P -44 >> /ID [(0123456789abcdef) (0123456789abcdef)]"
	for name, test := range map[string]struct {
		data []byte
		want error
	}{
		"scanned":   {picture, errScanned},
		"encrypted": {locked.Bytes(), errEncrypted},
		"empty":     {[]byte("%PDF-1.4\n"), errDamaged},
		"noise":     {[]byte("%PDF-1.4\n" + strings.Repeat("\x00\xff", 5000)), errDamaged},
	} {
		if _, err := convertShared(t.Context(), t, test.data); !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", name, err, test.want)
		}
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"snake_case": "snake_case", "_under": `\_under`, "[x]": `\[x\]`, "*": `\*`, "a|b": `a\|b`, "AT&T": "AT&T", "&amp;": `\&amp;`,
	} {
		if got := escape(in, false); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"#": `\#`, "3.": `3\.`, "-": `\-`, "word": "word", "2031.": `2031\.`, "2.5": "2.5", ">x": `\>x`, "+": `\+`} {
		if got := escape(in, true); got != want {
			t.Errorf("%q at the start becomes %q, want %q", in, got, want)
		}
	}
}

func TestGarbled(t *testing.T) {
	for text, want := range map[string]bool{
		strings.Repeat("words of a page ", 20): false, strings.Repeat("1,204 87 +12 ", 30): false, strings.Repeat("Contents ........ 12 ", 30): false,
		strings.Repeat("% & ' ! ( ) 2 # ", 40): true, "% & !": false,
	} {
		if isGarbled(text) != want {
			t.Errorf("%.30q…: garbled is %v", text, !want)
		}
	}
}

func TestEndsLikeTitle(t *testing.T) {
	for text, want := range map[string]bool{
		"Ports in winter": true, "Annex A.": true, "Name:": false, "What the port says:": true, "ships,": false,
		"The harbour office said that it would close both ports in winter.": false,
	} {
		if endsLikeTitle(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestNumberOf(t *testing.T) {
	for in, want := range map[string]int{"12": 12, "iv": 4, "XIX": 19, "": 0} {
		if got, _ := numberOf(in); got != want {
			t.Errorf("%q is %d, want %d", in, got, want)
		}
	}
}

func TestLineNumbersGo(t *testing.T) {
	var lines []string
	for i, text := range corpus.Prose(14) {
		y := 700 - float64(i)*24
		lines = append(lines, corpus.At(60, y, corpus.Roman, 11, fmt.Sprint(i+1)), corpus.At(110, y, corpus.Roman, 11, text))
	}
	c := converted(t, new(corpus.Maker).Page(lines...).Bytes())
	if i := slices.IndexFunc(strings.Fields(c.Text), func(w string) bool { return w == "7" || w == "12" }); i >= 0 {
		t.Errorf("line numbers are still there:\n%s", c.Text)
	}
}
