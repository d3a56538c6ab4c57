package agreement_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
)

// A history ends where the loan stands, each moment begins where the one before ended,
// and every payment is in it once: what is recorded, and what is said to be paid.
func TestHistoryEndsAtThePosition(t *testing.T) {
	seen := map[agreement.MomentKind]int{}
	for i := range uint64(draws.Many(300, 6000)) {
		s := reference.Random(rand.New(rand.NewPCG(i, 16)))
		l, _, problem := agreement.Replay(&s.Terms, s.Agreements, s.AsOf, false)
		if problem != nil {
			continue // refused
		}
		moments, problem := agreement.History(&s.Terms, s.Agreements, s.AsOf)
		if problem != nil {
			t.Fatal(problem)
		}
		if len(moments) == 0 {
			if l.Begins() <= s.AsOf {
				t.Fatal(i, "no history")
			}
			continue
		}
		var cash Amount
		at := loan.Position{}
		for _, m := range moments {
			seen[m.Kind]++
			if m.Before != at {
				t.Fatalf("%s: begins with %+v, not %+v", m.Date, m.Before, at)
			}
			if held := m.After.Credit - m.Before.Credit; (m.Kind == agreement.MomentBegan || m.Kind == agreement.MomentPassed) && m.Cash != m.Went.Total()+held {
				t.Fatalf("%s: paid %d, of which %d went, %d held", m.Date, m.Cash, m.Went.Total(), held)
			}
			at, cash = m.After, cash+m.Cash
		}
		if want := l.Position(s.AsOf); at != want {
			t.Fatalf("ends with\n%+v, not\n%+v", at, want)
		}
		paid := l.PaidOnWord()
		for _, p := range s.Terms.Payments {
			if p.Date <= s.AsOf && p.Date >= moments[0].Date {
				paid += p.Amount
			}
		}
		if s.Terms.Card != nil && s.Terms.Owed == nil {
			paid += s.Terms.Card.Statement.Paid()
		}
		if cash != paid {
			t.Fatalf("%d: %d was paid, not %d", i, cash, paid)
		}
	}
	for k := agreement.MomentBegan; k <= agreement.MomentPaid; k++ {
		if seen[k] == 0 {
			t.Errorf("no moment of kind %d", k)
		}
	}
}
