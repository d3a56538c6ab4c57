package paydown

import "repay/planner/loan"

// debt is one loan while it is paid down.
type debt struct {
	*Loan
	l     *loan.Ledger
	index int
	whole Date // from this day on all of it is due; zero: never
	next  Date // the ledger's next event, zero: none

	coming Date // the day on which something happens to it by itself; zero: none
	place  int  // in the queue

	agreed bool // something is signed for a day to come

	stirred Date   // the last day on which something happened
	eve     Amount // due and unpaid the evening before
	owes    bool   // something is due and unpaid
	cleared bool   // nothing is owed
	paid    Amount
	finish  Date
	late    []lateSum
	behind  int  // of late, those that are cleared
	asOf    Date // of pos
	pos     loan.Position
	dueOn   Date          // of due
	due     Amount        // due and unpaid
	careful bool          // see [Options]
	today   []loan.Fallen // what dueToday found
	listed  Date          // on that day, if nothing happened since

	spared bool // paying ahead saves nothing any more: what it saves only falls with time

	before Amount       // snowball: the payoff before anything is paid on the day
	unsent *loan.Ledger // before what was sent last for what fell due, where arrears may follow
	sentOn Date         // that day
	sent   Amount       // how much
	went   loan.Parts   // and where it went

	ahead    *loan.Falling   // what falls due; nil: to be asked again
	falling  loan.Falling    // its place
	asked    Date            // when it was
	expected []loan.DatedSum // what falls due while it waits or is due as a whole, up to a day
	through  Date            // that day
}

// begin is a loan on the as-of day.
func (y *debt) begin(asOf Date, x *Loan, index int) {
	*y = debt{Loan: x, l: x.Ledger.Fork(), index: index, coming: asOf, place: index}
	y.l.FromHere()
	switch {
	case x.PayOff:
		y.whole = max(x.Wait, asOf)
	case y.l.PayOffOn() != 0 && y.l.PayOffOn() >= asOf:
		y.whole = y.l.PayOffOn()
	case y.l.CoversAll():
		y.whole = y.l.NextGridDay(asOf, 1)
	}
	y.next, y.agreed = y.l.NextEvent(), y.l.AgreedAhead() != 0
}

// saves reports whether paying ahead on day d saves more than its fee.
func (y *debt) saves(d Date) bool {
	if y.spared {
		return false
	}
	saves := y.l.PrepayingSaves(d)
	y.spared = !saves && !y.l.Unscheduled()
	return saves
}

// waits reports whether the loan gets nothing on day d.
func (y *debt) waits(d Date) bool { return d < y.Wait }

// comes returns the next day on which something happens to the loan by itself after
// day d, zero for none.
func (y *debt) comes(d Date) Date {
	next := y.next
	for _, x := range []Date{y.Wait, y.whole} {
		if x > d && (next == 0 || x < next) {
			next = x
		}
	}
	return next
}

// to lets happen what happens to the loan by itself on day d, and reports whether
// anything does.
func (y *debt) to(d Date) bool {
	event := y.next != 0 && y.next <= d
	if event {
		y.l.CloseDay(d)
		if y.l.Statement() != nil || y.agreed {
			y.ahead = nil
		}
		if y.agreed && y.whole == 0 && y.l.PayOffOn() >= d {
			y.whole = y.l.PayOffOn()
		}
		y.agreed = y.l.AgreedAhead() != 0
	}
	return event || d == y.Wait || d == y.whole
}

// touched looks at the loan after something happened to it on day d. What is too much to
// compute is not cleared.
func (y *debt) touched(d Date) {
	y.asOf, y.dueOn, y.listed = 0, 0, 0
	if y.careful {
		y.payoff(d) // where it is too much to compute, the ledger has that as its error
	}
	due, some := y.l.Owes(d)
	y.stirred, y.next = d, y.l.NextEvent()
	y.cleared = !some && !y.l.FeesAhead() && y.l.Err() == nil
	y.owes = due || some && y.whole != 0 && d >= y.whole
}

// position is what is owed at the end of day d; of one day, computed once.
func (y *debt) position(d Date) *loan.Position {
	if y.asOf != d {
		y.asOf, y.pos = d, y.l.Position(d)
	}
	return &y.pos
}

// lateSum is a sum that fell due and is late.
type lateSum struct {
	due    Date
	fallen loan.Fallen
	at     int // in the result's list
}

