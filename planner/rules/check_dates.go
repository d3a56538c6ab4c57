package rules

import (
	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// dates are the days that follow from the rules: before which to apply, when
// the limitation of the claim would end, when the record clears; and what is
// only a note.
func (x *subject) dates(c *plan.Case, records []string) []Finding {
	var list []Finding
	add := func(r *Rule, kind Kind, d Date, how How) *Finding {
		how.Signed = x.signed
		list = append(list, Finding{Loan: x.index, Rule: r, Kind: kind, Date: d, How: how})
		return &list[len(list)-1]
	}
	for _, r := range x.rules(MeasureNote) {
		if x.loan.LenderType != "" && !(x.unsigned && r.dated()) {
			add(r, KindNote, 0, How{})
		}
	}
	if x.status.PaidOff || x.status.NotStarted {
		return list
	}
	if asks := x.asks(c); len(asks) > 0 && x.status.NextDueDate != 0 {
		for _, r := range x.rules(MeasureAskBefore) {
			add(r, KindDeadline, x.status.NextDueDate, How{}).Offers = asks
		}
	}
	if x.status.DaysOverdue == 0 && x.status.DaysOverdueMax == 0 {
		return list // nothing is late: there is no claim to end and no record
	}
	last, ok := x.lastDueNow(c)
	if !ok {
		return list
	}
	how, from := How{LastDue: last}, last
	for _, p := range x.terms.Payments {
		if p.Date > from && p.Date <= x.asOf {
			how.End, from = p.Date, p.Date
		}
	}
	for _, r := range x.rules(MeasureLimitation) {
		add(r, KindNote, from.AddMonths(r.Limit.Months), how)
	}
	if x.index >= len(records) || records[x.index] != "no" {
		for _, r := range x.rules(MeasureRecord) {
			add(r, KindNote, max(last, x.asOf).AddMonths(r.Limit.Months), How{LastDue: max(last, x.asOf)})
		}
	}
	return list
}

// asks are the offers that ask for an instalment's date or amount to change,
// which is to be asked before it falls due.
func (x *subject) asks(c *plan.Case) (list []agreement.Offer) {
	for _, o := range plan.Menu(c, x.index) {
		lapsed := o.Until != 0 && o.Until < x.asOf
		if o.Strategy.Eases() && o.Status != agreement.Refused && o.Status != agreement.Accepted && !lapsed {
			list = append(list, o)
		}
	}
	return list
}

// lastDueNow is the last due date of the loan as it stands; ok is false where
// the loan has none, or too little is known of it.
func (x *subject) lastDueNow(c *plan.Case) (Date, bool) {
	if x.terms.Method == loan.Revolving || x.terms.Method == loan.Open || x.status.SplitUnknown {
		return 0, false
	}
	if o := x.terms.Owed; o != nil && x.status.NextDueDate == 0 && o.PeriodsLeft > 0 {
		return 0, false
	}
	t, _, refused := plan.Table(c, x.index, plan.TableOptions{})
	if refused != nil || len(t.Rows) == 0 {
		return 0, false
	}
	return t.Rows[len(t.Rows)-1].Due, true
}
