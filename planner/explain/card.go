package explain

import (
	"repay/planner/loan"
	"repay/planner/money"
)

// What a card has that other loans have not: a statement, a minimum, and
// interest that is one running sum from statement to statement.

func (x *Explainer) isCard() bool { return x.status.Card != nil }

// cardDue is what is overdue of a card: of the minimum, or of an older one.
func (x *Explainer) cardDue(e *Explanation) {
	e.Formula = FormulaCardDue
	for _, n := range x.quote {
		if n.Kind != loan.EntryCardDue {
			continue
		}
		would := n.Base - n.Paid
		switch {
		case n.Rule == loan.RuleKept && would == n.NotDue:
			// The statement repeats the older minimum: all of it was missed.
			e.add(Line{Kind: OlderMinimum, Loan: -1, Amount: to(n.Base)})
			if n.Paid != 0 {
				e.add(Line{Kind: PaidSince, Loan: -1, Amount: to(-n.Paid)})
			}
		case n.Rule == loan.RuleKept:
			would = n.NotDue
			e.add(Line{Kind: OlderMinimum, Loan: -1, Amount: to(n.NotDue)})
		default:
			e.add(Line{Kind: PartOf, Of: MinimumDue, Loan: -1, N: n.N, Due: n.Due, Amount: to(n.Base)})
			if n.Paid != 0 {
				e.add(Line{Kind: PaidSince, Loan: -1, Amount: to(-n.Paid)})
			}
			e.Parts = append(e.Parts, Part{Ask: Ask{Figure: MinimumDue}, Value: exactly(n.Base)})
		}
		if rest := n.Amount - would; rest != 0 {
			e.add(Line{Kind: AtMost, Loan: -1, Amount: to(rest)})
		}
	}
	x.cardPayments(e)
}

// minimum is what the statement in force asks for at least.
func (x *Explainer) minimum(e *Explanation) {
	e.Formula = FormulaMinimum
	var last *loan.Entry
	for i := range x.past {
		if x.past[i].Kind == loan.EntryMinimum {
			last = &x.past[i]
		}
	}
	if last == nil || !x.isCard() || !x.status.Card.MinimumKnown {
		e.Missing = []Missing{NoneSuch}
		if x.isCard() {
			e.Missing = []Missing{NeedsMinimum}
		}
		return
	}
	if last.Rule == loan.RuleNamed {
		e.Formula = FormulaNamedMinimum
	}
	e.Value = exactly(last.Amount)
	e.Value.Date = last.Due
	e.add(minimumLines(*last)...)
}

// minimumLines is how a minimum is put together.
func minimumLines(n loan.Entry) []Line {
	line := Line{Loan: -1, N: n.N, Due: n.Due, Amount: to(n.Amount)}
	switch n.Rule {
	case loan.RuleNamed:
		line.Kind = NamedMinimum
		return []Line{line}
	case loan.RuleLast:
		line.Kind = WholeStatement
		return []Line{line}
	}
	part := n.Exact.Round(money.HalfUp)
	rest := n.Amount - n.Kinds.Total()
	list := []Line{{Kind: PartOfBalance, Loan: -1, Base: to(n.Base), Factor: to(n.Factor), Exact: to(n.Exact), Amount: to(rest)}}
	if rest != part {
		list[0].Exact = nil // another rounding, or the whole statement
	}
	for c, kind := range map[loan.Component]Kind{loan.Principal: BilledPlans, loan.Interest: BilledInterest, loan.Fees: BilledFees} {
		if n.Kinds[c] != 0 {
			list = append(list, Line{Kind: kind, Loan: -1, Amount: to(n.Kinds[c])})
		}
	}
	return inOrder(list, BilledPlans, BilledInterest, BilledFees)
}

// inOrder puts lines of these kinds last, in this order.
func inOrder(list []Line, kinds ...Kind) []Line {
	var out []Line
	for _, l := range list {
		if at(l.Kind, kinds) < 0 {
			out = append(out, l)
		}
	}
	for _, k := range kinds {
		for _, l := range list {
			if l.Kind == k {
				out = append(out, l)
			}
		}
	}
	return out
}

