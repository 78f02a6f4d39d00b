// Package event recognises the dated happenings of a text: "on 3 May 2019",
// "in February", "since 2014", "last Tuesday", "the day after".
//
// It owns the rules by which words are read as dates and sentences are bounded.
// It does not know what day it is: "yesterday" stays without a date, and a year
// that the text leaves out stays out. It reads no files and keeps no state.
//
// Each group of rules has its file: dates with a month or a year in absolute.go,
// those that count from another day in relative.go. Start reading at
// [Recognise].
package event
