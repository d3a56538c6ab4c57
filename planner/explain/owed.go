package explain

import (
	"repay/planner/loan"
	"repay/planner/plan"
)

// owed explains a figure of what is owed on the as-of day.
func (x *Explainer) owed(e *Explanation) []plan.Refused {
	s := &x.status
	switch e.Ask.Figure {
	case Payoff:
		e.Value, e.Formula = of(s.Payoff), FormulaPayoff
		x.payoff(e)
	case OverdueTotal:
		e.Value, e.Formula = of(s.OverdueTotal), FormulaOverdue
		x.overdue(e)
	case PrincipalOutstanding:
		e.Value, e.Formula = of(s.PrincipalOutstanding), FormulaSum
		x.principal(e)
	case PrincipalOverdue:
		e.Value, e.Formula = of(s.PrincipalOverdue), FormulaUnpaid
		if x.isCard() {
			x.cardDue(e)
		} else {
			x.unpaid(e, loan.Principal)
		}
	case InterestOverdue:
		e.Value, e.Formula = of(s.InterestOverdue), FormulaUnpaid
		x.unpaid(e, loan.Interest)
	case Fees:
		e.Value, e.Formula = of(s.Fees), FormulaUnpaid
		if x.isCard() {
			e.add(x.lines(x.quote.Journal[loan.FeesAccount])...) // those that are not on a statement yet
		} else {
			x.unpaid(e, loan.Fees)
		}
	case Penalty:
		e.Value = of(s.Penalty)
		x.penalty(e)
	case PrincipalNotDue:
		e.Value, e.Formula = of(s.PrincipalNotDue), FormulaBalance
		if x.isCard() {
			x.cardNotDue(e)
		} else {
			x.balance(e)
		}
	case InterestAccrued:
		e.Value = of(s.InterestAccrued)
		if x.isCard() {
			x.cardAccrued(e)
		} else {
			x.accrued(e)
		}
	case PrepayFee:
		e.Value, e.Formula, e.Rounding = of(s.PrepayFee), FormulaPrepayFee, OnceAtEnd
		e.add(x.lines(x.quote.PrepayFee)...)
	case Credit:
		e.Value, e.Formula = of(s.Credit), FormulaCredit
		e.add(x.lines(x.quote.Journal[loan.HeldAccount])...)
	case CostPerDay:
		e.Value, e.Formula, e.Rounding = of(s.CostPerDay), FormulaDay, OnceAtEnd
		x.day(e)
	case NextDue:
		e.Value, e.Formula = of(s.NextDue), FormulaNext
		e.Value.Date = s.NextDueDate
		x.nextDue(e)
	case DaysOverdue, OldestUnpaidDue, StageOf:
		x.days(e)
	case MinimumDue:
		x.minimum(e)
	case Claimed:
		return x.claimed(e)
	case FirstShortfall, BeforeLoans:
		return x.shortfall(e)
	}
	return nil
}

// payoff is everything due and unpaid and what is not yet due, less what is held.
func (x *Explainer) payoff(e *Explanation) {
	s := &x.status
	p := x.rec.Position
	switch {
	case s.PayoffIs == plan.PayoffClaimed && x.rec.Ledger.PayoffUnknown():
		e.Formula = FormulaClaimed
		e.add(Line{Kind: ClaimedSum, Loan: -1, Due: x.c.Loans[x.index].Claimed.Date, Amount: to(e.Value.Amount)})
		return
	case s.SplitUnknown:
		e.unsplit(p.Due.Total() + p.NotDue + p.Accrued)
	case x.isCard() && !s.PrincipalOverdue.Known:
		x.principal(e)
		e.part(Penalty, maybe(s.Penalty, p.Due[loan.PenaltyInterest]), 1)
		e.part(Fees, of(s.Fees), 1)
		e.part(InterestAccrued, maybe(s.InterestAccrued, p.Accrued), 1)
	default:
		x.unpaidParts(e)
		e.part(PrincipalNotDue, of(s.PrincipalNotDue), 1)
		e.part(InterestAccrued, maybe(s.InterestAccrued, p.Accrued), 1)
	}
	if p.Fee != 0 {
		e.part(PrepayFee, of(s.PrepayFee), 1)
	}
	if p.Credit != 0 {
		e.part(Credit, of(s.Credit), -1)
	}
}

// maybe is a part of a sum: where it is not known, what the sum counts of it.
func maybe(m plan.Maybe, a Amount) Value {
	v := of(m)
	v.Amount = a
	return v
}

func (x *Explainer) overdue(e *Explanation) {
	if x.status.SplitUnknown {
		e.unsplit(x.rec.Position.Due.Total())
		return
	}
	x.unpaidParts(e)
}

// unpaidParts is everything due and unpaid, by component.
func (x *Explainer) unpaidParts(e *Explanation) {
	s, p := &x.status, x.rec.Position
	e.part(PrincipalOverdue, of(s.PrincipalOverdue), 1)
	e.part(InterestOverdue, maybe(s.InterestOverdue, p.Due[loan.Interest]), 1)
	e.part(Penalty, maybe(s.Penalty, p.Due[loan.PenaltyInterest]), 1)
	e.part(Fees, of(s.Fees), 1)
}

// unsplit is a sum of which the parts are not known.
func (e *Explanation) unsplit(a Amount) {
	e.Formula, e.Missing = FormulaUnsplit, []Missing{NeedsSplit}
	e.add(amount(Unsplit, a))
}

