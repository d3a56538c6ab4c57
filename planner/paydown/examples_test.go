package paydown_test

import (
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/cases"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/paydown"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

var day = cases.Date

// perDay is a rate a day, in hundredths of a percent: 5 is 0.05%.
func perDay(hundredths int64) money.Rate {
	return money.Rate{Value: money.NewRatio(hundredths, 10_000), Per: money.PerDay}
}

func perYear(hundredths int64) money.Rate {
	return money.Rate{Value: money.NewRatio(hundredths, 10_000), Per: money.PerYear}
}

// lent is a contract without its penalty.
func lent(m loan.Method, principal Amount, rate money.Rate, start string, periods int) loan.Terms {
	return loan.Terms{
		Principal: principal, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: rate}, Method: m, Start: day(start),
		Every: calendar.Monthly, Periods: periods, Basis: calendar.Actual365,
	}
}

func alone(t loan.Terms, rate money.Rate) loan.Terms {
	t.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: rate}
	return t
}

// on is the loans on the as-of day.
func on(t testing.TB, asOf string, terms ...loan.Terms) []paydown.Loan {
	t.Helper()
	list := make([]paydown.Loan, len(terms))
	for i := range terms {
		l, err := loan.NewLedger(&terms[i])
		if err != nil {
			t.Fatal(err)
		}
		l.CloseDay(day(asOf))
		if l.Err() != nil {
			t.Fatal(l.Err())
		}
		p := l.Position(day(asOf))
		list[i] = paydown.Loan{Ledger: l, Terms: &terms[i], Outstanding: p.Outstanding()}
	}
	return list
}

// budget is so much on a day of each month.
func budget(a Amount, asOf, first string) *household.Cash {
	return far(household.Household{Income: []household.Flow{{Amount: a, Every: calendar.Monthly, From: day(first)}}}, asOf)
}

// far is the household's money for as long as a plan may take.
func far(h household.Household, asOf string) *household.Cash {
	return h.Ahead(day(asOf), calendar.Monthly.From(day(asOf), paydown.MaxMonths+4), household.Usual)
}

