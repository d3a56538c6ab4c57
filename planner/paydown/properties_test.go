package paydown_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
)

// home is a household with loans of which no two are alike to any policy.
type home struct {
	household household.Household
	terms     []loan.Terms
	policy    paydown.Policy
}

const homeAsOf = "2026-11-21"

// someHome draws a household; without interest and penalty every sum is exact.
func someHome(t *rapid.T, bears bool) (h home) {
	n := rapid.IntRange(1, 4).Draw(t, "loans")
	dues := Amount(0)
	for i := range n {
		periods := rapid.IntRange(2, 9).Draw(t, "periods")
		x := lent(loan.EqualPrincipal, Amount(periods)*Amount(1000*rapid.IntRange(5, 60).Draw(t, "part")+7*i), perDay(0), "2026-08-01", periods)
		x.Start = day("2026-08-01") + Date(rapid.IntRange(0, 20).Draw(t, "day")*4+i)
		rate := int64(0)
		if bears {
			rate = int64(rapid.IntRange(1, 20).Draw(t, "rate")*4 + i)
			x.Rate.Rate = money.Rate{Value: money.NewRatio(rate, 100_000), Per: money.PerDay}
		}
		x = alone(x, money.Rate{Value: money.NewRatio(2*rate, 100_000), Per: money.PerDay})
		dues += x.Principal / Amount(periods)
		h.terms = append(h.terms, x)
	}
	h.household = household.Household{
		Cash:    Amount(rapid.IntRange(0, 300).Draw(t, "cash")) * 1000,
		Reserve: Amount(rapid.IntRange(0, 30).Draw(t, "reserve")) * 1000,
		Income: []household.Flow{
			{Amount: dues * Amount(rapid.IntRange(2, 30).Draw(t, "income")) / 10, Every: calendar.Monthly, Day: rapid.IntRange(1, 31).Draw(t, "payday")},
		},
		Expenses: []household.Flow{{Amount: dues / 10, Every: calendar.Every{N: 1, Unit: calendar.Week}, From: day("2026-11-03")}},
	}
	h.policy = rapid.SampledFrom(paydown.Policies.Values()).Draw(t, "policy")
	return h
}

func (h home) run(t testing.TB) *paydown.Result {
	return run(t, homeAsOf, far(h.household, homeAsOf), h.policy, on(t, homeAsOf, h.terms...))
}

// On no day of the three months after a payment is less left than the reserve, or than
// there would be without any loan.
func TestCashIsNeverBelowTheReserve(t *testing.T) {
	paid := 0
	rapid.Check(t, func(rt *rapid.T) {
		h := someHome(rt, true)
		cash, sum := far(h.household, homeAsOf), Amount(0)
		r := h.run(t)
		for i, p := range r.Payments {
			if sum += p.Amount; i+1 < len(r.Payments) && r.Payments[i+1].Date == p.Date {
				continue
			}
			paid++
			for d := p.Date; d < calendar.Monthly.From(p.Date, 3); d++ {
				if left := cash.Base(d) - sum; left < min(h.household.Reserve, cash.Base(d)) {
					rt.Fatalf("after %s: %d is left on %s, of %d without loans", p.Date, left, d, cash.Base(d))
				}
			}
		}
	})
	if paid < 100 {
		t.Errorf("only %d payments", paid)
	}
}

// The order of the loans in the book changes nothing where no two are alike.
func TestOrderOfLoansChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := someHome(rt, true)
		one := h.run(t)
		slices.Reverse(h.terms)
		other := h.run(t)
		if one.Cost != other.Cost || one.Finish != other.Finish || one.Deepest != other.Deepest || one.CurrentFrom != other.CurrentFrom {
			// Where a sum is shared a cent may go to another.
			if n := Amount(len(one.Payments)); (h.policy == paydown.ProRataBalance || h.policy == paydown.ProRataInstalment) && max(one.Cost-other.Cost, other.Cost-one.Cost) <= n {
				return
			}
			rt.Fatalf("%s: cost %d or %d, finish %s or %s", h.policy, one.Cost, other.Cost, one.Finish, other.Finish)
		}
	})
}

