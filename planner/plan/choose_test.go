package plan

import (
	"math/rand"
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
)

// problem is a random household and its loans' candidates. tight is how many
// percent of the mean payments the income covers.
func problem(rng *rand.Rand, loans, options, months, tight int) ([]decision, *household.Cash) {
	day := calendar.Of(2026, 11, 21)
	var ds []decision
	mean := 0
	for i := range loans {
		d := decision{negotiation: string(rune('a' + i))}
		balance := 500000 + rng.Intn(3000000)
		due := 1 + rng.Intn(28)
		for j := range options {
			n := 3 + rng.Intn(months-2)
			cost := rng.Intn(balance/4+1) - balance/10
			each := Amount((balance + cost) / n)
			c := candidate{row: j, cost: Amount(cost), gives: Amount(max(0, rng.Intn(balance/5)-balance/20)), consent: j > 0, kind: string(rune('A' + j%6))}
			for k := range n {
				c.pays = append(c.pays, household.Payment{Date: calendar.Of(2026, 12, due).AddMonths(k), Amount: each})
			}
			c.finish = c.pays[n-1].Date
			d.candidates = append(d.candidates, c)
			mean += int(each) / options
		}
		ds = append(ds, d)
	}
	h := household.Household{Cash: Amount(mean / 2), Reserve: 50000}
	h.Income = []household.Flow{{Amount: Amount(mean * tight / 100), Every: calendar.Monthly, Day: 10}}
	h.Expenses = []household.Flow{{Amount: Amount(mean / 10), Every: calendar.Monthly, Day: 3}, {Amount: Amount(mean / 8), Every: calendar.Every{N: 3, Unit: calendar.Month}, From: day + 20}}
	return ds, h.Ahead(day, day+5000, household.Usual)
}

// brute tries every choice of one candidate for each decision, by the rules as they
// are written, and returns the first of the best in the book's order.
func brute(ds []decision, cash *household.Cash, criteria []criterion) []int {
	var best []int
	var value []int64
	pick := make([]int, len(ds))
	var try func(i int)
	try = func(i int) {
		if i < len(ds) {
			for pick[i] = range ds[i].candidates {
				try(i + 1)
			}
			return
		}
		if !together(ds, pick) {
			return
		}
		v := household.Verdict{}
		if cash != nil {
			v = cash.Carry(merged(ds, pick))
		}
		if v.Short && !slices.Contains(criteria, leastShort) {
			return
		}
		if w := worth(ds, pick, criteria, v.Deepest); best == nil || slices.Compare(w, value) < 0 {
			best, value = slices.Clone(pick), w
		}
	}
	try(0)
	return best
}

// together: loans of one negotiation take the same kind, unless the book chose.
func together(ds []decision, pick []int) bool {
	kinds := map[string]string{}
	for i, d := range ds {
		if d.fixed {
			continue
		}
		kind := d.candidates[pick[i]].kind
		if had, ok := kinds[d.negotiation]; ok && had != kind {
			return false
		}
		kinds[d.negotiation] = kind
	}
	return true
}

func merged(ds []decision, pick []int) []household.Payment {
	var list []household.Payment
	for i, d := range ds {
		list = append(list, d.candidates[pick[i]].pays...)
	}
	slices.SortFunc(list, func(a, b household.Payment) int { return int(a.Date - b.Date) })
	return list
}

func worth(ds []decision, pick []int, criteria []criterion, deepest Amount) []int64 {
	var cost, gives, highest Amount
	var finish Date
	asked, months := map[string]bool{}, map[int]Amount{}
	for i, d := range ds {
		c := d.candidates[pick[i]]
		cost, gives, finish = cost+c.cost, gives+c.gives, max(finish, c.finish)
		if c.consent {
			asked[d.negotiation] = true
		}
		for _, p := range c.pays {
			months[p.Date.MonthIndex()] += p.Amount
			highest = max(highest, months[p.Date.MonthIndex()])
		}
	}
	w := make([]int64, len(criteria))
	for k, a := range criteria {
		w[k] = map[criterion]int64{
			leastCost: int64(cost), leastFinish: int64(finish), leastHighest: int64(highest),
			leastAsks: int64(len(asked)), leastGives: int64(gives), leastShort: int64(deepest),
		}[a]
	}
	return w
}

