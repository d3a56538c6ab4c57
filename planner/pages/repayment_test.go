package pages

import (
	"slices"
	"strings"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/books"
	"repay/planner/lang"
	"repay/planner/loan"
	"repay/planner/plan"
	"repay/planner/record"
)

// Lines of equal payments say the day and the sum of each payment, and no other.
func TestRunsSayEachPayment(t *testing.T) {
	together := 0
	eachRepayment(t, func(v lending, i int, x plan.Repayment) {
		k, instalments := 0, 0
		for _, r := range x.Runs {
			row := calendar.Grid{Anchor: r.First, Every: x.Every, Day: x.Day}
			if r.From == 0 { // paid on its own day
				row.Day = r.First.Day()
			}
			n := r.To - r.From + 1
			if n > 1 {
				together += n
			}
			for j := range n {
				got, want := x.Rows[k], [2]Amount{r.Each, Amount(row.At(j))}
				if is := [2]Amount{got.Total(), Amount(got.Due)}; is != want {
					t.Errorf("row %d of %s is %v, the run says %v", k, v.name(i), is, want)
				}
				k++
			}
			instalments += n
			if r.Last != row.At(n-1) {
				t.Errorf("a run of %s ends on %s, and not on %s", v.name(i), r.Last, row.At(n-1))
			}
		}
		if x.Runs != nil && instalments != len(x.Rows) {
			t.Errorf("%s: %d payments in runs, %d rows", v.name(i), instalments, len(x.Rows))
		}
	})
	if together < 1000 {
		t.Errorf("%d payments in runs", together)
	}
}

// Whoever adds up a line of a table comes to what stands at its end: what is owed before,
// and what is added, less what is paid; or what was left to pay, less what is paid.
func TestPaymentsAddUp(t *testing.T) {
	chained, beside := 0, 0
	eachRepayment(t, func(v lending, i int, x plan.Repayment) {
		left := x.Totals().Payment
		for k, r := range x.Rows {
			left -= r.Total()
			switch {
			case x.Chained && r.Opening+r.Interest+r.Fees+r.Penalty-r.Total() != r.Closing:
				t.Errorf("%s, row %d: %+v", v.name(i), k, r)
			case x.Chained:
				chained++
			case x.LeftAfter(k) != left:
				t.Errorf("%s, row %d: %d left, not %d", v.name(i), k, x.LeftAfter(k), left)
			default:
				beside++
			}
		}
		for _, r := range x.Runs {
			if x.Chained && r.Opening+r.Interest+r.Fees+r.Penalty-r.Payment != r.Closing {
				t.Errorf("%s: %+v", v.name(i), r)
			}
		}
	})
	if chained < 500 || beside < 5 {
		t.Errorf("%d rows chained, %d beside a contract", chained, beside)
	}
}

// eachRepayment reads the rows of every way out of the shared books.
func eachRepayment(t *testing.T, f func(lending, int, plan.Repayment)) {
	t.Helper()
	books.Each(t, func(b books.Book) {
		h := Head{Head: record.Head{Book: b.Name, Lang: lang.EN}}
		for i := range b.Case.Loans {
			v := lending{newReporting(h, b.Case, Report{Status: b.Status, Compared: b.Comparison}), []int{i}}
			for _, o := range b.Comparison.Of(i).WithTables(&b.Case).Rows {
				if len(o.Rows) > 0 {
					f(v, i, plan.RepaymentOf(o.Rows, v.every(i)))
				}
			}
		}
	})
}

// What goes on no regular days, or stands beside a contract, has a line for each payment.
func TestOddPaymentsStandOneByOne(t *testing.T) {
	v := lending{newReporting(Head{Head: record.Head{Lang: lang.EN}}, plan.Case{}, Report{}), nil}
	rows := func(days ...Date) (rows []loan.Row) {
		for k := range 40 {
			due := calendar.Of(2026, 1, 31).AddMonths(k)
			if k < len(days) {
				due = days[k]
			}
			rows = append(rows, loan.Row{N: k + 1, Due: due, Opening: Amount(40-k) * 100, Principal: 100, Closing: Amount(39-k) * 100})
		}
		return rows
	}
	beside := rows()
	beside[3].Opening++
	for _, x := range []struct {
		name  string
		rows  []loan.Row
		lines int
		foot  string
	}{
		{"month ends", rows(), 1, "The payments of a line are equal: one a month, on the last day of the month."},
		{"an odd day", rows(calendar.Of(2026, 1, 15)), 40, ""},
		{"beside a contract", beside, 40, ""},
		{"few", slices.Clone(rows())[:manyRows], manyRows, ""},
	} {
		table := v.repayment("t", plan.RepaymentOf(x.rows, calendar.Monthly))
		if len(table.Rows) != x.lines || table.Foot != x.foot {
			t.Errorf("%s: %d lines, %q", x.name, len(table.Rows), table.Foot)
		}
		if head := table.Columns[len(table.Columns)-1].Head; (head == v.say(wColLeftToPay)) != strings.HasPrefix(x.name, "beside") {
			t.Errorf("%s: the last column is %s", x.name, head)
		}
	}
}
