package household

import "repay/planner/calendar"

// Line is a household's cash on every date on which it changes, or on which something may
// be paid. Payments are a sum for each of the dates then: many choices of them are judged
// without a list of each.
type Line struct {
	Of     *Cash
	Dates  []Date   // ascending; the first is the as-of day
	Months []int32  // of each date: its calendar month, counted from the first
	base   []Amount // without any loan, at the end of each date
	place  []int32  // of each day from the as-of day on: the last of Dates up to it
}

// Line is the line of the cash where something may be paid so many days after the as-of
// day. No cash is none.
func (c *Cash) Line(pays []bool) *Line {
	first, points := c.Points[0].Date, c.Points
	last := max(first+Date(len(pays))-1, points[len(points)-1].Date)
	n := len(points)
	for _, is := range pays {
		if is {
			n++
		}
	}
	l := &Line{Of: c, Dates: make([]Date, 0, n), base: make([]Amount, 0, n), Months: make([]int32, 0, n), place: make([]int32, last-first+1)}
	month, until, base := int32(-1), first-1, Amount(0) // the month goes on until that day
	for d := first; d <= last; d++ {
		comes := len(points) > 0 && points[0].Date == d
		if comes {
			base, points = points[0].Cash, points[1:]
		}
		if k := int(d - first); comes || k < len(pays) && pays[k] {
			for ; d > until; month++ {
				y, m, day := (until + 1).Civil()
				until += Date(calendar.DaysIn(y, m) - day + 1)
			}
			l.Dates, l.base, l.Months = append(l.Dates, d), append(l.base, base), append(l.Months, month)
		}
		l.place[d-first] = int32(len(l.Dates) - 1)
	}
	return l
}

// Add adds payments, on days of the line, to sums by date.
func (l *Line) Add(sums []Amount, payments []Payment) {
	for _, p := range payments {
		sums[l.place[p.Date-l.Dates[0]]] += p.Amount
	}
}

// At is the place of a day among the dates: of the last of them up to it.
func (l *Line) At(d Date) int {
	return int(l.place[min(int(d-l.Dates[0]), len(l.place)-1)])
}

// Carry judges sums paid by date, as [Cash.Carry] judges payments.
func (l *Line) Carry(sums []Amount, until Date) (v Verdict) {
	v = l.Of.verdict()
	paid, dates := Amount(0), l.Dates[:l.At(until)+1]
	sums, base := sums[:len(dates)], l.base[:len(dates)]
	for k, d := range dates {
		paid = paid.Add(sums[k])
		v.on(d, base[k]-paid, l.Of.limit(base[k]))
	}
	return v
}

// Dearest is the most that is paid in a calendar month.
func (l *Line) Dearest(sums []Amount) (highest Amount) {
	sum, month, months := Amount(0), int32(-1), l.Months[:len(sums)]
	for k, a := range sums {
		if months[k] != month {
			sum, month = 0, months[k]
		}
		sum += a
		highest = max(highest, sum)
	}
	return highest
}

// Beside prepares the judgement of other payments of a few loans beside all the others.
func (l *Line) Beside(sums []Amount) *Beside {
	over, paid := make([]Amount, len(sums)), Amount(0)
	for k, a := range sums {
		paid = paid.Add(a)
		over[k] = paid - l.Of.RoomOf(l.base[k])
	}
	return newBeside(l, over)
}
