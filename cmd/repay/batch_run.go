package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"sync"
	"sync/atomic"

	"repay/planner/calendar"
	"repay/planner/plan"
)

// batchRun is a batch while it runs. Each worker goes round:
//
//	take a book ──> compute ──> hand over what comes of it
//
// One of them at a time reads, and one writes: who hands over the book whose turn it is
// writes it, and those after it that are done. So no worker is woken for each book: that
// takes as long as to read one. Only so many books are under way, however slow one of
// them or who reads the output is: whoever wants to take another waits until the first
// of them is written.
type batchRun struct {
	*batchOptions
	alone *global // what each book sees of the flags and of the world

	reading sync.Mutex // held by who reads
	input   batchFiles

	mu      sync.Mutex
	room    sync.Cond // one more book may be taken
	over    sync.Cond // see isOver
	free    []*job
	ahead   []*job // that are computed before their turn, by their turn modulo the length
	taken   int
	done    int // books that were written
	held    int // bytes of the texts of those that were taken and not written
	working int // workers that have not ended
	writing bool
	ended   bool          // nothing more is taken
	stop    chan struct{} // closed where ended is set

	out         *bufio.Writer // of who writes
	err         error         // of writing
	interrupted atomic.Bool
	bad         badBooks
	progress    *batchProgress
}

// job is one book on its way through a batch.
type job struct {
	bookText
	turn int // of the book, from 0
	held int // bytes of its text
	out  bytes.Buffer
	bad  bool // out is a record of errors
}

const (
	// jobsEach is how many books are under way for each worker: enough that all have
	// something to do while the slowest of them holds up the order.
	jobsEach = 16
	// mostHeld is how many bytes of text are under way before no more is read.
	mostHeld = 16 << 20
	// mostRecord is the longest record whose room is kept for the next: that of a
	// comparison of 10,000 loans takes 200 MB, and every job may meet one.
	mostRecord = 1 << 20
)

func newBatchRun(o *batchOptions, files []string) *batchRun {
	b := &batchRun{batchOptions: o, ahead: make([]*job, jobsEach*o.workers), stop: make(chan struct{})}
	b.room.L, b.over.L = &b.mu, &b.mu
	b.alone = o.forOneBook()
	b.progress = newBatchProgress(o.w, o.say, files)
	b.input = batchFiles{w: o.w, say: o.say, names: files, read: &b.progress.read}
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

// end lets nothing more be taken.
func (b *batchRun) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.ended {
		return
	}
	b.ended = true
	close(b.stop)
	b.room.Broadcast()
	b.over.Signal()
}

// write runs the batch and writes what comes of it, whole lines in the order of the
// input. After an interrupt that is the books that were taken before it.
func (b *batchRun) write(w io.Writer) error {
	defer b.progress.line.wipe(b.w)
	defer b.end() // whatever happens
	b.out, b.working = bufio.NewWriterSize(w, atOnce), b.workers
	for range b.workers {
		go b.work()
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for !b.isOver() {
		b.over.Wait()
	}
	if b.err == nil && b.interrupted.Load() {
		return errInterrupted
	}
	return b.err
}

// isOver reports whether nothing more will be written. A worker may still wait for
// input that does not come, or compute what nobody reads.
func (b *batchRun) isOver() bool {
	return b.err != nil || !b.writing && b.taken == b.done && (b.ended || b.working == 0)
}

// work computes one book after the other, each where the one before it stood.
func (b *batchRun) work() {
	var memory plan.Memory
	for j := b.take(); j != nil; j = b.take() {
		b.compute(j, &memory)
		b.handOver(j)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.working--
	b.over.Signal()
}

// take reads the next book; it is nil where there is none, or no more is to be taken.
func (b *batchRun) take() *job {
	b.reading.Lock()
	defer b.reading.Unlock()
	j := b.freeJob()
	if j == nil || !b.begin(j, b.input.next(&j.bookText)) {
		return nil
	}
	return j
}

// freeJob waits until there is room for one more book.
func (b *batchRun) freeJob() *job {
	b.mu.Lock()
	defer b.mu.Unlock()
	for !b.ended && (b.taken-b.done == len(b.ahead) || b.held > mostHeld) {
		b.room.Wait()
	}
	switch last := len(b.free) - 1; {
	case b.ended:
		return nil
	case last < 0:
		return new(job)
	default: // the one whose memory was used last
		j := b.free[last]
		b.free = b.free[:last]
		return j
	}
}

// begin notes that a book is taken, if there was one and no end came meanwhile.
func (b *batchRun) begin(j *job, any bool) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !any || b.ended {
		b.free = append(b.free, j)
		return false
	}
	j.turn, j.held = b.taken, len(j.text)
	b.taken++
	b.held += j.held
	return true
}

// handOver lets a book be written that is computed: by whoever writes, or here.
func (b *batchRun) handOver(j *job) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.ahead[j.turn%len(b.ahead)] = j
	if b.writing {
		return
	}
	b.writing = true
	for b.err == nil && b.writeNext() {
	}
	b.writing = false
	if b.isOver() {
		b.over.Signal()
	}
}

// writeNext writes the book whose turn it is. Where that is not computed yet, what was
// written before does not wait for it: somebody may be waiting for that. It reports
// false where there is nothing to write.
func (b *batchRun) writeNext() bool {
	next := &b.ahead[b.done%len(b.ahead)]
	j := *next
	switch {
	case j != nil:
		*next = nil
		b.unlocked(func() error { return j.write(b.out) })
		b.written(j)
	case b.out.Buffered() > 0:
		b.unlocked(b.out.Flush)
	default:
		return false
	}
	return true
}

// unlocked writes while others may hand over.
func (b *batchRun) unlocked(write func() error) {
	b.mu.Unlock()
	err := write()
	b.mu.Lock()
	b.err = err
}

// written makes room for another book.
func (b *batchRun) written(j *job) {
	if b.err != nil {
		return
	}
	b.count(j)
	b.progress.tell(b.done, b.bad.n)
	b.held -= j.held
	b.free = append(b.free, j)
	b.room.Signal()
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
