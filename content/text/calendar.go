package text

import "strings"

// MonthNumber returns the number of the month that a word of the class [Month] names,
// in full or short: 1 for "January" and "Jan.".
func MonthNumber(name string) int {
	if len(name) < 3 {
		return 0
	}
	const months = "JanFebMarAprMayJunJulAugSepOctNovDec"
	if i := strings.Index(months, name[:3]); i >= 0 && i%3 == 0 {
		return i/3 + 1
	}
	return 0
}

// IsContentsLine reports a line of a list of contents: a title, dots, a page.
func IsContentsLine(s string) bool {
	bare := strings.TrimRight(s, "0123456789ivx ")
	return bare != s && (strings.HasSuffix(bare, "....") || strings.HasSuffix(bare, ". . .") || strings.HasSuffix(bare, "……"))
}
