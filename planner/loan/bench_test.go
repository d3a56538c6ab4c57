package loan_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"repay/planner/calendar"
	"repay/planner/internal/timed"
	"repay/planner/loan"
	"repay/planner/money"
)

// mortgage is 360 level instalments of a million.
func mortgage(basis calendar.Basis) loan.Terms {
	return loan.Terms{
		Principal: 1000000_00, Method: loan.Annuity, Start: calendar.Of(2016, 1, 31), Every: calendar.Monthly, Periods: 360, Basis: basis,
		Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(49, 1000)}},
	}
}

// plainRow is what the loops below find of each instalment.
type plainRow struct{ principal, interest, balance int64 }

// plainFactor is the interest of one instalment on 1, which the loops are given.
type plainFactor struct{ num, den int64 }

// plainRows is the least work that gives the cents of a level schedule: its
// factors and its level amount are known, and nothing is asked but the split.
func plainRows(p, a int64, f []plainFactor) []plainRow {
	rows := make([]plainRow, len(f))
	for k, x := range f {
		interest := (2*p*x.num + x.den) / (2 * x.den)
		principal := a - interest
		if k == len(f)-1 {
			principal = p
		}
		p -= principal
		rows[k] = plainRow{principal, interest, p}
	}
	return rows
}

// decimalRows is plainRows by the library that many programs use.
func decimalRows(p, a int64, f []plainFactor) []plainRow {
	rows := make([]plainRow, len(f))
	balance, level := decimal.New(p, -2), decimal.New(a, -2)
	for k, x := range f {
		interest := balance.Mul(decimal.NewFromInt(x.num)).DivRound(decimal.NewFromInt(x.den), 2)
		principal := level.Sub(interest)
		if k == len(f)-1 {
			principal = balance
		}
		balance = balance.Sub(principal)
		rows[k] = plainRow{principal.Shift(2).IntPart(), interest.Shift(2).IntPart(), balance.Shift(2).IntPart()}
	}
	return rows
}

// plainFactors are the factors of a schedule of [mortgage].
func plainFactors(basis calendar.Basis, rows []loan.Row) []plainFactor {
	f := make([]plainFactor, len(rows))
	from := calendar.Of(2016, 1, 31)
	for k, r := range rows {
		f[k] = plainFactor{49, 12000}
		if basis != calendar.Thirty360 {
			n, d, _ := basis.YearFraction(from, r.Due).Mul(money.NewRatio(49, 1000)).Pair()
			f[k] = plainFactor{n, d}
		}
		from = r.Due
	}
	return f
}

var bases = []struct {
	name  string
	basis calendar.Basis
}{{"30-360", calendar.Thirty360}, {"actual-365", calendar.Actual365}, {"actual-actual", calendar.ActualActual}}

// A schedule takes some five times as long as the least that gives its cents, and a
// tenth of what the same loop takes in decimals.
func BenchmarkScheduleOf360(b *testing.B) {
	for _, x := range bases {
		b.Run(x.name, func(b *testing.B) {
			terms := mortgage(x.basis)
			rows, err := loan.Schedule(&terms)
			if err != nil {
				b.Fatal(err)
			}
			f, p, a := plainFactors(x.basis, rows), int64(terms.Principal), int64(rows[0].Payment())
			for _, slow := range []struct {
				name string
				rows func(p, a int64, f []plainFactor) []plainRow
			}{{"int64", plainRows}, {"decimal", decimalRows}} {
				for k, r := range slow.rows(p, a, f) {
					if r.principal != int64(rows[k].Principal) || r.interest != int64(rows[k].Interest) {
						b.Fatalf("%s: row %d is %+v, want %+v", slow.name, k, r, rows[k])
					}
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				if rows, err := loan.Schedule(&terms); err != nil || len(rows) != 360 {
					b.Fatal(len(rows), err)
				}
			}
			mine := timed.Best(func() { loan.Schedule(&terms) })
			b.ReportMetric(mine, "best-ns")
			b.ReportMetric(mine/timed.Best(func() { plainRows(p, a, f) }), "times-int64")
			b.ReportMetric(timed.Best(func() { decimalRows(p, a, f) })/mine, "decimal/mine")
		})
	}
}
