// Briefing is a terminal reader for briefings and news analysis: the sections on
// the left, the text in the middle, who is who on the right, and one key to what
// each analyst said.
//
// See package model/command for the command line and package model for the
// screen.
package main

import (
	"os"

	"briefing/model/command"
)

func main() { os.Exit(command.Run(os.Args[1:])) }
