package plan

import "slices"

// Waiting is what a loan asks for on a day to come if nothing more is paid on
// it: what falls due meanwhile is in it, and what lateness adds.
type Waiting struct {
	On          Date
	Days        int    // from the as-of day
	DaysOverdue int    // on that day
	Stage       string // of Stages, on that day
	Begins      bool   // the next stage begins on that day
	Overdue     Maybe  // what brings it up to date
	Payoff      Maybe  // what pays it off
}

// waitingDays are how far ahead it is told what waiting costs.
var waitingDays = []int{0, 30, 90}

// Waited is the entry of so many days from the as-of day; ok is false where the
// loan has none.
func (st *LoanStatus) Waited(days int) (w Waiting, ok bool) {
	i := slices.IndexFunc(st.Waiting, func(w Waiting) bool { return w.Days == days })
	if i < 0 {
		return Waiting{}, false
	}
	return st.Waiting[i], true
}

// NextStage is the entry of the day on which the next stage begins; ok is false
// where the loan is in the last one, or has none.
func (st *LoanStatus) NextStage() (w Waiting, ok bool) {
	i := slices.IndexFunc(st.Waiting, func(w Waiting) bool { return w.Begins })
	if i < 0 {
		return Waiting{}, false
	}
	return st.Waiting[i], true
}

// waiting is what an overdue loan asks for on the days to come, by date.
func (l *account) waiting(st *LoanStatus) []Waiting {
	if !st.HasStage || st.DaysOverdue == 0 || st.PaidOff {
		return nil
	}
	begins := l.nextStage()
	days := waitingDays
	if next := int(begins - l.asOf); begins != 0 && !slices.Contains(days, next) {
		days = append(slices.Clone(days), next)
		slices.Sort(days)
	}
	list := make([]Waiting, 0, len(days))
	ahead := l.ledger.Fork()
	ahead.WithoutPayments()
	for _, n := range days {
		w := Waiting{On: l.asOf + Date(n), Days: n}
		w.Begins = w.On == begins
		if n == 0 {
			w.DaysOverdue, w.Stage, w.Overdue, w.Payoff = st.DaysOverdue, st.Stage, st.OverdueTotal, st.Payoff
		} else {
			x := *l
			x.asOf, x.ledger = w.On, ahead
			x.await(&w)
		}
		list = append(list, w)
	}
	return list
}

// await fills what is owed at the end of the as-of day of a ledger that goes on
// without payments; what grows past what can be computed is unknown.
func (l *account) await(w *Waiting) {
	days := int(l.asOf - l.pos.Oldest)
	w.DaysOverdue, w.Stage = days, stage(days)
	defer tooLarge(l.index, "principal", func(Refused) { w.Overdue, w.Payoff = Maybe{}, Maybe{} })
	l.ledger.CloseDay(l.asOf)
	l.pos = l.ledger.Position(l.asOf)
	if l.ledger.Err() != nil {
		return
	}
	w.DaysOverdue = l.pos.DaysOverdue() // what is agreed meanwhile may take the arrears over
	w.Stage = stage(w.DaysOverdue)
	var then LoanStatus
	l.amounts(&then)
	w.Overdue, w.Payoff = then.OverdueTotal, then.Payoff
	if l.ledger.ScheduleUnknown() && l.pos.NotDue > 0 || l.laterStatement() {
		w.Overdue.AtLeast = w.Overdue.Known // what is asked for meanwhile is not known
	}
}

// laterStatement reports whether a card has had a statement since the book's: by
// how much that raises the minimum after a missed one, banks decide.
func (l *account) laterStatement() bool {
	now := l.ledger.Statement()
	return now != nil && l.terms.Card != nil && now.Date != l.terms.Card.Statement.Date
}
