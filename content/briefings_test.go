package content

// The built-in briefings hold every fact, name and quotation that they should.

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"briefing/content/article"
)

// quoted lists every quotation of the default briefing, letter for letter, by
// the name that has to stand nearest to it in the same paragraph or, for a
// block quote, after its dash.
var quoted = []struct{ speaker, words string }{
	{"China’s announcement", "to tackle the cross-border movement of terrorists"},
	{"Unnamed analysts", "new enemy"},
	{"Qin Gang", "Chinese nationals, institutions and projects"},
	{"The joint statement insisted", "peaceful, stable and prosperous Afghanistan"},
	{"Wang Wenbin", "written pledge of not allowing the ETIM and other forces to conduct terrorist actions and activities"},
	{"Wang", "of great significance to the future development of China-Afghanistan relations"},
	{"China-Iran joint statement", "agreed on further counterterrorism cooperation"},
	{"the China-Iran joint statement says", "establish bilateral counterterrorism consultation mechanisms"},
	{"— Raffaello Pantucci", "If Pakistan and Iran get along, they will focus on the threats China is worried about rather than clashing with each other"},
	{"said Pantucci", "From the Chinese perspective, the issue that has been the greatest concern, is the fact that you’re seeing a growing plurality of different groups talking about China as the enemy"},
	{"Pantucci said", "It is also within China’s thinking that if Pakistan and Iran get along, they will focus on the threats China is worried about rather than clashing with each other"},
	{"Pantucci said", "clear message"},
	{"— Raffaello Pantucci", "The fact that they’re having to [make a big point about it] says to me that they are concerned. [And] that’s not going to happen"},
	{"Pantucci said", "[Iran] is probably the one that they have got the least strong security relationship on this particular issue [of terrorism]"},
	{"according to Pantucci", "reflects a real concern that they both have, and also a desire for them to kind of think about cooperation together"},
	{"Khan said", "firstly establish a preventive mechanism, so that both Pakistan and Iran can also protect themselves better against terrorist threats emanating from the Afghan territory"},
	{"according to Khan", "growing militant activities on the Pakistan-Iran border"},
	{"Khan called", "challenging"},
	{"Khan said", "a medium and long-term strategy"},
	{"— Zoon Ahmed Khan", "[But] the Taliban have not been able to crack down on the TTP, BLA, among other outfits that directly threaten Chinese and Pakistanis in relation to the China-Pakistan Economic Corridor, despite it being directly demanded"},
	{"— Jean-Loup Samaan", "The [trilateral] dialogue occurs at a time of major changes in the diplomacy of the Middle East and South Asia. Local states are increasing their economic and security engagement both bilaterally and multilaterally through new [US-led] initiatives like the Abraham Accords, the Negev Forum, or I2U2"},
	{"Samaan said", "a regional momentum"},
	{"— Yan Wei", "The security and stability of [Pakistan, Iran or neighbouring] countries are closely related to China, as they are important, if not core, countries of the Belt and Road Initiative and the China-Pakistan Economic Corridor"},
	{"According to Yan", "lead"},
}

// headline is the source's own title, in quotation marks like all that others wrote.
const headline = "China Stresses Common Threats, Security as It Pushes for Iran-Pakistan Engagement"

// named lists the names and figures that the text of the default briefing must
// hold outside its front matter.
var named = []string{
	"South China Morning Post", "news blog", "National Security", "Global News",
	headline,
	"August 2021", "in February", "US$60 billion", "killed two", "in 2021", "last US troops",
	"East Turkestan Islamic Movement", "Eastern Turkestan Islamic Movement", "(ETIM)", "Uygur",
	"Baloch Liberation Army", "(BLA)", "Tehreek-e-Taliban Pakistan", "(TTP)", "Taliban",
	"Balochistan", "Sistan and Baluchistan", "Gwadar", "Kabul", "Beijing", "Tehran", "Singapore",
	"China-Pakistan Economic Corridor", "(CPEC)", "Belt and Road Initiative", "Gwadar Port", "Mes Aynak copper mine",
	"China-Pakistan-Iran counterterrorism talks", "China-Afghanistan-Pakistan Foreign Ministers’ Dialogue",
	"Iran and Saudi Arabia", "Israel and Palestine", "Abraham Accords", "Negev Forum", "I2U2",
	"Qin Gang", "Wang Wenbin", "Xi Jinping", "Ebrahim Raisi", "women’s rights",
	"Raffaello Pantucci", "Zoon Ahmed Khan", "Jean-Loup Samaan", "Yan Wei",
	"senior fellow", "senior research fellow", "research fellow", "foreign-policy analyst", "professor",
	"International Centre for Political Violence and Terrorism Research", "Nanyang Technological University",
	"Belt and Road Strategy Institute", "Tsinghua University",
	"Middle East Institute", "National University of Singapore", "Northwest University",
}

type frontMatter struct {
	Title, Subtitle, Summary, Date string
	Source                         struct{ Name, URL string }
	Entities                       []struct {
		Name, Kind, Role, Affiliation, Note string
		Aliases                             []string
	}
}

