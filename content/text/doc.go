// Package text cuts the text of a document into words and sentences, once for
// all that read words: the recognisers of names, quotations and dates.
//
// It owns the tokeniser, the rule where a sentence ends, the list of
// abbreviations and the lexicon. It decides nothing about names or speakers, and
// keeps nothing of a document.
//
// # Reading a document
//
// [Read] makes a [Text] of a document's leaves. Leaf i is [Text.Leaf](i), a slice
// of [Token]; a token is a word with its bytes in the leaf, how it is written
// ([Shape]), what stands before it ([Gap]) and the number of its sentence. Marks
// are no tokens: they are in the gap, and their bytes lie between the end of one
// token, [Token.Tail] included, and the start of the next. What a token is in the
// English language is asked of its [Word], which the Text holds once for each
// spelling:
//
//	t := text.Read(leaves)
//	for i, tok := range t.Leaf(0) {
//		w := t.Word(tok)
//		if w.Grammar.Is(text.Speech|text.Naming) && w.Grammar.Is(text.Finite) { … }
//		if w.Class.Name.Is(text.Place) { … }  // as it is written
//		if w.Lower().Noun.Is(text.X) { … }    // in lower case
//	}
//
// A word with a hyphen whose halves are words of their own is two tokens, the
// second with the gap [GapJoined] and nothing else: Beijing-based, pro-European;
// [Text.Compound] is the whole of it.
//
// # Sentences
//
// Tokens of one leaf with the same number are one sentence. [SentenceEnds] is the
// rule, for whoever has a text but no tokens. A sentence in quotation marks ends
// as any other does: who reads a quotation as one opaque thing compares the
// numbers of its last token and of the one behind it.
//
// # The lexicon
//
// The files in lexicon/ hold one entry a line: form, tab, classes. A form that
// begins in lower case stands in words.tsv, one of several words in phrases.tsv,
// every other in names.tsv; each is sorted by byte. The head of each file explains
// the classes that it uses. To add a word, add its line: no Go changes. A verb of
// speech or judgement needs only its base form, with the class plain: its other
// forms are found by their endings ([Grammar]), but for irregular ones, which have
// lines of their own.
//
// To add a class, add its constant to a family in classes.go and its name at the
// same place in the list below it, explain it at the head of the file, and ask for
// it somewhere: a test fails for a class that nobody asks for. There are five
// families, so that a set of classes is a machine word each and a question one AND:
// [Name], what a word is where names are looked for; [Grammar], what it does in a
// sentence; [Noun], what a noun stands for; [Usage], for words that single
// rules look for; and [Head], what a capitalised word does in a name.
//
// synonyms.tsv, nicknames.tsv and leaders.tsv map a form to the fuller one.
package text
