package column

import "slices"

// rowSums are sums over the lines of the column, before and now; 0 for a line that
// is blank.
type rowSums struct{ before, now []uint64 }

// shift is by how many lines the column has moved up, negative for down; 0 where it
// has not moved, or not so that most of it can be recognised.
func (r *rowSums) shift(before, now *screen, a area) int {
	r.before, r.now = sums(r.before[:0], before, a), sums(r.now[:0], now, a)
	height := len(r.now)
	best, most := 0, r.alike(0)
	for n := 1; n < height; n++ {
		for _, n := range [2]int{n, -n} {
			if alike := r.alike(n); alike > most {
				best, most = n, alike
			}
		}
	}
	return best
}

// alike is how many lines show what stood n lines further down before.
func (r *rowSums) alike(n int) int {
	count := 0
	for y := max(0, -n); y < len(r.now) && y+n < len(r.before); y++ {
		if r.now[y] == r.before[y+n] && r.now[y] != 0 {
			count++
		}
	}
	return count
}

// sums appends a sum for every line of an area.
func sums(b []uint64, s *screen, a area) []uint64 {
	for y := a.top; y < a.bottom; y++ {
		line := s.line(y)[a.left:a.right]
		if !slices.ContainsFunc(line, func(c cell) bool { return c != empty }) {
			b = append(b, 0)
			continue
		}
		// FNV-1a over whole cells.
		const offset, prime = 14695981039346656037, 1099511628211
		sum := uint64(offset)
		for _, c := range line {
			sum = (sum ^ (uint64(uint32(c.r))<<16 | uint64(c.pen))) * prime
		}
		b = append(b, sum|1)
	}
	return b
}
