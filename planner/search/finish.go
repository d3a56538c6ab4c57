package search

import (
	"math"
	"slices"
)

// settleFinish halves the days on which a choice may be finished; whether some choice
// is by then only grows with the day.
func (r *run) settleFinish(from []*node) []*node {
	days := r.finishes(from)
	if len(days) == 0 {
		return nil
	}
	r.sure(int64(days[0]))
	low, high := 0, len(days)-1 // not before low, and by high if at all
	by := func(day int32) bool {
		list := from[:0:0]
		for _, n := range from {
			if n = r.restrict(n, func(o *Option) bool { return o.Finish > day }); n != nil {
				list = append(list, n)
			}
		}
		r.prepare(r.firstSum())
		r.first, r.goal = true, int64(day)
		r.explore(forget(list, unknown))
		r.first = false
		return r.best != nil && r.best.value[r.aim] <= int64(day)
	}
	place := func() int {
		k, _ := slices.BinarySearch(days, int32(r.best.value[r.aim]))
		return k
	}
	if (r.best == nil || r.best.value[r.aim] > int64(days[high])) && !by(days[high]) {
		return nil
	}
	for high = min(high, place()); low < high && !r.x.stop; {
		r.sure(int64(days[low]))
		half := (low + high) / 2
		if by(days[half]) {
			high = min(half, place())
		} else {
			low = half + 1
		}
	}
	return from
}

// firstSum is the first sum from the present aim on: what looks for any choice makes
// it small.
func (r *run) firstSum() Aim {
	for _, a := range r.aims[r.aim:] {
		if a.Of == Sum {
			return a
		}
	}
	return Aim{Of: Asks}
}

// finishes are the days on which a choice of some nodes may be finished, ascending.
func (r *run) finishes(from []*node) (days []int32) {
	earliest := int32(math.MaxInt32)
	for _, n := range from {
		latest := int32(math.MinInt32)
		for s := range r.c.loans() {
			first := int32(math.MaxInt32)
			a, b := r.c.of(int32(s))
			for j := a; j < b; j++ {
				if n.columns[j/64]>>(j%64)&1 == 1 {
					days = append(days, r.c.option[j].Finish)
					first = min(first, r.c.option[j].Finish)
				}
			}
			latest = max(latest, first)
		}
		earliest = min(earliest, latest)
	}
	slices.Sort(days)
	days = slices.Compact(days)
	k, _ := slices.BinarySearch(days, earliest)
	return days[k:]
}
