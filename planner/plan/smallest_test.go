package plan_test

import (
	"slices"
	"testing"

	"repay/planner/plan"
)

// smallestOf lists the smallest asks by the names of what is asked.
func smallestOf(x *plan.LeastAsk, loan int) (list []string) {
	for _, s := range x.Smallest {
		if slices.Contains(s.Loans, loan) {
			list = append(list, s.Offer.Name)
		}
	}
	return list
}

// 3,082.33 are owed, 400.00 come each month. Without interest: in 8 parts, of 385.29.
// With interest at 1% a month one instalment is left: in 8 parts 402.90, in 9
// 359.89, that is 8 more than the one. A pause ends in one instalment of it all, which
// is there after eight months. A reduction for six months ends in one too soon.
func TestSmallestByHand(t *testing.T) {
	x := askLeast(t, plan.AskOptions{}, with(0, 400_00), late("a", interestFree(24)))
	takes(t, "the answer", x.Comparison, x.Answer, "interest_free 24")
	if got, want := smallestOf(x, 0), []string{"extend 8", "interest_free 8", "defer 8"}; !slices.Equal(got, want) {
		t.Errorf("smallest %q, want %q", got, want)
	}
}

// Of a lender's loans the same is asked together.
func TestSmallestOfAGroup(t *testing.T) {
	a, b := late("a", interestFree(24)), late("b", interestFree(24))
	a.Group, b.Group = "g", "g"
	x := askLeast(t, plan.AskOptions{}, with(0, 800_00), a, b)
	takes(t, "the answer", x.Comparison, x.Answer, "interest_free 24", "interest_free 24")
	if len(x.Smallest) == 0 || !slices.Equal(x.Smallest[0].Loans, []int{0, 1}) {
		t.Fatalf("smallest %+v", x.Smallest)
	}
	if got, want := smallestOf(x, 1), []string{"extend 8", "interest_free 8", "defer 8"}; !slices.Equal(got, want) {
		t.Errorf("smallest %q, want %q", got, want)
	}
}
