package plan

import (
	"math"
	"math/rand"
	"testing"

	"repay/planner/household"
)

// What is paid, kept as steps, is the same as when every candidate has a sum for
// every date and month.
func TestStepsEqualSumsOfEveryDate(t *testing.T) {
	for seed := range int64(200) {
		rng := rand.New(rand.NewSource(seed))
		ds, cash := problem(rng, 1+rng.Intn(5), 1+rng.Intn(5), 3+rng.Intn(30), 5+rng.Intn(100))
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
		s := newSearch(ds, cash, criteriaOf(Cheapest))
		on, in := make([]Amount, len(s.dates)), make([]Amount, s.spans())
		for i := range ds {
			f := s.floors[i]
			for at := range s.dates {
				least := Amount(1 << 60)
				for j := range ds[i].candidates {
					least = min(least, paidBy(ds[i].candidates[j].pays, s.dates[at]))
				}
				on[at] += least
				if got := stepsTo(f.on, at); got != least {
					t.Fatalf("seed %d, loan %d: at least %d by %s, steps say %d", seed, i, least, s.dates[at], got)
				}
			}
			for m := range in {
				least := Amount(1 << 60)
				for j := range ds[i].candidates {
					sum := Amount(0)
					for _, p := range ds[i].candidates[j].pays {
						if p.Date.MonthIndex() == s.dates[0].MonthIndex()+m {
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
		for last := -1; last < len(s.dates); last++ {
			if got, want := s.now.shortfall(s.timeline, last, math.MaxInt64), shortfallByDate(s.timeline, on, last); got != want {
				t.Fatalf("seed %d: short of %d up to date %d, want %d", seed, got, last, want)
			}
		}
		sum := Amount(0)
		for at := range s.dates {
			if sum += s.now.on[at]; sum != on[at] {
				t.Fatalf("seed %d: %d by %s, want %d", seed, sum, s.dates[at], on[at])
			}
		}
		for m := range in {
			if s.now.in[m] != in[m] {
				t.Fatalf("seed %d: %d in month %d, want %d", seed, s.now.in[m], m, in[m])
			}
		}
	}
}

// shortfallByDate is the shortfall as the rule says it: on each date.
func shortfallByDate(l *timeline, paid []Amount, last int) (deepest Amount) {
	for t := 0; t <= last; t++ {
		most := l.until[t]
		if t == last {
			most = l.on[t]
		}
		deepest = max(deepest, paid[t]-most)
	}
	return deepest
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
