package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// prose is filler for bodies: n lines of invented text.
func prose(n int) []string {
	words := strings.Fields("the harbour office of the northern islands reported on the number of ships that called in the last quarter and said that the figures were lower than a year before because storms kept small boats away from both ports")
	lines := make([]string, n)
	for i := range lines {
		var line []string
		for j := range 8 {
			line = append(line, words[(i*5+j)%len(words)])
		}
		lines[i] = strings.Join(line, " ")
	}
	return lines
}

func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	left, right := prose(20), prose(20)
	left[0], left[19] = "Leftfirst "+left[0], "leftlast "+left[7]+" and"
	right[0], right[19] = "rightfirst "+right[0], "rightlast line of the page ends here."
	c := converted(t, new(maker).page(
		at(72, 740, bold, 20, "Ships Keep Away"),
		column(72, 700, 9, left...), column(330, 700, 9, right...),
	).bytes())
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
	m := new(maker)
	for i := range 5 {
		m.page(at(72, 760, roman, 9, "Harbour Review"), at(480, 760, roman, 9, fmt.Sprint("May ", 2031)),
			column(72, 700, 11, prose(12)...), at(72, 500, roman, 11, fmt.Sprintf("Page %c has its own closing words.", 'A'+i)),
			at(300, 30, roman, 9, fmt.Sprint(i+17)))
	}
	c := converted(t, m.bytes())
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
	m := new(maker)
	for i := range 9 {
		m.page(at(72, 760, roman, 9, "Harbour Review"), at(72, 720, bold, 14, fmt.Sprintf("Part %c of the report", 'A'+i)),
			column(72, 700, 11, prose(40)...), at(300, 30, roman, 9, fmt.Sprint(i+1)))
	}
	data := m.bytes()
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
	body := prose(14)
	c := converted(t, new(maker).page(
		column(72, 700, 11, body...), at(72, 500, roman, 11, "The last tally was 103"), at(178.5, 504, roman, 6.5, "7"),
		at(72, 90, roman, 6, "7"), at(78, 86, roman, 8, "See the tables of the annual survey, part two."),
	).page(column(72, 700, 11, "which nobody had expected to be so high.")).bytes())
	if !strings.Contains(c.Text, "103[^7]") || !strings.Contains(c.Text, "\n\n[^7]: See the tables") {
		t.Errorf("no footnote:\n%s", c.Text)
	}
	same := converted(t, new(maker).page(
		column(72, 700, 11, body...), at(72, 500, roman, 11, "The last tally was 103"), at(178.5, 504, roman, 6.5, "7"),
		at(72, 90, roman, 6, "7"), at(76, 86, roman, 11, "See the tables of the annual survey."),
	).bytes())
	if !strings.Contains(same.Text, "103[^7]") || !strings.Contains(same.Text, "\n\n[^7]: See the tables") {
		t.Errorf("no footnote as large as the text:\n%s", same.Text)
	}
	if strings.Contains(c.Text, "1037") {
		t.Error("the mark is part of the figure")
	}
}

func TestListsAndTables(t *testing.T) {
	c := converted(t, new(maker).page(
		column(72, 720, 11, prose(6)...),
		at(80, 600, roman, 11, "\x95"), at(95, 600, roman, 11, "grain from the east"),
		at(80, 586, roman, 11, "\x95"), at(95, 586, roman, 11, "timber and paper"),
		at(72, 500, bold, 11, "Port"), at(250, 500, bold, 11, "Ships"), at(400, 500, bold, 11, "Change"),
		at(72, 486, roman, 11, "Norvik"), at(250, 486, roman, 11, "1,204"), at(400, 486, roman, 11, "-3.1"),
		at(72, 472, roman, 11, "East Haven"), at(250, 472, roman, 11, "87"), at(400, 472, roman, 11, "+12"),
	).bytes())
	for _, want := range []string{"\n- grain from the east\n- timber and paper", "| Port | Ships | Change |\n| --- | --- | --- |\n| Norvik | 1,204 | -3.1 |\n| East Haven | 87 | +12 |"} {
		if !strings.Contains(c.Text, want) {
			t.Errorf("no %q in:\n%s", want, c.Text)
		}
	}
}

