package plan_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/money"
	"repay/planner/plan"
)

// stepsOf lists the steps of a curve: so much more, so many asks, and what is chosen.
func stepsOf(x *plan.LeastAsk) (list []string) {
	for _, s := range x.Curve.Steps {
		text := fmt.Sprint(s.More / 100)
		if s.Answer != nil {
			text += fmt.Sprint(" ", s.Answer.Asks, " ", names(x.Comparison, s.Answer))
		}
		list = append(list, text)
	}
	return list
}

// 3,082.33 are owed, in 24 parts of 128.43, 12 of 256.86 or 6 of 513.72, from 12-08
// on; what comes comes on the 5th. Nothing has to be asked where all is paid off on
// 12-05, with 3,101.00, or where 3,102.00 are there to keep the contract.
func TestCurveByHand(t *testing.T) {
	for have, want := range map[Amount][]string{
		200_00:  {"0 1 [interest_free 24]", "2901 0 [pay_off 2026-12-05]"},
		100_00:  {"0", "29 1 [interest_free 24]", "3001 0 [pay_off 2026-12-05]"},
		3200_00: {"0 0 [keep 2026-12-05]"},
	} {
		x := askLeast(t, plan.AskOptions{Curve: true}, with(0, have), late("a", interestFree(24), interestFree(12), interestFree(6)))
		if got := stepsOf(x); !slices.Equal(got, want) || x.Curve.Cut || x.Curve.Day != calendar.Of(2026, 12, 5) {
			t.Errorf("of %d: %q from %s, want %q", have, got, x.Curve.Day, want)
		}
	}
	if x := askLeast(t, plan.AskOptions{}, with(0, 200_00), late("a", interestFree(24))); x.Curve != nil || x.Prices != nil {
		t.Errorf("curve %v, prices %v", x.Curve, x.Prices)
	}
}

// The steps are what looking at every sum finds. With more money nothing rises.
func TestCurveIsEverySum(t *testing.T) {
	long, fewer := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		amount := func(from, to int, name string) Amount { return Amount(rapid.IntRange(from, to).Draw(t, name)) }
		small := func(id string, principal Amount, offers ...agreement.Offer) plan.Loan {
			l := late(id, offers...)
			l.Terms.Principal = principal
			return l
		}
		h := with(amount(0, 20_00, "cash"), amount(1, 40_00, "income"))
		h.Reserve = min(h.Cash, amount(0, 10_00, "reserve"))
		c := &plan.Case{AsOf: today, Currency: money.CNY, Household: h, Loans: []plan.Loan{
			small("a", amount(10_00, 60_00, "a"), interestFree(24), interestFree(6), extend(3, agreement.Asked), extend(30, agreement.Asked)),
			small("b", amount(10_00, 60_00, "b"), interestFree(12), extend(12, agreement.Asked)),
			small("c", amount(10_00, 40_00, "c"), settle(50, agreement.Asked), extend(12, agreement.Offered)),
		}}
		if rapid.IntRange(0, 3).Draw(t, "a first") == 0 {
			c.Loans[0].Priority = true
		}
		o := plan.AskOptions{Goal: rapid.SampledFrom(append(plan.Goals, "")).Draw(t, "goal"), Curve: true}
		ask := func(c *plan.Case, o plan.AskOptions) *plan.LeastAsk {
			x, refused := plan.AskLeast(c, o)
			if len(refused) > 0 {
				t.Fatal(refused[0].Err)
			}
			return x
		}
		x := ask(c, o)
		steps := x.Curve.Steps
		if x.Curve.Cut || steps[0].More != 0 {
			t.Fatalf("steps %+v, cut %v", steps, x.Curve.Cut)
		}
		if len(steps) > 3 {
			long++
		}
		var before *plan.Answer
		k, last := 0, steps[len(steps)-1]
		for more := Amount(0); more <= last.More; more += 100 {
			for k+1 < len(steps) && steps[k+1].More <= more {
				k++
			}
			with := *c
			with.Household = h.With(household.Flow{Amount: more, Every: calendar.Monthly, Day: 5})
			y := ask(&with, plan.AskOptions{Goal: o.Goal})
			if got, want := buys(steps[k].Answer), buys(y.Answer); got != want {
				t.Fatalf("with %d more: %s, by itself %s", more, got, want)
			}
			if a := y.Answer; a != nil && before != nil && a.Tier == before.Tier &&
				(x.Goal == plan.Easiest && a.Asks > before.Asks || x.Goal == plan.Cheapest && a.Asks > 0 && a.Cost.Amount > before.Cost.Amount) {
				t.Fatalf("with %d more: %s, with one unit less %s", more, buys(a), buys(before))
			}
			before = y.Answer
			if k > 0 && more == steps[k].More && buys(steps[k].Answer) == buys(steps[k-1].Answer) {
				t.Fatalf("steps %d and %d are the same", k-1, k)
			}
		}
		if last.Answer != nil && steps[0].Answer != nil && last.Answer.Asks < steps[0].Answer.Asks {
			fewer++
		}
	})
	if long == 0 || fewer == 0 {
		t.Errorf("%d with several steps, %d with fewer to ask: one of them is never tested", long, fewer)
	}
}

// buys is what a step is known by.
func buys(a *plan.Answer) string {
	if a == nil {
		return "nothing"
	}
	return fmt.Sprint(a.Asks, " ", a.Cost)
}
