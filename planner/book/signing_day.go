package book

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/plan"
)

var paidOnSigningDay = fault.Warn("paid_on_signing_day",
	"{value} 这天签了协议，也还了款：这笔算作签了以后还的", "{value}: an agreement was signed and a payment made: it counts as paid after signing",
	"先还款后签的，给这笔还款加上 before_signing: true", "if it was paid before, add before_signing: true to the payment")

// signingDay asks about payments of a day on which an agreement was signed that asks
// for nothing on that day: what was paid first lowered what was agreed on, and must be
// said to have come first.
func (r *reader) signingDay(n *source.Node, l *plan.Loan, asOf calendar.Date) {
	for _, a := range l.Agreements {
		after := func(p loan.Payment) bool { return p.Date == a.Date && !p.BeforeSigning }
		k := slices.IndexFunc(l.Terms.Payments, after)
		if k < 0 || a.Date > asOf || asksOnItsDay(l, a.Date, after) {
			continue
		}
		if list := n.Get("payments"); list != nil && k < len(list.Items) {
			r.Fault(seek(list.Items[k], "date"), paidOnSigningDay, args{Value: a.Date.String()})
		}
	}
}

// asksOnItsDay reports whether something is due on the day of an agreement, before the
// payments that came after it. One that cannot be computed is reported elsewhere.
func asksOnItsDay(l *plan.Loan, day calendar.Date, after func(loan.Payment) bool) bool {
	t := l.Terms
	t.Payments = slices.DeleteFunc(slices.Clone(t.Payments), after)
	ledger, _, problem := agreement.Replay(&t, l.Agreements, day, false)
	return problem != nil || ledger.Position(day).Due.Total() > 0
}
