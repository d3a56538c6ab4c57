package loan

import "slices"

// Restructuring is what an agreement does to a loan on its date.
type Restructuring struct {
	Date      Date
	Waived    Parts   // of what was unpaid; interest includes what had accrued
	Extras    []Extra // dated sums
	Credit    Amount  // money held that is left over
	LeavesDue bool    // what is due and unpaid stays as it is, to be paid on the date
	GoesOn    bool    // the schedule in force goes on; else Next follows, if any
	Next      *Scheme
	PayOffOn  Date // the day on which all that is owed then is to be paid; zero: none
}

// Adopt closes the old schedule on day d.Date, which must be open, and begins
// the new one.
func (l *Ledger) Adopt(d Restructuring) {
	defer Catch(&l.err, "principal")
	if !d.LeavesDue {
		l.takeOver(d.Date)
		if l.card != nil && d.GoesOn {
			l.absorbCard(d.Date)
		}
		l.whole = account{from: d.Date}
		l.wholeBase, l.late = l.whole.sum, lateTime{}
		if l.card == nil {
			l.log.close(PenaltyAccount)
		}
	}
	if !l.replacedOne() {
		was := &replaced{scheme: l.scheme, cur: l.going().fork()}
		if l.before != nil {
			was.dues = slices.Clone(l.before.dues)
		}
		for _, r := range l.toCome(d.Date) {
			was.dues = append(was.dues, r.Due)
		}
		l.before = was
	}
	l.adopted = &d
	l.keptFees = l.feesLeft()
	if !d.GoesOn {
		l.noteUsed(d.Date, l.credit-d.Credit)
		l.credit, l.extras, l.halted = d.Credit, nil, nil
		l.open.stop()
		if l.card != nil {
			l.dropCard()
		}
		l.follow(d.Next)
	} else if d.Next != nil {
		l.follow(d.Next)
	}
	l.payOffOn = d.PayOffOn
	l.extras = slices.Concat(l.extras, d.Extras) // forks share the old ones
	slices.SortStableFunc(l.extras, func(a, b Extra) int { return int(a.Due - b.Due) })
	for len(l.extras) > 0 && l.extras[0].Due <= d.Date {
		l.addExtra(l.extras[0])
		l.extras = l.extras[1:]
		l.settleDue(d.Date)
	}
}

// Waives is what the agreement in force waived on its date.
func (l *Ledger) Waives() Parts {
	if l.adopted == nil {
		return Parts{}
	}
	return l.adopted.Waived
}

// follow begins another schedule; multiples of a penalty stay on the contract
// rate.
func (l *Ledger) follow(s *Scheme) {
	rates := l.frame.rates
	l.begin(s)
	l.frame.rates, l.pace = rates, penaltyPace{}
}

// End breaks the agreement in force on day d, which must be open: components
// that it waived are owed again, and either all is due or what is not yet due
// goes back to the schedule that the agreement replaced.
func (l *Ledger) End(d Date, restores []Component, accelerate bool) {
	defer Catch(&l.err, "principal")
	ended := l.adopted
	if ended == nil {
		return
	}
	l.adopted, l.payOffOn = nil, 0
	var back Parts
	for _, c := range restores {
		back[c] = ended.Waived[c]
	}
	if ended.GoesOn && ended.Next == nil && !accelerate {
		// The arrears that were to be caught up are due.
		for _, x := range l.extras {
			for c, a := range x.Parts {
				back[c] += a
			}
		}
		l.extras = nil
	} else {
		balance := l.notDue()
		back[Interest] += l.accrued(d)
		fees := l.feesLeft()
		if l.card != nil {
			l.closeCard(d)
		}
		rest := l.backToContract(d, balance, fees)
		if accelerate || rest == nil {
			back[Principal] += balance
			l.resumeGrid()
		} else {
			l.follow(rest)
		}
		l.extras = nil
	}
	l.before = nil
	if back.Total() > 0 {
		l.addExtra(Extra{Due: d, Parts: back, AtOnce: true})
		l.useCredit(d)
	}
}

// replacedOne reports whether an agreement took the place of a schedule.
func (l *Ledger) replacedOne() bool { return l.before != nil && l.before.scheme != nil }

// resumeGrid puts back the due days that the agreement replaced, with nothing
// more to fall due on them: periods left at a later agreement follow them.
func (l *Ledger) resumeGrid() {
	if !l.replacedOne() {
		l.stop()
		return
	}
	halted := l.before.cur
	l.follow(l.before.scheme)
	l.stop()
	l.noteBalance(EntryBegan)
	l.halted = &halted
}

// backToContract is the contract's own method over the due days after d that
// were left of the schedule before the agreement; nil where none is left.
func (l *Ledger) backToContract(d Date, balance Amount, fees []recurring) *Scheme {
	if !l.replacedOne() || balance == 0 {
		return nil
	}
	dues := l.before.dues
	for len(dues) > 0 && dues[0] <= d {
		dues = dues[1:]
	}
	if len(dues) == 0 {
		return nil
	}
	s := *l.before.scheme
	s.rates = l.frame.rates
	s.from, s.balance, s.balloon, s.spread, s.fees, s.over = d, balance, 0, 0, fees, leftOver{}
	s.straight, s.original = l.contract != nil && l.contract.straight, l.terms.Principal
	s.index, s.known = max(s.grid.After(d), l.before.scheme.index), known{}
	bare := *l.terms
	bare.Instalment, bare.InterestOnlyPeriods = 0, 0
	n := len(dues)
	s.span, s.regular = 1, 0
	if bare.Method == Bullet {
		for n = 1; s.grid.At(s.index+n-1) < dues[len(dues)-1]; n++ {
		}
		s.span = n
	}
	s.stages = bare.stages(n)
	if bare.Method == Dated {
		s.stages = []Stage{l.leftOfDues(balance, n)}
	}
	if s.odd == oddNone || d >= s.first {
		first := s.grid.At(s.index)
		if first != s.first {
			s.start, s.first, s.odd = s.grid.At(s.index-1), first, oddNone
		}
	}
	return &s
}

// feesLeft returns the recurring fees that go on after the schedule in force.
func (l *Ledger) feesLeft() []recurring {
	if l.scheme == nil || l.scheme.noFees {
		return l.keptFees
	}
	return slices.Clone(l.going().fees)
}
