package reference

// Rule: a small household with a few loans, some of them late, and what its lenders
// might agree to.

import (
	"fmt"
	"math/rand/v2"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
)

// HouseholdSample is a random household on a day.
type HouseholdSample struct {
	AsOf      Date
	Household household.Household
	NoMeans   bool // the book does not state its household
	Income    household.Level
	Loans     []SampleLoan
}

// SampleLoan is one loan of a household.
type SampleLoan struct {
	Terms    loan.Terms
	Offers   []agreement.Offer
	Group    string
	Priority bool
	Choose   string // the name of an offer
}

// RandomHousehold draws a household.
func RandomHousehold(rng *rand.Rand) HouseholdSample {
	r := dice{rng}
	for {
		s := HouseholdSample{AsOf: calendar.Of(2026, 11, 1) + Date(r.IntN(60))}
		ok := true
		for n := pick(r, 1, 2, 2, 2, 3, 3); len(s.Loans) < n && ok; {
			var l SampleLoan
			l, ok = r.member(s.AsOf)
			s.Loans = append(s.Loans, l)
		}
		if !ok {
			continue
		}
		if len(s.Loans) > 1 && r.chance(25) {
			s.Loans[0].Group, s.Loans[1].Group = "lender", "lender"
		}
		monthly, owed, due, err := s.size()
		if err != nil {
			continue
		}
		s.Household = r.means(s.AsOf, monthly, owed, due)
		if r.chance(6) { // a sum that does, as long as not much interest comes on top
			s.Household = household.Household{Cash: owed + r.amount(0, owed/12), Income: s.Household.Income[:1]}
			s.Household.Income[0].Amount /= 50
		}
		s.Income = pick(r, household.Usual, household.Usual, household.Usual, household.Low)
		return s
	}
}

// member draws a loan with its offers; ok is false where it cannot be computed or
// nothing is owed.
func (r dice) member(asOf Date) (l SampleLoan, ok bool) {
	var err error
	defer func() { ok = ok && err == nil }()
	defer catch(&err)
	l.Priority = r.chance(30)
	if r.chance(12) {
		l.Terms = r.smallCard(asOf)
		c := newCard(l.Terms)
		c.run(asOf, false)
		if c.status().Payoff < 50_00 {
			return l, false
		}
		l.Offers = r.talks(asOf, c.asLedger(), true, false)
		return l, true
	}
	l.Terms = r.smallLoan(asOf)
	m := newModel(l.Terms, nil)
	led := newLedger(m)
	led.run(asOf)
	if s := led.payoff(); s.Payoff < 50_00 || s.Credit > 0 {
		return l, false
	}
	l.Offers = r.talks(asOf, led, false, l.Priority)
	return l, true
}

// smallLoan is a contract of some months, on which the last dues may be unpaid.
func (r dice) smallLoan(asOf Date) loan.Terms {
	n := r.between(3, 14)
	t := loan.Terms{
		Principal: r.amount(600_00, 12_000_00),
		Rate:      loan.RateTerms{Kind: loan.RateGiven, Rate: r.rate()},
		Basis:     pick(r, calendar.Actual365, calendar.Actual365, calendar.Actual360, calendar.Thirty360),
		Method:    pick(r, loan.Annuity, loan.Annuity, loan.Annuity, loan.Annuity, loan.EqualPrincipal, loan.EqualPrincipal, loan.Flat, loan.InterestOnly, loan.Bullet),
		Every:     calendar.Monthly,
		Periods:   n,
	}
	if r.chance(10) {
		t.Every = pick(r, calendar.Every{N: 1, Unit: calendar.Week}, calendar.Every{N: 2, Unit: calendar.Week}, calendar.Every{N: 2})
	}
	passed := r.between(0, n)
	if r.chance(90) {
		passed = min(passed, n-1)
	}
	// The last due day that has passed is between one period ago and the as-of day.
	last := asOf
	if !r.chance(12) {
		last -= Date(r.IntN(shortest(t.Every)))
	}
	t.Start = t.Every.From(last, -passed)
	if r.chance(15) {
		r.fees(&t)
	}
	r.lateness(&t)
	if t.Penalty.On == loan.OfBalance && t.Penalty.Compound == loan.CompoundAll {
		t.Penalty.Compound = loan.CompoundInterest // from when such a penalty joins is nowhere laid down
	}
	r.habits(&t)
	if r.chance(70) {
		t.Prepay.Fee = money.Ratio{}
	}
	m := newModel(t, nil)
	unpaid := pick(r, 0, 0, 1, 1, 2, 3)
	if k := passed - unpaid; k > 0 {
		if t.PaidThrough = m.dueDay(k); t.PaidThrough > asOf {
			t.PaidThrough = m.dueDay(k - 1)
		}
	}
	if unpaid > 0 && passed > 0 && r.chance(20) { // a part of it was paid
		d := max(t.PaidThrough, t.Start) + 1
		d += Date(r.IntN(int(asOf-d) + 1))
		t.Payments = []loan.Payment{{Date: d, Amount: r.amount(1, t.Principal/Amount(n)/2)}}
	}
	return t
}

