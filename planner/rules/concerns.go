package rules

import (
	"slices"

	"repay/planner/loan"
	"repay/planner/money"
	"repay/planner/plan"
)

// concerns reports whether a rule is about the loan, and what the book does not
// say that it depends on: each condition is a no, a yes or a doubt.
func (x *subject) concerns(r *Rule) (doubts []Doubt, ok bool) {
	for _, holds := range conditions {
		doubt, ok := holds(x, r)
		if !ok {
			return nil, false
		}
		if doubt != "" {
			doubts = append(doubts, doubt)
		}
	}
	return doubts, true
}

// conditions are what a rule may depend on, what is found out soonest first.
var conditions = [...]func(*subject, *Rule) (Doubt, bool){
	(*subject).force, (*subject).lender, (*subject).signing, (*subject).region, (*subject).lent,
	(*subject).daysOverdue, (*subject).cost, (*subject).term, (*subject).when,
}

// force asks whether the rule holds: one that compares a contract, in the time
// of the loan; any other, on the as-of date. One that speaks of amounts is for books
// in their currency.
func (x *subject) force(r *Rule) (Doubt, bool) {
	switch {
	case !r.speaksOf(x.c):
		return "", false
	case r.ofContract():
		return "", r.Force.Until == 0 || x.begins() <= r.Force.Until
	}
	return "", r.Force.Has(x.asOf)
}

// speaksOf reports whether the rule may be about a loan of a case: it has begun, and
// its amounts are in the same money.
func (r *Rule) speaksOf(c *plan.Case) bool {
	return r.Force.From <= c.AsOf && (r.Currency == "" || r.Currency == c.Currency.Code)
}

// ofContract reports whether the rule compares what a contract costs.
func (r *Rule) ofContract() bool {
	switch r.Measures {
	case MeasureYearlyCost, MeasureDailyCost, MeasureTotalCost, MeasurePenalty, MeasureLateFee:
		return true
	}
	return false
}

// begins is the day from which the loan costs something, as far as it is known. A
// card does from its contract on, not from its statement.
func (x *subject) begins() Date {
	switch start := x.terms.Start; {
	case start == 0:
		return x.signed
	case x.terms.Card != nil:
		return min(start, x.signed)
	default:
		return start
	}
}

func (x *subject) lender(r *Rule) (Doubt, bool) {
	switch lender := x.loan.LenderType; {
	case len(r.Lenders) == 0 && len(r.Except) == 0:
		return "", true
	case lender == "":
		return DoubtLender, !x.institution() || !r.people()
	case slices.Contains(r.Except, lender) || len(r.Lenders) > 0 && !slices.Contains(r.Lenders, lender):
		return "", false
	case x.general("lender.type"):
		return DoubtPreset, true
	}
	return "", true
}

// people are the types of lenders that lend what they have to one person.
var people = []string{"private", "p2p"}

// people reports whether the rule is about lending between people only.
func (r *Rule) people() bool {
	return len(r.Lenders) > 0 && !slices.ContainsFunc(r.Lenders, func(t string) bool { return !slices.Contains(people, t) })
}

// institution reports whether the loan is certainly one of an institution, though
// the book does not say of which: a card or another revolving credit, or a product
// of which the name is known.
func (x *subject) institution() bool {
	return x.terms.Method == loan.Revolving || x.facts.Preset != nil
}

// general reports whether a field was filled in by a preset from general
// knowledge.
func (x *subject) general(field string) bool {
	return x.facts.Preset != nil && slices.ContainsFunc(x.facts.Preset.General(), func(f Field) bool { return f.Name == field })
}

func (x *subject) signing(r *Rule) (doubt Doubt, ok bool) {
	if x.unsigned && r.dated() {
		doubt = DoubtSigning
	}
	return doubt, r.Signed.Has(x.signed)
}

func (x *subject) region(r *Rule) (Doubt, bool) {
	switch {
	case len(r.Regions) == 0:
		return "", true
	case x.book.Region == "":
		return DoubtRegion, true
	}
	return "", slices.Contains(r.Regions, x.book.Region)
}

func (x *subject) lent(r *Rule) (Doubt, bool) {
	switch {
	case !r.Lent.bounded():
		return "", true
	case x.terms.Principal == 0:
		return DoubtAmount, true
	}
	return "", r.Lent.has(x.units(x.terms.Principal))
}

// units is an amount in units of the currency.
func (x *subject) units(a Amount) money.Ratio {
	return money.NewRatio(int64(a), int64(x.c.Currency.Unit()))
}

func (x *subject) daysOverdue(r *Rule) (Doubt, bool) {
	return "", r.DaysOverdue == 0 || x.status.DaysOverdueMax > r.DaysOverdue
}

func (x *subject) cost(r *Rule) (Doubt, bool) {
	if r.Cost.IsZero() {
		return "", true
	}
	y, ok := x.yearly()
	if !ok {
		return DoubtCost, true
	}
	return "", fourDecimals(y.compounded).Cmp(r.Cost) >= 0
}

func (x *subject) term(r *Rule) (Doubt, bool) {
	if !r.Term.bounded() {
		return "", true
	}
	months, _, ok := x.originalTerm()
	if !ok {
		return DoubtTerm, true
	}
	return "", r.Term.has(months)
}

// originalTerm is from the contract's start to its last due date as signed, in
// months; one that has begun counts as whole.
func (x *subject) originalTerm() (months int, last Date, ok bool) {
	if x.terms.Owed != nil || x.terms.Start == 0 {
		return 0, 0, false
	}
	rows := x.signedRows()
	if len(rows) == 0 {
		return 0, 0, false
	}
	last = rows[len(rows)-1].Due
	for x.terms.Start.AddMonths(months) < last {
		months++
	}
	return months, last, true
}

// signedRows is the amortization table as signed; nil where there is none.
func (x *subject) signedRows() []loan.Row {
	if e := x.equation(); e != nil {
		return e.Rows
	}
	rows, err := loan.Schedule(x.terms)
	if err != nil {
		return nil
	}
	return rows
}
