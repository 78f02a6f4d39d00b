//go:build !unix

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "pictures: the program is drawn in a pseudo-terminal, which Unix systems have")
	os.Exit(1)
}
