package loan

import (
	"slices"

	"repay/planner/calendar"
)

// cardRows are the payments to come on a card at the minimum.
type cardRows struct {
	day     Date
	rows    []Row
	ends    bool
	left    Amount // where it does not: the payoff after the last row
	billed  Amount // fees on the statement once what is due today is paid
	refusal *Refusal
}

// minimums computes the payments to come once a day.
func (l *Ledger) minimums() *cardRows {
	if l.ahead == nil || l.ahead.day != l.today() {
		a := &cardRows{day: l.today()}
		a.compute(l)
		l.ahead = a
	}
	return l.ahead
}

// LookAhead computes the payments to come on a card for all forks that are made on the
// same day.
func (l *Ledger) LookAhead() {
	var tooLarge *Refusal // who asks for them is told again
	defer Catch(&tooLarge, "principal")
	if l.card != nil {
		l.minimums()
	}
}

// NeverEnds reports whether the minimum each month does not clear the card
// within MaxPeriods statements.
func (l *Ledger) NeverEnds() bool { return l.card != nil && !l.minimums().ends }

// LeftOver returns what is still owed after the last payment of a card that the
// minimum does not clear.
func (l *Ledger) LeftOver() Amount {
	if l.card == nil {
		return 0
	}
	return l.minimums().left
}

// BilledAhead returns the fees on a card's statement that the payments to come
// pay. They stand as principal while they are on the statement.
func (l *Ledger) BilledAhead() Amount {
	if l.card == nil {
		return 0
	}
	return l.minimums().billed
}

// compute walks through the payments to come on a card whose overdue part is
// paid today: on each due date what is then due, which is the minimum. ends
// stays false where that would not clear the card within MaxPeriods statements.
func (a *cardRows) compute(l *Ledger) {
	f, d := l.atMinimum(a.day), a.day
	if f.card != nil {
		a.billed = f.card.billed()[Fees]
	}
	p := f.Position(d)
	for k := l.card.dueAfter(d); f.err == nil && f.card != nil; k++ {
		if a.left = p.Payoff() + p.Credit; a.left == 0 {
			break
		}
		due := l.card.dueOf(k)
		if len(a.rows) == MaxPeriods || due > calendar.Last {
			return
		}
		var row Row
		if row, p = f.payMinimum(due); row.Total() > 0 {
			a.rows = append(a.rows, row)
		}
	}
	a.ends, a.refusal = true, f.err
}

// atMinimum returns the card as it goes on once what is overdue is paid on day d:
// a copy that [Ledger.payMinimum] takes from due date to due date.
func (l *Ledger) atMinimum(d Date) *Ledger {
	f := l.Fork()
	if l.log != nil {
		f.log = l.log.copy()
	}
	f.WithoutPayments()
	f.extras, f.payOffOn, f.agreed = nil, 0, nil
	goesOn := *f.terms
	goesOn.Accelerated = 0
	f.terms = &goesOn
	if due := f.dueNow(d).Total(); due > 0 {
		f.payCard(d, due)
	}
	f.CloseDay(d)
	if f.card != nil {
		f.card.asked = nil // payMinimum keeps none
	}
	return f
}

// payMinimum runs to a due date and pays what is due on it; it returns what is
// owed then. What money held paid when the statement came is in the row, as on
// any loan.
func (l *Ledger) payMinimum(due Date) (row Row, after Position) {
	from := l.done
	l.card.held = Parts{}
	l.OpenDay(due)
	before := l.Position(due)
	row = Row{N: l.card.k + 1, Due: due, Days: int(due - from), Opening: before.Outstanding(), State: Upcoming, Trail: l.card.trail}
	c := l.card
	pays := before.Due.Total()
	if pays > 0 {
		owed := func() Parts {
			p := c.parts()
			p[Fees] += c.lateFees
			p[PenaltyInterest] = c.penaltyOwed(l, due)
			return p
		}
		paid := owed()
		l.payCard(due, pays)
		if before.Payoff() > pays {
			paid = paid.Less(owed())
		}
		row.add(paid)
	}
	row.add(c.held)
	c.asked = c.asked[:0] // no table is made of what is still to come
	l.CloseDay(due)
	after = l.Position(due)
	row.Closing = after.Outstanding()
	return row, after
}

// cardRows returns what the statements asked for by day d, with what was paid
// of it. Of a statement that another one followed it is what was paid.
func (l *Ledger) cardRows(d Date) []Row {
	asked := slices.Clip(l.asked)
	last := -1 // the statement in force
	if c := l.card; c != nil {
		now := c.fork()
		if d >= c.due && c.minimum > 0 {
			now.ask()
			last = len(asked) + len(now.asked) - 1
		}
		asked = append(asked, now.asked...)
	}
	rows := make([]Row, 0, len(asked))
	for k, row := range asked {
		if k != last && row.Paid < row.Payment() {
			// What was missed of it is on the next statement, or an agreement took
			// it over: it is not asked for twice.
			if row.Paid == 0 {
				continue
			}
			row.Fees = min(row.Fees, row.Paid)
			row.Principal = row.Paid - row.Fees
			row.Closing = row.Opening - row.Paid
			row.State = PartPaid
		} else {
			row.State = row.stateOn(d)
		}
		rows = append(rows, row)
	}
	return rows
}
