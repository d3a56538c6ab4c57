package paydown

import (
	"sort"

	"repay/planner/money"
)

// share shares a sum in proportion to the weights, none above its cap: who reaches
// the cap gets it, and the rest is shared again. The last sharing rounds down and
// gives the cents that are left by the largest fraction, the first among equals.
func share(sum Amount, weights, caps []Amount) []Amount {
	parts := make([]Amount, len(weights))
	open := make([]int, 0, len(weights))
	for i := range weights {
		if caps[i] > 0 {
			open = append(open, i)
		}
	}
	for len(open) > 0 && sum > 0 {
		weight := weighing(open, weights)
		total := money.Ratio{}
		for _, i := range open {
			total = total.Add(money.Int(int64(weight(i))))
		}
		exact := func(i int) money.Ratio { return money.Int(int64(weight(i))).Mul(money.Int(int64(sum))).Div(total) }
		capped, left := open[:0:0], sum
		for _, i := range open {
			if exact(i).Cmp(money.Int(int64(caps[i]))) >= 0 {
				parts[i], left = caps[i], left-caps[i]
			} else {
				capped = append(capped, i)
			}
		}
		if len(capped) == len(open) {
			shareOut(sum, open, exact, parts)
			break
		}
		open, sum = capped, left
	}
	return parts
}

// weighing returns the weights to use: where none is above 0, all weigh the same.
func weighing(open []int, weights []Amount) func(i int) Amount {
	for _, i := range open {
		if weights[i] > 0 {
			return func(i int) Amount { return max(0, weights[i]) }
		}
	}
	return func(int) Amount { return 1 }
}

// shareOut gives each its exact share rounded down, and the cents that are left.
func shareOut(sum Amount, open []int, exact func(int) money.Ratio, parts []Amount) {
	fractions := make(map[int]money.Ratio, len(open))
	for _, i := range open {
		x := exact(i)
		parts[i] = x.Round(money.Down)
		fractions[i] = x.Sub(money.Int(int64(parts[i])))
		sum -= parts[i]
	}
	order := append([]int(nil), open...)
	sort.SliceStable(order, func(a, b int) bool { return fractions[order[a]].Cmp(fractions[order[b]]) > 0 })
	for _, i := range order[:sum] {
		parts[i]++
	}
}
