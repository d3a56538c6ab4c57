package plan

import (
	"testing"

	"repay/planner/household"
)

// What pays a sum a day earlier pays more by that day.
func TestNeverMore(t *testing.T) {
	pays := func(on ...Date) (list []household.Payment) {
		for _, d := range on {
			list = append(list, household.Payment{Date: d, Amount: 100})
		}
		return list
	}
	for _, c := range []struct {
		a, b []household.Payment
		want bool
	}{
		{pays(2), pays(2), true},
		{pays(2), pays(3), false},
		{pays(2), pays(1), true},
		{pays(2, 4), pays(1, 5), false},
		{pays(2, 4), pays(2, 3, 9), true},
		{pays(2, 4), pays(2), false},
		{nil, pays(2), true},
	} {
		if got := neverMore(c.a, c.b); got != c.want {
			t.Errorf("%v, no more than %v: %v", c.a, c.b, got)
		}
	}
}
