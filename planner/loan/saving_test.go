package loan_test

import (
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// What a unit paid ahead saves a day is a part of the year's interest: 1% a month and
// 12% a year by months of 30 days are 12%/365, in February as in March. So a loan by
// the day at 12.1% a year saves more than they do, and one at 11.9% less.
func TestDailyRateOfWholeMonths(t *testing.T) {
	rate := func(r loan.RateTerms, basis calendar.Basis, on string) money.Ratio {
		terms := level()
		terms.Rate, terms.Basis, terms.Start = r, basis, of("2027-01-20")
		d := of(on)
		return ledger(t, terms, d).DailyRate(d)
	}
	for _, day := range []string{"2027-02-21", "2027-03-21"} {
		monthly := rate(given(100, money.PerMonth), calendar.Actual365, day)
		thirties := rate(given(1200, money.PerYear), calendar.Thirty360, day)
		if monthly.Cmp(money.NewRatio(12, 36500)) != 0 || thirties.Cmp(monthly) != 0 {
			t.Errorf("%s: %s by the month and %s by months of 30 days, want 12/36500", day, monthly, thirties)
		}
		if more := rate(given(1210, money.PerYear), calendar.Actual365, day); more.Cmp(monthly) <= 0 {
			t.Errorf("%s: 12.1%% a year, %s a day, is not more than 1%% a month", day, more)
		}
		if less := rate(given(1190, money.PerYear), calendar.Actual365, day); less.Cmp(monthly) >= 0 {
			t.Errorf("%s: 11.9%% a year, %s a day, is not less than 1%% a month", day, less)
		}
	}
}