// shake adds groups, choices of the book and ties to a problem.
func shake(rng *rand.Rand, ds []decision) {
	for i := range ds {
		d := &ds[i]
		if i > 0 && rng.Intn(3) == 0 {
			d.negotiation = ds[i-1].negotiation
		}
		if rng.Intn(6) == 0 {
			d.fixed, d.candidates = true, d.candidates[:1]
		}
		for j := 1; j < len(d.candidates); j++ {
			switch rng.Intn(5) {
			case 0: // the same again
				row := d.candidates[j].row
				d.candidates[j] = d.candidates[j-1]
				d.candidates[j].row = row
			case 1: // the same cost
				d.candidates[j].cost, d.candidates[j].gives = d.candidates[j-1].cost, 0
			}
			d.candidates[j].consent = rng.Intn(3) > 0
		}
	}
}

// searches are all the searches that [Compare] makes.
var searches = map[string][]criterion{
	"cheapest":                criteriaOf(Cheapest),
	"fastest":                 criteriaOf(Fastest),
	"lightest":                criteriaOf(Lightest),
	"easiest, then cheapest":  append([]criterion{leastAsks, leastGives}, criteriaOf(Cheapest)...),
	"easiest, then fastest":   append([]criterion{leastAsks, leastGives}, criteriaOf(Fastest)...),
	"easiest, then lightest":  append([]criterion{leastAsks, leastGives}, criteriaOf(Lightest)...),
	"stand-in, then cheapest": append([]criterion{leastShort}, criteriaOf(Cheapest)...),
	"stand-in, then fastest":  append([]criterion{leastShort}, criteriaOf(Fastest)...),
	"stand-in, then lightest": append([]criterion{leastShort}, criteriaOf(Lightest)...),
}

// Every search finds the same choice as trying everything.
func TestChooseEqualsTryingEverything(t *testing.T) {
	none, some := 0, 0
	for seed := range int64(400) {
		rng := rand.New(rand.NewSource(seed))
		ds, cash := problem(rng, 1+rng.Intn(4), 1+rng.Intn(5), 12, 30+rng.Intn(120))
		shake(rng, ds)
		if seed%10 == 0 {
			cash = nil
		}
		for name, criteria := range searches {
			if cash == nil && criteria[0] == leastShort {
				continue // without a household nothing is short
			}
			got, proven := choose(ds, cash, criteria)
			want := brute(ds, cash, criteria)
			if !slices.Equal(got, want) || (got == nil) != (want == nil) || !proven {
				t.Errorf("seed %d, %s: %v, proven %v, trying everything %v", seed, name, got, proven, want)
			}
			if want == nil {
				none++
			} else {
				some++
			}
		}
	}
	if none < 100 || some < 100 {
		t.Errorf("%d searches have no answer, %d have one: one of them is hardly tested", none, some)
	}
}

// A search that is long enough for the second bound finds the same.
func TestChooseWithPricesEqualsTryingEverything(t *testing.T) {
	priced := 0
	for seed := range int64(12) {
		rng := rand.New(rand.NewSource(seed))
		ds, cash := problem(rng, 5, 5, 24, 70+int(seed)*5)
		criteria := criteriaOf(Cheapest)
		s := newSearch(ds, cash, criteria)
		s.budget = 1 << 62
		s.decide(0)
		first := s.best
		if first == nil {
			continue
		}
		if s.setPrices(); len(s.prices) == 0 {
			continue
		}
		priced++
		s.value, s.best = nil, nil
		s.byPrice()
		s.decide(0)
		want := brute(ds, cash, criteria)
		if !slices.Equal(first, want) || !slices.Equal(s.best, want) {
			t.Errorf("seed %d: %v, with prices %v, trying everything %v", seed, first, s.best, want)
		}
	}
	if priced == 0 {
		t.Error("no search used prices")
	}
}

func TestNothingToChoose(t *testing.T) {
	ds, cash := problem(rand.New(rand.NewSource(1)), 2, 2, 6, 100)
	ds[1].candidates = nil
	if got, proven := choose(ds, cash, criteriaOf(Cheapest)); got != nil || !proven {
		t.Errorf("a loan without an option: %v, proven %v", got, proven)
	}
}

func BenchmarkChoose(b *testing.B) {
	for _, tight := range []int{60, 80, 100, 120, 150} {
		b.Run(string(rune('0'+tight/20)), func(b *testing.B) {
			rng := rand.New(rand.NewSource(7))
			for range b.N {
				ds, cash := problem(rng, 10, 10, 36, tight)
				choose(ds, cash, criteriaOf(Cheapest))
			}
		})
	}
}
