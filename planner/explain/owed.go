package explain

import (
	"repay/planner/loan"
	"repay/planner/plan"
)

// owing is how a figure of what is owed is explained.
type owing struct {
	formula  Formula
	rounding Rounding
	lines    func(*Explainer, *Explanation)
	ofCard   func(*Explainer, *Explanation) // of a card, where that is another way
}

var owings = map[Figure]owing{
	Payoff:               {FormulaPayoff, NotRounded, (*Explainer).payoff, nil},
	OverdueTotal:         {FormulaOverdue, NotRounded, (*Explainer).overdue, nil},
	PrincipalOutstanding: {FormulaSum, NotRounded, (*Explainer).principal, nil},
	PrincipalOverdue:     {FormulaUnpaid, NotRounded, unpaid(loan.Principal), (*Explainer).cardDue},
	InterestOverdue:      {FormulaUnpaid, NotRounded, unpaid(loan.Interest), nil},
	Fees:                 {FormulaUnpaid, NotRounded, unpaid(loan.Fees), account(loan.FeesAccount)},
	Penalty:              {FormulaPenalty, OncePerSum, (*Explainer).penalty, nil},
	PrincipalNotDue:      {FormulaBalance, NotRounded, (*Explainer).balance, (*Explainer).cardNotDue},
	InterestAccrued:      {FormulaInterest, OncePerPeriod, (*Explainer).accrued, (*Explainer).cardAccrued},
	PrepayFee:            {FormulaPrepayFee, OnceAtEnd, func(x *Explainer, e *Explanation) { e.add(x.lines(x.quote.PrepayFee)...) }, nil},
	Credit:               {FormulaCredit, NotRounded, account(loan.HeldAccount), nil},
	CostPerDay:           {FormulaDay, OnceAtEnd, (*Explainer).day, nil},
	NextDue:              {FormulaNext, NotRounded, (*Explainer).nextDue, nil},
}

// owed explains a figure of what is owed on the as-of day.
func (x *Explainer) owed(e *Explanation) []plan.Refused {
	switch e.Ask.Figure {
	case DaysOverdue, OldestUnpaidDue, StageOf:
		x.days(e)
	case MinimumDue:
		x.minimum(e)
	case Claimed:
		x.claimed(e)
	case FirstShortfall, BeforeLoans:
		return x.shortfall(e)
	default:
		how, ok := owings[e.Ask.Figure]
		if !ok {
			return nil
		}
		e.Value, e.Formula, e.Rounding = of(sumNamed(&x.status.Sums, e.Ask.Figure)), how.formula, how.rounding
		if x.isCard() && how.ofCard != nil {
			how.lines = how.ofCard
		}
		how.lines(x, e)
	}
	return nil
}

// account lists an account as it stands.
func account(a loan.Account) func(*Explainer, *Explanation) {
	return func(x *Explainer, e *Explanation) { e.add(x.lines(x.quote.Journal[a])...) }
}

// unpaid lists, sum by sum, what fell due of a component and what was paid of it.
func unpaid(c loan.Component) func(*Explainer, *Explanation) {
	return func(x *Explainer, e *Explanation) {
		for _, u := range x.quote.Unpaid {
			if a := u.Parts[c]; a > 0 {
				e.add(x.lines(u.Trail.Owed[c])...)
				e.payments(u.Trail.Paid)
				e.ask(u.N, u.Due, columns[c], a)
			}
		}
	}
}

// payoff is everything due and unpaid and what is not yet due, less what is held.
func (x *Explainer) payoff(e *Explanation) {
	p := x.rec.Position
	switch {
	case x.status.PayoffIs == plan.PayoffClaimed && x.rec.Ledger.PayoffUnknown():
		e.Formula = FormulaClaimed
		e.add(Line{Kind: ClaimedSum, Loan: -1, Due: x.c.Loans[x.index].Claimed.Date, Amount: new(e.Value.Amount)})
		return
	case x.status.OverdueUnsplit:
		e.add(amount(Unsplit, p.Due.Total()))
		x.parts(e, PrincipalNotDue, InterestAccrued)
	case x.status.SplitUnknown:
		e.unsplit(p.Due.Total() + p.NotDue + p.Accrued + p.ToCome)
	case x.isCard() && !x.status.PrincipalOverdue.Known:
		x.principal(e)
		x.parts(e, Penalty, Fees, InterestAccrued)
	default:
		x.parts(e, PrincipalOverdue, InterestOverdue, Penalty, Fees, PrincipalNotDue, InterestAccrued)
	}
	if p.Fee != 0 {
		x.parts(e, PrepayFee)
	}
	if p.Credit != 0 {
		e.part(Credit, of(x.status.Credit), -1)
	}
}

