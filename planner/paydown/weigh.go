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
	exact money.Ratio
	sum   Amount // where the exact numbers are the same
}

// sort sorts debts, in their place, by the ranks that they are given; ties keep the
// book's order.
func (r *run) sort(debts []*debt, rank func(y *debt) (exact money.Ratio, sum Amount)) []*debt {
	if len(debts) < 2 {
		return debts
	}
	list := r.ranks[:0]
	for _, y := range debts {
		exact, sum := rank(y)
		list = append(list, ranked{y, exact, sum})
	}
	r.ranks = list
	slices.SortStableFunc(list, func(a, b ranked) int {
		return cmp.Or(a.exact.Cmp(b.exact), cmp.Compare(a.sum, b.sum))
	})
	for i, x := range list {
		debts[i] = x.debt
	}
	return debts
}

// byNeed sorts debts by which of them is first for what is due on day d.
func (r *run) byNeed(d Date, debts []*debt) []*debt {
	return r.sort(debts, func(y *debt) (exact money.Ratio, sum Amount) {
		switch r.policy {
		case Avalanche:
			if owed := y.unpaid(d); owed > 0 {
				exact = y.l.CostOfLateness(d).Times(money.Fraction(-1, int64(owed)))
			}
		case Snowball:
			sum = y.before
		case Oldest, None:
			sum = Amount(y.oldest(d))
		}
		return exact, sum
	})
}

// byGain sorts debts by which of them is first for more than is due.
func (r *run) byGain(d Date, debts []*debt) []*debt {
	return r.sort(debts, func(y *debt) (exact money.Ratio, sum Amount) {
		switch r.policy {
		case Avalanche:
			exact, sum = y.l.DailyRate(d).Div(money.Int(1).Add(y.l.PrepayFee())).Neg(), y.payoff(d)
		case Snowball:
			sum = y.payoff(d)
		case Oldest:
			if sum = Amount(y.Terms.Start); y.Terms.Start == 0 || y.Terms.Owed != nil || y.Terms.Card != nil {
				sum = Amount(unknownStart)
			}
		}
		return exact, sum
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
