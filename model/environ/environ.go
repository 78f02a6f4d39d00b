// Package environ keeps the environment from the packages that act on it when they
// are imported.
//
// Lip Gloss looks for the terminal's colours before main begins: it opens the file
// that TERM names, wherever that leads, and with TMUX set it starts "tmux info". The
// program needs neither, since it chooses its colours from the names alone. The time
// zone is loaded then, too, from any file that TZ names. In a session by ssh the client
// chooses TERM.
//
// So this package hides the variables until [Restore] is called, and drops a TZ that is
// no time zone of the system. It must import nothing but package syscall: Go initialises
// a package as soon as all that it imports is ready, in the order of their paths, so
// this one comes even before package time. A test holds that.
package environ

import "syscall"

// variable is a variable as it was when the process began.
type variable struct{ name, value string }

// hidden are the variables that come back; hiding them is the purpose of this package.
var hidden = hide()

// hide removes variables from the environment and returns those that were set.
func hide() (set []variable) {
	for _, name := range [...]string{"TERM", "TMUX", "TERMINFO", "TERMINFO_DIRS"} {
		if value, ok := syscall.Getenv(name); ok {
			set = append(set, variable{name, value})
			_ = syscall.Unsetenv(name)
		}
	}
	if zone, _ := syscall.Getenv("TZ"); !timeZone(zone) {
		_ = syscall.Unsetenv("TZ")
	}
	return set
}

// Restore sets the hidden variables again, in a restricted session only TERM. One that
// is no plain name becomes "dumb", a terminal that can only print.
func Restore(restricted bool) {
	for _, v := range hidden {
		switch {
		case v.name == "TERM" && !plain(v.value, ""):
			_ = syscall.Setenv(v.name, "dumb")
		case v.name == "TERM" || !restricted:
			_ = syscall.Setenv(v.name, v.value)
		}
	}
}

// timeZone reports whether a TZ is a time zone's name, or the path of a file in which
// systems have one.
func timeZone(zone string) bool {
	if zone != "" && zone[0] == ':' {
		zone = zone[1:]
	}
	for _, folder := range [...]string{"/usr/share/zoneinfo/", "/etc/"} {
		if len(zone) > len(folder) && zone[:len(folder)] == folder {
			zone = zone[len(folder):]
			break
		}
	}
	return plain(zone, "/")
}

// maxName is the length of the longest value that is taken for a name, in bytes.
const maxName = 64

// plain reports whether a value is a name of letters, digits and the signs that names of
// terminals and time zones have, and no path; separator may stand between its parts.
func plain(name, separator string) bool {
	begins := true // a part
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
			begins = false
		case !begins && (c == '-' || c == '+' || c == '_' || c == '.'):
		case !begins && separator != "" && c == separator[0]:
			begins = true
		default:
			return false
		}
	}
	return len(name) <= maxName
}
