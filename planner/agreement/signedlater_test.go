package agreement_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// What is signed for a later day costs as a way of its own what the loan's table says
// where it is signed: money held pays what comes first, in the contract's order, what
// falls due today is paid today, and nothing counts twice.
func TestSignedLaterIsTheSameInBothPlaces(t *testing.T) {
	day := func(y, m, d int) agreement.Date { return calendar.Of(y, m, d) }
	held := []loan.Payment{{Date: day(2026, 3, 5), Amount: 700_00, As: loan.AsInstalment}}
	for _, c := range []struct {
		name  string
		order loan.Order
		pays  []loan.Payment
		asOf  agreement.Date
		today money.Amount // what falls due on it
	}{
		{"money held", loan.DefaultOrder, held, day(2026, 3, 10), 0},
		{"money held, principal first", loan.PrincipalFirst, held, day(2026, 3, 10), 0},
		{"on a due day", loan.DefaultOrder, nil, day(2026, 4, 1), 1065_91},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := loan.Terms{
				Principal: 12000_00, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(12, 100), Per: money.PerYear}},
				Method: loan.Annuity, Start: day(2026, 1, 1), Every: calendar.Monthly, Periods: 12, PaidThrough: day(2026, 3, 1),
				Allocation: loan.Allocation{Order: c.order}, Payments: c.pays,
			}
			on, offer := day(2026, 5, 10), agreement.Offer{Strategy: agreement.Extend, By: 6}
			ahead, _, problem := agreement.Replay(&terms, []agreement.Agreement{{Date: on, Offer: offer}}, c.asOf, false)
			if problem != nil {
				t.Fatal(problem)
			}
			rows, err := ahead.Coming()
			if err != nil {
				t.Fatal(err)
			}
			r, err := agreement.StandingAt(ahead, &terms, c.asOf).BuildOn(on, &offer)
			if err != nil {
				t.Fatal(err)
			}
			own, interest := r.Rows, money.Amount(24_12) // of the nine days before it is signed, which joins the balance
			if c.today != 0 {
				if own[0].Due != c.asOf || own[0].Total() != c.today {
					t.Errorf("today %+v", own[0])
				}
				interest += own[0].Interest
				own = own[1:]
			}
			if len(own) != len(rows) {
				t.Fatalf("%d rows, and %d", len(own), len(rows))
			}
			for k := range rows {
				interest += rows[k].Interest
				if own[k].Due != rows[k].Due || own[k].Parts() != rows[k].Parts() {
					t.Errorf("row %d: %+v, and %+v", k, own[k], rows[k])
				}
			}
			if r.Interest() != interest {
				t.Errorf("interest %d, the rows %d", r.Interest(), interest)
			}
		})
	}
}
