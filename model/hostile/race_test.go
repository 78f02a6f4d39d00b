//go:build race

package hostile

// slow is true under the race detector, which makes everything ten times slower.
const slow = true
