package plan_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/plan"
)

// inUse are the orders of allocation that are possible where nobody says which.
var inUse = []loan.Allocation{
	{Order: loan.DefaultOrder},
	{Order: loan.InterestFirst},
	{Order: loan.PrincipalFirst},
	{Order: loan.DefaultOrder, ByComponent: true},
	{Order: loan.InterestFirst, ByComponent: true},
	{Order: loan.PrincipalFirst, ByComponent: true},
}

// TestRange: where the order of allocation is unknown, the ends of each figure
// are the least and the most over the orders in use, and the figures that lead
// are those of the order with the most payoff.
func TestRange(t *testing.T) {
	ranged := 0
	for i := range uint64(draws.Many(75, 300)) {
		s := reference.Random(rand.New(rand.NewPCG(99, i)))
		if len(s.Terms.Payments) == 0 {
			continue
		}
		unknown := s.Terms
		unknown.Allocation = loan.Allocation{Order: loan.DefaultOrder, Unknown: loan.OrderAndByUnknown}
		got, refused := plan.State(caseOf(unknown, s.Agreements, s.AsOf))
		if len(refused) > 0 {
			continue
		}
		l := got.Loans[0]
		least, most := map[plan.Figure]plan.Maybe{}, map[plan.Figure]plan.Maybe{}
		var lead *plan.LoanStatus
		for _, a := range inUse {
			known := s.Terms
			known.Allocation = a
			want, refused := plan.State(caseOf(known, s.Agreements, s.AsOf))
			if len(refused) > 0 {
				t.Fatalf("sample %d: %v is refused, and not knowing it is not", i, a)
			}
			one := want.Loans[0]
			if one.Range != nil {
				t.Fatalf("sample %d: a range of what is known", i)
			}
			if lead == nil || one.Payoff.Amount > lead.Payoff.Amount {
				lead = &want.Loans[0]
			}
			for _, f := range plan.RangeFigures {
				m := one.Figure(f)
				if a == inUse[0] || m.Amount < least[f].Amount {
					least[f] = m
				}
				if a == inUse[0] || m.Amount > most[f].Amount {
					most[f] = m
				}
			}
		}
		for _, f := range plan.RangeFigures {
			if want := (plan.Span{Low: least[f], High: most[f]}); l.Range.Of(f) != want {
				t.Fatalf("sample %d: %s is %+v, want %+v", i, f, l.Range.Of(f), want)
			}
		}
		if l.Sums != lead.Sums || l.DaysOverdue != lead.DaysOverdue {
			t.Fatalf("sample %d: the figures are not those of the most payoff:\n%+v\n%+v", i, l.Sums, lead.Sums)
		}
		want := l.Range.Of(plan.FigurePayoff) // and nothing where more was paid than was owed
		want.Low.Amount, want.High.Amount = max(want.Low.Amount, 0), max(want.High.Amount, 0)
		if got.Range.Payoff != want {
			t.Fatalf("sample %d: of the totals %+v", i, got.Range.Payoff)
		}
		if l.Range.Differs() {
			ranged++
		}
		cmp, refused := plan.Compare(caseOf(unknown, s.Agreements, s.AsOf), plan.Cheapest)
		if len(refused) == 0 && cmp.Loans[0].Payoff != l.Payoff {
			t.Fatalf("sample %d: compared from %+v, owed %+v", i, cmp.Loans[0].Payoff, l.Payoff)
		}
	}
	if ranged < draws.Many(7, 30) {
		t.Errorf("the order matters to %d only", ranged)
	}
}

// TestRangeOfNothingPaid: where nothing was paid the order makes no difference.
func TestRangeOfNothingPaid(t *testing.T) {
	terms := mortgage(calendar.Actual365)
	terms.Allocation.Unknown = loan.OrderAndByUnknown
	s, refused := plan.State(caseOf(terms, nil, calendar.Of(2026, 11, 21)))
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	if r := s.Loans[0].Range; r == nil || r.Differs() {
		t.Errorf("range %+v", r)
	}
}
