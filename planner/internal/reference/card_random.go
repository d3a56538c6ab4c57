package reference

// Rule: every option of a revolving balance, in mixtures that the book allows.

import (
	"math/rand/v2"
	"sort"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// RandomCard draws a revolving balance with its payments, a date, and offers to
// compare on that date.
func RandomCard(rng *rand.Rand) Sample {
	r := dice{rng}
	for {
		s := Sample{Terms: r.card()}
		s.AsOf = r.cardDay(s.Terms)
		s.Terms.Payments = r.cardPayments(s.Terms, s.AsOf)
		c := newCard(s.Terms)
		c.run(s.AsOf, false)
		l := c.asLedger()
		if l.payoff().Payoff <= 0 && !r.chance(10) {
			continue
		}
		for n := r.between(1, 3); len(s.Offers) < n; {
			o := r.offer(l, len(s.Offers))
			if cardOffer(&o, c.sum(loan.Principal)+c.unbilled > 0) {
				s.Offers = append(s.Offers, o)
			}
		}
		return s
	}
}

// cardOffer keeps offers to what makes sense on a small debt: a card may owe a few
// cents, and its minimum may be below the interest.
func cardOffer(o *agreement.Offer, principal bool) bool {
	switch o.Strategy {
	case agreement.CatchUp, agreement.MoveDue, agreement.Keep, agreement.Nothing:
		return false // the first two are not for cards; the others are compared anyway
	}
	o.FirstDue = 0
	if w := o.Waive.Principal; !principal || w.IsPart && w.Part.Cmp(money.Int(1)) == 0 {
		o.Arrears = agreement.Capitalise // else nothing is left to spread them over
	}
	for i := range o.Stages {
		s := &o.Stages[i]
		if s.Pay == loan.PayFlat {
			return false
		}
		if s.Pay == loan.PayAmount {
			s.Unpaid = loan.UnpaidCapitalise
		}
	}
	return true
}

// card draws a statement and its terms.
func (r dice) card() loan.Terms {
	t := loan.Terms{
		Method: loan.Revolving, Every: calendar.Monthly,
		Rate:  loan.RateTerms{Kind: loan.RateGiven, Rate: r.rate()},
		Basis: pick(r, calendar.Actual365, calendar.Actual365, calendar.Actual360, calendar.ActualActual, calendar.Thirty360),
	}
	if r.chance(60) {
		t.Rate.Rate = money.Rate{Value: money.NewRatio(5, 1e4), Per: money.PerDay}
	}
	if r.chance(30) {
		mode := pick(r, money.HalfUp, money.HalfEven, money.Up, money.Down)
		t.InterestRounding, t.InstalmentRounding = mode, mode
	}
	c := &loan.Card{Mode: pick(r, loan.AfterDue, loan.FullBill, loan.UnpaidPart, loan.DailyUse)}
	t.Card = c
	for !r.cardDates(&t) {
	}
	t.Start = c.Statement.Date
	r.statement(c)
	if r.chance(40) {
		c.Unbilled = r.amount(1, 3000_00)
	}
	c.FullBelow = pick(r, Amount(100_00), 100_00, 0)
	r.cardPlans(c)
	r.cardLateness(&t)
	order := func() loan.Order {
		return pick(r, loan.DefaultOrder, loan.DefaultOrder, loan.InterestFirst, loan.PrincipalFirst)
	}
	t.Allocation = loan.Allocation{Order: order()}
	if r.chance(35) {
		t.Allocation.AfterDays, t.Allocation.AfterOrder = r.between(1, 90), order()
	}
	if r.chance(15) {
		t.RateChanges = append(t.RateChanges, loan.RateChange{
			From: c.Statement.Date - 40 + Date(r.IntN(300)),
			Rate: t.Rate.Rate.Times(money.NewRatio(int64(r.between(50, 150)), 100)),
		})
	}
	if r.chance(20) {
		c.Statement.MinimumFloor, c.FullBelow = r.amount(1, 200_00), 0
	}
	if r.chance(20) {
		r.statementLeft(&c.Statement)
	}
	if b := c.Statement.Balance; b%3 == 1 { // from a cent to most of a statement
		t.Tolerance = 1 + b*(b%89)/100
	}
	return t
}

// statementLeft draws what is still to be paid of a statement, with its balance or
// alone.
func (r dice) statementLeft(s *loan.Statement) {
	left := &loan.StatementLeft{Date: s.Date + Date(r.IntN(28)), Amount: pick(r, s.Balance, r.amount(0, s.Balance), r.amount(0, s.Balance), 0)}
	if r.chance(70) {
		left.Minimum = new(min(left.Amount, pick(r, Amount(0), r.amount(0, left.Amount), left.Amount/10)))
	}
	if r.chance(30) && s.Charges == nil && s.Parts == nil && left.Amount > 0 {
		left.Alone, s.Balance = true, left.Amount
	}
	s.Left = left
}

// cardDates draws the statement's day, its due date and the days of grace;
// false where a statement would not be settled before the next one.
func (r dice) cardDates(t *loan.Terms) bool {
	s := &t.Card.Statement
	s.Date = r.start()
	s.Due = s.Date + Date(pick(r, r.between(18, 25), 20, r.between(1, 29)))
	t.Grace = loan.Grace{}
	if r.chance(35) {
		t.Grace = loan.Grace{Days: r.between(1, 5), Mode: pick(r, loan.Threshold, loan.Shift)}
	}
	for k := range 49 {
		from, due := calendar.Monthly.From(s.Date, k), calendar.Monthly.From(s.Due, k)
		if due <= from || due+1+Date(t.Grace.Days) > calendar.Monthly.From(s.Date, k+1) {
			return false
		}
	}
	return true
}

func (r dice) statement(c *loan.Card) {
	s := &c.Statement
	s.Balance = r.amount(50_00, 60_000_00)
	if r.chance(10) {
		s.Balance = r.amount(1, 150_00)
	}
	principal := s.Balance
	if r.chance(35) {
		i, f := r.amount(0, s.Balance/20), r.amount(0, s.Balance/50)
		principal -= i + f
		s.Parts = &loan.Parts{loan.Principal: principal, loan.Interest: i, loan.Fees: f}
	}
	if r.chance(60) {
		left, n := principal, r.between(1, 5)
		for k := range n {
			x := left
			if k < n-1 || r.chance(40) {
				x = r.amount(0, left)
			}
			if x > 0 {
				s.Charges = append(s.Charges, loan.Charge{Date: s.Date - Date(r.IntN(33)), Amount: x})
			}
			left -= x
		}
		sort.SliceStable(s.Charges, func(i, j int) bool { return s.Charges[i].Date < s.Charges[j].Date })
	}
	if s.Charges == nil && r.chance(20) {
		s.Charges = []loan.Charge{} // nothing was spent: it is all carried
	}
	minimum := r.amount(0, s.Balance)
	percent := money.NewRatio(int64(pick(r, 5, 10, 10, r.between(1, 100))), 100)
	switch r.IntN(10) {
	case 0, 1, 2, 3:
		minimum = s.Balance / Amount(r.between(5, 20))
		s.Minimum = &minimum
	case 4, 5, 6:
		s.MinimumPercent = &percent
	case 7:
		s.Minimum, s.MinimumPercent = &minimum, &percent
	case 8:
		s.Minimum = &minimum
	}
	if r.chance(20) {
		c.OverdueSince = calendar.Monthly.From(s.Due, -r.between(1, 4))
		if r.chance(50) {
			c.PastDue = r.amount(1, s.Balance)
		}
	}
}

func (r dice) cardPlans(c *loan.Card) {
	if !r.chance(30) {
		return
	}
	for range r.between(1, 2) {
		p := loan.CardPlan{Principal: r.amount(100_00, 20_000_00), Periods: r.between(1, 24)}
		p.Billed = r.IntN(p.Periods)
		p.Next = calendar.Monthly.From(c.Statement.Date, pick(r, 1, 1, 1, 2, 4))
		switch r.IntN(3) {
		case 0:
			p.Fee = r.amount(1, 100_00)
		case 1:
			p.FeePart = money.NewRatio(int64(r.between(1, 100)), 1e4)
		}
		c.Plans = append(c.Plans, p)
	}
}

func (r dice) cardLateness(t *loan.Terms) {
	p := &t.Penalty
	if r.chance(45) {
		p.Known = true
		p.Kind = pick(r, loan.PenaltyMultiple, loan.PenaltyMultiple, loan.PenaltySpread, loan.PenaltyAlone)
		switch p.Kind {
		case loan.PenaltyMultiple:
			p.Multiple = pick(r, money.NewRatio(3, 2), money.NewRatio(13, 10), money.NewRatio(1, 2))
		case loan.PenaltySpread:
			p.Rate = money.Rate{Value: money.NewRatio(int64(r.between(1, 12)), 100), Per: money.PerYear}
		default:
			p.Rate = pick(r, money.Rate{Value: money.NewRatio(5, 1e4), Per: money.PerDay}, r.rate())
		}
		if r.chance(20) {
			p.Counting = loan.IncludeEnd
		}
		r.beside(t).tiers(p)
	}
	if r.chance(60) {
		f := &loan.LateFee{Of: loan.OfShortfall, Percent: money.NewRatio(int64(r.between(1, 10)), 100)}
		if r.chance(20) {
			f.Percent, f.Amount = money.Ratio{}, r.amount(5_00, 100_00)
		} else {
			f.Min, f.Max = pick(r, Amount(0), 10_00), pick(r, Amount(0), 100_00)
			if r.chance(35) {
				f.RepeatPercent = money.NewRatio(int64(r.between(1, 20)), 100)
			}
		}
		p.LateFee = f
	}
}

// cardDay draws a day from the statement's day on, often one that matters.
func (r dice) cardDay(t loan.Terms) Date {
	s := t.Card.Statement
	if r.chance(30) {
		k := r.IntN(10)
		return max(s.Date, pick(r, calendar.Monthly.From(s.Date, k), calendar.Monthly.From(s.Due, k))+Date(r.between(-1, 2)))
	}
	return s.Date + Date(r.IntN(pick(r, 31, 100, 430)))
}

// cardPayments draws payments month by month: in full, the minimum, a part, more
// than all, or none; before, on and after the due date.
func (r dice) cardPayments(t loan.Terms, asOf Date) []loan.Payment {
	s, careful := t.Card.Statement, pick(r, 95, 70, 40, 10)
	var payments []loan.Payment
	pay := func(d Date, x Amount) {
		if d >= s.Date && d <= asOf && x > 0 {
			payments = byDate(append(payments, loan.Payment{Date: d, Amount: x}))
		}
	}
	for k := 0; calendar.Monthly.From(s.Date, k) <= asOf; k++ {
		from, due := calendar.Monthly.From(s.Date, k), calendar.Monthly.From(s.Due, k)
		if !r.chance(careful) && r.chance(60) {
			continue
		}
		d := pick(r, due, due, due, due+Date(r.between(-20, 10)), from+Date(r.IntN(31)), from, due+1, due+2)
		for range pick(r, 1, 1, 1, 2, 3) {
			d = max(d, from)
			t.Payments = payments
			c := newCard(t)
			c.run(d, false)
			now := c.status()
			ask := max(now.OverdueTotal, c.missing())
			x := pick(r, ask, ask, ask, now.OverdueTotal, c.unpaid(), r.amount(0, c.unpaid()), r.amount(0, c.unpaid()/8), r.amount(0, ask+1))
			if r.chance(3) {
				x = now.Payoff + pick(r, Amount(-1), 0, 1, 500_00)
			}
			if r.chance(5) {
				x = c.unpaid() + now.InterestAccrued + now.Penalty + now.Fees + r.amount(0, c.unbilled)
			}
			pay(d, x)
			d += Date(r.IntN(20))
		}
	}
	return payments
}
