package reference

// Rule: the contract schedule, and the same for the stages of an agreement.

import (
	"repay/planner/loan"
	"repay/planner/money"
)

// enter begins the slot in progress: a stage that begins with it computes what
// it pays, and a change of rate since the last slot computes A again.
func (s *schedule) enter() {
	if s.done() {
		return
	}
	sl := s.slot()
	s.now = period{opening: s.balance, from: sl.from}
	g := &s.stages[sl.stage]
	if s.cur > 0 && s.frozen == 0 && s.m.changed(s.slots[s.cur-1].from, sl.from) {
		s.rateChanged()
		g = &s.stages[s.slot().stage]
	}
	if !g.begun {
		s.begin(sl.stage)
	} else if s.relevel {
		g.level = s.levelFrom(s.cur, sl.from, g)
	}
	s.relevel = false
}

// begin starts a stage at the slot in progress.
func (s *schedule) begin(i int) {
	sl := s.slot()
	g := &s.stages[i]
	g.begun = true
	switch {
	case g.pay == loan.PayLevel && !g.fixed:
		g.level = s.levelFrom(s.cur, sl.from, g)
	case g.pay == loan.PayEqualPrincipal || g.original:
		g.principal = s.partFrom(s.cur)
	case g.pay == loan.PayFlat:
		s.beginFlat(g)
	case g.pay == loan.PayAmount && g.openEnd:
		s.mustEnd(g)
	}
	if s.keptAside > 0 && g.pay != loan.PayNothing {
		n := s.clone().countStage(i)
		g.aside = round(over(whole(s.keptAside), frac(int64(n), 1)), s.m.terms.InterestRounding)
		g.asideLeft, s.keptAside = s.keptAside, 0
	}
}

// beginFlat: equal parts of the opening balance and a charge on it; what that
// costs on the falling balance is the rate that the payments imply.
func (s *schedule) beginFlat(g *stage) {
	n := len(s.slots) - s.cur
	if g.charge != nil {
		sl := s.slot()
		if s.cur+1 < len(s.slots) {
			sl = s.slots[s.cur+1]
		}
		g.amount = round(times(whole(s.balance), s.at(sl, *g.charge, sl.from, sl.due)), s.m.terms.InterestRounding)
	}
	if g.chargePart != nil {
		g.amount = round(part(s.balance, *g.chargePart), s.m.terms.InterestRounding)
	}
	g.principal, g.count, g.opening = s.partFrom(s.cur), n, s.balance
	payments := make([]Amount, n)
	left := s.balance
	for k := range payments {
		p := min(g.principal, left)
		if k == n-1 {
			p = left
		}
		payments[k], left = p+g.amount, left-p
	}
	g.implied = money.Int(0)
	if s.balance > 0 && g.amount > 0 {
		g.implied = tenDecimals(perPeriod(s.balance, payments))
	}
}

// mustEnd refuses an amount "until paid" that does not exceed the interest of
// a whole period.
func (s *schedule) mustEnd(g *stage) {
	sl := s.slot()
	c := sl.cells[0]
	interest := round(times(whole(s.balance), s.at(sl, s.rateOf(g, sl.from), c.from, c.to)), s.m.terms.InterestRounding)
	if g.amount <= interest && s.balance+interest > g.amount {
		refuse(loan.NeverEnds, "until", interest+1)
	}
}

// rateChanged computes the level amount again on the balance and the periods left.
// After a prepayment that shortened the term, those are the periods that the old
// amount would still have taken.
func (s *schedule) rateChanged() {
	for i := s.slot().stage; i < len(s.stages); i++ {
		g := &s.stages[i]
		if g.pay != loan.PayLevel || g.rate != nil || g.kept || !g.begun && !g.fixed {
			continue
		}
		if s.prepaid {
			old := s.clone()
			old.frozen = s.slots[s.cur-1].from
			old.enter()
			s.slots = s.slots[:s.cur+len(old.rest())]
			s.prepaid = false
		}
		g.fixed = false
		if g.begun {
			g.level = s.levelFrom(s.cur, s.slot().from, g)
		}
	}
}

// rest runs the schedule to its end and returns its rows.
func (s *schedule) rest() []row {
	var rows []row
	for !s.done() {
		rows = append(rows, s.fallDue())
	}
	return rows
}

// countStage is how many rows one stage will have.
func (s *schedule) countStage(i int) int {
	n := 0
	for !s.done() && s.slot().stage == i {
		s.fallDue()
		n++
	}
	return max(n, 1)
}

