package reference

// Rule: the samples are what the reader of the book would accept: every option of a
// loan, in every mixture that makes sense.

import (
	"math/rand/v2"
	"sort"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// Sample is one random loan with what has happened on it, a date, and offers
// to compare on that date.
type Sample struct {
	Terms      loan.Terms
	Agreements []agreement.Agreement
	AsOf       Date
	Offers     []agreement.Offer
}

// dice is a source of choices.
type dice struct{ *rand.Rand }

// chance is true in p of 100 throws.
func (r dice) chance(p int) bool { return r.IntN(100) < p }

// between is a whole number in [a, b].
func (r dice) between(a, b int) int { return a + r.IntN(b-a+1) }

func (r dice) amount(a, b Amount) Amount { return a + Amount(r.Int64N(int64(b-a)+1)) }

// pick is one of the values, each as likely as the others.
func pick[T any](r dice, values ...T) T { return values[r.IntN(len(values))] }

// Random draws a sample.
func Random(rng *rand.Rand) Sample {
	r := dice{rng}
	for {
		if s, ok := r.sample(); ok {
			return s
		}
	}
}

func (r dice) sample() (s Sample, ok bool) {
	var err error
	defer func() { ok = ok && err == nil }()
	defer catch(&err)
	t := r.terms()
	if t.Method != loan.Open && r.chance(14) && t.Method != loan.Flat && t.Method != loan.Bullet && t.Method != loan.Dated &&
		t.InterestOnlyPeriods == 0 && t.Rate.Kind == loan.RateGiven {
		t = r.asOwed(t)
	}
	s = Sample{Terms: t}
	s.AsOf = r.asOf(t)
	if t.Method != loan.Open {
		s.Agreements = r.agreements(t, s.AsOf)
	}
	s.Terms = r.history(t, s.Agreements, s.AsOf)
	if t.Method == loan.Open {
		return s, true
	}
	l := newLedger(newModel(s.Terms, s.Agreements))
	if !l.tryRun(s.AsOf) {
		return s, true // what both sides refuse
	}
	if l.payoff().Payoff <= 0 {
		return s, r.chance(10) // nothing is owed
	}
	for n := r.between(2, 5); len(s.Offers) < n; {
		s.Offers = append(s.Offers, r.offer(l, len(s.Offers)))
	}
	return s, true
}

// tryRun is false where the loan cannot be computed.
func (l *ledger) tryRun(to Date) (ok bool) {
	var err error
	defer func() { ok = err == nil }()
	defer catch(&err)
	l.run(to)
	return true
}

// end is the contract's last due date.
func end(t loan.Terms) Date {
	m := newModel(t, nil)
	if t.Owed != nil {
		if t.Owed.PeriodsLeft == 0 {
			return t.Owed.Date
		}
		return max(m.dueDay(t.Owed.PeriodsLeft), t.Maturity)
	}
	rows := m.contractRows()
	return rows[len(rows)-1].due
}

func (r dice) asOf(t loan.Terms) Date {
	from, to := t.Start+2, t.Start+900
	if t.Owed != nil {
		from, to = t.Owed.Date, t.Owed.Date+400
	}
	if t.Method != loan.Open {
		last := end(t)
		to = min(to, last-(last-from)/5)
		if r.chance(15) {
			to = last + 120
		}
		to = min(to, from+900)
	}
	if to < from {
		to = from
	}
	d := from + Date(r.IntN(int(to-from)+1))
	if r.chance(12) && t.Method != loan.Open { // on a due date
		m := newModel(t, nil)
		for k := 1; k < 400; k++ {
			if x := m.dueDay(k); x >= d && x <= to {
				return x
			}
		}
	}
	return d
}

// history draws what was paid: mostly on time, sometimes late, in part, more than
// asked, or not at all.
func (r dice) history(t loan.Terms, ags []agreement.Agreement, asOf Date) loan.Terms {
	if t.Owed == nil && t.Method != loan.Open && r.chance(40) {
		t.PaidThrough = t.Start + Date(r.IntN(int(asOf-t.Start)+1))
		if r.chance(60) {
			m := newModel(t, nil)
			for k := 1; m.dueDay(k) <= t.PaidThrough; k++ {
				if m.dueDay(k+1) > t.PaidThrough {
					t.PaidThrough = m.dueDay(k)
				}
			}
		}
	}
	if t.Method != loan.Open && r.chance(7) {
		from := max(t.Start, t.PaidThrough)
		if t.Owed != nil {
			from = t.Owed.Date
		}
		t.Accelerated = from + 1 + Date(r.IntN(200))
		if t.Accelerated > asOf && !r.chance(50) {
			t.Accelerated = 0
		}
	}
	t.Payments = byDate(append(r.paid(t, ags, asOf), paidBeforeSigning(t, ags, asOf)...))
	return t
}

// paidBeforeSigning draws payments of the days on which something was signed, that were
// made before; by dice of their own, so that all else is as it was without them.
func paidBeforeSigning(t loan.Terms, ags []agreement.Agreement, asOf Date) (payments []loan.Payment) {
	r := dice{rand.New(rand.NewPCG(uint64(t.Principal), uint64(asOf)))}
	for _, a := range ags {
		if a.Date > t.PaidThrough && a.Date <= asOf && r.chance(25) {
			payments = append(payments, loan.Payment{Date: a.Date, Amount: r.amount(1, t.Principal/5+1), BeforeSigning: true})
		}
	}
	return payments
}

// paid draws the payments while it runs the loan, so that amounts are of the size
// of what was asked.
func (r dice) paid(t loan.Terms, ags []agreement.Agreement, asOf Date) []loan.Payment {
	careful := pick(r, 97, 80, 50, 20)
	var payments []loan.Payment
	if t.Method == loan.Open {
		for range r.IntN(6) {
			d := t.Start + 1 + Date(r.IntN(int(asOf-t.Start)))
			payments = append(payments, loan.Payment{Date: d, Amount: r.amount(1, t.Principal/3)})
		}
		return byDate(payments)
	}
	if t.PaidThrough > t.Start && t.Prepay.Effect != loan.Advance && r.chance(15) {
		payments = append(payments, loan.Payment{
			Date: t.Start + 1 + Date(r.IntN(int(t.PaidThrough-t.Start))), Amount: r.amount(1, t.Principal/3), As: loan.AsPrepayment,
		})
	}
	first := max(t.PaidThrough, t.Start) + 1
	if t.Owed != nil {
		first = t.Owed.Date + 1
	}
	var l *ledger
	for d := first; d <= asOf; {
		if l == nil {
			l = newLedger(newModel(t, ags))
		}
		l.m.terms.Payments = byDate(payments)
		if !l.tryRun(d - 1) {
			return byDate(payments)
		}
		due, asked := l.coming()
		asked = max(0, asked-l.credit)
		arrears := l.payoff().OverdueTotal
		if due == 0 || due > asOf+20 {
			due = d + Date(r.between(5, 60))
		}
		payments = append(payments, r.payments(l, d, due, asked, arrears, careful)...)
		d = due + 1
	}
	kept := payments[:0]
	for _, p := range payments {
		if p.Date <= asOf && p.Amount > 0 {
			kept = append(kept, p)
		}
	}
	return byDate(kept)
}

// payments between two dates, around one due date.
func (r dice) payments(l *ledger, from, due Date, asked, arrears Amount, careful int) []loan.Payment {
	on := func(d Date) Date { return max(d, from) }
	var p []loan.Payment
	switch {
	case asked > 0 && r.chance(careful):
		p = append(p, loan.Payment{Date: due, Amount: asked + arrears})
	case asked > 0 && r.chance(40):
		p = append(p, loan.Payment{Date: on(due + Date(r.between(1, 40))), Amount: asked + arrears})
	case asked > 0 && r.chance(40):
		p = append(p, loan.Payment{Date: on(due + Date(r.between(-15, 40))), Amount: r.amount(1, asked)})
	case asked > 0 && r.chance(20):
		half := asked / 2
		d := on(due + Date(r.between(-5, 10)))
		p = append(p, loan.Payment{Date: d, Amount: half}, loan.Payment{Date: d, Amount: asked - half})
	case arrears > 0 && r.chance(50):
		p = append(p, loan.Payment{Date: on(due - Date(r.IntN(10))), Amount: r.amount(1, arrears+asked)})
	}
	if r.chance(7) {
		extra := loan.Payment{Date: on(due + Date(r.between(-20, 5))), Amount: r.amount(1, max(asked, 1)*3)}
		extra.As = pick(r, loan.PayAny, loan.AsPrepayment, loan.AsPrepayment, loan.AsInstalment)
		p = append(p, extra)
	}
	if all := l.payoff().Payoff; all > 0 && r.IntN(400) == 0 {
		p = append(p, loan.Payment{Date: from, Amount: all + pick(r, Amount(0), 0, 1, 5000)})
	}
	return p
}

func byDate(p []loan.Payment) []loan.Payment {
	out := append([]loan.Payment(nil), p...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Date < out[j].Date })
	return out
}

