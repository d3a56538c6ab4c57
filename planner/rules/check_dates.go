package rules

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// dates are the days that follow from the rules: before which to apply, when the
// limitation of the claim would end, when the record of lateness clears.
func (x *subject) dates() []Finding {
	if x.status.PaidOff || x.status.NotStarted {
		return nil
	}
	var list []Finding
	if asks := x.extensions(); len(asks) > 0 && x.lastDue() >= x.asOf {
		for _, h := range x.rules(MeasureAskBefore) {
			f := x.dated(h, KindDeadline, x.lastDue())
			f.Offers = asks
			list = append(list, f)
		}
	}
	return append(append(list, x.limitations()...), x.records()...)
}

func (x *subject) dated(h held, kind Kind, d Date) Finding {
	f := Finding{Loan: x.index, Rule: h.Rule, Kind: kind, Date: d, Doubts: h.doubts, How: How{Signed: x.signed}}
	if h.Sure == SureDefault {
		f.Doubts = slices.Concat(f.Doubts, []Doubt{DoubtUnconfirmed})
	}
	return f
}

// computeMenu is what could still be agreed: no offer that was refused or has
// lapsed.
func (x *subject) computeMenu() (list []agreement.Offer) {
	for _, o := range plan.Menu(x.c, x.index) {
		if o.Status != agreement.Refused && (o.Until == 0 || o.Until >= x.asOf) {
			list = append(list, o)
		}
	}
	return list
}

// extensions are the offers that ask for a longer term and are not agreed yet.
func (x *subject) extensions() (list []agreement.Offer) {
	for _, o := range x.menu() {
		if o.Strategy == agreement.Extend && o.Status != agreement.Accepted {
			list = append(list, o)
		}
	}
	return list
}

// records are the days on which a record of lateness is deleted: so long after
// the debt is paid off, or after the first instalment that was missed.
func (x *subject) records() (list []Finding) {
	if !x.overdue() {
		return nil
	}
	for _, h := range x.rules(MeasureRecord) {
		from := x.status.OldestUnpaidDue
		if h.RunsFrom == Cleared {
			from = x.cleared()
		}
		if from != 0 {
			f := x.dated(h, KindNote, from.AddMonths(h.Limit.Months))
			f.How.LastDue = from
			list = append(list, f)
		}
	}
	return list
}

// cleared is the day on which the debt is taken to be paid off: its last due date,
// or the as-of date where that has passed or is not known. A loan without due dates
// has no lateness to record.
func (x *subject) cleared() Date {
	if x.terms.Method == loan.Open {
		return 0
	}
	return max(x.lastDue(), x.asOf)
}

// computeLastDue is the last due date of the loan as it stands; zero where the loan
// has none, or too little is known of it.
func (x *subject) computeLastDue() Date {
	if x.terms.Method == loan.Revolving || x.terms.Method == loan.Open || x.status.SplitUnknown {
		return 0
	}
	if o := x.terms.Owed; o != nil && x.status.NextDueDate == 0 && o.PeriodsLeft > 0 {
		return 0
	}
	rows := x.table()
	if len(rows) == 0 {
		return 0
	}
	return rows[len(rows)-1].Due
}
