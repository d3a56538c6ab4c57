package reference

// Rule: payoff on a date = everything due and unpaid + principal not yet due +
// interest accrued on it + the prepayment fee on principal not yet due −
// credit. Each part is shown, and they add up.

import (
	"math/big"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// Status is what one loan owes on a date, that date's payments included.
type Status struct {
	NotStarted bool

	PrincipalOverdue, PrincipalNotDue Amount
	InterestOverdue, InterestAccrued  Amount
	Penalty, Fees                     Amount
	OverdueTotal                      Amount
	PrepayFee, Credit, Payoff         Amount
	ToCome                            Amount // interest not yet accrued that the payoff charges

	DaysOverdue     int
	OldestUnpaidDue Date
	CostPerDay      Amount
	NextDueDate     Date // zero: nothing more will fall due
	NextDue         Amount
	Overdue         []Overdue // what is due and unpaid, the oldest first
}

// Overdue is one sum that is due and not fully paid.
type Overdue struct {
	N                                  int
	Due                                Date
	Principal, Interest, Fees, Penalty Amount
	Days                               int
}

// StatusAt runs a loan to a date and says what is owed.
func StatusAt(t loan.Terms, ags []agreement.Agreement, date Date) (s Status, err error) {
	defer catch(&err)
	start := t.Start
	if t.Owed != nil {
		start = t.Owed.Date
	}
	if date < start {
		return Status{NotStarted: true, PrincipalNotDue: t.Principal, Payoff: t.Principal}, nil
	}
	l := newLedger(newModel(t, ags))
	l.run(date)
	return l.status(), nil
}

func (l *ledger) status() Status {
	s := l.payoff()
	s.DaysOverdue, s.OldestUnpaidDue = l.daysOverdue(), l.oldestDue()
	s.CostPerDay = l.costPerDay()
	if last := l.signedAhead(); last > 0 {
		s.NextDueDate, s.NextDue = first(l.rowsSigned(last))
	} else if l.exact == nil {
		s.NextDueDate, s.NextDue = first(l.rowsToCome())
		s.NextDue = max(0, s.NextDue-l.credit)
	}
	stand := l.accountStandsWith()
	for _, it := range l.byAge() {
		if l.left(it) <= 0 {
			continue
		}
		o := Overdue{
			N: it.n, Due: it.due, Principal: it.unpaid(loan.Principal), Interest: it.unpaid(loan.Interest),
			Fees: it.unpaid(loan.Fees), Penalty: l.shown(it), Days: int(l.today - it.due),
		}
		if it == stand {
			o.Penalty += l.owed(&l.account)
		}
		s.Overdue = append(s.Overdue, o)
	}
	return s
}

// payoff fills in the sums of a status.
func (l *ledger) payoff() Status {
	var s Status
	for _, it := range l.items {
		s.PrincipalOverdue += it.unpaid(loan.Principal)
		s.InterestOverdue += it.unpaid(loan.Interest)
		s.Fees += it.unpaid(loan.Fees)
	}
	s.Penalty = l.penaltyOwed()
	s.OverdueTotal = s.PrincipalOverdue + s.InterestOverdue + s.Penalty + s.Fees
	s.PrincipalNotDue = l.plan.balance + l.plan.over.parts[loan.Principal]
	if l.exact != nil {
		s.InterestAccrued = l.openInterest()
	} else {
		s.InterestAccrued = l.plan.accrued(l.today) + l.plan.setAside() + l.plan.leftoverOwed(l.today)
	}
	s.ToCome = l.toCome()
	s.PrepayFee = round(part(l.plan.balance, l.m.terms.Prepay.Fee), l.m.terms.InterestRounding)
	for _, p := range l.parts {
		s.PrincipalNotDue += p.principal
		s.InterestAccrued += p.interest
	}
	s.Credit = l.credit
	s.Payoff = s.OverdueTotal + s.PrincipalNotDue + s.InterestAccrued + s.ToCome + s.PrepayFee - s.Credit
	return s
}

// oldestDue is the due date of the oldest item with principal, interest or
// fees unpaid.
func (l *ledger) oldestDue() Date {
	for _, it := range l.byAge() {
		if it.open() {
			return it.due
		}
	}
	return 0
}

func (l *ledger) daysOverdue() int {
	if d := l.oldestDue(); d != 0 {
		return int(l.today - d)
	}
	return 0
}

// costPerDay is the penalty that the coming day of lateness adds.
func (l *ledger) costPerDay() Amount {
	return round(l.exactCostPerDay(), l.m.terms.InterestRounding)
}

// exactCostPerDay is the same before it is rounded.
func (l *ledger) exactCostPerDay() *big.Rat {
	if l.exact != nil {
		return new(big.Rat)
	}
	sum := new(big.Rat)
	g := l.m.terms.Grace
	inGrace := func(it *item) bool { return !it.asked && g.Mode == loan.Threshold && l.today < it.due+Date(g.Days) }
	leaves := func(it *item) bool {
		return !it.asked && g.Mode == loan.Threshold && g.Days > 0 && l.today == it.due+Date(g.Days)
	}
	if l.oneAccount() {
		it := l.oldest()
		if it != nil && inGrace(it) {
			return new(big.Rat)
		}
		tomorrow := l.clone()
		before := tomorrow.accountWith()
		tomorrow.counted = 0
		tomorrow.countAccount(func(s Date) bool { return s <= l.today })
		after := tomorrow.accountWith()
		if it != nil && leaves(it) {
			return minus(after, l.account.exact())
		}
		return minus(after, before)
	}
	for _, it := range l.items {
		if it.plain || it.settled || l.starts(it) > l.today || inGrace(it) {
			continue
		}
		full, _ := l.dayRates(it.due, l.today)
		coming := l.cutOff(it, times(l.base(it), full))
		if coming.Sign() <= 0 {
			continue
		}
		if leaves(it) {
			sum = plus(sum, plus(it.exact(), coming))
			continue
		}
		sum = plus(sum, coming)
	}
	return sum
}

// accountWith is the account's sum with what the days of grace still hold back.
func (l *ledger) accountWith() *big.Rat {
	sum := plus(l.account.exact(), l.pending)
	if l.m.terms.Penalty.Cap != nil && l.span.on && sum.Cmp(l.accountMost()) > 0 {
		return l.accountMost()
	}
	return sum
}

// cutOff is what of the coming day's penalty the cap leaves.
func (l *ledger) cutOff(it *item, coming *big.Rat) *big.Rat {
	if l.m.terms.Penalty.Cap == nil {
		return coming
	}
	if left := minus(l.penaltyMost(it), it.exact()); left.Cmp(coming) < 0 {
		return left
	}
	return coming
}

func (l *ledger) clone() *ledger {
	c := *l
	c.plan = l.plan.clone()
	c.items = make([]*item, len(l.items))
	for i, it := range l.items {
		x := *it
		c.items[i] = &x
		if l.pendFor == it {
			c.pendFor = &x
		}
	}
	c.parts = append([]promised(nil), l.parts...)
	c.history = append([]Amount(nil), l.history...)
	return &c
}
