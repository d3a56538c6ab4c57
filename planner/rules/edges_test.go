package rules_test

import (
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/lang"
	"repay/planner/rules"
)

// TestOnTheDay holds loans against a rule on the last day on which something is so,
// and on the next one. What is warned of is what is found: the lines that contracts
// cross, and the limitations that may be over or near.
func TestOnTheDay(t *testing.T) {
	cost := "id: a, measures: yearly-cost, compare: simple, counts: both, limit: 12%/year"
	note := "id: a, measures: note, says: s, when: "
	limit := "id: a, measures: limitation, limit: 36 months, runs_from: last-due, restarts: [payment, promise, demand, notice]"
	dear := level("bank", "1.5%/month", "2026-02-20", "")
	late := level("bank", "0.5%/month", "2026-02-20", ", paid_through: 2026-05-20, penalty: {rate: 18%/year}")
	old := level("bank", "1%/year", "2020-03-08", ", paid_through: 2020-08-08")
	open := "lender: {type: private}, principal: 5000, rate: 0%/year, method: open, start: 2020-01-01, offers: [keep], claimed: {amount: 5000, date: "
	asks := "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-02-20, periods: 12, paid_through: 2026-10-20, offers: "
	const over, overLate = "line a simple_rate 0.1800>0.1200", "line a penalty_rate 0.1800>0.1200"
	for _, c := range []struct{ name, rule, asOf, loan, want string }{
		{"in force from today", cost + ", from: 2026-11-21", "2026-11-21", dear, over},
		{"in force from tomorrow", cost + ", from: 2026-11-22", "2026-11-21", dear, ""},
		{"in force to the day of lending", cost + ", until: 2026-02-20", "2026-11-21", dear, over},
		{"in force to the day before", cost + ", until: 2026-02-19", "2026-11-21", dear, ""},
		{"in force from the last due date", cost + ", from: 2027-02-20", "2027-03-01", dear, over},
		{"in force from the day after", cost + ", from: 2027-02-21", "2027-03-01", dear, ""},
		{"late by the last day of a time that is over", cost + ", until: 2026-06-20", "2026-11-21", late, overLate},
		{"late after it", cost + ", until: 2026-06-19", "2026-11-21", late, ""},
		{"late or not in a time that is not over", cost + ", until: 2026-06-01", "2026-06-01", late, overLate},

		{"for contracts of some time, one without a date", note + "[], signed: {from: 2020-01-01}", "2026-11-21", "owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}", ""},
		{"31 days overdue", note + "[], days_overdue: {over: 30}", "2026-07-21", late, "note a"},
		{"30 days", note + "[], days_overdue: {over: 30}", "2026-07-20", late, ""},
		{"ended yesterday", note + "[ended]", "2027-02-21", late, "note a"},
		{"ends today", note + "[ended]", "2027-02-20", late, ""},
		{"called in today", note + "[accelerated]", "2026-11-21", late + ", accelerated: 2026-11-21", "note a"},
		{"judged today", note + "[judgment]", "2026-11-21", late + ", judgment: 2026-11-21", "note a"},
		{"asked for today", note + "[overdue]", "2026-11-21", open + "2026-11-21}", "note a"},
		{"renewed today", note + "[renewed]", "2026-07-20", late + ", agreements: [{date: 2026-07-20, extend: {by: 6}}]", "note a"},

		{"paid today", limit, "2023-03-08", level("bank", "1%/year", "2019-03-08", ", paid_through: 2019-08-08, payments: [{date: 2023-03-08, amount: 10}]"), "note a 2026-03-08"},
		{"paid today, a day too late", limit, "2023-03-09", level("bank", "1%/year", "2019-03-08", ", paid_through: 2019-08-08, payments: [{date: 2023-03-09, amount: 10}]"), "note a 2023-03-08 or 2026-03-09 maybe_over"},
		{"its last day", limit, "2024-03-08", old, "note a 2024-03-08 near"},
		{"the day after", limit, "2024-03-09", old, "note a 2024-03-08 over"},
		{"90 days before it", limit, "2023-12-09", old, "note a 2024-03-08 near"},
		{"91 days", limit, "2023-12-08", old, "note a 2024-03-08"},
		{"who collects is no new creditor", limit, "2024-03-09", strings.Replace(old, "type: bank", "type: bank, holder: {name: x, how: agent, since: 2023-02-28, notified: true}", 1), "note a 2024-03-08 over"},

		{"an extension asked for on the last day", "id: a, measures: ask-before-end", "2027-02-20", asks + "[extend: {by: 2}]", "deadline a 2027-02-20"},
		{"after it", "id: a, measures: ask-before-end", "2027-02-21", asks + "[extend: {by: 2}]", ""},
		{"an offer to the end of today", "id: a, measures: extension, limit: 1 month", "2026-11-21", asks + "[{extend: {by: 2}, until: 2026-11-21, status: offered}]", "line a extension_months 2.0000>1.0000"},
		{"an offer to yesterday", "id: a, measures: extension, limit: 1 month", "2026-11-21", asks + "[{extend: {by: 2}, until: 2026-11-20, status: offered}]", ""},
		{"an extension that is agreed", "id: a, measures: ask-before-end", "2026-11-21", asks + "[{extend: {by: 2}, status: accepted}]", ""},

		{"a rate from today", "id: a, measures: penalty, limit: 1.5x", "2026-11-21", level("bank", "12%/year", "2026-02-20", ", penalty: {rate: 18%/year}, rate_changes: [{from: 2026-11-21, rate: 11.9%/year}]"), "line a penalty_times 1.5100>1.5000"},
		{"from tomorrow", "id: a, measures: penalty, limit: 1.5x", "2026-11-21", level("bank", "12%/year", "2026-02-20", ", penalty: {rate: 18%/year}, rate_changes: [{from: 2026-11-22, rate: 11.9%/year}]"), ""},
	} {
		pc, s, facts := statedOn(t, "as_of: "+c.asOf+"\n", c.loan)
		l := linesOf(t, c.rule)
		found := l.Check(pc, s, facts)
		if got := listed(found); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
		found.List = slices.DeleteFunc(found.List, func(f rules.Finding) bool {
			return f.Ends == rules.StandsFar && (f.Kind != rules.KindLine || len(f.Offers) > 0)
		})
		if got, want := listed(&rules.Findings{List: l.Warn(pc, s, facts)}), listed(found); got != want {
			t.Errorf("%s: warned of %q, want %q", c.name, got, want)
		}
	}
}

