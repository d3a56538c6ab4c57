package book

import (
	"testing"

	"repay/planner/enum"
)

// A word that is asked about is asked about once in a record, as it is compared, and
// is read silently nowhere in it: else what is said of it is never said.
func TestAskedWords(t *testing.T) {
	seen := map[string]bool{}
	for _, a := range asked {
		for _, word := range a.words {
			if at := a.of.Name + " " + word; seen[at] {
				t.Errorf("%s: asked about twice", at)
			} else {
				seen[at] = true
			}
			if enum.Fold(word) != word {
				t.Errorf("%s: compared as %s", word, enum.Fold(word))
			}
			if key := a.of.Named(word); key != "" {
				t.Errorf("%s %s: read as %s", a.of.Name, word, key)
			}
		}
		for _, key := range a.among {
			if !a.of.Has(key) {
				t.Errorf("%s has no %s", a.of.Name, key)
			}
		}
	}
}

// What a value calls a rate with fees in it, a key may be called too.
func TestAllInRatesAreAskedAsKeys(t *testing.T) {
	for _, word := range allIn {
		_, faults := Parse("book.yaml", []byte("version: 1\nloans: [{id: x, principal: 12000, "+word+": 12%, method: annuity, start: 2026-03-08, periods: 12}]\n"))
		if len(faults) != 1 || faults[0].Kind != keyRateWithFees {
			t.Errorf("%s: %v", word, faults)
		}
	}
}
