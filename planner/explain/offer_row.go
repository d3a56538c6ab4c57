package explain

import (
	"repay/planner/agreement"
	"repay/planner/loan"
)

// offerRow lists how a component of a row of a way out came about.
func (x *Explainer) offerRow(e *Explanation, v view, r loan.Row, c loan.Component) []Line {
	var list []Line
	goesOn := v.result.Deal.GoesOn
	for _, n := range v.result.Record.Entries {
		if n.Kind == agreement.SettledPart && n.Due == r.Due {
			return some(Line{Kind: SettledPart, Loan: -1, Due: n.Due, Amount: to(n.Kinds[c])})
		}
	}
	if r.N == 0 && r.Due == x.c.AsOf {
		return x.onTheDay(v, r, c)
	}
	var top []Line
	if goesOn {
		top = x.extras(r, c)
	}
	for _, n := range v.result.Record.Entries {
		if n.Due != r.Due || n.Kinds[c] == 0 {
			continue
		}
		switch {
		case n.Kind == agreement.Part:
			top = append(top, Line{Kind: CaughtUp, Loan: -1, Due: n.Due, Amount: to(n.Kinds[c])})
		case n.Kind == agreement.Held && goesOn:
			top = append(top, Line{Kind: UsedMoney, Loan: -1, Due: n.Due, Amount: to(n.Kinds[c])})
		}
	}
	bare := less(r, c, sumOf(top))
	switch {
	case r.N > 0 && goesOn && x.cardsRow(v, r):
		list = x.cardRow(e, v, bare, c)
	case r.N > 0:
		list = x.cursorRow(e, v.entries, r, c)
	case goesOn && x.rec.Terms.Method == loan.Revolving && componentOf(bare, c) != 0:
		list = x.otherRow(e, v, bare, c)
	}
	return append(list, top...)
}

// componentOf is one component of a row.
func componentOf(r loan.Row, c loan.Component) Amount {
	return map[loan.Component]Amount{loan.Principal: r.Principal, loan.Interest: r.Interest, loan.Fees: r.Fees, loan.PenaltyInterest: r.Penalty}[c]
}

// less is a row with a of one component taken off.
func less(r loan.Row, c loan.Component, a Amount) loan.Row {
	switch c {
	case loan.Principal:
		r.Principal -= a
	case loan.Interest:
		r.Interest -= a
	case loan.Fees:
		r.Fees -= a
	case loan.PenaltyInterest:
		r.Penalty -= a
	}
	return r
}

// onTheDay is what a way out pays on the as-of day itself.
func (x *Explainer) onTheDay(v view, r loan.Row, c loan.Component) []Line {
	if v.result.Deal.GoesOn {
		f := map[loan.Component]Figure{loan.Principal: PrincipalOverdue, loan.Interest: InterestOverdue, loan.PenaltyInterest: Penalty, loan.Fees: Fees}[c]
		return some(Line{Kind: PartOf, Of: f, Loan: -1, Amount: to(map[loan.Component]Amount{
			loan.Principal: r.Principal, loan.Interest: r.Interest, loan.PenaltyInterest: r.Penalty, loan.Fees: r.Fees,
		}[c])})
	}
	var list []Line
	for _, n := range v.result.Record.Entries {
		switch n.Kind {
		case agreement.PaidAtOnce:
			list = append(list, some(Line{Kind: OwedOnDate, Loan: -1, Due: n.Due, Amount: to(n.Kinds[c])})...)
		case agreement.Charged:
			if c == loan.Fees {
				list = append(list, shareOf(Line{Kind: FeeCharged, Loan: -1, Amount: to(n.Amount)}, n))
			}
		}
	}
	return list
}
