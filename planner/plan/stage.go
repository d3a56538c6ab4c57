package plan

import "repay/planner/loan"

// maxStageDays is the first day of the last stage.
const maxStageDays = 181

// stage names the stage of so many days overdue: current, M1 from 1 day, M2
// from 31, … M7+ from 181.
func stage(days int) string {
	return stages[(min(max(days, 0), maxStageDays)+29)/30]
}

// stages are all of them, the earliest first.
var stages = [...]string{"current", "M1", "M2", "M3", "M4", "M5", "M6", "M7+"}

// stageDays are the days overdue that begin a stage.
func stageDays(yield func(int) bool) {
	for days := 1; days <= maxStageDays && yield(days); days += 30 {
	}
}

// nextStage is the day on which the loan's next stage begins; zero: it is in the
// last one.
func (l *account) nextStage() Date {
	for days := range stageDays {
		if on := l.pos.Oldest + Date(days); on > l.asOf {
			if !l.staysLate(l.pos.Oldest, on) {
				return 0
			}
			return on
		}
	}
	return 0
}

// staysLate reports whether what fell due on a day is still what is late on a later one
// if nothing is paid: not where an agreement of a day to come has taken it over.
func (l *account) staysLate(due, on Date) bool {
	if agreed := l.ledger.AgreedAhead(); agreed == 0 || on < agreed {
		return true
	}
	f := l.ledger.Later(on)
	return f.Position(on).Oldest == due
}

// milestones lists what happens to the loan next if nothing is paid; last is its
// last due day.
func (l *account) milestones(st *LoanStatus, last Date) []Milestone {
	list := make([]Milestone, 0, len(stages)+2)
	at := func(d Date, e Event, days int) {
		if d > l.asOf {
			list = append(list, Milestone{Date: d, Loan: l.index, Event: e, Days: days})
		}
	}
	if st.HasStage {
		from := l.pos.Oldest
		if from == 0 {
			from = st.NextDueDate
		}
		if l.terms.Card != nil && l.pos.Oldest == 0 && l.pos.Payoff() <= l.terms.Tolerance {
			from = 0 // left unpaid, it counts as paid
		}
		if from != 0 {
			for days := range stageDays {
				if on := from + Date(days); l.staysLate(from, on) {
					at(on, Event(stage(days)), days)
				}
			}
		}
		if g := l.terms.Grace; from != 0 && g.Days > 0 {
			day := from + Date(g.Days) // shift: penalty counts from this day
			if g.Mode == loan.Threshold {
				day++ // the first day on which it shows
			}
			if l.staysLate(from, day) {
				at(day, EventGraceEnds, int(day-from))
			}
		}
	}
	if on, tier := l.ledger.NextTier(l.asOf); on != 0 {
		list = append(list, Milestone{Date: on, Loan: l.index, Event: EventPenaltyRate, Tier: tier})
	}
	for _, o := range l.loan.Offers {
		if o.Until != 0 && o.Status != "refused" {
			at(o.Until, EventOfferLapses, 0)
		}
	}
	for _, r := range l.terms.RateChanges {
		at(r.From, EventRateChange, 0)
	}
	at(last, EventLastDue, 0)
	return list
}