// fallDue makes the slot in progress an instalment and begins the next.
func (s *schedule) fallDue() row {
	sl := s.slot()
	g := &s.stages[sl.stage]
	r := row{due: sl.due, from: sl.from, opening: s.balance, paying: g.pay != loan.PayNothing}
	last := s.cur == len(s.slots)-1
	interest := s.accrued(sl.due)
	if last && g.openEnd && s.balance+interest > max(g.amount, g.level) {
		refuse(loan.TooLong, "instalment", 0)
	}
	r.principal, r.interest = s.share(g, interest, last)
	r.opening = s.balance
	s.balance -= r.principal
	if lost := interest - r.interest; lost > 0 && g.pay != loan.PayDues {
		switch g.unpaid {
		case loan.UnpaidCapitalise:
			s.balance += lost
		case loan.UnpaidSimple:
			s.keptAside += lost
		}
	}
	ends := last || s.balance == 0 && !s.empty
	if r.paying {
		r.interest += s.withAside(g, sl.stage, ends) + s.withSpread(ends)
		r.fees = s.withFees(ends)
	}
	s.withLeftover(&r)
	r.closing = s.balance
	s.cur++
	if ends {
		s.slots = s.slots[:s.cur]
	}
	s.enter()
	return r
}

// share is what an instalment pays of principal and of the period's interest.
func (s *schedule) share(g *stage, interest Amount, last bool) (principal, paid Amount) {
	switch {
	case g.pay == loan.PayDues:
		return s.shareOfDues(g, interest, last)
	case last && (g.pay == loan.PayFlat && !g.original):
		return s.balance, max(0, s.flatDue(g)-s.balance)
	case last:
		return s.balance, interest
	}
	switch g.pay {
	case loan.PayNothing:
		return 0, 0
	case loan.PayInterest:
		return 0, interest
	case loan.PayEqualPrincipal:
		return min(g.principal, s.balance), interest
	case loan.PayAmount:
		if g.amount < interest {
			return 0, g.amount
		}
		return min(g.amount-interest, s.balance), interest
	case loan.PayFlat:
		if g.original {
			return min(g.principal, s.balance), interest
		}
		return min(max(0, s.flatDue(g)-interest), s.balance), interest
	}
	if sl := s.slot(); sl.regular != nil {
		in := round(times(whole(s.balance), s.regularFirst(sl, s.rateOf(g, sl.from))), s.m.terms.InterestRounding)
		if in <= g.level {
			return min(g.level-in, s.balance), interest
		}
		s.relevel = !g.named
		return 0, interest
	}
	if interest > g.level {
		first := s.cur == 0 || s.slots[s.cur-1].stage != s.slot().stage
		s.relevel = first && !g.named
		return 0, interest
	}
	return min(g.level-interest, s.balance), interest
}

// flatDue is a flat stage's next payment: the last one clears what it began with.
func (s *schedule) flatDue(g *stage) Amount {
	n := Amount(g.count)
	if s.cur == len(s.slots)-1 {
		return g.opening - (n-1)*g.principal + g.amount
	}
	return g.principal + g.amount
}

// withAside is the part of the interest kept aside that this instalment adds.
func (s *schedule) withAside(g *stage, i int, ends bool) Amount {
	x := min(g.aside, g.asideLeft)
	if ends || s.slots[s.cur+1].stage != i {
		x = g.asideLeft
	}
	g.asideLeft -= x
	if ends {
		x += s.keptAside
		s.keptAside = 0
	}
	return x
}

// withSpread is the part of the spread arrears that this instalment adds.
func (s *schedule) withSpread(ends bool) Amount {
	x := min(s.spreadPart, s.spread)
	if ends || !s.paysLater() {
		x = s.spread
	}
	s.spread -= x
	return x
}

// paysLater reports whether any later slot pays something.
func (s *schedule) paysLater() bool {
	for _, sl := range s.slots[s.cur+1:] {
		if s.stages[sl.stage].pay != loan.PayNothing {
			return true
		}
	}
	return false
}

// withFees is the recurring fees of one instalment.
func (s *schedule) withFees(ends bool) Amount {
	if !s.fees {
		return 0
	}
	sum := Amount(0)
	for i, f := range s.m.terms.Fees {
		switch f.Every {
		case loan.FeeEachPeriod:
			sum += s.m.feeOf(f, s.now.opening)
		case loan.FeeSplit:
			x := min(s.splitPart[i], s.split[i])
			if ends {
				x = s.split[i]
			}
			s.split[i] -= x
			sum += x
		}
	}
	return sum
}

// feeOf is a fee's sum, a percentage rounded.
func (m *model) feeOf(f loan.Fee, balance Amount) Amount {
	switch {
	case f.Percent.IsZero():
		return f.Amount
	case f.Of == loan.OfBalance:
		return round(part(balance, f.Percent), m.terms.InterestRounding)
	}
	return round(part(m.terms.Principal, f.Percent), m.terms.InterestRounding)
}
