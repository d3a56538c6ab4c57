package reference

// Rule: payments fill what is due; what is left over is held for the coming
// instalment or prepays.

import (
	"math/big"

	"repay/planner/loan"
)

// payments are today's, before what is signed today or after it, those of one kind as
// one: first those that do not say what they are for, then instalments, prepayments, and
// what is for principal alone.
func (l *ledger) payments(beforeSigning bool) {
	for _, as := range []loan.PaymentKind{loan.PayAny, loan.AsInstalment, loan.AsPrepayment, loan.AsPrincipal} {
		sum := Amount(0)
		for _, p := range l.m.terms.Payments {
			if p.Date == l.today && p.As == as && p.BeforeSigning == beforeSigning {
				sum += p.Amount
			}
		}
		if sum > 0 {
			l.pay(sum, as)
		}
	}
}

func (l *ledger) pay(x Amount, as loan.PaymentKind) {
	if as == loan.AsPrincipal {
		l.payPrincipal(x)
		return
	}
	if all := l.payoff(); as != loan.AsInstalment && x >= all.Payoff {
		l.payOff()
		l.credit = x - all.Payoff
		return
	}
	arrears, dueToday := false, false
	for _, it := range l.items {
		if it.due < l.today && l.left(it) > 0 && !l.onlyWaits(it) {
			arrears = true
		}
		if it.due == l.today && !it.fee {
			dueToday = true
		}
	}
	rest := l.fill(x)
	l.tolerate(l.today - 1)
	switch {
	case rest == 0:
	case as == loan.AsInstalment:
		l.credit += rest
	case as == loan.AsPrepayment || dueToday && !arrears:
		l.prepay(rest)
	default:
		_, coming := first(l.instalmentsAhead())
		held := min(rest, max(0, coming-l.credit))
		l.credit += held
		if rest > held {
			l.prepay(rest - held)
		}
	}
}

// onlyWaits reports whether what is unpaid of an item is never late.
func (l *ledger) onlyWaits(it *item) bool {
	return it.waits && l.shown(it) <= 0 && !(it == l.accountStandsWith() && l.owed(&l.account) > 0)
}

// left is what is unpaid of an item, its penalty included.
func (l *ledger) left(it *item) Amount {
	sum := l.shown(it)
	for _, c := range []loan.Component{loan.Principal, loan.Interest, loan.Fees} {
		sum += it.unpaid(c)
	}
	if it == l.accountStandsWith() {
		sum += l.owed(&l.account)
	}
	return sum
}

// accountStandsWith is the item with which the loan's one penalty is paid.
func (l *ledger) accountStandsWith() *item {
	if !l.oneAccount() || len(l.items) == 0 {
		return nil
	}
	items := l.byAge()
	for _, it := range items {
		if it.open() {
			return it
		}
	}
	return items[len(items)-1]
}

// byAge is the items, the oldest due date first.
func (l *ledger) byAge() []*item {
	items := append([]*item(nil), l.items...)
	for i := range items {
		for j := i; j > 0 && items[j].due < items[j-1].due; j-- {
			items[j], items[j-1] = items[j-1], items[j]
		}
	}
	return items
}

// order is the sequence in force today.
func (l *ledger) order() loan.Order {
	a := l.m.terms.Allocation
	if a.AfterDays > 0 && l.daysOverdue() > a.AfterDays {
		return a.AfterOrder
	}
	return a.Order
}

// fill pays what is due with x and returns what is left of it.
func (l *ledger) fill(x Amount) Amount {
	order, items, stand := l.order(), l.byAge(), l.accountStandsWith()
	one := func(it *item, c loan.Component) {
		x -= l.payOne(it, c, x, it == stand)
	}
	if l.m.terms.Allocation.ByComponent {
		for _, c := range order {
			for _, it := range items {
				one(it, c)
			}
		}
		return x
	}
	for _, it := range items {
		for _, c := range order {
			one(it, c)
		}
	}
	return x
}

// payOne pays one component of one item and returns what that took.
func (l *ledger) payOne(it *item, c loan.Component, x Amount, account bool) Amount {
	if c != loan.PenaltyInterest {
		took := min(x, it.unpaid(c))
		it.paid[c] += took
		return took
	}
	took := min(x, l.shown(it))
	it.payPenalty(took)
	if account {
		more := min(x-took, l.owed(&l.account))
		l.account.payPenalty(more)
		took += more
	}
	return took
}

