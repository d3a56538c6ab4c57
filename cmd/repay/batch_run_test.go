package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"repay/cmd/repay/internal/households"
	"repay/planner/lang"
	"repay/planner/money"
	"repay/planner/record"
)

// endless are households without an end, one at each reading, which it counts.
type endless struct{ read atomic.Int64 }

func (e *endless) Read(p []byte) (int, error) {
	return copy(p, append(households.Line(int(e.read.Add(1)-1)%50), '\n')), nil
}

// batching is a run of a batch, in a world of its own.
func batching(t testing.TB, w *world, workers int, do perBook) *batchRun {
	t.Helper()
	furnish(w)
	g := &global{w: w, say: func(t lang.Text, values ...any) string { return t.Fill(lang.EN, values...) }, format: formatNamed("json"), income: "usual"}
	o := &batchOptions{global: g, workers: workers, do: do}
	if o.do == nil {
		status := &statusOptions{global: g}
		o.do = status.status
	}
	return newBatchRun(o, []string{"-"})
}

// Whoever is done first, the order is that of the input.
func TestBatchKeepsTheOrder(t *testing.T) {
	const n = 200
	var in, out bytes.Buffer
	for k := range n {
		fmt.Fprintf(&in, "%d\t%s\n", k, households.Line(k))
	}
	b := batching(t, &world{stdin: &in}, 8, func(l *loaded) (result, error) {
		time.Sleep(time.Duration(rand.IntN(500)) * time.Microsecond)
		return result{record: func() record.Record { return record.Status(l.Head.Head, l.Case, nil) }}, fmt.Errorf("%s", l.Head.Reference)
	})
	if err := b.write(&out); err != nil {
		t.Fatal(err)
	}
	k := 0
	for line := range strings.Lines(out.String()) {
		if !strings.Contains(line, fmt.Sprintf(`"message":"H-%07d"`, k)) {
			t.Fatalf("line %d: %s", k, line)
		}
		k++
	}
	if k != n || b.done != n || b.bad.n != n {
		t.Errorf("%d lines, %d done, %d bad", k, b.done, b.bad.n)
	}
}

// What is computed is written while the next book takes long, however little it is.
func TestBatchDoesNotHoldBack(t *testing.T) {
	var in, out bytes.Buffer
	for k := range 3 {
		fmt.Fprintf(&in, "%s\n", households.Line(k))
	}
	seen := make(chan struct{})
	w := &world{stdin: &in}
	b := batching(t, w, 1, func(l *loaded) (result, error) {
		if l.Head.Reference == "H-0000002" {
			<-seen
		}
		return result{}, errors.New("brief")
	})
	if err := b.write(&telling{&out, func(lines int) {
		if lines == 2 {
			close(seen)
		}
	}}); err != nil || b.done != 3 {
		t.Error(b.done, err)
	}
}

// stuck is a reader of the output who reads nothing until he is let go.
type stuck struct{ until chan struct{} }

func (s stuck) Write(p []byte) (int, error) {
	<-s.until
	return 0, syscall.EPIPE
}

// Who does not read the output holds up who reads the input. Once he is gone, nothing
// more is read.
func TestBatchWaitsForItsReader(t *testing.T) {
	const workers = 3
	in, out := &endless{}, stuck{make(chan struct{})}
	b := batching(t, &world{stdin: in}, workers, nil)
	ended := make(chan error)
	go func() { ended <- b.write(out) }()
	most := int64(jobsEach*workers + 1 + atOnce/100)
	for last := int64(-1); last != in.read.Load(); time.Sleep(50 * time.Millisecond) {
		last = in.read.Load()
	}
	// What is in the writer's buffer was computed before it was first stuck.
	if n := in.read.Load(); n < jobsEach*workers || n > most {
		t.Errorf("%d books are read", n)
	}
	close(out.until)
	if err := <-ended; err != syscall.EPIPE {
		t.Error(err)
	}
	last := in.read.Load()
	if time.Sleep(20 * time.Millisecond); in.read.Load() > last+1 {
		t.Errorf("%d more books are read", in.read.Load()-last)
	}
}

// A pipe that nobody reads any more ends the run without a word.
func TestBatchClosedPipe(t *testing.T) {
	out := stuck{make(chan struct{})}
	close(out.until)
	if r := runIn(&world{stdin: &endless{}, stdout: out}, "batch"); r.code != exitFailed || r.err != "" {
		t.Errorf("exit code %d: %s", r.code, r.err)
	}
}