// TestTwoFigures: which of several figures that are over a line are told of.
func TestTwoFigures(t *testing.T) {
	simple := "id: a, measures: yearly-cost, compare: simple, counts: both, limit: 24%/year"
	compounded := "id: a, measures: yearly-cost, compare: compounded, counts: both, limit: 26.80%/year"
	six := func(rate string) string {
		return "lender: {type: bank}, principal: 30000, method: annuity, periods: 6, rate: " + rate + ", start: 2026-07-20, offers: [keep]"
	}
	for _, c := range []struct{ name, rule, loan, want string }{
		{"the penalty crosses what the contract does not", simple, level("bank", "2%/month", "2026-02-20", ", penalty: {rate: 24.01%/year}"), "line a penalty_rate 0.2401>0.2400; check a irr_rate 0.2682>0.2400 one_figure"},
		{"a line that the contract crosses", simple, level("bank", "2.1%/month", "2026-02-20", ", penalty: {rate: 30%/year}"), "line a simple_rate 0.2520>0.2400"},
		{"one figure over what may not be the loan's line", simple + ", lenders: [bank]", level("", "2%/month", "2026-02-20", ""), ""},
		// From July to January six months have 184 days: by the day a loan costs less.
		{"over by the period, not by the day", simple, six("2.001%/month"), "check a irr_rate 0.2684>0.2400 one_figure"},
		{"compounded, over by the period, not by the day", compounded, six("2%/month"), ""},
	} {
		if got := listed(checked(t, linesOf(t, c.rule), "", c.loan)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
	// Of two rules with one limit the surer is told of.
	two := linesOf(t, strings.Replace(simple, "id: a", "id: b, sure: B", 1), simple)
	if got, want := listed(checked(t, two, "", level("bank", "2.1%/month", "2026-02-20", ""))), "line a simple_rate 0.2520>0.2400"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestHeld: a file goes with every book, or with those of its country; it adds to
// the program's rules, or stands in their place.
func TestHeld(t *testing.T) {
	file := func(head string) *rules.Lines {
		l, faults := book.Rules("rules.yaml", []byte("version: 1\n"+head+"rules: [{id: mine, measures: note, says: s, "+told+"}]\n"))
		if l == nil {
			t.Fatal(faults[0].Render(lang.EN))
		}
		return l
	}
	own := func(country string) int { return len(rules.For(country).Rules) }
	for _, c := range []struct {
		head, country string
		want          int
	}{
		{"", "CN", own("CN") + 1},
		{"", "", 1},
		{"", "FR", 1},
		{"base: none\n", "CN", 1},
		{"country: GB\n", "GB", own("GB") + 1},
		{"country: GB\n", "CN", own("CN")},
		{"country: GB\n", "", 0},
		{"country: GB\nbase: none\n", "GB", 1},
		{"country: GB\nbase: none\n", "CN", own("CN")},
		{"country: FR\n", "FR", 1},
	} {
		n := 0
		if l := rules.Held(c.country, file(c.head)); l != nil {
			n = len(l.Rules)
		}
		if n != c.want {
			t.Errorf("%q for a book of %q: %d rules, want %d", c.head, c.country, n, c.want)
		}
	}
}
