package content_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/content"
)

// TestTalk opens transcripts of several forms as files and asks who says what: time,
// speaker, the words.
func TestTalk(t *testing.T) {
	for _, x := range []struct {
		name, file, text string
		want             []string
	}{
		{
			"a hearing with indented paragraphs", "hearing.txt",
			"[Hearing 12]\n\n                        DAMS\n\n    The committee met, Hon. Vera Kerr (chairwoman) presiding.\n\n    STATEMENT OF DR. OTTO LUND, DAM KEEPER\n\n    The Chairwoman. Order. We meet today to hear about the\ndam, which broke in May.\n    Dr. Lund, please.\n    Dr. Lund. Thank you. ``It broke,'' the warden told us.\n    [Laughter.]\n    The Chairwoman. Who pays?\n    Dr. Lund. You do.\n\n    [Whereupon, at 11 a.m., the hearing was adjourned.]\n\nAppendix: a map.\n",
			[]string{"Vera Kerr: Order. We meet today to hear about the dam, which broke in May. Dr. Lund, please.", "Otto Lund: Thank you. ``It broke,'' the warden told us.", "Vera Kerr: Who pays?", "Otto Lund: You do."},
		},
		{
			"captions with voices", "talk.vtt",
			"WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Vera Kerr>Welcome.\n\n00:03.000 --> 00:04.000\n<v Otto Lund>Thanks.\n\n00:05.000 --> 00:06.000\n- Who is it?\n",
			[]string{"00:00:01 Vera Kerr: Welcome.", "00:00:03 Otto Lund: Thanks."},
		},
		{
			"the president of the title", "remarks.md",
			"---\ntitle: Remarks by Prime Minister Vera Kerr\n---\n\nElm Hall\n\nTHE PRIME MINISTER:  We wait.\n\nMS. ODE-LEE:  Thank you.\n\nQ    Until when?\n\nTHE PRIME MINISTER:  (Laughs.)  Until May.\n\nEND",
			[]string{"Vera Kerr: We wait.", "Ms Ode-Lee: Thank you.", "Q: Until when?", "Vera Kerr: (Laughs.) Until May."},
		},
		{
			"Mr and Ms", "call.md",
			"MR. LUND:  I came.\n\nMS. LUND:  So did I.\n\nSENIOR DAM OFFICIAL:  Late.\n\nMR. LUND:  Yes.",
			[]string{"Mr Lund: I came.", "Ms Lund: So did I.", "Senior Dam Official: Late.", "Mr Lund: Yes."},
		},
		{
			"who an outlet is", "lines.md",
			"**Vera Kerr, Harbour Bank:** Prices?\n\n**Otto Lund (Tidewater, Elm):** Flat.\n\n**Vera Kerr:** Still?",
			[]string{"Vera Kerr: Prices?", "Otto Lund: Flat.", "Vera Kerr: Still?"},
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), x.file)
			if err := os.WriteFile(path, []byte(x.text), 0o600); err != nil {
				t.Fatal(err)
			}
			d, err := content.Read(context.Background(), path, content.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for i := range d.Quotes {
				if q := &d.Quotes[i]; q.Turn {
					got = append(got, strings.TrimSpace(q.Time+" "+d.SpeakerName(q)+": "+d.QuoteWords(q)))
				}
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(x.want, "\n  "))
			}
		})
	}
}
