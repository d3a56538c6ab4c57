package explain

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
)

// row explains a row of a table, whole or one column of it.
func (x *Explainer) row(e *Explanation, v view) {
	at := v.find(e.Ask)
	if at < 0 {
		e.Missing = []Missing{NoSuchRow}
		return
	}
	r := v.rows[at]
	e.Ask.N, e.Ask.Due, e.Ask.Extra = r.N, r.Due, r.N == 0
	switch e.Ask.Figure {
	case RowOpening, RowClosing:
		x.rowBalance(e, v, at)
	case RowPenalty:
		e.Value = exactly(r.Penalty)
		x.rowPenalty(e, v, r)
	case RowInterest:
		e.Value = exactly(r.Interest)
		e.Formula, e.Rounding = x.interestFormula(v), OncePerPeriod
		e.add(x.rowPart(e, v, r, loan.Interest)...)
	case RowPrincipal:
		e.Value, e.Formula = exactly(r.Principal), FormulaPrincipal
		e.add(x.rowPart(e, v, r, loan.Principal)...)
		e.ask(r.N, r.Due, RowInterest, r.Interest)
		if x.isCard() && v.result == nil {
			break // each statement asks for another sum
		}
		e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Level, Offer: e.Ask.Offer, Original: e.Ask.Original}})
	case RowFees:
		e.Value, e.Formula, e.Rounding = exactly(r.Fees), FormulaFees, EachFee
		e.add(x.rowPart(e, v, r, loan.Fees)...)
	case Row:
		x.wholeRow(e, v, r)
	}
	x.rowFacts(e, v, r)
}

func (x *Explainer) interestFormula(v view) Formula {
	if v.result == nil && x.rec.Terms.Method == loan.Flat {
		return FormulaInterestFlat
	}
	return FormulaInterest
}

// wholeRow is what a row asks for: its interest, principal, fees and, where
// that is part of it, penalty.
func (x *Explainer) wholeRow(e *Explanation, v view, r loan.Row) {
	e.Value, e.Formula, e.Rounding = exactly(v.payment(r)), FormulaRow, OncePerPeriod
	for _, p := range []struct {
		f Figure
		a Amount
	}{{RowInterest, r.Interest}, {RowPrincipal, r.Principal}, {RowFees, r.Fees}, {RowPenalty, r.Penalty}} {
		if p.a == 0 || p.f == RowPenalty && v.result == nil {
			continue
		}
		e.add(Line{Kind: PartOf, Of: p.f, Loan: -1, N: r.N, Due: r.Due, Amount: to(p.a)})
		e.ask(r.N, r.Due, p.f, p.a)
	}
	if r.Penalty != 0 && v.result == nil {
		e.ask(r.N, r.Due, RowPenalty, r.Penalty)
	}
}

// find returns the row that is asked for: by its day or, the last of that
// number, by its number.
func (v view) find(a Ask) int {
	at := -1
	for i, r := range v.rows {
		if a.Due != 0 && r.Due == a.Due && (a.N == 0 && !(a.Extra && r.N > 0) || a.N == r.N) && at < 0 || a.Due == 0 && a.N > 0 && r.N == a.N {
			at = i
		}
	}
	return at
}

// rowPart lists how one component of a row came about.
func (x *Explainer) rowPart(e *Explanation, v view, r loan.Row, c loan.Component) []Line {
	want := componentOf(r, c)
	var list []Line
	switch {
	case v.result != nil:
		list = x.offerRow(e, v, r, c)
	case x.takenOver(v, r):
		list = x.paidRow(v, r, c)
	case r.N > 0 && x.cardsRow(v, r):
		list = x.cardRow(e, v, r, c)
	case r.N == 0 || x.history(v, r):
		list = x.otherRow(e, v, r, c)
	default:
		list = x.cursorRow(e, v.entries, r, c)
		if c == loan.Fees {
			for _, n := range v.entries {
				if n.Kind == loan.EntryLateFee && n.N == r.N && n.Due == r.Due {
					list = append(list, x.lateFee(n))
				}
			}
		}
		if r.State == loan.Upcoming && !v.original {
			list = append(list, x.extras(r, c)...)
		}
	}
	try := Explanation{Lines: list, Sum: &want, Mode: e.Mode}
	if !try.AddsUp() {
		return []Line{{Kind: AsIs, Loan: -1, N: r.N, Due: r.Due, Amount: &want}}
	}
	return list
}

// of keeps the entries of a row of a schedule.
func ofRow(entries []loan.Entry, r loan.Row) []loan.Entry {
	var list []loan.Entry
	for _, n := range entries {
		if n.N == r.N && n.Due == r.Due && n.N > 0 {
			list = append(list, n)
		}
	}
	return list
}

