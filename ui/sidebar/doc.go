// Package sidebar is the pane of entities: who is in the document, in groups,
// speakers with their digit first; what is on screen is lit.
//
// It owns which entity is selected, the filter, the window on the list and whether
// the selected one's card is open below it. It follows no mentions itself: it
// tells with [ui.EntityChosen] what was chosen, and is told with
// [Sidebar.SetVisible] what is on screen. Who belongs where is package cast's.
//
// Start reading at [Sidebar.Show] and [Sidebar.View].
package sidebar
