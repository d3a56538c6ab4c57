package rules

import (
	"slices"

	"repay/planner/money"
)

// LPR is the loan prime rate by the day on which it changed.
type LPR struct {
	Confirmed Date      // the last day for which the rows are known
	Read      Date      // the day on which they were read; zero: not stated
	GoodFor   int       // months after which they are read again; 0: not stated
	Sure      Certainty // of them; empty: not stated
	Rows      []LPRRow  // ascending by From
}

// LPRRow is the rate from a day on, as fractions a year.
type LPRRow struct {
	From              Date
	OneYear, FiveYear money.Ratio
}

// On returns the rate of a day. ok is false before the first row; confirmed is
// false after the last day that is known, where the last row is all there is.
func (l LPR) On(d Date) (row LPRRow, confirmed, ok bool) {
	i, found := slices.BinarySearchFunc(l.Rows, d, func(r LPRRow, d Date) int { return int(r.From - d) })
	if !found {
		i--
	}
	if i < 0 {
		return LPRRow{}, false, false
	}
	return l.Rows[i], d <= l.Confirmed, true
}

func (l LPR) replaced(with LPR) LPR {
	out := LPR{Confirmed: max(l.Confirmed, with.Confirmed), Read: l.Read, GoodFor: l.GoodFor, Sure: l.Sure, Rows: slices.Clone(l.Rows)}
	if with.Read != 0 {
		out.Read, out.GoodFor, out.Sure = with.Read, with.GoodFor, with.Sure
	}
	for _, row := range with.Rows {
		i, found := slices.BinarySearchFunc(out.Rows, row.From, func(r LPRRow, d Date) int { return int(r.From - d) })
		if found {
			out.Rows[i] = row
		} else {
			out.Rows = slices.Insert(out.Rows, i, row)
		}
	}
	return out
}
