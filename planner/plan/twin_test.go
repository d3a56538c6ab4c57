package plan_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/internal/twin"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// A case and its twin are two households that differ in one way whose consequences
// are known: every date is 28 years apart, every sum ten times as much, the loans
// stand in another order. No second model has to be right to compare them.

// drawnCase draws a household with loans, cards, offers and groups; or one loan with
// all that may have happened on it (agreements, an acceleration, what the lender
// shows), or a card, of a household that may carry it.
func drawnCase(r *rand.Rand) *plan.Case {
	var s reference.Sample
	switch r.IntN(5) {
	case 0:
		s = reference.Random(r)
	case 1:
		s = reference.RandomCard(r)
	default:
		return householdCase(chooses(r, reference.RandomHousehold(r)))
	}
	x := plan.Loan{ID: "a", Terms: s.Terms, Agreements: s.Agreements, Offers: s.Offers, Listed: len(s.Offers) > 0}
	c := &plan.Case{AsOf: s.AsOf, Currency: money.CNY, Loans: []plan.Loan{x}}
	owed := s.Terms.Principal
	if o := s.Terms.Owed; o != nil && o.Principal != nil {
		owed = *o.Principal
	}
	if s.Terms.Card != nil {
		owed = s.Terms.Card.Statement.Balance
	}
	monthly := owed/loan.Amount(2+r.IntN(12)) + 1
	c.Household = &household.Household{
		Cash:     monthly * loan.Amount(r.IntN(4)) / 2,
		Income:   []household.Flow{{Amount: monthly + 500_00, Every: calendar.Monthly, Day: 1 + r.IntN(28)}},
		Expenses: []household.Flow{{Amount: 500_00, Every: calendar.Monthly, Day: 1 + r.IntN(28)}},
	}
	return c
}

// whole is everything that is computed of a case.
type whole struct {
	Status     *plan.Status
	Comparison *plan.Comparison
	Plans      []*plan.PayPlan
	Asks       []*plan.LeastAsk
	Refused    string // by which code, where anything is
}

// wholeOf computes it; the plans by one policy, in a long run by all of them.
func wholeOf(c *plan.Case, i int) (w whole) {
	refused := func(list []plan.Refused) bool {
		for _, x := range list {
			w.Refused += fmt.Sprint(x.Loan, x.Offer, x.Err.Code, x.Err.Field, " ")
		}
		return len(list) > 0
	}
	var bad []plan.Refused
	if w.Status, bad = plan.State(c); refused(bad) {
		return w
	}
	if w.Comparison, bad = plan.Compare(c, plan.Goals[i%len(plan.Goals)]); refused(bad) {
		return w
	}
	for k, p := range paydown.Policies.Values() {
		if k == i%len(paydown.Policies) || draws.Many(0, 1) > 0 {
			x, bad := plan.PlanPayments(c, plan.PlanOptions{Policy: p, Brief: true})
			if refused(bad) {
				return w
			}
			w.Plans = append(w.Plans, x)
		}
	}
	o := plan.AskOptions{Goal: append([]plan.Goal{""}, plan.Goals...)[i%5], Widen: i%7 == 0}
	switch i % 3 {
	case 1:
		o.Survive = 1 + i%2
	case 2:
		o.Shock = 200_00
	}
	o.Stop = steps(4000)
	a, bad := plan.AskLeast(c, o)
	refused(bad)
	w.Asks = append(w.Asks, a)
	return w
}

// steps stops a search after so many looks, so that twins are stopped at the same one.
func steps(n int) func() bool {
	return func() bool { n--; return n < 0 }
}

// inTheCase is what of an answer is not the answer: the case that was asked about, and
// the value that was proven, whose unit is the goal's.
var inTheCase = regexp.MustCompile(`\.Case\.|\.Proof\.(Value|Bound)`)

// leapYears is 28 years: the weekdays and the leap days come again.
var leapYears = calendar.Of(1998, 11, 21) - calendar.Of(2026, 11, 21)

// 28 years earlier the same happens on the same days with the same sums. Both are so
// long ago that what goes on for a century ends before 2100, which is no leap year.
func TestAnotherTimeChangesNothing(t *testing.T) {
	c := twin.Change{Days: leapYears}
	refused := make([]int, lanes)
	n := draws.Many(100, 500)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		one := twin.Of(drawnCase(rand.New(rand.NewPCG(20261130, uint64(i)))), c)
		other := twin.Of(one, c)
		want, got := wholeOf(one, i), wholeOf(other, i)
		if d := twin.Differ(want, got, c, inTheCase); d != "" {
			t.Errorf("sample %d: %s", i, d)
		}
		if want.Refused != "" {
			refused[lane]++
		}
	})
	tooFewComputed(t, n, refused)
}

// tooFewComputed fails where most of the samples were refused.
func tooFewComputed(t *testing.T, n int, refused []int) {
	t.Helper()
	if k := sum(refused); k > n/5 {
		t.Errorf("%d of %d cannot be compared", k, n)
	}
}

// sum adds up what was counted in lanes.
func sum(counts []int) (n int) {
	for _, k := range counts {
		n += k
	}
	return n
}
