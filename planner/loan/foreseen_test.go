package loan

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"repay/planner/calendar"
)

// A loan of which the instalments are foreseen goes as one goes whose instalments follow
// from one another, whatever is paid meanwhile, and whenever.
func TestForeseenIsTheRule(t *testing.T) {
	foreseen := 0
	rapid.Check(t, func(t *rapid.T) {
		terms := someTerms(t)
		if rapid.IntRange(0, 3).Draw(t, "simple") > 0 {
			terms.Every, terms.Fees, terms.RateChanges, terms.InterestOnlyPeriods = calendar.Monthly, nil, nil, 0
		}
		terms.Tolerance = Amount(rapid.IntRange(0, 1).Draw(t, "tolerance") * 500)
		terms.Prepay.Effect = rapid.SampledFrom([]Effect{Shorten, Lower, Advance}).Draw(t, "effect")
		day := func(of string) Date { return terms.Start + Date(rapid.IntRange(0, 2000).Draw(t, of)) }
		for range rapid.IntRange(0, 4).Draw(t, "payments") {
			terms.Payments = append(terms.Payments, Payment{Date: day("paid on"), Amount: 1 + terms.Principal/Amount(rapid.IntRange(1, 60).Draw(t, "of it"))})
		}
		if rapid.Bool().Draw(t, "by word") {
			terms.PaidThrough = day("paid through")
		}
		until := day("until")
		type outcome struct {
			refusals  [4]*Refusal
			now       Position
			due       Date
			sum       Amount
			left      int
			ahead     []Row
			table     []Row
			rates     *Rates
			sumsAhead []DatedSum
		}
		lived := func(forget bool) (x outcome) {
			l, refusal := NewLedger(terms)
			if x.refusals[0] = refusal; refusal != nil {
				return x
			}
			if l.contract.known.foreseen != nil {
				foreseen++
			}
			if forget {
				l.contract.known = known{}
			}
			l.CloseDay(until)
			x.now, x.refusals[1] = l.Position(until), l.Err()
			if l.Err() != nil {
				return x
			}
			defer Catch(&x.refusals[2], "principal")
			x.due, x.sum = l.NextDue()
			x.left = l.PeriodsLeft(until)
			x.ahead, x.refusals[3] = l.Ahead()
			x.sumsAhead = l.Falling().By(until + 500)
			x.table, _ = l.Table(until)
			x.rates = l.ContractRates(new([]Row))
			return x
		}
		if got, want := lived(false), lived(true); !reflect.DeepEqual(got, want) {
			t.Fatalf("foreseen:\n%+v\nby the rule:\n%+v", got, want)
		}
	})
	if foreseen == 0 {
		t.Error("nothing was foreseen")
	}
}
