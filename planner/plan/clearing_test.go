package plan_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// What the status says of clearing the arrears today is what the comparison says
// of keeping every contract.
func TestClearingIsKeepingEveryContract(t *testing.T) {
	short, fine, later := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		c.Household.Cash *= 4
		for i := range c.Loans {
			c.Loans[i].Choose = "" // a way that the book chose is taken, whatever the contracts are
		}
		s, refused := plan.State(c)
		x, refusedToo := plan.Compare(c, plan.Cheapest)
		if len(refused)+len(refusedToo) > 0 || x.Before != nil || s.Clearing == nil || s.Clearing.Sum.AtLeast {
			t.Skip("nothing to clear")
		}
		if s.Clearing.Later != nil {
			if later++; x.Surest == nil {
				t.Fatalf("all can be cleared on %s, and yet nothing holds without consent", s.Clearing.Later.Date)
			}
		}
		got, want := s.Clearing.Shortfall, x.Keep.Shortfall
		switch {
		case got == nil && want == nil:
			fine++
		case got == nil || want == nil || *got != *want:
			t.Fatalf("clearing is short %v, keeping every contract %v", got, want)
		default:
			short++
		}
	})
	if short < draws.Many(2, 20) || fine < draws.Many(1, 10) || later < draws.Many(0, 1) {
		t.Errorf("%d are short, %d are not, %d on a later day: one of them is hardly tested", short, fine, later)
	}
}

// twoMissed of 202.15 with so much cash, wages and living costs.
func clearingWith(cash, wages, living money.Amount) *plan.Case {
	c := twoMissed()
	c.Household = &household.Household{
		Cash:     cash,
		Income:   []household.Flow{{Amount: wages, Every: calendar.Monthly, Day: 10}},
		Expenses: []household.Flow{{Amount: living, Every: calendar.Monthly, Day: 5}},
	}
	return c
}

func TestClearingByHand(t *testing.T) {
	says := func(s *plan.Shortfall) string {
		if s == nil {
			return ""
		}
		return fmt.Sprint(s.Date, " ", int64(s.Amount))
	}
	for _, c := range []struct {
		name                string
		cash, wages, living money.Amount
		clears, leaves      string // the first day short, and the most that is missing
	}{
		{"enough", 40000, 20000, 10000, "", ""},
		// 150.00 − 202.15, and living of 100.00 before the wages; the dues alone fit.
		{"not today", 15000, 30000, 10000, "2026-11-21 15215", ""},
		// On 02-05 there would be 100.00: 200.00 of dues are paid, and 202.15.
		{"not at all", 20000, 10000, 10000, "2026-11-21 30215", "2027-02-05 10000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, refused := plan.State(clearingWith(c.cash, c.wages, c.living))
			if refused != nil {
				t.Fatal(refused[0].Err)
			}
			if got := says(s.Clearing.Shortfall); s.Clearing.Sum.Amount != 20215 || got != c.clears {
				t.Errorf("clearing %d: %q, want %q", s.Clearing.Sum.Amount, got, c.clears)
			}
			if got := says(s.Household.Shortfall); got != c.leaves {
				t.Errorf("the dues alone: %q, want %q", got, c.leaves)
			}
		})
	}
}

// Where a penalty is not known, what is short is short, and no more can be said.
func TestClearingOfAnUnknownPenalty(t *testing.T) {
	c := clearingWith(40000, 20000, 10000)
	c.Loans[0].Terms.Penalty = loan.Penalty{}
	if s, _ := plan.State(c); s.Clearing != nil {
		t.Errorf("the sum is not known, and yet it can be paid: %+v", s.Clearing)
	}
	c.Household.Cash = 10000
	if s, _ := plan.State(c); s.Clearing == nil || !s.Clearing.Sum.AtLeast || s.Clearing.Shortfall == nil {
		t.Errorf("100.00 are too little, and yet nothing is said: %+v", s.Clearing)
	}
}

// A payday on which one loan can be cleared, and past which another falls due, is none
// on which all can.
func TestClearingLaterIsOfAllLoans(t *testing.T) {
	a, b := late("a"), late("b")
	h := with(0, 20000_00)
	for start, later := range map[plan.Date]bool{calendar.Of(2026, 9, 8): true, calendar.Of(2026, 8, 30): false} {
		b.Terms.Start = start
		s, refused := plan.State(&plan.Case{AsOf: today, Currency: money.CNY, Household: h, Loans: []plan.Loan{a, b}})
		if len(refused) > 0 {
			t.Fatal(refused[0].Err)
		}
		if m := s.Clearing; m == nil || m.Shortfall == nil || (m.Later != nil) != later {
			t.Errorf("lent on %s: %+v", start, m)
		}
	}
}
