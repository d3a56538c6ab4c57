package plan_test

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/internal/books"
	"repay/planner/plan"
)

// The figures of charts are those of the engine: the ends, the sums and the days that
// fail are the same.

// eachBook calls f with every book that is kept as an example or for its answer.
func eachBook(t *testing.T, f func(t *testing.T, c *plan.Case, s *plan.Status, cmp *plan.Comparison)) {
	t.Helper()
	books.Each(t, func(x books.Book) {
		t.Run(x.Name, func(t *testing.T) { f(t, &x.Case, x.Status, x.Comparison) })
	})
}

func TestBalancesAreOfTheTable(t *testing.T) {
	drawn, added, letOff := 0, 0, 0
	eachBook(t, func(t *testing.T, c *plan.Case, s *plan.Status, cmp *plan.Comparison) {
		for k, l := range cmp.Loans {
			owed := s.Loans[k].PrincipalOutstanding
			if !owed.Known {
				continue
			}
			l = l.WithTables(c)
			for j := range l.Rows {
				o := &l.Rows[j]
				b, known := plan.BalancesOf(c, &l, j, owed.Amount)
				if !known {
					if o.Offer.Strategy != agreement.Nothing && !o.NoDues && o.Payments > 0 {
						t.Errorf("%s %s is not drawn", c.Loans[l.Index].ID, o.Offer.Name)
					}
					continue
				}
				name := c.Loans[l.Index].ID + " " + o.Offer.Name
				first, last := b.Days[0], b.Days[len(b.Days)-1]
				if first != (plan.BalanceDay{Date: c.AsOf, Principal: owed.Amount}) {
					t.Errorf("%s begins with %v, not with %v owed on %v", name, first, owed.Amount, c.AsOf)
				}
				if !o.NeverEnds && (last.Principal != 0 || last.Date > o.Finish) {
					t.Errorf("%s ends with %v, not with 0 by %v", name, last, o.Finish)
				}
				for i := 1; i < len(b.Days); i++ {
					if x := b.Days[i]; x.Principal < 0 || x.Date < b.Days[i-1].Date || i > 1 && x.Date == b.Days[i-1].Date {
						t.Errorf("%s: %v after %v", name, x, b.Days[i-1])
					}
				}
				if p, known := o.CostParts(); known && p.LetOff != b.LetOff && b.Added == 0 { // else one is set against the other
					t.Errorf("%s: principal let off is %v in the cost, %v in the balance", name, p.LetOff, b.LetOff)
				}
				drawn++
				if b.Added > 0 {
					added++
				}
				if b.LetOff > 0 {
					letOff++
				}
			}
		}
	})
	if drawn < 150 || added < 40 || letOff < 10 {
		t.Errorf("%d drawn, %d with arrears on top, %d with principal let off: too few to tell", drawn, added, letOff)
	}
}

func TestPartsAddUpToTheCost(t *testing.T) {
	known, less := 0, 0
	eachBook(t, func(t *testing.T, c *plan.Case, s *plan.Status, cmp *plan.Comparison) {
		for _, l := range cmp.Loans {
			for j := range l.Rows {
				o := &l.Rows[j]
				p, ok := o.CostParts()
				if !ok {
					continue
				}
				known++
				if p.Cost() != o.Cost.Amount || p.LetOff < 0 || min(p.Interest, p.Penalty, p.Fees) < 0 {
					t.Errorf("%s %s: %+v, cost %v", c.Loans[l.Index].ID, o.Offer.Name, p, o.Cost)
				}
				if p.LetOff > 0 {
					less++
				}
			}
		}
	})
	if known < 100 || less < 10 {
		t.Errorf("%d known, %d with principal let off: too few to tell", known, less)
	}
}

// Each line has the least cash and the first short day of its answer, by the engine's
// own walk through the same days.
func TestCashLinesAreThoseOfTheAnswers(t *testing.T) {
	lines, short, two := 0, 0, 0
	eachBook(t, func(t *testing.T, c *plan.Case, s *plan.Status, cmp *plan.Comparison) {
		x := plan.CashLinesOf(c, cmp)
		if x == nil {
			if c.Household != nil && cmp.Keep != nil && len(cmp.Keep.Choices) > 0 {
				t.Error("no lines")
			}
			return
		}
		if x.Until < calendar.Monthly.From(c.AsOf, 12) {
			t.Errorf("shown to %v alone", x.Until)
		}
		for _, l := range []*plan.CashLine{x.Keep, x.Lead} {
			if l == nil {
				continue
			}
			lines++
			all := l.Over(plan.Period{From: c.AsOf, To: min(x.Until, l.Answer.TestedTo)})
			switch a := l.Answer; {
			case a.Shortfall == nil:
				if all.ShortDays != 0 || all.Least != a.LeastCash {
					t.Errorf("%+v, want the least %v on %v and no short day", all, a.LeastCash, a.LeastCashOn)
				}
			default:
				short++
				if all.FirstShort != a.Shortfall.Date {
					t.Errorf("first short on %v, want %v", all.FirstShort, a.Shortfall.Date)
				}
				if x.Until >= a.TestedTo && all.Least != a.LeastCash {
					t.Errorf("least %v, want %v", all.Least, a.LeastCash)
				}
			}
			days := 0
			for _, p := range plan.Periods(c.AsOf, x.Until, 24) {
				days += l.Over(p).ShortDays
			}
			if whole := l.Over(plan.Period{From: c.AsOf, To: x.Until}); days != whole.ShortDays {
				t.Errorf("%d short days by period, %d in all", days, whole.ShortDays)
			}
		}
		if x.Lead != nil {
			two++
		}
	})
	if lines < 15 || short < 5 || two < 5 {
		t.Errorf("%d lines, %d short, %d books with two: too few to tell", lines, short, two)
	}
}

