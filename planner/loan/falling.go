package loan

import (
	"cmp"
	"slices"

	"repay/planner/calendar"
)

// What falls due, for whoever pays a loan day by day.

// DatedSum is a sum of a day.
type DatedSum = calendar.Sum

// Falling walks the sums that fall due after a day as a loan stands, less the
// money held: of a card what its statements ask for at least once what is
// overdue is paid. It holds until the loan is paid ahead, or a card changes.
type Falling struct {
	cur     cursor // of the schedule in force
	goesOn  bool   // it has dues to come
	extras  []Extra
	dated   []*Fee
	card    *Ledger // a card at its minimums
	k       int     // the number of its next statement
	credit  Amount
	sums    []DatedSum
	through Date // what falls due up to this day stands in sums
}

// Falling begins after the last day that is over.
func (l *Ledger) Falling() *Falling { return l.FallingIn(new(Falling)) }

// FallingIn is Falling in the place of one that holds no more.
func (l *Ledger) FallingIn(f *Falling) *Falling {
	*f = Falling{extras: l.extras, dated: l.dated, credit: l.credit, sums: f.sums[:0], through: l.today()}
	if l.calledLater() || len(l.agreed) > 0 {
		rows, _ := l.Coming() // dated fees among them
		f.dated, f.credit = nil, l.HeldAhead()
		f.extras = make([]Extra, len(rows))
		for k := range rows {
			f.extras[k] = Extra{Due: rows[k].Due, Parts: Parts{Principal: rows[k].Total()}}
		}
		return f
	}
	if l.card != nil {
		f.card, f.k = l.atMinimum(l.today()), l.card.dueAfter(l.today())
	}
	if l.scheme != nil && !l.cur.done() {
		f.cur, f.goesOn = l.cur.fork(), true
	}
	return f
}

// By lists the sums up to day d, ascending by date.
func (f *Falling) By(d Date) []DatedSum {
	for f.through < d {
		next := f.next()
		if next > d {
			f.through = d
			break
		}
		f.fall(next)
		f.through = next
	}
	n := len(f.sums)
	for n > 0 && f.sums[n-1].Date > d {
		n--
	}
	return f.sums[:n]
}

// In lists the sums after one day and up to another. Whoever asks for them asks for
// none before them any more; the list holds until then.
func (f *Falling) In(after, until Date) []DatedSum {
	n, all := 0, len(f.By(until))
	for n < all && f.sums[n].Date <= after {
		n++
	}
	f.sums = slices.Delete(f.sums, 0, n)
	return f.sums[:all-n]
}

// next is the next day on which something falls due.
func (f *Falling) next() Date {
	next := never
	if f.goesOn {
		next = f.cur.due()
	}
	if len(f.extras) > 0 {
		next = min(next, f.extras[0].Due)
	}
	if len(f.dated) > 0 {
		next = min(next, f.dated[0].On)
	}
	if f.card != nil && f.card.card != nil {
		next = min(next, f.card.card.dueOf(f.k))
	}
	return next
}

// fall lets fall due what does on day d.
func (f *Falling) fall(d Date) {
	sum := Amount(0)
	if f.goesOn && f.cur.due() == d {
		row := f.cur.step()
		sum += row.Total()
		f.goesOn = !f.cur.done()
	}
	for len(f.extras) > 0 && f.extras[0].Due <= d {
		sum += f.extras[0].Parts.Total()
		f.extras = f.extras[1:]
	}
	for len(f.dated) > 0 && f.dated[0].On <= d {
		sum += f.dated[0].Amount
		f.dated = f.dated[1:]
	}
	if f.card != nil && f.card.card != nil && f.card.card.dueOf(f.k) == d {
		row, after := f.card.payMinimum(d)
		sum += row.Total()
		if f.k++; after.Payoff()+after.Credit == 0 {
			f.card = nil
		}
	}
	held := min(f.credit, sum)
	f.credit -= held
	if sum -= held; sum > 0 {
		f.sums = append(f.sums, DatedSum{Date: d, Amount: sum})
	}
}

// Fallen is a sum that fell due on a day and is unpaid.
type Fallen struct {
	N      int // of the instalment, or of a card's statement; 0: none
	Unpaid Amount
	Fees   Amount // of the instalment, paid or not
}

