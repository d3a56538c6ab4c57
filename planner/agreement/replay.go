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
	steps := stepsOf(signed)
	for len(steps) > 0 && steps[0].date <= d {
		x := steps[0]
		l.OpenDay(x.date)
		if err := x.take(l, t); err != nil {
			return nil, -1, &Problem{x.i, err}
		}
		if force = x.i; x.end {
			force = -1
		}
		steps = steps[1:]
	}
	l.CloseDay(d)
	if l.Err() != nil {
		return nil, -1, &Problem{-1, l.Err()}
	}
	return l, force, agree(l, t, steps)
}

// agree tells the ledger what is signed for days to come, once it is sure that each
// can be computed.
func agree(l *loan.Ledger, t *loan.Terms, steps []step) *Problem {
	ahead := make([]loan.Agreed, 0, len(steps))
	for _, x := range steps {
		ahead = append(ahead, loan.Agreed{On: x.date, Apply: func(l *loan.Ledger) *loan.Refusal {
			l.CallOffFrom(x.date) // what is agreed takes the place of what was announced
			return x.take(l, t)
		}})
		l.Agree(ahead)
		if _, err := l.Coming(); err != nil {
			return &Problem{x.i, err}
		}
	}
	return nil
}

// SignedBy are the agreements signed by a day, as they stood at its end.
func SignedBy(list []Agreement, day loan.Date) (signed []Agreement) {
	for _, a := range list {
		if a.Date > day {
			continue
		}
		if a.Ended != nil && a.Ended.Date > day {
			a.Ended = nil
		}
		signed = append(signed, a)
	}
	return signed
}

// step is a day on which an agreement is signed, or ends.
type step struct {
	Agreement
	date Date
	i    int // index in the list
	end  bool
}

// stepsOf lists by date what happens to signed agreements. The end of one that is
// no longer in force is none.
func stepsOf(signed []Agreement) (steps []step) {
	for i, a := range signed {
		steps = append(steps, step{a, a.Date, i, false})
		if a.Ended != nil {
			steps = append(steps, step{a, a.Ended.Date, i, true})
		}
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(a.date, b.date) })
	force := -1
	return slices.DeleteFunc(steps, func(x step) bool {
		over := x.end && x.i != force
		switch {
		case !x.end:
			force = x.i
		case !over:
			force = -1
		}
		return over
	})
}

// take lets it happen on a day that is open.
func (x *step) take(l *loan.Ledger, t *loan.Terms) *loan.Refusal {
	if x.end {
		l.End(x.date, x.Ended.Restores, x.Ended.Accelerate)
		return nil
	}
	r, err := Build(l, t, x.date, x.Offer)
	if err == nil {
		l.Adopt(r.Restructuring)
	}
	return err
}
