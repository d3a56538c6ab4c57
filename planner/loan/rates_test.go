package loan_test

import (
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
