package text

// Classes is what the lexicon knows about a form: a set of classes of each family.
type Classes struct {
	Name    Name
	Grammar Grammar
	Noun    Noun
	Usage   Usage
	Head    Head
}

// Empty reports whether the lexicon knows nothing about the form.
func (c *Classes) Empty() bool { return *c == Classes{} }

// Name is a set of classes of what a word or phrase is where names are looked for.
type Name uint64

// What a form is where names are looked for. A form may be many things: Jordan is
// a given name, a surname and a place.
const (
	GivenFemale Name = 1 << iota
	GivenMale
	GivenEither
	Surname
	FamilyFirst // a surname that stands before the given name
	Place
	Town // a place whose name people bear as a surname, too
	Demonym
	Body   // a well-known organisation
	Unsure // a body whose name is an ordinary word or a person's as well
	Club   // a sports club with the name of a town or something else
	Deal   // an agreement, meeting or project with a name of its own
	BodyHead
	PlaceHead
	PlacePrefix
	DealHead
	Title
	TitleFemale
	TitleMale
	Role
	PersonVerb
	Calendar
	NoName
	Stop
	Common
	Particle
	Prefix
	ArabicArticle
	CompoundEnd
	Abbreviation
	Opens // the first word of a phrase; made by the reader, in no file

	Given = GivenFemale | GivenMale | GivenEither
)

const nameClasses = "given-female given-male given-either surname family-first place town demonym body unsure club deal " +
	"body-head place-head place-prefix deal-head title title-female title-male role person-verb calendar " +
	"no-name stop common particle prefix arabic-article compound-end abbreviation opens"

// Is reports whether any of the classes is in the set.
func (s Name) Is(any Name) bool { return s&any != 0 }

// Grammar is a set of what a word does in a sentence. English words do many things:
// rules ask for what they need.
type Grammar uint64

// What a word does in a sentence.
const (
	Determiner   Grammar = 1 << iota
	OwnPronoun           // his, her, their: a determiner too
	Pronoun              // he, she, they, it, I, we, who
	Relative             // who, which, that
	Preposition          // of, in, at
	Conjunction          // and, or, but
	Subordinator         // although, because, while, that
	Auxiliary            // is, has, will
	Being                // a form of be: makes a following participle passive
	Adverb               // also, later, quickly
	TimeWord             // Monday, yesterday, week
	TitleWord            // Mr, Sen., President before a name
	Speech               // a verb of saying
	Naming               // a verb that calls or judges: call, describe, praise
	Finite               // said, says
	Plain                // say: infinitive or plural present
	Gerund               // saying
	NounToo              // a cue that is a noun as often: report, claims, call
	Document             // a noun for words set down: statement, letter, report
	VerbLike             // a finite verb that is no cue: was, had, went, visited
	NounInLy             // family, rally: in -ly, and no adverb
)

const grammarClasses = "determiner own-pronoun pronoun relative preposition conjunction subordinator auxiliary being adverb " +
	"time-word title-word speech naming finite plain gerund noun-too document verb-like noun-in-ly"

// Is reports whether any of the classes is in the set.
func (s Grammar) Is(any Grammar) bool { return s&any != 0 }

// Noun is a set of classes of what a noun stands for.
type Noun uint64

// What a noun stands for.
const (
	Month Noun = 1 << iota
	Weekday
	Season
	TimeUnit
	DayPart
	Counted
	Newspaper
	Direction
	PersonMale    // a noun for a man just named: the businessman
	PersonFemale  // the actress
	PersonEither  // the striker
	UnnamedMale   // a noun for men who usually remain without a name: a waiter
	UnnamedFemale // a waitress
	UnnamedEither // a neighbour
	Office        // an office by which its holder is spoken of: the mayor
	OftenUnnamed  // an office whose holder often remains without a name in a report: the judge
	Collective    // a noun for a body, whose head is somebody else: head of the hospital
	BodyNoun      // a noun for an organisation that has just been named: the charity
	BodyInName    // a body noun that the names of such bodies hold: the bank
	SpeakingGroup // a noun for people or a body who speak as one: the committee
	PluralPeople  // a plural without -s
	Work          // a noun for something that has a title: film, chapter
	Reply         // a noun for what somebody says in turn: verdict, answer
	Wording       // a noun for how somebody says it: in her phrase
	Channel       // a means of saying something: told by email
	LegalForm     // the legal form of a firm, in small letters
	Station
	StationKind
	SortOfBody
	Peer
	Representative
	Merger
	PlacePlural
	SortOfFirm
	Kin
	NewsOutlet
	HeadOfBody
	Staff
	OfPerson
	OfCountry
	OfBody
	Locality
	PlaceKind
	OfFirm
	Regime
	Following
	PlaceInApposition
	Holding
	PartOfPlace
	MemberOf
	Woman
	Man
	OnSite
	Sport
	Player
	Political // an office or part in politics, which one person may have after another
)

