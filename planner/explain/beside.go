package explain

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/paydown"
	"repay/planner/plan"
)

// beside explains what stands beside the answers of a comparison: what paying what is
// there comes to, and what else the money would do.
func (w *Totals) beside(e *Explanation, cmp *plan.Comparison) {
	f := e.Ask.Figure
	switch {
	case slices.Contains(OfAlone, f) && cmp.Alone != nil:
		w.alone(e, cmp.Alone)
	case slices.Contains(OfPayOffNow, f) && cmp.PayNow != nil:
		w.payOffNow(e, cmp.PayNow)
	case slices.Contains(OfPayingMore, f) && cmp.More != nil:
		w.payingMore(e, cmp.More)
	case f == OfferedSaves && cmp.Offered != nil:
		e.Value, e.Formula = exactly(cmp.Offered.Saves), FormulaInstead
		w.instead(e, cmp.Offered.Loan, cmp.Offered.Row)
	default:
		e.Missing = []Missing{NoneSuch}
	}
}

// alone explains the plan of asking nobody: a line for each loan, which package
// paydown has paid by date.
func (w *Totals) alone(e *Explanation, a *plan.Alone) {
	p := a.Plan(w.x.c)
	switch e.Ask.Figure {
	case AlonePaid:
		e.Value, e.Formula = exactly(a.TotalPaid), FormulaPlanned
		e.planned(p, func(l paydown.LoanResult) Amount { return l.TotalPaid })
	case AloneCost:
		if e.lacks(p, a.Cost) {
			return
		}
		e.Value, e.Formula = of(a.Cost), FormulaPlanned
		e.planned(p, func(l paydown.LoanResult) Amount { return l.Cost })
	case AloneSaves:
		if e.lacks(p, a.Saves) {
			return
		}
		e.Value, e.Formula = of(a.Saves), FormulaSavesAlone
		keep := a.Saves.Amount + a.Cost.Amount
		e.add(Line{Kind: PartOf, Of: Cost, Name: string(agreement.Keep), Loan: -1, Amount: new(keep)},
			Line{Kind: PartOf, Of: AloneCost, Loan: -1, Amount: new(-a.Cost.Amount)})
		e.Parts = append(e.Parts,
			Part{Ask: Ask{Figure: AloneCost}, Loan: -1, Value: of(a.Cost)},
			Part{Ask: Ask{Figure: Cost, Offer: string(agreement.Keep)}, Loan: w.only(), Value: exactly(keep)})
	case AloneLate:
		e.Value, e.Formula = Value{Kind: IsCount, Count: a.DuesLate, Known: true}, FormulaLate
		e.lateDues(p.Late)
	case AloneCurrent:
		e.date(a.CurrentFrom, FormulaCurrentAlone)
		e.paidOn(p, func(x paydown.Payment) bool { return x.Date == a.CurrentFrom && x.Kind != paydown.Extra })
	case AloneFinish:
		e.date(a.Finish, FormulaLast)
		e.paidOn(p, func(x paydown.Payment) bool { return x.Date == a.Finish })
	}
}

// lacks says why a figure of asking nobody is not known, where it is not.
func (e *Explanation) lacks(p *plan.PayPlan, m plan.Maybe) bool {
	switch {
	case m.Known:
		return false
	case p.BrokeOff:
		e.Missing = []Missing{GrowsBeyond}
	default:
		e.Missing = []Missing{NeedsLoans}
	}
	return true
}

// only is the loan of a case that has one; -1: it has several.
func (w *Totals) only() int {
	if len(w.x.c.Loans) == 1 {
		return 0
	}
	return -1
}

// planned adds what each loan comes to in a plan.
func (e *Explanation) planned(p *plan.PayPlan, of func(paydown.LoanResult) Amount) {
	for _, l := range p.Loans {
		e.add(nonzero(Line{Kind: OfLoan, Loan: l.Loan, Amount: new(of(l))})...)
	}
}

