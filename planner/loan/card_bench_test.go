package loan

import (
	"fmt"
	"testing"

	"repay/planner/calendar"
	"repay/planner/money"
)

// minimumCard returns a card that pays its minimum for MaxPeriods months:
// charges before its statement, a minimum that pays next to nothing of the
// principal, so that it never ends.
func minimumCard(mode InterestMode, late bool, basis calendar.Basis) *Terms {
	day := calendar.Of(2026, 9, 5)
	percent := money.NewRatio(1, 1000)
	t := &Terms{
		Method: Revolving, Every: calendar.Monthly, Start: day, Basis: basis,
		Rate: RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio(1825, 10_000)}},
		Card: &Card{Mode: mode, FullBelow: 100_00, Statement: Statement{
			Date: day, Due: calendar.Of(2026, 9, 25), Balance: 48_765_43, MinimumPercent: &percent,
			Charges: []Charge{{day - 20, 20_000_00}, {day - 11, 12_345_67}, {day - 3, 16_419_76}},
		}},
	}
	if late {
		t.Grace.Days = 3
		t.Penalty = Penalty{
			Known: true, Multiple: money.NewRatio(3, 2),
			LateFee: &LateFee{Percent: money.NewRatio(5, 100), Of: OfShortfall, Min: 10_00, RepeatPercent: money.NewRatio(6, 100)},
		}
	}
	return t
}

// BenchmarkCardMinimums is a card that pays its minimum for 1,200 months.
func BenchmarkCardMinimums(b *testing.B) {
	for _, mode := range InterestModes {
		for _, late := range []bool{false, true} {
			for _, basis := range []calendar.Basis{calendar.Actual365, calendar.ActualActual} {
				name := fmt.Sprintf("%s/late=%t/%s", mode.Name, late, calendar.Bases.Name(basis))
				b.Run(name, func(b *testing.B) {
					l, refusal := NewLedger(minimumCard(mode.Is, late, basis))
					if refusal != nil {
						b.Fatal(refusal)
					}
					l.CloseDay(l.card.due + 10) // missed
					b.ReportAllocs()
					for b.Loop() {
						a := &cardRows{day: l.today()}
						a.compute(l)
						if len(a.rows) != MaxPeriods || a.refusal != nil {
							b.Fatal(len(a.rows), a.refusal)
						}
					}
					b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/MaxPeriods, "ns/month")
				})
			}
		}
	}
}

// BenchmarkCardCharges is what is owed on a card of 1,000 charges, each on a
// day of its own, a month after its statement.
func BenchmarkCardCharges(b *testing.B) {
	for _, mode := range InterestModes {
		b.Run(mode.Name, func(b *testing.B) {
			t := minimumCard(mode.Is, true, calendar.Actual365)
			s := &t.Card.Statement
			s.Charges, s.Balance = nil, 0
			for day := s.Date - 1000; day < s.Date; day++ {
				c := Charge{day, 20_00 + Amount(day%7)}
				s.Charges, s.Balance = append(s.Charges, c), s.Balance+c.Amount
			}
			b.ReportAllocs()
			for b.Loop() {
				l, refusal := NewLedger(t)
				if refusal != nil {
					b.Fatal(refusal)
				}
				l.CloseDay(s.Due + 10)
				l.Position(s.Due + 10)
			}
		})
	}
}

// BenchmarkCardPlans is a card of two long instalment plans that pays its
// minimum: each month some of its statement is new.
func BenchmarkCardPlans(b *testing.B) {
	for _, mode := range InterestModes {
		b.Run(mode.Name, func(b *testing.B) {
			t := minimumCard(mode.Is, true, calendar.ActualActual)
			next := t.Card.Statement.Date + 30
			t.Card.Plans = []CardPlan{
				{Principal: 120_000_00, Periods: 1111, Fee: 7_31, Next: next},
				{Principal: 45_678_91, Periods: 1199, FeePart: money.NewRatio(3, 1000), Next: next},
			}
			l, refusal := NewLedger(t)
			if refusal != nil {
				b.Fatal(refusal)
			}
			l.CloseDay(l.card.due + 10)
			b.ReportAllocs()
			for b.Loop() {
				a := &cardRows{day: l.today()}
				a.compute(l)
				if len(a.rows) != MaxPeriods || a.refusal != nil {
					b.Fatal(len(a.rows), a.refusal)
				}
			}
		})
	}
}
