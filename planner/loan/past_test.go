package loan

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// What the borrower says was paid goes into the past at once; a ledger that lives day
// by day cannot do so, and comes to the same.
func TestPassedAtOnceIsDayByDay(t *testing.T) {
	passed := 0
	rapid.Check(t, func(t *rapid.T) {
		terms := someTerms(t)
		days := rapid.IntRange(0, 2500)
		terms.PaidThrough = terms.Start + Date(days.Draw(t, "paid through"))
		end := terms.PaidThrough + Date(rapid.IntRange(-40, 200).Draw(t, "to the end"))
		terms.Penalty = Penalty{Known: true, On: rapid.SampledFrom([]Base{OfPrincipal, OfBalance}).Draw(t, "penalty on")}
		if rapid.IntRange(0, 4).Draw(t, "accelerated") == 0 {
			terms.Accelerated = terms.Start + Date(days.Draw(t, "on"))
		}
		for range rapid.IntRange(0, 2).Draw(t, "payments") {
			terms.Payments = append(terms.Payments, Payment{Date: terms.Start + Date(days.Draw(t, "paid on")), Amount: principal(t)})
		}
		if rapid.Bool().Draw(t, "a fee with a date") {
			terms.Fees = append(terms.Fees, Fee{Every: FeeOnDay, On: terms.Start + Date(days.Draw(t, "due on")), Amount: 500})
		}
		once, err := NewLedger(terms)
		if err != nil {
			return
		}
		daily, _ := NewLedger(terms)
		once.CloseDay(end)
		for d := daily.Begins(); d <= end; d++ {
			daily.CloseDay(d)
		}
		if once.err != nil || daily.err != nil {
			if !reflect.DeepEqual(once.err, daily.err) {
				t.Fatalf("refused %v, day by day %v", once.err, daily.err)
			}
			return
		}
		if end < terms.Start {
			return
		}
		at, by := once.Position(end), daily.Position(end)
		if at != by || !slices.Equal(once.past, daily.past) || once.onWord != daily.onWord || once.sent != daily.sent || once.fell != daily.fell {
			t.Fatalf("%+v %+v %v\nday by day\n%+v %+v %v", at, once.past, once.onWord, by, daily.past, daily.onWord)
		}
		passed += len(once.past)
	})
	if passed == 0 {
		t.Error("nothing passed")
	}
}
