package explain

import (
	"repay/planner/loan"
	"repay/planner/money"
)

// penalty lists the pieces of each sum's penalty, what they round to and what
// was paid of it.
func (x *Explainer) penalty(e *Explanation) {
	e.Formula, e.Rounding = FormulaPenalty, OncePerSum
	if x.perLoan() {
		e.Formula, e.Rounding = FormulaPenaltyWhole, OncePerLoan
	}
	if x.isCard() {
		e.Formula, e.Rounding = FormulaCardPenalty, OncePerLoan
	}
	if !x.rec.Terms.Penalty.Known {
		e.Formula = FormulaShown
	}
	for _, u := range x.quote {
		if u.Kind == loan.EntryUnpaid && (u.Kinds[loan.PenaltyInterest] > 0 || u.Exact.Sign() > 0 && x.bears(u)) {
			x.penaltyOf(e, u)
			if u.Kinds[loan.PenaltyInterest] > 0 && !x.isCard() {
				e.ask(u.N, u.Due, RowPenalty, u.Kinds[loan.PenaltyInterest])
			}
		}
	}
}

func (x *Explainer) perLoan() bool { return x.rec.Terms.Penalty.On == loan.OfBalance }

// bears reports whether a sum has a penalty account of its own.
func (x *Explainer) bears(u loan.Entry) bool {
	return u.Exact.Sign() > 0 && u.Rule != loan.RuleForgiven
}

// penaltyOf is the penalty of one sum, as a quote has it.
func (x *Explainer) penaltyOf(e *Explanation, u loan.Entry) {
	pieces := x.pieces(u.In, u.Rule == loan.RuleForgiven)
	e.add(pieces...)
	sum := u.Exact.Round(e.Mode)
	if len(pieces) > 0 {
		e.add(Line{Kind: Rounded, Loan: -1, N: u.N, Due: u.Due, Exact: to(u.Exact), Amount: to(sum)})
	}
	paid := u.Base
	for _, n := range x.paidPenalty(u.In) {
		e.add(Line{Kind: PaidOf, Loan: -1, N: n.N, Due: n.Date, Amount: to(-n.Kinds[loan.PenaltyInterest])})
		paid -= n.Kinds[loan.PenaltyInterest]
	}
	x.payments(e, u.In)
	if owed := sum - u.Base; owed < 0 {
		e.add(Line{Kind: NotBelow, Loan: -1, N: u.N, Due: u.Due, Amount: to(-owed)})
	}
	if u.Rule == loan.RuleForgiven {
		e.Facts = append(e.Facts, Line{Kind: InGrace, Loan: -1, N: u.N, Due: u.Due, Days: x.rec.Terms.Grace.Days})
	}
}

// since is where the entries of an account begin: those of one for the loan
// begin again where an agreement takes over.
func (x *Explainer) since() []loan.Entry {
	from := 0
	for i, n := range x.past {
		if n.Kind == loan.EntryTaken {
			from = i + 1
		}
	}
	return x.past[from:]
}

// account lists the entries of a sum's penalty account.
func (x *Explainer) account(in int) []loan.Entry {
	if !x.perLoan() {
		var list []loan.Entry
		for _, n := range append(x.past[:len(x.past):len(x.past)], x.quote...) {
			if n.In == in {
				list = append(list, n)
			}
		}
		return list
	}
	past := x.since()
	return append(past[:len(past):len(past)], x.quote...)
}

func (x *Explainer) paidPenalty(in int) []loan.Entry {
	var list []loan.Entry
	for _, n := range x.account(in) {
		if n.Kind == loan.EntryPaid && n.Kinds[loan.PenaltyInterest] != 0 {
			list = append(list, n)
		}
	}
	return list
}

// pieces lists how a sum's penalty accrued: stretches of one base and one rate,
// put together where nothing changed between two. Within the grace only what
// was given counts.
func (x *Explainer) pieces(in int, onlyGiven bool) []Line {
	var list []Line
	for _, n := range x.account(in) {
		switch n.Kind {
		case loan.EntryPenalty:
			if !onlyGiven {
				for _, l := range x.penaltyLines(n) {
					list = joined(list, l, x)
				}
			}
		case loan.EntryForgiven:
			if !onlyGiven {
				list = append(list, Line{Kind: GraceForgave, Loan: -1, N: n.N, Due: n.Due, Exact: to(n.Exact)})
			}
		case loan.EntryFellDue, loan.EntryShown, loan.EntryAccelerated:
			if a := n.Kinds[loan.PenaltyInterest]; a != 0 {
				list = append(list, Line{Kind: Given, Loan: -1, N: n.N, Due: n.Due, To: n.Date, Exact: to(money.Int(int64(a)))})
			}
		}
	}
	return list
}