// smallCard is a statement of the last month or so.
func (r dice) smallCard(asOf Date) loan.Terms {
	for {
		t := r.card()
		s := &t.Card.Statement
		by := asOf - Date(r.IntN(45)) - s.Date
		if s.Balance > 8000_00 || t.Card.Unbilled > 1000_00 || len(t.RateChanges) > 0 {
			continue
		}
		r.shift(&t, by)
		percent := money.NewRatio(int64(r.between(10, 40)), 100)
		s.Minimum, s.MinimumPercent = nil, &percent
		t.Card.FullBelow = 100_00
		if !settlesInTime(&t) {
			continue
		}
		return t
	}
}

// shift moves every date of a card.
func (r dice) shift(t *loan.Terms, by Date) {
	c := t.Card
	t.Start += by
	c.Statement.Date += by
	c.Statement.Due += by
	for i := range c.Statement.Charges {
		c.Statement.Charges[i].Date += by
	}
	for i := range c.Plans {
		c.Plans[i].Next = calendar.Monthly.From(c.Statement.Date, 1)
	}
	if c.OverdueSince != 0 {
		c.OverdueSince = calendar.Monthly.From(c.Statement.Due, -r.between(1, 3))
	}
}

// settlesInTime reports whether each statement is settled before the next one.
func settlesInTime(t *loan.Terms) bool {
	s := &t.Card.Statement
	for k := range 49 {
		from, due := calendar.Monthly.From(s.Date, k), calendar.Monthly.From(s.Due, k)
		if due <= from || due+1+Date(t.Grace.Days) > calendar.Monthly.From(s.Date, k+1) {
			return false
		}
	}
	return true
}

// talks draws what a lender might agree to.
func (r dice) talks(asOf Date, l *ledger, card, priority bool) (list []agreement.Offer) {
	for n, tries := r.between(0, 3), 0; len(list) < n && tries < 20; tries++ {
		o := agreement.Offer{Name: fmt.Sprint("offer ", len(list)+1)}
		o.Strategy = pick(r, agreement.Extend, agreement.InterestFree, agreement.InterestFree, agreement.PrincipalOnly,
			agreement.Settle, agreement.Settle, agreement.CatchUp, agreement.Defer, agreement.Freeze, agreement.MoveDue)
		if priority && r.chance(70) {
			o.Strategy = pick(r, agreement.CatchUp, agreement.MoveDue)
		}
		late := l.payoff().OverdueTotal > 0
		switch o.Strategy {
		case agreement.Extend:
			if o.By = r.between(2, 12); card || l.plan.done() {
				o.By, o.Periods = 0, r.between(6, 18)
			}
		case agreement.InterestFree, agreement.PrincipalOnly:
			o.Periods = r.between(2, 18)
		case agreement.Settle:
			o.Sum, o.Parts = share(int64(r.between(50, 98)), 100), pick(r, 1, 1, 1, 3)
			if r.chance(40) {
				o.On = asOf + Date(r.IntN(40))
			}
		case agreement.CatchUp:
			if o.Periods = r.between(2, 8); card || !late {
				continue
			}
		case agreement.Defer:
			if o.For, o.Then, o.Unpaid = r.between(1, 4), agreement.ThenShift, loan.UnpaidCapitalise; card || l.plan.done() {
				continue
			}
		case agreement.Freeze:
			o.For, o.Periods = r.between(1, 4), r.between(2, 12)
		case agreement.MoveDue:
			if o.Day = r.between(1, 28); card || l.m.terms.Every.Unit != calendar.Month || l.plan.done() {
				continue
			}
		}
		o.Status = pick(r, agreement.NoStatus, agreement.NoStatus, agreement.Asked, agreement.Offered, agreement.Accepted, agreement.Refused)
		if r.chance(25) {
			o.Until = asOf + Date(r.between(-5, 25))
		}
		list = append(list, o)
	}
	return list
}

