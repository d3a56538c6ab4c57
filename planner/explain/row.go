package explain

import (
	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// row explains a row of a table, whole or one column of it.
func (x *Explainer) row(e *Explanation, v *view) {
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
		e.Value, e.Formula, e.Rounding = exactly(r.Interest), FormulaInterest, OncePerPeriod
		if v.result == nil && x.rec.Terms.Method == loan.Flat {
			e.Formula = FormulaInterestFlat
		}
		e.add(x.rowPart(e, r, loan.Interest)...)
	case RowPrincipal:
		e.Value, e.Formula = exactly(r.Principal), FormulaPrincipal
		e.add(x.rowPart(e, r, loan.Principal)...)
		e.ask(r.N, r.Due, RowInterest, r.Interest)
		if x.isCard() && v.result == nil || x.rec.Terms.Method == loan.Dated && (v.result == nil || v.result.Restructuring.GoesOn) {
			break // each statement asks for another sum, and so does each day of a list
		}
		e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Level, Offer: e.Ask.Offer, Original: e.Ask.Original}})
	case RowFees:
		e.Value, e.Formula, e.Rounding = exactly(r.Fees), FormulaFees, EachFee
		e.add(x.rowPart(e, r, loan.Fees)...)
	case Row:
		x.wholeRow(e, v, r)
	}
	e.payments(r.Trail.Paid)
}

// wholeRow is what a row asks for: its interest, principal, fees and, where
// that is part of it, penalty.
func (x *Explainer) wholeRow(e *Explanation, v *view, r loan.Row) {
	e.Value, e.Formula, e.Rounding = exactly(plan.RowPayment(&r, v.result != nil)), FormulaRow, OncePerPeriod
	for _, l := range columnsOf(r, loan.Interest, loan.Principal, loan.Fees, loan.PenaltyInterest) {
		if l.Of != RowPenalty || v.result != nil {
			e.add(l)
		}
		e.ask(r.N, r.Due, l.Of, *l.Amount)
	}
}

// columns are the figures of a row by component.
var columns = [...]Figure{loan.Principal: RowPrincipal, loan.Interest: RowInterest, loan.PenaltyInterest: RowPenalty, loan.Fees: RowFees}

// columnsOf are columns of a row as parts of it, without those of zero.
func columnsOf(r loan.Row, components ...loan.Component) (list []Line) {
	for _, c := range components {
		list = append(list, nonzero(Line{Kind: PartOf, Of: columns[c], Loan: -1, N: r.N, Due: r.Due, Amount: new(r.Parts()[c])})...)
	}
	return list
}

// find returns the row that is asked for: by its day or, the last of that
// number, by its number.
func (v *view) find(a Ask) int {
	at := -1
	for i, r := range v.rows {
		if a.Due != 0 && r.Due == a.Due && (a.N == 0 && !(a.Extra && r.N > 0) || a.N == r.N) && at < 0 || a.Due == 0 && a.N > 0 && r.N == a.N {
			at = i
		}
	}
	return at
}

// rowPart lists how one component of a row came about: what made it, or else
// what fell due; late fees; and what came on top.
func (x *Explainer) rowPart(e *Explanation, r loan.Row, c loan.Component) []Line {
	t := r.Trail
	top := x.lines(t.Added[c])
	for i := range top {
		if top[i].Kind == PartOf {
			top[i].Of = overdueOf[c]
		}
	}
	var list []Line
	switch {
	case t.Taken && r.Paid > 0:
		list = takenOver(t, c)
	case t.Minimum != nil:
		list = x.cardRow(e, r, c, r.Parts()[c]-sumOf(top))
	default:
		list = x.lines(t.Made[c])
		made := len(list) > 0
		for _, l := range x.lines(t.Owed[c]) {
			if l.Kind == FellDue {
				l.Kind = AgreedSum // of no schedule
			}
			if l.Kind == LateFee || l.Kind != PaidOf && !made {
				list = append(list, l)
			}
		}
	}
	return append(list, top...)
}

// overdueOf are the figures of what is due and unpaid.
var overdueOf = [...]Figure{loan.Principal: PrincipalOverdue, loan.Interest: InterestOverdue, loan.PenaltyInterest: Penalty, loan.Fees: Fees}

// takenOver lists what was paid of a row before an agreement took over the rest.
func takenOver(t *loan.Trail, c loan.Component) (list []Line) {
	for _, n := range t.Paid {
		list = append(list, nonzero(Line{Kind: TakenOver, Loan: -1, N: n.N, Due: n.Due, Amount: new(n.Kinds[c])})...)
	}
	return list
}

// rowPenalty is the penalty of a row to the as-of day.
func (x *Explainer) rowPenalty(e *Explanation, v *view, r loan.Row) {
	x.penaltyFormula(e)
	if r.Penalty == 0 {
		e.Formula = FormulaNone
		return
	}
	if v.result != nil {
		e.Formula = FormulaNone
		e.add(x.rowPart(e, r, loan.PenaltyInterest)...)
		return
	}
	account, unpaid := r.Trail.Owed[loan.PenaltyInterest], Amount(0)
	for _, u := range x.quote.Unpaid {
		if u.Trail == r.Trail {
			account, unpaid = u.Penalty, u.Parts[loan.PenaltyInterest]
		}
	}
	if !x.perLoan() && !(r.Trail.Taken && r.Paid > 0) {
		list := append(x.pieces(account, false), Line{Kind: Rounded, Loan: -1, N: r.N, Due: r.Due, Amount: new(r.Penalty)})
		if e.comesTo(r.Penalty, list) {
			e.add(list...)
			return
		}
	}
	e.add(takenOver(r.Trail, loan.PenaltyInterest)...)
	if unpaid != 0 {
		e.add(Line{Kind: PartOf, Of: Penalty, Loan: -1, N: r.N, Due: r.Due, Amount: new(unpaid)})
		e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Penalty}, Value: exactly(unpaid)})
	}
}

// rowBalance is the principal before or after a row.
func (x *Explainer) rowBalance(e *Explanation, v *view, at int) {
	r := v.rows[at]
	e.Formula = FormulaClosing
	if e.Ask.Figure == RowOpening {
		e.Value = exactly(r.Opening)
		line := Line{Kind: BalanceLeft, Loan: -1, Due: r.Due, Amount: new(r.Opening)}
		if at > 0 && v.rows[at-1].Closing == r.Opening {
			p := v.rows[at-1]
			line = Line{Kind: PartOf, Of: RowClosing, Loan: -1, N: p.N, Due: p.Due, Amount: new(r.Opening)}
			e.ask(p.N, p.Due, RowClosing, p.Closing)
		}
		e.add(line)
		return
	}
	e.Value = exactly(r.Closing)
	e.add(amount(OpeningOf, r.Opening), Line{Kind: PartOf, Of: RowPrincipal, Loan: -1, N: r.N, Due: r.Due, Amount: new(-r.Principal)})
	kind := NotBelow
	if x.rec.Terms.Method != loan.MethodUnknown && v.result != nil && v.result.Offer.Strategy == agreement.Settle {
		kind = WaivedPart // a settlement's last part ends the loan
	}
	e.add(nonzero(amount(kind, r.Closing-(r.Opening-r.Principal)))...)
	e.ask(r.N, r.Due, RowPrincipal, r.Principal)
}
