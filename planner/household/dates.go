package household

import "repay/planner/calendar"

// dates are the dates on which a flow happens, one after the other.
type dates struct {
	on    Date // the next; zero: there is none
	end   Date // none is later
	days  Date // from one to the next; 0: they are days of months
	month int  // of the next, counted as [calendar.Date.MonthIndex]
	every int  // months from one to the next
	day   int  // of the month
}

// dates are those from..until.
func (f *Flow) dates(from, until Date) (x dates) {
	if x.end = until; f.Until != 0 {
		x.end = min(x.end, f.Until)
	}
	switch from = max(from, f.From); {
	case f.Date != 0:
		x.on, x.end, x.days = f.Date, min(f.Date, until), 1
		if f.Date < from {
			x.on = 0
		}
	case f.Every.Unit == calendar.Month:
		x.inMonths(f, from)
	default:
		anchor := f.anchor()
		x.days = f.Every.From(0, 1)
		x.on = from + ((anchor-from)%x.days+x.days)%x.days
	}
	if x.on > x.end {
		x.on = 0
	}
	return x
}

// inMonths finds the first date of a flow on a day of the month, each clipped to its
// month's end afresh.
func (x *dates) inMonths(f *Flow, from Date) {
	first := f.anchor()
	x.every = f.Every.N
	if x.month, x.day = first.MonthIndex(), f.Day; x.day == 0 {
		x.day = first.Day()
	} else if calendar.OfIndex(x.month, x.day) < first {
		x.month++
	}
	// Those of the months before are earlier.
	if behind := from.MonthIndex() - x.month; behind > 0 || f.From == 0 {
		x.month += behind - (behind%x.every+x.every)%x.every
	}
	for x.on = calendar.OfIndex(x.month, x.day); x.on < from; {
		x.month += x.every
		x.on = calendar.OfIndex(x.month, x.day)
	}
}

// next goes on to the next date.
func (x *dates) next() {
	if x.days != 0 {
		x.on += x.days
	} else {
		x.month += x.every
		x.on = calendar.OfIndex(x.month, x.day)
	}
	if x.on > x.end {
		x.on = 0
	}
}

// most is how many are left at the most.
func (x *dates) most() int {
	every := x.days
	switch {
	case x.on == 0 || x.on > x.end:
		return 0
	case every == 0:
		every = 28 * Date(x.every)
	}
	return int((x.end-x.on)/every) + 1
}

// each calls do for every date from..until on which the flow happens.
func (f *Flow) each(from, until Date, level Level, do func(Date, Amount)) {
	if !f.counts(level) {
		return
	}
	amount := f.amount(level)
	for x := f.dates(from, until); x.on != 0; x.next() {
		do(x.on, amount)
	}
}

// counts reports whether what comes is counted.
func (f *Flow) counts(level Level) bool { return !f.Unlikely || level == High }

// amount is what comes each time; nothing where it is not counted.
func (f *Flow) amount(level Level) Amount {
	switch {
	case !f.counts(level):
		return 0
	case level == Low && f.Low != nil:
		return *f.Low
	}
	return f.Amount
}

// anchor is a date from which the flow's periods count.
func (f *Flow) anchor() Date {
	if f.From != 0 {
		return f.From
	}
	return calendar.Of(2000, 1, 1)
}