const nounClasses = "month weekday season time-unit day-part counted newspaper direction person-male person-female " +
	"person-either unnamed-male unnamed-female unnamed-either office often-unnamed collective body-noun " +
	"body-in-name speaking-group plural-people work reply wording channel legal-form station station-kind " +
	"sort-of-body peer representative merger place-plural sort-of-firm kin news-outlet head-of-body staff " +
	"of-person of-country of-body locality place-kind of-firm regime following place-in-apposition " +
	"holding part-of-place member-of woman man on-site sport player political"

// Is reports whether any of the classes is in the set.
func (s Noun) Is(any Noun) bool { return s&any != 0 }

// Usage is a set of classes of words that single rules look for.
type Usage uint64

// Words that single rules look for.
const (
	Count Usage = 1 << iota
	FromToday
	TitleEnd
	NamesThing      // a participle that gives a name: a print called "Two Cows"
	TakesTitle      // a verb whose object is a work: sang "Two Cows"
	Several         // goes before a plural only: two, many
	SmallInTitles   // is written small in titles
	HangsOnNoun     // a preposition that can hang on a noun: head of, spokesman for
	FollowsNoun     // shows that the word before it is a noun, not a verb: report on, claims are
	ListsWorks      // a heading over a list of works
	Clipped         // is written with a leading apostrophe: 'em
	PhrasalCue      // a verb with a particle that means to say: hit back
	PhrasalCueAlone // the same, but only before a mark: went on, "…"
	AcronymSkips
	FirmsDoing
	CapitalPreposition
	WeighsOn
	Within
	TakesPlace
	BeforePlace
	WorkAt
	WorkFor
	Transfer
	Beats
	Opposes
	AtVenue
	TeamDoing
	CountsAsArticle
	Thinking         // a verb of thinking, whose object is a clause: believe that
	Wanting          // a verb of wanting and taking sides, whose object is what is wanted: plan to
	Finding          // a verb for what texts and figures say: a survey found
	TakesHearer      // a verb of telling, whose first object is who is told
	ElseObject       // a verb of saying whose object is not what is said: sign, hold
	TakesPreposition // a verb of saying that has a preposition before what is spoken of: point to
	Minded           // an adjective for what somebody thinks or wants: confident that, eager to
	Stance           // a noun for what somebody says, thinks or wants: plan to, criticism of
)

const usageClasses = "count from-today title-end names-thing takes-title several small-in-titles hangs-on-noun " +
	"follows-noun lists-works clipped phrasal-cue phrasal-cue-alone acronym-skips firms-doing " +
	"capital-preposition weighs-on within takes-place before-place work-at work-for transfer beats " +
	"opposes at-venue team-doing counts-as-article thinking wanting finding takes-hearer " +
	"else-object takes-preposition minded stance"

// Is reports whether any of the classes is in the set.
func (s Usage) Is(any Usage) bool { return s&any != 0 }

// Head is a set of classes of what a capitalised word does in a name, or beside one.
type Head uint64

// What a capitalised word does in a name, or beside one.
const (
	CompanySuffix Head = 1 << iota
	LocalOffice
	Credit
	Street
	SurnameHead
	CollectivePlural
	NationBranch
	ClosesBody
	FirmHead
	TradeHead
	SubjectBody
	WireCredit
	NumberedUnit
	OfficeHead
	Bureau
	LocalUnit
	Dignity
	Courtesy
	Royal
	ShortStop
	NameSuffix
	Platform
	Exchange
	Byname
	OfOffice
	SurnameParticle
	ThingHead
	WeakHead
	AdjectiveHead
	Centre
	Building
	CentrePurpose
	Campus
	MeetingHead
	ProjectHead
	EventHead
	Owner
	Storm
	SubjectOffice
	Competition
	GivenTitle
	FirmOffice
	WeakPrefix
	PrefixOfHead
	AndCompany
	ForeignHead // begins names in other languages of Western Europe
)

const headClasses = "company-suffix local-office credit street surname-head collective-plural nation-branch closes-body " +
	"firm-head trade-head subject-body wire-credit numbered-unit office-head bureau local-unit dignity " +
	"courtesy royal short-stop name-suffix platform exchange byname of-office surname-particle thing-head " +
	"weak-head adjective-head centre building centre-purpose campus meeting-head project-head event-head " +
	"owner storm subject-office competition given-title firm-office weak-prefix prefix-of-head " +
	"and-company foreign-head"

// Is reports whether any of the classes is in the set.
func (s Head) Is(any Head) bool { return s&any != 0 }
