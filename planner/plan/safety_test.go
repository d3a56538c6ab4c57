package plan_test

import (
	"math/bits"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/money"
	"repay/planner/plan"
)

func askLeast(t *testing.T, o plan.AskOptions, h *household.Household, loans ...plan.Loan) *plan.LeastAsk {
	t.Helper()
	x, refused := plan.AskLeast(&plan.Case{AsOf: today, Currency: money.CNY, Household: h, Loans: loans}, o)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	return x
}

func interestFree(periods int) agreement.Offer {
	o := offer("free", agreement.InterestFree, agreement.Asked)
	o.Periods = periods
	o.Name = o.DefaultName(money.CNY)
	return o
}

// 3,082.33 owed in 6 or 24 parts of 513.72 and 128.43, the first on 12-08; 600.00 come on the
// 5th. Six parts hold. Where the largest income fails, 513.72 on 12-08 is not there:
// nothing is, until January. So nothing that pays in December holds.
func TestSafetyByHand(t *testing.T) {
	six, many := interestFree(6), interestFree(24)
	x := askLeast(t, plan.AskOptions{}, with(0, 600_00), late("a", six, many))
	takes(t, "the answer", x.Comparison, x.Answer, "interest_free 6")
	s := x.Safety
	if s == nil || s.Survive != 1 || s.Given || s.Holds || s.Answer != nil || s.Extra.Known {
		t.Fatalf("safety %+v", s)
	}
	if want := (plan.Shortfall{Date: calendar.Of(2026, 12, 8), Amount: 513_72}); *s.Shortfall != want {
		t.Errorf("short %+v, want %+v", *s.Shortfall, want)
	}
	// With 130.00 in hand the small parts hold: 600.00 more come before each later one.
	x = askLeast(t, plan.AskOptions{}, with(130_00, 600_00), late("a", six, many))
	takes(t, "the answer", x.Comparison, x.Answer, "interest_free 6")
	takes(t, "the safe answer", x.Comparison, x.Safety.Answer, "interest_free 24")
	if s := x.Safety; s.Holds || s.Extra != (plan.Maybe{Known: true}) || s.Answer.LeastCash != 130_00 { // said of it with every income
		t.Errorf("safety %+v", s)
	}
	// Two that fail are one too many.
	x = askLeast(t, plan.AskOptions{Survive: 2}, with(130_00, 600_00), late("a", six, many))
	if s := x.Safety; !s.Given || s.Survive != 2 || s.Answer != nil {
		t.Errorf("safety %+v", s)
	}
	// A bill of 86.00 leaves 514.00 of the first 600.00, one of 87.00 too little.
	for bill, want := range map[Amount]string{86_00: "interest_free 6", 87_00: "interest_free 24"} {
		x = askLeast(t, plan.AskOptions{Shock: bill}, with(0, 600_00), late("a", six, many))
		takes(t, "the safe answer", x.Comparison, x.Safety.Answer, want)
		if s := x.Safety; s.Holds != (want == "interest_free 6") || !s.Given || s.Shock != bill || s.Survive != 0 {
			t.Errorf("a bill of %d: %+v", bill, s)
		}
	}
}

// Where nothing has to be asked, safety says what would have to be: keep pays 2,078.00 today
// and 1,010.00 on 12-08.
func TestSafetyOfTheContracts(t *testing.T) {
	x := askLeast(t, plan.AskOptions{}, with(2100_00, 1200_00), late("a", interestFree(24)))
	takes(t, "the answer", x.Comparison, x.Answer, "keep")
	takes(t, "the safe answer", x.Comparison, x.Safety.Answer, "interest_free 24")
	x = askLeast(t, plan.AskOptions{}, with(3100_00, 1200_00), late("a", interestFree(24)))
	if s := x.Safety; !s.Holds || s.Answer != x.Answer || s.Shortfall != nil || s.Extra != (plan.Maybe{Known: true}) {
		t.Errorf("safety %+v", s)
	}
	if x := askLeast(t, plan.AskOptions{}, with(0, 0), late("a", interestFree(24))); x.Answer != nil || x.Safety != nil {
		t.Errorf("answer %v, safety %v", x.Answer, x.Safety)
	}
}

