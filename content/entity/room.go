package entity

// room is the memory of a recogniser that has done its work, for the next one:
// over a long document, or many, the same again and again.
type room struct {
	words   []word
	ids     map[string]int32
	tokens  []token
	atoms   []atom
	forms   []form
	formIDs map[string]int32
}

// rooms are those that nobody uses now. What they hold decides nothing. A
// sync.Pool would be emptied between two windows of a long document.
var rooms = make(chan *room, 8)

// mostWords bounds what is kept: a text of a megabyte has as many.
const mostWords = 1 << 15

// takeRoom returns the memory for a text of so many bytes.
func takeRoom(size int) *room {
	select {
	case m := <-rooms:
		if cap(m.tokens) >= size/5 {
			return m
		}
	default:
	}
	return &room{
		words:   make([]word, 0, 256+size/32),
		ids:     make(map[string]int32, 256+size/32),
		tokens:  make([]token, 0, 16+size/5),
		formIDs: make(map[string]int32, 64),
	}
}

// giveRoom hands on the memory of a recogniser whose result refers to nothing in
// it, and lets go of the text.
func (r *recogniser) giveRoom() {
	if len(r.words) > mostWords {
		return
	}
	clear(r.words)
	clear(r.ids)
	clear(r.forms)
	clear(r.formIDs)
	m := &room{
		words: r.words[:0], ids: r.ids, tokens: r.tokens[:0],
		atoms: r.atoms[:0], forms: r.forms[:0], formIDs: r.formIDs,
	}
	select {
	case rooms <- m:
	default:
	}
}