// payPenalty takes a payment off a running sum; what bears penalty itself is
// paid first.
func (r *running) payPenalty(x Amount) {
	r.paid += x
	if r.joined == nil || x == 0 {
		return
	}
	r.joined = minus(r.joined, whole(x))
	if r.joined.Sign() <= 0 {
		r.joined = nil
	}
}

// applyCredit uses what is held to pay what is due.
func (l *ledger) applyCredit() {
	if l.credit > 0 {
		l.credit = l.fill(l.credit)
	}
}

// payOff clears the loan.
func (l *ledger) payOff() {
	for _, it := range l.items {
		it.paid = it.charged
		it.payPenalty(l.shown(it))
		it.joined = nil
	}
	if l.oneAccount() {
		l.account.payPenalty(l.owed(&l.account))
		l.account.joined = nil
	}
	l.parts = nil
	if l.exact != nil {
		l.plan.balance, l.exact, l.exactPaid = 0, new(big.Rat), 0
		return
	}
	l.plan.finish()
}

// coming is the next date on which something will fall due by its schedule, and how
// much.
func (l *ledger) coming() (Date, Amount) { return first(l.rowsAhead()) }

// first is the first date of some rows on which there is a sum, and the sum.
func first(rows []row) (Date, Amount) {
	for _, r := range rows {
		if r.total() > 0 {
			sum := Amount(0)
			for _, x := range rows {
				if x.due == r.due {
					sum += x.total()
				}
			}
			return r.due, sum
		}
	}
	return 0, 0
}

// rowsAhead is everything that will fall due, by date, if nothing else happens.
func (l *ledger) rowsAhead() []row { return byDue(append(l.instalmentsAhead(), l.datedFees()...)) }

// instalmentsAhead is rowsAhead without the dated fees.
func (l *ledger) instalmentsAhead() []row {
	var rows []row
	if !l.plan.done() {
		rows = l.plan.clone().rest()
	}
	for _, p := range l.parts {
		rows = append(rows, row{due: p.due, principal: p.principal, interest: p.interest})
	}
	return byDue(rows)
}

func byDue(rows []row) []row {
	for i := range rows {
		for j := i; j > 0 && rows[j].due < rows[j-1].due; j-- {
			rows[j], rows[j-1] = rows[j-1], rows[j]
		}
	}
	return rows
}

// rowsToCome are those rows; where all is called in on a day to come, they end with
// it. What is due is paid, and each day's dues on the day.
func (l *ledger) rowsToCome() (rows []row) {
	called := l.m.terms.Accelerated
	if called <= l.today || l.exact != nil {
		return l.rowsAhead()
	}
	l = l.clone()
	l.clear()
	for l.today < called {
		l.run(l.today + 1)
		for _, it := range l.items {
			if it.due == l.today {
				rows = append(rows, row{due: it.due, principal: it.charged[loan.Principal], interest: it.charged[loan.Interest], fees: it.charged[loan.Fees]})
			}
		}
		l.clear()
	}
	return append(rows, l.datedFees()...)
}

// signedAhead is the last day to come on which something is signed, or ends.
func (l *ledger) signedAhead() (last Date) {
	for _, a := range l.m.agreements {
		if a.Date > l.today {
			last = max(last, a.Date)
		}
		if a.Ended != nil && a.Ended.Date > l.today {
			last = max(last, a.Ended.Date)
		}
	}
	return last
}

// rowsSigned are the rows to come where something is signed for a day to come, less
// the money held: until that day each due is paid on its day, arrears are left.
func (l *ledger) rowsSigned(last Date) (rows []row) {
	l = l.clone()
	l.payFallen()
	for l.today < last {
		l.run(l.today + 1)
		if sum := l.payFallen(); sum > 0 {
			rows = append(rows, row{due: l.today, principal: sum})
		}
	}
	held := l.credit
	for _, r := range l.rowsAhead() {
		used := min(held, r.total())
		held -= used
		rows = append(rows, row{due: r.due, principal: r.total() - used})
	}
	return rows
}

