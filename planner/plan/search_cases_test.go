package plan

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"repay/planner/household"
	"repay/planner/search"
)

// The least cost of instances that other solvers have proven; see testdata/search.
func TestSearchCases(t *testing.T) {
	for name, want := range map[string]Amount{"10x10x36-0": 2682862, "10x30x36-0": -736327, "h10x10x36-0": 9877836} {
		ds, lim := searchCase(t, name)
		f := choose(ds, lim, criteriaOf(Cheapest), search.Effort{})
		pick, proven := f.best(), f.proven
		cost := Amount(0)
		for i, j := range pick {
			cost += ds[i].candidates[j].own[leastCost]
		}
		if cost != want || !proven {
			t.Errorf("%s: %d, proven %v; want %d", name, cost, proven, want)
		}
		if pays := merged(ds, pick); lim.cash.Carry(pays, lim.through).Short {
			t.Errorf("%s: the choice cannot be paid", name)
		}
	}
}

func searchCase(t testing.TB, name string) ([]decision, limits) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "search", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var given struct {
		Reserve Amount
		Points  [][2]int64
		Loans   []struct {
			Options []struct {
				Cost Amount
				Pays [][2]int64
			}
		}
	}
	if err := json.Unmarshal(text, &given); err != nil {
		t.Fatal(err)
	}
	const asOf, after = Date(10_000), Date(31)
	cash := &household.Cash{Reserve: given.Reserve}
	for k, p := range given.Points {
		cash.Points = append(cash.Points, household.Point{Date: asOf + Date(p[0]), Cash: Amount(p[1]), Income: k > 0 && p[1] > given.Points[k-1][1]})
	}
	var ds []decision
	last := asOf
	for i, l := range given.Loans {
		d := decision{negotiation: i}
		for j, o := range l.Options {
			c := candidate{row: j, consent: j > 0, kind: fmt.Sprint(j), own: values{leastCost: o.Cost}}
			for _, p := range o.Pays {
				c.pays = append(c.pays, household.Payment{Date: asOf + Date(p[0]), Amount: Amount(p[1])})
			}
			c.finish = household.Last(c.pays, asOf)
			last = max(last, c.finish)
			d.candidates = append(d.candidates, c)
		}
		ds = append(ds, d)
	}
	return ds, lined(ds, limits{cash: cash, longest: last + after, through: last + after}, asOf)
}