func TestOutlineAndMeta(t *testing.T) {
	m := new(maker).page(at(72, 720, bold, 22, "Tides and Trade"), at(72, 690, roman, 11, "Mira Oldham"),
		at(72, 650, roman, 11, "Where it began"), column(72, 620, 11, prose(8)...)).
		page(at(72, 720, roman, 11, "What followed"), column(72, 690, 11, prose(8)...))
	n := m.added()
	m.object(fmt.Sprintf("<< /Type /Outlines /First %d 0 R /Last %d 0 R >>", n+1, n+2))
	m.object(fmt.Sprintf("<< /Title (Where it began) /Parent %d 0 R /Next %d 0 R /Dest [%d 0 R /XYZ 72 660 0] >>", n, n+2, firstPage))
	m.object(fmt.Sprintf("<< /Title (What followed) /Parent %d 0 R /Prev %d 0 R /Dest [%d 0 R /Fit] >>", n, n+1, firstPage+2))
	m.object("<< /Title (Tides and Trade) /Author (Mira Oldham) >>")
	m.catalog, m.info = fmt.Sprintf("/Outlines %d 0 R", n), fmt.Sprintf("/Info %d 0 R", n+3)
	c := converted(t, m.bytes())
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
		m := new(maker).page(at(72, 720, bold, 22, "Tides and Trade"), column(72, 690, 11, prose(8)...))
		m.info = fmt.Sprintf("/Info %d 0 R", m.added())
		m.object(fmt.Sprintf("<< /Title (%s) /Author (msmith2) >>", strings.ReplaceAll(title, `\`, `\\`)))
		if c := converted(t, m.bytes()); c.Meta.Title != "" || c.Meta.Byline != "" {
			t.Errorf("title %q: got %q by %q", title, c.Meta.Title, c.Meta.Byline)
		}
	}
}

func TestLinks(t *testing.T) {
	m := new(maker).page(at(72, 720, roman, 11, "Read"), at(102, 720, roman, 11, "the survey"), at(160, 720, roman, 11, "and"), at(190, 720, roman, 11, "this"))
	m.extra[0] = "/Annots [" +
		"<< /Type /Annot /Subtype /Link /Rect [100 715 156 732] /A << /S /URI /URI (https://survey.example/a\\(1\\)) >> >> " +
		"<< /Type /Annot /Subtype /Link /Rect [188 715 220 732] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>]"
	c := converted(t, m.bytes())
	if !strings.Contains(c.Text, "Read [the survey](https://survey.example/a%281%29) and this") {
		t.Errorf("links: %q", c.Text)
	}
}

func TestTurnedPage(t *testing.T) {
	m := new(maker).page("0 1 -1 0 612 0 cm", at(72, 500, bold, 18, "Sideways Report"), column(72, 470, 11, prose(6)...))
	if c := converted(t, m.bytes()); !strings.HasPrefix(c.Text, "# Sideways Report\n\nthe harbour office") {
		t.Errorf("turned page: %.200q", c.Text)
	}
}

func TestRefusals(t *testing.T) {
	picture := new(maker).page("q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q").bytes()
	locked := new(maker).page(at(72, 700, roman, 12, "secret"))
	locked.info = "/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + strings.Repeat("a", 32) + ") /U (" + strings.Repeat("b", 32) + ") /P -44 >> /ID [(0123456789abcdef) (0123456789abcdef)]"
	for name, test := range map[string]struct {
		data []byte
		want error
	}{
		"scanned":   {picture, errScanned},
		"encrypted": {locked.bytes(), errEncrypted},
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
	for i, text := range prose(14) {
		y := 700 - float64(i)*24
		lines = append(lines, at(60, y, roman, 11, fmt.Sprint(i+1)), at(110, y, roman, 11, text))
	}
	c := converted(t, new(maker).page(lines...).bytes())
	if i := slices.IndexFunc(strings.Fields(c.Text), func(w string) bool { return w == "7" || w == "12" }); i >= 0 {
		t.Errorf("line numbers are still there:\n%s", c.Text)
	}
}
