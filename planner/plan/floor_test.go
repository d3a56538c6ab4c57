package plan

import (
	"math"
	"math/rand"
	"testing"

	"repay/planner/household"
)

// What is paid, kept as steps, is the same as when every candidate has a sum for
// every row and month.
func TestStepsEqualSumsOfEveryRow(t *testing.T) {
	for seed := range int64(200) {
		rng := rand.New(rand.NewSource(seed))
		ds, lim := problem(rng, 1+rng.Intn(5), 1+rng.Intn(5), 3+rng.Intn(30), 5+rng.Intn(100))
		shake(rng, ds)
		for i := range ds { // several payments in a month, none, and gaps
			for j := range ds[i].candidates {
				c := &ds[i].candidates[j]
				switch pays := c.pays; rng.Intn(6) {
				case 0:
					c.pays = pays[:0]
				case 1:
					c.pays = pays[rng.Intn(len(pays)):]
				case 2:
					p := household.Payment{Date: pays[0].Date + 1, Amount: Amount(rng.Intn(1000))}
					c.pays = append([]household.Payment{pays[0], p}, pays[1:]...)
				}
			}
		}
		s := newOldSearch(ds, lim, criteriaOf(Cheapest))
		by, in := make([]Amount, len(s.until)), make([]Amount, s.months)
		for i := range ds {
			f := s.floors[i]
			for at, until := range s.until {
				least := Amount(1 << 60)
				for j := range ds[i].candidates {
					least = min(least, paidBy(ds[i].candidates[j].pays, until))
				}
				by[at] += least
				if got := stepsTo(f.by, at); got != least {
					t.Fatalf("seed %d, loan %d: at least %d by %s, steps say %d", seed, i, least, until, got)
				}
			}
			for m := range in {
				least := Amount(1 << 60)
				for j := range ds[i].candidates {
					sum := Amount(0)
					for _, p := range ds[i].candidates[j].pays {
						if p.Date.MonthIndex() == s.first.MonthIndex()+m {
							sum += p.Amount
						}
					}
					least = min(least, sum)
				}
				in[m] += least
				if got := stepsTo(f.in, m) - stepsTo(f.in, m-1); got != least {
					t.Fatalf("seed %d, loan %d: at least %d in month %d, steps say %d", seed, i, least, m, got)
				}
			}
		}
		for end := range s.ends {
			if got, want := s.now.shortfall(s.timeline, end, false, math.MaxInt64), shortfallByRow(s.timeline, by, end); got != want {
				t.Fatalf("seed %d: short of %d up to %s, want %d", seed, got, s.ends[end].on, want)
			}
		}
		sum := Amount(0)
		for at, until := range s.until {
			if sum += s.now.over[at]; sum != by[at] {
				t.Fatalf("seed %d: %d by %s, want %d", seed, sum, until, by[at])
			}
		}
		for m := range in {
			if s.now.in[m] != in[m] {
				t.Fatalf("seed %d: %d in month %d, want %d", seed, s.now.in[m], m, in[m])
			}
		}
	}
}

// shortfallByRow is the shortfall as the rule says it: on each row, and on the end
// against what is paid by the last row before it.
func shortfallByRow(l *timeline, paid []Amount, end int) (deepest Amount) {
	last := Amount(0)
	for k, until := range l.until {
		if until > l.ends[end].on {
			break
		}
		last = paid[k]
		deepest = max(deepest, last-l.room[k])
	}
	return max(deepest, last-l.ends[end].room)
}

func paidBy(pays []household.Payment, d Date) (sum Amount) {
	for _, p := range pays {
		if p.Date <= d {
			sum += p.Amount
		}
	}
	return sum
}

func stepsTo(steps []step, at int) (sum Amount) {
	for _, x := range steps {
		if x.at <= at {
			sum += x.more
		}
	}
	return sum
}
