package loan_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/timed"
	"repay/planner/loan"
	"repay/planner/money"
)

// endlessCard is a card whose minimum pays next to nothing of its principal.
func endlessCard(mode loan.InterestMode, basis calendar.Basis) loan.Terms {
	day := calendar.Of(2026, 9, 5)
	percent := money.NewRatio(1, 1000)
	return loan.Terms{
		Method: loan.Revolving, Every: calendar.Monthly, Start: day, Basis: basis,
		Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(1825, 10_000)}},
		Card: &loan.Card{Mode: mode, FullBelow: 100_00, Statement: loan.Statement{
			Date: day, Due: calendar.Of(2026, 9, 25), Balance: 48_765_43, MinimumPercent: &percent,
		}},
	}
}

// lateCard is one whose lateness has a price.
func lateCard(mode loan.InterestMode, basis calendar.Basis) loan.Terms {
	t := endlessCard(mode, basis)
	t.Grace.Days = 3
	t.Penalty = loan.Penalty{
		Known: true, Multiple: money.NewRatio(3, 2),
		LateFee: &loan.LateFee{Percent: money.NewRatio(5, 100), Of: loan.OfShortfall, Min: 10_00, RepeatPercent: money.NewRatio(6, 100)},
	}
	return t
}

// cardAhead is what a card asks for from a day on.
func cardAhead(b *testing.B, t *loan.Terms, day calendar.Date) []loan.Row {
	l, refusal := loan.NewLedger(t)
	if refusal != nil {
		b.Fatal(refusal)
	}
	l.CloseDay(day)
	rows, refusal := l.Ahead()
	if len(rows) != loan.MaxPeriods || refusal != nil {
		b.Fatal(len(rows), refusal)
	}
	return rows
}

// plainCard is the least work that gives the minimums of [endlessCard] where
// each charge bears from its own date: its days and rate are known.
func plainCard(balance, share int64, days [][2]int64) []int64 {
	const num, den = 1825, 10_000 * 365 // of a day
	rows := make([]int64, len(days))
	principal, billed, sum, paid := balance, int64(0), int64(0), int64(0)
	for k, d := range days {
		minimum := (2*principal+share)/(2*share) + billed
		sum += (principal + billed) * num * d[0] // to the due day
		principal, billed = principal+billed-minimum, 0
		sum += principal * num * d[1] // to the next statement
		billed = (2*sum+den)/(2*den) - paid
		paid += billed
		rows[k] = minimum
	}
	return rows
}

// A card that pays its minimum for 1,200 months, after a month missed.
func BenchmarkCardMinimums(b *testing.B) {
	for _, mode := range loan.InterestModes {
		for _, x := range bases {
			for name, terms := range map[string]loan.Terms{"": endlessCard(mode.Is, x.basis), "-late": lateCard(mode.Is, x.basis)} {
				b.Run(mode.Name+"-"+x.name+name, func(b *testing.B) {
					missed := terms.Card.Statement.Due + 10
					b.ReportAllocs()
					for b.Loop() {
						cardAhead(b, &terms, missed)
					}
					b.ReportMetric(timed.Best(func() { cardAhead(b, &terms, missed) })/loan.MaxPeriods, "best-ns/month")
				})
			}
		}
	}
}

// The same, none missed, beside a loop that does only what gives its cents.
func BenchmarkCardBesideALoop(b *testing.B) {
	terms := endlessCard(loan.FullBill, calendar.Actual365)
	s := terms.Card.Statement
	days := make([][2]int64, loan.MaxPeriods)
	for k := range days {
		statement, due := s.Date.AddMonths(k), s.Due.AddMonths(k)
		days[k] = [2]int64{int64(due - statement), int64(s.Date.AddMonths(k+1) - due)}
	}
	rows := cardAhead(b, &terms, s.Date)
	for k, minimum := range plainCard(int64(s.Balance), 1000, days) {
		if minimum != int64(rows[k].Total()) {
			b.Fatalf("row %d is %d, want %d", k, minimum, rows[k].Total())
		}
	}
	for b.Loop() {
		cardAhead(b, &terms, s.Date)
	}
	mine := timed.Best(func() { cardAhead(b, &terms, s.Date) })
	b.ReportMetric(mine, "best-ns")
	b.ReportMetric(mine/timed.Best(func() { plainCard(int64(s.Balance), 1000, days) }), "times-int64")
}

// A card of two long instalment plans: each month some of its statement is new,
// and what its interest comes to has ever longer fractions in mode `unpaid`.
func BenchmarkCardPlans(b *testing.B) {
	for _, mode := range loan.InterestModes {
		b.Run(mode.Name, func(b *testing.B) {
			terms := lateCard(mode.Is, calendar.ActualActual)
			next := terms.Card.Statement.Date.AddMonths(1)
			terms.Card.Plans = []loan.CardPlan{
				{Principal: 120_000_00, Periods: 1111, Fee: 7_31, Next: next},
				{Principal: 45_678_91, Periods: 1199, FeePart: money.NewRatio(3, 1000), Next: next},
			}
			day := terms.Card.Statement.Date
			b.ReportAllocs()
			for b.Loop() {
				cardAhead(b, &terms, day)
			}
			b.ReportMetric(timed.Best(func() { cardAhead(b, &terms, day) })/loan.MaxPeriods, "best-ns/month")
		})
	}
}

// What is owed on a card of 1,000 charges, each on a day of its own, a month
// after its statement.
func BenchmarkCardCharges(b *testing.B) {
	for _, mode := range loan.InterestModes {
		b.Run(mode.Name, func(b *testing.B) {
			terms := lateCard(mode.Is, calendar.Actual365)
			s := &terms.Card.Statement
			s.Balance = 0
			for day := s.Date - 1000; day < s.Date; day++ {
				c := loan.Charge{Date: day, Amount: 20_00 + loan.Amount(day%7)}
				s.Charges, s.Balance = append(s.Charges, c), s.Balance+c.Amount
			}
			owed := func() {
				l, refusal := loan.NewLedger(&terms)
				if refusal != nil {
					b.Fatal(refusal)
				}
				l.CloseDay(s.Due + 10)
				l.Position(s.Due + 10)
			}
			b.ReportAllocs()
			for b.Loop() {
				owed()
			}
			b.ReportMetric(timed.Best(owed), "best-ns")
		})
	}
}
