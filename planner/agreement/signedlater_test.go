package agreement_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// What is signed for a later day costs as a way of its own what the loan's table says
// where it is signed: money held pays what comes first, in the contract's order, and
// nothing counts twice.
func TestSignedLaterIsTheSameInBothPlaces(t *testing.T) {
	day := func(y, m, d int) agreement.Date { return calendar.Of(y, m, d) }
	for _, order := range []loan.Order{loan.DefaultOrder, loan.PrincipalFirst} {
		terms := loan.Terms{
			Principal: 12000_00, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(12, 100), Per: money.PerYear}},
			Method: loan.Annuity, Start: day(2026, 1, 1), Every: calendar.Monthly, Periods: 12, PaidThrough: day(2026, 3, 1),
			Allocation: loan.Allocation{Order: order},
			Payments:   []loan.Payment{{Date: day(2026, 3, 5), Amount: 700_00, As: loan.AsInstalment}},
		}
		asOf, on := day(2026, 3, 10), day(2026, 5, 10)
		offer := agreement.Offer{Strategy: agreement.Extend, By: 6}
		ahead, _, problem := agreement.Replay(&terms, []agreement.Agreement{{Date: on, Offer: offer}}, asOf, false)
		if problem != nil {
			t.Fatal(problem)
		}
		rows, err := ahead.Coming()
		if err != nil {
			t.Fatal(err)
		}
		r, err := agreement.StandingAt(ahead, &terms, asOf).BuildOn(on, offer)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Rows) != len(rows) {
			t.Fatalf("%d rows, and %d", len(r.Rows), len(rows))
		}
		interest := money.Amount(24_12) // of the nine days before it is signed, which joins the balance
		for k := range rows {
			interest += rows[k].Interest
			if r.Rows[k].Due != rows[k].Due || r.Rows[k].Parts() != rows[k].Parts() {
				t.Errorf("row %d: %+v, and %+v", k, r.Rows[k], rows[k])
			}
		}
		if r.Interest() != interest {
			t.Errorf("interest %d, the rows %d", r.Interest(), interest)
		}
	}
}
