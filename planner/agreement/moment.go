package agreement

import (
	"slices"

	"repay/planner/lang"
	"repay/planner/loan"
)

// moment is a loan as it stands at the end of a day where nothing was paid on
// the way there.
type moment struct {
	on       Date
	l        *loan.Ledger
	position loan.Position
	used     loan.Parts // what money held paid on the way
}

// farthest is how many days ahead an offer that needs nobody's consent may be
// paid. Who waits for longer pays nothing for a year.
const farthest = 366

// at returns the loan at the end of a later day; of one day, computed once.
func (s *Standing) at(on Date) *moment {
	i := slices.IndexFunc(s.later, func(m *moment) bool { return m.on == on })
	if i < 0 {
		l := s.l.Later(on)
		m := &moment{on: on, l: l, position: l.Position(on), used: l.Used().Less(s.l.Used())}
		i, s.later = len(s.later), append(s.later, m)
	}
	return s.later[i]
}

// wait lets the offer be paid on its day, with what is owed then.
func (b *builder) wait() *loan.Refusal {
	switch on := b.o.On; {
	case on == 0 || on == b.d:
		return nil
	case on < b.d:
		return b.refuse(loan.DayPast)
	case on > b.d+farthest:
		return &loan.Refusal{Code: loan.DayTooFar, Field: string(b.o.Strategy), Count: farthest}
	default:
		b.now = b.at(on)
		b.r.CurrentFrom = on
		return b.now.l.Err()
	}
}

// onDay is the parameter that names the day.
func onDay() []Param {
	return []Param{{
		Key: "on", ZH: "日期", Kind: DateParam, At: func(o *Offer) any { return &o.On },
		Help: lang.Text{ZH: "哪天还。不写就是方案那天。", EN: "The day on which it is paid. The agreement's day if left out."},
	}}
}

// paidOn is a row of what is paid on the offer's day: nothing of it yet.
func (b *builder) paidOn() loan.Row {
	p := &b.now.position
	return loan.Row{Due: b.now.on, Opening: p.NotDue, Closing: p.NotDue, State: loan.Upcoming, Trail: b.trail()}
}

// unpaid is the entry of what is due and unpaid on the offer's day.
func (b *builder) unpaid() loan.Entry {
	if b.now.on == b.d {
		return loan.Entry{Kind: loan.EntryUnpaid}
	}
	return loan.Entry{Kind: loan.EntryUnpaidThen, Due: b.now.on}
}
