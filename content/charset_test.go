package content

import (
	"strings"
	"testing"

	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode/utf32"
)

const (
	simplified  = "港口昨天开放\n\n渔民说，他们等了三个星期，终于可以出海。市长表示：“我们感谢所有帮助过港口的人。”会议定于下个月举行。\n"
	traditional = "港口昨天開放\n\n漁民說，他們等了三個星期，終於可以出海。市長表示：「我們感謝所有幫助過港口的人。」會議定於下個月舉行。\n"
	japaneseNew = "港が昨日ひらかれた\n\n漁師たちは三週間待ち、ようやく海に出られると話した。市長は「助けてくれたすべての人に感謝する」と述べた。会議は来月ひらかれる。\n"
	koreanNews  = "항구가 어제 열렸다\n\n어부들은 삼 주를 기다린 끝에 바다로 나갈 수 있게 되었다고 말했다. 시장은 도와준 모든 사람에게 감사한다고 밝혔다. 회의는 다음 달에 열린다.\n"
	russian     = "Порт открыт\n\nРыбаки сказали, что ждали три недели и наконец могут выйти в море. Мэр города поблагодарил всех, кто помогал порту: «Мы этого не забудем». Следующая встреча пройдёт в июне.\n"
	ukrainian   = "Порт відкрито\n\nРибалки сказали, що чекали три тижні й нарешті можуть вийти в море. Мер міста подякував усім, хто допомагав порту, і пообіцяв їм нову їдальню.\n"
)

// TestEncodingsOfOtherScripts decodes a short report in the encodings that files of
// East Asia and in Cyrillic come in.
func TestEncodingsOfOtherScripts(t *testing.T) {
	tests := []struct {
		name string
		enc  xencoding.Encoding
		text string
	}{
		{"GB18030", simplifiedchinese.GB18030, simplified},
		{"GB18030", simplifiedchinese.GBK, simplified},
		{"Big5", traditionalchinese.Big5, traditional},
		{"Shift_JIS", japanese.ShiftJIS, japaneseNew},
		{"EUC-JP", japanese.EUCJP, japaneseNew},
		{"EUC-KR", korean.EUCKR, koreanNews},
		{"windows-1251", charmap.Windows1251, russian},
		{"windows-1251", charmap.Windows1251, ukrainian},
		{"KOI8-U", charmap.KOI8U, ukrainian},
		{"ISO 8859-5", charmap.ISO8859_5, strings.NewReplacer("«", "\"", "»", "\"").Replace(russian)},
		{"IBM866", charmap.CodePage866, strings.NewReplacer("«", "\"", "»", "\"").Replace(russian)},
		{"UTF-32 (little-endian)", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), russian},
		{"UTF-32 (big-endian)", utf32.UTF32(utf32.BigEndian, utf32.UseBOM), simplified},
		{"UTF-32 (little-endian)", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "The port is open again, said Ada Lund.\n"},
	}
	for _, tt := range tests {
		raw, err := tt.enc.NewEncoder().String(tt.text)
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		for _, raw := range []string{raw, strings.Repeat(raw, 40)} {
			text, notice := decodeSource(&source{text: raw})
			if !strings.HasPrefix(text, tt.text) || notice != "decoded from "+tt.name {
				t.Errorf("%s, %d bytes: %q, %.60q", tt.name, len(raw), notice, text)
			}
		}
	}
	raw, _ := charmap.KOI8R.NewEncoder().String(strings.NewReplacer("«", "\"", "»", "\"").Replace(russian))
	if text, _ := decodeSource(&source{text: raw}); !strings.HasPrefix(text, "Порт открыт\n\nРыбаки") {
		t.Errorf("KOI8-R: %.60q", text)
	}
}

