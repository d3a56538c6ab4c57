package search

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func loadCase(t testing.TB, file string) *Problem {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var given struct {
		Reserve int64
		Points  [][2]int64
		Loans   []struct {
			Options []struct {
				Cost int64
				Pays [][2]int64
			}
		}
	}
	if err := json.Unmarshal(text, &given); err != nil {
		t.Fatal(err)
	}
	last := int64(0)
	for _, l := range given.Loans {
		for _, o := range l.Options {
			for _, p := range o.Pays {
				last = max(last, p[0])
			}
		}
	}
	last += 31
	p := &Problem{}
	var until []int64
	for k := 1; k < len(given.Points) && given.Points[k][0] <= last; k++ {
		if given.Points[k][1] > given.Points[k-1][1] {
			until = append(until, given.Points[k][0]-1)
			p.Room = append(p.Room, Amount(max(0, given.Points[k-1][1]-given.Reserve)))
		}
	}
	cash := int64(0)
	for _, q := range given.Points {
		if q[0] <= last {
			cash = q[1]
		}
	}
	until = append(until, last)
	p.Room = append(p.Room, Amount(max(0, cash-given.Reserve)))
	p.Ends = []End{{len(until), p.Room[len(until)-1]}}
	for i, l := range given.Loans {
		lo := Loan{Negotiation: i}
		for j, o := range l.Options {
			op := Option{Sums: []Amount{Amount(o.Cost), 0, 0}, Kind: j}
			for _, y := range o.Pays {
				at := 0
				for until[at] < y[0] {
					at++
				}
				add := func(list *[]Step, at int32) {
					if n := len(*list); n > 0 && (*list)[n-1].At == at {
						(*list)[n-1].Paid += Amount(y[1])
					} else {
						*list = append(*list, Step{at, Amount(y[1])})
					}
				}
				add(&op.Pays, int32(at))
				add(&op.Months, int32(y[0]/30))
				op.Finish = max(op.Finish, int32(y[0]))
			}
			lo.Options = append(lo.Options, op)
		}
		p.Loans = append(p.Loans, lo)
	}
	return p
}

var cheapest = []Aim{{Sum, 0}, {Finish, 0}, {Highest, 0}, {Asks, 0}, {Sum, 1}, {Sum, 2}}

var easiest = []Aim{{Asks, 0}, {Sum, 1}, {Sum, 2}, {Sum, 0}, {Finish, 0}, {Highest, 0}}

func TestTimes(t *testing.T) {
	dir := os.Getenv("CASES")
	files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
	for _, f := range files {
		p := loadCase(t, f)
		for name, aims := range map[string][]Aim{"cheapest": cheapest, "easiest": easiest} {
			if w := os.Getenv("ONLY"); w != "" && w != name {
				continue
			}
			from := time.Now()
			e := Effort{Stop: func() bool { return time.Since(from) > time.Second }}
			if os.Getenv("TELL") != "" {
				e.Best = func(v, b int64) {
					t.Logf("  %v: %d ≥ %d (%.3f%%)", time.Since(from), v, b, 100*float64(v-b)/float64(v))
				}
			}
			r := p.Solve(aims, e)
			gap := 0.0
			if len(r.Value) > 0 {
				gap = 100 * float64(r.Value[0]-r.Bound) / float64(max(1, r.Value[0], -r.Value[0]))
			}
			t.Logf("%s %s: %v, proven %v, value %v, bound %d (%.3f%%), nodes %d", filepath.Base(f), name, time.Since(from), r.Proven, r.Value, r.Bound, gap, r.Nodes)
		}
	}
}
