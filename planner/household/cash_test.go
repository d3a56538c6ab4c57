package household_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	_ "repay/planner/internal/draws"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/cases"
	"repay/planner/money"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

var of = cases.Date

var (
	weeks   = func(n int) calendar.Every { return calendar.Every{N: n, Unit: calendar.Week} }
	days    = func(n int) calendar.Every { return calendar.Every{N: n, Unit: calendar.Day} }
	months  = func(n int) calendar.Every { return calendar.Every{N: n, Unit: calendar.Month} }
	monthly = calendar.Monthly
)

// datesOf lists the dates on which an income of 1 comes.
func datesOf(f household.Flow, asOf, until Date) []string {
	f.Amount = 1
	h := household.Household{Income: []household.Flow{f}}
	list, before := []string{}, Amount(0)
	for _, p := range h.Ahead(asOf, until, household.Usual).Points {
		if p.Cash != before {
			list, before = append(list, p.Date.String()), p.Cash
		}
	}
	return list
}

func TestDatesOfFlows(t *testing.T) {
	for _, c := range []struct {
		name        string
		flow        household.Flow
		asOf, until string
		want        []string
	}{
		{"a day of the month", household.Flow{Every: monthly, Day: 10}, "2026-11-21", "2027-02-10", []string{"2026-12-10", "2027-01-10", "2027-02-10"}},
		{"on the as-of day itself", household.Flow{Every: monthly, Day: 21}, "2026-11-21", "2026-12-20", []string{"2026-11-21"}},
		{"the 31st, clipped", household.Flow{Every: monthly, Day: 31}, "2027-01-31", "2027-04-30", []string{"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"}},
		{"the 30th of a leap year's February", household.Flow{Every: monthly, Day: 30}, "2028-02-01", "2028-03-30", []string{"2028-02-29", "2028-03-30"}},
		{"from's own day", household.Flow{Every: monthly, From: of("2026-12-31")}, "2026-11-21", "2027-03-31", []string{"2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"}},
		{"from before its day", household.Flow{Every: monthly, Day: 15, From: of("2026-12-10")}, "2026-11-21", "2027-01-31", []string{"2026-12-15", "2027-01-15"}},
		{"from after its day", household.Flow{Every: monthly, Day: 5, From: of("2026-12-10")}, "2026-11-21", "2027-02-28", []string{"2027-01-05", "2027-02-05"}},
		{"every three months", household.Flow{Every: months(3), Day: 5, From: of("2026-06-10")}, "2026-11-21", "2027-08-01", []string{"2027-01-05", "2027-04-05", "2027-07-05"}},
		{"every three months from their end", household.Flow{Every: months(3), From: of("2026-08-31")}, "2026-11-21", "2027-06-01", []string{"2026-11-30", "2027-02-28", "2027-05-31"}},
		{"every week", household.Flow{Every: weeks(1), From: of("2026-11-06")}, "2026-11-21", "2026-12-06", []string{"2026-11-27", "2026-12-04"}},
		{"every other week, counted from from", household.Flow{Every: weeks(2), From: of("2026-11-06")}, "2026-11-21", "2026-12-20", []string{"2026-12-04", "2026-12-18"}},
		{"every ten days", household.Flow{Every: days(10), From: of("2026-11-21")}, "2026-11-21", "2026-12-15", []string{"2026-11-21", "2026-12-01", "2026-12-11"}},
		{"until, that day too", household.Flow{Every: monthly, Day: 10, Until: of("2027-01-10")}, "2026-11-21", "2027-06-30", []string{"2026-12-10", "2027-01-10"}},
		{"until, the day before", household.Flow{Every: monthly, Day: 10, Until: of("2027-01-09")}, "2026-11-21", "2027-06-30", []string{"2026-12-10"}},
		{"over", household.Flow{Every: monthly, Day: 10, Until: of("2026-11-20")}, "2026-11-21", "2027-06-30", []string{}},
		{"once", household.Flow{Date: of("2026-12-24")}, "2026-11-21", "2027-06-30", []string{"2026-12-24"}},
		{"once, today", household.Flow{Date: of("2026-11-21")}, "2026-11-21", "2027-06-30", []string{"2026-11-21"}},
		{"once, on the last day", household.Flow{Date: of("2027-06-30")}, "2026-11-21", "2027-06-30", []string{"2027-06-30"}},
		{"once, past", household.Flow{Date: of("2026-11-20")}, "2026-11-21", "2027-06-30", []string{}},
		{"once, too late", household.Flow{Date: of("2027-07-01")}, "2026-11-21", "2027-06-30", []string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := datesOf(c.flow, of(c.asOf), of(c.until)); !slices.Equal(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

// cashOn is the cash without any loan at the end of a date.
func cashOn(c *household.Cash, d Date) Amount {
	cash := c.Points[0].Cash
	for _, p := range c.Points {
		if p.Date <= d {
			cash = p.Cash
		}
	}
	return cash
}

func TestLevels(t *testing.T) {
	low := Amount(40)
	asOf := of("2026-11-21")
	h := household.Household{
		Cash: 1000,
		Income: []household.Flow{
			{Amount: 100, Low: &low, Date: asOf + 1},
			{Amount: 7, Date: asOf + 1},
			{Amount: 5000, Date: asOf + 1, Unlikely: true},
		},
		// A bad month does not make the rent cheaper.
		Expenses: []household.Flow{{Amount: 30, Low: &low, Date: asOf + 1}},
	}
	for level, want := range map[household.Level]Amount{household.Usual: 1077, household.Low: 1017, household.High: 6077} {
		if got := cashOn(h.Ahead(asOf, asOf+9, level), asOf+9); got != want {
			t.Errorf("level %d: %d, want %d", level, got, want)
		}
	}
}

func TestPointsGiveTheCashAtTheEndOfADay(t *testing.T) {
	asOf := of("2026-11-21")
	h := household.Household{
		Cash:     -50,
		Income:   []household.Flow{{Amount: 100, Date: asOf}, {Amount: 10, Date: asOf + 5}},
		Expenses: []household.Flow{{Amount: 30, Date: asOf}, {Amount: 1, Date: asOf + 5}},
	}
	c := h.Ahead(asOf, asOf+30, household.Usual)
	for day, want := range map[Date]Amount{0: 20, 4: 20, 5: 29, 30: 29} {
		if got := cashOn(c, asOf+day); got != want {
			t.Errorf("day %d: %d, want %d", day, got, want)
		}
	}
}

// happens reports whether a flow happens on a day, by a literal reading of its
// fields.
func happens(f household.Flow, d Date) bool {
	if f.Date != 0 {
		return d == f.Date
	}
	if f.From != 0 && d < f.From || f.Until != 0 && d > f.Until {
		return false
	}
	switch f.Every.Unit {
	case calendar.Week:
		return int(d-f.From)%(7*f.Every.N) == 0
	case calendar.Day:
		return int(d-f.From)%f.Every.N == 0
	}
	day := f.Day
	if day == 0 {
		day = f.From.Day()
	}
	onDay := func(d Date) bool { return d.Day() == min(day, calendar.DaysIn(d.Year(), d.Month())) }
	if !onDay(d) {
		return false
	}
	if f.From == 0 {
		return true
	}
	first := f.From
	for !onDay(first) {
		first++
	}
	return (d.MonthIndex()-first.MonthIndex())%f.Every.N == 0
}

func anyFlow(t *rapid.T, asOf Date) household.Flow {
	away := func(name string, from, to int) Date { return asOf + Date(rapid.IntRange(from, to).Draw(t, name)) }
	f := household.Flow{Amount: Amount(rapid.IntRange(0, 5000).Draw(t, "amount"))}
	if rapid.Bool().Draw(t, "has low") {
		low := Amount(rapid.IntRange(0, int(f.Amount)).Draw(t, "low"))
		f.Low = &low
	}
	f.Unlikely = rapid.IntRange(0, 4).Draw(t, "unlikely") == 0
	if rapid.IntRange(0, 4).Draw(t, "once") == 0 {
		f.Date = away("date", -10, 300)
		return f
	}
	switch rapid.IntRange(0, 4).Draw(t, "form") {
	case 0:
		f.Every, f.Day = monthly, rapid.IntRange(1, 31).Draw(t, "day")
	case 1:
		f.Every, f.From = weeks(rapid.IntRange(1, 6).Draw(t, "n")), away("from", -400, 100)
	case 2:
		f.Every, f.From = days(rapid.IntRange(1, 45).Draw(t, "n")), away("from", -400, 100)
	case 3:
		f.Every, f.From = months(rapid.IntRange(1, 7).Draw(t, "n")), away("from", -400, 100)
	default:
		f.Every, f.From, f.Day = months(rapid.IntRange(1, 7).Draw(t, "n")), away("from", -400, 100), rapid.IntRange(1, 31).Draw(t, "day")
	}
	if rapid.IntRange(0, 3).Draw(t, "ends") == 0 {
		f.Until = max(f.From, away("until", -20, 300))
	}
	return f
}

// counted is the amount of a flow that counts at a level.
func counted(f household.Flow, income bool, level household.Level) Amount {
	switch {
	case !income:
		return f.Amount
	case f.Unlikely && level != household.High:
		return 0
	case level == household.Low && f.Low != nil:
		return *f.Low
	}
	return f.Amount
}

// shortfall computes a verdict day by day.
func shortfall(asOf, last Date, cash, floor func(Date) Amount) household.Verdict {
	v := household.Verdict{Least: cash(asOf), LeastDate: asOf}
	for d := asOf; d <= last; d++ {
		if cash(d) < v.Least {
			v.Least, v.LeastDate = cash(d), d
		}
		if short := floor(d) - cash(d); short > 0 {
			if !v.Short {
				v.Short, v.First = true, d
			}
			v.Deepest = max(v.Deepest, short)
		}
	}
	return v
}

// Cash, Carry and BeforeLoans give the same as going through every single day.
func TestCashAgreesWithEveryDay(t *testing.T) {
	short, fine := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		asOf := of("2027-12-20") + Date(rapid.IntRange(0, 80).Draw(t, "as of"))
		h := household.Household{
			Cash:    Amount(rapid.IntRange(-3000, 20000).Draw(t, "cash")),
			Reserve: Amount(rapid.IntRange(0, 3000).Draw(t, "reserve")),
		}
		for range rapid.IntRange(0, 3).Draw(t, "incomes") {
			h.Income = append(h.Income, anyFlow(t, asOf))
		}
		for range rapid.IntRange(0, 2).Draw(t, "expenses") {
			f := anyFlow(t, asOf)
			f.Unlikely = false // in a book only income can be unlikely
			h.Expenses = append(h.Expenses, f)
		}
		level := rapid.SampledFrom([]household.Level{household.Usual, household.Low, household.High}).Draw(t, "level")
		horizon := asOf + Date(rapid.IntRange(0, 400).Draw(t, "horizon"))
		var pays []household.Payment
		last, d := asOf, asOf
		for range rapid.IntRange(0, 6).Draw(t, "payments") {
			d += Date(rapid.IntRange(0, 40).Draw(t, "later"))
			if d > horizon {
				break
			}
			pays, last = append(pays, household.Payment{Date: d, Amount: Amount(rapid.IntRange(1, 4000).Draw(t, "pays"))}), d
		}

		base, paid := map[Date]Amount{}, map[Date]Amount{}
		cash, sum := h.Cash, Amount(0)
		for d := asOf; d <= horizon; d++ {
			for _, f := range h.Income {
				if happens(f, d) {
					cash += counted(f, true, level)
				}
			}
			for _, f := range h.Expenses {
				if happens(f, d) {
					cash -= counted(f, false, level)
				}
			}
			for _, p := range pays {
				if p.Date == d {
					sum += p.Amount
				}
			}
			base[d], paid[d] = cash, sum
		}

		c := h.Ahead(asOf, horizon, level)
		for d := asOf; d <= horizon; d++ {
			if got := cashOn(c, d); got != base[d] {
				t.Fatalf("cash on %s is %d, day by day %d", d, got, base[d])
			}
		}
		goesOn := func(asked *household.Cash) {
			for d := asOf; d <= horizon; d += Date(rapid.IntRange(1, 60).Draw(t, "asked later")) {
				asked.Reach(d)
				if n := len(asked.Points); cashOn(asked, d) != base[d] || !slices.Equal(asked.Points, c.Points[:n]) {
					t.Fatalf("asked for %s: %v, want %v", d, asked.Points, c.Points)
				}
			}
			for asked.Further() {
			}
			if !slices.Equal(asked.Points, c.Points) {
				t.Fatalf("asked for all: %v, want %v", asked.Points, c.Points)
			}
		}
		goesOn(h.AsAsked(asOf, horizon, level))
		shared := h.Shared(asOf, level)
		for range 3 { // each begins with what the others asked for
			until := asOf + Date(rapid.IntRange(0, 400).Draw(t, "shared until"))
			if got, want := shared.Ahead(until), h.Ahead(asOf, until, level); !slices.Equal(got.Points, want.Points) || got.Further() {
				t.Fatalf("shared until %s: %v, want %v", until, got.Points, want.Points)
			}
			goesOn(shared.AsAsked(horizon))
		}
		want := shortfall(asOf, last, func(d Date) Amount { return base[d] - paid[d] }, func(d Date) Amount { return min(h.Reserve, base[d]) })
		if got := c.Carry(pays, last); got != want {
			t.Fatalf("carry %+v, day by day %+v", got, want)
		}
		if want.Short {
			short++
		} else if len(pays) > 0 {
			fine++
		}
		want = shortfall(asOf, horizon, func(d Date) Amount { return base[d] }, func(Date) Amount { return h.Reserve })
		want.Lasts = base[horizon] < h.Reserve
		if got := c.BeforeLoans(horizon); got != want {
			t.Fatalf("before loans %+v, day by day %+v", got, want)
		}
	})
	if short == 0 || fine == 0 {
		t.Errorf("%d short, %d fine: one of them is never tested", short, fine)
	}
}