func at(k Kind, kinds []Kind) int {
	for i := range kinds {
		if kinds[i] == k {
			return i
		}
	}
	return -1
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
	if c.Unbilled != 0 {
		e.add(Line{Kind: SpentSince, Loan: -1, Amount: to(c.Unbilled)})
	}
	if c.PlanRest != 0 {
		e.add(Line{Kind: PlansLeft, Loan: -1, Amount: to(c.PlanRest)})
	}
	x.cardPayments(e)
}

// onStatement is what is unpaid of the statement in force, by component.
func onStatement(c *loan.StatementNow) []Line {
	rest := c.Unpaid - c.Billed.Total()
	list := some(Line{Kind: BilledBalance, Loan: -1, Due: c.Date, Amount: &rest})
	list = append(list, some(Line{Kind: BilledInterest, Loan: -1, Due: c.Date, Amount: to(c.Billed[loan.Interest])})...)
	return append(list, some(Line{Kind: BilledFees, Loan: -1, Due: c.Date, Amount: to(c.Billed[loan.Fees])})...)
}

// principal is what is owed of principal: overdue and not yet due, or, of a card
// of which the minimum is not known, all that stands on it.
func (x *Explainer) principal(e *Explanation) {
	s, p := &x.status, x.rec.Position
	if x.isCard() && !s.PrincipalOverdue.Known {
		e.add(onStatement(s.Card)...)
		for _, l := range []Line{{Kind: SpentSince, Loan: -1, Amount: to(s.Card.Unbilled)}, {Kind: PlansLeft, Loan: -1, Amount: to(s.Card.PlanRest)}} {
			e.add(some(l)...)
		}
		return
	}
	e.part(PrincipalOverdue, maybe(s.PrincipalOverdue, p.Due[loan.Principal]), 1)
	e.part(PrincipalNotDue, maybe(s.PrincipalNotDue, p.NotDue), 1)
}

// cardFees are the late fees that are not on a statement yet.
func (x *Explainer) cardFees(e *Explanation) {
	for _, n := range x.past {
		switch {
		case n.Kind == loan.EntryStatement:
			e.Lines = nil // they joined it
		case n.Kind == loan.EntryLateFee:
			e.add(x.lateFee(n))
		case n.Kind == loan.EntryPaid && n.Paid != 0:
			e.add(Line{Kind: PaidOf, Loan: -1, Due: n.Date, Amount: to(-n.Paid)})
		}
	}
}

// cardPayments adds how each payment was spread.
func (x *Explainer) cardPayments(e *Explanation) {
	for _, n := range x.past {
		if n.Kind == loan.EntryPaid && n.In == 0 {
			e.Facts = append(e.Facts, Line{Kind: PaidOn, Loan: -1, Due: n.Date, Kinds: to(n.Kinds), Base: to(n.Amount)})
		}
	}
}

// running is the interest of a card on its way: what was carried exactly from
// the statement before, the pieces since, and what was paid of them.
type running struct {
	carried money.Ratio // of the sum before the statement, what was not billed: less than a cent
	lines   []Line
	pending []Line // owed only if the statement is not paid in full
	paid    []Line
	sum     money.Ratio // of everything
	billed  Amount
}

// run reads entries up to where stop says so, and returns how things stand.
func (x *Explainer) run(entries []loan.Entry, stop func(loan.Entry) bool) (r running, found *loan.Entry) {
	add := func(exact money.Ratio, lines ...Line) {
		r.sum = r.sum.Add(exact)
		r.lines = append(r.lines, lines...)
	}
	for i, n := range entries {
		switch n.Kind {
		case loan.EntryInterest:
			r.sum, r.lines = r.sum.Add(n.Exact), joined(r.lines, x.interestLine(n), x)
		case loan.EntryPending:
			r.pending = append(r.pending, x.interestLine(n))
		case loan.EntrySettled:
			add(n.Exact, x.settled(n, r.pending)...)
			r.pending = nil
		case loan.EntryPrepaid:
			if a := n.Kinds[loan.Interest]; a != 0 {
				r.billed += a
				r.paid = append(r.paid, Line{Kind: PaidOf, Loan: -1, Due: n.Date, Amount: to(-a)})
			}
		case loan.EntryStatement:
			if stop != nil && stop(n) {
				return r, &entries[i]
			}
			r.billed += n.Kinds[loan.Interest]
			r.carried, r.lines, r.paid = r.sum.Sub(money.Int(int64(r.billed))), nil, nil
		}
	}
	return r, nil
}

