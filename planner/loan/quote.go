package loan

// Quote returns the entries behind [Ledger.Position] on day d, to which the
// ledger must have been closed: what is unpaid of each sum, with the penalty
// that the day of the quote adds where that day counts, the interest accrued,
// and what paying everything would cost. Those of the days before stand in
// [Ledger.Entries].
func (l *Ledger) Quote(d Date) []Entry {
	defer l.guard()
	f := l.Fork()
	log := &journal{}
	f.log, f.cur.log = nil, nil
	for k := f.head; k < len(f.ins); k++ {
		i := &f.ins[k]
		if i.absorbed {
			continue
		}
		a := f.shownTo(i, d, log)
		e := Entry{Kind: EntryUnpaid, In: i.id, N: i.N, Due: i.Due, Date: d, Kinds: f.dueOf(i, d), Exact: a.sum, Base: a.paid}
		if f.forgiven(i, d) {
			e.Rule = RuleForgiven
		}
		if e.Kinds.Total() > 0 {
			log.note(e)
		}
	}
	if f.card != nil {
		f.card.quote(f, d, log)
	}
	if l.terms.Owed != nil || d >= l.terms.Start {
		f.accruedTo(d, log)
	}
	if f.prepayFee() > 0 {
		fee := f.terms.Prepay.Fee
		log.note(Entry{Kind: EntryPrepayFee, Date: d, Base: f.cur.balance, Factor: fee, Exact: fee.MulAmount(f.cur.balance), Amount: f.prepayFee()})
	}
	f.costPerDay(d, log)
	return log.entries
}

// Walk is [Ledger.Ahead] with the entries that lead to each row.
func (l *Ledger) Walk() ([]Row, []Entry, *Refusal) {
	if l.card != nil {
		return l.walkCard()
	}
	if l.restInOne() {
		return l.walkRest()
	}
	if l.scheme == nil {
		return nil, nil, nil
	}
	return l.cur.walk()
}

// Walk is [Scheme.Rows] with the entries that lead to each row.
func (s *Scheme) Walk() (rows []Row, entries []Entry, refusal *Refusal) {
	defer catch(&refusal)
	c := s.walk()
	return c.walk()
}

// ScheduleWalk is [Schedule] with the entries that lead to each row.
func ScheduleWalk(t *Terms) (rows []Row, entries []Entry, refusal *Refusal) {
	defer catch(&refusal)
	s, err := newContract(t)
	if err != nil || s == nil {
		return nil, nil, err
	}
	return s.Walk()
}

// walk goes to the end and keeps the entries.
func (c *cursor) walk() ([]Row, []Entry, *Refusal) {
	f := c.fork()
	f.log = &journal{}
	rows, err := f.toEnd()
	return rows, f.log.entries, err
}
