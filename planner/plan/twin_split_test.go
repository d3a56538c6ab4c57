package plan_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"repay/planner/internal/draws"
	"repay/planner/internal/twin"
	"repay/planner/loan"
	"repay/planner/plan"
)

// paidOnOneDay adds to a loan of a case a payment of any kind: on the as-of day, on one
// on which something fell due, or on any day since it is known what was paid. It tells
// which loan and which of its payments; -1 where none can be added.
func paidOnOneDay(r *rand.Rand, c *plan.Case) (i, k int) {
	i = r.IntN(len(c.Loans))
	t := &c.Loans[i].Terms
	from := max(t.Start, t.PaidThrough) + 1
	if t.Owed != nil {
		from = t.Owed.Date + 1
	}
	if t.Card != nil && t.Owed == nil {
		from = t.Card.Statement.Date
	}
	on := from + plan.Date(r.IntN(int(max(1, c.AsOf-from+1))))
	days := []plan.Date{on, c.AsOf}
	amount := 2 + loan.Amount(r.Int64N(int64(max(t.Principal, 500_00))/3))
	if s, refused := plan.State(c); len(refused) == 0 && len(s.Loans) > i {
		for _, x := range s.Loans[i].Overdue {
			days = append(days, x.Due)
		}
		if late := s.Loans[i].OverdueTotal.Amount; late > 0 && r.IntN(2) == 0 {
			days = days[len(days)-1:] // the newest due day: what is older is late on it
			amount = 2 + late*loan.Amount(80+r.IntN(120))/100
		}
	}
	on = days[r.IntN(len(days))]
	if on < from || on > c.AsOf {
		return -1, -1
	}
	kinds := []loan.PaymentKind{loan.PayAny, loan.PayAny, loan.AsInstalment, loan.AsPrepayment}
	if t.Card != nil {
		kinds = kinds[:1]
	}
	x := loan.Payment{Date: on, Amount: amount, As: kinds[r.IntN(len(kinds))]}
	at := slices.IndexFunc(t.Payments, func(p loan.Payment) bool { return p.Date > on })
	if at < 0 {
		at = len(t.Payments)
	}
	t.Payments = slices.Insert(slices.Clone(t.Payments), at, x)
	return i, at
}

// A payment made in two parts on one day is one payment, of whatever kind: for what is
// owed, for every way out, for plans and for what has to be asked.
func TestAPaymentInTwoPartsIsOne(t *testing.T) {
	refused := make([]int, lanes)
	n := draws.Many(120, 700)
	inLanes(t, n, func(t *testing.T, lane, i int) {
		r := rand.New(rand.NewPCG(20261202, uint64(i)))
		one := drawnCase(r)
		at, k := paidOnOneDay(r, one)
		if at < 0 {
			refused[lane]++
			return
		}
		two := twin.Of(one, twin.Change{})
		pays := &two.Loans[at].Terms.Payments
		first := (*pays)[k]
		second := first
		first.Amount = 1 + loan.Amount(r.Int64N(int64(first.Amount-1)))
		second.Amount -= first.Amount
		*pays = slices.Replace(*pays, k, k+1, first, second)
		want, got := wholeOf(one, i), wholeOf(two, i)
		if d := twin.Differ(want, got, twin.Change{}, inTheCase); d != "" {
			t.Errorf("sample %d: %+v in two: %s", i, one.Loans[at].Terms.Payments[k], d)
		}
		if want.Refused != "" {
			refused[lane]++
		}
	})
	tooFewComputed(t, n, refused)
}
