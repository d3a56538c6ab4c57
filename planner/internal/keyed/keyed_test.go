package keyed_test

import (
	"testing"

	"repay/planner/book/field"
	"repay/planner/internal/keyed"
)

// Few keys of a record have their number in common, so that most of those that a
// mapping lacks are told by it: of a loan, which has the most, no four.
func TestFewKeysShareANumber(t *testing.T) {
	var shared [keyed.Most][]string
	for f := range field.Loan.All() {
		n := keyed.Of(f.Key)
		if shared[n] = append(shared[n], f.Key); len(shared[n]) > 3 {
			t.Errorf("the keys %q share the number %d", shared[n], n)
		}
	}
	if keyed.Of("") >= keyed.Most {
		t.Error("an empty key has no number")
	}
}
