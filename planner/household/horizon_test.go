package household_test

import (
	"testing"

	"pgregory.net/rapid"

	"repay/planner/household"
)

func TestTestedTo(t *testing.T) {
	asOf := of("2026-11-30")
	for last, want := range map[string]string{
		"2026-11-30": "2027-11-30", // twelve months at the least
		"2027-08-30": "2027-11-30",
		"2027-08-31": "2027-11-30",
		"2027-09-01": "2027-12-01",
		"2027-11-30": "2028-02-29", // clipped
	} {
		if got := household.TestedTo(asOf, of(last)); got != of(want) {
			t.Errorf("last payment on %s: tested to %s, want %s", last, got, want)
		}
	}
}

// The horizon is what its definition says, found by going through every day.
func TestHorizonAgreesWithEveryDay(t *testing.T) {
	short, fine := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		asOf := of("2026-11-21")
		h := household.Household{Cash: Amount(rapid.IntRange(0, 5000).Draw(t, "cash")), Reserve: Amount(rapid.IntRange(0, 500).Draw(t, "reserve"))}
		for range rapid.IntRange(0, 2).Draw(t, "incomes") {
			h.Income = append(h.Income, anyFlow(t, asOf))
		}
		for range rapid.IntRange(0, 2).Draw(t, "expenses") {
			h.Expenses = append(h.Expenses, anyFlow(t, asOf))
		}
		longest := household.TestedTo(asOf, asOf+Date(rapid.IntRange(0, 500).Draw(t, "last")))
		c := h.Ahead(asOf, longest, household.Usual)
		hz := c.Horizon(longest)
		last := asOf + Date(rapid.IntRange(0, int(longest-asOf)).Draw(t, "chosen"))
		want := household.TestedTo(asOf, last)
		if c.Base(longest) < h.Reserve {
			short++
			peak := asOf
			for d := asOf; d <= longest; d++ {
				if cashOn(c, d) >= cashOn(c, peak) {
					peak = d
				}
			}
			want = max(last, peak)
		} else {
			fine++
		}
		if got := hz.End(last); got != want {
			t.Fatalf("tested to %s, want %s", got, want)
		}
		for d := asOf; d <= longest; d++ {
			if got, want := c.Room(d), max(0, cashOn(c, d)-h.Reserve); got != want {
				t.Fatalf("room on %s is %d, want %d", d, got, want)
			}
		}
	})
	if short == 0 || fine == 0 {
		t.Errorf("%d short, %d fine: one of them is never tested", short, fine)
	}
}

func TestYearOfExpenses(t *testing.T) {
	asOf := of("2026-11-21")
	h := household.Household{Expenses: []household.Flow{
		{Amount: 240000, Every: monthly, Day: 5},
		{Amount: 660000, Every: months(3), From: of("2026-12-12")},
		{Amount: 100, Date: asOf + 364},
		{Amount: 100, Date: asOf + 365},
	}}
	const year = 12*240000 + 4*660000 + 100
	if got := h.YearOfExpenses(asOf); got != year {
		t.Errorf("a year is %d, want %d", got, year)
	}
	if got := h.MonthOfExpenses(asOf); got != year/12+1 {
		t.Errorf("a month is %d", got)
	}
	if got := h.WeekOfExpenses(asOf); got != (year*7+364)/365 {
		t.Errorf("a week is %d", got)
	}
}

// Who has exactly the reserve at the end is not short of it.
func TestExactlyTheReserveIsNotShort(t *testing.T) {
	asOf := of("2026-11-21")
	longest := household.TestedTo(asOf, asOf)
	for cash, short := range map[Amount]bool{100: false, 99: true} {
		h := household.Household{Cash: cash, Reserve: 100}
		c := h.Ahead(asOf, longest, household.Usual)
		if got := c.Horizon(longest).Short(); got != short {
			t.Errorf("%d of a reserve of 100: short %v", cash, got)
		}
	}
}

// An income that brings nothing in a bad month is no payday then.
func TestAnIncomeOfNothingIsNoPayday(t *testing.T) {
	asOf, nothing := of("2026-11-21"), Amount(0)
	h := household.Household{Income: []household.Flow{{Amount: 100, Low: &nothing, Every: monthly, Day: 25}}}
	for level, paydays := range map[household.Level]int{household.Usual: 2, household.Low: 0} {
		if got := h.IncomeDays(asOf, of("2026-12-31"), level, 9); len(got) != paydays {
			t.Errorf("level %d: paydays %v", level, got)
		}
		n := 0
		for _, p := range h.Ahead(asOf, of("2026-12-31"), level).Points {
			if p.Income {
				n++
			}
		}
		if n != paydays {
			t.Errorf("level %d: %d days with income", level, n)
		}
	}
}
