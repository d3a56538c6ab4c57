package remind_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"repay/planner/book"
	"repay/planner/calendar"
	"repay/planner/plan"
	"repay/planner/remind"
	"repay/planner/rules"
)

// found lists the reminders of a book of one loan: day, kind and sum, and a dash before
// what is not so any more.
func found(t *testing.T, loan string, find func(*remind.Source) ([]remind.Reminder, *plan.Refused)) []string {
	t.Helper()
	b, faults := book.Parse("book.yaml", []byte("version: 1\nas_of: 2026-11-21\ncountry: CN\nloans: [{id: a, "+loan+"}]\n"))
	if b == nil {
		t.Fatalf("%s: %v", loan, faults)
	}
	c := b.Case(b.AsOf)
	s, refused := plan.State(&c)
	if len(refused) > 0 {
		t.Fatalf("%s: %+v", loan, refused[0].Err)
	}
	list, no := find(&remind.Source{Case: c, Status: s, Lines: rules.Held("CN", nil), Facts: b.Facts(), Until: calendar.Of(2027, 1, 31)})
	if no != nil {
		t.Fatalf("%s: %+v", loan, no.Err)
	}
	var out []string
	for _, r := range list {
		said := r.Date.String() + " " + remind.Kinds.Name(r.Kind)
		if r.Off {
			said = "-" + said
		}
		if r.Paid.Known {
			said += fmt.Sprint(" ", int64(r.Paid.Amount))
		}
		if r.Advice {
			said += " advice"
		}
		out = append(out, said)
	}
	return out
}

const (
	onTime = "principal: 30000, rate: 0%/year, method: annuity, start: 2026-03-08, periods: 24, paid_through: 2026-11-08"
	late   = "principal: 30000, rate: 0%/year, method: annuity, start: 2026-03-08, periods: 24, paid_through: 2026-08-08"
	shown  = "rate: 0%/year, method: annuity, owed: {date: 2026-11-21, principal: 20000, periods_left: 16, next_due: 2026-12-08}"
	dues   = "2026-12-08 due 125000, 2027-01-08 due 125000"
	rule   = ", 2031-03-08 limitation, 2033-03-08 record"
)

