package quote

import "briefing/content/article"

// The confidence of each rule in its speaker. What is below
// article.Certain is recorded but displayed as unattributed. The figures follow
// how often the rules were right on reviewed news, in steps that keep their order.
const (
	sureLabel        = 97 // a label names its speaker by convention
	sureAdjacent     = 95 // subject and verb of speech next to the marks
	sureDash         = 92 // a signature
	sureBlock        = 90
	sureAccording    = 90
	sureContinued    = 90 // the same quotation in the next paragraph, or announced by a colon
	sureClear        = 90 // a pronoun that fits one person far better than any other
	sureNear         = 88 // the verb up to eight words before the marks
	sureTrailing     = 85 // the cue ends the sentence, some words behind
	sureCarried      = 85 // the next sentence of the same paragraph
	sureColon        = 75 // somebody does something, and a colon: Novak shook her head: "…"
	sureFar          = 75 // the verb governs the whole sentence
	sureCell         = 75
	sureClause       = 74 // whoever says the reported clause around it
	sureLoose        = 70 // a clause that hardly could be about anything else
	sureRole         = 70 // the only bearer of a title
	sureNoun         = 60 // an owner of a noun of saying may not be its author
	sureParagraph    = 60 // a new paragraph may bring a new speaker
	sureOrganisation = 60 // "it" after the name of an organisation
	sureActionBeat   = 60 // who has just been seen doing something
	sureUnnamed      = 60 // "she" after "a neighbour said"
	sureSpare        = 60 // the verb before the marks may be in a clause that somebody else reports
	sureCoreferent   = 60 // "the striker" for the person just named
	sureGuest        = 60 // the person interviewed is nowhere named as answering
	sureForward      = 55 // the speaker comes after
	sureSubject      = 55 // no cue, but the sentence is about what somebody does
	unsure           = 40 // a phrase that is hardly one for people
)

// What is claimed of a speaker, in percent: the share that was right on reviewed news
// (README.md) of those whom the text names or describes so and a rule of that kind finds.
const (
	claimDirect   = 98 // a person's name, for a whole clause
	claimLoose    = 95 // that, before the marks without being near, or in another paragraph
	claimMixed    = 96 // a person's name, for a fragment
	claimPronoun  = 95 // a pronoun with a clear lead
	claimTaken    = 93 // that for a fragment, and the name of a body
	claimUnnamed  = 90
	claimDoubtful = 74 // see doubtful
	claimMark     = 70 // a dash, a bracket or a label: in texts of other kinds they mean something else
)

// claimed returns how sure it is who says a quotation. What is below article.Certain
// stays there.
func (r *recogniser) claimed(u *candidate) uint8 {
	direct := u.kind == article.Direct
	body := u.speaker >= 0 && !r.entities[u.speaker].Kind.IsPerson()
	switch {
	case u.confidence < article.Certain:
		return u.confidence
	case u.confidence == sureDash || u.confidence == sureLabel:
		return claimMark
	case u.doubtful(body):
		return claimDoubtful
	case u.speaker == article.NoSpeaker:
		return claimUnnamed
	case body, u.pronoun && !direct:
		return claimTaken
	case u.pronoun:
		return claimPronoun
	case !direct:
		return claimMixed
	case u.confidence < sureTrailing || u.confidence == sureBlock:
		return claimLoose
	}
	return claimDirect
}

// maxDepth is how many tokens into its sentence a whole clause is seldom quoted.
const maxDepth = 24

// doubtful reports whether the evidence is of a kind that misleads often: a verb that may
// be about something else, or far into a sentence; a description; a pronoun that fits two
// people; a body or somebody unnamed who is not the subject of a verb beside a whole
// clause.
func (u *candidate) doubtful(body bool) bool {
	direct := u.kind == article.Direct
	switch {
	case u.confidence <= sureLoose, direct && u.depth >= maxDepth:
		return true
	case u.pronoun:
		return u.referent < sureClear || !direct && u.confidence < sureNear
	case u.speaker == article.NoSpeaker:
		return !direct || u.confidence < sureAdjacent
	}
	return body && (!direct || u.confidence < sureTrailing)
}

// Votes are in hundredths of what the subject's being named in the sentence
// would count. The weights were set by hand and held against reviewed news; what
// matters is their order.
const (
	wholeVote = 100

	// The place of a name in its sentence.
	asSubject     = 120 // the first phrase of the main clause: English keeps its topic there
	asNewSubject  = 150 // that, at the first mention: he comes in, and then speaks
	asTopic       = 95  // as owner of the subject, where that is no person: Novak's plan failed
	afterSaid     = 90  // said Novak
	atIntroducing = 80  // the first mention: whoever has just come in is what comes next
	byVerb        = 75  // before what looks like a verb in -s
	beforeVerb    = 60
	elsewhereIn   = 35 // as an object
	behindOf      = 25 // after a preposition
	asOwner       = 25 // Novak's
	asModifier    = 10 // before another name or noun: the Novak plan

	// A main clause's subject for the pronoun in the clause put in front of it.
	asComing = 150

	// Who spoke last, in this paragraph or an earlier one, and that where this
	// paragraph has a subject that fits.
	asLastSpeaker    = 80
	asEarlierSpeaker = 30
)

// How much of their votes, in tenths, sentences keep with every sentence or
// paragraph that lies between, less where the later paragraph has a subject that
// fits; and a speaker with every later one.
const (
	keptBySentence  = 6
	keptBySubject   = 5 // the sentence just before, if its subject fits
	keptByAside     = 8 // a sentence without anybody
	keptByParagraph = 8
	keptByTopic     = 4
	keptBySpeaker   = 7
)

// How far back votes are gathered: sentences and paragraphs for names,
// paragraphs for speakers, pronouns for the pronouns that refer to them.
const (
	maxBack              = 8
	maxParagraphs        = 4
	maxSpeakerParagraphs = 6
	maxChain             = 4
	leastWeight          = 10 // not worth going on for
)

// clearLead is the lead from which on a pronoun is hardly ever taken for somebody else's.
const clearLead = 120

// pronounConfidence is the confidence in a pronoun's speaker who leads by that many votes.
func pronounConfidence(lead int) uint8 {
	switch {
	case lead >= clearLead:
		return sureClear
	case lead >= wholeVote/2:
		return 75
	case lead >= 20:
		return 60
	}
	return 45
}

// ballot counts the votes for each person for whom a pronoun may stand. There
// is room for as many as a reader could keep apart.
type ballot struct {
	who   [12]int
	votes [12]int
	n     int
	cast  int // how often votes were cast
}

// of returns where the votes of e are counted, nil if there is no room.
func (b *ballot) of(e int) *int {
	for i := range b.n {
		if b.who[i] == e {
			return &b.votes[i]
		}
	}
	if b.n == len(b.who) {
		return nil
	}
	b.who[b.n] = e
	b.n++
	return &b.votes[b.n-1]
}

// add adds votes for a person.
func (b *ballot) add(e, votes int) {
	if v := b.of(e); v != nil {
		*v += votes
		b.cast++
	}
}

// atLeast raises a person's votes to that many.
func (b *ballot) atLeast(e, votes int) {
	if v := b.of(e); v != nil {
		*v = max(*v, votes)
	}
}

// best returns the winner, -1 if there is none, and the lead over the second.
func (b *ballot) best() (e, lead int) {
	e, first, second := -1, 0, 0
	for i := range b.n {
		switch v := b.votes[i]; {
		case v > first:
			e, first, second = b.who[i], v, first
		case v > second:
			second = v
		}
	}
	return e, first - second
}
