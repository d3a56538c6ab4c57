package plan

import "math/bits"

// floor is what one loan takes at the least, whichever of its candidates is
// taken: each of its sums by itself.
type floor struct {
	own    values // of each sum
	finish Date
	end    int    // the test goes on at least to this end
	by, in []step // paid by each row, and in each month
}

// step is what is paid more: from a row on, or in a month.
type step struct {
	at   int
	more Amount
}

// floors finds floors, one after the other in the same room.
type floors struct {
	l      *timeline
	steps  []step   // of the floors found
	seen   []uint64 // a bit for each row
	places []int    // the rows by which one of the candidates pays, ascending
	low    []Amount // paid by each of these
	in     []Amount // paid in each month
	pay    []int    // how many pay in the month
}

func (f *floors) reset(l *timeline) {
	f.steps = f.steps[:0]
	if f.l != l {
		*f = floors{l: l, steps: f.steps, seen: make([]uint64, len(l.until)/64+1), in: make([]Amount, l.months), pay: make([]int, l.months)}
	}
}

// of returns the floor of some candidates.
func (f *floors) of(cs []candidate) floor {
	r := floor{end: 1 << 30, finish: 1 << 30}
	for n := range r.own {
		r.own[n] = 1 << 60
	}
	for j := range cs {
		c := &cs[j]
		for n, v := range c.own {
			r.own[n] = min(r.own[n], v)
		}
		r.finish, r.end = min(r.finish, c.finish), min(r.end, c.end)
	}
	f.visit(cs)
	r.by = f.byRow(cs)
	r.in = f.byMonth(cs)
	return r
}

// visit lists the rows by which one of the candidates pays. A bit for each row
// costs less than to sort them or to go over all.
func (f *floors) visit(cs []candidate) {
	for j := range cs {
		for _, p := range cs[j].pays {
			k := f.l.at(p)
			f.seen[k/64] |= 1 << (k % 64)
		}
	}
	f.places = f.places[:0]
	for w, set := range f.seen {
		for ; set != 0; set &= set - 1 {
			f.places = append(f.places, w*64+bits.TrailingZeros64(set))
		}
		f.seen[w] = 0
	}
}

// byRow is the least paid by each row.
func (f *floors) byRow(cs []candidate) []step {
	f.low = f.low[:0]
	for range f.places {
		f.low = append(f.low, 1<<60)
	}
	for j := range cs {
		k, pays, sum := 0, cs[j].pays, Amount(0)
		for i, t := range f.places {
			for ; k < len(pays) && f.l.at(pays[k]) <= t; k++ {
				sum += pays[k].Amount
			}
			f.low[i] = min(f.low[i], sum)
		}
	}
	from, before := len(f.steps), Amount(0)
	for i, sum := range f.low {
		if sum != before {
			f.steps = append(f.steps, step{f.places[i], sum - before})
			before = sum
		}
	}
	return f.steps[from:len(f.steps):len(f.steps)]
}

// byMonth is the least paid in each month: nothing, where a candidate pays
// nothing in it.
func (f *floors) byMonth(cs []candidate) []step {
	if len(f.places) == 0 {
		return nil
	}
	first, last := len(f.in), -1
	for j := range cs {
		f.l.eachMonth(cs[j].pays, func(m int, sum Amount) {
			first, last = min(first, m), max(last, m)
			if f.pay[m] == 0 || sum < f.in[m] {
				f.in[m] = sum
			}
			f.pay[m]++
		})
	}
	from := len(f.steps)
	for m := first; m <= last; m++ {
		least := f.in[m]
		if f.pay[m] < len(cs) {
			least = min(least, 0)
		}
		if least != 0 {
			f.steps = append(f.steps, step{m, least})
		}
		f.in[m], f.pay[m] = 0, 0
	}
	return f.steps[from:len(f.steps):len(f.steps)]
}
