package plan

import (
	"math"
	"slices"

	"repay/planner/household"
	"repay/planner/search"
)

// limits are what payments are held against.
type limits struct {
	cash    *household.Cash // nil: no household, and nothing is tested
	horizon household.Horizon
	longest Date   // the end of the longest test; a shortfall is measured through it
	through Date   // every choice is tested through this day; zero: each to its own end
	unit    Amount // of currency, in minor units
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
	ends  []Date   // the days with which the test of some candidate ends
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
	l.ends = ends
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

// endOf is the place of a day among the ends; it is there.
func (l *timeline) endOf(on Date) int {
	k, _ := slices.BinarySearch(l.ends, on)
	return min(k, len(l.ends)-1)
}

// problem is the decisions as a search knows them.
func (l *timeline) problem(decisions []decision, lim limits) *search.Problem {
	p := &search.Problem{Loans: make([]search.Loan, len(decisions))}
	for _, on := range l.ends {
		rows, found := slices.BinarySearch(l.until, on)
		if found {
			rows++
		}
		p.Ends = append(p.Ends, search.End{Rows: rows, Room: lim.cash.Room(on)})
	}
	p.Room = l.room
	candidates := 0
	for i := range decisions {
		candidates += len(decisions[i].candidates)
	}
	options, sums := make([]search.Option, 0, candidates), make([]Amount, 0, candidates*int(sumCriteria))
	names, kinds := map[string]int{}, map[string]int{}
	for i := range decisions {
		d, from := &decisions[i], len(options)
		for j := range d.candidates {
			c := &d.candidates[j]
			o := search.Option{Finish: int32(c.finish)}
			sums = append(sums, c.own[:]...)
			o.Sums = sums[len(sums)-int(sumCriteria):]
			if c.consent {
				o.Kind = number(kinds, c.kind) + 1
			}
			if lim.cash != nil {
				o.Pays = l.steps(c.pays, l.row)
				if lim.through == 0 {
					o.End = l.endOf(lim.end(c))
				}
			}
			o.Months = l.steps(c.pays, l.month)
			options = append(options, o)
		}
		p.Loans[i] = search.Loan{Options: options[from:len(options):len(options)], Negotiation: number(names, d.negotiation), Fixed: d.fixed}
	}
	return p
}

// number is the number of a name: how many other names came before it.
func number(names map[string]int, name string) int {
	n, known := names[name]
	if !known {
		n = len(names)
		names[name] = n
	}
	return n
}

// steps are payments summed by where each day belongs: its row, or its month.
func (l *timeline) steps(pays []household.Payment, where []int32) []search.Step {
	n, last := 0, int32(-1)
	for _, p := range pays {
		if at := where[p.Date-l.first]; at != last {
			n, last = n+1, at
		}
	}
	steps := make([]search.Step, 0, n)
	for _, p := range pays {
		if at := where[p.Date-l.first]; len(steps) > 0 && steps[len(steps)-1].At == at {
			steps[len(steps)-1].Paid += p.Amount
		} else {
			steps = append(steps, search.Step{At: at, Paid: p.Amount})
		}
	}
	return steps
}