// Ten times the sums are ten times the plan.
func TestScaleChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := someHome(rt, false)
		if h.policy == paydown.ProRataBalance || h.policy == paydown.ProRataInstalment {
			h.policy = paydown.Avalanche // a share is rounded to the cent
		}
		one := h.run(t)
		h.household.Cash *= 10
		h.household.Reserve *= 10
		h.household.Income[0].Amount *= 10
		h.household.Expenses[0].Amount *= 10
		for i := range h.terms {
			h.terms[i].Principal *= 10
		}
		ten := h.run(t)
		if len(one.Payments) != len(ten.Payments) || one.TotalPaid*10 != ten.TotalPaid || one.Finish != ten.Finish || len(one.Late) != len(ten.Late) || one.Deepest*10 != ten.Deepest {
			rt.Fatalf("%s: %d paid until %s, ten times as much %d until %s", h.policy, one.TotalPaid, one.Finish, ten.TotalPaid, ten.Finish)
		}
	})
}

// A payment that was made in two parts on one day is one payment.
func TestSplitPaymentChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := someHome(rt, true)
		x := Amount(rapid.IntRange(2, 200000).Draw(rt, "sum"))
		part := Amount(rapid.IntRange(1, int(x)-1).Draw(rt, "part"))
		on := h.terms[0].Start + Date(rapid.IntRange(1, 25).Draw(rt, "on"))
		h.terms[0].Payments = []loan.Payment{{Date: on, Amount: x}}
		one := h.run(t)
		h.terms[0].Payments = []loan.Payment{{Date: on, Amount: part}, {Date: on, Amount: x - part}}
		if two := h.run(t); !slices.Equal(one.Payments, two.Payments) || one.Cost != two.Cost {
			rt.Fatal("two parts are not one payment")
		}
	})
}

// Where the contracts as they are can be carried, paying nothing ahead of time is the
// same to the cent.
func TestNoneIsKeepWhereThatHolds(t *testing.T) {
	held := 0
	for seed := range uint64(draws.Many(300, 3000)) {
		x, ok := draw(rand.New(rand.NewPCG(seed, 7)))
		if !ok {
			continue
		}
		var pays []household.Payment
		totals := make([]Amount, len(x.loans))
		for i := range x.loans {
			r, err := agreement.Build(x.loans[i].Ledger, x.loans[i].Terms, x.s.AsOf, agreement.Offer{Strategy: agreement.Keep})
			if err != nil || len(r.Rows) > 600 {
				pays = nil
				break
			}
			for k := range r.Rows {
				pays = append(pays, household.Payment{Date: r.Rows[k].Due, Amount: r.Rows[k].Total()})
			}
			totals[i] = r.TotalPaid()
		}
		slices.SortStableFunc(pays, func(a, b household.Payment) int { return int(a.Date - b.Date) })
		cash := x.s.Household.Ahead(x.s.AsOf, x.s.AsOf.AddMonths(paydown.MaxMonths+4), x.s.Income)
		if len(pays) == 0 || cash.Carry(pays, calendar.Monthly.From(pays[len(pays)-1].Date, 3)).Short {
			continue
		}
		held++
		r, err := paydown.Run(x.s.AsOf, x.loans, cash, paydown.None)
		if err != nil {
			t.Fatal(err)
		}
		for i, l := range r.Loans {
			if l.TotalPaid != totals[i] || !r.Affordable {
				t.Errorf("household %d: %d is paid on loan %d, keep %d; late %v", seed, l.TotalPaid, i, totals[i], r.Late)
			}
		}
	}
	if held < draws.Many(20, 200) {
		t.Errorf("keep holds in %d households: hardly tested", held)
	}
}

// drawn is a random household and its loans on the as-of day.
type drawn struct {
	loans []paydown.Loan
	s     reference.HouseholdSample
}

// draw draws a household; some loans follow an offer from the as-of day on. ok is false
// where an offer cannot be computed.
func draw(rng *rand.Rand) (x drawn, ok bool) {
	x.s = reference.RandomHousehold(rng)
	s := &x.s
	for i := range s.Loans {
		l := &s.Loans[i]
		ledger, _, problem := agreement.Replay(&l.Terms, nil, s.AsOf, false)
		if problem != nil {
			return x, false
		}
		p := ledger.Position(s.AsOf)
		if len(l.Offers) > 0 && rng.IntN(10) < 3 {
			r, err := agreement.Build(ledger, &l.Terms, s.AsOf, l.Offers[rng.IntN(len(l.Offers))])
			if err != nil {
				return x, false
			}
			ledger.FromHere()
			ledger.Adopt(r.Restructuring)
		}
		x.loans = append(x.loans, paydown.Loan{Ledger: ledger, Terms: &l.Terms, Outstanding: p.Outstanding(), Priority: l.Priority})
	}
	return x, true
}
