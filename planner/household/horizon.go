package household

import "repay/planner/calendar"

// Base is the cash at the end of a day without any loan.
func (c *Cash) Base(d Date) Amount { return c.Points[c.point(d)].Cash }

// Room is what may have been paid to lenders, in all, by the end of a day: what
// is there above the reserve without any loan. Living costs always go first.
func (c *Cash) Room(d Date) Amount { return c.RoomOf(c.Base(d)) }

// RoomOf is the same where the cash without any loan is so much.
func (c *Cash) RoomOf(base Amount) Amount { return max(0, base-c.Reserve) }

// over is how much more was paid than may be, where the cash without any loan is so much.
func (c *Cash) over(base, paid Amount) Amount { return paid - c.RoomOf(base) }

// point is the last of the points up to a day.
func (c *Cash) point(d Date) int {
	low, high := 0, len(c.Points)
	for low+1 < high {
		if half := (low + high) / 2; c.Points[half].Date <= d {
			low = half
		} else {
			high = half
		}
	}
	return low
}

// TestedTo is the day through which payments are tested whose last is on a day:
// three calendar months later, clipped, and at least twelve months from the
// as-of day. Rent after the last instalment counts, and a way that empties the
// purse today is judged like one that does not.
func TestedTo(asOf, last Date) Date {
	return max(monthsAfter(last, 3), monthsAfter(asOf, 12))
}

func monthsAfter(d Date, months int) Date {
	return min(calendar.Monthly.From(d, months), calendar.Last)
}

// Horizon is how far every choice of payments is tested.
type Horizon struct {
	asOf Date
	year Date // twelve months later: every choice is tested through it
	// A household that is short of its reserve without any loan on the last day of
	// the longest test is tested only to the day of its highest cash: no lender can
	// mend what comes after.
	short bool
	peak  Date
}

// Horizon decides, once for all choices, how far each is tested. The cash reaches
// to the end of the longest test.
func (c *Cash) Horizon(longest Date) Horizon {
	asOf := c.Points[0].Date
	h := Horizon{asOf: asOf, year: TestedTo(asOf, asOf), short: c.Base(longest) < c.Reserve}
	if !h.short {
		return h
	}
	best := c.Points[0].Cash
	for i, p := range c.Points {
		if p.Date > longest {
			break
		}
		if p.Cash >= best {
			best, h.peak = p.Cash, longest
			if i+1 < len(c.Points) {
				h.peak = min(longest, c.Points[i+1].Date-1)
			}
		}
	}
	return h
}

// End is the day through which a choice is tested whose last payment is on a day.
func (h Horizon) End(last Date) Date {
	if h.short {
		return max(last, h.peak)
	}
	if last < h.year-92 { // three months have no more days
		return h.year
	}
	return max(monthsAfter(last, 3), h.year)
}

// Short reports whether the household is short of its reserve without any loan at
// the end of the longest test.
func (h Horizon) Short() bool { return h.short }

// Least is the day through which every choice is tested at the least.
func (h Horizon) Least() Date { return h.End(h.asOf) }

// YearOfIncome is all income of the 365 days from the as-of day that a level counts.
func (h *Household) YearOfIncome(asOf Date, level Level) (sum Amount) {
	for _, f := range h.Income {
		f.each(asOf, asOf+364, level, func(_ Date, a Amount) { sum = sum.Add(a) })
	}
	return sum
}

// MonthOfIncome is a twelfth of it, rounded down.
func (h *Household) MonthOfIncome(asOf Date, level Level) Amount {
	return h.YearOfIncome(asOf, level) / 12
}

// YearOfExpenses is all expenses of the 365 days from the as-of day.
func (h *Household) YearOfExpenses(asOf Date) (sum Amount) {
	for _, f := range h.Expenses {
		f.each(asOf, asOf+364, Usual, func(_ Date, a Amount) { sum = sum.Add(a) })
	}
	return sum
}

// MonthOfExpenses is a twelfth of those of the year from the as-of day, rounded up.
func (h *Household) MonthOfExpenses(asOf Date) Amount { return (h.YearOfExpenses(asOf) + 11) / 12 }

// WeekOfExpenses is seven days of them, rounded up.
func (h *Household) WeekOfExpenses(asOf Date) Amount {
	return (h.YearOfExpenses(asOf)*7 + 364) / 365
}

// HasLow reports whether some income may be lower than usual, or may not come.
func (h *Household) HasLow() bool {
	for _, f := range h.Income {
		if f.Low != nil || f.Unlikely {
			return true
		}
	}
	return false
}

// Overspends reports whether the expenses of the 365 days from the as-of day are
// more than the income counted.
func (h *Household) Overspends(asOf Date, level Level) bool {
	return h.YearOfIncome(asOf, level) < h.YearOfExpenses(asOf)
}
