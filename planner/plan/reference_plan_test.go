package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// planQuestion is the same for the slow exact model: what was chosen is signed on
// the as-of day, or waits for its day.
func planQuestion(s reference.HouseholdSample, p paydown.Policy) reference.PlanQuestion {
	q := reference.PlanQuestion{AsOf: s.AsOf, Household: s.Household, Income: s.Income, Policy: string(p)}
	for _, l := range s.Loans {
		x := reference.PlanLoan{Terms: l.Terms, Priority: l.Priority}
		for i, o := range l.Offers {
			switch {
			case l.Choose == "" || o.Name != l.Choose:
			case o.Strategy == agreement.Keep:
				x.Wait = o.On
			case o.Strategy == agreement.PayOff:
				x.Wait, x.PayOff = o.On, true
			default:
				x.Sign = &l.Offers[i]
			}
		}
		q.Loans = append(q.Loans, x)
	}
	return q
}

// chooses lets some loans of a household have chosen one of their offers, or a later
// day.
func chooses(r *rand.Rand, s reference.HouseholdSample) reference.HouseholdSample {
	for i := range s.Loans {
		l := &s.Loans[i]
		o := agreement.Offer{Name: "later", Strategy: agreement.Keep, On: s.AsOf + 1 + agreement.Date(r.IntN(20))}
		switch r.IntN(8) {
		case 0:
			if n := len(l.Offers); n > 0 && follows(l) {
				if o := l.Offers[r.IntN(n)]; o.Strategy != agreement.MoveDue {
					l.Choose = o.Name
				}
			}
			continue
		case 1:
			o.Strategy = agreement.PayOff
		case 2:
			o.Strategy, o.On = agreement.PayOff, 0
		case 3:
		default:
			continue
		}
		l.Choose = o.Name
		l.Offers = append(l.Offers, o)
	}
	return s
}

// follows reports whether the ledger itself is the model's once an agreement is
// signed: what is late on a card's agreement, what an agreement makes of a penalty on
// the whole balance, and the interest of a moved due day are nowhere laid down.
func follows(l *reference.SampleLoan) bool {
	return l.Terms.Card == nil && l.Terms.Penalty.On != loan.OfBalance
}

// Every payment of every policy is that of the slow exact model.
func TestPlansAgreeWithTheReference(t *testing.T) {
	n, all := draws.Many(200, 2000), draws.Many(0, 1) > 0 // two policies each in a long run
	seen := newTally()
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261129, uint64(i)))
		s := chooses(r, reference.RandomHousehold(r))
		for k, p := range paydown.Policies.Values() {
			if k == i%6 || all && k == (i+3)%6 {
				o := plan.PlanOptions{Policy: p}
				if i%7 == 0 {
					o.Budget, o.PayDay = new(s.Budget(r)), i%4*9
				}
				if d := planDiffers(s, o, seen[lane]); d != "" {
					t.Errorf("sample %d, %s: %s", i, p, d)
				}
			}
		}
	})
	seen.atLeast(t, n/50, "due", "arrears", "extra", "late", "never late", "late on a card", "priority", "waits", "pays off", "signed", "parts", "budget")
}

// lived is how many months the slow exact model goes through. A plan that goes on
// beyond is compared up to there.
const lived = 48