// lateDues counts the dues of each loan that are not paid on their date.
func (e *Explanation) lateDues(late []paydown.Late) {
	for _, l := range late {
		i := slices.IndexFunc(e.Lines, func(x Line) bool { return x.Loan == l.Loan })
		if i < 0 {
			i = len(e.Lines)
			e.add(Line{Kind: LateDues, Loan: l.Loan, From: l.Due})
		}
		e.Lines[i].To, e.Lines[i].Count = l.Due, e.Lines[i].Count+1
	}
}

// paidOn names the loans of some payments, each once.
func (e *Explanation) paidOn(p *plan.PayPlan, is func(paydown.Payment) bool) {
	for _, x := range p.Payments {
		if is(x) && !slices.ContainsFunc(e.Lines, func(l Line) bool { return l.Loan == x.Loan }) {
			e.add(Line{Kind: OfLoan, Loan: x.Loan, Due: x.Date})
		}
	}
}

// payOffNow explains the loan that could be paid off beside the leading answer.
func (w *Totals) payOffNow(e *Explanation, p *plan.PayNow) {
	switch e.Ask.Figure {
	case PayOffNowSaves:
		e.Value, e.Formula = exactly(p.Saves), FormulaInstead
		w.instead(e, p.Loan, p.Row)
	case PayOffNowAmount:
		e.Value, e.Formula = exactly(p.Amount), FormulaSum
		w.row(e, TotalPaid, p.Loan, &w.x.cmp.Of(p.Loan).Rows[p.Row], 1)
	case PayOffNowLeft:
		w.x.least(e, p.Left, w.x.cmp.TakenWith(p.Loan, p.Row), w.x.cmp.TakenUntil(p.Loan, p.Row))
	}
}

// instead compares the cost of a loan's row in the leading answer with that of
// another.
func (w *Totals) instead(e *Explanation, loan, row int) {
	l := w.x.cmp.Of(loan)
	w.row(e, Cost, loan, w.x.cmp.Taken(l), 1)
	w.row(e, Cost, loan, &l.Rows[row], -1)
}

// row adds a figure of one way out of a loan.
func (w *Totals) row(e *Explanation, f Figure, loan int, o *plan.Option, sign Amount) {
	v := map[Figure]plan.Maybe{TotalPaid: o.TotalPaid, Cost: o.Cost}[f]
	e.add(Line{Kind: OfLoan, Loan: loan, Name: o.Offer.Name, Offer: &o.Offer, Amount: new(sign * v.Amount)})
	e.Parts = append(e.Parts, Part{Ask: Ask{Figure: f, Offer: o.Offer.Name}, Loan: loan, Value: of(v)})
}

// payingMore explains what paying more than the dues saves.
func (w *Totals) payingMore(e *Explanation, m *plan.PayingMore) {
	if e.Ask.Figure == MoreFinish {
		e.date(m.Finish, FormulaLast)
		e.paidOn(m.Plan(w.x.c), func(x paydown.Payment) bool { return x.Date == m.Finish })
		return
	}
	e.Value, e.Formula = exactly(m.Saves), FormulaMore
	e.ofAnswer(leading, Cost, exactly(w.x.cmp.Lead().Cost.Amount), 1)
	e.planned(m.Plan(w.x.c), func(l paydown.LoanResult) Amount { return -l.Cost })
}

// money explains the least cash of an answer, or how it fares when every income is
// low.
func (w *Totals) money(e *Explanation, f Figure, a *plan.Answer, pays map[int][]household.Payment) {
	switch {
	case w.x.c.Household == nil:
		e.Missing = []Missing{NeedsMeans}
	case f == LeastCash:
		w.x.least(e, a.LeastCash, pays, a.TestedTo)
	case a.Low == nil:
		e.Missing = []Missing{NoneSuch}
	default:
		low := *w.x.c
		low.Income = household.Low
		e.Formula = FormulaCash
		(&Explainer{c: &low, all: w.x.all}).cash(e, a.Low.Shortfall, pays, a.Low.TestedTo)
		if e.Value.Known {
			e.Facts = append(e.Facts, Line{Kind: IncomesLow, Loan: -1})
		}
	}
}
