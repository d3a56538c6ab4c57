package plan

import (
	"repay/planner/agreement"
	"repay/planner/money"
)

// Settlement is where paying a sum today, the rest waived, costs as much as
// the way that is recommended instead. It compares plain totals: it does not
// count that money today is worth more than money in a year.
type Settlement struct {
	// Part is the total of that way as a part of the payoff, rounded down to
	// 0.01%: to settle for it costs no more, for 0.01% more no less. Past 1 any
	// settlement is cheaper.
	Part   money.Ratio
	Amount Amount // that total
	Later  Amount // fees of days to come, paid either way: not in Amount
	With   int    // row of LoanOptions.Rows
}

// settlements computes where a settlement of each loan breaks even with its row
// of the leading answer. It takes keep where none leads, and where that row is a
// settlement itself, which says nothing about settling for less.
func (x *comparer) settlements() {
	lead := x.rowsOf(x.out.Lead())
	for i := range x.out.Loans {
		lo := &x.out.Loans[i]
		if len(lo.Rows) == 0 || !x.accounts[i].started() {
			continue
		}
		row := max(0, lead[i])
		if s := lo.Rows[row].Offer.Strategy; s == agreement.Settle || s == agreement.PayOff {
			row = 0
		}
		lo.Settlement = breakEven(lo.Payoff, &lo.Rows[row], row, x.accounts[i].terms.FeesAfter(x.accounts[i].asOf))
	}
}

// parts is how many parts of the payoff are told apart: 0.01% each.
const parts = 10_000

// breakEven is nil where one of the two sums is not exactly known. Fees of later
// days stay to be paid after a settlement, so that both ways have them.
func breakEven(payoff Maybe, o *Option, row int, later Amount) *Settlement {
	total := o.TotalPaid
	if !payoff.Exact() || payoff.Amount <= 0 || !total.Exact() || o.NoDues {
		return nil
	}
	amount := total.Amount - later
	n, ok := money.MulDiv(amount, parts, int64(payoff.Amount), money.Down)
	if !ok {
		return nil
	}
	return &Settlement{Part: money.NewRatio(int64(n), parts), Amount: amount, Later: later, With: row}
}
