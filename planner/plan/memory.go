package plan

import (
	"repay/planner/agreement"
	"repay/planner/household"
	"repay/planner/internal/slab"
	"repay/planner/loan"
)

// Memory is where the ways out of a comparison stand, with their payments and tables.
// Who is done with one before the next begins, as with many books one after the other,
// lets each take the place of the one before: see [CompareIn]. The zero value is empty;
// it is not safe for two goroutines.
type Memory struct{ scratch }

// scratch is memory for computing the options of one loan after the other.
type scratch struct {
	menu    []agreement.Offer
	results agreement.Room
	ways    slab.Slab[Option]
	pays    slab.Slab[household.Payment]
	worths  slab.Slab[Worth]
	months  []Date    // the ends of those of the payments so far
	flow    loan.Flow // the payments of the option at hand
	tables  int       // how many rows of tables may still be kept
}

// keptRows is how many rows of tables a comparison keeps: those of some thirty loans
// with two years to go.
const keptRows = 5000

// reset gives up what a comparison kept.
func (b *scratch) reset() {
	b.results.Reset()
	b.ways.Reset()
	b.pays.Reset()
	b.worths.Reset()
	b.months, b.tables = b.months[:0], keptRows
}
