package reference

// Rule: a broken agreement: its unpaid dues stay, what it restores is due on
// the day, and the principal not yet due goes back to the contract.

import (
	"repay/planner/agreement"
	"repay/planner/loan"
)

// endAgreement ends the agreement in force, today.
func (l *ledger) endAgreement(o agreement.Offer, e agreement.Ended) {
	l.inForce = -1
	if o.Strategy == agreement.Keep && !e.Accelerate {
		return
	}
	var x [4]Amount
	for _, c := range e.Restores {
		x[c] += l.waived[c]
	}
	back := l.plan.balance + l.plan.over.parts[loan.Principal]
	keepsPlan := o.Strategy == agreement.CatchUp && !e.Accelerate
	for _, p := range l.parts {
		x[loan.Interest] += p.interest
		if p.catchUp {
			x[loan.Principal] += p.principal
		} else {
			back += p.principal
		}
	}
	l.parts = nil
	if !keepsPlan {
		x[loan.Interest] += l.plan.accrued(l.today) + l.plan.setAside() + l.plan.leftoverOwed(l.today)
		var dues []Date
		for _, d := range l.beforeDues {
			if d > l.today {
				dues = append(dues, d)
			}
		}
		l.plan.finish()
		if e.Accelerate || len(dues) == 0 {
			x[loan.Principal] += back
			l.stopped = nil
			if l.before != nil {
				l.stopped = l.before.clone().rest()
			}
		} else {
			l.backToContract(back, dues)
		}
		l.grid, l.gridDay = l.beforeGrid, l.beforeDay
		l.firstDue = 0
		l.firstDue = l.nextDues(l.today, 1)[0]
	}
	l.dueNow(x)
	l.before, l.waived = nil, [4]Amount{}
	l.applyCredit()
	l.tolerate(l.today - 1)
}

// backToContract opens the contract's method over its due days left.
func (l *ledger) backToContract(balance Amount, dues []Date) {
	t, from := l.m.terms, l.today
	s := &schedule{m: l.m, balance: balance, original: t.Principal, fees: true, split: l.plan.split, splitPart: l.plan.splitPart}
	g := stage{pay: loan.PayInterest}
	switch t.Method {
	case loan.Annuity:
		g.pay = loan.PayLevel
	case loan.EqualPrincipal:
		g.pay = loan.PayEqualPrincipal
	case loan.Flat:
		g.pay, g.original = loan.PayFlat, true
	case loan.Bullet:
		dues = dues[len(dues)-1:]
	case loan.Dated:
		g.pay, g.dues = loan.PayDues, l.m.partsOf(balance, len(dues))
	}
	s.stages = []stage{g}
	for i, due := range dues {
		c := l.cellBefore(from, due)
		if i == 0 || due == t.Maturity {
			c = l.cellOf(l.before, from, due)
		}
		s.slots = append(s.slots, slot{from: from, due: due, cells: []cell{c}})
		from = due
	}
	if t.Method == loan.Bullet {
		s.slots[0].cells = nil
		for _, c := range l.before.slots[0].cells {
			if c.to > l.today {
				s.slots[0].cells = append(s.slots[0].cells, c)
			}
		}
	}
	l.plan = s
	s.open()
}
