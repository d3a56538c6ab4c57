package plan

import (
	"slices"

	"repay/planner/agreement"
)

// Balances is how much of a loan's principal one way out leaves to be paid, over time.
// What is overdue beside the principal (interest, penalty, fees) is not in it unless
// the way puts it on top of the principal.
type Balances struct {
	// Days ascend. The first is the as-of day as it begins, with the principal
	// outstanding; each of the others is a day's end. The as-of day has an end too
	// where something is agreed or paid on it.
	Days   []BalanceDay
	Added  Amount // what the way puts on top of the principal when it begins, less what it takes off
	LetOff Amount // principal that is never asked for: it goes with the last payment
}

// BalanceDay is what is left to be paid on a day.
type BalanceDay struct {
	Date      Date
	Principal Amount
}

// BalancesOf follows a loan's principal by one way out, which has its table (see
// [LoanOptions.WithTables]), from so much outstanding on the as-of day. known is
// false where nothing falls due, and of paying nothing.
func BalancesOf(c *Case, lo *LoanOptions, row int, outstanding Amount) (b Balances, known bool) {
	o := &lo.Rows[row]
	if o.NoDues || o.Offer.Strategy == agreement.Nothing || len(o.Rows) == 0 {
		return b, false
	}
	billed := o.billedFees()
	switch paid := o.principalPaid() + billed; {
	case paid > outstanding:
		b.Added = paid - outstanding
	case !o.NeverEnds:
		b.LetOff = outstanding - paid
	}
	b.Days = []BalanceDay{{c.AsOf, outstanding}}
	begins := beginsOn(c, lo.Index, &o.Offer)
	for i := range o.Rows {
		r := &o.Rows[i]
		if r.Due >= begins && (i == 0 || o.Rows[i-1].Due < begins) {
			b.add(begins, b.Added)
		}
		fee := min(billed, r.Fees)
		billed -= fee
		b.add(r.Due, -r.Principal-fee)
	}
	b.add(max(o.Finish, b.last().Date), -b.LetOff)
	return b, true
}

// billedFees is what of the fees in the table is in the principal outstanding: a
// card's statement counts what it bills as one.
func (o *Option) billedFees() Amount {
	for _, m := range []Maybe{o.TotalPaid, o.Interest, o.Penalty, o.Fees} {
		if !m.Exact() {
			return 0
		}
	}
	return max(0, o.TotalPaid.Amount-o.Interest.Amount-o.Penalty.Amount-o.Fees.Amount-o.principalPaid())
}

// principalPaid is the principal in the way's table.
func (o *Option) principalPaid() Amount { return sumRows(o.Rows, true).Principal }

func (b *Balances) last() BalanceDay { return b.Days[len(b.Days)-1] }

// add changes what is left from the end of a day on.
func (b *Balances) add(d Date, a Amount) {
	left := b.last().Principal + a
	switch n := len(b.Days); {
	case a == 0:
	case n > 1 && b.last().Date == d:
		b.Days[n-1].Principal = left
	default:
		b.Days = append(b.Days, BalanceDay{d, left})
	}
}

// beginsOn is the day on which an offer is signed: the as-of day, but for what is
// signed for a day to come, which the contract's own table follows too.
func beginsOn(c *Case, loan int, o *agreement.Offer) Date {
	list := c.Loans[loan].Agreements
	i := slices.IndexFunc(list, func(a agreement.Agreement) bool {
		return a.Date > c.AsOf && (o.Strategy == agreement.Keep || o.Status == agreement.Signed && a.Offer.Name == o.Name)
	})
	if i < 0 {
		return c.AsOf
	}
	return list[i].Date
}

// On is what is left to be paid at the end of a day.
func (b *Balances) On(d Date) Amount {
	left := b.Days[0].Principal
	for _, x := range b.Days {
		if x.Date > d {
			break
		}
		left = x.Principal
	}
	return left
}
