package planner

import (
	"io"
	"slices"

	"repay/planner/dossier"
	"repay/planner/paydown"
	"repay/planner/plan"
	"repay/planner/record"
)

// Output is what every result has beside its figures. The places of loans in those,
// such as Index and Loan, count the loans of the book from 0.
type Output struct {
	// Warnings are what the reader of the figures should know, the most general first.
	Warnings []record.Warning
	made     func() record.Record
}

func outputOf(d *dossier.Dossier, made func(record.Head, plan.Case) record.Record) Output {
	return Output{d.Head.Warnings, func() record.Record { return made(d.Head.Head, d.Case) }}
}

// WriteJSON writes the result as the program's -O json does: one line, whose schema
// `repay schema` prints. Amounts are decimals as text, and what is unknown is null.
func (o *Output) WriteJSON(w io.Writer) error { return record.WriteJSON(w, o.made()) }

// Status is what is owed on a date: repay/status/v1.
type Status struct {
	*plan.Status
	Output
}

// Status computes what is owed at the end of a day, on each loan and in all: every
// figure is rounded to the minor unit where the contract rounds, and a sum of them is
// the sum of the rounded.
func (b *Book) Status(asOf Date) (*Status, error) {
	d, s, err := b.open(asOf)
	if err != nil {
		return nil, err
	}
	d.HoldRules(s)
	return &Status{s, outputOf(d, func(h record.Head, c plan.Case) record.Record { return record.Status(h, c, s) })}, nil
}

// Comparison is every way out of every loan, and what to do: repay/compare/v1.
// Its Lead is the answer that leads; its Leading says which one that is.
type Comparison struct {
	*plan.Comparison
	Output
}

// Compare compares every way out of every loan by a goal; empty: [plan.Cheapest].
// A book without a household is compared too: then nobody knows what can be carried.
func (b *Book) Compare(asOf Date, goal Goal) (*Comparison, error) {
	if goal != "" && !slices.Contains(plan.Goals, goal) {
		return nil, b.unknown("goal", string(goal), plan.Goals)
	}
	d, s, err := b.openBy(asOf, (*dossier.Dossier).Standing)
	if err != nil {
		return nil, err
	}
	x, refused := d.Compare(s, goal)
	if err := b.refused(d, refused); err != nil {
		return nil, err
	}
	return &Comparison{x, outputOf(d, func(h record.Head, c plan.Case) record.Record {
		y := *x // what each concession is worth is filled in
		y.Loans = slices.Clone(x.Loans)
		y.Appraise(&c, -1)
		return record.Compare(h, c, &y, plan.Only{Loan: -1})
	})}, nil
}

// Plan is every payment to make, by date: repay/plan/v1.
type Plan struct {
	*plan.PayPlan
	Output
}

// Plan plans every payment until nothing is owed. The money is that of the book's
// household, or PlanOptions.Budget a month: without either it is [ErrNoMoney]. With
// PlanOptions.As, one of [plan.Assumable], an answer of the comparison is taken as
// agreed; where there is no such answer it is [ErrNoAnswer].
func (b *Book) Plan(asOf Date, o PlanOptions) (*Plan, error) {
	switch {
	case o.Policy != "" && !slices.Contains(paydown.Policies.Values(), o.Policy):
		return nil, b.unknown("policy", string(o.Policy), paydown.Policies.Names())
	case o.As != "" && !slices.Contains(plan.Assumable, o.As):
		return nil, b.unknown("answer", o.As, plan.Assumable)
	}
	if err := b.hasMoney(o.Budget, o.PayDay); err != nil {
		return nil, err
	}
	d, s, err := b.open(asOf)
	if err != nil {
		return nil, err
	}
	p, refused := d.Plan(s, o)
	if err := b.refused(d, refused); err != nil {
		return nil, err
	}
	if p.Result == nil {
		return nil, b.because(ErrNoAnswer)
	}
	return &Plan{p, outputOf(d, func(h record.Head, c plan.Case) record.Record { return record.Plan(h, c, p, -1) })}, nil
}

// Ask is the least to ask for, and what then: repay/ask/v1.
type Ask struct {
	*plan.LeastAsk
	Output
}

// Ask finds the least that has to be asked of the lenders, so that every day can be
// paid. The money is as for [Book.Plan]. With many loans a search can be long: a
// service gives AskOptions.Stop, which is asked now and then and makes the best so far
// do, such as func() bool { return ctx.Err() != nil }.
func (b *Book) Ask(asOf Date, o AskOptions) (*Ask, error) {
	if o.Goal != "" && !slices.Contains(plan.Goals, o.Goal) {
		return nil, b.unknown("goal", string(o.Goal), plan.Goals)
	}
	if err := b.canAsk(o); err != nil {
		return nil, err
	}
	d, s, err := b.open(asOf)
	if err != nil {
		return nil, err
	}
	a, refused := d.Ask(s, o)
	if err := b.refused(d, refused); err != nil {
		return nil, err
	}
	return &Ask{a, outputOf(d, func(h record.Head, c plan.Case) record.Record { return record.Ask(h, c, a, o) })}, nil
}
