package mail

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
)

// message is a message with the fields that all have, more of them, and a body; lines
// end as they do on the wire.
func message(fields, body string) []byte {
	head := "From: Ann Dole <ann@quay.example>\nSubject: The strike\nDate: Tue, 7 May 2024 10:00:00 +0200\nMIME-Version: 1.0\n"
	return []byte(strings.ReplaceAll(head+fields+"\n"+body, "\n", "\r\n"))
}

func TestText(t *testing.T) {
	for name, tt := range map[string]struct{ fields, body, want string }{
		"plain":          {"", "One line of text that is as long as those which mail programs\nbreak, and its end.\n\nTwo.\n", "One line of text that is as long as those which mail programs\nbreak, and its end.\n\nTwo."},
		"broken lines":   {"", "Ann Dole\nQuay Office\n", "Ann Dole\\\nQuay Office"},
		"flowed":         {"Content-Type: text/plain; format=flowed\n", "One \nline.\nTwo.\n>> deep \n>> er\n> up\n", "One line.\\\nTwo.\n\n> > deep er\n\n> up"},
		"delsp":          {"Content-Type: text/plain; format=flowed; delsp=yes\n", "Hafen\xc2\xad \nmeister\n", "Hafen\u00admeister"},
		"quoted":         {"", "Yes.\n\n> Will you go?\n>> Who?\n\nNo.\n", "Yes.\n\n> Will you go?\n\n> > Who?\n\nNo."},
		"list":           {"", "We ask for:\n- pay\n- rest\n 1. no\n", "We ask for:\n- pay\n- rest\n1. no"},
		"markup":         {"", "# no *heading* <b>\n", "\\# no \\*heading\\* \\<b>"},
		"quoted-print":   {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n", "=E2=80=9CGo=E2=80=9D, she=\n said, =3D no =zz\n", "“Go”, she said, = no =zz"},
		"base64 cut":     {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n", "V2Ugd2ls\nbCBnbw=", "We will go"},
		"latin 1":        {"Content-Type: text/plain; charset=iso-8859-1\n", "caf\xe9\n", "café"},
		"koi8":           {"Content-Type: text/plain; charset=KOI8-R\n", "\xf0\xcf\xd2\xd4\n", "Порт"},
		"unknown":        {"Content-Type: text/plain; charset=nonsense\n", "caf\xe9\n", "café"},
		"html":           {"Content-Type: text/html; charset=utf-8\n", "<div style='display:none'>preview</div><p>We <b>will</b> go.<img src=x width=1></p><blockquote>Will you?</blockquote>", "We **will** go.\n\n> Will you?"},
		"layout tables":  {"Content-Type: text/html\n", "<table><tr><td><h2>News</h2></td></tr><tr><td><p>One.</p><a href='javascript:x'>no</a></td></tr></table>", "## News\n\nOne.\n\nno"},
		"data table":     {"Content-Type: text/html\n", "<table><tr><th>Year<th>Tons<tr><td>2023<td>4</table>", "|Year|Tons|\n|---|---|\n|2023|4|"},
		"pgp signed":     {"", "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nWe go.\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n", "We go."},
		"uuencoded":      {"", "See:\n\nbegin 644 plan.doc\nM1234\n`\nend\n", "See:\n\nAttachments:\n\n- plan.doc"},
		"wrong boundary": {"Content-Type: multipart/mixed; boundary=a\n", "--part\nContent-Type: text/plain\n\nWe go.\n--part--\n", "We go."},
		"alternative": {
			"Content-Type: multipart/alternative; boundary=b\n",
			"--b\nContent-Type: text/plain\n\nWe go.\n--b\nContent-Type: text/html\n\n<p>We <i>go</i>.</p>\n--b--\n", "We *go*.",
		},
		"poor alternative": {
			"Content-Type: multipart/alternative; boundary=b\n",
			"--b\nContent-Type: text/plain\n\nWe go tomorrow, all of us.\n--b\nContent-Type: text/html\n\n<p>HTML</p>\n--b--\n", "We go tomorrow, all of us.",
		},
		"attachments": {
			"Content-Type: multipart/mixed; boundary=b\n",
			"--b\n\nWe go.\n--b\nContent-Type: application/zip; name=\"../../etc/plan.zip\"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nQUJD\n--b\nContent-Type: text/x-known; name=notes\nContent-Disposition: inline\n\nknown\n--b--",
			"We go.\n\n## notes\n\nopened: known\n\nAttachments:\n\n- plan.zip (3 bytes)",
		},
		"forwarded": {
			"Content-Type: multipart/mixed; boundary=b\n",
			"--b\n\nLook:\n--b\nContent-Type: message/rfc822\n\nFrom: Bo <b@x.example>\nSubject: =?utf-8?Q?Pl=C3=A4ne?=\nDate: Mon, 6 May 2024 10:00:00 +0000\n\nWe stay.\n--b--\n",
			"Look:\n\n## Pläne\n\n*Bo, 2024-05-06*\n\nWe stay.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			open := func(_ context.Context, _ string, data []byte) (article.Converted, bool) {
				return article.Converted{Text: "opened: " + string(data)}, strings.HasPrefix(string(data), "known")
			}
			c, err := Convert(t.Context(), message(tt.fields, tt.body), open)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSpace(c.Text); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
			if got := c.Meta.Title + "; " + c.Meta.Byline + "; " + c.Meta.Date; got != "The strike; Ann Dole; 2024-05-07" {
				t.Errorf("meta %s", got)
			}
		})
	}
}