// penaltyLines turns one stretch into lines: on what is overdue, on penalty
// that has joined it, and on principal not yet due.
func (x *Explainer) penaltyLines(n loan.Entry) []Line {
	rate := x.penaltyRate(n.Rate)
	line := Line{Kind: PenaltyPiece, Loan: -1, N: n.N, Due: n.Due, From: n.From, To: n.Date, Days: int(n.Date - n.From), Rate: rate, Factor: to(n.Factor)}
	line.Time = x.timeOf(rate, n.Factor, line.Days, true)
	if x.perLoan() {
		line.N, line.Due = 0, 0
	}
	var list []Line
	if n.Base != 0 {
		l := line
		l.Base, l.Exact = to(n.Base), to(n.Factor.MulAmount(n.Base))
		list = append(list, l)
	}
	if n.Joined.Sign() > 0 {
		l := line
		l.Kind, l.BaseOf, l.Exact = PenaltyOnPen, to(n.Joined), to(n.Factor.Mul(n.Joined))
		list = append(list, l)
	}
	if n.NotDue != 0 && n.Excess.Sign() > 0 {
		l := line
		l.Kind, l.Base, l.Factor, l.Exact = PenaltyNotDue, to(n.NotDue), to(n.Excess), to(n.Excess.MulAmount(n.NotDue))
		over := *rate
		over.Less = to(n.Rate)
		l.Rate, l.Time = &over, x.timeOf(&over, n.Excess, line.Days, true)
		list = append(list, l)
	}
	return list
}

// penaltyRate puts the penalty rate together from the contract rate in force.
func (x *Explainer) penaltyRate(contract money.Rate) *Rate {
	p := &x.rec.Terms.Penalty
	switch p.Kind {
	case loan.PenaltyMultiple:
		return &Rate{Rate: contract, Times: p.Multiple}
	case loan.PenaltySpread:
		return &Rate{Rate: contract, Plus: to(p.Rate)}
	}
	return &Rate{Rate: p.Rate}
}

// joined appends a line, or lets it go on the last of its kind where that had
// the same base and rate and ended where this begins.
func joined(list []Line, l Line, x *Explainer) []Line {
	for i := len(list) - 1; i >= 0; i-- {
		p := &list[i]
		if p.Kind != l.Kind || p.N != l.N || p.Due != l.Due {
			continue
		}
		if p.To != l.From || p.Base == nil || l.Base == nil || *p.Base != *l.Base || !sameRate(p.Rate, l.Rate) {
			break
		}
		p.To, p.Days = l.To, p.Days+l.Days
		p.Factor, p.Exact = to(p.Factor.Add(*l.Factor)), to(p.Exact.Add(*l.Exact))
		p.Time = x.timeOf(p.Rate, *p.Factor, p.Days, p.Kind != InterestPiece)
		return list
	}
	return append(list, l)
}

func sameRate(a, b *Rate) bool {
	return a.Rate.Per == b.Rate.Per && a.Rate.Value.Cmp(b.Rate.Value) == 0
}

// day is what the coming day adds, sum by sum.
func (x *Explainer) day(e *Explanation) {
	for _, n := range x.quote {
		if n.Kind != loan.EntryDay {
			continue
		}
		rate, kind := x.penaltyRate(n.Rate), PenaltyDay
		if x.isCard() {
			e.Formula = FormulaCardDay
		}
		if n.Rule == loan.RuleInterest {
			rate, kind = &Rate{Rate: n.Rate}, InterestDay
		}
		line := Line{Kind: kind, Loan: -1, N: n.N, Due: n.Due, From: n.From, To: n.Date, Days: 1, Exact: to(n.Exact)}
		if !n.Factor.IsZero() {
			line.Base, line.Rate, line.Factor = to(n.Base), rate, to(n.Factor)
			line.Time = x.timeOf(rate, n.Factor, 1, n.Rule != loan.RuleInterest)
		}
		e.add(line)
	}
	if len(e.Lines) > 0 {
		e.add(Line{Kind: Rounded, Loan: -1, Amount: to(e.Value.Amount)})
	}
}