// TestFind: what a loan has, as it stands.
func TestFind(t *testing.T) {
	for _, c := range []struct{ name, loan, want string }{
		{"on time", onTime, dues},
		{"late", late, "2026-12-07 stage, " + dues + rule},
		{"late with a friend", late + ", lender: {type: private}", dues + ", 2031-03-08 limitation"},
		{"late with a friend for whom a firm collects", late + ", lender: {type: private, holder: {name: x, how: agent}}", "2026-12-07 stage, " + dues + ", 2031-03-08 limitation"},
		{"due today, and on time else", strings.NewReplacer("-08,", "-21,", "2026-11-08", "2026-10-21").Replace(onTime), "2026-11-21 due 125000, 2026-12-21 due 125000, 2027-01-21 due 125000"},
		{"a part of it is paid", onTime + ", payments: [{date: 2026-11-20, amount: 250, as: instalment}]", "2026-12-08 due 100000, 2027-01-08 due 125000"},
		{"paid before its day", onTime + ", payments: [{date: 2026-11-20, amount: 1250, as: instalment}]", "-2026-12-08 due 125000, 2027-01-08 due 125000"},
		{"paid on the day of the screen", shown + ", payments: [{date: 2026-11-21, amount: 1250}]", "-2026-12-08 due 125000, 2027-01-08 due 125000"},
		{"promised anew on the day of the screen", shown + ", contacts: [{date: 2026-11-10, promised: {date: 2026-12-01, amount: 20}}, {date: 2026-11-21, promised: {date: 2026-12-05, amount: 20}}]", "-2026-12-01 promise 2000, 2026-12-05 promise 2000, " + dues},
		{"paid off", onTime + ", payments: [{date: 2026-11-20, amount: 20000}]", "-2026-12-08 due 125000, -2027-01-08 due 125000"},
		{"up to date again", late + ", payments: [{date: 2026-11-20, amount: 3750}]", "-2026-12-07 stage, " + dues + ", -2031-03-08 limitation, -2033-03-08 record"},
		{"only the day of the next due is known", "method: unknown, rate: unknown, owed: {date: 2026-11-21, principal: 5000, next_due: 2026-12-10, periods_left: 4}", "2026-12-10 due"},
		{"late since a day that is not known", "owed: {date: 2026-11-21, total: 18930.22, overdue: {since: 2026-09}}", "2029-09-01 limitation"},
		{"an offer", onTime + ", offers: [{name: x, extend: {by: 6}, status: offered, until: 2026-12-01}]", "2026-12-01 offer, " + dues},
		{"an offer without an end", onTime + ", offers: [{name: x, extend: {by: 6}, status: offered}]", dues},
		{"an offer that is only asked for", onTime + ", offers: [{name: x, extend: {by: 6}, status: asked, until: 2026-12-01}]", dues},
		{"an offer that was answered", onTime + ", offers: [{name: x, extend: {by: 6}, status: refused, until: 2026-12-01}]", "-2026-12-01 offer, " + dues},
		{"a promise", onTime + ", contacts: [{date: 2026-11-21, promised: {date: 2026-12-08, amount: 20}}]", "2026-12-08 due 125000, 2026-12-08 promise 2000, 2027-01-08 due 125000"},
		{"two for one day", onTime + ", contacts: [{date: 2026-11-21, promised: {date: 2026-12-01, amount: 20}}, {date: 2026-11-21, promised: {date: 2026-12-01, amount: 10}}]", "2026-12-01 promise 3000, " + dues},
		{"a promise that is kept", onTime + ", contacts: [{date: 2026-11-10, promised: {date: 2026-12-01, amount: 20}}], payments: [{date: 2026-11-15, amount: 20, as: instalment}]", "-2026-12-01 promise 2000, 2026-12-08 due 123000, 2027-01-08 due 125000"},
		{"a promise that is kept on its first day", onTime + ", contacts: [{date: 2026-11-21, promised: {date: 2026-12-01, amount: 20}}], payments: [{date: 2026-11-21, amount: 20, as: instalment}]", "-2026-12-01 promise 2000, 2026-12-08 due 123000, 2027-01-08 due 125000"},
		{"one for a day is kept, and one is not", onTime + ", contacts: [{date: 2026-11-21, promised: {date: 2026-12-01, amount: 20}}, {date: 2026-11-21, promised: {date: 2026-12-01, amount: 10}}], payments: [{date: 2026-11-21, amount: 20, as: instalment}]", "2026-12-01 promise 1000, 2026-12-08 due 123000, 2027-01-08 due 125000"},
		{"the next talk", onTime + ", contacts: [{date: 2026-11-10, next: 2026-12-01}]", "2026-12-01 contact, " + dues},
		{"a talk since then that named no day", onTime + ", contacts: [{date: 2026-11-10, next: 2026-12-01}, {date: 2026-11-15}]", "2026-12-01 contact, " + dues},
		{"a talk since then that named another", onTime + ", contacts: [{date: 2026-11-15, next: 2026-12-05}, {date: 2026-11-10, next: 2026-12-01}]", "2026-12-05 contact, " + dues},
		{"the talk of the day", onTime + ", contacts: [{date: 2026-11-10, next: 2026-11-21}, {date: 2026-11-21}]", "-2026-11-21 contact, " + dues},
		{"the dues move", onTime + ", agreements: [{date: 2026-11-20, move_due: {day: 20}}]", "-2026-12-08 due 125000, 2026-12-20 due 125000, -2027-01-08 due 125000, 2027-01-20 due 125000"},
		{"they will move", onTime + ", agreements: [{date: 2026-11-25, move_due: {day: 20}}]", "-2026-12-08 due 125000, 2026-12-20 due 125000, -2027-01-08 due 125000, 2027-01-20 due 125000"},
		{
			"the time to sue may be over",
			"principal: 30000, rate: 0%/year, method: annuity, start: 2022-03-08, periods: 12, paid_through: 2022-08-08, contacts: [{date: 2026-11-10, next: 2026-12-01}], offers: [{name: x, settle: {amount: 9000}, status: offered, until: 2026-12-02}]",
			"2026-12-01 contact advice, 2026-12-02 offer advice",
		},
	} {
		if got := strings.Join(found(t, c.loan, remind.Find), ", "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestAll: everything that may stand in a calendar is off, dues since the beginning and
// what a loan has one of.
func TestAll(t *testing.T) {
	got := found(t, "principal: 3000, rate: 0%/year, method: annuity, start: 2026-09-08, periods: 3, paid_through: 2026-11-08, contacts: [{date: 2026-10-01, promised: {date: 2026-10-05, amount: 20}}]", remind.All)
	want := []string{
		"-2026-10-05 promise 2000", "-2026-10-08 due 100000", "-2026-11-08 due 100000", "-2026-11-21 contact", "-2026-11-21 stage",
		"-2026-11-21 limitation", "-2026-11-21 record", "-2026-11-21 review", "-2026-12-07 ask_before", "-2026-12-08 due 100000",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestUIDs: what tells one reminder from another is in its UID, and nothing else.
func TestUIDs(t *testing.T) {
	r, other := remind.Reminder{Kind: remind.Stage, Date: calendar.Of(2026, 12, 7), Days: 91}, remind.Reminder{Kind: remind.Stage, Date: calendar.Of(2027, 1, 6), Loan: 3}
	id := r.UID("C-1", "a")
	if other.UID("C-1", "a") != id {
		t.Error("the next stage of a loan has another UID")
	}
	seen := map[string]bool{id: true}
	for _, kind := range remind.Kinds {
		if kind.Is != remind.Stage {
			r.Kind = kind.Is
			seen[r.UID("C-1", "a")] = true
		}
	}
	r.Kind = remind.Stage
	for _, x := range [][2]string{{"C-1", "b"}, {"C-2", "a"}, {"", "C-1a"}, {"C-1a", ""}} {
		seen[r.UID(x[0], x[1])] = true
	}
	if want := len(remind.Kinds) + 4; len(seen) != want {
		t.Errorf("%d UIDs, want %d", len(seen), want)
	}
}
