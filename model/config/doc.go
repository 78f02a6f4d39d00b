// Package config decides how the reader looks and which keys it binds: flags over
// the environment over the configuration file over what is built in.
//
// It owns the file briefing/config.yaml under XDG_CONFIG_HOME, its names, its
// limits and the words in which it is criticised: an unknown name, a value out of
// range or two actions on one key is an error that names the file, the line and
// what would be right. It knows of each value where it comes from, which is what
// `briefing config` prints, as a file that can be used as it is.
//
// It must not write anything, and it does not interpret keys: that is
// [ui.KeyMap]'s.
//
// Start reading at [Load].
package config
