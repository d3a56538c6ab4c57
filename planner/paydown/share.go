package paydown

import (
	"slices"

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
	exact := make([]money.Ratio, len(weights))
	for len(open) > 0 && sum > 0 {
		weigh(sum, open, weights, exact)
		below, left := open[:0:0], sum
		for _, i := range open {
			if exact[i].Cmp(money.Int(int64(caps[i]))) >= 0 {
				parts[i], left = caps[i], left-caps[i]
			} else {
				below = append(below, i)
			}
		}
		if len(below) == len(open) {
			shareOut(sum, open, exact, parts)
			break
		}
		open, sum = below, left
	}
	return parts
}

// weigh finds what each gets of a sum before rounding; where no weight is above 0,
// all weigh the same.
func weigh(sum Amount, open []int, weights []Amount, exact []money.Ratio) {
	weight := func(i int) Amount { return max(0, weights[i]) }
	if !slices.ContainsFunc(open, func(i int) bool { return weights[i] > 0 }) {
		weight = func(int) Amount { return 1 }
	}
	total := money.Ratio{}
	for _, i := range open {
		total = total.Add(money.Int(int64(weight(i))))
	}
	each := money.Int(int64(sum)).Div(total)
	for _, i := range open {
		exact[i] = each.MulAmount(weight(i))
	}
}

// shareOut gives each its exact share rounded down, and the cents that are left.
func shareOut(sum Amount, open []int, exact []money.Ratio, parts []Amount) {
	for _, i := range open {
		parts[i] = exact[i].Round(money.Down)
		exact[i] = exact[i].Sub(money.Int(int64(parts[i])))
		sum -= parts[i]
	}
	order := slices.Clone(open)
	slices.SortStableFunc(order, func(i, j int) int { return exact[j].Cmp(exact[i]) })
	for _, i := range order[:sum] {
		parts[i]++
	}
}
