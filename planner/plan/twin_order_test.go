package plan_test

import (
	"cmp"
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/internal/twin"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// ofItsPlace are what of a loan's figures names its place in the book, and what of its
// rows is judged beside what is taken for the others: of two that are alike in every
// aim the first in the book is taken.
var ofItsPlace = regexp.MustCompile(`\.Index|\.Loan$|\.(Affordable|AffordableReason|Shortfall|Negotiate|Settlement)\b|\.Trail`)

// The order of the loans in the book changes no figure of a loan, no answer in any of
// its aims, and no plan, but where two loans are alike by its policy: what falls due on
// one day, or costs nothing to leave unpaid, is paid in the order of the book. Of what
// is owed no two are alike.
func TestAnotherOrderChangesNothing(t *testing.T) {
	refused, plans, tied := make([]int, lanes), make([]int, lanes), make([]int, lanes)
	n := draws.Many(150, 500)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261203, uint64(i)))
		one := householdCase(decided(r, reference.RandomHousehold(r)))
		for k := range one.Loans {
			one.Loans[k].Choose = "" // it may be wrong for the group's first
		}
		other := twin.Of(one, twin.Change{})
		slices.Reverse(other.Loans)
		want, got := wholeOf(one, i), wholeOf(other, i)
		if want.Refused != "" || got.Refused != "" {
			if (want.Refused == "") != (got.Refused == "") {
				t.Errorf("sample %d: refused %q, or %q", i, want.Refused, got.Refused)
			}
			refused[lane]++
			return
		}
		slices.Reverse(got.Status.Loans)
		slices.Reverse(got.Comparison.Loans)
		check := func(what string, a, b any) {
			if d := twin.Differ(a, b, twin.Change{}, ofItsPlace); d != "" {
				t.Errorf("sample %d, %s: %s", i, what, d)
			}
		}
		check("status", want.Status.Loans, got.Status.Loans)
		check("totals", want.Status.Totals, got.Status.Totals)
		check("ways out", want.Comparison.Loans, got.Comparison.Loans)
		check("leading", want.Comparison.Leading, got.Comparison.Leading)
		for _, name := range []string{plan.LeadSurest, plan.LeadEasiest, plan.LeadToAsk, plan.LeadStandIn} {
			check(name, aimsOf(want.Comparison.Answer(name)), aimsOf(got.Comparison.Answer(name)))
		}
		for k, p := range want.Plans {
			d := twin.Differ(perLoan(p, false), perLoan(got.Plans[k], true), twin.Change{}, ofItsPlace)
			if plans[lane]++; d != "" && p.Policy == paydown.Snowball {
				t.Errorf("sample %d, %s: %s", i, p.Policy, d)
			} else if d != "" {
				tied[lane]++
			}
		}
		for k, a := range want.Asks {
			check("ask", a.Proof.Optimal, got.Asks[k].Proof.Optimal)
			if a.Proof.Optimal {
				check("ask", aimsOf(a.Answer), aimsOf(got.Asks[k].Answer))
			}
		}
	})
	tooFewComputed(t, n, refused)
	tooFewComputed(t, sum(plans)/4, tied) // one of twenty
}

// aims are what answers are chosen by.
type aims struct {
	Cost, GivesUp, Highest plan.Maybe
	Finish                 plan.Date
	Asks                   int
	Tier                   plan.Tier
	Short                  bool
}

func aimsOf(a *plan.Answer) *aims {
	if a == nil {
		return nil
	}
	return &aims{a.Cost, a.GivesUp, a.HighestPayment, a.Finish, a.Asks, a.Tier, a.Shortfall != nil}
}

// perLoan is what a plan comes to, loan by loan. Of shares a cent may go to another
// loan, with all that follows: of these only the end is looked at.
func perLoan(p *plan.PayPlan, reversed bool) (list []paydown.LoanResult) {
	if p == nil || p.Policy == paydown.ProRataBalance || p.Policy == paydown.ProRataInstalment {
		return nil
	}
	list = slices.Clone(p.Loans)
	slices.SortFunc(list, func(a, b paydown.LoanResult) int {
		if reversed {
			a, b = b, a
		}
		return cmp.Compare(a.Loan, b.Loan)
	})
	return list
}