func planDiffers(s reference.HouseholdSample, o plan.PlanOptions, seen map[string]int) string {
	p := o.Policy
	q := planQuestion(s, p)
	q.Months = lived
	if o.Budget != nil {
		seen["budget"]++
		q = q.OnBudget(*o.Budget, o.PayDay)
	}
	for _, l := range q.Loans {
		if l.Sign != nil && (l.Sign.Strategy == agreement.CatchUp || l.Sign.Strategy == agreement.Settle) && p == paydown.ProRataInstalment {
			return "" // whether a part of a sum is an instalment is nowhere laid down
		}
	}
	got, refused := plan.PlanPayments(householdCase(s), o)
	want, err := reference.Plan(q)
	if len(refused) > 0 || err != nil {
		if len(refused) == 0 || err == nil {
			return fmt.Sprintf("engine refuses %v, reference %v", refused, err)
		}
		return ""
	}
	for _, w := range want.Late {
		if l := q.Loans[w.Loan]; l.PayOff && w.Due == max(l.Wait, s.AsOf) {
			return "" // so is what becomes of a payoff that is not paid
		}
	}
	if want.NeverEnds {
		seen["goes on"]++
		end := s.AsOf.AddMonths(lived)
		got.Payments = slices.DeleteFunc(slices.Clone(got.Payments), func(x paydown.Payment) bool { return x.Date >= end })
		got.Late = slices.DeleteFunc(slices.Clone(got.Late), func(x paydown.Late) bool { return x.Due >= end })
	}
	late := lateSums(got.Late)
	for i := range max(len(got.Payments), len(want.Payments)) {
		if i >= len(got.Payments) || i >= len(want.Payments) {
			return fmt.Sprintf("%d payments, reference %d: %v, %v", len(got.Payments), len(want.Payments), got.Payments[min(i, len(got.Payments)):], want.Payments[min(i, len(want.Payments)):])
		}
		g, w := got.Payments[i], want.Payments[i]
		seen[w.Kind]++
		if g.Date != w.Date || g.Loan != w.Loan || g.Amount != w.Amount || string(g.Kind) != w.Kind {
			return fmt.Sprintf("payment %d: %s loan %d %s %d, reference %s loan %d %s %d", i+1, g.Date, g.Loan, g.Kind, g.Amount, w.Date, w.Loan, w.Kind, w.Amount)
		}
		if released := w.Parts.Total() > w.Amount; g.Parts != w.Parts && !released {
			return fmt.Sprintf("payment %d: %s %s parts %v, reference %v", i+1, g.Date, g.Kind, g.Parts, w.Parts)
		}
		if w.Parts[loan.PenaltyInterest] > 0 && w.Parts[loan.Fees] > 0 {
			seen["parts"]++
		}
	}
	if d := totalsDiffer(got, &want); d != "" && !want.NeverEnds {
		return d
	}
	if !slices.Equal(late, want.Late) {
		return fmt.Sprintf("late %v, reference %v", late, want.Late)
	}
	notePlan(s, q, want, seen)
	return ""
}

// lateSums adds up what fell due on a loan on one day.
func lateSums(list []paydown.Late) (sums []reference.LateDue) {
	for _, x := range list {
		if n := len(sums); n > 0 && sums[n-1].Loan == x.Loan && sums[n-1].Due == x.Due {
			sums[n-1].Amount += x.Amount
			continue
		}
		sums = append(sums, reference.LateDue{Loan: x.Loan, Due: x.Due, Amount: x.Amount})
	}
	return sums
}

// totalsDiffer compares what the loans come to.
func totalsDiffer(got *plan.PayPlan, want *reference.PlanResult) string {
	for i, w := range want.Loans {
		g := got.Loans[i]
		if g.TotalPaid != w.TotalPaid || g.Cost != w.Cost || g.Finish != w.Finish {
			return fmt.Sprintf("loan %d: %+v, reference %+v", i, g, w)
		}
	}
	if got.NeverEnds != want.NeverEnds || got.Affordable != (want.First == 0) || got.First != want.First || got.Deepest != want.Deepest || got.CurrentFrom != want.CurrentFrom {
		return fmt.Sprintf("never ends %v, affordable %v, first %s, deepest %d, current from %s, reference %v, %s, %d, %s",
			got.NeverEnds, got.Affordable, got.First, got.Deepest, got.CurrentFrom, want.NeverEnds, want.First, want.Deepest, want.CurrentFrom)
	}
	return ""
}

// notePlan counts what a sample is a sample of.
func notePlan(s reference.HouseholdSample, q reference.PlanQuestion, r reference.PlanResult, seen map[string]int) {
	note := func(name string, is bool) {
		if is {
			seen[name]++
		}
	}
	note("never late", len(r.Late) == 0)
	note("late", len(r.Late) > 0)
	onCard := false
	for _, l := range r.Late {
		onCard = onCard || s.Loans[l.Loan].Terms.Card != nil
	}
	note("late on a card", onCard)
	for _, l := range q.Loans {
		note("priority", l.Priority && len(r.Late) > 0)
		note("waits", l.Wait > s.AsOf && !l.PayOff)
		note("pays off", l.PayOff)
		note("signed", l.Sign != nil)
	}
}
