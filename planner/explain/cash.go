package explain

import (
	"repay/planner/household"
	"repay/planner/plan"
)

// shortfall explains the first day on which the household is short on the
// contracts as they are, or without any loan.
func (x *Explainer) shortfall(e *Explanation) []plan.Refused {
	m := x.all.Household
	if m == nil {
		e.Missing = []Missing{NeedsMeans}
		return nil
	}
	pays, refused := plan.DuesOf(x.c)
	if refused != nil {
		return []plan.Refused{*refused}
	}
	until := plan.DuesTestedTo(x.c.AsOf, lastOf(pays, x.c.AsOf))
	if e.Ask.Figure == BeforeLoans {
		e.Formula = FormulaCashBefore
		x.cash(e, m.BeforeLoans, nil, until)
	} else {
		e.Formula = FormulaCash
		x.cash(e, m.Shortfall, pays, until)
	}
	return nil
}

// offerShortfall explains the same of a way out, the other loans as in the
// leading answer.
func (x *Explainer) offerShortfall(e *Explanation, at int, o *plan.Option) {
	e.Formula = FormulaCash
	if o.Affordable == nil {
		if x.c.Household == nil {
			e.Missing = []Missing{NeedsMeans}
		}
		return
	}
	x.cash(e, o.Shortfall, x.cmp.TakenWith(x.index, at), x.cmp.TakenUntil(x.index, at))
}

// lastOf is the day of the last payment of any loan, or a day after it.
func lastOf(pays map[int][]household.Payment, last Date) Date {
	for _, list := range pays {
		last = household.Last(list, last)
	}
	return last
}

// mostMoves is how many movements of money are listed one by one; beyond, they
// are added up by name.
const mostMoves = 24

// cash lists what comes and goes up to the day of the deepest shortfall: one by
// one up to the first day short, then added up by name. The lines come to what
// is missing, with a minus.
func (x *Explainer) cash(e *Explanation, short *plan.Shortfall, pays map[int][]household.Payment, until Date) {
	if short == nil {
		e.Missing = []Missing{NoShortfall}
		return
	}
	e.Value = exactly(short.Amount)
	e.Value.Date = short.Date
	e.Sum = new(-short.Amount)
	reserve := x.c.Household.Reserve
	var days []plan.CashDay
	for _, d := range plan.CashDays(x.c, pays, until) {
		days = append(days, d)
		limit := reserve
		if pays != nil {
			limit = min(reserve, d.Base)
		}
		if d.Date >= short.Date && limit-d.Cash == short.Amount {
			break
		}
	}
	x.flows(e, days, short.Date)
	deepest := days[len(days)-1]
	for _, d := range days {
		if d.Date == short.Date || d.Date == deepest.Date {
			e.Facts = append(e.Facts, Line{Kind: CashLeft, Loan: -1, Due: d.Date, Base: new(d.Cash)})
		}
	}
	limit := Line{Kind: CashLimit, Loan: -1, Due: deepest.Date, Amount: new(-reserve)}
	if pays != nil && deepest.Base < reserve {
		limit.Kind, limit.Amount = CashBare, new(-deepest.Base)
	}
	e.add(limit)
}

// least lists what comes and goes up to the day on which least is left.
func (x *Explainer) least(e *Explanation, least Amount, pays map[int][]household.Payment, until Date) {
	e.Value, e.Formula = exactly(least), FormulaLeast
	var days []plan.CashDay
	for _, d := range plan.CashDays(x.c, pays, until) {
		days = append(days, d)
		if d.Cash == least {
			break
		}
	}
	if len(days) > 0 {
		e.Value.Date = days[len(days)-1].Date
		x.flows(e, days, e.Value.Date)
	}
}

// flows lists what is at hand and what comes and goes on some days: one by one up to
// a day, where that is not too long, else added up by name.
func (x *Explainer) flows(e *Explanation, days []plan.CashDay, upTo Date) {
	if refused := x.start(e); refused != nil {
		return
	}
	var each, rest []Line
	for _, d := range days {
		if d.Date <= upTo {
			each = append(each, moves(d)...)
		} else {
			rest = append(rest, moves(d)...)
		}
	}
	if len(each) > mostMoves {
		each, rest = nil, append(each, rest...)
	}
	e.add(append(each, byName(rest)...)...)
}

// start says what is at hand on the as-of day: as the book has it or, where that
// is what there was on an earlier day, what has come and gone since.
func (x *Explainer) start(e *Explanation) *plan.Refused {
	start, refused := plan.StartOf(x.c)
	switch {
	case refused != nil:
		return refused // the status refused it too
	case start.Date == x.c.AsOf:
		e.add(Line{Kind: CashStart, Loan: -1, Due: x.c.AsOf, Amount: new(start.Stated)})
		return nil
	}
	e.add(Line{Kind: CashDated, Loan: -1, Due: start.Date, Amount: new(start.Stated)})
	var list []Line
	for _, m := range start.Moves {
		list = append(list, moved(m))
	}
	e.add(byName(list)...)
	for _, p := range start.Paid {
		e.add(Line{Kind: PaidSoFar, Loan: p.Loan, From: start.Date + 1, To: x.c.AsOf, Amount: new(-p.Amount)})
	}
	e.Facts = append(e.Facts, Line{Kind: CashToday, Loan: -1, Due: x.c.AsOf, Base: new(start.Cash())})
	return nil
}

// moved is the line of money that comes or goes.
func moved(m household.Move) Line {
	kind := MoneyIn
	if m.Amount < 0 {
		kind = MoneyOut
	}
	return Line{Kind: kind, Name: m.Name, Loan: -1, Due: m.Date, Amount: new(m.Amount)}
}

// moves are the lines of one day.
func moves(d plan.CashDay) []Line {
	var list []Line
	for _, m := range d.Moves {
		list = append(list, moved(m))
	}
	for _, p := range d.Pays {
		list = append(list, Line{Kind: LoanTakes, Loan: p.Loan, Due: d.Date, Amount: new(-p.Amount)})
	}
	return list
}

// byName adds up what has one name.
func byName(list []Line) []Line {
	type key struct {
		kind Kind
		name string
		loan int
	}
	at := map[key]int{}
	var out []Line
	for _, l := range list {
		k := key{l.Kind, l.Name, l.Loan}
		i, ok := at[k]
		if !ok {
			i, at[k] = len(out), len(out)
			out = append(out, Line{Kind: l.Kind, Name: l.Name, Loan: l.Loan, Due: l.Due, From: l.Due, Amount: new(Amount(0))})
		}
		p := &out[i]
		p.To, p.Count = l.Due, p.Count+1
		*p.Amount += *l.Amount
	}
	return out
}
