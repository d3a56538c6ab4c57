package loan_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// lent is a sum lent at a rate by the month, only interest paid until its end.
func lent(sum Amount, hundredths int64, start Date, periods int) loan.Terms {
	t := bare()
	t.Principal, t.Rate, t.Method = sum, given(hundredths, money.PerMonth), loan.InterestOnly
	t.Start, t.FirstDue, t.Periods = start, 0, periods
	t.PaidThrough = t.Every.From(start, periods-1)
	return t
}

// Eighteen months at 2% a month are 36%, however many days they have.
func TestPenaltyByWholeMonths(t *testing.T) {
	terms := lent(100_000_00, 200, calendar.Of(2019, 8, 20), 6)
	terms.Penalty = loan.Penalty{Known: true, Multiple: money.Int(1)}
	d := calendar.Of(2021, 8, 20)
	same(t, "penalty", ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest], 36_000_00)
}

// Ahuja v Victorygame [2021] EWHC 2729, 2730 (Ch): 824,000 from 21 December 2018 at
// 3% a month, capitalised monthly, to 16 September 2021 come to 2,175,257.13.
func TestPenaltyOfTheCourtIsCapitalisedMonthly(t *testing.T) {
	terms := lent(800_000_00, 300, calendar.Of(2018, 8, 21), 4)
	terms.Penalty = loan.Penalty{
		Known: true, Kind: loan.PenaltyAlone, Rate: rate(300, money.PerMonth), On: loan.OfInstalment, Compound: loan.CompoundAll,
	}
	d := calendar.Of(2021, 9, 16)
	same(t, "owed", ledger(t, terms, d).Position(d).Due.Total(), 2_175_257_13)
}

// Month-end dues have months of their own: day by day the sum never falls, and what
// joins on a due day is what was unpaid then.
func TestPenaltyByMonthsRisesDayByDay(t *testing.T) {
	for _, compound := range []loan.Compound{loan.CompoundNone, loan.CompoundAll} {
		terms := lent(100_000_00, 200, calendar.Of(2023, 10, 31), 6)
		terms.PaidThrough = 0
		terms.Penalty = loan.Penalty{Known: true, Multiple: money.NewRatio(3, 2), On: loan.OfInstalment, Compound: compound}
		last := Amount(0)
		for d := calendar.Of(2023, 12, 1); d < calendar.Of(2024, 12, 1); d++ {
			now := ledger(t, terms, d).Position(d).Due[loan.PenaltyInterest]
			if now < last {
				t.Fatalf("compound %d, %s: %d after %d", compound, d, now, last)
			}
			last = now
		}
	}
}

func TestMonthsOfADueDay(t *testing.T) {
	due := calendar.Of(2024, 1, 31)
	for _, c := range []struct {
		to   Date
		want money.Ratio
	}{
		{due, money.Int(0)},
		{calendar.Of(2024, 2, 29), money.Int(1)},
		{calendar.Of(2024, 3, 30), money.NewRatio(61, 31)},
		{calendar.Of(2024, 3, 31), money.Int(2)},
		{calendar.Of(2024, 4, 15), money.NewRatio(75, 30)},
		{calendar.Of(2025, 7, 31), money.Int(18)},
	} {
		if got := calendar.MonthsOf(due, due, c.to); got.Cmp(c.want) != 0 {
			t.Errorf("to %s: %s months", c.to, got.Decimal())
		}
	}
}
