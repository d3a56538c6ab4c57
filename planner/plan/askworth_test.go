package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// Each part of an offer is worth what the same offer without it costs more, which is
// what that one costs as a row of its own.
func TestWorthOfEachPart(t *testing.T) {
	all := agreement.PartOf(1, 1)
	rate := func(perMille int64) *money.Rate {
		return &money.Rate{Value: money.NewRatio(perMille, 1000), Per: money.PerMonth}
	}
	type offer = agreement.Offer
	waived := agreement.Waive{Penalty: all, Interest: all, Fees: all}
	for _, c := range []struct {
		asked offer
		worth map[plan.Concession]offer // the offer without the part
	}{
		{
			offer{Strategy: agreement.InterestFree, Periods: 24, Waive: agreement.Waive{Penalty: all, Fees: all}},
			map[plan.Concession]offer{
				plan.WaivePenalty:   {Strategy: agreement.InterestFree, Periods: 24},
				plan.FreezeInterest: {Strategy: agreement.Extend, Periods: 24, Waive: agreement.Waive{Penalty: all}},
			},
		},
		{
			offer{Strategy: agreement.PrincipalOnly, Periods: 24, Waive: waived},
			map[plan.Concession]offer{
				plan.WaivePenalty:   {Strategy: agreement.InterestFree, Periods: 24, Waive: agreement.Waive{Interest: all}},
				plan.WaiveInterest:  {Strategy: agreement.InterestFree, Periods: 24, Waive: agreement.Waive{Penalty: all}},
				plan.FreezeInterest: {Strategy: agreement.Extend, Periods: 24, Waive: waived},
			},
		},
		{
			offer{Strategy: agreement.Extend, By: 20, Rate: rate(5)},
			map[plan.Concession]offer{
				plan.LowerRate: {Strategy: agreement.Extend, By: 20},
				plan.Longer:    {Strategy: agreement.Extend, Periods: 1, Rate: rate(5)},
			},
		},
		{ // dearer than the contract: the longer term is all that is granted
			offer{Strategy: agreement.Extend, Periods: 21, Rate: rate(11)},
			map[plan.Concession]offer{plan.Longer: {Strategy: agreement.Extend, Periods: 1, Rate: rate(11)}},
		},
		{
			offer{Strategy: agreement.Freeze, For: 3, Periods: 24},
			map[plan.Concession]offer{plan.FreezeInterest: {Strategy: agreement.Custom, Stages: []agreement.Stage{
				{For: 3, Pay: loan.PayNothing}, {For: 24, Pay: loan.PayLevel},
			}}},
		},
		{
			offer{
				Strategy: agreement.Token, Sum: agreement.Share{Set: true, Amount: 50_00}, For: 6, Rate: &money.Rate{},
				ThenOffer: &offer{Strategy: agreement.Extend, By: 20},
			},
			map[plan.Concession]offer{
				plan.FreezeInterest: {Strategy: agreement.Token, Sum: agreement.Share{Set: true, Amount: 50_00}, For: 6, Rate: rate(10), ThenOffer: &offer{Strategy: agreement.Extend, By: 20}},
				plan.Longer:         {Strategy: agreement.Token, Sum: agreement.Share{Set: true, Amount: 50_00}, For: 6, Rate: &money.Rate{}, ThenOffer: &offer{Strategy: agreement.Extend, Periods: 1}},
			},
		},
		{offer{Strategy: agreement.Defer, For: 12}, nil},
	} {
		named := func(name string, o offer, status agreement.Status) offer {
			o.Name, o.Status = name, status
			return o
		}
		a := late("a", named("asked", c.asked, agreement.Asked))
		for part, without := range c.worth {
			a.Offers = append(a.Offers, named(string(part), without, agreement.Refused))
		}
		x := askLeast(t, plan.AskOptions{}, with(0, 600_00), a)
		takes(t, "the answer", x.Comparison, x.Answer, "asked")
		if len(x.Worth) != len(c.worth) {
			t.Errorf("%s: %+v", c.asked.Strategy, x.Worth)
		}
		for _, w := range x.Worth {
			want := row(t, x.Loans[0], string(w.Concession)).Cost.Amount - row(t, x.Loans[0], "asked").Cost.Amount
			if w.Loan != 0 || w.Amount != (plan.Maybe{Amount: want, Known: true}) || want == 0 {
				t.Errorf("%s, %s: %+v, want %d", c.asked.Strategy, w.Concession, w.Amount, want)
			}
		}
	}
}

// Without a rate nobody knows what a freeze is worth; a penalty that is not known is
// worth at least what it is known to be.
func TestWorthOfPartsThatAreNotKnown(t *testing.T) {
	free := interestFree(24)
	free.Waive.Penalty = agreement.PartOf(1, 1)
	a := late("a", free)
	a.Terms.Penalty = loan.Penalty{}
	x := askLeast(t, plan.AskOptions{}, with(0, 600_00), a)
	for _, w := range x.Worth {
		switch w.Concession {
		case plan.WaivePenalty:
			if w.Amount.Known {
				t.Errorf("%+v", w)
			}
		case plan.FreezeInterest:
			if !w.Amount.Known || !w.Amount.AtLeast || w.Amount.Amount <= 0 {
				t.Errorf("%+v", w)
			}
		default:
			t.Errorf("%+v", w)
		}
	}
	if len(x.Worth) != 2 {
		t.Errorf("worth %+v", x.Worth)
	}
}