// An interrupt ends the reading; the books that were begun are written, whole lines,
// and how many there are is said. A file is not left behind.
func TestBatchInterrupted(t *testing.T) {
	for _, file := range []string{"", filepath.Join(t.TempDir(), "out.jsonl")} {
		for _, idle := range []bool{false, true} {
			var out bytes.Buffer
			came := make(chan struct{})
			var once sync.Once
			in := io.Reader(&endless{})
			if idle { // whose writer has nothing more to say, and does not close it
				some, more := io.Pipe()
				go func() {
					for k := range 5 {
						_, _ = more.Write(append(households.Line(k), '\n'))
					}
				}()
				in = some
			}
			w := &world{
				stdin: in,
				stdout: &telling{&out, func(n int) {
					if n >= 5 {
						once.Do(func() { close(came) })
					}
				}},
				endings: func() (<-chan struct{}, func()) { return came, func() {} },
			}
			args := []string{"batch", "--workers", "2"}
			if file != "" {
				args = append(args, "-o", file)
				time.AfterFunc(30*time.Millisecond, func() { close(came) })
			}
			r := runIn(w, args...)
			n := strings.Count(out.String(), "\n")
			want := fmt.Sprintf("repay: interrupted after %d books\n", n)
			if file != "" {
				want = r.err // of so many as there was time for
			}
			if r.code != exitFailed || r.err != want || !strings.HasPrefix(want, "repay: interrupted after ") || !strings.HasSuffix(out.String(), "}\n") && file == "" {
				t.Errorf("exit code %d, %d lines: %s", r.code, n, r.err)
			}
			if left, _ := os.ReadDir(filepath.Dir(file)); file != "" && len(left) > 0 {
				t.Errorf("%v are left", left)
			}
		}
	}
}

// telling tells how many lines there are.
type telling struct {
	*bytes.Buffer
	tell func(lines int)
}

func (w *telling) Write(p []byte) (int, error) {
	defer func() { w.tell(bytes.Count(w.Bytes(), []byte("\n"))) }()
	return w.Buffer.Write(p)
}

// A fault of the program is one of its book alone.
func TestBatchOutlivesFaults(t *testing.T) {
	var out bytes.Buffer
	var in bytes.Buffer
	for k := range 6 {
		fmt.Fprintf(&in, "%s\n", households.Line(k))
	}
	b := batching(t, &world{stdin: &in}, 2, func(l *loaded) (result, error) {
		switch l.Head.Reference {
		case "H-0000001":
			panic("no such thing")
		case "H-0000003":
			panic(money.Overflow{})
		}
		s, err := l.state()
		return result{record: func() record.Record { return record.Status(l.Head.Head, l.Case, s) }}, err
	})
	if err := b.write(&out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	for k, code := range map[int]string{1: "internal_error", 3: "amounts_too_large"} {
		if !strings.HasPrefix(lines[k], fmt.Sprintf(`{"schema":"repay/errors/v1","number":%d,`, k+1)) || !strings.Contains(lines[k], `"code":"`+code+`"`) || strings.Contains(lines[k], `"remedy":""`) {
			t.Errorf("line %d: %s", k+1, lines[k])
		}
	}
	if n := strings.Count(out.String(), `"schema":"repay/status/v1"`); n != 4 {
		t.Errorf("%d books are computed", n)
	}
}

// The room of long records is not kept: each job might meet one.
func TestBatchLetsGoOfLongRecords(t *testing.T) {
	var in bytes.Buffer
	for k := range 3 * jobsEach {
		fmt.Fprintf(&in, "%s\n", households.Line(k))
	}
	long := strings.Repeat("x", mostRecord)
	b := batching(t, &world{stdin: &in}, 1, func(l *loaded) (result, error) {
		l.Head.Head.Warnings = append(l.Head.Head.Warnings, record.Warning{Code: "odd", Loan: -1, Message: long})
		s, err := l.state()
		return result{record: func() record.Record { return record.Status(l.Head.Head, l.Case, s) }}, err
	})
	var out bytes.Buffer
	if err := b.write(&out); err != nil || b.bad.n > 0 || out.Len() < b.done*mostRecord {
		t.Fatalf("%v, %d bytes of %d books, %d of them bad", err, out.Len(), b.done, b.bad.n)
	}
	if len(b.free) == 0 || len(b.free) > jobsEach {
		t.Fatalf("%d jobs", len(b.free))
	}
	for _, j := range b.free {
		if j.out.Cap() > mostRecord {
			t.Errorf("room for %d bytes is kept", j.out.Cap())
		}
	}
}

// The memory of ten times as many books is the same.
func TestBatchMemory(t *testing.T) {
	heap := func(n int) int64 {
		var most int64
		next := n / 10
		b := batching(t, &world{stdin: io.LimitReader(&endless{}, int64(n)*1500)}, 2, nil)
		w := &telling{&bytes.Buffer{}, nil}
		w.tell = func(int) {
			w.Reset()
			if b.done >= next {
				next += n / 10
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				most = max(most, int64(m.HeapAlloc))
			}
		}
		if err := b.write(w); err != nil {
			t.Fatal(err)
		}
		if b.done < n/2 {
			t.Fatalf("%d books of %d", b.done, n)
		}
		return most
	}
	few := heap(200)
	if many := heap(2000); many > few+4<<20 {
		t.Errorf("%d bytes after 200 books, %d after 2,000", few, many)
	}
}
