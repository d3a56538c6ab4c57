package plan

import (
	"testing"

	"repay/planner/agreement"
	"repay/planner/calendar"
)

// The sizes of each kind begin with the least that can be asked for.
func TestSizes(t *testing.T) {
	c := menuLoans(calendar.Of(2026, 11, 21)) // the first: 84 instalments from 2024-12
	c.Loans[0].Offers = nil                   // some have names that the sizes have
	l, refused := accountOn(c, 0, c.AsOf)
	if refused != nil {
		t.Fatal(refused)
	}
	if left := l.ledger.PeriodsLeft(c.AsOf); left != 60 {
		t.Fatalf("%d instalments left", left)
	}
	l.asOf = calendar.Of(2027, 11, 21) // 48 left
	for _, x := range []struct {
		kind        agreement.Strategy
		n           int
		first, last string
	}{
		{agreement.Extend, 12, "extend 1", "extend 12"},
		{agreement.InterestFree, 59, "interest_free 2", "interest_free 60"},
		{agreement.Reduce, 21, "reduce 90% for 3", "reduce 30% for 12"},
		{agreement.Defer, 12, "defer 1", "defer 12"},
	} {
		list := l.sizes(x.kind)
		if len(list) != x.n || list[0].Name != x.first || list[len(list)-1].Name != x.last {
			t.Errorf("%s: %d from %q to %q", x.kind, len(list), list[0].Name, list[len(list)-1].Name)
		}
		for _, o := range list {
			if o.Strategy != x.kind || !o.Hypothetical {
				t.Errorf("%s is a %s, hypothetical: %v", o.Name, o.Strategy, o.Hypothetical)
			}
		}
	}
	if kinds := l.sizes(agreement.Reduce); kinds[1].Name != "reduce 90% for 6" || kinds[3].Name != "reduce 80% for 3" {
		t.Errorf("reductions go %q, %q", kinds[1].Name, kinds[3].Name)
	}
}

// An extension is longer by what it has over the instalments that are left; one to no more
// than those has nothing that could be left out.
func TestLongerIsMoreThanIsLeft(t *testing.T) {
	c := menuLoans(calendar.Of(2026, 11, 21))
	l, refused := accountOn(c, 0, c.AsOf)
	if refused != nil {
		t.Fatal(refused)
	}
	for _, x := range []struct {
		o      agreement.Offer
		longer bool
	}{
		{agreement.Offer{Strategy: agreement.Extend, By: 1}, true},
		{agreement.Offer{Strategy: agreement.Extend, Periods: 61}, true},
		{agreement.Offer{Strategy: agreement.Extend, Periods: 60}, false},
		{agreement.Offer{Strategy: agreement.InterestFree, Periods: 84}, false},
	} {
		o := x.o
		if longer := l.asLongAsBefore(&o); longer != x.longer || longer && (o.By != 0 || o.Periods != 60) {
			t.Errorf("%s by %d or to %d: longer %v, without it %d", x.o.Strategy, x.o.By, x.o.Periods, longer, o.Periods)
		}
	}
}
