package reference

// Rule: a plan sees of each loan what is due on a day, what is due and unpaid,
// what the payoff is, and what will fall due. A payment of a day without `as` is
// one payment, whatever it was sent for.

import (
	"math/big"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// PlanLoan is one loan of a plan.
type PlanLoan struct {
	Terms      loan.Terms
	Agreements []agreement.Agreement
	Sign       *agreement.Offer // chosen: an agreement signed on the as-of day
	Priority   bool
	Wait       Date // keep or pay_off on a day: it gets nothing before; zero: none
	PayOff     bool // on Wait (zero: the as-of day) the payoff is a due
}

// debt is one loan on one day of a plan.
type debt struct {
	PlanLoan
	index int

	loan *ledger // one of the two
	card *card

	start     Status // at the end of the as-of day, before the plan pays
	paid      Amount // by the plan
	finish    Date
	morning   *debt  // as it was before today's payments
	sentToday Amount // without `as`
	extra     Amount // today's prepayment
}

// newDebt runs a loan to the end of the as-of day.
func newDebt(p PlanLoan, i int, asOf Date) *debt {
	d := &debt{PlanLoan: p, index: i}
	switch {
	case p.Terms.Card != nil:
		d.card = newCard(p.Terms)
		d.card.run(asOf, false)
		if p.Sign != nil {
			d.loan, d.card = d.card.asLedger(), nil
		}
	default:
		d.loan = newLedger(newModel(p.Terms, p.Agreements))
		d.loan.run(asOf)
	}
	d.start = d.status()
	if p.Sign != nil {
		d.loan.apply(*p.Sign)
	}
	switch {
	case p.PayOff && p.Wait == 0:
		d.Wait = asOf
	case !p.PayOff && p.Wait <= asOf:
		d.Wait = 0 // keep of the as-of day changes nothing
	}
	return d
}

func (d *debt) clone() *debt {
	c := *d
	if d.card != nil {
		c.card = d.card.clone()
	} else {
		c.loan = d.loan.clone()
	}
	return &c
}

// next goes on to a day, and past its events.
func (d *debt) next(day Date) {
	if d.card != nil {
		d.card.run(day, true)
	} else {
		d.loan.run(day)
	}
	d.morning, d.sentToday, d.extra = nil, 0, 0
}

func (d *debt) today() Date {
	if d.card != nil {
		return d.card.today
	}
	return d.loan.today
}

func (d *debt) status() Status {
	if d.card != nil {
		return d.card.status()
	}
	return d.loan.payoff()
}

// waiting reports whether the loan gets nothing yet.
func (d *debt) waiting() bool { return d.today() < d.Wait }

// nothingOwed reports whether it is over.
func (d *debt) nothingOwed() bool {
	if d.loan != nil && (d.loan.plan.balance > 0 || !d.loan.plan.over.empty() || len(d.loan.parts) > 0 || len(d.loan.datedFees()) > 0) {
		return false
	}
	s := d.status()
	return s.OverdueTotal+s.PrincipalNotDue+s.InterestAccrued == 0
}

// whole reports whether all of it is due.
func (d *debt) whole() bool { return d.PayOff && d.today() >= d.Wait }

// overdue is everything due and unpaid.
func (d *debt) overdue() Amount {
	if s := d.status(); !d.whole() {
		return s.OverdueTotal
	} else {
		return max(0, s.Payoff)
	}
}

// fellToday is what fell due today by the contract and is unpaid.
func (d *debt) fellToday() (sum Amount) {
	if c := d.card; c != nil {
		if c.today == c.dueDay(c.k) {
			return c.missing()
		}
		return 0
	}
	l := d.loan
	for _, it := range l.items {
		if it.due == l.today {
			sum += it.unpaid(loan.Principal) + it.unpaid(loan.Interest) + it.unpaid(loan.Fees)
			if it.asked && !l.oneAccount() {
				sum += l.owed(&it.running)
			}
		}
	}
	return sum
}

// dueToday is what falls due today and is unpaid: on the day for which a loan
// has waited, all that is due and unpaid, or its payoff.
func (d *debt) dueToday() Amount {
	switch {
	case d.today() == d.Wait:
		return d.overdue()
	case d.whole():
		return 0
	}
	return d.fellToday()
}

// arrears is everything due and unpaid that the plan may pay today.
func (d *debt) arrears() Amount {
	if d.waiting() {
		return 0
	}
	return d.overdue()
}

// expected is money that will fall due.
type expected struct {
	date   Date
	amount Amount
}

// dues are what will fall due after today and by a day, as the ledger stands,
// less the credit held.
func (d *debt) dues(until Date) (list []expected) {
	if d.waiting() {
		x := d.clone()
		if x.next(min(d.Wait, until)); x.today() < d.Wait {
			return nil
		}
		sum := x.dueToday()
		list = append(list, expected{d.Wait, sum})
		if d.PayOff {
			return list
		}
		x.send(sum)
		return append(list, x.dues(until)...)
	}
	if d.whole() {
		return nil
	}
	if d.card != nil {
		return d.minimums(until)
	}
	credit := d.loan.credit
	for _, r := range d.loan.rowsAhead() {
		if r.due > until {
			break
		}
		held := min(credit, r.total())
		credit -= held
		list = append(list, expected{r.due, r.total() - held})
	}
	return list
}

// minimums are a card's, each paid on its day. What is overdue counts as paid: what
// is asked for next contains it, and it would count twice.
func (d *debt) minimums(until Date) (list []expected) {
	c := d.card.clone()
	if x := c.status().OverdueTotal; x > 0 {
		c.pay(x)
		c.look()
	}
	for c.nextDue(1) <= until {
		c.run(c.nextDue(1), true)
		if x := c.missing(); x > 0 {
			list = append(list, expected{c.today, x})
			c.pay(x)
			c.look()
		}
	}
	return list
}

// send pays without `as`: the payments of a day are one.
func (d *debt) send(x Amount) {
	if d.morning == nil {
		d.morning = d.clone()
		d.sentToday = 0
	}
	m := d.morning.clone()
	d.card, d.loan = m.card, m.loan
	d.sentToday += x
	d.pay(d.sentToday, loan.PayAny)
}

// prepay pays before the time.
func (d *debt) prepay(x Amount) { d.pay(x, loan.AsPrepayment) }

func (d *debt) pay(x Amount, as loan.PaymentKind) {
	switch {
	case x == 0:
	case d.card != nil:
		d.card.pay(x)
		d.card.look()
	case d.loan.exact != nil:
		d.loan.payOpen(x)
	default:
		d.loan.pay(x, as)
		d.loan.settleInGrace()
	}
}

// owing is everything owed, by component. What a card asks for on its statement is
// what it was.
func (d *debt) owing() (sum loan.Parts) {
	if c := d.card; c != nil {
		sum[loan.Principal] = c.sum(loan.Principal) + c.unbilled + c.rest[loan.Principal]
		for _, p := range c.plans {
			sum[loan.Principal] += c.planLeft(p)
		}
		sum[loan.Interest] = c.sum(loan.Interest) + c.rest[loan.Interest] + c.interestOwed()
		sum[loan.PenaltyInterest] = c.penaltyOwed()
		sum[loan.Fees] = c.sum(loan.Fees) + c.rest[loan.Fees] + c.lateFees
		return sum
	}
	s := d.status()
	sum[loan.Principal] = s.PrincipalOverdue + s.PrincipalNotDue
	sum[loan.Interest] = s.InterestOverdue + s.InterestAccrued
	sum[loan.PenaltyInterest], sum[loan.Fees] = s.Penalty, s.Fees
	return sum
}

// oldestUnpaid is the oldest unpaid due date.
func (d *debt) oldestUnpaid() Date {
	if d.card != nil {
		return d.card.since
	}
	for _, it := range d.loan.byAge() {
		if d.loan.left(it) > 0 && !d.loan.onlyWaits(it) {
			return it.due
		}
	}
	return 0
}

// comingDay is what the coming day of lateness costs, before rounding, with a
// late fee that falls due on it.
func (d *debt) comingDay() *big.Rat {
	fee := Amount(0)
	if c := d.card; c != nil {
		if c.today+1 == c.settleDay() {
			fee = c.lateFeeOf(c.missing())
		}
		return plus(c.exactCostPerDay(), whole(fee))
	}
	l := d.loan
	if l.m.terms.Penalty.LateFee != nil {
		for _, it := range l.items {
			if it.n != 0 && !it.waits && it.due+Date(l.m.terms.Grace.Days) == l.today {
				fee += l.lateFee(it)
			}
		}
	}
	return plus(l.exactCostPerDay(), whole(fee))
}

// instalment is the next instalment on or after today without fees; where none
// is, the original one; of a card or an open loan 5% of the balance.
func (d *debt) instalment() *big.Rat {
	if d.card != nil || d.loan.exact != nil {
		return times(whole(d.status().Payoff), frac(5, 100))
	}
	l, sum := d.loan, Amount(0)
	for _, it := range l.items {
		if it.due == l.today && (it.n != 0 || !it.asked) {
			sum += it.charged[loan.Principal] + it.charged[loan.Interest]
		}
	}
	rows := l.rowsAhead()
	for i := 0; i < len(rows) && sum == 0; i++ {
		if rows[i].principal+rows[i].interest > 0 {
			for _, r := range rows {
				if r.due == rows[i].due {
					sum += r.principal + r.interest
				}
			}
		}
	}
	if sum > 0 {
		return whole(sum)
	}
	return whole(l.originalInstalment(nil))
}
