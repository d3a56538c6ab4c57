package search

import (
	"math/rand"
	"os"
	"slices"
	"testing"
)

func randomProblem(rng *rand.Rand) (*Problem, []Aim) {
	p := &Problem{}
	rows, ends := 1+rng.Intn(8), rng.Intn(5)
	loans, options := 1+rng.Intn(5), 1+rng.Intn(5)
	if rng.Intn(8) == 0 {
		loans, options = 6, 3
	}
	tie := rng.Intn(4) == 0
	small := []int{2, 5, 1000, 10_000_000}[rng.Intn(4)]
	mean := 1 + small/2
	tight := 20 + rng.Intn(150)
	room := 0
	for range rows {
		room += rng.Intn(1 + mean*loans*tight/100)
		r := room
		if rng.Intn(6) == 0 {
			r = rng.Intn(1 + room)
		}
		if rng.Intn(15) == 0 {
			r = 0
		}
		p.Room = append(p.Room, Amount(r))
	}
	at := 0
	for range ends {
		at = min(rows, at+rng.Intn(3))
		p.Ends = append(p.Ends, End{at, Amount(rng.Intn(1 + 2*room + rows))})
	}
	if ends > 0 && rng.Intn(2) == 0 {
		p.Ends[ends-1] = End{rows, p.Room[rows-1]}
	}
	for i := range loans {
		l := Loan{Negotiation: i, Fixed: rng.Intn(6) == 0}
		if i > 0 && rng.Intn(2) == 0 {
			l.Negotiation = rng.Intn(i + 1)
		}
		n := rng.Intn(options + 1)
		if n == 0 && rng.Intn(30) > 0 {
			n = 1
		}
		for range n {
			o := Option{Sums: make([]Amount, 3), Kind: max(0, rng.Intn(5)-1), Finish: int32(rng.Intn(6))}
			if !tie {
				for k := range o.Sums {
					o.Sums[k] = Amount(rng.Intn(2*small) - small)
				}
			}
			for k := range rows {
				if rng.Intn(3) > 0 {
					o.Pays = append(o.Pays, Step{int32(k), Amount(1 + rng.Intn(small))})
				}
			}
			for k := range 4 {
				if rng.Intn(3) > 0 {
					o.Months = append(o.Months, Step{int32(k), Amount(1 + rng.Intn(small))})
				}
			}
			if ends > 0 {
				o.End = rng.Intn(ends)
			}
			if len(l.Options) > 0 && rng.Intn(5) == 0 {
				o = l.Options[rng.Intn(len(l.Options))]
			}
			l.Options = append(l.Options, o)
		}
		p.Loans = append(p.Loans, l)
	}
	all := []Aim{{Of: Sum, Sum: 0}, {Of: Sum, Sum: 1}, {Of: Sum, Sum: 2}, {Of: Finish, Sum: 0}, {Of: Highest, Sum: 0}, {Of: Asks, Sum: 0}}
	if rng.Intn(4) == 0 {
		all = append(all, Aim{Of: Short, Sum: 0})
	}
	rng.Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
	return p, all[:1+rng.Intn(len(all))]
}

type ranked struct {
	pick  []int
	value []int64
}

