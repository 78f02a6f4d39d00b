package command

// farthest is how many letters a mistyped word may differ in from the one that was
// meant; of a short word that would be another one.
const farthest = 2

// nearest is the name that differs in the fewest letters from a word, the first of
// several; "" if all are too far away. Nobody who means export types report.
func nearest(word string, names []string) string {
	best, least := "", min(farthest, len(word)/2)+1
	for _, name := range names {
		d := distance(word, name)
		if d < least && (d < farthest || word[0] == name[0]) {
			best, least = name, d
		}
	}
	return best
}

// distance is how many letters must be put in, taken away, replaced or swapped with
// the next one to make b of a (the optimal string alignment distance).
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			other := 1
			if a[i-1] == b[j-1] {
				other = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+other)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
