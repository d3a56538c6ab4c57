package loan

import "repay/planner/calendar"

// DueDays returns the row of the loan's due days and which of them is the first that
// its terms know of: the first of the contract, or the next where only what is owed
// is known. The row goes on past the end.
func (t *Terms) DueDays() (row calendar.Grid, first int) {
	row = calendar.Grid{Anchor: t.Start, Every: t.Every, Day: t.DueDay}
	if row.Every.IsZero() {
		row.Every = calendar.Monthly
	}
	switch {
	case t.Owed != nil:
		row.Anchor = t.owedAnchor()
		if t.Maturity != 0 && t.Maturity == t.Owed.NextDue {
			first = row.After(t.Maturity - 1) // the row has its own day
		}
	case len(t.Dues) > 0:
		for _, d := range t.Dues {
			row.Dated = append(row.Dated, d.Date)
		}
	case t.FirstDue != 0:
		row.Anchor = t.FirstDue
	default:
		first = 1
	}
	return row, first
}

// offRow returns the last of n periods where it does not end with a due day of the
// row, but on the date of maturity; the zero value where it does.
func (t *Terms) offRow(n int) period {
	row, first := t.DueDays()
	switch {
	case t.Maturity == 0 || n == 0 || row.At(first+n-1) == t.Maturity:
		return period{}
	case n == 1 && t.Owed == nil:
		return period{t.Start, t.Maturity}
	}
	return period{row.At(first + n - 2), t.Maturity}
}

// PeriodsTo counts the instalments up to a date of maturity: those due on the row
// before it, and one.
func (t *Terms) PeriodsTo(maturity Date) int {
	row, first := t.DueDays()
	return max(0, row.After(maturity-1)-first) + 1
}

// firstIsWhole reports whether the contract's first period is as long as all others.
func (t *Terms) firstIsWhole() bool {
	row, first := t.DueDays()
	return row.At(first) == t.Every.From(t.Start, 1) || row.At(first-1) == t.Start
}

// owedAnchor is a due day of a loan of which only what is owed is known.
func (t *Terms) owedAnchor() Date {
	switch o := t.Owed; {
	case o.NextDue != 0:
		return o.NextDue
	case len(o.Overdue) > 0:
		return o.Overdue[0].Since
	default:
		return o.Date
	}
}
