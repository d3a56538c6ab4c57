//go:build unix

package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"repay/planner/calendar"
)

var (
	scaling = flag.String("scaling", "", "measure how the time of a command grows with its book; all: of each")
	over    = flag.String("over", "", "over which numbers of a book: loans, offers, periods or payments; none: each")
)

// grown is a book of a size in which one number is larger than in the others.
type grown struct{ loans, offers, periods, payments int }

// axes are the numbers that grow, each from the same small book.
var axes = []struct {
	name  string
	sizes []int
	of    func(n int) grown
}{
	{"loans", []int{10, 100, 1000, 10_000}, func(n int) grown { return grown{n, 0, 12, 0} }},
	{"offers", []int{1, 10, 100}, func(n int) grown { return grown{4, n, 12, 0} }},
	{"periods", []int{12, 120, 1200}, func(n int) grown { return grown{4, 0, n, 0} }},
	{"payments", []int{10, 100, 1000, 10_000, 99_000}, func(n int) grown { return grown{1, 0, 1200, n} }},
}

// scaled are the commands that read a book. BOOK stands for its file.
var scaled = [][]string{
	{"check", "BOOK"},
	{"status", "BOOK"},
	{"schedule", "BOOK"},
	{"compare", "BOOK"},
	{"compare", "BOOK", "-O", "json"},
	{"ask", "BOOK", "--time-limit", "1"},
	{"plan", "BOOK"},
	{"report", "BOOK", "-O", "html"},
	{"letter", "BOOK", "--loan", "l0", "--knowing"},
	{"remind", "BOOK"},
	{"explain", "BOOK", "payoff"},
	{"rules", "BOOK"},
	{"pay", "BOOK", "--loan", "l0", "1", "--date", "2026-11-20", "--again"},
	{"note", "BOOK", "--loan", "l0", "they wait", "--date", "2026-11-20", "--again"},
	{"batch", "BOOK"},
}

// text writes the book: half of its loans are overdue, and its household is short. A loan
// is like the others whatever their number is, so that twice as many are twice the same.
func (g grown) text() []byte {
	var b bytes.Buffer
	asOf := calendar.Of(2026, 11, 21)
	fmt.Fprintf(&b, `{"version":1,"as_of":"%s","lang":"en","household":{"cash":%d,"income":[{"name":"wage","amount":%d,"day":10}]},"loans":[`, asOf, 100*g.loans, 400*g.loans)
	for i := range g.loans {
		if i > 0 {
			b.WriteByte(',')
		}
		gone := g.periods / 2
		start := asOf.AddMonths(-gone) - calendar.Date(i%28)
		fmt.Fprintf(&b, `{"id":"l%d","principal":%d,"rate":"12%%/year","method":"annuity","start":"%s","periods":%d,"penalty":{"rate":"1.5x"},"lender":{"type":"bank"}`, i, 3000+i*997%2000, start, g.periods)
		switch {
		case g.payments > 0:
			b.WriteString(`,"payments":[`)
			for k := range g.payments {
				if k > 0 {
					b.WriteByte(',')
				}
				fmt.Fprintf(&b, `{"date":"%s","amount":"%d.%02d"}`, start+calendar.Date(1+k*(int(asOf-start)-2)/g.payments), k/100, 1+k%99)
			}
			b.WriteByte(']')
		case i%2 == 0:
			fmt.Fprintf(&b, `,"paid_through":"%s"`, start.AddMonths(max(0, gone-2)))
		default:
			fmt.Fprintf(&b, `,"paid_through":"%s"`, start.AddMonths(gone))
		}
		if g.offers > 0 {
			b.WriteString(`,"offers":[`)
			for k := range g.offers {
				if k > 0 {
					b.WriteByte(',')
				}
				fmt.Fprintf(&b, `{"extend":{"periods":%d}}`, g.periods+1+k)
			}
			b.WriteByte(']')
		}
		b.WriteByte('}')
	}
	b.WriteString("]}\n")
	return b.Bytes()
}

const (
	longest      = 20 * time.Second // that a point may take
	growsTooFast = 1.25             // n log n grows by less, from 10 on
	toTell       = 5 * time.Millisecond
)

// TestScaling prints, for each command and each number of a book that grows, the
// processor time of one run, the exponent with which it grew to the next point, and an
// exclamation mark where that is worse than n log n.
func TestScaling(t *testing.T) {
	if *scaling == "" {
		t.Skip("only with -scaling: it measures")
	}
	dir := t.TempDir()
	for _, axis := range axes {
		if *over != "" && *over != axis.name {
			continue
		}
		fmt.Printf("\n%-13s", axis.name)
		for _, n := range axis.sizes {
			fmt.Printf("%17d", n)
		}
		fmt.Println()
		for _, args := range scaled {
			name := args[0]
			if *scaling != "all" && *scaling != name {
				continue
			}
			if i := len(args) - 1; args[i] == "json" {
				name += " -O json"
			}
			fmt.Printf("%-13s", name)
			var last time.Duration
			exponent := 1.0
			for i, n := range axis.sizes {
				more := 1.0
				if i > 0 {
					more = float64(n) / float64(axis.sizes[i-1])
				}
				if float64(last)*math.Pow(more, exponent) > float64(longest) {
					fmt.Printf("%17s", "-")
					break
				}
				took := timeOf(t, filepath.Join(dir, "book.yaml"), axis.of(n).text(), args)
				growth := ""
				if i > 0 {
					exponent = math.Log(float64(took)/float64(last)) / math.Log(more)
					growth = fmt.Sprintf("^%.1f", exponent)
					if exponent > growsTooFast && took > toTell {
						growth += "!"
					}
				}
				fmt.Printf("%11s%6s", inMilliseconds(took), growth)
				last, exponent = took, max(1, exponent)
			}
			fmt.Println()
		}
	}
}

func inMilliseconds(d time.Duration) string {
	return fmt.Sprintf("%.2f ms", float64(d)/float64(time.Millisecond))
}

// spent is the time that the processors have spent on this process, whatever else the
// machine does.
func spent(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// timeOf is what a run takes of it, the best of some.
func timeOf(t *testing.T, file string, book []byte, args []string) (best time.Duration) {
	t.Helper()
	args = strings.Split(strings.ReplaceAll(strings.Join(args, "\x00"), "BOOK", file), "\x00")
	began := time.Now()
	for n := 0; n < 5 && time.Since(began) < 2*time.Second; n++ {
		if err := os.WriteFile(file, book, 0o600); err != nil {
			t.Fatal(err)
		}
		start := spent(t)
		r := runIn(&world{stdin: strings.NewReader(""), stdout: io.Discard}, args...)
		if took := max(spent(t)-start, time.Microsecond); best == 0 || took < best {
			best = took
		}
		if r.code != exitOK && r.code != exitFound && args[0] != "ask" {
			t.Fatalf("%s: exit code %d: %s", args, r.code, r.err)
		}
	}
	return best
}
