package book

import (
	"repay/planner/book/fault"
	"repay/planner/book/source"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// An app's remaining principal and its remaining periods both count the overdue
// instalments. Typed together as what is still to come, they give the same instalment
// as the right figures, and more interest: what of the overdue instalments was
// interest tells on how much principal it ran.
var owedCountsOverdue = fault.Warn("owed_counts_overdue",
	"逾期的利息是 {value}，照这里的本金该有 {other}：本金和期数是不是都把逾期的 {n} 期也算在内了？",
	"the overdue interest is {value}, and by this principal it would be {other}: are the overdue instalments ({n}) counted in both principal and periods_left?",
	"是，就把 principal 改成 principal_all，再从 periods_left 里减去 {n}，逾期的利息就是 {want}；不是，就核对本金、利率和逾期的利息",
	"if they are, write principal_all in place of principal and take {n} off periods_left, and the overdue interest is {want}; if not, check principal, rate and the overdue interest")

// bothCountOverdue asks about principal and periods of owed that fit the overdue
// interest only where the overdue instalments are taken off both.
func (r *reader) bothCountOverdue(n *source.Node, t loan.Terms) {
	o := t.Owed
	if o == nil || n.Bad || o.Principal == nil || t.Method != loan.Annuity && t.Method != loan.EqualPrincipal || t.Rate.Kind != loan.RateGiven || len(t.RateChanges) > 0 {
		return
	}
	at := seek(n, "owed.principal")
	principal, interest, ok := overdueOwed(o)
	if !ok || interest == 0 || at.Kind != source.Scalar || seek(n, "owed.periods_left").Kind != source.Scalar {
		return
	}
	count := missedOf(&t)
	if count == 0 || count >= o.PeriodsLeft || principal >= *o.Principal {
		return
	}
	apart, ok := dueByTerms(&t, *o.Principal+principal, o.PeriodsLeft+count, count)
	if !ok || asLevel(apart[loan.Interest], interest) {
		return
	}
	within, ok := dueByTerms(&t, *o.Principal, o.PeriodsLeft, count)
	if ok && asLevel(within[loan.Interest], interest) && asLevel(within[loan.Principal], principal) {
		r.Fault(at, owedCountsOverdue, args{
			N: count, Value: r.money(interest), Other: r.money(apart[loan.Interest]), Want: fault.Same(r.money(within[loan.Interest])),
		})
	}
}

// overdueOwed sums what is overdue; ok is false where a part is not known.
func overdueOwed(o *loan.Owed) (principal, interest money.Amount, ok bool) {
	for _, v := range o.Overdue {
		if v.Principal == nil || v.Interest == nil {
			return 0, 0, false
		}
		principal, interest = principal+*v.Principal, interest+*v.Interest
	}
	return principal, interest, principal > 0
}

// missedOf is how many instalments are overdue; 0 where the days of owed do not say,
// or the items are not those of all of them.
func missedOf(t *loan.Terms) int {
	o := t.Owed
	if len(o.Overdue) == 0 || o.NextDue == 0 {
		return 0
	}
	n := duesSince(t, o.Overdue[0])
	if len(o.Overdue) > 1 && len(o.Overdue) != n {
		return 0
	}
	return n
}

// dueByTerms is what of the last instalments falls due by the date of owed, as the
// terms have it, where all is the principal and periods the instalments before
// them, missed those among them that fell due by then; ok is false where they
// cannot be computed.
func dueByTerms(m *loan.Terms, all money.Amount, periods, missed int) (due loan.Parts, ok bool) {
	o := m.Owed
	first := o.Overdue[0].Since
	if o.Overdue[0].SinceMonth {
		first = m.Every.From(o.NextDue, -missed)
	}
	before := *m
	before.Owed = &loan.Owed{Date: first - calendar.Date(1), Principal: &all, PeriodsLeft: periods, NextDue: first}
	before.Payments, before.Accelerated = nil, 0
	ok = computed(&before, func(l *loan.Ledger) bool {
		l.CloseDay(o.Date)
		due = l.Position(o.Date).Due
		return true
	})
	return due, ok
}
