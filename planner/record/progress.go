package record

import (
	"repay/planner/internal/schema"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/progress"
)

var ProgressKind = Kind{"progress", "How a plan that was saved goes: what was paid of it, what changed since, what is left.", progressJSON{}, []func() schema.Meanings{progressFields}}

// progressJSON is the record of schema repay/progress/v1.
type progressJSON struct {
	envelope
	Plan     keptPlanJSON      `json:"plan"`
	Kept     bool              `json:"kept"`
	Due      int               `json:"payments_due"`
	Made     int               `json:"payments_made"`
	Unseen   int               `json:"payments_unseen"`
	Planned  decimal           `json:"planned"`
	Paid     decimal           `json:"paid"`
	Missing  decimal           `json:"missing_amount"`
	Beyond   decimal           `json:"beyond"`
	Payments []keptPaymentJSON `json:"payments"`
	Loans    []loanChangeJSON  `json:"loans"`
	Totals   changedJSON       `json:"totals"`
	Anew     []string          `json:"plan_anew"`
	Finish   dateOrNull        `json:"finish"`
}

// keptPlanJSON is how the plan was asked for.
type keptPlanJSON struct {
	Date   date          `json:"date"`
	Policy string        `json:"policy"`
	As     orNull        `json:"as"`
	Budget decimalOrNull `json:"budget"`
	PayDay countOrNull   `json:"pay_day"`
	Until  date          `json:"until"`
	Finish dateOrNull    `json:"finish"`
}

type keptPaymentJSON struct {
	Date   date       `json:"date"`
	Loan   string     `json:"loan"`
	Amount decimal    `json:"amount"`
	Paid   decimal    `json:"paid"`
	On     dateOrNull `json:"on"`
	State  string     `json:"state"`
}

type loanChangeJSON struct {
	ID     string     `json:"id"`
	InBook bool       `json:"in_book"`
	Since  dateOrNull `json:"shown_on"`
	Signed bool       `json:"signed"`
	changedJSON
}

// changedJSON is how what is owed came from what was.
type changedJSON struct {
	Then     decimalOrNull `json:"then"`
	Paid     decimalOrNull `json:"paid_off"`
	Interest decimalOrNull `json:"interest"`
	Penalty  decimalOrNull `json:"penalty"`
	Fees     decimalOrNull `json:"fees"`
	Lent     decimalOrNull `json:"lent"`
	Waived   decimalOrNull `json:"waived"`
	Shown    decimalOrNull `json:"shown"`
	Edited   decimalOrNull `json:"edited"`
	Now      decimalOrNull `json:"now"`
	AtLeast  []string      `json:"at_least,omitempty"`
}

// Progress returns the record of how a plan goes.
func Progress(h Head, c plan.Case, p *progress.Progress) Record {
	b := builder{h, c}
	s := p.Saved
	r := progressJSON{
		envelope: b.begin(ProgressKind),
		Plan:     keptPlanJSON{Date: date(s.Date), Policy: paydown.Policies.Name(s.Policy), As: orNull(s.As), PayDay: countOrNull(s.PayDay), Until: date(s.Ends() - 1), Finish: dateOrNull(s.Finish)},
		Kept:     p.Kept(), Due: p.Due, Made: p.Made, Unseen: p.Unseen,
		Planned: b.amount(p.Planned), Paid: b.amount(p.Paid), Missing: b.amount(p.Missing), Beyond: b.amount(p.Beyond),
		Payments: []keptPaymentJSON{}, Loans: []loanChangeJSON{}, Anew: codes(p.Anew), Finish: dateOrNull(p.Finish),
	}
	if s.Budget != nil {
		r.Plan.Budget = b.known(*s.Budget)
	}
	for _, y := range p.Payments {
		r.Payments = append(r.Payments, keptPaymentJSON{date(y.Date), b.planned(y.Loan, y.ID), b.amount(y.Amount), b.amount(y.Paid), dateOrNull(y.On), progress.States.Name(y.State)})
	}
	for k := range p.Loans {
		x := &p.Loans[k]
		r.Loans = append(r.Loans, loanChangeJSON{b.planned(x.Loan, x.ID), x.Loan >= 0, dateOrNull(x.Since), x.Signed, b.changed(&x.Change, x.Known, x.AtLeast)})
	}
	r.Totals = b.changed(&p.Total, true, p.Partly)
	return r
}

