package explain

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/money"
	"repay/planner/plan"
)

// Totals explains figures of several loans together: a line for each, and the
// sum. See [Together].
type Totals struct {
	// Asking is how the least to ask is looked for.
	Asking plan.AskOptions

	x   *Explainer
	ask *plan.LeastAsk // once it was looked for
}

// NewTotals is the [Totals] of a case. s is the status of the same case.
func NewTotals(c *plan.Case, s *plan.Status) *Totals { return &Totals{x: &Explainer{c: c, all: s}} }

// Explain explains a figure, as that of one loan does.
func (w *Totals) Explain(a Ask) (*Explanation, []plan.Refused) {
	e := &Explanation{Ask: a, Loan: -1, Rounding: NotRounded}
	answer, f, ofAnswer := answerOf(a.Figure)
	switch {
	case a.Figure == Upcoming:
		w.upcoming(e)
	case a.Figure == WithArrears:
		if refused := w.withArrears(e); refused != nil {
			return nil, []plan.Refused{*refused}
		}
	case answer == LeastAsk, answer == SafeAsk, slices.Contains(OfAsk, a.Figure):
		if refused := w.asks(e, answer, f); refused != nil {
			return nil, refused
		}
	case a.Offer == "" && !ofAnswer && !slices.Contains(OfMissing, a.Figure) && !slices.Contains(OfBeside, a.Figure):
		w.totals(e)
	default:
		cmp, refused := w.x.compared()
		if refused != nil {
			return nil, refused
		}
		switch {
		case ofAnswer:
			w.answer(e, f, cmp, named(cmp, answer))
		case a.Offer != "":
			w.strategy(e)
		case slices.Contains(OfBeside, a.Figure):
			w.beside(e, cmp)
		case cmp.Missing == nil:
			e.Missing = []Missing{NoneSuch}
		default:
			w.missingCash(e)
		}
	}
	if e.Value.Known && !e.Value.AtLeast {
		e.Missing = nil
	} else if len(e.Missing) == 0 {
		e.Missing = []Missing{NeedsLoans}
	}
	e.settle()
	return e, nil
}

// totals adds up a figure of what is owed.
func (w *Totals) totals(e *Explanation) {
	e.Formula = FormulaLoans
	sums, spans, loans := w.sums(e.Ask.Group)
	if f, high, ok := endOf(e.Ask.Figure); ok {
		if spans == nil {
			e.Missing = []Missing{NoneSuch}
			return
		}
		span := map[plan.Figure]plan.Span{plan.FigurePayoff: spans.Payoff, plan.FigureOverdueTotal: spans.OverdueTotal}[f]
		pick := func(s plan.Span) plan.Maybe {
			if high {
				return s.High
			}
			return s.Low
		}
		e.Value = of(pick(span))
		for _, l := range loans {
			ask := Ask{Figure: e.Ask.Figure}
			if l.Range == nil {
				ask.Figure = Figure(f)
			}
			e.loan(l.Index, ask, nil, of(pick(l.Between(f))))
		}
		return
	}
	e.Value = of(sumNamed(sums, e.Ask.Figure))
	for _, l := range loans {
		e.loan(l.Index, Ask{Figure: e.Ask.Figure}, nil, of(sumNamed(&l.Sums, e.Ask.Figure)))
	}
}

// sums are those of a group of loans, or of all, and the loans in them.
func (w *Totals) sums(group string) (*plan.Sums, *plan.SumsRange, []*plan.LoanStatus) {
	sums, spans := &w.x.all.Totals, w.x.all.Range
	for i := range w.x.all.Groups {
		if g := &w.x.all.Groups[i]; g.Group == group {
			sums, spans = &g.Sums, g.Range
		}
	}
	var loans []*plan.LoanStatus
	for i := range w.x.all.Loans {
		if l := &w.x.all.Loans[i]; group == "" || w.x.c.Loans[l.Index].Group == group {
			loans = append(loans, l)
		}
	}
	return sums, spans, loans
}

// loan adds a line for what one loan has of a sum, unless that is 0.
func (e *Explanation) loan(i int, ask Ask, way *agreement.Offer, v Value) {
	if v.Known && v.Amount == 0 && !v.AtLeast {
		return
	}
	line := Line{Kind: OfLoan, Loan: i, Offer: way}
	if way != nil {
		line.Name = way.Name
	}
	if v.Known {
		line.Amount = new(v.Amount)
	}
	e.Lines = append(e.Lines, line)
	e.Parts = append(e.Parts, Part{Ask: ask, Loan: i, Value: v})
}