func TestPeriods(t *testing.T) {
	day := func(s string) plan.Date { d, _ := calendar.Parse(s); return d }
	for _, c := range []struct {
		from, to string
		most     int
		want     []string // from, to
		months   int
	}{
		{"2026-11-21", "2026-11-30", 24, []string{"2026-11-21", "2026-11-30"}, 1},
		{"2026-11-21", "2027-01-02", 3, []string{"2026-11-21", "2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01", "2027-01-31"}, 1},
		{"2026-11-21", "2027-02-02", 3, []string{"2026-11-21", "2026-12-31", "2027-01-01", "2027-02-28"}, 3},
		{"2026-11-21", "2028-06-30", 4, []string{"2026-11-21", "2026-12-31", "2027-01-01", "2027-06-30", "2027-07-01", "2027-12-31", "2028-01-01", "2028-06-30"}, 6},
	} {
		list := plan.Periods(day(c.from), day(c.to), c.most)
		if len(list)*2 != len(c.want) {
			t.Errorf("%s to %s: %v", c.from, c.to, list)
			continue
		}
		for k, p := range list {
			if want := (plan.Period{From: day(c.want[2*k]), To: day(c.want[2*k+1]), Months: c.months}); p != want {
				t.Errorf("%s to %s: %v, want %v", c.from, c.to, p, want)
			}
		}
	}
	if n := len(plan.Periods(day("2026-11-21"), calendar.Last, 24)); n > 24 {
		t.Errorf("%d periods", n)
	}
}

// The agenda has what the status says is overdue and falls due next, each day after the
// other, and every day by which to ask.
func TestAgendaIsOfTheStatus(t *testing.T) {
	dues, asks := 0, 0
	eachBook(t, func(t *testing.T, c *plan.Case, s *plan.Status, cmp *plan.Comparison) {
		until := calendar.Monthly.From(c.AsOf, 12)
		list, refused := plan.Agenda(c, s, cmp, until)
		if refused != nil {
			t.Fatal(refused)
		}
		next, overdue := map[int]plan.Appointment{}, map[int]plan.Maybe{}
		for k, a := range list {
			if a.Date < c.AsOf || a.Date > until || k > 0 && a.Date < list[k-1].Date {
				t.Errorf("%+v", a)
			}
			switch {
			case a.Is == plan.ComesAskBefore:
				asks++
				if r := cmp.Table[a.Row]; r.Before != a.Date {
					t.Errorf("ask before %v, want %v", a.Date, r.Before)
				}
			case a.Date == c.AsOf && (a.Is == plan.ComesOverdue || a.Is == plan.ComesDue):
				overdue[a.Loan] = a.Amount
			case a.Is == plan.ComesDue && next[a.Loan].Date == 0:
				next[a.Loan] = a
			}
		}
		for _, l := range s.Loans {
			if got := overdue[l.Index]; got != l.OverdueTotal && l.OverdueTotal.Amount > 0 {
				t.Errorf("%s: overdue %+v, want %+v", c.Loans[l.Index].ID, got, l.OverdueTotal)
			}
			if l.NextDueDate == 0 || l.NextDueDate > until || !l.NextDue.Known {
				continue
			}
			dues++
			if got := next[l.Index]; got.Date != l.NextDueDate || got.Amount != l.NextDue {
				t.Errorf("%s: next %+v, want %v on %v", c.Loans[l.Index].ID, got, l.NextDue, l.NextDueDate)
			}
		}
	})
	if dues < 20 || asks < 10 {
		t.Errorf("%d dues, %d asks: too few to tell", dues, asks)
	}
}

// Months put together come to what they come to one by one.
func TestMonthsTogether(t *testing.T) {
	plans := 0
	eachBook(t, func(t *testing.T, c *plan.Case, s *plan.Status, cmp *plan.Comparison) {
		if c.Household == nil {
			return
		}
		p, refused := plan.PlanPayments(c, plan.PlanOptions{})
		if len(refused) > 0 || len(p.Months) == 0 {
			return
		}
		plans++
		var all, sum plan.Amount
		for _, m := range p.Months {
			all += m.Payments
		}
		last := p.Months[len(p.Months)-1]
		for _, most := range []int{4, 36} {
			sum = 0
			var end plan.Amount
			for _, x := range plan.Periods(p.Months[0].Month, last.Month, most) {
				m := p.Over(x)
				sum, end = sum+m.Payments, m.CashEnd
				if m.Least > m.CashEnd {
					t.Errorf("least %v, at the end %v", m.Least, m.CashEnd)
				}
			}
			if sum != all || end != last.CashEnd {
				t.Errorf("in %d: %v paid and %v left, want %v and %v", most, sum, end, all, last.CashEnd)
			}
		}
	})
	if plans < 8 {
		t.Errorf("only %d plans", plans)
	}
}
