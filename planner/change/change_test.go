package change_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/change"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/internal/twin"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

func drawn(r *rand.Rand) *plan.Case {
	h := reference.RandomHousehold(r)
	c := &plan.Case{AsOf: h.AsOf, Currency: money.CNY, Household: &h.Household, Income: h.Income}
	for k, l := range h.Loans {
		c.Loans = append(c.Loans, plan.Loan{ID: fmt.Sprint("loan ", k), Terms: l.Terms, Priority: l.Priority})
	}
	return c
}

// differs says where causes do not add up to what moved, or what moved is not what the
// two statuses say.
func differs(a, b *plan.Case, d *change.Diff) string {
	for _, list := range append([][]change.Figure{d.Totals}, figuresOf(d)...) {
		for _, f := range list {
			if f.Known() && f.Now.Amount-f.Then.Amount != f.Sum() {
				return fmt.Sprintf("%s moved from %d to %d, its causes by %d", f.Name, f.Then.Amount, f.Now.Amount, f.Sum())
			}
		}
	}
	then, _ := plan.State(a)
	now, _ := plan.State(b)
	for _, f := range d.Totals {
		of := func(s *plan.Status) plan.Amount { return s.Totals.Figure(f.Name).Amount }
		if f.Name != plan.FigureNextDue && !f.Then.AtLeast && !f.Now.AtLeast && (f.Then.Amount != of(then) || f.Now.Amount != of(now)) {
			return fmt.Sprintf("in all %s: %+v, by the statuses %d and %d", f.Name, f, of(then), of(now))
		}
	}
	for _, l := range d.Loans {
		for _, f := range l.Figures {
			if l.Before >= 0 && f.Then != then.Loans[l.Before].Figure(f.Name) || l.After >= 0 && f.Now != now.Loans[l.After].Figure(f.Name) {
				return fmt.Sprintf("%s: %+v", f.Name, f)
			}
		}
	}
	return ""
}

func figuresOf(d *change.Diff) (list [][]change.Figure) {
	for _, l := range d.Loans {
		list = append(list, l.Figures)
	}
	return list
}

// moved reports whether a cause moves any figure.
func moved(d *change.Diff, c change.Cause) bool {
	for _, list := range figuresOf(d) {
		for _, f := range list {
			if f.By[c] != 0 {
				return true
			}
		}
	}
	return false
}

// Whatever is different, causes add up, and a cause that is not there moves nothing.
func TestCausesAddUp(t *testing.T) {
	seen := map[change.Cause]int{}
	for i := range draws.Many(150, 2000) {
		r := rand.New(rand.NewPCG(20261201, uint64(i)))
		a := drawn(r)
		b := twin.Of(a, twin.Change{})
		b.AsOf += plan.Date(r.IntN(90))
		may := map[change.Cause]bool{change.Days: b.AsOf > a.AsOf}
		for range r.IntN(3) {
			x := &b.Loans[r.IntN(len(b.Loans))].Terms
			x.Payments = append(x.Payments, loan.Payment{Date: a.AsOf + 1 + plan.Date(r.IntN(90)), Amount: plan.Amount(1000 + r.IntN(90000)*(1+29*r.IntN(2)))}) // some pay too much
			may[change.Paid] = true
		}
		if r.IntN(3) == 0 {
			x := &b.Loans[r.IntN(len(b.Loans))]
			x.Agreements = append(x.Agreements, agreement.Agreement{Date: a.AsOf + 1 + plan.Date(r.IntN(60)), Offer: agreement.Offer{Strategy: agreement.Extend, By: 6, Name: "extend"}})
			may[change.Lender] = true
		}
		if r.IntN(3) == 0 {
			rate := &b.Loans[0].Terms.Rate.Rate
			rate.Value = rate.Value.MulInt(2)
			may[change.Edited] = true
		}
		if r.IntN(4) == 0 {
			b.Loans = b.Loans[1:]
			may[change.Loans] = true
		}
		d, refused := change.Between(a, b)
		if len(refused) > 0 {
			continue
		}
		if says := differs(a, b, d); says != "" {
			t.Errorf("sample %d: %s", i, says)
		}
		for _, c := range change.Causes.Values() {
			if !moved(d, c) {
				continue
			}
			if seen[c]++; !may[c] {
				t.Errorf("sample %d: %s moves figures, and there is none", i, change.Causes.Name(c))
			}
		}
	}
	for _, c := range change.Causes.Values() {
		if seen[c] < 5 {
			t.Errorf("%s moved %d times: hardly tested", change.Causes.Name(c), seen[c])
		}
	}
}

// From a day to itself nothing moves.
func TestNothingMoves(t *testing.T) {
	for i := range draws.Many(40, 400) {
		a := drawn(rand.New(rand.NewPCG(20261202, uint64(i))))
		if d, refused := change.Between(a, a); len(refused) == 0 && (!d.Nothing() || len(d.Totals) > 0) {
			t.Errorf("sample %d: %+v", i, d)
		}
	}
}

// TestLent: a loan owes nothing before its money is lent, though its first due is known;
// then it owes that, by time.
func TestLent(t *testing.T) {
	c := &plan.Case{AsOf: calendar.Of(2026, 11, 21), Currency: money.CNY}
	c.Loans = []plan.Loan{{ID: "new", Terms: loan.Terms{
		Principal: 5000_00, Method: loan.Annuity, Start: c.AsOf + 1, Every: calendar.Monthly, Periods: 6,
		Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(12, 100), Per: money.PerYear}},
	}}}
	later := *c
	later.AsOf = c.AsOf + 1
	d, refused := change.Between(c, &later)
	if len(refused) > 0 || len(d.Loans) != 1 {
		t.Fatalf("%+v, %v", d, refused)
	}
	for _, f := range d.Loans[0].Figures {
		if f.Name == plan.FigurePayoff {
			if f.Then.Amount != 0 || f.Now.Amount != 5000_00 || f.By[change.Days] != 5000_00 {
				t.Errorf("%+v", f)
			}
			return
		}
	}
	t.Error("its payoff did not move")
}
