package plan_test

import (
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/internal/books"
	"repay/planner/loan"
	"repay/planner/plan"
)

// Two months of 100 are left, a twelfth of which is rounded up: 16.67. What is late
// stands apart. A loan of which only a total is known asks for nobody knows how much.
// Income is 1,200 and 2,400 once: 1,400 a month; the rent 600 and the car's loan 100.
func TestSheetByHand(t *testing.T) {
	c := twoMissed()
	first, total := c.Loans[0], c.Loans[0]
	sum := plan.Amount(50000)
	total.Priority = true
	total.Terms = loan.Terms{
		Method: loan.MethodUnknown, Rate: loan.RateTerms{Kind: loan.RateUnknown},
		Owed: &loan.Owed{Date: c.AsOf, Total: &sum, Overdue: []loan.OwedOverdue{{Since: c.AsOf - 60}}},
	}
	unknown, is := plan.Maybe{}, func(a plan.Amount) plan.Maybe { return plan.Maybe{Amount: a, Known: true} }
	atLeast := func(a plan.Amount) plan.Maybe { return plan.Maybe{Amount: a, Known: true, AtLeast: true} }

	for _, x := range []struct {
		name               string
		rent               plan.Amount
		loans              []plan.Loan
		priority, others   plan.DuesByMonth
		asked, left, short plan.Maybe
	}{
		{"one", 60000, []plan.Loan{first}, plan.DuesByMonth{}, plan.DuesByMonth{Loans: []int{0}, Monthly: is(1667), Overdue: is(20215)}, is(11667), is(68333), unknown},
		{"two", 60000, []plan.Loan{first, first}, plan.DuesByMonth{}, plan.DuesByMonth{Loans: []int{0, 1}, Monthly: is(3334), Overdue: is(40430)}, is(13334), is(66666), unknown},
		{"short", 139000, []plan.Loan{first}, plan.DuesByMonth{}, plan.DuesByMonth{Loans: []int{0}, Monthly: is(1667), Overdue: is(20215)}, is(11667), unknown, is(10667)},
		{"no expenses", 0, []plan.Loan{first}, plan.DuesByMonth{}, plan.DuesByMonth{Loans: []int{0}, Monthly: is(1667), Overdue: is(20215)}, is(1667), unknown, unknown},
		{"a total", 60000, []plan.Loan{total, first}, plan.DuesByMonth{Loans: []int{0}, Overdue: is(50000)}, plan.DuesByMonth{Loans: []int{1}, Monthly: is(1667), Overdue: is(20215)}, atLeast(11667), unknown, unknown},
		{"a total, short", 139000, []plan.Loan{total, first}, plan.DuesByMonth{Loans: []int{0}, Overdue: is(50000)}, plan.DuesByMonth{Loans: []int{1}, Monthly: is(1667), Overdue: is(20215)}, atLeast(11667), unknown, atLeast(10667)},
	} {
		c.Loans = x.loans
		c.Household = &household.Household{
			Income: []household.Flow{{Amount: 120000, Every: calendar.Monthly, Day: 5}, {Amount: 240000, Date: c.AsOf + 30}},
			Expenses: []household.Flow{
				{Amount: x.rent, Every: calendar.Monthly, Day: 6, Group: household.Housing},
				{Amount: 10000, Every: calendar.Monthly, Day: 7, Group: household.OtherDebts},
			},
		}
		forDebts := is(140000 - x.rent)
		if x.rent == 0 {
			c.Household.Expenses, forDebts = nil, unknown
		}
		s, refused := plan.State(c)
		if refused != nil {
			t.Fatal(refused[0].Err)
		}
		got, bad := plan.SheetOf(c, s)
		if bad != nil {
			t.Fatal(bad.Err)
		}
		for _, p := range []struct{ got, want plan.DuesByMonth }{{got.Priority, x.priority}, {got.Others, x.others}} {
			if !slices.Equal(p.got.Loans, p.want.Loans) || p.got.Monthly != p.want.Monthly || p.got.Overdue != p.want.Overdue {
				t.Errorf("%s: %+v, want %+v", x.name, p.got, p.want)
			}
		}
		late := x.others.Overdue.Amount + x.priority.Overdue.Amount
		if got.Overdue != is(late) || got.Income != 140000 || got.ForDebts != forDebts || got.Asked != x.asked || got.Left != x.left || got.Short != x.short {
			t.Errorf("%s: %+v, want %+v %+v %+v", x.name, got, x.asked, x.left, x.short)
		}
	}
}

// What is spare beside an answer may be paid on the first day, and a unit more on the
// tightest day is too much.
func TestSpareIsWhatEveryDayAllows(t *testing.T) {
	known, none := 0, 0
	books.Each(t, func(b books.Book) {
		lead := b.Comparison.Lead()
		if lead == nil {
			return
		}
		spare := lead.Spare(&b.Case)
		if (b.Case.Household == nil || lead.Shortfall != nil) == spare.Known {
			t.Errorf("%s: spare %+v, short %+v", b.Name, spare, lead.Shortfall)
		}
		if !spare.Known {
			none++
			return
		}
		known++
		start, refused := plan.StartOf(&b.Case)
		if refused != nil {
			t.Fatal(refused.Err)
		}
		cash := b.Case.Household.Starting(start.Cash()).Ahead(b.Case.AsOf, lead.TestedTo, b.Case.Income)
		short := func(on plan.Date, more plan.Amount) bool {
			pays := []household.Payment{{Date: on, Amount: more}}
			for _, c := range lead.Choices {
				pays = append(pays, b.Comparison.Of(c.Loan).Rows[c.Row].Pays...)
			}
			slices.SortStableFunc(pays, func(x, y household.Payment) int { return int(x.Date) - int(y.Date) })
			return cash.Carry(pays, lead.TestedTo).Short
		}
		if spare.Amount > 0 && short(b.Case.AsOf, spare.Amount) {
			t.Errorf("%s: %d today is too much", b.Name, spare.Amount)
		}
		if lead.LeastCash >= b.Case.Household.Reserve && !short(lead.LeastCashOn, spare.Amount+1) {
			t.Errorf("%s: more than %d is possible on %s", b.Name, spare.Amount, lead.LeastCashOn)
		}
	})
	if known < 10 || none < 5 {
		t.Errorf("known of %d books, not of %d", known, none)
	}
}
