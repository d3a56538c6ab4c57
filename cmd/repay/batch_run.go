package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"sync"
	"sync/atomic"

	"repay/planner/calendar"
)

// batchRun is a batch while it runs. Books are read, computed and written at once:
//
//	read ── todo ──> workers
//	  └──── order ─────────────> write ── free ──> read
//
// A job is one book. There are only so many of them, and each goes round: who reads
// waits until one is free, so that neither a slow book nor a slow reader of the
// output lets more than these fill the memory. What is written waits for each in the
// order of the input, whoever is done first.
type batchRun struct {
	*batchOptions
	files []string
	alone *global // what each book sees of the flags and of the world

	free, todo, order chan *job
	stop              chan struct{} // closed: nothing more is read or begun
	stopping          sync.Once
	interrupted       atomic.Bool

	spare []*job // of who reads, that are free
	held  int    // bytes of the texts of those that are not

	failures []error // files that could not be read
	done     int     // books that were written
	bad      badBooks
	progress *batchProgress
}

// job is one book on its way through a batch.
type job struct {
	bookText
	held int // bytes of its text
	out  bytes.Buffer
	bad  bool // out is a record of errors
	left bool // it was not begun
	done chan struct{}
}

const (
	// jobsEach is how many books are under way for each worker: enough that all have
	// something to do while the slowest of them holds up the order.
	jobsEach = 16
	// mostHeld is how many bytes of text are under way before who reads waits.
	mostHeld = 16 << 20
	// mostRecord is the longest record whose room is kept for the next: that of a
	// comparison of 10,000 loans takes 200 MB, and every job may meet one.
	mostRecord = 1 << 20
)

func newBatchRun(o *batchOptions, files []string) *batchRun {
	n := jobsEach * o.workers
	b := &batchRun{
		batchOptions: o, files: files,
		free: make(chan *job, n), todo: make(chan *job, n), order: make(chan *job, n),
		stop: make(chan struct{}),
	}
	for range n {
		b.free <- &job{done: make(chan struct{}, 1)}
	}
	b.alone = o.forOneBook()
	b.progress = newBatchProgress(o.w, o.say, files)
	return b
}

// forOneBook is what each book sees of the flags and of the world: today is one day
// for all of them, and nothing is shown on the way.
func (o *batchOptions) forOneBook() *global {
	g, w := *o.global, *o.w
	today := w.today()
	w.today, w.errTerm, w.terminal = func() calendar.Date { return today }, false, false
	w.stderr, w.wait = io.Discard, nil
	g.w = &w
	return &g
}

// errInterrupted ends a batch that was asked to end.
var errInterrupted = errors.New("interrupted")

// listen lets an interrupt end the batch, until ignore is called.
func (b *batchRun) listen() (ignore func()) {
	came, ignore := b.w.endings()
	b.w.listens = true
	go func() {
		select {
		case <-came:
			b.interrupted.Store(true)
			b.end()
		case <-b.stop:
		}
	}()
	return ignore
}

// end lets who reads and computes end.
func (b *batchRun) end() { b.stopping.Do(func() { close(b.stop) }) }

// ended reports whether nothing more is to be read or begun.
func (b *batchRun) ended() bool {
	_, ok := ready(b.stop)
	return ok
}

// write runs the batch and writes what comes of it, whole lines in the order of the
// input. After an interrupt that is the books that were begun before it.
func (b *batchRun) write(w io.Writer) error {
	defer b.progress.line.wipe(b.w)
	defer b.end() // whatever happens
	go b.read()
	for range b.workers {
		go b.work()
	}
	out := bufio.NewWriterSize(w, atOnce)
	for {
		j := b.following(out)
		if j == nil {
			break
		}
		if err := j.write(out); err != nil {
			return err
		}
		b.count(j)
		b.progress.tell(b.done, b.bad.n)
		b.free <- j
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if b.interrupted.Load() {
		return errInterrupted
	}
	return nil
}

// write writes what comes of the book. A record that is longer than the room left goes
// out as it is, after what was gathered; one as long as no usual record is let go.
func (j *job) write(out *bufio.Writer) error {
	if j.out.Len() > out.Available() {
		_ = out.Flush() // which the next one tells again
	}
	_, err := out.Write(j.out.Bytes())
	if j.out.Cap() > mostRecord {
		j.out = bytes.Buffer{}
	}
	return err
}

// following is the book whose turn it is, when it is computed; nil: there is none
// any more. Where none is under way, what is written so far goes out first: somebody
// may be waiting for it.
func (b *batchRun) following(out *bufio.Writer) *job {
	j, ok := ready(b.order)
	if !ok {
		if out.Flush() != nil { // as the last one tells again
			return nil
		}
		select {
		case j = <-b.order:
		case <-b.stop:
			j, _ = ready(b.order) // which came before the end
		}
	}
	if j == nil || !j.await(out) || j.left {
		return nil
	}
	return j
}

// await waits until the book is computed; what was written before it does not wait.
func (j *job) await(out *bufio.Writer) bool {
	if _, ok := ready(j.done); !ok {
		if out.Flush() != nil { // as the last one tells again
			return false
		}
		<-j.done
	}
	return true
}

// ready receives what is there at once; from a closed channel, that is nothing.
func ready[T any](from <-chan T) (x T, ok bool) {
	select {
	case x = <-from:
		return x, true
	default:
		return x, false
	}
}

// work computes one book after the other.
func (b *batchRun) work() {
	for j := range b.todo {
		if j.left = b.ended(); !j.left {
			b.compute(j)
		}
		j.done <- struct{}{}
	}
}

// read reads all books.
func (b *batchRun) read() {
	defer close(b.order)
	defer close(b.todo)
	for _, name := range b.files {
		err := b.readFile(name)
		var other notOfLines
		switch {
		case errors.As(err, &other):
			b.failures = append(b.failures, other.failure(b.say, name))
		case err != nil:
			b.failures = append(b.failures, cannotRead(b.say, name, err))
		}
	}
}

// readFile reads the books of one file, until the end or until the batch stops.
func (b *batchRun) readFile(name string) error {
	in := b.w.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	r, err := newBookReader(name, counted{in, &b.progress.read})
	if err != nil {
		return err
	}
	for {
		j := b.freeJob()
		if j == nil {
			return nil
		}
		if err := r.next(&j.bookText); err != nil {
			b.spare = append(b.spare, j)
			if err == io.EOF {
				return nil
			}
			return err
		}
		j.held = len(j.text)
		b.held += j.held
		b.todo <- j
		b.order <- j
	}
}

// freeJob waits for a job that is free, and until less text is under way than [mostHeld]. It is
// nil where nothing more is to be read.
func (b *batchRun) freeJob() *job {
	for len(b.spare) == 0 || b.held > mostHeld {
		select {
		case <-b.stop:
			return nil
		case j := <-b.free:
			b.held -= j.held
			j.held = 0
			b.spare = append(b.spare, j)
		}
	}
	if b.ended() {
		return nil
	}
	last := len(b.spare) - 1
	j := b.spare[last]
	b.spare = b.spare[:last]
	return j
}
