package pdf

import (
	"errors"
	"time"
)

// Limits on what is converted. What lies beyond a limit on pages or characters is
// left out, and a notice says so.
const (
	// MaxBytes is the largest file, in bytes; it is held in memory twice.
	MaxBytes = 128 << 20
	// MaxPages is the number of pages that are read.
	MaxPages = 5000
	// MaxPageChars is the number of characters of one page that are read. A
	// newspaper's page has some 30,000.
	MaxPageChars = 100_000
	// MaxText is the length of the text that is made, in bytes.
	MaxText = 48 << 20
	// MaxBookmarks and MaxBookmarkDepth bound the outline that is read.
	MaxBookmarks, MaxBookmarkDepth = 4000, 12
	// MaxPageLinks is the number of links of one page.
	MaxPageLinks = 2000
	// MaxPageObjects is the number of objects (texts, paths, pictures) of one page.
	MaxPageObjects = 200_000
	// MaxTime is how long a document is read, MaxPageTime how long one of its pages
	// may take; the rest of the document is left out then.
	MaxTime, MaxPageTime = 2 * time.Minute, 20 * time.Second
	// maxDivided is the number of segments up to which a page is divided into
	// columns: a full page of a newspaper has some 1,500.
	maxDivided = 4000
	// memoryPages is the memory of the sandbox in pages of 64 KB: 768 MB.
	memoryPages = 12 << 10
)

// Error says why a document cannot be converted: its message completes the sentence
// "open NAME: …".
type Error struct{ problem, hint string }

func (e *Error) Error() string { return e.problem }

// Hint is what to do instead.
func (e *Error) Hint() string { return e.hint }

// The failures that a user can do something about.
var (
	errEncrypted = &Error{"is an encrypted PDF document", "save a copy without a password, and open that"}
	errDamaged   = &Error{"is a damaged PDF document", "ask for another copy, or print it to a new PDF"}
	errScanned   = &Error{"is a scanned PDF document, pictures without text", "run it through text recognition first, as ocrmypdf does"}
	errLarge     = &Error{"is a PDF document of more than 128 MB", "split it into parts"}
	errSlow      = &Error{"is a PDF document that takes too long to read", "print it to a new PDF, and open that"}
	errEngine    = errors.New("PDF cannot be read on this machine")
)
