package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/reference"
	"repay/planner/internal/timed"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// lives are loans with a past, each on the day of the status.
var lives = []struct {
	name  string
	terms loan.Terms
	asOf  loan.Date
}{
	{"3 overdue of 360", mortgage(calendar.Actual365), calendar.Of(2026, 11, 21)},
	{"128 payments", paying(mortgage(calendar.Actual365), 0), calendar.Of(2026, 11, 21)},
	{"128 late payments", paying(mortgage(calendar.Actual365), 3), calendar.Of(2026, 11, 21)},
	{"1,200 unpaid", unpaid(loan.OfPrincipal), calendar.Of(2026, 11, 21)},
	{"1,200 unpaid, on the balance", unpaid(loan.OfBalance), calendar.Of(2026, 11, 21)},
}

// paying is a loan whose borrower names each payment, made some days late.
func paying(t loan.Terms, late int) loan.Terms {
	rows, _ := loan.Schedule(&t)
	for _, r := range rows {
		if r.Due <= t.PaidThrough {
			t.Payments = append(t.Payments, loan.Payment{Date: r.Due + loan.Date(late), Amount: r.Payment()})
		}
	}
	t.PaidThrough = 0
	return t
}

// unpaid is a loan of 1,200 days of which nobody ever paid anything.
func unpaid(base loan.Base) loan.Terms {
	t := mortgage(calendar.Actual365)
	t.Start, t.Every, t.Periods, t.PaidThrough = calendar.Of(2023, 8, 9), calendar.Every{N: 1, Unit: calendar.Day}, 1200, 0
	t.Penalty.On, t.Penalty.Compound = base, loan.CompoundInterest
	t.Penalty.LateFee = &loan.LateFee{Percent: money.NewRatio(5, 100)}
	return t
}

// BenchmarkStatus lives through a loan and asks what is owed. The metrics are the
// time for each row of the schedule, and how many schedules of the loan could be
// computed meanwhile, timed in the same run.
func BenchmarkStatus(b *testing.B) {
	for _, x := range lives {
		b.Run(x.name, func(b *testing.B) {
			perRow(b, &x.terms, func() {
				l, _, problem := agreement.Replay(&x.terms, nil, x.asOf, false)
				if problem != nil {
					b.Fatal(problem.Err)
				}
				l.Position(x.asOf)
			})
		})
	}
	b.Run("against the reference", func(b *testing.B) {
		x := lives[0]
		ratio(b, func() {
			l, _, problem := agreement.Replay(&x.terms, nil, x.asOf, false)
			if problem != nil {
				b.Fatal(problem.Err)
			}
			l.Position(x.asOf)
		}, func() {
			if _, err := reference.StatusAt(x.terms, nil, x.asOf); err != nil {
				b.Fatal(err)
			}
		})
	})
}

// BenchmarkState is all that is said of one loan: its status, the contract's
// rates and what is to come.
func BenchmarkState(b *testing.B) {
	for _, x := range lives {
		b.Run(x.name, func(b *testing.B) {
			c := &plan.Case{AsOf: x.asOf, Loans: []plan.Loan{{ID: "a", Terms: x.terms}}}
			perRow(b, &x.terms, func() {
				if _, refused := plan.State(c); refused != nil {
					b.Fatal(refused[0].Err)
				}
			})
		})
	}
}

func perRow(b *testing.B, t *loan.Terms, f func()) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		f()
	}
	took, schedule := timed.Best(f), timed.Best(func() {
		if _, err := loan.Schedule(t); err != nil {
			b.Fatal(err)
		}
	})
	b.ReportMetric(took/float64(t.Periods), "ns/row")
	b.ReportMetric(took/schedule, "schedules")
}
