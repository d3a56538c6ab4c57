package paydown_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/paydown"
)

// drawn is a random household for both: the slow exact model's question, and the
// loans on the as-of day.
type drawn struct {
	q     reference.PlanQuestion
	loans []paydown.Loan
	s     reference.HouseholdSample
}

// draw draws a household; some loans follow an offer from the as-of day on, or wait.
// ok is false where an offer cannot be computed.
func draw(rng *rand.Rand) (x drawn, ok bool) {
	x.s = reference.RandomHousehold(rng)
	s := &x.s
	x.q = reference.PlanQuestion{AsOf: s.AsOf, Household: s.Household, Income: s.Income, Months: 60}
	for i := range s.Loans {
		l := &s.Loans[i]
		ledger, _, problem := agreement.Replay(&l.Terms, nil, s.AsOf, false)
		if problem != nil {
			return x, false
		}
		p := ledger.Position(s.AsOf)
		fast := paydown.Loan{Ledger: ledger, Terms: &l.Terms, Outstanding: p.Outstanding(), Priority: l.Priority}
		slow := reference.PlanLoan{Terms: l.Terms, Priority: l.Priority}
		switch n := rng.IntN(10); {
		case n < 3 && len(l.Offers) > 0 && follows(l):
			o := l.Offers[rng.IntN(len(l.Offers))]
			if o.Strategy == agreement.MoveDue {
				return x, false
			}
			r, err := agreement.Build(ledger, &l.Terms, s.AsOf, o)
			if err != nil {
				return x, false
			}
			ledger.FromHere()
			ledger.Adopt(r.Restructuring)
			slow.Sign = &o
		case n == 3 && l.Terms.Card == nil && len(ledger.FellOn(s.AsOf)) == 0:
			fast.Wait = s.AsOf + Date(1+rng.IntN(20))
			if next, _ := ledger.NextDue(); next != 0 && fast.Wait > next {
				fast.Wait = next
			}
			fast.PayOff = rng.IntN(2) == 0
			slow.Wait, slow.PayOff = fast.Wait, fast.PayOff
		}
		x.loans, x.q.Loans = append(x.loans, fast), append(x.q.Loans, slow)
	}
	return x, true
}

// follows reports whether the ledger itself is the model's once an agreement is
// signed: what is late on a card's agreement, what an agreement makes of a penalty on
// the whole balance, and the interest of a moved due day are not laid down.
func follows(l *reference.SampleLoan) bool {
	return l.Terms.Card == nil && l.Terms.Penalty.On != loan.OfBalance
}

// Every payment of every policy is that of the slow exact model.
func TestPlansAgreeWithTheReference(t *testing.T) {
	const lanes = 4
	n := draws.Many(120, 2000)
	for lane := range lanes {
		t.Run(fmt.Sprint("lane ", lane), func(t *testing.T) {
			t.Parallel()
			for i := lane; i < n; i += lanes {
				x, ok := draw(rand.New(rand.NewPCG(20261128, uint64(i))))
				if !ok {
					continue
				}
				policy := paydown.Policies[i%len(paydown.Policies)].Is
				if d := differs(x, policy); d != "" {
					t.Errorf("household %d, %s: %s", i, policy, d)
				}
			}
		})
	}
}

// differs says where the two part.
func differs(x drawn, policy paydown.Policy) string {
	x.q.Policy = string(policy)
	want, err := reference.Plan(x.q)
	cash := x.s.Household.Ahead(x.s.AsOf, x.s.AsOf.AddMonths(paydown.MaxMonths+4), x.s.Income)
	got, refusal := paydown.Run(x.s.AsOf, x.loans, cash, policy)
	if (err != nil) != (refusal != nil) {
		return fmt.Sprintf("reference refuses %v, engine %v", err, refusal)
	}
	if err != nil {
		return ""
	}
	for i := range x.q.Loans {
		if t := &x.q.Loans[i].Terms; t.Method == loan.InterestOnly && t.Rate.Rate.IsZero() && policy == paydown.ProRataInstalment {
			return "" // an original instalment of nothing weighs nothing
		}
		if p := &x.q.Loans[i].Terms.Penalty; p.On == loan.OfBalance && p.Compound == loan.CompoundAll {
			return "" // see the ledger's own comparison
		}
	}
	for _, w := range want.Late {
		if l := x.q.Loans[w.Loan]; l.PayOff && w.Due == l.Wait {
			return "" // what becomes of a payoff that is not paid is nowhere laid down
		}
	}
	end := x.s.AsOf.AddMonths(x.q.Months)
	for i, w := range want.Payments {
		if w.Date >= end {
			break
		}
		if i >= len(got.Payments) {
			return fmt.Sprintf("payment %d %s is missing: %+v", i, w.Date, w)
		}
		g := got.Payments[i]
		if g.Date != w.Date || g.Loan != w.Loan || g.Amount != w.Amount || string(g.Kind) != w.Kind || g.Parts != sentParts(g, w.Parts) && x.s.Loans[g.Loan].Terms.Card == nil {
			return fmt.Sprintf("payment %d is %+v on %s, want %+v on %s", i, g, g.Date, w, w.Date)
		}
	}
	if want.NeverEnds {
		return ""
	}
	if len(got.Payments) != len(want.Payments) || got.NeverEnds {
		return fmt.Sprintf("%d payments, want %d", len(got.Payments), len(want.Payments))
	}
	for i, w := range want.Loans {
		if g := got.Loans[i]; g.TotalPaid != w.TotalPaid || g.Cost != w.Cost || g.Finish != w.Finish && w.TotalPaid > 0 {
			return fmt.Sprintf("loan %d is %+v finished %s, want %+v finished %s", i, g, g.Finish, w, w.Finish)
		}
	}
	if got.CurrentFrom != want.CurrentFrom || got.First != want.First || got.Deepest != want.Deepest {
		return fmt.Sprintf("current from %s, late from %s, at most %d; want %s, %s, %d", got.CurrentFrom, got.First, got.Deepest, want.CurrentFrom, want.First, want.Deepest)
	}
	late := map[reference.LateDue]bool{}
	for _, l := range got.Late {
		late[reference.LateDue{Loan: l.Loan, Due: l.Due}] = true
	}
	for _, l := range want.Late {
		if !late[reference.LateDue{Loan: l.Loan, Due: l.Due}] {
			return fmt.Sprintf("%d due on %s was late", l.Loan, l.Due)
		}
	}
	if len(late) != len(want.Late) {
		return fmt.Sprintf("%d dues were late, want %d", len(late), len(want.Late))
	}
	return ""
}

// sentParts is where the model's payment went: what is held for later it counts as a
// fee.
func sentParts(g paydown.Payment, want loan.Parts) loan.Parts {
	want[loan.Fees] -= g.Amount - g.Parts.Total()
	return want
}
