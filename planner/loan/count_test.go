package loan

import (
	"math"
	"math/rand/v2"
	"testing"

	"repay/planner/calendar"
	"repay/planner/internal/draws"
	"repay/planner/money"
)

// How many instalments are to come is known without a walk only where a walk
// finds as many: on every day, also where a level amount of a few cents clears
// early, where rounding runs one way, where a long month's interest exceeds the
// instalment, and where the calendar ends.
func TestInstalmentsToComeAreThoseOfAWalk(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	sure, walked := 0, 0
	for range draws.Many(1500, 60000) {
		terms := Terms{
			Principal: Amount(math.Pow(10, 1+9*r.Float64())), Method: []Method{Annuity, Annuity, Annuity, EqualPrincipal, InterestOnly, Flat}[r.IntN(6)],
			Basis: []calendar.Basis{calendar.Thirty360, calendar.Actual365, calendar.ActualActual}[r.IntN(3)],
			Rate:  RateTerms{Kind: RateGiven, Rate: money.Rate{Value: money.NewRatio([]int64{0, 49, 120, 240, 365, 900}[r.IntN(6)], 1000)}},
			Start: calendar.Of(2016+r.IntN(3)*80, 1, 1+r.IntN(31)), Every: calendar.Every{N: 1 + r.IntN(3)*r.IntN(2), Unit: calendar.Unit(r.IntN(3))},
			Periods: 1 + r.IntN([]int{3, 30, 360, 700}[r.IntN(4)]), InterestRounding: money.Rounding(r.IntN(4)), InstalmentRounding: money.Rounding(r.IntN(4)),
		}
		if r.IntN(3) == 0 {
			terms.Balloon = Amount(r.Int64N(int64(terms.Principal)))
		}
		if r.IntN(4) == 0 {
			terms.FirstDue = terms.Start + Date(1+r.IntN(90))
		}
		if r.IntN(4) == 0 {
			terms.InterestOnlyPeriods = r.IntN(terms.Periods)
		}
		if r.IntN(4) == 0 {
			terms.RateChanges = []RateChange{{From: terms.Start + Date(r.IntN(3000)), Rate: money.Rate{Value: money.NewRatio(r.Int64N(300), 1000)}}}
		}
		s, err := newContract(&terms)
		if err != nil {
			continue
		}
		rows, _ := s.Rows(false)
		c := s.walk()
		for n := len(rows); !c.done(); n-- {
			probe := c
			if left, ok := probe.surely(); ok {
				if sure++; left != n {
					t.Fatalf("%+v: %d instalments after %d of %d, a walk finds %d", terms, left, c.k, len(rows), n)
				}
			} else {
				walked++
			}
			if c.step(); c.err != nil {
				break
			}
		}
	}
	if sure < walked/4 || walked < sure/100 {
		t.Errorf("%d sure, %d walked: one of the two is hardly tried", sure, walked)
	}
}