// overdue is everything due and unpaid.
func (x *Explainer) overdue(e *Explanation) {
	if x.status.SplitUnknown {
		e.unsplit(x.rec.Position.Due.Total())
		return
	}
	x.parts(e, PrincipalOverdue, InterestOverdue, Penalty, Fees)
}

// parts adds figures of what is owed. Of one that is not known the sum counts
// what the position has.
func (x *Explainer) parts(e *Explanation, figures ...Figure) {
	for _, f := range figures {
		e.part(f, maybe(sumNamed(&x.status.Sums, f), countedOf(x.rec.Position, f)), 1)
	}
}

// maybe is an amount that the sum counts, known as well as m is.
func maybe(m plan.Maybe, a Amount) Value {
	v := of(m)
	v.Amount = a
	return v
}

// countedOf is what a position counts of a figure towards the payoff.
func countedOf(p loan.Position, f Figure) Amount {
	return map[Figure]Amount{
		PrincipalOverdue: p.Due[loan.Principal], InterestOverdue: p.Due[loan.Interest], Penalty: p.Due[loan.PenaltyInterest], Fees: p.Due[loan.Fees],
		PrincipalNotDue: p.NotDue, InterestAccrued: p.Accrued + p.ToCome, PrepayFee: p.Fee, Credit: -p.Credit,
	}[f]
}

// unsplit explains a sum of which the parts are not known.
func (e *Explanation) unsplit(a Amount) {
	e.Formula, e.Missing = FormulaUnsplit, []Missing{NeedsSplit}
	e.add(amount(Unsplit, a))
}

// ask adds a row of the table to what can be asked further.
func (e *Explanation) ask(n int, due Date, f Figure, a Amount) {
	ask := Ask{Figure: f, N: n, Due: due, Extra: n == 0, Offer: e.Ask.Offer, Original: e.Ask.Original}
	e.Parts = append(e.Parts, Part{Ask: ask, Value: exactly(a)})
}

// nextDue is the coming instalment, less what is held.
func (x *Explainer) nextDue(e *Explanation) {
	e.Value.Date = x.status.NextDueDate
	if x.status.NextDueDate == 0 {
		e.Value.Known, e.Missing = false, []Missing{NoneSuch}
		return
	}
	rows, _ := x.rec.Ledger.Coming()
	credit := x.rec.Ledger.HeldAhead()
	for _, r := range rows {
		if len(e.Lines) > 0 && r.Due != x.status.NextDueDate {
			return
		}
		used := min(credit, r.Total())
		credit -= used
		if r.Total() == used {
			continue
		}
		e.add(columnsOf(r, loan.Principal, loan.Interest, loan.Fees, loan.PenaltyInterest)...)
		e.add(nonzero(Line{Kind: UsedMoney, Loan: -1, Due: r.Due, Amount: new(-used)})...)
		e.ask(r.N, r.Due, Row, r.Total())
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
	e.Value.AtLeast = s.DaysOverdueMax > s.DaysOverdue || s.DaysAtLeast
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
func (x *Explainer) claimed(e *Explanation) {
	e.Formula = FormulaClaimed
	c := x.status.Claimed
	if c == nil {
		e.Missing = []Missing{NoneSuch}
		return
	}
	e.Value = of(c.Difference)
	e.Value.Date = c.Date
	if !e.Value.Known {
		return
	}
	e.add(Line{Kind: ClaimedSum, Loan: -1, Due: c.Date, Amount: new(c.Claimed.Amount)})
	e.part(Payoff, exactly(c.Claimed.Amount-c.Difference.Amount), -1)
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
				due = Line{Kind: Repaid, Loan: -1, N: n.N, From: n.Due, Amount: new(Amount(0))}
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
	if t.Method == loan.Flat && len(t.RateChanges) == 0 {
		e.Formula = FormulaInterestFlat
	}
	if t.Method == loan.Open || t.Method == loan.Revolving && t.Owed != nil {
		e.Rounding = OnceAtEnd
	}
	account(loan.InterestAccount)(x, e)
}
