package household

import (
	"cmp"
	"slices"
)

// Sheet is income and expenses as sums a month: a twelfth of the 365 days from the
// as-of day, as [Household.MonthOfIncome] and [Household.MonthOfExpenses] count it.
// The items add up to those to the minor unit.
type Sheet struct {
	Income, Expenses Amount
	Earned           []Item // in the order of the household
	Spent            []Item // by group in the order of [Groups], then likewise
}

// Item is a line of it. What brings or takes nothing in that year has none.
type Item struct {
	Flow    int    // its place in Household.Income or Household.Expenses
	Each    Amount // what comes or goes each time
	Month   Amount
	Group   Group // of an expense; never [Ungrouped]
	Guessed bool  // from its name
	Known   bool  // the group was stated, or the name says it; else it is daily living for want of a better
}

// Sheet makes the sheet.
func (h *Household) Sheet(asOf Date, level Level) *Sheet {
	s := &Sheet{Income: h.MonthOfIncome(asOf, level), Expenses: h.MonthOfExpenses(asOf)}
	s.Earned = shared(s.Income, h.Income, asOf, level)
	s.Spent = shared(s.Expenses, h.Expenses, asOf, Usual)
	for k := range s.Spent {
		x := &s.Spent[k]
		x.Group, x.Guessed, x.Known = h.Expenses[x.Flow].For()
	}
	order := Groups.Values()
	slices.SortStableFunc(s.Spent, func(a, b Item) int { return slices.Index(order, a.Group) - slices.Index(order, b.Group) })
	return s
}

// shared shares a month's sum among the flows that it is made of: to each a twelfth of
// its year, rounded down, and what that leaves, a unit each, to the largest remainders. So
// what comes every month is just that.
func shared(month Amount, flows []Flow, asOf Date, level Level) (list []Item) {
	var order []int
	var rest []Amount
	for i := range flows {
		year := flows[i].year(asOf, level)
		if year == 0 {
			continue
		}
		order, rest = append(order, len(list)), append(rest, year%12)
		list = append(list, Item{Flow: i, Each: flows[i].amount(level), Month: year / 12})
		month -= year / 12
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rest[b], rest[a]) })
	for _, k := range order[:month] {
		list[k].Month++
	}
	return list
}

// year is what comes in the 365 days from the as-of day.
func (f *Flow) year(asOf Date, level Level) (sum Amount) {
	f.each(asOf, asOf+364, level, func(_ Date, a Amount) { sum = sum.Add(a) })
	return sum
}

// IsDebt reports whether an expense is itself paid on a debt.
func (x Item) IsDebt() bool { return x.Group == PriorityDebts || x.Group == OtherDebts }

// Of is what is spent on a group each month.
func (s *Sheet) Of(g Group) (sum Amount) {
	for _, x := range s.Spent {
		if x.Group == g {
			sum += x.Month
		}
	}
	return sum
}

// Debts is what is paid each month on debts that stand among the expenses.
func (s *Sheet) Debts() Amount { return s.Of(PriorityDebts) + s.Of(OtherDebts) }

// Living is all other expenses, saving among them.
func (s *Sheet) Living() Amount { return s.Expenses - s.Debts() }
