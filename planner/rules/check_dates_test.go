package rules_test

import (
	"strings"
	"testing"

	"repay/planner/rules"
)

// TestOfferLimits: how far an extension goes, and how many instalments a card's
// agreement has.
func TestOfferLimits(t *testing.T) {
	term := func(periods, offers string) string {
		return "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-02-20, paid_through: 2026-10-20, periods: " + periods + ", offers: [" + offers + "]"
	}
	card := "lender: {type: card}, rate: 0.05%/day, method: annuity, owed: {date: 2026-11-21, principal: 20000, periods_left: 12, next_due: 2026-12-08}, offers: "
	l := linesOf(t,
		"id: short, measures: extension, lenders: [bank], term: {up_to: 12 months}, limit: 100%",
		"id: long, measures: extension, lenders: [bank], term: {over: 12 months, up_to: 120 months}, limit: 50%",
		"id: longest, measures: extension, lenders: [bank], term: {over: 120 months}, limit: 50%, in_all: 480 months",
		"id: card, measures: instalments, lenders: [card], limit: 60")
	for _, c := range []struct{ name, loan, want string }{
		{"a year by a year", term("12", "extend: {by: 12}"), ""},
		{"a year by more", term("12", "extend: {by: 13}"), "line short extension_months 13.0000>12.0000"},
		{"two years by one", term("24", "extend: {by: 12}"), ""},
		{"two years by more", term("24", "extend: {by: 13}"), "line long extension_months 13.0000>12.0000"},
		{"an odd term by half of it", term("15", "extend: {by: 8}"), "line long extension_months 8.0000>7.5000"},
		{"thirty years by ten", term("360", "extend: {by: 120}"), ""},
		{"thirty years by more", term("360", "extend: {by: 121}"), "line longest extension_months 121.0000>120.0000"},
		{"so many in all", term("12", "extend: {periods: 16}"), "line short extension_months 13.0000>12.0000"},
		{"refused", term("12", "{extend: {by: 24}, status: refused}"), ""},
		{"a first due date of its own", "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-02-20, first_due: 2026-03-05, paid_through: 2026-11-05, periods: 12, offers: [extend: {by: 12}]", ""},
		{"of the default menu", "lender: {type: bank}, principal: 30000, method: annuity, rate: 5%/year, start: 2026-09-20, periods: 6, paid_through: 2026-11-20", "check short extension_months 12.0000>6.0000 offer_hypothetical"},
		{"not a bank's", strings.Replace(term("12", "extend: {by: 24}"), "bank", "private", 1), ""},
		{"a card's 60", card + "[interest_free: {periods: 60}]", ""},
		{"a card's 61", card + "[interest_free: {periods: 61}]", "line card instalments 61.0000>60.0000"},
		{"a card's 3 and 58", card + "[freeze: {for: 3, periods: 58}]", "line card instalments 61.0000>60.0000"},
	} {
		f := checked(t, l, "", c.loan)
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

// TestDates: before which day to ask, when a limitation would end, when a record is
// deleted.
func TestDates(t *testing.T) {
	l := linesOf(t,
		"id: ask, measures: ask-before-end, except: [card], when: [extends, not ended]",
		"id: sued, measures: limitation, limit: 36 months, runs_from: last-due, restarts: [payment, promise, demand, notice], when: [overdue, not judgment]",
		"id: each, measures: limitation, limit: 72 months, runs_from: each-due, restarts: [payment, promise], when: [overdue], regions: [england-wales]",
		"id: record, measures: record, limit: 60 months, runs_from: cleared, when: [overdue, not unreported]",
		"id: missed, measures: record, limit: 84 months, runs_from: first-missed, when: [overdue], regions: [england-wales]")
	late := level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-08-08, offers: [extend: {by: 12}]")
	old := level("bank", "1%/year", "2020-03-08", ", paid_through: 2020-08-08")
	for _, c := range []struct{ name, head, loan, want string }{
		{"on time", "", level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-11-08, offers: [extend: {by: 12}]"), "deadline ask 2027-03-08"},
		{"other changes are not extensions", "", level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-11-08, offers: [defer: {for: 3}]"), ""},
		{"late", "", late, "deadline ask 2027-03-08; note sued 2030-03-08; note record 2032-03-08"},
		{"not reported", "", late + ", credit_record: no", "deadline ask 2027-03-08; note sued 2030-03-08"},
		{"a court has judged", "", late + ", judgment: 2026-10-01", "deadline ask 2027-03-08; note record 2032-03-08"},
		{"past its end", "", old, "note sued 2024-03-08 over; note record 2031-11-21"},
		{"past its end, part paid in time", "", old + ", payments: [{date: 2024-01-05, amount: 10}]", "note sued 2027-01-05 near; note record 2031-11-21"},
		{"past its end, part paid too late", "", old + ", payments: [{date: 2024-05-01, amount: 10}]", "note sued 2024-03-08 or 2027-05-01 maybe_over; note record 2031-11-21"},
		{"a demand, if it arrived", "", old + ", claimed: {date: 2023-12-31, amount: 20000}", "note sued 2024-03-08 or 2026-12-31 maybe_over; note record 2031-11-21"},
		{"a notified assignment", "", strings.Replace(old, "type: bank", "type: bank, holder: {name: x, how: assigned, since: 2023-02-28, notified: true}", 1), "note sued 2026-02-28 over; note record 2031-11-21"},
		{"an assignment, if it was notified", "", strings.Replace(old, "type: bank", "type: bank, holder: {name: x, how: assigned, since: 2023-02-28}", 1), "note sued 2024-03-08 or 2026-02-28 over; note record 2031-11-21"},
		{"an assignment without a notice", "", strings.Replace(old, "type: bank", "type: bank, holder: {name: x, how: assigned, since: 2023-02-28, notified: false}", 1), "note sued 2024-03-08 over; note record 2031-11-21"},
		{"a signed plan that came to nothing", "", old + ", agreements: [{date: 2022-06-01, interest_free: {periods: 12}}]", "note sued 2026-05-08 over; note record 2031-11-21"},
		{"lent until it is asked for", "", "lender: {type: private}, principal: 5000, rate: 0%/year, method: open, start: 2020-01-01, claimed: {date: 2023-10-01, amount: 5000}", "note sued 2026-10-01 over"},
		{"not asked for yet", "", "lender: {type: private}, principal: 5000, rate: 0%/year, method: open, start: 2020-01-01", ""},
		{"a card, from its statement", "", "lender: {type: card}, method: revolving, rate: 0.05%/day, statement: {date: 2023-10-05, due: 2023-10-25, balance: 5000, minimum: 500}, offers: [keep]", "note sued 2026-10-25 over; note record 2031-11-21"},
		{"a card, from the oldest bill that was missed, or from the last one if it arrived", "", "lender: {type: card}, method: revolving, rate: 0.05%/day, statement: {date: 2026-10-05, due: 2026-10-25, balance: 28600, minimum: 9860, overdue_since: 2022-03-25}, offers: [keep]", "note sued 2025-03-25 or 2029-10-05 maybe_over; note record 2031-11-21"},
		{"a friend reports nothing", "", strings.Replace(old, "type: bank", "type: private", 1), "note sued 2024-03-08 over"},
		{"only a month", "", "owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2023-09}}", "note sued 2026-09-01 over last_due_unknown; note record 2031-11-21"},
		{"each instalment by itself", "country: GB\nregion: Wales\n", level("bank", "1%/year", "2020-03-08", ", paid_through: 2020-11-08"), "note sued 2024-03-08 over; note each 2026-12-08 near; note record 2031-11-21; note missed 2027-12-08"},
		{"paid off", "", level("small-loan", "0.04%/day", "2025-03-08", ", paid_through: 2026-03-08"), ""},
	} {
		got := listedOf(checked(t, l, c.head, c.loan), func(x rules.Finding) bool {
			return x.Figure.Name == "" && (c.head != "" || len(x.Rule.Regions) == 0)
		})
		if got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestNotes: help is shown where the book calls for it, never where it does not say
// whether it does.
func TestNotes(t *testing.T) {
	late := level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-08-08")
	for _, c := range []struct{ when, loan string }{
		{"[overdue]", late},
		{"[assigned]", strings.Replace(late, "type: small-loan", "type: small-loan, holder: {name: x, how: assigned}", 1)},
		{"[collected, not assigned]", strings.Replace(late, "type: small-loan", "type: small-loan, holder: {name: x, how: agent}", 1)},
		{"[received-less]", late + ", received: 29000"},
		{"[prepay-charge]", late + ", prepay: {fee: 1%}"},
		{"[late-fee]", late + ", penalty: {rate: 1.5x, late_fee: {amount: 10}}"},
		{"[judgment]", late + ", judgment: 2026-11-21"},
		{"[secured]", late + ", secured: true"},
		{"[accelerated]", late + ", accelerated: 2026-11-20"},
		{"[renewed]", late + ", agreements: [{date: 2026-11-09, extend: {by: 12}}]"},
		{"[ended]", level("small-loan", "0.04%/day", "2025-03-08", ", paid_through: 2025-08-08")},
	} {
		l := linesOf(t, "id: a, measures: note, says: it, lenders: [small-loan], when: "+c.when)
		if n := len(checked(t, l, "", c.loan).List); n != 1 {
			t.Errorf("%s: %d notes, want 1", c.when, n)
		}
		on := level("small-loan", "0.04%/day", "2026-03-08", ", paid_through: 2026-11-08")
		if n := len(checked(t, l, "", on, strings.Replace(c.loan, "small-loan", "bank", 1), strings.Replace(c.loan, "type: small-loan", "name: x", 1)).List); n != 0 {
			t.Errorf("%s: %d notes of loans that do not call for it", c.when, n)
		}
	}
	// A fee at the start that is named explains what came.
	l := linesOf(t, "id: a, measures: note, says: it, when: [received-less]")
	if n := len(checked(t, l, "", late+", received: 29000, fees: [{name: f, amount: 1000, every: start}]").List); n != 0 {
		t.Errorf("%d notes of a fee that is named", n)
	}
}