// extras are dated sums of an agreement in the row of their day.
func (x *Explainer) extras(r loan.Row, c loan.Component) []Line {
	var list []Line
	for _, s := range x.rec.Ledger.Extras() {
		if s.Due == r.Due && s.Parts[c] != 0 {
			list = append(list, Line{Kind: AgreedSum, Loan: -1, Due: s.Due, Amount: to(s.Parts[c])})
		}
	}
	return list
}

// cardsRow reports whether a row is what a card's statement asks for.
func (x *Explainer) cardsRow(v view, r loan.Row) bool {
	return x.rec.Terms.Card != nil && slices.ContainsFunc(append(x.past[:len(x.past):len(x.past)], v.entries...), func(n loan.Entry) bool {
		return n.Kind == loan.EntryMinimum && n.N == r.N && n.Due == r.Due
	})
}

// history reports whether a row is one that the lender shows.
func (x *Explainer) history(v view, r loan.Row) bool {
	return slices.ContainsFunc(v.entries, func(n loan.Entry) bool {
		return n.Kind == loan.EntryShown && n.N == r.N && n.Due == r.Due
	})
}

// takenOver reports whether an agreement took over what was unpaid of a row,
// which then stands with what had been paid of it.
func (x *Explainer) takenOver(v view, r loan.Row) bool {
	return !v.original && r.State != loan.Upcoming && slices.ContainsFunc(v.entries, func(n loan.Entry) bool {
		return n.Kind == loan.EntryTaken && n.N == r.N && n.Due == r.Due && r.Paid > 0
	})
}

// paidRow lists what was paid of a row.
func (x *Explainer) paidRow(v view, r loan.Row, c loan.Component) []Line {
	var list []Line
	for _, n := range v.entries {
		if n.Kind == loan.EntryPaid && n.N == r.N && n.Due == r.Due && n.Kinds[c] != 0 {
			list = append(list, Line{Kind: TakenOver, Loan: -1, N: n.N, Due: n.Date, Amount: to(n.Kinds[c])})
		}
	}
	return list
}

// otherRow is a row that no schedule made: a prepayment, a sum of an agreement,
// all of a loan that fell due at once, or what the lender shows.
func (x *Explainer) otherRow(e *Explanation, v view, r loan.Row, c loan.Component) []Line {
	var pieces []Line // interest up to the event
	for _, n := range v.entries {
		switch n.Kind {
		case loan.EntryBegan:
			pieces = nil
		case loan.EntryInterest:
			if n.N == 0 && n.Due == r.Due {
				pieces = append(pieces, x.interestLine(n))
			}
		case loan.EntryInterestSum:
			if n.N == 0 && n.Due == r.Due {
				pieces = append(pieces, sumLines(n, e)...)
			}
		case loan.EntryPrepaid, loan.EntryAccelerated:
			if n.Due != r.Due {
				continue
			}
			same := n.Kinds[loan.Principal] == r.Principal && n.Kinds[loan.Interest] == r.Interest
			if !same {
				pieces = nil
				continue
			}
			if c == loan.Interest && sumOf(pieces) == r.Interest && x.rec.Terms.Method != loan.Open {
				return pieces
			}
			kind := Prepaid
			if n.Kind == loan.EntryAccelerated {
				kind = Accelerated
			}
			return some(Line{Kind: kind, Loan: -1, Due: n.Date, Amount: to(n.Kinds[c])})
		case loan.EntryFellDue, loan.EntryShown:
			if n.N != r.N || n.Due != r.Due {
				continue
			}
			kind := AgreedSum
			if n.Kind == loan.EntryShown {
				kind = Shown
			}
			list := some(Line{Kind: kind, Loan: -1, N: n.N, Due: n.Due, Amount: to(n.Kinds[c])})
			if c == loan.Fees {
				for _, f := range v.entries {
					if f.Kind == loan.EntryLateFee && f.In == n.In {
						list = append(list, x.lateFee(f))
					}
				}
			}
			return list
		}
	}
	if r.State == loan.Upcoming {
		if x.rec.Terms.Method == loan.Revolving && len(x.rec.Ledger.Extras()) == 0 {
			return x.restRow(r, c, pieces)
		}
		return x.extras(r, c)
	}
	return nil
}

// restRow is the one payment to come of a card of which only what is owed is
// known: all of it.
func (x *Explainer) restRow(r loan.Row, c loan.Component, pieces []Line) []Line {
	switch {
	case c == loan.Principal:
		return some(Line{Kind: BalanceLeft, Loan: -1, Due: r.Due, Amount: to(r.Principal)})
	case c == loan.Interest:
		return pieces
	}
	return nil
}