// Budget draws a sum a month for the loans: from too little to plenty.
func (s *HouseholdSample) Budget(rng *rand.Rand) Amount {
	monthly, _, _, err := s.size()
	if err != nil {
		return 0
	}
	return monthly * Amount(pick(dice{rng}, 60, 95, 105, 130, 200)) / 100
}

// size is what the loans pay a month, owe in all, and owe today.
func (s *HouseholdSample) size() (monthly, owed, due Amount, err error) {
	defer catch(&err)
	for i, l := range s.Loans {
		d := newDebt(PlanLoan{Terms: l.Terms}, i, s.AsOf)
		st := d.status()
		owed += st.Payoff
		due += st.OverdueTotal
		for _, x := range d.dues(s.AsOf.AddMonths(3)) {
			monthly += x.amount
		}
	}
	return monthly/3 + 1, owed, due, nil
}

// means draws cash, income and expenses: from hopeless to easy.
func (r dice) means(asOf Date, monthly, owed, due Amount) (h household.Household) {
	living := r.amount(300_00, 2500_00)
	left := monthly * Amount(pick(r, 20, 50, 80, 95, 100, 105, 115, 130, 160, 250)) / 100
	if r.chance(6) {
		left = -r.amount(0, living/3)
	}
	income := living + left
	flow := func(a Amount) household.Flow {
		f := household.Flow{Amount: a, Every: calendar.Monthly, Day: r.between(1, 31)}
		switch {
		case r.chance(25):
			f.Amount, f.Every, f.Day, f.From = a*12/52, calendar.Every{N: 1, Unit: calendar.Week}, 0, asOf-Date(r.IntN(7))
		case r.chance(12):
			f.Amount, f.Every, f.Day, f.From = a*12/26, calendar.Every{N: 2, Unit: calendar.Week}, 0, asOf-Date(r.IntN(14))
		}
		if r.chance(20) {
			low := f.Amount * Amount(r.between(50, 95)) / 100
			f.Low = &low
		}
		return f
	}
	if r.chance(25) {
		second := income / Amount(r.between(3, 8))
		h.Income = append(h.Income, flow(second))
		income -= second
	}
	h.Income = append(h.Income, flow(income))
	if r.chance(10) {
		h.Income = append(h.Income, household.Flow{Amount: r.amount(1, owed), Date: asOf + Date(r.IntN(120)), Unlikely: r.chance(50)})
	}
	spend := func(a Amount) household.Flow {
		switch r.IntN(5) {
		case 0:
			return household.Flow{Amount: a * 12 / 52, Every: calendar.Every{N: 1, Unit: calendar.Week}, From: asOf - Date(r.IntN(7))}
		case 1:
			return household.Flow{Amount: a * 3, Every: calendar.Every{N: 3}, From: asOf.AddMonths(-r.IntN(3)) + Date(r.IntN(28))}
		}
		return household.Flow{Amount: a, Every: calendar.Monthly, Day: r.between(1, 31)}
	}
	rent := living * Amount(r.between(30, 100)) / 100
	h.Expenses = append(h.Expenses, spend(rent))
	if rent < living {
		h.Expenses = append(h.Expenses, spend(living-rent))
	}
	h.Cash = pick(r, Amount(0), r.amount(0, living), due+r.amount(0, living), due+living, r.amount(0, owed), owed+r.amount(0, 3*living))
	if r.chance(35) {
		h.Reserve = r.amount(0, living)
	}
	return h
}
