package paydown

// unpaid is the search for the most that is due and unpaid at the end of any day, on all
// loans together. From one day to the next that only grows, but where something is paid or
// a lender lets go of it. Then the evening before was the most so far, or was less than one
// to come.
//
// On a day with income anybody may be paid what is overdue, and all are looked at. On any
// other day only those may be paid of which something falls due: where these together owe
// no less when it is over than they did the evening before, nobody else is looked at.
type unpaid struct {
	off    bool // nobody asks
	daily  bool // all are looked at on every day on which something happens
	looked bool // at the evening before today
	year   Date // when the first twelve months are over; zero: they are
}

// evening looks at the evening before day d.
func (r *run) evening(d Date) {
	u := &r.unpaid
	if u.off || r.out.First == 0 {
		return
	}
	r.turnYear(d)
	u.looked = u.daily || r.income && r.most > 0 && r.owes()
	if u.looked {
		r.deepen(d)
		return
	}
	for _, y := range r.today {
		y.eve = y.overdue(d - 1)
	}
}

// fell looks at the evening before day d once the day is over, where less is unpaid than
// on it.
func (r *run) fell(d Date) {
	u := &r.unpaid
	if u.off || u.looked || u.daily || r.out.First == 0 {
		return
	}
	more := Amount(0)
	for _, y := range r.today {
		more = more.Add(y.overdue(d)) - y.eve
	}
	if more < 0 {
		r.deepen(d)
	}
}

// turnYear ends the first twelve months.
func (r *run) turnYear(d Date) {
	year := r.unpaid.year
	if year == 0 || d < year {
		return
	}
	r.unpaid.year = 0
	r.deepen(year)
	r.out.FirstYear = r.out.Deepest
}

// deepen holds what is due and unpaid on the evening before day d against the most so far.
func (r *run) deepen(d Date) {
	sum := Amount(0)
	for _, y := range r.debts {
		switch {
		case y.stirred == d:
			sum = sum.Add(y.eve)
		case y.owes:
			sum = sum.Add(y.overdue(d - 1))
		}
	}
	r.out.Deepest = max(r.out.Deepest, sum)
}
