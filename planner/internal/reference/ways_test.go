package reference

// Rule: what needs nobody's consent: keep, paid on a later day, and pay_off.

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/cases"
	"repay/planner/loan"
	"repay/planner/money"
)

// overdueTwice is a loan with two instalments overdue on 2026-11-28.
func overdueTwice() loan.Terms {
	t := base(20000_00, percent(4, 10000, money.PerDay), loan.Annuity, 12)
	t.Start = calendar.Of(2026, 3, 15)
	t.Penalty = loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2)}
	t.PaidThrough = calendar.Of(2026, 9, 15)
	return t
}

func TestPaydayInTwoDays(t *testing.T) {
	asOf, payday := calendar.Of(2026, 11, 28), calendar.Of(2026, 11, 30)
	option := func(o agreement.Offer) Option {
		x, err := Options(overdueTwice(), nil, asOf, o)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	now := option(agreement.Offer{Strategy: agreement.Keep})
	later := option(agreement.Offer{Strategy: agreement.Keep, On: payday})
	off := option(agreement.Offer{Strategy: agreement.PayOff})
	offLater := option(agreement.Offer{Strategy: agreement.PayOff, On: payday})
	if now.Payments[0] != (Payment{asOf, 3661_75}) || later.Payments[0] != (Payment{payday, 3665_79}) || later.Cost-now.Cost != 4_04 {
		t.Errorf("now %v, later %v, %d more", now.Payments[0], later.Payments[0], later.Cost-now.Cost)
	}
	if off.TotalPaid != off.Payoff || off.Cost >= now.Cost || offLater.TotalPaid <= off.TotalPaid || off.Waived != 0 || off.GivesUp != 0 {
		t.Errorf("pay off now %+v, later %+v", off, offLater)
	}
	for _, x := range []Option{now, later, off, offLater} {
		if x.Interest+x.Penalty+x.Fees != x.Cost {
			t.Errorf("parts do not add up: %+v", x)
		}
	}
	candidate := func(kind string, x Option, on Date) Candidate {
		return Candidate{Kind: kind, Later: on > asOf, Payments: x.Payments, Cost: &x.Cost, TotalPaid: &x.TotalPaid, GivesUp: &x.GivesUp, Finish: x.Finish}
	}
	q := AnswerQuestion{
		AsOf: asOf, Goal: "cheapest",
		Household: &household.Household{
			Cash: 3000_00, Income: []household.Flow{monthlyFlow(12000_00, 30)}, Expenses: []household.Flow{monthlyFlow(5000_00, 5)},
		},
		Loans: []LoanMenu{{Negotiation: "a", Chosen: -1, Rows: []Candidate{
			candidate("keep", now, asOf), candidate("keep", later, payday), candidate("pay_off", off, asOf), candidate("pay_off", offLater, payday),
		}}},
	}
	if v := Answer(q); len(v.Surest) != 1 || v.Surest[0] != 1 {
		t.Errorf("surest %v", v.Surest)
	}
	if s := newArena(q).carry([]int{0}, cases.Date("2027-11-28")); s.Deepest != 661_75 || s.Date != asOf {
		t.Errorf("keep today is short by %+v", s)
	}
}
