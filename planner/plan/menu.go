package plan

import (
	"cmp"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// menu returns the offers to compare: as the book lists them, between keep and
// nothing; else the default menu, which nobody has offered.
func (l *account) menu() []agreement.Offer {
	keep := agreement.Offer{Strategy: agreement.Keep, Name: "keep"}
	nothing := agreement.Offer{Strategy: agreement.Nothing, Name: "nothing 12", For: 12}
	list := append(make([]agreement.Offer, 0, len(l.loan.Offers)+2), keep)
	if !l.loan.Listed {
		return append(list, l.defaults()...)
	}
	for _, o := range l.loan.Offers {
		switch o.Strategy {
		case agreement.Keep:
			o.Name = cmp.Or(o.Name, keep.Name)
			list[0] = o
		case agreement.Nothing:
			o.Name = cmp.Or(o.Name, nothing.Name)
			nothing = o
		default:
			list = append(list, o)
		}
	}
	return append(list, nothing)
}

// defaults is the menu for a loan whose book lists no offers: fuller where
// something is overdue; no deferral past the contract's end.
func (l *account) defaults() []agreement.Offer {
	extend := agreement.Offer{Strategy: agreement.Extend, Name: "extend 12", By: 12}
	reduce := agreement.Offer{Strategy: agreement.Reduce, Name: "reduce 50% for 6", To: []agreement.Step{{To: agreement.PartOf(1, 2), For: 6}}, Then: agreement.ThenResume}
	pause := agreement.Offer{Strategy: agreement.Defer, Name: "defer 3", For: 3, Then: agreement.ThenShift}
	if l.totalOnly() || l.terms.Method == loan.Revolving {
		extend = agreement.Offer{Strategy: agreement.Extend, Name: "extend 24", Periods: 24}
	}
	var list []agreement.Offer
	ended := l.terms.Method != loan.Revolving && l.ledger.PeriodsLeft(l.asOf) == 0
	switch {
	case !l.started(), l.pos.Due.Total() == 0 && ended:
		return nil
	case l.pos.Due.Total() == 0:
		list = []agreement.Offer{extend, reduce, pause}
	default:
		list = []agreement.Offer{
			{Strategy: agreement.CatchUp, Name: "catch_up 6", Periods: 6},
			extend, reduce,
			{Strategy: agreement.InterestFree, Name: "interest_free 24", Periods: 24},
		}
		if !ended {
			list = append(list, pause)
		}
		list = append(list, agreement.Offer{Strategy: agreement.Settle, Name: "settle 80%", Sum: agreement.PartOf(4, 5), Parts: 1})
	}
	for i := range list {
		list[i].Hypothetical = true
	}
	if l.pos.Due.Total() > 0 {
		list = append(list, agreement.Offer{Strategy: agreement.Nothing, Name: "nothing 12", For: 12, Hypothetical: true})
	}
	return list
}
