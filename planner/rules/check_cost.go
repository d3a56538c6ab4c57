package rules

import (
	"math/big"
	"strconv"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// contract compares the contract itself with the lines: its yearly cost, its
// penalty rate, and how many times the contract rate that is.
func (x *subject) contract() []Finding {
	if x.loan.LenderType == "" {
		x.lacks(NoLenderType)
	}
	if x.unsigned {
		x.lacks(NoSigning)
	}
	cost, how, ok := x.cost()
	if !ok {
		x.lacks(NoRate)
	}
	penalty, penaltyHow, late := x.penalty()
	if !x.terms.Penalty.Known {
		x.lacks(NoPenalty)
	}
	var list []Finding
	lines := x.rules(MeasureYearlyCost)
	if len(lines) == 0 {
		x.lacks(NoLine)
	}
	for _, r := range lines {
		limit, row, confirmed, known := x.limit(r)
		if !known {
			continue
		}
		add := func(figure Figure, how How) bool {
			f, is := x.over(r, figure, limit, how)
			if !is {
				return false
			}
			if f.LPR = row; row != nil && !confirmed {
				f.Doubts = append(f.Doubts, DoubtLPR)
			}
			list = append(list, f)
			return true
		}
		// Over a line that the contract itself crosses a penalty says nothing more.
		if !(ok && add(cost, how)) && late {
			add(penalty, penaltyHow)
		}
	}
	if times, how, ok := x.times(); ok {
		for _, r := range x.rules(MeasurePenalty) {
			if f, is := x.over(r, times, r.Limit.Times, how); is {
				list = append(list, f)
			}
		}
	}
	return oneEach(list)
}

// limit is a cost rule's line for the loan: a rate, or a multiple of the 1-year
// LPR of the day on which the contract was signed.
func (x *subject) limit(r *Rule) (limit money.Ratio, row *LPRRow, confirmed, ok bool) {
	if r.Limit.LPR.IsZero() {
		return r.Limit.Rate, nil, true, true
	}
	lpr, confirmed, ok := x.lines.LPR.On(x.signed)
	if !ok {
		return money.Ratio{}, nil, false, false
	}
	return lpr.OneYear.Mul(r.Limit.LPR), &lpr, confirmed, true
}

// cost is what the loan costs a year. Where the contract has a schedule that is
// its internal rate of return, from the cash received and all payments, to four
// decimals of the fraction: payments are whole cents, so that the digits beyond
// say nothing of the contract. Elsewhere it is the nominal contract rate.
func (x *subject) cost() (f Figure, how How, ok bool) {
	if x.status.Contract != nil && x.status.Contract.OK && x.terms.Method != loan.Revolving {
		how := How{Received: x.terms.CashReceived(), Simple: x.status.Contract.Simple}
		if rows, err := loan.Schedule(x.terms); err == nil {
			how.Payments = len(rows)
			for _, r := range rows {
				how.Paid += r.Payment()
				how.Fees += r.Fees
			}
		}
		return Figure{FigureIRR, fourDecimals(x.status.Contract.IRR)}, how, true
	}
	if !x.known {
		return Figure{}, How{}, false
	}
	if x.terms.Method != loan.Revolving {
		x.lacks(NoFees)
	}
	return Figure{FigureContract, x.contractR.Yearly()}, How{Flat: x.terms.Method == loan.Flat}, true
}

// penalty is what overdue principal bears a year: the penalty rate, which
// stands in the contract rate's place, but on a card beside it.
func (x *subject) penalty() (f Figure, how How, ok bool) {
	p := x.terms.Penalty
	if !p.Known || p.Kind != loan.PenaltyAlone && !x.known || p.Kind == loan.PenaltyAlone && p.Rate.IsZero() {
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
	beside := x.beside() && x.known
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
func (x *subject) times() (f Figure, how How, ok bool) {
	p := x.terms.Penalty
	if !p.Known || !x.known || x.contractR.IsZero() || x.beside() {
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

// fourDecimals is a rate that was found in floats, as it is shown.
func fourDecimals(f float64) money.Ratio {
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', 4, 64))
	if !ok {
		return money.Ratio{}
	}
	return money.FromRat(r)
}
