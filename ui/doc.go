// Package ui is the vocabulary that the panes share: the layout of the screen,
// the key map, the styles and the messages between panes and the root.
//
// It draws nothing itself and holds no state of a session: panes are its
// sub-packages, and the root that drives them is package model. Each pane is a
// plain struct with SetSize, SetFocused, SetStyles, Update(tea.Msg) tea.Cmd,
// View() string and verbs of its own; it reports upward with the messages in
// messages.go and never imports another pane.
//
// Start reading at [Arrange] for where things are, at [Keys] for what a key
// does and at [NewStyles] for how things look.
package ui
