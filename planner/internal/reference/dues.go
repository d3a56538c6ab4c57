package reference

// Rule: a contract may name its payments one by one, each with its day and either its
// principal or all that is paid. Past the last of the days the due days go on every
// month.

import (
	"math/big"

	"repay/planner/calendar"
	"repay/planner/loan"
	"repay/planner/money"
)

// lastAgreed is the last day of the list; 0 where the contract has none.
func (m *model) lastAgreed() Date {
	t := m.terms
	if t.Method != loan.Dated {
		return 0
	}
	return t.Dues[len(t.Dues)-1].Date
}

// agreedCell is a stretch before the last day of the list, whose months are those from
// the day of lending.
func (m *model) agreedCell(from, to Date) cell {
	return cell{from: from, to: to, kind: agreed, lent: m.terms.Start}
}

// agreedMonths counts the months from a to b, of those from the day of lending: each
// whole, and of one cut by an end what the loan's odd days say.
func agreedMonths(t loan.Terms, lent, a, b Date) *big.Rat {
	sum := new(big.Rat)
	for k := 0; lent.AddMonths(k) < b; k++ {
		month := cell{from: lent.AddMonths(k), to: lent.AddMonths(k + 1)}
		from, to := max(a, month.from), min(b, month.to)
		switch {
		case from >= to:
		case t.OddDays == loan.OddThirty:
			sum = plus(sum, minus(thirtieths(month, 1, to), thirtieths(month, 1, from)))
		default:
			sum = plus(sum, frac(int64(to-from), int64(month.to-month.from)))
		}
	}
	return sum
}

// cellBefore is a whole period that ends on a due day: of the contract, or of its list.
func (l *ledger) cellBefore(from, due Date) cell {
	if due <= l.m.lastAgreed() {
		return l.m.agreedCell(from, due)
	}
	return cell{from: from, to: due, kind: regular}
}

// partsOf are what the last n payments of a list take of a balance: what each does of
// the principal of them all by the contract.
func (m *model) partsOf(balance Amount, n int) (list []Amount) {
	rows := m.contractRows()
	rows = rows[len(rows)-n:]
	all := Amount(0)
	for _, r := range rows {
		all += r.principal
	}
	for _, r := range rows {
		list = append(list, round(over(times(whole(balance), whole(r.principal)), whole(all)), m.terms.InterestRounding))
	}
	return list
}

// asListed is what the list names for a slot, as prepayments that lower it left it.
func (s *schedule) asListed(g *stage, k int) Amount {
	if g.left == nil {
		return g.dues[k]
	}
	return round(times(whole(g.dues[k]), g.left), s.m.terms.InterestRounding)
}

// shareOfDues is what an instalment of a list repays, with its interest.
func (s *schedule) shareOfDues(g *stage, interest Amount, last bool) (principal, paid Amount) {
	x := s.asListed(g, s.cur)
	untouched := !s.prepaid && g.left == nil && s.now.ahead == 0 && s.now.closed == 0 && len(s.m.terms.RateChanges) == 0
	switch {
	case last && g.implied10 && untouched:
		return s.balance, x - s.balance
	case last:
		return s.balance, interest
	case g.whole:
		x -= interest
	}
	return min(max(0, x), s.balance), interest
}

// lowerDues lets each payment to come fall as the balance does.
func (s *schedule) lowerDues(was Amount) {
	g := &s.stages[s.slot().stage]
	if g.pay != loan.PayDues || s.m.terms.Prepay.Effect != loan.Lower {
		return
	}
	part := over(whole(s.balance), whole(was))
	if g.left != nil {
		part = times(part, g.left)
	}
	g.left = part
}

// checkDues refuses a list by which the loan, at the rate as signed, is not repaid.
func (m *model) checkDues() {
	t := m.terms
	if t.Method != loan.Dated || t.Dues[0].Amount == 0 {
		return
	}
	as := *m
	as.terms.RateChanges = nil
	s := as.build(len(t.Dues))
	for k, d := range t.Dues {
		if s.done() {
			return
		}
		r := s.fallDue()
		switch last := k == len(t.Dues)-1; {
		case r.principal+r.interest == d.Amount:
		case r.principal+r.interest < d.Amount || last:
			refuse(loan.DuesEndDiffers, "dues", r.principal+r.interest)
		case t.Rate.Kind == loan.RateImplied:
			refuse(loan.DuesBelowImplied, "dues", 0)
		default:
			refuse(loan.DuesBelowInterest, "dues", r.interest)
		}
	}
}

// asAgreed draws the payments of a list in place of the periods of a contract.
func (r dice) asAgreed(t *loan.Terms) {
	n := r.between(1, 9)
	d, left := t.Start, t.Principal
	for k := range n {
		d += 1 + Date(r.IntN(150))
		p := left
		if k < n-1 {
			p = r.amount(0, left/Amount(n-k)*3/2)
		}
		t.Dues, left = append(t.Dues, loan.Due{Date: d, Principal: p}), left-p
	}
	t.Every, t.Periods, t.FirstDue = calendar.Monthly, n, t.Dues[0].Date
	switch {
	case r.chance(30):
		t.Rate, t.Basis = loan.RateTerms{Kind: loan.RateImplied}, pick(r, calendar.Actual365, calendar.Thirty360)
		more := pick(r, money.Int(1), money.NewRatio(int64(r.between(100, 120)), 100))
		total := Amount(0)
		for k := range t.Dues {
			t.Dues[k].Amount = max(1, round(part(t.Dues[k].Principal, more), money.HalfUp))
			t.Dues[k].Principal = 0
			total += t.Dues[k].Amount
		}
		if short := t.Principal - total; short > 0 {
			t.Dues[n-1].Amount += short
		}
	case r.chance(50):
		for k, row := range newModel(*t, nil).contractRows() {
			t.Dues[k].Principal, t.Dues[k].Amount = 0, max(1, row.principal+row.interest)
		}
	}
}
