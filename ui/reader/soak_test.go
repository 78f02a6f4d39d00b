package reader

import (
	"math/rand/v2"
	"testing"
)

// TestSoak drives the pane with long random sequences of all actions.
func TestSoak(t *testing.T) {
	const actions = "jkdufbgG}{sxSrtTnm@jkjkrr"
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 1))
		sequence := make([]byte, 0, 160)
		for len(sequence) < 160 {
			sequence = append(sequence, actions[random.IntN(len(actions))], byte(random.IntN(256)))
		}
		drive(t, string(sequence), 1+random.IntN(200), 1+random.IntN(60))
	}
}
