package loan

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/draws"
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

// The Hong Kong Association of Banks' leaflet of December 2015: of 20,000 at 2.5%
// a month, 1% of the principal and the interest, 50 at least, takes 26 years and
// 67,536 in all.
func TestMinimumFloor(t *testing.T) {
	percent := money.NewRatio(1, 100)
	terms := Terms{
		Method: Revolving, Every: calendar.Monthly, Start: calendar.Of(2015, 12, 5),
		Rate: RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio(25, 1000), Per: money.PerMonth}},
		Card: &Card{Mode: DailyUse, Statement: Statement{
			Date: calendar.Of(2015, 12, 5), Due: calendar.Of(2015, 12, 30), Balance: 20_000_00, MinimumPercent: &percent, MinimumFloor: 50_00,
		}},
	}
	l, refusal := NewLedger(&terms)
	if refusal != nil {
		t.Fatal(refusal)
	}
	l.CloseDay(terms.Start)
	ahead := l.minimums()
	total := Amount(0)
	for _, r := range ahead.rows {
		total += r.Total()
	}
	if years := len(ahead.rows) / 12; years != 26 || total < 67_536_42-1_500_00 || total > 67_536_42+1_500_00 {
		t.Errorf("%d payments, %d years, %d in all", len(ahead.rows), years, total)
	}
	if first, late := ahead.rows[0].Total(), ahead.rows[300].Total(); first != 200_00 || late != 50_00 {
		t.Errorf("first %d, in the 301st month %d", first, late)
	}

	terms.Card.Statement.MinimumFloor = 0
	terms.Card.Statement.Balance = 20_00
	if l, refusal = NewLedger(&terms); refusal != nil || l.NeverEnds() {
		t.Errorf("without a floor the last cents are asked for: %v", refusal)
	}
}

// What charges bear before their statement is taken in one pass over them. It is
// what looking at every bucket for every piece of time comes to, noted alike.
func TestChargesBearOnePassOrMany(t *testing.T) {
	rng := rand.New(rand.NewPCG(20261121, 0))
	for n := range draws.Many(400, 20_000) {
		percent := money.NewRatio(1, 10)
		terms := &Terms{
			Method: Revolving, Every: calendar.Monthly, Start: calendar.Of(2026, 9, 5), Basis: calendar.Bases[rng.IntN(len(calendar.Bases))].Is,
			Rate: RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio(1825, 10_000)}},
			Card: &Card{Mode: InterestModes[n%len(InterestModes)].Is, Statement: Statement{
				Date: calendar.Of(2026, 9, 5), Due: calendar.Of(2026, 9, 25), MinimumPercent: &percent,
				Balance: Amount(rng.IntN(3) * 10_000), // carried
			}},
		}
		if n%3 == 0 {
			terms.Penalty = Penalty{Known: true, Multiple: money.NewRatio(3, 2)}
		}
		s := &terms.Card.Statement
		for day := s.Date - Date(rng.IntN(60)); day <= s.Date; day += Date(rng.IntN(9)) {
			c := Charge{day, Amount(rng.IntN(100_000))}
			s.Charges, s.Balance = append(s.Charges, c), s.Balance+c.Amount
			if len(s.Charges) == 40 {
				break
			}
		}
		if rng.IntN(3) == 0 {
			s.Parts = &Parts{Principal: s.Balance, Interest: 12_34}
			s.Balance += 12_34
		}
		l, refusal := NewLedger(terms)
		if refusal != nil {
			t.Fatal(refusal)
		}
		day := s.Date - 40 + Date(rng.IntN(80))
		one, many := *l.card, *l.card
		var entries, want Entries
		one.accrueInterest(l, day, &entries)
		many.pieces(l, many.interest.from, day, func(a, b Date) {
			sure, open := many.bases(l, a)
			many.take(l, a, b, sure, open, &want)
		})
		if one.interest.sum.Cmp(many.interest.sum) != 0 || one.pending.Cmp(many.pending) != 0 || one.pendingLate.Cmp(many.pendingLate) != 0 {
			t.Fatalf("draw %d: %v, %v, %v; want %v, %v, %v", n, one.interest.sum, one.pending, one.pendingLate, many.interest.sum, many.pending, many.pendingLate)
		}
		if !reflect.DeepEqual(entries, want) {
			t.Fatalf("draw %d: noted %+v; want %+v", n, entries, want)
		}
	}
}

// On a statement day the interest and fee that join the statement bear from the
// day itself: the coming day adds what the next day's payoff has more.
func TestCostPerDayOnStatementDay(t *testing.T) {
	minimum := Amount(212_00)
	terms := Terms{
		Method: Revolving, Every: calendar.Monthly, Start: calendar.Of(2026, 10, 21),
		Rate:    RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio(18, 100)}},
		Penalty: Penalty{LateFee: &LateFee{Percent: money.NewRatio(5, 100), Of: OfShortfall}},
		Card: &Card{Mode: FullBill, Statement: Statement{
			Date: calendar.Of(2026, 10, 21), Due: calendar.Of(2026, 11, 14), Balance: 2125_00, Minimum: &minimum,
		}},
	}
	l, refusal := NewLedger(&terms)
	if refusal != nil {
		t.Fatal(refusal)
	}
	on := calendar.Of(2026, 11, 21)
	l.CloseDay(on)
	cost, today := l.CostPerDay(on), l.Position(on).Payoff()
	l.CloseDay(on + 1)
	if next := l.Position(on + 1).Payoff(); cost != 1_07 || next-today != cost {
		t.Errorf("cost %d, payoff %d, then %d", cost, today, next)
	}
}
