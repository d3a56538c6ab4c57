package reference

// Rule: on its date an agreement closes the old schedule and opens a new one:
// waive, arrears, stages, fee.

import (
	"math/big"
	"slices"

	"repay/planner/agreement"
	"repay/planner/calendar"
	"repay/planner/loan"
)

// deal is what an agreement did with what was unpaid on its date.
type deal struct {
	unpaid   [4]Amount // after credit, by component
	toCredit [4]Amount // what credit paid
	waived   [4]Amount
	stands   [4]Amount // on a card's statement: what counts as principal, and what of it is none
	fee      Amount
	settled  Amount // settle: the sum
	restaged bool
}

func (d deal) waivedSum() Amount { return d.waived[0] + d.waived[1] + d.waived[2] + d.waived[3] }

// sign puts an agreement in force.
func (l *ledger) sign(i int, o agreement.Offer) {
	l.apply(o)
	l.inForce = i
	if l.m.terms.Owed == nil && l.today <= l.m.terms.PaidThrough {
		for _, it := range l.items {
			it.paid = it.charged
			it.payPenalty(l.shown(it))
		}
	}
}

// apply does what an offer says, today.
func (l *ledger) apply(o agreement.Offer) deal {
	if o.Strategy == agreement.Keep {
		return deal{}
	}
	if l.before == nil {
		l.before, l.beforeGrid, l.beforeDay = l.plan.clone(), l.grid, l.gridDay
		l.beforeDues = l.duesToCome()
	}
	switch o.Strategy {
	case agreement.CatchUp:
		l.catchUp(o.Periods)
		return deal{}
	case agreement.MoveDue:
		l.moveDue(o.Day)
		return deal{}
	case agreement.Settle:
		return l.settle(o)
	}
	return l.restage(o)
}

// comingRows are the instalments still to come of the schedule in force; after
// an acceleration those that it cut off.
func (l *ledger) comingRows() []row {
	if !l.plan.done() {
		return l.plan.clone().rest()
	}
	var rows []row
	for _, r := range l.stopped {
		if r.due > l.today {
			rows = append(rows, r)
		}
	}
	for _, p := range l.parts {
		if !p.catchUp {
			rows = append(rows, row{due: p.due, principal: p.principal, interest: p.interest})
		}
	}
	return rows
}

func (l *ledger) duesToCome() []Date {
	var dues []Date
	for _, r := range l.comingRows() {
		dues = append(dues, r.due)
	}
	return dues
}

// periodsLeft counts the instalments still to come; a bullet's by its periods.
func (l *ledger) periodsLeft(rows []row) int {
	if len(rows) == 1 && len(l.plan.slots) == 1 && len(l.plan.slots[0].cells) > 1 {
		n := 0
		for _, c := range l.plan.slots[0].cells {
			if c.to > l.today {
				n++
			}
		}
		return n
	}
	return len(rows)
}

// originalInstalment is the total, without fees, of the first instalment still to
// come; where none is, of the last but one, or of the only one.
func (l *ledger) originalInstalment(rows []row) Amount {
	for _, r := range rows {
		if x := r.principal + r.interest; x > 0 {
			return x
		}
	}
	switch n := len(l.history); n {
	case 0:
		return l.m.terms.Instalment
	case 1:
		return l.history[0]
	default:
		return l.history[n-2]
	}
}

// closeOld adds up what is unpaid by component, lets credit pay first, and
// leaves the ledger without items and parts.
func (l *ledger) closeOld() (d deal) {
	was := l.payoff()
	l.applyCredit()
	now := l.payoff()
	d.toCredit = [4]Amount{
		loan.Principal:       was.PrincipalOverdue - now.PrincipalOverdue,
		loan.Interest:        was.InterestOverdue - now.InterestOverdue,
		loan.PenaltyInterest: was.Penalty - now.Penalty,
		loan.Fees:            was.Fees - now.Fees,
	}
	d.unpaid = [4]Amount{
		loan.Principal:       now.PrincipalOverdue + now.PrincipalNotDue,
		loan.Interest:        now.InterestOverdue + now.InterestAccrued,
		loan.PenaltyInterest: now.Penalty,
		loan.Fees:            now.Fees,
	}
	for _, c := range []loan.Component{loan.Interest, loan.Principal} {
		x := min(l.credit, d.unpaid[c])
		l.credit -= x
		d.unpaid[c] -= x
		d.toCredit[c] += x
	}
	l.items, l.parts = nil, nil
	l.account, l.span = running{sum: new(big.Rat)}, lateSpan{}
	l.pending, l.pendFor = new(big.Rat), nil
	return d
}

// waiveShare is what a waiver takes off a component: never more than there is.
func (l *ledger) waiveShare(s agreement.Share, unpaid Amount) Amount {
	return min(of(s, unpaid, l.m.terms.InterestRounding), unpaid)
}

