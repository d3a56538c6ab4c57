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
	longest Date            // the end of the longest test; a shortfall is measured through it
	through Date            // every choice is tested through this day; zero: each to its own end
	unit    Amount          // of currency, in minor units
	line    *household.Line // with every date on which something may be paid
}

// timeline is the rows by which a search tests its candidates. Between two incomes
// what may have been paid only falls and what is paid only grows, so that a row
// is the last day before an income, and what a test ends with. A payment's row
// is found in one step: what is paid needs no list beside the candidates' own
// payments, and of 10,000 loans there are a million.
type timeline struct {
	line *household.Line
	row  []int32 // of each date of the line: the first row by which what is paid on it counts

	until []Date   // the last day of each row
	room  []Amount // what may have been paid by then
	ends  []Date   // the days with which the test of some candidate ends
	tests []Date   // the day with which that of each ends, one decision's after the other
}

// newTimeline lists the rows and the ends; another day may be an end too.
func newTimeline(decisions []decision, lim limits, also Date) *timeline {
	l := &timeline{line: lim.line}
	if lim.cash == nil {
		l.until = []Date{math.MaxInt32}
		return l
	}
	if lim.through != 0 {
		l.ends = []Date{lim.through}
	} else {
		l.tests = testsOf(decisions, lim)
		if l.ends = slices.Clone(l.tests); also != 0 {
			l.ends = append(l.ends, also)
		}
		slices.Sort(l.ends)
		l.ends = slices.Compact(l.ends)
	}
	if len(l.ends) == 0 {
		return l
	}
	l.addRows(lim, l.paid(decisions), l.ends[len(l.ends)-1])
	l.row = make([]int32, len(l.line.Dates))
	k := 0
	for at, d := range l.line.Dates {
		for k+1 < len(l.until) && l.until[k] < d {
			k++
		}
		l.row[at] = int32(k)
	}
	return l
}

// paid is on which dates of the line something may be paid.
func (l *timeline) paid(decisions []decision) []bool {
	paid := make([]bool, len(l.line.Dates))
	for i := range decisions {
		for j := range decisions[i].candidates {
			for _, p := range decisions[i].candidates[j].pays {
				paid[l.line.At(p.Date)] = true
			}
		}
	}
	return paid
}

// testsOf are the days with which the tests of candidates end.
func testsOf(decisions []decision, lim limits) (days []Date) {
	for i := range decisions {
		days = slices.Grow(days, len(decisions[i].candidates))
		for j := range decisions[i].candidates {
			days = append(days, lim.horizon.End(household.Last(decisions[i].candidates[j].pays, lim.cash.Points[0].Date)))
		}
	}
	return days
}

// addRows lists the rows up to a day. Two kinds say nothing new and are left out:
// one that every choice is tested by, where a later such row has no more room;
// and one over whose days nothing can be paid, where the row before it has no
// more room. The last day that every choice is tested by is a row too: where no
// income comes, nothing but a whole choice could be tested else.
func (l *timeline) addRows(lim limits, paid []bool, last Date) {
	points := lim.cash.Points
	sure := max(lim.horizon.Least(), lim.through)
	at, dates := 0, l.line.Dates // of what is looked at, which goes on from row to row
	idle := func(from, to Date) bool {
		for at < len(dates) && dates[at] < from {
			at++
		}
		for k := at; k < len(dates) && dates[k] <= to; k++ {
			if paid[k] {
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
	candidates, pays := 0, 0
	for i := range decisions {
		candidates += len(decisions[i].candidates)
		for j := range decisions[i].candidates {
			pays += len(decisions[i].candidates[j].pays)
		}
	}
	options, sums := make([]search.Option, 0, candidates), make([]Amount, 0, candidates*int(sumCriteria))
	steps := make([]search.Step, 0, 2*pays)
	var kinds []string
	for i := range decisions {
		d, from := &decisions[i], len(options)
		for j := range d.candidates {
			c := &d.candidates[j]
			o := search.Option{Finish: int32(c.finish)}
			sums = append(sums, c.own[:]...)
			o.Sums = sums[len(sums)-int(sumCriteria):]
			if c.consent {
				if o.Kind = 1 + slices.Index(kinds, c.kind); o.Kind == 0 {
					kinds = append(kinds, c.kind)
					o.Kind = len(kinds)
				}
			}
			if lim.cash != nil && lim.through == 0 {
				o.End = l.endOf(l.tests[len(options)])
			}
			steps = l.steps(&o, steps, c.pays)
			options = append(options, o)
		}
		p.Loans[i] = search.Loan{Options: options[from:len(options):len(options)], Negotiation: d.negotiation, Fixed: d.fixed}
	}
	return p
}

// steps sums payments by row and by month. They stand at the end of a list, which has room
// for them.
func (l *timeline) steps(o *search.Option, list []search.Step, pays []household.Payment) []search.Step {
	n := len(list)
	rows, months := list[n:n:n+len(pays)], list[n+len(pays):n+len(pays):n+2*len(pays)]
	add := func(list []search.Step, at int32, paid Amount) []search.Step {
		if k := len(list) - 1; k >= 0 && list[k].At == at {
			list[k].Paid += paid
			return list
		}
		return append(list, search.Step{At: at, Paid: paid})
	}
	for _, p := range pays {
		at := l.line.At(p.Date)
		if months = add(months, l.line.Months[at], p.Amount); l.row != nil {
			rows = add(rows, l.row[at], p.Amount)
		}
	}
	o.Pays, o.Months = rows, months
	return list[:n+2*len(pays)]
}
