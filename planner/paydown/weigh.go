package paydown

import (
	"cmp"
	"slices"

	"repay/planner/money"
)

// shares reports whether a policy shares between the loans; else one comes after the
// other.
func (p Policy) shares() bool { return p == ProRataBalance || p == ProRataInstalment }

// ranked is a debt and what it is ranked by, the least first.
type ranked struct {
	*debt
	by money.Ratio
}

// sort sorts debts, in their place, by the ranks that they are given and, where those are
// the same, by a sum; ties keep the book's order.
func (r *run) sort(debts []*debt, rank func(y *debt) money.Ratio, then func(y *debt) Amount) []*debt {
	if len(debts) < 2 {
		return debts
	}
	list := r.ranks[:0]
	for _, y := range debts {
		list = append(list, ranked{y, rank(y)})
	}
	r.ranks = list
	slices.SortStableFunc(list, func(a, b ranked) int {
		if by := a.by.Cmp(b.by); by != 0 {
			return by
		}
		return cmp.Compare(then(a.debt), then(b.debt))
	})
	for i, x := range list {
		debts[i] = x.debt
	}
	return debts
}

// byNeed sorts debts by which of them is first for what is due on day d.
func (r *run) byNeed(d Date, debts []*debt) []*debt {
	return r.sort(debts, func(y *debt) (cost money.Ratio) {
		if r.policy == Avalanche {
			if owed := y.unpaid(d); owed > 0 {
				cost = y.l.CostOfLateness(d).Times(money.Fraction(-1, int64(owed)))
			}
		}
		return cost
	}, func(y *debt) Amount {
		switch r.policy {
		case Snowball:
			return y.before
		case Oldest, None:
			return Amount(y.oldest(d))
		}
		return 0
	})
}

// byGain sorts debts by which of them is first for more than is due.
func (r *run) byGain(d Date, debts []*debt) []*debt {
	return r.sort(debts, func(y *debt) (gain money.Ratio) {
		if r.policy == Avalanche {
			gain = y.l.DailyRate(d).Div(money.Int(1).Add(y.l.PrepayFee())).Neg()
		}
		return gain
	}, func(y *debt) Amount {
		switch {
		case r.policy == Avalanche, r.policy == Snowball:
			return y.payoff(d)
		case r.policy == Oldest && (y.Terms.Start == 0 || y.Terms.Owed != nil || y.Terms.Card != nil):
			return Amount(unknownStart)
		case r.policy == Oldest:
			return Amount(y.Terms.Start)
		}
		return 0
	})
}

const unknownStart Date = 1 << 30

// oldest is the oldest due date of which anything is unpaid.
func (y *debt) oldest(d Date) Date {
	if due := y.l.OldestUnpaid(d); due != 0 {
		return due
	}
	return d // it waited for today, or all of it is due
}

// weight is what a sum is shared by.
func (r *run) weight(d Date, y *debt) Amount {
	if r.policy == ProRataBalance {
		return y.payoff(d)
	}
	if y.l.Unscheduled() {
		return y.payoff(d) // 5% of it, in twentieths as the others
	}
	return 20 * y.l.InstalmentOn(d)
}
