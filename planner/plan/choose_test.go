package plan

import (
	"math/rand"
	"slices"
	"testing"

	"repay/planner/calendar"
	"repay/planner/household"
	"repay/planner/search"
)

// problem is a random household and its loans' candidates. tight is how many
// percent of the mean payments the income covers.
func problem(rng *rand.Rand, loans, options, months, tight int) ([]decision, limits) {
	day := calendar.Of(2026, 11, 21)
	var ds []decision
	mean := 0
	for i := range loans {
		d := decision{negotiation: i}
		balance := 500000 + rng.Intn(3000000)
		due := 1 + rng.Intn(28)
		for j := range options {
			n := 3 + rng.Intn(months-2)
			cost := rng.Intn(balance/4+1) - balance/10
			each := Amount((balance + cost) / n)
			c := candidate{row: j, own: values{leastCost: Amount(cost), leastLoss: Amount(max(0, rng.Intn(balance/5)-balance/20))}, consent: j > 0, kind: string(rune('A' + j%6))}
			c.own[leastUnknown], c.own[leastPayoffs], c.own[leastMoved] = Amount(rng.Intn(8)/7), Amount(rng.Intn(4)/3), Amount(rng.Intn(2))
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
	if rng.Intn(3) == 0 { // some day there is nothing left to live on
		h.Expenses = append(h.Expenses, household.Flow{Amount: Amount(mean), Every: calendar.Monthly, Day: 20, From: day + Date(rng.Intn(600))})
	}
	return ds, limitsTo(ds, &h, day)
}

// limitsTo are the limits of a household for all candidates.
func limitsTo(ds []decision, h *household.Household, asOf Date) limits {
	last := asOf
	for i := range ds {
		for _, c := range ds[i].candidates {
			last = household.Last(c.pays, last)
		}
	}
	longest := household.TestedTo(asOf, last)
	cash := h.Ahead(asOf, longest, household.Usual)
	horizon := cash.Horizon(longest)
	return lined(ds, limits{cash: cash, horizon: horizon, longest: horizon.End(last)}, asOf)
}

// lined are limits with the dates of all candidates.
func lined(ds []decision, lim limits, asOf Date) limits {
	var pays [][]household.Payment
	for i := range ds {
		for _, c := range ds[i].candidates {
			pays = append(pays, c.pays)
		}
	}
	cash := lim.cash
	if cash == nil {
		cash = &household.Cash{Points: []household.Point{{Date: asOf}}}
	}
	lim.line = cash.Line(slices.Values(pays))
	return lim
}

// brute tries every choice of one candidate for each decision, by the rules as they
// are written, and returns the first of the best in the book's order.
func brute(ds []decision, lim limits, criteria []criterion) []int {
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
		short := slices.Contains(criteria, leastShort)
		if lim.cash != nil {
			pays, until := merged(ds, pick), lim.longest
			if !short {
				until = lim.horizon.End(household.Last(pays, lim.cash.Points[0].Date))
			}
			v = lim.cash.Carry(pays, until)
		}
		if v.Short && !short {
			return
		}
		if w := worth(ds, pick, criteria, v.Deepest); best == nil || slices.Compare(w, value) < 0 {
			best, value = slices.Clone(pick), w
		}
	}
	try(0)
	return best
}

// together: loans of one negotiation are asked for the same kind, unless the book chose.
func together(ds []decision, pick []int) bool {
	kinds := map[int]string{}
	for i, d := range ds {
		kind := d.candidates[pick[i]].kind
		if d.fixed || !d.candidates[pick[i]].consent {
			continue
		}
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
	var own values
	var highest Amount
	var finish Date
	asked, months := map[int]bool{}, map[int]Amount{}
	for i, d := range ds {
		c := d.candidates[pick[i]]
		finish = max(finish, c.finish)
		for k, a := range c.own {
			own[k] += a
		}
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
		if a < sumCriteria {
			w[k] = int64(own[a])
			continue
		}
		w[k] = map[criterion]int64{
			leastFinish: int64(finish), leastHighest: int64(highest), leastAsks: int64(len(asked)), leastShort: int64(deepest),
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
				d.candidates[j].own = values{leastCost: d.candidates[j-1].own[leastCost]}
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
	"easiest, then cheapest":  easiestBy(Cheapest),
	"easiest, then fastest":   easiestBy(Fastest),
	"easiest, then lightest":  easiestBy(Lightest),
	"surest, then cheapest":   surestBy(Cheapest),
	"surest, then fastest":    surestBy(Fastest),
	"surest, then lightest":   surestBy(Lightest),
	"stand-in, then cheapest": append([]criterion{leastShort}, criteriaOf(Cheapest)...),
	"stand-in, then fastest":  append([]criterion{leastShort}, criteriaOf(Fastest)...),
	"stand-in, then lightest": append([]criterion{leastShort}, criteriaOf(Lightest)...),
}

// Every search finds the same choice as trying everything.
func TestChooseEqualsTryingEverything(t *testing.T) {
	none, some := 0, 0
	for seed := range int64(400) {
		rng := rand.New(rand.NewSource(seed))
		ds, lim := problem(rng, 1+rng.Intn(4), 1+rng.Intn(5), 12, 30+rng.Intn(120))
		shake(rng, ds)
		if seed%10 == 0 {
			lim = limits{line: lim.line}
		}
		for name, criteria := range searches {
			if lim.cash == nil && criteria[0] == leastShort {
				continue // without a household nothing is short
			}
			want := brute(ds, lim, criteria)
			f := choose(ds, lim, criteria, search.Effort{})
			if got := f.best(); !slices.Equal(got, want) || (got == nil) != (want == nil) || !f.proven {
				t.Errorf("seed %d, %s: %v, proven %v, trying everything %v", seed, name, got, f.proven, want)
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

func TestNothingToChoose(t *testing.T) {
	ds, lim := problem(rand.New(rand.NewSource(1)), 2, 2, 6, 100)
	ds[1].candidates = nil
	if got := choose(ds, lim, criteriaOf(Cheapest), search.Effort{}); got.best() != nil || !got.proven {
		t.Errorf("a loan without an option: %v, proven %v", got.best(), got.proven)
	}
}

func BenchmarkChoose(b *testing.B) {
	for _, tight := range []int{60, 80, 100, 120, 150} {
		b.Run(string(rune('0'+tight/20)), func(b *testing.B) {
			rng := rand.New(rand.NewSource(7))
			for range b.N {
				ds, lim := problem(rng, 10, 10, 36, tight)
				choose(ds, lim, criteriaOf(Cheapest), search.Effort{})
			}
		})
	}
}

// What is known to lose something comes before what may lose anything.
func TestEasiestTakesWhatIsKnown(t *testing.T) {
	known, unknown := candidate{row: 1, consent: true}, candidate{row: 0, consent: true}
	known.own[leastLoss], unknown.own[leastUnknown] = 100, 1
	for _, cs := range [][]candidate{{unknown, known}, {known, unknown}} {
		f := choose([]decision{{candidates: cs, negotiation: 0}}, lined(nil, limits{}, 1), easiestBy(Cheapest), search.Effort{})
		pick := f.best()
		if !f.proven || cs[pick[0]].row != 1 {
			t.Errorf("of %v it takes %v", cs, pick)
		}
	}
}
