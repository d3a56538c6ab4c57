package plan_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// 1,200 at 0%, 12 × 100 on the 15th, 0.05% a day on what is overdue, paid through
// 09-15. On 11-21 two are late, 37 and 6 days: 1.85 and 0.30.
func twoMissed() *plan.Case {
	return &plan.Case{AsOf: cases.Date("2026-11-21"), Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Terms: loan.Terms{
		Principal: 120000, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.Int(0), Per: money.PerYear}},
		Method: loan.EqualPrincipal, Start: cases.Date("2026-01-15"), Every: calendar.Monthly, Periods: 12,
		PaidThrough: cases.Date("2026-09-15"),
		Penalty:     loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: money.Rate{Value: money.NewRatio(5, 10000), Per: money.PerDay}},
	}}}}
}

func TestWaitingByHand(t *testing.T) {
	s, refused := plan.State(twoMissed())
	if refused != nil {
		t.Fatal(refused[0].Err)
	}
	type row struct {
		on              string
		days, late      int
		stage           string
		begins          bool
		overdue, payoff money.Amount
	}
	var got []row
	for _, w := range s.Loans[0].Waiting {
		got = append(got, row{w.On.String(), w.Days, w.DaysOverdue, w.Stage, w.Begins, w.Overdue.Amount, w.Payoff.Amount})
	}
	want := []row{
		{"2026-11-21", 0, 37, "M2", false, 20215, 40215},
		{"2026-12-15", 24, 61, "M3", true, 30455, 40455},   // 3.05, 1.50; the third 100 falls due
		{"2026-12-21", 30, 67, "M3", false, 30545, 40545},  // 3.35, 1.80, 0.30
		{"2027-02-19", 90, 127, "M5", false, 41620, 41620}, // 6.35, 4.80, 3.30, 1.75
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Without a rule for the penalty what waiting brings is a lower bound, and what
// may still be paid in the book's future does not lower it.
func TestWaitingKnowsWhatItDoesNotKnow(t *testing.T) {
	c := twoMissed()
	c.Loans[0].Terms.Penalty = loan.Penalty{}
	c.Loans[0].Terms.Payments = []loan.Payment{{Date: cases.Date("2026-12-01"), Amount: 20000}}
	s, _ := plan.State(c)
	for _, w := range s.Loans[0].Waiting {
		if !w.Overdue.AtLeast || !w.Payoff.AtLeast {
			t.Errorf("after %d days %+v, %+v: not at least", w.Days, w.Overdue, w.Payoff)
		}
	}
	if w, _ := s.Loans[0].Waited(90); w.Overdue.Amount != 40000 {
		t.Errorf("after 90 days %d, want 40000", w.Overdue.Amount)
	}
	c.Loans[0].Terms.PaidThrough = c.AsOf
	if s, _ := plan.State(c); s.Loans[0].Waiting != nil {
		t.Errorf("a loan that is not overdue: %v", s.Loans[0].Waiting)
	}
}

// What is told of a day to come is what the status of that day says of a loan on
// which nothing more was paid; waiting never makes it less.
func TestWaitingIsTheStatusOfThatDay(t *testing.T) {
	late := 0
	rapid.Check(t, func(t *rapid.T) {
		s := reference.Random(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "sample"), 12)))
		c := &plan.Case{AsOf: s.AsOf, Currency: money.CNY, Loans: []plan.Loan{{ID: "a", Terms: s.Terms, Agreements: s.Agreements}}}
		now, refused := plan.State(c)
		if refused != nil {
			t.Skip("refused")
		}
		l := &now.Loans[0]
		if len(l.Waiting) == 0 {
			return
		}
		late++
		nothingMore(c)
		for k, w := range l.Waiting {
			then := *c
			then.AsOf = w.On
			st, refused := plan.State(&then)
			if refused != nil {
				t.Fatal(refused[0].Err)
			}
			if x := st.Loans[0]; x.OverdueTotal != w.Overdue || x.Payoff != w.Payoff || x.Stage != w.Stage || x.DaysOverdue != w.DaysOverdue {
				t.Fatalf("after %d days %+v, the status says %+v, %+v, %s, %d days\n%+v", w.Days, w, x.OverdueTotal, x.Payoff, x.Stage, x.DaysOverdue, s.Terms)
			}
			if k > 0 && w.Overdue.Amount < l.Waiting[k-1].Overdue.Amount {
				t.Fatalf("after %d days less is overdue than before: %+v\n%+v", w.Days, l.Waiting, s.Terms)
			}
		}
	})
	if late < draws.Many(5, 10) {
		t.Errorf("only %d loans were late", late)
	}
}

// nothingMore drops what happens on a case's first loan after the as-of day.
func nothingMore(c *plan.Case) {
	l := &c.Loans[0]
	l.Terms.Payments = slices.DeleteFunc(slices.Clone(l.Terms.Payments), func(p loan.Payment) bool { return p.Date > c.AsOf })
	l.Agreements = slices.DeleteFunc(slices.Clone(l.Agreements), func(a agreement.Agreement) bool { return a.Date > c.AsOf })
	for i := range l.Agreements {
		if e := l.Agreements[i].Ended; e != nil && e.Date > c.AsOf {
			l.Agreements[i].Ended = nil
		}
	}
}