// FellOn lists what fell due on day d and is unpaid; of a card, what is missing of
// the minimum. A penalty that runs once for the loan fell due with none of them. The
// list is in the room of another.
func (l *Ledger) FellOn(d Date, room []Fallen) (list []Fallen) {
	list = room[:0]
	if c := l.card; c != nil && c.due == d && c.missing() > 0 {
		list = append(list, Fallen{N: c.k + 1, Unpaid: c.missing()})
	}
	for k := len(l.ins) - 1; k >= 0 && l.ins[k].Due >= d; k-- {
		i := &l.ins[k]
		due := l.dueOf(i, d)
		if l.perLoan() {
			due[PenaltyInterest] = 0
		}
		if a := due.Total(); i.Due == d && a > 0 {
			list = append(list, Fallen{N: i.N, Unpaid: a, Fees: i.Fees})
		}
	}
	return list
}

// Lateness says whether what fell due on a day is cleared by day d, and what has
// been added to it because it was late: penalty and late fee, where each instalment
// bears its own.
func (l *Ledger) Lateness(f Fallen, due, d Date) (added Amount, cleared bool) {
	if l.card != nil {
		since := l.card.oldest(d)
		return 0, since == 0 || since > due
	}
	for k := range l.ins {
		if i := &l.ins[k]; i.N == f.N && i.Due == due {
			owed := l.penaltyOwed(i, d)
			if i.fee {
				return 0, i.due(owed).Total() == 0
			}
			return i.lateFee + i.paid[PenaltyInterest] + owed, !i.owes() && owed == 0
		}
	}
	for k := len(l.past) - 1; k >= 0; k-- {
		if r := &l.past[k]; r.N == f.N && r.Due == due {
			return r.Penalty + r.Fees - f.Fees, true
		}
	}
	return 0, true
}

// DueNow returns everything due and unpaid on day d.
func (l *Ledger) DueNow(d Date) (p Parts) {
	defer Catch(&l.err, "principal")
	l.endDay(d)
	l.letAllJoin()
	return l.dueNow(d)
}

// Owes reports whether anything is due and unpaid on day d, and whether anything is
// owed at all, fees to come aside. Most often the first sum that is asked says it.
func (l *Ledger) Owes(d Date) (due, any bool) {
	defer Catch(&l.err, "principal")
	l.endDay(d)
	if l.card == nil {
		for k := range l.ins {
			if i := &l.ins[k]; i.due(0).Total() > 0 || l.penaltyOwed(i, d) > 0 {
				return true, true
			}
		}
		if l.notDue() > 0 {
			return false, true
		}
	}
	p := l.Position(d)
	return p.Due.Total() > 0, p.Payoff()+p.Credit > 0
}

// OldestUnpaid returns the oldest due date of which anything is unpaid on day d,
// penalty too; zero where all is paid.
func (l *Ledger) OldestUnpaid(d Date) Date {
	due := l.oldestDue(d)
	for k := range l.ins {
		if i := &l.ins[k]; due == 0 || i.Due < due {
			if l.penaltyOwed(i, d) > 0 {
				return i.Due
			}
		}
	}
	return due
}

// NextEvent returns the first day after the last one that is over on which
// something happens to the loan by itself, or a card is due; zero where nothing more
// does.
func (l *Ledger) NextEvent() Date {
	next := l.nextEvent()
	if c := l.card; c != nil && c.due > l.done {
		next = min(next, c.due)
	}
	if next == never {
		return 0
	}
	return next
}

// CoversAll reports whether a card of which only what is owed is known asks for
// all of it on its next due date, as far as anyone knows.
func (l *Ledger) CoversAll() bool { return l.restInOne() }

// InstalmentOn returns principal and interest of the next instalment on or after
// day d, to which the ledger stands, with the sum that an agreement adds on its day;
// where none is left, the original instalment.
func (l *Ledger) InstalmentOn(d Date) (sum Amount) {
	// What was due on signing is no instalment.
	regular := func(r *Row) bool { return r.Due == d && (r.N > 0 || l.adopted != nil && d > l.adopted.Date) }
	for k := len(l.ins) - 1; k >= 0 && l.ins[k].Due >= d; k-- {
		if r := &l.ins[k].Row; regular(r) {
			sum += r.Principal + r.Interest
		}
	}
	for k := len(l.past) - 1; k >= 0 && l.past[k].Due >= d; k-- {
		if r := &l.past[k]; regular(r) {
			sum += r.Principal + r.Interest
		}
	}
	if sum > 0 || l.scheme == nil || len(l.extras) == 0 {
		return cmp.Or(sum, l.OriginalInstalment(d))
	}
	due := l.extras[0].Due
	for c := l.standing(d); !c.done() && c.due() <= due && sum == 0; {
		if row := c.step(); row.Principal+row.Interest > 0 {
			due, sum = row.Due, row.Principal+row.Interest
		}
	}
	for _, x := range l.extras {
		if x.Due == due {
			sum += x.Parts[Principal] + x.Parts[Interest]
		}
	}
	return sum
}
