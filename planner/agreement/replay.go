package agreement

import (
	"cmp"
	"slices"

	"repay/planner/loan"
)

// Problem is a signed agreement that cannot be computed.
type Problem struct {
	Agreement int // index in the list
	Err       *loan.Refusal
}

// Replay runs a loan's ledger to the end of day d with the agreements signed on
// the way, kept and broken. The agreement in force is returned by index, -1 for
// none.
func Replay(t *loan.Terms, signed []Agreement, d Date, record bool) (l *loan.Ledger, force int, problem *Problem) {
	force = -1
	l, err := loan.NewLedger(t)
	if err != nil {
		return nil, -1, &Problem{-1, err}
	}
	if record {
		l.Record()
	}
	type step struct {
		date Date
		i    int
		end  bool
	}
	var steps []step
	for i, a := range signed {
		if a.Date <= d {
			steps = append(steps, step{a.Date, i, false})
		}
		if a.Ended != nil && a.Ended.Date <= d {
			steps = append(steps, step{a.Ended.Date, i, true})
		}
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(a.date, b.date) })
	for _, s := range steps {
		l.OpenDay(s.date)
		if s.end {
			if s.i == force {
				e := signed[s.i].Ended
				l.End(s.date, e.Restores, e.Accelerate)
				force = -1
			}
		} else {
			r, err := Build(l, t, s.date, signed[s.i].Offer)
			if err != nil {
				return nil, -1, &Problem{s.i, err}
			}
			l.Adopt(r.Restructuring)
			force = s.i
		}
	}
	l.CloseDay(d)
	if l.Err() != nil {
		return nil, -1, &Problem{-1, l.Err()}
	}
	return l, force, nil
}
