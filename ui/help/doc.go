// Package help is the overlay of keys. All of it comes from the key map, so that
// it says what the keys do. Start reading at [New].
package help
