package agreement_test

import (
	"math/rand/v2"
	"testing"

	"repay/planner/agreement"
	"repay/planner/internal/draws"
	"repay/planner/internal/reference"
	"repay/planner/loan"
)

// What needs nobody's consent: arrears paid on a later day, and a payoff.

// onDays are such offers, on the day itself and on days after it.
func onDays(r *rand.Rand, d Date) (list []agreement.Offer) {
	for _, s := range []agreement.Strategy{agreement.Keep, agreement.PayOff} {
		for _, on := range []Date{0, d, d + 1, d + Date(2+r.IntN(60)), d + Date(100+r.IntN(200))} {
			list = append(list, agreement.Offer{Strategy: s, On: on})
		}
	}
	return list
}

// eachLater draws loans and cards and builds every such offer.
func eachLater(t *testing.T, seed uint64, do func(t *testing.T, s reference.Sample, l *loan.Ledger, o agreement.Offer, r *agreement.Result)) {
	t.Helper()
	for kind, draw := range map[string]func(*rand.Rand) reference.Sample{"loans": reference.Random, "cards": reference.RandomCard} {
		t.Run(kind, func(t *testing.T) {
			built := map[agreement.Strategy]int{}
			for i := range draws.Many(300, 1000) {
				rng := rand.New(rand.NewPCG(seed, uint64(i)))
				s := draw(rng)
				l, _, problem := agreement.Replay(&s.Terms, s.Agreements, s.AsOf, false)
				if problem != nil {
					continue
				}
				l.WithoutPayments()
				for _, o := range onDays(rng, s.AsOf) {
					r, refused := agreement.Build(l, &s.Terms, s.AsOf, o)
					if refused == nil {
						built[o.Strategy]++
						do(t, s, l, o, r)
					}
				}
			}
			if built[agreement.Keep] < 500 || built[agreement.PayOff] < 500 {
				t.Errorf("only %v were built", built)
			}
		})
	}
}

// What is paid on the day is what is due and unpaid on it, resp. all that is owed,
// as a ledger says that runs there; nothing is paid before.
func TestWhatIsPaidOnALaterDay(t *testing.T) {
	eachLater(t, 12, func(t *testing.T, s reference.Sample, l *loan.Ledger, o agreement.Offer, r *agreement.Result) {
		on := max(o.On, s.AsOf)
		f := l.Fork()
		f.CloseDay(on)
		want := f.Position(on).Due.Total()
		if o.Strategy == agreement.PayOff {
			want = max(0, f.Position(on).Payoff())
		}
		first := Amount(0)
		for _, row := range r.Rows {
			if row.Due == on {
				first += row.Total()
			}
			if row.Due < on {
				t.Fatalf("%+v: %d is paid on %s", o, row.Total(), row.Due)
			}
		}
		if first != want {
			t.Fatalf("%s %s, %+v, on %s: %d is paid, %d owed", o.Strategy, o.On, s.Terms, s.AsOf, first, want)
		}
		if r.CurrentFrom != on || r.Waived != 0 {
			t.Fatalf("%+v: current from %s, waived %d", o, r.CurrentFrom, r.Waived)
		}
		if len(r.Rows) == 0 || r.NeverEnds {
			return // nothing falls due, or not all is paid
		}
		if parts := r.Principal + r.Interest() + r.Penalty + r.Fees; parts != r.TotalPaid() || r.Penalty < 0 || r.Fees < 0 || r.Interest() < 0 || r.Principal < 0 {
			t.Fatalf("%s %s, %+v, on %s: %d is not principal %d, interest %d, penalty %d, fees %d", o.Strategy, o.On, s.Terms, s.AsOf, r.TotalPaid(), r.Principal, r.Interest(), r.Penalty, r.Fees)
		}
	})
}

// On the day itself it is as if no day were named.
func TestTodayIsTheDayOfAnOfferThatNamesNone(t *testing.T) {
	eachLater(t, 13, func(t *testing.T, s reference.Sample, l *loan.Ledger, o agreement.Offer, r *agreement.Result) {
		if o.On != s.AsOf {
			return
		}
		o.On = 0
		bare, _ := agreement.Build(l, &s.Terms, s.AsOf, o)
		if bare.TotalPaid() != r.TotalPaid() || bare.Cost() != r.Cost() || bare.Penalty != r.Penalty || bare.Interest() != r.Interest() || len(bare.Rows) != len(r.Rows) {
			t.Fatalf("%+v: %+v, want %+v", o, r, bare)
		}
	})
}

