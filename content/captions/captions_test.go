package captions

import (
	"strings"
	"testing"
)

func TestConvert(t *testing.T) {
	for _, x := range []struct{ name, in, want string }{
		{
			"voices, tags and times",
			"WEBVTT - The quay\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE nothing\nmore\n\n1\n00:01.000 --> 00:04.000 align:start\n<v.loud Ada Novak>Good <i>day</i> &amp;\n<00:00:02.000><c.x>welcome.</c>\n\n00:04.500 --> 00:05.000\n<v Ada Novak>To all.\n\n00:05.500 --> 00:06.000\n<v Ben Lund>Thanks.</v>\n\n00:07.000 --> 00:08.000\nWho is that?\n",
			"at 00:00:01|**Ada Novak:** Good day & welcome. To all.\nat 00:00:05|**Ben Lund:** Thanks.\nat 00:00:07|– Who is that?\n",
		},
		{
			"dashes",
			"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n- Who pays?\n- We do.\n\n00:00:02.500 --> 00:00:03.000\nAlways.",
			"at 00:00:01|– Who pays?\nat 00:00:01|– We do. Always.\n",
		},
		{
			"SubRip without empty lines",
			"\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}It is *late*.\r\n2\r\n01:00:06,000 --> 01:00:07,000\r\n# So?\r\n",
			"at 00:00:01|It is \\*late\\*.\nat 01:00:06|\\# So?\n",
		},
		{
			"lines that roll up",
			"WEBVTT\n\n00:01.000 --> 00:02.000\nso we went\n\n00:02.000 --> 00:03.000\nso we went\nto the quay\n\n00:03.000 --> 00:04.000\nto the quay\nand back",
			"at 00:00:01|so we went to the quay and back\n",
		},
		{
			"labels in the text",
			"WEBVTT\n\n00:01.000 --> 00:02.000\nADA: So?\n\n00:02.000 --> 00:03.000\n>> BEN: Yes.\n\n00:03.100 --> 00:04.000\nAnd no.\n\n00:04.000 --> 00:05.000\n[LAUGHTER]",
			"at 00:00:01|ADA: So?\nat 00:00:02|BEN: Yes. And no.\nat 00:00:04|\\[LAUGHTER\\]\n",
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			c, err := Convert(x.in)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for i, p := range c.Pages {
				end := len(c.Text)
				if i+1 < len(c.Pages) {
					end = c.Pages[i+1].Start
				}
				got.WriteString(p.Label + "|" + strings.TrimSpace(c.Text[p.Start:end]) + "\n")
			}
			if got.String() != x.want {
				t.Errorf("got\n%swant\n%s", got.String(), x.want)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	c, err := Convert("WEBVTT - The quay\n\n00:01.000 --> 00:02.000\nSo?")
	if err != nil || c.Meta.Title != "The quay" {
		t.Errorf("title %q, error %v", c.Meta.Title, err)
	}
	if _, err := Convert("WEBVTT\n\nNOTE nothing"); err == nil {
		t.Error("a file without captions is no error")
	}
}

func TestIs(t *testing.T) {
	for _, x := range []struct {
		head        string
		vtt, subRip bool
	}{
		{"WEBVTT\n", true, false},
		{"\ufeffWEBVTT - x\n", true, false},
		{"WEBVTTX", false, false},
		{"1\n00:00:01,000 --> 00:00:02,000\nx", false, true},
		{"\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\n", false, true},
		{"1\nOne day\n", false, false},
		{"2024\n10:00 --> 11:00 lunch", false, false},
		{"", false, false},
	} {
		if v, s := IsVTT([]byte(x.head)), IsSubRip([]byte(x.head)); v != x.vtt || s != x.subRip {
			t.Errorf("%q: WebVTT %v, SubRip %v", x.head, v, s)
		}
	}
}

// FuzzConvert checks that what comes out holds no times or tags of cues, that the
// pages are in order and within the text, and that it is not longer than what came
// in allows.
func FuzzConvert(f *testing.F) {
	for _, s := range []string{
		"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>So? <c>x</c>\n\n1\n00:03.000 --> 00:04.000\n- A\n- B: c",
		"1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<v \n2\n00:00:01,000 --> 00:00:02,000\n>>",
		"WEBVTT\n\n99:99:99.999 --> 1:1.1\n<v <v <v>&#0;&#x202e;",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		c, err := Convert(in)
		if err != nil {
			return
		}
		last := -1
		for _, p := range c.Pages {
			if p.Start <= last || p.Start >= len(c.Text) {
				t.Fatalf("page at %d after %d of %d", p.Start, last, len(c.Text))
			}
			last = p.Start
		}
		if len(c.Text) > 4*len(in)+200*len(c.Pages) {
			t.Fatalf("%d bytes of %d", len(c.Text), len(in))
		}
	})
}
