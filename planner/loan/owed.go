package loan

import (
	"slices"

	"repay/planner/money"
)

// beginOwed begins the ledger with what the lender shows on a date.
func (l *Ledger) beginOwed() *Refusal {
	o := l.terms.Owed
	l.done = o.Date - 1
	s, err := newOwedScheme(l.terms)
	if err != nil {
		return err
	}
	l.begin(s)
	l.contract = s
	if s == nil {
		l.frame.odd, l.frame.first = oddNone, 0
		for _, f := range l.terms.Fees {
			if f.Every == FeeEachPeriod {
				l.keptFees = append(l.keptFees, recurring{fee: f})
			}
		}
		if o.Principal != nil {
			l.open.balance = *o.Principal // when it falls due is not known
			if l.terms.Method == Revolving {
				l.open.interest.from = l.terms.carriedFrom()
			}
		}
	}
	for n, x := range o.Overdue {
		i := Instalment{inHistory: true, Row: Row{
			N: n + 1, Due: x.Since, Principal: amount(x.Principal), Interest: amount(x.Interest), Fees: x.Fees,
		}}
		switch {
		case x.Amount != nil:
			i.Principal, i.unsplit, i.plain, i.charged = *x.Amount, true, true, true
		case x.Principal == nil && o.Total != nil && len(o.Overdue) == 1:
			i.Principal = *o.Total // all that is known
		}
		i.charged = i.charged || x.SinceUnknown
		last := l.add(&i)
		l.give(last, amount(x.Penalty))
		last.pen.from = max(last.pen.from, o.Date)
		if l.terms.Penalty.Counting == IncludeEnd && o.Date > x.Since {
			last.pen.from = max(last.pen.from, o.Date+1)
		}
	}
	if len(l.ins) > 0 && l.perLoan() {
		l.whole.from = l.ins[0].pen.from
		if l.beginLate() {
			l.late.before, l.late.given = money.Ratio{}, l.whole.owed(l.terms.InterestRounding)
		}
	}
	return nil
}

// carriedFrom is the day from which the balance of a card bears, of which only
// what is owed is known: at once where something is overdue or interest runs
// from the day of use, else from the day after the coming due date.
func (t *Terms) carriedFrom() Date {
	o := t.Owed
	if len(o.Overdue) == 0 && o.NextDue != 0 && (t.Card == nil || t.Card.Mode != DailyUse) {
		return max(o.Date, o.NextDue+1)
	}
	return o.Date
}

// newOwedScheme builds the schedule of what is not yet due: interest runs from
// the due day before the next one. nil where nothing is, or not enough is known.
func newOwedScheme(t *Terms) (*Scheme, *Refusal) {
	o := t.Owed
	if t.Method == Revolving || o.PeriodsLeft == 0 || o.NextDue == 0 || o.Principal == nil && t.Rate.Kind != RateUnknown || t.Method == MethodUnknown {
		return nil, nil
	}
	s := t.scheme(amount(o.Principal))
	if t.Principal > 0 {
		s.original = t.Principal
	}
	s.grid, s.index = t.DueDays()
	s.tail = t.offRow(o.PeriodsLeft)
	s.first = s.due(0)
	s.from = s.grid.At(s.index - 1)
	s.start = s.from
	s, err := s.complete(t, o.PeriodsLeft)
	if err != nil || s == nil {
		return nil, err
	}
	return s.checked(t)
}

func amount(a *Amount) Amount {
	if a == nil {
		return 0
	}
	return *a
}

// dueOnDate reports a sum that falls due on the day of the figures itself: by then no
// penalty can have accrued on it.
func (o *Owed) dueOnDate(x OwedOverdue) bool { return x.Since == o.Date && !x.SinceMonth }

// knownFrom is the day from which lateness is counted of what fell due on a day: where
// that day is not known, the day on which it was shown.
func (t *Terms) knownFrom(due Date) Date {
	if t.Owed != nil && due == t.Owed.Date-1 && slices.ContainsFunc(t.Owed.Overdue, func(x OwedOverdue) bool { return x.SinceUnknown }) {
		return t.Owed.Date
	}
	return due
}

// SinceUnknown reports whether it is not known since when something unpaid is overdue.
func (l *Ledger) SinceUnknown() bool {
	return l.terms.Owed != nil && slices.ContainsFunc(l.terms.Owed.Overdue, func(x OwedOverdue) bool { return x.SinceUnknown && l.stillOwes(x.Since) })
}

// splitUnknown reports whether only a sum of the whole loan is known, not how it
// splits into principal and interest.
func (t *Terms) splitUnknown() bool {
	if t.Owed == nil {
		return t.Rate.Kind == RateUnknown
	}
	if t.Rate.Kind == RateUnknown && t.Owed.PeriodsLeft > 0 && t.Owed.Principal == nil {
		return true
	}
	return slices.ContainsFunc(t.Owed.Overdue, func(x OwedOverdue) bool { return x.Principal == nil && x.Amount == nil })
}

// Unsplit reports whether of something overdue one sum is known, and not its parts,
// while the rest of the loan is known.
func (l *Ledger) Unsplit() bool {
	if l.terms.Owed == nil {
		return false // only what a lender shows may be one sum
	}
	for k := range l.ins { // by index: an instalment is large
		if i := &l.ins[k]; i.unsplit && i.owes() {
			return !l.terms.splitUnknown()
		}
	}
	return false
}

// UnsplitOn reports whether the sum that fell due on a day is such a one.
func (l *Ledger) UnsplitOn(due Date) bool {
	for k := l.firstOn(due); k < len(l.ins) && l.ins[k].Due == due; k++ {
		if l.ins[k].unsplit {
			return true
		}
	}
	return false
}

// Reconcile compares what the lender shows with its total. Where one part of an
// overdue sum was not shown, it follows from the total; where all were, a total
// that differs from them is refused. Other terms come back as they are.
func Reconcile(t Terms) (Terms, *Refusal) {
	if t.Owed == nil || t.Owed.Total == nil || t.splitUnknown() {
		return t, nil
	}
	o := *t.Owed
	o.Overdue = slices.Clone(o.Overdue)
	t.Owed = &o
	var missing []**Amount
	for k := range o.Overdue {
		if o.Overdue[k].Amount != nil {
			continue
		}
		for _, p := range []**Amount{&o.Overdue[k].Interest, &o.Overdue[k].Penalty} {
			if *p == nil && !(p == &o.Overdue[k].Penalty && o.dueOnDate(o.Overdue[k])) {
				missing = append(missing, p)
			}
		}
	}
	if len(missing) > 1 || o.Principal == nil && o.PeriodsLeft > 0 {
		return t, nil
	}
	bare := t
	bare.Payments, bare.Prepay.Fee, bare.Fees = nil, money.Ratio{}, nil
	l, err := NewLedger(&bare)
	if err != nil {
		return t, err
	}
	l.OpenDay(o.Date)
	sum := l.dueNow(o.Date).Total() + l.notDue() + l.accrued(o.Date)
	switch diff := *o.Total - sum; {
	case len(missing) == 1 && diff >= 0:
		*missing[0] = &diff
	case diff != 0:
		return t, &Refusal{Code: OwedDiffers, Field: "owed.total", Need: sum}
	}
	return t, nil
}
