package paydown_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
)

// What is paid ahead of time goes where it saves something.
func TestExtraGoesWhereItSaves(t *testing.T) {
	const asOf = "2026-11-21"
	annuity := func(rate money.Rate, prepay loan.Prepay) loan.Terms {
		x := lent(loan.Annuity, 1200000, rate, "2026-11-01", 12)
		x.Basis, x.Prepay = calendar.Thirty360, prepay
		return x
	}
	fee := func(thousandths int64, effect loan.Effect) loan.Prepay {
		return loan.Prepay{Fee: money.NewRatio(thousandths, 1000), Effect: effect}
	}
	open := loan.Terms{Principal: 300000, Rate: loan.RateTerms{Kind: loan.RateGiven}, Method: loan.Open, Start: day("2026-01-05"), Basis: calendar.Actual365}
	for _, c := range []struct {
		name  string
		terms loan.Terms
		extra bool
	}{
		{"interest", annuity(perYear(1200), loan.Prepay{}), true},
		{"no interest", annuity(perYear(0), loan.Prepay{}), false},
		{"flat", lent(loan.Flat, 1200000, perYear(1200), "2026-11-01", 12), false},
		{"held for later instalments", annuity(perYear(1200), loan.Prepay{Effect: loan.Advance}), false},
		// A unit off the end saves 1.01^11 · 1.00333 − 1 = 11.9% by then.
		{"a fee below what it saves", annuity(perYear(1200), fee(118, loan.Shorten)), true},
		{"a fee above what it saves", annuity(perYear(1200), fee(121, loan.Shorten)), false},
		// Spread over the instalments it saves half: twelve of 0.088263 are 5.9% more.
		{"lower instalments, a fee below", annuity(perYear(1200), fee(58, loan.Lower)), true},
		{"lower instalments, a fee above", annuity(perYear(1200), fee(61, loan.Lower)), false},
		{"no due dates and no interest: paid by nothing else", open, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			cash := far(household.Household{Cash: 800000, Income: []household.Flow{{Amount: 200000, Every: calendar.Monthly, Day: 10}}}, asOf)
			r := run(t, asOf, cash, paydown.Avalanche, on(t, asOf, c.terms))
			if got := r.Payments[0].Kind == paydown.Extra && r.Payments[0].Date == day(asOf); got != c.extra {
				t.Errorf("paid ahead: %v, want %v", got, c.extra)
			}
			if r.NeverEnds {
				t.Error("it never ends")
			}
		})
	}
}

// A loan without interest that nothing falls due on comes after those that bear some.
func TestOpenWithoutInterestComesLast(t *testing.T) {
	const asOf = "2026-11-21"
	open := loan.Terms{Principal: 100000, Rate: loan.RateTerms{Kind: loan.RateGiven}, Method: loan.Open, Start: day("2026-01-05"), Basis: calendar.Actual365}
	cash := far(household.Household{Cash: 300000, Income: []household.Flow{{Amount: 200000, Every: calendar.Monthly, Day: 10}}}, asOf)
	for _, p := range []paydown.Policy{paydown.Avalanche, paydown.Snowball, paydown.Oldest, paydown.ProRataBalance} {
		r := run(t, asOf, cash, p, on(t, asOf, open, lent(loan.Annuity, 900000, perDay(3), "2026-11-01", 12)))
		if r.Payments[0].Loan != 1 || r.NeverEnds {
			t.Errorf("%s: %+v", p, r.Payments[0])
		}
	}
	// Paying nothing ahead of time never pays it.
	if r := run(t, asOf, cash, paydown.None, on(t, asOf, open)); !r.NeverEnds || len(r.Payments) > 0 || !r.Affordable {
		t.Errorf("%+v", r)
	}
}

// A bill that nobody counted on: what was paid before is paid.
func TestSurprise(t *testing.T) {
	const asOf = "2026-11-21"
	x := lent(loan.EqualPrincipal, 600000, perDay(3), "2026-11-01", 6)
	cash := far(household.Household{Cash: 400000, Income: []household.Flow{{Amount: 150000, Every: calendar.Monthly, Day: 10}}}, asOf)
	plain := run(t, asOf, cash, paydown.Avalanche, on(t, asOf, x))
	hit, err := paydown.RunWith(day(asOf), on(t, asOf, x), cash, paydown.Avalanche, paydown.Options{Surprise: paydown.Surprise{On: day("2026-12-11"), Amount: 200000}})
	if err != nil {
		t.Fatal(err)
	}
	before := 0
	for i, p := range plain.Payments {
		if p.Date < day("2026-12-11") {
			before++
			if hit.Payments[i] != p {
				t.Errorf("before the bill %+v is paid, not %+v", hit.Payments[i], p)
			}
		}
	}
	if before == 0 || !plain.Affordable || hit.Affordable || hit.Finish <= plain.Finish {
		t.Errorf("%d payments before; affordable %v and %v, until %s and %s", before, plain.Affordable, hit.Affordable, plain.Finish, hit.Finish)
	}
}