// unpaid lists, sum by sum, what fell due of a component and what was paid of it.
func (x *Explainer) unpaid(e *Explanation, c loan.Component) {
	for _, u := range x.quote.Unpaid {
		if a := u.Parts[c]; a > 0 {
			e.add(x.lines(u.Trail.Owed[c])...)
			e.payments(u.Trail.Paid)
			e.ask(u.N, u.Due, map[loan.Component]Figure{loan.Principal: RowPrincipal, loan.Interest: RowInterest, loan.Fees: RowFees}[c], a)
		}
	}
}

// ask adds a row of the table to what can be asked further.
func (e *Explanation) ask(n int, due Date, f Figure, a Amount) {
	e.Parts = append(e.Parts, Part{Ask: Ask{Figure: f, N: n, Due: due, Extra: n == 0, Offer: e.Ask.Offer, Original: e.Ask.Original}, Value: exactly(a)})
}

// nextDue is the coming instalment, less what is held.
func (x *Explainer) nextDue(e *Explanation) {
	if x.status.NextDueDate == 0 {
		e.Value.Known, e.Missing = false, []Missing{NoneSuch}
		return
	}
	rows, _ := x.rec.Ledger.Coming()
	credit := x.rec.Position.Credit
	for _, r := range rows {
		used := min(credit, r.Total())
		credit -= used
		if r.Total() == used {
			continue
		}
		for _, f := range []Figure{RowPrincipal, RowInterest, RowFees, RowPenalty} {
			e.add(some(columnOf(r, f))...)
		}
		e.add(some(Line{Kind: UsedMoney, Loan: -1, Due: r.Due, Amount: to(-used)})...)
		e.ask(r.N, r.Due, Row, r.Total())
		return
	}
}

// days counts from the oldest due date that is unpaid.
func (x *Explainer) days(e *Explanation) {
	s := &x.status
	switch e.Ask.Figure {
	case StageOf:
		e.Value, e.Formula = Value{Kind: IsText, Text: s.Stage, Count: s.DaysOverdue, Known: s.HasStage}, FormulaStage
	case OldestUnpaidDue:
		e.Value, e.Formula = Value{Kind: IsDate, Date: s.OldestUnpaidDue, Known: s.OldestUnpaidDue != 0}, FormulaDaysLate
	default:
		e.Value, e.Formula = Value{Kind: IsCount, Count: s.DaysOverdue, Known: s.HasStage}, FormulaDaysLate
	}
	e.Value.AtLeast = s.DaysOverdueMax > s.DaysOverdue
	if s.OldestUnpaidDue == 0 {
		return
	}
	e.add(Line{Kind: DaysLate, Loan: -1, From: s.OldestUnpaidDue, To: x.c.AsOf, Days: s.DaysOverdue})
	if n := s.DaysOverdueMax; n > s.DaysOverdue {
		e.add(Line{Kind: DaysLate, Loan: -1, From: x.c.AsOf - Date(n), To: x.c.AsOf, Days: n})
	}
	if x.isCard() {
		x.cardPayments(e)
		return
	}
	for _, u := range x.quote.Unpaid {
		if u.Due == s.OldestUnpaidDue {
			e.payments(u.Trail.Paid)
		}
	}
}

// claimed sets what the lender says beside what is computed for that day.
func (x *Explainer) claimed(e *Explanation) []plan.Refused {
	e.Formula = FormulaClaimed
	c := x.status.Claimed
	if c == nil {
		e.Missing = []Missing{NoneSuch}
		return nil
	}
	e.Value = of(c.Difference)
	e.Value.Date = c.Date
	if !e.Value.Known {
		return nil
	}
	e.add(Line{Kind: ClaimedSum, Loan: -1, Due: c.Date, Amount: to(c.Claimed.Amount)})
	e.part(Payoff, exactly(c.Claimed.Amount-c.Difference.Amount), -1)
	return nil
}

// balance is the principal not yet due: what the schedule in force began with,
// less what has fallen due and what was prepaid.
func (x *Explainer) balance(e *Explanation) {
	var due Line
	var sums []Line // of an agreement
	for _, n := range x.quote.Journal[loan.PrincipalAccount] {
		switch n.Kind {
		case loan.EntryFellDue:
			if due.Count == 0 {
				due = Line{Kind: Repaid, Loan: -1, N: n.N, From: n.Due, Amount: to(Amount(0))}
			}
			due.Count, due.To = due.Count+1, n.Due
			*due.Amount += n.Amount
		case loan.EntryAgreedSum:
			sums = append(sums, line(n))
		default:
			e.add(line(n))
		}
	}
	if due.Count > 0 {
		e.add(due)
		e.Parts = append(e.Parts, Part{Ask: Ask{Figure: TotalPrincipal, Original: e.Ask.Original}, Value: Value{Kind: IsAmount}})
	}
	e.add(sums...)
}

// accrued is the interest since the last due date, not yet due; of a loan
// without due dates, since the money was lent.
func (x *Explainer) accrued(e *Explanation) {
	t := &x.rec.Terms
	e.Formula, e.Rounding = FormulaInterest, OncePerPeriod
	if t.Method == loan.Flat && len(t.RateChanges) == 0 {
		e.Formula = FormulaInterestFlat
	}
	if t.Method == loan.Open || t.Method == loan.Revolving && t.Owed != nil {
		e.Rounding = OnceAtEnd
	}
	e.add(x.lines(x.quote.Journal[loan.InterestAccount])...)
}
