package plan_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/internal/twin"
	"repay/planner/plan"
)

// least is the best answer of a case at a goal, nil where nothing holds; ok is false
// where the search was stopped, or nothing can be computed.
func least(c *plan.Case, o plan.AskOptions) (a *plan.LeastAsk, ok bool) {
	o.Stop = steps(4000)
	a, refused := plan.AskLeast(c, o)
	return a, len(refused) == 0 && !a.Stopped && a.Reason != plan.ReasonNothingOwed
}

// worse says in which way one answer is worse than another at its goal; empty: it is
// not.
func worse(goal plan.Goal, than, a *plan.Answer) string {
	switch {
	case than == nil:
		return ""
	case a == nil:
		return "nothing holds any more"
	case a.Tier != than.Tier: // what is asked of a loan with priority comes first
		if a.Tier > than.Tier {
			return "a loan with priority is asked for more"
		}
		return ""
	}
	switch goal {
	case plan.Fastest:
		if a.Finish > than.Finish {
			return "it ends later"
		}
	case plan.Lightest:
		if a.HighestPayment.Amount > than.HighestPayment.Amount {
			return "its highest month is higher"
		}
	case plan.Easiest:
		if a.Asks > than.Asks {
			return "more has to be asked"
		}
	default:
		if a.Cost.Exact() && than.Cost.Exact() && a.Cost.Amount > than.Cost.Amount {
			return "it costs more"
		}
	}
	return ""
}

// More money, one offer more, or one lender more who may be asked never makes worse
// what has to be asked for.
func TestMoreNeverMakesItWorse(t *testing.T) {
	seen := newTally()
	n := draws.Many(240, 1000)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261206, uint64(i)))
		c := householdCase(reference.RandomHousehold(r))
		o := plan.AskOptions{Goal: plan.Goals[i%len(plan.Goals)], Widen: i%16 == 0}
		one, ok := least(c, o)
		if !ok {
			return
		}
		more := twin.Of(c, twin.Change{})
		than, what := one.Answer, ""
		switch h := more.Household; i / 4 % 4 {
		case 0:
			what = "cash"
			h.Cash++
		case 1:
			what = "income"
			k := r.IntN(len(h.Income))
			h.Income[k].Amount++
			if h.Income[k].Low != nil {
				*h.Income[k].Low++
			}
		case 2:
			what = "an offer"
			x := &more.Loans[r.IntN(len(more.Loans))]
			if len(x.Offers) == 0 || x.Group != "" {
				return // the usual ways would no longer count, or the kind be another's
			}
			x.Offers = append(x.Offers, agreement.Offer{Name: "one more", Strategy: agreement.InterestFree, Periods: 2 + r.IntN(20)})
		default:
			what = "a lender"
			o.Keep = []int{r.IntN(len(c.Loans))}
			kept, ok := least(c, o)
			if !ok {
				return
			}
			than, o.Keep = kept.Answer, nil
		}
		other, ok := least(more, o)
		if !ok {
			return
		}
		seen[lane][what]++
		if d := worse(o.Goal, than, other.Answer); d != "" {
			t.Errorf("sample %d, %s with %s more: %s", i, o.Goal, what, d)
		}
	})
	seen.atLeast(t, n/20, "cash", "income", "an offer", "a lender")
}