// restage opens a new schedule that consists of stages.
func (l *ledger) restage(o agreement.Offer) deal {
	rows := l.comingRows()
	method := l.m.terms.Method
	c := context{
		left: l.periodsLeft(rows), original: l.originalInstalment(rows), rounding: l.m.terms.InterestRounding,
		atEnd:  (method == loan.InterestOnly || method == loan.Bullet) && l.plan.endsWith(loan.PayInterest),
		single: method == loan.Bullet,
	}
	w := waiver(o)
	if (w.Principal.Set || w.Interest.Set || w.Penalty.Set || w.Fees.Set) && slices.ContainsFunc(l.items, func(it *item) bool { return it.unsplit && it.open() }) {
		refuse(loan.SplitNeeded, string(o.Strategy), 0)
	}
	stages := stagesOf(o, c)
	slots, grid := l.newSlots(o.FirstDue, stages)
	d := l.closeOld()
	d.restaged = true
	for c, x := range l.billed { // on a card's statement they are interest and fees all the same
		d.unpaid[c] += x
		d.unpaid[loan.Principal] -= x
	}
	d.waived = [4]Amount{
		loan.Principal:       l.waiveShare(w.Principal, d.unpaid[loan.Principal]),
		loan.Interest:        l.waiveShare(w.Interest, d.unpaid[loan.Interest]),
		loan.PenaltyInterest: l.waiveShare(w.Penalty, d.unpaid[loan.PenaltyInterest]),
		loan.Fees:            l.waiveShare(w.Fees, d.unpaid[loan.Fees]),
	}
	l.waived = d.waived
	var rest [4]Amount
	for i := range rest {
		rest[i] = d.unpaid[i] - d.waived[i]
	}
	for i, x := range l.billed { // what is waived is taken off these first
		x = min(max(0, x-d.waived[i]), rest[i])
		rest[i] -= x
		rest[loan.Principal] += x
		d.stands[i] = x
		d.stands[loan.Principal] += l.billed[i] - x
	}
	arrears := rest[loan.Interest] + rest[loan.PenaltyInterest] + rest[loan.Fees]
	s := &schedule{
		m: l.m, slots: slots, balance: rest[loan.Principal], fees: feesGoOn(o.Strategy),
		split: append([]Amount(nil), l.plan.split...), splitPart: l.plan.splitPart,
	}
	for _, p := range stages {
		s.stages = append(s.stages, p.stage)
	}
	var up [4]Amount
	switch o.Arrears {
	case agreement.Capitalise:
		s.balance += arrears
	case agreement.Spread:
		s.spread = arrears
	case agreement.Upfront:
		up = rest
		up[loan.Principal] = 0
	}
	d.fee = of(o.Fee, s.balance, l.m.terms.InterestRounding)
	up[loan.Fees] += d.fee
	l.dueNow(up)
	l.plan, l.grid, l.firstDue = s, grid, slots[0].cells[0].to
	l.stopped = nil
	s.open()
	return d
}

// open begins a new schedule and divides what is spread over its instalments.
func (s *schedule) open() {
	if s.balance == 0 && s.spread == 0 {
		s.slots = nil
		return
	}
	s.empty = s.balance == 0
	s.enter()
	n := int64(0)
	for _, r := range s.clone().rest() { // refuses what would not end
		if r.paying {
			n++
		}
	}
	if s.spread == 0 {
		return
	}
	s.spreadPart = round(over(whole(s.spread), frac(n, 1)), s.m.terms.InterestRounding)
}

// dueNow makes a sum due today that is not an instalment. Its penalty goes on from
// what it is.
func (l *ledger) dueNow(x [4]Amount) {
	if x == [4]Amount{} {
		return
	}
	it := &item{due: l.today, charged: x}
	it.sum, it.given = whole(x[loan.PenaltyInterest]), x[loan.PenaltyInterest]
	it.charged[loan.PenaltyInterest] = 0
	if l.oneAccount() {
		l.account.sum = plus(l.account.sum, it.sum)
		if l.span.on {
			l.span.before = plus(l.span.before, it.sum)
		}
		it.sum = new(big.Rat)
	}
	it.asked = true
	l.items = append(l.items, it)
}

// newSlots are the periods of a new schedule from today on.
func (l *ledger) newSlots(first Date, stages []planned) ([]slot, calendar.Grid) {
	grid, k := l.grid, 0
	if first != 0 {
		grid = calendar.Grid{Anchor: first, Every: l.m.terms.Every}
		if i := first.MonthIndex(); l.gridDay > 0 && first == calendar.Of(i/12, i%12+1, l.gridDay) {
			grid.Anchor, k = unclipped(first, l.gridDay, grid.Every), 0
			for grid.At(k) < first {
				k++
			}
		}
	} else {
		first = l.nextDues(l.today, 1)[0]
		k = grid.After(first) - 1
	}
	var slots []slot
	c := l.cellOf(l.plan, l.today, first)
	for i, p := range stages {
		n := p.periods
		if p.openEnd {
			n = loan.MaxPeriods - len(slots)
		}
		for range n {
			from := c.to
			if len(slots) == 0 {
				from = l.today
			} else {
				if c = (cell{from: from, to: grid.At(k), kind: regular}); len(grid.Dated) > 0 {
					c = l.cellBefore(from, grid.At(k))
				}
			}
			slots = append(slots, slot{from: from, due: c.to, cells: []cell{c}, stage: i})
			k++
		}
	}
	if len(slots) > loan.MaxPeriods+240 {
		refuse(loan.TooLong, "periods", 0)
	}
	if stages[0].single {
		var cells []cell
		for _, sl := range slots {
			cells = append(cells, sl.cells...)
		}
		slots = []slot{{from: l.today, due: cells[len(cells)-1].to, cells: cells}}
	}
	return slots, grid
}

// endsWith reports whether the last stage pays so, or there is none.
func (s *schedule) endsWith(pay loan.Pay) bool {
	n := len(s.stages)
	return n == 0 || s.stages[n-1].pay == pay
}

// cellOf is the period of a schedule that contains [from, due). Past its end it is
// that of the row of due days, which goes on; else a loose one.
func (l *ledger) cellOf(s *schedule, from, due Date) cell {
	for _, sl := range s.slots {
		for _, c := range sl.cells {
			if c.from <= from && from < c.to && c.to == due {
				return c
			}
		}
	}
	k := l.grid.After(due - 1)
	if on := l.grid.At(k) == due && l.grid.At(k-1) <= from; on && (l.m.terms.Method != loan.Open || len(s.slots) > 0) {
		return cell{from: l.grid.At(k - 1), to: due, kind: regular}
	}
	return cell{from: from, to: due, kind: loose}
}
