package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/internal/draws"
	"repay/planner/internal/twin"
	"repay/planner/loan"
	"repay/planner/plan"
)

// bookWith is a case in whose book an offer is signed on the as-of day and paid as its
// rows say; what was paid that day before is marked so. What was announced, and what was to be signed later, it takes the place of:
// the reader is told to leave that out.
func bookWith(c *plan.Case, i int, o *plan.Option) *plan.Case {
	after := twin.Of(c, twin.Change{})
	x := &after.Loans[i]
	after.Loans = after.Loans[i : i+1]
	after.Household = nil
	if !o.Offer.Strategy.Free() {
		x.Agreements = slices.DeleteFunc(x.Agreements, func(a agreement.Agreement) bool { return a.Date > c.AsOf })
		for k := range x.Agreements {
			if e := x.Agreements[k].Ended; e != nil && e.Date > c.AsOf {
				x.Agreements[k].Ended = nil
			}
		}
		x.Agreements = append(x.Agreements, agreement.Agreement{Date: c.AsOf, Offer: o.Offer})
		if x.Terms.Accelerated > c.AsOf {
			x.Terms.Accelerated = 0
		}
	}
	x.Terms.Payments = slices.DeleteFunc(x.Terms.Payments, func(p loan.Payment) bool { return p.Date > c.AsOf })
	for k := range x.Terms.Payments {
		p := &x.Terms.Payments[k]
		p.BeforeSigning = p.BeforeSigning || p.Date == c.AsOf
	}
	for _, p := range o.Pays {
		x.Terms.Payments = append(x.Terms.Payments, loan.Payment{Date: p.Date, Amount: p.Amount})
	}
	x.Offers, x.Choose, x.Listed = nil, "", false
	return after
}

// leftOf is what is wrong with a loan on a day on which all was paid as agreed; at the
// end nothing may be owed at all.
func leftOf(c *plan.Case, on plan.Date, end bool) string {
	c.AsOf = on
	s, refused := plan.State(c)
	if len(refused) > 0 {
		return fmt.Sprint("refused: ", refused[0].Err.Code)
	}
	l := &s.Loans[0]
	if a := l.OverdueTotal.Amount; a != 0 {
		return fmt.Sprintf("%d is overdue on %s", a, on)
	}
	if a := l.Payoff.Amount; end && a > 0 {
		return fmt.Sprintf("%d is owed on %s", a, on)
	}
	return ""
}

// Whatever is signed today and paid on the days and in the sums that are printed is
// never overdue, and is cleared by the last of them.
func TestSignedAndPaidAsPrintedClearsTheLoan(t *testing.T) {
	seen := newTally()
	n := draws.Many(150, 800)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261204, uint64(i)))
		c := drawnCase(r)
		if i%2 == 0 {
			paidOnOneDay(r, c)
		}
		if x := &c.Loans[0].Terms; i%3 == 0 && x.Card == nil && x.Method != loan.Open && x.Accelerated == 0 {
			x.Accelerated = c.AsOf + 1 + plan.Date(r.IntN(60))
		}
		cmp, refused := plan.Compare(c, "")
		if len(refused) > 0 {
			return
		}
		for k := range cmp.Loans {
			lo := &cmp.Loans[k]
			x := &c.Loans[lo.Index]
			for j := range lo.Rows {
				o := &lo.Rows[j]
				if o.Offer.Strategy == agreement.Nothing || o.NeverEnds || o.NoDues || !o.TotalPaid.Exact() || o.Offer.Status == agreement.Signed {
					continue
				}
				if d := signedAndPaid(r, c, lo.Index, o); d != "" {
					t.Errorf("sample %d, loan %d, %s %q: %s", i, lo.Index, o.Offer.Strategy, o.Offer.Name, d)
				}
				m := seen[lane]
				m["signed"]++
				for name, is := range map[string]bool{
					"card": x.Terms.Card != nil, "owed": x.Terms.Owed != nil, "announced": x.Terms.Accelerated > c.AsOf,
					"on the day": len(o.Pays) > 0 && o.Pays[0].Date == c.AsOf, "signed before": len(x.Agreements) > 0,
					"paid before it": paidToday(x, c.AsOf),
				} {
					if is {
						m[name]++
					}
				}
			}
		}
	})
	seen.atLeast(t, n/50, "signed", "card", "owed", "announced", "on the day", "signed before", "paid before it")
}

// paidToday reports a payment on the as-of day beside those of the rows: one that comes
// before what is signed then.
func paidToday(x *plan.Loan, asOf plan.Date) bool {
	return slices.ContainsFunc(x.Terms.Payments, func(p loan.Payment) bool { return p.Date == asOf })
}

// signedAndPaid looks at what is left on each day on which something is paid, on a few
// between, and after the last.
func signedAndPaid(r *rand.Rand, c *plan.Case, i int, o *plan.Option) string {
	after := bookWith(c, i, o)
	last := c.AsOf
	for _, p := range o.Pays {
		for _, on := range []plan.Date{p.Date, p.Date + plan.Date(r.IntN(20))} {
			if r.IntN(4) > 0 && p != o.Pays[len(o.Pays)-1] {
				continue // each is looked at now and then
			}
			if next := slices.IndexFunc(o.Pays, func(q household.Payment) bool { return q.Date > p.Date }); next >= 0 && on >= o.Pays[next].Date {
				continue
			}
			if d := leftOf(after, on, false); d != "" {
				return d
			}
		}
		last = p.Date
	}
	return leftOf(after, max(last, o.Finish)+plan.Date(r.IntN(60)), true)
}