// planned is the id of a loan of a plan, which the book may have no more.
func (b *builder) planned(i int, id string) string {
	if i >= 0 {
		return b.c.Loans[i].ID
	}
	return id
}

func (b *builder) changed(x *progress.Change, known, atLeast bool) changedJSON {
	if !known {
		return changedJSON{Paid: b.known(x.Paid)}
	}
	j := changedJSON{
		b.known(x.Then), b.known(x.Paid), b.known(x.Interest), b.known(x.Penalty), b.known(x.Fees),
		b.known(x.Lent), b.known(x.Waived), b.known(x.Shown), b.known(x.Edited), b.known(x.Now), nil,
	}
	if atLeast {
		j.AtLeast = []string{"then", "now"}
	}
	return j
}

func (r progressJSON) sheets() []sheet {
	return []sheet{listed("kept", r.Payments), listed("changes", r.Loans)}
}

func progressFields() schema.Meanings {
	return schema.Meanings{
		"progress.plan":       says("The plan that was saved, and how it was asked for."),
		"policy":              among(paydown.Policies.Names(), "Whom to pay first."),
		"as":                  among(plan.Assumable, "The answer of a comparison that was taken as agreed; null: none."),
		"budget":              amount("What there was for the loans each month; null: the household's money."),
		"pay_day":             says("The day of the month on which the budget comes; null: not stated."),
		"until":               day("The last day that the plan says anything of."),
		"keptPlan.finish":     day("The day on which nothing is owed any more by the plan; null: it never ends."),
		"progress.finish":     day("The same by a plan made now in the same way; null: there is none, or it never ends."),
		"kept":                says("Whether nothing is missing of what was to be paid."),
		"payments_due":        says("Payments that were to be made by the as-of date."),
		"payments_made":       says("Of them, those that were made whole."),
		"payments_unseen":     says("Of them, those of which the book cannot tell: the lender's newer figures have them in them, or the loan is gone."),
		"planned":             amount("What was to be paid by the as-of date."),
		"progress.paid":       amount("Of that, what was paid."),
		"missing_amount":      amount("Of that, what was not paid though its day is over."),
		"beyond":              amount("What was paid besides all that the plan says."),
		"progress.payments":   says("The plan's payments of its first three months, by date, and what was paid of each."),
		"keptPayment.date":    day("The day on which to pay."),
		"keptPayment.amount":  amount("How much to pay."),
		"keptPayment.paid":    amount("How much of it was paid."),
		"on":                  day("The day on which it was whole; null: it is not, though a lender may have let pass what is missing of a unit of currency."),
		"keptPayment.state":   among(progress.States.Names(), "What became of it."),
		"in_book":             says("Whether the book still has the loan."),
		"shown_on":            day("The day of the lender's newer figures, in which earlier payments are; null: there are none."),
		"signed":              says("Whether an agreement began or ended since."),
		"then":                amount("What would have cleared it at the end of the plan's day. With all that follows it adds up to now."),
		"paid_off":            amount("What was paid since, below zero."),
		"loanChange.interest": amount("Interest since."),
		"loanChange.penalty":  amount("Penalty interest since."),
		"loanChange.fees":     amount("Fees since, and what paying ahead costs more or less."),
		"lent":                amount("What was lent since, and loans that were not in the plan."),
		"waived":              amount("What agreements took off, below zero, or put back."),
		"shown":               amount("The difference that the lender's newer figures make."),
		"edited":              amount("The difference that changes of the book without a date make."),
		"now":                 amount("What would clear it at the end of the as-of date."),
		"plan_anew":           among(progress.Reasons.Names(), "Why to plan anew; empty: the plan still holds."),
	}
}
