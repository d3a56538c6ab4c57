package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

// TestAnnouncementExample is the example of the announcement that says how to show
// a yearly rate: 100,000 lent, 1,000 taken out first, 12 payments of 8,833.30.
func TestAnnouncementExample(t *testing.T) {
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 4x LPR at signing")
	given := "lender: {type: private}, principal: 100000, method: annuity, periods: 12, rate: implied, instalment: 8833.30, start: 2026-03-08, "
	for _, how := range []string{"fees: [{name: f, amount: 1000, every: start}]", "received: 99000"} {
		f := checked(t, l, "", given+how)
		if got, want := compared(f), "line a simple_rate 0.1280>0.1200"; got != want {
			t.Fatalf("%s: %s, want %s", how, got, want)
		}
		if h := f.List[0].How; fmt.Sprintf("%.4f", h.Compounded) != "0.1358" || h.Received != 9900000 || h.Paid != 10599960 || h.Payments != 12 {
			t.Errorf("%s: %+v", how, h)
		}
	}
	// Without the sum that was taken out first the loan costs less.
	if got, want := compared(checked(t, l, "", given+"received: 100000")), ""; got != want {
		t.Errorf("%s, want nothing over 12%%", got)
	}
}

// TestWhichFigure: a line is for one of the two yearly rates. It is crossed if that
// one is over it, by the period and by the day; where only the other is, that is to
// be checked first.
func TestWhichFigure(t *testing.T) {
	simple := "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 24%/year"
	compounded := "id: a, measures: yearly-cost, compare: compounded, counts: normal, limit: 24%/year"
	for _, c := range []struct{ name, rule, loan, want string }{
		{"on the line, and compounded over it", simple, level("bank", "2%/month", "2026-02-20", ""), "check a irr_rate 0.2682>0.2400 one_figure"},
		{"over it by a hundredth of a percent", simple, level("bank", "24.01%/year", "2026-02-20", ", basis: 30/360"), "line a simple_rate 0.2401>0.2400"},
		{"under it, by both", simple, level("bank", "1.8%/month", "2026-02-20", ""), ""},
		{"compounded over its own line", compounded, level("bank", "1.9%/month", "2026-02-20", ""), "line a irr_rate 0.2534>0.2400"},
		{"compounded on its own line", compounded, "lender: {type: bank}, principal: 12345.67, method: bullet, every: 12 months, periods: 1, rate: 24%/year, start: 2025-11-21, offers: [keep]", ""},
		{"paid by the year", simple, "lender: {type: bank}, principal: 12345.67, method: bullet, every: 12 months, periods: 1, rate: 24.02%/year, start: 2024-11-21, offers: [keep]", "line a simple_rate 0.2402>0.2400"},
		{"paid by the week", simple, "lender: {type: bank}, principal: 12345.67, method: annuity, every: week, periods: 40, rate: 24%/year, start: 2026-01-05, offers: [keep]", "check a irr_rate 0.2697>0.2400 one_figure"},
		{"2% a month, the first of them two", simple, "lender: {type: bank}, principal: 30000, method: annuity, periods: 12, rate: 2%/month, start: 2026-07-05, first_due: 2026-09-05, offers: [keep]", "check a irr_rate 0.2701>0.2400 one_figure"},
		{"24% in 360 days", simple, level("bank", "24%/year", "2026-02-20", ", basis: actual/360"), "line a simple_rate 0.2415>0.2400"},
		{"24%, and later more", simple, level("bank", "24%/year", "2026-02-20", ", basis: 30/360, rate_changes: [{from: 2026-05-20, rate: 25%/year}]"), "line a simple_rate 0.2456>0.2400"},
		{"24% and a fee", simple, level("bank", "24%/year", "2026-02-20", ", basis: 30/360, fees: [{name: f, amount: 30, every: start}]"), "line a simple_rate 0.2420>0.2400"},
		// Two months of 31 days are more than a sixth of a year.
		{"24% on actual days", simple, "lender: {type: bank}, principal: 30000, method: annuity, periods: 2, rate: 24%/year, start: 2026-07-01, offers: [keep]", "check a irr_rate 0.2740>0.2400 one_figure"},
		{"a fee each period counts", simple, level("bank", "1.5%/month", "2026-02-20", ", fees: [{name: f, amount: 150}]"), "line a simple_rate 0.2836>0.2400"},
		// What the app shows: no payments, only a rate.
		{"owed", simple, "lender: {type: card}, rate: 0.07%/day, method: annuity, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}", "line a contract_rate 0.2555>0.2400"},
	} {
		if got := compared(checked(t, linesOf(t, c.rule), "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestOddFirstPeriods: 26% a year is over 24% however soon the first instalment is
// due, 20% never is.
func TestOddFirstPeriods(t *testing.T) {
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 24%/year")
	odd := "lender: {type: consumer-finance}, principal: 10000, method: annuity, start: 2026-09-25, periods: 6, offers: [keep], "
	if got, want := compared(checked(t, l, "", odd+"rate: 26%/year, first_due: 2026-09-28")), "line a simple_rate 0.2603>0.2400"; got != want {
		t.Errorf("3 days: %s, want %s", got, want)
	}
	if got := compared(checked(t, l, "", odd+"rate: 20%/year, first_due: 2026-11-24")); got != "" {
		t.Errorf("60 days: %s, want nothing", got)
	}
	// A first period shorter than the others is 24.02% by the period and by the day;
	// the contract is at 24% all the same.
	for _, due := range []string{"2026-10-15", "2026-09-28"} {
		got := compared(checked(t, l, "", odd+"rate: 24%/year, first_due: "+due))
		if !strings.HasPrefix(got, "check a irr_rate") || !strings.HasSuffix(got, " one_figure") {
			t.Errorf("24%% from %s: %s", due, got)
		}
	}
	if got, want := compared(checked(t, l, "", odd+"rate: 24.05%/year, first_due: 2026-10-15")), "line a simple_rate 0.2407>0.2400"; got != want {
		t.Errorf("24.05%%: %s, want %s", got, want)
	}
}

// TestCounts: a line for the cost of a loan paid on time is not held against its
// penalty.
func TestCounts(t *testing.T) {
	late := level("small-loan", "0.05%/day", "2026-02-20", ", penalty: {rate: 1.5x}")
	for counts, want := range map[string]string{
		"normal": "",
		"late":   "line a penalty_rate 0.2738>0.2400",
		"both":   "line a penalty_rate 0.2738>0.2400",
	} {
		l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: "+counts+", limit: 24%/year")
		if got := compared(checked(t, l, "", late)); got != want {
			t.Errorf("%s: %s, want %s", counts, got, want)
		}
	}
	// Over a line that the contract itself crosses a penalty says nothing more.
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: both, limit: 12%/year")
	if got, want := compared(checked(t, l, "", late)), "line a simple_rate 0.1812>0.1200"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestLPR4: four times the LPR of the day of signing, or of the day of a suit, for
// which the as-of date stands in.
func TestLPR4(t *testing.T) {
	signing := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 4x LPR")
	suit := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: both, limit: 4x LPR at suit, from: 2020-08-20, signed: {until: 2020-08-19}")
	for _, c := range []struct {
		name  string
		lines *rules.Lines
		loan  string
		want  string
	}{
		// 3.85% to 2021-12-19, 3.80% from the 20th.
		{"the day before", signing, level("private", "1.27%/month", "2021-12-19", ""), "check a irr_rate 0.1635>0.1540 one_figure"},
		{"the day", signing, level("private", "1.27%/month", "2021-12-20", ""), "line a simple_rate 0.1524>0.1520"},
		{"the contract's date counts, not the money's", signing, level("private", "1.27%/month", "2021-12-25", ", signed: 2021-12-19"), "check a irr_rate 0.1635>0.1540 one_figure"},
		{"the day of suit", suit, level("private", "1.1%/month", "2020-08-19", ""), "line a simple_rate 0.1320>0.1200 lpr_unconfirmed"},
		{"its time was over before the line", suit, level("private", "1.1%/month", "2019-07-20", ""), ""},
		{"but it is late since", suit, level("private", "1.1%/month", "2019-07-20", ", penalty: {rate: 0.05%/day}"), "line a penalty_rate 0.1825>0.1200 lpr_unconfirmed"},
	} {
		if got := compared(checked(t, c.lines, "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestPenaltyTimes: how many times the contract rate the penalty rate is.
func TestPenaltyTimes(t *testing.T) {
	l := linesOf(t, "id: a, measures: penalty, limit: 1.5x")
	for _, c := range []struct{ name, loan, want string }{
		{"half as much again is the limit", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: 1.5x}"), ""},
		{"more", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: 1.51x}"), "line a penalty_times 1.5100>1.5000"},
		{"points on top", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: +5%/year}"), "line a penalty_times 1.6300>1.5000"},
		{"a rounded daily rate is within", level("bank", "14.4%/year", "2026-02-20", ", penalty: {rate: 0.0592%/day}"), ""},
		{"a bank's day is a 360th", level("bank", "12%/year", "2026-02-20", ", basis: actual/360, penalty: {rate: 0.05%/day}"), ""},
		{"a month is 30 days", level("bank", "1%/month", "2026-02-20", ", penalty: {rate: 0.05%/day}"), ""},
		{"0.06% over 0.03%", level("bank", "0.03%/day", "2026-02-20", ", penalty: {rate: 0.06%/day}"), "line a penalty_times 2.0000>1.5000"},
		{"none", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: none}"), ""},
		{"of a loan without interest", level("bank", "0%/year", "2026-02-20", ", penalty: {rate: 0.05%/day}"), ""},
	} {
		if got := compared(checked(t, l, "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestCharges: what a loan costs by the day of the principal outstanding, in all,
// and in late fees.
func TestCharges(t *testing.T) {
	once := func(rate, more string) string {
		return "lender: {type: private}, principal: 200, method: bullet, every: 30 days, periods: 1, start: 2026-11-01, rate: " + rate + more
	}
	for _, c := range []struct{ name, rule, loan, want string }{
		// 30 days of 200 at 0.8% are 48.00.
		{"0.8% a day", "measures: daily-cost, limit: 0.8%/day", once("0.8%/day", ""), ""},
		{"0.81% a day", "measures: daily-cost, limit: 0.8%/day", once("0.81%/day", ""), "line a daily_cost 0.0081>0.0080"},
		{"with a fee at the start", "measures: daily-cost, limit: 0.8%/day", once("0.7%/day", ", fees: [{name: f, amount: 6.01, every: start}]"), "line a daily_cost 0.0082>0.0080"},
		{"in instalments", "measures: daily-cost, limit: 0.8%/day", "lender: {type: private}, principal: 1500, rate: 0.798%/day, method: annuity, start: 2023-12-07, first_due: 2023-12-23, periods: 6", ""},
		{"in dear instalments", "measures: daily-cost, limit: 0.8%/day", "lender: {type: private}, principal: 1500, rate: 0.81%/day, method: annuity, start: 2023-12-07, first_due: 2023-12-23, periods: 6", "line a daily_cost 0.0081>0.0080"},
		{"all of it again", "measures: total-cost, counts: normal, limit: 100%", strings.Replace(once("2%/day", ""), "30", "50", 1), ""},
		{"more than that", "measures: total-cost, counts: normal, limit: 100%", strings.Replace(once("2.0003%/day", ""), "30", "50", 1), "line a total_cost 1.0002>1.0000"},
		// 30 days at 2% and 30 late ones at the same, to 2026-11-21.
		{"with what lateness cost", "measures: total-cost, counts: both, limit: 100%", strings.Replace(once("2%/day", ", penalty: {rate: 1x}"), "2026-11-01", "2026-09-22", 1), "line a total_cost 1.2000>1.0000"},
		{"15 in all", "measures: late-fee, limit: 15", once("0.1%/day", ", penalty: {rate: none, late_fee: {amount: 15}}"), ""},
		{"a cent more", "measures: late-fee, limit: 15", once("0.1%/day", ", penalty: {rate: none, late_fee: {amount: 15.01}}"), "line a late_fee 15.0100>15.0000"},
		{"two of 8", "measures: late-fee, limit: 15", level("private", "1%/month", "2026-05-20", ", paid_through: 2026-09-20, penalty: {rate: none, late_fee: {amount: 8}}"), "line a late_fee 16.0000>15.0000"},
		{"one of 8", "measures: late-fee, limit: 15", level("private", "1%/month", "2026-05-20", ", paid_through: 2026-10-20, penalty: {rate: none, late_fee: {amount: 8}}"), ""},
	} {
		if got := compared(checked(t, linesOf(t, "id: a, "+c.rule), "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestLinesOfACard: a card has no schedule. It costs 365 times its daily rate; a
// penalty runs beside that, except on a card whose interest runs from the day of use.
func TestLinesOfACard(t *testing.T) {
	rate := func(hundredthsOfBasis int64) money.Rate {
		return money.Rate{Value: money.NewRatio(hundredthsOfBasis, 1_000_000), Per: money.PerDay}
	}
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: both, limit: 24%/year")
	for _, c := range []struct {
		name          string
		rate, penalty int64 // 500: 0.05%/day
		mode          loan.InterestMode
		want          string
	}{
		{"as cards are", 500, 0, loan.FullBill, ""},
		{"dearer", 700, 0, loan.FullBill, "line a contract_rate 0.2555>0.2400"},
		{"with a penalty beside", 500, 250, loan.UnpaidPart, "line a penalty_rate 0.2738>0.2400"},
		{"with a penalty instead", 400, 600, loan.DailyUse, ""},
	} {
		terms := loan.Terms{
			Method: loan.Revolving, Rate: loan.RateTerms{Kind: loan.RateGiven, Rate: rate(c.rate)},
			Card: &loan.Card{Mode: c.mode}, Every: calendar.Monthly,
		}
		if c.penalty > 0 {
			terms.Penalty = loan.Penalty{Known: true, Kind: loan.PenaltyAlone, Rate: rate(c.penalty)}
		}
		pc := plan.Case{AsOf: calendar.Of(2026, 11, 21), Loans: []plan.Loan{{ID: "a", LenderType: "card", Terms: terms}}}
		s := &plan.Status{Loans: []plan.LoanStatus{{Contract: &loan.Rates{Simple: 9, IRR: 9, OK: true}}}}
		if got := compared(&rules.Findings{List: l.Warn(&pc, s, &rules.Facts{})}); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestTimeOfACard: a card costs something from its contract on, not from its
// statement, so that a line of a time that is over since may be about it.
func TestTimeOfACard(t *testing.T) {
	l := linesOf(t, "id: a, measures: yearly-cost, compare: simple, counts: normal, limit: 24%/year, until: 2026-10-05")
	card := "lender: {type: card}, method: revolving, rate: 0.07%/day, statement: {date: 2026-11-05, due: 2026-11-25, balance: 5000, minimum: 500}, offers: [keep]"
	for signed, want := range map[string]string{
		", signed: 2026-10-05": "line a contract_rate 0.2555>0.2400", ", signed: 2026-10-06": "", "": "",
	} {
		if got := compared(checked(t, l, "", card+signed)); got != want {
			t.Errorf("%q: %s, want %s", signed, got, want)
		}
	}
}
