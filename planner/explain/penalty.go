package explain

import "repay/planner/loan"

// penalty lists the pieces of each sum's penalty, what they round to and what
// was paid of it.
func (x *Explainer) penalty(e *Explanation) {
	x.penaltyFormula(e)
	if x.isCard() {
		if e.Rounding = OncePerLoan; e.Formula != FormulaShown {
			e.Formula = FormulaCardPenalty
		}
	}
	for _, u := range x.quote.Unpaid {
		owed := u.Parts[loan.PenaltyInterest]
		if owed == 0 && (u.Exact.Sign() <= 0 || u.Forgiven) {
			continue
		}
		x.penaltyOf(e, u)
		if owed > 0 && !x.isCard() {
			e.ask(u.N, u.Due, RowPenalty, owed)
		}
	}
}

// penaltyFormula sets the formula of a penalty and where it is rounded.
func (x *Explainer) penaltyFormula(e *Explanation) {
	e.Formula, e.Rounding = FormulaPenalty, OncePerSum
	if x.perLoan() {
		e.Formula, e.Rounding = FormulaPenaltyWhole, OncePerLoan
	}
	if !x.rec.Terms.Penalty.Known {
		e.Formula = FormulaShown
	}
}

// perLoan reports whether the penalty runs once for the loan.
func (x *Explainer) perLoan() bool { return x.rec.Terms.Penalty.On == loan.OfBalance }

// penaltyOf is the penalty of one sum: its pieces, rounded once, less what was
// paid of it.
func (x *Explainer) penaltyOf(e *Explanation, u loan.UnpaidSum) {
	sum := u.Exact.Round(e.Mode)
	if list := x.pieces(u.Penalty, u.Forgiven); len(list) > 0 {
		e.add(list...)
		e.add(Line{Kind: Rounded, Loan: -1, N: u.N, Due: u.Due, Exact: new(u.Exact), Amount: new(sum)})
	}
	for _, n := range u.Penalty {
		if n.Kind == loan.EntryPaid {
			e.add(line(n))
		}
	}
	e.payments(u.Trail.Paid)
	if owed := sum - u.Paid; owed < 0 {
		e.add(Line{Kind: NotBelow, Loan: -1, N: u.N, Due: u.Due, Amount: new(-owed)})
	}
	if u.Forgiven {
		e.Facts = append(e.Facts, Line{Kind: InGrace, Loan: -1, N: u.N, Due: u.Due, Days: x.rec.Terms.Grace.Days})
	}
}

// pieces lists how a penalty accrued. Within the grace only what was given
// counts.
func (x *Explainer) pieces(account loan.Entries, onlyGiven bool) (list []Line) {
	for i := range account {
		if n := &account[i]; n.Kind == loan.EntryGiven || n.Kind != loan.EntryPaid && !onlyGiven {
			list = x.with(list, n)
		}
	}
	return list
}

// day is what the coming day adds, sum by sum.
func (x *Explainer) day(e *Explanation) {
	for _, n := range x.quote.NextDay {
		rate, kind := x.penaltyRate(n.Rate, n.Tier), PenaltyDay
		if x.isCard() {
			e.Formula = FormulaCardDay
		}
		if n.Rule == loan.RuleInterest {
			rate, kind = &Rate{Rate: n.Rate}, InterestDay
		}
		line := Line{Kind: kind, Loan: -1, N: n.N, Due: n.Due, From: n.From, To: n.Date, Days: 1, Exact: new(n.Exact)}
		if !n.Factor.IsZero() {
			line.Base, line.Rate, line.Factor = new(n.Base), rate, new(n.Factor)
			line.Time = x.timeOf(rate, n.Factor, 1, n.Rule != loan.RuleInterest)
		}
		e.add(line)
	}
	if len(e.Lines) > 0 {
		e.add(amount(Rounded, e.Value.Amount))
	}
}
