package loan_test

import (
	"fmt"
	"math"
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// The simple rate of a contract without fees is its own rate, whatever the
// term: on 30/360 every month is a twelfth.
func TestSimpleRateIsTheContractRateWithoutFees(t *testing.T) {
	for _, n := range []int{1, 2, 3, 12, 60, 360, 1200} {
		for _, percent := range []int64{0, 1, 4, 24, 100, 900} {
			for _, method := range []loan.Method{loan.Annuity, loan.EqualPrincipal, loan.InterestOnly, loan.Bullet} {
				if method == loan.Bullet && n > 1 {
					continue // simple interest over several periods is not a rate per period
				}
				terms := loan.Terms{
					Principal: 10_000_000_00, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(percent, 100)}},
					Basis: calendar.Thirty360, Method: method, Start: calendar.Of(2026, 1, 1), Every: calendar.Monthly, Periods: n,
				}
				r := loan.ContractRates(&terms)
				if r == nil || !r.OK || math.Abs(r.Simple-float64(percent)/100) > 1e-4 {
					t.Errorf("%d periods of method %d at %d%%: %+v", n, method, percent, r)
				}
			}
		}
	}
}

// The effective rate may be below zero, very high, or not exist at all.
func TestEffectiveRateAtTheEdges(t *testing.T) {
	year := []int{365}
	for _, c := range []struct {
		pays int64
		want float64
		ok   bool
	}{{100_00, 0, true}, {50_00, -0.5, true}, {200_00, 1, true}, {10_000_00, 99, true}, {50, 0, false}} {
		r, ok := loan.DiscountRate(100_00, []money.Amount{money.Amount(c.pays)}, year)
		if ok != c.ok || ok && math.Abs(r-c.want) > 1e-9 {
			t.Errorf("%d after a year for 10000: %v %v, want %v %v", c.pays, r, ok, c.want, c.ok)
		}
	}
}

// Contracts with an odd first period, on actual days: their rates by the period and
// by the day, computed by a separate program from the same rules.
func TestRatesOfAnOddFirstPeriod(t *testing.T) {
	for _, c := range []struct {
		percent, per100000 int64 // a year, or a day
		start, first       string
		method             loan.Method
		n                  int
		want               string // simple, compounded, by the day
	}{
		{23, 0, "2026-01-05", "2026-02-20", loan.Annuity, 12, "0.2286 0.2542 0.2556"},
		{0, 798, "2023-12-07", "2023-12-23", loan.Annuity, 6, "2.9518 13.0001 12.9496"},
		{26, 0, "2026-09-25", "2026-09-28", loan.Annuity, 6, "0.2603 0.2938 0.2935"},
		{20, 0, "2026-09-25", "2026-11-24", loan.Annuity, 6, "0.1990 0.2182 0.2185"},
		{24, 0, "2026-09-25", "2026-10-25", loan.Annuity, 12, "0.2394 0.2676 0.2682"},
		{24, 0, "2026-09-25", "2026-09-26", loan.Annuity, 12, "0.2393 0.2674 0.2683"},
		{24, 0, "2026-09-25", "2026-09-26", loan.Bullet, 1, "0.2392 0.2672 0.2714"},
		{24, 0, "2026-09-25", "2027-09-25", loan.Annuity, 6, "0.2209 0.2447 0.2447"},
		{24, 0, "2026-09-25", "2027-09-25", loan.Bullet, 1, "0.2171 0.2400 0.2400"},
		{23, 0, "2026-01-05", "2026-02-20", loan.Bullet, 3, "0.2217 0.2457 0.2495"},
		{24, 0, "2026-01-31", "2026-02-28", loan.Annuity, 12, "0.2352 0.2623 0.2683"}, // regular
		{24, 0, "2026-01-30", "2026-02-28", loan.Annuity, 12, "0.2365 0.2638 0.2683"}, // regular
	} {
		terms := loan.Terms{
			Principal: 10000_00, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(c.percent, 100)}},
			Method: c.method, Start: of(c.start), FirstDue: of(c.first), Every: calendar.Monthly, Periods: c.n,
		}
		if c.per100000 > 0 {
			terms.Principal, terms.Rate.Rate = 1500_00, money.Rate{Value: money.NewRatio(c.per100000, 100000), Per: money.PerDay}
		}
		e := loan.ContractEquation(&terms)
		day, ok := e.ByDay()
		if got := fmt.Sprintf("%.4f %.4f %.4f", e.Rates.Simple, e.Rates.IRR, day); got != c.want || !ok {
			t.Errorf("%s to %s, %d: %s, want %s", c.start, c.first, c.n, got, c.want)
		}
	}
}

// A third taken out for a day has a rate, however large: what cannot be written
// down is given as the most that is.
func TestRatesBeyondWhatIsShown(t *testing.T) {
	for _, received := range []loan.Amount{9000_00, 7000_00, 4000_00, 100_00} {
		terms := loan.Terms{
			Principal: 10000_00, Received: &received, Rate: loan.RateTerms{Kind: loan.RateGiven}, Method: loan.Bullet,
			Start: of("2026-01-05"), FirstDue: of("2026-01-06"), Every: calendar.Monthly, Periods: 1,
		}
		r, e := loan.ContractRates(&terms), loan.ContractEquation(&terms)
		if day, ok := e.ByDay(); !r.OK || r.Simple < 100 || r.IRR != 1e9 || !ok || day != 1e9 {
			t.Errorf("%d: %+v, by the day %g %v", received, r, day, ok)
		}
		if *r != e.Rates || e.Beyond != (received < 5000_00) {
			t.Errorf("%d: %+v and %+v", received, r, e.Rates)
		}
	}
}

// Payments that do not give back what was received have a rate below zero; where
// hardly anything comes back there is none.
func TestRatesOfALossAndOfNone(t *testing.T) {
	for _, c := range []struct {
		received loan.Amount
		ok       bool
	}{{12000_00, true}, {2_000_000_00, false}} {
		terms := loan.Terms{
			Principal: 10000_00, Received: &c.received, Rate: loan.RateTerms{Kind: loan.RateGiven}, Method: loan.Bullet,
			Start: of("2026-01-05"), FirstDue: of("2027-01-05"), Every: calendar.Monthly, Periods: 1,
		}
		e := loan.ContractEquation(&terms)
		if day, ok := e.ByDay(); ok != c.ok || day > 0 || e.Rates.Simple > 0 {
			t.Errorf("%d: %+v, by the day %g %v", c.received, e.Rates, day, ok)
		}
	}
}
