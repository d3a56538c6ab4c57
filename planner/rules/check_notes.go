package rules

import "repay/planner/money"

// notes are what rules tell a borrower whose book calls for it.
func (x *subject) notes() (list []Finding) {
	if x.status.PaidOff || x.status.NotStarted {
		return nil
	}
	for _, h := range x.rules(MeasureNote) {
		// A note for one kind of lender, or for contracts of some date, says nothing
		// to the others: where the book does not tell, it is left out.
		if unsure(h.doubts) {
			continue
		}
		f := x.dated(h, KindNote, 0)
		f.How.Lent, f.How.Received = x.terms.Principal, x.terms.CashReceived()
		if n := h.Limit.Count; n > 0 && x.status.Payoff.Known {
			f.How.Parts, f.How.Part = n, money.NewRatio(int64(x.status.Payoff.Amount), int64(n)).Round(money.Up)
		}
		list = append(list, f)
	}
	return list
}

// unsure reports whether a note may be for others.
func unsure(doubts []Doubt) bool {
	for _, d := range doubts {
		if d == DoubtLender || d == DoubtSigning || d == DoubtServicemember || d == DoubtTerm || d == DoubtCost || d == DoubtAmount {
			return true
		}
	}
	return false
}
