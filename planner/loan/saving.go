package loan

import (
	"slices"

	"repay/planner/money"
)

// What paying ahead of the schedule saves.

// DailyRate is what a unit of principal not yet due bears on day d, at the contract
// rate in force or the one that an agreement fixed: by actual days, and a 365th of a
// year's interest where the rate runs by whole months. A card that
// bears nothing before its due date has none until something is carried over.
func (l *Ledger) DailyRate(d Date) money.Ratio {
	switch {
	case l.card != nil && !l.card.bearing(l, d):
		return money.Ratio{}
	case l.scheme == nil && l.card == nil && l.open.interest.from > d:
		return money.Ratio{}
	case l.scheme != nil && !l.cur.done():
		return l.frame.average(*l.cur.rateOn(d), d)
	}
	return l.frame.average(l.frame.RateOn(d), d)
}

// bearing reports whether anything on the statement bears interest on day d, even
// where all of it is paid by its due date.
func (c *cardState) bearing(l *Ledger, d Date) bool {
	return slices.ContainsFunc(c.buckets, func(b bucket) bool {
		return b.unpaid > 0 && (c.bears(l, &b, d) || c.card.Mode == DailyUse && b.from <= d)
	})
}

// OnlyIfPaid reports whether nothing of the loan falls due or costs anything: it is
// owed until somebody pays it.
func (l *Ledger) OnlyIfPaid() bool {
	return l.terms.Method == Open && l.open.balance > 0 && l.frame.RateOn(l.today()).IsZero()
}

// Unscheduled reports whether the loan has no schedule of instalments: a card, or one
// without due dates.
func (l *Ledger) Unscheduled() bool { return l.card != nil || l.open.balance > 0 }

// PrepayFee is the fee for each unit of principal that is paid ahead.
func (l *Ledger) PrepayFee() money.Ratio {
	if l.scheme == nil {
		return money.Ratio{}
	}
	return l.terms.Prepay.Fee
}

// PrepayingSaves reports whether a unit of principal paid ahead on day d saves more
// interest by the loan's end than its fee. What an instalment charges whatever
// the balance is saves nothing: a flat contract, money held for later
// instalments, an agreement without interest.
func (l *Ledger) PrepayingSaves(d Date) bool {
	switch {
	case l.card != nil || l.scheme == nil && l.open.balance > 0:
		return l.DailyRate(d).Sign() > 0
	case l.scheme == nil || l.cur.done() || l.scheme.straight || l.terms.Prepay.Effect == Advance:
		return false
	}
	u := unit{fee: l.PrepayFee(), lower: l.terms.Prepay.Effect == Lower, left: money.Int(1)}
	for c := l.cur.fork(); !c.done() && !u.saves(); d = c.from {
		if u.step(&c, d); c.err != nil {
			return false
		}
	}
	return u.saves()
}

// unit is a unit of principal that is paid ahead, and what becomes of it in the
// payments to come, before anything is rounded.
type unit struct {
	fee   money.Ratio
	lower bool
	begun bool        // behind the first instalment
	left  money.Ratio // how much less the balance is
	less  money.Ratio // how much less an instalment, or its principal, is while its amount stays
	saved money.Ratio // how much less interest was asked for
}

func (u *unit) saves() bool { return u.saved.Cmp(u.fee) > 0 }

// step moves over the coming instalment; interest on the unit runs from day d.
func (u *unit) step(c *cursor, d Date) {
	again, changes := c.entered, c.changes
	if c.enter(); c.err != nil {
		return
	}
	first := !u.begun
	u.begun = true
	st := &c.s.stages[c.stage]
	interest := c.s.factorIn(c.period(), c.rate(), d, c.due()).Mul(u.left)
	if saved := u.saved.Add(interest); (st.Pay == PayLevel || st.Pay == PayEqualPrincipal) && saved.Cmp(u.fee) > 0 {
		u.saved = saved // it asks for all of it: where there is no fee, that is enough at once
		return
	}
	before, row := c.fork(), c.step()
	switch {
	case st.Pay == PayFlat:
		return // it charges the same
	case (st.Pay == PayNothing || st.Pay == PayAmount && row.Principal <= 0) && st.Unpaid == UnpaidWaive:
		return // nobody would have paid it
	}
	if u.saved = u.saved.Add(interest); u.saves() {
		return
	}
	u.enter(&before, d, first, again, before.changes != changes)
	switch {
	case st.Pay == PayEqualPrincipal:
		u.left = u.left.Sub(u.less)
	case st.Pay == PayDues && u.lower:
		u.left = u.left.Mul(money.NewRatio(int64(row.Closing), int64(max(row.Opening, 1)))) // each payment falls in proportion
	case st.Pay == PayDues && st.DueKind != duePrincipal:
		u.left = u.left.Add(interest)
	case row.Principal < 0, row.Principal > 0 && (st.Pay == PayLevel || st.Pay == PayAmount):
		u.left = u.left.Add(interest).Sub(u.less)
	}
}

// enter sets how much less an instalment of the stage is: with `lower` from the
// day of the prepayment, else where the amount is computed again after it.
func (u *unit) enter(c *cursor, d Date, first, again, changed bool) {
	st := &c.s.stages[c.stage]
	if again && !changed && !first {
		return // the amount stays
	}
	u.less = money.Ratio{}
	switch {
	case first && !u.lower: // it stays as it was before
	case st.Pay == PayLevel && (first || again && st.Periods > 0 || !again && u.lower):
		a := c.annuity(d)
		u.less = u.left.Mul(a.each())
	case st.Pay == PayEqualPrincipal && (first || u.lower || st.Amount == 0):
		u.less = u.left.Div(money.Int(int64(c.left())))
	}
}

// each is the level amount for a balance of 1, to 2^-40.
func (a *annuity) each() money.Ratio {
	if a.long {
		return money.Ratio{}
	}
	return money.NewRatio(int64(a.grown.over(a.sum, 1<<40).whole), 1<<40)
}
