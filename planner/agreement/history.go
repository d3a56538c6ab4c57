package agreement

import "repay/planner/loan"

// MomentKind is what a moment of a loan's history is.
type MomentKind uint8

const (
	MomentBegan  MomentKind = iota // the money was lent, or the history begins with what the lender shows
	MomentPassed                   // interest and penalty ran, something fell due, and what is said to be paid on its day, or before something signed on it, was paid
	MomentSigned                   // an agreement was signed
	MomentEnded                    // and broken
	MomentPaid                     // the payments of a day
)

// Moment is something that happened to a loan, with how it stood before and after.
type Moment struct {
	Date   loan.Date
	Kind   MomentKind
	Before loan.Position // of the first moment: nothing
	After  loan.Position
	Cash   loan.Amount // what the borrower paid
	Went   loan.Parts  // where it went, with money held that was used, less what is held since
	Waived loan.Parts  // by what was signed; of one that ended, what is owed again
}

// History is what happened to a loan up to the end of day d, by the same steps as
// [Replay]. The last moment ends with the position of that day. A loan that begins
// later has none. On the days of stops it stops too, though nothing else happens.
func History(t *loan.Terms, signed []Agreement, d loan.Date, stops ...loan.Date) ([]Moment, *Problem) {
	l, err := loan.NewLedger(t)
	if err != nil {
		return nil, &Problem{-1, err}
	}
	h := &history{l: l, d: d, stops: stops}
	steps := stepsOf(signed)
	for l.Err() == nil && h.next(steps) {
		for len(steps) > 0 && steps[0].date <= h.on {
			if err := h.take(&steps[0], t); err != nil {
				return nil, &Problem{steps[0].i, err}
			}
			steps = steps[1:]
		}
		l.CloseDay(h.on)
		h.note(MomentPaid, loan.Parts{})
	}
	if l.Err() != nil {
		return nil, &Problem{-1, l.Err()}
	}
	return h.moments, nil
}

// history goes through a ledger from one day on which something happens to the next.
type history struct {
	l       *loan.Ledger
	d, on   loan.Date // to the end of d; on is the day that is open
	stops   []loan.Date
	sent    loan.Parts
	onWord  loan.Amount
	moments []Moment
}

// next opens the next day on which something happens, at last day d itself.
func (h *history) next(steps []step) bool {
	kind, day := MomentPassed, h.d
	switch begin := h.l.Begins(); {
	case h.on == h.d || begin > h.d:
		return false
	case h.on == 0:
		kind, day = MomentBegan, begin
	default:
		if e := h.l.NextEvent(); e != 0 {
			day = min(day, e)
		}
		if len(steps) > 0 {
			day = min(day, steps[0].date)
		}
		for _, stop := range h.stops {
			if stop > h.on {
				day = min(day, stop)
			}
		}
	}
	h.on = day
	h.l.OpenDay(day)
	h.note(kind, loan.Parts{})
	return true
}

// take lets an agreement begin or end on the day that is open.
func (h *history) take(x *step, t *loan.Terms) *loan.Refusal {
	kind, waived := MomentEnded, loan.Parts{}
	if x.end {
		for _, c := range x.Ended.Restores {
			waived[c] = h.l.Waives()[c]
		}
	}
	if err := x.take(h.l, t); err != nil {
		return err
	}
	if !x.end {
		kind, waived = MomentSigned, h.l.Waives()
	}
	h.note(kind, waived)
	return nil
}

// note adds what happened since the moment before.
func (h *history) note(kind MomentKind, waived loan.Parts) {
	m := Moment{Date: h.on, Kind: kind, After: h.l.Position(h.on), Waived: waived}
	if n := len(h.moments); n > 0 {
		m.Before = h.moments[n-1].After
	}
	sent, onWord := h.l.Sent(), h.l.PaidOnWord()
	m.Went, m.Cash = sent.Less(h.sent), onWord-h.onWord
	if kind == MomentPaid || kind == MomentPassed {
		m.Cash = m.Went.Total() + m.After.Credit - m.Before.Credit
	}
	h.sent, h.onWord = sent, onWord
	h.moments = append(h.moments, m)
}

// Charged is what was added to what is owed, by component: what ran, what fell due as a
// fee, below zero what was forgiven. Interest that joined the principal is in neither.
func (m *Moment) Charged() loan.Parts {
	c := owed(m.After).Less(owed(m.Before)).Plus(m.Went)
	switch m.Kind {
	case MomentBegan:
		return c
	case MomentSigned:
		c = c.Plus(m.Waived)
	case MomentEnded:
		c = c.Less(m.Waived)
	}
	// Money held that an agreement used is gone, and so is what it paid.
	used := m.Cash - (m.After.Credit - m.Before.Credit) - m.Went.Total()
	c = Evened(c)
	for k := range c {
		a := max(0, min(-c[k], used))
		c[k], used = c[k]+a, used-a
	}
	c[loan.Interest] += used
	return c
}

// owed is what a position owes. What stands as principal on a card's statement is in it
// as what it is.
func owed(p loan.Position) loan.Parts {
	parts := p.Due.Plus(p.Billed)
	parts[loan.Principal] = p.Outstanding() - p.Billed.Total()
	parts[loan.Interest] += p.Accrued + p.ToCome
	return parts
}

// Evened sets what went from one component to another off: what is above zero against
// what is below.
func Evened(c loan.Parts) loan.Parts {
	for k := range c {
		for i := range c {
			a := max(0, min(-c[k], c[i]))
			c[k], c[i] = c[k]+a, c[i]-a
		}
	}
	return c
}