// TestEncodingsThatAreNotGuessed leaves Western and damaged texts to what they are,
// and refuses what fits nothing.
func TestEncodingsThatAreNotGuessed(t *testing.T) {
	french, _ := charmap.Windows1252.NewEncoder().String("Le préfet a déclaré : « Nous étions là dès l’été. » Où était le maire ? À Nîmes, bien sûr.\n")
	if text, notice := decodeSource(&source{text: french}); notice != "decoded from Windows-1252" || !strings.Contains(text, "déclaré") {
		t.Errorf("French: %q, %q", notice, text)
	}
	damaged := strings.Repeat(russian, 3)[:500] + "\xd0 " + russian
	if text, _ := decodeSource(&source{text: damaged}); !strings.Contains(text, "Рыбаки") {
		t.Errorf("damaged UTF-8: %.80q", text)
	}
	none := strings.Repeat("\xf7\x81\xff\x98 \xd7\x90\x8d\xfe\xa0 \x9d\xff\xfe\x83 ", 20)
	_, err := Read(t.Context(), write(t, "none.txt", none), Options{})
	if err == nil || !strings.Contains(err.Error(), "encoding") {
		t.Errorf("bytes of no encoding: %v", err)
	}
}

// TestAlphabets finds the encodings of other alphabets, and of Latin letters that
// Windows-1252 lacks.
func TestAlphabets(t *testing.T) {
	for _, tt := range []struct {
		encoding xencoding.Encoding
		text     string
	}{
		{charmap.Windows874, "ท่าเรือเปิดอีกครั้งเมื่อวานนี้ ชาวประมงกล่าว "},
		{charmap.Windows1253, "Το λιμάνι άνοιξε ξανά χθες, είπαν οι ψαράδες στον δήμαρχο. "},
		{charmap.Windows1255, "הנמל נפתח אתמול מחדש, אמרו הדייגים לראש העיר. "},
		{charmap.Windows1256, "فتح الميناء أمس من جديد، كما قال الصيادون لرئيس البلدية. "},
		{charmap.Windows1250, "Přístav se včera znovu otevřel, řekli rybáři starostovi města. "},
		{charmap.Windows1254, "Liman dün yeniden açıldı, balıkçılar belediye başkanına söyledi. "},
		{japanese.ISO2022JP, "港は昨日再び開いた、と漁師たちは市長に語った。"},
	} {
		want := strings.Repeat(tt.text, 8)
		raw, err := tt.encoding.NewEncoder().String(want)
		if err != nil {
			t.Fatal(err)
		}
		if text, notice := decodeSource(&source{text: raw}); text != want {
			t.Errorf("%v: %q, %.60q", tt.encoding, notice, text)
		}
	}
}

// TestLateCharset finds what a page states of its encoding behind a long script.
func TestLateCharset(t *testing.T) {
	const name = "Žďár"
	raw, _ := charmap.Windows1250.NewEncoder().String(name)
	page := "<html><head><script>var s = 'charset=x';" + strings.Repeat(" // filler\n", 4000) +
		"</script><meta name=a content=b><META http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1250\"></head><body>" + raw
	if text, notice := decodeSource(&source{text: page}); notice != "decoded from windows-1250" || !strings.HasSuffix(text, name) {
		t.Errorf("%q, %.20q", notice, text[len(text)-20:])
	}
}

func TestLineEndsAndBlanks(t *testing.T) {
	tests := []struct{ in, want string }{
		{"a\u0085b\u2028c\u2029d\r\ne\rf", "a\nb\nc\n\nd\ne\nf"},
		{"one\u00a0 two \u00a0three\u00a0four\u00a0\u00a0five", "one two three\u00a0four five"},
		{"\u00a0 \u00a0indented\n  \u00a0too", "\u00a0 \u00a0indented\n  \u00a0too"},
		{"10\u00a0000", "10\u00a0000"},
		{"end\u00a0 \nnext", "end \nnext"},
	}
	for _, tt := range tests {
		if got := oneBlank(lineFeeds(tt.in)); got != tt.want {
			t.Errorf("%q became %q, want %q", tt.in, got, tt.want)
		}
	}
}