// What is short then without any loan no choice mends: the loans alone can be paid.
func TestSafetyBeforeLoans(t *testing.T) {
	h := with(130_00, 1100_00)
	h.Expenses = []household.Flow{{Amount: 500_00, Every: calendar.Monthly, Day: 12}}
	x := askLeast(t, plan.AskOptions{}, h, late("a", interestFree(24)))
	if s := x.Safety; s.BeforeLoans == nil || *s.BeforeLoans != (plan.Shortfall{Date: calendar.Of(2026, 12, 12), Amount: 370_00}) {
		t.Errorf("one income fails: %+v", s.BeforeLoans)
	}
	x = askLeast(t, plan.AskOptions{Shock: 130_00}, h, late("a", interestFree(24)))
	if s := x.Safety; s.BeforeLoans != nil {
		t.Errorf("a bill that can be paid: %+v", s.BeforeLoans)
	}
	x = askLeast(t, plan.AskOptions{Shock: 131_00}, h, late("a", interestFree(24)))
	if s := x.Safety; s.BeforeLoans == nil || *s.BeforeLoans != (plan.Shortfall{Date: today, Amount: 1_00}) {
		t.Errorf("a bill of more than there is: %+v", s.BeforeLoans)
	}
}

// Whichever incomes fail, and whenever the bill comes, the safe answer holds; where
// there is none, no choice does.
func TestSafetyIsTheMeaningOfIt(t *testing.T) {
	safe, none := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		h := &household.Household{Cash: Amount(rapid.IntRange(0, 3000).Draw(t, "cash")) * 100, Reserve: Amount(rapid.IntRange(0, 100).Draw(t, "reserve")) * 100}
		for range rapid.IntRange(4, 8).Draw(t, "incomes") {
			h.Income = append(h.Income, household.Flow{
				Amount: Amount(rapid.IntRange(200, 2500).Draw(t, "income")) * 100,
				Date:   today + Date(rapid.IntRange(0, 90).Draw(t, "day")),
			})
		}
		o := plan.AskOptions{Goal: rapid.SampledFrom(append(plan.Goals, "")).Draw(t, "goal")}
		if rapid.Bool().Draw(t, "a bill") {
			o.Shock = Amount(rapid.IntRange(1, 900).Draw(t, "bill")) * 100
		} else {
			o.Survive = rapid.IntRange(1, 3).Draw(t, "incomes that fail")
		}
		x, refused := plan.AskLeast(&plan.Case{AsOf: today, Currency: money.CNY, Household: h, Loans: []plan.Loan{
			late("a", interestFree(6), interestFree(24)), late("b", interestFree(12), extend(20, agreement.Asked)),
		}}, o)
		if len(refused) > 0 {
			t.Fatal(refused[0].Err)
		}
		if x.Answer == nil {
			return
		}
		worlds := misfortunes(h, o)
		if a := x.Safety.Answer; a != nil {
			safe++
			if !holdsInAll(worlds, paysOf(x, a), a.TestedTo) {
				t.Fatalf("%v does not hold", names(x.Comparison, a))
			}
			return
		}
		none++
		for i := range x.Loans[0].Rows {
			for j := range x.Loans[1].Rows {
				a, b := &x.Loans[0].Rows[i], &x.Loans[1].Rows[j]
				pays := together(a.Pays, b.Pays)
				if a.InChoice && b.InChoice && holdsInAll(worlds, pays, household.TestedTo(today, household.Last(pays, today))) {
					t.Fatalf("%s and %s hold", a.Offer.Name, b.Offer.Name)
				}
			}
		}
	})
	if safe == 0 || none == 0 {
		t.Errorf("%d safe answers, %d times none: one of them is never tested", safe, none)
	}
}

// misfortunes are all households that may come of it: any so many incomes struck out,
// or the bill on some day.
func misfortunes(h *household.Household, o plan.AskOptions) (worlds []*household.Cash) {
	ahead := func(h household.Household) {
		worlds = append(worlds, h.Ahead(today, today+1500, household.Usual))
	}
	if o.Shock > 0 {
		for _, day := range []Date{0, 1, 20, 100, 300} {
			x := *h
			x.Expenses = []household.Flow{{Amount: o.Shock, Date: today + day}}
			ahead(x)
		}
		return worlds
	}
	for struck := range 1 << len(h.Income) {
		if bits.OnesCount(uint(struck)) > o.Survive {
			continue
		}
		x := *h
		x.Income = nil
		for i, f := range h.Income {
			if struck>>i&1 == 0 {
				x.Income = append(x.Income, f)
			}
		}
		ahead(x)
	}
	return worlds
}

func holdsInAll(worlds []*household.Cash, pays []household.Payment, until Date) bool {
	return !slices.ContainsFunc(worlds, func(c *household.Cash) bool { return c.Carry(pays, until).Short })
}

// paysOf are the payments of an answer, by date.
func paysOf(x *plan.LeastAsk, a *plan.Answer) (pays []household.Payment) {
	for _, ch := range a.Choices {
		pays = together(pays, x.Loans[ch.Loan].Rows[ch.Row].Pays)
	}
	return pays
}

// together are the payments of two loans, by date.
func together(a, b []household.Payment) []household.Payment {
	pays := slices.Concat(a, b)
	slices.SortStableFunc(pays, func(a, b household.Payment) int { return int(a.Date - b.Date) })
	return pays
}
