package main

import "repay/planner/plan"

// mostLooks is after how many looks at whether to stop a search of a batch does: there
// is one about every millisecond, so that it is as long as [defaultLimit]. A clock
// would make what is found hang on the machine, and on what else it does.
const mostLooks = 10_000

// askAlone finds the least to ask for one book of a batch: on one core, and for so much
// work that no book takes much longer than the others. Where --time-limit is given,
// for as long as that.
func (o *askOptions) askAlone(l *loaded) (result, error) {
	return o.ask(l, func(opts plan.AskOptions, ask search) (*plan.LeastAsk, []plan.Refused) {
		opts.Alone = true
		if o.timed {
			opts.Stop = newWatch(l, o.limit, func() bool { return false }).stop
			return ask(opts)
		}
		looks := 0
		opts.Stop = func() bool { looks++; return looks > mostLooks }
		return ask(opts)
	})
}
