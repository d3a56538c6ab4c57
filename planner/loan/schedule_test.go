package loan_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// 1% of 100.50 is 1.005, of 101.50 it is 1.015.
func TestInterestRoundingModes(t *testing.T) {
	for _, c := range []struct {
		principal                Amount
		halfUp, even, up, down   Amount
		instalment, instalmentUp Amount // of three parts of nothing but principal
	}{
		{100_50, 1_01, 1_00, 1_01, 1_00, 33_50, 33_50},
		{101_50, 1_02, 1_02, 1_02, 1_01, 33_83, 33_84},
	} {
		for mode, want := range map[money.Rounding]Amount{money.HalfUp: c.halfUp, money.HalfEven: c.even, money.Up: c.up, money.Down: c.down} {
			terms := level()
			terms.Method, terms.Principal, terms.InterestRounding = loan.InterestOnly, c.principal, mode
			same(t, "interest", schedule(t, terms)[0].Interest, want)
		}
		terms := level()
		terms.Principal, terms.Periods, terms.Rate = c.principal, 3, given(0, money.PerYear)
		same(t, "instalment", schedule(t, terms)[0].Payment(), c.instalment)
		terms.InstalmentRounding = money.Up
		same(t, "instalment, rounded up", schedule(t, terms)[0].Payment(), c.instalmentUp)
	}
}

// 10,000.00 at 1% a month over 360 periods, the first four months long: its
// 400.00 interest is more than any level amount, so it stands alone, and the
// 359 that follow pay 102.89.
func TestAnOddFirstPeriodLongerThanTheInstalment(t *testing.T) {
	terms := level()
	terms.Principal, terms.Periods, terms.FirstDue = 10000_00, 360, of("2026-05-08")
	rows := schedule(t, terms)
	if len(rows) != 360 || rows[0].Due != of("2026-05-08") || rows[0].Days != 120 {
		t.Fatalf("%d rows, the first %+v", len(rows), rows[0])
	}
	same(t, "interest of the odd period", rows[0].Interest, 400_00)
	same(t, "principal of the odd period", rows[0].Principal, 0)
	for _, r := range rows[1:359] {
		same(t, "level amount", r.Payment(), 102_89)
	}
	same(t, "left at the end", rows[359].Closing, 0)
}

// Lent on the last day of a short month and due on the last day of each: the first
// period is a whole one, 1% of 12,000.00, and not 31 days of 30, or 32 by 30E/360.
func TestAFirstMonthFromTheLastDayOfAShortOne(t *testing.T) {
	for _, start := range []string{"2026-02-28", "2026-04-30"} {
		for _, r := range []loan.RateTerms{given(100, money.PerMonth), given(1200, money.PerYear)} {
			terms := level()
			terms.Method, terms.Basis, terms.Rate, terms.Start = loan.InterestOnly, calendar.Thirty360, r, of(start)
			terms.FirstDue = terms.Start.AddMonths(1) + calendar.Date(31-terms.Start.Day())
			for _, row := range schedule(t, terms) {
				same(t, "a month's interest", row.Interest, 120_00)
			}
		}
	}
}

// 1.00% a month on 12,000.00 is 120.00.
func TestNegativeAmortisationIsRefusedWithTheLeastThatWorks(t *testing.T) {
	terms := level()
	refused := func(name string, want Amount) Amount {
		t.Helper()
		_, err := loan.Schedule(&terms)
		if err == nil || err.Code != loan.NegativeAmortisation || err.Need != want {
			t.Fatalf("%s: refused %v, want %s with %d", name, err, loan.NegativeAmortisation, want)
		}
		return err.Need
	}
	terms.Instalment = 119_99
	terms.Instalment = refused("a cent less than the interest", 120_00)
	if rows := schedule(t, terms); rows[0].Principal != 0 || rows[11].Closing != 0 || rows[11].Principal != 12000_00 {
		t.Errorf("the interest alone: the last instalment is %+v", rows[11])
	}
	terms.Periods = 0 // without a term it would never end
	terms.Instalment = refused("the interest alone, without a term", 120_01)
	if rows := schedule(t, terms); rows[len(rows)-1].Closing != 0 {
		t.Errorf("%d rows leave %d", len(rows), rows[len(rows)-1].Closing)
	}
}

// An instalment that covers the interest of a short month, but not of a long
// one, is refused with what covers them all.
func TestTheLeastInstalmentCoversTheLongestMonth(t *testing.T) {
	terms := daily()
	terms.Method, terms.Periods, terms.Instalment = loan.Annuity, 24, 100_00
	_, err := loan.Schedule(&terms)
	if err == nil || err.Need != 31*4_00 {
		t.Fatalf("refused %v, want at least 124.00", err)
	}
	terms.Instalment = err.Need
	for _, r := range schedule(t, terms) {
		if r.Interest > r.Payment() || r.Principal < 0 {
			t.Errorf("row %+v", r)
		}
	}
}

