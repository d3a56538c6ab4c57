package main

import "repay/planner/plan"

// mostLooks is after how many looks at whether to stop all searches of a book of a batch
// do: there is one about every three milliseconds, so that it is as long as
// [defaultLimit]. A clock would make what is found depend on the machine, and on
// what else it does. As there, a fifth of them is for what stands beside the answer.
const (
	mostLooks   = 3_000
	enoughLooks = mostLooks / 5 * 4
)

// askAlone finds the least to ask for one book of a batch: on one core, and for so much
// work that no book takes much longer than the others. Where --time-limit is given,
// for as long as that.
func (o *askOptions) askAlone(l *loaded) (result, error) {
	return o.ask(l, func(opts *plan.AskOptions) {
		opts.Alone = true
		if o.timed {
			clock := newSearchClock(l, o.limit, func() bool { return false })
			opts.Stop, opts.Enough = clock.stop, clock.enough
			return
		}
		looks := 0
		opts.Stop = func() bool { looks++; return looks > mostLooks }
		opts.Enough = func() bool { return looks > enoughLooks }
	})
}
