// Package uitest builds documents by hand for the tests of panes, without any
// recogniser: what the panes are shown is then what the test says.
package uitest
