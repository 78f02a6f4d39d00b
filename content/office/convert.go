package office

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"briefing/content/article"
)

// IsArchive reports whether a file that begins so is an archive, as all forms of
// this package are.
func IsArchive(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }

// IsDOCX, IsODT and IsEPUB report whether an archive that begins so is likely one of
// the form. Other documents of the same family (a workbook, a presentation) are
// taken for it, for Convert to refuse them by name.
func IsDOCX(head []byte) bool {
	return IsArchive(head) && (bytes.Contains(head, []byte("[Content_Types].xml")) || bytes.Contains(head, []byte("word/")))
}

// IsODT: see [IsDOCX].
func IsODT(head []byte) bool {
	has := func(s string) bool { return bytes.Contains(head, []byte(s)) }
	return IsArchive(head) && (has("mimetypeapplication/vnd.oasis.opendocument") || has("content.xml") && (has("mimetype") || has("META-INF/manifest.xml")))
}

// IsEPUB: see [IsDOCX].
func IsEPUB(head []byte) bool {
	return IsArchive(head) && (bytes.Contains(head, []byte("mimetypeapplication/epub+zip")) || bytes.Contains(head, []byte("META-INF/container.xml")))
}

// Convert converts a document of one of the forms, by what its archive holds. The
// message of an error completes the sentence "open NAME: …"; errors are of type
// [*Error], but for ctx's own.
func Convert(ctx context.Context, data []byte) (c article.Converted, err error) {
	a, err := openArchive(ctx, data)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return c, err
	}
	media := ""
	if a.has("mimetype") {
		media = strings.TrimSpace(string(a.optional("mimetype")))
	}
	switch {
	case a.has("META-INF/container.xml") && (media == "application/epub+zip" || !a.has("content.xml")):
		return book(a)
	case strings.HasPrefix(media, "application/vnd.oasis.opendocument"):
		return openDocument(a, strings.TrimPrefix(media, "application/vnd.oasis.opendocument."))
	case a.has("content.xml") && a.has("META-INF/manifest.xml"):
		return openDocument(a, "text")
	}
	if main := mainPart(a); main != "" {
		return word(a, main)
	}
	return c, refuse("unpack it, and open what is in it", "is a ZIP archive without a document")
}

// other names the documents of the same families that are not read.
func other(what string) error {
	return refuse("briefing reads texts: save it as PDF or HTML, and open that", "is %s, not a text", what)
}

// missing puts the failure to read a part in words.
func missing(part string, err error) error {
	if errors.Is(err, errMissing) {
		return errDamaged(part)
	}
	return err
}
