package quote

import "strings"

// longestCredit is how many bytes at the end of a paragraph are searched for the
// credit of a picture.
const longestCredit = 96

// credited reports whether a paragraph ends in the credit of a picture, as in
// "Ada Novak / AFP - Getty Images" and "(AP Photo/Ada Novak)". It is a caption
// that a page has put between two paragraphs: the talk goes on around it.
func credited(text string) bool {
	tail := strings.TrimRight(text[max(0, len(text)-longestCredit):], " .)")
	for _, by := range [...]string{"(AP Photo/", "(Photo by ", "(Photo: ", "Photograph: ", "Photo credit: ", "(Credit: "} {
		if strings.Contains(tail, by) {
			return true
		}
	}
	for _, agency := range [...]string{"Getty Images", "AFP", "Reuters", "REUTERS", "AP", "EPA", "Shutterstock", "Alamy", "PA"} {
		if before, found := strings.CutSuffix(tail, agency); found {
			return strings.HasSuffix(strings.TrimRight(before, " -–—"), "/") || strings.Contains(before, "/") && strings.HasSuffix(before, "- ")
		}
	}
	return false
}
