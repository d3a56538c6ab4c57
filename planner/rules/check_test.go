package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
	"repay/planner/rules"
)

// checked compares the loans of a book, one to a line, with lines.
func checked(t *testing.T, l *rules.Lines, loans ...string) *rules.Findings {
	t.Helper()
	c, s, records := stated(t, loans...)
	return l.Check(c, s, records)
}

func stated(t *testing.T, loans ...string) (*plan.Case, *plan.Status, []string) {
	t.Helper()
	text := "version: 1\nas_of: 2026-11-21\nloans:\n"
	for i, l := range loans {
		text += fmt.Sprintf("  - {id: l%d, %s}\n", i, l)
	}
	b, faults := book.Parse("book.yaml", []byte(text))
	if b == nil {
		t.Fatal(faults[0].Render(lang.EN))
	}
	c := b.Case(b.AsOf)
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	records := make([]string, len(b.Details))
	for i, d := range b.Details {
		records[i] = d.CreditRecord
	}
	return &c, s, records
}

// compared writes the figures that were compared with a line, one after another.
func compared(f *rules.Findings) string {
	var out []string
	for _, x := range f.List {
		if x.Figure.Name != "" {
			out = append(out, fmt.Sprintf("%s %s %s %s>%s", x.Kind, x.Rule.ID, x.Figure.Name,
				x.Figure.Value.Rat().FloatString(4), x.Limit.Rat().FloatString(4)))
		}
	}
	return strings.Join(out, "; ")
}

// level is a loan of 12 months at a rate, by a lender, signed on a day, whose only
// offer is to keep it. At m a month it costs (1+m)^12-1 a year.
func level(lender, rate, start, more string) string {
	if lender != "" {
		lender = "lender: {type: " + lender + "}, "
	}
	if !strings.Contains(more, "offers:") {
		more += ", offers: [keep]"
	}
	return lender + "principal: 30000, method: annuity, periods: 12, rate: " + rate + ", start: " + start + more
}

// TestAnnouncementExample is the example of the announcement that says how to show
// a yearly rate: 100,000 lent, 1,000 taken out first, 12 payments of 8,833.30.
func TestAnnouncementExample(t *testing.T) {
	loan := "lender: {type: private}, principal: 100000, method: annuity, periods: 12, rate: implied, instalment: 8833.30, start: 2026-03-08, "
	for _, how := range []string{"fees: [{name: f, amount: 1000, every: start}]", "received: 99000"} {
		f := checked(t, rules.BuiltIn(), loan+how)
		if got, want := compared(f), "line private-lpr irr_rate 0.1358>0.1200"; got != want {
			t.Errorf("%s: %s, want %s", how, got, want)
		}
		if h := f.List[0].How; fmt.Sprintf("%.4f", h.Simple) != "0.1280" || h.Received != 9900000 || h.Paid != 10599960 || h.Payments != 12 {
			t.Errorf("%s: %+v", how, h)
		}
	}
	// Without the sum that was taken out first the loan costs less.
	if got, want := compared(checked(t, rules.BuiltIn(), loan+"received: 100000")), ""; got != want {
		t.Errorf("%s, want nothing over 12%%", got)
	}
}

