package loan

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/money"
)

// A card whose interest runs from the day of use goes on at its own rate after
// the due date where lateness bears no penalty; a penalty rate stands in its
// place.
func TestDailyUsePenalty(t *testing.T) {
	day := calendar.Of
	minimum := Amount(500_00)
	terms := Terms{
		Method: Revolving, Every: calendar.Monthly, Start: day(2026, 9, 5),
		Rate: RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio(4, 10_000), Per: money.PerDay}},
		Card: &Card{Mode: DailyUse, Statement: Statement{
			Date: day(2026, 9, 5), Due: day(2026, 9, 25), Balance: 5000_00, Minimum: &minimum,
		}},
	}
	for _, c := range []struct {
		name           string
		penalty        Penalty
		interest, late Amount
	}{
		{"none", Penalty{Known: true, Kind: PenaltyAlone}, 58_00, 0},                 // 29 days of 5,000
		{"1.5x", Penalty{Known: true, Multiple: money.NewRatio(3, 2)}, 42_00, 24_00}, // 21 days, then 8 at 0.06%
	} {
		terms.Penalty = c.penalty
		l, refusal := NewLedger(&terms)
		if refusal != nil {
			t.Fatal(refusal)
		}
		on := day(2026, 10, 4)
		l.CloseDay(on)
		if p := l.Position(on); p.Accrued != c.interest || p.Due[PenaltyInterest] != c.late {
			t.Errorf("%s: interest %d, penalty %d; want %d, %d", c.name, p.Accrued, p.Due[PenaltyInterest], c.interest, c.late)
		}
	}
}