func TestHeader(t *testing.T) {
	for raw, want := range map[string]string{
		"Subject: =?utf-8?B?w6k=?= =?utf-8?B?w6k=?=\n":              "éé",
		"Subject: =?utf-8?Q?a_=C3?=\n =?utf-8?Q?=A9?=\n":            "a é", // cut within a character
		"Subject: =?nonsense?Q?x?=\n":                               "=?nonsense?Q?x?=",
		"Subject: caf\xe9\n":                                        "café",
		"Subject: one\nSubject: two\n":                              "one",
		"Subject: long\n \n\tline\nX: y\n":                          "long line",
		"no field at all\nSubject: found\n":                         "found",
		"X: a\nquite Wrong: b\nSubject: found\n":                    "found",
		"Subject: \x1b[31mred\n":                                    "␛[31mred",
		"Subject: " + strings.Repeat("x", 50_000) + "\n":            strings.Repeat("x", maxValue-1),
		"Received: a\n" + strings.Repeat("X: y\n", 10_000) + "S:\n": "",
	} {
		h, _ := splitHeader([]byte(raw + "\nbody"))
		if got := h.words("subject"); got != want && len(got)+len(want) < 1000 || len(got) > maxValue {
			t.Errorf("%.60q: subject %.60q, want %.60q", raw, got, want)
		}
	}
	for raw, want := range map[string]string{
		"Ann Dole <a@x.example>": "Ann Dole", "a@x.example": "a@x.example", `"=?utf-8?Q?=C3=89lan?=" <a@x.example>`: "Élan",
		"Ann <a@x.example>, Bo <b@x.example>": "Ann, Bo", "broken <a@": "broken", "": "",
	} {
		if got := (header{"from": raw}).people("from"); got != want {
			t.Errorf("%q: %q, want %q", raw, got, want)
		}
	}
}