// TestCostLines compares contracts with the line of their lender and date.
func TestCostLines(t *testing.T) {
	for _, c := range []struct{ name, loan, want string }{
		// 4 × 3.85%, from the day on which the line changed; 24% and 36% before.
		{"private, the first day", level("private", "1.25%/month", "2020-08-20", ""), "line private-lpr irr_rate 0.1608>0.1540"},
		{"private, the day before", level("private", "1.25%/month", "2020-08-19", ""), ""},
		{"private, over the first line", level("private", "2.5%/month", "2020-08-19", ""), "line private-24 irr_rate 0.3449>0.2400"},
		{"private, over both", level("private", "3.5%/month", "2020-08-19", ""), "line private-24 irr_rate 0.5111>0.2400; line private-36 irr_rate 0.5111>0.3600"},
		{"the contract's date counts, not the money's", level("private", "1.25%/month", "2020-08-25", ", signed: 2020-08-19"), ""},
		// The LPR of the day: 3.85% to 2021-12-19, 3.80% from the 20th.
		{"LPR, the day before", level("private", "1.2%/month", "2021-12-19", ""), ""},
		{"LPR, the day", level("private", "1.2%/month", "2021-12-20", ""), "line private-lpr irr_rate 0.1539>0.1520"},
		{"a platform's loans are private ones", level("p2p", "1.25%/month", "2026-02-20", ""), "line private-lpr irr_rate 0.1608>0.1200"},
		{"a bank is outside the private line", level("bank", "1.25%/month", "2026-02-20", ""), ""},
		{"a bank", level("bank", "2%/month", "2026-02-20", ""), "line financial-24 irr_rate 0.2682>0.2400"},
		{"with partners, before", level("assisted", "2%/month", "2025-09-30", ""), "line financial-24 irr_rate 0.2682>0.2400"},
		{"with partners, from", level("assisted", "2%/month", "2025-10-01", ""), "line assisted-24 irr_rate 0.2682>0.2400"},
		{"a small-loan company, from", level("small-loan", "2%/month", "2025-01-01", ""), "line small-loan-24 irr_rate 0.2682>0.2400"},
		{"a small-loan company, before", level("small-loan", "2%/month", "2024-12-31", ""), ""},
		// Every fee counts.
		{"a bank's fee each period", level("bank", "1.5%/month", "2026-02-20", ", fees: [{name: f, amount: 150}]"), "line financial-24 irr_rate 0.3235>0.2400"},
		// The kind of lender is not known: a line that may be crossed is only noted.
		{"nobody knows", level("", "1.25%/month", "2026-02-20", ""), "note private-lpr irr_rate 0.1608>0.1200"},
		// One payment a year on: exactly on the line is not over it.
		{"on the line", "lender: {type: bank}, principal: 12345.67, method: bullet, every: 12 months, periods: 1, rate: 24%/year, start: 2025-11-21, offers: [keep]", ""},
		// What the app shows: no date, no payments, only a rate.
		{"owed", "lender: {type: card}, rate: 0.07%/day, method: annuity, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}", "line financial-24 contract_rate 0.2555>0.2400"},
		{"owed to a person", "lender: {type: private}, rate: 0.05%/day, method: annuity, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}", "note private-lpr contract_rate 0.1825>0.1200"},
	} {
		if got := compared(checked(t, rules.BuiltIn(), c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestPenaltyLines: what lateness costs a year, and how many times the contract
// rate that is.
func TestPenaltyLines(t *testing.T) {
	for _, c := range []struct{ name, loan, want string }{
		// 1.5 times passes 24% when the contract rate passes 16% a year.
		{"16%", level("bank", "16%/year", "2026-02-20", ", penalty: {rate: 1.5x}"), ""},
		{"16.01%", level("bank", "16.01%/year", "2026-02-20", ", penalty: {rate: 1.5x}"), "line financial-24 penalty_rate 0.2402>0.2400"},
		{"0.0438%/day", level("bank", "0.0438%/day", "2026-02-20", ", penalty: {rate: 1.5x}"), ""},
		{"0.04384%/day", level("bank", "0.04384%/day", "2026-02-20", ", penalty: {rate: 1.5x}"), "line financial-24 penalty_rate 0.2400>0.2400"},
		{"half as much again is the limit", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: 1.51x}"), "line penalty-multiple penalty_times 1.5100>1.5000"},
		{"points on top", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: +5%/year}"), "line penalty-multiple penalty_times 1.6300>1.5000"},
		{"a rounded daily rate is within", level("bank", "14.4%/year", "2026-02-20", ", penalty: {rate: 0.0592%/day}"), ""},
		{"a bank's day is a 360th", level("bank", "12%/year", "2026-02-20", ", basis: actual/360, penalty: {rate: 0.05%/day}"), ""},
		{"a month is 30 days", level("bank", "1%/month", "2026-02-20", ", penalty: {rate: 0.05%/day}"), ""},
		{"0.06% over 0.03%", level("bank", "0.03%/day", "2026-02-20", ", penalty: {rate: 0.06%/day}"), "line penalty-multiple penalty_times 2.0000>1.5000"},
		{"none", level("bank", "8%/year", "2026-02-20", ", penalty: {rate: none}"), ""},
		{"of a loan without interest", level("bank", "0%/year", "2026-02-20", ", penalty: {rate: 0.05%/day}"), ""},
		{"between people", level("private", "8%/year", "2026-02-20", ", penalty: {rate: 0.05%/day}"), "line private-lpr penalty_rate 0.1825>0.1200"},
		{"the contract is over the line already", level("private", "1.25%/month", "2026-02-20", ", penalty: {rate: 0.05%/day}"), "line private-lpr irr_rate 0.1608>0.1200"},
	} {
		if got := compared(checked(t, rules.BuiltIn(), c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestOfferLimits: how far an extension goes, and how many instalments a card's
// agreement has.
func TestOfferLimits(t *testing.T) {
	term := func(periods, offers string) string {
		return "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-02-20, paid_through: 2026-10-20, periods: " + periods + ", offers: [" + offers + "]"
	}
	card := "lender: {type: card}, rate: 0.05%/day, method: annuity, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}, offers: "
	for _, c := range []struct{ name, loan, want string }{
		{"a year by a year", term("12", "extend: {by: 12}"), ""},
		{"a year by more", term("12", "extend: {by: 13}"), "line extension-short extension_months 13.0000>12.0000"},
		{"two years by one", term("24", "extend: {by: 12}"), ""},
		{"two years by more", term("24", "extend: {by: 13}"), "line extension-medium extension_months 13.0000>12.0000"},
		{"an odd term by half of it", term("15", "extend: {by: 8}"), "line extension-medium extension_months 8.0000>7.5000"},
		{"five years by half of them", term("60", "extend: {by: 30}"), ""},
		{"ten years by three", term("120", "extend: {by: 36}"), ""},
		{"ten years by more", term("120", "extend: {by: 37}"), "line extension-long extension_months 37.0000>36.0000"},
		{"so many in all", term("12", "extend: {periods: 16}"), "line extension-short extension_months 13.0000>12.0000"},
		{"refused", term("12", "{extend: {by: 24}, status: refused}"), ""},
		{"a first due date of its own", "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-02-20, first_due: 2026-03-05, paid_through: 2026-11-05, periods: 12, offers: [extend: {by: 12}]", ""},
		{"of the default menu", "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-09-20, periods: 6, paid_through: 2026-11-20", "note extension-short extension_months 12.0000>6.0000"},
		{"not a bank's", strings.Replace(term("12", "extend: {by: 24}"), "bank", "private", 1), ""},
		{"a card's 60", card + "[interest_free: {periods: 60}]", ""},
		{"a card's 61", card + "[interest_free: {periods: 61}]", "line card-instalments instalments 61.0000>60.0000"},
		{"a card's 3 and 58", card + "[freeze: {for: 3, periods: 58}]", "line card-instalments instalments 61.0000>60.0000"},
	} {
		f := checked(t, rules.BuiltIn(), c.loan)
		if got := compared(f); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
		for _, x := range f.List {
			if x.Figure.Name != "" && len(x.Offers) != 1 {
				t.Errorf("%s: about %d offers", c.name, len(x.Offers))
			}
		}
	}
}

// TestDates: before which day to ask, and what follows from lateness.
func TestDates(t *testing.T) {
	late := level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-08-08, offers: [extend: {by: 12}]")
	for _, c := range []struct{ name, loan, want string }{
		{"on time", level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-11-08, offers: [defer: {for: 3}]"), "deadline ask-before-end 2026-12-08"},
		{"nothing to ask", level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-11-08, offers: [settle: {pay: 80%}]"), ""},
		{"late", late, "deadline ask-before-end 2026-12-08; note limitation 2030-03-08; note record 2032-03-08"},
		{"not reported", late + ", credit_record: no", "deadline ask-before-end 2026-12-08; note limitation 2030-03-08"},
		{"past its end, part paid since", level("small-loan", "0.04%/day", "2024-03-08", ", paid_through: 2024-08-08, payments: [{date: 2026-05-01, amount: 10}]"), "note limitation 2029-05-01; note record 2031-11-21"},
		{"past its end", level("private", "1%/year", "2020-03-08", ", paid_through: 2020-08-08"), "note limitation 2024-03-08; note record 2031-11-21"},
		{"only a total", "owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}", ""},
		{"paid off", level("small-loan", "0.04%/day", "2025-03-08", ", paid_through: 2026-03-08"), ""},
		{"signed since the statement is asked for", level("bank", "5%/year", "2026-08-01", ", paid_through: 2026-11-01, offers: [keep]"), "note cost-statement "},
		{"signed the day before", level("bank", "5%/year", "2026-07-31", ", paid_through: 2026-10-31, offers: [keep]"), ""},
	} {
		var got []string
		for _, x := range checked(t, rules.BuiltIn(), c.loan).List {
			if x.Figure.Name == "" {
				got = append(got, fmt.Sprintf("%s %s %s", x.Kind, x.Rule.ID, x.Date))
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestUnchecked: what could not be compared with a line is named.
func TestUnchecked(t *testing.T) {
	f := checked(t, rules.BuiltIn(),
		level("bank", "5%/year", "2026-03-08", ", penalty: {rate: 1.5x}"),
		"owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}",
		level("small-loan", "5%/year", "2023-03-08", ", penalty: {rate: 1.5x}"),
		"lender: {type: bank}, signed: 2026-01-01, rate: 5%/year, method: annuity, penalty: {rate: 1.5x}, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}",
	)
	got := fmt.Sprint(f.Unchecked)
	want := "[{1 lender_unknown} {1 signing_unknown} {1 rate_unknown} {1 penalty_unknown} {2 no_line} {3 fees_not_counted} {3 term_unknown}]"
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestCrossed: a status warns of the lines that the contract crosses for certain,
// not of offers, nor of a line that may be for other lenders.
func TestCrossed(t *testing.T) {
	c, s, _ := stated(t,
		level("private", "15%/year", "2026-02-20", ""),
		level("", "15%/year", "2026-02-20", ""),
		level("bank", "5%/year", "2026-02-20", ", offers: [extend: {by: 24}]"),
		level("bank", "30%/year", "2025-02-20", ", paid_through: 2026-02-20"),
	)
	var got []int
	for _, f := range rules.BuiltIn().Crossed(c, s) {
		got = append(got, f.Loan)
	}
	if fmt.Sprint(got) != "[0]" {
		t.Errorf("loans %v, want only the first", got)
	}
}

// TestLinesOfACard: a card has no schedule. It costs 365 times its daily rate; a
// penalty runs beside that, except on a card whose interest runs from the day of use.
func TestLinesOfACard(t *testing.T) {
	rate := func(hundredthsOfBasis int64) money.Rate {
		return money.Rate{Value: money.NewRatio(hundredthsOfBasis, 1_000_000), Per: money.PerDay}
	}
	for _, c := range []struct {
		name          string
		rate, penalty int64 // 500: 0.05%/day
		mode          loan.InterestMode
		want          string
	}{
		{"as cards are", 500, 0, loan.FullBill, ""},
		{"dearer", 700, 0, loan.FullBill, "line financial-24 contract_rate 0.2555>0.2400"},
		{"with a penalty beside", 500, 250, loan.UnpaidPart, "line financial-24 penalty_rate 0.2738>0.2400"},
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
		if got := compared(&rules.Findings{List: rules.BuiltIn().Crossed(&pc, s)}); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
