package loan

import (
	"repay/planner/enum"
	"repay/planner/lang"
)

// Row is one line of an amortization table.
type Row struct {
	N         int // number of the instalment; 0: a prepayment or a sum paid on signing
	Due       Date
	State     RowState
	Days      int    // days for which interest runs in this row
	Opening   Amount // principal not yet due before the row (还前欠)
	Principal Amount
	Interest  Amount
	Fees      Amount // late fees included
	Penalty   Amount // to the as-of date
	Closing   Amount // principal not yet due after the row (还后欠)
	Dated     *Fee   // the fee with a date that the row is; nil: none
	Paid      Amount // what has been paid towards the row
	Trail     *Trail // how it came about; nil where nothing is recorded
}

// The methods of a row take it where it stands: a table is read often, and a row
// is a hundred bytes.

// Payment is the instalment: principal, interest and fees. Penalty is beside
// it; in a strategy's rows, where the penalty is really paid, see [Row.Total].
func (r *Row) Payment() Amount { return r.Principal + r.Interest + r.Fees }

// Total is the instalment with its penalty.
func (r *Row) Total() Amount { return r.Payment() + r.Penalty }

// Parts is the row by component.
func (r *Row) Parts() Parts { return Parts{r.Principal, r.Interest, r.Penalty, r.Fees} }

// RowState says how a row stands on the as-of date. The zero value says nothing.
type RowState uint8

const (
	NoState RowState = iota
	Upcoming
	DueToday
	Overdue
	PartPaid
	PaidLate
	Paid
)

// RowStates lists them all, as an instalment goes through them.
var RowStates = enum.List[RowState]{
	{Is: Upcoming, Name: "upcoming", Says: lang.Text{ZH: "未到期", EN: "upcoming"}},
	{Is: DueToday, Name: "due", Says: lang.Text{ZH: "今天到期", EN: "due today"}},
	{Is: Overdue, Name: "overdue", Says: lang.Text{ZH: "逾期", EN: "overdue"}},
	{Is: PartPaid, Name: "part_paid", Says: lang.Text{ZH: "还了一部分", EN: "part paid"}},
	{Is: PaidLate, Name: "paid_late", Says: lang.Text{ZH: "已还 (晚)", EN: "paid late"}},
	{Is: Paid, Name: "paid", Says: lang.Text{ZH: "已还", EN: "paid"}},
}

// stateOn says how a row that has fallen due stands on day d.
func (r *Row) stateOn(d Date) RowState {
	switch {
	case r.Paid >= r.Total():
		return Paid
	case r.Paid > 0:
		return PartPaid
	case r.Due >= d || r.Dated != nil: // a fee is never late
		return DueToday
	}
	return Overdue
}

// Rates are a contract's annualised rates, from the cash received and all
// payments, fees included. Neither is above 1e9: what is more is given as that.
type Rates struct {
	Simple float64 // period IRR × periods a year
	IRR    float64 // (1 + period IRR)^(periods a year) − 1
	OK     bool    // false: none exists
}
