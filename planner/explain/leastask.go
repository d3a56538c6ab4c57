package explain

import "repay/planner/plan"

// asks explains a figure of the least to ask, or of what it has to be where any one
// income may fail.
func (w *Totals) asks(e *Explanation, answer string, f Figure) []plan.Refused {
	if w.x.c.Household == nil {
		e.Missing = []Missing{NeedsMeans}
		return nil
	}
	if w.ask == nil {
		var refused []plan.Refused
		if w.ask, refused = plan.AskLeast(w.x.c, w.Asking); len(refused) > 0 {
			return refused
		}
	}
	a, safe := w.ask.Answer, w.safe()
	switch {
	case answer == LeastAsk:
		w.answer(e, f, w.ask.Comparison, a)
	case answer == SafeAsk:
		w.answer(e, f, w.ask.Comparison, safe)
	case a == nil, e.Ask.Figure == SafeExtra && safe == nil:
		e.Missing = []Missing{NoneSuch}
	case e.Ask.Figure == SafeExtra:
		w.safeExtra(e, a, safe)
	default:
		w.overReserve(e, a)
	}
	return nil
}

// safe is the best answer where any one income may fail; nil: there is none.
func (w *Totals) safe() *plan.Answer {
	if w.ask.Safety == nil {
		return nil
	}
	return w.ask.Safety.Answer
}

// safeExtra explains what the safe answer costs more than the other.
func (w *Totals) safeExtra(e *Explanation, a, safe *plan.Answer) {
	e.Value, e.Formula = of(w.ask.Safety.Extra), FormulaSafeExtra
	e.ofAnswer(SafeAsk, Cost, of(safe.Cost), 1)
	e.ofAnswer(LeastAsk, Cost, of(a.Cost), -1)
}

// overReserve explains what is left over the reserve on the tightest day.
func (w *Totals) overReserve(e *Explanation, a *plan.Answer) {
	reserve := w.x.c.Household.Reserve
	e.Value, e.Formula = exactly(a.LeastCash-reserve), FormulaOverReserve
	e.Value.Date = a.LeastCashOn
	e.ofAnswer(LeastAsk, LeastCash, exactly(a.LeastCash), 1)
	e.add(nonzero(Line{Kind: CashLimit, Loan: -1, Due: a.LeastCashOn, Amount: new(-reserve)})...)
}

// ofAnswer adds a figure of an answer as a line and as something to ask.
func (e *Explanation) ofAnswer(answer string, f Figure, v Value, sign Amount) {
	figure := AnswerOf(answer, f)
	e.add(Line{Kind: PartOf, Of: figure, Loan: -1, Amount: new(sign * v.Amount)})
	e.Parts = append(e.Parts, Part{Ask: Ask{Figure: figure}, Loan: -1, Value: v})
}
