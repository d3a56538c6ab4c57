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
			x.cardFees(e)
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
		x.prepayFee(e)
	case Credit:
		e.Value, e.Formula = of(s.Credit), FormulaCredit
		x.credit(e)
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
		x.unsplit(e, p.Due.Total()+p.NotDue+p.Accrued)
	case x.isCard() && !s.PrincipalOverdue.Known:
		x.principal(e)
		e.part(Penalty, maybe(s.Penalty, p.Due[loan.PenaltyInterest]), 1)
		e.part(Fees, of(s.Fees), 1)
		e.part(InterestAccrued, maybe(s.InterestAccrued, p.Accrued), 1)
	default:
		e.part(PrincipalOverdue, of(s.PrincipalOverdue), 1)
		e.part(InterestOverdue, maybe(s.InterestOverdue, p.Due[loan.Interest]), 1)
		e.part(Penalty, maybe(s.Penalty, p.Due[loan.PenaltyInterest]), 1)
		e.part(Fees, of(s.Fees), 1)
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
	s := &x.status
	p := x.rec.Position
	if s.SplitUnknown {
		x.unsplit(e, p.Due.Total())
		return
	}
	e.part(PrincipalOverdue, of(s.PrincipalOverdue), 1)
	e.part(InterestOverdue, maybe(s.InterestOverdue, p.Due[loan.Interest]), 1)
	e.part(Penalty, maybe(s.Penalty, p.Due[loan.PenaltyInterest]), 1)
	e.part(Fees, of(s.Fees), 1)
}

// unsplit is a sum of which the parts are not known.
func (x *Explainer) unsplit(e *Explanation, a Amount) {
	e.Formula, e.Missing = FormulaUnsplit, []Missing{NeedsSplit}
	e.add(Line{Kind: Unsplit, Loan: -1, Amount: to(a)})
}

// unpaid lists, sum by sum, what fell due of a component and what was paid of it.
func (x *Explainer) unpaid(e *Explanation, c loan.Component) {
	for _, u := range x.quote {
		if u.Kind == loan.EntryUnpaid && u.Kinds[c] > 0 {
			e.add(x.dueOf(u.In, c)...)
			x.payments(e, u.In)
			e.ask(u.N, u.Due, map[loan.Component]Figure{loan.Principal: RowPrincipal, loan.Interest: RowInterest, loan.Fees: RowFees}[c], u.Kinds[c])
		}
	}
}

// ask adds a row of the table to what can be asked further.
func (e *Explanation) ask(n int, due Date, f Figure, a Amount) {
	e.Parts = append(e.Parts, Part{Ask: Ask{Figure: f, N: n, Due: due, Extra: n == 0, Offer: e.Ask.Offer, Original: e.Ask.Original}, Value: exactly(a)})
}

// dueOf lists what fell due of a component of one sum, and what was paid of it.
func (x *Explainer) dueOf(in int, c loan.Component) []Line {
	var list []Line
	for _, n := range x.past {
		if n.In != in {
			continue
		}
		line := Line{Loan: -1, N: n.N, Due: n.Due}
		switch n.Kind {
		case loan.EntryFellDue:
			line.Kind = FellDue
			if n.N == 0 && n.Rule != loan.RuleKept {
				line.Kind = AgreedSum
			}
			joined := min(0, n.Kinds[loan.Principal])
			if c == loan.Principal {
				n.Kinds[c] -= joined
			}
			if a := n.Kinds[c]; a != 0 {
				line.Amount = to(a)
				list = append(list, line)
			}
			if c == loan.Interest && joined < 0 {
				list = append(list, Line{Kind: JoinedDue, Loan: -1, N: n.N, Due: n.Due, Amount: to(joined)})
			}
		case loan.EntryShown, loan.EntryAccelerated:
			line.Kind = map[loan.EntryKind]Kind{loan.EntryShown: Shown, loan.EntryAccelerated: Accelerated}[n.Kind]
			if a := n.Kinds[c]; a != 0 {
				line.Amount = to(a)
				list = append(list, line)
			}
		case loan.EntryLateFee:
			if c == loan.Fees {
				list = append(list, x.lateFee(n))
			}
		case loan.EntryPaid:
			if a := n.Kinds[c]; a != 0 {
				line.Kind, line.Due, line.Amount = PaidOf, n.Date, to(-a)
				list = append(list, line)
			}
		}
	}
	return list
}

func (x *Explainer) lateFee(n loan.Entry) Line {
	line := Line{Kind: LateFee, Loan: -1, N: n.N, Due: n.Date, Amount: to(n.Amount)}
	if !n.Factor.IsZero() {
		line.Base, line.Factor, line.Exact = to(n.Base), to(n.Factor), to(n.Exact)
	}
	return line
}

// payments adds how each payment towards a sum was spread, once.
func (x *Explainer) payments(e *Explanation, in int) {
	for _, n := range x.past {
		if n.Kind == loan.EntryPaid && n.In == in {
			e.Facts = append(e.Facts, Line{Kind: PaidOn, Loan: -1, N: n.N, Due: n.Date, Kinds: to(n.Kinds), Base: to(n.Amount)})
		}
	}
}

// prepayFee is what paying everything would cost.
func (x *Explainer) prepayFee(e *Explanation) {
	for _, n := range x.quote {
		if n.Kind == loan.EntryPrepayFee {
			e.add(Line{Kind: PrepayFeeOf, Loan: -1, Base: to(n.Base), Factor: to(n.Factor), Exact: to(n.Exact), Amount: to(n.Amount)})
		}
	}
}

// credit lists what was held and what was used of it.
func (x *Explainer) credit(e *Explanation) {
	for _, n := range x.past {
		switch n.Kind {
		case loan.EntryHeld:
			e.add(Line{Kind: HeldMoney, Loan: -1, Due: n.Date, Amount: to(n.Amount)})
		case loan.EntryUsed:
			e.add(Line{Kind: UsedMoney, Loan: -1, Due: n.Date, Amount: to(n.Amount)})
		}
	}
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
		for _, p := range []struct {
			f Figure
			a Amount
		}{{RowPrincipal, r.Principal}, {RowInterest, r.Interest}, {RowFees, r.Fees}, {RowPenalty, r.Penalty}} {
			if p.a != 0 {
				e.add(Line{Kind: PartOf, Of: p.f, Loan: -1, N: r.N, Due: r.Due, Amount: to(p.a)})
			}
		}
		if used != 0 {
			e.add(Line{Kind: UsedMoney, Loan: -1, Due: r.Due, Amount: to(-used)})
		}
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
	for _, u := range x.quote {
		if u.Kind == loan.EntryUnpaid && u.Due == s.OldestUnpaidDue {
			x.payments(e, u.In)
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
