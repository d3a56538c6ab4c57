package money

import "sort"

// Split shares total in proportion to the weights; the parts are whole minor
// units and add up to total. What rounding down leaves goes to the largest
// fractions, the first among equals. With no positive weight all parts are 0.
func Split(total Amount, weights []Amount) []Amount {
	parts := make([]Amount, len(weights))
	sum := Amount(0)
	for _, w := range weights {
		sum = sum.Add(max(w, 0))
	}
	if sum == 0 {
		return parts
	}
	left := total
	rest := make([]Ratio, len(weights))
	order := make([]int, len(weights))
	for i, w := range weights {
		share := NewRatio(int64(max(w, 0)), int64(sum)).MulAmount(total)
		parts[i] = share.Round(Down)
		rest[i] = share.Sub(Int(int64(parts[i])))
		left -= parts[i]
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return rest[order[a]].Cmp(rest[order[b]]) > 0 })
	for i := 0; left > 0; i++ {
		parts[order[i]]++
		left--
	}
	return parts
}
