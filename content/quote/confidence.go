package quote

// The confidence that each rule gives a speaker. What stands below
// article.Certain is recorded but displayed as unattributed. The figures follow
// how often the rules were right on reviewed news, in steps that keep their order.
const (
	sureLabel        = 97 // a label names its speaker by convention
	sureAdjacent     = 95 // subject and verb of speech next to the marks
	sureDash         = 92 // a signature
	sureBlock        = 90
	sureAccording    = 90
	sureContinued    = 90 // the same quotation in the next paragraph, or announced by a colon
	sureNear         = 88 // the verb up to eight words before the marks
	sureTrailing     = 85 // the cue ends the sentence, some words behind
	sureCarried      = 85 // the next sentence of the same paragraph
	sureLoose        = 80 // a clause that hardly could be about anything else
	sureColon        = 75 // somebody does something, and a colon: Novak shook her head: "…"
	sureFar          = 75 // the verb governs the whole sentence
	sureCell         = 75
	sureRole         = 70 // the only bearer of a title
	sureNoun         = 60 // an owner of a noun of saying may not be its author
	sureParagraph    = 60 // a new paragraph may bring a new speaker
	sureOrganisation = 60 // "it" after the name of an organisation
	sureActionBeat   = 60 // who has just been seen doing something
	sureUnnamed      = 60 // "she" after "a neighbour said"
	sureCoreferent   = 60 // "the striker" for the person just named
	sureGuest        = 60 // the person interviewed is nowhere named as answering
	sureForward      = 55 // the speaker comes after
	sureSubject      = 55 // no cue, but the sentence is about what somebody does
	sureHeading      = 52 // a heading promises, the text does not say
	unsure           = 40 // a phrase that is hardly one for people
)
