package rules

import (
	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// whenLate holds what overdue principal bears a year against a line.
func (x *subject) whenLate(h held, limit money.Ratio) []Finding {
	figure, how, ok := x.penalty()
	if !ok {
		return nil
	}
	return x.over(h, figure, limit, how)
}

// penalty is what overdue principal bears a year: the penalty rate, which
// stands in the contract rate's place, but on a card beside it; of several, the
// highest.
func (x *subject) penalty() (f Figure, how How, ok bool) { return x.highest(x.penaltyOf) }

// highest is the highest figure of the penalty's rates.
func (x *subject) highest(of func(loan.Penalty) (Figure, How, bool)) (f Figure, how How, ok bool) {
	for _, p := range x.terms.Penalty.Plain() {
		if one, its, known := of(p); known && (!ok || one.Value.Cmp(f.Value) > 0) {
			f, how, ok = one, its, true
		}
	}
	return f, how, ok
}

func (x *subject) penaltyOf(p loan.Penalty) (f Figure, how How, ok bool) {
	if !p.Known || p.Assumed || p.Kind != loan.PenaltyAlone && !x.known || p.Kind == loan.PenaltyAlone && p.Rate.IsZero() {
		return Figure{}, How{}, false
	}
	var yearly money.Ratio
	switch p.Kind {
	case loan.PenaltyMultiple:
		yearly = x.contractR.Yearly().Mul(p.Multiple)
	case loan.PenaltySpread:
		yearly = x.contractR.Yearly().Add(p.Rate.Yearly())
	default:
		yearly = p.Rate.Yearly()
	}
	beside := x.beside() && x.known && !x.contractR.IsZero()
	if beside {
		yearly = yearly.Add(x.contractR.Yearly())
	}
	return Figure{FigurePenalty, yearly}, How{Penalty: p, Beside: beside}, true
}

// beside reports a card whose penalty runs beside its interest.
func (x *subject) beside() bool {
	return x.terms.Method == loan.Revolving && (x.terms.Card == nil || x.terms.Card.Mode != loan.DailyUse)
}

// times is the penalty rate over the contract rate, by the day, as lenders
// charge both. A penalty rate of its own is mostly a rounded one, and so the
// quotient is taken to two decimals.
func (x *subject) times() (f Figure, how How, ok bool) { return x.highest(x.timesOf) }

func (x *subject) timesOf(p loan.Penalty) (f Figure, how How, ok bool) {
	if !p.Known || p.Assumed || !x.known || x.contractR.IsZero() || x.beside() {
		return Figure{}, How{}, false
	}
	how = How{Penalty: p}
	if p.Kind == loan.PenaltyMultiple {
		return Figure{FigureTimes, p.Multiple}, how, true
	}
	daily := x.daily(p.Rate)
	if p.Kind == loan.PenaltySpread {
		daily = daily.Add(x.daily(x.contractR))
	}
	hundredths := daily.Div(x.daily(x.contractR)).MulInt(100).Round(money.HalfUp)
	return Figure{FigureTimes, money.NewRatio(int64(hundredths), 100)}, how, true
}

// daily is a rate by the day, on the loan's day count.
func (x *subject) daily(r money.Rate) money.Ratio {
	switch r.Per {
	case money.PerDay:
		return r.Value
	case money.PerMonth:
		return r.Value.Div(money.Int(30))
	}
	if x.terms.Basis == calendar.Actual360 || x.terms.Basis == calendar.Thirty360 {
		return r.Value.Div(money.Int(360))
	}
	return r.Value.Div(money.Int(365))
}
