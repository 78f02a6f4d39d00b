package quote

import "briefing/content/article"

// cueBefore reports whether the fragment at token q ends a clause put in front of
// the main one, whose verb is another's: While Novak called it "theft," Khan
// laughed. own tells that the main verb has a quotation of its own behind it,
// as in: Asked about Novak's claim that it was "theft," Khan said: "…".
func (f *frame) cueBefore(q, lo int, own bool) bool {
	if f.quoteKind(q, lo) != article.Mixed || f.ending(q) != ',' && !(q+1 < len(f.tokens) && f.tokens[q+1].kind == tComma) {
		return false
	}
	switch f.word(lo) {
	case "While", "Although", "Though", "When", "After", "Before", "If", "Because", "Since", "Whereas", "Where":
		return true
	}
	return own && (f.participle(lo) || f.tokens[lo].class.is(preposition|subordinator|gerund))
}

// announcesNext reports whether token i, behind a verb, is a colon before a
// quotation.
func (f *frame) announcesNext(i, hi int) bool {
	return i+1 < hi && f.tokens[i].kind == tColon && f.tokens[i+1].kind == tQuote
}