func sumOf(lines []Line) Amount {
	sum := Amount(0)
	for _, l := range lines {
		if l.Amount != nil {
			sum += *l.Amount
		}
	}
	return sum
}

// some leaves out a line of zero.
func some(l Line) []Line {
	if *l.Amount == 0 {
		return nil
	}
	return []Line{l}
}

// rowPenalty is the penalty of a row to the as-of day.
func (x *Explainer) rowPenalty(e *Explanation, v view, r loan.Row) {
	e.Formula, e.Rounding = FormulaPenalty, OncePerSum
	if x.perLoan() {
		e.Formula, e.Rounding = FormulaPenaltyWhole, OncePerLoan
	}
	if r.Penalty == 0 {
		e.Formula = FormulaNone
		return
	}
	if !x.rec.Terms.Penalty.Known {
		e.Formula = FormulaShown
	}
	if v.result != nil {
		e.Formula = FormulaNone
		e.add(x.rowPart(e, v, r, loan.PenaltyInterest)...)
		return
	}
	in := x.inOf(r)
	var list []Line
	if !x.perLoan() && in > 0 && !x.takenOver(v, r) {
		if list = x.pieces(in, false); len(list) > 0 {
			list = append(list, Line{Kind: Rounded, Loan: -1, N: r.N, Due: r.Due, Amount: to(r.Penalty)})
		}
	}
	try := Explanation{Lines: list, Sum: to(r.Penalty), Mode: e.Mode}
	if len(list) == 0 || !try.AddsUp() {
		list = nil
		for _, n := range x.past {
			if a := n.Kinds[loan.PenaltyInterest]; n.Kind == loan.EntryPaid && n.In == in && a != 0 {
				list = append(list, Line{Kind: TakenOver, Loan: -1, N: n.N, Due: n.Date, Amount: to(a)})
			}
		}
		for _, u := range x.quote {
			if a := u.Kinds[loan.PenaltyInterest]; u.Kind == loan.EntryUnpaid && u.In == in && a != 0 {
				list = append(list, Line{Kind: PartOf, Of: Penalty, Loan: -1, N: r.N, Due: r.Due, Amount: to(a)})
				e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Penalty}, Value: exactly(a)})
			}
		}
	}
	e.add(list...)
}

// inOf finds the sum that a row is of; 0 where it has not fallen due.
func (x *Explainer) inOf(r loan.Row) int {
	for i := len(x.past) - 1; i >= 0; i-- {
		n := x.past[i]
		switch n.Kind {
		case loan.EntryFellDue, loan.EntryShown, loan.EntryAccelerated:
			if n.N == r.N && n.Due == r.Due && r.State != loan.Upcoming {
				return n.In
			}
		}
	}
	return 0
}

// rowBalance is the principal before or after a row.
func (x *Explainer) rowBalance(e *Explanation, v view, at int) {
	r := v.rows[at]
	e.Formula = FormulaClosing
	if e.Ask.Figure == RowOpening {
		e.Value = exactly(r.Opening)
		line := Line{Kind: BalanceLeft, Loan: -1, Due: r.Due, Amount: to(r.Opening)}
		if at > 0 && v.rows[at-1].Closing == r.Opening {
			p := v.rows[at-1]
			line = Line{Kind: PartOf, Of: RowClosing, Loan: -1, N: p.N, Due: p.Due, Amount: to(r.Opening)}
			e.ask(p.N, p.Due, RowClosing, p.Closing)
		}
		e.add(line)
		return
	}
	e.Value = exactly(r.Closing)
	e.add(Line{Kind: OpeningOf, Loan: -1, Amount: to(r.Opening)})
	e.add(Line{Kind: PartOf, Of: RowPrincipal, Loan: -1, N: r.N, Due: r.Due, Amount: to(-r.Principal)})
	if rest := r.Closing - (r.Opening - r.Principal); rest != 0 {
		kind := NotBelow
		if x.rec.Terms.Method != loan.MethodUnknown && v.result != nil && v.result.Offer.Strategy == agreement.Settle {
			kind = WaivedPart // a settlement's last part ends the loan
		}
		e.add(Line{Kind: kind, Loan: -1, Amount: to(rest)})
	}
	e.ask(r.N, r.Due, RowPrincipal, r.Principal)
}

// rowFacts is how the row was paid.
func (x *Explainer) rowFacts(e *Explanation, v view, r loan.Row) {
	if v.result == nil && !v.original {
		if in := x.inOf(r); in > 0 {
			x.payments(e, in)
		}
	}
}