// What each method pays, by hand: 1,200.00 over four months at 1% a month.
func TestMethods(t *testing.T) {
	for _, c := range []struct {
		name  string
		terms func(*loan.Terms)
		want  [][2]Amount // principal and interest of each row
	}{
		{"annuity", func(t *loan.Terms) { t.Method = loan.Annuity }, [][2]Amount{{295_54, 12_00}, {298_50, 9_04}, {301_48, 6_06}, {304_48, 3_04}}},
		{"equal principal", func(*loan.Terms) {}, [][2]Amount{{300_00, 12_00}, {300_00, 9_00}, {300_00, 6_00}, {300_00, 3_00}}},
		{"interest only", func(t *loan.Terms) { t.Method = loan.InterestOnly }, [][2]Amount{{0, 12_00}, {0, 12_00}, {0, 12_00}, {1200_00, 12_00}}},
		{"bullet", func(t *loan.Terms) { t.Method = loan.Bullet }, [][2]Amount{{1200_00, 48_00}}},
		{"flat", func(t *loan.Terms) { t.Method = loan.Flat }, [][2]Amount{{300_00, 12_00}, {300_00, 12_00}, {300_00, 12_00}, {300_00, 12_00}}},
		{"interest only at first", func(t *loan.Terms) { t.InterestOnlyPeriods = 2 }, [][2]Amount{{0, 12_00}, {0, 12_00}, {600_00, 12_00}, {600_00, 6_00}}},
		{"balloon", func(t *loan.Terms) { t.Balloon = 400_00 }, [][2]Amount{{200_00, 12_00}, {200_00, 10_00}, {200_00, 8_00}, {600_00, 6_00}}},
		{"a rate change on a due date", func(t *loan.Terms) {
			t.RateChanges = []loan.RateChange{{From: due2, Rate: rate(200, money.PerMonth)}}
		}, [][2]Amount{{300_00, 12_00}, {300_00, 9_00}, {300_00, 12_00}, {300_00, 6_00}}},
		{"a rate change in the middle of a period", func(t *loan.Terms) {
			t.RateChanges = []loan.RateChange{{From: due1 + 14, Rate: rate(200, money.PerMonth)}}
		}, [][2]Amount{{300_00, 12_00}, {300_00, 13_50}, {300_00, 12_00}, {300_00, 6_00}}},
		{"clears early: it stops early", func(t *loan.Terms) {
			t.Method, t.Instalment = loan.Annuity, 700_00
		}, [][2]Amount{{688_00, 12_00}, {512_00, 5_12}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			terms := bare()
			terms.Principal, terms.Periods, terms.Rate = 1200_00, 4, given(100, money.PerMonth)
			c.terms(&terms)
			rows := schedule(t, terms)
			if len(rows) != len(c.want) {
				t.Fatalf("%d rows, want %d", len(rows), len(c.want))
			}
			for i, w := range c.want {
				if got := [2]Amount{rows[i].Principal, rows[i].Interest}; got != w {
					t.Errorf("row %d: principal and interest %v, want %v", i+1, got, w)
				}
			}
		})
	}
}

// 36 periods from 31 January 2027 fall due on month ends, each clipped afresh.
func TestInstalmentsDueOnThe31stDoNotDrift(t *testing.T) {
	terms := level()
	terms.Start, terms.Periods = of("2027-01-31"), 36
	for k, r := range schedule(t, terms) {
		y, m := 2027+(k+1)/12, (k+1)%12+1
		if want := calendar.Of(y, m, 31); r.Due != want {
			t.Errorf("instalment %d is due on %s, want %s", k+1, r.Due, want)
		}
	}
}

// Due days on the 31st that begin in a month of 30 days, by the contract and by what
// the lender shows.
func TestMonthEndDuesFromAShortMonth(t *testing.T) {
	want := []string{"2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"}
	contract := level()
	contract.Start, contract.FirstDue, contract.DueDay, contract.Periods = of("2026-10-31"), of("2026-11-30"), 31, 5
	balance := Amount(1000_00)
	shown := level()
	shown.Principal, shown.Start, shown.Periods, shown.DueDay = 0, 0, 0, 31
	shown.Owed = &loan.Owed{Date: of("2026-11-21"), Principal: &balance, PeriodsLeft: 5, NextDue: of("2026-11-30")}
	unnamed := contract
	unnamed.FirstDue = 0 // the row's day in the month after the start
	for _, terms := range []loan.Terms{contract, shown, unnamed} {
		rows, refusal := ledger(t, terms, of("2026-11-21")).Coming()
		if refusal != nil {
			t.Fatal(refusal)
		}
		for k, r := range rows {
			if r.Due != of(want[k]) {
				t.Errorf("instalment %d is due on %s, want %s", k+1, r.Due, want[k])
			}
		}
		same(t, "days of the first period", Amount(rows[0].Days), 30)
	}
}

// Days overdue begin the day after the due date; the amount is due at once.
func TestOverdueBeginsTheDayAfter(t *testing.T) {
	for day, days := range map[Date]int{0: 0, 1: 1, 31: 31} {
		p := ledger(t, bare(), due1+day).Position(due1 + day)
		if p.DaysOverdue() != days || p.Due[loan.Principal] < 1000_00 {
			t.Errorf("day %d: %d days overdue, %d due", day, p.DaysOverdue(), p.Due[loan.Principal])
		}
	}
}

// A contract that is refused gives no figure of today either, whatever its fees
// and its term, and however far its first due day lies ahead.
func TestARefusedContractHasNoLedger(t *testing.T) {
	for _, periods := range []int{0, 12} {
		for _, fees := range [][]loan.Fee{nil, {{Name: "f", Amount: 10_00}}} {
			terms := loan.Terms{
				Principal: 30_000_00, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: money.Rate{Value: money.NewRatio(24, 100)}},
				Method: loan.Annuity, Start: calendar.Of(2026, 11, 10), Every: calendar.Monthly, Periods: periods, Instalment: 100_00, Fees: fees,
			}
			if _, err := loan.NewLedger(&terms); err == nil || err.Code != loan.NegativeAmortisation {
				t.Errorf("%d periods, fees %v: %v", periods, fees, err)
			}
		}
	}
}
