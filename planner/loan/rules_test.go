package loan_test

import (
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/cases"
	"repay/planner/loan"
	"repay/planner/money"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

var of = cases.Date

// rate is so many hundredths of a percent for one unit of time.
func rate(n int64, per money.Per) money.Rate {
	return money.Rate{Value: money.NewRatio(n, 1e4), Per: per}
}

func given(n int64, per money.Per) loan.RateTerms {
	return loan.RateTerms{Kind: loan.RateGiven, Rate: rate(n, per)}
}

// The due days of [bare], [flat] and [daily].
var (
	start = of("2026-01-08")
	due1  = of("2026-02-08")
	due2  = of("2026-03-08")
	due3  = of("2026-04-08")
)

// bare is 3,000.00 without interest in three instalments of 1,000.00; overdue
// principal bears 0.1% a day, 1.00 for each instalment.
func bare() loan.Terms {
	return loan.Terms{
		Principal: 3000_00, Rate: given(0, money.PerYear), Method: loan.EqualPrincipal,
		Start: start, Every: calendar.Monthly, Periods: 3,
		Penalty: loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: rate(10, money.PerDay)},
	}
}

// flat is bare with 30.00 interest on each instalment: 1% a month on what was lent.
func flat() loan.Terms {
	t := bare()
	t.Method, t.Rate = loan.Flat, given(100, money.PerMonth)
	return t
}

// daily is 10,000.00 at 0.04% a day, interest only, in three periods: 4.00 a day.
func daily() loan.Terms {
	t := bare()
	t.Principal, t.Method, t.Rate = 10000_00, loan.InterestOnly, given(4, money.PerDay)
	return t
}

// level is 12,000.00 at 1% a month over 12 periods: 1,066.19 each.
func level() loan.Terms {
	t := bare()
	t.Principal, t.Method, t.Rate, t.Periods = 12000_00, loan.Annuity, given(100, money.PerMonth), 12
	return t
}

func pay(d Date, a Amount) loan.Payment { return loan.Payment{Date: d, Amount: a} }

// ledger runs a loan to the end of a day.
func ledger(t *testing.T, terms loan.Terms, d Date) *loan.Ledger {
	t.Helper()
	l, err := loan.NewLedger(&terms)
	if err != nil {
		t.Fatal(err)
	}
	if l.CloseDay(d); l.Err() != nil {
		t.Fatal(l.Err())
	}
	return l
}

func schedule(t *testing.T, terms loan.Terms) []loan.Row {
	t.Helper()
	rows, err := loan.Schedule(&terms)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func same(t *testing.T, what string, got, want Amount) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %s, want %s", what, money.CNY.Format(got), money.CNY.Format(want))
	}
}

// parts compares principal, interest, penalty and fees.
func parts(t *testing.T, what string, got loan.Parts, principal, interest, penalty, fees Amount) {
	t.Helper()
	if want := (loan.Parts{principal, interest, penalty, fees}); got != want {
		t.Errorf("%s: principal, interest, penalty, fees %v, want %v", what, got, want)
	}
}

// aheadPays lists the instalments still to come.
func aheadPays(t *testing.T, l *loan.Ledger) (pays []Amount) {
	t.Helper()
	rows, err := l.Ahead()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		pays = append(pays, r.Payment())
	}
	return pays
}

func wantPays(t *testing.T, l *loan.Ledger, want ...Amount) {
	t.Helper()
	if got := aheadPays(t, l); !slices.Equal(got, want) {
		t.Errorf("instalments to come %v, want %v", got, want)
	}
}
