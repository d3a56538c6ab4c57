package plan_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// bothWays finds what is wrong with a case by Sound, which takes the short way,
// and checks that status and comparison find the same, and so does the short status.
func bothWays(t interface{ Fatalf(string, ...any) }, c *plan.Case) loan.Code {
	s, got := plan.Sound(c)
	status, want := plan.State(c)
	if !reflect.DeepEqual(s, status) {
		t.Fatalf("another status")
	}
	shared := *c
	shared.Share()
	standing, then := plan.Standing(&shared)
	if !reflect.DeepEqual(then, want) || len(want) == 0 && !reflect.DeepEqual(brief(*standing), brief(*status)) {
		t.Fatalf("it stands at %+v, refused %+v\nby status %+v, %+v", standing, then, status, want)
	}
	if len(want) == 0 {
		_, want = plan.Compare(c, plan.Cheapest)
	}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("refused %+v\nby status and comparison %+v", got, want)
	}
	if len(got) == 0 {
		return ""
	}
	return got[len(got)-1].Err.Code
}

func TestSoundEqualsComparison(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCase(t)
		if rapid.Bool().Draw(t, "no household") {
			c.Household = nil
		}
		for i := range c.Loans {
			c.Loans[i].Listed = rapid.Bool().Draw(t, "listed")
			if rapid.IntRange(0, 3).Draw(t, "too much") == 0 {
				sum := agreement.Share{Set: true, Amount: 3 * c.Loans[i].Terms.Principal}
				c.Loans[i].Offers = append(c.Loans[i].Offers, agreement.Offer{Name: "too much", Strategy: agreement.Settle, Sum: sum, Parts: 1})
			}
		}
		bothWays(t, c)
	})
}

// Where sums come near what can be computed, Sound has to take the long way or to
// find the limit itself.
func TestSoundAtTheLimits(t *testing.T) {
	// bullet is so much principal at so many percent a year, due in a century.
	bullet := func(principal Amount, percent int64) plan.Loan {
		return plan.Loan{Listed: true, Terms: loan.Terms{
			Principal: principal, Method: loan.Bullet, Start: today - 10, Every: calendar.Every{N: 12, Unit: calendar.Month}, Periods: 90,
			Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(percent, 100)}},
		}}
	}
	daily := household.Flow{Amount: money.Max, Every: calendar.Every{N: 1, Unit: calendar.Day}, From: today}
	menu := late("menu")
	menu.Listed = false
	long := menu
	long.Terms.Every, long.Terms.Periods = calendar.Monthly, 1200
	for name, x := range map[string]struct {
		loans int
		of    plan.Loan
		h     *household.Household
		want  loan.Code
	}{
		"small":                        {3, menu, with(1000_00, 100_00), ""},
		"large, the short way":         {900, bullet(money.Max, 1), with(1000_00, 100_00), ""},
		"large, the long way":          {1100, bullet(money.Max, 1), with(1000_00, 100_00), ""},
		"too large for a loan":         {1, bullet(money.Max, 200), nil, loan.TooLarge},
		"too much together":            {2500, bullet(money.Max, 90), nil, loan.TooMuchTogether},
		"too many rows":                {600, long, nil, loan.TooManyRows},
		"a household that is too rich": {2, bullet(100_00, 1), &household.Household{Income: slices.Repeat([]household.Flow{daily}, 7)}, loan.TooMuchTogether},
	} {
		c := &plan.Case{AsOf: today, Currency: money.CNY, Household: x.h}
		for range x.loans {
			c.Loans = append(c.Loans, x.of)
		}
		if got := bothWays(t, c); got != x.want {
			t.Errorf("%s: refused as %q, want %q", name, got, x.want)
		}
	}
}
