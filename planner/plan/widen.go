package plan

import (
	"slices"

	"repay/planner/household"
)

// mostOptions is how many ways out a widened loan has at the most, its own among them.
const mostOptions = 200

// widen appends the usual concessions in every size to the ways out of a loan, which
// nobody has offered. The loan's own come first, so that it never has less to choose
// from than without them. What its contract cannot take is left out, and what pays the
// same sums on the same days as a way before it.
func (x *chooser) widen(lo *LoanOptions) {
	if !x.easable() {
		return
	}
	for _, kind := range sizedKinds {
		for _, o := range x.sizes(kind) {
			if len(lo.Rows) >= mostOptions {
				return
			}
			o.Name = unused(o.Name, lo.named)
			r, err := x.standing.Build(&o)
			if err == nil && !lo.pays(Payments(r.Rows)) {
				x.add(lo, r)
			}
		}
	}
}

// pays reports whether some way out of a loan pays just so.
func (lo *LoanOptions) pays(pays []household.Payment) bool {
	for j := range lo.Rows { // by index: an option is large
		if slices.Equal(lo.Rows[j].Pays, pays) {
			return true
		}
	}
	return false
}

// named reports whether some way out of a loan bears a name.
func (lo *LoanOptions) named(name string) bool {
	for j := range lo.Rows {
		if lo.Rows[j].Offer.Name == name {
			return true
		}
	}
	return false
}
