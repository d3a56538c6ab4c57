package explain

import "repay/planner/loan"

// The rows of a schedule, by the entries of the walk that made them.

// cursorRow lists how a component of an instalment came about, by the entries
// of the walk that made it.
func (x *Explainer) cursorRow(e *Explanation, entries []loan.Entry, r loan.Row, c loan.Component) []Line {
	entries = ofRow(entries, r)
	switch c {
	case loan.Interest:
		return x.interestRow(e, entries)
	case loan.Principal:
		return principalRow(entries)
	case loan.Fees:
		return feeRow(entries)
	}
	return nil
}

func (x *Explainer) interestRow(e *Explanation, entries []loan.Entry) []Line {
	var list []Line
	for _, n := range entries {
		switch n.Kind {
		case loan.EntryInterest:
			list = append(list, x.interestLine(n))
		case loan.EntryInterestSum:
			list = append(list, sumLines(n, e)...)
		case loan.EntryFlatLast:
			// What clears the balance decides; the pieces do not.
			list = []Line{
				{Kind: FlatPays, Loan: -1, N: n.N, Due: n.Due, Amount: to(n.Base)},
				{Kind: BalanceLeft, Loan: -1, Amount: to(-n.NotDue)},
			}
		case loan.EntryDeferred:
			switch n.Rule {
			case loan.RuleSimple:
				list = append(list, Line{Kind: KeptAside, Loan: -1, Amount: to(-n.Amount)})
			case loan.RuleWaived:
				list = append(list, Line{Kind: GivenUp, Loan: -1, Amount: to(-n.Amount)})
			}
		case loan.EntrySpread:
			list = append(list, Line{Kind: AddedSpread, Loan: -1, Base: to(n.Base), Amount: to(n.Amount)})
		case loan.EntryAside:
			list = append(list, Line{Kind: AddedAside, Loan: -1, Base: to(n.Base), Amount: to(n.Amount)})
		}
	}
	return list
}

// interestOf is the interest of an instalment that its principal rests on.
func interestOf(entries []loan.Entry) Amount {
	interest := Amount(0)
	for _, n := range entries {
		if n.Kind == loan.EntryInterestSum || n.Kind == loan.EntryFlatLast {
			interest = n.Amount
		}
	}
	return interest
}

func principalRow(entries []loan.Entry) []Line {
	var list []Line
	interest := interestOf(entries)
	for _, n := range entries {
		switch {
		case n.Kind == loan.EntryDeferred && n.Rule == loan.RuleJoins:
			list = []Line{{Kind: JoinedDue, Loan: -1, Amount: to(-n.Amount)}}
		case n.Kind != loan.EntryPrincipal:
		case n.Rule == loan.RuleLast:
			list = append(list, Line{Kind: BalanceLeft, Loan: -1, Amount: to(n.Amount)})
		case n.Rule == loan.RuleInterest, n.Rule == loan.RuleNothing:
			list = append(list, Line{Kind: NoPrincipal, Loan: -1, Amount: to(Amount(0))})
		case n.Rule == loan.RuleEqual:
			list = append(list, Line{Kind: EqualPart, Loan: -1, Amount: to(n.Base)})
			list = append(list, capped(n, n.Base)...)
		default:
			kind := map[loan.Rule]Kind{loan.RuleLevel: LevelOf, loan.RuleFixed: FixedSum, loan.RuleFlat: FlatPays}[n.Rule]
			list = append(list, Line{Kind: kind, Loan: -1, Amount: to(n.Base)}, Line{Kind: LessInterest, Loan: -1, Amount: to(-interest)})
			list = append(list, capped(n, n.Base-interest)...)
		}
	}
	return list
}

// capped is what keeps a principal between 0 and the balance.
func capped(n loan.Entry, would Amount) []Line {
	rest := n.Amount - would
	switch {
	case rest == 0:
		return nil
	case rest > 0:
		return []Line{{Kind: NotBelow, Loan: -1, Amount: to(rest)}}
	}
	return []Line{{Kind: AtMost, Loan: -1, Base: to(n.NotDue), Amount: to(rest)}}
}

func feeRow(entries []loan.Entry) []Line {
	var list []Line
	for _, n := range entries {
		if n.Kind != loan.EntryFee {
			continue
		}
		line := Line{Kind: FeeSum, Loan: -1, Name: n.Name, Amount: to(n.Amount)}
		switch n.Rule {
		case loan.RuleShare:
			line.Base, line.Factor, line.Exact = to(n.Base), to(n.Factor), to(n.Exact)
		case loan.RuleSplit:
			line.Kind, line.Base = FeeSplit, to(n.Base)
		}
		list = append(list, line)
	}
	return list
}