// sumNamed returns the sum that a figure names.
func sumNamed(s *plan.Sums, f Figure) plan.Maybe {
	if f == Credit {
		return s.Credit
	}
	return s.Figure(plan.Figure(f))
}

// upcoming lists what falls due by itself in the next 30 days.
func (w *Totals) upcoming(e *Explanation) {
	e.Value, e.Formula = exactly(0), FormulaLoans
	for _, d := range w.x.all.Upcoming {
		e.Value.Amount += d.Amount
		e.add(Line{Kind: OfLoan, Loan: d.Loan, Due: d.Date, Amount: new(d.Amount)})
		if !slices.ContainsFunc(e.Parts, func(p Part) bool { return p.Loan == d.Loan }) {
			e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Row, Due: d.Date}, Loan: d.Loan, Value: exactly(d.Amount)})
		}
	}
}

// chosen is the way out that is taken for each loan.
type chosen struct {
	loan   int
	option *plan.Option
}

// answer explains a figure of an answer of a comparison, nil where there is none.
func (w *Totals) answer(e *Explanation, f Figure, cmp *plan.Comparison, a *plan.Answer) {
	if a == nil {
		e.Missing = []Missing{NoneSuch}
		return
	}
	if f == LeastCash || f == Low {
		w.money(e, f, a, paysOf(cmp, a))
		return
	}
	w.taken(e, f, choicesOf(cmp, a), map[Figure]plan.Maybe{
		TotalPaid: a.TotalPaid, Cost: a.Cost, GivesUp: a.GivesUp, HighestPayment: a.HighestPayment,
	}, a.Finish)
}

// choicesOf are the ways out that an answer of a comparison takes.
func choicesOf(cmp *plan.Comparison, a *plan.Answer) []chosen {
	var list []chosen
	for _, ch := range a.Choices {
		list = append(list, chosen{ch.Loan, &cmp.Of(ch.Loan).Rows[ch.Row]})
	}
	return list
}

// paysOf are the payments of an answer by loan.
func paysOf(cmp *plan.Comparison, a *plan.Answer) map[int][]household.Payment {
	pays := map[int][]household.Payment{}
	for _, ch := range choicesOf(cmp, a) {
		pays[ch.loan] = ch.option.Pays
	}
	return pays
}

// strategy explains a figure of one strategy for all loans: each takes its
// first offer of that kind, else its contract.
func (w *Totals) strategy(e *Explanation) {
	name := agreement.Strategy(e.Ask.Offer)
	at := slices.IndexFunc(w.x.cmp.Strategies, func(s plan.StrategyTotal) bool { return s.Strategy == name })
	if at < 0 {
		e.Missing = []Missing{NoneSuch}
		return
	}
	var list []chosen
	for _, l := range w.x.cmp.Loans {
		if len(l.Rows) > 0 {
			row := slices.IndexFunc(l.Rows, func(o plan.Option) bool { return o.Offer.Strategy == name })
			list = append(list, chosen{l.Index, &l.Rows[max(0, row)]})
		}
	}
	s := w.x.cmp.Strategies[at]
	e.Offer = &agreement.Offer{Strategy: name}
	w.taken(e, e.Ask.Figure, list, map[Figure]plan.Maybe{TotalPaid: s.TotalPaid, Cost: s.Cost, HighestPayment: s.HighestPayment}, s.Finish)
}

// taken explains a figure of one way out for each loan.
func (w *Totals) taken(e *Explanation, f Figure, list []chosen, sums map[Figure]plan.Maybe, finish Date) {
	e.Value, e.Formula = of(sums[f]), FormulaLoans
	switch f {
	case Finish:
		e.date(finish, FormulaLast)
		for _, ch := range list {
			if ch.option.Finish == finish {
				e.add(Line{Kind: OfLoan, Loan: ch.loan, Name: ch.option.Offer.Name, Offer: &ch.option.Offer, Due: finish})
				e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Finish, Offer: ch.option.Offer.Name}, Loan: ch.loan})
			}
		}
	case HighestPayment:
		w.highestMonth(e, list)
	default:
		for _, ch := range list {
			o := ch.option
			if f == Cost && o.NoDues {
				continue
			}
			v := of(map[Figure]plan.Maybe{TotalPaid: o.TotalPaid, Cost: o.Cost, GivesUp: o.GivesUp}[f])
			e.loan(ch.loan, Ask{Figure: f, Offer: o.Offer.Name}, &o.Offer, v)
		}
	}
}

