package plan

import (
	"math"

	"repay/planner/household"
)

// timeline is the dates on which some candidate of a search pays, and what may
// have been paid by each. A payment's date is found in one step. So what is
// paid needs no list beside the candidates' own payments: of 10,000 loans
// there are a million, on 2,000 dates.
type timeline struct {
	dates  []Date
	months []int    // of each date, counted from the first
	on     []Amount // what may have been paid on each date
	until  []Amount // and from it up to the next

	// From one date to the next what is paid only grows, for every payment is above
	// 0. So where what may be paid does not, the next date is the worse: only the
	// last of such a stretch counts. There are 5 to 30 times fewer of them.
	stretch []int32  // of each date
	begin   []int    // first date of each stretch
	room    []Amount // what may have been paid at its end

	first Date
	place []int32 // of the days from first on, among the dates
}

// newTimeline lists the dates. Without a household it is not known what may be
// paid.
func newTimeline(decisions []decision, cash *household.Cash) *timeline {
	l := &timeline{}
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
		return l
	}
	l.first, l.place = first, make([]int32, last-first+1)
	n := 0
	each(func(d Date) {
		if pays := &l.place[d-first]; *pays == 0 {
			*pays = 1
			n++
		}
	})
	l.dates, l.months, l.stretch = make([]Date, 0, n), make([]int, 0, n), make([]int32, n)
	month := first.MonthIndex()
	for k, pays := range l.place {
		if pays != 0 {
			d := first + Date(k)
			l.place[k] = int32(len(l.dates))
			l.dates, l.months = append(l.dates, d), append(l.months, d.MonthIndex()-month)
		}
	}
	l.limit(cash)
	return l
}

// limit sets what may have been paid.
func (l *timeline) limit(cash *household.Cash) {
	if cash == nil {
		return
	}
	room := func(base Amount) Amount { return base - min(cash.Reserve, base) }
	l.on, l.until = make([]Amount, len(l.dates)), make([]Amount, len(l.dates))
	i := 0
	for k, d := range l.dates {
		for i+1 < len(cash.Points) && cash.Points[i+1].Date <= d {
			i++
		}
		l.on[k] = room(cash.Points[i].Cash)
		l.until[k] = l.on[k]
		for j := i + 1; j < len(cash.Points) && (k+1 == len(l.dates) || cash.Points[j].Date < l.dates[k+1]); j++ {
			l.until[k] = min(l.until[k], room(cash.Points[j].Cash))
		}
	}
	for k, most := range l.until {
		if k == 0 || most > l.until[k-1] {
			l.begin, l.room = append(l.begin, k), append(l.room, most)
		}
		n := len(l.begin) - 1
		l.stretch[k], l.room[n] = int32(n), most
	}
}

// at is the place of a payment's date.
func (l *timeline) at(p household.Payment) int { return int(l.place[p.Date-l.first]) }

// spans is how many months the dates span.
func (l *timeline) spans() int {
	if n := len(l.months); n > 0 {
		return l.months[n-1] + 1
	}
	return 0
}

// eachMonth calls f for each month in which something is paid, with its sum.
func (l *timeline) eachMonth(pays []household.Payment, f func(month int, sum Amount)) {
	for i := 0; i < len(pays); {
		month, sum := l.months[l.at(pays[i])], Amount(0)
		for ; i < len(pays) && l.months[l.at(pays[i])] == month; i++ {
			sum += pays[i].Amount
		}
		f(month, sum)
	}
}

// sums are what is paid on each date, over each stretch and in each month. A
// candidate is added and taken out again in as many steps as it has payments.
type sums struct{ on, over, in []Amount }

func (l *timeline) nothing() sums {
	n, m := len(l.dates), max(1, len(l.begin))
	all := make([]Amount, n+m+l.spans())
	return sums{all[:n:n], all[n : n+m : n+m], all[n+m:]}
}

func (s sums) clear() {
	clear(s.on)
	clear(s.over)
	clear(s.in)
}

// add adds payments so many times; -1 takes them out.
func (s sums) add(l *timeline, pays []household.Payment, times Amount) {
	for _, p := range pays {
		k := l.at(p)
		s.on[k] += times * p.Amount
		s.over[l.stretch[k]] += times * p.Amount
		s.in[l.months[k]] += times * p.Amount
	}
}

// addFloor adds a floor so many times.
func (s sums) addFloor(l *timeline, f *floor, times Amount) {
	for _, x := range f.on {
		s.on[x.at] += times * x.more
		s.over[l.stretch[x.at]] += times * x.more
	}
	for _, x := range f.in {
		s.in[x.at] += times * x.more
	}
}

// shortfall is how deep what is paid by some date, up to the last that counts,
// goes below what may be. It stops where it is deeper than enough.
func (s sums) shortfall(l *timeline, last int, enough Amount) (deepest Amount) {
	if last < 0 {
		return 0
	}
	paid, n := Amount(0), l.stretch[last]
	for k, x := range s.over[:n] {
		paid += x
		if short := paid - l.room[k]; short > deepest {
			if deepest = short; deepest > enough {
				return deepest
			}
		}
	}
	for _, x := range s.on[l.begin[n]:last] {
		paid += x
	}
	if last > l.begin[n] {
		deepest = max(deepest, paid-l.until[last-1])
	}
	return max(deepest, paid+s.on[last]-l.on[last])
}