// Arrears paid later never cost less.
func TestArrearsPaidLaterNeverCostLess(t *testing.T) {
	eachLater(t, 14, func(t *testing.T, s reference.Sample, l *loan.Ledger, o agreement.Offer, r *agreement.Result) {
		if o.Strategy != agreement.Keep || s.Terms.Card != nil || s.Terms.Method == loan.Revolving {
			return
		}
		now, _ := agreement.Build(l, &s.Terms, s.AsOf, agreement.Offer{Strategy: agreement.Keep})
		if r.Cost() < now.Cost() {
			t.Fatalf("%s %s, %+v, on %s: costs %d, today %d", o.Strategy, o.On, s.Terms, s.AsOf, r.Cost(), now.Cost())
		}
	})
}

// Signed, and paid as it is printed, each clears the loan; a payoff that is not
// paid is overdue from the next day on.
func TestASignedPaymentOnALaterDay(t *testing.T) {
	eachLater(t, 15, func(t *testing.T, s reference.Sample, l *loan.Ledger, o agreement.Offer, r *agreement.Result) {
		if s.Terms.Penalty.Compound == loan.CompoundAll {
			return // less than half a cent of penalty goes on bearing the rate
		}
		if s.Terms.Penalty.On == loan.OfBalance && s.Terms.Penalty.Counting == loan.IncludeEnd && s.Terms.Grace.Days > 0 {
			return // the day of payment is counted although the grace forgives it
		}
		if s.Terms.Method == loan.Revolving && s.Terms.Card == nil {
			return
		}
		if l.FeesAhead() && o.Strategy == agreement.PayOff {
			return // a fee with a date falls due on it all the same
		}
		on := max(o.On, s.AsOf)
		for _, a := range s.Agreements {
			if a.Date >= s.AsOf || a.Ended != nil && a.Ended.Date >= s.AsOf {
				return
			}
		}
		signed := l.Fork()
		signed.Adopt(r.Restructuring)
		unpaid := signed.Fork()
		if due, sum := signed.NextDue(); o.Strategy == agreement.PayOff && due > on || due != 0 && sum <= 0 {
			t.Fatalf("%s %s, %+v, on %s: next due %s %d", o.Strategy, o.On, s.Terms, s.AsOf, due, sum)
		}
		last := on
		for i, row := range r.Rows {
			if row.Total() == 0 {
				continue
			}
			signed.OpenDay(row.Due)
			signed.Pay(row.Due, row.Total(), loan.AsInstalment)
			signed.CloseDay(row.Due)
			more := i+1 < len(r.Rows) && r.Rows[i+1].Due == row.Due // a fee with a date is a row of its own
			if last = row.Due; !more && signed.Position(last).Due.Total() != 0 {
				t.Fatalf("%s %s, %+v, on %s: after %d on %s still due %+v", o.Strategy, o.On, s.Terms, s.AsOf, row.Total(), last, signed.Position(last))
			}
		}
		if o.Strategy == agreement.PayOff {
			signed.CloseDay(last + 200)
			if p := signed.Position(last + 200); p.Payoff() > 0 || p.Due.Total() != 0 || p.NotDue != 0 || p.Accrued != 0 {
				t.Fatalf("%s %s, %+v, on %s: paid off, and then %+v", o.Strategy, o.On, s.Terms, s.AsOf, p)
			}
			if s.Terms.PaidThrough >= on {
				return // the borrower says that it was paid
			}
			unpaid.CloseDay(on)
			if p := unpaid.Position(on); max(0, p.Payoff()) != r.TotalPaid() {
				t.Fatalf("%s %s, %+v, on %s: %d is owed of %d: %+v", o.Strategy, o.On, s.Terms, s.AsOf, p.Payoff(), r.TotalPaid(), p)
			}
			unpaid.CloseDay(on + 1)
			if p := unpaid.Position(on + 1); p.NotDue != 0 || p.Accrued != 0 || p.Fee != 0 || max(0, p.Payoff()) < r.TotalPaid() {
				t.Fatalf("%s %s, %+v, on %s: not paid, and the day after %+v", o.Strategy, o.On, s.Terms, s.AsOf, p)
			}
		}
	})
}