func readDefault(t *testing.T) (head frontMatter, body string) {
	t.Helper()
	raw, err := os.ReadFile("briefings/china-iran-pakistan.md")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitN(string(raw), "---\n", 3)
	if len(parts) != 3 || parts[0] != "" {
		t.Fatal("the file does not begin with front matter between lines of ---")
	}
	if err := yaml.Unmarshal([]byte(parts[1]), &head); err != nil {
		t.Fatalf("front matter: %v", err)
	}
	return head, parts[2]
}

// paragraphs splits a text at blank lines and joins the lines of a block quote
// into one paragraph without the bars.
func paragraphs(body string) []string {
	body = strings.ReplaceAll(body, "\n>\n> ", "\n> ")
	var out []string
	for _, p := range strings.Split(body, "\n\n") {
		out = append(out, strings.ReplaceAll(p, "\n> ", "\n"))
	}
	return out
}

func TestEveryQuotationStandsWithItsSpeaker(t *testing.T) {
	_, body := readDefault(t)
	for _, q := range quoted {
		found := false
		for _, p := range paragraphs(body) {
			inMarks := strings.Contains(p, "“"+q.words+"”")
			inBlock := strings.HasPrefix(p, "> "+q.words+"\n— ")
			if (inMarks || inBlock) && strings.Contains(p, q.speaker) {
				found = true
			}
		}
		if !found {
			t.Errorf("no paragraph quotes %q beside %q", q.words, q.speaker)
		}
	}
}

func TestNothingElseIsQuoted(t *testing.T) {
	_, body := readDefault(t)
	known := map[string]bool{headline: true}
	for _, q := range quoted {
		known[q.words] = true
	}
	for _, m := range regexp.MustCompile(`“([^”]*)”`).FindAllStringSubmatch(body, -1) {
		if !known[m[1]] {
			t.Errorf("quoted, but not on the list: %q", m[1])
		}
	}
	if strings.Contains(body, `"`) {
		t.Error("the text has straight quotation marks")
	}
	if blocks := strings.Count(body, "\n> —"); blocks != 5 {
		t.Errorf("%d block quotes, want 5", blocks)
	}
}

func TestEveryNameAndFigureIsThere(t *testing.T) {
	_, body := readDefault(t)
	for _, n := range named {
		if !strings.Contains(body, n) {
			t.Errorf("missing: %q", n)
		}
	}
}

func TestFrontMatterDeclaresTheEntities(t *testing.T) {
	head, body := readDefault(t)
	if head.Title == "" || head.Subtitle == "" || head.Summary == "" || head.Source.Name == "" {
		t.Errorf("title, subtitle, summary or source is empty: %+v", head)
	}
	if head.Date != "" {
		t.Errorf("date %q: the source gives none", head.Date)
	}
	count := map[article.EntityKind]int{}
	seen := map[string]bool{}
	for _, e := range head.Entities {
		kind, ok := article.ParseKind(e.Kind)
		if !ok {
			t.Errorf("%s: no such kind: %q", e.Name, e.Kind)
		}
		count[kind]++
		if seen[e.Name] {
			t.Errorf("%s is declared twice", e.Name)
		}
		seen[e.Name] = true
		if kind == article.Analyst && (e.Role == "" || e.Affiliation == "") {
			t.Errorf("%s has no role or no affiliation", e.Name)
		}
		if !strings.HasSuffix(e.Note, ".") {
			t.Errorf("%s: the note is no sentence: %q", e.Name, e.Note)
		}
		if !occurs(body, append(e.Aliases, e.Name)) {
			t.Errorf("%s does not occur in the text", e.Name)
		}
	}
	for kind, want := range map[article.EntityKind]int{
		article.Analyst: 4, article.Official: 4, article.Group: 4, article.Project: 4,
	} {
		if count[kind] != want {
			t.Errorf("%d of kind %v, want %d", count[kind], kind, want)
		}
	}
	for _, kind := range []article.EntityKind{article.Place, article.Organization, article.Agreement, article.Meeting} {
		if count[kind] < 3 {
			t.Errorf("%d of kind %v, want at least 3", count[kind], kind)
		}
	}
}

func occurs(body string, names []string) bool {
	for _, n := range names {
		if strings.Contains(body, n) {
			return true
		}
	}
	return false
}

func TestShape(t *testing.T) {
	_, body := readDefault(t)
	if n := strings.Count(body, "\n# "); n != 1 {
		t.Errorf("%d titles, want 1", n)
	}
	if n := strings.Count(body, "\n## "); n < 8 || n > 12 {
		t.Errorf("%d sections, want 8 to 12", n)
	}
	if n := len(strings.Fields(body)); n < 1300 || n > 2000 {
		t.Errorf("%d words, want 1,300 to 2,000", n)
	}
	for _, analyst := range []string{"Raffaello Pantucci", "Zoon Ahmed Khan", "Jean-Loup Samaan", "Yan Wei"} {
		if !strings.Contains(body, "\n### "+analyst+"\n") {
			t.Errorf("%s has no section", analyst)
		}
	}
	if strings.Contains(body, "](") || strings.Contains(body, "://") {
		t.Error("the source gives no address to link to")
	}
}
