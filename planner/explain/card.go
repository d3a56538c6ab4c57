package explain

import (
	"slices"

	"repay/planner/loan"
	"repay/planner/money"
)

// What a card has that other loans have not: a statement, a minimum, and
// interest that is one running sum from statement to statement.

func (x *Explainer) isCard() bool { return x.status.Card != nil }

// statement is the book's statement; nil: the loan has none.
func (x *Explainer) statement() *loan.Statement {
	if c := x.rec.Terms.Card; c != nil && x.rec.Terms.Owed == nil {
		return &c.Statement
	}
	return nil
}

// cardDue is what is overdue of a card: of the minimum, or of an older one.
func (x *Explainer) cardDue(e *Explanation) {
	e.Formula = FormulaCardDue
	if n := x.quote.Overdue; n != nil {
		would := n.Base - n.Paid
		switch {
		case n.Rule == loan.RuleKept && would != n.NotDue:
			would = n.NotDue
			e.add(amount(OlderMinimum, n.NotDue))
		case n.Rule == loan.RuleKept:
			// The statement repeats the older minimum: all of it was missed.
			e.add(amount(OlderMinimum, n.Base))
			e.add(nonzero(amount(PaidSince, -n.Paid))...)
		default:
			e.add(Line{Kind: PartOf, Of: MinimumDue, Loan: -1, N: n.N, Due: n.Due, Amount: new(n.Base)})
			e.add(nonzero(amount(PaidSince, -n.Paid))...)
			e.Parts = append(e.Parts, Part{Ask: Ask{Figure: MinimumDue}, Value: exactly(n.Base)})
		}
		e.add(nonzero(amount(AtMost, n.Amount-would))...)
	}
	x.cardPayments(e)
}

// minimum is what the statement in force asks for at least.
func (x *Explainer) minimum(e *Explanation) {
	e.Formula = FormulaMinimum
	switch m := x.quote.Minimum; {
	case !x.isCard():
		e.Missing = []Missing{NoneSuch}
	case m == nil || !x.status.Card.MinimumKnown:
		e.Missing = []Missing{NeedsMinimum}
	default:
		switch m.Rule {
		case loan.RuleNamed:
			e.Formula = FormulaNamedMinimum
		case loan.RuleFloor:
			e.Formula = FormulaFloorMinimum
		case loan.RuleLeft:
			e.Formula = FormulaLeftMinimum
		}
		e.Value = exactly(m.Amount)
		e.Value.Date = m.Due
		e.add(minimumLines(*m)...)
	}
}

// minimumLines is how a minimum is put together: part × principal + instalments
// of plans + interest + fees; or all of the statement, or as the lender says.
func minimumLines(n loan.Entry) []Line {
	line := Line{Loan: -1, N: n.N, Due: n.Due, Amount: new(n.Amount)}
	switch n.Rule {
	case loan.RuleNamed:
		line.Kind = NamedMinimum
		return []Line{line}
	case loan.RuleWhole:
		line.Kind = WholeStatement
		return []Line{line}
	case loan.RuleFloor:
		line.Kind = FloorMinimum
		return []Line{line}
	case loan.RuleLeft:
		return append(nonzero(amount(PaidSince, n.Paid)), amount(MinimumLeft, n.Amount-n.Paid))
	}
	rest := n.Amount - n.Kinds.Total()
	part := Line{Kind: PartOfBalance, Loan: -1, Base: new(n.Base), Factor: new(n.Factor), Amount: new(rest)}
	if rest == n.Exact.Round(money.HalfUp) { // else another rounding, or the whole statement
		part.Exact = new(n.Exact)
	}
	return append([]Line{part}, nonzero(
		amount(BilledPlans, n.Kinds[loan.Principal]), amount(BilledInterest, n.Kinds[loan.Interest]), amount(BilledFees, n.Kinds[loan.Fees]),
	)...)
}

// cardNotDue is what is owed of a card and not overdue: the rest of the
// statement, what was spent since, and plans that are not billed yet.
func (x *Explainer) cardNotDue(e *Explanation) {
	e.Formula = FormulaCardBalance
	c := x.status.Card
	e.add(onStatement(c)...)
	if a := x.rec.Position.Due[loan.Principal]; a != 0 {
		e.part(PrincipalOverdue, exactly(a), -1)
	}
	e.add(notOnStatement(c)...)
	x.cardPayments(e)
}

// onStatement is what is unpaid of the statement in force, by component.
func onStatement(c *loan.StatementNow) []Line {
	of := func(k Kind, a Amount) Line { return Line{Kind: k, Loan: -1, Due: c.Date, Amount: &a} }
	return nonzero(of(BilledBalance, c.Unpaid-c.Billed.Total()), of(BilledInterest, c.Billed[loan.Interest]), of(BilledFees, c.Billed[loan.Fees]))
}

// notOnStatement is what of a card is on no statement, or on one that counts as paid.
func notOnStatement(c *loan.StatementNow) []Line {
	return nonzero(amount(LeftBefore, c.Left), amount(SpentSince, c.Unbilled), amount(PlansLeft, c.PlanRest))
}

// principal is what is owed of principal: overdue and not yet due, or, of a card
// of which the minimum is not known, all that stands on it.
func (x *Explainer) principal(e *Explanation) {
	if s := &x.status; x.isCard() && !s.PrincipalOverdue.Known {
		e.add(onStatement(s.Card)...)
		e.add(notOnStatement(s.Card)...)
		return
	}
	x.parts(e, PrincipalOverdue, PrincipalNotDue)
}

