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

// sorted sorts debts by their ranks; ties keep the book's order.
func sorted(list []ranked) []*debt {
	slices.SortStableFunc(list, func(a, b ranked) int {
		return cmp.Or(a.exact.Cmp(b.exact), cmp.Compare(a.sum, b.sum))
	})
	debts := make([]*debt, len(list))
	for i, x := range list {
		debts[i] = x.debt
	}
	return debts
}

// byNeed sorts debts by which of them is first for what is due on day d.
func (r *run) byNeed(d Date, debts []*debt) []*debt {
	list := make([]ranked, len(debts))
	for i, y := range debts {
		list[i].debt = y
		switch r.policy {
		case Avalanche:
			if owed := y.unpaid(d); owed > 0 {
				list[i].exact = y.l.CostOfLateness(d).Div(money.Int(int64(owed))).Neg()
			}
		case Snowball:
			list[i].sum = y.before
		case Oldest, None:
			list[i].sum = Amount(y.oldest(d))
		}
	}
	return sorted(list)
}

// byGain sorts debts by which of them is first for more than is due.
func (r *run) byGain(d Date, debts []*debt) []*debt {
	list := make([]ranked, len(debts))
	for i, y := range debts {
		list[i].debt = y
		switch r.policy {
		case Avalanche:
			list[i].exact = y.l.DailyRate(d).Div(money.Int(1).Add(y.l.PrepayFee())).Neg()
			list[i].sum = y.payoff(d)
		case Snowball:
			list[i].sum = y.payoff(d)
		case Oldest:
			if list[i].sum = Amount(y.Terms.Start); y.Terms.Start == 0 || y.Terms.Owed != nil || y.Terms.Card != nil {
				list[i].sum = Amount(unknownStart)
			}
		}
	}
	return sorted(list)
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
