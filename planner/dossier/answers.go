package dossier

import (
	"repay/planner/book"
	"repay/planner/pages"
	"repay/planner/plan"
)

// State computes what is owed, and warns of what it leaves unknown.
func (d *Dossier) State() (*plan.Status, []plan.Refused) { return d.stateBy(plan.State) }

// Standing is State for who compares, see [plan.Standing].
func (d *Dossier) Standing() (*plan.Status, []plan.Refused) { return d.stateBy(plan.Standing) }

func (d *Dossier) stateBy(of func(*plan.Case) (*plan.Status, []plan.Refused)) (*plan.Status, []plan.Refused) {
	s, refused := of(&d.Case)
	if len(refused) > 0 {
		return nil, refused
	}
	d.warn(d.WarningsOf(s))
	d.tell(pages.Warnings(d.Head, d.Case, s)...)
	return s, nil
}

// WarningsOf are what is odd about the book by what is owed.
func (d *Dossier) WarningsOf(s *plan.Status) []book.Fault {
	return d.Book.WarningsOf(s, d.Case.AsOf, d.adviceFirst(s))
}

// Compare compares the ways out of every loan, with the rules' warnings.
func (d *Dossier) Compare(s *plan.Status, goal plan.Goal) (*plan.Comparison, []plan.Refused) {
	x, refused := plan.CompareIn(&d.Case, goal, d.Memory)
	if len(refused) > 0 {
		return nil, refused
	}
	d.HoldRules(s)
	d.Head.Rules.Parts = d.Head.Rules.Lines.Parts(&d.Case, s, &d.Facts)
	d.tell(pages.SearchWarnings(d.Head, d.Case, x)...)
	return x, nil
}

// Plan plans every payment, with the rules' warnings.
func (d *Dossier) Plan(s *plan.Status, o plan.PlanOptions) (*plan.PayPlan, []plan.Refused) {
	p, refused := plan.PlanPayments(&d.Case, o)
	if len(refused) > 0 {
		return nil, refused
	}
	d.HoldRules(s)
	if p != nil && p.Result != nil {
		d.tell(pages.PlanWarnings(d.Head, d.Case, s, p)...)
	}
	return p, nil
}

// Ask finds the least to ask for, with the rules' warnings.
func (d *Dossier) Ask(s *plan.Status, o plan.AskOptions) (*plan.LeastAsk, []plan.Refused) {
	a, refused := plan.AskLeast(&d.Case, o)
	if len(refused) > 0 {
		return nil, refused
	}
	d.HoldRules(s)
	d.tell(pages.AskWarnings(d.Head, d.Case, a)...)
	return a, nil
}