// cardPayments adds how each payment was spread.
func (x *Explainer) cardPayments(e *Explanation) {
	from := len(e.Facts)
	e.payments(x.quote.Journal[loan.PaymentsAccount])
	s := x.statement()
	for i := range e.Facts[from:] {
		f := &e.Facts[from+i]
		if f.N = 0; s != nil && s.Paid() > 0 && f.Due == s.Date {
			f.Kind, f.Due = PaidBy, s.Left.Date // the book can have no payment of that day beside it
		}
	}
}

// running is the interest of a card on its way to the next statement: what the
// one before left of less than a cent, the pieces since, and what was paid of
// them.
type running struct {
	carried []Line
	pieces  []Line
	pending []Line // owed only if the statement is not paid in full
	paid    []Line
	billed  Amount // what joined the statement
}

func (x *Explainer) running(account loan.Entries) (r running) {
	for _, n := range account {
		switch n.Kind {
		case loan.EntryCarried:
			r.carried = append(r.carried, line(n))
		case loan.EntryInterest:
			r.pieces = x.extend(r.pieces, x.interestPiece(n))
		case loan.EntryPending:
			r.pending = append(r.pending, x.interestPiece(n))
		case loan.EntrySettled:
			r.pieces = append(r.pieces, settled(n, r.pending)...)
			r.pending = nil
		case loan.EntryPaid:
			r.paid = append(r.paid, line(n))
		case loan.EntryStatement:
			r.billed = n.Amount
		}
	}
	return r
}

// rounded are the pieces, rounded to a, less what was paid of it.
func (r *running) rounded(a Line) []Line {
	*a.Amount -= sumOf(r.paid)
	return slices.Concat(r.carried, r.pieces, []Line{a}, r.paid)
}

// settled is what of the interest that waited for the due date is owed. Where
// only the unpaid part bears, that is interest to the due date × unpaid ÷
// statement, and all of the interest after it.
func settled(n loan.Entry, pending []Line) []Line {
	switch {
	case n.Exact.IsZero():
		return nil // the statement was paid in full
	case n.Exact.Cmp(n.Joined.Add(n.Excess)) == 0:
		return pending
	}
	list := []Line{{
		Kind: UnpaidShare, Loan: -1, Due: n.Due, BaseOf: new(n.Joined), Factor: new(money.NewRatio(int64(n.Base), int64(n.NotDue))), Exact: new(n.Exact.Sub(n.Excess)),
	}}
	for _, l := range pending {
		if l.From > n.Due {
			list = append(list, l)
		}
	}
	return list
}

// cardAccrued is the interest of a card that is not on a statement yet.
func (x *Explainer) cardAccrued(e *Explanation) {
	e.Formula, e.Rounding = FormulaCardInterest, OnceAtEnd
	r := x.running(x.quote.Journal[loan.InterestAccount])
	if len(r.carried)+len(r.pieces) > 0 {
		e.add(r.rounded(amount(Rounded, e.Value.Amount))...)
	} else {
		e.add(r.paid...)
	}
	for _, l := range r.pending {
		l.Kind, l.Amount = Waiting, nil
		e.Facts = append(e.Facts, l)
	}
	if a := x.status.Card.Billed[loan.Interest]; a > 0 {
		e.Facts = append(e.Facts, Line{Kind: BilledInterest, Loan: -1, Base: new(a)})
	}
}

// cardRow is a component of what a statement asks for: a is what of the row it
// is.
func (x *Explainer) cardRow(e *Explanation, r loan.Row, c loan.Component, a Amount) []Line {
	m := *r.Trail.Minimum
	kind := map[loan.Component]Kind{loan.Principal: BilledBalance, loan.Interest: BilledInterest, loan.Fees: BilledFees, loan.PenaltyInterest: OnStatement}[c]
	switch {
	case a == 0:
		return nil
	case c == loan.Interest:
		run := x.running(r.Trail.Made[loan.Interest])
		if run.billed == a && len(run.pieces) > 0 {
			if list := run.rounded(Line{Kind: Rounded, Loan: -1, N: r.N, Due: r.Due, Amount: new(a)}); e.comesTo(a, list) {
				return list // else a cent of another statement was rounded with it
			}
		}
		fallthrough
	case c == loan.Fees:
		if m.Kinds[c] == a {
			return []Line{amount(kind, a)}
		}
	case c == loan.Principal && m.Rule == loan.RuleShare && m.Amount-m.Kinds[loan.Interest]-m.Kinds[loan.Fees] == a:
		e.Formula = FormulaCardPart
		return slices.DeleteFunc(minimumLines(m), func(l Line) bool { return l.Kind != PartOfBalance && l.Kind != BilledPlans })
	case c == loan.Principal && m.Amount-r.Interest-r.Fees == a:
		list := []Line{{Kind: PartOf, Of: MinimumDue, Loan: -1, N: r.N, Due: r.Due, Amount: new(m.Amount)}}
		return append(list, nonzero(amount(LessInterest, -r.Interest), amount(LessFees, -r.Fees))...)
	}
	return []Line{{Kind: kind, Loan: -1, Due: r.Due, Amount: new(a)}}
}