// agreements draws none, one or two that were signed in the past; some were broken.
func (r dice) agreements(t loan.Terms, asOf Date) []agreement.Agreement {
	from := t.Start + 1
	if t.Owed != nil {
		from = t.Owed.Date + 1
	}
	if !r.chance(30) || asOf < from+5 {
		return nil
	}
	var all []agreement.Agreement
	for n := pick(r, 1, 1, 1, 2); len(all) < n && from <= asOf; {
		d := from + Date(r.IntN(int(asOf-from)+1))
		l := newLedger(newModel(t, all))
		if !l.tryRun(d) || l.payoff().Payoff <= 0 {
			return all
		}
		a := agreement.Agreement{Date: d, Offer: r.offer(l, len(all))}
		switch a.Offer.Strategy {
		case agreement.Nothing, agreement.Keep, agreement.PayOff:
			return all
		}
		a.Offer.Status = agreement.Signed
		a.Offer.Waive.Penalty.Set, a.Offer.Sum = a.Offer.Waive.Penalty.IsPart, r.signedSum(a.Offer)
		if !a.Offer.Waive.Penalty.Set {
			a.Offer.Waive.Penalty = agreement.Share{}
		}
		from = d + 20
		if r.chance(25) && d < asOf {
			a.Ended = r.ended(d, asOf)
			from = a.Ended.Date + 20
		}
		all = append(all, a)
	}
	return all
}

