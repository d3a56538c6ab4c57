package paydown

import (
	"repay/planner/calendar"
	"repay/planner/loan"
)

// pays makes the payments of day d: what falls due today, then, on days with income,
// what is overdue, then more than that.
func (r *run) pays(d Date) {
	due := r.due[:0]
	for _, y := range r.today {
		if y.owes && y.open(d) && len(y.dueToday(d)) > 0 {
			due = append(due, y)
		}
	}
	r.due = due
	if !r.income {
		if len(due) == 0 {
			return
		}
		r.most = r.safe(d)
	}
	if r.most == 0 {
		return
	}
	later := r.income && r.owes()
	if r.policy == Snowball {
		ranked := due
		if later {
			ranked = r.debts
		}
		for _, y := range ranked {
			if y.owes {
				y.before = y.payoff(d)
			}
		}
	}
	most := r.step(d, Due, due, r.most, func(y *debt) Amount { return sum(y.dueToday(d)) })
	if !r.income {
		return
	}
	if later && most > 0 {
		r.arrears(d, most)
	}
	if r.policy != None && !r.owes() {
		r.extra(d)
	}
}

func sum(list []loan.Fallen) (a Amount) {
	for _, f := range list {
		a += f.Unpaid
	}
	return a
}

// arrears pays what is due and unpaid, at most so much, the dues of the next month
// kept back.
func (r *run) arrears(d Date, most Amount) {
	due := r.due[:0]
	for _, y := range r.debts {
		if y.open(d) && y.owes {
			due = append(due, y)
		}
	}
	if r.due = due; len(due) == 0 {
		return
	}
	r.step(d, Arrears, due, min(most, r.room(d, 1)), func(y *debt) Amount { return y.unpaid(d) })
}

// safe is what may be sent on day d so that rent and food of three months are there.
func (r *run) safe(d Date) Amount { return r.purse.safe(calendar.Monthly.From(d, 3)) }

// room is what may be sent on day d so that so many months are safe, their dues too.
func (r *run) room(d Date, months int) Amount {
	end := calendar.Monthly.From(d, months)
	r.dues = r.dues[:0]
	for _, y := range r.debts {
		if list := y.dues(d, end-1); len(list) > 0 {
			r.dues = append(r.dues, list)
		}
	}
	return r.purse.room(end, r.dues)
}

// step pays loans of which something is due, those with priority first, and returns
// what is left.
func (r *run) step(d Date, kind Kind, debts []*debt, most Amount, upTo func(*debt) Amount) (left Amount) {
	for _, first := range []bool{true, false} {
		list := r.part[:0]
		for _, y := range debts {
			if y.Priority == first {
				list = append(list, y)
			}
		}
		r.part = list
		if len(list) == 0 || most <= 0 {
			continue
		}
		if r.policy.shares() {
			most -= r.shareOut(d, kind, list, most, upTo)
			continue
		}
		if !r.sums || !enough(list, most, upTo) {
			list = r.byNeed(d, list)
		}
		most -= r.inTurn(d, kind, list, most, upTo)
	}
	return most
}

// enough reports whether all of some loans can be paid, so that none has to come first.
func enough(list []*debt, most Amount, upTo func(*debt) Amount) bool {
	for _, y := range list {
		most -= upTo(y)
	}
	return most >= 0
}

// inTurn pays loans one after the other, each as much as it can take, and returns how
// much.
func (r *run) inTurn(d Date, kind Kind, list []*debt, most Amount, upTo func(*debt) Amount) (paid Amount) {
	for _, y := range list {
		if paid >= most {
			break
		}
		x := min(most-paid, upTo(y))
		r.pay(d, y, x, kind)
		paid += x
	}
	return paid
}

// shareOut pays several loans in proportion, and returns how much.
func (r *run) shareOut(d Date, kind Kind, list []*debt, most Amount, upTo func(*debt) Amount) (paid Amount) {
	weights, caps := make([]Amount, len(list)), make([]Amount, len(list))
	for i, y := range list {
		weights[i], caps[i] = r.weight(d, y), upTo(y)
	}
	for i, x := range share(most, weights, caps) {
		r.pay(d, list[i], x, kind)
		paid += x
	}
	return paid
}

// extra pays more than is due, the dues of three months kept back.
func (r *run) extra(d Date) {
	list, free := r.due[:0], r.part[:0]
	for _, y := range r.debts {
		switch {
		case !y.open(d) || !y.started(d):
		case y.saves(d):
			list = append(list, y)
		case y.l.OnlyIfPaid():
			free = append(free, y)
		}
	}
	r.due, r.part = list, free
	payoff := func(y *debt) Amount { return y.payoff(d) }
	for _, debts := range [][]*debt{list, free} {
		if len(debts) == 0 {
			continue
		}
		most := r.room(d, 3)
		if r.policy.shares() {
			r.shareOut(d, Extra, debts, most, payoff)
			continue
		}
		r.inTurn(d, Extra, r.byGain(d, debts), most, payoff)
	}
}

// pay sends x to a loan. What is sent for dues and for arrears on one day is one
// payment to the lender.
func (r *run) pay(d Date, y *debt, x Amount, kind Kind) {
	if x <= 0 || r.err != nil {
		return
	}
	as := loan.PayAny
	if kind == Extra {
		as = loan.AsPrepayment
		y.ahead = nil
	}
	var parts loan.Parts
	var refusal *loan.Refusal
	if kind == Arrears && y.sentOn == d {
		// The lender sees one sum: it is sent again, from before.
		y.l = y.unsent
		parts, refusal = y.l.Send(d, x+y.sent, as)
		parts = less(parts, y.went)
	} else {
		if kind == Due && r.income && y.unpaid(d) > x {
			y.unsent = y.l.Fork()
			y.sentOn, y.sent = d, x
		}
		parts, refusal = y.l.Send(d, x, as)
		y.went = parts
	}
	if refusal != nil {
		r.err = refusal
		return
	}
	y.paid = y.paid.Add(x)
	y.through = 0
	if y.l.Statement() != nil {
		y.ahead = nil
	}
	r.purse.paid = r.purse.paid.Add(x)
	if y.stirred != d {
		r.today, y.eve = append(r.today, y), 0 // else all were looked at
	}
	r.touch(d, y)
	if !r.sums {
		r.list(Payment{Date: d, Loan: y.index, Amount: x, Parts: parts, Kind: kind})
	}
}

// list lists a payment.
func (r *run) list(p Payment) {
	if r.out.Payments == nil {
		r.out.Payments = make([]Payment, 0, fewPayments*len(r.debts))
	}
	r.out.Payments = append(r.out.Payments, p)
}

// fewPayments is room for the payments on a loan of most runs.
const fewPayments = 8

// less is a sum by component without another.
func less(p, q loan.Parts) loan.Parts {
	for c := range p {
		p[c] -= q[c]
	}
	return p
}