func run(t testing.TB, asOf string, cash *household.Cash, p paydown.Policy, loans []paydown.Loan) *paydown.Result {
	t.Helper()
	r, err := paydown.Run(day(asOf), loans, cash, p)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sent is one payment as a test writes it: the day, the loan, the sum, why it was sent,
// and what of it was principal, interest, penalty.
type sent struct {
	on   string
	loan int
	sum  Amount
	kind paydown.Kind
	went loan.Parts
}

func expect(t testing.TB, r *paydown.Result, first []sent, paid, cost Amount, finish string) {
	t.Helper()
	for i, w := range first {
		p := r.Payments[i]
		if got := (sent{p.Date.String(), p.Loan, p.Amount, p.Kind, p.Parts}); got != w {
			t.Errorf("payment %d is %v, want %v", i, got, w)
		}
	}
	if r.TotalPaid != paid || r.Cost != cost || r.Finish.String() != finish || r.NeverEnds {
		t.Errorf("paid %d, cost %d, finish %s; want %d, %d, %s", r.TotalPaid, r.Cost, r.Finish, paid, cost, finish)
	}
}

// Two debts with a fixed sum a month, cleared by their rates.
// Source: seanfreiburg/unbury.us issue 38, computed again to the cent.
func TestTwoDebtsAvalanche(t *testing.T) {
	c := cases.Read(t, "two-debts-avalanche")
	a, b := lent(loan.Annuity, 100000, perYear(1499), "2026-11-01", 0), lent(loan.Annuity, 750000, perYear(475), "2026-11-01", 0)
	a.Instalment, b.Instalment, a.Basis, b.Basis = 7500, 15000, calendar.Thirty360, calendar.Thirty360
	r := run(t, "2026-11-01", budget(32500, "2026-11-01", "2026-12-01"), paydown.Avalanche, on(t, "2026-11-01", a, b))
	expect(t, r, []sent{
		{"2026-12-01", 0, 7500, paydown.Due, loan.Parts{6251, 1249}},
		{"2026-12-01", 1, 15000, paydown.Due, loan.Parts{12031, 2969}},
		{"2026-12-01", 0, 10000, paydown.Extra, loan.Parts{10000}},
		{"2027-01-01", 0, 7500, paydown.Due, loan.Parts{6454, 1046}},
	}, 902401, 52401, "2029-03-01")
	if c.Expect.Text("interest") != "524.01" || c.Expect.Text("months") != "28" {
		t.Error("the published case says something else")
	}
}

// One debt with a fixed sum a month.
// Source: jamesmontemagno/app-fire-calculator issue 45.
func TestOneDebt(t *testing.T) {
	a := lent(loan.Annuity, 1000000, perYear(2000), "2026-11-01", 0)
	a.Instalment, a.Basis = 30000, calendar.Thirty360
	r := run(t, "2026-11-01", budget(50000, "2026-11-01", "2026-12-01"), paydown.Avalanche, on(t, "2026-11-01", a))
	expect(t, r, nil, 1226606, 226606, "2028-12-01")
}

// Short money.
func TestShortMoney(t *testing.T) {
	const asOf = "2026-11-21"
	a := alone(lent(loan.Annuity, 90000, perYear(0), "2026-11-10", 3), perDay(10))
	b := alone(lent(loan.Annuity, 60000, perYear(0), "2026-11-10", 3), perDay(5))
	cash := far(household.Household{
		Income:   []household.Flow{{Amount: 105000, Every: calendar.Monthly, Day: 10}},
		Expenses: []household.Flow{{Amount: 70000, Every: calendar.Monthly, Day: 20}},
	}, asOf)
	avalanche := run(t, asOf, cash, paydown.Avalanche, on(t, asOf, a, b))
	expect(t, avalanche, []sent{
		{"2026-12-10", 0, 30000, paydown.Due, loan.Parts{30000}},
		{"2026-12-10", 1, 5000, paydown.Due, loan.Parts{5000}},
		{"2027-01-10", 0, 30000, paydown.Due, loan.Parts{30000}},
		{"2027-01-10", 1, 5000, paydown.Due, loan.Parts{4767, 0, 233}},
		{"2027-02-10", 0, 30000, paydown.Due, loan.Parts{30000}},
		{"2027-02-10", 1, 5000, paydown.Due, loan.Parts{4842, 0, 158}},
		{"2027-03-10", 1, 35000, paydown.Arrears, loan.Parts{34054, 0, 946}},
		{"2027-04-10", 1, 11513, paydown.Arrears, loan.Parts{11337, 0, 176}},
	}, 151513, 1513, "2027-04-10")
	late := []paydown.Late{
		{Loan: 1, N: 1, Due: day("2026-12-10"), Amount: 15000, Paid: day("2027-03-10"), Cost: 467},
		{Loan: 1, N: 2, Due: day("2027-01-10"), Amount: 20000, Paid: day("2027-03-10"), Cost: 590},
		{Loan: 1, N: 3, Due: day("2027-02-10"), Amount: 20000, Paid: day("2027-04-10"), Cost: 456},
	}
	if !slices.Equal(avalanche.Late, late) || avalanche.Affordable || avalanche.First != day("2026-12-10") || avalanche.CurrentFrom != day("2027-04-10") {
		t.Errorf("%+v", avalanche)
	}
	// At the end of 9 March: 53.91, 200.00 and 200.00 of b, and the penalties 0.73, 5.80
	// and 2.70.
	if avalanche.Deepest != 46314 {
		t.Errorf("at most %d was overdue", avalanche.Deepest)
	}
	shared := run(t, asOf, cash, paydown.ProRataInstalment, on(t, asOf, a, b))
	expect(t, shared, []sent{
		{"2026-12-10", 0, 21000, paydown.Due, loan.Parts{21000}},
		{"2026-12-10", 1, 14000, paydown.Due, loan.Parts{14000}},
	}, 152468, 2468, "2027-04-10")
	for _, p := range []paydown.Policy{paydown.Oldest, paydown.None} {
		expect(t, run(t, asOf, cash, p, on(t, asOf, a, b)), nil, 152160, 2160, "2027-04-10")
	}
}

// Weekly pay and monthly rent: rent is safe before lenders are.
func TestWeeklyPay(t *testing.T) {
	const asOf = "2026-11-21"
	c := alone(lent(loan.Annuity, 60000, perYear(0), "2026-10-25", 3), perDay(5))
	cash := far(household.Household{
		Cash:     40000,
		Income:   []household.Flow{{Amount: 30000, Every: calendar.Every{N: 1, Unit: calendar.Week}, From: day("2026-11-23")}},
		Expenses: []household.Flow{{Amount: 90000, Every: calendar.Monthly, Day: 1}},
	}, asOf)
	expect(t, run(t, asOf, cash, paydown.Avalanche, on(t, asOf, c)), []sent{
		{"2026-11-25", 0, 10000, paydown.Due, loan.Parts{10000}},
		{"2026-12-07", 0, 10000, paydown.Arrears, loan.Parts{9940, 0, 60}},
		{"2026-12-25", 0, 20000, paydown.Due, loan.Parts{19999, 0, 1}},
		{"2027-01-04", 0, 61, paydown.Arrears, loan.Parts{61}},
		{"2027-01-25", 0, 20000, paydown.Due, loan.Parts{20000}},
	}, 60061, 61, "2027-01-25")
}

// A due day on which something older is overdue: the lender clears that first.
func TestDueDayWithArrears(t *testing.T) {
	const asOf = "2026-11-21"
	d := lent(loan.EqualPrincipal, 120000, perDay(5), "2026-08-21", 6)
	d.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)}
	d.PaidThrough = day("2026-09-21")
	cash := far(household.Household{
		Cash:     90000,
		Income:   []household.Flow{{Amount: 100000, Every: calendar.Monthly, Day: 1}},
		Expenses: []household.Flow{{Amount: 70000, Every: calendar.Monthly, Day: 2}},
	}, asOf)
	expect(t, run(t, asOf, cash, paydown.Avalanche, on(t, asOf, d)), []sent{
		{asOf, 0, 21240, paydown.Due, loan.Parts{19275, 1500, 465}},
		{asOf, 0, 21965, paydown.Arrears, loan.Parts{20725, 1240}},
		{asOf, 0, 46795, paydown.Extra, loan.Parts{46795}},
		{"2026-12-01", 0, 13271, paydown.Extra, loan.Parts{13205, 66}},
	}, 103271, 3271, "2026-12-01")
}

// Payday in two days: nothing is late that was not before.
func TestPaydayInTwoDays(t *testing.T) {
	const asOf = "2026-11-28"
	e := lent(loan.Annuity, 2000000, perDay(4), "2026-03-15", 12)
	e.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyMultiple, Multiple: money.NewRatio(3, 2)}
	e.PaidThrough = day("2026-09-15")
	cash := far(household.Household{
		Cash:     300000,
		Income:   []household.Flow{{Amount: 1200000, Every: calendar.Monthly, Day: 30}},
		Expenses: []household.Flow{{Amount: 500000, Every: calendar.Monthly, Day: 5}},
	}, asOf)
	loans := on(t, asOf, e)
	owed := loans[0].Ledger.DueNow(day(asOf))
	if owed.Total() != 366175 {
		t.Fatalf("%d is overdue", owed.Total())
	}
	loans[0].Wait = day("2026-11-30")
	r := run(t, asOf, cash, paydown.None, loans)
	if p := r.Payments[0]; p.Date != day("2026-11-30") || p.Amount != 366175+404 || p.Kind != paydown.Due || !r.Affordable || r.CurrentFrom != p.Date {
		t.Errorf("%+v, current from %s", p, r.CurrentFrom)
	}
}