func tryAll(p *Problem, aims []Aim) (list []ranked) {
	pick := make([]int, len(p.Loans))
	short := slices.ContainsFunc(aims, func(a Aim) bool { return a.Of == Short })
	var try func(i int)
	try = func(i int) {
		if i < len(p.Loans) {
			for pick[i] = range p.Loans[i].Options {
				try(i + 1)
			}
			return
		}
		kinds, asked := map[int]int{}, map[int]bool{}
		end, total, finish := 0, Amount(0), int32(-1<<31)
		over, months := make([]Amount, len(p.Room)), make([]Amount, 10)
		for i, j := range pick {
			o := p.Loans[i].Options[j]
			end, finish = max(end, o.End), max(finish, o.Finish)
			for _, s := range o.Pays {
				over[s.At] += s.Paid
				total += s.Paid
			}
			for _, s := range o.Months {
				months[s.At] += s.Paid
			}
			if o.Kind > 0 {
				asked[p.Loans[i].Negotiation] = true
				if !p.Loans[i].Fixed {
					if k := kinds[p.Loans[i].Negotiation]; k != 0 && k != o.Kind {
						return
					}
					kinds[p.Loans[i].Negotiation] = o.Kind
				}
			}
		}
		if short {
			end = len(p.Ends) - 1
		}
		deepest := Amount(0)
		if len(p.Ends) > 0 {
			paid := Amount(0)
			rows := p.Ends[end].Rows
			if short {
				rows = len(p.Room)
			}
			for k := range rows {
				paid += over[k]
				deepest = max(deepest, paid-p.Room[k])
			}
			deepest = max(deepest, total-p.Ends[end].Room)
		}
		if !short && deepest > 0 {
			return
		}
		v := []int64{}
		for _, a := range aims {
			x := int64(0)
			switch a.Of {
			case Sum:
				for i, j := range pick {
					x += int64(p.Loans[i].Options[j].Sums[a.Sum])
				}
			case Finish:
				x = int64(finish)
			case Highest:
				x = int64(slices.Max(months))
			case Asks:
				x = int64(len(asked))
			case Short:
				x = int64(deepest)
			}
			v = append(v, x)
		}
		list = append(list, ranked{slices.Clone(pick), v})
	}
	try(0)
	slices.SortStableFunc(list, func(a, b ranked) int {
		if c := slices.Compare(a.value, b.value); c != 0 {
			return c
		}
		return slices.Compare(a.pick, b.pick)
	})
	return list
}

// A search finds the same as trying everything.
func TestSmallProblems(t *testing.T) {
	n := 2000
	if os.Getenv("REPAY_TEST_LONG") != "" {
		n = 100_000
	}
	none, some := 0, 0
	for seed := range n {
		rng := rand.New(rand.NewSource(int64(seed)))
		p, aims := randomProblem(rng)
		want := tryAll(p, aims)
		count := 1 + rng.Intn(4)*rng.Intn(2)
		r := p.Solve(aims, Effort{Count: count})
		if len(want) == 0 {
			none++
		} else {
			some++
		}
		if !r.Proven || len(r.Picks) != min(count, len(want)) {
			t.Errorf("seed %d: proven %v, %d choices, want %d of %d; aims %v", seed, r.Proven, len(r.Picks), count, len(want), aims)
			continue
		}
		for k := range r.Picks {
			if !slices.Equal(r.Picks[k], want[k].pick) {
				t.Errorf("seed %d aims %v: choice %d %v, want %v %v", seed, aims, k, r.Picks[k], want[k].pick, want[k].value)
				break
			}
		}
		if len(want) > 0 && (!slices.Equal(r.Value, want[0].value) || r.Bound != want[0].value[0]) {
			t.Errorf("seed %d: value %v bound %d, want %v", seed, r.Value, r.Bound, want[0].value)
		}
		// Stopped early: what is found holds, and the bound is one.
		r = p.Solve(aims, Effort{Work: 1 + rng.Intn(3000)})
		if len(want) == 0 && len(r.Picks) > 0 || len(want) > 0 && r.Bound > want[0].value[0] || r.Proven && len(r.Picks) != min(1, len(want)) {
			t.Errorf("seed %d: stopped: %v", seed, r)
		}
		if len(r.Picks) > 0 && !slices.ContainsFunc(want, func(w ranked) bool { return slices.Equal(w.pick, r.Picks[0]) && slices.Equal(w.value, r.Value) }) {
			t.Errorf("seed %d: stopped with %v, which may not be taken", seed, r)
		}
		if r.Proven && len(want) > 0 && !slices.Equal(r.Picks[0], want[0].pick) {
			t.Errorf("seed %d: says it is proven", seed)
		}
	}
	if none < n/10 || some < n/10 {
		t.Errorf("%d problems have no choice, %d have one: one of them is hardly tested", none, some)
	}
}
