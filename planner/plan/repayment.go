package plan

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/loan"
)

// Repayment is the rows of an offer as somebody reads them who has to check them.
type Repayment struct {
	Rows []loan.Row
	// Chained: what is owed after each row is what is owed before the next. Rows that
	// stand beside a contract which goes on, as those of arrears do, are not.
	Chained  bool
	Numbered bool           // some rows are instalments; else all are sums beside them
	Every    calendar.Every // of Runs
	Day      int            // of the month on which Runs fall, 31 the last; zero: periods of days
	Runs     []Run          // equal payments together; nil: the rows have no such rhythm
}

// Run is one payment, or equal ones that follow each other by the same rhythm.
type Run struct {
	From, To  int // the numbers of its instalments; 0: it is no instalment
	First     Date
	Last      Date
	Each      Amount
	Opening   Amount // before its first
	Closing   Amount // after its last
	RowTotals        // of all of it
}

// RepaymentOf reads the rows of an offer whose periods are every.
func RepaymentOf(rows []loan.Row, every calendar.Every) Repayment {
	p := Repayment{Rows: rows, Chained: chained(rows), Every: every}
	p.Numbered = slices.ContainsFunc(rows, func(r loan.Row) bool { return r.N != 0 })
	if day, ok := rhythm(rows, every); ok {
		p.Day, p.Runs = day, runs(rows)
	}
	return p
}

// Totals adds up the rows.
func (p Repayment) Totals() RowTotals { return sumRows(p.Rows, true) }

// LeftAfter is what is still to be paid after row k.
func (p Repayment) LeftAfter(k int) Amount { return sumRows(p.Rows[k+1:], true).Payment }

func chained(rows []loan.Row) bool {
	for k, r := range rows {
		if r.Closing != r.Opening-r.Principal || k > 0 && rows[k-1].Closing != r.Opening {
			return false
		}
	}
	return true
}

// rhythm is the day of the month on which all instalments fall, each a period after the
// one before; ok is false where they do not.
func rhythm(rows []loan.Row, every calendar.Every) (day int, ok bool) {
	var dues []Date
	for _, r := range rows {
		if r.N != 0 {
			dues = append(dues, r.Due)
			day = max(day, r.Due.Day())
		}
	}
	if len(dues) == 0 {
		return 0, false
	}
	if every.Unit != calendar.Month {
		day = 0
	}
	row := calendar.Grid{Anchor: dues[0], Every: every, Day: day}
	for k, d := range dues {
		if row.At(k) != d {
			return 0, false
		}
	}
	return day, true
}

// runs puts equal instalments that follow each other together.
func runs(rows []loan.Row) (list []Run) {
	for a, b := 0, 0; a < len(rows); a = b {
		for b = a + 1; b < len(rows) && rows[a].N != 0 && rows[b].N != 0 && rows[b].Total() == rows[a].Total(); b++ {
		}
		first, last := rows[a], rows[b-1]
		list = append(list, Run{
			From: first.N, To: last.N, First: first.Due, Last: last.Due, Each: first.Total(),
			Opening: first.Opening, Closing: last.Closing, RowTotals: sumRows(rows[a:b], true),
		})
	}
	return list
}
