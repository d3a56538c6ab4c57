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