// signedSum is mostly a part, because what is owed on the day depends on payments
// that are still to be drawn.
func (r dice) signedSum(o agreement.Offer) agreement.Share {
	if o.Strategy == agreement.Settle && !o.Sum.IsPart && r.chance(90) {
		return share(int64(r.between(30, 100)), 100)
	}
	return o.Sum
}

func (r dice) ended(signed, asOf Date) *agreement.Ended {
	e := &agreement.Ended{Date: signed + 1 + Date(r.IntN(int(asOf-signed))), Accelerate: r.chance(40)}
	for _, c := range []loan.Component{loan.Interest, loan.PenaltyInterest, loan.Fees, loan.Principal} {
		if r.chance(35) {
			e.Restores = append(e.Restores, c)
		}
	}
	return e
}

// rate draws a rate of the usual size in one of the units.
func (r dice) rate() money.Rate {
	switch r.IntN(10) {
	case 0:
		return money.Rate{Value: money.Int(0), Per: money.PerYear}
	case 1, 2, 3:
		return money.Rate{Value: money.NewRatio(int64(r.between(100, 650)), 1e6), Per: money.PerDay}
	case 4, 5:
		return money.Rate{Value: money.NewRatio(int64(r.between(20, 200)), 1e4), Per: money.PerMonth}
	}
	return money.Rate{Value: money.NewRatio(int64(r.between(100, 3600)), 1e4), Per: money.PerYear}
}

func (r dice) start() Date {
	y, m := r.between(2022, 2025), r.between(1, 12)
	if r.chance(25) {
		return calendar.Of(y, m, r.between(28, 31))
	}
	return calendar.Of(y, m, r.between(1, 28))
}
