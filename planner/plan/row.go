package plan

import (
	"slices"

	"repay/planner/loan"
)

// RowPayment is what a row of an amortization table asks for. In a contract's
// table that is the instalment, with the penalty beside it; in a strategy's, all
// that is really paid.
func RowPayment(r *loan.Row, strategy bool) Amount {
	if strategy {
		return r.Total()
	}
	return r.Payment()
}

// RowState is how a row stands. A strategy's table begins on the as-of date, and
// what it asks for on that day is due.
func RowState(r *loan.Row, strategy bool, asOf Date) loan.RowState {
	if strategy && r.State == loan.Upcoming && r.Due == asOf {
		return loan.DueToday
	}
	return r.State
}

// RowTotals is the last line of an amortization table: the sums of its columns.
type RowTotals struct {
	loan.Row
	Payment Amount
}

// Summed are the rows of a contract's table that its sums are of: where an agreement is
// signed for a day to come, those to come alone, for it may take over what is overdue.
func Summed(rows []loan.Row, agreed Date) []loan.Row {
	if agreed == 0 {
		return rows
	}
	k := slices.IndexFunc(rows, func(r loan.Row) bool { return r.State == loan.Upcoming })
	if k < 0 {
		k = len(rows)
	}
	return rows[k:]
}

// Totals adds up the columns of the table.
func (s *Schedule) Totals() RowTotals { return sumRows(Summed(s.Rows, s.Agreed), s.Strategy != "") }

func sumRows(rows []loan.Row, strategy bool) RowTotals {
	var t RowTotals
	for _, r := range rows {
		t.Payment += RowPayment(&r, strategy)
		t.Principal += r.Principal
		t.Interest += r.Interest
		t.Fees += r.Fees
		t.Penalty += r.Penalty
	}
	return t
}
