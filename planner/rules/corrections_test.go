package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"repay/planner/rules"
)

// TestWhatWasHeldWrongly holds books against their country's lines that once were
// held against others, or wrongly against the right ones. What is listed is what
// is compared; of dates and notes, those that a case names.
func TestWhatWasHeldWrongly(t *testing.T) {
	term := func(months int, more string) string {
		return fmt.Sprintf("lender: {type: bank}, principal: 30000, method: annuity, rate: 5%%/year, start: 2026-02-20, paid_through: 2026-10-20, periods: %d, %s", months, more)
	}
	odd := "lender: {type: small-loan}, principal: 10000, method: annuity, start: 2026-09-25, periods: 6, offers: [keep], "
	for _, c := range []struct {
		name, head, loan string
		also             string // ids of dates and notes
		want             string
	}{
		// Another country's loans.
		{"pounds without a country", "currency: GBP\n", level("private", "5%/month", "2020-03-08", ", paid_through: 2020-08-08"), "limitation record cost-statement", ""},
		{"pounds of China", "currency: GBP\ncountry: CN\n", level("private", "1.5%/month", "2026-02-20", ""), "", "line private-lpr simple_rate 0.1800>0.1200"},
		{"yuan of no country", "country: none\n", level("private", "1.5%/month", "2026-02-20", ""), "", ""},
		{"yuan lent in Britain", "country: GB\n", level("private", "1.5%/month", "2026-02-20", ""), "", ""},
		// What is compared with what.
		{"a penalty on a loan for which the line is that of a loan paid on time", "", level("small-loan", "0.05%/day", "2026-02-20", ", penalty: {rate: 1.5x}"), "", ""},
		{"24% on actual days", "", "lender: {type: small-loan}, principal: 30000, method: annuity, periods: 2, rate: 24%/year, start: 2026-07-01, offers: [keep]", "", "check small-loan-24 irr_rate 0.2740>0.2400 one_figure"},
		{"2% a month", "", level("small-loan", "2%/month", "2026-02-20", ""), "", "check small-loan-24 irr_rate 0.2682>0.2400 one_figure"},
		{"what is unconfirmed", "", level("bank", "2.5%/month", "2026-02-20", ""), "", "check financial-24 simple_rate 0.3000>0.2400 unconfirmed"},
		{"26% with three days to the first due date", "", odd + "rate: 26%/year, first_due: 2026-09-28", "", "line small-loan-24 simple_rate 0.2603>0.2400"},
		{"20% with sixty", "", odd + "rate: 20%/year, first_due: 2026-11-24", "", ""},
		// Whom a line is for, and since when.
		{"a small-loan company, the day before", "", level("small-loan", "2.5%/month", "2025-12-23", ""), "", ""},
		{"a small-loan company, the day", "", level("small-loan", "2.5%/month", "2025-12-24", ""), "", "line small-loan-24 simple_rate 0.3000>0.2400"},
		{"a platform's loan of 2019, late since 2021", "", "lender: {type: p2p}, principal: 30000, method: annuity, rate: 1.5%/month, start: 2019-03-08, periods: 36, paid_through: 2021-06-08, penalty: {rate: 2x}, offers: [keep]", "", "line private-suit simple_rate 0.1800>0.1200 lpr_unconfirmed"},
		{"a late charge is no contract rate", "", "preset: 京东白条, lender: {type: consumer-finance}, method: revolving, statement: {date: 2026-11-01, due: 2026-11-20, balance: 1280, minimum: 128}, offers: [keep]", "", "check financial-24 penalty_rate 0.2555>0.2400 unconfirmed"},
		// How far a loan may be extended: half of a term over a year, also of ten.
		{"two years by 13 months", "", term(24, "offers: [extend: {by: 13}]"), "", "line extension-2024-long extension_months 13.0000>12.0000"},
		{"ten years by four", "", term(120, "offers: [extend: {by: 48}]"), "", ""},
		{"before July 2024", "as_of: 2024-06-30\n", "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2024-02-20, paid_through: 2024-06-20, periods: 24, offers: [extend: {by: 13}]", "", ""},
		// Extending is asked for before the term ends; the rule says nothing of cards or
		// of other changes.
		{"asking for other changes", "", term(12, "offers: [defer: {for: 3}]"), "ask-before-due", ""},
		{"asking to extend", "", term(12, "offers: [extend: {by: 12}]"), "ask-before-due", "deadline ask-before-due 2027-02-20"},
		{"a card", "", "lender: {type: card}, method: revolving, rate: 0.05%/day, statement: {date: 2026-10-05, due: 2026-10-25, balance: 5000, minimum: 500}, offers: [extend: {periods: 36}]", "ask-before-due", ""},
		// A limitation starts again.
		{"part paid", "", level("private", "1%/year", "2020-03-08", ", signed: 2020-09-01, paid_through: 2020-08-08, payments: [{date: 2024-01-05, amount: 10}]"), "limitation", "note limitation 2027-01-05 near"},
		{"a demand, if it arrived", "", level("private", "1%/year", "2020-03-08", ", signed: 2020-09-01, paid_through: 2020-08-08, claimed: {date: 2023-12-31, amount: 20000}"), "limitation", "note limitation 2024-03-08 or 2026-12-31 maybe_over"},
	} {
		head := c.head
		if !strings.Contains(head, "as_of") {
			head += "as_of: 2026-11-21\n"
		}
		pc, s, facts := statedOn(t, head, c.loan)
		f := rules.Held(facts.Country, nil).Check(pc, s, facts)
		got := listedOf(f, func(x rules.Finding) bool {
			return x.Figure.Name != "" || slices.Contains(strings.Fields(c.also), x.Rule.ID)
		})
		if got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}
