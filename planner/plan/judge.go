package plan

import (
	"slices"

	"repay/planner/agreement"
	"repay/planner/household"
)

// judge says of each row whether the household could take it instead, the
// other loans as in the leading answer.
func (x *comparer) judge() {
	lead, rows := x.rowsOf(x.out.Lead()), 0
	for i := range x.out.Loans {
		rows += len(x.out.Loans[i].Rows)
	}
	others, holds := x.besideOf(lead), make([]bool, 0, rows) // one place for what all of them point to
	for i := range x.out.Loans {
		for j := range x.out.Loans[i].Rows {
			o := &x.out.Loans[i].Rows[j]
			switch {
			case others == nil:
				o.AffordableReason = NoHousehold
				continue
			case !o.TotalPaid.Known:
				o.AffordableReason = UnknownAmounts
				continue
			}
			v := others.with(i, o.Pays)
			holds = append(holds, !v.Short)
			o.Affordable, o.Shortfall = &holds[len(holds)-1], shortfall(v)
		}
	}
}

// beside judges other payments of one loan beside the rows taken for the others.
type beside struct {
	x     *comparer
	taken []int
	*household.Beside
	last, second Date // the last payment of all loans, and the last of those of all but the one that has it
	latest       int  // that loan
	end          Date // through which they are tested as they were taken
}

// besideOf is nil without a household. That of the answer that leads is asked for more
// than once.
func (x *comparer) besideOf(taken []int) *beside {
	if x.lim.cash == nil {
		return nil
	}
	if b := x.others; b != nil && b.Of == x.lim.cash && slices.Equal(b.taken, taken) {
		return b
	}
	b := &beside{x: x, taken: taken, Beside: x.line().Beside(x.tally(taken)), last: x.c.AsOf, second: x.c.AsOf, latest: -1}
	for i, row := range taken {
		switch d := household.Last(x.paysAt(i, row), x.c.AsOf); {
		case d > b.last:
			b.second, b.last, b.latest = b.last, d, i
		case d > b.second:
			b.second = d
		}
	}
	b.end = x.lim.horizon.End(b.last)
	x.others = b
	return b
}

// with judges payments of a loan, the other loans as taken.
func (b *beside) with(i int, pays []household.Payment) household.Verdict {
	return b.Carry(b.x.paysAt(i, b.taken[i]), pays, b.until(i, pays))
}

// until is the day through which they are tested.
func (b *beside) until(i int, pays []household.Payment) Date {
	last := b.last
	if i == b.latest {
		last = b.second
	}
	if last = household.Last(pays, last); last == b.last {
		return b.end
	}
	return b.x.lim.horizon.End(last)
}

// TakenUntil is the day through which a row is tested with the other loans as in
// the leading answer; zero without a household.
func (c *Comparison) TakenUntil(index, row int) Date {
	if lead := c.Lead(); lead == nil || lead.TestedTo == 0 {
		return 0
	}
	last := Date(0)
	for _, pays := range c.TakenWith(index, row) {
		last = household.Last(pays, last)
	}
	return c.horizon.End(max(last, c.asOf))
}

// strategies applies each strategy to all loans: the first offer of that kind,
// else keep.
func (x *comparer) strategies() {
	rows, all := x.noRows(), agreement.Strategies.Values()
	x.out.Strategies = make([]StrategyTotal, 0, len(all))
	for _, s := range all {
		found := false
		for i := range x.out.Loans {
			if len(x.out.Loans[i].Rows) == 0 {
				continue
			}
			rows[i] = 0
			if j := x.out.Loans[i].first(s); j >= 0 {
				rows[i], found = j, true
			}
		}
		if !found {
			continue
		}
		a := x.figures(rows)
		t := StrategyTotal{Strategy: s, TotalPaid: a.TotalPaid, Cost: a.Cost, HighestPayment: a.HighestPayment, Finish: a.Finish}
		if x.lim.cash != nil {
			v := x.line().Carry(x.tally(rows), x.testedTo(rows))
			t.Affordable, t.Shortfall = new(!v.Short), shortfall(v)
		}
		x.out.Strategies = append(x.out.Strategies, t)
	}
}

// first is the row of the first offer of a kind, -1 for none.
func (lo *LoanOptions) first(s agreement.Strategy) int {
	for j := range lo.Rows { // by index: an option is large
		if lo.Rows[j].Offer.Strategy == s {
			return j
		}
	}
	return -1
}

// negotiated marks the loans that an answer asks about; without a household those
// that are overdue or have offers too.
func (x *comparer) negotiated() {
	for _, a := range []*Answer{x.out.Lead(), x.out.AllFirst, x.out.ToAsk} {
		if a == nil || a == x.out.ToAsk && x.lim.cash != nil {
			continue
		}
		for _, ch := range a.Choices {
			if ch.Ask {
				x.out.Of(ch.Loan).Negotiate = true
			}
		}
	}
	if x.lim.cash != nil {
		return
	}
	for i := range x.out.Loans {
		if lo := &x.out.Loans[i]; len(lo.Rows) > 0 && (x.accounts[i].pos.Due.Total() > 0 || x.accounts[i].loan.Listed) {
			lo.Negotiate = true
		}
	}
}
