package explain

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/loan"
	"repay/planner/plan"
)

// What to say to a lender: what each concession is worth, and below which sum
// settling costs less than the way out that is recommended.

func (x *Explainer) negotiation(e *Explanation) []plan.Refused {
	l, refused := x.loan()
	if refused != nil {
		return refused
	}
	switch e.Ask.Figure {
	case BreakEvenAmount, BreakEvenPercent:
		x.breakEven(e, l)
		return nil
	}
	if l.Worth == nil {
		x.cmp.Appraise(x.c, x.index)
	}
	if l.Worth == nil {
		e.Missing = []Missing{NoneSuch}
		return nil
	}
	return x.worth(e, l.Worth)
}

// breakEven is the total of the way out that is recommended instead, beside the
// payoff.
func (x *Explainer) breakEven(e *Explanation, l *plan.LoanOptions) {
	s := l.Settlement
	if s == nil {
		e.Missing = []Missing{NoneSuch}
		return
	}
	row := l.Rows[s.With]
	ask := Ask{Figure: TotalPaid, Offer: row.Offer.Name}
	total := Line{Kind: PartOf, Of: TotalPaid, Name: row.Offer.Name, Offer: &row.Offer, Loan: -1, Amount: new(s.Amount + s.Later)}
	e.Value, e.Formula = exactly(s.Amount), FormulaBreakEven
	e.Parts = append(e.Parts, Part{Ask: ask, Value: exactly(s.Amount + s.Later)})
	e.add(total)
	e.add(nonzero(amount(LaterFees, -s.Later))...)
	if e.Ask.Figure == BreakEvenPercent {
		e.Value, e.Formula = Value{Kind: IsPart, Part: s.Part, Known: true}, FormulaPercent
		e.add(Line{Kind: PartOf, Of: Payoff, Loan: -1, Amount: new(l.Payoff.Amount)})
		e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Payoff}, Value: of(l.Payoff)})
	}
}

// worth explains what one concession changes, or what it is measured against.
func (x *Explainer) worth(e *Explanation, w *plan.Worths) []plan.Refused {
	f := e.Ask.Figure
	c, each, of1 := concessionOf(f)
	at := slices.IndexFunc(w.List, func(o plan.Worth) bool { return o.Concession == c })
	ofBase := Part{Ask: Ask{Figure: WorthBase}, Value: of(w.TotalPaid)}
	if each || f == WorthBaseEach {
		ofBase = Part{Ask: Ask{Figure: WorthBaseEach}, Value: of(w.Instalment)}
	}
	switch {
	case !of1:
		e.Value = ofBase.Value
	case at < 0:
		e.Missing = []Missing{NoneSuch}
		return nil
	case each:
		e.Value = of(w.List[at].Instalment)
	default:
		e.Value = of(w.List[at].Amount)
	}
	if !e.Value.Known {
		return nil
	}
	base, no := x.rec.Offer(w.Base)
	if no != nil {
		return []plan.Refused{*no}
	}
	switch f {
	case WorthBase:
		e.Formula = FormulaSum
		x.rowsOf(e, base.Rows, func(loan.Row) bool { return true })
		e.Parts = nil // its rows are of no table that can be asked for
		return nil
	case WorthBaseEach:
		e.Formula = FormulaFirst
		e.add(columnsOf(*base.First(), loan.Principal, loan.Interest, loan.PenaltyInterest, loan.Fees)...)
		return nil
	}
	with, no := x.rec.Offer(w.List[at].Offer)
	if no != nil {
		return []plan.Refused{*no}
	}
	e.Offer, e.Parts = &w.List[at].Offer, append(e.Parts, ofBase)
	if each {
		e.Formula = FormulaWorthEach
		e.add(partsOf(With, with.First().Parts(), 1)...)
		e.add(partsOf(Without, base.First().Parts(), -1)...)
		return nil
	}
	e.Formula = FormulaWorth
	e.add(x.paidParts(Without, base, 1)...)
	e.add(x.paidParts(With, with, -1)...)
	return nil
}

// paidParts is all that an offer pays, by component; in one where these are
// not known.
func (x *Explainer) paidParts(k Kind, r *agreement.Result, sign Amount) []Line {
	if x.status.SplitUnknown {
		return []Line{{Kind: k, Loan: -1, Amount: new(sign * r.TotalPaid())}}
	}
	return partsOf(k, loan.Parts{loan.Principal: r.Principal, loan.Interest: r.Interest(), loan.PenaltyInterest: r.Penalty, loan.Fees: r.Fees}, sign)
}

// partsOf are the lines of a sum by component.
func partsOf(k Kind, p loan.Parts, sign Amount) []Line {
	var list []Line
	for c, a := range p {
		if a != 0 {
			one := loan.Parts{}
			one[c] = a
			list = append(list, Line{Kind: k, Loan: -1, Kinds: &one, Amount: new(sign * a)})
		}
	}
	return list
}
