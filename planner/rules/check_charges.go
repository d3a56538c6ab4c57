package rules

import "repay/planner/money"

// charged compares sums that a loan costs with the lines: by the day, in all, and
// for being late.
func (x *subject) charged() (list []Finding) {
	for _, h := range x.rules(MeasureDailyCost) {
		switch figure, how, ok := x.dailyCost(); {
		case !ok:
			x.lacks(NoCharges)
		case !how.withinRounding(h.Limit.Rate):
			list = append(list, x.over(h, figure, h.Limit.Rate, how)...)
		}
	}
	for _, h := range x.rules(MeasureTotalCost) {
		list = append(list, x.totalCost(h)...)
	}
	for _, h := range x.rules(MeasureLateFee) {
		if x.terms.Penalty.LateFee == nil {
			continue
		}
		figure, how, ok := x.lateFees()
		if !ok {
			x.lacks(NoCharges)
			continue
		}
		list = append(list, x.over(h, figure, h.Limit.Sum, how)...)
	}
	return list
}

// dailyCost is all charges of the contract over principal outstanding × days, of
// the principal only what came where charges were taken out of it at the start.
// Where there is no schedule it is the contract rate by the day.
func (x *subject) dailyCost() (f Figure, how How, ok bool) {
	e := x.equation()
	if e == nil {
		return Figure{FigureDaily, x.daily(x.contractR)}, How{}, x.known
	}
	how = How{Received: e.Received, Payments: len(e.Rows)}
	from := e.Start
	for i := range e.Rows {
		r := &e.Rows[i]
		how.Outstanding = how.Outstanding.Add(money.Int(int64(r.Opening)).MulInt(int64(r.Due - from)))
		how.Paid += r.Payment()
		from = r.Due
	}
	how.Charges = how.Paid - e.Received
	if e.Received < x.terms.Principal {
		how.Outstanding = how.Outstanding.Mul(money.NewRatio(int64(e.Received), int64(x.terms.Principal)))
	}
	if how.Outstanding.Sign() <= 0 {
		return Figure{}, How{}, false
	}
	return Figure{FigureDaily, money.Int(int64(how.Charges)).Div(how.Outstanding)}, how, true
}

// withinRounding reports whether charges are over a daily line by no more than
// half a minor unit for each instalment, the interest of which is rounded. Without a
// schedule nothing is.
func (h How) withinRounding(line money.Ratio) bool {
	if h.Payments == 0 {
		return false
	}
	over := money.Int(int64(h.Charges)).Sub(h.Outstanding.Mul(line))
	return over.Cmp(money.NewRatio(int64(h.Payments), 2)) <= 0
}

// totalCost holds all charges over the amount lent, which is what was received,
// against a line: those of the contract, or as the loan stands, with what lateness
// has cost to the as-of date. A line that is a yearly rate is that rate for the
// whole time.
func (x *subject) totalCost(h held) []Finding {
	line, ok := x.line(h.Rule)
	if !ok {
		return nil
	}
	rows, last := x.table(), x.lastDue()
	if h.Counts == Normal {
		rows, last = x.signedRows(), x.ends()
	} else if x.overdue() && x.terms.Penalty.Known { // else nothing of the time since is among the charges
		last = max(last, x.asOf)
	}
	how := How{Received: x.terms.CashReceived(), Payments: len(rows)}
	if len(rows) == 0 || x.terms.Owed != nil || x.terms.Start == 0 || how.Received <= 0 {
		x.lacks(NoCharges)
		return nil
	}
	for i := range rows {
		how.Paid += rows[i].Total()
	}
	if line.lpr != nil {
		how.Years = money.NewRatio(int64(last-x.terms.Start), 365)
		line.at = line.at.Mul(how.Years)
	}
	how.Charges = how.Paid - how.Received
	figure := Figure{FigureTotal, money.NewRatio(int64(how.Charges), int64(how.Received))}
	return line.cited(x.over(h, figure, line.at, how))
}

// lateFees is what being late has cost in fees, or one fee where that is more: so
// much the contract provides for.
func (x *subject) lateFees() (f Figure, how How, ok bool) {
	contract := x.signedRows()
	if len(contract) == 0 {
		return Figure{}, How{}, false
	}
	how.LateFee = x.terms.Penalty.LateFeeFor(&contract[0], x.terms.InterestRounding)
	var fallen Amount
	rows := x.table()
	for i := range rows {
		if n := rows[i].N; n >= 1 && n <= len(contract) {
			if fee := rows[i].Fees - contract[n-1].Fees; fee > 0 {
				fallen, how.Fallen = fallen+fee, how.Fallen+1
			}
		}
	}
	return Figure{FigureLateFee, x.units(max(how.LateFee, fallen))}, how, true
}