// settle closes day d, on which something happened to the loan: what was late may be
// cleared, and all of it may be. What fell due first is cleared first.
func (y *debt) settle(d Date, list []Late) {
	for ; y.behind < len(y.late); y.behind++ {
		x := &y.late[y.behind]
		cost, cleared := y.lateness(x, d)
		if !cleared {
			break
		}
		list[x.at].Paid, list[x.at].Cost = d, cost
	}
	if y.cleared {
		y.finish, y.unsent = d, nil
	}
}

// lateness is what the lateness of a sum has added by day d, and whether it is
// cleared.
func (y *debt) lateness(x *lateSum, d Date) (cost Amount, cleared bool) {
	switch x.due {
	case y.whole:
		return 0, y.cleared
	case y.Wait:
		oldest := y.l.OldestUnpaid(d)
		return 0, oldest == 0 || oldest > x.due
	default:
		return y.l.Lateness(x.fallen, x.due, d)
	}
}

// open reports whether the loan may be paid on day d.
func (y *debt) open(d Date) bool { return !y.cleared && !y.waits(d) }

// started reports whether the money has been lent.
func (y *debt) started(d Date) bool { return y.Terms.Owed != nil || y.Terms.Start <= d }

// unpaid is everything due and unpaid on day d.
func (y *debt) unpaid(d Date) Amount {
	switch {
	case y.whole != 0 && d >= y.whole:
		return y.payoff(d)
	case y.asOf == d || y.careful:
		return y.position(d).Due.Total()
	}
	return y.dueNow(d)
}

// dueNow is what is due and unpaid where nothing else is looked at; of one day,
// computed once.
func (y *debt) dueNow(d Date) Amount {
	if y.dueOn != d {
		y.dueOn, y.due = d, y.l.DueNow(d).Total()
	}
	return y.due
}

// overdue is the same at the end of a day: nothing where all is paid.
func (y *debt) overdue(d Date) Amount {
	if !y.owes {
		return 0
	}
	return y.unpaid(d)
}

// payoff is what would clear the loan on day d.
func (y *debt) payoff(d Date) Amount { return max(0, y.position(d).Payoff()) }

// dueToday lists what falls due on day d and is unpaid. The list holds until it is asked
// for again.
func (y *debt) dueToday(d Date) []loan.Fallen {
	switch {
	case y.listed == d:
		return y.today
	case y.waits(d):
		y.today = y.l.FellOn(d, y.today)
	case d == y.Wait, d == y.whole:
		y.today = y.today[:0]
		if a := y.unpaid(d); a > 0 {
			y.today = append(y.today, loan.Fallen{Unpaid: a})
		}
	case y.whole != 0 && d > y.whole:
		y.today = y.today[:0]
	default:
		y.today = y.l.FellOn(d, y.today)
	}
	y.listed = d
	return y.today
}

// dues lists what falls due after day d and by a later one.
func (y *debt) dues(d, until Date) []loan.DatedSum {
	switch {
	case y.cleared, y.whole != 0 && d >= y.whole:
		return nil
	case y.waits(d) || y.whole > d:
		if y.through < until {
			y.expected, y.through = y.expect(d, until), until
		}
	default:
		// What a card asks for next depends on the day on which its arrears are paid.
		// What is agreed later depends on what is paid until then.
		if y.ahead == nil || y.asked != d && (y.agreed || y.owes && y.l.Statement() != nil) {
			y.l.CloseDay(d)
			y.ahead, y.asked = y.l.FallingIn(&y.falling), d
		}
		return y.ahead.In(d, until)
	}
	all, n := y.expected, 0
	for n < len(all) && all[n].Date <= d {
		n++
	}
	m := len(all)
	for m > n && all[m-1].Date > until {
		m--
	}
	return all[n:m]
}

// expect is what falls due on a loan that waits, or of which all will be due: on that
// day what is then due and unpaid, after it what the contract says.
func (y *debt) expect(d, until Date) (list []loan.DatedSum) {
	day := y.Wait
	if y.whole > d && !y.waits(d) {
		day = y.whole
		list = append(list, y.l.Falling().By(day-1)...)
	}
	f := y.l.Fork()
	if !y.waits(d) {
		f.Send(d, f.DueNow(d).Total(), loan.PayAny) // arrears are no dues to come
	}
	f.CloseDay(day)
	if y.whole == day {
		p := f.Position(day)
		return append(list, loan.DatedSum{Date: day, Amount: max(0, p.Payoff())})
	}
	if a := f.DueNow(day).Total(); a > 0 {
		list = append(list, loan.DatedSum{Date: day, Amount: a})
	}
	return append(list, f.Falling().By(until)...)
}
