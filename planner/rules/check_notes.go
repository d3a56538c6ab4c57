package rules

import (
	"slices"

	"repay/planner/money"
	"repay/planner/plan"
)

// notes are what rules tell a borrower whose book calls for it.
func (x *subject) notes() []Finding { return x.notesOf(anyRule) }

// notesOf are those of some rules.
func (x *subject) notesOf(take func(*Rule) bool) (list []Finding) {
	if x.status.PaidOff || x.status.NotStarted {
		return nil
	}
	for _, h := range x.rulesOf(MeasureNote, take) {
		if h.forOthers() {
			continue
		}
		// That it is for all lenders but some is no news to the rest.
		h.doubts = slices.DeleteFunc(h.doubts, func(d Doubt) bool { return d == DoubtLender })
		f := x.dated(h, KindNote, 0)
		f.How.Lent, f.How.Received = x.terms.Principal, x.terms.CashReceived()
		if n := h.Limit.Count; n > 0 && x.status.Payoff.Known && x.status.Payoff.Amount > 0 {
			f.How.Parts, f.How.Part = n, money.NewRatio(int64(x.status.Payoff.Amount), int64(n)).Round(money.Up)
		}
		list = append(list, f)
	}
	return list
}

// Parts returns the notes that tell what is owed in equal parts: a way to ask for
// beside those of a loan's menu.
func (l *Lines) Parts(c *plan.Case, s *plan.Status, facts *Facts) (list []Finding) {
	if l == nil || !slices.ContainsFunc(l.Rules, func(r *Rule) bool { return r.Measures == MeasureNote && r.Limit.Count > 0 }) {
		return nil
	}
	for x := range l.subjects(c, s, facts) {
		for _, f := range x.notesOf(mayTellParts) {
			if f.How.Parts > 0 {
				list = append(list, f)
			}
		}
	}
	return list
}

// mayTellParts leaves out what neither tells of parts nor may stand in the place of what
// does: there are many notes, and a few are asked for of every comparison.
func mayTellParts(r *Rule) bool { return r.Limit.Count > 0 || len(r.InsteadOf) > 0 }

// forOthers reports whether a note may be for others. One for some kinds of lenders
// or for contracts of some date says nothing to the rest: where the book does not
// tell, it is left out.
func (h held) forOthers() bool {
	for _, d := range h.doubts {
		switch d {
		case DoubtLender:
			if len(h.Lenders) > 0 {
				return true
			}
		case DoubtSigning, DoubtServicemember, DoubtTerm, DoubtCost, DoubtAmount:
			return true
		}
	}
	return false
}
