package plan

import (
	"cmp"
	"math"
	"slices"

	"repay/planner/household"
)

// limits are what payments are held against.
type limits struct {
	cash    *household.Cash // nil: no household, and nothing is tested
	horizon household.Horizon
	longest Date // the end of the longest test; a shortfall is measured through it
	through Date // every choice is tested through this day; zero: each to its own end
}

// timeline is the rows by which a search tests its candidates. Between two incomes
// what may have been paid only falls and what is paid only grows, so that a row
// is the last day before an income, and what a test ends with. A payment's row
// is found in one step: what is paid needs no list beside the candidates' own
// payments, and of 10,000 loans there are a million.
type timeline struct {
	first  Date
	row    []int32 // of the days from first on: the first row by which what is paid on it counts
	month  []int32 // likewise, counted from the first
	months int

	until []Date   // the last day of each row
	room  []Amount // what may have been paid by then
	ends  []testEnd
}

// testEnd is a day with which the test of some candidate ends.
type testEnd struct {
	on   Date
	rows int // that end by then
	room Amount
}

// newTimeline lists the rows and the ends.
func newTimeline(decisions []decision, lim limits) *timeline {
	l := &timeline{}
	paid := l.days(decisions)
	if lim.cash == nil {
		l.until, l.row = []Date{math.MaxInt32}, make([]int32, len(l.month))
		return l
	}
	ends := []Date{lim.through}
	if lim.through == 0 {
		ends = ends[:0]
		for i := range decisions {
			for j := range decisions[i].candidates {
				ends = append(ends, lim.end(&decisions[i].candidates[j]))
			}
		}
		slices.Sort(ends)
		ends = slices.Compact(ends)
	}
	if len(ends) == 0 {
		return l
	}
	l.addRows(lim, paid, ends[len(ends)-1])
	l.row = make([]int32, len(l.month))
	k := 0
	for day := range l.row {
		for k+1 < len(l.until) && l.until[k] < l.first+Date(day) {
			k++
		}
		l.row[day] = int32(k)
	}
	for _, on := range ends {
		rows, found := slices.BinarySearch(l.until, on)
		if found {
			rows++
		}
		l.ends = append(l.ends, testEnd{on, rows, lim.cash.Room(on)})
	}
	return l
}

// end is the day with which the test of a candidate ends.
func (m limits) end(c *candidate) Date {
	return m.horizon.End(household.Last(c.pays, m.cash.Points[0].Date))
}

// days finds the months of all days on which something may be paid, and the days.
func (l *timeline) days(decisions []decision) (paid []bool) {
	first, last := Date(math.MaxInt32), Date(math.MinInt32)
	each := func(do func(Date)) {
		for i := range decisions {
			for j := range decisions[i].candidates {
				for _, p := range decisions[i].candidates[j].pays {
					do(p.Date)
				}
			}
		}
	}
	each(func(d Date) { first, last = min(first, d), max(last, d) })
	if last < first {
		return nil
	}
	l.first = first
	paid, l.month = make([]bool, last-first+1), make([]int32, last-first+1)
	each(func(d Date) { paid[d-first] = true })
	from := first.MonthIndex()
	for k := range l.month {
		d := first + Date(k)
		if k > 0 && d.Day() != 1 {
			l.month[k] = l.month[k-1]
			continue
		}
		l.month[k] = int32(d.MonthIndex() - from)
	}
	l.months = int(l.month[len(l.month)-1]) + 1
	return paid
}

// addRows lists the rows up to a day. Two kinds say nothing new and are left out:
// one that every choice is tested by, where a later such row has no more room;
// and one over whose days nothing can be paid, where the row before it has no
// more room. The last day that every choice is tested by is a row too: where no
// income comes, nothing but a whole choice could be tested else.
func (l *timeline) addRows(lim limits, paid []bool, last Date) {
	points := lim.cash.Points
	sure := max(lim.horizon.Least(), lim.through)
	idle := func(from, to Date) bool {
		for d := max(from, l.first); d <= to && int(d-l.first) < len(paid); d++ {
			if paid[d-l.first] {
				return false
			}
		}
		return true
	}
	from := points[0].Date
	add := func(until Date, cash Amount) {
		room := lim.cash.RoomOf(cash)
		n := len(l.until)
		if n > 0 && room >= l.room[n-1] && idle(from, until) {
			from = until + 1
			return
		}
		for until <= sure && n > 0 && l.room[n-1] >= room {
			n--
		}
		l.until, l.room, from = append(l.until[:n], until), append(l.room[:n], room), until+1
	}
	through := func(until Date, cash Amount) {
		if from <= sure && sure < until {
			add(sure, lim.cash.Base(sure))
		}
		add(until, cash)
	}
	for i := 1; i < len(points) && points[i].Date <= last; i++ {
		if points[i].Income {
			through(points[i].Date-1, points[i-1].Cash)
		}
	}
	through(last, lim.cash.Base(last))
}

// at is the row by which a payment counts.
func (l *timeline) at(p household.Payment) int { return int(l.row[p.Date-l.first]) }

// endOf is the place of a day among the ends; it is there.
func (l *timeline) endOf(on Date) int {
	k, _ := slices.BinarySearchFunc(l.ends, on, func(e testEnd, on Date) int { return cmp.Compare(e.on, on) })
	return min(k, len(l.ends)-1)
}

// eachMonth calls f for each month in which something is paid, with its sum.
func (l *timeline) eachMonth(pays []household.Payment, f func(month int, sum Amount)) {
	for i := 0; i < len(pays); {
		month, sum := l.month[pays[i].Date-l.first], Amount(0)
		for ; i < len(pays) && l.month[pays[i].Date-l.first] == month; i++ {
			sum += pays[i].Amount
		}
		f(int(month), sum)
	}
}

// sums are what is paid over each row and in each month. A candidate is added
// and taken out again in as many steps as it has payments.
type sums struct{ over, in []Amount }

func (l *timeline) nothing() sums {
	n := max(1, len(l.until))
	all := make([]Amount, n+l.months)
	return sums{all[:n:n], all[n:]}
}

func (s sums) clear() {
	clear(s.over)
	clear(s.in)
}

// add adds payments so many times; -1 takes them out.
func (s sums) add(l *timeline, pays []household.Payment, times Amount) {
	for _, p := range pays {
		day := p.Date - l.first
		s.over[l.row[day]] += times * p.Amount
		s.in[l.month[day]] += times * p.Amount
	}
}

// addFloor adds a floor so many times.
func (s sums) addFloor(f *floor, times Amount) {
	for _, x := range f.by {
		s.over[x.at] += times * x.more
	}
	for _, x := range f.in {
		s.in[x.at] += times * x.more
	}
}

// shortfall is how deep what is paid goes below what may be, on the rows up to the
// end of a test; of a whole choice also on that end itself, by which all of it
// is paid. It stops where it is deeper than enough.
func (s sums) shortfall(l *timeline, end int, whole bool, enough Amount) (deepest Amount) {
	if end < 0 || end >= len(l.ends) {
		return 0
	}
	e, paid := &l.ends[end], Amount(0)
	for k, x := range s.over[:e.rows] {
		paid += x
		if short := paid - l.room[k]; short > deepest {
			if deepest = short; deepest > enough {
				return deepest
			}
		}
	}
	if whole {
		for _, x := range s.over[e.rows:] {
			paid += x
		}
	}
	return max(deepest, paid-e.room)
}
