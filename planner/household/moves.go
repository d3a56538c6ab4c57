package household

import "sort"

// Move is money that comes (above 0) or goes on a date.
type Move struct {
	Date   Date
	Name   string
	Amount Amount
}

// Moves lists what comes and goes from the as-of day to a date, as [Household.Ahead]
// counts it: by date, income first.
func (h *Household) Moves(asOf, until Date, level Level) []Move {
	var list []Move
	for _, f := range h.Income {
		f.each(asOf, until, level, func(d Date, a Amount) { list = append(list, Move{d, f.Name, a}) })
	}
	for _, f := range h.Expenses {
		f.each(asOf, until, Usual, func(d Date, a Amount) { list = append(list, Move{d, f.Name, -a}) })
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Date < list[j].Date })
	return list
}
