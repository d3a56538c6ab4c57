package reference

// Rule: strategies act on the balance owed, as for any loan; keep pays what is
// asked for, month by month.

import (
	"math/big"
	"sort"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// mostCardRows is the number of rows after which keep counts as endless.
const mostCardRows = 1600

// CardOption computes one offer for a revolving balance on a date.
func CardOption(t loan.Terms, date Date, o agreement.Offer) (x Option, err error) {
	defer catch(&err)
	c := newCard(t)
	c.run(date, false)
	return c.option(o), nil
}

func (c *card) option(o agreement.Offer) (x Option) {
	c = c.clone()
	was := c.status()
	principal := was.PrincipalOverdue + was.PrincipalNotDue
	switch o.Strategy {
	case agreement.PayOff:
		c.payOffOption(&x, o.On, principal)
	case agreement.Keep:
		fees, penalty, held := c.paidFees+c.sum(loan.Fees)+c.rest[loan.Fees], c.penalty.paid, c.byCredit
		if o.On > c.today {
			c.run(o.On, true) // nothing is paid on the way
		}
		x.Payments = c.keep()
		for _, p := range x.Payments {
			x.TotalPaid += p.Amount
		}
		x.Cost = x.TotalPaid - principal
		x.Penalty, x.Fees = c.penalty.paid-penalty, c.paidFees-fees
		x.Interest = x.Cost + c.byCredit - held - x.Penalty - x.Fees
	case agreement.Nothing:
		x.EndsOn = c.nextDue(o.For)
		c.run(x.EndsOn, true)
		x.OwedThen = c.status().Payoff
		x.Cost = x.OwedThen - principal
	default:
		return c.asLedger().option(o)
	}
	x.Payoff = was.Payoff
	x.sumUp()
	return x
}

// payOffOption pays nothing before a day, and everything on it. What is held pays
// fees, penalty, interest and principal in that order.
func (c *card) payOffOption(x *Option, on Date, principal Amount) {
	billed, held := c.sum(loan.Fees)+c.rest[loan.Fees], c.byCredit
	if on > c.today {
		c.run(on, true)
	}
	s := c.status()
	if s.Payoff > 0 {
		x.Payments = []Payment{{c.today, s.Payoff}}
	}
	x.TotalPaid, x.Cost = s.Payoff, s.Payoff-principal
	paid := principal - (c.byCredit - held)
	x.Fees, x.Penalty = s.Fees, s.Penalty
	credit := s.Credit
	for _, left := range []*Amount{&x.Fees, &x.Penalty, new(s.InterestAccrued), &paid} {
		took := min(credit, *left)
		*left -= took
		credit -= took
	}
	x.Fees += c.sum(loan.Fees) + c.rest[loan.Fees] - billed // that came onto the statement on the way
	x.Interest = x.TotalPaid - paid - x.Penalty - x.Fees
}

// nextDue is the n-th due day after today.
func (c *card) nextDue(n int) Date {
	k := sort.Search(4*mostCardRows, func(k int) bool { return c.dueDay(k) > c.today })
	return c.dueDay(k + n - 1)
}

// keep pays what is due today and then what is due on each due date.
func (c *card) keep() (rows []Payment) {
	from := c.today
	for {
		s := c.status()
		if s.OverdueTotal > 0 {
			rows = append(rows, Payment{c.today, s.OverdueTotal})
			c.pay(s.OverdueTotal)
			c.look()
		}
		if s := c.status(); s.Payoff+s.Credit == 0 {
			return rows
		}
		later := rows
		if len(rows) > 0 && rows[0].Date == from {
			later = rows[1:]
		}
		if len(later) == mostCardRows || c.today > c.dueDay(2*mostCardRows) {
			refuse(loan.NeverEnds, "keep", 0)
		}
		c.run(c.nextDue(1), true)
	}
}

// asLedger is the same debt as a loan without a schedule, which an agreement takes
// over.
func (c *card) asLedger() *ledger {
	s := c.status()
	m := newModel(c.t, nil)
	m.terms.Penalty.On, m.terms.Payments = loan.OfPrincipal, nil
	l := &ledger{
		m: m, today: c.today, begun: true, grid: m.grid(), inForce: -1, firstDue: c.t.Card.Statement.Due,
		pending: new(big.Rat), credit: s.Credit,
		plan:   &schedule{m: m, balance: s.PrincipalNotDue},
		billed: [4]Amount{loan.Interest: c.sum(loan.Interest) + c.rest[loan.Interest], loan.Fees: c.sum(loan.Fees) + c.rest[loan.Fees]},
	}
	l.account.sum = new(big.Rat)
	it := &item{due: c.today, asked: true}
	it.sum = whole(s.Penalty)
	it.charged = [4]Amount{loan.Principal: s.PrincipalOverdue, loan.Interest: s.InterestAccrued, loan.Fees: s.Fees}
	l.items = []*item{it}
	if next := c.clone().keepNext(); next > 0 {
		l.history = []Amount{next}
	}
	return l
}

// keepNext is what the next payment of keep after today pays, fees and penalty
// left out.
func (c *card) keepNext() Amount {
	if s := c.status(); s.OverdueTotal > 0 {
		c.pay(s.OverdueTotal)
		c.look()
	}
	for c.status().Payoff+c.credit > 0 && c.today < c.dueDay(mostCardRows) {
		credit, fees := c.credit, c.feeCredit
		c.run(c.nextDue(1), true)
		held := credit - c.credit - (c.feeCredit - fees) // pays its part of it
		before, x := c.paidFees+c.penalty.paid, c.status().OverdueTotal
		c.pay(x)
		c.look()
		if x += held - (c.paidFees + c.penalty.paid - before); x > 0 {
			return x
		}
	}
	return 0
}
