package book

import (
	"cmp"
	"slices"

	"repay/planner/book/fault"
	"repay/planner/book/field"
	"repay/planner/book/source"
	"repay/planner/household"
	"repay/planner/paydown"
	"repay/planner/plan"
)

var missingLoan = fault.Wrong("missing_loan",
	"没写是哪一笔借款", "it does not say which loan",
	"写 loan: 和那一笔的 id", "write loan: and its id")

// readPlan reads the plan that is to be kept to, after the loans that it names. One
// that names a loan no longer in the book is as good as any: what is paid off may go.
func (r *reader) readPlan(n *source.Node) *plan.Saved {
	c, ok := r.open(n, &field.Plan)
	if !ok {
		return nil
	}
	c.need("date", missingDate, args{})
	p := &plan.Saved{
		Date: c.date("date"), Finish: c.date("finish"),
		Policy: pick(c, "policy", paydown.Policies, paydown.Policies[0].Is), As: pick(c, "as", field.Answers, ""),
		Budget: c.maybeAmount("budget"), PayDay: c.count("pay_day", 0), Income: pick(c, "income", household.Levels, household.Usual),
	}
	for x := range r.records(c.get("owed"), &field.PlanOwed, maxItems) {
		x.needBoth(missingLoan, missingAmount)
		i, id := x.planned()
		p.Owed = append(p.Owed, plan.SavedOwed{Loan: i, ID: id, Amount: x.amount("amount")})
	}
	for x := range r.records(c.get("payments"), &field.PlanPayment, maxItems) {
		x.need("date", missingDate, args{})
		x.need("loan", missingLoan, args{})
		x.need("amount", missingAmount, args{})
		i, id := x.planned()
		p.Payments = append(p.Payments, plan.SavedPayment{Date: x.date("date"), Loan: i, ID: id, Amount: x.amount("amount")})
	}
	slices.SortStableFunc(p.Payments, func(a, b plan.SavedPayment) int { return cmp.Compare(a.Date, b.Date) })
	return p
}

// planned is the loan that a plan names, -1 where the book has it no more.
func (c rec) planned() (i int, id string) {
	id = c.text("loan")
	return slices.IndexFunc(c.book.Loans, func(l plan.Loan) bool { return l.ID == id }), id
}
