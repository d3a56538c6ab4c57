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
type Memory struct {
	menu    []agreement.Offer
	results agreement.Room
	ways    slab.Slab[Option]
	pays    slab.Slab[household.Payment]
	worths  slab.Slab[Worth]
	months  []Date    // the last days of those up to the last payment so far
	flow    loan.Flow // the payments of the option at hand
	tables  int       // how many rows of tables may still be kept
}

// keptRows is how many rows of tables a comparison keeps: those of some thirty loans
// with two years to go.
const keptRows = 5000

// reset gives up what a comparison kept.
func (m *Memory) reset() {
	m.results.Reset()
	m.ways.Reset()
	m.pays.Reset()
	m.worths.Reset()
	m.months, m.tables = m.months[:0], keptRows
}
