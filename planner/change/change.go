package change

import (
	"slices"

	"repay/planner/calendar"
	"repay/planner/enum"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/plan"
)

type (
	Amount = money.Amount
	Date   = calendar.Date
)

// Cause is why a figure moved.
type Cause uint8

const (
	Days   Cause = iota // time passed: interest and penalty ran, something fell due, money was lent
	Paid                // payments
	Lender              // agreements, fees of a day, all called in
	Edited              // the other book says something else, without a date
	Loans               // a loan came or went
	causes
)

// Causes are all of them, in the order of the steps.
var Causes = enum.List[Cause]{
	{Is: Days, Name: "days", Says: lang.Text{ZH: "日子过去", EN: "time"}},
	{Is: Paid, Name: "paid", Says: lang.Text{ZH: "还款", EN: "payments"}},
	{Is: Lender, Name: "lender", Says: lang.Text{ZH: "对方", EN: "lender"}},
	{Is: Edited, Name: "edited", Says: lang.Text{ZH: "账本改动", EN: "edits"}},
	{Is: Loans, Name: "loans", Says: lang.Text{ZH: "借款增减", EN: "loans"}},
}

// Diff is what moved from one case to another.
type Diff struct {
	From, To Date
	Loans    []Loan   // those with something that moved: in the order of the later book, then those that went
	Totals   []Figure // of the sums of all loans, those that moved
	Before   *plan.Affordability
	After    *plan.Affordability // of the household, by the contracts alone; nil: none is stated
}

// Nothing reports whether nothing moved.
func (d *Diff) Nothing() bool { return len(d.Loans) == 0 && !d.Turned() }

// Turned reports whether the household is short on another day, or of another sum, or no
// longer.
func (d *Diff) Turned() bool {
	a, b := d.Before, d.After
	if a == nil || b == nil {
		return a != b
	}
	if a.Shortfall == nil || b.Shortfall == nil {
		return a.Shortfall != b.Shortfall
	}
	return *a.Shortfall != *b.Shortfall
}

// Loan is a loan with figures that moved.
type Loan struct {
	Before, After int // places in the cases; -1: it is not in that one
	Figures       []Figure
	DaysBefore    int // overdue
	DaysAfter     int
	NextBefore    Date // due; zero: none
	NextAfter     Date
}

// Figure is an amount that moved.
type Figure struct {
	Name      plan.Figure
	Then, Now plan.Maybe
	By        [causes]Amount // adds up to what moved, where both are known
}

// Sum is all that moved the figure: Now less Then.
func (f *Figure) Sum() (sum Amount) {
	for _, a := range f.By {
		sum += a
	}
	return sum
}

// Known reports whether it is known by how much the figure moved.
func (f *Figure) Known() bool { return f.Then.Known && f.Now.Known }

// moved reports whether the figure is another.
func (f *Figure) moved() bool {
	return f.Then != f.Now || slices.ContainsFunc(f.By[:], func(a Amount) bool { return a != 0 })
}

// Between finds what moved from one case to a later one, loan by loan of the same id.
func Between(a, b *plan.Case) (*Diff, []plan.Refused) {
	before, refused := plan.State(a)
	if len(refused) > 0 {
		return nil, refused
	}
	after, refused := plan.State(b)
	if len(refused) > 0 {
		return nil, refused
	}
	d := &Diff{From: a.AsOf, To: b.AsOf, Before: before.Household, After: after.Household}
	var all []Loan
	for j := range b.Loans {
		i := slices.IndexFunc(a.Loans, func(l plan.Loan) bool { return l.ID == b.Loans[j].ID })
		all = append(all, d.loan(a, b, i, j, before, after))
	}
	for i := range a.Loans {
		if !slices.ContainsFunc(b.Loans, func(l plan.Loan) bool { return l.ID == a.Loans[i].ID }) {
			all = append(all, d.loan(a, b, i, -1, before, after))
		}
	}
	d.Totals = totals(all)
	for _, l := range all {
		if l.Figures = slices.DeleteFunc(l.Figures, func(f Figure) bool { return !f.moved() }); l.moved() {
			d.Loans = append(d.Loans, l)
		}
	}
	return d, nil
}

func (l *Loan) moved() bool {
	return len(l.Figures) > 0 || l.Before < 0 || l.After < 0 || l.DaysBefore != l.DaysAfter || l.NextBefore != l.NextAfter
}

// totals adds up the figures of all loans, which have each of them, in one order: those
// that are known then and now. What was paid too much on one pays nothing of another.
func totals(loans []Loan) (list []Figure) {
	for k, name := range plan.Figures() {
		sum := Figure{Name: name, Then: plan.Maybe{Known: true}, Now: plan.Maybe{Known: true}}
		for _, l := range loans {
			f := &l.Figures[k]
			if !f.Known() {
				sum.Then.AtLeast, sum.Now.AtLeast = true, true
				continue
			}
			sum.Then.Amount, sum.Now.Amount = sum.Then.Amount.Add(max(0, f.Then.Amount)), sum.Now.Amount.Add(max(0, f.Now.Amount))
			sum.Then.AtLeast, sum.Now.AtLeast = sum.Then.AtLeast || f.Then.AtLeast, sum.Now.AtLeast || f.Now.AtLeast
			at := f.Then.Amount
			for c, a := range f.By {
				sum.By[c] = sum.By[c].Add(max(0, at+a) - max(0, at))
				at += a
			}
		}
		if sum.moved() {
			list = append(list, sum)
		}
	}
	return list
}