// all are the pieces with what was carried from before.
func (r running) all() []Line {
	if r.carried.IsZero() {
		return r.lines
	}
	return append([]Line{{Kind: Carried, Loan: -1, Exact: to(r.carried)}}, r.lines...)
}

// settled is what of the interest that waited for the due date is owed.
func (x *Explainer) settled(n loan.Entry, pending []Line) []Line {
	switch {
	case n.Exact.IsZero():
		return nil // the statement was paid in full
	case n.Exact.Cmp(n.Joined.Add(n.Excess)) == 0:
		return pending
	}
	list := []Line{{
		Kind: UnpaidShare, Loan: -1, Due: n.Due, BaseOf: to(n.Joined), Factor: to(money.NewRatio(int64(n.Base), int64(n.NotDue))), Exact: to(n.Exact.Sub(n.Excess)),
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
	entries := append(x.past[:len(x.past):len(x.past)], x.quote...)
	r, _ := x.run(entries, nil)
	e.add(r.all()...)
	if len(e.Lines) > 0 {
		e.add(Line{Kind: Rounded, Loan: -1, Amount: to(e.Value.Amount - sumOf(r.paid))})
	}
	e.add(r.paid...)
	for _, l := range r.pending {
		l.Kind, l.Amount = Waiting, nil
		e.Facts = append(e.Facts, l)
	}
}

// cardRow is a component of what a statement asks for.
func (x *Explainer) cardRow(e *Explanation, v view, r loan.Row, c loan.Component) []Line {
	entries := v.entries
	if v.result != nil {
		entries = append(x.past[:len(x.past):len(x.past)], v.entries...)
	}
	var minimum *loan.Entry
	for i := range entries {
		if n := &entries[i]; n.N == r.N && n.Due == r.Due && n.Kind == loan.EntryMinimum {
			minimum = n
		}
	}
	want := componentOf(r, c)
	switch {
	case want == 0:
		return nil
	case c == loan.Interest:
		run, found := x.run(entries, func(n loan.Entry) bool { return n.N == r.N && n.Due == r.Due })
		if found != nil && found.Kinds[loan.Interest] == want && len(run.lines) > 0 {
			list := append(run.all(), Line{Kind: Rounded, Loan: -1, N: r.N, Due: r.Due, Amount: to(want - sumOf(run.paid))})
			list = append(list, run.paid...)
			if try := (Explanation{Lines: list, Sum: &want, Mode: e.Mode}); try.AddsUp() {
				return list
			}
		}
		if minimum != nil && minimum.Kinds[loan.Interest] == want {
			return []Line{{Kind: BilledInterest, Loan: -1, Amount: to(want)}}
		}
	case c == loan.Fees && minimum != nil && minimum.Kinds[loan.Fees] == want:
		return []Line{{Kind: BilledFees, Loan: -1, Amount: to(want)}}
	case c == loan.Principal && minimum != nil && minimum.Rule == loan.RuleShare && minimum.Amount-minimum.Kinds[loan.Interest]-minimum.Kinds[loan.Fees] == want:
		e.Formula = FormulaCardPart
		var list []Line
		for _, l := range minimumLines(*minimum) {
			if l.Kind == PartOfBalance || l.Kind == BilledPlans {
				list = append(list, l)
			}
		}
		return list
	case c == loan.Principal && minimum != nil && minimum.Amount-r.Interest-r.Fees == want:
		list := []Line{{Kind: PartOf, Of: MinimumDue, Loan: -1, N: r.N, Due: r.Due, Amount: to(minimum.Amount)}}
		if r.Interest != 0 {
			list = append(list, Line{Kind: LessInterest, Loan: -1, Amount: to(-r.Interest)})
		}
		if r.Fees != 0 {
			list = append(list, Line{Kind: LessFees, Loan: -1, Amount: to(-r.Fees)})
		}
		return list
	}
	kind, ok := map[loan.Component]Kind{loan.Principal: BilledBalance, loan.Interest: BilledInterest, loan.Fees: BilledFees}[c]
	if !ok {
		kind = OnStatement
	}
	return []Line{{Kind: kind, Loan: -1, Due: r.Due, Amount: to(want)}}
}
