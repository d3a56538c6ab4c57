package reference

// Rule: every option of a loan's terms, in mixtures that the book allows.

import (
	"math/rand/v2"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// terms draws a contract.
func (r dice) terms() loan.Terms {
	t := loan.Terms{
		Principal: r.amount(1000_00, 300_000_00),
		Rate:      loan.RateTerms{Kind: loan.RateGiven, Rate: r.rate()},
		Basis:     pick(r, calendar.Actual365, calendar.Actual365, calendar.Actual360, calendar.ActualActual, calendar.Thirty360, calendar.Thirty360),
		Method: pick(r, loan.Annuity, loan.Annuity, loan.Annuity, loan.Annuity, loan.Annuity, loan.Annuity, loan.Annuity,
			loan.EqualPrincipal, loan.EqualPrincipal, loan.InterestOnly, loan.Bullet, loan.Flat, loan.Flat),
		Start:   r.start(),
		Every:   calendar.Monthly,
		Periods: r.between(3, 36),
	}
	if t.Principal%12 == 0 {
		t.Method = loan.Dated
	}
	if r.chance(3) {
		t.Method, t.Basis = loan.Open, calendar.Actual365
	}
	if r.chance(30) && t.Method != loan.Dated {
		t.Every = pick(r, calendar.Every{N: 2}, calendar.Every{N: 3}, calendar.Every{N: 6},
			calendar.Every{N: 1, Unit: calendar.Week}, calendar.Every{N: 2, Unit: calendar.Week},
			calendar.Every{N: 10, Unit: calendar.Day}, calendar.Every{N: 30, Unit: calendar.Day}, calendar.Every{N: 45, Unit: calendar.Day})
		if t.Every.Unit == calendar.Month {
			t.Periods = r.between(2, 10)
		}
	}
	if r.chance(30) {
		mode := func() money.Rounding { return pick(r, money.HalfUp, money.HalfEven, money.Up, money.Down) }
		t.InterestRounding, t.InstalmentRounding = mode(), mode()
	}
	if t.Method == loan.Open {
		t.Periods, t.Every = 0, calendar.Every{}
	} else {
		if t.Method == loan.Dated {
			r.asAgreed(&t)
		} else {
			r.firstDue(&t)
			dueDay(&t)
			maturity(&t, t.Periods)
		}
		oddDays(&t)
		r.shape(&t)
		r.fees(&t)
	}
	r.lateness(&t)
	r.habits(&t)
	if n := t.Principal % 5; n == 2 && t.Method != loan.Open {
		for k := range 1 + t.Principal/10%2 {
			t.Fees = append(t.Fees, loan.Fee{Name: "court", Amount: 1 + t.Principal%9973, Every: loan.FeeOnDay, On: t.Start + 1 + Date(t.Principal%397*(k+1))})
		}
	}
	if n := t.Principal % 4; n == 1 && t.Method != loan.Open { // from a cent to more than half of an instalment
		t.Tolerance = 1 + t.Principal/Amount(max(1, t.Periods))*(t.Principal%59)/100
	}
	return t
}

// beside are dice of their own for one more term, the n-th, so that what all other
// terms are does not hang on it.
func beside(t *loan.Terms, n uint64) dice {
	return dice{rand.New(rand.NewPCG(uint64(t.Principal)<<20+uint64(t.Start), n))}
}

// dueDay names the day of the month on which the instalments fall due: with a first
// due date its own, or the 31st where that is the last of its month.
func dueDay(t *loan.Terms) {
	r := beside(t, 1)
	switch {
	case t.Every.Unit != calendar.Month || !r.chance(12):
	case t.FirstDue == 0:
		t.DueDay = pick(r, 31, r.between(1, 31))
	case t.FirstDue.AddMonths(1).Day() != t.FirstDue.Day() || (t.FirstDue+1).Day() == 1:
		t.DueDay = 31
	default:
		t.DueDay = t.FirstDue.Day()
	}
}

// oddDays counts parts of a period by thirtieths of a month.
func oddDays(t *loan.Terms) {
	if beside(t, 2).chance(25) {
		t.OddDays = loan.OddThirty
	}
}

// maturity moves the last of n instalments off the row of due days.
func maturity(t *loan.Terms, n int) {
	r := beside(t, 3)
	if n < 2 || !r.chance(12) {
		return
	}
	m := newModel(*t, nil)
	t.Maturity = m.dueDay(n-1) + 1 + Date(r.IntN(int(m.dueDay(n)-m.dueDay(n-1))*3/2))
}

// firstDue moves the first due date off the usual one. A first period from one
// month's end to the next is left out: whether it is a whole month is open to
// question.
func (r dice) firstDue(t *loan.Terms) {
	if !r.chance(20) {
		return
	}
	usual := t.Every.From(t.Start, 1)
	d := t.Start + 1 + Date(r.IntN(int(usual-t.Start)*17/10))
	if d != usual && t.Every.From(d, -1) == t.Start {
		return
	}
	t.FirstDue = d
	if d%2 == 0 {
		t.FirstPeriod = loan.FirstExtra
	}
}

// shape draws how the contract repays, beside its method.
func (r dice) shape(t *loan.Terms) {
	level := t.Method == loan.Annuity
	if (level || t.Method == loan.EqualPrincipal) && r.chance(12) && t.Periods > 3 {
		t.InterestOnlyPeriods = r.between(1, min(6, t.Periods-2))
	}
	if (level || t.Method == loan.EqualPrincipal || t.Method == loan.Flat) && r.chance(8) {
		t.Balloon = r.amount(1, t.Principal*2/5)
	}
	if t.Method != loan.Flat && t.Rate.Kind == loan.RateGiven && r.chance(20) {
		for range r.between(1, 2) {
			from := t.Start + 1 + Date(r.IntN(500))
			if n := len(t.RateChanges); n > 0 {
				from = t.RateChanges[n-1].From + 1 + Date(r.IntN(300))
			}
			change := t.Rate.Rate.Times(money.NewRatio(int64(r.between(60, 130)), 100))
			if r.chance(15) {
				from = t.Every.From(t.Start, r.between(1, t.Periods)) // on a due date, where there is no first_due
				if n := len(t.RateChanges); n > 0 && from <= t.RateChanges[n-1].From {
					break
				}
			}
			t.RateChanges = append(t.RateChanges, loan.RateChange{From: from, Rate: change})
		}
	}
	if !level {
		return
	}
	switch {
	case r.chance(4) && t.InterestOnlyPeriods == 0 && t.Balloon == 0 && len(t.RateChanges) == 0:
		t.Rate, t.FirstPeriod = loan.RateTerms{Kind: loan.RateImplied}, loan.FirstLevel
		t.Basis = calendar.Actual365
		t.Instalment = t.Principal/Amount(t.Periods) + 1 + r.amount(0, t.Principal/Amount(t.Periods)/5)
	case r.chance(14):
		s := newModel(*t, nil).openContract()
		rows := s.clone().rest()
		a := rows[min(t.InterestOnlyPeriods+1, len(rows)-1)]
		t.Instalment = max(1, (a.principal+a.interest)*Amount(r.between(90, 130))/100)
		if r.chance(40) && len(t.RateChanges) == 0 && t.Balloon == 0 && t.Maturity == 0 {
			t.Periods = 0
		}
	}
}

func (r dice) fees(t *loan.Terms) {
	if !r.chance(25) {
		return
	}
	for range r.between(1, 2) {
		f := loan.Fee{Name: "fee", Every: pick(r, loan.FeeEachPeriod, loan.FeeEachPeriod, loan.FeeAtStart, loan.FeeSplit)}
		if r.chance(50) {
			f.Amount = r.amount(1, t.Principal/200)
		} else {
			f.Percent = money.NewRatio(int64(r.between(1, 100)), 1e4)
			f.Of = pick(r, loan.OfPrincipal, loan.OfBalance)
		}
		t.Fees = append(t.Fees, f)
	}
}

// shortest is the least number of days in a period.
func shortest(e calendar.Every) int {
	switch e.Unit {
	case calendar.Week:
		return 7 * e.N
	case calendar.Day:
		return e.N
	}
	return 28
}

// lateness draws grace, penalty and late fee.
func (r dice) lateness(t *loan.Terms) {
	if r.chance(30) && t.Method != loan.Open {
		t.Grace = loan.Grace{Days: r.between(1, min(10, shortest(t.Every)/2)), Mode: pick(r, loan.Threshold, loan.Shift)}
	}
	if r.chance(6) {
		return
	}
	p := loan.Penalty{Known: true, Kind: pick(r, loan.PenaltyMultiple, loan.PenaltyMultiple, loan.PenaltySpread, loan.PenaltyAlone)}
	switch p.Kind {
	case loan.PenaltyMultiple:
		p.Multiple = pick(r, money.NewRatio(3, 2), money.NewRatio(3, 2), money.NewRatio(13, 10), money.NewRatio(1, 2))
	case loan.PenaltySpread:
		p.Rate = money.Rate{Value: money.NewRatio(int64(r.between(1, 12)), 100), Per: money.PerYear}
	default:
		p.Rate = pick(r, money.Rate{Value: money.NewRatio(5, 1e4), Per: money.PerDay}, r.rate())
	}
	p.On = pick(r, loan.OfPrincipal, loan.OfPrincipal, loan.OfInstalment, loan.OfBalance)
	p.Compound = pick(r, loan.CompoundNone, loan.CompoundNone, loan.CompoundInterest, loan.CompoundAll)
	if r.chance(15) {
		p.Counting = loan.IncludeEnd
	}
	if r.chance(25) {
		f := &loan.LateFee{Of: pick(r, loan.OfInstalment, loan.OfInstalment, loan.OfPrincipal)}
		if r.chance(40) {
			f.Amount = r.amount(5_00, 100_00)
		} else {
			f.Percent = money.NewRatio(int64(r.between(1, 10)), 100)
			f.Min = pick(r, Amount(0), 10_00)
			f.Max = pick(r, Amount(0), 100_00)
		}
		p.LateFee = f
	}
	t.Penalty = p
	beside := r.beside(t)
	beside.limits(&t.Penalty)
	beside.tiers(&t.Penalty)
}

// tiers draws rates that come with lateness.
func (r dice) tiers(p *loan.Penalty) {
	if !r.chance(20) {
		return
	}
	days := 0
	for range r.between(1, 2) {
		days += r.between(1, 70)
		t := loan.Tier{Days: days}
		if months := days/30 + 1; r.chance(40) {
			t = loan.Tier{Months: months}
			days = 31 * months
		}
		switch t.Kind = pick(r, loan.PenaltyMultiple, loan.PenaltySpread, loan.PenaltyAlone); t.Kind {
		case loan.PenaltyMultiple:
			t.Multiple = pick(r, money.NewRatio(2, 1), money.NewRatio(5, 4))
		case loan.PenaltySpread:
			t.Rate = money.Rate{Value: money.NewRatio(int64(r.between(1, 24)), 100), Per: money.PerYear}
		default:
			t.Rate = pick(r, money.Rate{Value: money.NewRatio(8, 1e4), Per: money.PerDay}, r.rate())
		}
		p.Tiers = append(p.Tiers, t)
	}
}

// beside is a source of its own that follows from what is drawn, so that what it
// draws changes nothing else.
func (r dice) beside(t *loan.Terms) dice {
	if t.Card != nil {
		return dice{rand.New(rand.NewPCG(uint64(t.Card.Statement.Balance), uint64(t.Card.Statement.Date)))}
	}
	return dice{rand.New(rand.NewPCG(uint64(t.Principal), uint64(t.Start)))}
}

// limits draws how far penalty may run.
func (r dice) limits(p *loan.Penalty) {
	switch {
	case r.chance(75):
	case r.chance(60):
		p.Cap = &loan.Cap{Percent: money.NewRatio(int64(r.between(1, 40)), 1000)}
	default:
		p.Cap = &loan.Cap{Amount: r.amount(1_00, 100_00)}
	}
}

// habits draws how payments are spread and what a prepayment does.
func (r dice) habits(t *loan.Terms) {
	order := func() loan.Order {
		return pick(r, loan.DefaultOrder, loan.DefaultOrder, loan.InterestFirst, loan.PrincipalFirst)
	}
	t.Allocation = loan.Allocation{Order: order(), ByComponent: r.chance(35)}
	if r.chance(20) {
		t.Allocation.AfterDays, t.Allocation.AfterOrder = r.between(10, 90), order()
	}
	t.Prepay.Effect = pick(r, loan.Shorten, loan.Shorten, loan.Lower, loan.Advance)
	if r.chance(30) && t.Method != loan.Open { // without due dates nothing is early
		t.Prepay.Fee = money.NewRatio(int64(r.between(1, 300)), 1e4)
	}
	if beside := r.beside(t); t.Method != loan.Open && beside.chance(35) {
		t.Prepay.Interest = pick(beside, loan.ForPeriod, loan.ForAll)
	}
}

// asOwed turns a contract into a loan of which only the lender's figures are known.
func (r dice) asOwed(t loan.Terms) loan.Terms {
	o := &loan.Owed{Date: t.Start, PeriodsLeft: r.between(0, min(24, max(1, t.Periods)))}
	prev := t.Start - Date(r.IntN(shortest(t.Every)))
	grid := calendar.Grid{Anchor: t.Every.From(prev, 1), Every: t.Every, Day: t.DueDay}
	o.NextDue = grid.At(0)
	prev = grid.At(-1)
	if o.Date < prev || o.Date >= o.NextDue {
		o.Date = prev
	}
	each := t.Principal / Amount(max(3, t.Periods))
	total := r.amount(each, t.Principal)
	o.Principal = &total
	overdue := r.between(0, 4)
	if o.PeriodsLeft == 0 {
		overdue = max(1, overdue)
		o.NextDue = 0
		zero := Amount(0)
		o.Principal = &zero
	}
	for k := overdue; k > 0; k-- {
		p, i, pen := r.amount(0, each), r.amount(1, each/10+1), r.amount(0, each/20+1)
		x := loan.OwedOverdue{Since: grid.At(-k), Principal: &p, Interest: &i, Penalty: &pen}
		if x.Since == o.Date {
			*x.Penalty = 0
		}
		if r.chance(15) {
			x.Fees = r.amount(0, 50_00)
		}
		if r.chance(15) {
			all := p + i + pen
			x = loan.OwedOverdue{Since: x.Since, Amount: &all}
		}
		o.Overdue = append(o.Overdue, x)
	}
	if len(o.Overdue) == 1 && o.Overdue[0].Since < o.Date && beside(&t, 5).chance(40) {
		o.Overdue[0].Since, o.Overdue[0].SinceUnknown = o.Date-1, true
	}
	if n := len(o.Overdue); n > 0 && o.Date-o.Overdue[n-1].Since <= Date(t.Grace.Days) {
		t.Grace = loan.Grace{}
	}
	var fees []loan.Fee
	for _, f := range t.Fees {
		if f.Every == loan.FeeEachPeriod && f.Percent.IsZero() || f.Every == loan.FeeOnDay && f.On > o.Date {
			fees = append(fees, f)
		}
	}
	var changes []loan.RateChange
	for _, c := range t.RateChanges {
		if c.From > o.Date {
			changes = append(changes, c)
		}
	}
	t.Fees, t.RateChanges, t.Owed = fees, changes, o
	t.Principal, t.Start, t.Periods, t.FirstDue, t.Balloon, t.Instalment = 0, 0, 0, 0, 0, 0
	t.Maturity = 0
	maturity(&t, o.PeriodsLeft)
	if t.Method == loan.Annuity && o.PeriodsLeft > 2 && r.chance(30) {
		rows := newModel(t, nil).contractRows()
		a := rows[1].principal + rows[1].interest
		t.Instalment = a * Amount(r.between(90, 120)) / 100
	}
	return t
}
