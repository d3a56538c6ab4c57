package household

import (
	"cmp"
	"slices"
)

// Incomes lists the single incomes from the as-of day to a date, as [Household.Ahead]
// counts them, by date.
func (h *Household) Incomes(asOf, until Date, level Level) []Move {
	var list []Move
	for _, f := range h.Income {
		f.each(asOf, until, level, func(d Date, a Amount) { list = append(list, Move{d, f.Name, a}) })
	}
	slices.SortStableFunc(list, func(a, b Move) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// WithoutLargest is the cash without the k largest of the single incomes that have
// come by each day, ascending by date: whichever k of them fail, no day has less.
// What is missing only grows, and grows on no day by more than comes on it, so that
// the last day before each income still decides.
func (c *Cash) WithoutLargest(incomes []Move, k int) *Cash {
	less := &Cash{Reserve: c.Reserve, Points: slices.Clone(c.Points)}
	var largest []Amount // the largest first
	missing := Amount(0)
	for i := range less.Points {
		p := &less.Points[i]
		for ; len(incomes) > 0 && incomes[0].Date <= p.Date; incomes = incomes[1:] {
			a := incomes[0].Amount
			at, _ := slices.BinarySearchFunc(largest, a, func(x, a Amount) int { return cmp.Compare(a, x) })
			if at >= k {
				continue
			}
			largest = slices.Insert(largest, at, a)
			if missing += a; len(largest) > k {
				missing -= largest[k]
				largest = largest[:k]
			}
		}
		p.Cash = p.Cash.Add(-missing).Together()
	}
	return less
}

// Less is the cash less a sum from the as-of day on: whenever a bill of that sum
// comes, no day has less.
func (c *Cash) Less(bill Amount) *Cash {
	less := &Cash{Reserve: c.Reserve, Points: slices.Clone(c.Points)}
	for i := range less.Points {
		p := &less.Points[i]
		p.Cash = p.Cash.Add(-bill).Together()
	}
	return less
}
