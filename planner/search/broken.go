package search

import "math"

// mostLinked is up to how many rows what loans ask for is held in the relaxation against
// what their negotiation is asked for; beyond, negotiations are split.
const mostLinked = 96

// worst is the row that a mixture breaks most, as a part of its size.
type worst struct {
	row   rowName
	by    float64
	found bool
}

func (w *worst) consider(row rowName, taken, room float64) {
	over := taken - room
	if over <= 0.5 && row.of < aimRow || over <= 1e-6 {
		return
	}
	if by := over / max(1, math.Abs(room)); by > w.by {
		w.row, w.by, w.found = row, by, true
	}
}

// part is a column and how much of it a mixture has.
type part struct {
	column int32
	share  float64
}

// mostBroken finds the row of a node that a mixture breaks most.
func (r *run) mostBroken(mixture []part) (row rowName, found bool) {
	w, height := worst{}, 0.0
	if r.c.peak >= 0 && r.lim.peak != 0 {
		for _, x := range mixture {
			if r.c.set[x.column] == r.c.peak {
				height += x.share * float64(r.height[x.column-r.c.from[r.c.peak]])
			}
		}
	}
	if r.cashBinds() {
		more := r.lim.least(Short)
		if r.lim.peak == Short {
			more = height
		}
		r.cashBroken(&w, mixture, more)
	}
	if r.lim.peak == Highest || r.lim.settles(Highest) {
		r.monthBroken(&w, mixture, height+r.lim.least(Highest))
	}
	for k := range r.lim.settled {
		if s := &r.lim.settled[k]; s.Of == Sum || s.Of == Asks {
			sum := 0.0
			for _, x := range mixture {
				sum += x.share * r.c.weight(s.Aim, x.column)
			}
			w.consider(rowName{aimRow, int32(k), 0}, sum, float64(s.least))
		}
	}
	if !w.found && len(r.c.parties) > 0 && len(r.x.in) < mostLinked {
		r.linkBroken(&w, mixture)
	}
	return w.row, w.found
}

// cashBinds reports whether what is paid is held against what may be paid.
func (r *run) cashBinds() bool {
	return len(r.c.Ends) > 0 && (!r.lim.free || r.lim.peak == Short || r.lim.settles(Short))
}

func (r *run) cashBroken(w *worst, mixture []part, more float64) {
	over, total := r.over, 0.0
	clear(over)
	for _, x := range mixture {
		if o := r.c.option[x.column]; o != nil {
			r.x.work += 4 + len(o.Pays)
			for _, s := range o.Pays {
				over[s.At] += x.share * float64(s.Paid)
			}
		}
	}
	paid := 0.0
	end := r.c.Ends[r.low]
	if !r.g.holds { // a shortfall is measured through every row
		end.Rows = len(over)
	}
	for k, a := range over {
		total += a
		if k < end.Rows {
			paid = total
			w.consider(rowName{cashRow, int32(k), 0}, paid, float64(r.c.Room[k])+more)
		}
	}
	if r.low == r.high {
		w.consider(rowName{totalRow, int32(r.low), 0}, total, float64(end.Room)+more)
	}
}

func (r *run) monthBroken(w *worst, mixture []part, height float64) {
	clear(r.month)
	for _, x := range mixture {
		if o := r.c.option[x.column]; o != nil {
			r.x.work += 4 + len(o.Months)
			for _, s := range o.Months {
				r.month[s.At] += x.share * float64(s.Paid)
			}
		}
	}
	for m, paid := range r.month {
		w.consider(rowName{monthRow, int32(m), 0}, paid, height)
	}
}

// linkBroken holds what loans ask for against what their negotiation is asked for.
func (r *run) linkBroken(w *worst, mixture []part) {
	c := r.c
	clear(r.share)
	for _, x := range mixture {
		r.share[x.column] = x.share
	}
	for i, at := range c.party {
		if at < 0 {
			continue
		}
		p := &c.parties[at]
		from, to := c.of(int32(i))
		if c.Loans[i].Fixed {
			sum := r.share[c.from[p.set]]
			for j := from; j < to; j++ {
				if c.option[j].Kind > 0 {
					sum += r.share[j]
				}
			}
			w.consider(rowName{linkRow, int32(i), 0}, sum, 1)
			continue
		}
		for k, kind := range p.kinds {
			sum := 0.0
			for j := from; j < to; j++ {
				if c.option[j].Kind == kind {
					sum += r.share[j]
				}
			}
			w.consider(rowName{linkRow, int32(i), int32(kind)}, sum-r.share[c.from[p.set]+1+int32(k)], 0)
		}
	}
}
