package explain

import (
	"repay/planner/loan"
)

// balance is the principal not yet due: what the schedule in force began with,
// less what has fallen due and what was prepaid.
func (x *Explainer) balance(e *Explanation) {
	from, began := 0, loan.Entry{}
	for i, n := range x.past {
		if n.Kind == loan.EntryBegan {
			from, began = i, n
		}
	}
	first := Line{Kind: Lent, Loan: -1, Due: began.Date, Amount: to(began.Base)}
	switch {
	case from > 0:
		first.Kind = NewBalance
	case x.rec.Terms.Owed != nil:
		first.Kind = Shown
	}
	e.add(first)
	var due Line
	for _, n := range x.past[from:] {
		a := n.Kinds[loan.Principal]
		switch {
		case n.Kind == loan.EntryFellDue && n.N > 0:
			if due.Count == 0 {
				due = Line{Kind: Repaid, Loan: -1, N: n.N, From: n.Due, Amount: to(Amount(0))}
			}
			due.Count, due.To = due.Count+1, n.Due
			*due.Amount -= a
		case n.Kind == loan.EntryPrepaid && a != 0:
			e.add(Line{Kind: Prepaid, Loan: -1, Due: n.Date, Amount: to(-a)})
		case n.Kind == loan.EntryAccelerated && a != 0:
			e.add(Line{Kind: Accelerated, Loan: -1, Due: n.Date, Amount: to(-a)})
		}
	}
	if due.Count > 0 {
		e.add(due)
		e.Parts = append(e.Parts, Part{Ask: Ask{Figure: TotalPrincipal, Original: e.Ask.Original}, Value: Value{Kind: IsAmount}})
	}
	for _, n := range x.quote {
		if a := n.Kinds[loan.Principal]; n.Kind == loan.EntryExtra && a != 0 {
			e.add(Line{Kind: AgreedSum, Loan: -1, Due: n.Due, Amount: to(a)})
		}
	}
}

// accrued is the interest since the last due date, not yet due.
func (x *Explainer) accrued(e *Explanation) {
	e.Formula, e.Rounding = FormulaInterest, OncePerPeriod
	if x.rec.Terms.Method == loan.Flat && len(x.rec.Terms.RateChanges) == 0 {
		e.Formula = FormulaInterestFlat
	}
	entries := x.quote
	if x.rec.Terms.Method == loan.Open || x.rec.Terms.Method == loan.Revolving && x.rec.Terms.Owed != nil {
		// One running sum since the money was lent.
		var list []loan.Entry
		for _, n := range x.past {
			if n.Kind == loan.EntryInterest {
				list = append(list, n)
			}
		}
		e.Rounding = OnceAtEnd
		entries = append(list, x.quote...)
	}
	for _, n := range entries {
		switch n.Kind {
		case loan.EntryInterest:
			e.add(x.interestLine(n))
		case loan.EntryInterestSum:
			e.add(sumLines(n, e)...)
		case loan.EntryAside:
			e.add(Line{Kind: AddedAside, Loan: -1, Amount: to(n.Amount)})
		case loan.EntrySpread:
			e.add(Line{Kind: AddedSpread, Loan: -1, Amount: to(n.Amount)})
		case loan.EntryExtra:
			if n.Amount != 0 {
				e.add(Line{Kind: AgreedSum, Loan: -1, Due: n.Due, Amount: to(n.Amount)})
			}
		}
	}
}

// interestLine is one stretch of interest.
func (x *Explainer) interestLine(n loan.Entry) Line {
	line := Line{
		Kind: InterestPiece, Loan: -1, N: n.N, From: n.From, To: n.Date, Days: int(n.Date - n.From),
		Base: to(n.Base), Factor: to(n.Factor), Exact: to(n.Exact),
	}
	if !n.Rate.IsZero() {
		line.Rate = &Rate{Rate: n.Rate}
		line.Time = x.timeOf(line.Rate, n.Factor, line.Days, false)
	}
	return line
}

// sumLines round the pieces before, and take off what a prepayment had covered.
func sumLines(n loan.Entry, e *Explanation) []Line {
	sum := n.Exact.Round(e.Mode)
	due := n.Due
	if n.N == 0 {
		due = 0
	}
	list := []Line{{Kind: Rounded, Loan: -1, N: n.N, Due: due, Exact: to(n.Exact), Amount: to(sum)}}
	if n.Base != 0 {
		list = append(list, Line{Kind: Covered, Loan: -1, Amount: to(-n.Base)})
	}
	if rest := n.Amount - (sum - n.Base); rest != 0 {
		list = append(list, Line{Kind: NotBelow, Loan: -1, Amount: to(rest)})
	}
	return list
}
