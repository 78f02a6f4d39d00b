// Package command is the command line: what is read, what is printed, and with
// which exit code the process ends.
//
// It wires the packages below together and owns no behaviour of theirs: opening
// and recognising is package content's, printing is content/export's, the screen
// is package model's. Data goes to standard output, messages to standard error.
//
// The process ends with 0 if all went well, 1 if something failed, 2 if the
// command line was not understood, and 130 if it was interrupted.
//
// Start reading at [Run].
package command
