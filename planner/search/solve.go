package search

import "slices"

// Solve finds the best choice by the aims, compared one after the other; of equal
// ones the first by the place of each loan's option. A choice holds where what it
// pays is at most the room of each row, up to the latest of its options' ends, and
// in all at most the room of that end.
func (p *Problem) Solve(aims []Aim, e Effort) Result {
	if len(aims) == 0 {
		aims = []Aim{{Of: anything}}
	}
	c, possible := lay(p, e.Skip)
	switch {
	case !possible:
		return Result{Proven: true}
	case c.few(aims, &e):
		return c.try(aims, &e)
	}
	c.addHelpers(aims)
	r, out := newRun(c, aims, &e), Result{}
	r.start()
	for range max(1, e.Count) {
		out.Proven = r.settle()
		if len(r.listed) == 0 {
			if out.Bound = r.proven(); out.Proven && r.best != nil {
				out.Bound = r.best.value[0]
			}
		}
		if r.best == nil {
			break
		}
		out.add(c, *r.best)
		if !out.Proven {
			break
		}
		r.again()
	}
	if e.Prices && len(r.listed) > 0 {
		r.best = r.listed[0]
	}
	if e.Prices {
		out.Prices = r.prices()
	}
	out.Nodes, out.Work = r.nodes, r.x.work
	return out
}

func newRun(c *columns, aims []Aim, e *Effort) *run {
	r := &run{c: c, aims: aims, effort: e, floor: unknown, g: newJudge(c, aims), x: newSimplex(c)}
	r.lim.free = !r.g.holds
	r.g.work = &r.x.work
	r.x.last, r.x.ask = e.Work, e.Stop
	r.over, r.share, r.month = make([]float64, len(c.Room)), make([]float64, max(len(c.set), c.loans())), make([]float64, len(r.g.month))
	return r
}

// start offers the choices that the search begins with.
func (r *run) start() {
	for _, s := range r.effort.Start {
		pick := make([]int32, 0, len(s))
		for i, place := range s {
			from, to := r.c.of(int32(i))
			for j := from; j < to; j++ {
				if int(r.c.place[j]) == place {
					pick = append(pick, j)
				}
			}
		}
		if len(pick) == r.c.loans() {
			r.offer(pick)
		}
	}
}

// again prepares for the next best choice.
func (r *run) again() {
	r.listed = append(r.listed, r.best)
	r.best, r.lim.settled, r.lim.peak, r.first = nil, nil, 0, false
}

// add lists the best choice.
func (out *Result) add(c *columns, best choice) {
	pick := make([]int, len(best.pick))
	for i, j := range best.pick {
		pick[i] = int(c.place[j])
	}
	out.Picks = append(out.Picks, pick)
	if out.Value == nil {
		out.Value = slices.Clone(best.value)
	}
}

// sure notes what no choice has less of, of the first aim.
func (r *run) sure(bound int64) {
	if r.aim > 0 || len(r.listed) > 0 || bound <= r.floor {
		return
	}
	r.floor = bound
	r.tell()
}

// proven is what no choice has less of, of the first aim, where the search ends.
func (r *run) proven() int64 {
	bound := int64(unknown)
	if r.aims[0].Of != Finish && r.aim == 0 {
		bound = -unknown
		for _, n := range r.open.list {
			bound = min(bound, whole(n.bound))
		}
	}
	bound = max(bound, r.floor)
	if r.best != nil {
		if r.aim > 0 {
			return r.best.value[0]
		}
		bound = min(bound, r.best.value[0])
	}
	return bound
}

// tell tells of a better choice, or of a better bound.
func (r *run) tell() {
	if r.effort.Best == nil || r.aim > 0 || len(r.listed) > 0 || r.best == nil || r.floor == unknown {
		return
	}
	now := [2]int64{r.best.value[0], min(r.floor, r.best.value[0])}
	if now != r.told {
		r.told = now
		r.effort.Best(now[0], now[1])
	}
}
