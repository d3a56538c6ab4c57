package plan

import (
	"repay/planner/agreement"
	"repay/planner/household"
)

// aside fills in what is said beside the answer that leads.
func (x *comparer) aside() {
	lead := x.out.Lead()
	if lead == nil || x.lim.cash == nil {
		return
	}
	x.out.Thin = x.c.Household.Reserve == 0 && lead.Shortfall == nil && lead.LeastCash < x.c.Household.WeekOfExpenses(x.c.AsOf)
	if x.out.Surest == nil {
		return
	}
	rows := x.rowsOf(lead)
	others := x.besideOf(rows)
	x.payNow(rows, others)
	x.offered(rows, others)
}

// payNow finds the loan whose paying off saves most, leaves at least a month of
// expenses above the reserve on every day, and is not what the answer does.
func (x *comparer) payNow(rows []int, others *beside) {
	floor := x.c.Household.Reserve + x.c.Household.MonthOfExpenses(x.c.AsOf)
	for i, row := range rows {
		if row < 0 || x.out.Loans[i].Rows[row].Offer.Strategy == agreement.PayOff {
			continue
		}
		for j := range x.out.Loans[i].Rows {
			o := &x.out.Loans[i].Rows[j]
			saves, known := x.saved(i, row, j)
			if o.Offer.Strategy != agreement.PayOff || !o.InChoice || !known || saves <= 0 ||
				x.out.PayNow != nil && saves <= x.out.PayNow.Saves || others.with(i, o.Pays).Short {
				continue
			}
			instead := append([]int(nil), rows...)
			instead[i] = j
			pays := x.tally(instead)
			if v := x.lim.cash.Carry(pays, x.testedTo(pays)); v.Least >= floor {
				x.out.PayNow = &PayNow{Loan: x.accounts[i].index, Row: j, On: household.Last(o.Pays, x.c.AsOf), Amount: o.TotalPaid.Amount, Saves: saves, Left: v.Least}
			}
		}
	}
}

// offered finds the lender's offer that saves most and holds.
func (x *comparer) offered(rows []int, others *beside) {
	for i, row := range rows {
		if row < 0 || x.chosen(i) >= 0 {
			continue
		}
		for j := range x.out.Loans[i].Rows {
			o := &x.out.Loans[i].Rows[j]
			saves, known := x.saved(i, row, j)
			if o.Offer.Status != agreement.Offered || !o.InChoice || j == row || !known || saves <= 0 ||
				x.out.Offered != nil && saves <= x.out.Offered.Saves || others.with(i, o.Pays).Short {
				continue
			}
			x.out.Offered = &OfferedWay{Loan: x.accounts[i].index, Row: j, Saves: saves, Until: o.Offer.Until}
		}
	}
}

// saved is what one row of a loan costs less than another.
func (x *comparer) saved(i, row, other int) (Amount, bool) {
	a, b := x.out.Loans[i].Rows[row].Cost, x.out.Loans[i].Rows[other].Cost
	return a.Amount - b.Amount, a.Known && b.Known && !a.AtLeast && !b.AtLeast
}
