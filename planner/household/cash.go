package household

import "slices"

// Point is the household's cash at the end of a date, without any loan.
type Point struct {
	Date   Date
	Cash   Amount
	Income bool // some income comes on the date
}

// Cash is the household's cash by date without any loan: one point for the
// as-of day and one for each later date on which money comes or goes.
type Cash struct {
	Reserve Amount
	Points  []Point // ascending; the first is the as-of day
	more    *ahead  // the days after them; nil: see [Household.Ahead]
}

// Starting is the household with so much cash at the start of the as-of day.
func (h *Household) Starting(cash Amount) *Household {
	x := *h
	x.Cash, x.CashDate = cash, 0
	return &x
}

// Move is money that comes (above 0) or goes on a date.
type Move struct {
	Date   Date
	Name   string
	Amount Amount
}

// Moves lists what comes and goes from the as-of day to a date, as [Household.Ahead]
// counts it: by date, income first.
func (h *Household) Moves(asOf, until Date, level Level) []Move {
	list := h.Incomes(asOf, until, level)
	for _, f := range h.Expenses {
		f.each(asOf, until, Usual, func(d Date, a Amount) { list = append(list, Move{d, f.Name, -a}) })
	}
	slices.SortStableFunc(list, func(a, b Move) int { return int(a.Date - b.Date) })
	return list
}