// highestMonth lists the payments of the first month that takes the most.
func (w *Totals) highestMonth(e *Explanation, list []chosen) {
	e.Formula = FormulaMonths
	var all []household.Payment
	for _, ch := range list {
		all = append(all, ch.option.Pays...)
	}
	first := monthOf(all, e.Value.Amount)
	if first == 0 {
		return // nothing is paid
	}
	e.Value.Date = first
	for _, ch := range list {
		for _, p := range ch.option.Pays {
			if p.Date.MonthIndex() == first.MonthIndex() {
				e.add(Line{Kind: OfLoan, Loan: ch.loan, Name: ch.option.Offer.Name, Offer: &ch.option.Offer, Due: p.Date, Amount: new(p.Amount)})
				e.Parts = append(e.Parts, Part{Ask: Ask{Figure: Row, Due: p.Date, Offer: ch.option.Offer.Name}, Loan: ch.loan, Value: exactly(p.Amount)})
			}
		}
	}
	slices.SortStableFunc(e.Lines, func(a, b Line) int { return int(a.Due - b.Due) })
}

// withArrears explains the first day on which the household is short where
// everything overdue is paid on the as-of day, then every due.
func (w *Totals) withArrears(e *Explanation) *plan.Refused {
	all := w.x.all.Clearing
	if all == nil {
		e.Missing = []Missing{NoneSuch}
		return nil
	}
	pays, refused := plan.DuesCleared(w.x.c, w.x.all)
	if refused != nil {
		return refused
	}
	e.Formula = FormulaCash
	w.x.cash(e, all.Shortfall, pays, household.TestedTo(w.x.c.AsOf, lastOf(pays, w.x.c.AsOf)))
	e.Value.AtLeast = e.Value.Known && all.Sum.AtLeast
	return nil
}

// missingCash explains what no choice can close: of what comes nearest, the cash on
// its worst day, and from which day it is short; what is missing before the first
// whole calendar month, and the least sum a month from then on that would do.
func (w *Totals) missingCash(e *Explanation) {
	m, a := w.x.cmp.Missing, w.x.cmp.StandIn
	pays := paysOf(w.x.cmp, a)
	whole := Part{Ask: Ask{Figure: MissingAmount}, Loan: -1, Value: exactly(m.Amount)}
	switch {
	case e.Ask.Figure == MissingAmount:
		e.Formula = FormulaCash
		w.x.cash(e, a.Shortfall, pays, a.TestedTo)
	case e.Ask.Figure == MissingFrom:
		e.date(m.From, FormulaFirstShort)
		e.Parts = append(e.Parts, whole)
	case e.Ask.Figure == MissingMonthly:
		w.missingMonthly(e, pays)
		e.Parts = append(e.Parts, Part{Ask: Ask{Figure: MissingAtOnce}, Loan: -1, Value: exactly(m.AtOnce)}, whole)
	case m.AtOnce > 0:
		e.Formula = FormulaCash
		w.x.cash(e, &plan.Shortfall{Date: m.From, Amount: m.AtOnce}, pays, m.MonthlyFrom-1)
	default: // it is not short before that month
		e.Value, e.Formula = exactly(0), FormulaAtOnce
		e.Parts = append(e.Parts, whole)
	}
}

// missingMonthly explains the least sum a month that would do: the first day that
// takes the most of each month until then.
func (w *Totals) missingMonthly(e *Explanation, pays map[int][]household.Payment) {
	m := w.x.cmp.Missing
	e.Value, e.Formula, e.Rounding, e.Mode = exactly(m.Monthly), FormulaMonthly, OnceAtEnd, money.Up
	for _, d := range plan.CashDays(w.x.c, pays, w.x.cmp.StandIn.TestedTo) {
		if m.Monthly == 0 || d.Date < m.MonthlyFrom {
			continue
		}
		short := min(w.x.c.Household.Reserve, d.Base) - d.Cash - m.AtOnce
		months := d.Date.MonthIndex() - m.MonthlyFrom.MonthIndex() + 1
		exact := money.NewRatio(int64(short), int64(months))
		if exact.Round(money.Up) == m.Monthly {
			e.add(Line{Kind: ShortOn, Loan: -1, Due: d.Date, Count: months, Base: new(short), Exact: &exact, Amount: new(m.Monthly)})
			break
		}
	}
}
