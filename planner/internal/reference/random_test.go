package reference

// Rule: what must be true of any loan, whatever its terms.

import (
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/loan"
)

// TestAnyLoan checks on random loans what must be true of any loan.
func TestAnyLoan(t *testing.T) {
	refused, offers := 0, 0
	for seed := range uint64(draws.Many(125, 500)) {
		s := Random(rand.New(rand.NewPCG(seed, 7)))
		checkContract(t, seed, s.Terms)
		st, err := StatusAt(s.Terms, s.Agreements, s.AsOf)
		if err != nil {
			refused++
			continue
		}
		if parts := st.OverdueTotal + st.PrincipalNotDue + st.InterestAccrued + st.ToCome + st.PrepayFee - st.Credit; parts != st.Payoff {
			t.Errorf("seed %d: parts %d, payoff %d", seed, parts, st.Payoff)
		}
		if s.Terms.Method == loan.Open {
			continue
		}
		for _, o := range s.Offers {
			x, err := Options(s.Terms, s.Agreements, s.AsOf, o)
			if err != nil {
				refused++
				continue
			}
			offers++
			checkOption(t, seed, st, o, x, feesAfter(s))
		}
	}
	if offers < draws.Many(200, 800) || refused > offers/5 {
		t.Errorf("%d offers, %d refused", offers, refused)
	}
}

func checkContract(t *testing.T, seed uint64, terms loan.Terms) {
	t.Helper()
	if terms.Owed != nil || terms.Method == loan.Open {
		return
	}
	rows, err := Contract(terms)
	if err != nil {
		t.Errorf("seed %d: %v", seed, err)
		return
	}
	sum := Amount(0)
	for _, r := range rows {
		sum += r.Principal
		if r.Interest < 0 || r.Principal < 0 || r.Closing != r.Opening-r.Principal {
			t.Errorf("seed %d: row %+v", seed, r)
		}
	}
	if sum != terms.Principal || rows[len(rows)-1].Closing != 0 {
		t.Errorf("seed %d: principal %d of %d", seed, sum, terms.Principal)
	}
}

// feesAfter are the fees with a date that are still to come: whatever is agreed, they
// are paid besides.
func feesAfter(s Sample) (sum Amount) {
	for _, f := range s.Terms.Fees {
		if f.Every == loan.FeeOnDay && f.On > s.AsOf {
			sum += f.Amount
		}
	}
	return sum
}

func checkOption(t *testing.T, seed uint64, st Status, o agreement.Offer, x Option, fees Amount) {
	t.Helper()
	for _, p := range x.Payments {
		if p.Amount <= 0 || p.Date > 1<<20 {
			t.Errorf("seed %d %s: payment %+v", seed, o.Name, p)
		}
	}
	if o.Strategy == agreement.Nothing {
		return
	}
	if x.Penalty < 0 || x.Fees < 0 || x.Interest < 0 {
		t.Errorf("seed %d %s: %+v", seed, o.Name, x)
	}
	if o.Strategy == agreement.Settle && st.Credit == 0 && st.PrepayFee == 0 && st.ToCome == 0 && x.TotalPaid+x.Waived != st.Payoff+fees {
		t.Errorf("seed %d: settled %d, waived %d of %d", seed, x.TotalPaid, x.Waived, st.Payoff)
	}
}
