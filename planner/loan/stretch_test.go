package loan_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/draws"
	"repay/planner/loan"
	"repay/planner/money"
)

// compounding is a loan of monthly dues on which all compounds, with payments
// on any day, and perhaps another rate from some day on.
func compounding(r *rand.Rand) loan.Terms {
	t := flat()
	t.Principal, t.Periods = Amount(r.Int64N(90_000_00)+1_000_00), r.IntN(20)+2
	t.Method, t.Rate = loan.Annuity, given(r.Int64N(2400)+1, money.PerYear)
	t.Penalty = loan.Penalty{Known: true, Multiple: money.NewRatio(15, 10), On: []loan.Base{loan.OfPrincipal, loan.OfInstalment}[r.IntN(2)], Compound: loan.CompoundAll}
	if r.IntN(2) == 0 {
		t.Penalty.Counting = loan.IncludeEnd
	}
	if r.IntN(2) == 0 {
		t.Grace = loan.Grace{Days: r.IntN(9) + 1, Mode: loan.Shift}
	}
	if r.IntN(2) == 0 {
		t.RateChanges = []loan.RateChange{{From: start + Date(r.IntN(400)), Rate: rate(r.Int64N(2400)+1, money.PerYear)}}
	}
	d := due1
	for range r.IntN(6) {
		d += Date(r.IntN(90) + 1)
		t.Payments = append(t.Payments, pay(d, Amount(r.Int64N(3_000_00)+1)))
	}
	return t
}

// What is noted of penalty that joins, stretch by stretch, is what the rule says:
// base and joined penalty × factor, from day to day without a gap; and on each
// due day all that is unpaid joins. The stretches come to the entry, and to what
// is owed.
func TestStretchesFollowTheRule(t *testing.T) {
	stretches, long := 0, 0
	near := func(a *big.Rat, b money.Ratio) bool { // a long sum is kept between two bounds
		off := new(big.Rat).Sub(a, b.Rat())
		return off.Abs(off).Cmp(big.NewRat(1, 1e12)) <= 0
	}
	for k := range draws.Many(60, 2000) {
		terms := compounding(rand.New(rand.NewPCG(7, uint64(k))))
		asOf := start + 900
		l, err := loan.NewLedger(&terms)
		if err != nil {
			continue
		}
		l.Record()
		if l.CloseDay(asOf); l.Err() != nil {
			t.Fatal(k, l.Err())
		}
		grid := calendar.Grid{Anchor: start, Every: calendar.Monthly}
		for _, u := range l.Quote(asOf).Unpaid {
			unpaid, joined := new(big.Rat), new(big.Rat)
			day := Date(0)
			for _, e := range u.Penalty {
				if e.Kind == loan.EntryPaid {
					paid := big.NewRat(int64(e.Amount), 1) // below 0
					unpaid.Add(unpaid, paid)
					if joined.Add(joined, paid).Sign() < 0 {
						joined = new(big.Rat)
					}
					continue
				}
				sum := new(big.Rat)
				for s := range e.Each {
					if stretches++; day != 0 && s.From != day {
						t.Fatalf("loan %d, row %d: a stretch from %s after one to %s\n%+v", k, u.N, s.From, day, terms)
					}
					if day = s.Date; s.From > u.Due && grid.At(grid.After(s.From-1)) == s.From {
						if joined.Set(unpaid).Sign() < 0 {
							joined = new(big.Rat)
						}
					}
					if !near(joined, s.Joined) {
						t.Fatalf("loan %d, row %d: %s joined on %s, want %s\n%+v", k, u.N, s.Joined.Decimal(), s.From, joined.FloatString(6), terms)
					}
					bears := new(big.Rat).Add(joined, big.NewRat(int64(s.Base), 1))
					bears.Mul(bears, s.Factor.Rat())
					if !near(bears, s.Exact) {
						t.Fatalf("loan %d, row %d from %s: %s, want %s", k, u.N, s.From, s.Exact.Decimal(), bears.FloatString(6))
					}
					unpaid.Add(unpaid, bears)
					sum.Add(sum, bears)
				}
				if !near(sum, e.Exact) {
					t.Fatalf("loan %d, row %d: the stretches come to %s, the entry to %s\n%+v", k, u.N, sum.FloatString(10), e.Exact.Decimal(), terms)
				}
				if len(e.Stretches) > 5 {
					long++
				}
			}
			if owed := money.FromRat(unpaid).Round(terms.InterestRounding); max(0, owed) != u.Parts[loan.PenaltyInterest] {
				t.Fatalf("loan %d, row %d: the stretches come to %d, owed %d\n%+v", k, u.N, owed, u.Parts[loan.PenaltyInterest], terms)
			}
		}
	}
	if stretches < 4_000 || long < 100 {
		t.Errorf("only %d stretches, %d entries of many", stretches, long)
	}
}
