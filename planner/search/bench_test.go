//go:build unix

package search_test

import (
	"bufio"
	"cmp"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"repay/planner/search"
)

// easiest are the fewest asks, then the least cost.
var easiest = []search.Aim{{Of: search.Asks}, {Of: search.Sum}, {Of: search.Finish}, {Of: search.Highest}}

// BenchmarkSearch proves the best choice of each instance, the whole order of aims,
// and beside it lets cbc, the open solver of Debian's coinor-cbc, prove the first of
// them on the same model. Both are CPU time, on one core; cbc's is that of its whole
// process, which reads the model from a file. Of easiest it has two stages: how few
// asks, then what that costs.
func BenchmarkSearch(b *testing.B) {
	for _, c := range instances {
		if c.hard {
			continue
		}
		b.Run("cheapest/"+c.name, func(b *testing.B) {
			besideCBC(b, instance(b, c.name), cheapest, func(f *lpFile) { f.minimise(f.cost); f.solve(b) })
		})
	}
	for _, name := range []string{"20x60x36-0", "20x60x36-1"} {
		b.Run("easiest/"+name, func(b *testing.B) {
			besideCBC(b, instance(b, name), easiest, func(f *lpFile) {
				f.minimise(f.asks)
				f.most = int64(math.Round(f.solve(b)))
				f.minimise(f.cost)
				f.solve(b)
			})
		})
	}
}

// besideCBC reports how long a search takes, and how long cbc does.
func besideCBC(b *testing.B, p *search.Problem, aims []search.Aim, cbc func(*lpFile)) {
	r := p.Solve(aims, search.Effort{})
	took := cpuOf(syscall.RUSAGE_SELF, b.N, func() { r = p.Solve(aims, search.Effort{}) })
	if !r.Proven {
		b.Fatal("not proven")
	}
	b.ReportMetric(0, "ns/op") // of both together: nothing
	b.ReportMetric(took.Seconds()*1000, "ms/op")
	b.ReportMetric(float64(r.Nodes), "nodes")
	if _, err := exec.LookPath("cbc"); err != nil {
		b.Skip("cbc is not installed (Debian: coinor-cbc); nothing to set beside it")
	}
	f := &lpFile{p: p, path: filepath.Join(b.TempDir(), "model.lp"), most: -1}
	theirs := cpuOf(syscall.RUSAGE_CHILDREN, 1, func() { cbc(f) })
	cost := r.Value[slices.Index(aims, search.Aim{Of: search.Sum})]
	switch {
	case !f.ended:
		b.Log("cbc did not come to its end: it would have taken longer")
	case math.Abs(f.value-float64(cost)) > 0.5:
		b.Errorf("cbc finds the cost %.1f, the search %d", f.value, cost)
	}
	b.ReportMetric(theirs.Seconds()*1000, "cbc-ms")
	b.ReportMetric(theirs.Seconds()/took.Seconds(), "cbc/search")
}

// BenchmarkHard says how much better than the best found in a second the best of all
// might be, as a part of it.
func BenchmarkHard(b *testing.B) {
	for _, c := range instances {
		if !c.hard {
			continue
		}
		b.Run(c.name, func(b *testing.B) {
			p := instance(b, c.name)
			var r search.Result
			for range b.N {
				until := cpuTime(syscall.RUSAGE_SELF) + time.Second
				r = p.Solve(cheapest, search.Effort{Stop: func() bool { return cpuTime(syscall.RUSAGE_SELF) > until }})
			}
			if len(r.Picks) == 0 {
				b.Fatal("nothing found")
			}
			of := func(x int64) float64 { return float64(r.Value[0]-x) / float64(r.Value[0]) * 100 }
			b.ReportMetric(of(r.Bound), "gap%")
			b.ReportMetric(of(c.cost), "over-best-known%")
			b.ReportMetric(float64(r.Nodes), "nodes")
		})
	}
}

// cpuOf is the CPU time of one of n calls.
func cpuOf(who, n int, call func()) time.Duration {
	began := cpuTime(who)
	for range n {
		call()
	}
	return (cpuTime(who) - began) / time.Duration(n)
}

// cpuTime is what this process has used so far, or what it has waited for.
func cpuTime(who int) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(who, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// lpFile is a problem as a model of linear rows over zeros and ones, in the format
// of LP files.
type lpFile struct {
	p     *search.Problem
	path  string
	most  int64 // asks; -1: any number
	of    func(o *search.Option) float64
	value float64 // of the last solve
	ended bool    // that is proven
}

func (f *lpFile) cost(o *search.Option) float64 { return float64(o.Sums[0]) }

// asks is 1 where an option asks: each loan of the instances has a lender of its own.
func (f *lpFile) asks(o *search.Option) float64 { return float64(min(1, o.Kind)) }

func (f *lpFile) minimise(of func(o *search.Option) float64) { f.of = of }

// write writes the file: each loan takes one option, and each row of cash has to do.
func (f *lpFile) write(w *bufio.Writer) {
	terms := func(of func(o *search.Option) float64) {
		for i, l := range f.p.Loans {
			for j := range l.Options {
				if x := of(&l.Options[j]); x != 0 {
					fmt.Fprintf(w, " %+.0f x_%d_%d\n", x, i, j)
				}
			}
		}
	}
	fmt.Fprintln(w, "Minimize\nobj:")
	terms(f.of)
	fmt.Fprintln(w, "Subject To")
	for i, l := range f.p.Loans {
		fmt.Fprintf(w, "loan_%d:\n", i)
		for j := range l.Options {
			fmt.Fprintf(w, " +1 x_%d_%d\n", i, j)
		}
		fmt.Fprintln(w, " = 1")
	}
	for k, room := range f.p.Room {
		fmt.Fprintf(w, "row_%d:\n", k)
		terms(func(o *search.Option) (paid float64) {
			for _, s := range o.Pays {
				if int(s.At) <= k {
					paid += float64(s.Paid)
				}
			}
			return paid
		})
		fmt.Fprintf(w, " <= %d\n", room)
	}
	if f.most >= 0 {
		fmt.Fprintln(w, "asks:")
		terms(f.asks)
		fmt.Fprintf(w, " <= %d\n", f.most)
	}
	fmt.Fprintln(w, "Binaries")
	for i, l := range f.p.Loans {
		for j := range l.Options {
			fmt.Fprintf(w, " x_%d_%d\n", i, j)
		}
	}
	fmt.Fprintln(w, "End")
}

// solve lets cbc prove the least, and returns it; it has half a minute, of which
// most is spent where it does not come to its end.
func (f *lpFile) solve(b *testing.B) float64 {
	b.Helper()
	file, err := os.Create(f.path)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriter(file)
	f.write(w)
	if err := cmp.Or(w.Flush(), file.Close()); err != nil {
		b.Fatal(err)
	}
	solution := f.path + ".sol"
	cmd := exec.CommandContext(b.Context(), "cbc", f.path, "-ratioGap", "0", "-allowableGap", "0", "-seconds", "30", "-solve", "-solution", solution)
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("cbc: %v\n%s", err, out)
	}
	text, err := os.ReadFile(solution)
	if err != nil {
		b.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	words := strings.Fields(first)
	f.ended = words[0] == "Optimal"
	if i := slices.Index(words, "value"); i < 0 {
		b.Fatalf("cbc: %s", first)
	} else if _, err := fmt.Sscan(words[i+1], &f.value); err != nil {
		b.Fatal(err)
	}
	return f.value
}