func TestIs(t *testing.T) {
	for text, want := range map[string]bool{
		"Message-ID: <a@b>\n\nx":                                  true,
		"From: a@x.example\nSubject: y\n\nz":                      true,
		"From x@y Tue May  7 10:00:00 2024\nReceived: z\n\nb":     true,
		"Title: a\nAuthor: b\n\ntext":                             false,
		"From: Ann\nTo: Bo\nSubject: a memo\n\nText.":             false,
		"# Heading\n\nMessage-ID: x\n":                            false,
		"---\ntitle: x\n---\n":                                    false,
		"<p>Content-Type: text/html":                              false,
		"":                                                        false,
		"Q: Why?\nA: Because the Content-Type: text/plain is so.": false,
	} {
		if got := IsMessage([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestEncrypted(t *testing.T) {
	for _, fields := range []string{"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n", "Content-Type: multipart/encrypted; boundary=b\n", ""} {
		body := "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n"
		if fields == "" {
			body = "-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n"
		}
		_, err := Convert(t.Context(), message(fields, body), nil)
		var told *Error
		if !errors.As(err, &told) || told.Problem != "is encrypted" || told.Advice == "" {
			t.Errorf("%q: %v", fields, err)
		}
	}
}

// TestBounded takes messages that grow as they are taken apart.
func TestBounded(t *testing.T) {
	var nested, forwarded strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&nested, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
		forwarded.WriteString("Content-Type: message/rfc822\n\nSubject: again\n")
	}
	for name, body := range map[string]string{
		"nested parts":       nested.String(),
		"forwarded":          forwarded.String(),
		"many parts":         "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\nx\n", 100_000),
		"same boundary":      "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 5000),
		"quoted deep":        "\n" + strings.Repeat(">", 100_000) + " x\n" + strings.Repeat("> ", 50_000) + "y\n",
		"html past a limit":  "Content-Type: text/html\n\n" + strings.Repeat("<div>", 5000) + "words",
		"attachments":        "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: a/b; name=x\n\ny\n", 400),
		"one flowed line":    "Content-Type: text/plain; format=flowed\n\n" + strings.Repeat("x \n", 300_000),
		"boundary of dashes": "Content-Type: multipart/mixed; boundary=\"-\"\n\n" + strings.Repeat("---\n", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			c, err := Convert(t.Context(), []byte("Subject: x\n"+body), nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(c.Text) > 2*len(body)+1000 {
				t.Errorf("%d bytes of %d", len(c.Text), len(body))
			}
		})
	}
}

const box = "From ann@x.example Tue May  7 10:00:00 2024\nFrom: Ann <ann@x.example>\nMessage-ID: <1@x>\nSubject: One\n\nHello.\n\n>From the quay\n\nFrom here it is far.\n\n" +
	"From bo@x.example Tue May  7 11:00:00 2024\nFrom: Bo <bo@x.example>\nMessage-ID: <1@x>\nSubject: Two\n\nBye.\n"

func TestMailbox(t *testing.T) {
	if !IsMailbox([]byte(box)) || IsMailbox([]byte("From here to there it is far.\n\nx")) {
		t.Error("IsMailbox")
	}
	list := Messages([]byte(box))
	if len(list) != 2 || list[0].Meta.Title != "One" || list[1].Meta.Byline != "Bo" || list[0].ID == list[1].ID {
		t.Fatalf("%+v", list)
	}
	c, err := Convert(t.Context(), Unquote([]byte(box)[list[0].Start:list[0].End]), nil)
	if want := "Hello.\n\nFrom the quay\n\nFrom here it is far.\n"; err != nil || c.Text != want {
		t.Errorf("%v, %q", err, c.Text)
	}
}

// FuzzConvert takes any bytes for a message and for a mailbox. The text that comes out
// is bounded by what went in, no mark of the conversion is left in it, the same comes
// out again, and messages of a mailbox are in order and in it.
func FuzzConvert(f *testing.F) {
	f.Add([]byte(box))
	f.Add(message("Content-Type: multipart/mixed; boundary=b\n", "--b\n\nx\n--b\nContent-Type: text/html\n\n<table><tr><td>x\n--b--"))
	f.Add(message("Content-Type: text/plain; format=flowed; delsp=yes\n", "> a \n>> b \n- c\n1. d\n"))
	f.Add([]byte("Subject: =?a?b?c?= =?a?b?c?=\n\n\x01\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		last := 0
		for _, m := range Messages(data) {
			if m.Start < last || m.End <= m.Start || m.End > len(data) {
				t.Fatalf("%+v of %d bytes", m, len(data))
			}
			last = m.End
		}
		c, err := Convert(t.Context(), data, nil)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("error %q", err)
			}
			return
		}
		if len(c.Text) > 64*len(data)+4096 {
			t.Errorf("%d bytes of %d", len(c.Text), len(data))
		}
		if again, _ := Convert(t.Context(), data, nil); again.Text != c.Text {
			t.Error("another text the second time")
		}
	})
}

func ExampleConvert() {
	c, err := Convert(context.Background(), message("", "We will not sail.\n"), nil)
	fmt.Println(c.Meta.Title, "by", c.Meta.Byline, err)
	fmt.Print(c.Text)
	// Output:
	// The strike by Ann Dole <nil>
	// We will not sail.
}