// payFallen pays as much as is unpaid of what fell due today; the oldest gets it first.
func (l *ledger) payFallen() (sum Amount) {
	for _, it := range l.items {
		if it.due == l.today {
			sum += l.left(it)
		}
	}
	if sum > 0 {
		l.fill(sum)
	}
	return sum
}

// clear pays what is due today, without the money held.
func (l *ledger) clear() {
	sum := Amount(0)
	for _, it := range l.items {
		sum += l.left(it)
	}
	if sum > 0 {
		l.fill(sum)
	}
}

// prepay pays principal that is not due: interest to today first, then
// principal and the fee on it.
func (l *ledger) prepay(x Amount) {
	t, s := l.m.terms, l.plan
	if t.Prepay.Effect == loan.Advance || s.done() || s.balance == 0 {
		l.credit += x
		return
	}
	interest := max(0, s.accrued(l.today))
	if l.toCome() > 0 && x >= s.balance+interest {
		l.credit += x // less than the payoff clears no balance
		return
	}
	if x <= interest {
		s.now.ahead += x
		return
	}
	fee, rest := t.Prepay.Fee.Rat(), x-interest
	if l.aheadDay != l.today {
		l.aheadDay, l.aheadSum = l.today, 0
	}
	without := func(x Amount) Amount { return round(over(whole(x), plus(frac(1, 1), fee)), t.InterestRounding) }
	principal := min(s.balance, without(l.aheadSum+rest)-without(l.aheadSum))
	l.aheadSum += rest
	if all := s.balance + round(times(whole(s.balance), fee), t.InterestRounding); rest >= all {
		principal = s.balance
		l.credit += rest - all
	}
	if principal == 0 {
		s.now.ahead += interest
		return
	}
	if t.Prepay.Effect == loan.Shorten {
		s.keepLevels(l.today)
	}
	s.now.ahead += interest
	s.closeStretch(l.today)
	s.balance -= principal
	s.lowerDues(s.balance + principal)
	if s.balance == 0 {
		l.clearAside()
		return
	}
	if t.Prepay.Effect == loan.Lower {
		s.lower(l.today)
	} else {
		s.prepaid = true
	}
}

// payPrincipal pays principal that is not due and leaves the interest to today to the
// coming instalment. The sum is less than that principal.
func (l *ledger) payPrincipal(x Amount) {
	s := l.plan
	if l.m.terms.Prepay.Effect != loan.Lower {
		s.keepLevels(l.today)
		s.prepaid = true
	}
	s.closeStretch(l.today)
	s.balance -= x
	s.lowerDues(s.balance + x)
	if l.m.terms.Prepay.Effect == loan.Lower {
		s.lower(s.slot().from)
	}
}

// clearAside makes what waits without interest due, when the balance is paid.
func (l *ledger) clearAside() {
	if left := l.plan.setAside(); left > 0 {
		l.parts = append(l.parts, promised{due: l.plan.slot().due, interest: left})
	}
	l.plan.finish()
}

// closeStretch ends the stretch in which the balance has not changed.
func (s *schedule) closeStretch(d Date) {
	if s.stages[s.slot().stage].original {
		return // flat: interest runs on the original principal
	}
	s.now.closed += s.stretch(d)
	s.now.from = d
}

// keepLevels keeps the level amounts that later stages were to have, because the
// term shortens.
func (s *schedule) keepLevels(d Date) {
	c := s.clone()
	c.frozen = d
	c.rest()
	for i := range s.stages {
		if g := &s.stages[i]; g.pay == loan.PayLevel && !g.begun && !g.fixed {
			g.level, g.fixed = c.stages[i].level, true
		}
	}
}

// lower computes what a period pays again over the periods left.
func (s *schedule) lower(d Date) {
	for i := s.slot().stage; i < len(s.stages); i++ {
		g := &s.stages[i]
		g.fixed = false
		if !g.begun {
			continue
		}
		switch {
		case g.pay == loan.PayLevel:
			g.level = s.levelFrom(s.cur, d, g)
		case g.pay == loan.PayEqualPrincipal || g.original:
			g.principal = s.partFrom(s.cur)
		}
	}
}
