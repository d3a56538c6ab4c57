package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/reference"
	"repay/planner/internal/timed"
	"repay/planner/loan"
	"repay/planner/money"
)

// mortgage is 360 level instalments of a million, three of them overdue.
func mortgage(basis calendar.Basis) loan.Terms {
	return loan.Terms{
		Principal: 1000000_00, Method: loan.Annuity, Start: calendar.Of(2016, 1, 31), Every: calendar.Monthly, Periods: 360, Basis: basis,
		Rate:        loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(49, 1000)}},
		Penalty:     loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2), Compound: loan.CompoundAll},
		Allocation:  loan.Allocation{Order: loan.DefaultOrder},
		PaidThrough: calendar.Of(2026, 8, 31),
	}
}

// ratio reports how many times as long the reference takes as the engine, both
// timed within one run.
func ratio(b *testing.B, engine, slow func()) {
	b.Helper()
	for b.Loop() {
		engine()
	}
	b.ReportMetric(timed.Best(slow)/timed.Best(engine), "reference/engine")
}

func BenchmarkExtend(b *testing.B) {
	terms, d := mortgage(calendar.Actual365), calendar.Of(2026, 11, 21)
	o := agreement.Offer{Strategy: agreement.Extend, By: 12}
	ratio(b, func() {
		l, _, problem := agreement.Replay(&terms, nil, d, false)
		if problem != nil {
			b.Fatal(problem.Err)
		}
		if _, err := agreement.Build(l, &terms, d, o); err != nil {
			b.Fatal(err)
		}
	}, func() {
		if _, err := reference.Options(terms, nil, d, o); err != nil {
			b.Fatal(err)
		}
	})
}
