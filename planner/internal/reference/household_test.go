package reference

// Rule: what must be true of any plan and of any answer.

import (
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
)

var policies = []string{"avalanche", "snowball", "oldest", "pro-rata-balance", "pro-rata-instalment", "none"}

// planQuestion is a household's plan by a policy, every contract as it is.
func (s HouseholdSample) planQuestion(policy string) PlanQuestion {
	q := PlanQuestion{AsOf: s.AsOf, Household: s.Household, Income: s.Income, Policy: policy}
	for _, l := range s.Loans {
		q.Loans = append(q.Loans, PlanLoan{Terms: l.Terms, Priority: l.Priority})
	}
	return q
}

// TestAnyPlan checks on random households what must be true of any plan.
func TestAnyPlan(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(draws.Many(40, 400)) {
		s := RandomHousehold(rand.New(rand.NewPCG(seed, 12)))
		policy := policies[seed%uint64(len(policies))]
		q := s.planQuestion(policy)
		q.Months = 60
		r, err := Plan(q)
		if err != nil {
			t.Errorf("seed %d: %v", seed, err)
			continue
		}
		if r.NeverEnds {
			seen["never ends"]++
		}
		if len(r.Late) > 0 {
			seen["late"]++
		} else {
			seen["in time"]++
		}
		p := &planner{q: q}
		paid, byLoan := Amount(0), make([]Amount, len(s.Loans))
		for i, x := range r.Payments {
			seen[x.Kind]++
			paid += x.Amount
			byLoan[x.Loan] += x.Amount
			if i+1 < len(r.Payments) && r.Payments[i+1].Date == x.Date {
				continue
			}
			for d := x.Date; d < x.Date.AddMonths(3); d++ {
				if paid > p.room(d) {
					t.Errorf("seed %d %s: on %s %d is paid, by %s there is room for %d", seed, policy, x.Date, paid, d, p.room(d))
					break
				}
			}
		}
		for i, l := range r.Loans {
			if l.TotalPaid != byLoan[i] || l.Finish == 0 && !r.NeverEnds {
				t.Errorf("seed %d %s: loan %d %+v, paid %d", seed, policy, i, l, byLoan[i])
			}
		}
		if r.NeverEnds {
			continue
		}
		checkNone(t, seed, s, seen)
	}
	for _, name := range []string{"late", "in time", "due", "arrears", "extra", "none equals keep"} {
		if seen[name] < draws.Many(3, 20) {
			t.Errorf("only %d with %s: %v", seen[name], name, seen)
		}
	}
}

// checkNone: where keep holds for every loan, policy none pays the same.
func checkNone(t *testing.T, seed uint64, s HouseholdSample, seen map[string]int) {
	t.Helper()
	keep := agreement.Offer{Strategy: agreement.Keep}
	q := AnswerQuestion{AsOf: s.AsOf, Household: &s.Household, Income: s.Income}
	var total []Amount
	for _, l := range s.Loans {
		x, err := Options(l.Terms, nil, s.AsOf, keep)
		if l.Terms.Card != nil {
			x, err = CardOption(l.Terms, s.AsOf, keep)
		}
		if err != nil || len(x.Payments) > 600 {
			return
		}
		total = append(total, x.TotalPaid)
		q.Loans = append(q.Loans, LoanMenu{Rows: []Candidate{{Kind: "keep", Payments: x.Payments}}})
	}
	a := newArena(q)
	pick := make([]int, len(q.Loans))
	if a.short || a.carry(pick, a.end(a.lastOf(pick))).Date != 0 {
		return
	}
	seen["none equals keep"]++
	r, err := Plan(s.planQuestion("none"))
	if err != nil || len(r.Late) > 0 {
		t.Errorf("seed %d: keep holds, and none is late: %v %v", seed, err, r.Late)
		return
	}
	var got []Amount
	for _, l := range r.Loans {
		got = append(got, l.TotalPaid)
	}
	if !slices.Equal(got, total) {
		t.Errorf("seed %d: none pays %v, keep %v", seed, got, total)
	}
}
